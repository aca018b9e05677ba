// Reads the words of a question that speak of change: who did what to which column, from what to what.

import type { Condition } from "../../store/condition.js";
import type { Column } from "../columns.js";
import { columnRef } from "../fields.js";
import { fieldOf, findField, findRun, isSameField, places } from "./change-fields.js";
import { findVerb, type Verb } from "./change-verbs.js";
import { findState, type ReadState } from "./gained.js";
import type { Change, ChangedField } from "./time-query.js";
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

/**
 * Reads the change that a question speaks of.
 * @param taken words that are something else already: its times
 * @returns null where it speaks of none
 */
export function readChange(
  words: Words,
  taken: ReadonlySet<number>,
  { readValue, readState }: { readValue: ReadValue; readState: ReadState },
  columns: readonly Column[],
): ChangeReading | null {
  const verb = findVerb(words, taken);
  // "dropped a level" is one down, and not none any more.
  const state = verb?.unit ? null : findState(words, taken, readState);
  if (state) return stateChange(words, taken, state);
  const extra = readExtra(words, taken, verb, columns, readValue);
  if (extra) return extra;
  if (!verb) return null;
  const used = new Set([...taken, ...places(verb), ...(verb.atOnce ? places(verb.atOnce) : [])]);
  const named = /joined|left/.test(verb.sense) ? null : findField(words, used);
  const hint = named?.field === "level" ? "level" : undefined;
  const values = readValues(words, used, verb, readValue, hint);
  // "no longer on FSM" is nobody who left.
  if (verb.sense === "left" && values.from === null && /longer$/i.test(words.said(verb)))
    return null;
  // "what class did Alice use to be in" names no class.
  if (verb.sense === "once" && values.from === null) return null;
  const since = verb.sense === "once" ? findRun(words, used, NOT_NOW) : null;
  if (since) for (const place of places(since)) used.add(place);
  for (const run of values.runs) for (const place of places(run)) used.add(place);
  const elsewhere = values.from === null ? findRun(words, used, ELSEWHERE) : null;
  if (elsewhere) for (const place of places(elsewhere)) used.add(place);
  const field = /joined|left/.test(verb.sense) ? null : findField(words, used);
  if (field) for (const place of places(field)) used.add(place);
  return {
    change: elsewhere
      ? changedPlace(values.to, words.said(elsewhere))
      : changeOf(verb, field?.field ?? null, values),
    said: words.said(verb),
    taken: used,
  };
}

const PLACE = "(?:class|classes|form|forms|tutor group|site|sites|campus|campuses)";

/** "from another class": a move within the school, whatever the verb. */
const ELSEWHERE = new RegExp(
  `from (?:one|1|their|a) ${PLACE} (?:to|into) (?:the other|another|a different|a new)(?: one| ${PLACE})?|(?:from|to|into) (?:another|a different|a new|the other|other|different|one of the other) ${PLACE}`,
);

const changedPlace = (to: Condition | null, said: string): Change => ({
  kind: "moved",
  field: fieldOf(to) ?? (/site|campus/i.test(said) ? "campus" : "class"),
  direction: null,
  by: null,
  from: null,
  to,
  newcomers: false,
  leavers: false,
});

/** "whose attendance dropped", "who got more detentions": an extra column of numbers, named beside the verb. */
function readExtra(
  words: Words,
  taken: ReadonlySet<number>,
  verb: Verb | null,
  columns: readonly Column[],
  readValue: ReadValue,
): ChangeReading | null {
  const compared = findRun(words, taken, COMPARED);
  const used = new Set([...taken, ...(verb ? places(verb) : compared ? places(compared) : [])]);
  const named = findColumn(words, used, columns);
  if (!named || !(compared ?? verb)) return null;
  const isNew = verb !== null && isNewOf(words, verb, named);
  const said = verb && (isNew || !/joined|left|once/.test(verb.sense)) ? verb : compared;
  if (!said) return null;
  const numbers = named.column.kind === "number";
  const sense = said === verb ? verb.sense : /more|extra/.test(words.said(said)) ? "up" : "down";
  if ((sense === "up" || sense === "down") && (!numbers || (verb && verb === said && verb.unit)))
    return null;
  for (const place of [...places(named), ...places(said)]) used.add(place);
  const field = columnRef(named.column);
  const values = verb
    ? readValues(words, used, verb, readValue, named.column.names[0])
    : { from: null, to: null, runs: [] };
  const ends = [values.from, values.to].filter((end) => end !== null);
  if (ends.some((end) => !isSameField(fieldOf(end), field))) return null;
  // "gone from K to E": a move of the column only by its ends.
  if (verb?.sense === "moved" && ends.length === 0) return null;
  for (const run of values.runs) for (const place of places(run)) used.add(place);
  return {
    change: {
      ...STILL,
      field,
      direction: sense === "up" || sense === "down" ? sense : null,
      by: said === verb ? verb.by : null,
      ...(said === verb && verb.orMore && { orMore: true as const }),
      from: values.from,
      to: values.to,
    },
    said: words.said(said),
    taken: used,
    ...(isNew && { where: { field: "filled" as const, column: field } }),
  };
}

/** "got a new key worker": another one than before. */
const isNewOf = (words: Words, verb: Run, named: Run): boolean =>
  /\bnew$/i.test(words.said(verb)) && named.at === verb.at + verb.length;

