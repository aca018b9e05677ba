// Puts a column by its own name where a question says the words of its header in another order, with others between, or
// written out: "maths mock grade" of "Mock maths", "days of suspension" of "Susp. days".
import {
  type Column,
  type ColumnKind,
  clockUnitOf,
  isNameWord,
  plainName,
} from "../vocabulary/column.js";
import { tellsDeed } from "../vocabulary/deeds.js";
import { type HeaderWord, headerWords, saysWord } from "../vocabulary/header-words.js";
import { kept } from "../vocabulary/kept.js";
import { nameLength } from "../vocabulary/scales.js";
import { wordsWrittenOut } from "../vocabulary/shortened.js";
import { type Token, tokensOf, wordAt } from "../words/tokens.js";
import { namingOneToOne } from "./one-to-one.js";
import { scoreAt } from "./score-mentions.js";
import { withoutUnits } from "./units-said.js";

/** What may stand between the words of a header. */
const JOINT = /^(of|the|for|in|at|on|to|by|their|her|his|our|a|an|was|were)$/;
/** What may stand beside them, by what the column holds: it says no more. */
const TAILS: Readonly<Partial<Record<ColumnKind, RegExp>>> = {
  number: /^(grades?|scores?|scaled|marks?|results?|figures?|exams?|tests?)$/,
  date: /^(dates?|days?)$/,
};
/** What hours are given for. */
const HOURS_OF =
  /^(support|help|provision|teaching|tuition|education|childcare|nursery|care|cover|time|each|per|every|week|weekly)$/;

const tailOf = (column: Column): RegExp | undefined =>
  clockUnitOf(column) === "hours" ? HOURS_OF : TAILS[column.kind];

/** Of a header only right before its next word: "reviewed in the last month" is no "Last review". */
const ORDER = /^(first|last|next|previous)$/;

interface Mention {
  column: Column;
  /** Tokens. */
  length: number;
  /** How many telling words of the header are said. */
  said: number;
  isWhole: boolean;
}

/** The tokens with such mentions as the column's name; where two columns could be meant, as they are. */
export const namingColumns = (tokens: readonly Token[], columns: readonly Column[]): Token[] =>
  withoutUnits(
    namingOneToOne(tokens, columns, (said) => withNames(said, columns)),
    columns,
  );

function withNames(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const wordy = columns.flatMap((column) =>
    (tellsDeed(column) ? [] : wordsOf(column))
      .filter((words) => words.length > 1)
      .map((words) => ({ column, words })),
  );
  const named: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const exact = Math.max(0, ...columns.map((column) => nameLength(tokens, at, column)));
    const mention =
      exact > 1
        ? null
        : (mentionAt(tokens, at, wordy, columns) ??
          scoreAt(tokens, at, columns) ??
          shortenedAt(tokens, at, columns));
    const length = mention && mention.length > exact ? mention.length : Math.max(1, exact);
    if (mention && mention.length > exact) named.push(...tokensOf(plainName(mention.column)));
    else named.push(...tokens.slice(at, at + length));
    at += length;
  }
  return withoutLead(named, columns);
}

const LONGEST_SHORTENED = 3;

/** "hse pts" of "House points", "home lang": a name of several words, shortened as headers are. */
function shortenedAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Pick<Mention, "column" | "length"> | null {
  for (let length = LONGEST_SHORTENED; length > 1; length--) {
    const said = tokens.slice(at, at + length).map(({ word }) => word);
    const name = wordsWrittenOut(said).join(" ");
    const column = columns.find(({ names }) => names.includes(name));
    if (column && said.length === length && name !== said.join(" ")) return { column, length };
  }
  return null;
}

/** "a grade 5 in", "the average mark in": what the numbers of a column are called before its name says no more. */
const LEAD = /^(grades?|scores?|marks?|results?)$/;
/** What may stand between: a number with its bound. */
const BOUND =
  /^(\d+(\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|or|and|above|below|over|under|higher|lower|better|worse|more|less|at|least|most|than|of|between)$/;
const LEADS_ON = /^(in|for|on|at|of)$/;

/** The tokens without such a lead, where no column is called so. */
function withoutLead(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const lead = tokens.findIndex(({ word }) => LEAD.test(word));
  if (lead < 0 || columns.some((column) => isNameWord(column, wordAt(tokens, lead))))
    return [...tokens];
  const asks = /^(which|what)$/.test(wordAt(tokens, lead - 1));
  for (let at = lead + 1; at < tokens.length; at++) {
    const behind = /^(the|their|his|her)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (LEADS_ON.test(wordAt(tokens, at)) && hasNumbers(tokens, behind, columns)) {
      const before = tokens.slice(0, lead);
      if (asks) return [...before.slice(0, -1), ...tokensOf("what"), ...tokens.slice(lead + 1)];
      // "the average mark in the mock" is the average of it, "a grade 5 in the mock" a number in it
      return [...before, ...tokens.slice(at === lead + 1 ? behind : lead + 1)];
    }
    if (!asks && !BOUND.test(wordAt(tokens, at))) break;
  }
  return [...tokens];
}

const hasNumbers = (tokens: readonly Token[], at: number, columns: readonly Column[]): boolean =>
  columns.some((column) => column.kind === "number" && nameLength(tokens, at, column) > 0);

const wordsOf = kept(({ named }: Column): readonly (readonly HeaderWord[])[] =>
  named.map(headerWords),
);

function mentionAt(
  tokens: readonly Token[],
  at: number,
  wordy: readonly { column: Column; words: readonly HeaderWord[] }[],
  columns: readonly Column[],
): Mention | null {
  const found = wordy
    .flatMap(({ column, words }) => readMention(tokens, at, column, words, columns) ?? [])
    .sort((a, b) => b.said - a.said || Number(b.isWhole) - Number(a.isWhole));
  const [best, next] = found;
  if (!best) return null;
  if (best.isWhole)
    return next?.isWhole && next.said === best.said && next.column !== best.column ? null : best;
  // A part of a header is its name where no other column has all of these words.
  const span = tokens.slice(at, at + best.length).map(({ word }) => word);
  const others = columns.filter((column) => column !== best.column);
  const isOther = others.some((column) =>
    wordsOf(column).some(
      (words) =>
        words.filter((word) => span.some((said) => saysWord(word, said))).length >= best.said,
    ),
  );
  return isOther ? null : best;
}

function readMention(
  tokens: readonly Token[],
  at: number,
  column: Column,
  words: readonly HeaderWord[],
  columns: readonly Column[],
): Mention | null {
  const open = [...words];
  const others = columns.filter((one) => one !== column);
  const tail = tailOf(column);
  let end = at;
  for (let next = at; next < tokens.length; next++) {
    const said = wordAt(tokens, next);
    const found = open.findIndex((word) => saysWord(word, said));
    const isOfTime =
      ORDER.test(said) && !words.some((word) => saysWord(word, wordAt(tokens, next + 1)));
    if (found >= 0 && !isOfTime) {
      open.splice(found, 1);
      end = next + 1;
    } else if (next === at || !(JOINT.test(said) || tail?.test(said))) break;
    // "points by house" are grouped by another column
    else if (said === "by" && others.some((one) => nameLength(tokens, next + 1, one) > 0)) break;
  }
  const said = words.length - open.length;
  if (said < 2) return null;
  while (tail?.test(wordAt(tokens, end))) end++;
  return { column, length: end - at, said, isWhole: open.length === 0 };
}
