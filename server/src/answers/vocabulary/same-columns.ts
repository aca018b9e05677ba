// Brings together what sheets keep under different headers: "PP" on one is "Pupil premium" on another.
import { fold } from "../../../../shared/columns.js";
import { type ColumnCells, cellsOf } from "../../store/find-columns.js";
import { addTo } from "../../tally.js";
import type { ColumnGlossary } from "./column-glossary.js";
import { namesOf, phraseOf } from "./column-naming.js";
import { type HeaderWord, headerWords, saysWord } from "./header-words.js";
import { columnKind } from "./make-columns.js";
import { writtenOut } from "./shortened.js";

/**
 * The columns with those joined that the glossary knows as names of one thing. Two that one sheet has are two
 * things, whatever they are called; so are two that hold different kinds of values. The order is of the first of each.
 */
export function sameColumns(
  columns: readonly ColumnCells[],
  glossary: ColumnGlossary,
): ColumnCells[] {
  const told = columns.map((column) => ({
    column,
    kind: columnKind(column),
    words: headerWords(column.headers[0] ?? ""),
    names: new Set([
      ...namesOf(column.headers, glossary),
      ...column.headers.map(wordsOfHeader).filter(Boolean),
    ]),
  }));
  const joined: (typeof told)[] = [];
  for (const one of told) {
    const same = joined.find(
      (group) =>
        group.some(
          (other) =>
            share(one.names, other.names) ||
            areShortened(one.words, other.words) ||
            (isWithin(one.words, other.words) && haveSameValues(one.column, other.column)),
        ) &&
        !group.some((other) => areRoles(one.words, other.words)) &&
        group.every(
          (other) =>
            (other.kind === one.kind || areNumbered(other.column, one.column)) &&
            !one.column.sources.some((source) => other.column.sources.includes(source)),
        ),
    );
    if (same) same.push(one);
    else joined.push([one]);
  }
  return joined.map((group) => joinedColumn(group.map(({ column }) => column)));
}

/** Whether one header has all words of the other and one more, which tells no other time or kind: "School house", "House". */
function isWithin(some: readonly HeaderWord[], others: readonly HeaderWord[]): boolean {
  const [few, many] = some.length < others.length ? [some, others] : [others, some];
  const more = many.filter(({ word }) => !few.some((one) => one.word === word));
  const [extra] = more;
  return (
    few.length > 0 &&
    more.length === 1 &&
    many.length === few.length + 1 &&
    !OTHER_KIND.test(extra?.word ?? "")
  );
}
const OTHER_KIND =
  /\d|^(target|predicted|mock|actual|autumn|spring|summer|first|second|third|last|next|previous|old|new|former|home|upper|lower|am|pm|morning|afternoon)$/;

/** Whether two hold the same few values: half of all that either has at least. */
function haveSameValues(one: ColumnCells, other: ColumnCells): boolean {
  const [some, others] = [one, other].map(
    ({ cells }) =>
      new Set(
        cells
          .map(({ text }) => fold(text))
          .filter((text) => !/^(?:y|n|yes|no|none|\d.*)?$/.test(text)),
      ),
  ) as [Set<string>, Set<string>];
  const both = [...some].filter((value) => others.has(value)).length;
  return both >= FEW_SHARED && both * 2 >= new Set([...some, ...others]).size;
}
const FEW_SHARED = 3;

/** Words of a header that say nothing of the column by themselves. */
const IDLE =
  /^(on|of|for|in|to|has|have|the|a|an|name|no|number|given|attended|y|n|yes|status|route|service)$/;

/** The telling words of a header in one order: "Set for maths" is "Maths set", and "House name" House. */
const wordsOfHeader = (header: string): string =>
  writtenOut(phraseOf(header.replaceAll(/[()_%?#:*/]/g, " ")))
    .split(" ")
    .filter((word) => !IDLE.test(word))
    .map((word) => word.replace(/(?<=\p{L}{3}[^s])s$/u, ""))
    .sort()
    .join(" ");

const ROLE = /^key ?(person|adult|worker)$/;

/** "Key person" of the early years and "Key adult" of who needs one are two roles where a school has both. */
function areRoles(some: readonly HeaderWord[], others: readonly HeaderWord[]): boolean {
  const [one, other] = [some, others].map(
    (words) => ROLE.exec(words.map(({ word }) => word).join(" "))?.[1],
  );
  return one !== undefined && other !== undefined && one !== other;
}

/** "Fam wkr" and "Family worker": of several words each shortens the other's, or is the same. */
function areShortened(some: readonly HeaderWord[], others: readonly HeaderWord[]): boolean {
  if (some.length < 2 || some.length !== others.length) return false;
  const isShort = (a: HeaderWord, b: HeaderWord) => a.word.length > 2 && b.word.startsWith(a.word);
  return some.every((word, at) => {
    const beside = others[at];
    return (
      beside && (isShort(word, beside) || isShort(beside, word) || saysWord(word, beside.word))
    );
  });
}

/** Whether the one writes numbers, and the other the same behind a word: 2 and "Set 2". */
function areNumbered(one: ColumnCells, other: ColumnCells): boolean {
  const [few, many] = [one, other].map(
    ({ cells }) => new Set(cells.map(({ text }) => /^\D*(\d{1,2})$/.exec(text.trim())?.[1] ?? "")),
  );
  return (
    few !== undefined && many !== undefined && !few.has("") && !many.has("") && few.size <= FEW
  );
}
/** So many sets, bands or groups a school may have. */
const FEW = 12;

const share = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].some((name) => others.has(name));

/** One column of the cells of all. */
export function joinedColumn(columns: readonly ColumnCells[]): ColumnCells {
  const [first, ...others] = columns as readonly [ColumnCells, ...ColumnCells[]];
  if (others.length === 0) return first;
  const cells = new Map<string, number>();
  for (const { text, pupils } of columns.flatMap((column) => column.cells))
    addTo(cells, text, pupils);
  return {
    key: first.key,
    headers: columns.flatMap(({ headers }) => headers),
    sources: columns.flatMap(({ sources }) => sources),
    cells: cellsOf(cells),
  };
}
