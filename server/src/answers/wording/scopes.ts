// Whom a question is about, said before it or behind it, and what is only said around.
import type { Rule } from "./rule.js";

/** Whom a question is narrowed down to before it is asked. */
export const SCOPES: readonly Rule[] = [
  // "across classes 3K and 3T, how many": one number, of both
  [
    /^across (?:the )?(?:classes |forms |campuses |sites )?(?=.{1,40}?, ?(?:how many|what)\b)/iu,
    "in ",
  ],
  [
    /\b(?:across|in|throughout|over) the (?:whole |entire )?(?:federation|trust|school|academy|college|organisation)(?=\W|$)/giu,
    "",
  ],
  [
    // "who is on both sheets" asks just that.
    /(?<!\b(?:who|pupils|children|kids|students) (?:is|are|appears?|has been|have been) )\b(?:across|in|over|on) (?:all|both)(?: (?:of )?(?:the |our )?(?:two|three|four|five|\d))?(?: of)?(?: the| our)? (?:sheets|spreadsheets|lists|registers)\b/giu,
    "",
  ],
  [
    /, (?:all|both) (?:the |our )?(?:classes|forms|sites|campuses|years)(?: (?:put )?(?:together|combined|included))?(?=\W*$)/giu,
    "",
  ],
  // Of a number of pupils all classes are the whole school; an average "for all classes" may be one of each.
  [
    /^(?=.*\b(?:how many|number of|total|count)\b)(?!.*\b(?:average|mean|median|percentage|each|every|per|by)\b)(.*?),? (?:(?:in|across|over|from) )?all (?:of )?(?:the |our )?(?:classes|forms|year groups|years)(?: (?:put )?(?:together|combined|included))?(?=\W*$|,)/iu,
    "$1",
  ],
  [
    /, (?:every|each) (?:class|form|year|year group|site|campus) (?:counted|included|together)(?=\W*$)/giu,
    "",
  ],
  [/\bput together\b/giu, ""],
  [/\bclasses (?:run|operate|meet|exist|are run|are held) (?=(?:on|in|at)\b)/giu, "classes are "],
  [
    /^(?:including|counting|across|over|covering|taking) (?:all|every|each)(?: of| the| our| single)* (?:class|form|year group|year|site|campus|school|sheet)(?:es|s)?\b(?: together| combined)?, /iu,
    "",
  ],
  // "at level 5 anywhere, or at level 4 in 7C" stays: it tells that the class is of the second only.
  [
    /\b(?:anywhere (?:(?:in|at|across) (?:the |our )?(?:whole )?school|at all)|(?:in|from) any (?:class|form|year|year group)|at any (?:site|campus)|(?:in|across|throughout) the whole school|(?:across|throughout) the school)(?=,? or (?:at|in|on|with)\b)/giu,
    "anywhere",
  ],
  [
    /\banywhere(?! (?:but|other|except|apart|outside|else|besides)\b|,? or (?:at|in|on|with)\b)(?: (?:in|at|across) (?:the |our )?(?:whole )?school)?\b/giu,
    "",
  ],
  [
    /\b(?:across|in|over|from|of) (?:both|all(?: three| four)?|the two) (?:of )?(?:the |our )?(year \w+|y\d+|reception|nursery) (?:classes|forms|groups)\b/giu,
    "in $1",
  ],
  [
    /^(?:looking|going|thinking|casting|turning|travelling|if (?:we|i|you) (?:go|look))(?: the clock)? back (?:to|at) /iu,
    "on ",
  ],
  [
    /^(?:counting|looking|taking|considering|using|searching|checking)(?: at| in| on)? (?:only |just |solely )?(.{2,60}?)(?: only| alone)?, (?=(?:how|who|which|what|list|show|name|give)\b)/iu,
    "in $1 ",
  ],
  [
    /^(?:across |at |over |in )?both (?:the |our )?(?:sites|campuses|schools)(?:,|:| [-–—])? (?=.*\b(?:how many|number|count|total)\b)(?!.*\b(?:each|compare|against|side by side|per|versus|vs)\b)/giu,
    "",
  ],
  [
    /[,\s]+(?:across|on|at|over|in|from) (?:both|all)(?: the| our)? (?:sites|campuses|schools)\b(?: (?:together|combined|included))?/giu,
    "",
  ],
  [
    /\b(?:which|what) (?:one )?of ((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*?)['’]s? (?:two |three |four |five |six |\d )?(class|form|group)(?:es|s)\b/giu,
    "which $2 in $1’s sheet",
  ],
  [
    /\bgoing by|judging by|measured by|as measured by|based on(?! (?:what|which)\b)|in terms of|on the basis of(?= )/giu,
    "by",
  ],
];

/** What stands behind, and only says the same once more. */
export const BEHIND: readonly Rule[] = [
  [/\((?:joint|ties|incl)[^)]*\)/giu, ""],
  [/\bfor (?:me|us)(?=\W*$)/giu, ""],
  [/[,;\s–—-]+(?:(?:full |just |their )?(?:names|list))(?: only)?(?: please)?\W*$/iu, ""],
  [/(?<=\S{2} )(?:too|as well)(?=\W*$)/giu, ""],
  [
    /,? (?:all (?:the )?(?:pupils|children|kids|students) )?(?:added (?:up|together)|summed(?: up)?|totalled(?: up)?|all told)(?=\W*$)/giu,
    " in total",
  ],
  [/\b(has|have) (.{2,40}?) got down(?=\W*$)/giu, "$1 $2"],
];
