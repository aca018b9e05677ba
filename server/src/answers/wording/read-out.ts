// What the sheet says of one pupil, asked for behind the question whether it says anything: "any notes on Ben, what do they say".
import type { Rule } from "./rule.js";

const NOTES = "notes?|comments?|remarks?|observations?";
const WROTE =
  "written(?: down| up)?|wrote|write|put(?: down)?|noted(?: down)?|jotted(?: down)?|recorded|entered|said|say|logged|penned";
/** One pupil, as far as the wording can tell. */
const ONE = "(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,3}?)";
const SAYS = `(?:what(?:['’]?s| is| are| does| do| did| has)? (?:it|they|that|those|these|the (?:${NOTES}))(?: actually)? (?:say|says|saying|said|read|reads)|what (?:is it|are they|is there|is written)|(?:please )?(?:read|quote|show|tell|give)(?: me| us)? (?:it|them)(?: out)?(?: to me)?)`;
const BEHIND = `\\s*[?.!,;–—-]+\\s*(?:and |so |if so,? |then )*${SAYS}\\W*$`;
const CELL =
  "(?:the )?(?:(?:exact|raw|actual|real) )?(?:cell|sheet)(?:['’]?s)?(?: (?:value|entry|content|contents|text|wording))?|(?:the )?(?:exact|raw|actual) (?:value|entry|wording)|(?:the )?cell as it stands";

export const READ_OUT: readonly Rule[] = [
  // "has anyone written anything about Ben? What does it say?"
  [
    new RegExp(
      `^(?:(?:is|are|has|have|did|do|does|any|anything)\\b.*?\\b(?:${NOTES}|${WROTE})(?: \\p{L}+){0,3}?|any ${NOTES}) (?:about|on|for|against|regarding|concerning) ${ONE}${BEHIND}`,
      "iu",
    ),
    "notes for $1",
  ],
  // "does Ben have notes, what do they say"
  [
    new RegExp(
      `^(?:does|has|do|have) ${ONE} (?:have |got )?(?:any |some )?(?:${NOTES})${BEHIND}`,
      "iu",
    ),
    "notes for $1",
  ],
  // "is Ben Ashe PP, yes or no - cell value": what the cell says
  [
    new RegExp(
      `^(?:is|does|has) (.+?)(?:,? (?:yes or no|y or n|y\\/n))?\\s*[,;:(–—-]+\\s*(?:${CELL})\\W*$`,
      "iu",
    ),
    "$1 cell",
  ],
];
