// Which concepts a sentence's words mean, before it is asked how they are stated.
import type { Sense } from "./concept-map.js";
import { findPhrases, type Keys, type Match, type Node } from "./trie.js";
import type { Word } from "./words.js";

/** A phrase found that means something here. */
export interface FoundSense extends Match<Sense> {
  /** It stands within a phrase about someone of the family: "anxiety" in "mum has anxiety". */
  ofFamily: boolean;
}

/** Between a person and what is said of them: then it is said of the pupil. */
const SAID = new Set(
  "he she they him them pupil child say said report think that about re".split(" "),
);

/** The phrases found that mean something here; a phrase within a longer one says nothing of its own. */
export function findSenses(
  phrases: Node<Sense>,
  words: readonly Word[],
  keys: Keys,
  kind: "note" | "question",
): FoundSense[] {
  const meant = findPhrases(phrases, words, keys).filter(({ end, used }) =>
    isMeant(end, used, words, kind),
  );
  return meant.flatMap((match) => {
    const outer = meant.filter(
      (other) =>
        !other.end.beside && other.used.length > match.used.length && holds(other, match.used),
    );
    const ofFamily = outer.length > 0 && outer.every(({ end }) => end.person) && !match.end.person;
    return outer.length > 0 && !ofFamily ? [] : [{ ...match, ofFamily }];
  });
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
  const { capitals, near, far, person } = sense;
  if (person && saysMore(words, used)) return false;
  if (far && words.some((word) => far.includes(word.stem))) return false;
  if (!capitals && !near) return true;
  if (near && words.some((word) => near.includes(word.stem))) return true;
  // Who asks writes small letters, and asks of no salt.
  if (capitals === true && kind === "question") return true;
  return capitals !== false && used.every((at) => words[at]?.capitals);
}

/** Whether a phrase with room in it leaps over the words that turn to the pupil. */
function saysMore(words: readonly Word[], used: readonly number[]): boolean {
  const [first = 0] = used;
  for (let at = first; at < (used.at(-1) ?? first); at++)
    if (!used.includes(at) && SAID.has(words[at]?.stem ?? "")) return true;
  return false;
}
