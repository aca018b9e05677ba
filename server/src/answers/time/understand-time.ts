// Understands a question with its words of time; the rest of it is read by the grammar.

import { datesNamed, restsOnDates } from "../asks/dates-asked.js";
import { restsOnPair } from "../asks/pairs-asked.js";
import { unclear } from "../query.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { ageToCome } from "./age-to-come.js";
import { needsBirthdays, needsDays, needsMoment, twoMoments, twoTimes } from "./asked-back.js";
import { speaksOfChange } from "./asks.js";
import type { Calendar } from "./calendar.js";
import { cameFrom } from "./came-from.js";
import { admissionAsked, dayOfChange } from "./date-nouns.js";
import { fromItsFigure } from "./day-figures.js";
import { readBoth } from "./read-both.js";
import { readChangeQuestion } from "./read-change.js";
import { readEver } from "./read-ever.js";
import { readGone } from "./read-gone.js";
import { joinedSince, type VocabularySource } from "./read-joined.js";
import { readKept } from "./read-kept.js";
import { readThan } from "./read-than.js";
import { readThere } from "./read-there.js";
import { readTrend } from "./read-trend.js";
import { readUpdates } from "./read-updates.js";
import { stillThen } from "./still-then.js";
import { readThenAndNow } from "./then-and-now.js";
import { thanPair } from "./then-compared.js";
import { isTimeQuery, type TimedQuery } from "./time-query.js";
import { timesSaid } from "./times-said.js";
import { likeVerbs } from "./verb-like.js";
import { futureFault, momentOf, type Period, periodOf, wholePeriod } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Run, type Words } from "./words.js";

/**
 * Turns a question into a query; never fails. Words of time that belong to what notes say stay with it.
 * @param asOf the moment that the asker named beside the question (ISO 8601)
 */
