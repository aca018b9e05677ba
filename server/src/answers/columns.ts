// The extra columns of the sheets as questions can speak of them: by their names, and by their values.
import { fold } from "../../../shared/columns.js";
import { GLOSSARY } from "../search/glossary.js";
import { cellDay, cellFlag, cellNumber, cellValues } from "../store/cells.js";
import type { ExtraColumn } from "../store/condition.js";
import type { ColumnCells } from "../store/find-columns.js";
import { tokenize } from "./tokens.js";

/** flag: yes or no. choice: one of a few values. text: read, not filtered. */
type ColumnKind = "number" | "date" | "flag" | "choice" | "text";

export interface ColumnValue {
  /** Folded, as `cell_has` compares it. */
  value: string;
  /** As the sheet writes it. */
  said: string;
}

export interface Column extends ExtraColumn {
  key: string;
  kind: ColumnKind;
  /** Ways to name it: folded words with single spaces. */
  names: readonly string[];
  /** Of a choice: by each way to say a value. */
  values: ReadonlyMap<string, ColumnValue>;
  /** Whether a cell may list several values: a pupil can have more than one. */
  several: boolean;
}

/** More distinct values than this are prose or identifiers. */
const MOST_VALUES = 200;
const MOST_VALUE_WORDS = 6;
/** So many of a column's cells must be numbers (dates) for it to be one of numbers. */
const MOSTLY = 0.8;

/** Names that schools give the same column, beside the abbreviations of the glossary. */
const SAME_COLUMN: readonly (readonly string[])[] = [
  ["dob", "date of birth", "birthday", "birth date", "birthdate", "born"],
  ["gender", "sex"],
  ["key worker", "key person", "key adult", "keyworker"],
  ["diet", "dietary requirements", "dietary requirement", "dietary needs", "dietary", "diets"],
  ["home language", "first language", "language", "mother tongue", "language spoken at home"],
  ["attendance", "attendance rate", "attendance percentage", "percentage attendance"],
  ["house", "houses", "team house"],
  ["fsm", "free school meals", "free school meal", "free meals", "free lunches", "school meals"],
  ["pp", "pupil premium", "ppg", "pupil premium grant"],
  ["allergies", "allergy", "allergens"],
  [
    "transport",
    "travel",
    "mode of travel",
    "travel to school",
    "get to school",
    "gets to school",
    "getting to school",
    "travels to school",
    "come to school",
    "comes to school",
  ],
  ["emergency contact", "contact", "parent contact"],
];

/** Values that sheets abbreviate. */
const SAME_VALUE: readonly (readonly string[])[] = [
  ["f", "female", "females", "girl", "girls"],
  ["m", "male", "males", "boy", "boys"],
  ["vegetarian", "veggie", "vegetarians", "veggies"],
  ["k", "sen support", "sen k"],
  ["pl", "packed lunch", "packed lunches"],
  ["am", "morning", "mornings", "mornings only"],
  ["pm", "afternoon", "afternoons", "afternoons only"],
  ["sm", "school meal", "school dinner", "school dinners", "school meals"],
];

/** The words of a text as the reader of questions sees them. */
export const phraseOf = (text: string): string =>
  tokenize(text)
    .map((token) => token.word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");

export function columnOf({ key, headers, cells }: ColumnCells): Column {
  const label = headers[0] ?? key;
  const kind = kindOf(cells.map((cell) => cell.text));
  return {
    key,
    headers,
    label,
    kind,
    names: namesOf(headers),
    values: kind === "choice" ? valuesOf(cells, label) : new Map(),
    several: kind === "choice" && cells.some(({ text }) => cellValues(text).length > 1),
  };
}

function kindOf(cells: readonly string[]): ColumnKind {
  const share = (reads: (cell: string) => boolean) => cells.filter(reads).length / cells.length;
  const flags = cells.map(cellFlag);
  if (flags.every((flag) => flag !== null) && flags.includes(true)) return "flag";
  if (share((cell) => cellNumber(cell) !== null) >= MOSTLY) return "number";
  if (share((cell) => cellDay(cell) !== null) >= MOSTLY) return "date";
  const short = cells.every((cell) => cell.split(/\s+/).length <= MOST_VALUE_WORDS);
  return short && cells.length <= MOST_VALUES ? "choice" : "text";
}

/** "Reading age (Y:M)", "FSM?" and "Attendance %" are named without their tails. */
function namesOf(headers: readonly string[]): string[] {
  const bare = headers.flatMap((header) => [
    phraseOf(header.replaceAll("_", " ")),
    phraseOf(header.replace(/\(.*?\)/g, " ").replace(/[_%?#:*]/g, " ")),
  ]);
  // "Phonics score" is also "phonics".
  const short = bare.map((name) => name.replace(/ (scores?|results?|marks?|grades?)$/, ""));
  return [
    ...new Set(
      [...bare, ...short].flatMap((name) => [name, ...sameColumn(name)]).flatMap(inflected),
    ),
  ].filter(Boolean);
}

const sameColumn = (name: string) =>
  [...SAME_COLUMN, ...GLOSSARY].filter((group) => group.includes(name)).flat();

const inflected = (name: string) =>
  /[^s]s$/.test(name)
    ? [name, name.slice(0, -1)]
    : /[a-z]{3}$/.test(name)
      ? [name, `${name}s`]
      : [name];

/** Values by every way to say them; what two values share names neither. */
function valuesOf(cells: ColumnCells["cells"], label: string): Map<string, ColumnValue> {
  const found = new Map<string, ColumnValue | null>();
  const add = (phrase: string, value: ColumnValue) => {
    const held = found.get(phrase);
    found.set(phrase, held === undefined || held?.value === value.value ? value : null);
  };
  const head = phraseOf(label);
  const values = new Map<string, ColumnValue>();
  for (const { text } of cells)
    for (const value of cellValues(text))
      if (!values.has(value)) values.set(value, { value, said: saidIn(text, value) });
  for (const value of values.values()) {
    const phrase = phraseOf(value.said);
    add(phrase, value);
    for (const other of [...SAME_VALUE, ...GLOSSARY]
      .filter((group) => group.includes(phrase))
      .flat())
      if (other !== phrase && !values.has(other)) add(other, value);
  }
  // "Red house" in the column House is also "red"; "Mrs Khan" is also "Khan".
  for (const value of values.values()) {
    const phrase = phraseOf(value.said);
    const short = phrase
      .split(" ")
      .filter((word) => !head.split(" ").includes(word) && !TITLES.test(word))
      .join(" ");
    if (short !== "" && short !== phrase && !values.has(short)) add(short, value);
  }
  const sure = [...found].filter((entry): entry is [string, ColumnValue] => entry[1] !== null);
  return new Map(sure.filter(([phrase]) => phrase !== ""));
}

const TITLES = /^(mr|mrs|miss|ms|mx|dr|sir|madam)$/;

/** The part of the cell as it is written there. */
function saidIn(cell: string, value: string): string {
  const parts = cell.split(/\s*[,;+&\n]\s*/);
  return parts.find((part) => fold(part) === value) ?? cell;
}
