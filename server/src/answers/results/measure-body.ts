// What answers with numbers share: the numbers in words, the table, and the pupils behind it.
import { percent } from "../../as-written.js";
import type { Condition } from "../../store/condition.js";
import { andList, andMore } from "../describe/plain-words.js";
import type { Direction } from "../items/item.js";
import { atPlace, upToPlace } from "../items/ordinals.js";
import type { Measure, Pupils } from "../query.js";
import { RESTS_ON_NOTES, WITHOUT_MEANING } from "./answer-topic.js";
import type { AnswerBody } from "./answer-types.js";
import { allOf, blanks, lackingWords, tellable } from "./blanks.js";
import { answered, citeRows } from "./cite.js";
import { type Member, type PupilSet, pupilSet, type SetDeps } from "./pupil-set.js";
import { isExtreme, type Reckoned } from "./reckon.js";

/** A number with what it is of. */
export interface Entry extends Reckoned {
  label: string;
}

export const entriesWords = (measure: Measure, entries: readonly Entry[]) =>
  andList(
    entries.map(
      (entry) => `${entry.label} ${measured(measure, entry.value ?? 0)}${whose(measure, entry)}`,
    ),
  );

/** " (Ann Lee)": of a highest or lowest whose it is. */
function whose(measure: Measure, { members }: Entry): string {
  if (!isExtreme(measure) || members.length === 0) return "";
  const named = members.slice(0, NAMED).map(({ record }) => record.student.name);
  return ` (${andMore(named, members.length)})`;
}

const NAMED = 2;

export const measured = (measure: Measure, value: number) =>
  measure.fn === "share" ? percent(value) : String(value);

/** The first by the number, with those who are equal to the last of them. */
export function picked(
  entries: readonly Entry[],
  { direction, take }: { direction: Direction; take: number },
): Entry[] {
  return upToPlace(inOrder(entries, direction), take, ({ value }) => value);
}

/** Those at the nth place by the number; null where equal ones before leave none there. */
export const placed = (
  entries: readonly Entry[],
  direction: Direction,
  nth: number,
): Entry[] | null => atPlace(inOrder(entries, direction), nth, ({ value }) => value);

function inOrder(entries: readonly Entry[], direction: Direction): Entry[] {
  const sign = direction === "desc" ? -1 : 1;
  return [...entries].sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
}

/** The numbers by label, and the pupils who stand behind those that are shown. */
export function tableBody(entries: readonly Entry[], shown: readonly Entry[]) {
  const members = new Map<string, { member: Member; groups: string[] }>();
  for (const { label, members: own } of shown)
    for (const member of own) {
      const { id } = member.record.student;
      const held = members.get(id) ?? { member, groups: [] };
      members.set(id, held);
      held.groups.push(label);
    }
  const rows = [...members.values()];
  return {
    kind: "compare" as const,
    table: Object.fromEntries(entries.map(({ label, value }) => [label, value ?? 0])),
    students: rows.map(({ member, groups }) => ({ ...answered(member.record.student), groups })),
    citations: citeRows(rows.map(({ member }) => member.record)),
  };
}

/** The pupils that a number is of: of a share those of whom its part can be told. */
export const toldOf = (set: SetDeps, measure: Measure, pupils: Pupils): Promise<PupilSet> =>
  pupilSet(
    set,
    measure.fn === "share"
      ? { ...pupils, where: allOf(pupils.where, tellable(measure.part.where)) }
      : pupils,
  );

/** All that columns decide of a number: which pupils it is of, and which of them are a share's part. */
const decides = (measure: Measure, where: Condition): Condition =>
  measure.fn === "share" ? allOf(where, measure.part.where) : where;

/** Why a number cannot be told of pupils: all their sheets lack a column that it asks for. */
export const lacks = (
  { deps, scope }: SetDeps,
  measure: Measure,
  { where }: Pupils,
): string | null => lackingWords(deps.db, decides(measure, where), scope);

/** How many have nothing in a column that decides, or are on sheets without it, and so are not told of. */
export const untold = ({ deps, scope }: SetDeps, measure: Measure, { where }: Pupils): string[] =>
  blanks(deps.db, decides(measure, where), scope);

/** The pupils of a share's part, within the set. */
export async function partOf(
  set: SetDeps,
  measure: Measure,
  { where }: Pupils,
): Promise<PupilSet | null> {
  if (measure.fn !== "share") return null;
  const { part } = measure;
  return pupilSet(set, { ...part, where: { all: [where, part.where] } });
}

export const personsOf = (set: PupilSet | null) =>
  new Set(set?.members.map(({ person }) => person));

export function notesSentences(sets: readonly (PupilSet | null)[]): string[] {
  const read = sets.flatMap((set) => (set?.notes ? [set.notes] : []));
  if (read.length === 0) return [];
  return [RESTS_ON_NOTES, ...(read.every(({ meaning }) => meaning) ? [] : [WITHOUT_MEANING])];
}

export function meaningOf(sets: readonly (PupilSet | null)[]) {
  const read = sets.flatMap((set) => (set?.notes ? [set.notes] : []));
  const [first] = read;
  return first ? { meaning: read.every(({ meaning }) => meaning), model: first.model } : {};
}

export function nothing(answer: string, set: PupilSet | null): AnswerBody {
  return {
    kind: "compare",
    answer,
    students: [],
    citations: [],
    abstained: true,
    ...meaningOf([set]),
  };
}
