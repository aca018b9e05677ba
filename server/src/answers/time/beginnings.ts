// Says what cannot be known because the data begins later than the time asked about.
import type { Beginning } from "../../store/find-beginnings.js";
import { andList } from "../describe/plain-words.js";
import { type Calendar, dayIn } from "./calendar.js";

/** Why nothing can be said about a moment (ISO 8601), or null. */
export function beforeAll(
  beginnings: readonly Beginning[],
  at: string,
  calendar: Calendar,
): string | null {
  const [first] = beginnings;
  if (first === undefined) return "There is no data yet: no sheet has been synced.";
  if (first.at <= at) return null;
  return `The data begins on ${dayIn(calendar, first.at)}, so I cannot say what was before.`;
}

/** Those that begin after a moment (ISO 8601). */
export const beginningsAfter = (beginnings: readonly Beginning[], at: string): Beginning[] =>
  beginnings.filter((beginning) => beginning.at > at);

/** What is missing from an answer about a moment: the sheets that were synced first after it. */
export function laterSheets(
  beginnings: readonly Beginning[],
  at: string,
  calendar: Calendar,
): string[] {
  const later = beginningsAfter(beginnings, at);
  if (later.length === 0 || later.length === beginnings.length) return [];
  const sheets = later.map((one) => `${one.source_name}’s (from ${dayIn(calendar, one.at)})`);
  return [`Not among them are pupils of sheets whose data begins later: ${andList(sheets)}.`];
}
