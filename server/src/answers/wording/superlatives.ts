// The most and the least, as people put them: more than anywhere else, the titchiest, top of the table, a favourite.
import { GROUPS, PLURAL } from "./requests.js";
import type { Rule } from "./rule.js";

const LOW = "lowest|fewest|least|worst|poorest|weakest|smallest|bottom";
/** Everyone or everything beside the one that is asked for. */
const OTHERS =
  "any ?(?:one|body|where|thing)?(?:['’]s?)?(?: (?:else|other)(?:['’]s)?)?(?: (?:one|class|form|house|site|campus|year|group|set|club|teacher|pupil|child|student|school|value|band)(?: group)?s?)?|(?:all )?(?:the |of the )?(?:others?|rest)|everyone else|everybody else|(?:all )?(?:the )?other \\p{L}+";

/** "which house has more FSM pupils than any other": no two are compared. */
const BEYOND: readonly Rule[] = (
  [
    ["more", "the most"],
    ["fewer|less", "the fewest"],
    ["(?:a )?(?:higher|greater)", "the highest"],
    ["(?:a )?lower", "the lowest"],
    ["(?:bigger|larger)", "the biggest"],
    ["smaller", "the smallest"],
    ["better", "the best"],
    ["worse", "the worst"],
  ] as const
).map(
  ([said, meant]): Rule => [
    new RegExp(
      `^(?!(?:is|are|do|does|did|has|have|how)\\b)(.*\\b(?:which|what|who|whose|where|name|with)\\b(?!.*\\bthan\\b.*\\bthan\\b).*?|(?:the |our )?(?:\\d+|two|three|four|five|pair|${GROUPS}) .*?)\\b(?:${said})\\b(.{0,50}?) than (?:in |at |on |with |for |of )?(?:${OTHERS})(?=\\W|$)`,
      "iu",
    ),
    `$1${meant}$2`,
  ],
);

/** Words for the size of a group. */
const SIZES: readonly Rule[] = [
  [/\b(?:tiniest|titchiest|teeniest|teensiest|littlest|wee(?:ni)?est|emptiest)\b/giu, "smallest"],
  [/\b(?:fullest|hugest)\b/giu, "biggest"],
  [/\b(which|what) member of (?:the )?(?:teaching )?staff\b/giu, "$1 teacher"],
  [
    /\bwhose (?:sheet|list|register|tab|spreadsheet) (?=(?:has|holds|contains|shows|records)\b)(.+?)(?:(?:,| ?[-–—?:]) (?:which|what) (?:teacher|one)(?: is it)?)?(?=\W*$)/giu,
    "which teacher $1",
  ],
  // "is it 3A or 3B that has more"
  [
    /^is it (.{1,40}? or .{1,40}?) (?:that(?:['’]s| has| have| is| are)?|who(?:['’]s| has| have)?|which (?:has|have|is)|with|where there (?:are|is))(?: got)? (?=(?:the |an? )?(?:more|most|fewer|fewest|higher|highest|lower|lowest|bigger|biggest|larger|largest|smaller|smallest|better|best|worse|worst)\b)(.+?)(?:,? (?:and )?what (?:are|is) (?:the )?(?:numbers?|figures?)(?: for (?:each|both))?)?\W*$/iu,
    "which of $1 has $2",
  ],
  // "most FSM pupils of the houses, which one is it"
  [
    new RegExp(
      `^(?:the )?(most|fewest) (.{3,40}?) (?:out )?of (?:all )?(?:the |our )(${GROUPS})(?:e?s)(?:,? (?:which|what)(?: one)?(?: is it| is that)?)?\\W*$`,
      "iu",
    ),
    "which $3 has the $1 $2",
  ],
  [
    /(?<=\b(?:smallest|biggest|largest|fullest) (?:class|form|house|site|campus|year|year group|group|set|club)) (?:of|out of) (?:the|our) lot\b/giu,
    "",
  ],
  [/,? (?:which|what)(?: one)? is (?:it|that)\W*$/giu, ""],
  [
    /\b(?:is|are) (?:the )?shortest (?:of|on) (?=(?:pupils|children|kids|students|\p{L}+s)\b)/giu,
    "has the fewest ",
  ],
  [
    /\b(?:the )?(?:biggest|largest|greatest) (?:bunch|cluster|crowd|batch|load|contingent|share out) of\b/giu,
    "the most",
  ],
  [
    /\b(?:the )?(?:largest|biggest|highest|longest|greatest) (?:pupil )?(?:roll|enrolment|head ?count|intake|population|membership|pupil numbers|numbers)(?=\W*$| (?:of all|in|at|on|of)\b)/giu,
    "the most pupils",
  ],
];

