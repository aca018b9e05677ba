// How words are typed that the other rules expect in full.
import type { Rule } from "./rule.js";

export const TYPED: readonly Rule[] = [
  [/\b(PP|FSM|EAL|SEN|LAC)s\b(?! (?:pupils|children|kids|students))/gu, "$1 pupils"],
  [/\b(what|who|where|how|when)s\b/giu, "$1's"],
  [/\b(most|least) (?:comm?on|comm?en|commn|comom|commom|cmmon)(?=\W|$)/giu, "$1 common"],
  [/\b(most|least) (?:pop?lar|populer|poplular|pouplar|popluar)(?=\W|$)/giu, "$1 popular"],
  [/\bhous(?= points|\W|$)(?!['’])/giu, "house"],
  [/\bhav(?= |\W*$)/giu, "have"],
];
