// Text as the checks compare it: invisible characters gone, cut into words.

/** Format, control, private and unassigned characters: nothing that a reader sees. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** The text on one line, without characters that a reader does not see. */
export function visible(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(INVISIBLE, "")
    .trim();
}

/** Words, with digits joined by `.`, `:`, `/` or `-` as one; signs that change a number are words of their own. */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,:/-](?=\p{N})[\p{L}\p{M}\p{N}]+|'\p{L}+)*|[%£$€°<>≤≥]|(?<![\p{L}\p{N}])[-+−](?=\p{N})/u;
/** Between two of these stands one statement. */
const CLAUSE_END = /[,;:.!?…()–—/|•\n]|\b(?:and|but|or|while|then|when)\b/iu;
const WORD_OR_END = new RegExp(`(${WORD.source})|${CLAUSE_END.source}`, "giu");

export interface Word {
  /** In lower case, with a straight apostrophe. */
  word: string;
  capital: boolean;
  /** Which clause of the text it stands in. */
  clause: number;
}

/** The words in order, without punctuation. */
export function readWords(text: string): Word[] {
  const plain = visible(text.replace(/\n/g, " | ")).replace(/[’‘]/g, "'");
  const read: Word[] = [];
  let clause = 0;
  for (const [found, word] of plain.matchAll(WORD_OR_END)) {
    if (word === undefined || /^(?:and|but|or|while|then|when)$/i.test(found)) clause++;
    if (word !== undefined)
      read.push({ word: word.toLowerCase(), capital: /^\p{Lu}/u.test(word), clause });
  }
  return read;
}

export const wordsOf = (text: string): string[] => readWords(text).map(({ word }) => word);

const SUFFIXES = ["ies", "ing", "ed", "es", "'s", "s", "y", "e"];

/** The word without its ending, so that "needs" and "needed" are one. */
export function stem(word: string): string {
  const suffix = SUFFIXES.find((end) => word.endsWith(end) && word.length - end.length >= 3);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}
