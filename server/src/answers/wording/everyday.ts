// Everyday ways to say what the grammar knows in other words.
import { TEACHER } from "./pieces.js";
import type { Rule } from "./rule.js";

const N = String.raw`(\d+(?:\.\d+)?)\s*%?`;

export const EVERYDAY: readonly Rule[] = [
  // Said at the end, and nothing asked by it
  [
    /[\s,]*(?:,|[-–—])\s*(?:the (?:whole )?lot of them|nothing (?:else|more)|that['’]?s all|no more than that)(?=\W*$)/giu,
    "",
  ],
  [
    /,? wherever (?:they|the (?:pupils|children)) (?:are|may be)(?: (?:taught|based))?(?=\W*$)/giu,
    "",
  ],
  [
    /\s*[-–—,]\s*who(?: does that leave(?: us with)?|(?:['’]s| is| are) left(?: over)?)(?=\W*$)/giu,
    "",
  ],
  [
    /(?<=.{8})\s*[.?;:!]\s*who (?:fits|qualifies|matches|is eligible)(?: the bill| that| it)?(?=\W*$)/giu,
    "",
  ],
  [
    /[\s,;.–—-]+(?:i|we)(?: (?:want|need|would like)|['’]d like) to (?:see|speak to|talk to|meet|ring|contact|invite) (?:those|these|the) (?:families|parents|children|pupils|kids|students)(?=\W*$)/giu,
    "",
  ],
  [/\bwhoever (?=(?:has|is|gets?|takes?|does|had|wants?|needs?)\b)/giu, "who "],
  [/\ban? (?:full|finalised|final|proper|actual|live|active) (?=EHCPs?\b)/giu, "an "],
  [/\bbrekk(?:y|ie)\b/giu, "breakfast"],
  // "… although the child is level 2 or more"
  [
    /,? (?:al)?though (?:the (?:child|pupil|student|kid)|they|he|she)(?: is|['’]re| are) (?=(?:at |on )?(?:an? )?(?:level|tier)s? \d)/giu,
    " and are ",
  ],
  // Where pupils are
  [/\b(?:belonging to|that belong to|who belong to) (?=(?:year|class|form|the|\d))/giu, "in "],
  [/\b(?:makes?|made) up (?:the )?(?:class |form )?(?=\p{L}*\d)/giu, "is in "],
  [
    /^(?!.*\b(?:each|every|which|any|per|by|compare)\b)(.*?\b(?:in|for|across|at) (?:\p{L}+ )?\p{L}+['’]s) (?:own )?(?:forms|classes|tutor groups)\b/iu,
    "$1 pupils",
  ],
  [/\bin receipt of\b/giu, "with"],
  [/\b(?:the )?numbers? on roll\b/giu, "how many pupils"],
  [/\bpupil numbers\b/giu, "number of pupils"],
  [/\bstill (?=(?:have|has|had|is|are|do|does)(?: not|n['’]?t)\b)/giu, ""],
  [/\blacking (?:an?|any) (?:date for (?:an? |the )?)?(?=\S)/giu, "without "],
  [/\btakes? part in (?=\p{L})/giu, "do "],
  [/\btaking part in (?=\p{L})/giu, "doing "],
  [/^(?:is|would) it (?:be )?possible to (?:get|have|see|know|find out) (?:me )?/iu, ""],
  [/\b(?:the )?tas?\b(?= (?:in|of|for|at) (?:\p{L}*\d|the ))/giu, "the teaching assistant"],
  // What is said of no thing in particular
  [/,?\s*\b(?:and |or )?(?:that|this) (?:sort|kind|type) of (?:thing|stuff)\b/giu, ""],
  [/\b(some|any) (?:sort|kind|type|form)s? of (?:an? )?(?=\p{L})/giu, "$1 "],
  [/,?\s*\b(?:or the like|(?:and|or) (?:similar|something like that))\b/giu, ""],
  [
    /\b(?:that )?(?:i|we|staff|a cover teacher|a supply teacher) (?:should|ought to|must|need to|needs to|have to|has to|would want to|want to) (?:be (?:warned|told|aware) (?:about|of)|know about|look out for|watch out for|keep an eye on)(?=\W*$)/giu,
    "",
  ],
  // Of the whole
  [
    /\b(?:over|across|on|at|in) all (?:of )?(?:the |our |its )?(?:two|three|four|five|six|\d) (?:sites|campuses|schools|buildings|bases)\b(?: combined| together)?/giu,
    "",
  ],
  [/,?\s*\b(?:federation|trust|school|academy|college)[- ]?wide\b/giu, ""],
  [/\b(?:for|in|across) the whole of\b/giu, "in"],
  [
    /\bof (?:those|these|the) (?:two|three|four)\b(?! (?:classes|forms|years|year groups|sites|campuses|houses|groups|pupils|children|kids)\b)/giu,
    "",
  ],
  // Numbers
  [
    /\b(less|more|fewer|greater|higher|lower|older|younger|bigger|larger|smaller|better|worse|rather|other) then\b/giu,
    "$1 than",
  ],
  [/\b(?:somewhere|anywhere|anything) (?:in )?between\b/giu, "between"],
  [
    new RegExp(
      `\\b(?:(?:no|not) (?:fewer|less|lower) than|at least) ${N} (?:but|and|yet) (?:(?:no|not) (?:more|greater|higher) than|at most|up to) ${N}`,
      "giu",
    ),
    "between $1 and $2 ",
  ],
  [/\bwhich (\d+|two|three|four|five|six|ten) (?=(?:in|of|from|at) )/giu, "which $1 pupils "],
  [
    /\b(?:managed|reached|achieved|got|hit) (?=at least|more than|over|under|below|less than)/giu,
    "has ",
  ],
  [/\b(?:come|comes|coming|came) in (?:at|with) /giu, "have "],
  [/\b(?:lies|stands|sits|falls|hovers) (?=(?:above|below|over|under|between|at)\b)/giu, "is "],
  [/\bpct\b/giu, "percent"],
  // How many
  [/\bnr of\b/giu, "number of"],
  [/\b(?:boys and girls|girls and boys) (?=(?:with|who|that)\b)/giu, "pupils "],
  [/\bon (?:the|our|your) books\b/giu, "on roll"],
  [
    /\b(?:(?:will|are going to) be|are|is) (?:sat|sitting|stood|standing)? ?in front of me\b/giu,
    "are there",
  ],
  [
    /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have)\b)(.*\S)\s*(?:[,;:]|\s[-–—]+)\s*(?:so )?(?:what(?:['’]s| is) the (?:head ?count|number|total|count)|what does (?:that|it) (?:come to|make)|how many(?: is that| are there)?)\W*$/iu,
    "how many $1",
  ],
  [
    /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have)\b)(.*\S)\s*(?:[,;:]|\s[-–—]+)\s*(?:who|who is that|which (?:ones|pupils|children|kids|students)|names)\W*$/iu,
    "who has $1",
  ],
  [/^(?:i )?need (?:a|the) (?:list|names) for [^:,;–—]{3,40}(?:[:,;]|\s[-–—])\s*/iu, "list "],
  // What is not there
  [
    /\b(?:have|has|did|do)(?:n['’]t)? (?:we|you|i|they)(?: not)?(?: yet)? (?:put|given|entered|recorded|written|set|filled in|noted|added) (?:an?|any|the) (.+?) (?:against|for|to|in|on|down for)(?: (?:them|him|her))?(?=\W|$)/giu,
    "have no $1",
  ],
  [
    /\b(?:has|have) (?:nobody|no one|no-one) (?:written|recorded|noted|said|entered|put)(?: down)? (?:anything|an? (?:single )?(?:word|thing|note|comment))(?: down)? (?:about|on|for|against)\b/giu,
    "have nothing written about them",
  ],
  [/\b(?:signed up|enrolled|booked) (?:for|in|on|to|onto) (?=(?:an?|any)\b)/giu, "in "],
  [
    /\b(?:with|have|has|having|got) (\p{L}+(?: \p{L}+)?) (?:written |put |listed |entered )?down (?:for|as|under|against) (?!(?:no|n|yes|y)\b)(?=\p{L})/giu,
    "with $1 for ",
  ],
  [
    /\b((?:years?|yrs?|y|class|form) ?\d+) (?:readers|writers|learners|swimmers) (?=(?:on|in|at|who|whose|with) )/giu,
    "$1 pupils ",
  ],
  [
    /\bdid (?:no ?one|nobody) (?:enter|record|put|write|note|set|give)(?: down)? (?:an?|any|the) /giu,
    "have no ",
  ],
  [
    /\b(?:is|are) (?:yet|still) to be (?:filled in|entered|recorded|put in|written|set|given)\b/giu,
    "is missing",
  ],
  // What is said behind
  [/[,;] i (?:need|want)(?: the| their)? names\b[^?]*$/giu, ""],
  [/ if (?:there is one|any|known|we have it|recorded|there are any)(?=\W*$)/giu, ""],
  // "who besides Ann" leaves somebody out.
  [/,? ?\b(?:moreover|furthermore),? |(?:^|, ?)(?:besides|in addition), /giu, " "],
  [/, (?:blanks?|names|details) not (?:needed|required|necessary)\b/giu, ""],
  [
    /[,;]\s*(?:as |because |cos )?(?:i|we)(?: am| are|['’]m|['’]re)? (?:need|want|have|got|trying|going|hoping) to (?:print|send|order|book|email|ring|phone|text|call|plan|sort|arrange|buy|make|set up|prepare|pack|tell|warn|let)\b[^?]*$/giu,
    "",
  ],
  // "speech or language difficulties"
  [
    /\b(?!difficulties|problems|issues|needs|trouble)(\p{L}+) or (\p{L}+) (difficulties|problems|issues|needs|trouble)\b/giu,
    "$1 $3 or $2 $3",
  ],
  // Joints
  [/\bbe it (\p{L}+),? or (?:be it )?(\p{L}+)\b/giu, "$1 or $2"],
  [
    /\b(?:attends?|do(?:es)?|takes?|ha(?:ve|s)|plays?|go(?:es)? to) (?:one|any|either) of (?:those|these|them)\b/giu,
    "",
  ],
  // What has a number in it may be a condition: "Year 1s who are summer-born, by which I mean …".
  [/^[^,\d]{3,60}, (?:by which (?:i|we) mean|that is to say|in other words),? /iu, ""],
  // "in the resourced provision, i.e. Cove and Harbour"
  [
    /\b(in|at|on|of|from|for) (?:the |our )?(?:\p{L}+ ){0,3}\p{L}+,? \(?(?:i\.e\.|ie|namely),? /giu,
    "$1 ",
  ],
  [/\bbears? the surname\b|\bwith the surname\b|\bwhose surname is\b/giu, "surnamed"],
  [
    /\b(?:m\s*[/:]\s*f|f\s*[/:]\s*m|male\s*[/-]\s*female|boy\s*[/-]\s*girl|boys? (?:to|v|vs|versus) girls?|girls? (?:to|v|vs|versus) boys?)\b(?= (?:split|ratio|balance|breakdown|mix|numbers|divide))/giu,
    "gender",
  ],
  [
    /\bhow (?:do|does) (?:the |our )?(\p{L}+(?: \p{L}+)?) (?:divide|split|break down|spread)(?: up| out)?\b/giu,
    "breakdown by $1",
  ],
  [/\bhow do(?:es)? (the (?:number|average|share|proportion) .+?) look\b/giu, "$1"],
  [/\bthe (best) (average|mean)\b(?: (?:in|for|of)\b)?/giu, "the highest $2"],
  [/\bthe (worst) (average|mean)\b(?: (?:in|for|of)\b)?/giu, "the lowest $2"],
  [/\b(?:add|tot|total|sum) up (?:the |all (?:the )?)?(?=\p{L})/giu, "total "],
  [/\b(on average\b.*?)\bhow (?:good|high|low|bad) (?:is|are) (?:the )?/giu, "$1"],
  [
    /\bby how many(?: pupils| children| kids)? (?:has|have|did) (.{2,40}?) (?:grown|grow|increased|gone up|risen) since /giu,
    "how many more pupils are in $1 now than on ",
  ],
  [
    /\bby how many(?: pupils| children| kids)? (?:has|have|did) (.{2,40}?) (?:shrunk|shrink|decreased|gone down|fallen|dropped) since /giu,
    "how many fewer pupils are in $1 now than on ",
  ],
  [/\b(?:run|racked|clocked|notched|built|totted|chalked|picked) up\b/giu, "had"],
  [
    /(?<!\b(?:family|staff|team) )\bmembers\b(?! of (?:the |our )?(?:staff|team)\b)(?= (?:in|of|at|on|per|by|for each|for every)\b|\W*$)/giu,
    "pupils",
  ],
  // One pupil
  [/\bfirst-named\b/giu, "named"],
  [
    /((?:(?:mr|mrs|miss|ms|mx|dr)\.? )?\p{L}[\p{L}'’-]*)['’]s key (?:children|kids|pupils|students|learners|group)\b/giu,
    "pupils with key worker $1",
  ],
  [
    new RegExp(
      `^(${TEACHER}) is (?:off|away|ill|sick|absent|out|leaving|retiring|on (?:leave|a course))\\b[^,;?]{0,20}[,;–—-]+\\s*(how many key (?:children|kids|pupils|students) (?:does|do)) (?:he|she|they)\\b`,
      "iu",
    ),
    "$2 $1",
  ],
  [
    new RegExp(
      `\\bhow many key (?:children|kids|pupils|students) (?:does|do) (${TEACHER})(?: have| look after| see)?\\b`,
      "iu",
    ),
    "how many pupils with key worker $1",
  ],
  [
    new RegExp(
      `^(${TEACHER})\\s*[-–—:,]+\\s*key (?:children|kids|pupils|students)(?: of (?:hers|his|theirs))?\\b`,
      "iu",
    ),
    "pupils with key worker $1",
  ],
  [
    /\b(?:anything|something|what) (?:else )?(?:that )?i (?:shd|should|need to|ought to|must) know(?: about)?(?: before .*)?(?=\W*$)/giu,
    "anything",
  ],
  // Change
  [
    /\b(?:from )?((?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?) (?:until|till|to|up to|through to) (?:now|today|date|the present)\b/giu,
    "since $1",
  ],
  [/(?<!\bor )\bover (?=(?:in|at) \S)/giu, ""],
  [
    /\b(each|every) of ((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*?)['’]s? (class|form)(?:es|s)\b/giu,
    "$1 $3 in $2’s sheet",
  ],
  [
    /\bwhat was (.{3,40}?['’]s?) (\p{L}+(?: \p{L}+)?) before (?:it|this|that) (?:became|was changed to|changed to|went to|moved to|turned) [^?]*/giu,
    "what was $1 previous $2",
  ],
  [
    /\b((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*?)(?:['’]s?)? classes\b(?<!\b(?:(?:each|every|per|which|what) of|(?:spread|split|shared|divided|distributed|compare)(?: \p{L}+){1,3}) .*)/giu,
    "$1’s sheet",
  ],
  [/\b(?:came|come|coming) new (?:in|into|to|at)\b/giu, "joined"],
  [/\bas (?:it|they|things) stood (?=(?:on|at|in)\b)/giu, ""],
];
