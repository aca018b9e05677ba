// The many ways to ask for a list, a number, or numbers by group, in the few that the grammar reads.
import type { Rule } from "./rule.js";

const PUPILS = "pupils|children|kids|students|learners|boys|girls|people";
/** What a question is of, where no more than that is said. */
const GROUPS = "class|form|group|year group|year|house|campus|site|tutor group|reg group";

/** Who would have a list. */
const LIST_VERBS =
  `identify|fetch|retrieve|extract|generate|produce|compile|enumerate|return|output|specify|supply|highlight|flag(?: up)?|
  bring up|pull (?:up|out|off|together)|pick out|single out|dig out|draw up|run off|print (?:off|out)|filter(?: for| out)?|search for|
  throw up|note down|write out|spell out|select|locate|present|outline|report|state|display|show up|list out`.replace(
    /\|\s+/g,
    "|",
  );

/** What is asked for as a list. */
const LISTS: readonly Rule[] = [
  [
    new RegExp(
      `^(?:(?:please|can you|could you|would you|will you|i want you to|i['’]?d like you to|you)(?: please| kindly)? )*(?:${LIST_VERBS})(?: (?:me|us|for me))? (?!(?:how|what|which|who|whether|the (?:number|percentage|proportion|average|share)|a count)\\b)(?=\\S)`,
      "iu",
    ),
    "list ",
  ],
  [
    /^(?:may|might|can|could) (?:i|we) (?:please )?(?:see|have|get|know)(?: please)? (?=(?:who|which|how|what|the|a|all|every|everyone)\b)/iu,
    "",
  ],
  [
    /^(?:i|we)(?:['’]?m| am|['’]re| are)? (?:just )?(?:after|looking for|trying to find|searching for|chasing|interested in|in need of) (?=\S)/iu,
    "list ",
  ],
  [
    /^(?:i|we) (?:just )?(?:need|want|require|would like|wish)(?: to (?:see|have|get|know))?(?: of)? (?=(?:the names|names|a list of|the list of|all|any|everyone|everybody|anyone|every|those)\b)/iu,
    "list ",
  ],
  [
    /^(?:(?:i|we) )?(?:just )?(?:need|want|require) (?:the |some |all )?names(?: (?:of|for))?\s*(?:[-–—:,]\s*)?(?=\S)/iu,
    "list ",
  ],
  [
    /^((?:list|show|show me|give me|name|find|get me)) every (?=(?:\S+ ){0,4}(?:child|pupil|student|kid|learner|boy|girl)\b)/iu,
    "$1 all ",
  ],
  [
    /^(?:please )?(?:open|bring up|pull up|call up|get up|fetch|load) (?=(?:the |up )?(?:record|file|entry|details|page|profile)\b)/iu,
    "show ",
  ],
  [
    /^(?:(?:can|could|would|will) (?:you|u|someone|anybody|anyone) )?(?:please )?(?:find out|check|confirm|establish|look up|work out) (?=(?:what|who|which|how|if|whether|when|where)\b)/iu,
    "",
  ],
  [/^let (?:me|us) (?:have|see)(?: of)? (?=(?:the|a|all|every|everyone|any)\b)/iu, "list "],
];

