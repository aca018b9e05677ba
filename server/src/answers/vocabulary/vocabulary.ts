// What questions can be about: the classes, campuses, sources and names that the data holds.

import { distance } from "fastest-levenshtein";
import { fold, foldCode } from "../../../../shared/columns.js";
import type { ConceptMap } from "../../concepts/concept-map.js";
import { shippedConcepts } from "../../concepts/load-concepts.js";
import { NameIndex, namesOnRoll } from "../../search/names.js";
import type { StudentFilter } from "../../store/find.js";
import { type ColumnCells, findColumns } from "../../store/find-columns.js";
import { findPlaces, type Places } from "../../store/find-names.js";
import type { Db } from "../../store/open.js";
import { rollOf } from "../../store/rolls.js";
import { CAMPUS_HEAD, CLASS_HEAD } from "../words/fields.js";
import { TITLES } from "../words/people.js";
import type { Column } from "./column.js";
import { type ColumnGlossary, columnGlossary } from "./column-glossary.js";
import { withForeseen } from "./foreseen.js";
import { withHousePoints } from "./house-points.js";
import { sameColumns } from "./same-columns.js";
import { columnsOf } from "./wider-columns.js";

/** One name that a question can mention, under each way of writing it. */
export interface Place {
  key: string;
  label: string;
}

export interface Vocabulary {
  places: Places;
  names: NameIndex;
  /** By folded code. Aliases leave out the word class or form: `Class 3A` is also `3a`. */
  classes: ReadonlyMap<string, Place>;
  /** The folded words of the classes' names: `10 Byron` has `10` and `byron`. */
  classWords: ReadonlySet<string>;
  /** Likewise without campus, site, school or building. */
  campuses: ReadonlyMap<string, Place>;
  /** By folded name. */
  sources: ReadonlyMap<string, { id: string; label: string }>;
  /** Sources by a teacher's surname alone, where no other teacher and no pupil has it. */
  teachers: ReadonlyMap<string, { id: string; label: string }>;
  /** What the sheets carry beside the columns that PTCC knows. */
  columns: readonly Column[];
  /** Of pupils that are one child on several sheets: an id that they share. */
  persons: ReadonlyMap<string, string>;
  /** What words of the field mean. */
  map: ConceptMap;
  /** The day on which ages are told (2025-06-18); without it none are. */
  today?: string;
}

/** What words mean in this school, beside what its sheets hold. */
export interface Language {
  /** What columns and values are called beside what sheets write. */
  glossary: ColumnGlossary;
  map: ConceptMap;
}

export const shippedLanguage = (): Language => ({
  glossary: columnGlossary(),
  map: shippedConcepts().map(),
});

/**
 * Reads the vocabulary of the pupils on roll at the filter's moment.
 * @param columns their extra columns, where those were read before
 */
export function readVocabulary(
  db: Db,
  { as_of }: Pick<StudentFilter, "as_of">,
  language = shippedLanguage(),
  columns = findColumns(db, { as_of }),
): Vocabulary {
  const roll = rollOf(db, as_of);
  const linked = (roll.hasLinked ? roll.pupils : []).flatMap(({ id, personId }) =>
    personId === null ? [] : [[id, personId] as const],
  );
  const names = namesOnRoll(db, as_of);
  return assemble(findPlaces(db, as_of), names, columns, linked, language);
}

export function vocabularyOf(
  places: Places,
  names: readonly { id: string; name_key: string }[],
  columns: readonly ColumnCells[] = [],
  language = shippedLanguage(),
): Vocabulary {
  return assemble(places, new NameIndex(names), columns, [], language);
}

function assemble(
  places: Places,
  names: NameIndex,
  columns: readonly ColumnCells[],
  linked: readonly (readonly [id: string, person: string])[],
  { glossary, map }: Language,
): Vocabulary {
  return {
    places,
    names,
    classes: withAliases(places.classes, CLASS_HEAD),
    classWords: new Set(places.classes.flatMap(({ label }) => fold(label).split(" "))),
    campuses: withAliases(places.campuses, CAMPUS_HEAD),
    sources: new Map(places.sources.map((source) => [foldCode(source.label), source])),
    teachers: teachersOf(places.sources, names),
    columns: withOwnParts(
      withOwnNames(
        withHousePoints(withForeseen(columnsOf(sameColumns(columns, glossary), glossary))),
      ),
    ),
    persons: new Map(linked),
    map,
  };
}

const TEACHER = new RegExp(`^(?:${TITLES})\\.? (\\S+)$`);

