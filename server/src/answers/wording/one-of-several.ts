// One of so many groups, with how many there are: "which of the two Year 6 classes has the higher average level".
import type { Rule } from "./rule.js";

const MANY = "(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
/** Where the groups are; what is said of their order, size or age is no place. */
const PLACE =
  "((?:(?!\\p{L}*(?:est|most)\\b|(?:top|bottom|last|first|other|least|remaining|new|old)\\b)[\\p{L}\\d][\\p{L}\\d'’-]*){1}(?: (?!\\p{L}*(?:est|most)\\b)[\\p{L}\\d][\\p{L}\\d'’-]*){0,2}) ";
const KIND =
  "(class|form|tutor group|reg group|house|campus|site|year group|year|club|group)(?:e?s)";
const VERB = "(?=(?:has|have|is|are|gets?|averages?|does|do|comes?|stands?|contains?|holds?)\\b)";
const OF = "(?:out of|of|among|amongst|between)";

/** With a place and without: "out of two" is for the grammar to check. */
const which = (pattern: (groups: string) => string): readonly Rule[] => [
  [new RegExp(pattern(`(?:the |our )?${MANY} ${KIND}`), "iu"), "which $2 out of $1 "],
  [new RegExp(pattern(`(?:the |our )?${MANY} ${PLACE}${KIND}`), "iu"), "which $3 out of $1 in $2 "],
];

export const ONE_OF_SEVERAL: readonly Rule[] = [
  // "which one's bigger, 11 Oak or 11 Beech"
  [/^(which|what) one(?=(?:['’]s| is| has| have| gets)\b)(?=[^?]*\bor\b)/iu, "$1"],
  ...which((of) => `^(?:which|what)(?: one)? ${OF} ${of} ${VERB}`),
  // "of the two Year 5 classes, which has the lower average level"
  ...which((of) => `^${OF} ${of},? (?:which|what)(?: one| class| form)? ${VERB}`),
];
