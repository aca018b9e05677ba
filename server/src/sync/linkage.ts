// Decides by record linkage which changed row is which pupil: the best assignment, by a margin.
import { bestAssignment, type Chosen } from "./assignment.js";
import { type Score, scorePair } from "./pair-score.js";
import { nameParts, sortedName } from "./person-names.js";
import type { Population } from "./population.js";
import type { Profile } from "./profile.js";

export interface Link {
  /** Indices into the two lists. */
  student: number;
  row: number;
  reason: string;
}

/** Two that may be one pupil, where the evidence is not enough to decide. */
export interface Doubt extends Link {
  /** Log-odds that they are one. */
  bits: number;
}

/** Pupils and rows that nothing certain has settled; `away` marks pupils who were not in the last snapshot. */
export interface Question {
  students: readonly (Profile & { away: boolean })[];
  rows: readonly Profile[];
  population: Population;
  /** Pupils that the sheet held, settled ones included. */
  held: number;
}

/**
 * Log-odds that a pair must have. Where the name is only similar, cells that agree do not count towards
 * it: a row in which a joiner was typed over a leaver has them as well. They choose among rivals, and
 * never make up for a name.
 */
const LINK_BITS = 3;
/** By so much the best assignment must be better with a pair than without it. */
const MARGIN_BITS = 3;
/** A margin from which the reason says that the next best is far behind. */
const FAR_BITS = 8;
/** A pupil whose row is gone stays away more often than it comes back. */
const AWAY_BITS = -3;
/** Of fewer pupils there is no telling how often one leaves. */
const SMALLEST_SHEET = 30;
/** So many pupils are suggested for one row. */
const MOST_DOUBTS = 2;
/** From here on two are shown to a person as perhaps one. */
const DOUBT_BITS = 2;
/** With another surname the rest has to say more. */
const OTHER_SURNAME_BITS = -6;
/**
 * A row without a name hands nothing on: it only keeps the pupil's last good version. So a place
 * that the rest of the row does not speak against is enough.
 */
const NAMELESS_BITS = 2;
/** A key that more pupils share than this is too common to look for pairs by. */
const COMMON = 50;

interface Pair extends Score {
  student: number;
  row: number;
  /** Log-odds that the two are one, in bits. */
  worth: number;
  /** Whether the name is enough to decide. Someone who left comes back only under the name it had. */
  decidable: boolean;
}

/** Links rows to pupils, each at most once, and names the doubts that remain. Deterministic. */
export function linkRows(question: Question): { links: Link[]; doubts: Doubt[] } {
  const pairs = scorePairs(question);
  const chosen = bestAssignment(pairs.filter((pair) => pair.decidable && pair.worth > 0)).filter(
    isSure,
  );
  const taken = {
    students: new Set(chosen.map(({ pair }) => pair.student)),
    rows: new Set(chosen.map(({ pair }) => pair.row)),
  };
  const rest = pairs.filter(
    ({ student, row }) => !taken.students.has(student) && !taken.rows.has(row),
  );
  const nameless = bestAssignment(
    rest.filter(({ likeness, worth }) => likeness === "nameless" && worth >= NAMELESS_BITS),
  );
  const kept = new Set(nameless.map(({ pair }) => pair.student));
  return {
    links: [...chosen, ...nameless].map(({ pair, ...choice }) => ({
      student: pair.student,
      row: pair.row,
      reason: reasonOf(pair, choice),
    })),
    doubts: doubtsOf(rest.filter(({ student }) => !kept.has(student))),
  };
}

function isSure({ pair, margin }: Chosen<Pair>): boolean {
  const uncounted = pair.likeness === "similar" ? Math.max(0, pair.cellBits) : 0;
  return margin >= MARGIN_BITS && pair.worth - uncounted >= LINK_BITS;
}

function reasonOf(pair: Pair, { margin, contested }: Omit<Chosen<Pair>, "pair">): string {
  const said = pair.reasons.join(", ");
  if (pair.likeness === "nameless") return `${said || "the row's place"}; the name cannot be read`;
  if (!contested) return `${said}; nobody else comes near`;
  return `${said}; next best ${margin >= FAR_BITS ? "far behind" : "behind"}`;
}

