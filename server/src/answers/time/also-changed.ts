// Reads a second column that changed as well as the first: "changed both class and site", "whose level and notes have altered".

import type { Query } from "../query.js";
import type { Column } from "../vocabulary/column.js";
import { isSameField } from "./change-fields.js";
import { AT_ONCE } from "./change-verbs.js";
import { fieldAt } from "./kept-words.js";
import type { ChangedField, ChangesQuery, HistoryQuery } from "./time-query.js";
import type { Run, Words } from "./words.js";

export interface TwoFields {
  first: ChangedField;
  also: ChangedField;
  /** "in one go": by a single step. */
  atOnce: boolean;
  /** The words of the second, and of what joins them. */
  runs: Run[];
}

const OWN = "(?:(?:their|his|her|the) )?";
const JOINT =
  /(?:and|but)(?: (?:also|as well|then|both))*(?: (?:changed|moved|switched|swapped))?|as well as|along with|together with/;
const BOTH = /both|not (?:only|just)/;
/** "level and class changes": those of either. */
const NOUN = /^(?:changes?|moves?|updates?|edits?|swaps?|switches|transfers?)$/;

/** Two columns that are joined; null where they are not, or the words may mean the changes of either. */
export function findTwoFields(
  words: Words,
  used: ReadonlySet<number>,
  columns: readonly Column[],
): TwoFields | null {
  for (let at = 0; at < words.list.length; at++) {
    if (used.has(at)) continue;
    const first = fieldAt(words, at, used, columns);
    const joint = first && words.match(JOINT, at + first.length, used);
    const also = joint && fieldAt(words, joint.at + joint.length, used, columns, OWN);
    if (!first || !joint || !also || isSameField(first.field, also.field)) continue;
    if (first.field === "record" || also.field === "record") return null;
    if (NOUN.test(words.at(also.at + also.length)) || NOUN.test(words.at(at - 2))) return null;
    const both = [1, 2].flatMap((back) => {
      const run = at < back ? null : words.match(BOTH, at - back, used);
      return run?.length === back ? [run] : [];
    });
    // "class, but level" says nothing of both.
    if (words.at(joint.at) === "but" && both.length === 0) return null;
    const once = words.match(AT_ONCE, also.at + also.length, used);
    return {
      first: first.field,
      also: also.field,
      atOnce: once !== null,
      runs: [...both, joint, also, ...(once ? [once] : [])],
    };
  }
  return null;
}

/** The change with what changed beside it; null where it is no plain change of the first column. */
export function withSecond(
  query: ChangesQuery | HistoryQuery | Query | null,
  { first, also, atOnce }: TwoFields,
): ChangesQuery | null {
  if (query?.kind !== "changes" || query.change.kind !== "moved") return null;
  const { change } = query;
  const isPlain = change.from === null && change.to === null && change.direction === null;
  return isPlain && isSameField(change.field, first)
    ? { ...query, change: { ...change, also, ...(atOnce && { atOnce }) } }
    : null;
}
