// The words that speak of change: verbs with what they say of a pupil, and the columns that PTCC knows.
import type { ChangedField } from "./time-query.js";
import type { Run, Words } from "./words.js";

type Sense = "up" | "down" | "changed" | "moved" | "joined" | "left" | "once";

export const AUX =
  "(?:(?:has|have|had|been|being|was|were|is|are|did|does|get|got|gets|ever|also|already|newly|actually) )*";
const NUMBER =
  "(?:by )?(?:(?<least>at least|no fewer than|no less than|more than|over) )?(?:(?:a|an|the|their|his|her|in|exactly|only|just) )*(?:(?<n>one|two|three|four|five|multiple|[1-5]\\+?)(?<more> or more)? )?";
const UNIT =
  "(?:(?:whole|full|single|support|sen|send) )?(?<unit>levels?|tiers?|lvls?|years?(?: groups?)?|(?:year )?groups?)(?: of support)?(?! \\d)(?<tail> or more)?";
const MOVING =
  "moved?|moving|moves|gone|go|goes|going|went|stepped|step|jumped|climbed|shifted|come|came|put|bumped|been put";

/** "added or changed", "rewritten or filled in" is any change. */
const EDITED =
  "(?:changed|added(?: to)?|edited|updated|amended|altered|modified|revised|rewritten|reworded|written|corrected|replaced|removed|deleted|(?:filled|put|typed) in|filled|entered|wiped|cleared|emptied|blanked|erased|taken out)(?: out)?";
const STEPPING = `(?:${MOVING}|risen|rose|raised|climbed|jumped|dropped|fallen|fell|lowered|changed|switched|taken)(?: up| down| on)*`;
/** "from one level to a higher one", "to a lower level" */
const STEP_TO = (side: string): readonly string[] => [
  `${STEPPING} from (?:one|a|an|a lower|a higher|their|his|her) (?:support |sen |send )?(?<unit>levels?|tiers?|lvls?) (?:on )?(?:to|into|onto) (?:a|an|any|the next|some) (?:${side}) (?:one|levels?|tiers?|lvls?)`,
  `${STEPPING} (?:to|into|onto) (?:a|an|the next|some) (?:${side}) (?:support |sen |send )?(?<unit>levels?|tiers?|lvls?)(?: of support)?(?! (?:than|of|class|form|group|set|site|course|paper|qualification|maths|english|reading)(?: |$))`,
];
/** "lost their level": it is gone, and no step down. */
const NONE_LEFT = "(?! (?:the|their|his|her) (?:support |sen |send )?(?:level|tier|lvl)s?(?: |$))";

