// Reads the conditions of a question in the order in which they were asked, to clauses that an "or" parts.
import { isDeepStrictEqual } from "node:util";
import type { Condition } from "../../store/condition.js";
import type { Item, ItemOf } from "../items/item.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import {
  BEGINS_ASKING,
  EXCLUDES,
  isChosen,
  isInstead,
  isListed,
  isRelative,
} from "./clause-words.js";
import type { Group } from "./join-groups.js";
import { LeftOut, leavesDescribed } from "./left-out.js";
import { innerOf, withinBoth } from "./range-pairs.js";
import { isMembership } from "./shared-groups.js";

export interface Clauses {
  /** Parted at each "or" between dimensions. */
  clauses: readonly Group[][];
  /** "but not both" */
  oneOnly: boolean;
  /** Whether it has more than one reading how two conditions belong together. */
  ambiguous: boolean;
  /** Whether a topic is denied. */
  negatedTopic: boolean;
  /** Whether an "or" stands between a condition and a topic. */
  topicChoice: boolean;
}

export function readClauses(items: readonly Item[], tokens: readonly Token[]): Clauses {
  const reader = new ClauseReader(tokens);
  for (const item of items) reader.read(item);
  return reader;
}

class ClauseReader implements Clauses {
  readonly clauses: Group[][] = [[]];
  oneOnly = false;
  ambiguous = false;
  negatedTopic = false;
  topicChoice = false;
  /** What joins the next condition to the one before. */
  private joint: "and" | "or" | "comma" | null = null;
  private nounAfterJoint = false;
  private negated = false;
  /** Whether all that follows in a list is left out. */
  private excluding = false;
  /** Those who are left out, while they are described. */
  private leftOut: LeftOut | null = null;
  /** Whether pupils were named, or what is asked. */
  private asked = false;
  /** Whether the next condition is denied of them. */
  private deniedOfThem = false;
  private last: "test" | "topic" | null = null;
  /** Whether the joint is a "but". */
  private but = false;
  /** Whether "either" leads the last condition. */
  private chosen = false;
  /** Where the last "not" ends. */
  private denied = 0;
  /** Whether "neither" or "nor" denies the next condition. */
  private neither = false;
  /** Whether the last condition says who is left out. */
  private excludedLast = false;
  /** Where the last condition ends. */
  private end = 0;
  /** Whether the last one was set off: ", or at level 4" behind a level. */
  private setOff = false;

  constructor(private readonly tokens: readonly Token[]) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  private said(from: number, to: number): string {
    return saidAt(this.tokens, from, to - from);
  }

  read(item: Item): void {
    switch (item.type) {
      case "and":
      case "or":
      case "comma":
        this.readJoint(item.type, item);
        break;
      case "and not":
        this.joint = "and";
        this.denied = item.at + item.length;
        this.neither = this.word(item.at) === "nor";
        if (this.leftOut?.isBegun) this.deniedOfThem = true;
        else this.negated = true;
        break;
      case "one only":
        this.oneOnly = true;
        this.joint = null;
        break;
      case "not":
        this.readNot(item);
        break;
      case "count":
      case "list":
        this.leftOut = null;
        this.asked = true;
        // "In 3A, how many get FSM": the question begins behind the comma.
        if (this.joint === "comma") this.joint = null;
        break;
      case "noun":
        this.nounAfterJoint ||= this.joint !== null;
        this.asked = true;
        if (this.leftOut?.isBegun && this.joint !== null) this.leftOut = null;
        break;
      case "word":
        this.readTopic();
        break;
      case "test":
        this.readTest(item);
        break;
    }
  }

  private readJoint(type: "and" | "or" | "comma", { at, length }: Item): void {
    // "Year 7, which children are at level 4?": the question begins behind the comma.
    if (type === "comma" && BEGINS_ASKING.test(this.word(at + length))) {
      this.leftOut = null;
      return;
    }
    // In ", or" and ", and" the word decides.
    this.joint = type === "comma" ? (this.joint ?? "comma") : type;
    this.but = this.word(at) === "but" && type === "and";
    this.nounAfterJoint = false;
  }

