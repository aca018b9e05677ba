// Understands a question: every word must have its place, or the question is not answered.
import { isLightWord, isNeedWord, needlesOf, wordsOf } from "../search/needles.js";
import { composeFilter } from "./compose-filter.js";
import { orList, topicWords } from "./describe.js";
import type { Item } from "./item.js";
import { itemsOf } from "./items.js";
import { SCALE_TEXT } from "./numbers.js";
import { type Query, type Topic, unclear } from "./query.js";
import { type Token, tokenize } from "./tokens.js";
import { nearest, type Vocabulary } from "./vocabulary.js";
import {
  NOT_PUPILS,
  NOW_WORDS,
  NUMBER_WORDS,
  PAST_WORDS,
  RECORD_WORDS,
  TIME_WORDS,
  UNSUPPORTED,
} from "./word-lists.js";

type ItemOf<T extends Item["type"]> = Extract<Item, { type: T }>;
const isType =
  <T extends Item["type"]>(...types: T[]) =>
  (item: Item): item is ItemOf<T> =>
    (types as string[]).includes(item.type);

/**
 * Turns a question into a query over the vocabulary; never fails, and never leaves a word out.
 * @param asOf whether the asker has named a moment, so that a question may speak of what was
 */
export function understand(question: string, vocabulary: Vocabulary, asOf = false): Query {
  const tokens = tokenize(question);
  const query = readQuery(tokens, vocabulary);
  const past = tokens.find((token) => PAST_WORDS.has(token.word));
  // Notes speak of the past too; columns are of the moment asked about.
  if (past === undefined || asOf || query.kind === "unclear" || "topic" in query) return query;
  return unclear(
    `“${past.raw}” asks about the past, and I answer for the present. Ask with “is” or “are”, or give the day as as_of.`,
  );
}

function readQuery(tokens: readonly Token[], vocabulary: Vocabulary): Query {
  const items = itemsOf(tokens, vocabulary);
  const has = (type: Item["type"]) => items.some((item) => item.type === type);
  const unknown = items.find(isType("unknown"));
  if (unknown) return unclear(unknownPlace(unknown, vocabulary));
  if (items.filter(isType("count")).length > 1)
    return unclear("That is more than one question. Please ask for one number at a time.");

  const named = namedFilter(items);
  const names = named ? [] : items.filter(isType("name"));
  if (names.length > 0 && has("count"))
    return unclear(
      `I cannot place the name “${names[0]?.said}” in a count. Ask for “pupils named …”, or about the pupil alone.`,
    );
  if (items.some((item, i) => isRelation(item, items[i + 1], tokens)))
    return unclear(
      `I cannot list by way of another pupil yet. Ask which class ${names[0]?.said} is in, and then for that class.`,
    );
  const filter = composeFilter(named ?? items);
  if ("ambiguous" in filter) return unclear(filter.ambiguous);

  const words = topicItems(items, names.length > 0);
  const surname = words.find((item) => isSurname(item, items, tokens));
  if (surname) return unclear(noSuchName(surname, items));
  const misplaced = unplaced(items, words, vocabulary, {
    counted: has("count"),
    lookup: names.length > 0,
    now: tokens.find((token) => NOW_WORDS.has(token.word))?.raw,
  });
  if (misplaced !== null) return unclear(misplaced);
  const topic = words.length > 0 ? topicOf(tokens, items, words) : null;
  if (words.length > 0 && topic === null && names.length === 0)
    return unclear(cannotPlace(words[0]?.raw ?? ""));
  if (topic && (filter.negatedTopic || hasLooseNegation(items)))
    return unclear(
      `Notes can show of whom they say “${topicWords(topic)}”, not of whom it is not so. Ask who has it, or ask about classes, years, campuses and levels.`,
    );
  if (topic && filter.topicChoice)
    return unclear(
      "I cannot join what notes say and a class, year, campus or level by “or”. Please ask for one at a time.",
    );
  const { where } = filter;
  if (names.length > 0) {
    const fields = [...new Set(items.filter(isType("field")).map((item) => item.field))];
    return { kind: "lookup", names, fields, where, ...(topic && { topic }) };
  }
  if (topic) return { kind: "topic", where, topic, counted: has("count") };
  if (has("count")) return { kind: "count", where };
  if (items.some(isType("test", "noun", "list"))) return { kind: "list", where };
  return unclear(
    "I did not find a question about pupils in this. Ask, for example, “how many pupils are in 3A?”, “who is at level 3?” or “who needs help with reading?”.",
  );
}

