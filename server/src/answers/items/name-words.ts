// Which words are names only where more says so, and which questions are about nobody by name.
import { isNeedWord, isStopWord } from "../../search/needles.js";
import { fieldOf } from "../words/fields.js";
import { FILLERS, NOUNS, RECORD_WORDS, TIME_WORDS, UNSUPPORTED } from "../words/word-lists.js";

/** Questions about pupils not yet known: in them a single everyday word is a name only when marked as one. */
const ASKS_FOR_PUPILS =
  /^(how (?!(?:does|did|do|is|was|will|has)\b)|count|number|total|list|who|whom|whose|show|find|give|any|all|everyone|anyone|which (pupils?|students?|child|children|kids?|learners?|ones?|of|people))\b/;

/** Questions for numbers, which are about no pupil in particular. */
const ASKS_FOR_NUMBERS =
  /\b(average|averages|mean|median|percentage|percent|proportion|share|fraction|most|fewest|least|compare|difference|fewer|each|per|breakdown|biggest|largest|smallest|highest|lowest|rank|order|sort)\b|%/;

/** Whether it is about pupils who are not known yet, or for numbers. */
export const asksForOthers = (question: string): boolean =>
  ASKS_FOR_PUPILS.test(question) || ASKS_FOR_NUMBERS.test(question);

/** Whether the word is said of other things than pupils. */
export const isCommon = (word: string): boolean =>
  FILLERS.has(word) ||
  NOUNS.has(word) ||
  UNSUPPORTED.has(word) ||
  TIME_WORDS.has(word) ||
  fieldOf(word) !== undefined ||
  RECORD_WORDS.has(word) ||
  isStopWord(word) ||
  isNeedWord(word);
