// Reads changes of an extra column: "whose attendance dropped by more than 5", "who got more detentions".
import type { Condition, NumberRange } from "../../store/condition.js";
import { saidNo } from "../items/yes-no-columns.js";
import type { Column } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { escaped } from "../words/tokens.js";
import {
  type ChangeReading,
  type ReadValue,
  readValues,
  STILL,
  type Values,
} from "./change-ends.js";
import { fieldOf, findRun, isSameField, places } from "./change-fields.js";
import { readSize } from "./change-size.js";
import type { Verb } from "./change-verbs.js";
import type { Run, Words } from "./words.js";

/** "whose attendance dropped", "who got more detentions": an extra column of numbers, named beside the verb. */
export function readExtra(
  words: Words,
  taken: ReadonlySet<number>,
  verb: Verb | null,
  columns: readonly Column[],
  readValue: ReadValue,
): ChangeReading | null {
  const judged = findJudged(words, taken);
  const compared = judged ?? findRun(words, taken, COMPARED);
  const other = judged ?? verb ?? compared;
  if (!other) return null;
  const elsewhere = verb && changedFrom(words, taken, verb, columns, readValue);
  if (elsewhere) return elsewhere;
  const named = findColumn(words, new Set([...taken, ...places(other)]), columns);
  // In "from SEN support" it is a part of the value.
  if (!named || /^(from|to|into)$/.test(words.at(named.at - 1))) return null;
  const numbers = named.column.kind === "number";
  const isNew = verb !== null && isNewOf(words, verb, named);
  const byVerb = judged === null && verb && (isNew || !/joined|left|once/.test(verb.sense));
  const said = byVerb ? verb : compared;
  if (!said) return null;
  const sense = byVerb
    ? verb.sense
    : judged
      ? judged.better === isBetterHigh(named.column)
        ? "up"
        : "down"
      : /more|extra/.test(words.said(said))
        ? "up"
        : "down";
  if ((sense === "up" || sense === "down") && (!numbers || (byVerb && verb.unit))) return null;
  const used = new Set([...taken, ...places(said)]);
  for (const place of places(named)) used.add(place);
  // "a drop in attendance"
  if (/^(in|of|on|with)$/.test(words.at(named.at - 1)) && used.has(named.at - 2))
    used.add(named.at - 1);
  // "whose attendance figure changed"
  const behind = named.at + named.length;
  if (FIGURE.test(words.at(behind)) && !used.has(behind)) used.add(behind);
  const field = columnRef(named.column);
  const size = numbers ? readSize(words, used, named.column) : null;
  if (size === "unlike") return null;
  for (const place of size ? places(size) : []) used.add(place);
  const range = size?.range ?? (byVerb ? null : sizeIn(words.said(said).toLowerCase()));
  const answers = verb && named.column.kind === "flag" ? yesAndNo(words, used, named.column) : null;
  const read = verb
    ? readValues(words, used, verb, readValue, named.column.names[0])
    : { from: null, to: null, runs: [] };
  const values = answers ?? read;
  const ends = [values.from, values.to].filter((end) => end !== null);
  if (!answers && ends.some((end) => !isSameField(fieldOf(end), field))) return null;
  // "gone from K to E": a move of the column only by its ends.
  if (verb?.sense === "moved" && ends.length === 0) return null;
  for (const run of values.runs) for (const place of places(run)) used.add(place);
  return {
    change: {
      ...STILL,
      field,
      direction: sense === "up" || sense === "down" ? sense : null,
      by: byVerb ? verb.by : null,
      ...(byVerb && verb.orMore && { orMore: true as const }),
      ...(range && { size: range }),
      from: values.from,
      to: values.to,
    },
    said: words.said(said),
    taken: used,
    ...(isNew && { where: { field: "filled" as const, column: field } }),
  };
}

