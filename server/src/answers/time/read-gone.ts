// Reads what the last thing known is of one who left: "class of Alice Johnson before leaving".
import type { Condition } from "../../store/condition.js";
import type { NameReading } from "../items/name-reader.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { type AskedField, columnRef, type Field, isAge } from "../words/fields.js";
import type { ChangedField, HistoryQuery } from "./time-query.js";
import type { Period } from "./when.js";

const GONE = /^(.{3,40}?) of (.{3,60}?) before leaving\W*$/iu;

const SHEET =
  "(?:here|there|with us|at (?:the |our )?school|on (?:the |our )?(?:roll|register|sheet|list|books))";
/** "before he left", "when she was last on the sheet": of no class, so that nothing but another question follows. */
const LAST = new RegExp(
  `(?:(?:just |right |shortly |immediately )?before (?:(?:he|she|they) (?:left|went|departed|moved away|disappeared|came off (?:the )?roll)|leaving|departing|(?:he|she|they) (?:was|were) gone)(?: (?:us|school|(?:the|our) school))?|(?:when|at the (?:time|point)) (?:(?:that )?(?:he|she|they) (?:left(?: (?:us|school|(?:the|our) school))?|went|(?:was|were) (?:last|still) ${SHEET}|was last)|last (?:seen|${SHEET}))|at the (?:time|point) of leaving)(?=\\W*$|\\s*[,;:–—-]|\\s+(?:which|what|how|where|whose)\\b)`,
  "iu",
);

/** @returns null where the question is about something else, or names no single column */
export function readGone(
  question: string,
  period: Period,
  vocabulary: Vocabulary,
): HistoryQuery | null {
  const [, field = "", name] = GONE.exec(question) ?? [];
  if (name === undefined) return lastOf(question, period, vocabulary);
  const of = KNOWN.find(([pattern]) => pattern.test(field))?.[1] ?? columnOf(field, vocabulary);
  const query = understand(`about ${name}`, vocabulary, true);
  if (of === undefined || query.kind !== "lookup" || query.topic || query.fields.length > 0)
    return null;
  return lastKnown(query.names, query.where, of, period);
}

const lastKnown = (
  names: NameReading[],
  where: Condition,
  of: ChangedField,
  period: Period,
): HistoryQuery => ({
  kind: "history",
  names,
  where,
  change: { kind: "left" },
  period,
  asks: ["before"],
  of,
  pick: "last",
});

/** What the question asks of one pupil when the words for when it was are taken off: "Alice's attendance". */
function lastOf(question: string, period: Period, vocabulary: Vocabulary): HistoryQuery | null {
  if (!LAST.test(question)) return null;
  const query = understand(
    question.replace(LAST, " ").replace(/^[\s,;:–—-]+|[\s,;:?–—-]+$/gu, ""),
    vocabulary,
    true,
  );
  if (query.kind !== "lookup" || query.topic || query.whether || query.names.length !== 1)
    return null;
  const [asked, other] = query.fields;
  const of = asked && fieldChanged(asked);
  return of && !other ? lastKnown(query.names, query.where, of, period) : null;
}

/** The field as changes know it; undefined for what is reckoned from a column or is no cell. */
const fieldChanged = (asked: AskedField): ChangedField | undefined =>
  typeof asked === "string" ? CHANGED[asked] : isAge(asked) ? undefined : columnRef(asked);

const CHANGED: Readonly<Record<Field, ChangedField | undefined>> = {
  class_code: "class",
  year_group: "year",
  campus: "campus",
  support_level: "level",
  support_notes: "notes",
  source: undefined,
};

const KNOWN: readonly (readonly [RegExp, ChangedField])[] = [
  [/^(?:class|form|(?:tutor|reg|registration) group)$/iu, "class"],
  [/^(?:support )?(?:level|tier)$/iu, "level"],
  [/^(?:campus|site)$/iu, "campus"],
  [/^year(?: group)?$/iu, "year"],
];

function columnOf(field: string, { columns }: Vocabulary): ChangedField | undefined {
  const named = columns.filter(({ names }) => names.includes(field.toLowerCase()));
  return named.length === 1 && named[0] ? columnRef(named[0]) : undefined;
}
