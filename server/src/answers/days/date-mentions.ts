// Finds where a question speaks of a column of dates: by its name, or by what happens on them ("reviewed", "a review").
import { stem } from "../../concepts/stem.js";
import { isBirth } from "../vocabulary/birth-columns.js";
import type { Column } from "../vocabulary/column.js";
import { phraseOf } from "../vocabulary/column-naming.js";
import { doneLength } from "../vocabulary/deeds.js";
import { nameLength } from "../vocabulary/scales.js";
import { writtenOut } from "../vocabulary/shortened.js";
import { type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";

/** Whether the dates of a column are of what has been ("Last review") or of what is to come ("Next review"). */
export type Sense = "last" | "next";

/** A column of dates, other than one of births. */
export interface Dated {
  column: Column;
  sense: Sense | null;
  /** The stems of the words for what happens on its days: "review" of "Last review date"; one for each header. */
  events: readonly string[];
}

/** `at` and `length` in tokens. */
export interface Mention {
  at: number;
  length: number;
  /** More than one where the words could mean each of them. */
  columns: readonly Dated[];
  /** "reviewed", "started": of a verb. */
  verb: boolean;
  /** A column's own name, or one with its sense: "most recent review". */
  named: boolean;
  /** That it is done on that day: "sent their form". */
  deed?: true;
}

const SENSES: readonly (readonly [RegExp, Sense])[] = [
  [/^(last|latest|previous|recent|past|prior)$/, "last"],
  [/^(next|upcoming|forthcoming|due|future|planned|expiry|expires|renewal|deadline)$/, "next"],
];
/** In a header they do not say what happens. */
const GENERAL =
  /^(saw|seen|date|dates|day|of|the|for|last|latest|previous|recent|most|past|prior|next|upcoming|forthcoming|due|future|planned|by|on)$/;
/** Behind the name of a column of dates. */
const TAIL = /^(dates?|days?|deadline)$/;
const QUALIFIERS: Readonly<Record<string, Sense>> = {
  last: "last",
  previous: "last",
  prior: "last",
  next: "next",
};
/** Before what happens: no other kind of it is meant, as in "medication review". */
const BEFORE =
  /^(due|overdue|upcoming|coming|booked|scheduled|planned|late|missed|outstanding|recent|recently|first|last|next|soonest|earliest|latest|oldest|nearest|furthest|very|up|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|yesterday|week|month|year|number|count|list|show|in|that|get|gets|need|needs|needing|awaiting|await|most|long|longest|all|many|ever|never|yet|already|pupils?|children|kids)$/;

/** The columns of dates whose days are no births. */
export function datedColumns(columns: readonly Column[]): Dated[] {
  return columns
    .filter((column) => column.kind === "date" && !isBirth(column))
    .map((column) => {
      const words = writtenOut(column.phrase).split(/[ -]/);
      const [, sense = null] = SENSES.find(([said]) => words.some((word) => said.test(word))) ?? [];
      return { column, sense, events: column.named.flatMap(eventOf) };
    });
}

function eventOf(header: string): string[] {
  const word = writtenOut(phraseOf(header))
    .split(/[ -]/)
    .filter((said) => !GENERAL.test(said))
    .at(-1);
  return word === undefined ? [] : [eventStem(word)];
}

/** "assessment" and "assessed" are of one event. */
const eventStem = (word: string) => stem(word).replace(/ment$/, "");

/**
 * All places where a question speaks of columns of dates, in order.
 * @param isKnown whether a word belongs to the school: a name, a class, a column's value
 */
export function mentionsOf(
  tokens: readonly Token[],
  dated: readonly Dated[],
  isKnown: (word: string) => boolean,
): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = nameAt(tokens, at, dated) ?? eventAt(tokens, at, dated, isKnown);
    if (mention) found.push(mention);
    at += mention?.length ?? 1;
  }
  return found;
}

function nameAt(tokens: readonly Token[], at: number, dated: readonly Dated[]): Mention | null {
  const lengths = dated.map(({ column }) => nameLength(tokens, at, column));
  const longest = Math.max(...lengths);
  if (longest < 1) return null;
  const columns = dated.filter((_, i) => lengths[i] === longest);
  const tail = TAIL.test(wordAt(tokens, at + longest)) ? 1 : 0;
  const verb = /ed$/.test(wordAt(tokens, at + longest - 1));
  const deed = columns.some(({ column }) => doneLength(tokens, at, column) === longest);
  return { at, length: longest + tail, columns, verb, named: true, ...(deed && { deed }) };
}

function eventAt(
  tokens: readonly Token[],
  at: number,
  dated: readonly Dated[],
  isKnown: (word: string) => boolean,
): Mention | null {
  const sense = QUALIFIERS[wordAt(tokens, at)];
  const been = /^(been|due|planned|scheduled)$/.test(wordAt(tokens, at + 1)) ? 1 : 0;
  const start = at + (sense ? 1 + been : 0);
  const word = wordAt(tokens, start);
  if (word.length < 4) return null;
  const having = dated.filter(({ events }) => events.includes(eventStem(word)));
  if (having.length === 0) return null;
  const verb = /(ed|ing)$/.test(word);
  const before = tokens[at - 1];
  const other =
    before !== undefined &&
    isContent(before.word) &&
    !(before.capital || before.possessive || /\d/.test(before.word)) &&
    !BEFORE.test(before.word) &&
    !isKnown(before.word);
  // "joined 3A"
  if ((!sense && !verb && other) || (verb && isKnown(wordAt(tokens, start + 1)))) return null;
  const alone = having.length === 1 && having[0]?.sense === null;
  const columns = sense && !alone ? having.filter((one) => one.sense === sense) : having;
  const tail = TAIL.test(wordAt(tokens, start + 1)) ? 1 : 0;
  return { at, length: start + 1 + tail - at, columns, verb, named: sense !== undefined };
}
