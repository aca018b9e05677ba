// Recognises columns that say yes or no, and registers in codes, by their name alone: "FSM pupils", "on the SEN register".
import type { Condition } from "../../store/condition.js";
import { dayAsked } from "../days/day-asked.js";
import {
  type Column,
  holdsSomething,
  saysNone,
  saysYes,
  valuesHeld,
} from "../vocabulary/column.js";
import { doneLength, paperLength, undoneLength } from "../vocabulary/deeds.js";
import { nameLength } from "../vocabulary/scales.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { NOUNS } from "../words/word-lists.js";
import type { Item, ItemOf } from "./item.js";
import { LINK } from "./value-tests.js";
import { yesOrNoAt } from "./yes-or-no.js";

/** "FSM down as no" */
const MARKED = /^(down|marked|recorded|listed|entered|put|showing|says|said)$/;
const YES = /^(yes|y|true|ticked)$/;
const NO = /^(no|n|false|unticked)$/;
/** Where "FSM no" ends, with no "is" before the "no". */
const ENDS =
  ",|;|and|or|but|who|excluding|except|apart|leaving|just|only|per|by|minus|plus|where|while|whereas|although|neither";
const BEHIND_BARE_NO = new RegExp(`^(?:${ENDS})$`);
/** Where "FSM is no" does. */
const BEHIND_NO = new RegExp(`^(?:${ENDS}|whose|in|at|with|whilst|though|yet)$`);
/** Here a bare "no" belongs to what stands before; "EHCP no in 3A" may be a number. */
const GOES_ON = /^(in|at|on|with|are|is|were|was|have|has|do|does|from|there)$/;
/** Of whom a cell is told: "with FSM No at level 2". */
const TELLS_CELL = /^(with|have|has|having|had|whose|marked|showing)$/;
/** Before "PP no pupils". */
const OF_WHICH = /^(many|which|the|all|every|list|show|count|number|of|any)$/;
/** Before "SEN": of pupils it is said that they are on the register. */
const REGISTERED = /^(are|is|be|being|not|with|have|has|having|had|no|without|non|as)$/;

/** "FSM", "FSM pupils", "FSM is no". Not "what is Alice's FSM". */
export function flagAt(
  tokens: readonly Token[],
  column: Column,
  at: number,
  length: number,
): Item | null {
  if (column.kind !== "flag") return null;
  let end = at + length;
  if (
    /^(status|eligible|eligibility|register|list|column|flag|funding|money|box)$/.test(
      wordAt(tokens, end),
    )
  )
    end++;
  let linked = end;
  while (LINK.test(wordAt(tokens, linked)) || MARKED.test(wordAt(tokens, linked))) linked++;
  const test: Condition = { field: "flag", column: columnRef(column) };
  const item = (to: number, condition: Condition): Item => ({
    type: "test",
    at,
    length: to - at,
    dimension: `column ${column.key}`,
    condition,
  });
  // "PP yes or no for Ben": which of them it is
  if (yesOrNoAt(tokens, linked)) return item(end, test);
  if (YES.test(wordAt(tokens, linked))) return item(linked + 1, test);
  const behind = wordAt(tokens, linked + 1);
  const isEnd =
    (linked > end ? BEHIND_NO : BEHIND_BARE_NO).test(behind) ||
    // "PP = No pupils", "PP No pupils", "how many PP no pupils"
    (NOUNS.has(behind) &&
      (tokens.slice(end, linked).some(({ word }) => word === "=" || MARKED.test(word)) ||
        OF_WHICH.test(wordAt(tokens, at - 1)) ||
        /^N/.test(tokens[linked]?.raw ?? ""))) ||
    // "FSM = N pupils"
    (wordAt(tokens, linked) === "n" &&
      (NOUNS.has(behind) || behind === "than" || BEHIND_NO.test(behind)));
  if (!NO.test(wordAt(tokens, linked))) return item(end, test);
  const goesOn = GOES_ON.test(behind);
  const isCell = TELLS_CELL.test(wordAt(tokens, at - 1)) || /^N/.test(tokens[linked]?.raw ?? "");
  if (isEnd || behind === "" || (goesOn && isCell))
    return item(linked + 1, column.noes ? saidNo(column) : { not: test });
  if ((goesOn || NOUNS.has(behind)) && wordAt(tokens, linked) === "no")
    return {
      type: "refused",
      at,
      length: linked + 1 - at,
      reason: `I cannot tell whether “no” is what “${column.label}” says, or a number. Say “with ${column.label} No”, or “how many with ${column.label}”.`,
    };
  return item(end, test);
}

/** "marked N", "FSM = No" where no is written: an empty cell says neither. */
export const saidNo = (of: Column): Condition => {
  const column = columnRef(of);
  return { all: [{ field: "filled", column }, { not: { field: "flag", column } }] };
};

/**
 * "still have to pay the deposit", "UCAS form not sent"; of a column of days also that it is done, where the day is
 * not asked for. "UCAS form" alone is the column.
 */
