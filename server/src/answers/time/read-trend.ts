// Reads questions about how a number developed: "how has the number at level 3 changed since September".

import { isPerWeek } from "../items/units-said.js";
import type { Query } from "../query.js";
import { understand } from "../understand.js";
import { isValueWord } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { Calendar } from "./calendar.js";
import { sinceItsEnd } from "./day-figures.js";
import { stepOf } from "./steps.js";
import { isCompared, sinceThen } from "./then-compared.js";
import type { TrendQuery } from "./time-query.js";
import { type Period, periodOf, wholePeriod } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Words } from "./words.js";

const NUMBER =
  /\b(number|count|total|average|averages|mean|median|size|share|percentage|percent|proportion|how many|headcount|roll|more|fewer|less|higher|lower|bigger|smaller)\b/;
const AUX = "(?:(?:has|have|had|been|did|does|is|are|was|were) )*";
const DEVELOPED = new RegExp(
  `${AUX}(?:changed?|changing|develop(?:ed|ing)?|evolved?|varied|vary|progress(?:ed)?)(?: over time)?|${AUX}(?:gone|moved) over time`,
);
const UP = `${AUX}(?:(?:gone|going|went|go|moved|moving) up|risen|rising|rise|rose|increas(?:ed?|ing)|grow(?:n|ing)?|grew|climb(?:ed|ing)|higher|bigger|larger|more)`;
const DOWN = `${AUX}(?:(?:gone|going|went|go|moved|moving|come|coming) down|fall(?:en|ing)?|fell|decreas(?:ed?|ing)|drop(?:ped|ping)?|declin(?:ed?|ing)|shr[iau]nk(?:ing)?|lower|smaller|fewer|less)`;
const TREND = /(?:the |a )?(?:trend|trends|development) (?:in|of|for)|over time/;
const THAN =
  /(?:(?:now|today|currently) )?(?:than|as compared (?:with|to)|compared (?:with|to)|versus|vs|against)(?: (?:it was|there were|they were|it used to be))?/;

const BESIDE =
  /\b(?:more|fewer|higher|lower|bigger|smaller|larger|less)\b.*\bor\b|^is it .+ or .+ (?:that|who|which|with|where)\b/;
/** "does 3A or 3B have the higher average": the two stand before it, and nothing has become so. */
const EITHER =
  /\bor (?!(?:more|fewer|higher|lower|less|above|below|over|under|better|worse)\b)(?:(?!\b(?:got|gone|going|go|went|become|becoming|getting|get|grown|been)\b).)*\b(?:more|fewer|higher|lower|bigger|smaller|larger|less)\b/;
/** "level 3 or higher": the end of a range, and no course of a number. */
const OPEN_END = /^(?:more|higher|less|fewer|lower)$/;

const BY_HOW_MUCH =
  /by how (?:much|many(?: (?:(?:percentage |per ?cent )?points|marks|hours|hrs|days|minutes|months|years))?)/;

type Take = (pattern: RegExp) => string | null;

/**
 * Reads a question about the course of a number.
 * @returns null where the question is about something else
 */
export function readTrend(
  words: Words,
  when: When | undefined,
  calendar: Calendar,
  vocabulary: Vocabulary,
  until?: When,
): TrendQuery | null {
  if (!NUMBER.test(words.text)) return null;
  // "are there more in 3A or 3B" sets groups against each other, at one time.
  if (!when && (BESIDE.test(words.text) || EITHER.test(words.text))) return null;
  // "at least 100 more merits than in May" is of single pupils.
  if (when && MORE_BY.test(words.text) && isCompared(words, when)) return null;
  // "weekly boarders" are no numbers week by week, nor are weekly hours of a column that counts them so.
  const isNoStep = (text: string) =>
    isValueWord(vocabulary.columns, text) ||
    vocabulary.columns.some(({ headers }) => headers.some(isPerWeek));
  if (words.list.some(({ text }) => STEPWISE.test(text) && isNoStep(text))) return null;
  const taken = placesOf(...(when ? [when] : []), ...(until ? [until] : []));
  const whether = /^(is|are|has|have|did|was|were|does|do)$/.test(words.at(0));
  const shape = readShape(words, when, calendar, taker(words, taken), whether, until);
  if (shape === null) return null;
  if (whether) taken.add(0);
  const number = readNumber(words, taken, vocabulary);
  return number && { kind: "trend", number, ...shape };
}

