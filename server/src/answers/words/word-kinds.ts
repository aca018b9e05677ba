// Tells words that carry a question's content from those that only hold it together.
import { isStopWord } from "../../search/needles.js";
import { fieldOf } from "./fields.js";
import { FILLERS, NOUNS, NUMBER_WORDS, RECORD_WORDS, UNSUPPORTED } from "./word-lists.js";

const JOINTS =
  /^(and|or|but|not|no|nor|without|except|excluding|neither|plus|also|who|whom|whose|v|vs|versus)$/;

/** Whether the word can be of a topic or a value: not one of the grammar's own. */
export function isContent(word: string): boolean {
  return (
    word !== "" &&
    /[\p{L}\p{N}]/u.test(word) &&
    !FILLERS.has(word) &&
    !NOUNS.has(word) &&
    !NUMBER_WORDS.has(word) &&
    !RECORD_WORDS.has(word) &&
    !UNSUPPORTED.has(word) &&
    !isStopWord(word) &&
    !JOINTS.test(word) &&
    fieldOf(word) === undefined
  );
}

/** Whether two words begin alike and may be of one root: "swimmers" of a swimming band. */
export const isAlike = (word: string, said: string): boolean =>
  word === said || (word.length > 4 && said.length > 3 && word.slice(0, 4) === said.slice(0, 4));

/** How many letters words of one root share at least: "suspended" and "suspension". */
const ROOT = 5;

/** Whether two words are forms of one, or of one root, told by less than `isAlike` takes: "careers" is no care. */
export const isRelated = (word: string, said: string): boolean =>
  // Asked of every word with every header: most differ at once.
  word[0] === said[0] &&
  (singularOf(word) === singularOf(said) ||
    (word.length > ROOT && said.length > ROOT && word.slice(0, ROOT) === said.slice(0, ROOT)));

const singularOf = (word: string): string =>
  word
    .replace(/ies$/, "y")
    .replace(/(?<=s|x|z|ch|sh)es$/, "")
    .replace(/(?<=[^s])s$/, "");
