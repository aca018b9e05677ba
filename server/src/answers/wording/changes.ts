// Who came, went, moved or had something changed, said with a noun or a verb of its own: "newbies", "form moves".

import { PUPILS, PUPILS_OF_ANY_SEX } from "../words/people.js";
import { LEVELS, NOT_RANKED } from "./levels.js";
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

const PLACE =
  "class|form|tutor group|reg group|registration group|teaching group|site|campus|house|year group|set";
const JOINERS =
  "(?:new )?(?:starters|joiners|arrivals|admissions|faces|pupils|children|kids|students|newcomers|newbies|leavers|departures)";

const ONCE = `(?:the )?(\\S+(?: (?!now\\b|since\\b|but\\b|and\\b|who\\b)\\S+)??)(?: (?:${PUPILS_OF_ANY_SEX}))?`;
const NOW_ELSEWHERE =
  "(?:(?:and|but|then|yet|who|that|though|have|has|are|is|were|was) )*(?:now|since|currently|today|these days|then) (?:(?:moved|gone|switched|been|transferred|are|is) )*(?:(?:(?:in|at|on|to|into) )?(?:an?other|other|a different|different|one of the other) (?:class|form|group|tutor group|site|campus|one)(?:es|s)?|elsewhere|somewhere else)(?: now)?";

/** Who came and who went. */
const COMERS: readonly Rule[] = [
  // "joined in January, going by their start date"
  [
    /^(which (?:children|pupils|students)|who|how many (?:children|pupils|students)) (?:have |has )?(?:joined|started)(?: (?:the school|school|us|here))? (.+?),? (?:going by|according to|judging by|based on) (?:their|the) (.{3,20}? date)\W*$/iu,
    "$1 with a $3 $2",
  ],
  // "which Year 7 to Year 11 pupils have joined"
  [
    /\b(?:years?|yrs?|y) ?(\d+) (?:to|through|up to) (?:years?|yrs?|y) ?(\d+)(?= (?:pupils|students|children|kids|learners|who|that|have|has|are|is)\b)/giu,
    "years $1 to $2",
  ],
  [
    new RegExp(
      `^(list |how many )?((?:this|last) (?:week|month|term|half[ -]term|year)|yesterday|today)['’]?s (${JOINERS}|.{2,30}? who (?:moved|changed|went) .{2,20}?|.{2,40}? who are now .{2,20}?)(?=[,:;?.]|$)`,
      "iu",
    ),
    "$1$3 $2",
  ],
  [new RegExp(`\\b(${MONTH})['’]s (${JOINERS})\\b`, "giu"), "$2 in $1"],
  [/\bnewbies\b/giu, "new starters"],
  [
    new RegExp(
      `\\bnew (${PUPILS_OF_ANY_SEX}) (?:who )?(?:(?:have|has|had|did) )?(?:came|come|started|start|arrived|arrive|joined|join|turned up|appeared)(?: (?:to (?:us|the school)|with us|here|in(?= (?:on|between|since)\\b)))?(?=\\W|$)`,
      "giu",
    ),
    "$1 joined",
  ],
  [/\b(?:come|came|coming) to (?:us|the school) (?:as )?new\b/giu, "joined"],
  [
    /\b(?:have|has|had|did) (?:we |you |they )?(?:had |have |got |get )?(any ?(?:one|body)) (?:new )?(?:start|started|join|joined|arrive|arrived)\b/giu,
    "has $1 joined",
  ],
  [
    new RegExp(
      `\\b(who|how many(?: (?:${PUPILS_OF_ANY_SEX}))?|which (?:${PUPILS_OF_ANY_SEX})) (?:have|has|had|did) (?:we|the school) (?:lost|lose)(?=\\W*$| (?:since|in|on|over|during|between|from|after|this|last|so)\\b)`,
      "giu",
    ),
    "$1 left",
  ],
  [
    new RegExp(
      `^(?:we|the school)(?:['’]ve| have| had| has)? lost (how many|which)( (?:${PUPILS_OF_ANY_SEX}))?(?=\\W|$)`,
      "iu",
    ),
    "$1$2 left",
  ],
  [
    new RegExp(
      `\\b(who|how many(?: (?:${PUPILS_OF_ANY_SEX}))?|which (?:${PUPILS_OF_ANY_SEX})) (?:have|has|had|did) (?:we|the school) (?:gained|gain|welcomed|welcome|taken on|admitted|had join(?: us)?|had start)(?=\\W*$| (?:since|in|on|over|during|between|from|after|this|last|so)\\b)`,
      "giu",
    ),
    "$1 joined",
  ],
  [
    new RegExp(
      `\\b(?:brought|gave|got|won) us (how many)(?: (?:new )?(?:starters|joiners|arrivals|${PUPILS}))?\\W*$`,
      "iu",
    ),
    "$1 pupils joined",
  ],
  [/\b(?:went|gone|go|departed) from (?:us|(?:the|our) school)\b/giu, "left"],
  [
    /\b(?:whose|which|what) names? (?:(?:has|have|was|were|got|been) )*(?:removed|taken|deleted|dropped|struck|crossed|came|come|went|gone|disappeared|vanished) (?:off|from) /giu,
    "who came off ",
  ],
  [/\b(?:additions|people added|names added) to (?=\S)/giu, "pupils added to "],
  [
    /\b(?:come|came|dropped|fallen|fell|been taken|taken|gone|went|vanished|disappeared|been removed|removed) (?:off|from) (?:the |our )?(.{2,30}?) (?:class |school )?(?:sheet|roll|list|register|books)\b/giu,
    "left $1",
  ],
];

