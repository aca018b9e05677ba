// Chooses between columns of dates that a word could mean: "a review" is the last or the next one.
import type { Dated, Mention, Sense } from "./date-mentions.js";
import type { NearDays } from "./relative-days.js";

/** What is to come; they decide over words of the past ("was due"). */
const TO_COME =
  /\b(due|up for|overdue|booked|scheduled|planned|upcoming|forthcoming|arranged|pending|outstanding|diarised|diary|will|to be|being|falls?|falling|comes|soonest|next|coming|lined up|set for|needs?)\b/;
const HAS_BEEN =
  /\b(had|was|were|been|took place|happened|held|carried out|completed|done|did|last|ago|most recent|most recently|recently)\b/;
/** Something is at hand: a review that somebody has is not over. */
const AT_HAND = /\b(has|have|having|got|is|are|any)\b/;

/** What tells which column is meant, beside its name. */
interface Signs {
  /** The words around it, without those that name days. */
  said: string;
  /** The sense of words of rank. */
  ranked: Sense | null;
  /** The day itself is asked for: "when is the review". */
  asksDay: boolean;
  /** The days that are named, as a column has them. */
  daysIn: (column: Dated) => readonly NearDays[];
  /** The day of asking (2025-06-18). */
  today: string;
}

/**
 * The column that is meant: by its name, else by the words around it, else by the direction of the days. "either" where
 * nothing decides, null where no column is of that kind.
 */
export function meantColumn(
  { columns, verb, named }: Mention,
  signs: Signs,
): Dated | "either" | null {
  const [only, ...others] = columns;
  if (!only) return null;
  if (named && others.length === 0) return only;
  const sense = senseOf(columns, verb, signs);
  if (others.length === 0) {
    const fits = sense === null || only.sense === null || only.sense === sense;
    return fits ? only : null;
  }
  const meant = columns.filter((one) => one.sense === sense);
  const [chosen] = meant;
  return sense !== null && chosen && meant.length === 1 ? chosen : "either";
}

function senseOf(
  columns: readonly Dated[],
  verb: boolean,
  { said, ranked, asksDay, daysIn, today }: Signs,
): Sense | null {
  if (TO_COME.test(said)) return "next";
  if ((verb && ranked !== "next") || HAS_BEEN.test(said)) return "last";
  if (ranked !== null) return ranked;
  if (asksDay) return AT_HAND.test(said) ? "next" : null;
  const days = columns.flatMap(daysIn);
  const isAll = (test: (day: NearDays) => boolean) => days.length > 0 && days.every(test);
  if (isAll(({ to }) => to !== undefined && to < today)) return "last";
  if (isAll(({ from }) => from !== undefined && from >= today)) return "next";
  const coming = columns.filter((one) => one.sense === "next").flatMap(daysIn);
  const isAhead = coming.length > 0 && coming.every(({ to }) => to === undefined || to >= today);
  return AT_HAND.test(said) && isAhead ? "next" : null;
}
