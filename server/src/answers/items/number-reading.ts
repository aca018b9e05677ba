// A condition on numbers, as it was read from a question.
import type { NumberRange } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import type { Scale } from "../vocabulary/scales.js";

export interface NumberReading {
  scale: Scale;
  /** Tokens read. */
  length: number;
  /** Any of these. */
  ranges: NumberRange[];
  /** What stood where a number belongs, and is none of the scale. */
  unknown?: string;
  /** The columns that it can be of, where nothing tells which. */
  either?: readonly Column[];
}
