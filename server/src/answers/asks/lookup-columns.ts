// Finds the columns that a question about one pupil asks for in other words: "which bus", "his option", "how does she get home".
import { stem } from "../../concepts/stem.js";
import { ColumnNames } from "../items/column-names.js";
import { type Item, idle, isType } from "../items/item.js";
import { isYesOrNo } from "../items/yes-or-no.js";
import type { Column } from "../vocabulary/column.js";
import { isHeadedBy } from "../vocabulary/doing-verbs.js";
import { numberWord } from "../vocabulary/scales.js";
import { wordAt } from "../words/tokens.js";
import { isVerbOf, KEEPERS, LOOKS_AFTER } from "../words/value-words.js";
import { isAlike } from "../words/word-kinds.js";
import { telling } from "./amount-asked.js";
import { asksForCell } from "./cell-asked.js";
import { withColumnAround } from "./column-around.js";
import { isNamed, isNumeric } from "./named-items.js";
import { asksWhether, nextOf, type Reading, textOf } from "./reading.js";
import { withWholeRecord } from "./whole-record.js";

/** The items of a question about a pupil, with what can only be a column's name as that column. */
export function lookupItems(raw: Reading): Item[] {
  const reading = { ...raw, items: withWholeRecord(raw) };
  const { tokens, vocabulary } = reading;
  const columns = new ColumnNames(tokens, vocabulary.columns);
  const whether = asksWhether(reading);
  const around = withColumnAround(withOptions(reading), vocabulary.columns);
  const named = around
    .map((item): Item => {
      const held = heldColumn(reading, item);
      if (held) return { type: "column", at: item.at, length: item.length, column: held };
      const isWord = item.type === "word" && item.length === 1;
      // "which bus does he get": no value of another column is asked about.
      const isValue = item.type === "test" && /^column /.test(item.dimension) && item.length === 1;
      const part = isWord || (isValue && !whether) ? columns.part(item.at) : null;
      return part ?? item;
    })
    .filter(isUncovered);
  const stated = whether ? statedBy(named) : null;
  const options = stated ? (item: Item) => item === stated : isOptionOf(named);
  const asked = named.flatMap((item) => (item.type === "column" ? item.column.names : []));
  const read = named.map((item) =>
    isOfCell(reading, item) ||
    options(item) ||
    isAmount(named, item) ||
    isUnder(named, item) ||
    isKeeping(named, item) ||
    (item.type === "word" && isSaidAgain(asked, telling(item.word)))
      ? idle(item)
      : item,
  );
  const way = wayAsked(reading, read);
  return way === null ? read : [...read.filter(({ type }) => type !== "word"), way];
}

const OPTIONS = /^(?:subjects|choices|courses)$/;

/** "her two option subjects": each column of options, where a sheet has several. */
function withOptions({ items, vocabulary, tokens }: Reading): readonly Item[] {
  const said = items.find((item) => item.type === "word" && /^options?$/.test(item.word));
  const options = vocabulary.columns.filter(
    ({ kind, headerNames }) =>
      kind === "choice" && headerNames.some((name) => name.split(" ").includes("option")),
  );
  if (!said || options.length < 2) return items;
  const isIdle = ({ at }: Item) =>
    (at === said.at + 1 && OPTIONS.test(wordAt(tokens, at))) ||
    (at === said.at - 1 && numberWord(wordAt(tokens, at)) === options.length);
  return items.flatMap((item): Item[] => {
    if (item !== said) return [isIdle(item) ? idle(item) : item];
    return options.map((column) => ({ type: "column", at: item.at, length: item.length, column }));
  });
}

/** How far somebody has come with something. */
const HOW_FAR =
  /^(?:so |and )?(?:where|how far|how|what stage|which stage)\b.*\b(?:got|get|getting|gotten|come|coming|up to|at|doing|along|on|reached|stands?)\b/;

const WHERE = /^(?:so |and )?where (?:does|do|did|is|has|will)\b/;

/**
 * The column whose cell is asked for, where a condition could be read: "what does the bursary column say", "where has
 * she got to with work experience".
 */