  private readNot(item: Item): void {
    const isExcluded = EXCLUDES.test(this.word(item.at));
    if (this.leftOut && !(this.leftOut.isBegun && isExcluded)) {
      this.deniedOfThem = true;
      return;
    }
    this.excluding = isExcluded;
    this.neither = this.word(item.at) === "neither";
    // "nor without FSM" has it.
    this.negated = !(this.negated && LINKS.test(this.said(this.denied, item.at)));
    this.denied = item.at + item.length;
    this.leftOut =
      this.negated && leavesDescribed(this.tokens, item) ? new LeftOut(this.tokens) : null;
    this.deniedOfThem = false;
  }

  private readTopic(): void {
    this.ambiguous ||= this.leftOut?.isBegun === true && this.joint === null;
    this.negatedTopic ||= this.negated;
    this.topicChoice ||= this.joint === "or" && this.last === "test";
    [this.negated, this.joint, this.last] = [false, null, "topic"];
  }

  private readTest(test: ItemOf<"test">): void {
    this.topicChoice ||= this.joint === "or" && this.last === "topic";
    if (this.leftOut && this.readLeftOut(this.leftOut, test)) return;
    const group = this.clauses.at(-1)?.at(-1);
    // "except PP and EAL": whoever has either is left out; "except PP and at level 2" goes on.
    this.excluding &&= this.negated || isListed(this.tokens, test.at);
    if (this.excluding && !this.negated)
      [this.negated, this.joint] = [group?.dimension !== test.dimension, "and"];
    const isTogether =
      this.last === "test" &&
      group?.dimension === test.dimension &&
      !this.negated &&
      !(group.negated && isInstead(this.tokens, test, this.but ? "but" : this.joint));
    if (group && isTogether) this.addTo(group, test);
    else this.begin(test, group);
    this.chosen = isChosen(this.tokens, test.at);
    this.setOff = isTogether && /^, or (?:at|in|on)$/.test(this.said(test.at - 3, test.at));
    this.end = test.at + test.length;
    [this.negated, this.joint, this.last, this.nounAfterJoint] = [false, null, "test", false];
    this.but = false;
  }

  /** Reads a condition of those who are left out; false where it is none of theirs. */
  private readLeftOut(leftOut: LeftOut, test: ItemOf<"test">): boolean {
    const { isBegun } = leftOut;
    if (isBegun && ASKS_OF_OTHERS.test(this.said(this.end, test.at))) {
      this.leftOut = null;
      return false;
    }
    // A column's value takes the comma behind it.
    const joint = this.joint ?? (this.word(this.end - 1) === "," ? "comma" : null);
    // "Except those in Oak, Miss Tranter has how many?": the question begins behind the comma.
    const isQuestion = joint === "comma" && !this.asked && !this.isSetOff(test);
    const taken =
      !(isBegun && isQuestion) && leftOut.take(test, isBegun ? joint : null, this.deniedOfThem);
    this.deniedOfThem = false;
    this.ambiguous ||= taken === "unclear";
    if (taken !== true) {
      this.leftOut = null;
      return false;
    }
    if (!isBegun) this.clauses.at(-1)?.push(leftOut.group);
    this.end = test.at + test.length;
    [this.negated, this.joint, this.last, this.nounAfterJoint] = [false, null, "test", false];
    return true;
  }

  /** Whether a comma stands behind it. */
  private isSetOff({ at, length }: Item): boolean {
    return [at + length - 1, at + length].some((place) => this.word(place) === ",");
  }

  /** One more condition of the same dimension. */
  private addTo(group: Group, { at, length, condition, several }: ItemOf<"test">): void {
    const within = this.withinLast(group, condition);
    if (within) {
      group.tests.splice(-1, 1, within);
      return;
    }
    // "without level 0 - level 2": a range, or the second for the first.
    this.ambiguous ||=
      group.negated && this.joint === null && /^(?:level|year)$/.test(group.dimension);
    // "level 4 or higher, and the level 3s of Elm": whether the first are of Elm as well is not said.
    this.ambiguous ||=
      group.dimension === "level" &&
      this.joint === "and" &&
      /^, (?:and|plus) the$/.test(this.said(at - 3, at)) &&
      /^(?:of|in|at|from)$/.test(this.word(at + length));
    // "part paid", of a column that has "part" and "paid": one of them, or neither.
    this.ambiguous ||=
      this.joint === null &&
      at === this.end &&
      this.word(at - 1) !== "," &&
      group.dimension.startsWith("column ") &&
      !group.tests.some((test) => isDeepStrictEqual(test, condition));
    const isAll = several === true && this.joint === "and" && !this.nounAfterJoint;
    const isChoice = several === true && this.joint === "or";
    const chosen = this.chosen ? group.tests.at(-1) : undefined;
    if (isChoice && group.every && chosen) {
      // "football and either choir or art"
      group.tests.splice(-1, 1, { any: [chosen, condition] });
      return;
    }
    // "choir or art and football" could be either of two.
    this.ambiguous ||= (isChoice && group.every === true) || (isAll && group.some === true);
    if (!group.tests.some((test) => isDeepStrictEqual(test, condition)))
      group.tests.push(condition);
    if (isChoice) group.some = true;
    group.every ||= isAll;
  }

