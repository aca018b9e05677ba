// Reads the words of a question that speak of change: who did what to which column, from what to what.
import type { Condition } from "../../store/condition.js";
import type { Column } from "../columns.js";
import type { Change, ChangedField } from "./time-query.js";
import type { Run, Words } from "./words.js";

/** A change that a question speaks of, and the words that say it. */
export interface ChangeReading {
  /** Null where the words do not say of which column. */
  change: Change | null;
  /** The words of the verb, as typed. */
  said: string;
  taken: Set<number>;
}

/** The single value that the words from `at` on name ("3B", "level 2 or above"), or null. */
export type ReadValue = (
  at: number,
  taken: ReadonlySet<number>,
) => (Run & { value: Condition }) | null;

type Sense = "up" | "down" | "changed" | "moved" | "joined" | "left" | "once";

const AUX =
  "(?:(?:has|have|had|been|being|was|were|is|are|did|does|get|got|gets|ever|also|already|newly|actually) )*";
const NUMBER =
  "(?:by )?(?:(?:a|an|the|their|his|her|in|exactly|at least) )?(?:(?<n>one|two|three|four|five|[1-5]) )?";
const UNIT =
  "(?:(?:whole|single|support|sen|send) )?(?<unit>levels?|tiers?|years?(?: groups?)?|(?:year )?groups?)(?: of support)?(?! \\d)";
const MOVING =
  "moved?|moving|moves|gone|go|goes|going|went|stepped|step|jumped|climbed|shifted|come|came|put|bumped|been put";

/** In this order: what comes first wins. A verb with its object before the verb alone. */
const VERBS: readonly (readonly [string, Sense])[] = [
  [`(?:${MOVING}) up ${NUMBER}${UNIT}|(?:${MOVING}) up`, "up"],
  [
    `(?:increased?|increasing|increases|risen|rose|rise|rising|rises|raised|escalated|climbed|higher than before)(?: ${NUMBER}${UNIT})?`,
    "up",
  ],
  [
    `(?:${MOVING}|dropped|fallen|fell) (?:back )?down ${NUMBER}${UNIT}|(?:${MOVING}|dropped|fallen|fell) (?:back )?down`,
    "down",
  ],
  [
    `(?:decreased?|decreasing|decreases|dropped|drop|dropping|drops|fallen|fell|fall|falling|falls|reduced|lowered|sunk|lower than before)(?: ${NUMBER}${UNIT})?`,
    "down",
  ],
  [
    "(?:joined|joining|join|arrived?|arriving|enrol|started|starting|start|added|admitted|enrolled|new starters?|new joiners?|new arrivals?|new|joiners|newcomers|(?:come|came|new) to (?:us|the school)|did we (?:get|gain|admit|take on))(?: (?:us|the school|our school|the roll|school))?",
    "joined",
  ],
  [
    "(?:departed|depart|leavers?|left|leave|leaving|removed|taken off|dropped off|no longer(?: (?:here|with us|at the school|at school|on roll))?)(?: (?:us|the school|our school|the roll|school|the sheet|of))?",
    "left",
  ],
  ["(?:used to be|once were|once was|formerly|previously)(?= (?:in|at|on)\\b)", "once"],
  [
    "(?:changed?|changes|changing|switched|switch|switches|swapped|edited|edit|edits|updated|updates?|amended|altered|modified|revised|rewritten|touched|different)",
    "changed",
  ],
  ["(?:come|comes|came|coming)(?= .*from (?:another|a different|other|different) )", "moved"],
  [
    "(?:moved?|moves|moving|transferred|transfers?|went|gone|crossed|came|come|switched)(?: over| across)|go(?= to (?:level|tier)\\b)",
    "moved",
  ],
  [
    "(?:moved?|moves|moving|transferred|transfers?|went|gone|put|placed|promoted|reached|reach|hit|became)",
    "moved",
  ],
];

const FIELDS: readonly (readonly [string, ChangedField])[] = [
  ["(?:support |sen |send )?(?:levels?|tiers?|lvls?)(?: of support)?", "level"],
  [
    "(?:between )?(?:(?:class|classes|forms?)(?: codes?| groups?)?|(?:tutor|reg|registration|teaching) groups?)",
    "class",
  ],
  ["(?:between )?(?:campus|campuses|sites?|buildings?)", "campus"],
  ["(?:year groups?)", "year"],
  ["(?:support |sen |send )?(?:notes?|comments?)", "notes"],
  ["(?:names?|surnames?)", "name"],
  [
    "(?:records?|rows?|details|information|info|entry|entries|data|anything|something|things?)",
    "record",
  ],
];

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/**
 * Reads the change that a question speaks of.
 * @param taken words that are something else already: its times
 * @returns null where it speaks of none
 */
