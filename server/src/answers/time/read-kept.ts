// Reads of whom a column was the same throughout a time: "whose notes have stayed the same since September".
import { opensWhether } from "./asks.js";
import type { Calendar } from "./calendar.js";
import { readRest, type Vocabularies } from "./change-pupils.js";
import { findKept } from "./kept-words.js";
import type { KeptQuery } from "./time-query.js";
import { periodOf } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Words } from "./words.js";

/** @returns null where the question is about something else, or names a pupil */
export function readKept(
  words: Words,
  when: When,
  calendar: Calendar,
  { present, ever }: Vocabularies,
): KeptQuery | null {
  if (when.role === "before" || when.role === "by") return null;
  const used = placesOf(when);
  const kept = findKept(words, used, present.columns);
  if (kept === null || kept.field === "record" || kept.field === "name") return null;
  const exists = opensWhether(words);
  const taken = new Set([...used, ...placesOf(...kept.runs), ...(exists ? [0] : [])]);
  const rest = readRest(words, taken, ever);
  return (
    rest && {
      kind: "kept",
      field: kept.field,
      period: periodOf(when, calendar),
      where: rest.where,
      counted: rest.counted,
      exists,
    }
  );
}
