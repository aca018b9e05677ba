// Says what zod finds wrong in words for people, wherever a schema has none of its own; values are never quoted.
import { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  date: "a date",
};

/** What a number of is counted of these. */
const COUNTED: Readonly<Record<string, string>> = {
  string: "characters",
  array: "entries",
  set: "entries",
  map: "entries",
};

const choice = (values: readonly unknown[]): string =>
  values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.join(", ")}`;

function wordsOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "is missing";
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return choice(issue.values);
    case "invalid_union":
      return unionWords(issue.errors);
    case "too_small":
      return boundWords(
        issue.origin,
        (issue.inclusive ?? true) ? "at least" : "more than",
        issue.minimum,
      );
    case "too_big":
      return boundWords(
        issue.origin,
        (issue.inclusive ?? true) ? "at most" : "less than",
        issue.maximum,
      );
    case "unrecognized_keys":
      return `does not know ${issue.keys.join(", ")}`;
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    default:
      return undefined;
  }
}

function boundWords(origin: string, bound: string, limit: number | bigint): string {
  const counted = COUNTED[origin];
  if (counted === undefined) return `must be ${bound} ${limit}`;
  if (bound === "at least" && Number(limit) === 1) return "is empty";
  return `must have ${bound} ${limit} ${counted}`;
}

/** Of several forms that were possible, what all of them take. */
function unionWords(forms: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const values = forms.flatMap(([first]) =>
    first?.code === "invalid_value" && first.path.length === 0 ? first.values : [null],
  );
  return values.includes(null) || values.length === 0 ? undefined : choice(values);
}

/** Each fault behind its path; `whole` is what is checked, for those of all of it. */
export const faultsOf = (
  { issues }: z.core.$ZodError,
  whole: string,
  between: ": " | " " = ": ",
): string[] => issues.map(({ path, message }) => `${path.join(".") || whole}${between}${message}`);

const english = z.locales.en().localeError;

// Every schema of this process speaks so.
z.config({ localeError: (issue) => wordsOf(issue) ?? english(issue) });
