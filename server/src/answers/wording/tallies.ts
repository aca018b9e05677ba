// One number for each, told at the end or asked for by adding up: "…, with the number in each category", "tot 3A up by lunch".
import { PUPILS } from "../words/people.js";
import { GROUPS, PLURAL } from "./requests.js";
import type { Rule } from "./rule.js";

const MEMBERS = `${PUPILS}|members`;
const NUMBER = "(?:numbers?|counts?|totals?|head ?counts?|tall(?:y|ies)|figures?|how many)";
const SORT = "types?|categor(?:y|ies)|kinds?|sorts?|ways?|options?|values?|modes?|methods?";
const FOR = "for|in|of|on|at|against|under|using|taking|with|by|within";
/** What has been said to be parted already. */
const PARTED =
  "(?<=\\b(?:(?<!\\b(?:used|taught|taken|chosen|spoken|run|kept|held) )by|per|breakdown|breaks?|broken|split|grouped|sorted|divided|shared|spread|according|distributed)\\b.*)";
const EVERY_WAY = "(?:each|every|either) (?:one|way|type|mode|method|means)";

/** How pupils come to school, and what they do there, where a column is meant. */
const COLUMNS_SAID: readonly Rule[] = [
  [
    /\bby how (?:they|(?:the )?(?:pupils|children|students|kids)) (?:travel|come in|get in|get here|get home|come to school|get to school)(?: to school)?\b/giu,
    "by transport",
  ],
  [
    /\b(each|every|per|by) (?:way|mode|method|type|means) (?:of (?:travel(?:ling)?|transport|getting (?:in|here|to school))|(?:that |in which )?they (?:travel|come|get)(?: in| to school| here)?)\b/giu,
    "$1 transport",
  ],
  [
    /\b(by|per|according to) what (?:they|each of them) (?:do|have|eat|get|bring|take) (?:for|at) (lunch|dinner|break(?:fast)?)(?:time)?\b/giu,
    "$1 $2",
  ],
  [
    /\b(by|per|according to) (?:what|the language|which language) (?:they|each of them|is) (?:speak|spoken|use) at home\b/giu,
    "$1 home language",
  ],
  [
    new RegExp(
      `^how (?:do|does) (?:the )?(.{2,30}?) (?:get in|get to school|get here|come in|come to school|travel(?: in| to school)?)\\s*[,:;?–—-]+\\s*(?:an? |the )?(?:${NUMBER}) (?:for|against|by|on|per|in|with) (?:${EVERY_WAY}|each|each transport|every transport)\\W*$`,
      "iu",
    ),
    "number of pupils per transport in $1",
  ],
];

