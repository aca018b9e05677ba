// Reads of whom a question leaves out those who are described: "except those in 3A without notes" leaves out who is in 3A and has none.
import { isDeepStrictEqual } from "node:util";
import type { Item, ItemOf } from "../items/item.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isListed, type Joint } from "./clause-words.js";
import { type Group, groupCondition } from "./join-groups.js";

const THOSE = "those|them|anyone|anybody|any ?one|whoever|everyone|everybody|(?:the )?ones";
const PUPILS = "pupils?|children|child|kids?|students?|learners?|boys|girls";
/** Behind what leaves out: they are described in the words that follow. */
const DESCRIBED = new RegExp(
  `^(?:(?:all|any)(?: of)? )?(?:the |those )?(?:${THOSE}|${PUPILS}|any(?= (?:in|at|on|with|who|of)))(?= |$)`,
);
/** "who is not those": a bare "not" denies pupils without describing them. */
const DESCRIBED_BY_NOT = new RegExp(`^(?:${THOSE}|any)(?= |$)`);

/** Whether those who are left out by this "not" are described behind it. */
export function leavesDescribed(tokens: readonly Token[], { at, length }: Item): boolean {
  const word = wordAt(tokens, at);
  if (length === 1 && /^(?:no|without)$/.test(word)) return false;
  return (length === 1 && word === "not" ? DESCRIBED_BY_NOT : DESCRIBED).test(
    saidAt(tokens, at + length, 4),
  );
}

/** Those who are left out: all that is said of them holds for each. */
export class LeftOut {
  private readonly parts: Group[] = [];
  /** Left out as a whole; not in the way of other conditions of its dimension. */
  readonly group: Group = { dimension: "left out", negated: true, tests: [] };

  constructor(private readonly tokens: readonly Token[]) {}

  get isBegun(): boolean {
    return this.parts.length > 0;
  }

  /**
   * Takes a condition as one of theirs.
   * @returns whether it is one; "unclear" where it may as well be said of those who are left
   */
  take(test: ItemOf<"test">, joint: Joint, denied: boolean): boolean | "unclear" {
    const { dimension, condition, at } = test;
    const last = this.parts.at(-1);
    const isSame = last?.dimension === dimension && last.negated === denied;
    if (isSame && joint !== null && test.several !== true) {
      if (!last.tests.some((one) => isDeepStrictEqual(one, condition))) last.tests.push(condition);
    } else if (last && joint !== null) {
      // "except those with PP or EAL" leaves out whoever has either.
      const isFirst = this.parts.length === 1;
      if (joint === "or" && isFirst && !denied && isListed(this.tokens, at)) return false;
      if (joint !== "and" || isFirst) return "unclear";
      this.parts.push({ dimension, negated: denied, tests: [condition] });
    } else this.parts.push({ dimension, negated: denied, tests: [condition] });
    this.describe();
    return true;
  }

  private describe(): void {
    const [only, ...others] = this.parts;
    if (!only) return;
    // Of one dimension alone it is as any other: "except those in 3A".
    this.group.dimension = others.length === 0 ? only.dimension : "left out";
    this.group.negated = others.length > 0 || !only.negated;
    this.group.tests = others.length === 0 ? only.tests : [{ all: this.parts.map(groupCondition) }];
  }
}
