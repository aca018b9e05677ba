// What a question says of the pupils: conditions on columns, and what only notes can tell. No word is left out.
import { isLightWord, isNeedWord, needlesOf, wordsOf } from "../../search/needles.js";
import { topicWords } from "../describe/plain-words.js";
import { type Item, type ItemOf, isPlace, isType } from "../items/item.js";
import type { Pupils, Topic } from "../query.js";
import { wordAt } from "../words/tokens.js";
import { RECORD_WORDS } from "../words/word-lists.js";
import { composeFilter } from "./compose-filter.js";
import { asksOpinion, JUDGES_NOBODY, notOfNotes } from "./not-of-notes.js";
import { namesConcept, strangeToField } from "./of-field.js";
import { type Reading, rawOf } from "./reading.js";
import { topical } from "./topical.js";
import {
  type Asked,
  CAN_ANSWER,
  cannotPlace,
  hasLooseNegation,
  isNaming,
  unknownValue,
  unplaced,
} from "./unplaced.js";

/** Which pupils, or why that cannot be told. */
type Narrowed = Pupils | { reason: string };

/** Reads the conditions and the topic of `items`, which are what the rest of the grammar left. */
export function narrow(reading: Reading, all: readonly Item[], asked: Asked): Narrowed {
  const items = topical(reading, all, asked);
  const stray = items.find((item) => STRUCTURE.has(item.type));
  if (stray) return { reason: `${cannotPlace(rawOf(reading, stray))} ${CAN_ANSWER}` };
  const words = topicItems(items, asked.lookup);
  // "except those receiving level 2 support": what is no topic is not what is denied.
  const told = items.filter((item) => item.type !== "word" || words.includes(item));
  const filter = composeFilter(told, reading.tokens);
  if ("ambiguous" in filter) return { reason: filter.ambiguous };
  const uncounted = asked.counted ? uncountable(reading, all, words) : undefined;
  if (uncounted) return { reason: `${cannotPlace(uncounted.raw)} ${CAN_ANSWER}` };
  const misplaced = unplaced(reading, items, words, asked);
  if (misplaced !== null) return { reason: misplaced };
  const valueless = asked.lookup || words.length === 0 ? null : unknownValue(reading, all);
  if (valueless !== null) return { reason: valueless };
  // What a column narrows down, and no concept names, may be no part of the question: "…, the letters go out on Monday".
  const isNarrowed = items.some((item) => item.type === "test" && !item.bare && !isPlace(item));
  const strange =
    asked.counted || (isNarrowed && !asked.lookup)
      ? strangeToField(reading, words, !asked.measured && !isNarrowed)
      : null;
  if (strange) return { reason: `${cannotPlace(strange.raw)} ${CAN_ANSWER}` };
  const topic = words.length > 0 ? topicOf(reading, items, words) : null;
  if (words.length > 0 && topic === null && !asked.lookup)
    return { reason: cannotPlace(words[0]?.raw ?? "") };
  const opinion = topic && asksOpinion(reading) ? JUDGES_NOBODY : null;
  const ofNoNotes = opinion ?? (topic && !asked.lookup ? notOfNotes(reading) : null);
  if (ofNoNotes !== null) return { reason: ofNoNotes };
  const isNeed =
    topic !== null &&
    namesConcept(reading.vocabulary.map, topic.text) &&
    isOfInability(reading, items);
  const isDenied = filter.negatedTopic && !isNeed;
  if (topic && (isDenied || hasLooseNegation(items)))
    return {
      reason: `Notes can show of whom they say “${topicWords(topic)}”, not of whom it is not so. Ask who has it, or ask about columns of the sheet.`,
    };
  if (topic && filter.topicChoice)
    return {
      reason:
        "I cannot join what notes say and a class, year, campus or level by “or”. Please ask for one at a time.",
    };
  return { where: filter.where, ...(topic && { topic }) };
}

/** The word of those that notes are asked for by which they would count others than are meant. */
const uncountable = (
  reading: Reading,
  all: readonly Item[],
  words: readonly ItemOf<"word">[],
): ItemOf<"word"> | undefined =>
  // "how many travel home by bus or by taxi", where only "bus" is a column's value
  words.find((word) => isValue(all, word)) ??
  // "how many do I need": what the asker needs is none that notes tell of.
  (words.every(({ word }) => /^need(?:s|ed)?$/.test(word)) ? words[0] : undefined) ??
  // "the share with wraparound care", where Wraparound is a column
  words.find((word) => namesColumn(reading, word));

/** "can't manage stairs", "isn't walking yet": who is not able to has the need that notes tell of. */
function isOfInability({ tokens }: Reading, items: readonly Item[]): boolean {
  const isYet = /^yet$/.test(wordAt(tokens, tokens.length - 1));
  return items.every((item, i) => {
    if (!isType("not", "and not")(item)) return true;
    const denied = items.slice(i + 1).find(isType("test", "word"));
    return (
      denied?.type === "test" || isYet || /^(can|could|will)$/.test(wordAt(tokens, item.at - 1))
    );
  });
}

/** Whether words that notes are asked for hold the name of a column of values, with more behind it. */
const namesColumn = ({ vocabulary }: Reading, { word }: ItemOf<"word">): boolean =>
  word.includes(" ") &&
  vocabulary.columns.some(
    ({ kind, names }) => kind === "choice" && names.some((name) => word.startsWith(`${name} `)),
  );

/** Whether a word that notes are asked for is a column's value by itself. */
const isValue = (all: readonly Item[], word: Item): boolean =>
  all.some((item) => item.at === word.at && item.type === "test" && item.bare === true);

/** Words of comparing and grouping: each must have been used by the time pupils are narrowed down. */
const STRUCTURE: ReadonlySet<Item["type"]> = new Set([
  "aggregate",
  "compare",
  "difference",
  "direction",
  "each",
  "eldest",
  "group",
  "more",
  "most",
  "nth",
  "order",
  "quantity",
  "same",
  "share",
  "than",
  "times",
]);
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

function topicOf(
  { tokens }: Reading,
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
function topicText(tokens: Reading["tokens"], items: readonly Item[]): string {
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
