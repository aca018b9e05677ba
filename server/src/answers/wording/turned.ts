// What turned into what, said tersely or in a roundabout way: "level 2 to level 3 since sept", "used to be in 9P and are in
// 9R now", "who dropped German for French", "for whom did FSM switch from N to Y".

import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import { A_TIME } from "./pieces.js";
import type { Rule } from "./rule.js";

const TIME = "(?:since|in|on|over|during|between|from|after|before|by|this|last|so far)\\b";
const WHICH = `(?:whom|which (?:of (?:the|our) )?(?:${PUPILS_OF_ANY_SEX}))`;
const CHANGE = "change|switch|move|go|turn|flip|swap|rise|fall|drop|increase|decrease|improve";
const DONE = "changed|switched|moved|went|turned|flipped|swapped";
/** A value that has its noun before it: "level 2", "set 4". */
const NUMBERED = "(level|tier|set|band|stage|phase|step|class|form) (\\S+?)";
/** A value alone: no word that asks, and none that says what happened. */
const NO_VALUE =
  "(?!(?:years?|y|yrs?|levels|classes|sets|from|who\\w*|which|what|when|where|how|has|have|had|did|do|is|are|was|were|any\\w*|every\\w*|all|names?|list|show|give|pupils?|children|child|kids|students?|boys|girls|new\\w*|up|down|off|number|count|changes?|moves?|movers?|swaps?|swappers?|switch\\w*|transfers?|\\w+ed|went|come|came|gone|put|got|rose|fell|been)\\b)";
const VALUE = `(${NO_VALUE}[\\p{L}\\d][\\p{L}\\d’'/-]*(?: (?!to\\b)${NO_VALUE}[\\p{L}\\d][\\p{L}\\d’'/-]*)?)`;
const MADE =
  "[\\s,:;–—-]+(?:and )?(?:who|which (?:pupils|children|students|kids)) (?:has |have )?(?:made|did|done) (?:that|the|this|such a|it)(?: (?:move|change|switch|jump|step|swap))?";

/** From one value to another, where no verb is said. */
const TERSE_MOVES: readonly Rule[] = [
  [
    new RegExp(
      `^(?:who (?:has|is) |pupils )?(?:from )?(.{1,30}?) ?(?:-+>|=+>|→) ?(.{1,30}?)(?=[,;:?]|\\W*$| ${TIME})`,
      "iu",
    ),
    "who moved from $1 to $2",
  ],
  // "set 4 to set 3 in maths", of a column that is named behind
  [
    new RegExp(
      `^(?:who (?:has|is) )?(?:from )?set (\\S+) to (?:set )?(\\S+) (?:in|for) (\\p{L}+)${MADE}\\W*$`,
      "iu",
    ),
    "whose $3 set changed from $1 to $2",
  ],
  [
    /^(?:who (?:has|is) )?(?:from )?set (\S+) to (?:set )?(\S+) (?:in|for) (\p{L}+)(?=[,;:]? (?:since|this|last|after|before|over the|during)\b)/iu,
    "whose $3 set changed from $1 to $2",
  ],
  [
    new RegExp(
      `^${NUMBERED} to (?:\\1 )?(\\S+?)(?=,? (?:since|this|last|after|before|over the|during)\\b)`,
      "iu",
    ),
    "who moved from $1 $2 to $1 $3",
  ],
  [new RegExp(`^(?:from )?${VALUE} to ${VALUE}${MADE}\\W*$`, "iu"), "who moved from $1 to $2"],
  [new RegExp(`^(?:from )?${VALUE} to ${VALUE}(?=,? since\\b)`, "iu"), "who moved from $1 to $2"],
];