/** The likeliest pairs of those that nothing decided, the best few of each row. */
function doubtsOf(pairs: readonly Pair[]): Doubt[] {
  const asked = new Map<number, number>();
  return pairs
    .filter(({ likeness }) => likeness !== "nameless")
    .map((pair) => ({
      ...pair,
      bits: pair.worth + (pair.likeness === "different" ? OTHER_SURNAME_BITS : 0),
    }))
    .filter(({ bits }) => bits >= DOUBT_BITS)
    .sort((a, b) => b.bits - a.bits || a.student - b.student || a.row - b.row)
    .filter(({ row }) => {
      asked.set(row, (asked.get(row) ?? 0) + 1);
      return (asked.get(row) ?? 0) <= MOST_DOUBTS;
    })
    .map(({ student, row, bits, reasons }) => ({
      student,
      row,
      bits: Math.round(bits * 10) / 10,
      reason: reasons.join(", "),
    }));
}

function scorePairs(question: Question): Pair[] {
  const { students, rows, population } = question;
  const candidatesOf = candidateFinder(question);
  const prior = priorBits(question);
  const isSwapped = swapFinder(question);
  return rows.flatMap((row, index) =>
    candidatesOf(row).flatMap((number): Pair[] => {
      const student = students[number];
      if (!student || (student.away && row.name === "")) return [];
      const score = scorePair(student, row, population);
      if (score.nameBits === Number.NEGATIVE_INFINITY) return [];
      const before = row.name === "" ? 0 : student.away ? prior.away : prior.present;
      return [
        {
          ...score,
          student: number,
          row: index,
          worth: before + score.nameBits + score.cellBits,
          decidable:
            score.decides &&
            (!score.onlyName || isSwapped(row)) &&
            (score.likeness === "same" || (score.likeness === "similar" && !student.away)),
        },
      ];
    }),
  );
}

/** Tells whether a row's place was that of a pupil whose name stands elsewhere now: names changed places. */
function swapFinder({ students, rows }: Question): (row: Profile) => boolean {
  const names = new Set(rows.map(({ name }) => name));
  const places = new Set(
    students.flatMap(({ name, position }) => (names.has(name) ? [position] : [])),
  );
  return ({ position }) => position !== null && places.has(position);
}

/**
 * Log-odds, before anything is compared, that a pupil is still there (or came back) and that a row is
 * not a joiner's: from how many of the sheet's names went and how many came.
 */
function priorBits({ students, rows, held }: Question): { present: number; away: number } {
  const there = students.filter(({ away }) => !away).map(({ name }) => sortedName(name));
  const now = rows.map(({ name }) => sortedName(name));
  const gone = notIn(there, new Set(now));
  const came = notIn(now, new Set(there));
  const joiner = Math.log2(came + 1);
  const stays = Math.log2((Math.max(held, SMALLEST_SHEET) + 1) / (gone + 1));
  return { present: stays - joiner, away: AWAY_BITS - joiner };
}

const notIn = (names: readonly string[], others: ReadonlySet<string>) =>
  names.filter((name) => name !== "" && !others.has(name)).length;

/**
 * Finds the students worth comparing with a row: where enough who were there have its name for all rows of
 * that name, those. Else also those that share its letters, a part of it that is not too common, a part and
 * an initial, its place, or a neighbour.
 */
function candidateFinder({ students, rows }: Question): (row: Profile) => readonly number[] {
  const byName = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const unclaimed = new Map<string, number>();
  const claim = (name: string, by: number) => unclaimed.set(name, (unclaimed.get(name) ?? 0) + by);
  const add = (map: Map<string, number[]>, key: string, index: number) => {
    const same = map.get(key);
    if (same) same.push(index);
    else map.set(key, [index]);
  };
  for (const [index, student] of students.entries()) {
    if (!student.away) claim(student.name, 1);
    add(byName, student.name, index);
    for (const key of keysOf(student)) add(byKey, key, index);
  }
  for (const { name } of rows) claim(name, -1);
  return (row) => {
    const named = row.name === "" ? [] : (byName.get(row.name) ?? []);
    if (named.length > 0 && (unclaimed.get(row.name) ?? 0) >= 0) return named;
    const found = new Set(named);
    for (const key of keysOf(row)) {
      const same = byKey.get(key) ?? [];
      if (same.length <= COMMON) for (const student of same) found.add(student);
    }
    return [...found];
  };
}

function keysOf({ name, position, above, below }: Profile): string[] {
  const parts = [...new Set(nameParts(name))];
  const initials = parts.flatMap((part) =>
    parts.flatMap((other) => (other === part ? [] : [`initial ${other.charAt(0)} ${part}`])),
  );
  return [
    `letters ${nameParts(name).join("")}`,
    ...parts.map((part) => `part ${part}`),
    ...initials,
    ...(position === null ? [] : [`place ${position}`]),
    ...(above === null ? [] : [`above ${above}`]),
    ...(below === null ? [] : [`below ${below}`]),
  ];
}
