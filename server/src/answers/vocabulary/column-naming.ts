// Makes the ways to name a column from its headers: "Attendance %" is "attendance".
import { tokenize } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { type ColumnGlossary, namesBeside } from "./column-glossary.js";
import { writtenOut } from "./shortened.js";

/** The words of a text as the reader of questions sees them. */
export const phraseOf = (text: string): string =>
  tokenize(text)
    .map((token) => token.word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");

/** The ways to name a column of these headers, and as the glossary knows it. */
export const namesOf = (headers: readonly string[], glossary: ColumnGlossary): string[] =>
  withOthers(bareNames(headers), glossary);

/** "Spag /40", "Arithmetic (out of 50)": how many there are at most is no part of the name. */
export const withoutMost = (header: string): string =>
  header.replace(/\s*(?:\/|\bout of\b)\s*\d+\s*$/i, "");

/** A header without what stands in brackets, and without signs. */
export const withoutMarks = (header: string): string =>
  header.replace(/\(.*?\)/g, " ").replace(/[_%?#*]|(?<!\d):|:(?!\d)/g, " ");

/** "1-1", "One to one": as questions are read too. */
export const withOneToOne = (text: string): string =>
  text.replace(/\b(?:(?:one|1)[ -](?:to|2)[ -](?:one|1)|1-1|121)\b/giu, "1:1");

/** "Rdg SS": nothing says which kind of score it is short for. */
const SCORES = ["ss", "scaled score", "standardised score", "standard score"];
const withScores = (name: string): string[] =>
  / ss$/.test(name) ? SCORES.map((score) => name.replace(/ss$/, score)) : [name];

/** What a header counts in brackets: metres are a distance, "SALT (mins/wk)" are minutes of it. */
const UNITS: readonly (readonly [RegExp, (of: string) => string[]])[] = [
  [/\((?:in )?(?:metres?|meters?|m|km|miles?)\)\s*$/i, (of) => [`${of} distance`]],
  [
    /\((?:mins?|minutes)\b[^)]*\)\s*$/i,
    (of) => [`${of} minutes`, `minutes of ${of}`, `${of} time`],
  ],
  [/\((?:hrs?|hours?)\b[^)]*\)\s*$/i, (of) => [`${of} hours`, `hours of ${of}`, `${of} time`]],
];
const withUnits = (header: string): string[] =>
  UNITS.flatMap(([unit, named]) => (unit.test(header) ? named(withoutMarks(header).trim()) : []));

/** "Reading age (Y:M)", "FSM?" and "Attendance %" without their tails, "Adm. No" with its number. */
export const bareNames = (headers: readonly string[]): string[] =>
  headers
    .map((header) => withoutMost(header).replace(/\bno\.?\s*$/i, "number"))
    .flatMap((header) => [header, withOneToOne(header), ...withUnits(header)])
    .flatMap((header) => [phraseOf(header.replaceAll("_", " ")), phraseOf(withoutMarks(header))])
    .flatMap(withScores)
    // "TA hrs/wk"
    .flatMap((name) => [name, name.replace(/(?<=\p{L}{2})\/(?=\p{L}{2})/gu, " ")])
    .flatMap((name) => [name, writtenOut(name)])
    .flatMap((name) => [
      name,
      name.replaceAll("-", " "),
      // "Swimming band" is also "swim band".
      name.replace(/^(\p{L}+)(\p{L})\2ing (?=\p{L})/u, "$1$2 "),
      // "First-choice secondary" is one of schools.
      name.replace(/(?<=\b(?:primary|secondary|nursery|feeder|previous))$/, " school"),
      // "Phonics score" is also "phonics".
      name.replace(/ (scores?|results?|marks?|grades?)$/, ""),
    ]);

export const withOthers = (bare: readonly string[], { columns }: ColumnGlossary): string[] =>
  withInflections(
    bare.flatMap((name) => [name, ...namesBeside(name, columns)]).flatMap(withHyphens),
  );

/** "looked-after children", "free-school-meals pupils" */
const withHyphens = (name: string): string[] => [
  name,
  name.replace(" ", "-"),
  name.replaceAll(" ", "-"),
];

export const withInflections = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap(inflected))].filter(Boolean);

const inflected = (name: string) =>
  / person$/.test(name)
    ? [name, name.replace(/person$/, "people")]
    : /[^s]s$/.test(name)
      ? [name, name.slice(0, -1)]
      : /[a-z]{3}$/.test(name)
        ? [name, `${name}s`]
        : [name];

/** Words of a name that say nothing of it by themselves. */
const GENERAL = /^(home|time|name|date|first|main|number|type|group|status|code|list|score|total)$/;

export function partsOf(headers: readonly string[], names: readonly string[]): string[] {
  const words = headers
    .map((header) => phraseOf(withoutMarks(header)))
    .flatMap((header) => [header, writtenOut(header)])
    .map((header) => header.split(" "))
    .filter(({ length }) => length > 1)
    .flat()
    // "the best prediction" of Predicted points
    .flatMap((word) => (word === "predicted" ? [word, "prediction"] : [word]));
  return [...new Set(words)].filter(
    (word) => word.length > 2 && isContent(word) && !GENERAL.test(word) && !names.includes(word),
  );
}
