// Reads the words of a question that speak of change: who did what to which column, from what to what.

import type { Condition } from "../../store/condition.js";
import { saidNo } from "../items/yes-no-columns.js";
import type { Column } from "../vocabulary/column.js";
import {
  type ChangeReading,
  type ReadValue,
  readValues,
  STILL,
  type Values,
} from "./change-ends.js";
import { fieldOf, findField, findRun, isSameField, places } from "./change-fields.js";
import { findVerb, type Verb } from "./change-verbs.js";
import { readExtra } from "./extra-changes.js";
import { findState, type ReadState } from "./gained.js";
import type { Change, ChangedField } from "./time-query.js";
import type { Run, Words } from "./words.js";

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
  if (state) return stateChange(words, taken, state, columns);
  const extra = readExtra(words, taken, verb, columns, readValue);
  if (extra) return extra;
  if (!verb) return null;
  const used = new Set([...taken, ...places(verb), ...(verb.atOnce ? places(verb.atOnce) : [])]);
  const named = /joined|left/.test(verb.sense) ? null : findField(words, used);
  const hint = named?.field === "level" ? "level" : undefined;
  const values = readValues(words, used, verb, readValue, hint);
  // "no longer on FSM", "stopped being on time" is nobody who left.
  if (
    verb.sense === "left" &&
    values.from === null &&
    /(?:longer|be|being)$/i.test(words.said(verb))
  )
    return null;
  // "what class did Alice use to be in" names no class.
  if (verb.sense === "once" && values.from === null) return null;
  const since = verb.sense === "once" ? findRun(words, used, NOT_NOW) : null;
  if (since) for (const place of places(since)) used.add(place);
  for (const run of values.runs) for (const place of places(run)) used.add(place);
  const elsewhere = findRun(words, used, values.from === null ? ELSEWHERE : TO_ELSEWHERE);
  if (elsewhere) for (const place of places(elsewhere)) used.add(place);
  const whole = findRun(words, used, WHOLLY);
  if (whole && isGone(verb)) for (const place of places(whole)) used.add(place);
  // "off roll from Tamar": from the school, and not to another class.
  if (isGone(verb) && values.from && (whole || OUT.test(words.said(verb))))
    return { change: { kind: "left" }, said: words.said(verb), taken: used, where: values.from };
  const other = /joined|left/.test(verb.sense) ? null : findField(words, used);
  // "moved up a level class": of what else it speaks cannot be told.
  const field = other && isOfItsUnit(verb, other.field) ? other : null;
  if (field) for (const place of places(field)) used.add(place);
  return {
    change: elsewhere
      ? changedPlace(values, words.said(elsewhere))
      : changeOf(verb, field?.field ?? null, values),
    said: words.said(verb),
    taken: used,
  };
}

/** Whether a column can be that of "a level", where the verb says so. */
const isOfItsUnit = ({ unit }: Verb, field: ChangedField): boolean =>
  unit === undefined || field === (/year|group/.test(unit) ? "year" : "level");

/** "left Tamar altogether": the school as well. */
const WHOLLY = /altogether|entirely|completely|for good/;
const OUT = /\b(?:school|roll|register|books|us)$/i;

const isGone = ({ sense, gone }: Verb): boolean => sense === "left" || (sense === "moved" && gone);

const PLACE = "(?:class|classes|form|forms|tutor group|site|sites|campus|campuses)";

/** "from another class": a move within the school, whatever the verb. */
const ELSEWHERE = new RegExp(
  `from (?:one|1|their|a) ${PLACE} (?:to|into) (?:the other|another|a different|a new)(?: one| ${PLACE})?|(?:from|to|into) (?:another|a different|a new|the other|other|different|one of the other) ${PLACE}`,
);

/** "from 3A into a different class" */
const TO_ELSEWHERE = new RegExp(
  `(?:to|into) (?:another|a different|a new|the other|other|different|one of the other) ${PLACE}`,
);

const changedPlace = ({ from, to }: Values, said: string): Change => ({
  ...STILL,
  field: fieldOf(to ?? from) ?? (/site|campus/i.test(said) ? "campus" : "class"),
  from,
  to,
});

/** "lost FSM", "whose notes were added": from or to being so. */
function stateChange(
  words: Words,
  taken: ReadonlySet<number>,
  state: NonNullable<ReturnType<typeof findState>>,
  columns: readonly Column[],
): ChangeReading {
  const { value, gained, runs } = state;
  const used = new Set([...taken, ...runs.flatMap(places)]);
  const field = fieldOf(value) ?? "record";
  const no = gained ? readNo(words, used, value, columns) : null;
  for (const place of no ? places(no.run) : []) used.add(place);
  const ends = gained ? { from: no?.from ?? null, to: value } : { from: value, to: null };
  const [verb] = runs;
  return {
    change: { ...STILL, field, ...ends },
    said: verb ? words.said(verb) : "",
    taken: used,
  };
}

const WAS_NO =
  /(?:(?:and|who) )?(?:was|were|from|previously|formerly|had been|before)(?: (?:put|marked|down|entered|recorded)(?: as)?)?(?: an?)? (?:no|n)(?! (?:longer|more|\d))/;

/** "who became FSM (was N)": a "no" was written before, and it was not blank. */
function readNo(
  words: Words,
  used: ReadonlySet<number>,
  value: Condition,
  columns: readonly Column[],
): { run: Run; from: Condition } | null {
  if (!("field" in value) || value.field !== "flag") return null;
  const { label } = value.column;
  const column = columns.find((one) => one.kind === "flag" && one.label === label);
  const run = column ? findRun(words, used, WAS_NO) : null;
  return column && run ? { run, from: saidNo(column) } : null;
}

/** Behind "used to be in 3A": it is so no more. */
const NOT_NOW =
  /(?:but|and) (?:now )?(?:(?:are|is|have|has|were|was) )?(?:now )?(?:not(?: there)?|aren't(?: there)?|isn't(?: there)?|no longer(?: are| is)?|moved(?: on| out| elsewhere| class| classes)?|elsewhere|somewhere else|in (?:another|a different|other) (?:class|classes|form|group|one|site|campus|level)|at (?:another|a different) (?:level|site|campus))(?: now| any more| any longer| anymore| these days)?/;

function changeOf(
  verb: Verb,
  field: ChangedField | null,
  { from, to, atOnce }: Values,
): Change | null {
  if (from && to && !isSameField(fieldOf(from), fieldOf(to))) return null;
  const moved = { ...STILL, from, to, ...(atOnce && { atOnce }) };
  // From where those came who joined is told by no move, nor where those are who left.
  if ((verb.sense === "joined" && from && !to) || (verb.sense === "left" && to && !from))
    return null;
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
  // "gone since May", wherever from
  if (verb.sense === "moved" && verb.gone) return { kind: "left" };
  // "who switched this month" does not say what.
  return verb.sense === "changed" && !verb.swapped
    ? { ...moved, kind: "moved", field: "record" }
    : null;
}
