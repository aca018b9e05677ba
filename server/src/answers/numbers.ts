// Reads what a question says about year groups and support levels: "level 2 or above", "Years 3 and 4".
import { MAX_SUPPORT_LEVEL, parseSupportLevel, parseYearGroup } from "../../../shared/columns.js";
import type { Token } from "./tokens.js";

/** Inclusive; an absent end is open. */
interface Range {
  min?: number;
  max?: number;
}

export interface NumberReading {
  dimension: "year" | "level";
  /** Tokens read. */
  length: number;
  /** Any of these. */
  ranges: Range[];
  /** What stood where a number belongs, and is none of the scale. */
  unknown?: string;
}

interface Scale {
  dimension: "year" | "level";
  /** Words before the number; the part after it may stand between them. */
  head: RegExp;
  before: RegExp;
  after: RegExp;
  glued: RegExp;
  /** Values that need no head. */
  bare: RegExp;
  value: (text: string) => number | null;
}

/** "Year 3s" are those in Year 3. */
const single = (text: string) => text.replace(/^(\d+)s$/, "$1");

const SCALES: readonly Scale[] = [
  {
    dimension: "level",
    head: /^(levels?|lvls?|tiers?|l)$/,
    before: /^(support|sen|send|need|needs)$/,
    after: /^(of|is|are|number|support)$/,
    glued: /^(?:levels?|lvls?|tiers?|l)[-.]?(\d.*)$/,
    bare: /^$/,
    value: (text) => parseSupportLevel(single(text)),
  },
  {
    dimension: "year",
    head: /^(years?|yrs?|y)$/,
    before: /^(school|nc)$/,
    after: /^(groups?|is|are|number)$/,
    glued: /^(?:years?|yrs?|y)[-.]?(\d.*)$/,
    bare: /^(reception|nursery|eyfs)$/,
    value: (text) => parseYearGroup(single(text)),
  },
];

/** The highest number of each scale, for saying so. */
export const SCALE_TEXT = {
  level: `support levels go from 0 to ${MAX_SUPPORT_LEVEL}`,
  year: "year groups go from Nursery and Reception to Year 14",
} as const;

const COMPARISONS: readonly (readonly [RegExp, (n: number) => Range])[] = [
  [
    /^((greater|more|higher) than or equal to|at least|(a )?min(imum)?( of)?|(no|not) (less|lower|fewer) than|not (below|under)|>=|≥)$/,
    (min) => ({ min }),
  ],
  [
    /^((less|fewer|lower) than or equal to|at most|(a )?max(imum)?( of)?|up to|(no|not) (more|higher|greater) than|not (above|over)|<=|≤)$/,
    (max) => ({ max }),
  ],
  [/^((more|greater|higher) than|above|over|exceeding|>)$/, (n) => ({ min: n + 1 })],
  [/^((less|fewer|lower) than|below|under|<)$/, (n) => ({ max: n - 1 })],
  [/^(exactly( at)?|=|equal to)$/, (n) => ({ min: n, max: n })],
];
const UPWARDS = /^(above|higher|more|over|up|upwards|greater|beyond)$/;
const DOWNWARDS = /^(below|lower|less|under|fewer|down|downwards)$/;

/** Reads a condition on a year or level that begins at `at`, or nothing. */
export function readNumbers(tokens: readonly Token[], at: number): NumberReading | null {
  for (const scale of SCALES) {
    const reading = new Reader(tokens, at, scale).read();
    if (reading) return reading;
  }
  return null;
}

