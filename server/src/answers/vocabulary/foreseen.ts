// Lets a column of points for university be spoken of as what pupils are predicted: they have no others before they leave.
import { isAim, isReach } from "./aims.js";
import type { Column } from "./column.js";
import { withInflections } from "./column-naming.js";

const OF_UNIVERSITY = /\b(ucas|tariff)\b/;
const UNITS = ["points", "score", "total", "tariff", "tariff points"];
const UNIT = / (?:points?|score|total|tariff)(?: points?)?$/;

/** The columns; where one alone is of such points, and none of targets or predictions, with names that say so. */
export function withForeseen(columns: readonly Column[]): Column[] {
  const [only, ...others] = columns.filter(
    ({ kind, headerNames }) =>
      kind === "number" && headerNames.some((name) => OF_UNIVERSITY.test(name)),
  );
  if (!only || others.length > 0 || columns.some((column) => isAim(column) || isReach(column)))
    return [...columns];
  const foreseen = withInflections(only.headerNames.flatMap(foreseenNames));
  const named: Column = {
    ...only,
    names: [...new Set([...only.names, ...foreseen])],
    headerNames: [...new Set([...only.headerNames, ...foreseen])],
  };
  return columns.map((column) => (column === only ? named : column));
}

/** "predicted UCAS total" and "UCAS points predicted" of "UCAS tariff". */
function foreseenNames(name: string): string[] {
  const core = name.replace(UNIT, "");
  const wholes = UNITS.map((unit) => `${core} ${unit}`);
  return [
    ...wholes,
    `${core} prediction`,
    `${core} forecast`,
    ...["predicted", "expected", "forecast"].flatMap((said) =>
      [core, ...wholes].flatMap((whole) => [`${said} ${whole}`, `${whole} ${said}`]),
    ),
  ];
}
