// Answers who has the most and the least of a column, and in which order pupils stand.
import { cellDate } from "../../store/cells.js";
import type { StudentRecord } from "../../store/find.js";
import { rankEnd, whosePupils } from "../describe/describe-query.js";
import { amount, valueName } from "../describe/plain-words.js";
import { atPlace, ordinalWord, upToPlace } from "../items/ordinals.js";
import type { Query } from "../query.js";
import { type AskedField, fieldKey, fieldName } from "../words/fields.js";
import { capital } from "./answer-filter.js";
import { RESTS_ON_NOTES, WITHOUT_MEANING } from "./answer-topic.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, cite } from "./cite.js";
import { sentence, textOf, valueIn, written } from "./lookup-words.js";
import { oncePerPerson, pupilSet, type SetDeps } from "./pupil-set.js";
import { cellOf, numberOf } from "./record-values.js";

/** Pupils told in the text; the rest stand in `students`. */
const TOLD = 20;

type Rank = Extract<Query, { kind: "rank" }>;

/** Ranks the pupils by a column; those who are equal to the last are shown as well. */
export async function answerRank(set: SetDeps, query: Rank): Promise<AnswerBody> {
  const { column, direction, take, nth, ages, show = [] } = query;
  const { members, notes } = await pupilSet(set, query);
  const pupils = oncePerPerson(members);
  const sign = direction === "desc" ? -1 : 1;
  const ranked = pupils
    .flatMap(({ record }) => {
      const n = numberOf(record, column);
      return n === null ? [] : [{ record, n }];
    })
    .sort((a, b) => sign * (a.n - b.n));
  const shown =
    nth === undefined
      ? upToPlace(ranked, take ?? ranked.length, ({ n }) => n)
      : atPlace(ranked, nth, ({ n }) => n);
  const who = whosePupils(query);
  const order = ages ? "age" : fieldName(column);
  if (shown === null || (nth !== undefined && shown.length === 0))
    return noneThere(
      `${capital(who)} by ${order}, ${rankEnd(query)} first`,
      nth ?? 1,
      shown !== null,
    );
  const cited = shown.map(({ record }, i) => {
    const value = cellOf(record, column);
    return cite(record, i + 1, fieldKey(column), value === null ? "" : valueName(column, value));
  });
  const columns = shown.map(({ record }, i) => {
    const from = cited.length + i * show.length + 1;
    const own = show.map((field, j) =>
      cite(record, from + j, fieldKey(field), textOf(record, written(field))),
    );
    return { own, text: sentence(record, show, own) };
  });
  const blank = pupils.length - ranked.length;
  return {
    kind: "rank",
    answer: [
      shown.length === 0
        ? `No ${fieldName(column)} is recorded of ${who}.`
        : `${capital(who)} by ${order}, ${nth === undefined ? `${rankEnd(query)} first` : `${ordinalWord(nth)} ${rankEnd(query)}`}: ${told(cited, shown)}.`,
      ...(show.length > 0 ? columns.map(({ text }) => text) : []),
      ...(take !== null && shown.length > take
        ? [`${shown.length - take} more than asked, because they are equal.`]
        : []),
      ...(blank > 0
        ? [`${amount(blank, "pupils")} ${blank === 1 ? "has" : "have"} none recorded.`]
        : []),
      ...(notes ? [RESTS_ON_NOTES] : []),
      ...(notes && !notes.meaning ? [WITHOUT_MEANING] : []),
    ].join(" "),
    value: askedOf(query, shown),
    students: shown.map(({ record }) => answered(record.student)),
    citations: [...cited, ...columns.flatMap(({ own }) => own)],
    abstained: shown.length === 0,
    ...notes,
  };
}

/** What is asked of the first: columns, the day or the number by which they are first; else who it is. */
function askedOf(
  { column, asksDay, asksNumber, show = [] }: Rank,
  shown: readonly { record: StudentRecord; n: number }[],
): AnswerBody["value"] {
  if (show.length > 0) return shownValue(shown, show);
  if (asksDay) return firstDay(shown, column);
  if (asksNumber) return shown[0]?.n ?? null;
  const names = shown.map(({ record }) => record.student.name);
  return names.length === 1 ? (names[0] ?? null) : names;
}

/** What the columns say of the first, several where those who are equal differ. */
function shownValue(shown: readonly { record: StudentRecord }[], show: readonly AskedField[]) {
  const values = shown.flatMap(({ record }) => show.map((field) => valueIn(record, field)));
  const told = show.length > 1 ? values : [...new Set(values)];
  return told.length > 1 ? told : (told[0] ?? null);
}

/** The day that the first of them has (2026-05-14). */
const firstDay = (
  [first]: readonly { record: Parameters<typeof cellOf>[0] }[],
  column: Rank["column"],
): string | null => (first ? cellDate(String(cellOf(first.record, column) ?? "")) : null);

/** Nobody stands at that place alone, or so few are told of that there is none. */
const noneThere = (order: string, nth: number, few: boolean): AnswerBody => ({
  kind: "rank",
  answer: few
    ? `${order}: there is no ${ordinalWord(nth)}.`
    : `${order}: those before are equal, so nobody is ${ordinalWord(nth)} alone. Ask for the first ${nth}.`,
  students: [],
  citations: [],
  abstained: true,
});

type Shown = readonly { record: Parameters<typeof cite>[0] }[];

function told(cited: readonly { text: string }[], shown: Shown): string {
  const parts = shown
    .slice(0, TOLD)
    .map(
      ({ record: { student } }, i) =>
        `${student.name} (${student.class_code}) ${cited[i]?.text ?? ""} [${i + 1}]`,
    );
  const more = shown.length - parts.length;
  return [...parts, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