  /** What the condition makes of the one before it where they are of one range; null where they are not. */
  private withinLast({ tests }: Group, condition: Condition): Condition | null {
    const before = tests.at(-1);
    if (!before || this.joint === "or") return null;
    const inner = this.joint === null ? innerOf(before, condition) : null;
    return inner ?? withinBoth(before, condition);
  }

  /** @param before the group that stands before in the same clause */
  private begin(test: ItemOf<"test">, before: Group | undefined): void {
    const { at, dimension, condition } = test;
    // "FSM or EAL, Year 6"
    const led = this.joint === "comma" || /^(in|at|from|of)$/.test(this.word(at - 1));
    // "except level 2s with notes": whether those who are left have notes, or those who are left out.
    this.ambiguous ||=
      before?.negated === true &&
      this.excludedLast &&
      this.joint === null &&
      !this.negated &&
      !isMembership(dimension) &&
      WITH.test(this.said(this.end, at + 1));
    this.excludedLast = (this.excluding || this.neither) && this.negated;
    this.neither = false;
    const group: Group = {
      dimension,
      negated: this.negated,
      tests: [condition],
      ...(led && isMembership(dimension) && { led }),
      ...(isRelative(this.tokens, at) && { relative: true }),
      ...(isChosen(this.tokens, at) && { either: true as const }),
    };
    // "at level 5, or at level 4 in 7C": whether the first are of 7C as well is not said.
    this.ambiguous ||= this.setOff && this.joint === null && isMembership(dimension);
    this.ambiguous ||=
      before !== undefined &&
      (this.isCrossed(before, dimension) || this.isPlaceAndPlace(before, dimension));
    if (this.joint === "or" && this.last === "test") this.clauses.push([group]);
    else this.clauses.at(-1)?.push(group);
  }

  /** "3A, pupils on FSM" could be both or either; "3A, not anyone doing art" leaves out. */
  private isCrossed(before: Group, dimension: string): boolean {
    // "Year 5, anybody from level 2 up" narrows the year down.
    const narrows =
      this.joint === "comma" &&
      this.clauses.at(-1)?.length === 1 &&
      isMembership(before.dimension) &&
      !isMembership(dimension);
    return this.nounAfterJoint && !narrows && !(this.negated && this.joint !== "or");
  }

  /** "3A and Year 4": nobody is in both, and whether either is meant is not said. */
  private isPlaceAndPlace(before: Group, dimension: string): boolean {
    return (
      this.joint === "and" &&
      !this.negated &&
      this.last === "test" &&
      !before.negated &&
      isClassOrYear(before.dimension) &&
      isClassOrYear(dimension)
    );
  }
}

/** Between a "not" and another one that turns it: "leaving out anybody who is not", "nor without". */
const LINKS =
  /^(?:(?:those|them|anyone|anybody|pupils|children|the|ones|any|who|that|which|are|is|do|does|have|has|get|gets|in|on|at|with)(?: |$))*$/;
/** Between those who are left out and what is asked of the others: "who besides those in 3A is at level 4". */
const ASKS_OF_OTHERS = /^(?:is|are|has|have|gets?|was|were|does?)\b/;
/** Right behind a condition: of whom it is said. */
const WITH = /^(?:with|without|who|that|whose|having|on|at)\b/;

const isClassOrYear = (dimension: string) => dimension === "class" || dimension === "year";
