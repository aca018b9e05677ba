// Follows through a question what its "not" denies: the next condition, a whole list, or all that describes those who are left out.
import type { Item, ItemOf } from "../items/item.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { EXCLUDES, isListed, type Joint } from "./clause-words.js";
import type { Group } from "./join-groups.js";
import { LeftOut, leavesDescribed } from "./left-out.js";
import { isMembership } from "./shared-groups.js";

/** Between a "not" and another one that turns it: "leaving out anybody who is not", "nor without". */
const LINKS =
  /^(?:(?:those|them|anyone|anybody|pupils|children|the|ones|any|who|that|which|are|is|do|does|have|has|get|gets|in|on|at|with)(?: |$))*$/;
/** Between those who are left out and what is asked of the others: "who besides those in 3A is at level 4". */
const ASKS_OF_OTHERS = /^(?:is|are|has|have|gets?|was|were|does?)\b/;
/** Right behind a condition: of whom it is said. */
const OF_WHOM = /^(?:with|without|who|that|whose|having|on|at)\b/;

export class Denials {
  /** Whether the next condition is denied. */
  negated = false;
  /** Whether the last condition says who is left out. */
  private excludedLast = false;
  /** Whether all that follows in a list is left out. */
  private excluding = false;
  /** Whether "neither" or "nor" denies the next condition. */
  private neither = false;
  /** Where the last "not" ends. */
  private end = 0;
  /** Whether pupils were named, or what is asked. */
  private asked = false;
  /** Those who are left out, while they are described. */
  private leftOut: LeftOut | null = null;
  /** Whether the next condition is denied of them. */
  private deniedOfThem = false;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Whether those who are left out are being described. */
  get describes(): boolean {
    return this.leftOut?.isBegun === true;
  }

  /** "and not", "nor" */
  readAndNot({ at, length }: Item): void {
    this.end = at + length;
    this.neither = wordAt(this.tokens, at) === "nor";
    if (this.describes) this.deniedOfThem = true;
    else this.negated = true;
  }

  readNot(item: Item): void {
    const word = wordAt(this.tokens, item.at);
    const isExcluded = EXCLUDES.test(word);
    if (this.leftOut && !(this.leftOut.isBegun && isExcluded)) {
      this.deniedOfThem = true;
      return;
    }
    this.excluding = isExcluded;
    this.neither = word === "neither";
    // "nor without FSM" has it.
    this.negated = !(this.negated && LINKS.test(this.said(this.end, item.at)));
    this.end = item.at + item.length;
    this.leftOut =
      this.negated && leavesDescribed(this.tokens, item) ? new LeftOut(this.tokens) : null;
    this.deniedOfThem = false;
  }

  /** What is asked is said of the others. */
  readAsked(): void {
    this.asked = true;
    this.leftOut = null;
  }

  readNoun(joint: Joint): void {
    this.asked = true;
    if (this.describes && joint !== null) this.leftOut = null;
  }

  /** "…, who is in Year 4": the question begins. */
  endDescription(): void {
    this.leftOut = null;
  }

  /**
   * Takes a condition as one of those who are left out.
   * @param end where the condition before ends
   * @returns the group that it begins, or whether it is one; "unclear" where it may be said of the others as well
   */
  take(test: ItemOf<"test">, joint: Joint, end: number): Group | boolean | "unclear" {
    const { leftOut } = this;
    if (!leftOut) return false;
    const begins = !leftOut.isBegun;
    const denied = this.deniedOfThem;
    this.deniedOfThem = false;
    // A column's value takes the comma behind it.
    const joined = joint ?? (wordAt(this.tokens, end - 1) === "," ? "comma" : null);
    // "Except those in Oak, Miss Tranter has how many?": the question begins behind the comma.
    const isQuestion = joined === "comma" && !this.asked && !this.isSetOff(test);
    const isOfOthers = isQuestion || ASKS_OF_OTHERS.test(this.said(end, test.at));
    const taken = (begins || !isOfOthers) && leftOut.take(test, begins ? null : joined, denied);
    if (taken === true) return begins ? this.taken(leftOut.group) : true;
    this.leftOut = null;
    return taken;
  }

  private taken(group: Group): Group {
    this.negated = false;
    return group;
  }

  /** "except PP and EAL": whoever has either is left out; "except PP and at level 2" goes on. */
  isListedOut({ at }: Item): boolean {
    this.excluding &&= this.negated || isListed(this.tokens, at);
    return this.excluding && !this.negated;
  }

  /**
   * "except level 2s with notes": whether those who are left have notes, or those who are left out.
   * @param said what stands between them, and the first word of the next condition
   */
  isOfEither(dimension: string, said: string): boolean {
    return this.excludedLast && !this.negated && !isMembership(dimension) && OF_WHOM.test(said);
  }

  /** The next condition begins a group of its own. */
  begin(): void {
    this.excludedLast = (this.excluding || this.neither) && this.negated;
    this.neither = false;
  }

  /** Whether a comma stands behind it. */
  private isSetOff({ at, length }: Item): boolean {
    return [at + length - 1, at + length].some((place) => wordAt(this.tokens, place) === ",");
  }

  private said(from: number, to: number): string {
    return saidAt(this.tokens, from, to - from);
  }
}
