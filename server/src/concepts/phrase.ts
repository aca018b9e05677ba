// Reads the language of phrases: "<hard> ~ reading|phonics".
import { ANYTHING, type Step } from "./trie.js";
import { readWords } from "./words.js";

/**
 * All ways of saying a phrase, as steps of the tree. `a|b` is either, `~` leaves room for a few words,
 * `<x>` is any word of the class x (`<x>'s` its possessive), `=x` the word in this form only; a hyphen
 * stands for a space or nothing, too.
 */
export function phraseSteps(phrase: string): Step[][] {
  let ways: Step[][] = [[]];
  for (const piece of phrase.trim().split(/\s+/)) {
    const options = optionsOf(piece);
    const [only] = options;
    // Most pieces are said in one way; thousands of phrases are read at each start.
    if (options.length === 1 && only) for (const way of ways) way.push(...only);
    else ways = ways.flatMap((way) => options.map((option) => [...way, ...option]));
  }
  return ways.filter((steps) => steps.length > 0);
}

/** The classes that a phrase names. */
export const classesIn = (phrase: string): string[] =>
  phrase.includes("<") ? [...phrase.matchAll(/<([^>]+)>/g)].map(([, name]) => name ?? "") : [];

/** Whether a phrase is plain words, as they could stand in a text. */
export const isPlain = (phrase: string): boolean => !/[~<>|=?]/.test(phrase);

const read = new Map<string, Step[][]>();

/** All ways of saying a piece of a phrase, which has no spaces: "reading|phonics". */
function optionsOf(piece: string): Step[][] {
  let options = read.get(piece);
  if (!options) {
    options = piece.split("|").flatMap(readPiece);
    read.set(piece, options);
  }
  return options;
}

function readPiece(piece: string): Step[][] {
  if (piece === "~") return [[ANYTHING]];
  if (/^<.*>('s)?$/.test(piece)) return [[piece]];
  if (piece.startsWith("=")) return [[piece]];
  const split = readWords(piece).map((word) => word.stem);
  if (!/\p{L}-\p{L}/u.test(piece) || split.length < 2) return [split];
  const joined = readWords(piece.replaceAll("-", "")).map((word) => word.stem);
  return [split, joined];
}
