// Says which word of a question has no place in what is understood.

import { stem } from "../../concepts/stem.js";
import { isLightWord, isNeedWord, wordsOf } from "../../search/needles.js";
import { orList } from "../describe/plain-words.js";
import { type Item, type ItemOf, isType } from "../items/item.js";
import { isValueWord } from "../vocabulary/column.js";
import { nearest } from "../vocabulary/vocabulary.js";
import { fieldName } from "../words/fields.js";
import { isTitle, isTitled } from "../words/people.js";
import {
  DATA_WORDS,
  MEASURES,
  NOT_PUPILS,
  NOW_WORDS,
  NUMBER_WORDS,
  OPINIONS,
  TIME_WORDS,
  UNSUPPORTED,
} from "../words/word-lists.js";
import type { Reading } from "./reading.js";

/** What the pupils are narrowed down for. */
export interface Asked {
  /** A number of pupils rests on it. */
  counted: boolean;
  /** The question is about pupils by name. */
  lookup: boolean;
  /** Numbers are compared or reckoned: what only notes tell has to be of the field. */
  measured?: boolean;
}

export const CAN_ANSWER =
  "I can count, list, compare and look up pupils by class, year, campus, level, other columns and notes.";

export const cannotPlace = (raw: string) =>
  `I cannot place “${raw}”, so I would rather not answer than answer something else.`;

export const isNaming = (item: Item) =>
  item.type === "word" && /^(named|called|surname|surnamed|forename|forenamed)$/.test(item.word);

/** Says which word has no place, or null where all have one. */
export function unplaced(
  { tokens, vocabulary }: Reading,
  items: readonly Item[],
  words: readonly ItemOf<"word">[],
  asked: Asked,
): string | null {
  const place = cannotPlace;
  const [particle] = words;
  if (particle && words.every(({ word }) => PARTICLES.test(word))) return place(particle.raw);
  // "who needs one"
  const one = words.find(({ word }) => word === "one");
  if (one && words.every(({ word }) => word === "one" || isNeedWord(word))) return place(one.raw);
  const group = GROUP.exec(tokens.map(({ word }) => word).join(" "));
  if (
    group &&
    words.some(({ word }) => word === group[1]) &&
    words.some(({ word }) => word === group[2])
  )
    return `${place(`${group[1]} ${group[2]}`)} No pupil is in such a ${group[2]}.`;
  const stranger = asked.lookup ? null : strangeName(tokens, words, vocabulary);
  if (stranger !== null) return `Nobody is called “${stranger}” in what the sheets tell.`;
  for (const { word, raw, at, length } of words) {
    const title = tokens[at - 1]?.word ?? "";
    if (isTitle(title) || (isTitled(word) && tokens[at]?.capital === true))
      return `Nobody is called “${tokens[at - 1]?.raw} ${raw}” in what the sheets tell.`;
    if (items.some((item) => isNaming(item) && item.at === at - 1))
      return `No pupil is called “${raw}”.`;
    if (length > 1) continue;
    const next = items.find((item) => item.at === at + 1);
    if (isValueOfPupils(vocabulary, items, { at, word })) return place(raw);
    const isLast = next === undefined || next.type === "noun";
    const amount = NUMBER_WORDS.has(word) && (asked.lookup || isLast);
    if ((/^[\d.,/-]+\+?$/.test(word) && tokens[at - 1]?.word !== "type") || amount)
      return `${place(raw)} Is it a year, a level or a class? Say “Year ${raw}” or “level ${raw}”.`;
    const thing = items.find((item) => item.at + item.length === at)?.type === "count";
    if (thing && NOT_PUPILS.has(word)) return `${place(raw)} I count pupils only.`;
    if (DATA_WORDS.has(word) && !isSetOtherwise(tokens, at))
      return `${place(raw)} No sheet has such a column. ${CAN_ANSWER}`;
    // Notes give no numbers to reckon with.
    if (MEASURES.has(word) && !asked.lookup) return `${place(raw)} ${CAN_ANSWER}`;
    // "the gap in percentage points" is no share of those whose notes speak of a gap.
    if (asked.measured && RECKONED.test(word)) return `${place(raw)} ${CAN_ANSWER}`;
    if (UNSUPPORTED.has(word) || (TIME_WORDS.has(word) && asked.counted))
      return `${place(raw)} ${CAN_ANSWER}`;
    const isOfField = vocabulary.map.wordConcepts.isOfField(stem(word));
    const near =
      asked.lookup || isOfField
        ? []
        : [...vocabulary.places.classes, ...vocabulary.places.campuses].filter(
            ({ key }) => key.length >= 5 && word.length >= 5,
          );
    const meant = nearest(word, near);
    if (meant.length > 0) return `${place(raw)} Did you mean ${orList(meant)}?`;
  }
  const opinion = asked.lookup
    ? undefined
    : tokens.find(
        ({ word }) =>
          OPINIONS.has(word) || words.some((w) => w.word === word && SUPERLATIVE.test(word)),
      );
  if (opinion && words.length > 0)
    return `${place(opinion.raw)} I tell what is recorded, and judge nobody.`;
  const now = tokens.find((token) => NOW_WORDS.has(token.word))?.raw;
  if (asked.counted && words.length > 0 && now !== undefined) return place(now);
  const field = asked.lookup ? undefined : items.find((item) => isLoose(item, words.length > 0));
  if (field?.type === "field" || field?.type === "column") {
    const said = fieldName(field.type === "field" ? field.field : field.column);
    return `${place(said)} Name the ${said}, or the pupil whose ${said} you want to know.`;
  }
  return words.length === 0 && hasLooseNegation(items) ? place("not") : null;
}

