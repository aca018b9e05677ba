// Understands a question with its words of time; the rest of it is read by the grammar.
import { type Query, unclear } from "../query.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary.js";
import type { Calendar } from "./calendar.js";
import type { TimedQuery } from "./time-query.js";
import { findWhens, futureFault, momentOf, type When } from "./when.js";
import { placesOf, Words } from "./words.js";

/** What questions can be about, at a moment (ISO 8601; the present where absent). */
export type VocabularyAt = (asOf?: string) => Vocabulary;

/**
 * Turns a question into a query; never fails. Words of time that belong to what notes say stay with it.
 * @param asOf the moment that the asker named beside the question (ISO 8601)
 */
export function understandInTime(
  question: string,
  calendar: Calendar,
  vocabularyAt: VocabularyAt,
  asOf: string | undefined,
): TimedQuery {
  const words = new Words(question);
  const plain = (): TimedQuery =>
    present(understand(question, vocabularyAt(asOf), asOf !== undefined));
  const whens = findWhens(words, calendar, nameAmong(words, vocabularyAt(asOf)));
  if ("fault" in whens) return present(unclear(whens.fault));
  const [first, second] = whens;
  if (first === undefined) return plain();
  const future = whens.map((found) => futureFault(words, found, calendar)).find((f) => f !== null);
  if (future) return present(unclear(future));
  if (second) return present(unclear(twoTimes(words, first, second)));
  if (isPresent(words, first)) return plain();
  const moment = momentOf(first, calendar);
  const rest = words.without(placesOf(first));
  if (moment === null) {
    const query = understand(rest, vocabularyAt(), true);
    return query.kind === "topic" ? plain() : present(unclear(needsMoment(words, first)));
  }
  if (asOf !== undefined && asOf !== moment.at) return present(unclear(twoMoments(words, first)));
  const query = understand(rest, vocabularyAt(moment.at), true);
  // What happened "last week" is told by notes of today; what was so then by those of then.
  if ("topic" in query && !STATE_THEN.test(words.list.map(({ text }) => text).join(" ")))
    return plain();
  return { query, moment };
}

const STATE_THEN = /\b(was|were|had|did .*have)\b/;

const present = (query: Query): TimedQuery => ({ query, moment: null });

/** "today" as the grammar knows it: at present. */
const isPresent = (words: Words, when: When) =>
  when.bare && /^(today|this (morning|afternoon))$/i.test(words.said(when));

/** Whether the word at a place is a pupil's name there, though it is a month as well. */
function nameAmong(words: Words, { names }: Vocabulary): (at: number) => boolean {
  const bare = (at: number) => words.at(at).replace(/'s?$/, "");
  return (at) => {
    const own = names.pupils(bare(at));
    if (own.size === 0) return false;
    if (words.at(at) !== bare(at)) return true;
    return [...names.pupils(bare(at + 1))].some((id) => own.has(id));
  };
}

const twoTimes = (words: Words, one: When, other: When) =>
  `I read two times in this, “${words.said(one)}” and “${words.said(other)}”. Please ask about one at a time.`;

const twoMoments = (words: Words, when: When) =>
  `The question says “${words.said(when)}”, and the filter as_of names another moment. Leave one of them out.`;

const needsMoment = (words: Words, when: When) =>
  `“${words.said(when)}” is a length of time, and what you ask about can differ within it. Name one day, such as “on 1 March”, or ask what changed “${words.said(when)}”.`;
