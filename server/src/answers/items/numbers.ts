// Reads what a question says of years, levels and columns of numbers: "level 2 or above", "Years 3 and 4".
import type { NumberRange } from "../../store/condition.js";
import { LEVEL, type Scale, YEAR } from "../vocabulary/scales.js";
import { type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { comparisonAt } from "./comparisons.js";

interface NumberReading {
  scale: Scale;
  /** Tokens read. */
  length: number;
  /** Any of these. */
  ranges: NumberRange[];
  /** What stood where a number belongs, and is none of the scale. */
  unknown?: string;
}

/** What may follow the number of an extra column. */
const UNIT = /^(%|percent|years?|yrs?|old|months?|points?|times|days?)$/;

const YEARS = /^(y|years?|yrs?)$/;
const MONTHS = /^(m|months?|mths?)$/;

const UPWARDS = /^(above|higher|more|over|up|upwards|greater|beyond|older|better)$/;

const DOWNWARDS = /^(below|lower|less|under|fewer|down|downwards|younger)$/;

/** Behind "plus": whoever else is meant. */
const JOINED =
  /^(the|those|these|any|anyone|anybody|all|everyone|everybody|whoever|ones|pupils|children|kids|students|who|an?)$/;

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

/** Reads the numbers of one question, at each place once: several readers ask for them. */
export class NumberReader {
  private readonly known = new Map<number, NumberReading | null>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Scale[],
  ) {}

  read(at: number): NumberReading | null {
    const known = this.known.get(at);
    if (known !== undefined) return known;
    const reading = readNumbers(this.tokens, at, this.columns);
    this.known.set(at, reading);
    return reading;
  }
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
      const other = number === null ? null : this.otherBound();
      if (number !== null) this.headBehind();
      if (number !== null && (this.headSeen || bare))
        return this.done([{ ...range(number), ...other }]);
      if (this.headSeen && /^\d+$/.test(this.word())) return this.unknown();
    }
    this.at = start;
    this.headSeen = false;
    return null;
  }

  /** "more than 30 but fewer than 37" */
  private otherBound(): NumberRange | null {
    const start = this.at;
    if (/^(but|and|yet)$/.test(this.word())) {
      this.at++;
      const range = this.comparison();
      const number = range && this.number();
      // "more than 30 points and fewer than five absences" has a head of its own.
      if (range && number !== null && this.isOwnHead()) return range(number);
    }
    this.at = start;
    return null;
  }

  /** Whether the number before is of this scale: the head was said, or follows. */
  private isOwnHead(): boolean {
    return this.scale.head(this.tokens, this.at) > 0 || (this.headSeen && !this.isWord());
  }

  private isWord(): boolean {
    return isContent(this.word()) || /^(of|in|at|on|for)$/.test(this.word());
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
    const range = number === null ? null : this.tail(number);
    const others = range ? this.otherAmounts() : [];
    if (range) this.at += this.beforeHead();
    if (range) this.head();
    if (range && this.headSeen && others.length > 0) return this.done([range, ...others]);
    if (range && this.headSeen)
      return this.done([range.min === range.max && number !== null ? this.tail(number) : range]);
    this.at = start;
    this.headSeen = false;
    return null;
  }

  /** The further numbers of "8 or 9 as their target grade". */
  private otherAmounts(): NumberRange[] {
    const others: NumberRange[] = [];
    for (;;) {
      const start = this.at;
      if (/^(or|and|,)$/.test(this.word())) {
        this.at++;
        const number = this.number();
        if (number !== null) {
          others.push({ min: number, max: number });
          continue;
        }
      }
      this.at = start;
      return others;
    }
  }

  /** How many tokens join a number to its name behind it: "2 as their target grade". */
  private beforeHead(): number {
    if (!/^(in|for|on|at|as|of)$/.test(this.word())) return 0;
    const joint = /^(the|their|a|an|his|her)$/.test(this.word(1)) ? 2 : 1;
    return this.scale.head(this.tokens, this.at + joint) > 0 ? joint : 0;
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
    const months = this.unit();
    if (inner?.[2] === "+") return { min: low };
    if (inner) {
      const high = this.scale.value(inner[3] ?? "");
      // "Y3/4" are neighbours; what else a stroke may mean is not guessed.
      const range = high !== null && (inner[2] === "-" || Math.abs(high - low) === 1);
      if (range) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
      return null;
    }
    return this.tail(low + months);
  }

  /** What may follow a number: `or above`, `and below`, `to 5`. */
  private tail(low: number): NumberRange {
    if (/^(or|and)$/.test(this.word())) {
      if (UPWARDS.test(this.word(1))) return this.skip(2, { min: low });
      if (DOWNWARDS.test(this.word(1))) return this.skip(2, { max: low });
      // "attendance of 80 or worse"
      if (this.word(1) === "worse" && !this.scale.whole)
        return this.skip(2, this.scale.bad ? { min: low } : { max: low });
    }
    // "Reception plus Year 1" are two, and so are "level 3s plus those without a level".
    const isMore =
      this.word() !== "plus" || !(this.isScale(this.at + 1) || JOINED.test(this.word(1)));
    if (isMore && /^(upwards|plus|onwards)$/.test(this.word())) return this.skip(1, { min: low });
    if (/^(to|through|until|till)$/.test(this.word())) {
      const start = this.at++;
      this.head();
      const high = this.number();
      if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
    }
    return { min: low, max: low };
  }

  private isScale(at: number): boolean {
    const { head, bare, glued } = this.scale;
    const word = wordAt(this.tokens, at);
    if (word === "") return false;
    return head(this.tokens, at) > 0 || bare.test(word) || glued.test(word) || /^\d/.test(word);
  }

  private skip(tokens: number, range: NumberRange): NumberRange {
    this.at += tokens;
    return range;
  }

  private number(): number | null {
    const number = this.scale.value(this.glued() ?? this.word());
    if (number === null) return null;
    this.at++;
    return number + this.unit();
  }

  /** "less than 90 % attendance"; but "more than 5 Year 4 pupils" has a number of its own behind the head. */
  private headBehind(): void {
    if (this.headSeen || this.scale.whole) return;
    const led = /^(in|for|on|to)$/.test(this.word()) ? 1 : 0;
    // "less than 10 on their times tables"
    const joint = led + (led > 0 && /^(the|their|his|her)$/.test(this.word(1)) ? 1 : 0);
    const length = this.scale.head(this.tokens, this.at + joint);
    if (length === 0 || this.scale.value(this.word(joint + length)) !== null) return;
    this.at += joint;
    this.head();
  }

  /** Passes the unit; of "10 years and 6 months" the months as a part of a year. */
  private unit(): number {
    if (this.scale.whole) return 0;
    const inYears = YEARS.test(this.word());
    // "ten days off" names the column with the unit.
    while (UNIT.test(this.word()) && this.scale.head(this.tokens, this.at) === 0) this.at++;
    const next = this.word() === "and" ? 1 : 0;
    if (!inYears || !/^\d{1,2}$/.test(this.word(next)) || !MONTHS.test(this.word(next + 1)))
      return 0;
    const months = Number(this.word(next));
    this.at += next + 2;
    return months / 12;
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
