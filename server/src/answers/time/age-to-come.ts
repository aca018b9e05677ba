// Reads ages on a day to come, which birth dates tell: "who will still be 15 on 11 May", though nothing else is known of then.
import type { Condition } from "../../store/condition.js";
import type { Query } from "../query.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { type Calendar, dayWords, isDay } from "./calendar.js";
import { futureFault } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Run, type Words } from "./words.js";

/** @returns null where the day is not to come, or more than ages of pupils as they are now is asked */
export function ageToCome(
  words: Words,
  [when, other]: readonly When[],
  calendar: Calendar,
  vocabulary: () => Vocabulary,
): Query | null {
  if (!when || other || when.role !== "in" || !isDay(when.span)) return null;
  const today = when.span.from.toISODate();
  if (today === null || futureFault(words, when, calendar) === null) return null;
  const taken = placesOf(when, ...eventBefore(words, when));
  const rest = words.without(taken).replace(WILL_BE, "are ");
  const query = understand(rest, { ...vocabulary(), today }, true);
  if (query.kind !== "list" && query.kind !== "count") return null;
  const where = agedThen(query.where, dayWords(when.span.from));
  return where && { ...query, where };
}

const WILL_BE =
  /\b(?:will|['’]ll|would|are going to|is going to) (?=(?:still |only |just |already )?be\b)(still |only |just |already )?be\b/giu;

/** "on the day of the first paper, 11 May": what is on the day says no more than the day. */
function eventBefore(words: Words, when: Run): Run[] {
  const from = words.list.findIndex(
    (_, at) =>
      at < when.at &&
      when.at - at <= LONGEST &&
      words.match(/(?:on )?the (?:day|date|morning) of/, at) !== null,
  );
  const [last, first] = [words.list[when.at - 1], words.list[when.at]];
  const isApart = last && first && /^\s*[,(:–—-]/u.test(words.source.slice(last.end, first.start));
  // "on the day of the paper in 3A" says whom it is of.
  const said = words.list.slice(from + 4, when.at).map(({ text }) => text);
  if (from < 0 || !isApart || said.some((word) => LEADS_ON.test(word))) return [];
  return [{ at: from, length: when.at - from }];
}

const LONGEST = 9;
const LEADS_ON = /^(?:in|at|on|for|with|without|of|from|who|whose|that|and|or|but|not|is|are)$/;

/** The condition with the day of the only age in it; null where there is none, or another day is asked about. */
function agedThen(where: Condition, day: string): Condition | null {
  const parts = "all" in where ? where.all : [where];
  const days = parts.filter(isOfDays);
  const [aged] = days;
  if (days.length !== 1 || !aged || !("field" in aged) || aged.field !== "day") return null;
  if (!aged.said?.startsWith("aged ")) return null;
  const then = { ...aged, said: `${aged.said} on ${day}` };
  return { all: parts.map((part) => (part === aged ? then : part)) };
}

function isOfDays(where: Condition): boolean {
  if ("all" in where) return where.all.some(isOfDays);
  if ("any" in where) return where.any.some(isOfDays);
  if ("not" in where) return isOfDays(where.not);
  return where.field === "day" || where.field === "anniversary";
}
