// What notes are asked for, said round about.
import type { Rule } from "./rule.js";

export const WORRIES: readonly Rule[] = [
  [
    /,?\s*(?:from|by|going by|according to|based on|judging by|judging from) (?:what )?(?:the |their |our )?(?:notes|comments|(?:staff|teachers)(?: have)? (?:noted|written|said|recorded|put))(?=\W*$)/giu,
    "",
  ],
  [
    /\blearning english as an? (?:new|second|additional|foreign|other) language\b/giu,
    "learning English",
  ],
  [
    /\b(groomed|exploited|bullied|picked on|teased|hit|hurt|targeted)((?: or (?:groomed|exploited|bullied|picked on|teased|hit|hurt|targeted))?) by (?:some )?(?:older|younger|bigger|other) (?:kids|children|pupils|boys|girls|peers|students|people|adults|men|ones)(?=\W|$)/giu,
    "$1$2",
  ],
  [
    /^(.+?),? who (?:should|do|must|ought) (?:i|we) (?:need )?(?:to )?(?:be )?(?:watch(?:ing)?(?: out for)?|look(?:ing)? out for|keep(?:ing)? an eye on|aware of|worr(?:y|ied|ying) about)\W*$/iu,
    "who has $1",
  ],
  [
    /^(?:any signs? of|is there any sign of|signs of) (.+?), whether (?:it|that|this)(?:['’]s| is| has)? (?:been )?\p{L}+ or (?:just |only )?\p{L}+\W*$/iu,
    "who has or may have $1",
  ],
];