/** "pupils named Alice": the name is a condition. Null where no name is asked so. */
function namedFilter(items: readonly Item[]): Item[] | null {
  const at = items.findIndex(
    (item, i) =>
      item.type === "name" &&
      !item.mistyped &&
      items.slice(Math.max(0, i - 2), i).some((before) => isNaming(before)),
  );
  const name = items[at];
  if (name?.type !== "name" || !items.some(isType("count", "list", "noun"))) return null;
  const { ids, said, at: start, length } = name;
  const test: Item = {
    type: "test",
    at: start,
    length,
    dimension: "pupil",
    condition: { field: "pupil", ids, label: said },
  };
  return items.map((item, i) => (i === at ? test : item)).filter((item) => !isNaming(item));
}

/** "in Alice's class" */
const isRelation = (item: Item, next: Item | undefined, tokens: readonly Token[]) =>
  item.type === "name" &&
  item.possessive &&
  next?.type === "field" &&
  /^(in|at|from|of|on|same)$/.test(tokens[item.at - 1]?.word ?? "") &&
  next.field !== "support_notes";

const isNaming = (item: Item) =>
  item.type === "word" && /^(named|called|surname|surnamed|forename)$/.test(item.word);

/** A capital word right after a name that nobody has together with it. */
const isSurname = (item: ItemOf<"word">, items: readonly Item[], tokens: readonly Token[]) =>
  tokens[item.at]?.capital === true &&
  items.some(
    (name) => name.type === "name" && !name.possessive && name.at + name.length === item.at,
  );

function noSuchName(surname: ItemOf<"word">, items: readonly Item[]): string {
  const name = items.find((item) => item.at + item.length === surname.at);
  const first = name?.type === "name" ? name.said : "";
  const count = name?.type === "name" ? name.ids.length : 0;
  const others = count === 1 ? `one pupil is` : `${count} pupils are`;
  return `No pupil is called “${first} ${surname.raw}”; ${others} called “${first}”.`;
}

/** The words that only notes can answer. */
function topicItems(items: readonly Item[], lookup: boolean): ItemOf<"word">[] {
  const hasLevel = items.some((item) => item.type === "test" && item.dimension === "level");
  const words = items.filter(isType("word")).filter((item) => !isNaming(item));
  // "level 2 support" and "what support does Alice get" ask for the level and the record.
  // "which teacher's sheet is Alice in" asks for the sheet.
  const hasSource = items.some((item) => item.type === "field" && item.field === "source");
  const idle = (word: string) =>
    (isNeedWord(word) && (hasLevel || lookup)) ||
    (lookup && (RECORD_WORDS.has(word) || isLightWord(word))) ||
    (lookup && hasSource && word === "teacher");
  const telling = words.filter((item) => !idle(item.word));
  return telling.every((item) => isNeedWord(item.word)) && (hasLevel || lookup) ? [] : telling;
}

const cannotPlace = (raw: string) =>
  `I cannot place “${raw}”, so I would rather not answer than answer something else.`;

