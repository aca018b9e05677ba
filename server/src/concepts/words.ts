// Cuts a sentence into words as the concept map reads them.
import { fold } from "../../../shared/columns.js";
import { stem } from "./stem.js";

/** What stands between two words. */
export const BREAK = { none: 0, comma: 1, clause: 2 } as const;
type Break = (typeof BREAK)[keyof typeof BREAK];

export interface Word {
  /** Folded, without apostrophes; "?" for a question mark. */
  raw: string;
  stem: string;
  /** UTF-16 offsets in the sentence. */
  start: number;
  end: number;
  /** Two letters or more, all capitals. */
  capitals: boolean;
  possessive: boolean;
  /** "his", "her" or "their" stood before it. */
  owned: boolean;
  /** Says only how much or how often: a phrase may be read over it. */
  slight: boolean;
  before: Break;
}

/** Words that are read over wherever they stand. */
const FILLERS = new Set("a an the his her their its my our your this these some any".split(" "));
const SLIGHT = new Set(
  `very really quite so too extremely rather fairly just also often somewhat particularly especially
  incredibly highly pretty bit of sometimes always frequently regularly`.split(/\s+/),
);
const OWNERS = new Set(["his", "her", "their"]);

/** "dont" as well as "don't". */
const NEGATED = new Map<string, string>(
  "do does did is are was were has have had could would should must need"
    .split(" ")
    .map((word) => [`${word}nt`, word]),
);
for (const [said, word] of [
  ["cant", "can"],
  ["cannot", "can"],
  ["wont", "will"],
  ["shant", "shall"],
  ["aint", "is"],
] as const)
  NEGATED.set(said, word);

// Dotted abbreviations, words with inner apostrophes, and the marks that part clauses.
const PART =
  /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}\p{M}]+(?:['’ʼ`][\p{L}]+)*['’]?|\s[-–—]+\s|[?,;:.()[\]!\n–—&+]/gu;

/** The sentence's words in order, fillers left out. */
export function readWords(sentence: string): Word[] {
  const words: Word[] = [];
  let before: Break = BREAK.none;
  let owned = false;
  const add = (raw: string, start: number, end: number, more: Partial<Word> = {}) => {
    const word = { capitals: false, possessive: false, slight: SLIGHT.has(raw), ...more };
    words.push({ ...word, raw, stem: stem(raw), start, end, owned, before });
    before = BREAK.none;
    owned = false;
  };
  for (const match of sentence.matchAll(PART)) {
    const [part] = match;
    const start = match.index;
    const end = start + part.length;
    if (part === "&" || part === "+") {
      if (part === "&") add("and", start, end);
      continue;
    }
    if (part === "?") {
      add("?", start, end);
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(part)) {
      if (!isInside(sentence, start, end, part)) before = larger(before, part === "," ? 1 : 2);
      continue;
    }
    const said = part.replaceAll(".", "");
    const folded = foldWord(said);
    const possessive = /('s|s')$/.test(folded);
    const plain = folded.replace(/'(?:s|re|ll|d|m|ve)?$/, "");
    const negated = plain.endsWith("n't") ? plain.replace("'", "") : plain;
    const raw = plain.replaceAll("'", "");
    const positive = NEGATED.get(negated);
    if (FILLERS.has(raw)) {
      if (OWNERS.has(raw)) owned = true;
      continue;
    }
    if (positive !== undefined) {
      add(positive, start, end);
      add("not", start, end);
    } else
      add(raw, start, end, {
        possessive,
        capitals: part.length > 1 && /\p{Lu}/u.test(said) && said === said.toUpperCase(),
      });
  }
  return words;
}

/** A mark between digits or letters parts nothing: "1:1", "3.5", "10,000". */
function isInside(sentence: string, start: number, end: number, mark: string): boolean {
  if (mark === "," || mark === ":" || mark === ".")
    return /\d/.test(sentence.charAt(start - 1)) && /\d/.test(sentence.charAt(end));
  return mark === "–" && /\S/.test(sentence.charAt(start - 1)) && /\S/.test(sentence.charAt(end));
}

const larger = (a: Break, b: Break): Break => (a > b ? a : b);

/** Most words are plain ASCII: folding those costs nothing. */
function foldWord(word: string): string {
  return /^[A-Za-z0-9']+$/.test(word) ? word.toLowerCase() : fold(word);
}
