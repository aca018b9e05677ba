// Reads what is written of a pupil: the words, the moment, the day and the owner, or says what is wrong.
import { DateTime } from "luxon";
import { cleanLine, cleanText } from "../../../shared/columns.js";
import { PtccError } from "../errors.js";
import { resolveAsOf } from "../store/as-of.js";

/** In characters (UTF-16). */
const LONGEST_TEXT = 10_000;
const LONGEST_OWNER = 100;
/** How far a writer's clock may be ahead of ours. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** What is earlier is a slip of the pen in the year; so is a day to come that is later than that. */
const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

/** What a writer's days and moments are read by. */
export interface Clock {
  now: Date;
  /** In which days begin and end. */
  timeZone: string;
}

/**
 * The words without invisible characters; whatever else they hold stays text.
 * @throws PtccError `text_empty`, `text_too_long`
 */
export function readText(text: string): string {
  const clean = cleanText(text);
  if (clean === "")
    throw new PtccError("invalid", "text_empty", "text is empty. Write what there is to say.");
  if (clean.length > LONGEST_TEXT)
    throw new PtccError(
      "invalid",
      "text_too_long",
      `text has ${clean.length} characters; at most ${LONGEST_TEXT} are kept. Cut it, or write two.`,
    );
  return clean;
}

/**
 * When it happened, as ISO 8601 in UTC: a time as it stands, a day as its end, today as now.
 * @throws PtccError `invalid_at`, `at_in_future`, `at_too_early`
 */
export function readAt(at: string, { now, timeZone }: Clock): string {
  if (at === today({ now, timeZone })) return now.toISOString();
  const moment = new Date(resolveAsOf(at, timeZone, "at"));
  if (moment.getTime() > now.getTime() + CLOCK_SKEW_MS)
    throw new PtccError(
      "invalid",
      "at_in_future",
      "This time is still to come. A log says what has happened; write a follow-up for what is to be done.",
    );
  if (moment.getUTCFullYear() < EARLIEST_YEAR)
    throw new PtccError(
      "invalid",
      "at_too_early",
      `This time is before ${EARLIEST_YEAR}. Look at the year.`,
    );
  return new Date(Math.min(moment.getTime(), now.getTime())).toISOString();
}

/**
 * The day by which it is to be done, as `2026-03-01`; it may have passed.
 * @throws PtccError `invalid_due`
 */
export function readDue(due: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(due) ? DateTime.fromISO(due, { zone: "utc" }) : null;
  if (day?.isValid && day.year >= EARLIEST_YEAR && day.year <= LATEST_YEAR) return due;
  throw new PtccError(
    "invalid",
    "invalid_due",
    `due is not a day between ${EARLIEST_YEAR} and ${LATEST_YEAR}. Write it as 2026-03-01.`,
  );
}

/** @throws PtccError `owner_empty`, `owner_too_long` */
export function readOwner(owner: string): string {
  const clean = cleanLine(owner);
  if (clean === "")
    throw new PtccError(
      "invalid",
      "owner_empty",
      "owner is empty. Name who is to do it, or leave it out: then it is you.",
    );
  if (clean.length > LONGEST_OWNER)
    throw new PtccError(
      "invalid",
      "owner_too_long",
      `owner has ${clean.length} characters; at most ${LONGEST_OWNER} are kept.`,
    );
  return clean;
}

/** The day that it is, as `2026-03-01`. */
export const today = ({ now, timeZone }: Clock): string =>
  DateTime.fromJSDate(now, { zone: timeZone }).toFormat("yyyy-MM-dd");
