// The moments that patterns are followed over: the one asked about, and ends of weeks before it.
import { resolveAsOf } from "../../store/as-of.js";
import { dayAfter, dayIn } from "../risk/days.js";

/** A moment, with the beginning of the time before it in which logs count for it. All but the day are ISO 8601. */
export interface Moment {
  day: string;
  at: string;
  logsFrom: string;
}

/** More would not fit a mask of bits. */
const MOST_STEPS = 26;

/**
 * The moments oldest first; the first is `weeks` before the last, which is the one asked about. Weekly,
 * or every second week and so on where that would be too many.
 * @param at the moment asked about (ISO 8601)
 */
export function momentsOf(at: string, weeks: number, timeZone: string): Moment[] {
  const today = dayIn(timeZone)(at);
  const endOf = (weeksBefore: number) => resolveAsOf(dayAfter(today, -7 * weeksBefore), timeZone);
  const step = Math.ceil(weeks / MOST_STEPS);
  const before: number[] = [];
  for (let back = weeks; back > 0; back -= step) before.push(back);
  return [...before, 0].map((back) => ({
    day: dayAfter(today, -7 * back),
    at: back === 0 ? at : endOf(back),
    logsFrom: endOf(back + weeks),
  }));
}
