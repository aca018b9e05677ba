// The words that speak of change: verbs with what they say of a pupil, and the columns that PTCC knows.
import type { ChangedField } from "./time-query.js";

export type Sense = "up" | "down" | "changed" | "moved" | "joined" | "left" | "once";

export const AUX =
  "(?:(?:has|have|had|been|being|was|were|is|are|did|does|get|got|gets|ever|also|already|newly|actually) )*";
const NUMBER =
  "(?:by )?(?:(?<least>at least|no fewer than|no less than|more than|over) )?(?:(?:a|an|the|their|his|her|in|exactly|only|just) )*(?:(?<n>one|two|three|four|five|multiple|[1-5]\\+?)(?<more> or more)? )?";
const UNIT =
  "(?:(?:whole|full|single|support|sen|send) )?(?<unit>levels?|tiers?|years?(?: groups?)?|(?:year )?groups?)(?: of support)?(?! \\d)(?<tail> or more)?";
const MOVING =
  "moved?|moving|moves|gone|go|goes|going|went|stepped|step|jumped|climbed|shifted|come|came|put|bumped|been put";

/** "added or changed" is any change. */
const EDITED =
  "(?:changed|added(?: to)?|edited|updated|amended|altered|modified|revised|rewritten|written|removed|deleted)";

/** In this order: what comes first wins. A verb with its object before the verb alone. */
export const VERBS: readonly (readonly [string, Sense])[] = [
  [
    `(?:${EDITED}(?: or |/)${EDITED}|added to(?= (?:since|in|on|during|last|this|over|between|after|before|$))|change of(?= )|changes? (?:to|in)(?= ))`,
    "changed",
  ],
  [`(?:${MOVING}) up ${NUMBER}${UNIT}|(?:${MOVING}) up`, "up"],
  [
    `(?:jumped|jump|leapt|leaped|climbed|advanced|progressed|improved|gained|skipped up) ${NUMBER}${UNIT}`,
    "up",
  ],
  [`(?:slipped|slid|sunk|sank|lost|regressed)(?: back| down)? ${NUMBER}${UNIT}`, "down"],
  [
    `(?:increased?|increasing|increases|risen|rose|rise|rising|rises|raised|escalated|climbed|higher than before)(?: ${NUMBER}${UNIT})?`,
    "up",
  ],
  [
    `(?:${MOVING}|dropped|fallen|fell) (?:back )?down ${NUMBER}${UNIT}|(?:${MOVING}|dropped|fallen|fell) (?:back )?down`,
    "down",
  ],
  [
    `(?:decreased?|decreasing|decreases|dropped|drop|dropping|drops|fallen|fell|fall|falling|falls|reduced|lowered|sunk|lower than before)(?: ${NUMBER}${UNIT})?`,
    "down",
  ],
  [
    "(?:(?:come|came|new) (?:to (?:us|the school)|on(?:to)? (?:the )?(?:roll|books)|on(?:to)? (?:the|our|a) (?:sheets?|lists?|registers?))|(?:added|put|gone|went) (?:to|on|onto) (?:(?:the|our|a|his|her) )?(?:(?:school )?roll|books|sheets?|spreadsheets?|lists?|registers?|data)|joined|joining|join|arrived?|arriving|started|starting|start|added|admitted|enrol(?:l?ed|ments?)?|new (?:starters?|joiners?|arrivals?|faces?|admissions?|enrolments?|intake)|new|joiners?|newcomers?|arrivals|admissions|did we (?:get|gain|admit|take on))(?: (?:us|the school|our school|the roll|school))?",
    "joined",
  ],
  [
    "(?:(?:removed|taken|gone|come|came|dropped|deleted) (?:off|from) (?:(?:the|our|a) )?(?:(?:school )?roll|books|sheets?|spreadsheets?|lists?|registers?|data)|leavers|(?:moved|gone|went) to (?:another|a different) school|departed|departures|depart|leavers?|left|leave|leaving|removed|taken off|dropped off|no longer(?: (?:here|with us|at the school|at school|on roll))?)(?: (?:us|the school|our school|the roll|school|the sheet|of))?",
    "left",
  ],
  ["(?:used to be|once were|once was|formerly|previously)(?= (?:in|at|on)\\b)", "once"],
  [
    "(?:changed?|changes|changing|switched|switch|switches|swapped|edited|edit|edits|updated|updates?|amended|amends|altered|alters|reworded|modified|revised|rewritten|touched|different)",
    "changed",
  ],
  ["(?:come|comes|came|coming)(?= .*from (?:another|a different|other|different) )", "moved"],
  [
    "(?:moved?|moves|moving|transferred|transfers?|went|gone|crossed|came|come|switched)(?: over| across)|go(?= to (?:level|tier)\\b)",
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

export const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