export function understandInTime(
  said: string,
  calendar: Calendar,
  vocabulary: VocabularySource,
  asOf: string | undefined,
): TimedQuery {
  const schooled = cameFrom(said, vocabulary.at(asOf));
  const question = dayOfChange(schooled, vocabulary.at(asOf), vocabulary.ever) ?? schooled;
  const admission = admissionAsked(question, vocabulary.at(asOf));
  if (admission !== null) return present(understand(admission, vocabulary.at(asOf), true));
  const updates = readUpdates(question, vocabulary.at(asOf));
  if (updates !== null) return present(updates);
  const gone = readGone(question, wholePeriod(calendar), vocabulary.ever());
  if (gone !== null && asOf === undefined) return present(gone);
  const { words, found } = timesSaid(question, calendar, vocabulary.at(asOf));
  const plain = () => present(understand(question, vocabulary.at(asOf), asOf !== undefined));
  const whens = "fault" in found ? [] : found;
  const timed = "fault" in found || whens.length > 0;
  const dated = isDated(plain(), vocabulary.at(asOf));
  if (dated) {
    const joined =
      "fault" in found || asOf !== undefined
        ? null
        : joinedSince(words, whens, calendar, vocabulary);
    return joined === null ? plain() : present(joined);
  }
  if (timed && isPlaced(plain())) return plain();
  // A column can be named after it: "maths in the autumn".
  if (whens.some((when) => isSeason(words, when)) && isLookup(plain())) return plain();
  // "falling short of target by one grade" is so now.
  if (!timed && comparesNow(plain())) return plain();
  if (timed && BIRTH.test(words.text)) {
    const named = "fault" in found ? [found] : found;
    return isOfBirth(plain(), words, named)
      ? present(unclear(needsBirthdays(words, named)))
      : plain();
  }
  const compared = asOf === undefined ? thanPair(words, whens) : null;
  if (compared !== null) {
    const { then, until } = compared;
    const vocabularies = { present: vocabulary.at(), ever: vocabulary.ever() };
    const read =
      readThan(words, then, calendar, vocabularies, until) ??
      readTrend(words, then, calendar, vocabulary.ever(), until);
    if (read !== null && whens.every((when) => futureFault(words, when, calendar) === null))
      return present(read);
  }
  const there =
    asOf === undefined && !("fault" in found) && whens.length < 2
      ? readThere(words, whens[0], calendar, { present: vocabulary.at(), ever: vocabulary.ever() })
      : null;
  if (there !== null && whens.every((when) => futureFault(words, when, calendar) === null))
    return present(there);
  const both =
    "fault" in found || asOf !== undefined || whens.length === 0
      ? null
      : readBoth(words, whens, calendar, vocabulary.ever);
  if (both !== null && whens.every((when) => futureFault(words, when, calendar) === null))
    return present(both);
  const twice = asOf === undefined ? readThenAndNow(words, whens, calendar, vocabulary.at()) : null;
  if (twice !== null && whens.every((when) => futureFault(words, when, calendar) === null))
    return present(twice);
  const age = asOf === undefined ? ageToCome(words, whens, calendar, vocabulary.at) : null;
  if (age !== null) return present(age);
  const fault = "fault" in found ? found.fault : whensFault(words, whens, calendar);
  const used = placesOf(...("fault" in found ? [found] : found));
  const change = (period: () => Period) => {
    if (!speaksOfChange(words)) return null;
    const vocabularies = { present: vocabulary.at(), ever: vocabulary.ever() };
    const named = likeVerbs(words, vocabularies);
    return readChangeQuestion(words, new Set([...used, ...named]), period(), vocabularies);
  };
  // Of a term nobody can tell without its dates, nor may notes be searched for the word.
  if ("fault" in found && found.unset) return present(unclear(found.fault));
  if (fault !== null) {
    // "a review next week" is for notes to tell.
    const topic = "topic" in understand(words.without(used), vocabulary.at(), true);
    const changed = change(() => wholePeriod(calendar));
    // Notes tell who "arrived recently".
    const newcomer =
      changed?.kind === "changes" && changed.change.kind === "joined" && "fault" in found;
    return topic && (changed === null || newcomer) ? plain() : present(unclear(fault));
  }
  const [first] = whens;
  const kept =
    first && asOf === undefined
      ? readKept(words, first, calendar, { present: vocabulary.at(), ever: vocabulary.ever() })
      : null;
  if (kept !== null) return present(kept);
  const than =
    first && asOf === undefined
      ? readThan(words, first, calendar, { present: vocabulary.at(), ever: vocabulary.ever() })
      : null;
  if (than) return present(than);
  const trend = readTrend(words, first, calendar, vocabulary.at());
  if (trend !== null) return present({ ...trend, period: clipped(trend.period, asOf) });
  const changed = change(() =>
    clipped(first ? periodOf(first, calendar) : wholePeriod(calendar), asOf),
  );
  if (changed !== null) {
    const { columns } = vocabulary.at();
    return present(first ? fromItsFigure(changed, first, columns) : changed);
  }
  if (first === undefined) {
    const ever = asOf === undefined ? readEver(question, vocabulary.ever) : null;
    return ever === null ? plain() : present(ever);
  }
  if (isPresent(words, first)) return plain();
  const then = asOfMoment(words, first, calendar, vocabulary, asOf) ?? plain();
  // What Alice's next review was then may be asked; of others the days are more likely those of the column.
  const column = then.query.kind === "lookup" ? null : datesNamed(question, vocabulary.at(asOf));
  return column === null ? then : present(unclear(needsDays(column, words, whens)));
}

/** Every word has its place, and the days are those of a column of dates; or which column is asked back. */
const isDated = ({ query }: TimedQuery, vocabulary: Vocabulary) =>
  !isTimeQuery(query) &&
  (query.kind === "unclear"
    ? query.dates === true
    : !("topic" in query && query.topic) && restsOnDates(query, vocabulary));

