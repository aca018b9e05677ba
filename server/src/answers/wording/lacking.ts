// What is not there, and who is left out, in the words that the grammar has for it.
import type { Rule } from "./rule.js";

const WRITTEN = "written|recorded|noted|entered|said|put|typed|logged|added|jotted";

export const LACKING: readonly Rule[] = [
  [
    /^(?:with the exception of|except(?:ing)?(?: for)?|apart from|aside from|excluding|not (?:counting|including)|leaving out|other than|besides|omitting|ignoring|disregarding|discounting) ([^,]{1,50}), (?=(?:how|which|who|what|list|show|give|name|number)\b)(.+?)\W*$/iu,
    "$2 excluding $1",
  ],
  [
    /^(?:leaving|putting|setting) ([^,]{1,40}?) (?:aside|out|to one side), (?=(?:how|which|who|what|list|show)\b)(.+?)\W*$/iu,
    "$2 excluding $1",
  ],
  [
    /\b(?:siblings?|brothers? or sisters?|sisters? or brothers?) (?:here|with us|(?:at|in) (?:the|our|this) school)(?=\W|$)/giu,
    "sibling in school",
  ],
  [/\bw\/o\b/giu, "without"],
  [/\b(?:everywhere|everyone|everybody) (?:except|but|apart from|outside)\b/giu, "except"],
  [/\bha(?:ve|s)(?: not|n['’]?t) any (?=\p{L})/giu, "have no "],
  [/^neither (?:an? |any )?(.+?) nor (?:an? |any )?/iu, "without $1 and without "],
  [
    /\b(?:(?:is|are) )?(?:lacking|missing|without) both (?:an? |any )?(.{3,30}?) and (?:an? |any )?/giu,
    "without $1 and without ",
  ],
  [
    /\b(?:is|are) missing (?:an? |their |the |any )?(?!(?:in|for|on|at|from|of|and|or|but|with|who|still|yet)\b)(?=\p{L})/giu,
    "have no ",
  ],
  [
    /\b(?:still |yet )?needs? (?:an? |their |some )?(?:notes?|comments?|remarks?)(?: (?:writing|adding|doing|entering|to be written))?(?=\W*$| (?:in|at)\b)/giu,
    "has no notes",
  ],
  [
    /\bfor (?:whom|which) (?:there (?:is|are) )?no (.{3,30}?)(?: (?:has|have) been| was| were| is| are)?(?: (?:entered|recorded|set|given|written|added|noted|held|kept|stored|shown|there)| exists?)(?=\W|$)/giu,
    "without $1 recorded",
  ],
  [
    /\b(?:with|having|have|has) no (.{3,30}?) (?:entered|recorded|filled in|given|set|noted|put in|on record|on file|written down)(?=\W|$)/giu,
    "without $1 recorded",
  ],
  [
    /\b(?:have|has|having|with|get|gets) neither (?:an? |any )?(.+?) nor (?:an? |any )?/giu,
    "without $1 and without ",
  ],
  [
    /(?<!\b(?:no|not|without|any) )\b(notes|comments|remarks) (?:are |is |have been )?(?:filled in|present|completed)\b/giu,
    "with $1",
  ],
  [/^missing (?:a |an |their |the )?(?=\p{L})/iu, "without "],
  [
    /\b(?:(?:with|have|has|having|got) )?an? (?:empty|blank|missing|unfilled) (\p{L}+(?: \p{L}+)?) (?:field|box|column|cell|section|entry|bit)\b/giu,
    "without $1 recorded",
  ],
  [
    /\b(\p{L}+) (?:field|box|column|cell|section|entry|bit) (is|are) (?:completely |totally |entirely |still |currently )?(empty|blank|missing)\b/giu,
    "$1 $2 $3",
  ],
  [
    /\b(?:have|has|having|with)(?: had| got)? (?:some |an? |any )?(notes?|comments?|remarks?|observations?) (?:written|recorded|entered|added|made|put)(?: down)?(?: (?:about|for|on|against|by) (?:them|him|her|their name))?(?=\W|$)/giu,
    "have notes",
  ],
  [/\b(?:still |yet )?needs? an? (?=(?:support )?(?:level|tier)\b(?! ?\d))/giu, "has no "],
  [/\b(?:ha(?:s|ve)|had|was|were|is|are) (?:been )?left (?:blank|empty|unfilled)\b/giu, "is blank"],
  // "have left their club blank"
  [
    /\b(?:ha(?:s|ve|d) )?(?:left|leaves?|leaving) (?=(?:the |their |his |her )(?:[\p{L}\d-]+ ){1,4}(?:blank|empty|unfilled)\b)/giu,
    "with ",
  ],
  [/\bleft (?:blank|empty|unfilled)\b/giu, "blank"],
  [
    /\b(?:where|whose|for whom) (?:the |their |a )?(.{3,40}?) (?:was|were|is|are|has been|have been|had been|got) (?:never|not|not yet|not been|yet to be) (?:filled(?: in)?|recorded|entered|set|given|written|put in|added|completed|noted)\b/giu,
    "without $1",
  ],
  [
    new RegExp(
      `(?<!\\b(?:has|have|which|what|who) )\\b(?:that |who |whom )?(?:nobody|no ?one|no-one|no teacher|no staff|no member of staff) (?:has |have |had )?(?:yet |ever )?(?:${WRITTEN})(?: down)? (?:anything|something|a (?:single )?(?:word|thing|note|comment)|any (?:notes?|comments?))(?: down)?(?: at all)? (?:about|on|for|against)(?= (?:in|at|on)\\b|\\W*$)`,
      "giu",
    ),
    "without notes",
  ],
  [
    new RegExp(
      `\\b(?:have|has|had|having|with)(?: had| got)? nothing (?:at all|whatsoever) (?:${WRITTEN}|down)(?: down)? (?:in|under|for|as) (?:the |their )?(?=\\p{L})`,
      "giu",
    ),
    "without ",
  ],
  [
    /\b(?:with|have|has|having) nothing(?: (?:entered|recorded|written|put|down))? (?:under|for|in) (?:the |their )?(?=\p{L})/giu,
    "without ",
  ],
  [
    /\b(?:have|has|had|do|does|did)(?: not|n['’]t) (?:got |have |had |do |go to |attend |take |play |speak )?(?:a single|even one|even a single|a solitary|any kind of) /giu,
    "have no ",
  ],
  [
    /\b(?:do|does|go|goes|come|comes|travel|travels|eat|eats|take|takes|play|plays) (?:anything|something) (?:other than|but|except|apart from) (?:get |being |be )?/giu,
    "are not ",
  ],
  [
    /\b(?:(?:is|are|taught|based|placed|educated|working|learning) )*(?:somewhere|anywhere) (?:other than|but|except|apart from|outside(?: of)?|that is not|that isn['’]t)(?: at| in| on)? /giu,
    "not in ",
  ],
  [
    /\b(?:anyone|everyone|anybody|everybody|all|those|pupils|children|kids|students) (?:other than|apart from|besides|excepting) /giu,
    "excluding ",
  ],
];
