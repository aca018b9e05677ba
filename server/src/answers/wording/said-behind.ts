// What is said before or behind a question and asks for no other pupils: "Governors want it", "name the class", "no blanks".
import { PUPILS } from "../words/people.js";
import { GROUP, MANY } from "./pieces.js";
import type { Rule } from "./rule.js";

export const SAID_BEHIND: readonly Rule[] = [
  // "how many Year 6s have we got altogether, counting the base"
  [
    new RegExp(
      `^(?=.*\\b${MANY}\\b)(.*?\\b(?:altogether|all together|in total|in all)),? (?:counting|including|and counting) (?:in )?(?:the |those in the )\\p{L}+(?: \\p{L}+)?(?: (?:as well|too))?(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  // "the dinner numbers: how many in 6H are on FSM?"
  [
    /^(?:the |our |my |some )?(?:dinner|lunch|meal|catering|kitchen|census) (?:numbers|figures): (?=how many\b(?!.*\b(?:each|every|per|by)\b))/iu,
    "",
  ],
  // "do 6K or 7K have more points on average? which one"
  [
    /^((?:do|does|is|are|has|have) .+? or .+?)[?,;:.–—-]+ which (?:one|of them|of the two)\W*$/iu,
    "$1",
  ],
  // "who comes to Breakfast only, not Both"
  [/\bonly,? (?:and )?not both\b/giu, "only"],
  // "is it higher in 3A or in 3B? Name the class."
  [
    new RegExp(
      `^(.+\\bor\\b.+?)[?.!;,]+ (?:please )?(?:name|say|tell me|give me|which|just) (?:the |which )?${GROUP}(?: it is| is it| please)?(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  // "Otters plus Falcons, counted together"
  [/,? (?:all )?counted (?:together|as one|in one)(?=\W*$)/giu, ""],
  [/(?<=\b(?:turned|aged|yet|born)\b.*),? as of (?:today|now)(?=\W*$)/giu, ""],
  // "- need the names for the kitchen", "could you pull them out?"
  [
    /\s*[-–—,;.?]+ (?:i |we )?(?:just )?need (?:the |their )?names(?: please| pls)?(?: for (?:the |my |our )(?:kitchen|office|nurse|cook|list|letter|register|report|meeting|display|coach|trip))?(?=\W*$)/giu,
    "",
  ],
  [
    /\s*[-–—,;.?]+ (?:can|could|would) you (?:please )?(?:pull|get|fish|dig|pick) (?:them|these|those)(?: all)? out(?: for me)?(?: please)?(?=\W*$)/giu,
    "",
  ],
  // "…? Governors want it."
  [
    /[?.!;–—-]+ (?:the |our )?(?:governors?|head|heads|slt|senco|office|la|local authority|trust|ofsted|parents|inspectors?|kitchen|nurse) (?:want|wants|need|needs|asked for|are asking for|is asking for|would like|must have) (?:it|this|that|them|the (?:figure|number|list|names))(?: (?:today|by \p{L}+|tomorrow|now|asap))?(?=\W*$)/giu,
    "",
  ],
  // "numbers for every club, ignore those who aren't in one"; "pupils at each level, blanks not wanted"
  [
    new RegExp(
      `(?<=\\b(?:each|every|per|by)\\b.*),? (?:ignor(?:e|ing)|leav(?:e|ing) out|skip(?:ping)?|exclud(?:e|ing)|not counting) (?:anyone|anybody|those|${PUPILS}|the ones?)(?: who| that)? (?:(?:is|are|has|have|do|does)(?: not|n['’]?t)|not) (?:in|on|at|got|have|doing|do|taking|take|recorded) ?(?:in |on |at )?(?:one|any|it|a single one)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  [
    /(?<=\b(?:each|every|per|by)\b.*),? (?:and )?(?:no blanks|blanks (?:not (?:wanted|needed|required|counted)|left out|ignored|excluded)|(?:ignor(?:e|ing)|without|skip(?:ping)?|leav(?:e|ing) out) (?:the )?blanks?)(?=\W*$)/iu,
    "",
  ],
  // "the class and nothing else for Nikos"
  [/(?<=^(?:just |only )?(?:the )?\p{L}+(?: \p{L}+)?),? and nothing else(?= (?:for|of)\b)/giu, ""],
  // "tally by home language but leave English out"
  [/,? (?:but |and |please )*leave (\p{L}+(?: \p{L}+)?) out(?=\W*$)/giu, ", leaving out $1"],
  // "whose level is blank on the sheets", "Year 9s on FSM, either sheet"
  [
    /^(?!.*\b(?:which|whose|what|latest|newest|last) (?:\p{L}+ )?(?:sheets?|spreadsheets?)\b)(?!.*\bfirst (?:appear|show|turn|come|came)\w*\b)(.{8,}?)(?:,? (?:on|across|in|over|from) (?:all (?:of )?)?(?:the|our|all|these)|, (?:(?:on|in|across) )?(?:either|any|both|all)(?: of the)?) (?:sheets?|spreadsheets?)(?: together| combined)?(?=\W*$)/iu,
    "$1",
  ],
  // "is it higher in 3A or 3B (blanks left out)"
  [
    /(?<!(?:\b(?:percent(?:age)?|per cent|proportion|share|fraction)\b|%).*) \((?:blanks?|empty cells|gaps) (?:left out|not counted|excluded|ignored|aside)\)/giu,
    "",
  ],
  // "who do we think is being exploited"
  [
    /\bdo (?:we|you|staff|they) (?:think|believe|suspect|reckon) (?=(?:is|are|has|have|may|might)\b)/giu,
    "",
  ],
];
