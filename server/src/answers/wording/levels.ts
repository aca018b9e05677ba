// Levels that went up or down, said with a noun, a passive or a verb of its own: "level rises", "saw their level fall".
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

/** The support level, and no reading or risk level that a column may hold. */
const LEVEL =
  "(?<!\\b(?:reading|writing|maths|english|science|phonics|spelling|language|fluency|proficiency|swimming|music|book|risk|attainment|ability|skill|target|working|national|entry|key|a|o) )(?:support |sen |send )?(?:levels?|tiers?|lvls?)(?: of support)?";
const HAD =
  "saw|see|sees|seen|seeing|had|have|has|having|show|shows|showed|shown|showing|experienced|made|received|got|with";
const NOUN_UP =
  "increases?|rises?|gains?|jumps?|climbs?|raises?|step-?ups?|promotions?|upgrades?|uplifts?|moves? up|steps? up|upward (?:moves?|steps?|changes?)";
const NOUN_DOWN =
  "decreases?|drops?|falls?|reductions?|cuts?|declines?|dips?|downgrades?|demotions?|moves? down|steps? down|downward (?:moves?|steps?|changes?)";
const VERB_UP =
  "(?:go|goes|gone|going|went|come|came|move|moves|moved|moving|get|got|put|pushed|bumped|taken|brought|shifted|nudged) (?:up|higher)|(?:jump|jumps|jumped|jumping|leapt|leaped|shot|soared)(?: up)?|rise|rises|risen|rose|rising|increased?|increasing|climb|climbs|climbed|climbing|raised|lifted|upped|boosted|upgraded|bumped|hiked";
const VERB_DOWN =
  "(?:go|goes|gone|going|went|come|came|move|moves|moved|moving|get|got|put|pushed|taken|brought|shifted|slip|slipped|drop|dropped) (?:down|lower)|fall|falls|fallen|fell|falling|drop|drops|dropped|dropping|decreased?|decreasing|reduced|lowered|cut|dip|dips|dipped|slip|slips|slipped|sink|sunk|sank|declined?|downgraded|(?:plunged|plummeted|tumbled|jumped down)";
/** Of these each is one of a kind, and no number of changes. */
export const NOT_RANKED =
  "(?<!\\b(?:biggest|largest|greatest|steepest|sharpest|smallest|most|more|fewer|average|mean|two|three|double|times|\\d) )";
/** Between a level and its verb. */
const HAS = "(?:['’]s| (?:has|have|had|was|were|is|are|got|been))*";
const AMOUNT =
  "(?:(?:at least|more than|over|exactly) )?(?:one|two|three|four|[1-4]\\+?)(?: or more)?(?! ?%| (?:points|per))";
/** A word of time says that a change is meant: "level up" alone is a level. */
const TIMED = `(?=\\W*$|[,:;]| (?:names|list|count|number|date|since|in|on|over|during|between|from|after|before|this|last|at|by|so far|yesterday|today|${MONTH})\\b)`;

const up = (said: string): Rule => [new RegExp(said, "giu"), "moved up a level"];
const down = (said: string): Rule => [new RegExp(said, "giu"), "moved down a level"];
const pupils = ([from, to]: Rule): Rule => [from, `pupils who ${to}`];

/** Levels that went up or down. */
export const LEVELS: readonly Rule[] = [
  // "saw their level fall", "had an increase in level"
  up(
    `\\b(?:(?:${HAD}|been|given) )+(?:their|his|her|any|an?) ${LEVEL} (?:(?:get|be|being|been) )?(?:${VERB_UP})\\b(?! (?:to|from|by)\\b)`,
  ),
  down(
    `\\b(?:(?:${HAD}|been|given) )+(?:their|his|her|any|an?) ${LEVEL} (?:(?:get|be|being|been) )?(?:${VERB_DOWN})\\b(?! (?:to|from|by)\\b)`,
  ),
  up(
    `\\b(?:(?:${HAD}|been|given) )+(?:an?|any|some) (?:${NOUN_UP}) (?:in|of|to|on) (?:their |the |his |her )?${LEVEL}(?! \\d)`,
  ),
  down(
    `\\b(?:(?:${HAD}|been|given) )+(?:an?|any|some) (?:${NOUN_DOWN}) (?:in|of|to|on) (?:their |the |his |her )?${LEVEL}(?! \\d)`,
  ),
  up(`\\b(?:(?:${HAD}|been|given) )+(?:an?|any|some) ${LEVEL} (?:${NOUN_UP})\\b`),
  down(`\\b(?:(?:${HAD}|been|given) )+(?:an?|any|some) ${LEVEL} (?:${NOUN_DOWN})\\b`),
  // "level rises last week", "risers by level"
  pupils(
    up(
      `${NOT_RANKED}\\b${LEVEL}[- ](?:ups|rises|increases|gains|jumps|raises|promotions|upgrades|risers|climbers|improvers|gainers)\\b`,
    ),
  ),
  pupils(
    down(
      `${NOT_RANKED}\\b${LEVEL}[- ](?:downs|drops|falls|decreases|reductions|cuts|downgrades|fallers|droppers)\\b`,
    ),
  ),
  pupils(
    up(
      `\\b(?:risers|climbers|gainers)(?: (?:in|by|for|on)|,)? (?:their |the |up a )?${LEVEL}(?:[- ]wise)?(?=\\W|$)`,
    ),
  ),
  pupils(
    down(
      `\\b(?:fallers|droppers)(?: (?:in|by|for|on)|,)? (?:their |the |down a )?${LEVEL}(?:[- ]wise)?(?=\\W|$)`,
    ),
  ),
  pupils(
    up(
      `${NOT_RANKED}\\b(?:increases|rises|gains|jumps|upward moves|moves up) (?:in|of) (?:support |sen |send )?(?:levels?|tiers?)\\b`,
    ),
  ),
  pupils(
    down(
      `${NOT_RANKED}\\b(?:decreases|drops|falls|reductions|downward moves|moves down) (?:in|of) (?:support |sen |send )?(?:levels?|tiers?)\\b`,
    ),
  ),
  // "whose level went up by two or more"
  [
    new RegExp(`\\bwhose ${LEVEL}${HAS} (?:${VERB_UP}) by (${AMOUNT})(?=\\W|$)`, "giu"),
    "who moved up $1 levels",
  ],
  // "whose level rose two or more in one step"
  [
    new RegExp(
      `\\bwhose ${LEVEL}${HAS} (?:${VERB_UP}) ((?:one|two|three|four|[1-4])(?: or more|\\+))(?= (?:levels|since|in|at|on|this|last|between|over)\\b|\\W*$)(?: levels)?`,
      "giu",
    ),
    "who moved up $1 levels",
  ],
  // "levels up in 3A since May", "level up this month", "whose level's gone lower"
  [new RegExp(`^${LEVEL} up${TIMED}`, "iu"), "whose level went up"],
  [
    new RegExp(
      `\\b(${LEVEL})${HAS} (?:cut|dipped|downgraded|(?:gone|went|got|come|came|moved|put|pushed|taken|brought) lower|(?:put|pushed|brought|taken) down)(?! to| from)\\b`,
      "giu",
    ),
    "$1 went down",
  ],
];