/** What is left out of an order, said before or behind it. */
const APART: readonly Rule[] = [
  [
    /^(?:leav(?:e|ing)|tak(?:e|ing)|set(?:ting)?|count(?:ing)?) (\p{L}+) (?:out|aside|off)(?: of it)?\s*[-–—,:;]+\s*(?:what(?:['’]s| is) (?:the )?|which is (?:the )?)?(?:spoken )?(?:the )?most (?:spoken|common(?:ly spoken)?|often spoken)?\s*at home\W*$/iu,
    "most common home language apart from $1",
  ],
  [
    /^(?:the )?top ((?:first|home|main) language|option|club|instrument|diet|lunch)(?:,? (?:that(?:['’]s| is)|which is))? (?:not|other than|except|bar|besides|apart from) (.+?)\W*$/iu,
    "most common $1 apart from $2",
  ],
];

/** The number of each, at the end. */
const TAILS: readonly Rule[] = [
  [
    /^how (?:does|do) (?:the )?((?:average|mean|median) .{3,40}?) (?:look|stand|come out|shape up)(?: like)? (?=(?:for|in|at|by|per|across) )/iu,
    "$1 ",
  ],
  [
    /^how many (.{3,40}?) (?:have|has|do|does) (.{1,25}?) (?:got|have)(?:,? and|,) how many (?:have|has|do|does) (.{1,25}?)(?: got| have)?\W*$/iu,
    "compare number of $1 in $2 and $3",
  ],
  [
    new RegExp(
      `${PARTED},? (?:(?:and|along|together)? ?(?:with|giving|showing|stating|including|plus|and) )?(?:give (?:me )?)?(?:the |a |an )?${NUMBER}(?: of (?:${MEMBERS}))?(?: (?:there )?(?:are|is))? (?:${FOR}) (?:each|every)(?: (?:one|${SORT}|group|of (?:them|these|those)))?\\W*$`,
      "iu",
    ),
    "",
  ],
  [
    new RegExp(
      `${PARTED},? (?:and|with)(?: (?:give|show|tell)(?: me| us)?)? (?:the |their )?(?:figures|totals|numbers|counts|head ?counts)\\W*$`,
      "iu",
    ),
    "",
  ],
  [new RegExp(`\\b(?:${FOR}) (?:each|every) (?:${SORT}) of (?=\\p{L})`, "giu"), "per "],
  [
    /\b(for|in|at|on|of) (?:each|both) of (?:the |our )(?:two|three|four|five|six|\d) (?=\p{L})/giu,
    "$1 each of the ",
  ],
  [/\bat either (site|campus|school|of the sites|of the campuses)\b/giu, "at each $1"],
  [
    /\b(?:(?:falls?|falling|comes?|coming|sits?|sitting|stands?|goes|go) )?(?:under|against|within|using|taking|among) each (?=\p{L})(?!of\b|other\b|one\b)/giu,
    "for each ",
  ],
  // "attendance, one tutor group at a time"
  [
    new RegExp(`[,–-]? (?:taking |taken |going )?(?:one )(${GROUPS}) at a time\\b`, "giu"),
    " per $1",
  ],
  [
    /^(?:the |our )?(?!how|which|what|who|list|show)(\p{L}+(?: \p{L}+)?)s,? (?:one at a time|one by one|in turn|each in turn)[,:]? (?:show |give |list |tell )?(?:me |us )?(?:the )?(?=average|mean|median|total|number|how)(.+?)\W*$/iu,
    "$2 per $1",
  ],
  [
    /^(?:the )?(?:pupil )?head ?counts?,? (?:one )?((?:per|for each|for every) .+?)\W*$/iu,
    "number of pupils $1",
  ],
  [
    /^compare (?:the )?(?=(?:average|mean|median|total|number)\b.*\b(?:of|for|in|per|by) (?:each|every)\b)/iu,
    "",
  ],
];

/** What is added up by a column. */
export const ADDED_UP: readonly Rule[] = [
  [
    /\b(?:divided|split|broken|sorted|parted)(?: up| down| out)? (?:under|for|per|between|among|according to|in terms of) (?:each |every |the )?(?=\p{L})/giu,
    "split by ",
  ],
  [
    /\baccording to (?:their |each )?(?!(?:the|our|my|this|mr|mrs|ms|miss|dr|staff|your|you|notes|comments|records|reports|their (?:notes|comments|records|files))\b)(?=\p{L}+(?: \p{L}+)?(?:\W*$|[,:;]| (?:for|in|at)\b))/giu,
    "split by ",
  ],
  // "for each teacher, please give the number of …"
  [
    /^((?:for|in) (?:each|every) [^,]{2,30}), (?:please |kindly )?(?:provide|give|state|show|list|supply|tell)(?: me| us)? (?:the )?(?=number|average|mean|median|total|how many|percentage)(.+?)\W*$/iu,
    "$2 $1",
  ],
  [
    /^(?!who|which|what|how|list|is|does|total|the total)(.{2,30}? (?:\p{L}+ (?:points|days|hours)|points|merits|detentions|lates|absences|sanctions|credits|days absent)) total\W*$/iu,
    "$1 in total",
  ],
  // How many are so and how many are otherwise is more than one question.
  [
    /\bso many (?=(?:by|on|in|at|with|of|for|do|take)\b.*\bso many\b)|(?<=\bhow many\b.*)\bso many (?=(?:by|on|in|at|with|of|for|do|take)\b)/giu,
    "how many ",
  ],
  // "add up the detentions for each form"
  [
    /^(?:tot|tally|add)(?:ting|ing)?(?: up)? (?:all )?(?:of )?(?:the |their )?((?:\p{L}+ ){0,2}(?:days|hours|minutes|points|merits|detentions|lates|absences|exclusions|suspensions|incidents|sanctions|credits|demerits))(?: up)?(?: lost| missed)? (?=(?:by|per|for|in|of|across)\b)/iu,
    "total $1 ",
  ],
  [
    /^(?:tot|tally|count|add|sort|reckon)(?:ting|ing)?(?: up)? (?!(?:the )?number|all\b.* and\b)(.{2,40}?)(?: up)?,? ((?:(?<!\b(?:come|comes|coming|came|go|goes|going|travel\w*|get|gets|getting|collected|brought|arrive|arrives|home|school|in) )by|per|for each|according to) (?!(?:the )?(?:number|average|mean|total)\b).+?)\W*$/iu,
    "number of pupils $2 in $1",
  ],
  [
    new RegExp(
      `^how (?:do|does) (?:the )?(.{2,30}?) (?:split|divide|break down|fall|spread)(?: up| out)? (?:between|across|among|amongst|over|into|by) (?:the |our )?(?:different |various )?${PLURAL}\\W*$`,
      "iu",
    ),
    "number of pupils per $2 in $1",
  ],
  [
    new RegExp(
      `^how (?:are|is|do) (?:the |our )?(?:pupil |student |overall )?(?:numbers|rolls?|pupils|students|children|kids|head ?count) (?:split|distributed|divided|shared out|shared|spread|fall|divide|break down|balanced|compare|differ|vary)(?: up| out)? (?:between|across|among|amongst|over|by) (?:the |our )?(?:two |three |four |different |various )?${PLURAL}\\W*$`,
      "iu",
    ),
    "number of pupils per $1",
  ],
  [
    /\bhow many (?:separate|distinct|different|individual|actual) ((?:\p{L}+ )?\p{L}+s) (?:do we|does the (?:school|federation|trust)|do(?:es)? (?:the|our|these) (?:sheets?|spreadsheets?|data|records?|lists?)|have we|are (?:there|listed|named|mentioned|recorded))(?: (?:run|comprise|have|include|contain|offer|consist of|operate|got|mention|list|name|show|record|hold|cover|give|in (?:the|our|these) (?:sheets?|spreadsheets?|data|records?)))?(?= in\b|\W*$)/giu,
    "how many $1 are there",
  ],
];

export const TALLIES: readonly Rule[] = [...APART, ...COLUMNS_SAID, ...TAILS];
