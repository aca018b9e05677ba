// Things that are counted where pupils are meant: certificates for those who have something, places that are taken, and what is
// counted up by a group.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const PAPERS =
  "(?:certificates?|letters?|cards?|badges?|labels?|copies|stickers?|invitations?|invites|medals?|prizes?|slips?|forms?|envelopes?)";
const GIVEN =
  "(?:print|order|buy|get|make|prepare|run off|photocopy|send|send out|write|give out|hand out|sign)";
const WORTH = "\\b(?:points|hours|days|merits|marks|scores?|attendance|minutes|age)\\b";

export const COUNTED_THINGS: readonly Rule[] = [
  // "how many certificates for 100% attendance do I have to print"
  [
    new RegExp(
      `^how many ${PAPERS} (?:for|to) (?:(?:those|${PUPILS}|everyone|everybody|anyone) )?(?:with |who have |who has )?(.{3,50}?) (?:do|must|should|will|would|shall) (?:i|we) (?:need to |have to |got to |want to )?${GIVEN}(?: for(?: them)?)?\\W*$`,
      "iu",
    ),
    "how many pupils with $1",
  ],
  // "certificates for the top three for house points: who gets them"
  [
    new RegExp(
      `^(?:the )?${PAPERS} (?:for|to) (?=(?:the )?(?:top|highest|best|lowest|first)\\b)(.{5,60}?)\\s*[:;,.–—-]+\\s*who(?: all)? (?:gets?|is getting|should get|receives?|wins?|earns?) (?:them|one|it|these|those)\\W*$`,
      "iu",
    ),
    "who are $1",
  ],
  // "how many places are taken in netball and choir combined"
  [
    /\bhow many (?:places|spots|spaces|slots) (?:(?:are|is|have been|has been) )?(?:taken|filled|used|occupied|gone)(?: up)? (?=(?:in|on|at|for) )/giu,
    "how many pupils are ",
  ],
  // "FSM (yes) counted up year by year"
  [
    new RegExp(
      `^(?!(?:how|what|which|who|is|are|list|show)\\b)(?!.*${WORTH})(?:the |our )?([^,:;]{2,50}?),? counted(?: up| out)? (?=(?:by|per|for each|for every|in each) \\p{L}|(\\p{L}+) by \\2\\b)`,
      "iu",
    ),
    "number of $1 ",
  ],
  // "persistent absentees in 3A (I mean below 90)"
  [
    /\bpersist[ae]nt(?:ly)? absent(?:ees?)?((?: (?:in|at|from|on) [^(),;:–—]{1,25}?)?),?\s*[(–—-]*\s*(?:i mean|i\.?e\.?|that is|meaning|by which i mean|so),? (?:those |anyone )?(?:with )?(?:an? )?(?:attendance )?(?:of )?(below|under|less than|at or below|lower than) (\d{2}(?:\.\d+)?) ?(?:%|percent|per cent)?\)?/iu,
    "pupils$1 with attendance $2 $3",
  ],
  // "what proportion of all pupils, in per cent, have"
  [
    /(?<=\b(?:proportion|percentage|share|fraction)\b.*?), (?:given |expressed |stated |as a figure )?(?:in|as) (?:an? )?(?:percent|per cent|%|percentages?)(?: terms)?,(?= )/iu,
    "",
  ],
  // "of all 75 children in 3A, what percentage": how many they are is told with the answer
  [
    new RegExp(
      `(?<=^(?:out )?of all )(?:the |our )?\\d{2,3} (?=(?:${PUPILS}) (?:in|on|at) .*\\b(?:what|which) (?:percentage|percent|per cent|proportion|share|%))`,
      "iu",
    ),
    "",
  ],
  // "what proportion of all pupils on the sheets have"
  [
    new RegExp(
      `(?<=\\b(?:of|among) (?:all|every one of) (?:the |our )?(?:${PUPILS})) (?:on|in|across) (?:all )?(?:the|our|these) sheets(?=,? (?:have|has|are|is|in|who|with|as)\\b)`,
      "iu",
    ),
    "",
  ],
  // "of all 75 children in 3A, blanks included, what percentage"
  [
    /^((?:out )?of .{3,60}?), (?:(?:the )?(?:blanks?|gaps|empty (?:ones|cells)) (?:included|counted|and all)|(?:including|counting) (?:the |any )?(?:blanks?|gaps|empty (?:ones|cells))),? (?=(?:what|which) (?:percentage|percent|per cent|proportion|share|%))/iu,
    "$1, ",
  ],
];
