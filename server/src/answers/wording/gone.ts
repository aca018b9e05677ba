// Who is gone and who has come, as people put it: "on what date does she first no longer appear", "has gone, which class was
// he in", "how many pupils has Mr Khan lost".
import { PUPILS_OF_ANY_SEX, TITLES } from "../words/people.js";
import type { Rule } from "./rule.js";

const NAME = "(\\p{L}[\\p{L}'’-]* \\p{L}[\\p{L}'’-]*?)";
const HE = "(?:he|she|they)";
const TEACHER = `((?:${TITLES})\\.? \\p{L}[\\p{L}'’-]*?)(?:['’]s?)?`;
const GONE =
  "(?:(?:is|has|['’]s) (?:now )?(?:gone|left(?: us)?|moved away|departed|come off (?:the )?(?:roll|sheet|list)|no longer (?:here|with us|on (?:the )?roll))|left(?: us)?)";
const FIELD =
  "(class|form|tutor group|reg group|registration group|house|level|support level|tier|campus|site|year group|year|set|club)";
const WAS = "(?:was|were) ";
const LEFT = `(?:before ${HE} (?:left|went|moved away|departed|disappeared)(?: us)?|before leaving|when ${HE} (?:left|went|(?:was|were) (?:still |last )?(?:here|with us|on (?:the )?(?:roll|sheet|list)))|at the (?:time|point) (?:${HE} left|of leaving)|when last seen|last)`;
const TAKEN_IN = "(?:taken (?:in|on)|gained|admitted|welcomed|received|enrolled)";
const THEN = "(?=\\W*$| (?:since|in|on|over|during|between|from|after|this|last|so)\\b)";

/** The day on which somebody was gone. */
const DAYS: readonly Rule[] = [
  [
    new RegExp(
      `^(?:on |from )?(?:what|which) (?:date|day) (?:does|did|do|is|was|has) ${NAME} (?:first )?(?:no longer (?:appear|show|there|on (?:the )?(?:sheet|roll|list))|(?:stop|stopped) appearing|disappear(?:ed)?|vanish(?:ed)?|drop(?:ped)? off|missing|absent|gone|go missing|been missing|fall off|come off)(?:(?: (?:from|on|off))? (?:the |our )?(?:sheet|roll|list|register|data|books))?\\W*$`,
      "iu",
    ),
    "when did $1 leave",
  ],
  [
    new RegExp(
      `^(?:since )?when (?:does|did|do|is|was|has) ${NAME} (?:first )?(?:no longer appear|been gone|been missing|(?:stop|stopped) appearing|disappear(?:ed)?|vanish(?:ed)?|drop off|go missing|missing|gone)(?:(?: (?:from|on|off))? (?:the |our )?(?:sheet|roll|list|register|data|books))?\\W*$`,
      "iu",
    ),
    "when did $1 leave",
  ],
];

/** Who took somebody off, and what the last thing known of them is. */
const OF_ONE: readonly Rule[] = [
  [
    new RegExp(
      `^${NAME} ${GONE}\\s*[,;:.–—-]+\\s*(?:and )?(?:who|which teacher|which member of staff|whose sheet) (?:took|removed|deleted|dropped|struck) (?:him|her|them) (?:off|from)(?: (?:the |our |their )?(?:sheet|roll|list|register|books))?\\W*$`,
      "iu",
    ),
    "which teacher did $1 leave",
  ],
  [
    new RegExp(
      `^(?:who|which teacher|which member of staff) (?:took|removed|deleted|dropped|struck) ${NAME} (?:off|from)(?: (?:the |our |their )?(?:sheet|roll|list|register|books))\\W*$`,
      "iu",
    ),
    "which teacher did $1 leave",
  ],
  [
    new RegExp(
      `^${NAME},? ${GONE}\\s*[,;:.–—-]*\\s*(?:and )?(?:which|what) ${FIELD} ${WAS}${HE} (?:in|on|at)\\W*$`,
      "iu",
    ),
    "$2 of $1 before leaving",
  ],
  [
    new RegExp(
      `^${NAME}[,:;–—-]* (?:which|what) ${FIELD} ${WAS}${HE} (?:in|on|at) ${LEFT}\\W*$`,
      "iu",
    ),
    "$2 of $1 before leaving",
  ],
  [
    new RegExp(`^(?:which|what) ${FIELD} ${WAS}${NAME} (?:in|on|at) ${LEFT}\\W*$`, "iu"),
    "$1 of $2 before leaving",
  ],
  [
    new RegExp(
      `^(?:what ${WAS}|what['’]?s )?${NAME}['’]s? last (?:known )?${FIELD}(?: ${LEFT})?\\W*$`,
      "iu",
    ),
    "$2 of $1 before leaving",
  ],
];

