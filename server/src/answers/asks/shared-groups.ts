// Finds the conditions that hold for both sides of an "or": "FSM or level 3 in 3A", "Year 1 girls with FSM or at level 3".
import type { Group } from "./join-groups.js";

/** The place at the end that holds for every side of an "or": the only one that is said. */
export function sharedPlace(clauses: readonly Group[][]): Group | null {
  const last = clauses.at(-1);
  const place = last?.at(-1);
  if (clauses.length < 2 || !last || last.length < 2 || !place?.led || place.negated) return null;
  const places = clauses.flat().filter(({ dimension }) => isMembership(dimension));
  return places.length === 1 ? place : null;
}

/** "Year 1 girls with FSM or at level 3": what stands before "with" or "who" holds for every side of the "or". */
export function leadingGroups(clauses: readonly Group[][]): Group[] {
  const [first = [], ...others] = clauses;
  const told = first.findIndex(({ relative }, i) => i > 0 && relative === true);
  const leading = first.slice(0, Math.max(0, told > 0 ? told : opening(clauses)));
  const dimensions = new Set(leading.map(({ dimension }) => dimension));
  const isPlain =
    leading.some(({ dimension }) => isMembership(dimension)) &&
    leading.every((group) => !group.negated);
  const again = [...first.slice(leading.length), ...others.flat()].some(
    ({ dimension }) => isMembership(dimension) || dimensions.has(dimension),
  );
  return isPlain && others.length > 0 && !again ? leading : [];
}

/** "3A, FSM or level 3": the only place, said before all else; how many groups stand in it. */
function opening(clauses: readonly Group[][]): number {
  const [first = [], ...others] = clauses;
  return first.length === 2 && others.every((clause) => clause.length === 1) ? 1 : 0;
}

/** Of what a pupil is one: a class, a year, a campus or a sheet. */
export const isMembership = (dimension: string): boolean =>
  /^(class|year|campus|source)$/.test(dimension);

/** "in Year 7 and either FSM or level 3": what stands before "either" holds for both; null without it. */
export function beforeEither(clauses: readonly Group[][]): Group[] | null {
  const [first = [], second = [], ...others] = clauses;
  const choice = first.at(-1);
  const isPlain = others.length === 0 && second.length === 1 && choice?.negated === false;
  return isPlain && choice.either && !second[0]?.negated ? first.slice(0, -1) : null;
}
