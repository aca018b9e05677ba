// Answers a question: understands it, runs it, and says what came out with the rows that it rests on.
import { PtccError } from "../errors.js";
import type { SearchDeps } from "../search/search.js";
import type { Condition } from "../store/condition.js";
import type { StudentFilter } from "../store/find.js";
import { dataAsOf } from "../store/find-names.js";
import { rebuiltWhenChanged } from "../store/when-changed.js";
import { answerFilter } from "./answer-filter.js";
import { answerLookup } from "./answer-lookup.js";
import { answerTopic } from "./answer-topic.js";
import type { Answer, AnswerBody } from "./answer-types.js";
import { describeQuery } from "./describe.js";
import type { Query } from "./query.js";
import { understand } from "./understand.js";
import { readVocabulary, type Vocabulary } from "./vocabulary.js";

export interface AskRequest {
  question: string;
  /** Holds for the whole answer, beside what the question itself says. */
  filters?: StudentFilter | undefined;
  /** Pupils that a topic without a count shows; 20 where absent. */
  limit?: number | undefined;
}

interface AskEvents {
  /** Called once the question is understood, before the notes are searched. */
  understood?: (words: string, query: Query) => void;
}

export type Ask = (request: AskRequest, events?: AskEvents) => Promise<Answer>;

const LONGEST_QUESTION = 1_000;
const TOPIC_LIMIT = 20;

/** Builds the answering over the store and the search; the vocabulary is read again whenever the store changed. */
export function createAsk(deps: SearchDeps): Ask {
  const present = rebuiltWhenChanged(deps.db, (db) => readVocabulary(db, {}));
  return async ({ question, filters = {}, limit = TOPIC_LIMIT }, events = {}) => {
    checkQuestion(question);
    // Classes and names are those of the moment asked about; the other filters leave them known.
    const vocabulary =
      filters.as_of === undefined ? present() : readVocabulary(deps.db, { as_of: filters.as_of });
    const query = understand(question, vocabulary, filters.as_of !== undefined);
    const understood = describeQuery(query);
    events.understood?.(understood, query);
    const body = await run(deps, query, filters, limit, vocabulary);
    return {
      count: null,
      value: null,
      abstained: false,
      model: null,
      meaning: null,
      ...body,
      filters,
      understood,
      data_as_of: dataAsOf(deps.db),
    };
  };
}

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
  switch (query.kind) {
    case "unclear":
      return {
        kind: "unclear",
        answer: query.reason,
        students: [],
        citations: [],
        abstained: true,
      };
    case "lookup":
      return answerLookup(deps, query, filters);
    case "topic":
      return answerTopic(deps, query, narrowed(filters, query.where), limit);
    default:
      return answerFilter(deps.db, query, narrowed(filters, query.where), vocabulary);
  }
}

const narrowed = (filters: StudentFilter, where: Condition): StudentFilter =>
  "all" in where && where.all.length === 0 ? filters : { ...filters, where };