function heldColumn(reading: Reading, item: Item): Column | null {
  const { tokens, vocabulary } = reading;
  if (item.type !== "test") return null;
  const text = tokens.map(({ word }) => word).join(" ");
  const isStage =
    item.dimension.startsWith("recorded ") && (HOW_FAR.test(text) || WHERE.test(text));
  if (!asksForCell(reading, item) && !isStage) return null;
  return vocabulary.columns.find(({ key }) => item.dimension.endsWith(` ${key}`)) ?? null;
}

/** "where … got to with", "what does … say": they ask for the column's value, and for nothing more. */
const isOfCell = (reading: Reading, item: Item): boolean =>
  isYesOrNo(item) ||
  isGiven(reading, item) ||
  isAtHomeTime(reading, item) ||
  isOfWord(reading, item);

const HOME_TIME =
  /\bat (?:the )?(?:end of (?:the )?(?:school )?day|home ?time|pick ?up(?: time)?)\b/;

/** "who collects her at the end of the day": that is when pupils are collected. */
const isAtHomeTime = (reading: Reading, item: Item): boolean =>
  item.type === "word" &&
  /^(?:end|day|home|time|hometime|pick|up|pickup)$/.test(item.word) &&
  HOME_TIME.test(textOf(reading)) &&
  reading.items.some((one) => one.type === "column" && one.column.names.includes("collects"));

/** "what colour was given to her": the column's value is what was given. */
const isGiven = ({ items, tokens }: Reading, item: Item): boolean =>
  item.type === "word" &&
  /^(?:given|awarded|assigned|recorded|entered|noted|put)$/.test(item.word) &&
  /^(?:was|is|were|are|been)$/.test(wordAt(tokens, item.at - 1)) &&
  /^(?:to|for|against)$/.test(wordAt(tokens, item.at + 1)) &&
  items.some(({ type, at }) => type === "column" && at < item.at);

const isOfWord = (reading: Reading, item: Item): boolean =>
  item.type === "word" &&
  reading.items.some((other) => heldColumn(reading, other) !== null || isCell(reading, other)) &&
  /^(where|how|far|stage|say|says|read|show|shows|column|cell|box|entry|value|answer|field|heading|up|come|along|coming|doing|reached|stands?|getting|gotten)$/.test(
    item.word,
  );

/** "the detentions column" */
const isCell = ({ tokens }: Reading, { type, at, length }: Item): boolean =>
  type === "column" && /^(?:column|cell|box|field|entry)$/.test(wordAt(tokens, at + length - 1));

/** "wraparound arrangement": a column's name may have taken the word behind it as well. */
const isUncovered = ({ at }: Item, n: number, all: readonly Item[]): boolean =>
  !all.some((other, i) => i < n && other.at < at && other.at + other.length > at);

/** "how many detentions", "the number of hours": the amount is what the column says. */
const isAmount = (items: readonly Item[], item: Item): boolean => {
  const next = nextOf(items, item);
  return item.type === "count" && next !== undefined && isNumeric(next);
};

/** "recorded under exam access": where it stands. */
const isUnder = (items: readonly Item[], item: Item): boolean =>
  item.type === "word" &&
  /^(under|against|beside)$/.test(item.word) &&
  isNamed(nextOf(items, item));

/** "which adult looks after Alice", where the adult is a column */
const isKeeping = (items: readonly Item[], item: Item): boolean =>
  item.type === "word" &&
  LOOKS_AFTER.test(item.word) &&
  items.some((other) => other.type === "column" && other.column.names.some((n) => KEEPERS.test(n)));

/**
 * "which house, Oak or Ash", "SEN letter, E N or K": values of the column that is asked for are what it may be, and
 * no conditions.
 */
function isOptionOf(items: readonly Item[]): (item: Item) => boolean {
  const columns = items.filter(isType("column")).map(({ column }) => column);
  const isValue = (item: Item): boolean =>
    columns.some(
      ({ key, values }) =>
        (item.type === "test" && item.dimension === `column ${key}`) ||
        (item.type === "word" && item.length === 1 && values.has(item.word)),
    );
  const some = items.some(isValue);
  return (item) => isValue(item) || (some && item.type === "or");
}

