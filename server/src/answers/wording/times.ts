// Days and spans of days, and who was where then, as people put them.
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

const DAY = `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})(?:,? 20\\d\\d)?|(?:${MONTH}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:,? 20\\d\\d)?|\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d\\d|[0-3]?\\d/(?:0\\d|1[0-2])`;
/** A day or a month, as people type them. */
const DATE = `(?:${DAY}|(?:${MONTH})(?: 20\\d\\d)?)`;

export const TIMES: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:(?:any ?time|at any time) after|later than) (?:the )?(?=(?:${DATE})\\b)`,
      "giu",
    ),
    "after ",
  ],
  [
    new RegExp(
      `\\b(?:(?:any ?time|at any time) before|earlier than) (?:the )?(?=(?:${DATE})\\b)`,
      "giu",
    ),
    "before ",
  ],
  [
    new RegExp(`\\bsince (${MONTH}) (?:began|started|came in|kicked off)\\b`, "giu"),
    "since the start of $1",
  ],
  [/\s*[?,.;–—-]+ *(?:names|who|list them|name them) if so\W*$/iu, ""],
  // "1 oct - 31 dec"; of two days of one month only the last has it
  [
    new RegExp(
      `(?<!\\b(?:from|between|born|and|or) (?:the )?|\\d(?:st|nd|rd|th)?(?: of)? )\\b(${DATE})(?:\\s*[-–—]+\\s*|\\s+(?:to|until|till|through|thru|up to)\\s+)(?=(?:${DATE})\\b)`,
      "giu",
    ),
    "from $1 to ",
  ],
  [
    new RegExp(
      `\\b(start|beginning|end) (?=(?:${MONTH})\\b|(?:this|last) (?:term|month|year)\\b)`,
      "giu",
    ),
    "$1 of ",
  ],
  [
    new RegExp(`\\bover the (?:course|whole) of (?=(?:${MONTH})\\b|this|last|the)`, "giu"),
    "during ",
  ],
  [/,? by however (?:much|many|little|far)\b,?/giu, ""],
  // Back to another day
  [
    new RegExp(
      `^(?:please |let['’]?s |can (?:you|we) |if (?:you|we|i) )?(?:wind|winding|rewind|rewinding|go|going|turn|turning|step|stepping|jump|jumping|roll|rolling|cast(?:ing)? (?:your|our) minds?)(?: the (?:clock|calendar|sheet|register)s?)?(?: back)? to (?=(?:${DATE})\\b|(?:the )?(?:start|beginning|end|first|last)\\b|last\\b)`,
      "iu",
    ),
    "on ",
  ],
  [
    new RegExp(
      `^(.*\\b(?:${DATE})\\b.*?),?(?<!\\bby) (?:then|at (?:that|the) (?:time|point))(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  // Where somebody was then
  [/\bbelongs to (?=(?:which|what)\b)/giu, "is in "],
  [/\b(?:belonged|belong) to (?=(?:which|what)\b)/giu, "was in "],
  [
    /\b((?:in|at|on|to) (?:which|what) (?:\p{L}+ )?\p{L}+) (?:was|were) (.{3,40}?) (?:placed|based|sitting|sat|working|listed|registered|taught|standing)(?= (?:on|at|as|back|in|by)\b|\W*$)/giu,
    "$1 was $2",
  ],
  [
    /\bwhose names? (?:is|are|was|were|would have been|appears?|appeared|stood) (?:on|in) (?:the )?(?:class |school )?(?:register|list|roll|sheet)s?(?: (?:of|for))? (?=\S)/giu,
    "who was in ",
  ],
  [
    /\bhow (?:big|large) (?:was|were) (?:the )?(.{2,30}?)(?= (?:on|at|in|as|back|last)\b|\W*$)/giu,
    "how many pupils were in $1",
  ],
  [
    /\b(?:the )?(?:whole )?(?:school|roll|academy|college) (?:stood|was|numbered) (?:at )?how many( pupils| children| kids| students)?/giu,
    "how many pupils were there",
  ],
  [
    new RegExp(
      `\\broll (?:numbers?|figures?|count|size|total|strength)(?= (?:(?:on|at|as|for|in) |(?:${DATE})\\b))`,
      "giu",
    ),
    "number of pupils",
  ],
  [
    /\b(\S+ \S+?)(?:['’]s)? (levels|ages|scores) averaged?(?: out)?(?: (?:at|to|as))? what\b/giu,
    "what was the average $2 for $1",
  ],
  // How long somebody has been there
  [
    /\bhow many (days|weeks) (?:is it|has it been) (?:that |since )?(\p{L}[\p{L}'’ -]*?)(?:['’]s| has| is) been\b/giu,
    "how many $1 has $2 been",
  ],
  [
    /^(.{2,30}?) (?:has|have) had (\p{L}[\p{L}'’ -]*?) for how (many (?:days|weeks)|long)(?: now| so far)?\W*$/iu,
    "how $3 has $2 been in $1",
  ],
  [
    /^(\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)(?:['’]s)?,? (?:number of )?(days|weeks) in (?=\S)/iu,
    "how many $2 has $1 been in ",
  ],
];
