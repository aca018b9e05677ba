// Follows the pupils of a moment back over the weeks before it: who was on roll, at which level, with which themes.
import type { LevelSpan, PatternFacts, PatternPupil } from "../../store/find-pattern-facts.js";
import type { Moment } from "./moments.js";

/** A concept as a theme: a pupil has it where this or a kind of it is stated. */
export interface Theme {
  id: string;
  label: string;
  /** Ids of what it is a kind of, itself included. */
  within: readonly string[];
  /** A difficulty that support is for. */
  isNeed: boolean;
}

/** A child, as the pupil of it that we have known longest, and all pupils that are it. */
export interface Child extends PatternPupil {
  all: readonly string[];
}

/**
 * Children by index, and what was so of each as masks: bit `i` is moment `i`. A further bit is the last
 * moment with everything that is stated then; where logs began too late to be compared over time, the
 * moments have the sheets' notes only.
 */
export interface Followed {
  moments: readonly Moment[];
  children: readonly Child[];
  onRoll: Int32Array;
  /** Something is written of the child. */
  noted: Int32Array;
  /** By theme. A theme of nobody is not in it. */
  themes: ReadonlyMap<string, Int32Array>;
  /** By moment, then child; null where none is recorded or it was not on roll. */
  levels: readonly (readonly (number | null)[])[];
  /** Whether logs count at every moment, and not at the last one only. */
  logsCompared: boolean;
  firstLog: string | null;
  sources: ReadonlyMap<string, string>;
}

/** The bit of the last moment with everything that is stated then. */
export const nowBit = ({ moments }: Pick<Followed, "moments">): number => 1 << moments.length;
/** The bits that a comparison over time is made by: the first moment, and the last. */
export const firstBit = 1;
export const lastBit = ({ moments }: Pick<Followed, "moments">): number =>
  1 << (moments.length - 1);

export const has = (masks: Int32Array, index: number, bit: number): boolean =>
  ((masks[index] ?? 0) & bit) !== 0;

/** How many children have the bit. */
export function countHaving(masks: Int32Array, bit: number): number {
  let n = 0;
  for (const mask of masks) if (mask & bit) n++;
  return n;
}

/** @param themes by id of concept */
export function follow(
  facts: PatternFacts,
  themes: ReadonlyMap<string, Theme>,
  moments: readonly Moment[],
): Followed {
  const children = childrenOf(facts.pupils);
  const indexOf = new Map(children.flatMap(({ all }, index) => all.map((id) => [id, index])));
  const masks = () => new Int32Array(children.length);
  const logsCompared =
    facts.firstLog !== null && facts.firstLog <= (moments[0]?.logsFrom ?? facts.firstLog);
  const read = maskReader(moments, logsCompared);

  const onRoll = masks();
  for (const { pupil, from, to } of facts.levels) {
    const index = indexOf.get(pupil);
    if (index !== undefined) onRoll[index] = (onRoll[index] ?? 0) | read({ from, to });
  }
  const noted = masks();
  for (const { pupil, ...span } of facts.notes) {
    const index = indexOf.get(pupil);
    if (index !== undefined) noted[index] = (noted[index] ?? 0) | read(span);
  }
  const found = new Map<string, Int32Array>();
  for (const { pupil, concept, ...span } of facts.statements) {
    const index = indexOf.get(pupil);
    const mask = index === undefined ? 0 : read(span);
    if (index === undefined || mask === 0) continue;
    for (const theme of themes.get(concept)?.within ?? []) {
      const of = found.get(theme) ?? masks();
      found.set(theme, of);
      of[index] = (of[index] ?? 0) | mask;
    }
  }
  return {
    moments,
    children,
    onRoll,
    noted,
    themes: found,
    levels: levelsAt(facts.levels, children, moments),
    logsCompared,
    firstLog: facts.firstLog,
    sources: new Map(facts.sources.map(({ id, name }) => [id, name])),
  };
}

/** Linked pupils are one child. */
function childrenOf(pupils: readonly PatternPupil[]): Child[] {
  const byPerson = new Map<string, PatternPupil[]>();
  for (const pupil of pupils) {
    const key = pupil.person ?? pupil.id;
    const known = byPerson.get(key);
    if (known) known.push(pupil);
    else byPerson.set(key, [pupil]);
  }
  return [...byPerson.values()].flatMap((of) => {
    const [first] = of; // they come by id, and so the one known longest first
    return first ? [{ ...first, all: of.map(({ id }) => id) }] : [];
  });
}

/** Turns a time in which something stood, or happened, into the bits of the moments that it counts for. */
function maskReader(moments: readonly Moment[], logsCompared: boolean) {
  const now = 1 << moments.length;
  const last = 1 << (moments.length - 1);
  const all = now - 1;
  const where = (holds: (moment: Moment) => boolean) =>
    moments.reduce((mask, moment, index) => (holds(moment) ? mask | (1 << index) : mask), 0);
  // Thousands of rows of one run have the same times.
  const stood = remembering((from) => where(({ at }) => from <= at));
  const ended = remembering((to) => where(({ at }) => to <= at));
  const recent = remembering((then) => where(({ at, logsFrom }) => logsFrom < then && then <= at));
  return ({
    from,
    to,
    happened = null,
  }: {
    from: string;
    to: string | null;
    happened?: string | null;
  }): number => {
    const standing = stood(from) & (to === null ? all : all & ~ended(to));
    const counting = happened === null ? standing : standing & recent(happened);
    const present = counting & last ? now : 0;
    return happened === null || logsCompared ? counting | present : present;
  };
}

function remembering(read: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}

/** The child's level at each moment: of its first pupil that was on roll then. */
function levelsAt(
  spans: readonly LevelSpan[],
  children: readonly Child[],
  moments: readonly Moment[],
): (number | null)[][] {
  const ofPupil = new Map<string, LevelSpan[]>();
  for (const span of spans) {
    const known = ofPupil.get(span.pupil);
    if (known) known.push(span);
    else ofPupil.set(span.pupil, [span]);
  }
  const covers = ({ from, to }: LevelSpan, at: string) => from <= at && (to === null || at < to);
  return moments.map(({ at }) =>
    children.map(({ all }) => {
      for (const id of all) {
        const span = ofPupil.get(id)?.find((one) => covers(one, at));
        if (span) return span.level;
      }
      return null;
    }),
  );
}
