// Two moments that are compared with each other: "higher on 13 March than on 19 September", "by January compared with May".
import type { Calendar } from "./calendar.js";
import { momentOf, type Period } from "./when.js";
import type { When } from "./when-said.js";
import type { Words } from "./words.js";

export const THAN =
  /(?:than|from)(?: (?:what|how|where|the one|that|those))?(?: (?:it|they|he|she|we) (?:was|were|had|did|is|are|stood|got|used to be))?(?: back)?/;
export const COMPARED = new RegExp(
  `(?:${THAN.source})|(?:as )?compared (?:with|to)|versus|vs|against`,
);

/** From right after the state at that moment up to now, or to another; null where the words name no moment. */
export function sinceThen(when: When, calendar: Calendar, until?: When): Period | null {
  const moment = momentOf(when, calendar);
  const end = until && momentOf(until, calendar);
  if (moment === null || end === null || (end && end.at <= moment.at)) return null;
  const then = moment.words.replace(/^at /, "");
  return {
    from: new Date(Date.parse(moment.at) + 1).toISOString(),
    to: end?.at ?? calendar.now.toUTC().toISO() ?? "",
    words: end ? `from ${then} to ${end.words.replace(/^at /, "")}` : `since ${then}`,
  };
}

/** "higher on 13 March than on 19 September": the time that is compared with, and the one before it; null where none is. */
export function thanPair(words: Words, whens: readonly When[]): { then: When; until: When } | null {
  const [one, other, more] = whens;
  if (!one || !other || more) return null;
  const then = [one, other].find((when) => isCompared(words, when));
  return then ? { then, until: then === one ? other : one } : null;
}

/** "than in September": the moment that is compared with. */
export const isCompared = (words: Words, when: When): boolean =>
  words.list.some((_, at) => {
    const than = at < when.at ? words.match(COMPARED, at) : null;
    return than !== null && than.at + than.length === when.at;
  });
