// What a question says of the pupils: conditions on columns, and what only notes can tell. No word is left out.
import { isLightWord, isNeedWord, needlesOf, wordsOf } from "../search/needles.js";
import type { Condition } from "../store/condition.js";
import { bringsFlag, isVerbOf, VALUE_TAIL, VALUE_VERBS } from "./column-reader.js";
import { composeFilter } from "./compose-filter.js";
import { orList, topicWords } from "./describe.js";
import { fieldName } from "./fields.js";
import { type Item, type ItemOf, isType } from "./item.js";
import { strangeToField } from "./of-field.js";
import type { Pupils, Topic } from "./query.js";
import { beforeOf, has, nextOf, type Reading, rawOf } from "./reading.js";
import { nearest } from "./vocabulary.js";
import {
  DATA_WORDS,
  NOT_PUPILS,
  NOW_WORDS,
  NUMBER_WORDS,
  OPINIONS,
  RECORD_WORDS,
  TIME_WORDS,
  UNSUPPORTED,
} from "./word-lists.js";

/** Which pupils, or why that cannot be told. */
type Narrowed = Pupils | { reason: string };

interface Asked {
  /** A number of pupils rests on it. */
  counted: boolean;
  /** The question is about pupils by name. */
  lookup: boolean;
  /** Numbers are compared or reckoned: what only notes tell has to be of the field. */
  measured?: boolean;
}

/** Reads the conditions and the topic of `items`, which are what the rest of the grammar left. */
export function narrow(reading: Reading, all: readonly Item[], asked: Asked): Narrowed {
  const items = topical(reading, all, asked);
  const stray = items.find((item) => STRUCTURE.has(item.type));
  if (stray) return { reason: `${cannotPlace(rawOf(reading, stray))} ${CAN_ANSWER}` };
  const filter = composeFilter(items, reading.tokens);
  if ("ambiguous" in filter) return { reason: filter.ambiguous };
  const words = topicItems(items, asked.lookup);
  const misplaced = unplaced(reading, items, words, asked);
  if (misplaced !== null) return { reason: misplaced };
  const valueless = asked.lookup ? null : unknownValue(reading, all);
  if (valueless !== null && words.length > 0) return { reason: valueless };
  const strange = asked.counted ? strangeToField(reading, words, !asked.measured) : null;
  if (strange) return { reason: `${cannotPlace(strange.raw)} ${CAN_ANSWER}` };
  const topic = words.length > 0 ? topicOf(reading, items, words) : null;
  if (words.length > 0 && topic === null && !asked.lookup)
    return { reason: cannotPlace(words[0]?.raw ?? "") };
  if (topic && (filter.negatedTopic || hasLooseNegation(items)))
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
  "order",
  "quantity",
  "same",
  "share",
  "than",
  "times",
]);

const CAN_ANSWER =
  "I can count, list, compare and look up pupils by class, year, campus, level, other columns and notes.";

export const cannotPlace = (raw: string) =>
  `I cannot place “${raw}”, so I would rather not answer than answer something else.`;

/**
 * The items as a topic needs them: the name of a column without a value is a word of the topic
 * ("worried about attendance"), and words that only bring a column's value are fillers ("entitled to FSM").
 */
