// Answers a question: understands it, runs it, and says what came out with the rows that it rests on.
import { shippedConcepts } from "../concepts/load-concepts.js";
import { PtccError } from "../errors.js";
import type { SearchDeps } from "../search/search.js";
import type { StudentFilter } from "../store/find.js";
import { findBeginnings } from "../store/find-beginnings.js";
import { findColumns } from "../store/find-columns.js";
import { dataAsOf } from "../store/find-names.js";
import type { Db } from "../store/open.js";
import { onRebuild, rebuildChanged, rebuiltWhenChanged } from "../store/when-changed.js";
import { andList } from "./describe/plain-words.js";
import type { Query } from "./query.js";
import { answerBeyondMean } from "./results/answer-beyond-mean.js";
import { answerBeyondPupil } from "./results/answer-beyond-pupil.js";
import { answerFilter } from "./results/answer-filter.js";
import { answerGroups } from "./results/answer-groups.js";
import { answerLookup } from "./results/answer-lookup.js";
import { answerMeasure } from "./results/answer-measure.js";
import { answerRank } from "./results/answer-rank.js";
import { answerSides } from "./results/answer-sides.js";
import { answerThen, answerTime } from "./results/answer-time.js";
import { answerTopic } from "./results/answer-topic.js";
import type { Answer, AnswerBody } from "./results/answer-types.js";
import { answerVersus } from "./results/answer-versus.js";
import { beyondReached } from "./results/beyond-reached.js";
import {
  NOTHING_UNSEEN,
  readFreshness,
  type Unseen,
  unseenSentences,
} from "./results/freshness.js";
import { narrowed } from "./results/pupil-set.js";
import { wasOther } from "./results/results-before.js";
import { unanswered } from "./results/unanswered.js";
import { describeAsked, understoodParts } from "./results/understood-parts.js";
import { calendarOf, dayAt } from "./time/calendar.js";
import { levelCalledEver, readVocabularyEver } from "./time/ever.js";
import type { Term } from "./time/term-dates.js";
import { isTimeQuery, type TimeQuery } from "./time/time-query.js";
import { understandAsked } from "./understand-asked.js";
import { columnGlossary } from "./vocabulary/column-glossary.js";
import type { Correction } from "./vocabulary/spelling.js";
import { type Language, readVocabulary, type Vocabulary } from "./vocabulary/vocabulary.js";

export interface AskRequest {
  question: string;
  /** Holds for the whole answer, beside what the question itself says. */
  filters?: StudentFilter | undefined;
  /** Pupils that a topic without a count shows; 20 where absent. */
  limit?: number | undefined;
  /** What words such as “last week” are measured from; the clock's time where absent. */
  now?: Date | undefined;
  /** Whether to say the parts of what was understood, each with the questions that correct it. */
  parts?: boolean | undefined;
}

export interface AskDeps extends SearchDeps {
  /** In which days begin and end. */
  timeZone?: string;
  /** The school's terms; null where they are not set. */
  terms?: readonly Term[] | null;
  /** What answers cannot know of at the moment; nothing is missed where absent. */
  unseen?: (() => Promise<Unseen>) | undefined;
}

interface AskEvents {
  /** Called once the question is understood, before the notes are searched. */
  understood?: (words: string, query: Query | TimeQuery) => void;
}

export type Ask = (request: AskRequest, events?: AskEvents) => Promise<Answer>;

const LONGEST_QUESTION = 1_000;
const TOPIC_LIMIT = 20;

