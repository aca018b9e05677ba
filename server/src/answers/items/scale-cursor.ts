// Walks over a number and what belongs to it: the name of its scale before or behind, its unit, "or above".
import type { NumberRange } from "../../store/condition.js";
import { gradeLength, isAim, isReach } from "../vocabulary/aims.js";
import type { Scale } from "../vocabulary/scales.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { comparisonAt } from "./comparisons.js";

const YEARS = /^(y|years?|yrs?)$/;
const MONTHS = /^(m|months?|mths?)$/;

const UPWARDS = /^(above|higher|more|longer|over|up|upwards|greater|beyond|older|better)$/;
const DOWNWARDS = /^(below|lower|less|under|shorter|fewer|down|downwards|younger)$/;

/** Behind "plus": whoever else is meant. */
const JOINED =
  /^(the|those|these|any|anyone|anybody|all|everyone|everybody|whoever|ones|pupils|children|kids|students|who|an?)$/;

const TO =
  /^(?:(?:right |all the way )?(?:up |down )?(?:to|through|until|till)(?: and including)?)(?= )/;
const LONGEST_TO = 8;
/** Behind an "on" that leads to nothing: "from Year 7 on have". */
const NOT_ON =
  /^(|,|;|have|has|had|having|who|whose|that|which|with|without|at|in|is|are|was|were|do|does|did|get|gets|need|needs|take|takes|go|goes|come|comes|speak|speaks|and|or|but|not|please|per|by|for|each|split|how|what)$/;
/** "what bus are the kids from Year 7 on": the "on" belongs to what is asked. */
const ASKS_ON =
  /^(?:so |and )?(?:what|which) (?!pupils|children|kids|students|learners|ones|years|classes).* (?:is|are|was|were) /;

const isOnwards = (tokens: readonly Token[], at: number): boolean =>
  NOT_ON.test(wordAt(tokens, at + 1)) &&
  !(ASKS_ON.test(saidAt(tokens, 0, at)) && at === tokens.length - 1);

export class ScaleCursor {
  /** Whether the scale was named so far. */
  protected headSeen = false;

  constructor(
    protected readonly tokens: readonly Token[],
    protected at: number,
    protected readonly scale: Scale,
  ) {}

  /** Back to where a reading began, as if nothing was read. */
  protected restart(at: number): void {
    this.at = at;
    this.headSeen = false;
  }

  protected word(offset = 0): string {
    return this.tokens[this.at + offset]?.word ?? "";
  }

  /** Passes "at least", "more than": what it makes of the number behind. */
  protected comparison(): ((n: number) => NumberRange) | null {
    const found = comparisonAt(this.tokens, this.at);
    this.at += found?.length ?? 0;
    return found?.range ?? null;
  }

  /** Passes a number with its unit. */
  protected number(): number | null {
    const number = this.scale.value(this.glued() ?? this.word());
    if (number === null || this.scale.otherUnit.test(this.word(1))) return null;
    this.at++;
    return number + this.unit();
  }

