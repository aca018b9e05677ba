// Reads what a question says about year groups and support levels: "level 2 or above", "Years 3 and 4".
import { MAX_SUPPORT_LEVEL, parseSupportLevel, parseYearGroup } from "../../../shared/columns.js";
import { cellNumber } from "../store/cells.js";
import type { Condition, NumberRange } from "../store/condition.js";
import type { Column } from "./columns.js";
import { saidAt, type Token, wordAt } from "./tokens.js";

interface NumberReading {
  scale: Scale;
  /** Tokens read. */
  length: number;
  /** Any of these. */
  ranges: NumberRange[];
  /** What stood where a number belongs, and is none of the scale. */
  unknown?: string;
}

/** Something with numbers that a question can name: the year group, the support level, an extra column. */
interface Scale {
  dimension: string;
  condition: (range: NumberRange) => Condition;
  /** How many tokens, from `at` on, name the scale; 0 where none do. */
  head: (tokens: readonly Token[], at: number) => number;
  /** A number that is written together with its name: `Y4`. */
  glued: RegExp;
  /** Values that need no name. */
  bare: RegExp;
  value: (text: string) => number | null;
  /** Whether there is nothing between a number and the next. */
  whole: boolean;
}

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "Year 3s" are those in Year 3, "level threes" those at level 3. */
const single = (text: string) => {
  const stems = [text.replace(/s$/, ""), text.replace(/es$/, "")];
  return stems.find((stem) => /^\d+$/.test(stem) || NUMBERS.includes(stem)) ?? text;
};

/** A head of one word, with words that may stand before and after it. */
const headOf =
  (before: RegExp, head: RegExp, after: RegExp): Scale["head"] =>
  (tokens, at) => {
    let next = at + (before.test(wordAt(tokens, at)) ? 1 : 0);
    if (!head.test(wordAt(tokens, next))) return 0;
    next++;
    while (after.test(wordAt(tokens, next))) next++;
    return next - at;
  };

const LEVEL: Scale = {
  dimension: "level",
  condition: (range) => ({ field: "level", ...range }),
  head: headOf(
    /^(support|sen|send|need|needs)$/,
    /^(levels?|lvls?|tiers?|l)$/,
    /^(of|is|are|number|support|need)$/,
  ),
  glued: /^(?:levels?|lvls?|tiers?|l)[-.]?(\d.*)$/,
  bare: /^$/,
  value: (text) => parseSupportLevel(single(text)),
  whole: true,
};

const YEAR: Scale = {
  dimension: "year",
  condition: (range) => ({ field: "year", ...range }),
  head: headOf(/^(school|nc)$/, /^(years?|yrs?|y)$/, /^(groups?|is|are|number)$/),
  glued: /^(?:years?|yrs?|y)[-.]?(\d.*)$/,
  bare: /^(reception|nursery)$/,
  value: (text) => parseYearGroup(single(text)),
  whole: true,
};

/** The numbers of an extra column, named by any of its names. */
export function columnScale(column: Column): Scale {
  return {
    dimension: `column ${column.key}`,
    condition: (range) => ({
      field: "number",
      column: { headers: column.headers, label: column.label },
      ...range,
    }),
    head: (tokens, at) => {
      let next = at + nameLength(tokens, at, column);
      while (next > at && /^(of|is|are|was|score|scores)$/.test(wordAt(tokens, next))) next++;
      return next - at;
    },
    glued: /^(?!)/,
    bare: /^(?!)/,
    value: (text) => cellNumber(text) ?? numberWord(text),
    whole: false,
  };
}

/** How many tokens from `at` on are a name of the column; 0 where none are. */
export function nameLength(tokens: readonly Token[], at: number, column: Column): number {
  const lengths = column.names.map((name) => {
    const length = name.split(" ").length;
    return saidAt(tokens, at, length) === name ? length : 0;
  });
  return Math.max(0, ...lengths);
}

/** The highest number of each scale, for saying so. */
export const SCALE_TEXT = {
  level: `support levels go from 0 to ${MAX_SUPPORT_LEVEL}`,
  year: "year groups go from Nursery and Reception to Year 14",
} as const;

