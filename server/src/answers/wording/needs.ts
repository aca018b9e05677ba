// The many ways to say that somebody has a need, in those that notes are asked with.
import type { Rule } from "./rule.js";

const HARD = "hard|rough|tough|tricky|difficult|bad|rotten|terrible|awful";
const A_WORRY =
  "(?:an? |quite a |such a )?(?:real |big |major |bit of an? )?(?:struggle|problem|issue|worry|concern|challenge|difficulty|weakness|weak point|weak spot|battle|headache|hurdle|sticking point)";
/** Who looks after pupils. */
const WE =
  "(?:i|we|you|they|one|(?:the |our )?(?:[a-z]+ )?(?:staff|teachers?|adults?|kitchen|cook|team|tas?|supervisors?|school))";
/** What grown-ups do about a need. */
const MIND =
  "(?:be )?(?:(?:made )?aware(?: of)?|watch(?:ing)?(?: out)?(?: for)?|monitor(?:ing)?|look(?:ing)? out(?: for)?|keep(?:ing)? an eye (?:on|out)(?: for)?|know(?:ing)? about|worr(?:y|ied|ying) about|concerned about|mindful of|alert to|careful (?:of|with|about)|bear(?:ing)? in mind)";

/** Verbs of having a need. */
const HAVING: readonly Rule[] = [
  [
    /\bmissing (?:a lot|lots|loads|plenty|so much|too much|much) (?:of )?(?:school|lessons)\b/giu,
    "with poor attendance",
  ],
  [
    new RegExp(
      `\\b(?:have|has|having|with)(?: got)?(?: an?| quite a| such a)?(?: really| very| real| bit of a)? (?:${HARD}) time(?: of it)?(?: with| over|(?= \\p{L}+ing\\b))`,
      "giu",
    ),
    "struggle with",
  ],
  [
    /\b(?:have|has|having|with)(?: got)? (?:an? |quite a |such a |a real |a bit of a )?job (?:of it )?with\b/giu,
    "struggle with",
  ],
  [
    new RegExp(
      `\\b(?:(?:for )?whom|whose) (.{3,40}?) (?:is|are|remains?|seems?|has become|have become) ${A_WORRY}(?=\\W*$|,| (?:in|at|for us)\\b)`,
      "giu",
    ),
    "with $1 difficulties",
  ],
  [
    /\b(?:(?:for )?whom|whose|find that) (.{3,40}?) (?:is|are|does|do)(?: not|n['’]?t) (?:come|coming) (?:easily|easy|naturally)(?: (?:to|for) (?:them|him|her)| to(?=\W*$))?/giu,
    "who struggle with $1",
  ],
  [
    /\b(?:comes?|coming) (?:across|over) as(?: being)? |\b(?:strikes?|striking) (?:me|us|you|people) as(?: being)? |\bseems? (?:to be )?(?=(?:very |really |a bit |quite )?\p{L}+(?:\W*$|,| or\b| and\b| most\b| in\b))|\bappears? to be /giu,
    "is ",
  ],
  [
    /\b(?:(?:is|are) )?(?:prone|inclined|liable|apt) to |\btends? to |\b(?:has|have|with) a tendency (?:to|towards?) /giu,
    "",
  ],
  [
    /\b(?:shows?|showing|displays?|displaying|exhibits?|exhibiting|with|have|has) (?:any |some |clear )?(?:signs?|symptoms?|indications?|indicators) of /giu,
    "might have ",
  ],
  [
    /\b(?:(?<!\bwork )experiences?|experiencing|exhibits?|exhibiting|displays?|displaying|presents? with|presenting with|manifests?) (?=\p{L})/giu,
    "have ",
  ],
];

/** "comes to school shattered": how somebody is, and not how they come; "hungry" and "dirty" notes say with the coming. */
const ON_COMING: readonly Rule[] = [
  [
    /\b(?:comes?|coming|arrives?|arriving|turns? up|gets?) (?:in )?(?:to |at |into )?(?:school|lessons?|class)(?: in the mornings?)? (?=(?:so |very |too |often |always |looking )?(?:tired|shattered|worn out|half asleep|sleepy|upset|distressed|tearful|short of|lacking)\b)/giu,
    "is ",
  ],
];

/** What says no more than that somebody is such: "an anxious type". */
const TYPES: readonly Rule[] = [
  [
    /\b(?:an?|the) ((?!same|other|right|wrong|what|which|blood|learning|only|new|first|different)\p{L}+(?:,? (?:and )?\p{L}+)?) (?:types?|sorts?|kinds?)(?: of (?:child|children|kids?|pupils?|students?|person))?(?=\W*$| (?:in|at|who)\b)/giu,
    "$1",
  ],
];

/** Grown-ups are to know of it: it is asked who has it. */
const MINDED: readonly Rule[] = [
  [
    new RegExp(
      `^(.+?),? (?:who|whom|which (?:pupils|children|kids|students|ones)) (?:should|do|does|must|ought|shall) ${WE} (?:need )?(?:to )?${MIND}\\W*$`,
      "iu",
    ),
    "who has $1",
  ],
  [
    new RegExp(
      `^(?:so |and )?(?:who|whom|which (?:pupils|children|kids|students|ones)) (?:should|do|does|must|ought|shall) ${WE} (?:need )?(?:to )?${MIND} (?:for|with|because of|due to|over|regarding|as regards|in case of) (?:an? |any |the )?`,
      "iu",
    ),
    "who has ",
  ],
  [
    new RegExp(
      `^(?:of )?(?:whose|which (?:pupils|children|kids|students)['’]) (.+?) (?:should|do|does|must|ought|shall) ${WE} (?:need )?(?:to )?${MIND}\\W*$`,
      "iu",
    ),
    "who has $1",
  ],
  [
    /^(.{8,}?),? (?:should|must|need to|are to) (?:please )?be (?:identified|listed|named|flagged(?: up)?|highlighted|noted|picked out|shown)(?:\s*[-–—,:;]+\s*(?:which|who) (?:are|is) (?:they|it|that))?\W*$/iu,
    "list $1",
  ],
];

/** A need said first, and behind it who has it. */
const ASKED_BEHIND: readonly Rule[] = [
  [
    /^(.{3,60}?)\s*[,:;–—-]+ ?what number (?:are we talking about|is that|does that make|would that be)\W*$/iu,
    "how many $1",
  ],
  [
    /^(.{3,60}?)\s*[,:;–—-]+ ?who (?:am i|are we) (?:looking at|talking about|on about)\W*$/iu,
    "who has $1",
  ],
  [
    /^(.{3,60}?)\s*[,:;–—-]+ ?who(?: has|['’]s| is)(?: got)? (?:that|this|it)(?: going on)?(?: at home)?\W*$/iu,
    "who has $1",
  ],
  [/\b(are|is|have|has) or (?:may|might|could) (?:be|have) (?=\p{L})/giu, "$1 "],
  [
    /\bwithout (?:permission|asking|being asked|telling (?:anyone|anybody|staff|us))\b/giu,
    "unasked",
  ],
  [/\bnot (\p{L}+ing) as (?:they|he|she) should\b/giu, "not $1 properly"],
  [
    /(?<=\b(?:cop(?:e|es|ing)|struggl(?:e|es|ing)|trouble|difficult(?:y|ies)|problems?|deal(?:s|ing)?|work(?:s|ing)?|good|bad|hopeless|weak|lost) (?:with|at) )numbers\b/giu,
    "maths",
  ],
  [/\bspeaks? (?=english as (?:an|their) (?:additional|second|other) language\b)/giu, "have "],
];

export const NEEDS: readonly Rule[] = [
  ...ASKED_BEHIND,
  ...MINDED,
  ...ON_COMING,
  ...HAVING,
  ...TYPES,
];
