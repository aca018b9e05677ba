// One number for each, as people put it: class by class, apiece, the count for each one.
import { PUPILS } from "../words/people.js";
import { GROUPS, PLURAL } from "./requests.js";
import type { Rule } from "./rule.js";

const MEMBERS = `${PUPILS}|members`;
const PUPILS_OR_NONE = `(?: (?:${MEMBERS}))?`;
/** What is done with groups before a number of each is asked for. */
const THROUGH =
  "(?:go|going|run|running|work|working|step|take me|walk me|run me|talk me)(?: me)? (?:through|down)";
const IN_TURN =
  "(?:,? (?:one by one|one at a time|each in turn|in turn|one after (?:the )?(?:other|another)|individually|separately))";
/** Twice the same word, which tells of no groups. */
const SET_PHRASES = "side|one|two|day|week|month|year on|step|little|bit|face|word|line|toe";

/** "house by house", "form against form" */
const TWICE: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?<!-)(?!(?:${SET_PHRASES})\\b)(\\p{L}{3,}(?: group)?) (?:by|against|for|after|and) \\1\\b`,
      "giu",
    ),
    "per $1",
  ],
  [
    new RegExp(
      `\\b(?:${THROUGH}) (?:the )?(.{2,40}?) (per \\p{L}+(?: group)?)[,:\\s–-]+(?:and )?how (?:big|large|many)(?: (?:${MEMBERS}))?(?: is| are)?(?: there)?(?: (?:in|on|at))?(?: (?:each|every)(?: one)?| it| them)?\\W*$`,
      "giu",
    ),
    "number of pupils $2 in $1",
  ],
  // "form by form through Year 8, number on FSM"
  [
    /^(per \p{L}+(?: group)?) (?:through|across|for|in|down|of) (.{2,30}?)[,:–-]+ ?(?:and )?(?:the )?(.+?)\W*$/iu,
    "$3 in $2 $1",
  ],
  [
    /^(per \p{L}+(?: group)?)(?:\s*[,:–-])? (?:what(?:['’]s| is| are) (?:the )?)?(?=(?:what|where|average|mean|median|total)\b)(.+?)\W*$/iu,
    "$2 $1",
  ],
  [
    /^([^,]{2,40}), ([^,]{2,40}),? (?:counted|totalled|tallied|added|split|broken|sorted)(?: (?:up|down|out))? (per \p{L}+(?: group)?)\W*$/iu,
    "number of pupils in $1 and $2 $3",
  ],
];

/** Each of them, behind. */
const BEHIND: readonly Rule[] = [
  [/\b(?:each|every) one (?=of\b)/giu, "each "],
  // "attendance averages, one for every form"
  [
    /[,–-]? (?:a|one)(?: (?:number|figure|count|total|average|mean))? (?:for|per) (?:each|every) (?=\p{L})(?!one\b)/giu,
    " per ",
  ],
  [
    /^(?:(?:list|show|give) )?(?:each|every) (.{3,30}?) (?:with|and|plus) (?:its|their|the) (?:own )?(?:head ?counts?|numbers?|totals?|sizes?|pupil numbers?|counts?|rolls?)(?: (?:alongside|beside it|next to it|on roll|against it|behind it))?\W*$/iu,
    "number of pupils per $1",
  ],
  // "Year 7 forms, mean reading age each"
  [
    new RegExp(
      `^(?!how|what|which)(.*?)\\b(${GROUPS})(?:e?s),? (.{3,40}?),? (?:each|apiece)\\W*$`,
      "iu",
    ),
    "$3 per $2 for $1",
  ],
  [/^((?:(?!how|per)\p{L}+ ){1,2})head ?counts\W*$/iu, "number of pupils per $1"],
  [/^(per .{3,20}?) head ?counts\W*$/iu, "number of pupils $1"],
  [
    /(?<=\b(?:sizes|numbers|head ?counts|averages)),? (?:for |of )?(?:all|every) (?:the |our )?(?:classes|forms|class|form|years|houses|sites|campuses)(?=\W*$)/giu,
    "",
  ],
];

/** Groups of a blank cell are told in words anyway. */
const BLANKS: readonly Rule[] = [
  // Of a part of them it matters whether those of whom nothing is recorded are among them.
  [
    /(?<!(?:\b(?:percent(?:age)?|per cent|proportion|share|fraction)\b|%).*)(?:[,;–-]\s*(?:and |but )?|\s(?:and |but )|\s(?!not\b))(?:no|not|minus|without|excl(?:uding|udes?)?\.?|exclude|leav(?:e|ing) out|ignor(?:e|ing)|omit(?:ting)?|skip(?:ping)?|forget(?:ting)?|drop(?:ping)?|(?:don['’]?t|do not) (?:bother with|include|count|show|need|want)|not (?:counting|including|bothering with)|never mind) (?:the |any |those |pupils |children |kids )*(?:left )?(?:blanks?|gaps?|empty|empties|unfilled)(?: (?:ones?|cells?|boxes?|entries|rows?|levels?))?\W*$/iu,
    "",
  ],
  [
    /(?<!\b(?:percent\p{L}*|per cent|share|proportion|fraction|not|no|non|without|never|neither)\b.*|%.*)\s*[,;(–-]\s*(?:only|just) (?:the )?(?:ones?|kids|children|pupils|those|students) (?:(?:who|that|with|which)(?:['’]ve| have)?|with) (?:got )?(?:one|something|an entry|a value|it)(?: (?:filled in|recorded|entered|put in|down|there))?\W*$/iu,
    "",
  ],
  [
    /(?<=\b(?:per|each|every|by) (\p{L}+)\b.*?)[,;?–-]?\s*(?:excl(?:uding)?\.?|excluding|omitting|ignoring|leaving out|not counting|skip(?:ping)?|(?:don['’]?t|do not) (?:bother with|include|count)) (?:the |any |those |all )?(?:(?:pupils|children|kids|students|ones)(?: (?:who|that|with))? )?(?:(?:have|has|are in|are on|belong to|do|does|go to|in|with(?:out)?|not in|don['’]?t do|do not do|don['’]?t have|do not have) )*(?:no \1|none|any|no \1 at all|one)(?: at all)?\W*$/iu,
    "",
  ],
  [
    /(?<=\b(?:per|each|every|by) (\p{L}+)\b.*?)[,;?–-]?\s*(?:ignore|skip|leave out|forget|excluding|omitting|ignoring) (?:the |any )?\1less(?: (?:ones|kids|pupils|children))?\W*$/iu,
    "",
  ],
];

/** Groups gone through one after the other. */
const GONE_THROUGH: readonly Rule[] = [
  [
    new RegExp(
      `^${THROUGH} (?:all )?(?:the |our )?(.*?)\\b(${GROUPS})(?:e?s)${IN_TURN}?[,:\\s–-]+(?:and )?how (?:big|large|many)${PUPILS_OR_NONE}(?: is| are| do| does)?(?: there| they have)?(?: (?:in|on|at))?(?: (?:each|every)(?: one)?| it| them| have)?\\W*$`,
      "iu",
    ),
    "number of pupils per $2 $1",
  ],
  [
    new RegExp(
      `^${THROUGH} (?:all )?(?:the |our )?(.*?)\\b(${GROUPS})(?:e?s)${IN_TURN}?[,:\\s–-]+(?:and )?(?:tell me |give me )?(?:what(?:['’]s| is| are) )?(?:the )?(.+?)(?: (?:in|for|of|at|on))? (?:each|them|it|every one)(?: one)?\\W*$`,
      "iu",
    ),
    "$3 per $2 $1",
  ],
  [/^split (?:up )?(.{2,30}?)(?: up| out)? (by|per|into) (?=\p{L})/iu, "split $1 $2 "],
  [
    /\b(?:an? )?(?:summary|overview|tally|table|count|split|tot) of (?:the )?(.{2,40}?) (?=(?:by|per) \p{L})/giu,
    "number of $1 ",
  ],
];