/** What is asked for as a number. */
const COUNTS: readonly Rule[] = [
  [/\b(?:exactly|precisely|just|only|about|around|roughly|approximately) (?=how many\b)/giu, ""],
  [
    /^(?:i|we) (?:just |really )?(?:need|want|require|would like|must have)(?: to know)? (?=(?:the |a )?(?:number|count|head ?count|tally|figure|total|percentage|proportion|average|how many|share)\b)/iu,
    "",
  ],
  [
    /^(.{2,40}?)\s*(?:[:,]|\s[-–—]+)\s*(?:the )?number of (?:takers|pupils|children|kids|students|people)( in .+?)?\W*$/iu,
    "number of pupils$2 with $1",
  ],
  [/\btakers\b/giu, "pupils"],
  [
    /\bhow many (?:are )?(?:we|you) (?:talking(?: about)?|looking at|on about)\b/giu,
    "how many are there",
  ],
  [/\bhow may (?!i\b|we\b)/giu, "how many "],
  [
    /\b(?:a|the|one) (?:single )?(?:figure|number|head ?count|tally|count|total) (?:for|on) (?=\S)/giu,
    "number of pupils in ",
  ],
  [/\b(?:the )?total of (?=(?:girls|boys|males|females)\b)/giu, "number of "],
  [
    /\b(?:tally|tot|add|count|total) up (?=(?:the |all )?(?:number|level|year|pupils|children|kids|students|girls|boys)s?\b)/giu,
    "count ",
  ],
  [
    /\bfor how many (pupils|children|kids|students)\b(.*?) (?:has|have) no (.+?) been (?:entered|recorded|set|given|written|added|noted)\b/giu,
    "how many $1$2 have no $3",
  ],
  [
    /\bhow many (.+? (?:dinners|lunches|meals)) (?:do|will|should) (?:we|i) need (?:for|in|at|on) /giu,
    "how many $1 in ",
  ],
  [/\bmembership of\b/giu, "number of pupils in"],
  [/\b(?:the )?total number of pupils in the total\b/giu, "number of pupils in"],
  [
    new RegExp(
      `^(?!.*\\b(?:average|mean|median|typical|usual|biggest|largest|smallest|maximum|minimum)\\b)(?:what(?:['’]s| is) )?(?:the )?(.{1,30}?)(?:['’]s)? (?:${GROUPS}) size\\W*$`,
      "iu",
    ),
    "how many pupils are in $1",
  ],
  [/\bhow many of ours\b/giu, "how many pupils"],
  [
    /\bhow many (?:places|spaces|seats|desks|pegs) (in|at|on) (.+?) (?:are|have been) (?:filled|taken|occupied|used|gone)(?=\W|$)/giu,
    "how many pupils are $1 $2",
  ],
  [/\b(?:is|are|was|were) how many strong\b/giu, "had how many pupils"],
  [/\bhow many strong (is|are|was|were) /giu, "how many pupils $1 in "],
  [/^(?:the )?total (?:of|for) (?=\S+ \S+ (?:plus|and|&) )/iu, "number of pupils in "],
  [
    /^(?:the )?(\p{L}+)(?: (?:order|orders|numbers|list|count|total))?\s*[:,–-]\s*(how many .+?) (have|has|take|takes|get|gets|do|does|want|need|eat|eats|use|uses|play|plays) (?:it|this|that|one|them)\W*$/iu,
    "$2 $3 $1",
  ],
  // "pupils on band 3 - total"
  [
    /^(?!(?:who|which|what|how|where|when|is|are|does|do|has|have)\b)(.*\S)\s*(?:[,;:]|\s[-–—]+)\s*(?:in )?total(?: number| count)?\W*$/iu,
    "how many $1",
  ],
];

