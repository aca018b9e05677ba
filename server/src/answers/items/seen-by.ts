// Puts a column of when somebody last saw pupils by its name: "the EP has seen", "last visited by the nurse", "no EP visit".
import { GLOSSARY } from "../../search/glossary.js";
import type { Column } from "../vocabulary/column.js";
import { namesBeside } from "../vocabulary/column-glossary.js";
import { isOpen } from "../vocabulary/deeds.js";
import { nameLength } from "../vocabulary/scales.js";
import { escaped, saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";

const PAST = "(?:saw|seen|visited|met|assessed)";
const HEADERS = [
  new RegExp(`^(?:date )?(.+?) (?:has )?last (?:${PAST}|visit|contact)(?: date| on)?$`),
  new RegExp(`^(?:date )?last ${PAST}(?: date)? (?:by|with) (.+)$`),
  /^(?:date of )?(?:last|latest) (.+) (?:visit|contact)(?: date)?$/,
];
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

/** Kept as long as the columns are. */
const forms = new WeakMap<Column, readonly RegExp[]>();

/** The tokens with such mentions as the column's name. */
export function namingSeen(tokens: readonly Token[], columns: readonly Column[]): Token[] {
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

function formsOf(column: Column): readonly RegExp[] {
  const made = forms.get(column);
  if (made) return made;
  const who = (column.kind === "date" ? column.headerNames : []).flatMap((name) =>
    HEADERS.flatMap((header) => header.exec(name)?.[1] ?? []),
  );
  const found = who.length === 0 ? [] : formsFor([...new Set(who)]);
  forms.set(column, found);
  return found;
}

function formsFor(who: readonly string[]): RegExp[] {
  const all = who.flatMap((one) => [one, ...namesBeside(one, GLOSSARY)]).map(escaped);
  const them = `(?:(?:the|our|an?|any) )?(?:school )?(?:${all.join("|")})`;
  const no = "(?:(?<no>not|never)(?: yet| ever)? )?";
  const ago = `(?:(?:last|ever|already|(?<rank>${RANK})) )?`;
  return [
    // "the EP last saw", "has the EP seen", "the EP has never seen them"
    `${them} (?:(?<has>has|have|had) |did )?${no}${ago}(?:saw|sees?|seen|visit|visited|meet|met|assess|assessed)${ANYONE}`,
    // "been seen by the EP", "last visited by the nurse"
    `${no}(?:ever |already )?(?:being |(?<been>been )(?:being )?)?${ago}${PAST} (?:by|with) ${them}`,
    // "saw the EP", "last see the EP"
    `${no}${ago}(?:saw|see|seen|met|seeing) ${them}`,

    // "EP visit", "a visit from the nurse"
    `(?:(?:an?|the|their|any) )?(?:last )?${them} (?:last )?visits?`,
    `(?:(?:an?|the|their|any) )?(?:last )?visits? (?:by|from|of|with) ${them}`,
  ].map((form) => new RegExp(`^(?:${form})(?= |$)`));
}