/** "well behaved Pankhurst pupils", where Pankhurst is a house: no note is to be searched for it. */
export const isValueOfPupils = (
  { columns }: Reading["vocabulary"],
  items: readonly Item[],
  { at, word }: { at: number; word: string },
): boolean =>
  items.some((item) => item.type === "noun" && item.at === at + 1) && isValueWord(columns, word);

/** What is reckoned of numbers, and no need. */
const RECKONED = /^(?:gaps?|difference|margin|range|spread|points?|ratio|ranking|trend)$/;

/** "set off", "the homework set": no group that is taught together. */
const isSetOtherwise = (tokens: Reading["tokens"], at: number): boolean =>
  tokens[at]?.word === "set" &&
  (/^(off|up|back|out|aside|in|him|her|them|it)$/.test(tokens[at + 1]?.word ?? "") ||
    /^(homework|work|tasks?|targets?|tests?)$/.test(tokens[at - 1]?.word ?? ""));

/** "the attendance of Jessica Braithwaite": two words with capitals in a row that the field does not know. */
export function strangeName(
  tokens: Reading["tokens"],
  words: readonly ItemOf<"word">[],
  { map }: Reading["vocabulary"],
): string | null {
  const isNameLike = (at: number) =>
    tokens[at]?.capital === true &&
    /^\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}?\p{Ll}+)*$/u.test(tokens[at]?.raw ?? "") &&
    words.some((word) => word.at === at && word.length === 1) &&
    !map.wordConcepts.isOfField(stem(tokens[at]?.word ?? ""));
  // In a title all words have capitals.
  if (tokens.every(({ capital }) => capital)) return null;
  const at = tokens.findIndex((_, i) => isNameLike(i) && isNameLike(i + 1));
  return at < 0 ? null : `${tokens[at]?.raw} ${tokens[at + 1]?.raw}`;
}

/** "the platinum swimming band", "trampolining club": a value that the column named behind it does not have. */
export function unknownValue(
  { tokens, vocabulary }: Reading,
  items: readonly Item[],
): string | null {
  const spoken = vocabulary.columns.find(({ names }) =>
    names.some((name) => /language/.test(name)),
  );
  for (const item of items) {
    const next = items.find(({ at }) => at === item.at + item.length);
    // "who speaks Klingon"
    const isSpoken =
      spoken !== undefined &&
      tokens[item.at]?.capital === true &&
      /^(speaks?|speaking)$/.test(tokens[item.at - 1]?.word ?? "");
    const column = isSpoken ? spoken : next?.type === "column" ? next.column : undefined;
    if (item.type !== "word" || column?.kind !== "choice") continue;
    if (isNeedWord(item.word) || isLightWord(item.word) || wordsOf(item.word).length > 1) continue;
    const { label, values } = column;
    const known = [...new Set([...values.values()].flat().map(({ said }) => said))];
    const some = known.length > 0 && known.length <= 12 ? ` There are ${known.join(", ")}.` : "";
    return `No pupil has ${label} “${tokens[item.at]?.raw ?? item.raw}”.${some}`;
  }
  return null;
}

/** "who is going out with whom" */
const PARTICLES = /^(out|off|up|away|back|in|on|along|around)$/;

/** "who is in red house": a group that the sheets do not know. */
const GROUP = /\bin (?:the )?(\p{L}+) (house|team|set|band|squad)\b/u;

/** "the noisiest": more of it than others, which no note tells. */
const SUPERLATIVE =
  /^(?!(inter|arr|requ|prot|hon|mod|dig|sugg|for|harv|cont|inv|conqu|distr|b)est$).{3,}[^aeou]est$/;

/** A column that is named without a value; "whose notes mention …" speaks of the topic only. */
const isLoose = (item: Item, hasTopic: boolean) =>
  item.type === "column" ||
  (item.type === "field" && !(item.field === "support_notes" && hasTopic));

/** A "not" that no condition follows. */
export function hasLooseNegation(items: readonly Item[]): boolean {
  return items.some(
    (item, i) =>
      (item.type === "not" || item.type === "and not") &&
      !items.slice(i + 1).some(isType("test", "word")),
  );
}
