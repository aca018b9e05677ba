// Tells whether the cell of a yes-no column is asked for, and not whether it says yes: "EAL status of Alice", "what is recorded under PP for Alice".
import { type Item, isType } from "../items/item.js";
import { isYesOrNo } from "../items/yes-or-no.js";
import { wordAt } from "../words/tokens.js";
import { isNamed } from "./named-items.js";
import { asksWhether, type Reading, textOf } from "./reading.js";

/** What is asked openly. */
const ASKS_CELL =
  /^(?:so |and )?(?:what|which) (?:is|are|does|do|did|has|have|was|were|value|answer|entry)\b/;

/** What says that it is a cell of the sheet that is asked for. */
const NAMES_CELL = /\b(?:column|cell|box|entry|field|heading|say|says|read|show|shows|down)\b/;

/** "FSM entry: Ben Ashe", "Ben Ashe PP cell value" */
const NAMES_ENTRY = /^(?:entry|cell|value|answer)$/;

/** "recorded under PP", "the entry against PP" */
const STANDS_UNDER = /^(?:under|against|beside|for|as|in)$/;

/** Before a column that tells who is meant: "what is the level of Alice with FSM". */
const TELLS_WHOM = /^(?:with|without|is|has|have|on|gets?|having|who|called|named|not|no)$/;

/** Whether the test of a yes-no column stands for its cell, whatever that says. */
export function asksForCell(reading: Reading, item: Item): boolean {
  if (!isFlag(item)) return false;
  // "is Ben down as EAL, Y or N"
  if (reading.items.some(isYesOrNo)) return true;
  const text = textOf(reading);
  const word = (at: number) => wordAt(reading.tokens, at);
  const end = item.at + item.length;
  if (NAMES_ENTRY.test(word(end)) || NAMES_ENTRY.test(word(end - 1))) return true;
  const isOpen = ASKS_CELL.test(text);
  if (isOpen && (NAMES_CELL.test(text) || STANDS_UNDER.test(word(item.at - 1)))) return true;
  if (!asksWhether(reading) && (word(end - 1) === "status" || word(end) === "status")) return true;
  return isOpen && !TELLS_WHOM.test(word(item.at - 1)) && reading.items.every(isPlainOfPupil);
}

const isFlag = (item: Item): boolean =>
  item.type === "test" && "field" in item.condition && item.condition.field === "flag";

/** "what is Alice's PP", "what are Alice's level and FSM": nothing but a pupil and columns is said. */
const isPlainOfPupil = (item: Item): boolean =>
  isFlag(item) || isNamed(item) || isType("name", "filler", "and", "comma", "noun")(item);
