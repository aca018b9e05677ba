// Reads a comparison of pupils with themselves: "a lower level now than in September".

import { type Query, unclear } from "../query.js";
import type { Calendar } from "./calendar.js";
import { places } from "./change-fields.js";
import type { Vocabularies } from "./change-pupils.js";
import { readChangeQuestion } from "./read-change.js";
import { COMPARED, sinceThen, THAN } from "./then-compared.js";
import type { ChangesQuery, HistoryQuery } from "./time-query.js";
import { findWhens } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, Words } from "./words.js";

const OF_MANY =
  /\b(averages?|mean|median|numbers?|totals?|count|percentage(?! points)|percent|proportion|share|headcount|size|roll|(?:more|fewer|less|larger|smaller) (?:pupils|children|kids|students|boys|girls|learners|of them))\b|\b(?:are|were) there\b|\bhow (?:many|much) (?:more|fewer|less|higher|lower)\b/;
const COMPARATIVE = /^(higher|greater|lower|more|fewer|less|better|worse|different|another)$/;
const WITH = /^(?:as )?compared|^against/;
const PRESENT = /^(now|today|currently|presently|nowadays)$/;

/** A level goes up only where it is named: "3A is bigger than in May" is of the pupils there. */
const LEVEL = /\b(?:levels?|tiers?|lvls?)\b/;
/** A comparison of single pupils, which no number of pupils tells. */
const OF_PUPIL =
  /^(?:who|whose)\b|\b(?:higher|lower|bigger|smaller|different) (?:support )?(?:levels?|tiers?)\b/;

/**
 * Reads who is otherwise now than at a moment, as a change from then to now.
 * @returns null where the question compares something else, such as numbers of pupils
 */
export function readThan(
  words: Words,
  when: When,
  calendar: Calendar,
  vocabularies: Vocabularies,
  until?: When,
): ChangesQuery | HistoryQuery | Query | null {
  const said = comparedThen(words, when, until);
  if (said === null) return null;
  const compared = new Words(said);
  const found = findWhens(compared, calendar, () => false);
  const period = sinceThen(when, calendar, until);
  const read =
    "fault" in found || found.length !== 1 || period === null
      ? null
      : readChangeQuestion(compared, placesOf(...found), period, vocabularies);
  const ofLevel =
    read !== null && "change" in read && "field" in read.change && read.change.field === "level";
  // Numbers of pupils and averages are compared by their course, and not those of one who is named.
  if (OF_MANY.test(words.text) && read?.kind !== "history") return null;
  if (read !== null && (!ofLevel || LEVEL.test(words.text))) return read;
  return OF_PUPIL.test(words.text) ? unclear(needsColumn(words, when)) : null;
}

const needsColumn = (words: Words, when: When) =>
  `I cannot tell what is compared with “${words.said(when)}” here. Ask, for example, whose level went up since 1 March.`;

/** The question with the comparison as a verb of change, which the same words of time follow; null where it has none. */
function comparedThen(words: Words, when: When, until?: When): string | null {
  const later = until ? placesOf(until) : new Set<number>();
  const than = words.list.findIndex((_, at) => {
    const run = at < when.at ? words.match(until ? COMPARED : THAN, at) : null;
    return run !== null && run.at + run.length === when.at;
  });
  const compared = words.list.findIndex(({ text }, at) => at < than && COMPARATIVE.test(text));
  // "whose level had gone up by January compared with May" has a verb of its own.
  if (until && WITH.test(words.from(than).toLowerCase()))
    return words.without(new Set([...later, ...places({ at: than, length: when.at - than })]));
  if (than < 0 || compared < 0) return null;
  if (words.at(than) === "from" && !/^(different|another)$/.test(words.at(compared))) return null;
  const said = words.list.flatMap(({ text, raw }, at) => {
    if ((at >= than && at < when.at) || later.has(at) || PRESENT.test(text)) return [];
    if (at !== compared) return [raw];
    if (/^(higher|greater)$/.test(text)) return ["higher than before"];
    if (text === "lower") return ["lower than before"];
    if (/^(better|worse)$/.test(text)) return [`got ${text}`];
    return [text === "another" ? "different" : raw];
  });
  return said.join(" ");
}
