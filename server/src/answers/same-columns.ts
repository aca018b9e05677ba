// Brings together what sheets keep under different headers: "PP" on one is "Pupil premium" on another.
import type { ColumnCells } from "../store/find-columns.js";
import type { ColumnGlossary } from "./column-glossary.js";
import { columnKind, namesOf } from "./columns.js";

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
    names: new Set(namesOf(column.headers, glossary)),
  }));
  const joined: (typeof told)[] = [];
  for (const one of told) {
    const same = joined.find(
      (group) =>
        group.some((other) => share(one.names, other.names)) &&
        group.every(
          (other) =>
            other.kind === one.kind &&
            !one.column.sources.some((source) => other.column.sources.includes(source)),
        ),
    );
    if (same) same.push(one);
    else joined.push([one]);
  }
  return joined.map((group) => joinedColumn(group.map(({ column }) => column)));
}

const share = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].some((name) => others.has(name));

function joinedColumn(columns: readonly ColumnCells[]): ColumnCells {
  const [first, ...others] = columns as readonly [ColumnCells, ...ColumnCells[]];
  if (others.length === 0) return first;
  const cells = new Map<string, number>();
  for (const { text, pupils } of columns.flatMap((column) => column.cells))
    cells.set(text, (cells.get(text) ?? 0) + pupils);
  return {
    key: first.key,
    headers: columns.flatMap(({ headers }) => headers),
    sources: columns.flatMap(({ sources }) => sources),
    cells: [...cells]
      .map(([text, pupils]) => ({ text, pupils }))
      .sort((one, other) => other.pupils - one.pupils),
  };
}
