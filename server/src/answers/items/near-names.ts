// Which names a word may be that is typed with errors behind another word of a pupil's name.
import type { NameIndex, NameMatch } from "../../search/names.js";

/** "Arkwrite" can only be Arkwright there. */
const LONG = 8;
const LONG_TYPOS = 3;
/** "Banes" can be Bains, if it begins alike and says nothing by itself. */
const SHORT = 5;
const SHORT_TYPOS = 2;

/** The words of names nearest to `word`; more letters may differ than where a name stands alone. */
export function nearBehind(
  names: NameIndex,
  word: string,
  isOfField: (word: string) => boolean,
): NameMatch[] {
  if (word.length >= LONG) return names.match(word, LONG_TYPOS);
  if (word.length !== SHORT || isOfField(word)) return names.match(word);
  const isAlike = ({ token, typos }: NameMatch) =>
    typos < SHORT_TYPOS || token.charAt(0) === word.charAt(0);
  return names.match(word, SHORT_TYPOS).filter(isAlike);
}
