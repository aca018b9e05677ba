// One cell of one pupil, asked for round about: "which option has Ben gone for", "Ben gets in how - bus, taxi?".
import type { Rule } from "./rule.js";

const NAME = "(\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,3}?)";
/** Not the beginning of a name. */
const NO_NAME =
  "(?!(?:who|which|what|how|when|where|is|are|does|do|the|list|show|all|every|each|any|it|he|she|they|everyone|everybody|pupils|children|kids|students)\\b)";
const TRAVELS = "gets?|comes?|travels?|arrives?";
const WAYS =
  "bus|minibus|coach|taxi|car|train|tram|bike|bicycle|scooter|foot|walk(?:s|ing)?|cycl(?:es?|ing)|driven|dropped off|lift";
const GAINED = "get|gain|acquire|receive|take on|welcome|pick up|inherit";
const GAINED_ONCE = "got|gained|acquired|received|took on|welcomed|inherited";

const HELD = "recorded|entered|noted|put|down|logged|marked|stated|listed";
const OF_NOTES = "(?:notes?|comments?|remarks?)\\b";
/** What a cell holds, with where it stands behind: "what's entered against". */
const isHeld = (verbs: string): string =>
  `^what(?:['’]s| is| has| was)? (?:been )?(?:${verbs}) (?:against|for|under|in|beside)`;