/** Says which word has no place, or null where all have one. */
function unplaced(
  items: readonly Item[],
  words: readonly ItemOf<"word">[],
  vocabulary: Vocabulary,
  asked: { counted: boolean; lookup: boolean; now: string | undefined },
): string | null {
  const place = cannotPlace;
  for (const { word, raw, at, length } of words) {
    if (length > 1) continue;
    const next = items.find((item) => item.at === at + 1);
    const amount = NUMBER_WORDS.has(word) && (next === undefined || next.type === "noun");
    if (/^[\d.,/-]+\+?$/.test(word) || amount)
      return `${place(raw)} Is it a year, a level or a class? Say “Year ${raw}” or “level ${raw}”.`;
    const thing = items.find((item) => item.at + item.length === at)?.type === "count";
    if (thing && NOT_PUPILS.has(word)) return `${place(raw)} I count pupils only.`;
    if (UNSUPPORTED.has(word) || (TIME_WORDS.has(word) && asked.counted))
      return `${place(raw)} I can count, list and look up pupils by class, year, campus, level and notes.`;
    const near = asked.lookup
      ? []
      : [...vocabulary.places.classes, ...vocabulary.places.campuses].filter(
          ({ key }) => key.length >= 5 && word.length >= 5,
        );
    const meant = nearest(word, near);
    if (meant.length > 0) return `${place(raw)} Did you mean ${orList(meant)}?`;
  }
  if (asked.counted && words.length > 0 && asked.now !== undefined) return place(asked.now);
  const field = asked.lookup ? undefined : items.find((item) => isLoose(item, words.length > 0));
  if (field?.type === "field") {
    const said = FIELD_WORDS[field.field];
    return `${place(said)} Name the ${said}, or the pupil whose ${said} you want to know.`;
  }
  return words.length === 0 && hasLooseNegation(items) ? place("not") : null;
}

const FIELD_WORDS = {
  class_code: "class",
  year_group: "year",
  campus: "campus",
  support_level: "level",
  support_notes: "notes",
  source: "sheet",
} as const;

/** A column that is named without a value; "whose notes mention …" speaks of the topic only. */
const isLoose = (item: Item, hasTopic: boolean) =>
  item.type === "field" && !(item.field === "support_notes" && hasTopic);

/** A "not" that no condition follows. */
function hasLooseNegation(items: readonly Item[]): boolean {
  return items.some(
    (item, i) =>
      (item.type === "not" || item.type === "and not") &&
      !items.slice(i + 1).some(isType("test", "word")),
  );
}

function topicOf(
  tokens: readonly Token[],
  items: readonly Item[],
  words: readonly ItemOf<"word">[],
): Topic | null {
  const chosen = new Set(words);
  const first = items.indexOf(words[0] as Item);
  const last = items.indexOf(words.at(-1) as Item);
  const sides: string[][] = [[]];
  items.slice(first, last + 1).forEach((item) => {
    if (item.type === "or") sides.push([]);
    else if (item.type === "word" ? chosen.has(item) : !isType("test", "name")(item))
      sides.at(-1)?.push(...tokens.slice(item.at, item.at + item.length).map((t) => t.word));
  });
  const alternatives = sides
    .map((side) => needlesOf(wordsOf(side.join(" "))))
    .filter((n) => n.length > 0);
  return alternatives.length === 0 ? null : { text: topicText(tokens, items), alternatives };
}

/** The question without what the filter took, as a question: the embedding model likes whole sentences. */
function topicText(tokens: readonly Token[], items: readonly Item[]): string {
  const kept = items.filter((item, i) => {
    if (isType("test", "count", "echo", "name")(item)) return false;
    const next = items[i + 1];
    const joint = isType("filler", "and", "or", "comma")(item);
    return !(joint && next && isType("test", "name")(next));
  });
  const words = kept
    .flatMap((item) => tokens.slice(item.at, item.at + item.length))
    .map((token) => token.raw);
  return `${words.join(" ")}?`;
}

function unknownPlace(item: ItemOf<"unknown">, vocabulary: Vocabulary): string {
  if (item.dimension === "year" || item.dimension === "level")
    return `There is no ${item.dimension === "year" ? "year group" : "support level"} “${item.said}”: ${SCALE_TEXT[item.dimension]}.`;
  const { places } = vocabulary;
  const all = (item.dimension === "class" ? places.classes : places.campuses).map((p) => p.label);
  const near =
    item.near.length > 0
      ? ` Did you mean ${orList(item.near)}?`
      : all.length > 0 && all.length <= 12
        ? ` There ${all.length === 1 ? "is" : "are"} ${all.join(", ")}.`
        : "";
  return `No pupil is in a ${item.dimension} “${item.said}”.${near}`;
}
