// Reads what a question says of years, levels and columns of numbers: "level 2 or above", "Years 3 and 4".
import type { NumberRange } from "../../store/condition.js";
import { LEVEL, type Scale, YEAR } from "../vocabulary/scales.js";
import { type Token, wordAt } from "../words/tokens.js";
import { fitting } from "./fitting-column.js";
import type { NumberReading } from "./number-reading.js";
import { ScaleCursor } from "./scale-cursor.js";

/** Reads a condition on a year, a level or a column of numbers that begins at `at`, or nothing. */
export function readNumbers(
  tokens: readonly Token[],
  at: number,
  columns: readonly Scale[] = [],
): NumberReading | null {
  const read = (scale: Scale) => new ConditionReader(tokens, at, scale).read();
  const ofColumns = columns.flatMap((scale) => read(scale) ?? []);
  return fitting(tokens, at, ofColumns) ?? read(LEVEL) ?? read(YEAR);
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
class ConditionReader extends ScaleCursor {
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

  /** `level between 2 and 4`, `between level 2 and 4`, `from Year 3 to Year 5`. */
  private between(): NumberReading | null {
    const start = this.at;
    this.head();
    if (/^(between|from|ranging)$/.test(this.word())) {
      this.at++;
      this.head();
      const low = this.number();
      const joined = this.word() === "and" ? 1 : this.toLength();
      this.at += joined;
      this.head();
      const high = low === null || joined === 0 ? null : this.number();
      if (low !== null && high !== null) this.headBehind();
      if (low !== null && high !== null && this.headSeen)
        return this.done([{ min: Math.min(low, high), max: Math.max(low, high) }]);
    }
    this.restart(start);
    return null;
  }

  /** `at least level 2`, `level above 2`, `Year > 3`. */
  private compared(start: number): NumberReading | null {
    this.head();
    const range = this.comparison();
    if (range) {
      this.head();
      this.grade();
      const bare = this.scale.bare.test(this.word());
      const number = this.number();
      const other = number === null ? null : this.otherBound();
      if (number !== null) this.headBehind();
      if (number !== null && (this.headSeen || bare))
        return this.done([{ ...range(number), ...other }]);
      if (this.headSeen && /^\d+$/.test(this.word())) return this.unknown();
    }
    this.restart(start);
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
    if (range && this.headSeen) {
      const said = range.min === range.max && number !== null ? this.tail(number) : range;
      this.restOfName();
      return this.done([said]);
    }
    this.restart(start);
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
    const open = from && first && ranges.length === 1 ? this.openEnd() : null;
    if (open && first) return this.done([this.skip(1, open(first.min ?? 0))]);
    if (ranges.length > 0 && !(from && first?.min === first?.max)) return this.done(ranges);
    this.restart(start);
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