/** "lost FSM", "whose notes were added": from or to being so. */
function stateChange(
  words: Words,
  taken: ReadonlySet<number>,
  state: NonNullable<ReturnType<typeof findState>>,
): ChangeReading {
  const { value, gained, runs } = state;
  const used = new Set([...taken, ...runs.flatMap(places)]);
  const field = fieldOf(value) ?? "record";
  const ends = gained ? { from: null, to: value } : { from: value, to: null };
  const [verb] = runs;
  return {
    change: { ...STILL, field, ...ends },
    said: verb ? words.said(verb) : "",
    taken: used,
  };
}

const STILL = {
  kind: "moved",
  direction: null,
  by: null,
  from: null,
  to: null,
  newcomers: false,
  leavers: false,
} as const;

/** "got more detentions", "had fewer" */
const COMPARED =
  /(?:(?:has|have|had|who|got|gets?|been|given|gained|received|picked up|racked up|collected) )+(?:more|extra|fewer|less)(?! than)/;

/** The extra column that is named there, the longest name first. */
function findColumn(
  words: Words,
  used: ReadonlySet<number>,
  columns: readonly Column[],
): (Run & { column: Column }) | null {
  const found = columns
    .filter(({ ageOn }) => ageOn === undefined)
    .flatMap((column) =>
      column.names.flatMap((name) => {
        const run = findRun(words, used, new RegExp(`${escaped(name)}(?:'s?)?`));
        return run ? [{ at: run.at, length: run.length, column }] : [];
      }),
    );
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Behind "used to be in 3A": it is so no more. */
const NOT_NOW =
  /(?:but|and) (?:now )?(?:(?:are|is|have|has|were|was) )?(?:now )?(?:not(?: there)?|aren't(?: there)?|isn't(?: there)?|no longer(?: are| is)?|moved(?: on| out| elsewhere| class| classes)?|elsewhere|somewhere else|in (?:another|a different|other) (?:class|classes|form|group|one|site|campus|level)|at (?:another|a different) (?:level|site|campus))(?: now| any more| any longer| anymore| these days)?/;

interface Values {
  from: Condition | null;
  to: Condition | null;
  runs: Run[];
}

/** "from 3A to 3B", "to level 3", "out of Campus A"; right behind "joined", "left" and "reached" the value alone. */
function readValues(
  words: Words,
  used: ReadonlySet<number>,
  verb: Verb,
  readValue: ReadValue,
  of?: string,
): Values {
  const values: Values = { from: null, to: null, runs: [] };
  const own = new Set(used);
  const put = (key: "from" | "to", at: number, skip: number) => {
    const value = values[key] === null ? readValue(at + skip, own, of) : null;
    if (!value) return;
    const run = { at, length: skip + value.length };
    values[key] = value.value;
    values.runs.push(run);
    for (const place of places(run)) own.add(place);
  };
  for (let at = 0; at < words.list.length; at++) {
    if (own.has(at)) continue;
    const out = words.match(/from|out of|away from/, at, own);
    if (out) put("from", at, out.length);
    else if (words.match(/to|into|onto|up to|down to/, at, own))
      put("to", at, words.match(/into|onto|(?:up |down )?to/, at, own)?.length ?? 1);
  }
  const after = verb.at + verb.length;
  const said = words.said(verb).toLowerCase();
  // "joined 3A" from wherever; "new in 3A" are new pupils.
  if (/\bjoin(ed|ing|s)?$/.test(said) && values.to === null) put("to", after, 0);
  else if (verb.sense === "once") put("from", after, 1);
  else if (/(put|placed)$/.test(said) && words.at(after) === "in") put("to", after, 1);
  else if (verb.sense === "left" && values.from === null)
    put("from", after, /longer$/.test(said) && /^(in|at)$/.test(words.at(after)) ? 1 : 0);
  else if (/(reached|reach|hit|became|become)$/.test(said)) put("to", after, 0);
  return values;
}

function changeOf(verb: Verb, field: ChangedField | null, { from, to }: Values): Change | null {
  if (from && to && !isSameField(fieldOf(from), fieldOf(to))) return null;
  const moved = { ...STILL, from, to };
  if (verb.sense === "joined")
    return to === null
      ? { kind: "joined" }
      : { ...moved, kind: "moved", field: fieldOf(to) ?? "class", newcomers: true };
  if (verb.sense === "left")
    return from === null
      ? { kind: "left" }
      : { ...moved, kind: "moved", field: fieldOf(from) ?? "class", leavers: true };
  const said = field ?? fieldOf(to ?? from);
  if (verb.sense === "up" || verb.sense === "down") {
    const ordered = /year|group/.test(verb.unit ?? "")
      ? "year"
      : verb.unit
        ? "level"
        : (said ?? "level");
    // "moved up to 3B" names a class, which has no up and down.
    const direction = ordered === "level" || ordered === "year" ? verb.sense : null;
    return {
      ...moved,
      field: ordered,
      direction,
      by: verb.by,
      ...(verb.orMore && { orMore: true as const }),
      ...(verb.atOnce && { atOnce: true as const }),
    };
  }
  // "gone from Chestnut", wherever to: out of the school as well.
  if (verb.sense === "moved" && to === null && from !== null && verb.gone)
    return { ...moved, field: said ?? "class", leavers: true };
  if (said !== null) return { ...moved, kind: "moved", field: said };
  return verb.sense === "changed" ? { ...moved, kind: "moved", field: "record" } : null;
}
