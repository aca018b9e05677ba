// The words of a header that tell what the column holds, and whether a word of a question says one: "suspended" says "Susp. days".
import { fold } from "../../../../shared/columns.js";
import { isRelated } from "../words/word-kinds.js";
import { phraseOf, withOneToOne, withoutMarks, withoutMost } from "./column-naming.js";
import { wordsWrittenOut } from "./shortened.js";

/** A word of a header that tells what the column holds. */
export interface HeaderWord {
  /** Folded, and written out where it is known how. */
  word: string;
  /** As the header has it, where that reads like an abbreviation: "resid" of "Resid. trip", "mgmt". */
  short: string | null;
}

/** Words of a header that say nothing of the column by themselves. */
const IDLE =
  /^(on|of|for|in|the|a|an|at|to|by|with|date|dates|day|number|no|name|type|status|score|scores|scaled|standardised|standard|ss|sas|grade|grades|mark|marks|result|results|total|current|y|n|yes|given|due|percentage)$/;

/** The telling words of a header. */
export function headerWords(header: string): HeaderWord[] {
  const dotted = new Set(
    [...header.matchAll(/(\p{L}{3,})\./gu)].map(([, word = ""]) => fold(word)),
  );
  const shorts = phraseOf(
    withoutMarks(withOneToOne(withoutMost(header))).replace(/[./]/g, " "),
  ).split(" ");
  return wordsWrittenOut(shorts)
    .flatMap((out, at) => {
      const short = shorts[at] ?? "";
      // "Fund hrs" are hours of funding as well.
      const isStem = short.length > 3 && out !== short && out.startsWith(short);
      // "Acc arr": beside another word of the header a few letters can be short for a longer one.
      const isBeside = shorts.length > 1 && FEW_LETTERS.test(short);
      const isShort = dotted.has(short) || VOWELLESS.test(short) || isStem || isBeside;
      return out.split(" ").map((word) => ({ word, short: isShort ? short : null }));
    })
    .filter(({ word }) => word !== "" && !IDLE.test(word));
}

const DOERS = /[^aeiou]ers?$/;
const FEW_LETTERS = /^[a-z]{3,4}$/;
const VOWELLESS = /^[bcdfghjklmnpqrstvwxz]{3,}$/;

/** Whether a word of a question says it: the same, another form of it, or what it is short for. */
export const saysWord = ({ word, short }: HeaderWord, said: string): boolean =>
  word === said ||
  isRelated(word, said) ||
  (word === "school" && said === "here") ||
  (/^start/.test(word) && /^beg(?:ins?|an|un|inning)$/.test(said)) ||
  (short !== null && isShortFor(short, said));

/** "resid" for residential; "mgmt" for management: its consonants in their order. */
function isShortFor(short: string, said: string): boolean {
  if (said.length <= short.length + 1 || said[0] !== short[0]) return false;
  // "swimmers" do what "Swim 50m" says.
  if (said.startsWith(short)) return !DOERS.test(said);
  if (!VOWELLESS.test(short)) return false;
  let at = 0;
  for (const letter of said) if (letter === short[at]) at++;
  return at === short.length;
}