/** In this order: what comes first wins. A verb with its object before the verb alone. */
const VERBS: readonly (readonly [string, Sense])[] = [
  [
    `(?:${EDITED}(?: or | and or |/)${EDITED}|added to(?= (?:since|in|on|during|last|this|over|between|after|before|$))|change of(?= )|changes? (?:to|in)(?= ))`,
    "changed",
  ],
  ...STEP_TO("higher|greater|bigger").map((step) => [step, "up"] as const),
  ...STEP_TO("lower|lesser|smaller").map((step) => [step, "down"] as const),
  [`(?:${MOVING}) up ${NUMBER}${UNIT}|(?:${MOVING}) up`, "up"],
  [
    `(?:jumped|jump|leapt|leaped|climbed|advanced|progressed|improved|gained|(?:skipped|taken|brought) up) ${NUMBER}${UNIT}`,
    "up",
  ],
  [
    `(?:slipped|slid|sunk|sank|lost${NONE_LEFT}|regressed)(?: back| down)? ${NUMBER}${UNIT}`,
    "down",
  ],
  [
    `(?:increased?|increasing|increases|risen|rose|rise|rising|rises|raised|escalated|climbed|higher than before)(?: ${NUMBER}${UNIT})?`,
    "up",
  ],
  [
    `(?:${MOVING}|dropped|fallen|fell|taken|brought) (?:back )?down ${NUMBER}${UNIT}|(?:${MOVING}|dropped|fallen|fell|taken|brought) (?:back )?down`,
    "down",
  ],
  [
    `(?:decreased?|decreasing|decreases|dropped|drop|dropping|drops|fallen|fell|fall|falling|falls|reduced|lowered|sunk|lower than before)(?: ${NUMBER}${UNIT})?`,
    "down",
  ],
  // "up a level since May", "two levels down": no verb is said.
  [`up ${NUMBER}${UNIT}`, "up"],
  [`${NUMBER}${UNIT} up`, "up"],
  [`down ${NUMBER}${UNIT}`, "down"],
  [`${NUMBER}${UNIT} down`, "down"],
  [
    "(?:(?:come|came|new) (?:to (?:us|the school)|on(?:to)? (?:the )?(?:roll|books)|on(?:to)? (?:the|our|a) (?:sheets?|lists?|registers?))|(?:added|put|gone|went) (?:to|on|onto) (?:(?:the|our|a|his|her) )?(?:(?:school )?roll|books|sheets?|spreadsheets?|lists?|registers?|data)|joined|joining|join|arrived?|arriving|started|starting|start|added|admitted|enrol(?:l?ed|ments?)?|new (?:starters?|joiners?|arrivals?|faces?|admissions?|enrolments?|intake)|new|joiners?|newcomers?|arrivals|admissions|did we (?:get|gain|admit|take on))(?: (?:us|the school|our school|the roll|school))?",
    "joined",
  ],
  [
    "(?:(?:(?:removed|taken|gone|come|came|dropped|deleted) )?off (?:(?:the|our|a) )?(?:(?:school )?(?:roll|register)|books)|(?:removed|taken|gone|come|came|dropped|deleted) (?:off|from) (?:(?:the|our|a) )?(?:(?:school )?roll|books|sheets?|spreadsheets?|lists?|registers?|data)|leavers|(?:moved|gone|went) to (?:another|a different) school|departed|departures|depart|leavers?|left|leave|leaving|removed|taken off|dropped off|(?:ceased?|stop(?:ped)?) (?:to be|being)(?= (?:at|on|in)\\b)|no longer(?: (?:here|with us|at the school|at school|on roll))?)(?: (?:us|the school|our school|the roll|school|the sheet|of))?",
    "left",
  ],
  ["(?:used? to be|once were|once was|formerly|previously)(?= (?:in|at|on)\\b)", "once"],
  [
    "(?:changed?|changes|changing|switched|switch|switches|swapped|swaps?|swopped|swops?|edited|edit|edits|updated|updates?|amended|amends|altered|alters|reworded|modified|revised|rewritten|touched|different)",
    "changed",
  ],
  ["(?:come|comes|came|coming)(?= .*from (?:another|a different|other|different) )", "moved"],
  [
    "(?:moved?|moves|moving|transferred|transfers?|went|gone|crossed|came|come|switched)(?: over| across)|go(?= (?:to (?:level|tier)\\b|into ))",
    "moved",
  ],
  [
    "(?:moved?|moves|moving|transferred|transfers?|went|gone|put|placed|promoted|reached|reach|hit|became)",
    "moved",
  ],
];

export const FIELDS: readonly (readonly [string, ChangedField])[] = [
  ["(?:support |sen |send )?(?:levels?|tiers?|lvls?)(?: of support)?", "level"],
  [
    "(?:between )?(?:(?:class|classes|forms?)(?: codes?| groups?)?|(?:tutor|reg|registration|teaching) groups?)",
    "class",
  ],
  ["(?:between )?(?:campus|campuses|sites?|buildings?)", "campus"],
  ["(?:year groups?)", "year"],
  ["(?:support |sen |send )?(?:notes?|comments?)", "notes"],
  ["(?:names?|surnames?)", "name"],
  [
    "(?:records?|rows?|details|information|info|entry|entries|data|anything|something|things?)",
    "record",
  ],
];

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

/** A verb of change as it stands in a question. */
export interface Verb extends Run {
  sense: Sense;
  by: number | null;
  /** By so many or more. */
  orMore: boolean;
  unit: string | undefined;
  /** "is gone", "has gone" */
  gone: boolean;
  /** "switched": one thing for another. */
  swapped: boolean;
  /** "in one go" */
  atOnce: Run | null;
}

