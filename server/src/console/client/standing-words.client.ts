// Says in words in what two answers differ.
import { foreign, h } from "./dom.client.js";

/** As the API answers it. */
export type SummaryValue = string | number | null | { student_id: string } | { digest: string };

interface FromTo<T> {
  from: T;
  to: T;
}

interface CalledPupils {
  count: number;
  students: { id: string; name: string | null; class_code: string | null }[];
}

export interface StandingChange {
  at: string;
  run_id: string | null;
  seen: boolean;
  count: FromTo<number | null> | null;
  value: FromTo<SummaryValue[]> | null;
  table: Record<string, FromTo<number | null>> | null;
  joined: CalledPupils;
  left: CalledPupils;
}

/** Groups told one by one. */
const MOST_GROUPS = 12;

/** A line for each part that is another. */
export function differenceLines({
  count,
  value,
  table,
  joined,
  left,
}: StandingChange): HTMLElement[] {
  const groups = Object.entries(table ?? {});
  return [
    ...(count ? [h("p", {}, fromTo(numberWords(count.from), numberWords(count.to)))] : []),
    ...(value ? [h("p", {}, valueLine(value))] : []),
    ...groups
      .slice(0, MOST_GROUPS)
      .map(([label, { from, to }]) =>
        h("p", {}, foreign(label), `: ${fromTo(numberWords(from), numberWords(to))}`),
      ),
    ...(groups.length > MOST_GROUPS
      ? [h("p", { class: "fine" }, `and ${groups.length - MOST_GROUPS} more groups`)]
      : []),
    ...pupilLine("Joined", joined),
    ...pupilLine("Left", left),
  ];
}

/** Null for what is not kept in words. */
export function valueWords(value: SummaryValue): string | null {
  if (value === null) return "none";
  return typeof value === "object" ? null : String(value);
}

const fromTo = (from: string, to: string) => `${from} → ${to}`;

const numberWords = (value: number | null) =>
  value === null ? "none" : value.toLocaleString("en-GB");

function valueLine({ from, to }: FromTo<SummaryValue[]>): string {
  const said = (values: SummaryValue[]) =>
    values.length === 0 ? "none" : values.map((value) => valueWords(value) ?? "").join(", ");
  const inWords = [...from, ...to].every((value) => valueWords(value) !== null);
  return inWords ? fromTo(said(from), said(to)) : "What stands there is another: ask it to see.";
}

function pupilLine(words: string, { count, students }: CalledPupils): HTMLElement[] {
  if (count === 0) return [];
  const named = students
    .slice(0, MOST_GROUPS)
    .flatMap(({ id, name, class_code }, i) => [
      ...(i > 0 ? [", "] : []),
      name === null
        ? "a pupil of whom nothing is kept any more"
        : h("a", { href: `/pupils/${id}` }, foreign(name)),
      ...(class_code === null ? [] : [" (", foreign(class_code), ")"]),
    ]);
  const more = count - Math.min(students.length, MOST_GROUPS);
  return [
    h("p", {}, h("strong", {}, `${words}: `), ...named, more > 0 ? `, and ${more} more` : ""),
  ];
}