/** "has she confirmed her placement": the column is named beside the one value that may be so, and not asked for. */
function statedBy(items: readonly Item[]): Item | null {
  const [column, second] = items.filter(isType("column"));
  if (!column || second || items.some(isType("or", "field"))) return null;
  const [value, other] = items.filter(
    (item) => item.type === "test" && item.dimension === `column ${column.column.key}`,
  );
  return value && !other ? column : null;
}

/** "at home" of "language at home", "swim band" of a swimming band */
const isSaidAgain = (names: readonly string[], word: string) =>
  names.some((name) => name.split(" ").some((part) => part === word || isAlike(part, word)));

const HOW =
  /\bhow (?:does|do|did|is|will)\b.*\b(?:gets?|getting|comes?|coming|travels?|travelling|goes|go|going|arrives?|brought|taken)\b(?: (?:in|into|to|here|back|from|school|us))*( home)?$/;

/** "what does she speak", "what is he playing": by the verb alone. */
const DOES =
  /^(?:so |and )?what (?:do|does|is) .*?\b((?:speak|play|tak|study|learn|eat)(?:e|ing)?)\b/;

/** "how does Alice get to school", "what does she speak": the column of the way there or back, or that of the verb. */
function wayAsked(reading: Reading, items: readonly Item[]): Item | null {
  if (items.some(isType("column", "field"))) return null;
  if (LOOKED_AFTER.test(textOf(reading))) return keeperAsked(reading, items);
  const done = columnOfDoing(reading, items);
  if (done) return done;
  const found = HOW.exec(textOf(reading));
  const verb = DOES.exec(textOf(reading))?.[1];
  if (!found && verb === undefined) return null;
  const isWanted = (name: string) =>
    verb !== undefined
      ? isVerbOf(verb, name)
      : (found?.[1] === undefined ? TO_SCHOOL : HOME).test(name);
  const [column, ...others] = reading.vocabulary.columns.filter(
    // Whether English is an additional language is no language.
    ({ names, kind }: Column) => kind !== "flag" && names.some(isWanted),
  );
  if (verb !== undefined && others.length > 0) return null;
  const [first] = items.filter(isType("name"));
  return column && first ? { type: "column", at: first.at, length: 1, column } : null;
}

const HOW_DOES = /^(?:so |and )?how (?:well |much )?(?:does|do|did|can) .* (\w{4,})$/;

/** "how does Alice communicate": the column that is named for it. */
function columnOfDoing(reading: Reading, items: readonly Item[]): Item | null {
  const verb = HOW_DOES.exec(textOf(reading))?.[1];
  const [first] = items.filter(isType("name"));
  if (verb === undefined || !first) return null;
  const [column, ...others] = reading.vocabulary.columns.filter(
    ({ kind, headerNames }) =>
      kind !== "flag" && headerNames.some((name) => !name.includes(" ") && isDoing(name, verb)),
  );
  return column && others.length === 0 ? { type: "column", at: first.at, length: 1, column } : null;
}

/** "Communication" of communicating, "Swimming" of who can swim. */
const isDoing = (name: string, verb: string): boolean =>
  isHeadedBy(name, verb) || (verb.length > 5 && name.startsWith(stem(verb)));

/** "which adult looks after Alice" */
const LOOKED_AFTER =
  /^(?:so |and )?(?:who|(?:which|what) (?:adult|person|grown-?up|member of staff|staff member)) (?:is |it is |that )*(?:looks? after|looking after|is responsible for|is in charge of|responsible for|in charge of|keeps an eye on)\b/;

/** The column of the one grown-up who is a pupil's own; null where there are several such. */
function keeperAsked({ vocabulary }: Reading, items: readonly Item[]): Item | null {
  const [column, ...others] = vocabulary.columns.filter(({ names }) =>
    names.some((name) => /^key ?(worker|adult|person)$/.test(name)),
  );
  const [first] = items.filter(isType("name"));
  return column && first && others.length === 0
    ? { type: "column", at: first.at, length: 1, column }
    : null;
}

const TO_SCHOOL = /^(transport|travel|how they travel)$/;
const HOME = /^(home time|going home|goes home|gets home|getting home|way home|end of (the )?day)$/;
