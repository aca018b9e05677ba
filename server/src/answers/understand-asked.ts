// Understands a question as it was typed: what is only said around it is taken off first, or where it was in the way.
import { needClauses } from "./aside/need-clause.js";
import { withoutPurpose } from "./aside/purpose.js";
import { withoutReason } from "./aside/reason-told.js";
import { setApart } from "./aside/set-apart.js";
import { todayTold } from "./aside/today-told.js";
import { withoutClause } from "./aside/without-clause.js";
import { datesNamed } from "./asks/dates-asked.js";
import { unclear } from "./query.js";
import type { Calendar } from "./time/calendar.js";
import type { VocabularySource } from "./time/read-joined.js";
import { refusalOf } from "./time/refusals.js";
import { isTimeQuery, type TimedQuery } from "./time/time-query.js";
import { understandInTime } from "./time/understand-time.js";
import { withoutSlips } from "./vocabulary/slips.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";
import { bodyOf } from "./wording/correspondence.js";
import type { Rule } from "./wording/rule.js";
import { worded } from "./wording/wording.js";
import { tokenize } from "./words/tokens.js";

/**
 * Turns a question into a query; never fails. `aside` is the clause that was left out, where one was.
 * @param asOf the moment that the asker named beside the question (ISO 8601)
 */
export function understandAsked(
  typed: string,
  calendar: Calendar,
  vocabulary: VocabularySource,
  asOf: string | undefined,
): TimedQuery {
  const { question, corrections } = withoutSlips(bodyOf(typed), vocabulary.at(asOf));
  const understood = understandToday(question, calendar, vocabulary, asOf);
  return corrections.length > 0 ? { ...understood, slips: corrections } : understood;
}

/** Without the day that it is, where somebody says so. */
function understandToday(
  asked: string,
  calendar: Calendar,
  vocabulary: VocabularySource,
  asOf: string | undefined,
): TimedQuery {
  const told = todayTold(asked, calendar);
  if (told === null) return understandMended(asked, calendar, vocabulary, asOf);
  if ("fault" in told) return { query: unclear(told.fault), moment: null };
  return { aside: told.aside, ...understandMended(told.question, calendar, vocabulary, asOf) };
}

function understandMended(
  asked: string,
  calendar: Calendar,
  vocabulary: VocabularySource,
  asOf: string | undefined,
): TimedQuery {
  const question = worded(asked);
  const isDated = () => datesNamed(question, vocabulary.at(asOf)) !== null;
  const refused = refusalOf(asked, question, isDated);
  if (refused !== null) return { query: unclear(refused), moment: null };
  const read = (said: string) => understandInTime(said, calendar, vocabulary, asOf);
  const whole = readApart(question, vocabulary.at(asOf), read);
  if (isSettled(whole.query)) return whole;
  for (const { question: shortened, aside } of shortenedBy(asked, vocabulary.at(asOf))) {
    if (!isLostIn(whole.query, aside, shortened)) continue;
    const alone = read(worded(shortened));
    if (isSettled(alone.query) && !isOfAll(alone.query)) return { ...alone, aside };
  }
  return needIn(asked, whole, vocabulary.at(asOf), read) ?? whole;
}

/** The question without a clause of it, in the order to be tried. */
const shortenedBy = (asked: string, vocabulary: Vocabulary) => [
  ...withoutClause(asked, vocabulary),
  ...withoutPurpose(asked, vocabulary),
  ...withoutReason(asked, vocabulary),
];

/**
 * How needs are called: who is not able to cannot, and how often or beside whom it is so notes do not tell apart. Of columns
 * these words would be conditions, so that they are taken off only where notes are asked.
 */
const PLAINER: readonly Rule[] = [
  [/\b(?:(?:is|are)(?: not|n['’]t) able to|(?:is |are )?unable to)\b/giu, "can't"],
  [
    /\s+as (?:well|much|often|quickly|easily|far) as (?:they|he|she|others?|most|everyone(?: else)?|the (?:rest|others))\b(?: (?:should|ought to|could|do|does|can)\b)?/giu,
    "",
  ],
  [/\s+(?:on |in )?most (?:days|mornings|weeks|lessons|of the time)\b/giu, ""],
  [/\s+for (?:more|longer) than a (?:few minutes|minute)\b/giu, ""],
  [
    /\s+(?:(?:far |much )?longer than|than|like) (?:others|most|the (?:others|rest)|their peers|other (?:children|pupils|kids)|everyone else)\b/giu,
    "",
  ],
];

/** What the clause that names a need asks, where the whole was not understood, or its other words were looked for in notes. */
function needIn(
  asked: string,
  whole: TimedQuery,
  vocabulary: Vocabulary,
  read: (said: string) => TimedQuery,
): TimedQuery | null {
  if (whole.query.kind !== "unclear" && whole.query.kind !== "topic") return null;
  const plain = PLAINER.reduce((said, [from, to]) => said.replace(from, to), asked);
  for (const { question, aside } of needClauses(plain, vocabulary)) {
    const alone = read(worded(question));
    if (alone.query.kind === "topic") return { ...alone, aside };
  }
  if (whole.query.kind === "topic" || plain === asked) return null;
  const said = read(worded(plain));
  return said.query.kind === "topic" ? said : null;
}

/** Whether every word has its place, and none is looked for in notes. */
const isSettled = (query: TimedQuery["query"]): boolean =>
  query.kind !== "unclear" && !("topic" in query && query.topic);

/** Whether nobody is told from others: then the clause may have been to tell them. */
const isOfAll = (query: TimedQuery["query"]): boolean =>
  query.kind === "list" && "all" in query.where && query.where.all.length === 0;

/** Whether nothing was understood, or words of the clause are looked for in notes. */
function isLostIn(query: TimedQuery["query"], aside: string, rest: string): boolean {
  if (isTimeQuery(query) || !("topic" in query) || !query.topic) return query.kind === "unclear";
  const own = new Set(tokenize(rest).map(({ word }) => word));
  const told = new Set(tokenize(aside).flatMap(({ word }) => (own.has(word) ? [] : [word])));
  return query.topic.alternatives
    .flat()
    .some(({ said }) => said.split(" ").some((word) => told.has(word)));
}

/** Reads the question without the clause that is surely no part of it. */
function readApart(
  question: string,
  vocabulary: Vocabulary,
  read: (said: string) => TimedQuery,
): TimedQuery {
  const apart = setApart(question, vocabulary);
  if (apart.aside === "") return read(question);
  const alone = read(apart.question);
  const asksForColumn =
    alone.query.kind === "lookup" && alone.query.fields.length > 0 && !alone.query.topic;
  const without = { ...alone, aside: apart.aside };
  if (!apart.isTopic || asksForColumn) return without;
  const whole = read(question);
  const isPlain = alone.query.kind !== "unclear" && alone.query.kind !== "topic";
  return whole.query.kind === "unclear" && isPlain && OCCUPIED.test(apart.aside) ? without : whole;
}

/** What somebody does while asking, which is of no pupil: "I'm buying books". */
const OCCUPIED = /^(?:i['’]?m|i am|we['’]?re|we are) \w+ing\b/iu;
