// Needs that may be, were, are not or are somebody else's, in words that notes are asked with.
import type { Rule } from "./rule.js";

const LOOKED_INTO = "assessed|tested|screened|checked|investigated|looked at";
const NOTHING = "(?:no|not|nothing|negative|clear|all clear|fine|ok|okay|normal)";
const NOW = "(?:now|any ?more|any longer|currently|at present|today|these days)";

/** That a need is over, said once more behind the question of who used to have it. */
const OVER_BY_NOW = [
  "(?:,| [-–—])? (?:but|and|yet|though) (?:(?:who|that|they|it|things?) )?(?:(?:is|are|has|have|does|do|gets?) )?",
  "(?:(?:now|since|all|long|completely|been|got|become) )*",
  "(?:fine|ok|okay|all ?right|well|better|good|happy|happier|settled(?: in| down)?|sorted(?: (?:it )?out)?|resolved|cleared up",
  "|dealt with|stopped(?: it)?|over (?:it|them|that)|recovered|(?:grown|grew) out of (?:it|them)|(?:got )?(?:rid|shot) of (?:it|them)",
  "|(?:has|have|need|use|get|see|do)(?:e?s)? (?:it|them|that|one|any) no (?:longer|more)",
  "|(?:calm|calmed|cooled|settled|mellowed)(?: (?:down|off))?|signed off|discharged|moved on|back (?:to normal|on track)|friends|a friend",
  "|(?:attend|come|go|sleep|eat|manage|cope|do|get on|mix|join in|read|talk|walk)(?:e?s)? (?:in )?(?:fine|well|okay|ok|happily|normally)",
  "|(?:(?:is|are|has|have|do|does) ?)?(?:no longer|n['’]t|not|stopped)(?: (?:is|are|has|have|having|needing|using|getting|need|doing|do))?(?: (?:it|them|that|any|one))?)",
  `(?: (?:again|since|today|${NOW}))*\\W*$`,
].join("");

