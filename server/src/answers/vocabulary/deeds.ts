// What a column says that is done, or when, in the words for doing it: "Deposit paid" is "have paid their deposit".
import { escaped, saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Column } from "./column.js";
import { kept } from "./kept.js";

/** As headers end, how pupils are said to have done it, and what is still to do. */
const VERBS: readonly (readonly [header: string, past: string, base: string])[] = [
  ["sent", "sent|submitted|posted|handed", "send|submit|post|hand"],
  ["submitted", "submitted|sent|handed", "submit|send|hand"],
  ["paid", "paid|settled", "pay|settle"],
  ["returned", "returned|handed|brought", "return|hand|bring"],
  ["handed", "handed|returned|brought", "hand|return|bring"],
  ["in", "handed|brought|returned|sent", "hand|bring|return|send"],
  ["completed", "completed|filled|finished|done", "complete|fill|finish|do"],
  ["done", "done|completed|finished|had", "do|complete|finish|have"],
  ["given", "given|gave|granted", "give|grant"],
  ["signed", "signed", "sign"],
  ["received", "received", "receive"],
  ["passed", "passed", "pass"],
  ["booked", "booked", "book"],
  ["agreed", "agreed", "agree"],
  ["confirmed", "confirmed", "confirm"],
  ["collected", "collected", "collect"],
];
const IS_DONE = new RegExp(
  `^(?:date )?(.+) (${VERBS.map(([header]) => header).join("|")})(?: (?:in|off|back|on|date))*$`,
);
/** Days that come round again are read by their sense: "Last review done". */
const OF_TIME = /\b(dates?|days?|last|latest|previous|next|due|reviews?)\b/;

/** Papers and money of which the header names no more than what they are for: the "form" of "UCAS sent". */
const PAPER =
  "(?:forms?|letters?|slips?|applications?|paperwork|papers?|documents?|statements?|requests?|money|payments?|fees?)";
const ENDS_IN_PAPER = new RegExp(` ${PAPER}$`);
const WHOSE = "(?:the|a|an|their|his|her|its|any|own|all|that|this)";
const AWAY = "(?:in|off|back|out|over)";
/** Behind "handed their form in" nothing follows that the "in" could lead. */
const BEHIND = `(?: (?:off|back|over|already|yet|now|so far)| in(?= (?:and|or|but|yet|already|,)|$))*`;
const AUXILIARY = "(?:has|have|had|is|are|was|were|be|been|being|already|now|all|still)";
const OPEN = "(?:not|never|yet to be|still to be|to be|nt)";
/** What is to be done is not done; "must" and "owe" say so too. */
const STILL_TO =
  "(?:(?:still|yet|have|has|having|are|is|need|needs|needing|left|waiting|failed|forgotten|forgot) )+to(?: still)?|(?:still )?must(?: still)?";

interface Deed {
  done: RegExp;
  /** The same with "did". */
  did: RegExp;
  undone: RegExp;
  /** The paper alone: "UCAS form". */
  paper: RegExp;
}

const deedOf = kept((column: Column): Deed | null =>
  column.kind === "flag" || column.kind === "date" ? deedNamed(column) : null,
);

/** Whether the column says what is done: its header's words are read by the verb. */
export const tellsDeed = (column: Column): boolean => deedOf(column) !== null;