const MORE_BY =
  /\b(?:\d[\d.]*|one|two|three|four|five|six|seven|eight|nine|ten|a|an) (?:or )?(?:more|fewer|less|extra)\b/;
const STEPWISE = /^(daily|weekly|fortnightly|monthly|termly|yearly)$/;

type Shape = Pick<TrendQuery, "period" | "step" | "rising" | "fewer">;

/** How the number is looked at: at two moments, step by step, or over a period. */
function readShape(
  words: Words,
  when: When | undefined,
  calendar: Calendar,
  take: Take,
  whether: boolean,
  until?: When,
): Shape | null {
  const rising = () => {
    if (take(new RegExp(UP)) !== null) return whether ? true : null;
    return take(new RegExp(DOWN)) !== null && whether ? false : null;
  };
  if (when && isCompared(words, when)) {
    // The state at that moment is the one before the period that begins right after it.
    const since = sinceThen(when, calendar, until);
    if (since === null || take(THAN) === null) return null;
    const fewer = !whether && /\bhow (?:many|much) (?:fewer|less|lower|smaller)\b/.test(words.text);
    return {
      period: until ? since : { ...since, words: since.words.replace(/^since /, "now against ") },
      step: "none",
      rising: rising(),
      ...(fewer && { fewer }),
    };
  }
  const period: Period = when ? periodOf(when, calendar) : wholePeriod(calendar);
  const much = take(BY_HOW_MUCH) !== null && take(/did|has|have/) !== null;
  if (much) {
    const falling = take(new RegExp(DOWN)) !== null;
    const either = () => take(new RegExp(DEVELOPED)) !== null;
    if (!falling && take(new RegExp(UP)) === null && !either()) return null;
    const from = when ? sinceItsEnd(when, period) : period;
    return { period: from, step: "none", rising: null, ...(falling && { fewer: true }) };
  }
  const each = stepOf(take);
  if (each !== null) return { period, step: each, rising: null };
  if (take(/how(?= (?:has|have|did|is|are|was|were))/) !== null)
    return take(DEVELOPED) === null ? null : { period, step: null, rising: null };
  if (take(TREND) !== null) return { period, step: null, rising: null };
  const direction = whether ? rising() : null;
  return direction === null ? null : { period, step: null, rising: direction };
}

/** Takes the first run that a pattern matches; returns it as typed. */
export function taker(words: Words, taken: Set<number>): Take {
  return (pattern) => {
    for (let at = 0; at < words.list.length; at++) {
      const isEnd = OPEN_END.test(words.at(at)) && /^(or|and)$/.test(words.at(at - 1));
      const run = taken.has(at) || isEnd ? null : words.match(pattern, at, taken);
      if (!run) continue;
      for (const place of placesOf(run)) taken.add(place);
      return words.said(run);
    }
    return null;
  };
}

/** The number asked about, where the rest of the question leaves nothing else. */
export function readNumber(
  words: Words,
  taken: ReadonlySet<number>,
  vocabulary: Vocabulary,
): TrendQuery["number"] | null {
  const rest = words.without(taken).replace(/[?!.]/g, " ");
  const bare = rest.replace(
    /\b(the|number|numbers|count|total|headcount|size|roll|how many|there|of)\b/gi,
    " ",
  );
  for (const text of [rest, `what is the ${rest}`, `how many pupils ${bare}`]) {
    const query: Query = understand(text, vocabulary, true);
    if (query.kind === "measure" || (query.kind === "count" && query.holds === undefined))
      return query;
  }
  return null;
}
