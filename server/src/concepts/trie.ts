// Phrases as a tree of words, and how they are found in a sentence.
import { BREAK, type Word } from "./words.js";

/** What follows in a phrase: a word's key (see `Keys`), or up to `GAP` words of any kind. */
export type Step = string | typeof ANYTHING;
export const ANYTHING = Symbol("a few words");

/** How many words may stand where a phrase leaves room. */
const GAP = 3;
/** From this many words on, a phrase may have commas inside ("social, emotional and mental health"). */
const COMMAS_FROM = 4;
/** A comma before these goes on with the person named: "lives with mum, who has asthma". */
const RELATIVE = new Set(["who", "whose"]);

export interface Node<E> {
  /** Null at a leaf, of which there are very many. */
  next: Map<string, Node<E>> | null;
  anything: Node<E> | null;
  ends: readonly E[];
}

export interface Match<E> {
  end: E;
  /** Indices of the words that the phrase itself names, ascending. */
  used: readonly number[];
}

/** What parts this word from the one before, for a phrase. */
const breakBefore = ({ before, raw }: Word) =>
  before === BREAK.comma && RELATIVE.has(raw) ? BREAK.none : before;

const NO_END: readonly never[] = [];

export const emptyNode = <E>(): Node<E> => ({ next: null, anything: null, ends: NO_END });

/** Adds a phrase; phrases of the same words share their end. */
export function addPhrase<E>(root: Node<E>, steps: readonly Step[], end: E): void {
  let node = root;
  for (const step of steps) {
    let next = step === ANYTHING ? node.anything : node.next?.get(step);
    if (!next) {
      next = emptyNode<E>();
      if (step === ANYTHING) node.anything = next;
      else {
        node.next ??= new Map();
        node.next.set(step, next);
      }
    }
    node = next;
  }
  node.ends = [...node.ends, end];
}

/** The keys under which a word stands in the tree: itself as "=word", its stem, its classes as "<class>". */
export type Keys = (word: Word) => readonly string[];

/** Every phrase that the words hold, wherever it begins. */
export function findPhrases<E>(root: Node<E>, words: readonly Word[], keys: Keys): Match<E>[] {
  const found: Match<E>[] = [];
  const walk = (node: Node<E>, at: number, used: readonly number[], commas: boolean) => {
    if (!commas || used.length >= COMMAS_FROM)
      for (const end of node.ends) found.push({ end, used });
    const word = words[at];
    if (word === undefined) return;
    if (used.length === 0 || word.before !== BREAK.clause) {
      const comma = commas || (used.length > 0 && breakBefore(word) === BREAK.comma);
      for (const key of keys(word)) {
        const next = node.next?.get(key);
        if (next) walk(next, at + 1, [...used, at], comma);
      }
    }
    if (used.length > 0 && word.slight && word.before === BREAK.none)
      walk({ ...node, ends: [] }, at + 1, used, commas);
    if (node.anything) leap(node.anything, at, used, commas);
  };
  /** Goes on behind the room that a phrase leaves. */
  const leap = (node: Node<E>, at: number, used: readonly number[], commas: boolean) => {
    for (let skipped = 0; skipped <= GAP; skipped++) {
      const word = words[at + skipped];
      if (word === undefined || breakBefore(word) !== BREAK.none) return;
      for (const key of keys(word)) {
        const next = node.next?.get(key);
        if (next) walk(next, at + skipped + 1, [...used, at + skipped], commas);
      }
      // Past "and" there is another thing, unless the phrase goes on right behind it.
      if (CLOSED.has(word.raw) || LISTS.has(words[at + skipped - 1]?.raw ?? "")) return;
    }
  };
  words.forEach((word, at) => {
    if (keys(word).length > 0) walk(root, at, [], false);
  });
  return found;
}

const CLOSED = new Set(["but", "however", "although", "though", "except", "whereas", "?"]);
const LISTS = new Set(["and", "or"]);