export function readChange(
  words: Words,
  taken: ReadonlySet<number>,
  readValue: ReadValue,
  columns: readonly Column[],
): ChangeReading | null {
  const verb = findVerb(words, taken);
  const extra = readExtra(words, taken, verb, columns);
  if (extra) return extra;
  if (!verb) return null;
  const used = new Set([...taken, ...places(verb)]);
  const values = readValues(words, used, verb, readValue);
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

/** "from another class": a move within the school, whatever the verb. */
const ELSEWHERE =
  /from (?:another|a different|other|different|one of the other) (?:class|classes|form|forms|site|sites|campus|campuses)/;

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
): ChangeReading | null {
  const compared = findRun(words, taken, COMPARED);
  const used = new Set([...taken, ...(verb ? places(verb) : compared ? places(compared) : [])]);
  const named = findColumn(words, used, columns);
  if (!named || !(compared ?? verb)) return null;
  const said = verb && !/joined|left|once/.test(verb.sense) ? verb : compared;
  if (!said) return null;
  const numbers = named.column.kind === "number";
  const sense = said === verb ? verb.sense : /more|extra/.test(words.said(said)) ? "up" : "down";
  if ((sense === "up" || sense === "down") && (!numbers || (verb && verb === said && verb.unit)))
    return null;
  for (const place of [...places(named), ...places(said)]) used.add(place);
  const { headers, label } = named.column;
  return {
    change: {
      kind: "moved",
      field: { headers, label },
      direction: sense === "up" || sense === "down" ? sense : null,
      by: null,
      from: null,
      to: null,
      newcomers: false,
      leavers: false,
    },
    said: words.said(said),
    taken: used,
  };
}

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

interface Verb extends Run {
  sense: Sense;
  by: number | null;
  unit: string | undefined;
}

function findVerb(words: Words, taken: ReadonlySet<number>): Verb | null {
  let found: Verb | null = null;
  for (let at = 0; at < words.list.length; at++) {
    if (taken.has(at)) continue;
    for (const [pattern, sense] of VERBS) {
      const run = words.match(`${AUX}(?:${pattern})`, at, taken);
      if (!run || isRemaining(words, run, sense) || isVarious(words, run)) continue;
      const { n, unit } = run.groups;
      const verb = { ...run, sense, by: n === undefined ? null : (NUMBERS[n] ?? Number(n)), unit };
      // "put" and "got" are verbs of change where no other is.
      if (found === null || WEAK.test(words.said(found).toLowerCase())) found = verb;
      at += run.length - 1;
      break;
    }
  }
  return found;
}

/** Behind "used to be in 3A": it is so no more. */
const NOT_NOW =
  /(?:but|and) (?:now )?(?:(?:are|is|have|has|were|was) )?(?:now )?(?:not(?: there)?|aren't(?: there)?|isn't(?: there)?|no longer(?: are| is)?|moved(?: on| out| elsewhere| class| classes)?|elsewhere|somewhere else|in (?:another|a different|other) (?:class|classes|form|group|one|site|campus|level)|at (?:another|a different) (?:level|site|campus))(?: now| any more| any longer| anymore| these days)?/;

function findRun(words: Words, taken: ReadonlySet<number>, pattern: RegExp): Run | null {
  for (let at = 0; at < words.list.length; at++) {
    const run = taken.has(at) ? null : words.match(pattern, at, taken);
    if (run) return run;
  }
  return null;
}

const WEAK = /\b(put|start|starting|new|different|left)$/;

/** "are left in 3A": who remains. */
const isRemaining = (words: Words, run: Run, sense: Sense) =>
  sense === "left" && /^(?:is|are|were|was) left$/.test(words.said(run).toLowerCase());

/** "how many different languages are there": they differ from each other, and nothing has changed. */
const isVarious = (words: Words, run: Run): boolean =>
  words.said(run).toLowerCase() === "different" &&
  /^(many|of|which|what|the|all)$/.test(words.at(run.at - 1)) &&
  words.at(run.at + 1) !== "" &&
  !/\b(than|from|since|before)\b/.test(words.text);

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
): Values {
  const values: Values = { from: null, to: null, runs: [] };
  const own = new Set(used);
  const put = (key: "from" | "to", at: number, skip: number) => {
    const value = values[key] === null ? readValue(at + skip, own) : null;
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

/** The column that words which are not yet taken name, without a value. */
export function findField(
  words: Words,
  used: ReadonlySet<number>,
): (Run & { field: ChangedField }) | null {
  for (const [pattern, field] of FIELDS)
    for (let at = 0; at < words.list.length; at++) {
      if (used.has(at)) continue;
      const run = words.match(`(?:${pattern})(?:'s?)?`, at, used);
      // In "level 3" and "class 3A" the word belongs to a value.
      if (run && !/^(\d|of$)/.test(words.at(at + run.length))) return { ...run, field };
    }
  return null;
}

function changeOf(verb: Verb, field: ChangedField | null, { from, to }: Values): Change | null {
  const moved = { direction: null, by: null, from, to, newcomers: false, leavers: false };
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
    return { ...moved, kind: "moved", field: ordered, direction, by: verb.by };
  }
  if (said !== null) return { ...moved, kind: "moved", field: said };
  return verb.sense === "changed" ? { ...moved, kind: "moved", field: "record" } : null;
}

/** The column that a value is of. */
export function fieldOf(value: Condition | null): ChangedField | null {
  if (value === null) return null;
  if ("any" in value) return fieldOf(value.any[0] ?? null);
  if ("all" in value) return value.all.length === 1 ? fieldOf(value.all[0] ?? null) : null;
  if ("not" in value) return null;
  const { field } = value;
  return field === "class" || field === "campus" || field === "level" || field === "year"
    ? field
    : null;
}

const places = ({ at, length }: Run): number[] => Array.from({ length }, (_, i) => at + i);
