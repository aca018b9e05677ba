// Lets a column that is called “Points” alone be spoken of as house points, where pupils have houses and no other points.
import type { Column } from "./column.js";

/** "Points", "Pts", "Total points", "Points total" */
const PLAIN = /^(?:total )?points(?: total)?$/;
const SAID = ["house points", "house point", "house pts"];

/** The columns; the one that counts points, if it alone does so, with the names that say of what they are. */
export function withHousePoints(columns: readonly Column[]): Column[] {
  const counting = columns.filter(
    ({ kind, headerNames }) =>
      kind === "number" &&
      headerNames.some((name) => /\b(?:points|pts|merits|demerits)\b/.test(name)),
  );
  const [only, ...others] = counting;
  const isPlain = only?.headerNames.some((name) => PLAIN.test(name)) ?? false;
  const hasHouses = columns.some(({ kind, names }) => kind === "choice" && names.includes("house"));
  if (!only || !isPlain || others.length > 0 || !hasHouses) return [...columns];
  const named: Column = {
    ...only,
    names: [...new Set([...only.names, ...SAID])],
    headerNames: [...new Set([...only.headerNames, ...SAID])],
  };
  return columns.map((column) => (column === only ? named : column));
}
