// Makes columns that questions can speak of from the headers and cells of the sheets.
import { fold } from "../../../../shared/columns.js";
import { cellDate, cellDay, cellFlag, cellNumber, cellParts } from "../../store/cells.js";
import type { ColumnCells } from "../../store/find-columns.js";
import { addTo } from "../../tally.js";
import type { Column, ColumnKind, ColumnValue } from "./column.js";
import type { ColumnGlossary } from "./column-glossary.js";
import { bareNames, partsOf, phraseOf, withInflections, withOthers } from "./column-naming.js";
import { alikeOf, valuesOf } from "./column-values.js";
import { GENDERS } from "./same-values.js";

/** More distinct values than this are prose or identifiers. */
const MOST_VALUES = 200;
const MOST_VALUE_WORDS = 6;
/** So many of a column's cells must be numbers (dates) for it to be one of numbers. */
const MOSTLY = 0.8;

export function columnOf(
  { key, headers, sources, cells }: ColumnCells,
  glossary: ColumnGlossary,
): Column {
  const label = headers[0] ?? key;
  const kind = columnKind({ cells });
  const bare = bareNames(headers);
  const names = withOthers(bare, glossary);
  const said = names.includes("gender") ? [...GENDERS, ...glossary.values] : glossary.values;
  const values =
    kind === "choice" ? valuesOf(cells, label, said) : new Map<string, readonly ColumnValue[]>();
  return {
    key,
    headers,
    named: headers,
    within: null,
    sources,
    label,
    phrase: phraseOf(label),
    kind,
    names,
    headerNames: withInflections(bare),
    parts: partsOf(headers, names),
    values,
    alike: alikeOf(values),
    register: isRegister(names, values),
    days: kind === "date" ? daysOf(cells) : [],
    noes: kind === "flag" && cells.some(({ text }) => cellFlag(text) === false),
    zeros: kind === "number" && cells.some(({ text }) => cellNumber(text) === 0),
    ...(kind === "number" && { span: spanOf(cells) }),
    several: kind === "choice" && listsValues(cells),
  };
}

/** Whether a cell lists values that other cells hold as well: "Smith, J" is one. */
function listsValues(cells: ColumnCells["cells"]): boolean {
  const held = cells.map(({ text }) => cellParts(fold(text)));
  const times = new Map<string, number>();
  for (const part of held.flat()) addTo(times, part);
  return held.some((parts) => parts.length > 1 && parts.some((part) => (times.get(part) ?? 0) > 1));
}

/** Whether a choice called so is a register in codes. */
const isRegister = (names: readonly string[], values: Column["values"]): boolean =>
  names.includes("sen register") &&
  [...values.values()].flat().some(({ value }) => /^(k|e|sen support|ehcp)$/.test(value));

function spanOf(cells: ColumnCells["cells"]): { low: number; high: number } {
  const numbers = cells.flatMap(({ text }) => cellNumber(text) ?? []);
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}

const daysOf = (cells: ColumnCells["cells"]): string[] =>
  [...new Set(cells.flatMap(({ text }) => cellDate(text) ?? []))].sort();

/** What the cells of a column hold. */
export function columnKind(column: Pick<ColumnCells, "cells">): ColumnKind {
  const cells = column.cells.map(({ text }) => text);
  const share = (reads: (cell: string) => boolean) => cells.filter(reads).length / cells.length;
  const flags = cells.map(cellFlag);
  if (flags.every((flag) => flag !== null) && flags.includes(true)) return "flag";
  if (share((cell) => cellNumber(cell) !== null) >= MOSTLY) return "number";
  if (share((cell) => cellDay(cell) !== null) >= MOSTLY) return "date";
  const short = cells.every((cell) => cell.split(/\s+/).length <= MOST_VALUE_WORDS);
  return short && cells.length <= MOST_VALUES ? "choice" : "text";
}