export const STATES: readonly Rule[] = [
  // Maybe
  [
    /\b(?:(?:is|are|being) )?(?:in the pipeline|on (?:the|a) pathway|in the (?:queue|system)|going through (?:the )?(?:process|assessment|system)|being (?:looked at|considered|investigated|checked)|under (?:consideration|investigation)) for (?:an? )?(?=\p{L})/giu,
    "awaiting assessment for ",
  ],
  [
    /\b(\p{L}+s?(?: (?:diagnosis|assessment|referral|plan|application))?) (?:(?:is|are|that is|that are) )?(?:currently |still )?(?:in the pipeline|in the works|underway|under way)(?=\W|$)/giu,
    "awaiting $1",
  ],
  [
    /\b(?:(?:is|are|who are|who is) )?(?:yet to be|still to be|not (?:yet |formally |officially )+(?:been )?|never (?:formally|officially)(?: been)?) ?(?:diagnosed (?:with|as)|confirmed (?:as|to have)) /giu,
    "with suspected ",
  ],
  [
    /\b(?:(?:is|are|we|that|who|staff|teachers?) )?(?:(?:thought|believed|suspected|reckoned|presumed|assumed) (?:to (?:be|have)|of (?:being|having))) (?:an? )?/giu,
    "with suspected ",
  ],
  // Over
  [
    new RegExp(
      `^(.*\\b(?:used to|in the past|previously|formerly|finished|gave up)\\b.{0,80}?)${OVER_BY_NOW}`,
      "iu",
    ),
    "$1",
  ],
  [new RegExp(`^(.{8,80}?) (?:before|once|at one time)${OVER_BY_NOW}`, "iu"), "$1 in the past"],
  [
    /^(which|whose) (.+?)(?: (?:problem|issue|trouble|difficult[iy]|worr[iy]|concern)(?:e?s)?)? (?:has|have|is|are) (?:now |since )?(?:been )?(?:(?:sorted(?: out)?|resolved|solved|overcome|cleared up)|dealt with)(?: and (?:is|are|has|have) .{3,25})?\W*$/iu,
    "$1 $2 is a thing of the past",
  ],
  [
    /\b(?:is|are) (?:all |now |well |long )*behind (?:them|him|her)(?: now)?(?=\W*$)/giu,
    "is a thing of the past",
  ],
  [
    /\b(?:(?:has|have) )?(?:got over|overcome|seen the back of|shaken off|conquered) (?:their |his |her |an? )?(?=\p{L})/giu,
    "no longer have ",
  ],
  [
    new RegExp(
      `\\b(?:before|in the past|previously|once|formerly|at one time)(?:,? but|,? and|,) (?:(?:is|are|does|do|has|have) )?(?:not|n['’]?t|no longer)(?: (?:is|are|any))?(?: ${NOW})?(?=\\W*$|,)`,
      "giu",
    ),
    "in the past",
  ],
  [/\bonce (?=had|were|was)/giu, "previously "],
  // Not so
  [
    /^(.{3,50}?) (?:(?:was|were|has been|have been) )?(?:looked into|investigated|checked(?: out)?|assessed|queried|suspected),? (?:but|and) (?:(?:was|were|it was) )?(?:not (?:found|confirmed|upheld|substantiated|the case|it)|nothing (?:was )?found|unfounded|ruled out)\W*$/iu,
    "$1 ruled out",
  ],
  [
    /\b(?:do|does) (?:the|their|our) notes say (?:are|is|have|has|do|does)(?: not|n['’]t)(?: have)? /giu,
    "tested and found not to have ",
  ],
  [/^where (?:did|have|has) .{3,60}? ruled? out (?=\p{L})(.+?)\W*$/iu, "who had $1 ruled out"],
  [
    new RegExp(
      `\\b((?:${LOOKED_INTO}) for .{3,40}?)(?:,| and| but) (?:it |they |this |that |the (?:results?|tests?|outcome) )?(?:came|come|comes|was|were|is|are|turned out|found)(?: back| out)?(?: as| to be)? ${NOTHING}(?=\\W*$|,)`,
      "giu",
    ),
    "$1 and found not to have it",
  ],
  // "who's been tested for dyslexia and hasn't got it"
  [
    new RegExp(
      `\\b(?:been )?(?:${LOOKED_INTO}) for (?:an? )?(\\p{L}[\\p{L} -]{2,30}?)(?:,| and| but|, but|, and) (?:(?:it|they|who) )?(?:(?:turned out|turns out) )?(?:(?:has|have|had|does|do|did)(?: not|n['’]t)(?: (?:got|have|had))?|not to have|without having|have(?:n['’]t| not) got) (?:it|that)\\W*$`,
      "iu",
    ),
    "found not to have $1",
  ],
  [
    /\b(?:cleared of|(?:been )?given (?:the|an) all[- ]clear (?:for|on|over|with)|(?:had|got) the all[- ]clear (?:for|on|over|with)) (?:having )?(?:an? )?/giu,
    "tested and found not to have ",
  ],
  // Somebody else's
  [
    /(?<=\b(?:family|home|parents?|mum|dad|mother|father|sibling|brother|sister|relatives?)\b.*),? (?:but |and )?not (?:(?:for|of|in|with) )?(?:themselves|themself|himself|herself|(?:the )?(?:child|pupil|student)(?:ren|s)?(?: (?:itself|themselves|himself|herself))?)\W*$/iu,
    "",
  ],
  [
    /\b(?:with )?(?:someone|somebody|anyone|anybody) (?:who is |who['’]s )?(\p{L}+) (?:at home|in (?:the|their|his|her) (?:family|household|house|home))\b/giu,
    "a family member who is $1",
  ],
  [
    /\b(?:with )?(?:someone|somebody|a person|anyone|anybody|another person) (?:at home|in (?:the|their|his|her) (?:family|household|house|home)) (?:(?:who|that) )?(has|have|is|with|suffers|suffering)\b/giu,
    "a family member $1",
  ],
];