/** Verbs that say no more than that a group has so many. */
const HOLDING: readonly Rule[] = [
  [
    /(?<=\S )(?:contains?|comprises?|houses|boasts?|includes?|accounts? for|(?:['’]s|is|are) home to|(?:is|are) responsible for|looks? after|records?|registers?|shows?|musters?|attracts?|draws?) (?:the )?(?=(?:single )?(?:most|fewest|least|highest|lowest|greatest|largest|smallest|biggest)\b)/giu,
    "has the ",
  ],
  [
    /\b(?:comes?|crops?|pops?|turns?|shows?) up (?:the )?(most|least)(?: often| frequently| commonly)?\b|\b(?:occurs?|appears?|features?|recurs?|is (?:found|used|seen|spoken|chosen|taken|picked)) (?:the )?(most|least)(?: often| frequently| commonly)?\b/giu,
    "is $1$2 common",
  ],
  [
    new RegExp(
      `^(which|what) (${GROUPS}|\\p{L}+) (?:do|does|are|is) (?:the )?(.{3,40}?) (?:turn up|crop up|come up|show up|found|appear|sit|live|come|cluster|bunch up)? ?(?:in|at|on) (?:the )?most(?: often| frequently)?\\W*$`,
      "iu",
    ),
    "$1 $2 has the most $3",
  ],
  [
    /\b(?:at|in|on|from|for) (which|what) (\p{L}+(?: \p{L}+)?) (?:is|are|do|does) (?:we (?:have|find) )?(?=(?:the )?(?:most|fewest|greatest|largest|smallest|lowest|highest)\b)(.+?)(?: (?:to be )?(?:found|based|placed|recorded|registered|sit|sitting|taught|enrolled))?\W*$/giu,
    "$1 $2 has $3",
  ],
  // What most of them have is what is most common; whom somebody likes is not recorded.
  [
    /(?<!\b(?:my|your|his|her|their|own) |['’]s )\b(?:the )?favou?rite (?!(?:pupil|child|kid|student|class|teacher|school|person|one)\b)(\p{L}[\p{L}\d -]*?)(?:,? by (?:numbers?|head ?count|popularity|how many))?(?=\W*$| (?:for|of|among|amongst|in|with|at)\b)/giu,
    "most popular $1",
  ],
];

/** Top and bottom of an order. */
const PLACES: readonly Rule[] = [
  // "Year 2: the book band with the most pupils"
  [
    /^(?!(?:which|what|who|the|my|our)\b)([^:,–—]{1,30}?)\s*(?:[:–—]| -) (?:the )?(\p{L}+(?: \p{L}+)?) (?:with|that has) the (most|fewest|highest|lowest) (.+?)\W*$/iu,
    "which $2 has the $3 $4 in $1",
  ],
  // "Y4 class highest times tables average"
  [
    new RegExp(
      `^((?:y|yr|year) ?\\w+ )?(${GROUPS}) (?:with )?(?:the )?(highest|lowest|best|worst|most|fewest|biggest|smallest) (.+?)\\W*$`,
      "iu",
    ),
    "which $1$2 has the $3 $4",
  ],
  [/\b(?:turning up|showing up|being (?:here|there|in school))(?=\W*$| is\b)/giu, "attendance"],
  [
    new RegExp(
      `\\b(?:the )?(?:very )?(?:${LOW}) of (?:the )?(?!the )(\\p{L}+(?: \\p{L}+)?) (?:table|list|league|league table|pile|rankings?|ladder|chart|heap)\\b`,
      "giu",
    ),
    "the lowest $1",
  ],
  [
    /^(?:the )?(?:last|bottom) (\d+|two|three|four|five|six|seven|eight|nine|ten) (?:in|on|of|from) (?:the )?(\p{L}+(?: \p{L}+)?) (?:table|list|league|rankings?|ladder|chart)\b/giu,
    "the $1 pupils with the lowest $2",
  ],
  [
    new RegExp(
      `^(?:the )?(.{3,40}?)[:,–-]+ ?(which|what) (${GROUPS}) (?:comes (?:out )?(?:on )?top|tops (?:the )?(?:table|list|chart|league|rankings)?)(?: for (?:them|that|it|those))?\\W*$`,
      "iu",
    ),
    "$2 $3 has the most $1",
  ],
  // "who tops 9F for attendance", "who is bottom of 9F for attendance"
  [
    /\b(who|which (?:pupil|child|student)) (?:tops(?! (?:it|the (?:table|list|chart|league|rankings)))|(?:is|['’]s|comes|came)(?: out)? (?:at (?:the )?)?(?:on )?top (?:of|in)) (?:the )?(.{2,30}?) (?:for|on|in) (?=\p{L})/giu,
    "$1 in $2 has the highest ",
  ],
  [
    /^(?:the )?bottom (?:of|in) (.{2,30}?) (?:for|on|in) (.+?),? (?:is |['’]s )?who(?: is it| is that)?\W*$/iu,
    "who in $1 has the lowest $2",
  ],
  [
    /\b(?:tops(?: it| the (?:table|list|chart|league|rankings|lot|others|rest|bill))?|comes (?:out )?(?:on )?top|leads(?: the way)?|is (?:out )?in front|wins) (?:for|on|in|by|when it comes to) (?=\p{L})/giu,
    "has the highest ",
  ],
  [
    /\b(highest|lowest) up (?:on |in |the )*(?=(?:support )?(?:levels?|tiers?|bands?)\b)/giu,
    "on the $1 ",
  ],
  // "the runner up for size out of our sites"
  [
    new RegExp(
      `\\b(?:the )?runner-? ?up (?:for|in|by) (?:size|(?:pupil )?numbers?|pupils) (?:out )?(?:of|among|from) (?:all )?(?:of )?(?:the |our )?${PLURAL}(?: is(?: which)?)?\\W*$`,
      "iu",
    ),
    "which is the second biggest $1",
  ],
  [
    /^where (?:is|are|do) (?:there |we have )?the (most|fewest) (.+?)\s*[-–—,:]\s*(?:name |which |what |say which )(?:the )?(\p{L}+(?: group)?)\W*$/iu,
    "which $3 has the $1 $2",
  ],
  [
    new RegExp(
      `\\b(?:which|what) (?:one )?(?:out )?of (?:all )?(?:the |our )(?:two |three |four |five |\\d )?(${GROUPS})(?:e?s)\\b`,
      "giu",
    ),
    "which $1",
  ],
  [
    new RegExp(
      `^(?:of|out of|among|from) (?:all )?(?:of )?(?:the |our )${PLURAL}, (?:which|what)(?: one)? (?=(?:has|have|is|gets|comes)\\b)`,
      "iu",
    ),
    "which $1 ",
  ],
  [/\b(?:is|was|were|were the)? ?born first\b|\bborn (?:the )?earliest\b/giu, "is the oldest"],
  [
    /\b(?:the|which) pair (?:of (?:pupils|children|kids) )?(?=(?:who|that|with|have|has)\b)/giu,
    "the two pupils ",
  ],
  [/\bdays? off(?: school| sick)?(?=\W*$)/giu, "days absent"],
];

export const SUPERLATIVES: readonly Rule[] = [
  // "the highest number of merits held by any student in 3A": the number, whoever has it
  [
    /(?<=\b(?:highest|lowest|most|fewest|greatest|largest|smallest|maximum|minimum)\b.{3,40}) (?:held|recorded|achieved|scored|earned|obtained|reached) (?:by|for|against) (?:any|one|a)(?: (?:single|one))? (?:pupil|student|child|kid|learner)\b/giu,
    "",
  ],
  [/\bmost (?:played|spoken|chosen|picked|eaten|frequent) (?=\p{L})/giu, "most common "],
  ...SIZES,
  ...BEYOND,
  ...HOLDING,
  ...PLACES,
];
