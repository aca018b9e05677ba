// Reads who joined where a sheet has dates of admission as well.
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { speaksOfChange } from "./asks.js";
import type { Calendar } from "./calendar.js";
import { readChangeQuestion } from "./read-change.js";
import type { ChangesQuery } from "./time-query.js";
import { periodOf } from "./when.js";
import type { When } from "./when-said.js";
import { placesOf, type Words } from "./words.js";

/** What questions can be about: at a moment (ISO 8601; the present where absent), and ever. */
export interface VocabularySource {
  at: (asOf?: string) => Vocabulary;
  ever: (asOf?: string) => Vocabulary;
  /** When the data begins (ISO 8601); absent where nobody can tell. */
  begun?: () => string | undefined;
}

/**
 * "who joined since May", though a sheet has dates of admission as well: within the data every sheet tells who came.
 * A column that is named is asked, and so is one where the data does not reach back.
 */
export function joinedSince(
  words: Words,
  [when, other]: readonly When[],
  calendar: Calendar,
  vocabulary: VocabularySource,
): ChangesQuery | null {
  if (!when || other || /\b(admi\w+|dates?|dated)\b/.test(words.text) || !speaksOfChange(words))
    return null;
  const period = periodOf(when, calendar);
  const begun = vocabulary.begun?.();
  if (begun === undefined || period.from === null || period.from < begun) return null;
  const vocabularies = { present: vocabulary.at(), ever: vocabulary.ever() };
  const changed = readChangeQuestion(words, placesOf(when), period, vocabularies);
  return changed?.kind === "changes" && changed.change.kind === "joined" ? changed : null;
}