/** Two set against each other. */
const AGAINST: readonly Rule[] = [
  [
    /\bhow (do|does) (.{2,50}?) (?:stack|measure|match|line|shape) up(?: against (?:each other|one another))?\b/giu,
    "how $1 $2 compare",
  ],
  [
    /^how (?:do|does) (?:the |our )?(.+? )?(class|form|tutor group|reg group|house|set|campus|site|year)(?:e?s)? compare (?:for|on|in|by|in terms of) (?:their |the )?(?=average|mean|median)(.+?)\W*$/iu,
    "$3 by $2 for $1",
  ],
  [
    /^(.{3,40}?)[:,–-]+ ?(?:put|set|stack|pit|line)(?: up)? (.{2,30}?) (?:up )?(?:against|alongside|beside|next to) (.{2,30}?)(?:[,–-]+.*)?\W*$/iu,
    "compare $1 in $2 and $3",
  ],
  [
    /\b(?:put|set|show|lay) (.{2,40}? and .{2,40}?) (?:side by side|next to each other|together) (?:for|on|in terms of|by) (.+?)\W*$/giu,
    "compare $2 in $1",
  ],
  [
    /^(.{2,30}?) (?:against|v|vs|versus) (.{2,30}?)[:,–-]+ ?(?:how many|number of) (.{3,40}?)(?: (?:on|at) (?:either|each) side| (?:for|in|at|on) each| each| apiece)?\W*$/iu,
    "compare $3 in $1 and $2",
  ],
];