function topical(reading: Reading, items: readonly Item[], { lookup }: Asked): Item[] {
  const hasSource = items.some((item) => item.type === "test" && item.dimension === "source");
  const named = items.map((item): Item => {
    // "the pupils that Ms Khan keeps in her sheet"
    const again = hasSource && item.type === "field" && item.field === "source";
    // "who does Mrs Khan see as key worker"
    const column = item.type === "column" ? item.column : null;
    const valued =
      column &&
      items.some((other) => isColumnTest(other) && other.dimension === `column ${column.key}`);
    // "what language does Alice speak"
    const verb =
      item.type === "word" &&
      (VALUE_VERBS.test(item.word) || (lookup && TELLS.test(item.word))) &&
      (lookup ? items.some(isType("column", "field")) : isOfColumn(reading, item));
    return again ||
      valued ||
      verb ||
      isKeeping(items, item) ||
      isCrowd(items, item) ||
      isBringing(items, item) ||
      isRestricting(items, item)
      ? filler(item)
      : item;
  });
  const freed = named.map((item, i) => {
    const before = named[i - 1];
    // "struggling with phonics": not that a score of it is recorded
    const isTopic =
      item.type === "test" &&
      /^recorded /.test(item.dimension) &&
      /^with /i.test(rawOf(reading, item)) &&
      before?.type === "word" &&
      isNeedWord(before.word);
    if (!isTopic) return item;
    const raw = rawOf(reading, item).replace(/^with /i, "");
    return {
      type: "word" as const,
      at: item.at,
      length: item.length,
      word: raw.toLowerCase(),
      raw,
    };
  });
  const told = freed.some((item) => item.type === "word" && !isNeedWord(item.word));
  if (!told || lookup) return freed;
  return freed.map((item) => {
    // "attendance" may be worried about; "swimming band" is the column and nothing else.
    const isTopical = item.type === "column" && !/\s/.test(rawOf(reading, item));
    if (isTopical || (item.type === "test" && item.bare)) {
      const raw = rawOf(reading, item);
      return { type: "word", at: item.at, length: item.length, word: raw.toLowerCase(), raw };
    }
    // "disruptive in class", "needs more help with reading"
    const before = reading.tokens[item.at - 1]?.word ?? "";
    if (item.type === "field" && item.field === "class_code" && /^(in|during)$/.test(before))
      return filler(item);
    const emphasis = (item.type === "more" || item.type === "most") && item.direction === "desc";
    return emphasis && /^(the )?(more|most)$/i.test(rawOf(reading, item)) && !has(freed, "count")
      ? filler(item)
      : item;
  });
}

/** Of a pupil's column they say no more than that it holds something: "when does her review fall". */
const TELLS = /^(falls?|stands?|reads|settled?|decided?|agreed|show|shows|scored?|earned|earnt)$/;

/** "how many pupils does Mr Vane look after": whose sheet it is, and nothing that notes tell. */
const isKeeping = (items: readonly Item[], item: Item): boolean => {
  const before = beforeOf(items, item);
  return isKeepingWord(item) && before?.type === "test" && before.dimension === "source";
};

export const isKeepingWord = (item: Item): boolean =>
  item.type === "word" &&
  /^((looks?|looking) after|in charge of|responsible for|manages?|runs?|covers?|supports?|oversees?|has|sees)$/.test(
    item.word,
  );

/** "which languages are spoken", "who gets most EHCP hours": a verb beside the column that is asked for. */
const isOfColumn = ({ items }: Reading, item: Item): boolean => {
  const behind = items.find(
    (next) => next.at > item.at && !isType("filler", "most", "more", "quantity", "count")(next),
  );
  return beforeOf(items, item)?.type === "column" || behind?.type === "column";
};

/** "the Harbour lot", "Mr Vane's lot", "choir members": those who are there. */
const isCrowd = (items: readonly Item[], item: Item): boolean =>
  item.type === "word" &&
  /^(lot|bunch|crowd|gang|crew|members?)$/.test(item.word) &&
  beforeOf(items, item)?.type === "test";

const filler = ({ at, length }: Item): Item => ({ type: "filler", at, length });

/** Whether a word does no more than join a column's value: "who speaks Polish at home". */
function isBringing(items: readonly Item[], item: Item): boolean {
  if (item.type !== "word" && !(item.type === "test" && item.bare)) return false;
  const near = (step: 1 | -1): Item | undefined => {
    let i = items.indexOf(item) + step;
    // "takes neither Art nor Music"
    const isBetween = isType("filler", "not", "and not");
    while (items[i] && (isBetween(items[i] as Item) || isLinkWord(items[i]))) i += step;
    return items[i];
  };
  const [before, behind] = [near(-1), near(1)];
  // "speaks Polish at home", where home is a column's value as well
  if (item.type === "test")
    return isColumnTest(before) && labelWords(before.condition).includes("language");
  if (isColumnTest(behind) && isLinkWord(item)) return true;
  // "how many attend Riverside"
  if (behind && isPlaceTest(behind) && item.type === "word" && ATTENDS.test(item.word)) return true;
  const label = (isColumnTest(before) && before) || (isColumnTest(behind) && behind) || null;
  if (label === null) return false;
  const own = labelWords(label.condition);
  return (
    own.includes(item.word) ||
    // "Polish or Romanian spoken at home"
    (isColumnTest(before) && (VALUE_TAIL.test(item.word) || isVerbOf(item.word, own.join(" "))))
  );
}