/** Moves between places, and edits. */
const MOVES: readonly Rule[] = [
  [
    new RegExp(
      `^(${MONTH}) (?:edits|changes|updates|amendments) to (?:the )?(notes|comments)\\s*[:,–-]+\\s*(which|who|how many) of (.+?)\\W*$`,
      "iu",
    ),
    "$3 of $4 had their $2 changed in $1",
  ],
  [
    new RegExp(
      `${NOT_RANKED}\\b(${PLACE}) (?:moves|changes|switches|swaps|transfers)\\b(?! (?:to|for|of)\\b)`,
      "giu",
    ),
    "pupils who changed $1",
  ],
  // "once RB, now elsewhere - who", "were in RB and have since moved to another class"
  [
    new RegExp(
      `^(?:once|formerly|previously|ex)[ -](?:in |at )?${ONCE},? ${NOW_ELSEWHERE}(?:\\s*[-–,:]+\\s*(?:who|which|names))?\\W*$`,
      "iu",
    ),
    "who used to be in $1 but are in another class now",
  ],
  [
    new RegExp(
      `\\b(?:(?:were|was|had been|used to be|once|formerly|previously) )+(?:in|at) ${ONCE},? ${NOW_ELSEWHERE}(?=\\W*$)`,
      "giu",
    ),
    "used to be in $1 but are in another class now",
  ],
  [
    /\bstopped being (?:an? |at |on )?((?:level|tier) \d) and (?:went|moved|dropped|fell|came) (?:lower|down)\b/giu,
    "moved down from $1",
  ],
  [
    /^(\p{L}[\p{L}'’ -]*?) (?:switched|changed|moved|swapped) (class|form|tutor group|site|campus|house)(?:es)?\s*[-–,:]*\s*(?:out of|from) (?:which|what)(?: one)?\W*$/iu,
    "which $2 did $1 move from",
  ],
  // What was told as a noun is asked at the end.
  [
    new RegExp(
      `^(pupils (?:who|whose) (?:moved|changed|notes) .+?)\\s*[:,–-]+\\s*how many(?: (?:${PUPILS}))? (?:have|has|had)(?: had| made)? (?:one|any|it|them)\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
];

export const CHANGES: readonly Rule[] = [...LEVELS, ...COMERS, ...MOVES];
