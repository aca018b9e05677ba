// Numbers and their bounds, in the words that the grammar has for them.
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

export const NUMBERS: readonly Rule[] = [
  // "the number 22 bus", where the bus is called so
  [/\b(?:the )?number (\d{1,3}) (bus|route|coach)\b/giu, "$2 $1"],
  // "fifteen hours rather than thirty": who has the one number has no other
  [
    /(\d+(?:\.\d+)?)((?: (?:hours|days|points|percent|%))?) (?:rather than|instead of|as opposed to|and not|not) \d+(?:\.\d+)?(?: (?:hours|days|points|percent|%))?(?=\W*$)/giu,
    "$1$2",
  ],
  // "over 100 on merits while staying under 10 on lates"
  [
    /\b(?:while|whilst|whereas|but) (?:also |still |at the same time )?(?:staying|being|keeping|remaining|having|sitting) (?=(?:under|over|above|below|at|on|within)\b)/giu,
    "and ",
  ],
  [/(\d+)(?:%| per ?cent) (?:for|in) attendance\b/giu, "attendance of $1%"],
  // "99%+", "level 3+"
  [/(\d(?: ?%)?)\+(?![\d\p{L}])/gu, "$1 or above"],
  // "anywhere between 2 and 4 (both counted)"
  [/[,\s]*\(?\b(?:both|ends|both ends) (?:counted|included|inclusive)\)?/giu, " inclusive"],
  // "from the 1st to the 31st of January"
  [
    new RegExp(
      `\\b(?:(?:from|between) )?(?:the )?(\\d{1,2})(?:st|nd|rd|th) (?:to|until|till|and|through to) (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b`,
      "giu",
    ),
    "between $1 $3 and $2 $3",
  ],
  // "1-31 January"
  [new RegExp(`\\b(\\d{1,2}) ?[-–] ?(\\d{1,2}) (${MONTH})\\b`, "giu"), "between $1 $3 and $2 $3"],
  [/ so far(?=\W*$|[,;:]| [-–—])/giu, ""],
  // "who out of 3A"
  [
    /\b(who|which ones|anyone|anybody) out of (?=(?:year|yr|y\d|class|\d|the|set|form)\b|\d)/giu,
    "$1 in ",
  ],
  // "100% attenders"
  [
    /\b(\d+)(?:%| per ?cent) (?:attenders|attendance kids|attendance children)\b/giu,
    "attendance of $1%",
  ],
  [/\b(?:level|tier)[ -](?:nought|naught|nil|zero)(?:e?s)?\b/giu, "level 0"],
  [/(\d)\s*per ?cent\b/giu, "$1%"],
  // A tally "stands at" its number; who is at a number is of a level.
  [
    /\b(points?|tally|total|score|attendance|count|figure|lates|detentions|merits|absences) (?:is|are|stands?|sits?) at (?=\d)/giu,
    "$1 is ",
  ],
  [/^(.*\byear \d.*?)\s*\(year groups?\)/iu, "$1"],
  // A level that falls between two has not gone down.
  [
    /\b(?:falls?|falling|lies|lie|lying|comes?|ranges?|ranging) (?:somewhere |anywhere )?(?=between (?:(?:level|tier)s? )?(?:\d[\d.]*|one|two|three|four|five)\b)/giu,
    "is ",
  ],
  // "an 8 or a 9"; "a 3A child" keeps its article, which says nothing either.
  [/\ban? (?=\d+(?:\.\d+)?(?:%|\b)(?![-/]|:\d))/giu, ""],
  [/(?<=\d%? )(?:thru|up (?:to|until|till)(?:,? and including|,? including)?)(?= \d)/giu, "to"],
  // Who has another level has one.
  [
    /\b(?:have|has|with|(?:(?:is|are|working) )?(?:at|on)) (?:an? |any |some )?((?:support )?(?:level|tier)) (?:other than|apart from|except|besides|different (?:to|from|than)|that (?:is not|isn['’]t)) (?:(?:support )?(?:level|tier) )?(?=\d)/giu,
    "have a $1 and are not at $1 ",
  ],
  // "exactly one of FSM and EAL"
  [
    /\b(?:exactly|precisely|only|just) one of (?:these|the two)?[:,]? ?(?:either )?(\p{L}[\p{L} ]*?) (?:and|or) (\p{L}[\p{L} ]*?)(?=\W*$|,)/giu,
    "$1 or $2 but not both",
  ],
  [
    /\b(?:full|perfect|(?:perfect |full )?100 ?%) attendance\b(?:(?: of|,)? \(?(?:(?:i\.e\.|ie|that is|so),? )?100 ?%?\)?)?/giu,
    "attendance of 100",
  ],
];