/** From one value to another with a verb of its own. */
const WITH_VERBS: readonly Rule[] = [
  [
    /\bused to be (?:in |at |on )?(\S+(?: \S+)??),? (?:and|but) (?:(?:is|are|they are|they['’]re|now|who are) )*(?:in|at|on) (\S+(?: \S+)??)(?: now| today| these days)?(?=\W*$)/giu,
    "moved from $1 to $2",
  ],
  [
    /^(?:who )?(?:was|were|once|formerly|previously|ex) (?:in |at )?(\S+),? (?:and |but )?(?:is |are )?now (?:in |at )(\S+)(?=\W*$|\s*[-–—,:]+\s*(?:who|names|which)\W*$)/iu,
    "who moved from $1 to $2",
  ],
  [
    /\b(?:dropped|ditched|gave up|given up|abandoned) (?!an?\b|the\b|out\b)((?:\p{L}|\d+\p{L})[\p{L}\d]*(?: [\p{L}\d]+)??) (?:for|in favour of) (?=\p{L}|\d+\p{L})/giu,
    "switched from $1 to ",
  ],
  [
    /\b(?:swapped|swopped|switched|exchanged|traded) (?!(?:an?|the|from|to|class(?:es)?|forms?|sets?|groups?|teachers?|clubs?|houses?|schools?|seats?|rooms?|places?|levels?)\b)((?:\p{L}|\d+\p{L})[\p{L}\d]*(?: [\p{L}\d]+)??) for (?=\p{L}|\d+\p{L})/giu,
    "switched from $1 to ",
  ],
  [
    new RegExp(
      `^${WHICH} (?:did|has|have|had) (?:the |their )?(.{2,30}?) (?:been )?(?:${CHANGE}|${DONE})(?=\\W|$)`,
      "iu",
    ),
    "whose $1 changed",
  ],
  [
    new RegExp(
      `^(?:for )?(how many (?:of .{2,30}?|${PUPILS_OF_ANY_SEX})(?: who were there on both days)?) (?:did|has|have|had) (?:the |their )(.{2,30}?) (?:been )?(?:change|changed|switch|switched|alter|altered)(?=\\W|$)`,
      "iu",
    ),
    "$1 had their $2 changed",
  ],
  [
    /\bwhose (.{2,30}?) (?:has |have |had |was |were )*(?:switched|flipped|turned|swapped|went|gone) (?:over )?(?=from \S+ to )/giu,
    "whose $1 changed ",
  ],
  [/\bover the (?:school |academic )?year(?=\W*$)/giu, "this school year"],
  [
    /^i (?:gather|hear|heard|believe|understand|think|see|was told|am told)(?: that)? (?:someone|somebody|a (?:pupil|child|student)|one pupil)(?:['’]s| has)? (.+?)[.;,:–—-]+ who (?:was|is) (?:it|that|he|she)\W*$/iu,
    "who $1",
  ],
  [/\bwent across (?=(?:from|to|into)\b)/giu, "moved "],
];

/** What changed of whom, and who changed it. */
const OF_WHOM: readonly Rule[] = [
  // "level jumped by two in one go"
  [
    /^(?:who has |whose )?(?:send? |support )?level (?:has |have )?(?:jumped|gone|went|rose|risen|climbed|shot|increased)(?: up)? by (two|three|four|[2-4])(?: levels)?(?=,?\W*$|,? (?:in (?:one|a single) (?:go|jump|step)|at once|since|in|on|this|last|between)\b)/iu,
    "who moved up $1 levels",
  ],
  [
    /^(?:who has |whose )?(?:send? |support )?level (?:has |have )?(?:dropped|gone down|went down|fell|fallen|come down|slipped)(?: down)? by (two|three|four|[2-4])(?: levels)?(?=,?\W*$|,? (?:in (?:one|a single) (?:go|jump|step)|at once|since|in|on|this|last|between)\b)/iu,
    "who moved down $1 levels",
  ],
  [
    /^(who|which teacher) (changed|edited|altered|raised|lowered|updated|amended|rewrote|moved|increased|reduced) (?:the )?(level|class|form|notes|comments|house|set|campus|support level) of (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?)(?=\W*$)/iu,
    "$1 changed $4’s $3",
  ],
  [/^on whose sheet (did .+?)(?:[\s,–—-]+(?:which|what) teacher)?\W*$/iu, "which teacher $1"],
  [
    /^(?:the )?date (?:that |when |on which )?(\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)['’]s? (.{3,30}?) (?:was |were |had )?(last |first )?(changed|went up|went down|came down|rose|fell)\W*$/iu,
    "when was it that $1’s $2 $3$4",
  ],
  [
    /^(\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)(?:['’]s)? (level|class|form|notes|house|set) (came down|came up|went up|went down|changed|rose|fell|dropped)[\s,:–—-]+(?:date|when|what date|which day)\W*$/iu,
    "when was it that $1’s $2 $3",
  ],
  [
    /^(?:the )?date (\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*) (came|went|moved|dropped) (down|up) to (?=\p{L}|\d)/iu,
    "when was it that $1 moved $3 to ",
  ],
  [
    /^when did (\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)['’]s? move to (\S+) (?:show up|appear|come through|happen|get recorded|take effect)\W*$/iu,
    "when did $1 move to $2",
  ],
  [
    /^(?:send? |support )?level of need (?:was |been |has been )?(lowered|reduced|dropped|fallen|raised|increased|risen|changed)\b/iu,
    "whose level $1",
  ],
  [
    /^before (?:it|that) (?:became|was|turned into|went to|changed to) (\S+),? what was the (level|class|form|house|set) (?:recorded )?(?:for|of) (.+?)\W*$/iu,
    "what $2 was $3 before he moved to $2 $1",
  ],
  [
    /^(\p{L}[\p{L}'’-]* \p{L}[\p{L}'’-]*?)(?:['’]s)? (?:old|previous|former) (class|form|house|level|set) before \S+\W*$/iu,
    "what was $1’s previous $2",
  ],
];

/** Of whom a change is said, where nobody who came new could have made it. */
const CHANGED = "(?:changed|altered|edited|rewritten|updated|amended|reworded|revised)";
const SINCE_BEFORE: readonly Rule[] = [
  [
    new RegExp(
      `\\bexisting (?=(?:${PUPILS_OF_ANY_SEX}|notes|comments|support notes)\\b.*\\b${CHANGED})`,
      "giu",
    ),
    "",
  ],
  [
    new RegExp(
      `(?<=\\b${CHANGED}\\b.*)\\s*[.;?,(–—-]+\\s*(?:only|just) (?:the )?(?:${PUPILS_OF_ANY_SEX}|those|ones) (?:who|that) were already (?:on (?:the|our|their) (?:sheet|roll|list|register)|here|there|with us)(?:,? (?:not|so not|excluding) (?:the )?(?:new (?:ones|pupils|children|starters)|newcomers))?\\W*$`,
      "iu",
    ),
    "",
  ],
  [
    new RegExp(
      `\\b(${PUPILS_OF_ANY_SEX}) who were there on both days (?=.*\\b(?:change|${CHANGED}))`,
      "giu",
    ),
    "$1 ",
  ],
  [
    /\b(new (?:starters|pupils|children|arrivals) .*?)(?:this (?:school )?year|this term) \((since [^)]+)\)/giu,
    "$1$2",
  ],
];

/** Slips in words that say when and what changed, which no vocabulary of the school can mend. */
const SLIPS: readonly Rule[] = [
  [/\b(?:befor|beofre|befroe)\b/giu, "before"],
  [/\b(?:diffrent|differnt|diferent|differant)\b/giu, "different"],
  [/\b(?:sicne|sinse|snce)\b/giu, "since"],
];

export const TURNED: readonly Rule[] = [
  ...SLIPS,
  ...SINCE_BEFORE,
  ...TERSE_MOVES,
  ...WITH_VERBS,
  ...OF_WHOM,
  // "had something new in their notes since Easter", "have new notes since Easter"
  [
    /\b(?:(?:who|that) )?(?:(?:have|has|had|got|with) )+(?:had )?(?:something|anything|things?|(?:an? )?(?:new|fresh|extra|further) (?:notes?|comments?|remarks?|entr(?:y|ies)))(?: (?:new|fresh|added|extra|different|else))?(?: (?:in|to|on|put in|added to|written in) (?:their|the|his|her) (?:notes?|comments?|remarks?))? (?=since\b|after\b|between\b|in the last\b|this\b)(?<=\b(?:notes?|comments?|remarks?|entry|entries) )/giu,
    "whose notes changed ",
  ],
  // "any movers between 5H and 5K since October"
  [
    new RegExp(
      `^(?:any|list|the|which) (?:movers?|moves?|swaps?|switch(?:es|ers)?|transfers?)(?: were there| have there been)? between (?!${A_TIME})((?:\\d+|\\p{Lu})\\S*) and (?!${A_TIME})(\\S+) `,
      "iu",
    ),
    "who moved from $1 or $2 to $1 or $2 ",
  ],
  [
    new RegExp(
      `^(who|which (?:pupils|children|students|kids)) (?:(?:have|has) )?(?:moved|swapped|switched|transferred|gone) between (?!${A_TIME})((?:\\d+|\\p{Lu})\\S*) and (?!${A_TIME})(\\S+?)(?= |\\W*$)`,
      "iu",
    ),
    "$1 moved from $2 or $3 to $2 or $3",
  ],
  // "who had level 0 and was changed to level 1 on 24 April"
  [
    /^(who|which (?:pupils|children|students|kids)) (?:had|was|were)(?: (?:on|at))? level (\d) and (?:(?:was|were|got|has been|have been|is|are) )?(?:then )?(?:changed|moved|put|raised|lowered|taken|dropped|went|rose|came|fell)(?: (?:up|down))? (?:on )?to level (\d)\b/iu,
    "$1 moved from level $2 to level $3",
  ],
  // "someone jumped from tier 1 straight to 3, who was it"
  [
    /^(?:someone|somebody|one (?:pupil|child|kid)|a (?:pupil|child|kid)) (?:has )?(?:jumped|went|moved|gone|leapt|shot|climbed|dropped)(?: up| down| straight)* from (level|tier|band|phase|stage) (\d+)(?: straight| right| directly)? (?:up |down )?to (?:\1 )?(\d+)[,;:?!.–—-]* (?:and )?who (?:was|is) (?:it|that|this|he|she)\W*$/iu,
    "who moved from $1 $2 to $1 $3",
  ],
  // "sumaiya mirza's in alder now, what form was she in before"
  [
    /^(\p{L}[\p{L}'’-]*? \p{L}[\p{L}-]*?)(?:['’]s| is) in [^,;?]{1,25}? now[,;.–—-]* (?:what|which) (class|form|house|year) (?:was|were) (?:he|she|they) in before(?: that| then)?\W*$/iu,
    "which $2 did $1 move from",
  ],
  [
    /^(?:which|what) (class|form|house|year) (?:had|has) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) been in before (?:he|she|they) left\W*$/iu,
    "which $1 did $2 leave from",
  ],
  // "who went from phase 4 to phase 5 in phonics on 6 May"
  [
    /^(?:who|which (?:pupils|children|students|kids)) (?:have |has )?(?:went|gone|moved|go|passed|jumped|climbed)(?: up| on)? from (phase|band|stage|set|step|colour|group) (\S+) to (?:\1 )?(\S+) (?:in|for) (phonics|maths|reading|english|spelling|swimming|science)\b/iu,
    "whose $4 $1 went from $2 to $3",
  ],
  // "who has changed from Severn to Wye or the other way round since May"
  [
    /\b(changed|moved|swapped|switched|gone|went) from (\S+) to (\S+),? or (?:the other way (?:round|about|around)|vice versa|back)\b/giu,
    "$1 from $2 or $3 to $2 or $3",
  ],
];