const COMPARISONS: readonly (readonly [RegExp, (n: number) => NumberRange])[] = [
  [
    /^((greater|more|higher) than or equal to|at least|(a )?min(imum)?( of)?|(no|not) (less|lower|fewer) than|not (below|under)|>=|≥)$/,
    (min) => ({ min }),
  ],
  [
    /^((less|fewer|lower) than or equal to|at most|(a )?max(imum)?( of)?|up to|(no|not) (more|higher|greater) than|not (above|over)|<=|≤)$/,
    (max) => ({ max }),
  ],
  [/^((more|greater|higher|better) than|above|over|exceeding|>)$/, (above) => ({ above })],
  [/^((less|fewer|lower|worse) than|below|under|<)$/, (below) => ({ below })],
  [/^(exactly( at)?|=|equal to)$/, (n) => ({ min: n, max: n })],
];
const LONGEST_COMPARISON = 5;
/** What may follow the number of an extra column. */
const UNIT = /^(%|percent|years?|yrs?|old|months?|points?)$/;
const UPWARDS = /^(above|higher|more|over|up|upwards|greater|beyond|older|better)$/;
const DOWNWARDS = /^(below|lower|less|under|fewer|down|downwards|younger)$/;

/** Reads a condition on a year, a level or a column of numbers that begins at `at`, or nothing. */
export function readNumbers(
  tokens: readonly Token[],
  at: number,
  columns: readonly Scale[] = [],
): NumberReading | null {
  for (const scale of [...columns, LEVEL, YEAR]) {
    const reading = new Reader(tokens, at, scale).read();
    if (reading) return reading;
  }
  return null;
}

/** A comparison that begins at `at`, what it makes of a number, and how many tokens it takes. */
function comparisonAt(tokens: readonly Token[], at: number) {
  for (let length = LONGEST_COMPARISON; length > 0; length--) {
    if (at + length > tokens.length) continue;
    const text = saidAt(tokens, at, length);
    const range = COMPARISONS.find(([pattern]) => pattern.test(text))?.[1];
    if (range) return { length, range };
  }
  return null;
}

/** "more than 5", "at least two": a number of what is counted. */
export function readQuantity(
  tokens: readonly Token[],
  at: number,
): { length: number; range: NumberRange } | null {
  const comparison = comparisonAt(tokens, at);
  const n = comparison && numberWord(wordAt(tokens, at + comparison.length));
  if (comparison === null || n === null) return null;
  return { length: comparison.length + 1, range: comparison.range(n) };
}

