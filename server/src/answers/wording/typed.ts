// How words are typed that the other rules expect in full.
import type { Rule } from "./rule.js";

/** As on a phone; "b4" only where no class is called so. */
const TEXTED: readonly Rule[] = [
  [/\b(any|every|some)1\b/giu, "$1one"],
  [/\bno1\b/giu, "no one"],
  [/\b(what) 2 (?=what\b)/giu, "$1 to "],
  [
    /\b4 (?=(?:me|us|my|our|the)\b(?! (?:class|form|group)\b))(?<!\b(?:level|lvl|year|yr|tier) 4 )/giu,
    "for ",
  ],
  [
    /(?<!\b(?:in|class|form|from|to|of|and|or|at) )\bb4 (?=(?:\d|it|he|she|they|that|this|the|coming|moving|joining|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b|\d)/giu,
    "before ",
  ],
  [
    /\b(notes?|info|details|record|everything|summary) 4 (?=\p{L}{2})(?!(?:pupils|kids|children|students|and|or|to|up|plus)\b)/giu,
    "$1 for ",
  ],
  [/\b2day\b/giu, "today"],
  [/\b(can|could|do|did|will|would|have) u\b/giu, "$1 you"],
  [/\bgimme\b/giu, "give me"],
  [/\bhw many\b/giu, "how many"],
  [/\b(last|this|next|per|each|every) wk\b/giu, "$1 week"],
  [/\b(last|this|next|per) yr\b(?! ?\d)/giu, "$1 year"],
  [/[\s,]+(?:asap|atm|thx|thanx|lol|haha|tbh|btw|imo)(?=\W*$)/giu, ""],
  // "what house is Quentin in again", but not "when did he move again"
  [
    /^((?:what|where)(?:['’]s| is| are)|(?:what|which) (?:class|house|year|form|site|campus|level|tutor group) (?:is|are))\b(.+?),? again(?=\W*$)/iu,
    "$1$2",
  ],
];

export const TYPED: readonly Rule[] = [
  ...TEXTED,
  [/\b(PP|FSM|EAL|SEN|LAC)s\b(?! (?:pupils|children|kids|students))/gu, "$1 pupils"],
  [/\b(what|who|where|how|when)s\b/giu, "$1's"],
  [/\b(most|least) (?:comm?on|comm?en|commn|comom|commom|cmmon)(?=\W|$)/giu, "$1 common"],
  [/\b(most|least) (?:pop?lar|populer|poplular|pouplar|popluar)(?=\W|$)/giu, "$1 popular"],
  // "diff in attendance between", but not "diff classes"
  [/\bdiff(?=(?: (?:in|between|of)\b|\W*$))/giu, "difference"],
  [/\b(?:abt|abot|abou)(?= )/giu, "about"],
  [/\bhous(?= points|\W|$)(?!['’])/giu, "house"],
  [/\bhav(?= |\W*$)/giu, "have"],
];
