// Recognises conditions on years, levels and columns of numbers: "KS2", "level 2 or above", "below 10 on times tables".
import type { Condition, NumberRange } from "../../store/condition.js";
import { orList } from "../describe/plain-words.js";
import { stageAt } from "../vocabulary/stages.js";
import { CLASS_HEAD } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import type { NumberReader } from "./numbers.js";
import type { PlaceReader } from "./place-reader.js";
import { stepTail } from "./step-scale.js";

/** Years that can be of them: schools part them in their own ways. */
const PARTS: Readonly<Record<string, { min: number; max: number }>> = {
  primary: { min: -1, max: 8 },
  secondary: { min: 5, max: 14 },
};

export class RangeReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly numbers: NumberReader,
    private readonly places: PlaceReader,
    /** What was recognised so far. */
    private readonly before: readonly Item[],
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "KS2", "infants": several years. */
  stage(at: number): Item | null {
    const told = this.toldYears(at);
    if (told) return told;
    const stage = stageAt(this.tokens, at);
    if (!stage) return null;
    const condition: Condition = { field: "year", ...stage.range };
    return { type: "test", at, length: stage.length, dimension: "year", condition };
  }

  /** "secondary pupils, Years 7 to 11": a part of the school of which the question tells the years. */
  private toldYears(at: number): Item | null {
    const part = PARTS[this.word(at)];
    if (!part) return null;
    let next = at + 1;
    const named = /^(school|phase|section|pupils?|students?|children|kids|,|in|i|e|of|that|is)$/;
    while (named.test(this.word(next))) next++;
    const years = this.numbers.read(next);
    if (years?.scale.dimension !== "year" || years.unknown !== undefined) return null;
    const isWithin = ({ min, max }: NumberRange) =>
      min !== undefined && max !== undefined && min >= part.min && max <= part.max;
    if (!years.ranges.every(isWithin)) return null;
    const item = this.number(next);
    return item?.type === "test" ? { ...item, at, length: next + item.length - at } : null;
  }

  /** "Years 3 to 5", "attendance below 90"; "level 9", which there is none of. */
  number(at: number): Item | null {
    const reading = this.numbers.read(at);
    if (!reading) return null;
    const { scale, ranges, unknown, either } = reading;
    const { dimension } = scale;
    if (this.isCompared(at, dimension) || this.hasPlace(at, at + reading.length)) return null;
    if (either)
      return {
        type: "refused",
        at,
        length: reading.length,
        reason: `“${saidAt(this.tokens, at, reading.length)}” can be of ${orList(either.map(({ label }) => label))}. Name the column in full.`,
      };
    if (unknown !== undefined && (dimension === "level" || dimension === "year"))
      return { type: "unknown", at, length: reading.length, dimension, said: unknown, near: [] };
    if (unknown !== undefined && scale.steps)
      return {
        type: "refused",
        at,
        length: reading.length,
        reason: `Nobody has ${scale.steps.column.label} “${unknown}”.`,
      };
    const tests = ranges.map(scale.condition);
    const [only] = tests;
    const condition = tests.length === 1 && only ? only : { any: tests };
    // "the reception class"
    const named = scale.bare.test(this.word(at)) && CLASS_HEAD.test(this.word(at + reading.length));
    const end = at + reading.length + (named ? 1 : 0);
    const tail = scale.steps ? stepTail(this.tokens, end, scale.steps.column) : 0;
    const length = end + tail - at;
    return { type: "test", at, length, dimension, condition };
  }

  /** "phonics phase 5 or higher": numbered steps, which are values as well. */
  stepped(at: number): Item | null {
    return this.numbers.read(at)?.scale.steps ? this.number(at) : null;
  }

  /** "who is below 10 on times tables": with its column a number is no age. */
  measured(at: number): Item | null {
    const isColumn = this.numbers.read(at)?.scale.dimension.startsWith("column ");
    return isColumn && /^(over|under|above|below)$/.test(this.word(at)) ? this.number(at) : null;
  }

  /** "attendance of 5/6 Poplar": the number begins the name of a class. */
  private hasPlace(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      const place = /\d/.test(this.word(at)) ? this.places.read(at) : null;
      if (place?.type === "test" && at + place.length > to) return true;
    }
    return false;
  }

  /** "is the average of Year 3 higher than Year 4": two years set against each other, and no range. */
  private isCompared(at: number, dimension: string): boolean {
    return (
      /^(higher|lower|more|greater|less|fewer|better|worse)$/.test(this.word(at)) &&
      this.word(at + 1) === "than" &&
      /^(is|are|was|were|do|does|did|has|have)$/.test(this.word(0)) &&
      this.before.some((item) => item.type === "test" && item.dimension === dimension)
    );
  }
}