function deedNamed({ kind, headerNames, parts }: Column): Deed | null {
  const found = headerNames.flatMap((name) => {
    const [, named, header] = IS_DONE.exec(name) ?? [];
    return named === undefined || (kind === "date" && OF_TIME.test(named))
      ? []
      : [{ named, header }];
  });
  const [, past, base] = VERBS.find(([done]) => done === found[0]?.header) ?? [];
  if (past === undefined || base === undefined) return null;
  // As the header has it, and written out: "WEX done" is of work experience.
  const things = [...new Set(found.map(({ named }) => named))].map((named) =>
    thingOf(named, parts),
  );
  const thing = `(?:${things.map(({ what, forWhat }) => `${what}(?: ${PAPER})?${forWhat}`).join("|")})`;
  const paper = things.map(({ what, forWhat }) => `${what} ${PAPER}${forWhat}`).join("|");
  const doing = (verbs: string) => `(?:${verbs})(?: ${AWAY})?(?: ${WHOSE})* ${thing}${BEHIND}`;
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})(?= |$)`);
  const passive = `(?:${past})(?: (?:off|back|over|out))?${BEHIND}`;
  return {
    done: whole(
      `(?:(?:already|now|just|yet) )*${doing(`${past}`)}|${thing}(?: ${AUXILIARY})* ${passive}`,
    ),
    did: whole(doing(`${base}`)),
    undone: whole(
      `(?:${STILL_TO}) ${doing(`${base}`)}|${thing}(?: ${AUXILIARY})* ${OPEN}(?: ${AUXILIARY}| yet)* ${passive}|${thing}(?: ${AUXILIARY})* (?:un(?:${past})|outstanding|owing|owed)`,
    ),
    paper: whole(paper),
  };
}

/** How what is done is named: "the deposit" of "Trip deposit paid", where no other column has the word; "for the trip". */
function thingOf(named: string, parts: Column["parts"]): { what: string; forWhat: string } {
  const words = named.replace(ENDS_IN_PAPER, "").split(" ").map(escaped);
  const last = words.at(-1) ?? "";
  const lead = words.slice(0, -1).join(" ");
  const core = `${last.replace(/s$/, "")}(?:e?s)?`;
  const short = parts.includes(last) ? "?" : "";
  return lead === ""
    ? { what: core, forWhat: "" }
    : {
        what: `(?:${lead} )${short}${core}`,
        forWhat: `(?: (?:for|of|to) (?:${WHOSE} )*${lead})?`,
      };
}

/** So many words at most say it. */
const LONGEST = 14;

const lengthOf = (said: RegExp, tokens: readonly Token[], at: number): number =>
  said.exec(saidAt(tokens, at, LONGEST))?.[0].split(" ").length ?? 0;

/** Who may do it, or is to, has not done it; to whom it was done is another. */
const MODAL = /^(can|could|will|would|should|shall|may|might|wants?|going|able|allowed)$/;
const LEADS_MONTH = /^(in|of|since|by|before|after|until|from|during|last|\d+\w*)$/;
const TO_THEM = /^(been|being|was|were|get|gets)$/;

/** How many tokens from `at` on say that it is done: "sent off their UCAS form"; 0 where none do. */
export function doneLength(tokens: readonly Token[], at: number, column: Column): number {
  const deed = deedOf(column);
  if (deed === null || TO_THEM.test(wordAt(tokens, at - 1)) || isOpen(tokens)) return 0;
  const isBase = tokens.some(({ word }) => word === "did") || isFirstTo(tokens, at);
  const did = isBase ? lengthOf(deed.did, tokens, at) : 0;
  return Math.max(did, lengthOf(deed.done, tokens, at));
}

/** "the first in 13P to send": who is first has done it. */
const FIRST_TO = /\b(?:first|last|earliest|latest)\b(?: \S+){0,5} to$/;
const isFirstTo = (tokens: readonly Token[], at: number): boolean =>
  FIRST_TO.test(saidAt(tokens, Math.max(0, at - LONGEST), Math.min(at, LONGEST)));

/** Whether it is said that something may or will be so. */
export const isOpen = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word, capital }, at) => {
    // "in May" is a month.
    const isMonth = word === "may" && (capital || LEADS_MONTH.test(wordAt(tokens, at - 1)));
    return MODAL.test(word) && !isMonth;
  });

/** The same of what is not done: "still have to send their UCAS form", "UCAS form not yet sent". */
export function undoneLength(tokens: readonly Token[], at: number, column: Column): number {
  const deed = deedOf(column);
  // "do not have to pay the deposit" tells of nobody whether it is paid.
  if (deed === null || /^(not|never|longer|no|without)$/.test(wordAt(tokens, at - 1))) return 0;
  return isOpen(tokens) ? 0 : lengthOf(deed.undone, tokens, at);
}

/** The paper alone: "UCAS form" is no class. */
export function paperLength(tokens: readonly Token[], at: number, column: Column): number {
  const deed = deedOf(column);
  return deed === null ? 0 : lengthOf(deed.paper, tokens, at);
}
