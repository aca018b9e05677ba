// Ordinary ways to put a condition: "at least at level 2", "with at least one note", "with no site put down".
import { eachOf, type Rule } from "./rule.js";

const NOTES = "(notes|comments|remarks)";
const LEVEL = "((?:support |sen |send )?(?:level|tier))";
const FIELD =
  "((?:support )?level|tier|campus|site|house|club|year(?: group)?|class|notes|comments)";

/** The same of changes and of days. */
const IN_TIME: readonly Rule[] = [
  [
    /\b(?:was|were|been|is|are|got) put down (?=(?:a|one|two|\d) (?:support )?(?:level|tier)s?\b)/giu,
    "moved down ",
  ],
  // "who came since January"; "came from Elmfield" tells a school
  [
    /\b(who|which (?:pupils?|child|children|students?|kids)|pupils|children|kids|students)(?:['’]ve| have| has)? came? (?=(?:since|after|before|between)\b|from (?:\d|the (?:start|beginning) of))/giu,
    "$1 joined ",
  ],
  [
    /\bwho (?:was|were)(?: not|n['’]t) (?:yet )?(?:here|with us|on (?:the )?roll|at (?:the|our) school|in (?:the )?school) (?:on|at|as of) (?=.*\d)/giu,
    "who joined after ",
  ],
  [/\b(level|tier|note|notes) for the (?:very )?first time\b/giu, "$1"],
  [/\bused to be (?=(?:in|on|at) \S+(?: \S+){0,3} on \d)/giu, "was "],
];

export const CONDITIONS: readonly Rule[] = [
  ...IN_TIME,
  // Bounds
  [/\bat (least|most) (?:at|on) (?=(?:level|lvl|tier) ?\d)/giu, "at $1 "],
  [new RegExp(`\\b${LEVEL} equals (?=(?:to )?\\d)`, "giu"), "$1 is "],
  [
    new RegExp(
      `\\b${LEVEL} (?:that|which) is (?=\\d|at (?:least|most)|above|below|over|under)`,
      "giu",
    ),
    "$1 of ",
  ],
  ...eachOf(
    [
      ["smaller", "lower"],
      ["(?:bigger|larger)", "higher"],
    ],
    (size) => `\\b${LEVEL} ${size} than (?=\\d)`,
    (side) => `$1 ${side} than `,
    "giu",
  ),
  [
    /\b(attendance|reading age|score|points) from (\d+(?:\.\d+)?%?) (?:up|upwards?|on|onwards)(?= |\W*$)(?! to\b)/giu,
    "$1 of at least $2",
  ],
  [
    /\b(?:marked|classed|graded|rated|categori[sz]ed|down) as (?=(?:being )?(?:at |on )?(?:level|lvl|tier) ?\d)/giu,
    "at ",
  ],
  [/\b(pupils|children|kids|students) (?:located|situated|housed) (?=(?:at|in|on) )/giu, "$1 "],
  // What is there, and what is not
  [/\b(?:(?:is|are|was|were|been|being|gets?|got) )?called names\b/giu, "suffer name-calling"],
  [
    /\b(?:(?:even |al)?though|yet|but|while|where) nothing (?:at all )?(?:is|has been|was|stands) (?:written|recorded|noted|entered|put)?(?: down)? ?in (?:their|the|his|her) (?:support )?(?:notes|comments)\b/giu,
    "and without notes",
  ],
  [
    new RegExp(`\\b(?:lacking|(?:who|that) lack|short of) (?:any )?(?=${NOTES}\\b)`, "giu"),
    "without ",
  ],
  [new RegExp(`\\bzero (?=${NOTES}\\b)`, "giu"), "no "],
  [
    /\b(?:at least (?:one|1)|one or more|1 or more) (?:notes?|comments?|remarks?)\b(?! (?:about|on|saying|that|of|mention))/giu,
    "notes",
  ],
  [/\b(notes?|comments?|remarks?) of (?:some|any) (?:kind|sort|description)\b/giu, "$1"],
  [
    /\b(?:about|on|for|against) whom (?:something|anything) (?:is|has been|was) (?:written|noted|recorded|said)\b(?! (?:about|on|in)\b)/giu,
    "with notes",
  ],
  [
    new RegExp(
      `\\bwhose ${NOTES} (?:say|contain|hold) (?:something|anything)(?= (?:are|is) there\\b|[^\\p{L}]*$)`,
      "giu",
    ),
    "with notes",
  ],
  [
    new RegExp(
      `\\bwhose ${FIELD} (?:is|are) (?:missing|absent|lacking)(?= (?:are|is) there\\b)`,
      "giu",
    ),
    "without $1",
  ],
  [new RegExp(`\\bwith (?:an? |their )?unrecorded ${FIELD}`, "giu"), "with no $1 recorded"],
  [
    new RegExp(
      `\\b(?:no|without an?y?) ${FIELD} (?:put down|jotted down|pencilled in|marked down|given to them)\\b`,
      "giu",
    ),
    "no $1 recorded",
  ],
];
