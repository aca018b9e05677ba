// Tells whether a question speaks of the past, which columns do not tell: results that did not change since, and what is so by now.
import type { Condition } from "../../store/condition.js";
import { comparisonAt } from "../items/comparisons.js";
import { type Query, unclear } from "../query.js";
import type { Column } from "../vocabulary/column.js";
import { isOfResult } from "../vocabulary/results.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { isRate } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { PAST_WORDS } from "../words/word-lists.js";
import { restsOnDates } from "./dates-asked.js";
import type { Reading } from "./reading.js";

/**
 * The query, or why it is not answered, where it asks how things were. One about results is marked: it is answered
 * where they never were others.
 */
export function ofPast(reading: Reading, query: Query): Query {
  const { tokens, vocabulary } = reading;
  const pasts = tokens.flatMap(({ word, raw }, at) =>
    PAST_WORDS.has(word) && !isPerfect(reading, at) && !isAmountDone(reading, at)
      ? [{ word, raw, at }]
      : [],
  );
  const [past] = pasts;
  // Notes speak of the past too; columns are of the moment asked about; who is born was born.
  if (
    past === undefined ||
    query.kind === "unclear" ||
    "topic" in query ||
    tokens.some(({ word }) => /^(born|birthdays?)$/.test(word)) ||
    restsOnDates(query, vocabulary) ||
    asksForNotes(query) ||
    asksWhetherWritten(query) ||
    ((past.word === "been" || asksHowMany(tokens)) && isUpToNow(query)) ||
    (past.word === "had" && "where" in query && isOfAmount(query.where))
  )
    return query;
  const reason = `“${past.raw}” asks about the past, and I answer for the present. Ask with “is” or “are”, or give the day as as_of.`;
  const isResult = pasts.every(
    ({ word, at }) => /^(was|were)$/.test(word) && isOfResultAt(reading, at),
  );
  return isResult && !isSetAgainstNow(reading, past.at) && /^(count|list|lookup)$/.test(query.kind)
    ? { ...query, past: reason }
    : unclear(reason);
}

/** Whether it is a result that was so: what follows "was", or before it where nothing does, is one. */
function isOfResultAt({ items, vocabulary }: Reading, past: number): boolean {
  const told = items.filter(({ type }) => type === "test" || type === "column");
  const item = told.find(({ at }) => at > past) ?? told.findLast(({ at }) => at < past);
  const column = item && columnOf(item, vocabulary);
  return column !== undefined && isOfResult(column);
}

/** "were red but are green now": then and now are two things. */
function isSetAgainstNow({ items, tokens, vocabulary }: Reading, past: number): boolean {
  if (tokens.some(({ word }) => /^(?:now|still|currently|today|yet|anymore|since)$/.test(word)))
    return true;
  const present = tokens.findIndex(({ word }, at) => at !== past && /^(?:is|are)$/.test(word));
  return items.some((item) => {
    const column =
      item.at > present && present >= 0 && item.type === "test" && columnOf(item, vocabulary);
    return column && isOfResult(column) && present > past;
  });
}

const columnOf = (item: Reading["items"][number], { columns }: Vocabulary): Column | undefined =>
  item.type === "column"
    ? item.column
    : item.type === "test"
      ? columns.find(({ key }) => item.dimension === `column ${key}`)
      : undefined;

/** "has had", "have not been given", "has an EHCP been applied for": what is so by now. */
const isPerfect = ({ tokens, items }: Reading, at: number): boolean =>
  (wordAt(tokens, at) === "had" ||
    GIVEN.test(wordAt(tokens, at + 1)) ||
    isDoneTo(items, at + 1) ||
    // a value of a column that is what was done
    items.some(
      (item) =>
        item.type === "test" &&
        /^column /.test(item.dimension) &&
        /(?:ed|en|wn|nt)$/.test(wordAt(tokens, at + 1)) &&
        item.at <= at + 1 &&
        item.at + item.length > at + 1,
    )) &&
  (tokens.slice(Math.max(0, at - 5), at).some(({ word }) => /^(has|have)$/.test(word)) ||
    // "who's had"
    /^(who|what) is$/.test(saidAt(tokens, at - 2, 2)));

/** "been travel trained": of a column that says whether it was done. */
const isDoneTo = (items: Reading["items"], at: number): boolean =>
  items.some(
    (item) =>
      item.type === "test" &&
      item.at === at &&
      "field" in item.condition &&
      item.condition.field === "flag" &&
      /(?:ed|en|wn|nt)$/.test(item.condition.column.label.toLowerCase()),
  );

const GIVEN =
  /^(given|issued|predicted|assigned|allocated|awarded|granted|allowed|offered|set|off|absent|away|recorded|entered|noted|added|made|logged|arranged|sent|submitted|paid|settled|returned|handed|brought|completed|filled|finished|signed|received|passed|booked|agreed|confirmed|collected)$/;

/** "has been excluded for the most days", "been late more than ten times": as many as there are up to now. */
const isAmountDone = ({ items, tokens }: Reading, past: number): boolean =>
  items.some(
    (item) =>
      (item.type === "column" && item.done === true && item.at === past) ||
      (item.type === "test" &&
        item.at === past + 1 &&
        isOfAmount(item.condition) &&
        (comparisonAt(tokens, item.at) === null || isOfTally(item.condition))),
  );

/** Of what comes together, as minutes late do, and not of a rate that was above something once. */
const isOfTally = (where: Condition): boolean =>
  "field" in where && where.field === "number" && !isRate(where.column);

/** "how many days has Alice been absent": what the sheet says now. */
const isUpToNow = (query: Query): boolean =>
  query.kind === "lookup" && query.fields.some((field) => typeof field !== "string");

const asksHowMany = (tokens: readonly Token[]): boolean => /^how many$/.test(saidAt(tokens, 0, 2));

/** "who had full attendance": what has come together up to now. */
const isOfAmount = (where: Condition): boolean =>
  "all" in where ? where.all.some(isOfAmount) : "field" in where && where.field === "number";

/** "what has been written about Alice?" */
const asksForNotes = (query: Query): boolean =>
  query.kind === "lookup" &&
  query.fields.length > 0 &&
  query.fields.every((field) => field === "support_notes");

/** "has anything been written about Alice?" */
const asksWhetherWritten = (query: Query): boolean =>
  query.kind === "lookup" &&
  query.whether === true &&
  "all" in query.where &&
  query.where.all.some(
    (part) => "field" in part && part.field === "recorded" && part.column === "support_notes",
  );
