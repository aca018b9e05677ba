// What is counted of children, as columns: who has it, who has not, of whom it is not known.
import { MAX_SUPPORT_LEVEL } from "../../../../shared/columns.js";
import { type Followed, firstBit, lastBit, nowBit, type Theme } from "./follow.js";
import type { Feature } from "./pattern-types.js";

/** By child: 1 has it, 0 has not, -1 not known. */
type Column = Int8Array;

export interface FeatureColumns {
  feature: Feature;
  /** With all that is written at the moment asked about. */
  now: Column;
  /** What is compared over time. */
  last: Column;
  before: Column;
}

/** Levels from 1 on, then the themes that any child has or had. */
export function featureColumns(
  followed: Followed,
  themes: ReadonlyMap<string, Theme>,
): FeatureColumns[] {
  const { levels, moments, onRoll } = followed;
  const ofLevels = Array.from({ length: MAX_SUPPORT_LEVEL }, (_, i) => i + 1).map(
    (min): FeatureColumns => {
      const now = reaching(levels[moments.length - 1] ?? [], min);
      const before = reaching(levels[0] ?? [], min);
      return { feature: { type: "level", min }, now, last: now, before };
    },
  );
  const ofThemes = [...followed.themes].map(([theme, masks]): FeatureColumns => {
    const before = having(masks, firstBit);
    for (let index = 0; index < before.length; index++)
      if (((onRoll[index] ?? 0) & firstBit) === 0) before[index] = -1;
    return {
      feature: { type: "theme", theme, label: themes.get(theme)?.label ?? theme },
      now: having(masks, nowBit(followed)),
      last: having(masks, lastBit(followed)),
      before,
    };
  });
  return [...ofLevels, ...ofThemes];
}

function reaching(levels: readonly (number | null)[], min: number): Column {
  const column = new Int8Array(levels.length);
  for (const [index, level] of levels.entries())
    column[index] = level === null ? -1 : Number(level >= min);
  return column;
}

function having(masks: Int32Array, bit: number): Column {
  const column = new Int8Array(masks.length);
  for (let index = 0; index < masks.length; index++)
    column[index] = ((masks[index] ?? 0) & bit) === 0 ? 0 : 1;
  return column;
}