/** Reads one scale's condition from left to right. */
class Reader {
  private headSeen = false;

  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
    private readonly scale: Scale,
  ) {}

  read(): NumberReading | null {
    const start = this.at;
    const reading = this.between() ?? this.compared(start) ?? this.listed(start);
    return reading && { ...reading, length: this.at - start };
  }

  private done(ranges: Range[], unknown?: string): NumberReading {
    const base = { dimension: this.scale.dimension, length: 0, ranges };
    return unknown === undefined ? base : { ...base, unknown };
  }

  private word(offset = 0): string {
    return this.tokens[this.at + offset]?.word ?? "";
  }

  /** `level between 2 and 4`, `between level 2 and 4`, `from Year 3 to Year 5`. */
  private between(): NumberReading | null {
    const start = this.at;
    this.head();
    if (/^(between|from)$/.test(this.word())) {
      this.at++;
      this.head();
      const low = this.number();
      const joined = /^(and|to|through|until|till)$/.test(this.word());
      if (joined) this.at++;
      this.head();
      const high = low === null || !joined ? null : this.number();
      if (low !== null && high !== null && this.headSeen)
        return this.done([{ min: Math.min(low, high), max: Math.max(low, high) }]);
    }
    this.at = start;
    this.headSeen = false;
    return null;
  }

  /** `at least level 2`, `level above 2`, `Year > 3`. */
  private compared(start: number): NumberReading | null {
    this.head();
    const range = this.comparison();
    if (range) {
      this.head();
      const bare = this.scale.bare.test(this.word());
      const number = this.number();
      if (number !== null && (this.headSeen || bare)) return this.done([range(number)]);
      if (this.headSeen && /^\d+$/.test(this.word())) return this.unknown();
    }
    this.at = start;
    this.headSeen = false;
    return null;
  }

  private comparison(): ((n: number) => Range) | null {
    for (const length of [5, 3, 2, 1]) {
      const text = this.tokens
        .slice(this.at, this.at + length)
        .map((t) => t.word)
        .join(" ");
      const found = COMPARISONS.find(([pattern]) => pattern.test(text));
      if (found && this.at + length <= this.tokens.length) {
        this.at += length;
        return found[1];
      }
    }
    return null;
  }

  /** `level 2`, `level 2 or above`, `Years 3 to 5`, `levels 1, 2 and 4`, `Y3/4`. */
  private listed(start: number): NumberReading | null {
    this.head();
    const bare = this.scale.bare.test(this.word());
    if (!this.headSeen && !bare && !this.scale.glued.test(this.word())) return null;
    const ranges: Range[] = [];
    for (;;) {
      const range = this.item();
      if (!range) {
        if (ranges.length === 0 && this.headSeen && /^\d+$/.test(this.word()))
          return this.unknown();
        break;
      }
      ranges.push(range);
      const joint = this.joint();
      if (joint === 0) break;
      this.at += joint;
    }
    if (ranges.length > 0) return this.done(ranges);
    this.at = start;
    return null;
  }

  /** How many tokens join the number to a further one of the same scale; 0 where none follows. */
  private joint(): number {
    const start = this.at;
    while (/^(,|and|or|&)$/.test(this.word())) this.at++;
    const length = this.at - start;
    if (length > 0) this.head();
    const follows = length > 0 && this.item() !== null;
    this.at = start;
    return follows ? length : 0;
  }

  private item(): Range | null {
    const start = this.at;
    this.head();
    const text = this.glued() ?? this.word();
    const inner = /^([^/+-]+)([-/+])(.*)$/.exec(text);
    const low = this.scale.value(inner?.[1] ?? text);
    if (low === null) {
      this.at = start;
      return null;
    }
    this.at++;
    if (inner?.[2] === "+") return { min: low };
    if (inner) {
      const high = this.scale.value(inner[3] ?? "");
      if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
      return null;
    }
    return this.tail(low);
  }

  /** What may follow a number: `or above`, `and below`, `to 5`. */
  private tail(low: number): Range {
    if (/^(or|and)$/.test(this.word())) {
      if (UPWARDS.test(this.word(1))) return this.skip(2, { min: low });
      if (DOWNWARDS.test(this.word(1))) return this.skip(2, { max: low });
    }
    if (/^(upwards|plus)$/.test(this.word())) return this.skip(1, { min: low });
    if (/^(to|through|until|till)$/.test(this.word())) {
      const start = this.at++;
      this.head();
      const high = this.number();
      if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
    }
    return { min: low, max: low };
  }

  private skip(tokens: number, range: Range): Range {
    this.at += tokens;
    return range;
  }

  private number(): number | null {
    const number = this.scale.value(this.glued() ?? this.word());
    if (number !== null) this.at++;
    return number;
  }

  /** The number of `level2` and `Y4`. */
  private glued(): string | null {
    const match = this.scale.glued.exec(this.word());
    if (match) this.headSeen = true;
    return match?.[1] ?? null;
  }

  /** Passes `support level of`, `year group`, `Y`. */
  private head(): void {
    const start = this.at;
    if (this.scale.before.test(this.word())) this.at++;
    if (!this.scale.head.test(this.word())) {
      this.at = start;
      return;
    }
    this.at++;
    this.headSeen = true;
    while (this.scale.after.test(this.word())) this.at++;
  }

  private unknown(): NumberReading {
    const said = this.tokens[this.at]?.raw ?? "";
    this.at++;
    return this.done([], said);
  }
}
