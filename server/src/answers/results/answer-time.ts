// Answers questions about time: changes, one pupil's history, and any question as of a moment.
import type { StudentFilter } from "../../store/find.js";
import { findBeginnings } from "../../store/find-beginnings.js";
import type { Db } from "../../store/open.js";
import { describeCondition, describePupils } from "../describe/describe-condition.js";
import { andList } from "../describe/plain-words.js";
import { beforeAll, laterSheets } from "../time/beginnings.js";
import type { Calendar } from "../time/calendar.js";
import { changeWords, fieldWords } from "../time/change-phrases.js";
import type { HistoryAsk, TimeQuery } from "../time/time-query.js";
import type { Moment } from "../time/when.js";
import { answerChanges } from "./answer-changes.js";
import { answerBoth, describeBoth } from "./answer-changes-both.js";
import { answerEver, describeEver } from "./answer-changes-ever.js";
import { answerHistory } from "./answer-changes-history.js";
import { answerChangesBySteps } from "./answer-changes-steps.js";
import { type AnswerAsOf, answerTrend, describeTrend } from "./answer-changes-trend.js";
import { answerKept, describeKept } from "./answer-kept.js";
import { answerThere, describeThere } from "./answer-there.js";
import type { AnswerBody } from "./answer-types.js";
import { answerUpdates, describeUpdates } from "./answer-updates.js";
import { unanswered } from "./unanswered.js";

/**
 * Answers a query that looks at more than one moment.
 * @param answerAsOf answers a plain query as of a moment
 */
export async function answerTime(
  db: Db,
  query: TimeQuery,
  filters: StudentFilter,
  calendar: Calendar,
  answerAsOf: AnswerAsOf,
): Promise<AnswerBody> {
  switch (query.kind) {
    case "changes":
      return query.step === null
        ? answerChanges(db, query, filters, calendar)
        : answerChangesBySteps(db, { ...query, step: query.step }, filters, calendar);
    case "history":
      return answerHistory(db, query, filters, calendar);
    case "both":
      return answerBoth(db, query, filters, calendar);
    case "kept":
      return answerKept(db, query, filters, calendar);
    case "updates":
      return answerUpdates(db, query, filters, calendar);
    case "ever":
      return answerEver(db, query, filters, calendar);
    case "there":
      return answerThere(db, query, calendar);
    case "trend":
      return answerTrend(db, query, filters, calendar, answerAsOf);
  }
}

/** The query in words, as it is shown with the answer. */
export function describeTime(query: TimeQuery): string {
  if (query.kind === "trend") return describeTrend(query);
  if (query.kind === "both") return `${query.counted ? "number of " : ""}${describeBoth(query)}`;
  if (query.kind === "ever") return describeEver(query);
  if (query.kind === "there") return describeThere(query);
  if (query.kind === "kept") return `${query.counted ? "number of " : ""}${describeKept(query)}`;
  if (query.kind === "updates") return describeUpdates(query);
  const { change, period } = query;
  const words = changeWords(change);
  const when = period.words === "" ? "" : `, ${period.words}`;
  if (query.kind === "history") {
    const names = andList(query.names.map(({ said }) => said));
    const whose = describeCondition(query.where);
    const asked = query.of
      ? `the last ${fieldWords(query.of)}`
      : query.asks.map((ask) => ASKED[ask]).join(", ");
    return `${names}${whose && `, ${whose}`}: ${asked} (${words})${when}`;
  }
  const pupils = describePupils(query.where).replace(/^all pupils$/, "pupils");
  const opening = { count: "number of ", times: "number of changes of ", list: "" }[query.asked];
  const each = query.step === null ? "" : ` each ${query.step}`;
  const most =
    query.most === undefined ? "" : `; the ${query.most === 1 ? "most" : `${query.most} most`}`;
  return `${opening}${pupils} that ${words}${each}${when}${most}`;
}

const ASKED: Readonly<Record<HistoryAsk, string>> = {
  when: "when it changed",
  since: "since when it is so",
  days: "for how many days it is so",
  weeks: "for how many weeks it is so",
  who: "who changed it",
  before: "what it was before",
  after: "what it became",
  ends: "from what to what it changed",
  times: "how many times it changed",
  amount: "by how much it changed",
  whether: "whether it changed",
  what: "what changed",
};

/** An answer about a moment says which one, and what was not known yet. */
export async function answerThen(
  db: Db,
  moment: Moment,
  calendar: Calendar,
  answering: () => Promise<AnswerBody>,
): Promise<AnswerBody> {
  const beginnings = findBeginnings(db);
  const fault = beforeAll(beginnings, moment.at, calendar);
  if (fault !== null) return unanswered(fault);
  const body = await answering();
  if (body.kind === "unclear") return body;
  const parts = [
    `As it was ${moment.words}: ${body.answer}`,
    ...laterSheets(beginnings, moment.at, calendar),
  ];
  return { ...body, answer: parts.join(" ") };
}
