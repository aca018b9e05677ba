// Groups that are taken together or left out, in the joints that the grammar has.
import type { Rule } from "./rule.js";

const TAKE =
  "(?:lump|add|put|take|group|count|join|combine|merge|pool|bung|throw|bunch|treat|tak|merg|combin|poo?l)(?:ing|s)?";
const AS_ONE =
  "(?: (?:all )?(?:together|combined|up|as (?:one|a single)(?: \\p{L}+)?|in(?:to)? one(?: \\p{L}+)?))*";
const ASKS = "(?=(?:and |then )?(?:how|who|which|what|whose|list|show|name|number)\\b)";
const THOSE =
  "(?:(?:the )?ones|those|anyone|anybody|any(?: of them)?|everyone|everybody|all(?: of those)?|whoever|the (?:pupils|children|kids|students))";

export const JOINED: readonly Rule[] = [
  // "y7+y8", "7F+9F", "FSM+EAL", "levels 3 + 4"
  [
    /\b(\p{L}{1,5} ?\d{1,2}|\d{1,2}\p{L}{1,2}|\p{L}{3,})\+(?=\p{L}{1,5} ?\d|\d{1,2}\p{L}|\p{L}{3})/giu,
    "$1 and ",
  ],
  [/(?<=\d) \+ (?=\d)/gu, " and "],
  [
    new RegExp(
      `^(?:if (?:we|i|you) )?${TAKE} (?:up )?(?!(?:out|away|off)\\b)(.{1,40}?) (?:and|with|to|in with|plus|on to) (.{1,40}?)${AS_ONE}(?: for (?:me|us))?\\s*[:,;–—-]+\\s*${ASKS}`,
      "iu",
    ),
    "in $1 and $2, ",
  ],
  // "lump 7A1 in with 7A2 and how many is that"
  [
    new RegExp(
      `^(?:how many are in )?${TAKE} (?:up )?(?!(?:out|away|off)\\b)(.{1,30}?) (?:and|with|to|in with|plus|on to) ([^,]{1,30}?)${AS_ONE}(?:(?:,| and| then)+ (?:how many (?:is|does) (?:that|it)(?: make| come to)?|how many are (?:there|in it|they)|what is the (?:total|number)))\\W*$`,
      "iu",
    ),
    "how many are in $1 and $2",
  ],
  [
    new RegExp(
      `\\b(?:when|if|once) (?:you|we|i|they(?: are|['’]re)?) ${TAKE} (?:up )?(.{1,40}?) (?:and|with|in with|to|plus) (.{1,40}?)${AS_ONE}(?=\\W*$)`,
      "iu",
    ),
    "in $1 and $2",
  ],
  [
    /,? as (?:one|a single) (?:bunch|group|lot|class|set|figure|number|total|whole|cohort)\b/giu,
    "",
  ],
  [
    /(?<=\p{L}) (?:both )?(?:alike|(?:put |taken |lumped )together|added up(?!\W*$))(?=\W|$)/giu,
    "",
  ],
  [/[\s,]+(?:both|all)(?: (?:of )?(?:the|our))? (?:schools|campuses|sites)(?=\W*$)/giu, ""],
  // "across" before a group by itself asks for no number for each.
  [
    /^(?:across|throughout|covering|taking|over(?! (?:levels?|\d)))(?: both| all(?: of)?)? (?=(?:years?|yrs?|y ?\d|key stage|ks ?\d|class(?:es)? \d|levels?|\d)\b)/iu,
    "in ",
  ],
  [
    /^between (?!(?:the )?(?:start|end|beginning)\b|(?:last|this|next|today|yesterday|now)\b|(?!.*\bhow many (?:more|fewer|less)\b)(?:(?:the )?(?:reception|nursery)\b|(?:(?!(?:class|form|group|set|room|bus)\b)\p{L}+ ){0,3}[yl]?\d[\d.]*%? and\b))(?!(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3}|\d{1,2}[/.]\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\b|(?:christmas|easter|new year)))(?:the )?(.{2,30}? and .{2,40}?), (?=how many\b)/iu,
    "in $1, ",
  ],
  // "level 3s plus those without a level" are both.
  [
    new RegExp(`,? (?:plus|together with|along with|as well as|and also) (?=${THOSE} )`, "giu"),
    " or ",
  ],
  [/\b(?:rather than|instead of) (?:in |at |on )?(?=\p{L}|\d)/giu, "not "],
  // "…, drop any with FSM": who is left out
  [
    /\s*(?:[,;–—-]|\b(?:but|and|then)\b)+ (?:then |now |but )*(?:drop|lose|ditch|skip|take (?:away|off|out)|knock (?:off|out)|strip out|cut(?: out)?|discard|forget|ignore|leave (?:out|off)|minus|never mind) (?:any(?:one|body)?|those|the ones|whoever) (?=(?:who|that|which|whose|with|without|on|in|at|of)\b)(?:(?:who|that|which)(?:['’]s|['’]re| are| is| have| has)? )?(?=\S)/giu,
    ", excluding those ",
  ],
  [/, blanks? (?:excluded|left out|not counted|don['’]?t count|ignored)(?=\W*$)/giu, ""],
];