/** "Lofthouse" of Ms Lofthouse. */
function teachersOf<Source extends { label: string }>(
  sources: readonly Source[],
  names: NameIndex,
): Map<string, Source> {
  const titled = sources.flatMap((source) => {
    const [, surname] = TEACHER.exec(fold(source.label)) ?? [];
    return surname === undefined ? [] : [{ surname, source }];
  });
  const own = titled.filter(
    ({ surname }) =>
      !names.has(surname) && titled.filter((other) => other.surname === surname).length === 1,
  );
  return new Map(own.map(({ surname, source }) => [surname, source]));
}

const ROLE = /^key ?(persons?|people|adults?|workers?)$/;

/**
 * What one column is headed is no other name of another: "key person" where one is the "Key adult"; and "key worker"
 * names neither of them.
 */
function withOwnNames(columns: readonly Column[]): Column[] {
  const plain = (name: string) => name.replaceAll("-", " ");
  return columns.map((column) => {
    const headed = new Set(column.headerNames.map(plain));
    const others = columns.filter(
      (other) => other !== column && other.within !== column.key && column.within !== other.key,
    );
    const taken = new Set(
      others.flatMap(({ names, headerNames }) =>
        [...headerNames, ...names.filter((name) => ROLE.test(plain(name)))].map(plain),
      ),
    );
    const names = column.names.filter((name) => headed.has(plain(name)) || !taken.has(plain(name)));
    return names.length === column.names.length ? column : { ...column, names };
  });
}

/** A word that two columns could be meant by names neither. */
function withOwnParts(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    const others = columns.filter((other) => other !== column);
    const isOwn = (part: string) =>
      !others.some(({ parts, names }) => parts.includes(part) || names.includes(part));
    return { ...column, parts: column.parts.filter(isOwn) };
  });
}

function withAliases(places: readonly Place[], head: RegExp): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const place of places)
    for (const alias of aliasesOf(place, head)) {
      // An alias that two share would pick one of them.
      const held = found.get(alias);
      found.set(alias, held && held !== place ? { key: "", label: "" } : place);
    }
  for (const [alias, place] of found) if (place.key === "") found.delete(alias);
  for (const place of places) found.set(place.key, place);
  return found;
}

/** Words that the names of many places share: each is known without them. */
const SHARED_WORDS =
  /^(the|infants?|juniors?|primary|secondary|school|academy|college|high|first|middle|centre|center)$/;

/** "Sixth form" are years, and not all who are at the Sixth Form Centre. */
const YEARS_CALLED = /^(sixthform|earlyyears|foundationstage|nursery|reception)$/;

/** Without the word for such a place, without shared words, and without numbers ("Willow" for `3/4 Willow`). */
function aliasesOf({ key, label }: Place, head: RegExp): Set<string> {
  const words = fold(label).split(/[\s\-_./]+/);
  const bare = words.filter((word) => !head.test(word));
  const own = bare.filter((word) => !SHARED_WORDS.test(word));
  const named = own.filter((word) => !/\d/.test(word));
  const aliases = [bare, own, ...(named.join("").length > 3 ? [named] : [])];
  return new Set(
    aliases
      .flatMap((alias) => [alias, ...(alias.some(isSaint) ? [alias.map(asSaint)] : [])])
      .flatMap((alias) => [alias, alias.map(bareName), alias.map(withoutMarks)])
      .flatMap((alias) => [alias, turned(alias)])
      .map((alias) => alias.join(""))
      .flatMap((alias) => [alias, otherNumber(alias)])
      .filter((alias) => alias !== "" && alias !== key && !YEARS_CALLED.test(alias)),
  );
}

/** "Willow 3/4" for 3/4 Willow: the numbers go behind, or before. */
function turned(words: readonly string[]): string[] {
  const isNumber = (word: string) => /^\d/.test(word);
  const [first = ""] = words;
  const named = words.filter((word) => !isNumber(word));
  const numbers = words.filter(isNumber);
  return isNumber(first) ? [...named, ...numbers] : [...numbers, ...named];
}

/** "the Wrens" for Wren, "an Acorn" for Acorns: those who are there are called so too. */
const otherNumber = (alias: string): string =>
  !/[a-z]{4}$/.test(alias) ? alias : alias.endsWith("s") ? alias.slice(0, -1) : `${alias}s`;

/** "St Aidan's" as the reader of questions sees it, and as it is typed in a hurry. */
const bareName = (word: string) => word.replace(/['’]s$/, "").replace(/['’]$/, "");
const withoutMarks = (word: string) => word.replace(/['’.]/g, "");
const isSaint = (word: string) => /^st\.?$/.test(word);
const asSaint = (word: string) => (isSaint(word) ? "saint" : word);

/** The places whose names are nearest to what was said, at most three, the nearest first. */
export function nearest(said: string, places: readonly Place[]): string[] {
  const key = foldCode(said);
  return places
    .map((place) => ({ label: place.label, far: distance(key, place.key) }))
    .filter(({ label, far }) => far <= Math.max(1, Math.floor(label.length / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ label }) => label);
}