const FIGURE = /^(?:figures?|values?|percentages?|numbers?|entry|entries|cells?|status)(?:'s)?$/;

/** "switched to chess from a different club", "from coding to another club": one end is a value, the other any other. */
function changedFrom(
  words: Words,
  taken: ReadonlySet<number>,
  verb: Verb,
  columns: readonly Column[],
  readValue: ReadValue,
): ChangeReading | null {
  if (!/^(changed|moved)$/.test(verb.sense)) return null;
  for (const column of columns.filter(({ kind }) => kind === "choice")) {
    const names = column.names.map(escaped).join("|");
    const other = findRun(
      words,
      taken,
      new RegExp(
        `(?:from|to|into) (?:another|a different|some other|one of the other) (?:${names})`,
      ),
    );
    if (!other) continue;
    const used = new Set([...taken, ...places(verb), ...places(other)]);
    const { from, to, runs } = readValues(words, used, verb, readValue, column.names[0]);
    const field = columnRef(column);
    const isFrom = words.at(other.at) === "from";
    const end = isFrom ? to : from;
    if (end === null || (isFrom ? from : to) !== null || !isSameField(fieldOf(end), field))
      continue;
    const any: Condition = { field: "filled", column: field };
    for (const run of runs) for (const place of places(run)) used.add(place);
    return {
      change: { ...STILL, field, from: from ?? any, to: to ?? any },
      said: words.said(verb),
      taken: used,
    };
  }
  return null;
}

/** "from N to Y", of a column of yes and no: who had nothing written had no "no". */
function yesAndNo(words: Words, used: ReadonlySet<number>, column: Column): Values | null {
  const run = findRun(words, used, FROM_TO);
  if (!run) return null;
  const yes: Condition = { field: "flag", column: columnRef(column) };
  const no = saidNo(column);
  const gained = /^from n/i.test(words.said(run));
  return { from: gained ? no : yes, to: gained ? yes : no, runs: [run] };
}

const FROM_TO = /from (?:(?:n|no) to (?:y|yes)|(?:y|yes) to (?:n|no))/;

/** "got a new key worker": another one than before. */
const isNewOf = (words: Words, verb: Run, named: Run): boolean =>
  /\bnew$/i.test(words.said(verb)) && named.at === verb.at + verb.length;

/** "got more detentions", "had fewer", "have at least 10 more merits" */
const COMPARED =
  /(?:(?:has|have|had|who|got|gets?|been|given|gained|received|picked up|racked up|collected) )+(?:(?:more than |over |at least |no fewer than |exactly )?\d+ )?(?:more|extra|fewer|less)(?! than)/;
const BY_SO_MANY =
  /(?:(more than|over|at least|no fewer than|exactly) )?(\d+) (?:more|extra|fewer|less)$/;

/** Of "have at least 10 more merits" how many. */
function sizeIn(said: string): NumberRange | null {
  const [, than, n] = BY_SO_MANY.exec(said) ?? [];
  if (n === undefined) return null;
  const number = Number(n);
  if (than === "more than" || than === "over") return { above: number };
  const isLeast = than === "at least" || than === "no fewer than";
  return isLeast ? { min: number } : { min: number, max: number };
}

/** The extra column that is named there, the longest name first. */
export function findColumn(
  words: Words,
  used: ReadonlySet<number>,
  columns: readonly Column[],
): (Run & { column: Column }) | null {
  const found = columns
    .filter(({ ageOn }) => ageOn === undefined)
    .flatMap((column) =>
      column.names.flatMap((name) => {
        const run = findRun(words, used, new RegExp(`${inShort(name)}(?:'s?)?`));
        // "changed tutor group" is of the class.
        const isGroup = run && /^groups?$/.test(words.at(run.at + run.length)) && name === "tutor";
        return run && !isGroup ? [{ at: run.at, length: run.length, column }] : [];
      }),
    );
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** "TA hrs" */
const inShort = (name: string): string =>
  escaped(name).replace(/\bhours?$/, (hours) => `(?:${hours}|hrs?)`);

const BETTER =
  /(?:(?:has|have|had|been|is|are|did|does|most|also|actually|shown?|seen|made|an?|any|the|some|good|great|real|their|his|her) )*(?:improv(?:ed|es?|ing)|improvements?(?: in| of)?|(?:got|gotten|getting|gets|become|became) better|progress(?: (?:in|on|with))?|recovered|picked up|bounced back)/;
const WORSE =
  /(?:(?:has|have|had|been|is|are|did|does|most|also|actually|shown?|seen|an?|any|the|some|their|his|her) )*(?:worsen(?:ed|s|ing)?|worsening of|(?:got|gotten|getting|gets|become|became|gone) worse|deteriorat(?:ed|es?|ing)|deterioration(?: in| of)?|gone downhill|suffered)/;

/** "improved", "got worse": whether that is more or less is the column's. */
function findJudged(words: Words, taken: ReadonlySet<number>): (Run & { better: boolean }) | null {
  const better = findRun(words, taken, BETTER);
  if (better) return { ...better, better: true };
  const worse = findRun(words, taken, WORSE);
  return worse && { ...worse, better: false };
}

/** Of these columns fewer is better. */
const isBetterHigh = ({ names }: Column): boolean =>
  !names.some((name) =>
    /absen|\blates?\b|lateness|days (?:off|missed|lost)|detention|incident|sanction|exclusion|suspension|demerit|negative|behaviour|warning|concern|referral/.test(
      name,
    ),
  );