const COLUMNS: readonly Rule[] = [
  // "what's entered against FSM for Ann", "what is recorded for Ann's FSM"
  [
    new RegExp(
      `${isHeld(`${HELD}|written`)} (?:the |his |her )?((?!${OF_NOTES})[\\p{L}\\d]+(?: [\\p{L}\\d]+){0,2}?)(?: column| box| cell)? (?:for|of) (?=\\p{L})([^,;:?]+?)\\W*$`,
      "iu",
    ),
    "what is $2’s $1",
  ],
  [
    new RegExp(
      `${isHeld(HELD)} (?=\\p{L}[^,;:?]*['’]s (?!${OF_NOTES})[\\p{L}\\d]+(?: [\\p{L}\\d]+){0,2}\\W*$)`,
      "iu",
    ),
    "what is ",
  ],
  [
    /\b(?:which|what) of our (school|site|class|campus|form|house|year|group)(?:e?s)? (?=(?:is|does|has)\b)/giu,
    "which $1 ",
  ],
  // "what Ben plays"
  [
    new RegExp(
      `^what (?:(?:instrument|language|option|subject) )?${NO_NAME}${NAME} (play|speak|eat|take|studie|learn)s\\W*$`,
      "iu",
    ),
    "what does $1 $2",
  ],
  [
    new RegExp(
      `\\b(?:which|what) (\\p{L}+(?: \\p{L}+)?) (?:has|did|have) ${NO_NAME}${NAME} (?:gone for|go for|opted for|opt for|plumped for|gone with|settled on|picked|pick|chosen|choose|signed up (?:for|to))\\W*$`,
      "giu",
    ),
    "what is $2’s $1",
  ],
  // "who keyworks Ben", "who acts as keyworker for Ben"
  [
    /\b(?:who|which (?:member of (?:the )?staff|teacher|adult|person)) (?:is )?(?:key ?)works (?:with )?(?!more\b|most|the |fewe)(?=\p{L})(?<=\bkey ?works (?:with )?)/giu,
    "who is the keyworker of ",
  ],
  [
    /\b(who) (?:acts|serves|works|is acting|is working|is down) as (?:the |an? )?(?!(?:not|no|non|n|yes|y)\b)(?=\p{L})/giu,
    "$1 is the ",
  ],
  [
    /\b(who is the) (?:designated|named|assigned|allocated|appointed|nominated|official|current) (?=\p{L})/giu,
    "$1 ",
  ],
  [
    /\b(number of \p{L}+(?: \p{L}+)?|how many \p{L}+(?: \p{L}+)?|\p{L}+ total) (?:are |is |have been )?(?:recorded|logged|entered|held|noted|listed|down) against (?=\p{L})/giu,
    "$1 of ",
  ],
  [
    new RegExp(
      `^how many hours (?:are|is) (?:specified|stated|written|set out|listed|named|given|allocated|recorded) (?:in|on|by|under) ${NAME}['’]s (\\p{L}+)\\W*$`,
      "iu",
    ),
    "how many $2 hours does $1 have",
  ],
  [
    new RegExp(
      `^${NO_NAME}${NAME}['’]s (\\p{L}+)\\s*[,:–—-]+\\s*(?:(?:please|kindly|state|give|tell|me|us|confirm) )*(?:the )?(?:number of|how many) hours\\W*$`,
      "iu",
    ),
    "how many $2 hours does $1 have",
  ],
  // "what percent attendance", "attendance %"
  [/\b(what|which) (?:percent(?:age)?|per cent|%) attendance\b/giu, "$1 attendance"],
  [/(?<=^\p{L}[\p{L}'’ -]{2,30}?) attendance (?:%|percent(?:age)?)(?=\W*$)/giu, " attendance"],
  [/\b(level|tier) for send?\b/giu, "support $1"],
  [/,? (?:the )?day,? month,?(?: and| &)? year(?=\W*$)/giu, ""],
];

const TRAVEL: readonly Rule[] = [
  [
    new RegExp(
      `^${NO_NAME}${NAME} (?:${TRAVELS}) (?:in |to school |here )?how(?:\\s*[,:;–—-]+\\s*(?:(?:by |on )?(?:${WAYS})(?:,? or |, | |\\?|$))+)?(?:what)?\\W*$`,
      "iu",
    ),
    "how does $1 get to school",
  ],
  [
    new RegExp(
      `\\bdoes ${NO_NAME}${NAME} (?:get in|come in|come|travel|get here|arrive|get to school)(?: to school)? (?:by|on|in) (?:a |the )?(?:${WAYS})(?:,? (?:or |by )*(?:${WAYS}))*,? or (?:what|how|something else)\\W*$`,
      "giu",
    ),
    "how does $1 get to school",
  ],
];

const NOTES: readonly Rule[] = [
  [
    /^(?:let['’]?s|let (?:us|me)) (?:hear|see|have|know|look at) (?=(?:what|how|who|which|when)\b)/iu,
    "",
  ],
  [
    /^what(?:['’]s| is| has been)(?: got)? (?:down |put |written |entered )?(?:in|under) (?:the |his |her |their )?(notes?|comments?|remarks?) (?:for|about|on|of|against) (?=\S)/iu,
    "$1 for ",
  ],
  [
    /^(?:show |give |tell )?(?:me |us )?(?:whatever|any) records? (?:exists?|there is|we have|we hold|is held) (?:for|on|about|of) (?=\S)/iu,
    "tell me about ",
  ],
  [
    /^open (?:up )?(?:the )?(?:entry|record|card|file|page)s? (?:of|for|on) (?=\S)/iu,
    "tell me about ",
  ],
  [
    new RegExp(
      `^(?:bring|pull|call|get) (?:me |us )?${NO_NAME}${NAME} up(?: for (?:me|us))?(?: (?:would|could|can|will) you)?\\W*$`,
      "iu",
    ),
    "tell me about $1",
  ],
];

/** When something came to be. */
const WHEN: readonly Rule[] = [
  [
    new RegExp(
      `^when(?:['’]s| is) ${NO_NAME}${NAME} (?:next )?(?:up|due|down) for (?:an? |her |his |their )?(?:next )?review\\W*$`,
      "iu",
    ),
    "when is $1’s next review",
  ],
  [
    /^when was it(?: that)? (.{3,40}?) (?:came|switched|transferred|swapped|crossed|went|moved)(?: over| across)? (?:in|on)?to (?!us\b|the school|school\b)(?=\S)/iu,
    "when did $1 move to ",
  ],
  // "Ben's next review, when is it due"
  [
    /^(.{3,40}?['’]s? .{3,30}?)\s*[,:;–—-]+\s*when(?:['’]s| is) (?:it|that)(?: (?:due|coming up|happening|booked|on))?\W*$/iu,
    "when is $1",
  ],
  [
    new RegExp(
      `\\b(?:on )?(?:which|what) (?:day|date) did (.{2,25}?) (?:${GAINED}) ${NAME}\\W*$`,
      "giu",
    ),
    "when did $2 join $1",
  ],
  [
    new RegExp(`^(?!who|which|what|how)(.{2,25}?) (?:${GAINED_ONCE}) ${NAME},? when\\W*$`, "iu"),
    "when did $2 join $1",
  ],
  [
    new RegExp(
      `^(?:and )?(?:since )?when (?:did|have|has) (?:we|the school) (?:first )?(?:get|gain|admit|had|have) ${NAME}\\W*$`,
      "iu",
    ),
    "when did $1 join",
  ],
  [
    new RegExp(
      `^since when (?:has|have|is|was) ${NO_NAME}${NAME} been (?:in|at|on|with) (?!us\\b)(.+?)\\W*$`,
      "iu",
    ),
    "when did $1 move to $2",
  ],
  [
    new RegExp(
      `^(?:(?:give|state|tell me|provide|confirm|name) )?(?:the )?(?:date|day) (?:on which |that |when )?${NO_NAME}${NAME} (?:was )?(transferred|switched|moved|changed|swapped|went) (?=\\S)`,
      "iu",
    ),
    "when did $1 move ",
  ],
  [
    new RegExp(
      `^(?:(?:give|state|tell me|provide|confirm|name) )?(?:the )?(?:date|day) (?:on which |that |when )?${NO_NAME}${NAME} (?:first )?(?:came to us|joined us|joined|arrived|started|came)\\W*$`,
      "iu",
    ),
    "when did $1 join",
  ],
  [
    new RegExp(
      `^${NO_NAME}${NAME}['’]?s (?:support )?level (?:got|was|has been|went|came|has gone)?(?: (?:bumped|put|moved|raised|lifted|gone|increased|upped))?(?: up)?,? (?:and )?when was (?:that|it)\\W*$(?<=\\b(?:up|bumped|raised|lifted|increased|upped),? (?:and )?when was (?:that|it)\\W*)`,
      "iu",
    ),
    "when did $1 move up a level",
  ],
  [
    /(?<=\d{4}|\bday(?: \d{4})?),? (?:before|prior to|ahead of) (?:the |his |her |their )?(?:move|change|switch|swap|moving|changing|switching)(?=\W*$)/giu,
    "",
  ],
];

export const CELLS: readonly Rule[] = [...NOTES, ...COLUMNS, ...TRAVEL, ...WHEN];
