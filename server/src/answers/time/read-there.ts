// Reads whether somebody was there: "was Alice on the roll on 12 September", "is Ben still with us".
import type { NameReading } from "../items/name-reader.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { Calendar } from "./calendar.js";
import type { Vocabularies } from "./change-pupils.js";
import type { ThereQuery } from "./time-query.js";
import { momentOf } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Words } from "./words.js";

const THERE =
  "(?:on (?:the |our )?(?:school )?(?:roll|books|register|sheet|list)|(?:here|with us)|(?:at|in) (?:the|our|this) school|enrolled(?: here| with us)?)";
const ASKED = new RegExp(
  `^(is|was) (.{3,60}?)(?: (?:still|already|even|actually|there))* ${THERE}(?: (?:then|now|any ?more|at (?:that|the) time))?$`,
  "iu",
);

/** @returns null where the question is about something else, or names no single moment */
export function readThere(
  words: Words,
  when: When | undefined,
  calendar: Calendar,
  { present, ever }: Vocabularies,
): ThereQuery | null {
  const used = when ? placesOf(when) : new Set<number>();
  const rest = words
    .without(used)
    .replace(/[?!.,;]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [, verb = "", name] = ASKED.exec(rest) ?? [];
  if (name === undefined || (when === undefined && !/^is$/iu.test(verb))) return null;
  const now = { at: calendar.now.toUTC().toISO() ?? "", words: "now" };
  const moment = when ? momentOf(when, calendar) : now;
  if (moment === null) return null;
  const readings = [present, ever].flatMap((vocabulary) => namesIn(name, vocabulary));
  // Of one who left the first name and the surname may be those of two who are here.
  const names = readings.sort((a, b) => a.length - b.length)[0];
  return names ? { kind: "there", names, moment } : null;
}

/** The pupils whom the words name, where they say nothing else. */
function namesIn(said: string, vocabulary: Vocabulary): NameReading[][] {
  const query = understand(`about ${said}`, vocabulary, true);
  if (query.kind !== "lookup" || query.topic || query.fields.length > 0) return [];
  return "all" in query.where && query.where.all.length === 0 ? [query.names] : [];
}
