// Two set against each other, as people put it: "for level 1s who wins, 3A or 3B", "3A or 3B: where are there more on FSM".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import type { Rule } from "./rule.js";

const PAIR = "(.{1,40}? or .{1,40}?)";
const WHICH =
  "(?:who|where|which|what)(?: (?:one|class|form|house|site|campus|school|year|teacher|of (?:them|the two|these|those)))?";

const WHICH_ONE =
  "the (?:campus|site|class|form|year|house|group|sheet|teacher|one)(?: (?:with|that has|which has|having)(?: the)? (?:more|most|fewer|fewest|greater number|larger number))?";

export const CONTESTS: readonly Rule[] = [
  // "more at North or at South? Name the campus with more."
  [
    new RegExp(
      `^((?:is|are) there (?:more|fewer) .+? or .+?)[?.;,:–—-]+\\s*(?:and )?(?:just )?(?:please )?(?:name|give|tell|say|state) (?:me )?${WHICH_ONE}\\W*$`,
      "iu",
    ),
    "$1?",
  ],
  [
    /^((?:which|what)\b.+?),? (?:and |but )?(?:i|we) (?:only |just )?(?:mean|want|need) (?:just |only )?(?:the|its) (?:\p{L}+['’]?s? )?name(?: only)?\W*$/iu,
    "$1?",
  ],
  [
    /\s*\((?:a )?(?:negative|minus)(?: number| figure| sign)? (?:if|when|where|for)\b[^)]*\)/giu,
    "",
  ],
  [
    /^whose (?:list|sheet|register|caseload) is (?:the )?(?:longest|biggest|largest)(?=\W|$)/iu,
    "which sheet has the most pupils",
  ],
  [
    /^whose (?:list|sheet|register|caseload) is (?:the )?(?:shortest|smallest)(?=\W|$)/iu,
    "which sheet has the fewest pupils",
  ],
  [
    /^(which|what) ((?:tutor |reg |year )?\p{L}+) (?:supplies|provides|contributes|sends|boasts|fields|yields) (?=the (?:largest|most|highest|biggest|greatest|fewest|smallest|lowest)\b)/iu,
    "$1 $2 has ",
  ],
  // "rank the classes 3A, 3B and 3C by mean attendance, best first"
  [
    /^rank (?:the |our )?(class|house|form|tutor group|site)(?:e?s) (.+?(?:,| and | & ).+?) by (?:their )?((?:mean|average|median|total) [^,]+?)(?:\s*[,;–—-]+ ?(?:best|highest|top|largest) first)?\W*$/iu,
    "$3 in $2 by $1, highest first",
  ],
  // "put 3A next to 3B - average level of each", "for comparison, the mean level of 3A and that of 3B"
  [
    /^(?:put|set|stand|place|line up|lay) (.{1,25}?) (?:next to|beside|alongside|against|side by side with) (.{1,25}?)\s*[-:,–—]+ ?(?:the )?(.{3,40}?)(?: (?:of|for|in))? (?:each|both)(?: of them)?\W*$/iu,
    "compare $3 in $1 and $2",
  ],
  [
    /^for (?:the )?(?:purposes? of |sake of )?comparison,? (?:the )?(.{3,40}?) (?:of|for|in) (.{1,25}?) and (?:that|the same) (?:of|for|in) (.+?)\W*$/iu,
    "compare $1 in $2 and $3",
  ],
  [
    new RegExp(
      `^(?:is|are) the (?:number|count|total) of (${PUPILS_OF_ANY_SEX}) (in|at|on|with) (.{1,40}?) (?:smaller|lower|less|fewer) than (?:the (?:number|count|total)|that|those)(?: of \\1)? (?:in|at|on|with|of) (.+?)\\W*$`,
      "iu",
    ),
    "are there fewer $1 $2 $3 than $2 $4",
  ],
  [
    new RegExp(
      `^${PAIR}\\s*[:,;–—-]+\\s*${WHICH} (?:are there|is there|do we have|has|have|['’]s)(?: got)? (?:the )?(more|most|fewer|fewest) (.+?)\\W*$`,
      "iu",
    ),
    "which of $1 has $2 $3",
  ],
  [
    new RegExp(
      `^(?:for|on|when it comes to) (.{3,40}?),? ${WHICH} (?:wins|leads|is ahead|comes (?:out )?(?:on )?top|has more|is in front),? ${PAIR}\\W*$`,
      "iu",
    ),
    "which of $2 has more $1",
  ],
];