/** Who left and who came, of a teacher's sheet. */
const OF_SHEETS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(who|how many(?: (?:${PUPILS_OF_ANY_SEX}))?|which (?:${PUPILS_OF_ANY_SEX})) (?:have|has|had|did) ${TEACHER} (?:lost|lose)(?=\\W*$| (?:since|in|on|over|during|between|from|after|this|last|so)\\b)`,
      "giu",
    ),
    "$1 left $2’s sheet",
  ],
  // "how many new children have Mrs Lee's classes taken in since March", "who has Oak gained"
  [
    new RegExp(
      `\\b(who|(?:how many|which) (?:(?:new|extra|more|additional) )*(?:${PUPILS_OF_ANY_SEX})) (?:have|has|had) ${TEACHER}(?: (?:sheet|class|classes|forms?|groups?))? ${TAKEN_IN}${THEN}`,
      "giu",
    ),
    "$1 joined $2’s sheet",
  ],
  [
    new RegExp(
      `\\b(who|(?:how many|which) (?:(?:new|extra|more|additional) )*(?:${PUPILS_OF_ANY_SEX})) (?:have|has|had) (?:we|the school|our school) ${TAKEN_IN}${THEN}`,
      "giu",
    ),
    "$1 joined",
  ],
  // "who has left Rowan since May, gone from the school I mean"
  [
    /(?<=\b(?:left|gone from)\b.*)\s*[,;:(–—-]+\s*(?:i mean,? |as in |meaning |i\.e\. |that is,? )?(?:(?:who|that) )?(?:(?:has|have|is|are) )?(?:gone|left|away|departed)(?: away)?(?: from)? (?:the |our )?school(?: altogether| entirely| completely)?(?:,? (?:i mean|that is))?\)?(?=\W*$)/iu,
    " altogether",
  ],
  [
    /(?<=\b(?:left|leavers?|joined|new starters?|moved|changed)\b.*)\s*[?.,;:–—-]+\s*(?:for |across |from |in |on )?all(?: of)?(?: the)? (?:two |three |four |five |\d )?(?:teachers|sheets)(?:['’] sheets)?\W*$/iu,
    "",
  ],
  [
    /\bnewcomers? to (?:the |our )?(?:sheets?|school|roll) (?:(?:who|that) )?(?:(?:were|was|have been|has been) )?(?:put|placed|went) (?:in|into) (\S+)[.,;?]+ (?:not|excluding) (?:the ones|those|anyone) who (?:moved|came|transferred) from (?:another|other) class(?:es)?\W*$/giu,
    "new starters in $1",
  ],
  [
    /,? (?:whether )?new or (?:moved |transferred )?from (?:another|other|a different) (?:form|class|tutor group|group)s?(?=\W*$)/giu,
    "",
  ],
  [
    /(?<=\b(?:no longer|any ?more|not now|gone|left)\b.*)\s*[?.,;:–—-]+\s*(?:both )?(?:movers? and leavers?|leavers? and movers?)\W*$/iu,
    "",
  ],
];

export const GONE_AND_COME: readonly Rule[] = [...DAYS, ...OF_ONE, ...OF_SHEETS];
