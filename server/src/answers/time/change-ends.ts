// The ends of a change: what held before it, and what holds after.
import type { Condition } from "../../store/condition.js";
import { fieldOf, isWithinRange, places } from "./change-fields.js";
import type { Verb } from "./change-verbs.js";
import type { Change } from "./time-query.js";
import type { Run, Words } from "./words.js";

/** A change that a question speaks of, and the words that say it. */
export interface ChangeReading {
  /** Null where the words do not say of which column. */
  change: Change | null;
  /** The words of the verb, as typed. */
  said: string;
  taken: Set<number>;
  /** What holds besides at the end: "a new key worker" is one. */
  where?: Condition;
}

/**
 * The single value that the words from `at` on name ("3B", "level 2 or above"), or null.
 * @param of the column that it is one of, where one is named
 */
export type ReadValue = (
  at: number,
  taken: ReadonlySet<number>,
  of?: string,
) => (Run & { value: Condition }) | null;

/** A move, of which nothing more is said yet. */
export const STILL = {
  kind: "moved",
  direction: null,
  by: null,
  from: null,
  to: null,
  newcomers: false,
  leavers: false,
} as const;

export interface Values {
  from: Condition | null;
  to: Condition | null;
  runs: Run[];
  /** "straight to level 1": by a single step. */
  atOnce?: true;
}

/** "over to 4B", "straight down to level 1" */
const TO = /(?:(?:straight|directly|right|over|across|on) )*(?:up |down )?(?:to|into|onto)/;
/** "left with FSM": who had it, and no place that they left. */
const CLAUSE = /^(who|which|that|whose|with|without|having)$/;
const STRAIGHT = /\b(?:straight|directly|right)\b/i;

/** "from 3A to 3B", "to level 3", "out of Campus A"; right behind "joined", "left" and "reached" the value alone. */
export function readValues(
  words: Words,
  used: ReadonlySet<number>,
  verb: Verb,
  readValue: ReadValue,
  of?: string,
): Values {
  const values: Values = { from: null, to: null, runs: [] };
  const own = new Set(used);
  const put = (key: "from" | "to", at: number, skip: number) => {
    const value = values[key] === null ? readValue(at + skip, own, of ?? ownerOf(values)) : null;
    if (!value) return;
    const run = { at, length: skip + value.length };
    values[key] = value.value;
    values.runs.push(run);
    if (STRAIGHT.test(words.said({ at, length: skip }))) values.atOnce = true;
    for (const place of places(run)) own.add(place);
  };
  // Of "from 3 to level 4" the first is told by the second.
  for (let pass = 0; pass < 2; pass++)
    for (let at = 0; at < words.list.length; at++) {
      if (own.has(at)) continue;
      if (isWithinRange(words, at)) continue;
      const out = words.match(/from|out of|away from/, at, own);
      if (out) put("from", at, out.length);
      else {
        const into = words.match(TO, at, own);
        if (into) put("to", at, into.length);
      }
    }
  const after = verb.at + verb.length;
  const said = words.said(verb).toLowerCase();
  // "joined 3A" from wherever; "new in 3A" are new pupils.
  if (/\bjoin(ed|ing|s)?$/.test(said) && values.to === null) put("to", after, 0);
  else if (verb.sense === "once") put("from", after, 1);
  else if (/(put|placed)$/.test(said) && words.at(after) === "in") put("to", after, 1);
  else if (verb.sense === "left" && values.from === null && !CLAUSE.test(words.at(after)))
    put(
      "from",
      after,
      /(?:longer|be|being)$/.test(said) && /^(in|at|on)$/.test(words.at(after)) ? 1 : 0,
    );
  else if (/(reached|reach|hit|became|become)$/.test(said)) put("to", after, 0);
  return values;
}

/** What the end that is known is of, so that "from level 2 to 3" needs no second "level". */
function ownerOf({ from, to }: Values): string | undefined {
  const field = fieldOf(from ?? to);
  return field === "level" ? field : undefined;
}
