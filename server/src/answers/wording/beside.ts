// What is put beside a question and changes nothing of it, and what is told at length that has a short name.
import { A_TIME, GROUP, TEACHER } from "./pieces.js";
import type { Rule } from "./rule.js";

const SHEET = "(?:sheets?|lists?|registers?|rolls?|books|data|records?|system|spreadsheets?)";
const PUPILS = "(?:pupils|children|kids|students|learners|boys|girls)";

export const BESIDE: readonly Rule[] = [
  // "born May to August (any of those four months)"
  [/ \((?:any|either|all) of (?:these|those|the) [^()]{1,30}\)/giu, ""],
  // "who has asthma, with or without an inhaler in school"
  [/, with or without (?:an? |any |their |the )?\p{L}[^,?]{1,40}(?=\W*$)/giu, ""],
  [/\b(nothing|anything|something) (?:at all|whatsoever)\b/giu, "$1"],
  // "the summer-born Year 1 children, by which I mean born in May, June, July or August"
  [
    /\b(?:(?:spring|summer|autumn|winter)[- ]born|(?:spring|summer|autumn|winter) (?:babies|birthdays)) (.{3,60}?),? (?:by which (?:i|we) mean|meaning|that is|i\.e\.,?|in other words,?|namely) (?:those |anyone |all )?(?=born\b)/giu,
    "$1 ",
  ],
  // "planning to go straight into work"
  [
    /(?<=\b(?:go|goes|going|gone|head|heading|headed|move|moving) )(?:straight|directly) (?=(?:in)?to )/giu,
    "",
  ],
  // "who is in football as well as either choir or art"
  [/,? (?:as well as|together with|along with|plus) either\b/giu, " and either"],
  // "100% attendance - how many do I need to print", "how many will we have to order"
  [
    /\b(how many)(?: of (?:them|those|these))? (?:do|will|must|should|would) (?:i|we) (?:need to|have to|got to)? ?(?:print|order|buy|get|make|book|cater for|account for|expect|prepare|run off|photocopy)(?: for)?(?=\W*$)/giu,
    "$1",
  ],
  // "who teaches Iolo, I mean whose sheet"
  [
    /(?<=^who teaches .{2,40}?),? (?:i mean|that is|i\.?e\.?),? (?:on |in )?whose (?:sheet|list|register)(?: is it| is (?:he|she) (?:on|in))?(?=\W*$)/iu,
    "",
  ],
  // "does it say breakfast or after school for Poppy": which of them is asked
  [
    /^(?:does|do) (?:it|they|the (?:sheet|register|list|record)) say (.{2,30}?) or (.{2,30}?) (?:for|against|beside|by) (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?)\W*$/iu,
    "which is it for $3, $1 or $2",
  ],
  // "which phonics phase has the most kids on it", "which reading age is most common"
  [
    new RegExp(
      `^(?:which|what) (?!${GROUP}s?\\b|teacher|sheet|club)(\\p{L}[\\p{L} ]{2,30}?) (?:has|have|got|holds) (?:the )?(?:most|largest number of|highest number of) ${PUPILS}(?: (?:on|in|at|with|under|for) (?:it|them))?\\W*$`,
      "iu",
    ),
    "what is the most common $1",
  ],
  [
    new RegExp(
      `^(?:which|what) (?!${GROUP}s?\\b|teacher|sheet|club)(\\p{L}[\\p{L} ]{2,30}?) (?:is|comes up|occurs) (?:the )?most (?:common|commonly|frequent|frequently|often|usual)\\W*$`,
      "iu",
    ),
    "what is the most common $1",
  ],
  // "EAL counts, split by class"
  [
    new RegExp(
      `^(?!(?:how|what|which|who|total|the|head|pupil)\\b)(\\p{L}[\\p{L}]{1,15}(?: \\p{L}+)?) (?:counts?|numbers|headcounts?),? (?:(?:split|broken down|divided|shown|listed|set out) )?(?:by|per) ((?:${GROUP}))\\b`,
      "iu",
    ),
    "number of pupils with $1 by $2",
  ],
  // "whose attendance is a mere 61.8%"
  [
    /\b(is|are|of|at|has|have|got|scored) (?:an? )?(?:mere|meagre|measly|paltry|whopping|impressive|massive|miserable|healthy|respectable) (?=\d)/giu,
    "$1 ",
  ],
  // "year 7 may birthdays"
  [
    /^(?!.*\bbirthdays? (?:in|on)\b)(.*?) ?\b(january|february|march|april|may|june|july|august|september|october|november|december) birthdays(?=\W*$)/iu,
    "$1 birthdays in $2",
  ],
  // "for how many pupils has nobody filled in a support level"
  [
    new RegExp(
      `\\b(?:for )?(how many|which|what) (${PUPILS}) (?:has|have) (?:nobody|no one|no-one|none of us|anyone not) (?:yet )?(?:filled in|entered|recorded|put(?: in| down)?|noted|given|set) (?:an? |any |the |their )?`,
      "giu",
    ),
    "$1 $2 have no ",
  ],
  // "on level 2 exactly"
  [/(?<=\d%?) (?:exactly|precisely|on the nose)(?=\W*$| in | at )/giu, ""],
  // "Year 12s still showing Undecided for destination"
  [
    /\bstill (?:showing|down|listed|shown|saying) (?:as |with )?(?=.{2,30} (?:for|under|as) )/giu,
    "with ",
  ],
  // "how many at each level of need"
  [
    /\b(each|every|per|by|which|what) levels? of (?:need|support|sen|send)\b/giu,
    "$1 support level",
  ],
  // "total of Year 5s who walk"
  [
    new RegExp(
      `^(?:the )?total (?:number )?of (?=(?:the |our )?(?:(?:years?|yrs?|y) ?\\d|\\d+\\p{L}{1,2}\\b|${PUPILS}\\b))`,
      "iu",
    ),
    "number of ",
  ],
  // "15 hour nursery places"
  [
    /\b(\d{1,2})[- ]hours? (?:funded |free )?(nursery|childcare|pre-?school) (?:places?|children|pupils|kids)\b/giu,
    "pupils with $1 $2 hours",
  ],
  // "the most common way of getting home"
  [
    /\b(?:ways?|means|methods?) of (?:getting|going|travelling|returning|making their way) home\b/giu,
    "way home",
  ],
  // "goes to after-school club at home time", where the club is how they go home
  [
    /\b(?:goes?|going) to (?:the )?(after[- ]?school club|wraparound|childminder['’]?s?) at (?:home ?time|the end of (?:the )?(?:school )?day)\b/giu,
    "going home with $1",
  ],
  // "average attendance in Eagles - is it over 95%?"
  [
    /^(?:the )?((?:average|mean|median|total) .{3,60}?)(?: [-–—]|:|,|\?|;) (?:and )?is (?:it|that|this) (?=(?:over|above|below|under|at least|at most|more than|less than|higher than|lower than)\b)/iu,
    "is the $1 ",
  ],
  // "on what date does Stefan first appear in the sheets?"
  [
    new RegExp(
      `^(?:(?:on )?(?:what|which) (?:date|day)|when) (?:(?:does|did|do|has|had) )?(\\p{L}.{1,40}?) first (?:appear(?:ed)?|show(?:ed)? up|turn up|come up|feature|pop up|crop up|get (?:listed|added))(?: (?:in|on) (?:the |our |any |your )?(?:\\p{L}+ )?${SHEET})?\\W*$`,
      "iu",
    ),
    "when did $1 join?",
  ],
  // "at least two levels higher now than on 15 October"
  [
    /\b(higher|lower|further up|further down|more|less) now than (?=(?:on|in|at|before|back)\b)/giu,
    "$1 than ",
  ],
  // "anyone brand new to the school who's come into 8C since Easter"
  [
    /^(?:list |names? of |name |who is |any ?one |anybody )*(?:brand[- ])?new to (?:the |our )?school (?:who(?:['’]s| has| have|['’]ve)? )?(?:come|came|coming|gone|joined|arrived|started) (?:in ?to|in|at) (.{1,30}?) (?=since\b|between\b|after\b|in\b|on\b)/iu,
    "pupils in $1 who joined the school ",
  ],
  // "do we have more than one Noah? list all the students with that first name"
  [
    new RegExp(
      `^(?:do we have|have we got|is there|are there) (?:more than one|several|two|any more than one|multiple) (\\p{Lu}\\p{L}+?)s?\\?\\s*(?:list|show|name|give me|who are) (?:me )?(?:all )?(?:of )?(?:the )?${PUPILS} (?:with|of|who have) (?:that|this|the same|the) (?:first |sur|last |fore)?name\\W*$`,
      "iu",
    ),
    "list the pupils called $1",
  ],
  // "what is Ottilie down to do after sixth form"
  [
    /^(?:what|where)(?:['’]?s| is| are| will) (\p{L}.{1,40}?) (?:down (?:to do|for|to go)|planning (?:to do|to go|on doing)|hoping to do|intending to do|going to do|going|heading|off to|doing|do|go) after (?:(?:the )?sixth form|college|(?:year|y) ?13|a[- ]?levels)\W*$/iu,
    "what is the destination of $1?",
  ],
  // "who barely speaks English": whose language it is is another question
  [
    /\b(?:barely|hardly|scarcely|only just) (speaks?|knows?|understands?|has) (?:any |much )?(?=english\b)/giu,
    "$1 little ",
  ],
  // "interpreter needed for which parents"
  [
    /^(\p{L}.{2,40}?) (?:needed|required|wanted) (?:for|by) which (parents|families|carers|children|pupils|kids|students)\W*$/iu,
    "which $2 need $1",
  ],
  // "where are we with the residential for Efua"
  [
    /^where (?:are we|have we got(?: to)?|do we stand) (?:up to )?(?:with|on) (?:the |their )?(\p{L}[^,?]{2,30}?) for (\p{L}[^,?]{1,40}?)\W*$/iu,
    "what is the $1 of $2?",
  ],
  // "who has switched from German to another language"
  [
    /\b(?:switched|changed|moved|swapped|gone over) from (\p{L}[\p{L} -]{1,25}?) to (?:another|an ?other|a different|some(?: |)other|something else)(?: (?!class\b|form\b|set\b|group\b|school\b|site\b|campus\b|house\b)\p{L}+)?/giu,
    "changed from $1",
  ],
  // "who is friendless right now", "how many are anxious now", which is so in any case
  [
    /^(?!.*\b(?:was|were|had|did|used|than|then|before|but|from|until|since|compared?|and|or|last|ago|whose|higher|lower|more|less|fewer|better|worse|up|down|left|gone|changed|longer|only|new|in (?:\p{L}{3,9}ary|march|april|may|june|july|august|\p{L}+ber))\b|.*\d)(.{6,}?) (?:right now|now|currently)(?=\W*$)/iu,
    "$1",
  ],
  [/(?<=^how many (?:\p{L}+ )?(?:are|have|is|has) )(?:currently|presently) /iu, ""],
  // "three lowest scores in the maths mock, who were they"
  [
    /^((?:the )?(?:\w+ )?(?:lowest|highest|best|worst|top|bottom) .+?)[,;:?–—-]+ (?:and )?who (?:were|was|are|is|got|had) (?:they|those|these|it|that|them)\W*$/iu,
    "who has $1",
  ],
  // "between Puffins and Falcons, which class has the higher mean reading age"
  [
    new RegExp(
      `^between (?!${A_TIME})(\\S+(?: \\d\\S*)?) and (?!${A_TIME})(\\S+(?: \\d\\S*)?),? which(?: ${GROUP}| of (?:them|the two)| one)? (has|have|is|gets?|shows?) (.+?)(?=\\W*$)`,
      "iu",
    ),
    "which $3 $4, $1 or $2",
  ],
  // "which language do the family of Nusrat Rahman speak"
  [
    /\b(?:do|does) (?:the )?(?:family|parents|household) of (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) speak\b/giu,
    "does $1 speak",
  ],
  // "which class was Bartek in before he came to Otters"
  [
    /^(?:which|what) (class|form|year|house) was (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) in before (?:he|she|they|moving|coming) ?(?:came|moved|went|joined|got|was put|were put|changed)?(?: (?:in)?to)?(?: (?:the )?[\p{L}\d]+)?(?: class)?\W*$/iu,
    "which $1 did $2 move from",
  ],
  // "the most used way of getting to school"
  [/\bmost (?:often )?used (?=way|means|method|mode|form of transport)/giu, "most common "],
  // "Reception children who are still 4 today"
  [
    /(?<=\b(?:who|that|children|pupils|kids|students) )(is|are) (?:still|only) (1?\d)(?: years old(?: today| now)?| today)(?=\W*$)/giu,
    "$1 aged $2",
  ],
  // "Spelling: how many children got 19 or 20?"
  [
    new RegExp(
      `^(\\p{L}+(?: \\p{L}+)?): how many(?: of)?(?: the| our)? (${PUPILS} )?(?:got|get|scored|have|had) (\\d[^,?]*?)(?=\\W*$)`,
      "iu",
    ),
    "how many $2got $3 in $1",
  ],
  [/\bexactly (?=the same\b)/giu, ""],
  [/\b(average|mean|median|total|highest|lowest|most|least) no\.? of /giu, "$1 number of "],
  // "merits total for Beech"
  [
    /^(?!(?:the|pupil|head|what|which|who|how)\b)(\p{L}+(?: points)?) total for (?=\p{L})/iu,
    "total $1 for ",
  ],
  [/\b(any|each|every) (?:one|single) (?=(?:pupil|child|kid|student)\b)/giu, "$1 "],
  // "spread of reading ages in Year 3, highest minus lowest"
  [
    /\b(?:range|spread|gap|difference) (?:of|in) (.{3,50}?),? (?:(?:i\.?e\.?|that is|meaning|so),? )?(?:the )?(?:highest|top|max(?:imum)?|best|largest|oldest) minus (?:the )?(?:lowest|bottom|min(?:imum)?|worst|smallest|youngest)(?: one)?(?=\W*$)/giu,
    "range of $1",
  ],
  // "residential - where are we up to with Ralph"
  [
    /^(?:the )?(\p{L}+(?: \p{L}+)?)\s*[-–—:,]+ where are we (?:up to |at )?with (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?)(?=\W*$)/iu,
    "what is $2's $1",
  ],
  // "in Mrs Adeyemi's six classes", "in Mr Holt's two years"
  [
    /(?<=(?:['’]s|s['’]) )(?:two|three|four|five|six|seven|eight|nine|\d) (?:different )?(?:classes|forms|years|year groups|groups)(?=\W*$)/giu,
    "sheet",
  ],
  [/\bSEND (?=levels?\b)/gu, "SEN "],
  // "gap in average attendance between 8M and 8H"
  [/\b(?:gap|distance) in (?=(?:the )?(?:average|mean|median|total)\b)/giu, "difference in "],
  // "lowest attendance in 3A - give me the bottom two"
  [
    /^(?:the )?(lowest|highest|best|worst) (.{3,50}?)\s*[-–—,:;]+ (?:please )?(?:give|show|tell|list)(?: me| us)? (?:the )?(?:bottom|top|lowest|highest|first|last) (two|three|four|five|six|ten|\d{1,2})(?=\W*$)/iu,
    "the $3 $1 $2",
  ],
  // "which option has been chosen by the most students"
  [
    new RegExp(
      `^(which|what) (\\p{L}+(?: \\p{L}+)?) (?:has been|is|was) (?:chosen|picked|taken|selected) by the most ${PUPILS}(?=\\W*$)`,
      "iu",
    ),
    "what is the most common $2",
  ],
  // "reading age of the students Mr Petrov key-works"
  [
    new RegExp(
      `\\b(${PUPILS}) (?:that |who |whom )?(${TEACHER}) key[- ]?works(?: with)?\\b`,
      "giu",
    ),
    "$1 whose key worker is $2",
  ],
];
