// What the sheets of the secondary split hold in columns that PTCC does not know, as numbers, days and answers to yes or no.
import type { Pupil } from "../pupils.js";
import { now } from "./questions.js";

export const attendance = (p: Pupil): number => Number.parseFloat(p.extra["Attendance %"] || "NaN");
export const detentions = (p: Pupil): number => Number.parseInt(p.extra.Detentions || "NaN", 10);
export const hours = (p: Pupil): number => Number.parseFloat(p.extra["EHCP hours"] || "NaN");
export const girl = (p: Pupil): boolean => /^f/i.test(p.extra.Gender ?? "");
export const boy = (p: Pupil): boolean => /^m/i.test(p.extra.Gender ?? "");
/** `Yes` in one sheet, `Y` in the other. */
export const fsm = (p: Pupil): boolean => /^y/i.test(p.extra.FSM ?? "");
export const pp = (p: Pupil): boolean => p.extra.PP === "Y";
export const option = (p: Pupil): string => p.extra["Option subject"] ?? "";
export const homeLanguage = (p: Pupil): string => p.extra["Home language"] ?? "";
export const house = (p: Pupil): string => p.extra.House ?? "";
export const instrument = (p: Pupil): string => p.extra.Instrument ?? "";
export const route = (p: Pupil): string => p.extra["Bus route"] ?? "";
export const homeTime = (p: Pupil): string => p.extra["Home time"] ?? "";
export const transport = (p: Pupil): string => p.extra.Transport ?? "";
export const review = (p: Pupil): string => p.extra["Review month"] ?? "";

/** Years and months as a reading test gives them (`11:04`), in years. */
export const readingAge = (p: Pupil): number => {
  const [years = "", months = ""] = (p.extra["Reading age"] ?? "").split(":");
  return years === "" ? Number.NaN : Number(years) + Number(months) / 12;
};

/** `14/03/2013` as `2013-03-14`; empty where the sheet has no dates of birth. */
export const born = (p: Pupil): string => (p.extra.DOB ?? "").split("/").reverse().join("-");
export const birth = (p: Pupil): number => Date.parse(born(p));

/** In whole years on the day of the questions; NaN where the sheet does not tell. */
export const age = (p: Pupil): number => {
  const birthday = born(p);
  if (birthday === "") return Number.NaN;
  const had = birthday.slice(5) <= now.slice(5, 10);
  return Number(now.slice(0, 4)) - Number(birthday.slice(0, 4)) - (had ? 0 : 1);
};
