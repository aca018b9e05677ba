// Reads a number that is asked for twice: "how many level 4s were there on 10 October and how many are there now".
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { Calendar } from "./calendar.js";
import { readNumber } from "./read-trend.js";
import { sinceThen } from "./then-compared.js";
import type { TrendQuery } from "./time-query.js";
import type { When } from "./when-said.js";
import { placesOf, type Run, type Words } from "./words.js";

const NOW = /(?:right )?now|today|currently|at present|at the moment|these days|nowadays/;
const JOINT = /^(?:and|compared|against|versus|vs|then)$/;
/** Says no more of the second than that it is asked for as well. */
const IDLE =
  /^(?:and|but|then|so|what|about|compared|to|with|against|versus|vs|how|many|is|are|was|were|have|has|had|do|does|did|we|you|it|they|them|of|there|that|those|here|the|number|figure|by|on|in|at)$/;
/** That the second number is asked for by itself, or set against the first. */
const AGAIN = /^(?:how|what|number|figure|compared|against|versus|vs)$/;
const ASKS = /\b(?:how many|number|average|mean|total)\b/;
const MORE = /\b(?:more|fewer|less|higher|lower|difference|change[ds]?|rise|fall|grown?|up|down)\b/;

/** @returns null where the question is about something else */
export function readThenAndNow(
  words: Words,
  whens: readonly When[],
  calendar: Calendar,
  vocabulary: Vocabulary,
): TrendQuery | null {
  const [then, until, more] = whens;
  if (!then || more || !ASKS.test(words.text) || MORE.test(words.text)) return null;
  const second = until ?? findNow(words, then);
  const end = then.at + then.length;
  if (!second || second.at < end) return null;
  const between = words.list.slice(end, second.at).map(({ text }) => text);
  if (!between.some((text) => JOINT.test(text)) || !between.every((text) => IDLE.test(text)))
    return null;
  const behind = words.list.slice(second.at + second.length).map(({ text }) => text);
  if (!behind.every((text) => IDLE.test(text))) return null;
  const period = sinceThen(then, calendar, until && !isNow(words, until) ? until : undefined);
  const taken = words.list.flatMap((_, i) => (i >= end ? [i] : []));
  const number = period && readNumber(words, new Set([...placesOf(then), ...taken]), vocabulary);
  // "how many were in 3A on 1 March and 1 April" may be those who were there on both days.
  if (number?.kind === "count" && ![...between, ...behind].some((text) => AGAIN.test(text)))
    return null;
  return number && { kind: "trend", number, period, step: "none", rising: null, both: true };
}

const isNow = (words: Words, when: When): boolean => when.bare && /^today$/i.test(words.said(when));

function findNow(words: Words, then: Run): Run | null {
  const at = words.list.findIndex((_, i) => i >= then.at + then.length && words.match(NOW, i));
  return at < 0 ? null : words.match(NOW, at);
}