/** "Oak, Ash, Elm": named one after the other. */
const NAMED =
  "((?:[^,:;–—]{1,30}, ){1,6}(?:and |or )?[^,:;–—]{1,30}?|[^,:;–—]{1,30}? and [^,:;–—]{1,30}?)";

/** Numbers of groups that are named one after the other. */
const LISTED: readonly Rule[] = [
  [
    /,? (?:all |set |laid out |put |shown )?(?:side by side|next to (?:each other|one another)|alongside (?:each other|one another))(?=\W*$)/giu,
    "",
  ],
  [
    new RegExp(
      `^${NAMED}\\s*[:–—-]+\\s*(?:(?:the )?(?:number|count|head ?count|total|tally|numbers?)|how many(?: (?:${MEMBERS}))?(?: (?:are|is|do|does|has|have)(?: (?:they|there))?(?: (?:in|on|at|go to|do|take|got))?)?)(?: (?:for|in|on|at|of))?,? (?:each|apiece)(?: one)?(?: of (?:them|these|those))?(?: got| have)?\\W*$`,
      "iu",
    ),
    "compare number of pupils in $1",
  ],
  [
    new RegExp(
      `^${NAMED}\\s*[:–—-]+\\s*((?:average|mean|median|total|number|percentage) .{3,40}?),? (?:(?:for|in|on|at|of) )?(?:each|apiece)(?: one)?(?: of (?:them|these|those))?\\W*$`,
      "iu",
    ),
    "compare $2 in $1",
  ],
  [
    new RegExp(
      `^${NAMED},? ((?:average|mean|median|total|number) .{3,40}?),? (?:for|of) (?:the (?:pair|two|three|four) of them|both(?: of them)?|each(?: of them)?|them)(?: (?:separately|individually|apart|on their own))?\\W*$`,
      "iu",
    ),
    "compare $2 in $1",
  ],
  [
    new RegExp(
      `^${NAMED}\\s*[:–—-]+\\s*how many (?:${MEMBERS}) do they (?:each )?have (?=as )(as .+?)(?: each)?\\W*$`,
      "iu",
    ),
    "compare number of pupils with $1 $2",
  ],
  [
    new RegExp(
      `^(?:an? )?comparison (?:of|between) (.+?) (?:on|at|in|for|between|across) (?:each of )?(?:the |our )?(?:two |three |four )?${PLURAL}(?:,? please)?\\W*$`,
      "iu",
    ),
    "number of $1 per $2",
  ],
  [
    new RegExp(
      `^how (?:do|does) (?:the |our )?(?:two |three |four |\\d |both )?${PLURAL} compare (?:for|on|in terms of|when it comes to) (?!average|mean|median)(.+?)\\W*$`,
      "iu",
    ),
    "number at $2 per $1",
  ],
];

export const FOR_EACH: readonly Rule[] = [
  ...TWICE,
  ...AGAINST,
  ...LISTED,
  ...GONE_THROUGH,
  ...BEHIND,
  ...BLANKS,
];
