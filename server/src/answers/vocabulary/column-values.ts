// Makes the ways to say the values of a column: "Walks" is also "walkers", "Mrs Khan" is also "Khan".

import { fold } from "../../../../shared/columns.js";
import { cellParts, cellValues } from "../../store/cells.js";
import type { ColumnCells } from "../../store/find-columns.js";
import { fieldOf } from "../words/fields.js";
import { isTitle } from "../words/people.js";
import type { Column, ColumnValue } from "./column.js";
import { type ColumnGlossary, namesBeside } from "./column-glossary.js";
import { phraseOf } from "./column-naming.js";
import { doersOf, isPastime } from "./doers.js";

/** Values by every way to say them; what two values share names neither, unless both mean the same. */
export function valuesOf(
  cells: ColumnCells["cells"],
  label: string,
  same: ColumnGlossary["values"],
): Map<string, ColumnValue[]> {
  const values = new Map<string, ColumnValue>();
  for (const { text } of cells)
    for (const value of cellValues(text))
      if (!values.has(value)) values.set(value, { value, said: saidIn(text, value) });
  const written = [...values.values()].map((value) => ({ value, phrase: phraseOf(value.said) }));
  const byPhrase = new Map(written.map(({ value, phrase }) => [phrase, value]));
  const found = new Map<string, ColumnValue[] | null>();
  const add = (phrase: string, meant: ColumnValue[]) => {
    const held = found.get(phrase);
    const same = held === undefined || held?.some(({ value }) => value === meant[0]?.value);
    found.set(phrase, same ? (held ?? meant) : null);
  };
  const head = phraseOf(label).split(" ");
  // "Red house" in the column House is "red", and "Set 1" in Maths set what others write as 1.
  const coreOf = (phrase: string) =>
    phrase
      .split(" ")
      .filter((word) => !head.includes(word))
      .join(" ");
  const byCore = new Map<string, ColumnValue[]>();
  for (const { value, phrase } of written)
    byCore.set(coreOf(phrase), [...(byCore.get(coreOf(phrase)) ?? []), value]);
  const meantBy = (value: ColumnValue, phrase: string, others: readonly string[]) => [
    ...new Set([
      value,
      ...(byCore.get(coreOf(phrase)) ?? []),
      ...others.flatMap((other) => byPhrase.get(other) ?? []),
    ]),
  ];
  for (const { value, phrase } of written) {
    const others = namesBeside(phrase, same);
    const doers = isPastime(phraseOf(label)) ? doersOf(phrase) : [];
    for (const name of [phrase, ...others, ...doers, ...codesOf(value.said)])
      add(name, meantBy(value, phrase, others));
  }
  for (const { value, phrase } of written) {
    const core = coreOf(phrase);
    // "Mrs Khan" is also "Khan".
    const short = core
      .split(" ")
      .filter((word) => !(isTitle(word) || GRAND.test(word)))
      .join(" ");
    const meant = meantBy(value, phrase, namesBeside(phrase, same));
    for (const form of [short, ...formsOf(phrase)])
      if (form !== "" && form !== phrase && !byPhrase.has(form) && !fieldWord(form))
        add(form, meant);
  }
  const sure = [...found].filter((entry): entry is [string, ColumnValue[]] => entry[1] !== null);
  return new Map(sure.filter(([phrase]) => phrase !== ""));
}

/** "SEN Support" in the column SEN is not called "support", which is said of the level. */
const fieldWord = (form: string) => form === "support" || fieldOf(form) !== undefined;

/** The values that mean the same. */
export function alikeOf(values: Column["values"]): Column["alike"] {
  const groups = [...values.values()].filter(({ length }) => length > 1);
  const seen = new Set<string>();
  return groups.flatMap((group) => {
    if (group.some(({ value }) => seen.has(value))) return [];
    for (const { value } of group) seen.add(value);
    return [group.map(({ value }) => value)];
  });
}

const SCHOOL_TAIL =
  /^((?!(?:primary|secondary|junior|infant|high|grammar|special|local|other|another|no|same|new|upper|lower|middle)\b)\p{L}[\p{L}'’. ]*?) (?:academy|school|high|high school|college|comprehensive|grammar|grammar school|primary|primary school)$/u;

/** "Walks" is also "walk", "walking" and "walkers", and who has "Violin" is a violinist. */
function formsOf(phrase: string): string[] {
  // "25% extra time" is "extra time" where no other is.
  const bare = /^\d+ (\p{L}+ \p{L}.*)$/u.exec(phrase)?.[1];
  if (bare !== undefined) return [bare];
  // "Castle Academy" is "Castle" where nothing else is.
  const school = SCHOOL_TAIL.exec(phrase)?.[1];
  if (school !== undefined) return [school];
  // "Goes home" is said "go home" of several.
  const [, verb = "", rest = ""] = /^(\p{L}{2,}[^s\W])s (\p{L}.*)$/u.exec(phrase) ?? [];
  if (verb !== "") return [`${verb.replace(/(?<=[oshxz])e$/, "")} ${rest}`];
  if (!/^[a-z]{4,}$/.test(phrase)) return [];
  const stem = phrase.replace(/s$/, "");
  const root = stem.replace(/[aeo]$/, "");
  const doers = stem === phrase ? [] : [`${root}er`, `${root}ers`];
  return [stem, `${root}ing`, `${root}ist`, `${root}ists`, ...doers];
}

/** "C&I" as questions write it. */
function codesOf(said: string): string[] {
  const [, one, other] = /^(\p{L}) ?& ?(\p{L})$/u.exec(fold(said)) ?? [];
  return one === undefined ? [] : [`${one} & ${other}`, `${one} and ${other}`];
}

const GRAND = /^(sir|madam)$/;

/** The part of the cell as it is written there. */
function saidIn(cell: string, value: string): string {
  return cellParts(cell).find((part) => fold(part) === value) ?? cell;
}