/** "only in 3A", "3A only", "3A and 3B together": what a condition says without the word. */
function isRestricting(items: readonly Item[], item: Item): boolean {
  if (
    item.type !== "word" ||
    !/^(only|just|solely|together|combined|alone|yet|already|still)$/.test(item.word)
  )
    return false;
  const [before, behind] = [beforeOf(items, item), nextOf(items, item)];
  if (before?.type === "not" || before?.type === "and not") return false;
  const isPlain = (other: Item | undefined) => other?.type === "test" && !other.several;
  if (item.word === "still") return isPlain(behind);
  return isPlain(before) || (isPlain(behind) && !/^(together|combined|alone|yet)$/.test(item.word));
}

const ATTENDS =
  /^(attend|attends|attending|based|come|comes|coming|go|goes|going|belong|belongs|study|studies)$/;

const isPlaceTest = (item: Item) =>
  item.type === "test" && /^(class|campus|year)$/.test(item.dimension);

/** "come", "come in" */
const isLinkWord = (item: Item | undefined) =>
  item?.type === "word" &&
  item.word.split(" ").every((word) => VALUE_VERBS.test(word) || bringsFlag(word));

const isColumnTest = (item: Item | undefined): item is ItemOf<"test"> =>
  item?.type === "test" && /^(column|recorded) /.test(item.dimension);

function labelWords(condition: Condition): string[] {
  if ("any" in condition) return condition.any.flatMap(labelWords);
  if ("all" in condition) return condition.all.flatMap(labelWords);
  if ("not" in condition) return labelWords(condition.not);
  return "column" in condition && typeof condition.column === "object"
    ? wordsOf(condition.column.label)
    : [];
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

export const isNaming = (item: Item) =>
  item.type === "word" && /^(named|called|surname|surnamed|forename)$/.test(item.word);

/** Says which word has no place, or null where all have one. */
function unplaced(
  { tokens, vocabulary }: Reading,
  items: readonly Item[],
  words: readonly ItemOf<"word">[],
  asked: Asked,
): string | null {
  const place = cannotPlace;
  const [particle] = words;
  if (particle && words.every(({ word }) => PARTICLES.test(word))) return place(particle.raw);
  const group = GROUP.exec(tokens.map(({ word }) => word).join(" "));
  if (
    group &&
    words.some(({ word }) => word === group[1]) &&
    words.some(({ word }) => word === group[2])
  )
    return `${place(`${group[1]} ${group[2]}`)} No pupil is in such a ${group[2]}.`;
  for (const { word, raw, at, length } of words) {
    const title = tokens[at - 1]?.word ?? "";
    if (/^(mr|mrs|miss|ms|mx|dr)$/.test(title) || /^(mr|mrs|miss|ms|mx|dr) \p{L}+$/u.test(word))
      return `Nobody is called “${tokens[at - 1]?.raw} ${raw}” in what the sheets tell.`;
    if (items.some((item) => isNaming(item) && item.at === at - 1))
      return `No pupil is called “${raw}”.`;
    if (length > 1) continue;
    const next = items.find((item) => item.at === at + 1);
    const amount = NUMBER_WORDS.has(word) && (next === undefined || next.type === "noun");
    if ((/^[\d.,/-]+\+?$/.test(word) && tokens[at - 1]?.word !== "type") || amount)
      return `${place(raw)} Is it a year, a level or a class? Say “Year ${raw}” or “level ${raw}”.`;
    const thing = items.find((item) => item.at + item.length === at)?.type === "count";
    if (thing && NOT_PUPILS.has(word)) return `${place(raw)} I count pupils only.`;
    if (DATA_WORDS.has(word)) return `${place(raw)} No sheet has such a column. ${CAN_ANSWER}`;
    if (UNSUPPORTED.has(word) || (TIME_WORDS.has(word) && asked.counted))
      return `${place(raw)} ${CAN_ANSWER}`;
    const near = asked.lookup
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
function hasLooseNegation(items: readonly Item[]): boolean {
  return items.some(
    (item, i) =>
      (item.type === "not" || item.type === "and not") &&
      !items.slice(i + 1).some(isType("test", "word")),
  );
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
