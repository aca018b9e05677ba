// Reads what came to be so or is so no more: "become pupil premium", "lost FSM", "whose notes were added".
import type { Condition } from "../../store/condition.js";
import { AUX } from "./change-verbs.js";
import type { Run, Words } from "./words.js";

/** What the words from `at` on say of pupils by an extra column, or that something is recorded; else null. */
export type ReadState = (
  at: number,
  taken: ReadonlySet<number>,
) => (Run & { value: Condition }) | null;

interface State {
  value: Condition;
  gained: boolean;
  /** The verb first. */
  runs: Run[];
}

/** These say a change by themselves. */
const GAINED = `${AUX}(?:become|became|becoming|gained?|gaining|acquired?|acquiring|newly|qualified for)`;
/** These say what is so as well as what came to be, unless a time is named. */
const CAME = `${AUX}(?:given|put on|put on to|put onto|gone on|gone onto|went on|went onto|started|starting|added to|received?|awarded|granted|allocated|assigned|joined|taken up|took up|signed up (?:for|to))`;
const LOST =
  /(?:(?:has|have|had|been|was|were|is|are|who|that) )*(?:lost|losing|lose|loses|come off|came off|coming off|gone off|taken off|moved off|stopped|stopping|stops|ceased|ceasing|gave up|given up|dropped out of|dropped|quit|left|no longer)/;
/** Between the verb and what is said. */
const LED =
  /^(to|be|a|an|any|their|his|her|the|on|of|being|having|getting|receiving|has|have|is|are|as|classed)$/;
const OWN = /^(a|an|any|their|his|her|the)$/;
const CLAUSE = /^(who|which|that|whose|with|without)$/;
const MOST_LED = 3;
const IS_PRESENT = /^(?:today|now|at present|this (?:morning|afternoon))$/;

/** Behind what it is said of: "notes added", "whose FSM has ended". */
const BEGUN = `(?:${AUX}(?:added|entered|filled in|put in|started|began|begun)|(?:was|were|been|got) written)(?! (?:to|or|and)\\b)`;
const ENDED = `${AUX}(?:removed|deleted|cleared|emptied|wiped|blanked|taken away|taken out|withdrawn|ended|stopped|ceased|lapsed|expired)`;

/** Finds a change of what is so or not, with what it is of. */
export function findState(
  words: Words,
  taken: ReadonlySet<number>,
  readState: ReadState,
): State | null {
  const when = words.list.flatMap(({ text }, i) => (taken.has(i) ? [text] : [])).join(" ");
  const isTimed = when !== "" && !IS_PRESENT.test(when);
  const verbs = [
    [GAINED, true],
    [LOST, false],
    ...(isTimed ? ([[CAME, true]] as const) : []),
    ...(isTimed ? ([["got", true]] as const) : []),
  ] as const;
  for (let at = 0; at < words.list.length; at++) {
    if (taken.has(at)) continue;
    const behind = isTimed ? readBehind(words, at, taken, readState) : null;
    if (behind) return behind;
    for (const [pattern, gained] of verbs) {
      const verb = words.match(pattern, at, taken);
      if (!verb || (pattern === "got" && isHaving(words, at))) continue;
      const from = at + verb.length;
      // "who left with FSM" has lost none.
      const led = /\bleft$/i.test(words.said(verb)) ? OWN : LED;
      const state = readFrom(words, from, taken, readState, led);
      if (state) return { ...state, gained, runs: [verb, ...state.runs] };
    }
  }
  return null;
}

/** What is said behind the verb, with as few of the words that lead to it as can be. */
function readFrom(
  words: Words,
  from: number,
  taken: ReadonlySet<number>,
  readState: ReadState,
  led: RegExp,
): Pick<State, "value" | "runs"> | null {
  for (let skip = 0; skip <= MOST_LED; skip++) {
    // "who have left, which had FSM": another clause.
    if (CLAUSE.test(words.at(from + skip))) return null;
    const state = readState(from + skip, taken);
    if (state) return { value: state.value, runs: [{ at: from, length: skip + state.length }] };
    if (!led.test(words.at(from + skip))) return null;
  }
  return null;
}

/** "whose notes were added", "had their FSM stopped". */
function readBehind(
  words: Words,
  at: number,
  taken: ReadonlySet<number>,
  readState: ReadState,
): State | null {
  for (let length = 1; length <= LONGEST_STATE; length++) {
    const verb = words.match(`(?:${BEGUN})|(?:${ENDED})`, at + length, taken);
    if (!verb) continue;
    const state = readState(at, new Set([...taken, at + length]));
    if (state?.length !== length) continue;
    const gained = words.match(BEGUN, at + length, taken) !== null;
    return { value: state.value, gained, runs: [verb, state] };
  }
  return null;
}

const LONGEST_STATE = 4;

/** "has got FSM", "who's got FSM": has it. */
const isHaving = (words: Words, at: number): boolean =>
  /^(has|have|had|having)$/.test(words.at(at - 1)) ||
  /['’](?:s|ve|d)$/.test(words.list[at - 1]?.raw ?? "");
