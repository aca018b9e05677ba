// Averages, medians, sums and the ends of a range, asked for by what is done with the numbers.
import type { Rule } from "./rule.js";

const PUPIL = "pupil|child|student|kid|learner|head|person";
/** Of numbers: what they come out at. */
const COMES = "(?:come|work|average|pan|turn)s? out(?: (?:at|as|to))?";
/** A number as a whole, behind what it is of. */
const FIGURE = "figure|number|value|score|mark|result|one|end";

const AVERAGES: readonly Rule[] = [
  // "what are the bursary students predicted on average, in points"
  [
    /^what (?:are|is|were|was) (.+?) (predicted|expected|forecast|projected)(?: to (?:get|score|achieve))?,? on average(?:,? in (\p{L}+))?\W*$/iu,
    "what is the average $2 $3 of $1",
  ],
  [
    /^on average,? what (?:are|is|were|was) (.+?) (predicted|expected|forecast|projected)(?: to (?:get|score|achieve))?(?:,? in (\p{L}+))?\W*$/iu,
    "what is the average $2 $3 of $1",
  ],
  [/\bwould you (?:say|think|reckon) (?=\p{L}|\d)/giu, ""],
  [
    new RegExp(
      `^what (?:does|do|did) (.+?) ${COMES} (?:for|on|in) (.+?),? on average(?=\\W|$)`,
      "iu",
    ),
    "what is the average $2 for $1",
  ],
  [
    new RegExp(
      `\\bwhat (?:does |do |did |is |are )?(.+?) ${COMES}(?: being)? on average(?=\\W|$)`,
      "giu",
    ),
    "what is the average $1",
  ],
  [
    new RegExp(`^(.+?) ${COMES} (?:what|how much|how many)(?: is it)?,? on average\\W*$`, "iu"),
    "what is the average $1",
  ],
  [
    /\bwhere (?:does|do) (?:the )?(.+?) average(?: out)?(?: (?:at|to))?(?=\W*$| (?:for|in|per)\b)/giu,
    "what is the average $1",
  ],
  [
    new RegExp(
      `^(.+?),? averaged(?: out)?(?: (?:over|across|between) [^,]+?)?,? (?:comes? (?:out )?(?:at|to)|${COMES}|is|are|makes?)(?: (?:what|how much|how many))?\\W*$`,
      "iu",
    ),
    "what is the average $1",
  ],
  [/^(.{3,60}?),? averaged(?: out)?(?:,? please)?\W*$/iu, "what is the average $1"],
  [
    /\b(?:add|tot|total|sum|count) (?:up )?(?:together )?(?:all )?(?:of )?(?:the )?(.{3,40}?)(?: up| together)?,? and (?:then )?(?:average (?:them|it)(?: out)?|(?:take|find|work out|get) (?:the|an) (?:average|mean)(?: of (?:them|it))?|divide by how many (?:there are|they are))\b(?:[,.–-]* what(?:['’]?s| is| does| do) (?:that|it|they|you)(?: (?:come (?:out )?(?:to|at)|make|get|give))?)?/giu,
    "average $1",
  ],
  [
    new RegExp(
      `^on average,? what (?:does|do|is) (?:the )?(.{3,30}?) ${COMES} (?:for|in|at|on) (.+?)\\W*$`,
      "iu",
    ),
    "what is the average $1 for $2",
  ],
  [
    /\bwhat (?:does|do) (?:the |their |its )?(.{3,30}?) average(?: out)?(?: (?:at|to|as))?(?=\W*$| (?:on|per|by|across|from) )/giu,
    "what is the average $1",
  ],
  [
    /^(?:(?:take|taking|looking at|considering|counting|for|of|out of|among)(?: only| just)? )?(?:all |every |each )?(?:the )?(.{3,40}?)\s*[:;,–—-]+\s*what(?:['’]s| is| are) their (?:average (.{3,30}?)|(.{3,30}?) on average)\W*$/iu,
    "what is the average $2$3 of $1",
  ],
  [
    new RegExp(
      `^(?!what|how)(.{3,40}?) (?:a|per|for each) (?:${PUPIL})\\b(.*?),? on average\\W*$`,
      "iu",
    ),
    "what is the average $1$2",
  ],
  [/\baverage out (?=(?:the |their |all )?[\p{L}\d])/giu, "average "],
  [
    /\bwhat(?:['’]s| is| are| does| do) (?:the )?(.{3,40}?) look(?:ing)?(?: like)?( (?:for|in|at|across|among) .+?)?,? on average\W*$/giu,
    "what is the average $1$2",
  ],
  [
    new RegExp(
      `\\bwhat (?:does|has|is) (?:the|an|your) (?:average|typical) (?:${PUPIL}) (in|at|on|with) (.+?) (?:have|got|get|score|collect|earn|miss)(?: (?:by way of|in the way of|in terms of|for|in|on))? (.+?)\\W*$`,
      "giu",
    ),
    "what is the average $3 $1 $2",
  ],
  [
    new RegExp(
      `^(?!.*,? on average\\b)(?!(?:list|show|give|who|which)\\b)(?:what(?:['’]s| is| are) (?:the )?)?(?:how (?:many|much) )?(?:average |mean )?(.{3,40}?) (?:per|for each|a(?= head\\b)) (?:${PUPIL})\\b(.*?)(?:,? (?:on )?average)?\\W*$`,
      "iu",
    ),
    "what is the average $1$2",
  ],
  [
    /^(.{2,40}?),? (?:which|what) (.{3,30}?) (?:do|does|are) (?:they|it) (?:average|averaging)(?: out)?(?: at| on)?\W*$/iu,
    "what is the average $2 of $1",
  ],
  [
    /\b(?:what|which) (.{3,30}?) (?:do|does) (.{2,40}?) average(?: out)?(?: at| on)?(?=\W*$)/giu,
    "what is the average $1 of $2",
  ],
];

const MEDIANS: readonly Rule[] = [
  [
    /^not the (?:mean|average)(?: (?:this time|today|now))?[,;:–—-]+ ?(?:but )?(?:the middle one[,;:–—-]+ ?)?(?=.*\bmedian\b)/iu,
    "",
  ],
  [
    /\b(?:the )?(?:middle|halfway|midway)(?: \((?:the )?median\))? (?:value|score|figure|number|mark|one|point)(?: \((?:the )?median\))?/giu,
    "the median",
  ],
  [
    /\b(?:the )?median (?:value|score|figure|number|one|point)(?= (?:of|for|in|on)\b)/giu,
    "the median",
  ],
  [
    /^(?:line|put|order|sort|arrange|rank) (?:up )?(?:all )?(?:of )?(?:the )?(.{2,40}?)(?: up| in order| out)? by (.{3,30}?)[,:\s–-]+(?:and )?(?:what|which)(?:['’]s| is)?(?: (?:figure|value|number|one|score))?(?: is)? the median\W*$/iu,
    "what is the median $2 of $1",
  ],
  [
    /^(?:line|put|order|sort|arrange|rank) (?:up )?(?:all )?(?:of )?(?:the )?(.{3,40}?)(?: up| in order| out)?[,:\s–-]+(?:and )?(?:what|which)(?:['’]s| is)?(?: (?:figure|value|number|one|score))?(?: is)? the median\W*$/iu,
    "what is the median $1",
  ],
  [
    /\bmiddle (?=\p{L}+(?: \p{L}+)? (?:of|for|in|once|when|if)\b)(?!(?:school|name|names|set|group|class|band|child)\b)/giu,
    "median ",
  ],
  [
    /\b(?:once|when|if|after) (?:you|i|we)(?:['’]ve| have)? (?:put|line|lined|sort|sorted|order|arrange|rank) (?:up )?(.{2,30}?)(?: up)?(?: (?:in order|by size|in a row|in a line))?(?=\W*$)/giu,
    "of $1",
  ],
];

/** The highest and the lowest. */
const ENDS: readonly Rule[] = [
  [
    /\b((?:earliest|latest|highest|lowest|first|last) .{3,40}?) (?:(?:held|recorded|entered|given|set|down) )?(?:for|of|by|against) any ?(?:one|body|pupil|child|student|kid)(?: at all)?(?=\W*$)/giu,
    "$1",
  ],
  [
    /^(?:the )?(?:very )?(?:first|earliest) date (?:of all )?(?:in|on|under) (?:the )?(.{3,30}?) column\W*$/iu,
    "what is the earliest $1",
  ],
  [
    /^(.{3,50}?)[,:\s–—-]+how low (?:do|does|did) (?:they|it|the (?:scores|numbers|figures|marks|results|values|ages)|that) (?:go|get|run|drop|fall|reach)(?: down)?(?: to)?\b/iu,
    "what is the lowest $1",
  ],
  [
    /^(.{3,50}?)[,:\s–—-]+how high (?:do|does|did) (?:they|it|the (?:scores|numbers|figures|marks|results|values|ages)|that) (?:go|get|run|climb|rise|reach)(?: up)?(?: to)?\b/iu,
    "what is the highest $1",
  ],
  [
    /\bhow low (?:do|does|did) (?:the )?(.{3,30}?) (?:go|get|run|drop|fall|reach)(?: down)?(?: to)?(?=\W*$| (?:in|at|for|among|on)\b|,)/giu,
    "what is the lowest $1",
  ],
  [
    /\bhow high (?:do|does|did) (?:the )?(.{3,30}?) (?:go|get|run|climb|rise|reach)(?: up)?(?: to)?(?=\W*$| (?:in|at|for|among|on)\b|,)/giu,
    "what is the highest $1",
  ],
  [
    new RegExp(
      `^(?!what)(.{3,50}?)[,:\\s–—-]+(?:the )?(?:very |absolute )?(?:bottom|lowest|minimum) (?:${FIGURE})\\W*$`,
      "iu",
    ),
    "what is the lowest $1",
  ],
  [
    new RegExp(
      `(?<!\\bto)[(,?\\s–—-]+(?:just |only )?(?:the |a )?(?:(?:bottom|top|lowest|highest|single|one) )?(?:${FIGURE})(?: only| alone)?(?:,? please)?\\W*$(?<=[(,?–—-]\\s*(?:just|only|the|bottom|top|lowest|highest|figure|number|value|single|a|one|score|mark|result|end|please| |\\W)+)`,
      "iu",
    ),
    "",
  ],
  [
    /\b(highest|lowest|best|worst|maximum|minimum) (?:(?:individual|single|recorded|actual) )+(?=\p{L})/giu,
    "$1 ",
  ],
  [
    /^(?:which|what) (?:mark|score|result|figure|number) is (?:the )?(highest|lowest|best|worst|top|bottom)(?: (?:achieved|recorded|scored|got|reached|there))? (?:for|in|on) /iu,
    "what is the $1 ",
  ],
  [/,? what (?:was|is|were|are) (?:it|that|they)\W*$/giu, ""],
  [
    /\b(best|highest|lowest|worst) (\p{L}+(?: \p{L}+)?) (?:result|mark|grade|score)(?=\W*$| (?:in|for|of|at)\b)/giu,
    "$1 $2 score",
  ],
];

/** "mean points per FSM pupil in 6H": of those who are, where more is said than that they are pupils. */
const PER_PUPIL: Rule = [
  /\b(average|mean|median) ([^,?]{3,40}?) per (?!(?:class|form|house|year|campus|site|group|each)\b)(\p{L}[\p{L}\d]*(?: \p{L}[\p{L}\d]*)?) (pupil|child|student|kid)(?=\W*$| (?:in|at|on|of|with)\b)/giu,
  "$1 $2 of $3 $4s",
];

export const AVERAGED: readonly Rule[] = [PER_PUPIL, ...MEDIANS, ...AVERAGES, ...ENDS];
