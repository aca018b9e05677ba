// What the sheets of the primary split hold in columns that PTCC does not know, as numbers, days and answers to yes or no.
import { has } from "../pupil-tests.js";
import type { Pupil } from "../pupils.js";
import { now } from "./questions.js";

const number = (cell: string | undefined) => Number.parseFloat(cell || "NaN");
export const attendance = (p: Pupil): number => number(p.extra["Attendance %"]);
export const phonics = (p: Pupil): number => number(p.extra["Phonics score"]);
export const absent = (p: Pupil): number => number(p.extra["Days absent"]);
export const readingAge = (p: Pupil): number => number(p.extra["Reading age"]);

/** `2019-05-23`, or nothing where the sheet has no birthdays. */
export const born = (p: Pupil): string => (p.extra.Birthday ?? "").split("/").reverse().join("-");
export const birth = (p: Pupil): number => Date.parse(born(p));

/** In whole years on the day of the questions; NaN where the sheet does not tell. */
export function age(p: Pupil): number {
  const birthday = born(p);
  if (birthday === "") return Number.NaN;
  const had = birthday.slice(5) <= now.slice(5, 10);
  return Number(now.slice(0, 4)) - Number(birthday.slice(0, 4)) - (had ? 0 : 1);
}

export const girl = has("Sex", "F");
export const boy = has("Sex", "M");
export const fsm = has("FSM", "Y");
export const eal = has("EAL", "Y");