  /** What may follow a number: `or above`, `and below`, `to 5`. */
  protected tail(low: number): NumberRange {
    if (/^(or|and)$/.test(this.word())) {
      // "Year 4 or down as FSM", "or up to level 1"
      const goesOn = /^(?:as|to|for)$/.test(this.word(2));
      if (UPWARDS.test(this.word(1)) && !goesOn) return this.skip(2, { min: low });
      if (DOWNWARDS.test(this.word(1)) && !goesOn) return this.skip(2, { max: low });
      // "attendance of 80 or worse"
      if (this.word(1) === "worse" && !this.scale.whole)
        return this.skip(2, this.scale.bad ? { min: low } : { max: low });
    }
    // "Reception plus Year 1" are two, and so are "level 3s plus those without a level".
    const isMore =
      this.word() !== "plus" || !(this.isScale(this.at + 1) || JOINED.test(this.word(1)));
    if (isMore && /^(upwards|plus|onwards)$/.test(this.word())) return this.skip(1, { min: low });
    const to = this.toLength();
    if (to > 0) {
      const start = this.at;
      this.at += to;
      this.head();
      const high = this.number();
      if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) };
      this.at = start;
    }
    return { min: low, max: low };
  }

  /** "from Year 3 up", "from Year 7 on"; "the kids from Year 7 on free meals" are in Year 7. */
  protected openEnd(): ((n: number) => NumberRange) | null {
    const isOn = this.word() === "on" && isOnwards(this.tokens, this.at);
    // "from Year 3 up to those in Year 5"
    if (/^(to|until|till|through)$/.test(this.word(1))) return null;
    if (isOn || /^(up|upwards|onwards)$/.test(this.word())) return (min) => ({ min });
    return /^(down|downwards)$/.test(this.word()) ? (max) => ({ max }) : null;
  }

  /** How many tokens lead to the end of a range: "to", "up to and including". */
  protected toLength(): number {
    return TO.exec(saidAt(this.tokens, this.at, LONGEST_TO))?.[0].split(" ").length ?? 0;
  }

  private isScale(at: number): boolean {
    const { head, bare, glued } = this.scale;
    const word = wordAt(this.tokens, at);
    if (word === "") return false;
    return head(this.tokens, at) > 0 || bare.test(word) || glued.test(word) || /^\d/.test(word);
  }

  protected skip(tokens: number, range: NumberRange): NumberRange {
    this.at += tokens;
    return range;
  }

  /** Passes `support level of`, `year group`, `Y`. */
  protected head(): void {
    const length = this.scale.head(this.tokens, this.at);
    this.at += length;
    this.headSeen ||= length > 0;
  }

  /** "less than 90 % attendance"; but "more than 5 Year 4 pupils" has a number of its own behind the head. */
  protected headBehind(): void {
    if (this.headSeen || this.scale.whole) return;
    const led = /^(in|for|on|to|as)$/.test(this.word()) ? 1 : 0;
    // "less than 10 on their times tables"
    const joint = led + (led > 0 && /^(the|their|his|her)$/.test(this.word(1)) ? 1 : 0);
    const length = this.scale.head(this.tokens, this.at + joint);
    if (length === 0 || this.scale.value(this.word(joint + length)) !== null) return;
    this.at += joint;
    this.head();
  }

  /** How many tokens join a number to its name behind it: "2 as their target grade". */
  protected beforeHead(): number {
    if (!/^(in|for|on|at|as|of)$/.test(this.word())) return 0;
    const joint = /^(the|their|a|an|his|her)$/.test(this.word(1)) ? 2 : 1;
    return this.scale.head(this.tokens, this.at + joint) > 0 ? joint : 0;
  }

  /** Passes the rest of the column's name behind "eight hours or more": "in the library" of "Hours in the library". */
  protected restOfName(): void {
    for (const name of this.scale.column?.headerNames ?? []) {
      const rest = / (?:in|at|on|of|for|with) .+$/.exec(name)?.[0].trim();
      const length = rest?.split(" ").length ?? 0;
      if (rest === undefined || saidAt(this.tokens, this.at, length) !== rest) continue;
      this.at += length;
      return;
    }
  }

  /** Whether the number before is of this scale: the head was said, or follows. */
  protected isOwnHead(): boolean {
    return this.scale.head(this.tokens, this.at) > 0 || (this.headSeen && !this.isWord());
  }

  /** Passes what says that the number behind is a grade: "below a grade 5". */
  protected grade(): void {
    const { column } = this.scale;
    if (this.headSeen && column && (isAim(column) || isReach(column)))
      this.at += gradeLength(this.tokens, this.at);
  }

  private isWord(): boolean {
    return isContent(this.word()) || /^(of|in|at|on|for)$/.test(this.word());
  }

  /** The number of `level2` and `Y4`. */
  protected glued(): string | null {
    const match = this.scale.glued.exec(this.word());
    if (match) this.headSeen = true;
    return match?.[1] ?? null;
  }

  /** Passes the unit; of "10 years and 6 months" the months as a part of a year. */
  protected unit(): number {
    if (this.scale.whole) return 0;
    const inYears = YEARS.test(this.word());
    // "ten days off" names the column with the unit.
    const isUnit = () =>
      this.scale.unit.test(this.word()) &&
      // "late for 75 minutes", where the header has the unit too
      (this.headSeen || this.scale.head(this.tokens, this.at) === 0);
    while (isUnit()) this.at++;
    const next = this.word() === "and" ? 1 : 0;
    if (!inYears || !/^\d{1,2}$/.test(this.word(next)) || !MONTHS.test(this.word(next + 1)))
      return 0;
    const months = Number(this.word(next));
    this.at += next + 2;
    return months / 12;
  }
}