/** Whom a question is narrowed down to before it is asked. */
const SCOPES: readonly Rule[] = [
  [
    /\b(?:across|in|throughout|over) the (?:whole |entire )?(?:federation|trust|school|academy|college|organisation)(?=\W|$)/giu,
    "",
  ],
  [
    /\b(?:across|in|over|on) (?:all|both)(?: (?:of )?(?:the |our )?(?:two|three|four|five|\d))?(?: of)?(?: the| our)? (?:sheets|spreadsheets|lists|registers)\b/giu,
    "",
  ],
  [
    /, (?:all|both) (?:the |our )?(?:classes|forms|sites|campuses|years)(?: (?:put )?(?:together|combined|included))?(?=\W*$)/giu,
    "",
  ],
  [
    /\b(?:this|last) (?:year|term|week|month),? \(?(?:i\.e\.|ie|that is),? (?=since|from|after)/giu,
    "",
  ],
  [/\bput together\b/giu, ""],
  [/\bclasses (?:run|operate|meet|exist|are run|are held) (?=(?:on|in|at)\b)/giu, "classes are "],
  [
    /^(?:including|counting|across|over|covering|taking) (?:all|every|each)(?: of| the| our| single)* (?:class|form|year group|year|site|campus|school|sheet)(?:es|s)?\b(?: together| combined)?, /iu,
    "",
  ],
  [/\banywhere(?: (?:in|at|across) (?:the |our )?(?:whole )?school)?\b/giu, ""],
  [
    /\b(?:across|in|over|from|of) (?:both|all(?: three| four)?|the two) (?:of )?(?:the |our )?(year \w+|y\d+|reception|nursery) (?:classes|forms|groups)\b/giu,
    "in $1",
  ],
  [
    /^(?:looking|going|thinking|casting|turning|travelling|if (?:we|i|you) (?:go|look))(?: the clock)? back (?:to|at) /iu,
    "on ",
  ],
  [
    /^(?:counting|looking|taking|considering|using|searching|checking)(?: at| in| on)? (?:only |just |solely )?(.{2,60}?)(?: only| alone)?, (?=(?:how|who|which|what|list|show|name|give)\b)/iu,
    "in $1 ",
  ],
  [
    /[,\s]+(?:across|on|at|over|in|from) (?:both|all)(?: the| our)? (?:sites|campuses|schools)\b(?: (?:together|combined|included))?/giu,
    "",
  ],
  [
    /\b(?:which|what) of ((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}'’-]*?)['’]s? (class|form|group)(?:es|s)\b/giu,
    "which $2 in $1’s sheet",
  ],
  [
    /\bgoing by|judging by|measured by|as measured by|based on|in terms of|on the basis of(?= )/giu,
    "by",
  ],
];

/** One number for each. */
const GROUPED: readonly Rule[] = [
  [
    /^(.{3,40}?)\s*[:–-]\s*how many (?:pupils|children|kids|students)? ?(?:are |is |do |does |have |go )?(?:on|in|at|for|take|have|doing|to|by|use)? ?each(?: one)?\W*$/iu,
    "number of pupils per $1",
  ],
  [
    /^(?:what(?:['’]s| is) )?(?:the |a )?(?:split|spread|mix) of (?:the )?(\p{L}+(?: \p{L}+)?) (?=(?:in|at|for|across|of)\b)/iu,
    "breakdown by $1 ",
  ],
  [
    /^(?:of|out of|among) (?:all )?(?:of )?(?:the )?(.+?), (?:what|which) (?:share|proportion|percentage|percent|fraction) (?=(?:are|is|have|has|get|gets|take|speak|do|come)\b)/iu,
    "what percentage of $1 ",
  ],
  [
    /^what (?:do|does) (?:all )?(?:the )?(.+?) (in|for|of|at) (.+?) (?:add up|come|total|sum)(?: up)?(?: to)?\W*$/iu,
    "total $1 $2 $3",
  ],
  [
    /^(.{3,40}?)(?: caseloads?| loads?| sizes?)?\s*[:–-]\s*how many (pupils|children|kids|students)? ?(?:does|do) each(?: one| of them)? have\W*$/iu,
    "number of pupils per $1",
  ],
  [/\bmembership numbers?\b/giu, "numbers"],
  [
    /^(?:does|do|has|have) (?!.*\bthan\b)(.+? or .+?) have (more|fewer|the most|the fewest) /iu,
    "which of $1 has $2 ",
  ],
  [
    /^where (?:is|are) (the .+?) (higher|lower|better|worse|greater|bigger|smaller)[,:]? (?:in |at )?(.+? or .+?)\W*$/iu,
    "which of $3 has the $2 $1",
  ],
  [
    /^(?:out of|of|between|from) (.+? (?:and|or) .+?), who(?:['’]s| has| is)(?: got)? /iu,
    "which of $1 has ",
  ],
  [
    /\b(better|worse|higher|lower|best|worst|highest|lowest) (attendance|level|reading age|score) on average\b/giu,
    "$1 average $2",
  ],
  [
    /^on average,? how (?:big|large) (?:is|are) (?:a|an|the|our|each)? ?(class|form)(?:es|s)?\W*$/iu,
    "average $1 size",
  ],
  [
    /\((?:only |just )?(?:those|ones|pupils|children|the ones) (?:who|that|with|which) (?:have|has|do|are)?(?: one| any| in one)?\)/giu,
    "",
  ],
  [
    new RegExp(`^(?:(?:what are|give me|show me|list) )?(?:the )?(${GROUPS}) sizes\\W*$`, "iu"),
    "number of pupils per $1",
  ],
  [
    new RegExp(
      `^(?:(?:list|show me|give me|what are) )?(?:the )?(.+?)(?:,| -)? (?:with|and|showing|plus) (?:the )?(?:number of|how many|count of|total) (?:${PUPILS})?(?: there)?(?: (?:is|are|take|have|has|do|does|go|goes|come))? ?(?:in|on|at|for|to|by|with|taking|doing|having)? ?each(?: one| of them)?\\W*$`,
      "iu",
    ),
    "number of pupils per $1",
  ],
  [
    /^how (?:do|does|did) (.+?) compare (?:for|on|in terms of|when it comes to|by|in|with regard to|as regards) (.+?)\W*$/iu,
    "compare $2 in $1",
  ],
  [
    /\b(?:the )?(?:largest|greatest|highest|biggest) (?:number|amount|count|quantity|total|concentration)s? of\b/giu,
    "the most",
  ],
  [
    /\b(?:the )?(?:smallest|lowest|least) (?:number|amount|count|quantity|total)s? of\b/giu,
    "the fewest",
  ],
];

/** Numbers and columns asked for in other words. */
const MEASURED: readonly Rule[] = [
  [/\battends? (?:the )?most\b/giu, "has the highest attendance"],
  [/\battends? (?:the )?least\b/giu, "has the lowest attendance"],
  [
    /\b(?:have|has|with) (\p{L}[\p{L}'’-]+) as (?:a|their|the) (surname|first name|last name|forename|family name)\b/giu,
    "with the $2 $1",
  ],
  [/^(.{1,30}?)['’]s size (?=(?:back on|on|in|at|as of)\b)/iu, "how many pupils were in $1 "],
  [/\bback (?=on \d)/giu, ""],
  [/^what (?:did|does|do) (?:the )?(average .+?) stand at(?=\W|$)/iu, "what is the $1"],
  [
    /\b(?:full|perfect|100 ?%|a hundred per ?cent) attendance\b(?:,? \(?(?:i\.e\.|ie|that is|so),? 100 ?%?\)?)?/giu,
    "attendance of 100",
  ],
  [/\b(\p{L}+) (?:which|that) (?:is|are) not (?=\d)/giu, "$1 not "],
  [
    /\b(?:dips?|drops?|slips?|sinks?|goes|rises?|climbs?|averages?|runs?|comes out) (?=(?:above|below|over|under)\b)/giu,
    "is ",
  ],
  [/\b(?:range|ranges|ranging) (?=(?:from|between)\b)/giu, ""],
  [/\bhas the (?:earliest|first) (?:date of birth|dob|birth ?date)\b/giu, "is the oldest"],
  [
    /\bhas the (?:latest|last|most recent) (?:date of birth|dob|birth ?date)\b/giu,
    "is the youngest",
  ],
  [/\bshares? (?=the (?:first |given |fore|sur|last |family |second )name\b)/giu, "have "],
  [
    /\b(?:shares?|have|has) (\p{L}[\p{L}'’. -]*?) (?:as (?:a |their )?|looking after (?:them|him|her) as (?:a |their )?)(?=(?:key ?(?:worker|person|adult)|tutor|mentor|lead|(?:class )?teacher))/giu,
    "have $1 as ",
  ],
  [
    /\b(?:pupils|children|kids|students|who) combin(?:e|es|ing) (.+?) with (?:an? )?/giu,
    "pupils with $1 and ",
  ],
  [
    /\b(?:have|has) been (?:given|assigned|allocated|awarded|put (?:on|at)|placed (?:on|at)) (?=(?:a |an )?(?:support )?(?:level|tier) ?\d)/giu,
    "are at ",
  ],
  [
    /\b(who|that) (is|are) (?:currently |now )?(?:placed|put|sat|housed|based|situated|located|taught) (?=(?:in|at|on)\b)/giu,
    "$1 $2 ",
  ],
  [
    /\b(who|that|which) (?:do|does) not (?:appear|feature|figure) (?=(?:in|on)\b)/giu,
    "$1 are not ",
  ],
  [
    /^on average,? how (?:many|much) (.+?) (?:do|does) (.+?) (?:receive|get|have|take|miss|earn|collect|need)\W*$/iu,
    "what is the average $1 of $2",
  ],
  [
    /\battend(?:s|ed|ing)? (?=(?:less|more|fewer|under|over|below|above|at least|at most|between|\d))/giu,
    "have attendance ",
  ],
  [/(?<=\d%?) of the time\b/giu, ""],
  [
    /\b(?:has |have )?(?:managed|achieved|reached|recorded|posted|maintained|kept up) (?=(?:an? )?(?:attendance|reading age|score)\b)/giu,
    "has ",
  ],
  [/^at home,? (?=(?:how|which|who)\b.*\bspeak)/iu, ""],
  [/\b(?:lads|laddies|young men)\b/giu, "boys"],
  [/\b(?:lasses|young ladies)\b/giu, "girls"],
  [/\bon file\b/giu, "recorded"],
];

/** What became of pupils, in the words for joining, leaving and moving. */
const CHANGED: readonly Rule[] = [
  [
    /\b(?:come|came|dropped|fallen|fell|been taken|taken|gone|went|vanished|disappeared|been removed|removed) (?:off|from) (?:the |our )?(.{2,30}?) (?:sheet|roll|list|register|books)\b/giu,
    "left $1",
  ],
  [
    /\b(?:raised|bumped|put|pushed|went|gone|stepped|upgraded|taken) (?:up )?(?:to )?a higher (?:support )?(level|tier)\b/giu,
    "moved up a $1",
  ],
  [
    /\b(?:lowered|dropped|put|went|gone|stepped|downgraded|taken) (?:down )?(?:to )?a lower (?:support )?(level|tier)\b/giu,
    "moved down a $1",
  ],
];

/** What stands behind, and only says the same once more. */
const BEHIND: readonly Rule[] = [
  [/\bso far(?=\W*$)/giu, ""],
  [/\bfor (?:me|us)(?=\W*$)/giu, ""],
  [
    /\bwould be (?:useful|helpful|great|good|handy|lovely|appreciated|ideal|fab|perfect|nice)\W*$/giu,
    "",
  ],
  [/[,;\s–—-]+(?:(?:full |just |their )?(?:names|list))(?: only)?(?: please)?\W*$/iu, ""],
  [/(?<=\S{2} )(?:too|as well)(?=\W*$)/giu, ""],
  [
    /,? (?:all (?:the )?(?:pupils|children|kids|students) )?(?:added (?:up|together)|summed(?: up)?|totalled(?: up)?|all told|put together)(?=\W*$)/giu,
    "",
  ],
  [/\b(has|have) (.{2,40}?) got down(?=\W*$)/giu, "$1 $2"],
];

/** In this order. */
export const REQUESTS: readonly Rule[] = [
  ...SCOPES,
  ...LISTS,
  ...COUNTS,
  ...GROUPED,
  ...MEASURED,
  ...CHANGED,
  ...BEHIND,
];