/** Builds the answering over the store and the search; the vocabulary is read again whenever the store changed. */
export function createAsk(deps: AskDeps): Ask {
  const { timeZone = "Europe/London", terms = null } = deps;
  const { present, ever, language } = vocabulariesOf(deps);
  return async (
    { question, filters: given = {}, limit = TOPIC_LIMIT, now, parts },
    events = {},
  ) => {
    checkQuestion(question);
    // After a large push that is much; nobody else is to wait for it.
    await rebuildChanged(deps.db);
    // Classes and names are those of the moment asked about; the other filters leave them known.
    const calendar = calendarOf(now ?? new Date(), timeZone, terms);
    // The day is told only where ages are asked about: working out the zone's clock takes long.
    const dated = (vocabulary: Vocabulary, asOf: string | undefined): Vocabulary => ({
      ...vocabulary,
      get today() {
        return asOf === undefined ? (calendar.now.toISODate() ?? "") : dayAt(asOf, timeZone);
      },
    });
    // Read once for a question, however often its reading turns to it.
    const vocabularyAt = remembered((asOf) =>
      dated(
        asOf === undefined ? present() : readVocabulary(deps.db, { as_of: asOf }, language()),
        asOf,
      ),
    );
    const beginnings = () => findBeginnings(deps.db);
    const everAt = remembered((asOf) => dated(ever(), asOf));
    const read = (said: string) =>
      understandAsked(said, calendar, { at: vocabularyAt, ever: everAt, beginnings }, given.as_of);
    const { query, moment, aside, slips = [] } = read(question);
    const filters = moment === null ? given : { ...given, as_of: moment.at };
    const understood = describeAsked({ query, moment });
    events.understood?.(understood, query);
    const vocabulary = moment === null ? vocabularyAt(given.as_of) : everAt();
    const plain = (asked: Query, then: StudentFilter) => run(deps, asked, then, limit, vocabulary);
    const answering = async () =>
      isTimeQuery(query)
        ? answerTime(deps.db, query, filters, calendar, (asked, as_of) =>
            plain(asked, { ...filters, as_of }),
          )
        : plain(query, filters);
    const body = await (moment === null
      ? answering()
      : answerThen(deps.db, moment, calendar, answering));
    const unseen = (await deps.unseen?.()) ?? NOTHING_UNSEEN;
    const freshness = readFreshness(deps.db, filters, unseen);
    const asOf = filters.as_of;
    const searched = typeof body.meaning === "boolean";
    return {
      count: null,
      value: null,
      table: null,
      abstained: false,
      model: null,
      meaning: null,
      ...body,
      answer: [
        ...(aside ? [`I set “${aside}” aside: it does not change what is asked.`] : []),
        ...correctionWords([...slips, ...(("corrections" in query && query.corrections) || [])]),
        body.answer,
        ...(body.kind === "unclear"
          ? []
          : unseenSentences(freshness, unseen, { asOf, searched, timeZone })),
      ].join(" "),
      freshness,
      filters,
      understood,
      ...(parts
        ? { understood_parts: understoodParts({ query, moment }, read, vocabulary.places) }
        : {}),
      data_as_of: dataAsOf(deps.db),
    };
  };
}

function remembered<V>(make: (key?: string) => V): (key?: string) => V {
  const made = new Map<string | undefined, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

interface Vocabularies {
  present: () => Vocabulary;
  ever: () => Vocabulary;
  language: () => Language;
}

const vocabularies = new WeakMap<Db, Vocabularies>();

/** Kept once for a connection, however many answer from it. */
function vocabulariesOf({ db, concepts = shippedConcepts() }: SearchDeps): Vocabularies {
  const kept = vocabularies.get(db);
  if (kept) return kept;
  const glossary = columnGlossary(concepts.names());
  const language = () => ({ glossary, map: concepts.map() });
  // Some pupils at a time, before it is asked for as a whole.
  onRebuild(db, () => levelCalledEver(db));
  // Read by itself, so that others get their turn between.
  const columns = rebuiltWhenChanged(db, (of) => findColumns(of, {}));
  const present = rebuiltWhenChanged(db, (of) => readVocabulary(of, {}, language(), columns()));
  const ever = rebuiltWhenChanged(db, (of) => readVocabularyEver(of, present(), language()));
  const made = { present, ever, language };
  vocabularies.set(db, made);
  return made;
}

/** Says which words were read as others. */
const correctionWords = (corrections: readonly Correction[]): string[] =>
  corrections.length === 0
    ? []
    : [`I read ${andList(corrections.map(({ said, meant }) => `“${said}” as “${meant}”`))}.`];

function checkQuestion(question: string): void {
  if (question.trim() === "")
    throw new PtccError(
      "invalid",
      "question_empty",
      "question is empty. Write what you want to know.",
    );
  if (question.length > LONGEST_QUESTION)
    throw new PtccError(
      "invalid",
      "question_too_long",
      `question has ${question.length} characters; at most ${LONGEST_QUESTION} are read. Ask for one thing at a time.`,
    );
}

async function run(
  deps: SearchDeps,
  query: Query,
  filters: StudentFilter,
  limit: number,
  vocabulary: Vocabulary,
): Promise<AnswerBody> {
  const set = { deps, scope: filters, vocabulary };
  const beyond = beyondReached(deps.db, query, filters) ?? wasOther(deps.db, query, filters);
  if (beyond !== null) return unanswered(beyond);
  switch (query.kind) {
    case "unclear":
      return unanswered(query.reason);
    case "lookup":
      return answerLookup(deps, query, filters);
    case "versus":
      return answerVersus(set, query);
    case "measure":
      return answerMeasure(set, query);
    case "groups":
      return answerGroups(set, query);
    case "sides":
      return answerSides(set, query);
    case "rank":
      return answerRank(set, query);
    case "topic":
      return answerTopic(deps, query, narrowed(filters, query.where), limit);
    case "count":
    case "list":
      if (query.ahead) return answerBeyondPupil(set, query, query.ahead);
      return query.beyond
        ? answerBeyondMean(set, query, query.beyond)
        : answerFilter(deps.db, query, narrowed(filters, query.where), vocabulary);
  }
}
