// Recognises two columns of a pupil set against each other: "predicted grade below target grade", "more detentions than merits".
import { isDeepStrictEqual } from "node:util";
import type { ColumnPair, Condition, Test } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import { fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import { type Difference, differenceOf, isFurthest, isVague, sizedBy } from "./pair-words.js";
import { type Mention, PairedColumns } from "./paired-columns.js";

/** So many words may stand between the two. */
const FARTHEST = 12;
/** A size and "more", before the first column: "at least two more". */
const LONGEST_HEAD = 6;
const MORE = /^(higher|lower|more|fewer|less|greater|smaller|larger|bigger|better|worse)$/;
/** Before "more A than B": it is of each pupil, and of no group. */
const HAVING =
  /^(with|has|have|having|had|got|get|gets|getting|earned|earn|earns|collected|received|given|score|scored|scores|scoring|did|do|does|doing|done|an?|who|whose)$/;
const HOLDING = /^(with|has|have|having|got|whose)$/;
const MEASURED = /^(average|mean|median|total|sum|combined|overall|highest|lowest)$/;
/** "on target or above" */
const BEHIND = /^or (?:(above|better|higher|over|more|beyond)|below|under|lower|less|worse)$/;
const BEFORE_NAME = /^(in|on|for|at|the|their|his|her|its|they|have|has|a|an)$/;

export class PairReader {
  private readonly named: PairedColumns;

  constructor(
    private readonly tokens: readonly Token[],
    columns: readonly Column[],
  ) {
    this.named = new PairedColumns(tokens, columns);
  }

  read(at: number): Item | null {
    if (MEASURED.test(this.word(at - 1))) return null;
    return this.between(at) ?? this.headed(at) ?? this.alike(at) ?? this.aimed(at);
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "predicted grade is below their target grade" */
  private between(at: number): Item | null {
    // "have predicted points above their target points" asks of no one whether they have any.
    const from = HOLDING.test(this.word(at)) ? this.passed(at + 1) : at;
    const one = this.named.at(from);
    // "10A's predicted grade" is of a class.
    const ofPlace = this.tokens[from - 1]?.possessive && /\d/.test(this.word(from - 1));
    return one && !ofPlace ? this.compared(at, from + one.length, one) : null;
  }

  /** "working below their target": what is reached is not named. */
  private aimed(at: number): Item | null {
    if (/^(who|which|that|whose)$/.test(this.word(at))) return null;
    return this.compared(at, at, null);
  }

  /** @param one the column before, which is told by the one behind where it is null */
  private compared(at: number, from: number, one: Mention | null): Item | null {
    for (let next = from + 1; next < from + FARTHEST && next < this.tokens.length; next++) {
      const other = this.named.at(next);
      const said = saidAt(this.tokens, from, next - from);
      const first = other && (one ?? this.named.reached(other));
      if (!other || !first) continue;
      const end = next + other.length;
      const tail = isVague(said) ? BEHIND.exec(saidAt(this.tokens, end, 2)) : null;
      if (tail)
        return this.made(at, end + 2, first, other, {
          range: tail[1] === undefined ? { max: 0 } : { min: 0 },
          denied: false,
          unit: "",
        });
      if (isVague(said))
        return this.refused(
          at,
          end,
          `“${said} ${saidAt(this.tokens, next, other.length)}” can be meant exactly or in general. Say “equal to”, “at or above” or “below”, or a number.`,
        );
      if (isFurthest(said))
        return this.refused(at, end, "I tell who is below or above, and not who is furthest so.");
      const difference = differenceOf(said);
      if (difference) return this.made(at, end, first, other, difference);
    }
    return null;
  }

  /** "more detentions than merits", "a higher score in spring than in autumn" */
  private headed(at: number): Item | null {
    const led = this.word(at - 1);
    const isOfGroup = led === "" || at === 1 || fieldOf(this.word(at - 2)) !== undefined;
    if (!HAVING.test(led) || isOfGroup) return null;
    for (let last = at; last < at + LONGEST_HEAD; last++) {
      if (!MORE.test(this.word(last))) continue;
      const from = this.passed(last + 1);
      const one = this.named.at(from);
      const than = one ? from + one.length : -1;
      if (!one || this.word(than) !== "than") continue;
      const next = this.passed(than + 1);
      const other = this.named.at(next);
      const difference = differenceOf(`${saidAt(this.tokens, at, last + 1 - at)} than`);
      if (other && difference) return this.made(at, next + other.length, one, other, difference);
    }
    return null;
  }

  /** "the same predicted and target grade", "whose predicted grade and target grade are equal" */
  private alike(at: number): Item | null {
    const ahead =
      /^(?:the )?(?:same|equal|identical)\b/.exec(saidAt(this.tokens, at, 2))?.[0].split(" ")
        .length ?? 0;
    const one = this.named.at(at + ahead);
    const joint = one ? at + ahead + one.length : -1;
    if (!one || !(this.word(joint) === "and" || (ahead > 0 && this.word(joint) === "as")))
      return null;
    const next = this.passed(joint + 1);
    const other = this.named.at(next);
    if (!other) return null;
    const end = next + other.length;
    const equal = { range: { min: 0, max: 0 }, denied: false, unit: "" };
    if (ahead > 0) return this.made(at, end, one, other, equal);
    const [said, differs] =
      /^(?:(?:is|are|both|all|do|being|which|that) )*(?:exactly )?(?:(?:the )?same|equal|identical|match|agree|(different|differ|(?:not|do not) match))\b/.exec(
        saidAt(this.tokens, end, 5),
      ) ?? [];
    if (said === undefined) return null;
    const length = end + said.split(" ").length - at;
    return this.made(at, end, one, other, { ...equal, denied: differs !== undefined }, length);
  }

  private passed(at: number): number {
    let next = at;
    while (BEFORE_NAME.test(this.word(next)) && this.named.at(next) === null) next++;
    return next;
  }

  private made(
    at: number,
    end: number,
    one: Mention,
    other: Mention,
    difference: Difference,
    length = end - at,
  ): Item | null {
    // "predicted above target 5"
    if (/^\d/.test(this.word(end))) return null;
    for (let size = Math.min(LONGEST_HEAD, this.tokens.length - end); size > 1; size--) {
      const sized = sizedBy(difference, saidAt(this.tokens, end, size));
      if (sized) return this.made(at, end + size, one, other, sized, length + size);
    }
    const pairs = this.named.pairs(one, other, difference.unit);
    if (pairs === null) return null;
    if (typeof pairs === "string") return this.refused(at, at + length, pairs);
    const more = this.word(at + length) === "or" ? this.between(at + length + 1) : null;
    // "A below B or C below D", of other sheets, is one condition.
    if (more?.type === "test" && isPair(more.condition)) {
      const { pairs: others, field: _, ...range } = more.condition;
      if (isDeepStrictEqual(range, difference.range) && this.named.areApart([...pairs, ...others]))
        return this.tested(at, length + 1 + more.length, [...pairs, ...others], difference);
    }
    return this.tested(at, length, pairs, difference);
  }

  private tested(
    at: number,
    length: number,
    pairs: readonly ColumnPair[],
    difference: Difference,
  ): Item {
    const test: Condition = { field: "pair", pairs, ...difference.range };
    const condition = difference.denied ? { not: test } : test;
    const labels = pairs.map(({ column, other: of }) => `${column.label} ${of.label}`);
    return { type: "test", at, length, dimension: `pair ${labels.join(" ")}`, condition };
  }

  private refused(at: number, end: number, reason: string): Item {
    return { type: "refused", at, length: end - at, reason };
  }
}

const isPair = (condition: Condition): condition is Extract<Test, { field: "pair" }> =>
  "field" in condition && condition.field === "pair";
