// Lets a column's name cover what other sheets keep under a narrower one: "review" of "Review date" also those of "Next review".
import type { ColumnCells } from "../../store/find-columns.js";
import type { Column } from "./column.js";
import type { ColumnGlossary } from "./column-glossary.js";
import { withInflections } from "./column-naming.js";
import { headerWords } from "./header-words.js";
import { columnOf } from "./make-columns.js";
import { joinedColumn } from "./same-columns.js";

/** Columns of names of staff, whose kind is told before the word. */
const STAFF =
  /^(mentors?|worker|keyworker|person|adult|coach|lead|buddy|advisers?|advisors?|counsellors?|therapists?|nurse)$/;
/** What is over is no kind of what is still to come. */
const OVER = /^(last|previous|former|first|initial|old)$/;

interface Told {
  cells: ColumnCells;
  column: Column;
  /** The telling words of its header. */
  words: readonly string[];
}

/**
 * The columns, of which those whose header is the head of narrower ones on other sheets cover these as well; the
 * narrower ones stay, for who names them in full. Of dates and names of staff only: "Points" may be others than
 * "Behaviour points" are.
 */
export function columnsOf(cells: readonly ColumnCells[], glossary: ColumnGlossary): Column[] {
  const told = cells.map((one): Told => {
    const words = headerWords(one.headers[0] ?? "").map(({ word }) => word);
    return { cells: one, column: columnOf(one, glossary), words };
  });
  const wider = new Map(told.map((one) => [one, narrowerOf(one, told)]));
  const columns = told.map((one) => {
    const narrower = wider.get(one) ?? [];
    if (narrower.length > 0) return widened(one, narrower, glossary);
    const over = told.find((other) => wider.get(other)?.includes(one));
    return over ? within(one.column, over) : one.column;
  });
  // Where either could be meant, the wider one is found first.
  return columns.sort((a, b) => Number(a.within !== null) - Number(b.within !== null));
}

/** Those on other sheets, each on sheets of its own. */
function narrowerOf(one: Told, all: readonly Told[]): Told[] {
  const { column, words } = one;
  const head = words.join(" ");
  const isHead =
    head !== "" &&
    (column.kind === "date" || (column.kind === "choice" && STAFF.test(words.at(-1) ?? "")));
  if (!isHead) return [];
  const found = all.filter(
    (other) =>
      other.column.kind === column.kind &&
      other.words.join(" ").endsWith(` ${head}`) &&
      !other.words.some((word) => OVER.test(word)),
  );
  const sources = [one, ...found].flatMap(({ cells }) => cells.sources);
  return new Set(sources).size === sources.length ? found : [];
}

function widened(one: Told, narrower: readonly Told[], glossary: ColumnGlossary): Column {
  const { label, phrase, names, headerNames, parts, named } = one.column;
  const joined = joinedColumn([one, ...narrower].map(({ cells }) => cells));
  return {
    ...columnOf(joined, glossary),
    ...{ label, phrase, headerNames, parts, named },
    names: [...new Set([...names, ...headsOf(one)])],
  };
}

/** The narrower column without names that are the wider one's, unless its header gives them. */
const within = (column: Column, over: Told): Column => ({
  ...column,
  within: over.column.key,
  names: column.names.filter(
    (name) =>
      column.headerNames.includes(name) || ![...over.column.names, ...headsOf(over)].includes(name),
  ),
});

/** "review" of "Review date" */
const headsOf = ({ words }: Told): string[] => withInflections([words.join(" ")]);