/** "two levels in one go": by a single step. */
export const AT_ONCE =
  /(?:all )?(?:(?:in|at|by|with) (?:just )?(?:one|a single|the one) (?:go|jump|step|move|leap|stroke|hop|swoop|change)|at once|at a stroke|in one fell swoop)/;

/** By how many: "two", "2+", "more than one", "at least two", "two or more"; null where none is said. */
function amountOf(groups: Record<string, string | undefined>): {
  by: number | null;
  orMore: boolean;
} {
  const { n, least, more, tail } = groups;
  const exceeds = /^(more than|over)$/.test(least ?? "");
  const orMore =
    [least, more, tail].some((word) => word !== undefined) || /\+$|multiple/.test(n ?? "");
  if (n === undefined) return { by: exceeds ? 2 : null, orMore };
  const number = n === "multiple" ? 2 : (NUMBERS[n] ?? Number.parseInt(n, 10));
  return { by: exceeds ? number + 1 : number, orMore };
}

/** The verb of change that a question has; "put" and "new" only where no other is. */
export function findVerb(words: Words, taken: ReadonlySet<number>): Verb | null {
  let found: Verb | null = null;
  for (let at = 0; at < words.list.length; at++) {
    if (taken.has(at)) continue;
    for (const [pattern, sense] of VERBS) {
      const run = words.match(`${AUX}(?:${pattern})`, at, taken);
      if (!run || isRemaining(words, run, sense) || isVarious(words, run)) continue;
      if (isCovered(words, run) || isReachedByNow(words, run, taken)) continue;
      const atOnce = words.match(AT_ONCE, at + run.length, taken);
      const verb = {
        ...run,
        sense,
        unit: run.groups.unit,
        gone: /\bgone$/i.test(words.said(run)),
        swapped: /\b(?:switch|swap|swop)/i.test(words.said(run)),
        atOnce,
        ...amountOf(run.groups),
      };
      // "put" and "got" are verbs of change where no other is.
      if (found === null || WEAK.test(words.said(found).toLowerCase())) found = verb;
      at += run.length - 1;
      break;
    }
  }
  return found;
}

const WEAK = /\b(put|start|starting|new|different|left)$/;

/** "are left in 3A": who remains. */
const isRemaining = (words: Words, run: Run, sense: Sense) =>
  sense === "left" && /^(?:is|are|were|was) left$/.test(words.said(run).toLowerCase());

/** "how many different languages are there": they differ from each other, and nothing has changed. */
const isVarious = (words: Words, run: Run): boolean =>
  words.said(run).toLowerCase() === "different" &&
  /^(many|of|which|what|the|all)$/.test(words.at(run.at - 1)) &&
  words.at(run.at + 1) !== "" &&
  !/\b(than|from|since|before)\b/.test(words.text);

/** "fall within levels 1 to 3", "falls into each band": where pupils are counted, and nothing has gone down. */
const isCovered = (words: Words, run: Run): boolean =>
  /\bfall(s|ing)?$/i.test(words.said(run)) &&
  /^(within|into|in|under|among|amongst|between)$/.test(words.at(run.at + run.length));

/** "have reached level 3", with no time said: the levels that pupils have come to are those they are at. */
const isReachedByNow = (words: Words, run: Run, taken: ReadonlySet<number>): boolean =>
  taken.size === 0 &&
  /\b(reach(ed|es)?|hit)$/i.test(words.said(run)) &&
  /^(?:the )?(?:support |sen |send )*(?:(?:level|tier|lvl)|(?:\p{L}+ ){0,2}(?:phase|stage|step|band|ph)s? ?(?:\d|[“"']?\p{L}))/u.test(
    words.from(run.at + run.length).toLowerCase(),
  ) &&
  (/\breach(es)?$/i.test(words.said(run)) ||
    /\b(has|have|ve|yet to|still to)\b/.test(words.text)) &&
  !OF_A_TIME.test(words.text);

/** What asks for the moment itself, or for what was before. */
const OF_A_TIME =
  /\b(did|was|were|had|when|ever|since|first|before|from|times|often|long|day|date|who by|by whom)\b/;
