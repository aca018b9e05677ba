// Who went from where to where, and when, as people type it: "7C to 7F movers", "left 3A for 3B", "01/2025".
import type { Rule } from "./rule.js";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const MOVED = "moved|swapped|switched|transferred|changed|shifted|went|gone|put|crossed";
/** A class, which has a number or is more than a word for one. */
const PLACE =
  "(?!(?:good|ever|an?|the|other|another|some|any|secondary|home|now|personal|medical|school)\\b)(\\S+(?: \\S+)?)";
const PLACE_SHORT = PLACE.replace("?)", "??)").replace("(?: \\S+)?)", "(?: \\S+)??)");
const END = "(?=[,;:]|\\W*$| (?:in|since|on|after|before|during|last|this|between|at)\\b)";

export const GOINGS: readonly Rule[] = [
  [
    /\b(?:come|came|coming|comes|been taken|taken|gone|went|dropped) off (?:the |our )?(?:roll|books|register)\b/giu,
    "left the school",
  ],
  [
    /^(?!who|which|what|how|list|show)(?:the )?(.{1,20}?) to (.{1,20}?) (?:movers|moves|switchers|switches|transfers|swappers|swaps)(?: (in |on |since |during |from |after |before |last |this )?(.+?))?\W*$/iu,
    "who moved from $1 to $2 $3$4",
  ],
  [new RegExp(`\\bleft ${PLACE} for ${PLACE_SHORT}${END}`, "giu"), "moved from $1 to $2"],
  [
    new RegExp(
      `\\bused to be (?:in |at |on )?${PLACE_SHORT},? (?:and|but|then)(?: (?:then|has|have|got|was|were|is|been|since|now|later))* (?:${MOVED})(?: over| across)? (?:to|into) ${PLACE_SHORT}${END}`,
      "giu",
    ),
    "moved from $1 to $2",
  ],
  [/\b(since|from|after|before) (?:the )?new year\b(?!['’]?s)/giu, "$1 New Year’s Day"],
  [
    /\b(?:started|come|came|arrived|turned up|begun) here(?=\W*$| (?:since|in|on|over|during|between|from|after|this|last)\b)/giu,
    "joined",
  ],
  [/\b(joiners|starters|leavers|movers|arrivals|newcomers) (20\d\d)(?=\W*$)/giu, "$1 in $2"],
  [
    /^(?!(?:number|the|how|is|was|were|who|which|what)\b)(.{2,20}?) (?:size|roll|head ?count) (?=(?:on|at|as of) (?:the )?(?:\d|start|end|beginning|christmas|easter|new year|january|february|march|april|may|june|july|august|september|october|november|december))/iu,
    "how many pupils were in $1 ",
  ],
  [/\bwho['’]d (we|you|they) (?=have\b)/giu, "who did $1 "],
  [
    /\bcome (?=(?:christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december)\b)/giu,
    "at ",
  ],
  [
    /\b(?:slipped|slid|dropped|gone|moved|come|fallen|sunk|went|fell|came|put|moved) (?:back |down )?(?:on)?to a lower (?:support )?(?:level|tier)\b/giu,
    "moved down a level",
  ],
  [
    /\b(?:climbed|risen|gone|moved|come|went|rose|came|jumped|put|stepped) (?:up )?(?:on)?to a higher (?:support )?(?:level|tier)\b/giu,
    "moved up a level",
  ],
  [
    /\bwhose (notes|comments) (?:did|have|has|had) (?:someone|anyone|somebody|anybody|people|staff|we|they|teachers) (?:alter|change|edit|update|amend|revise|rewrite)(?:e?d)?\b/giu,
    "whose $1 changed",
  ],
  [
    /^(?:list )?(.{1,20}?) as (?:it |they )?(?:was|were|stood) (on|at|in) (.+?)[,:–-]+ ?who (?:were|was) (?:they|that|in it|there)\W*$/iu,
    "who was in $1 $2 $3",
  ],
  [/\b(?:tutor|reg|form|registration|teaching) group (?=\d+[ -]?\p{L}+\b)/giu, "class "],
  [
    /^before (\p{L}[\p{L}'’ -]*?) (?:swapped|moved|changed|switched|transferred)(?: class| form| over)?, (.+?) (?:he|she|they) (.+?)\W*$/iu,
    "$2 $1 $3",
  ],
  [
    /\b(who(?:['’]s| has| have)|which (?:pupils|children|kids|students) have|how many(?: (?:pupils|children|kids|students))? have) (?:come|arrived) (?:to|at|in|into) (?!us\b|the school|school|see|light|an?\b|terms|here)(?=\S)/giu,
    "$1 joined ",
  ],
  // "30.11.2024", "01/2025"
  [/(?<![\d.])([0-3]?\d)\.([01]?\d)\.((?:20)?\d\d)(?![\d.])/gu, "$1/$2/$3"],
  ...MONTHS.map(
    (month, i): Rule => [new RegExp(`(?<![\\d/.-])0?${i + 1}/(20\\d\\d)\\b`, "gu"), `${month} $1`],
  ),
];