/** Such a date is a column's. */
const BIRTH = /\b(born|birth|birthdays?|dob|turn(s|ing|ed)? \d+|babies)\b/;

/** Every word has its place already: the date is a column's. */
const isPlaced = ({ query }: TimedQuery) =>
  query.kind !== "unclear" && query.kind !== "lookup" && !("topic" in query && query.topic);

const isSeason = (words: Words, when: When): boolean => /\bautumn\b/i.test(words.said(when));

const isLookup = ({ query }: TimedQuery): boolean => query.kind === "lookup" && !query.topic;

const comparesNow = ({ query }: TimedQuery) => !isTimeQuery(query) && restsOnPair(query);

/** Whether notes would be asked for no more than birth and the time of it, which only a column of dates can tell. */
function isOfBirth({ query }: TimedQuery, words: Words, named: readonly Run[]): boolean {
  if (query.kind === "unclear") return true;
  if (!("topic" in query) || !query.topic) return false;
  const used = placesOf(...named);
  const said = new Set(words.list.flatMap(({ text }, i) => (used.has(i) ? [text] : [])));
  return query.topic.alternatives
    .flat()
    .flatMap(({ said: topic }) => topic.split(" "))
    .every((word) => said.has(word) || BIRTH.test(word));
}

/** What is wrong with the times that were read: one that is still to come, or more than one. */
function whensFault(words: Words, whens: readonly When[], calendar: Calendar): string | null {
  for (const when of whens) {
    const fault = futureFault(words, when, calendar);
    if (fault !== null) return fault;
  }
  const [first, second] = whens;
  return first && second ? twoTimes(words, first, second) : null;
}

/** Not beyond the moment that the asker named beside the question. */
const clipped = (period: Period, asOf: string | undefined): Period =>
  asOf === undefined || asOf >= period.to
    ? period
    : { ...period, to: asOf, words: `${period.words} up to ${asOf}`.trim() };

/** A question about what was so at a moment; null where the words of time belong to what notes say. */
function asOfMoment(
  words: Words,
  when: When,
  calendar: Calendar,
  vocabulary: VocabularySource,
  asOf: string | undefined,
): TimedQuery | null {
  const moment = momentOf(when, calendar);
  const then = stillThen(words, when);
  const rest = words.without(new Set([...placesOf(when), ...then]));
  if (moment === null) {
    const query = understand(rest, vocabulary.at(), true);
    return "topic" in query ? null : present(unclear(needsMoment(words, when)));
  }
  const now = words.list.find(
    ({ text }, i) => NOW.test(text) && !placesOf(when).has(i) && !then.includes(i),
  );
  if (now && !moment.words.startsWith("now"))
    return present(
      unclear(
        `I read two times in this, “${words.said(when)}” and “${now.raw}”. Please ask about one at a time, or who moved from the one to the other.`,
      ),
    );
  if (asOf !== undefined && asOf !== moment.at) return present(unclear(twoMoments(words, when)));
  // Classes and pupils of another time are known, and were not there then.
  const read = understand(rest, vocabulary.ever(moment.at), true);
  // A value that nobody has any more is one of then.
  const earlier =
    "topic" in read && read.topic ? understand(rest, vocabulary.at(moment.at), true) : read;
  const query = earlier.kind === "list" || earlier.kind === "count" ? earlier : read;
  // What happened "last week" is told by notes of today; what was so then by those of then.
  if ("topic" in query && !STATE_THEN.test(words.text)) return null;
  return { query, moment };
}

const NOW = /^(now|today|currently|presently|still|nowadays)$/;

const STATE_THEN = /\b(was|were|had|did .*have)\b/;

const present = (query: TimedQuery["query"]): TimedQuery => ({ query, moment: null });

/** "today" as the grammar knows it: at present. */
const isPresent = (words: Words, when: When) =>
  when.bare && /^(today|this (morning|afternoon))$/i.test(words.said(when));
