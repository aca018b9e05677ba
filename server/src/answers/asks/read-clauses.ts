// Reads the conditions of a question in the order in which they were asked, to clauses that an "or" parts.
import { isDeepStrictEqual } from "node:util";
import type { Item, ItemOf } from "../items/item.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { BEGINS_ASKING, isChosen, isInstead, isRelative, type Joint } from "./clause-words.js";
import { Denials } from "./denials.js";
import type { Group } from "./join-groups.js";
import { amongBoth, withinLast } from "./range-pairs.js";
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
  private joint: Joint = null;
  private nounAfterJoint = false;
  private readonly denials: Denials;
  private last: "test" | "topic" | null = null;
  /** Whether the joint is a "but". */
  private but = false;
  /** Whether "either" leads the last condition. */
  private chosen = false;
  /** Whether what is asked stands behind the last condition. */
  private askedBehind = false;
  /** Where the last condition ends. */
  private end = 0;
  /** Whether the last one was set off: ", or at level 4" behind a level. */
  private setOff = false;

  constructor(private readonly tokens: readonly Token[]) {
    this.denials = new Denials(tokens);
  }

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
        this.denials.readAndNot(item);
        break;
      case "one only":
        this.oneOnly = true;
        this.joint = null;
        break;
      case "not":
        this.denials.readNot(item);
        break;
      case "count":
      case "list":
        this.denials.readAsked();
        this.askedBehind = this.last === "test";
        // "In 3A, how many get FSM": the question begins behind the comma.
        if (this.joint === "comma") this.joint = null;
        break;
      case "noun":
        this.nounAfterJoint ||= this.joint !== null;
        this.denials.readNoun(this.joint);
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
      this.denials.endDescription();
      this.askedBehind = this.last === "test";
      return;
    }
    // In ", or" and ", and" the word decides.
    this.joint = type === "comma" ? (this.joint ?? "comma") : type;
    this.but = this.word(at) === "but" && type === "and";
    this.nounAfterJoint = false;
  }

  private readTopic(): void {
    const { denials } = this;
    this.ambiguous ||= denials.describes && this.joint === null;
    this.negatedTopic ||= denials.negated;
    this.topicChoice ||= this.joint === "or" && this.last === "test";
    [denials.negated, this.joint, this.last] = [false, null, "topic"];
  }

  private readTest(test: ItemOf<"test">): void {
    this.topicChoice ||= this.joint === "or" && this.last === "topic";
    const { denials } = this;
    const leftOut = denials.take(test, this.joint, this.end);
    if (typeof leftOut === "object") this.clauses.at(-1)?.push(leftOut);
    if (leftOut === "unclear") this.ambiguous = true;
    else if (leftOut !== false) {
      this.pass(test);
      return;
    }
    const group = this.clauses.at(-1)?.at(-1);
    if (denials.isListedOut(test))
      [denials.negated, this.joint] = [group?.dimension !== test.dimension, "and"];
    const isTogether =
      this.last === "test" &&
      group?.dimension === test.dimension &&
      !denials.negated &&
      !(group.negated && isInstead(this.tokens, test, this.but ? "but" : this.joint));
    if (group && isTogether) this.addTo(group, test);
    else this.begin(test, group);
    this.chosen = isChosen(this.tokens, test.at);
    this.setOff = isTogether && /^, or (?:at|in|on)$/.test(this.said(test.at - 3, test.at));
    this.pass(test);
    this.but = false;
  }

  private pass({ at, length }: Item): void {
    this.end = at + length;
    [this.denials.negated, this.joint, this.last] = [false, null, "test"];
    this.nounAfterJoint = false;
    this.askedBehind = false;
  }

  /** One more condition of the same dimension. */
  private addTo(group: Group, { at, length, condition, several }: ItemOf<"test">): void {
    const isAgain = group.tests.some((test) => isDeepStrictEqual(test, condition));
    const within = withinLast(group.tests, condition, this.joint);
    // "Of Years 3 and 4, how many are in Year 4": of those, and not those as well.
    if (this.askedBehind && this.joint === null && several !== true) {
      const ofThem = amongBoth(group.tests, condition);
      this.ambiguous ||= ofThem === null;
      group.tests = [ofThem ?? condition];
      return;
    }
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
      !isAgain;
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
    if (!isAgain) group.tests.push(condition);
    if (isChoice) group.some = true;
    group.every ||= isAll;
  }

  /** @param before the group that stands before in the same clause */
  private begin(test: ItemOf<"test">, before: Group | undefined): void {
    const { at, dimension, condition } = test;
    // "FSM or EAL, Year 6"
    const led = this.joint === "comma" || /^(in|at|from|of)$/.test(this.word(at - 1));
    this.ambiguous ||=
      before?.negated === true &&
      this.joint === null &&
      this.denials.isOfEither(dimension, this.said(this.end, at + 1));
    this.denials.begin();
    const group: Group = {
      dimension,
      negated: this.denials.negated,
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
    return this.nounAfterJoint && !narrows && !(this.denials.negated && this.joint !== "or");
  }

  /** "3A and Year 4": nobody is in both, and whether either is meant is not said. */
  private isPlaceAndPlace(before: Group, dimension: string): boolean {
    return (
      this.joint === "and" &&
      !this.denials.negated &&
      this.last === "test" &&
      !before.negated &&
      isClassOrYear(before.dimension) &&
      isClassOrYear(dimension)
    );
  }
}

const isClassOrYear = (dimension: string) => dimension === "class" || dimension === "year";
