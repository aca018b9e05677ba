// Sets apart what day it is, where somebody says so: "It's the 25th of April today. How many reviews are still ahead?"
import { type Calendar, dayWords } from "../time/calendar.js";
import { readDate } from "../time/dates.js";
import { Words } from "../time/words.js";

const DAY = "(?:on |now )?(?:the )?(?:date )?(.{3,40}?)";
const END = "(?:[,;:.!]+\\s*|\\s+[-–—]+\\s+|\\s+(?:so|and)\\b[,\\s]*)";
const TOLD = [
  new RegExp(
    `^(?:so |as |since |given that )?(?:it['’]?s|it is) ${DAY} (?:today|now)${END}(?=\\S)`,
    "iu",
  ),
  new RegExp(
    `^(?:so |as |since |given that )?today(?:['’]s date is|['’]s date being|['’]s| is| being)? ${DAY}${END}(?=\\S)`,
    "iu",
  ),
];

/** The question without the day told before it, where that is today; or that it is another. Null where none is told. */
export function todayTold(
  question: string,
  calendar: Calendar,
): { question: string; aside: string } | { fault: string } | null {
  for (const pattern of TOLD) {
    const [taken, day] = pattern.exec(question) ?? [];
    if (taken === undefined || day === undefined) continue;
    const words = new Words(day);
    const date = readDate(words, 0, calendar, true);
    if (!date || date.length < words.list.length) continue;
    const aside = taken.replace(/[\s,;:.!–—-]+(?:so|and)?[\s,]*$/iu, "");
    const isToday = "span" in date && date.span.from.hasSame(calendar.now, "day");
    return isToday
      ? { question: question.slice(taken.length), aside }
      : {
          fault: `You say “${aside}”, and I take it to be ${dayWords(calendar.now)}. Leave it out, or give the day as as_of.`,
        };
  }
  return null;
}
