// Puts a column of who was in contact by its name: "the EP has seen", "referred to the EWO", "never rung home about".
import { GLOSSARY } from "../../search/glossary.js";
import type { Column, ColumnKind } from "../vocabulary/column.js";
import { namesBeside } from "../vocabulary/column-glossary.js";
import { isOpen } from "../vocabulary/deeds.js";
import { kept } from "../vocabulary/kept.js";
import { nameLength } from "../vocabulary/scales.js";
import { escaped, saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";

/** A way to be in contact: the headers that tell of it, with whom it is in brackets, and how it is said. */
interface Contact {
  headers: readonly RegExp[];
  kinds: readonly ColumnKind[];
  /** Patterns, of a pattern of with whom it is. */
  forms: (whom: string) => readonly string[];
}

const PAST = "(?:saw|seen|visited|met|assessed)";
/** Whom they saw, where it says no more. */
const ANYONE =
  "(?: (?:them|him|her|(?:the|each|every|a|any) (?:child|pupil|student)|(?:one|any|some|all) of (?:our|the|these|those) (?:children|pupils|students|kids)|anyone|anybody|someone|somebody)(?= |$))?";
const RANK = "(?:the )?(?:most recently|latest|longest ago|least recently|earliest)";
/** A visit that is still to come is no last one. */
const TO_COME = /^(?:to|be|next|first|needs?|needing|due|await\w*|waiting|wants?|booked|planned)$/;
const BEHIND = /^(?:due|next|again|booked|planned|scheduled|arranged|needed|requested|reports?)$/;
const HAS = /^(?:has|have|had)$/;
/** So many words at most say it. */
const LONGEST = 14;

interface Mention {
  /** In tokens. */
  length: number;
  column: Column;
  /** How long ago, as it is said. */
  rank?: string | undefined;
  no?: string | undefined;
  has?: string | undefined;
  /** "been seen by": that it was done at all. */
  been?: string | undefined;
}

/** The tokens with such mentions as the column's name. */
export function namingContacts(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const seen = columns.filter((column) => formsOf(column).length > 0);
  if (seen.length === 0 || isOpen(tokens)) return [...tokens];
  const named: Token[] = [];
  let last: Column | null = null;
  for (let at = 0; at < tokens.length; ) {
    // "home visit", where another column is called so
    const isOther = columns.some((one) => nameLength(tokens, at, one) > 1);
    const mention: Mention | null = isOther
      ? null
      : (mentionAt(tokens, at, seen) ?? (last && visitAt(tokens, at, last)));
    if (mention) {
      // "no date for when the EP last saw them"
      if (/^(?:for|of)$/.test(wordAt(named, named.length - 2)) && wordAt(tokens, at - 1) === "when")
        named.pop();
      named.push(...tokensOf(nameFor(mention, wordAt(tokens, at - 1))));
      last = mention.column;
    } else named.push(...tokens.slice(at, at + 1));
    at += mention?.length ?? 1;
  }
  return named;
}

function nameFor({ column, rank, no, has, been }: Mention, before: string): string {
  const isHad = HAS.test(before);
  const lacks =
    no === undefined ? [] : isHad ? ["no"] : has === undefined ? ["without"] : ["have no"];
  const isSo = no === undefined && (been !== undefined || (has !== undefined && !isHad));
  const holds = isSo ? [been === undefined ? "have" : "got a"] : [];
  return [...holds, ...lacks, ...(rank === undefined ? [] : [rank]), column.phrase].join(" ");
}

function mentionAt(tokens: readonly Token[], at: number, seen: readonly Column[]): Mention | null {
  const before = wordAt(tokens, at - 1);
  if (TO_COME.test(before)) return null;
  // "without seeing the EP", but who is seeing the EP sees him still
  if (wordAt(tokens, at) === "seeing" && !/^(?:without|since)$/.test(before)) return null;
  const said = saidAt(tokens, at, LONGEST);
  const found = seen.flatMap((column) =>
    formsOf(column).flatMap((form): Mention[] => {
      const match = form.exec(said);
      const length = match?.[0].split(" ").length ?? 0;
      if (!match || BEHIND.test(wordAt(tokens, at + length))) return [];
      return [{ length, column, ...match.groups }];
    }),
  );
  const longest = Math.max(...found.map(({ length }) => length));
  const [only, ...others] = found.filter(({ length }) => length === longest);
  return only && others.every(({ column }) => column === only.column) ? only : null;
}

/** "whose visit was longest ago", once it is said who saw them. */
function visitAt(tokens: readonly Token[], at: number, column: Column): Mention | null {
  const isTheirs = /^(?:whose|their|his|her|that|last|latest)$/.test(wordAt(tokens, at - 1));
  return isTheirs && /^visits?$/.test(wordAt(tokens, at)) ? { length: 1, column } : null;
}

const formsOf = kept((column: Column): readonly RegExp[] =>
  CONTACTS.flatMap((contact) => {
    const names = contact.kinds.includes(column.kind) ? column.headerNames : [];
    const whom = names.flatMap((name) =>
      contact.headers.flatMap((header) => header.exec(name)?.slice(1).find(Boolean) ?? []),
    );
    return whom.length === 0 ? [] : contact.forms(calledAny([...new Set(whom)]));
  }).map((form) => new RegExp(`^(?:${form})(?= |$)`)),
);

/** A pattern of all they are called. */
function calledAny(whom: readonly string[]): string {
  const all = whom.flatMap((one) => [
    ...(/^(?:home|parents?|family|carers?)$/.test(one) ? HOME : [one]),
    ...namesBeside(one, GLOSSARY),
  ]);
  return `(?:(?:the|our|an?|any|their|his|her) )?(?:school )?(?:${[...new Set(all)].map(escaped).join("|")})`;
}

const HOME = ["home", "parents", "parent", "family", "families", "mum", "dad", "carers", "carer"];
const NO = "(?:(?<no>not|never)(?: yet| ever)? )?";
const AGO = `(?:(?:last|ever|already|(?<rank>${RANK})) )?`;
const BEEN = "(?:ever |already )?(?:being |(?<been>been )(?:being )?)?";
/** Of what staff did. */
const STAFF = "(?:we|i|you|they|staff|school|anyone|anybody|somebody|someone)";
const CALL =
  "(?:rang|rung|ring|phoned|phone|called|call|contacted|contact|spoken to|spoke to|spoken with|spoke with|emailed)";

const CONTACTS: readonly Contact[] = [
  {
    headers: [
      new RegExp(`^(?:date )?(.+?) (?:has )?last (?:${PAST}|visit|contact)(?: date| on)?$`),
      new RegExp(`^(?:date )?last ${PAST}(?: date)? (?:by|with) (.+)$`),
      /^(?:date of )?(?:last|latest) (.+) (?:visit|contact)(?: date)?$/,
    ],
    kinds: ["date"],
    forms: (them) => [
      // "the EP last saw", "has the EP seen", "the EP has never seen them"
      `${them} (?:(?<has>has|have|had) |did )?${NO}${AGO}(?:saw|sees?|seen|visit|visited|meet|met|assess|assessed)${ANYONE}`,
      // "been seen by the EP", "last visited by the nurse"
      `${NO}${BEEN}${AGO}${PAST} (?:by|with) ${them}`,
      // "saw the EP", "last see the EP"
      `${NO}${AGO}(?:saw|see|seen|met|seeing) ${them}`,
      // "EP visit", "a visit from the nurse"
      `(?:(?:an?|the|their|any) )?(?:last )?${them} (?:last )?visits?`,
      `(?:(?:an?|the|their|any) )?(?:last )?visits? (?:by|from|of|with) ${them}`,
    ],
  },
  {
    headers: [
      /^(?:date )?(.+?) (?:refs?|referrals?|referred)(?: (?:date|made|sent|status|on))?$/,
      /^(?:date )?(?:referral|referred) to (.+)$/,
    ],
    kinds: ["date", "flag"],
    forms: (them) => [
      `(?:(?<has>was|were) )?${NO}${BEEN}${AGO}referred (?:on |over |up |back )?to ${them}`,
      `${NO}(?<has>got|had|have|has) (?:an?|the|their|his|her) (?:${them} referral|referral to ${them})`,
    ],
  },
  {
    headers: [
      /^(?:date of )?(?:last|latest) (parents?|family|carers?) (?:meeting|consultation)(?: date)?$/,
      /^(parents?|family|carers?) (?:last|latest) (?:met|seen|in)(?: date| on)?$/,
    ],
    kinds: ["date"],
    forms: (them) => [
      `${them} (?:(?<has>was|were|have been|has been|are) )?${NO}${AGO}(?:met|seen)`,
      `(?:(?:(?:(?<has>has|have|had)|did) )?${STAFF} )?${NO}${AGO}(?:met|meet|saw|see|seen) (?:with )?${them}`,
    ],
  },
  {
    headers: [
      /^(?:date )?last (?:rang|rung|ring|called|phoned|contacted|spoke to|spoken to|emailed) (home|parents?|family|carers?)(?: date| on)?$/,
      /^(?:date of )?(?:last|latest) (?:phone )?(?:call|contact|email)(?: to| with)? (home|parents?|family|carers?)(?: date)?$/,
    ],
    kinds: ["date"],
    forms: (them) => [
      `(?:(?:(?:(?<has>has|have|had)|did) )?${STAFF} )?${NO}${BEEN}${AGO}${CALL} ${them}(?: (?:about|for|regarding|on behalf of)(?= |$))?`,
      `(?:(?:an?|the|their|any|our) )?(?:last |latest )?(?:phone )?(?:calls?|contact) (?:to |with )?${them}`,
    ],
  },
];
