// Needs that may be, were, are not or are somebody else's, in words that notes are asked with.
import type { Rule } from "./rule.js";

const LOOKED_INTO = "assessed|tested|screened|checked|investigated|looked at";
const NOTHING = "(?:no|not|nothing|negative|clear|all clear|fine|ok|okay|normal)";
const NOW = "(?:now|any ?more|any longer|currently|at present|today|these days)";

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
    new RegExp(
      `\\b((?:${LOOKED_INTO}) for .{3,40}?)(?:,| and| but) (?:it |they |this |that |the (?:results?|tests?|outcome) )?(?:came|come|comes|was|were|is|are|turned out|found)(?: back| out)?(?: as| to be)? ${NOTHING}(?=\\W*$|,)`,
      "giu",
    ),
    "$1 and found not to have it",
  ],
  [
    /\b(?:cleared of|(?:been )?given (?:the|an) all[- ]clear (?:for|on|over|with)|(?:had|got) the all[- ]clear (?:for|on|over|with)) (?:having )?(?:an? )?/giu,
    "tested and found not to have ",
  ],
  // Somebody else's
  [
    /\b(?:with )?(?:someone|somebody|a person|anyone|anybody|another person) (?:at home|in (?:the|their|his|her) (?:family|household|house|home)) (?:(?:who|that) )?(has|have|is|with|suffers|suffering)\b/giu,
    "a family member $1",
  ],
];
