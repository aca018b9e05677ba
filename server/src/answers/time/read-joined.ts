// Reads who joined where a sheet has dates of admission as well.
import type { Condition } from "../../store/condition.js";
import type { Beginning } from "../../store/find-beginnings.js";
import { type Query, unclear } from "../query.js";
import type { Column } from "../vocabulary/column.js";
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
  /** When each sheet's data begins, the earliest first; absent where nobody can tell. */
  beginnings?: () => readonly Beginning[];
}

/**
 * "who joined since May", though a sheet has dates of admission as well: within the data every sheet tells who came.
 * A column that is named is asked, and so is one where the data does not reach back. Where some sheets reach back
 * and one with such dates does not, neither tells all: it is asked back, but for that sheet alone.
 */
export function joinedSince(
  words: Words,
  [when, other]: readonly When[],
  calendar: Calendar,
  vocabulary: VocabularySource,
): ChangesQuery | Query | null {
  if (!when || other || /\b(admi\w+|dates?|dated)\b/.test(words.text) || !speaksOfChange(words))
    return null;
  const period = periodOf(when, calendar);
  const { from } = period;
  const beginnings = vocabulary.beginnings?.() ?? [];
  const [first] = beginnings;
  if (first === undefined || from === null || from < first.at) return null;
  const vocabularies = { present: vocabulary.at(), ever: vocabulary.ever() };
  const changed = readChangeQuestion(words, placesOf(when), period, vocabularies);
  if (changed?.kind !== "changes" || changed.change.kind !== "joined") return null;
  const column = vocabularies.present.columns.find(isOfAdmission);
  const late = beginnings.find(
    ({ source_id, at }) => from < at && column?.sources.includes(source_id),
  );
  if (!column || !late) return changed;
  const asked = sourcesOf(changed.where);
  const has = (id: string) => column.sources.includes(id);
  if (asked.length > 0 && !asked.some(has)) return changed;
  const tellsAll = asked.length > 0 || beginnings.every((one) => has(one.source_id));
  return tellsAll
    ? null
    : unclear(
        `The data of ${late.source_name}’s sheet begins later, and it has a column “${column.label}”; other sheets have none. Ask by “${column.label}”, or about one sheet.`,
      );
}

const isOfAdmission = ({ kind, names }: Column): boolean =>
  kind === "date" && names.includes("start date");

/** The sheets that are asked about. */
const sourcesOf = (where: Condition): string[] =>
  "all" in where
    ? where.all.flatMap(sourcesOf)
    : "field" in where && where.field === "source"
      ? [where.id]
      : [];
