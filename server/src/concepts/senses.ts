// Which concepts a sentence's words mean, before it is asked how they are stated.
import type { Sense } from "./concept-map.js";
import { findPhrases, type Keys, type Match, type Node } from "./trie.js";
import type { Word } from "./words.js";

/** The phrases found that mean something here; a phrase within a longer one says nothing of its own. */
export function findSenses(
  phrases: Node<Sense>,
  words: readonly Word[],
  keys: Keys,
  kind: "note" | "question",
): Match<Sense>[] {
  const meant = findPhrases(phrases, words, keys).filter(({ end, used }) =>
    isMeant(end, used, words, kind),
  );
  return withoutInner(meant);
}

/** Drops each match whose words are only some of another's. */
export function withoutInner<E>(matches: Match<E>[]): Match<E>[] {
  if (matches.length < 2) return matches;
  return matches.filter(
    ({ used }) => !matches.some((other) => other.used.length > used.length && holds(other, used)),
  );
}

/** Whether all of these words are the match's. */
export const holds = (match: Match<unknown>, words: readonly number[]): boolean =>
  words.every((word) => match.used.includes(word));

function isMeant(
  sense: Sense,
  used: readonly number[],
  words: readonly Word[],
  kind: "note" | "question",
): boolean {
  const { capitals, near, far } = sense;
  if (far && words.some((word) => far.includes(word.stem))) return false;
  if (!capitals && !near) return true;
  if (near && words.some((word) => near.includes(word.stem))) return true;
  // Who asks writes small letters, and asks of no salt.
  return capitals && (kind === "question" || used.every((at) => words[at]?.capitals));
}
