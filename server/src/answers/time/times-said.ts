// Finds the times of a question, each of them once; that it is asked of today is left out where a time runs up to now.
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { Calendar } from "./calendar.js";
import { nameAmong } from "./proper-words.js";
import { saidOnce } from "./said-twice.js";
import type { Fault } from "./school-time.js";
import { findWhens } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Run, Words } from "./words.js";

interface Times {
  words: Words;
  /** In order, or what is wrong with the first that cannot be read. */
  found: When[] | (Run & Fault);
}

export function timesSaid(question: string, calendar: Calendar, vocabulary: Vocabulary): Times {
  const words = new Words(question);
  const found = findWhens(words, calendar, nameAmong(words, vocabulary));
  if ("fault" in found) return { words, found };
  const whens = saidOnce(words, found, calendar);
  const today = idleToday(words, whens);
  return today === null
    ? { words, found: whens }
    : timesSaid(words.without(placesOf(today)), calendar, vocabulary);
}

/** Behind these it says when something happened. */
const HAPPENED =
  /^(?:joined|came|come|started|arrived|left|gone|went|moved|changed|up|down|level|class)$/;

/** "who at Quayside today has moved up since 1 April": where pupils are now is asked anyhow. */
function idleToday(words: Words, whens: readonly When[]): When | null {
  const [one, other, more] = whens;
  if (!one || !other || more) return null;
  const [today, since] = isToday(words, one) ? [one, other] : [other, one];
  const isOpen = since.role === "since" || since.role === "after";
  return isToday(words, today) && isOpen && !HAPPENED.test(words.at(today.at - 1)) ? today : null;
}

const isToday = (words: Words, when: When): boolean =>
  when.bare && /^(?:today|this (?:morning|afternoon))$/i.test(words.said(when));