/** A whole number in digits or words. */
export function numberWord(word: string): number | null {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  const n = NUMBERS.indexOf(word);
  return n < 0 ? null : n;
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
    const reading =
      this.between() ?? this.compared(start) ?? this.amount(start) ?? this.listed(start);
    return reading && { ...reading, length: this.at - start };
  }

  private done(ranges: NumberRange[], unknown?: string): NumberReading {
    const whole = this.scale.whole ? ranges.map(inWholeNumbers) : ranges;
    const base = { scale: this.scale, length: 0, ranges: whole };
    return unknown === undefined ? base : { ...base, unknown };
  }

  private word(offset = 0): string {
    return this.tokens[this.at + offset]?.word ?? "";
  }

  /** `level between 2 and 4`, `between level 2 and 4`, `from Year 3 to Year 5`. */
  private between(): NumberReading | null {
    const start = this.at;
    this.head();
    if (/^(between|from|ranging)$/.test(this.word())) {
      this.at++;
      this.head();
      const low = this.number();
      const joined = /^(and|to|through|until|till)$/.test(this.word());
      if (joined) this.at++;
      this.head();
      const high = low === null || !joined ? null : this.number();
      if (low !== null && high !== null) this.headBehind();
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
      if (number !== null) this.headBehind();
      if (number !== null && (this.headSeen || bare)) return this.done([range(number)]);
      if (this.headSeen && /^\d+$/.test(this.word())) return this.unknown();
    }
    this.at = start;
    this.headSeen = false;
    return null;
  }

  private comparison(): ((n: number) => NumberRange) | null {
    const found = comparisonAt(this.tokens, this.at);
    this.at += found?.length ?? 0;
    return found?.range ?? null;
  }

  /** `100% attendance`, `5 absences or more`; not the first five of an order. */
  private amount(start: number): NumberReading | null {
    const ordinal = /^(top|bottom|first|last|best|worst|highest|lowest|most|fewest)$/;
    const number =
      this.scale.whole || ordinal.test(wordAt(this.tokens, start - 1)) ? null : this.number();
    if (number !== null) this.head();
    if (number !== null && this.headSeen) return this.done([this.tail(number)]);
    this.at = start;
    this.headSeen = false;
    return null;
  }

  /** `level 2`, `level 2 or above`, `Years 3 to 5`, `levels 1, 2 and 4`, `Y3/4`. */
  private listed(start: number): NumberReading | null {
    const from = this.word() === "from" ? this.at++ >= 0 : false;
    this.head();
    const bare = this.scale.bare.test(this.word());
    if (!this.headSeen && !bare && !this.scale.glued.test(this.word())) {
      this.at = start;
      return null;
    }
    const ranges: NumberRange[] = [];
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
    const [first] = ranges;
    // "from Year 3 up"
    if (from && first && ranges.length === 1 && /^(up|upwards|onwards)$/.test(this.word()))
      return this.done([this.skip(1, { min: first.min ?? 0 })]);
    if (ranges.length > 0 && !(from && first?.min === first?.max)) return this.done(ranges);
    this.at = start;
    this.headSeen = false;
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

  private item(): NumberRange | null {
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
    this.unit();
    if (inner?.[2] === "+") return { min: low };
    if (inner) {
      const high = this.scale.value(inner[3] ?? "");
      // "Y3/4" are neighbours; what else a stroke may mean is not guessed.
      const range = high !== null && (inner[2] === "-" || Math.abs(high - low) === 1);
      if (range) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
      return null;
    }
    return this.tail(low);
  }

  /** What may follow a number: `or above`, `and below`, `to 5`. */
  private tail(low: number): NumberRange {
    if (/^(or|and)$/.test(this.word())) {
      if (UPWARDS.test(this.word(1))) return this.skip(2, { min: low });
      if (DOWNWARDS.test(this.word(1))) return this.skip(2, { max: low });
    }
    if (/^(upwards|plus|onwards)$/.test(this.word())) return this.skip(1, { min: low });
    if (/^(to|through|until|till)$/.test(this.word())) {
      const start = this.at++;
      this.head();
      const high = this.number();
      if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
    }
    return { min: low, max: low };
  }

  private skip(tokens: number, range: NumberRange): NumberRange {
    this.at += tokens;
    return range;
  }

  private number(): number | null {
    const number = this.scale.value(this.glued() ?? this.word());
    if (number !== null) this.at++;
    if (number !== null) this.unit();
    return number;
  }

  /** "less than 90 % attendance"; but "more than 5 Year 4 pupils" has a number of its own behind the head. */
  private headBehind(): void {
    if (this.headSeen || this.scale.whole) return;
    const length = this.scale.head(this.tokens, this.at);
    if (this.scale.value(this.word(length)) === null) this.head();
  }

  private unit(): void {
    while (!this.scale.whole && UNIT.test(this.word())) this.at++;
  }

  /** The number of `level2` and `Y4`. */
  private glued(): string | null {
    const match = this.scale.glued.exec(this.word());
    if (match) this.headSeen = true;
    return match?.[1] ?? null;
  }

  /** Passes `support level of`, `year group`, `Y`. */
  private head(): void {
    const length = this.scale.head(this.tokens, this.at);
    this.at += length;
    this.headSeen ||= length > 0;
  }

  private unknown(): NumberReading {
    const said = this.tokens[this.at]?.raw ?? "";
    this.at++;
    return this.done([], said);
  }
}

function inWholeNumbers({ above, below, ...range }: NumberRange): NumberRange {
  return {
    ...range,
    ...(above === undefined ? {} : { min: above + 1 }),
    ...(below === undefined ? {} : { max: below - 1 }),
  };
}
