// The parts of a question as it was understood, each with the questions that correct it.
import type { Condition, NumberRange, Test } from "../../store/condition.js";
import type { Places } from "../../store/find-names.js";
import { describeCondition } from "../describe/describe-condition.js";
import { describeQuery } from "../describe/describe-query.js";
import { topicWords, yearName } from "../describe/plain-words.js";
import type { Query, Topic } from "../query.js";
import { isTimeQuery, type TimedQuery, type TimeQuery } from "../time/time-query.js";
import { describeTime } from "./answer-time.js";
import type { UnderstoodPart } from "./answer-types.js";

/** Beyond that a list is no help; every one of them is read to be sure of it. */
const MOST_INSTEAD = 40;

/** The question as it was understood, in words. */
export const describeAsked = ({ query, moment }: TimedQuery): string =>
  [isTimeQuery(query) ? describeTime(query) : describeQuery(query), moment?.words]
    .filter(Boolean)
    .join(", ");

/**
 * What is asked, then each part that narrows it. A correction is offered only where `read`, the grammar
 * itself, understands it as exactly that.
 */
export function understoodParts(
  asked: TimedQuery,
  read: (question: string) => TimedQuery,
  places: Places,
): UnderstoodPart[] {
  const { query, moment } = asked;
  if (query.kind === "unclear") return [];
  /** A question that is understood as this query at that moment. */
  const question = (target: AnyQuery, at = moment): string | null => {
    const meant = { query: target, moment: at };
    return wordings(meant).find((words) => isUnderstoodAs(read(words), meant)) ?? null;
  };
  const conditions = conjuncts(whereOf(query));
  const bare = withoutTopic(withWhere(query, { all: [] }));
  const topic = topicOf(query);
  const lead = describeAsked({ query: bare, moment: null });
  const narrowed = topic !== undefined || conditions.some((part) => describeCondition(part));
  const parts = [plain(narrowed ? lead.replace("all pupils", "pupils") : lead)];
  conditions.forEach((condition, index) => {
    const put = (...instead: Condition[]) =>
      question(withWhere(query, { all: conditions.toSpliced(index, 1, ...instead) }));
    parts.push({
      words: describeCondition(condition),
      without: put(),
      instead: alternatives(condition, places).flatMap((other) => {
        const asks = put(other);
        return asks === null ? [] : [{ words: describeCondition(other), question: asks }];
      }),
    });
  });
  if (topic)
    parts.push({
      ...plain(`whose notes speak of “${topicWords(topic)}”`),
      without: conditions.length > 0 ? question(withoutTopic(query)) : null,
    });
  if (moment) parts.push({ ...plain(moment.words), without: question(query, null) });
  return parts;
}

type AnyQuery = Query | TimeQuery;

const plain = (words: string): UnderstoodPart => ({ words, without: null, instead: [] });

const topicOf = (query: AnyQuery): Topic | undefined =>
  "topic" in query ? query.topic : undefined;

function whereOf(query: AnyQuery): Condition {
  if (query.kind === "trend") return query.number.where;
  return "where" in query ? query.where : { all: [] };
}

function withWhere(query: AnyQuery, where: Condition): AnyQuery {
  if (query.kind === "trend") return { ...query, number: { ...query.number, where } };
  return "where" in query ? { ...query, where } : query;
}

function withoutTopic(query: AnyQuery): AnyQuery {
  if (query.kind === "topic") return { kind: query.counted ? "count" : "list", where: query.where };
  if (!("topic" in query)) return query;
  const { topic: _, ...rest } = query;
  return rest;
}

/** What must all hold; "others in the class of Alice" are several tests, and one part. */
function conjuncts(where: Condition): readonly Condition[] {
  if (!("all" in where)) return [where];
  const linked = where.all.some((part) => "field" in part && part.field === "same");
  return linked ? [where] : where.all;
}

/** The same test with each other value that the school has. */
function alternatives(condition: Condition, places: Places): Condition[] {
  if (!("field" in condition)) return [];
  return values(condition, places)
    .filter((other) => describeCondition(other) !== describeCondition(condition))
    .slice(0, MOST_INSTEAD);
}

function values(test: Test, places: Places): Test[] {
  switch (test.field) {
    case "class":
      return places.classes.map((place) => ({ field: "class", ...place }));
    case "campus":
      return places.campuses.map((place) => ({ field: "campus", ...place }));
    case "source":
      return places.sources.map((source) => ({ field: "source", ...source }));
    case "year":
      return places.years.map((year) => ({ ...test, ...moved(test, year) }));
    case "level":
      return places.levels.map((level) => ({ ...test, ...moved(test, level) }));
    default:
      return [];
  }
}

/** "3 or above" becomes "2 or above", "3" becomes "2"; a range of two ends stays as it is. */
function moved({ min, max }: NumberRange, to: number): NumberRange {
  if (min === max) return { min: to, max: to };
  if (max === undefined) return { min: to };
  return min === undefined ? { max: to } : { min, max };
}

/** Ways to ask it, the plainest first. */
function wordings(asked: TimedQuery): string[] {
  const { query } = asked;
  if (query.kind !== "topic") return [describeAsked(asked)];
  const { where, topic, counted } = query;
  const year = "field" in where && where.field === "year" && where.min === where.max;
  const among = year ? "" : describeCondition(where);
  const pupils = `${year ? `${yearName(where.min ?? 0)} pupils` : "pupils"}${among && ` ${among}`}`;
  return [topicWords(topic), topic.text.replace(/\?$/, "")].flatMap((about) =>
    counted
      ? [`how many ${pupils} have ${about}`, `how many ${pupils}: ${about}`]
      : [`${pupils} with ${about}`, `${about}${among && `, ${among}`}`, `${pupils} ${about}`],
  );
}

function isUnderstoodAs(read: TimedQuery, meant: TimedQuery): boolean {
  return (
    read.query.kind === meant.query.kind &&
    describeAsked(read) === describeAsked(meant) &&
    read.moment?.at === meant.moment?.at
  );
}
