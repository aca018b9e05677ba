// Numbers and their bounds, in the words that the grammar has for them.
import type { Rule } from "./rule.js";

const DIGITS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

export const NUMBERS: readonly Rule[] = [
  [/\b(?:level|tier)[ -](?:nought|naught|nil|zero)(?:e?s)?\b/giu, "level 0"],
  [new RegExp(`\\b(level|tier|year)-(${DIGITS})\\b`, "giu"), "$1 $2"],
  [/\b(?:a|one) hundred\b(?! (?:and|thousand))/giu, "100"],
  [/(\d)\s*per ?cent\b/giu, "$1%"],
  // "an 8 or a 9"; "a 3A child" keeps its article, which says nothing either.
  [/\ban? (?=\d+(?:\.\d+)?(?:%|\b)(?![-/:]))/giu, ""],
  [/(?<=\d%? )(?:thru|up (?:to|until|till)(?:,? and including|,? including)?)(?= \d)/giu, "to"],
  [/(?<=\b(?:y(?:ear)? ?|level |tier )?\d+ )thru(?=\b)/giu, "to"],
  [
    /,? \(?(?:\d+ and \d+|both(?: ends| numbers)?|those) (?:are |is )?(?:included|inclusive)\)?(?=\W*$)/giu,
    "",
  ],
  // Who has another level has one.
  [
    /\b(?:have|has|with) (?:an? )?((?:support )?(?:level|tier)) (?:other than|apart from|except|besides) (?=\d)/giu,
    "have a $1 and are not at $1 ",
  ],
  [
    /\b(?:on|at) (?:an? )?((?:support )?(?:level|tier)) (?:other than|apart from|except|besides) (?=\d)/giu,
    "are not at $1 ",
  ],
  [
    /\b(?:at |on )?(?:any |a |some )?(level|tier) (?:other than|apart from|except(?: for)?|but) (\d)/giu,
    "not at $1 $2",
  ],
  // "exactly one of FSM and EAL"
  [
    /\b(?:exactly|precisely|only|just) one of (?:these|the two)?[:,]? ?(?:either )?(\p{L}[\p{L} ]*?) (?:and|or) (\p{L}[\p{L} ]*?)(?=\W*$|,)/giu,
    "$1 or $2 but not both",
  ],
  [
    /\b(?:full|perfect|100 ?%) attendance\b(?:,? \(?(?:(?:i\.e\.|ie|that is|so),? )?100 ?%?\)?)?/giu,
    "attendance of 100",
  ],
];
