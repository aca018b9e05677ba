// Reads one date as a question writes it: "1 July 2013", "1/7/2013", "July 2013", "July", "2013".
import { DateTime } from "luxon";
import { MONTHS } from "../time/dates.js";
import { LAST_DAYS } from "./day-words.js";

export const MONTH_NAME = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|");
export const YEAR = "(?:19|20)\\d\\d";
export const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
/** A day, month or year. */
export const DATE = [
  `${YEAR}-\\d\\d?-\\d\\d?`,
  `\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d\\d`,
  `(?:the )?${DAY} (?:of )?(?:${MONTH_NAME})(?: (?:of )?${YEAR})?`,
  `(?:${MONTH_NAME}) (?:the )?${DAY}(?: ,)?(?: ${YEAR})?(?= |$)`,
  `(?:${MONTH_NAME})(?: (?:of )?${YEAR})?`,
  YEAR,
].join("|");

export interface Named {
  year?: number;
  month?: number;
  day?: number;
}

/** The parts of a date, where they are said; null where there is no such day. */
export function named(text: string | undefined): Named | null {
  const said = text ?? "";
  const numeric = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(said);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(said);
  const year = numeric?.[1] ?? british?.[3] ?? new RegExp(`\\b${YEAR}$`).exec(said)?.[0];
  const word = said.split(" ").find((part) => part in MONTHS);
  const month = word === undefined ? Number(numeric?.[2] ?? british?.[2] ?? 0) : MONTHS[word];
  const day = Number(
    numeric?.[3] ?? british?.[1] ?? /(?:^| )(\d{1,2})(?:st|nd|rd|th)?(?= |$)/.exec(said)?.[1] ?? 0,
  );
  const date: Named = {
    ...(year !== undefined && { year: year.length === 2 ? 2000 + Number(year) : Number(year) }),
    ...(month ? { month } : {}),
    ...(day > 0 && { day }),
  };
  const exists =
    date.day === undefined ||
    DateTime.fromObject({ year: date.year ?? 2024, month: date.month ?? 1, day: date.day }).isValid;
  return exists && (date.month ?? 1) <= 12 ? date : null;
}

/** The first day of it: 2013-07-01, and of any year 07-01. */
export const first = ({ year, month = 1, day = 1 }: Named) => dayText(year, month, day);

/** The last day of it. */
export function last({ year, month = 12, day }: Named): string {
  const end = year === undefined ? LAST_DAYS[month - 1] : DateTime.local(year, month).daysInMonth;
  return dayText(year, month, day ?? end ?? 31);
}

const dayText = (year: number | undefined, month: number, day: number) =>
  [...(year === undefined ? [] : [year]), month, day]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** So many days after a day (2013-07-01). */
export const dayFrom = (day: string, days: number) =>
  DateTime.fromISO(day).plus({ days }).toISODate() ?? day;
