// Words of the staffroom that say no more than plain ones: "our lot", "some sort of comment".
import type { Rule } from "./rule.js";

/** What says no more than "at" or "any". */
const LOOSE: readonly Rule[] = [
  [
    /(?<=(?:\d|,|\bpupils|\bstudents|\bchildren|\bkids|\blot|\bones) )(?:down|over|up|out) (?=at \p{Lu})/gu,
    "",
  ],
  [
    /\b(?:our|your|my|their) lot (?=(?:at|in|on|up|down|over|have|has|are|who|with)\b)/giu,
    "pupils ",
  ],
  [/\bsome (?:sort|kind|form|type) of (?=(?:comment|note|remark|entry)\b)/giu, "a "],
  [
    /\b(comments?|notes?|remarks?) (?:(?:that )?(?:has been|have been|is|are|been) )?(?:written|recorded|entered|made|put|noted|typed|logged|left)(?: down| in)? (?:against|about|on|for|beside|next to) (?:them|their names?)\b/giu,
    "$1",
  ],
  [/\b(?:an? )?plan \(ehcps?(?: ?=? ?(?:yes|y))?\)/giu, "an EHCP"],
  [/\b(points) for (?:uni|university|college|ucas)\b/giu, "$1"],
  [
    /(?<=\blevel is )neither (?:0|zero|nil|nought) nor (?:left |a )?(?:blank|empty|missing)\b/giu,
    "1 or above",
  ],
  [
    /\b(?:any|some|a bit of) support,? (?:i mean|that is|i\.?e\.?|meaning|by which i mean),? (?=(?:level|tier) ?\d)/giu,
    "",
  ],
  [
    /(?<=^(?:please |can you |could you )*(?:list|name|show|show me|find|give me|who are)(?: all)?(?: the)? )(?:girls and boys|boys and girls)\b/giu,
    "pupils",
  ],
  [
    /\b(speaks?|speaking) (\p{L}+) at home as (?:a |an |their )?(?:first|main|home) language\b/giu,
    "$1 $2",
  ],
  [
    /(?<!\b(?:compar\p{L}+|split|spread|shared|divided|differ\p{L}*|distribut\p{L}+|breakdown|average|mean|vary|varies)\b.*),? over (?:the|our|all) (?:two|three|four|five|[2-5])(?: of (?:the|our))? (?:sites|campuses|schools)(?=\W*$)/giu,
    "",
  ],
];

/** Who is first or last of a test. */
const SCORED: readonly Rule[] = [
  [
    /\b(?:who|which (?:pupils?|child|children|students?)) (?:scored|scores|came out|did|performed) (?:the )?(?:(lowest|worst|least|poorest)|(highest|best|most)) (?:in|on|for|at) (?:the |their )?((?:\p{L}+ )??\p{L}+?)(?: screening| check| test| assessment)?(?: scores?)?(?= (?:in|at|of|from|across)\b|\W*$)/giu,
    "who has the $1$2 $3 score",
  ],
  [/\b(who has the )(?:worst|poorest|least) (?=\p{L}+(?: \p{L}+)? score\b)/giu, "$1lowest "],
];

export const STAFFROOM: readonly Rule[] = [...LOOSE, ...SCORED];
