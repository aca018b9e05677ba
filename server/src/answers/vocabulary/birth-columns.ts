// Finds the column of birth dates, and makes that of ages from it.
import type { Column } from "./column.js";
import { kept } from "./kept.js";

/** Whether a column of dates is one of births. */
export const isBirth = ({ kind, names }: Column): boolean =>
  kind === "date" && names.includes("born");

/** The column of birth dates, under all the headers that sheets give it; null where there is none. */
export const birthColumn = kept((columns: readonly Column[]): Column | null => {
  const births = columns.filter(isBirth);
  const [first] = births;
  if (!first) return null;
  return {
    ...first,
    headers: births.flatMap(({ headers }) => headers),
    sources: births.flatMap(({ sources }) => sources),
  };
});

const AGE_NAMES = ["age", "ages"];

/** The age as a column of whole numbers, by a column of birth dates. */
export function ageColumn(born: Column, ageOn: string): Column {
  const ages = agesBy(born);
  const held = ages.get(ageOn) ?? {
    ...born,
    key: `age ${born.key}`,
    kind: "number",
    names: AGE_NAMES,
    headerNames: AGE_NAMES,
    parts: [],
    ageOn,
  };
  ages.set(ageOn, held);
  return held;
}

/** By the day on which they are told. */
const agesBy = kept((_born: Column) => new Map<string, Column>());