export function deedAt(
  tokens: readonly Token[],
  columns: readonly Column[],
  at: number,
): Item | null {
  const read = (lengthOf: typeof undoneLength) => {
    const found = columns
      .map((column) => ({ column, length: lengthOf(tokens, at, column) }))
      .filter(({ length }) => length > 0);
    const [only, ...others] = found;
    return only && others.length === 0 ? only : null;
  };
  const undone = read(undoneLength);
  if (undone) {
    const { column, length } = undone;
    return { ...deedTest(column, at, length), condition: { not: holds(column) } };
  }
  const done = read(doneLength);
  if (done?.column.kind === "date" && !dayAsked(tokens))
    return deedTest(done.column, at, done.length);
  const paper = read(paperLength);
  return paper && nameLength(tokens, at, paper.column) === 0
    ? { type: "column", at, length: paper.length, column: paper.column }
    : null;
}

/** That it is done: the column says so, or holds the day. */
const holds = (column: Column): Condition => ({
  field: column.kind === "date" ? "filled" : "flag",
  column: columnRef(column),
});

const deedTest = (column: Column, at: number, length: number): ItemOf<"test"> => ({
  type: "test",
  at,
  length,
  dimension: `column ${column.key}`,
  condition: holds(column),
});

/** "on the SEN register", "SEN pupils", "who aren't SEN", where the column holds codes. */
export function registerAt(
  tokens: readonly Token[],
  column: Column,
  at: number,
  length: number,
): Item | null {
  if (!column.register) return null;
  const said = saidAt(tokens, at, length);
  const behind = wordAt(tokens, at + length);
  const isWhole = /\bregister$/.test(said) || behind === "register";
  const isOf =
    NOUNS.has(behind) ||
    (REGISTERED.test(wordAt(tokens, at - 1)) &&
      !isContent(behind) &&
      !/\bstatus|code|stage/.test(said));
  const share = /^(percentage|percent|proportion|share|fraction|number)$/.test(wordAt(tokens, 1));
  const asked = /^(what|when|whose)$/.test(wordAt(tokens, 0)) && !share;
  if (asked || !(isWhole || isOf)) return null;
  const to = at + length + (behind === "register" ? 1 : 0);
  return {
    type: "test",
    at,
    length: to - at,
    dimension: `column ${column.key}`,
    condition: holdsSomething(column),
  };
}

/** Before a state it is asked which one it is: "what report is Ben on". */
const ASKS_WHICH = /^(what|which|whose|by|per|each|every)$/;

/**
 * "on report", "off report" of a column On report that says "No" or which one: a state that pupils are in or not.
 */
export function stateAt(
  tokens: readonly Token[],
  columns: readonly Column[],
  at: number,
): Item | null {
  const said = wordAt(tokens, at);
  if (!/^(on|off)$/.test(said) || ASKS_WHICH.test(wordAt(tokens, at - 1))) return null;
  const led = [...tokensOf("on"), ...tokens.slice(at + 1)];
  const found = columns.flatMap((column) => {
    const length = stateLength(led, column);
    return length > 1 ? [{ column, length }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0 || LINK.test(wordAt(tokens, at + only.length))) return null;
  const { column, length } = only;
  const condition: Condition = holdsSomething(column);
  return {
    type: "test",
    at,
    length,
    dimension: `column ${column.key}`,
    condition: said === "off" ? { not: condition } : condition,
  };
}

/** How many tokens name the state: "on report" of a column that says "No" to some, or of "On report to". */
function stateLength(led: readonly Token[], column: Column): number {
  if (column.kind !== "choice") return 0;
  const to = column.headerNames.find((name) => /^on .+ (?:to|with)$/.test(name));
  const state = to?.replace(/ (?:to|with)$/, "") ?? "";
  const said = saidAt(led, 0, state.split(" ").length);
  if (state !== "" && said === state) return lengthWith(led, state.split(" ").length);
  return valuesHeld(column).some(({ value }) => saysNone(value)) ? nameLength(led, 0, column) : 0;
}

/** With "to anybody", which says no more; to whom is asked elsewhere. */
function lengthWith(led: readonly Token[], length: number): number {
  const anybody = /^(?:to|with) (?:anybody|anyone|somebody|someone)$/;
  if (anybody.test(saidAt(led, length, 2))) return length + 2;
  return /^(?:to|with)$/.test(wordAt(led, length)) ? 0 : length;
}

/** As headers end that say what is done with pupils, or what they are. */
const PARTICIPLE = /(?:ed|given|done|sent|paid|known|met)$/;

/**
 * "toilet trained", "EHCP pupils": that it is so, of a column that says yes, no or something between. Of one that is
 * asked for it says nothing.
 */
export function yesAt(
  tokens: readonly Token[],
  column: Column,
  at: number,
  length: number,
): Item | null {
  const values = column.kind === "choice" ? valuesHeld(column).map(({ value }) => value) : [];
  if (!values.some(saysYes) || !values.some(saysNone)) return null;
  const behind = wordAt(tokens, at + length);
  const isOfPupils = NOUNS.has(behind);
  // "how many EHCPs are there": plans, and not the kinds of entry
  const isCounted = wordAt(tokens, at - 1) === "many" && /s$/.test(wordAt(tokens, at + length - 1));
  const isSaid = PARTICIPLE.test(saidAt(tokens, at, length)) || isOfPupils || isCounted;
  const isAsked =
    (ASKS_WHICH.test(wordAt(tokens, at - 1)) && !isOfPupils) ||
    /^(status|column|as|or)$/.test(behind);
  if (!isSaid || isAsked || (LINK.test(behind) && !isCounted)) return null;
  const condition = holdsSomething(column);
  return { type: "test", at, length, dimension: `column ${column.key}`, condition };
}
