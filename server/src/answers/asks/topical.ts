// Reads items as what notes may tell: words that only join a value are none, the name of a column may be one.
import { isNeedWord } from "../../search/needles.js";
import { type Item, type ItemOf, idle, isType } from "../items/item.js";
import { saidAt } from "../words/tokens.js";
import {
  bringsFlag,
  CROWD,
  isVerbOf,
  KEEPERS,
  SEEN_BY,
  VALUE_TAIL,
  VALUE_VERBS,
} from "../words/value-words.js";
import { isAlike } from "../words/word-kinds.js";
import { isOfColumnAsked } from "./column-words.js";
import { isPerson, labelWords } from "./condition-words.js";
import { isNumeric } from "./named-items.js";
import { beforeOf, has, nextOf, type Reading, rawOf } from "./reading.js";
import type { Asked } from "./unplaced.js";

/**
 * The items as a topic needs them: the name of a column without a value is a word of the topic
 * ("worried about attendance"), and words that only bring a column's value are fillers ("entitled to FSM").
 */
export function topical(reading: Reading, items: readonly Item[], { lookup }: Asked): Item[] {
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
      (VALUE_VERBS.test(item.word) ||
        (lookup && TELLS.test(saidAt(reading.tokens, item.at - 1, 2)))) &&
      (lookup ? items.some(isType("column", "field")) : isOfColumn(reading, item));
    // "travel on route R3", where how they travel is a column of its own
    const brings =
      column && VALUE_VERBS.test(rawOf(reading, item).toLowerCase()) && items.some(isColumnTest);
    return again ||
      valued ||
      brings ||
      verb ||
      isKeeping(items, item) ||
      isCrowd(reading, items, item) ||
      isPlaced(reading, items, item) ||
      isBringing(items, item) ||
      isOfColumnAsked(reading, items, item) ||
      isRestricting(items, item)
      ? idle(item)
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
      return idle(item);
    // "who needs the most help"; but "the most FSM pupils" is of their number.
    const emphasis =
      (item.type === "more" || item.type === "most") &&
      item.direction === "desc" &&
      !isType("test", "noun", "field", "column")(nextOf(items, item) ?? item);
    return emphasis && /^(the )?(more|most)$/i.test(rawOf(reading, item)) && !has(freed, "count")
      ? idle(item)
      : item;
  });
}

/** Of a pupil's column they say no more than that it holds something: "when does her review fall", "has been set"; a set is a group. */
const TELLS =
  /(?:^| )(?:here|falls?|stands?|reads|settled?|decided?|agreed|show|shows|scored?|earned|earnt|(?<=(?:been|is|are|was|were) )set)$/;

/** "how many pupils does Mr Vane look after": whose sheet it is, and nothing that notes tell. */
const isKeeping = (items: readonly Item[], item: Item): boolean => {
  const before = beforeOf(items, item);
  if (item.type !== "word") return false;
  // "how many pupils does 3A contain", "are held in Ms Khan's sheet"
  const next = nextOf(items, item);
  if (CONTAINS.test(item.word)) return before !== undefined && isHolding(before);
  if (HELD.test(item.word)) return next !== undefined && isHolding(next);
  return (
    isKeepingWord(item) &&
    before?.type === "test" &&
    (before.dimension === "source" || KEEPERS.test(before.dimension))
  );
};

const CONTAINS = /^(contains?|comprises?|includes?)$/;
const HELD = /^(held|contained|included|kept)$/;
const isHolding = (item: Item): boolean =>
  item.type === "test" && /^(source|class|campus|year)$/.test(item.dimension);

export const isKeepingWord = (item: Item): boolean =>
  item.type === "word" &&
  /^((looks?|looking) after|in charge of|responsible(?: for)?|manages?|runs?|covers?|supports?|oversees?|has|sees)$/.test(
    item.word,
  );

/**
 * "which languages are spoken", "who gets most EHCP hours": a verb beside the column that is asked for; "how many hours
 * do they receive": behind all else.
 */
const isOfColumn = ({ items }: Reading, item: Item): boolean => {
  const counted = items.find(isType("count"));
  const amount = counted && nextOf(items, counted);
  if (amount && isNumeric(amount) && nextOf(items, item) === undefined) return true;
  const behind = items.find(
    (next) => next.at > item.at && !isType("filler", "most", "more", "quantity", "count")(next),
  );
  return beforeOf(items, item)?.type === "column" || behind?.type === "column";
};

/** "the Harbour lot", "Mr Vane's lot", "choir members": those who are there. */
function isCrowd(reading: Reading, items: readonly Item[], item: Item): boolean {
  if (item.type !== "word" || !CROWD.test(item.word)) return false;
  const before = beforeOf(reading.items, item);
  // "for every club, how many members are there"
  const counted =
    before?.type === "count" &&
    reading.items.some((other) =>
      other.type === "group" ? typeof other.key !== "string" : isColumnTest(other),
    );
  return beforeOf(items, item)?.type === "test" || counted;
}

/** The word before a class, and the one before that. */
const LED_TO = /^(?:(?!in|from|of)\S+ )?(?:in|from|of)(?: an?| the)?$/;

/** "in classes at Church Lane" says no more than at it. */
function isPlaced(reading: Reading, items: readonly Item[], item: Item): boolean {
  const next = nextOf(items, item);
  if (item.type !== "field" || item.field !== "class_code" || next?.type !== "test") return false;
  const several = /^in (classes|forms)$/.test(saidAt(reading.tokens, item.at - 1, 2));
  const led = LED_TO.test(saidAt(reading.tokens, item.at - 2, 2));
  return (several && isPlaceTest(next)) || (led && /^(campus|source|year)$/.test(next.dimension));
}

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
  // "planning an apprenticeship"
  if (
    isColumnTest(behind) &&
    item.type === "word" &&
    isVerbOf(item.word, labelWords(behind.condition).join(" "))
  )
    return true;
  // "how many attend Riverside"
  if (isPlaceTest(behind) && item.type === "word" && ATTENDS.test(item.word)) return true;
  // "seen by Mr Vale"
  if (isColumnTest(behind) && isPerson(behind.condition) && SEEN_BY.test(item.word)) return true;
  const label = (isColumnTest(before) && before) || (isColumnTest(behind) && behind) || null;
  if (label === null) return false;
  const own = labelWords(label.condition);
  // "how many pupils does Mrs Dunne support", of those who are in a column
  if (isColumnTest(before) && isPerson(before.condition) && OF_PEOPLE.test(item.word)) return true;
  return (
    own.some((word) => isAlike(word, item.word)) ||
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
  const isPlain = (other: Item | undefined): boolean =>
    (other?.type === "test" && !other.several) ||
    // "day pupils only"
    (other?.type === "noun" && beforeOf(items, other)?.type === "test");
  if (item.word === "still") return isPlain(behind);
  return isPlain(before) || (isPlain(behind) && !/^(together|combined|alone|yet)$/.test(item.word));
}

const ATTENDS =
  /^(attend|attends|attending|based|educated|schooled|taught|enrolled|come|comes|coming|go|goes|going|belong|belongs|study|studies)$/;

/** What grown-ups do with the pupils beside whom they stand. */
const OF_PEOPLE =
  /^(supports?|supporting|helps?|helping|works?|working|sees|see|mentors?|mentoring|teaches|keeps an eye on|looks? after|responsible)$/;

const isPlaceTest = (item: Item | undefined) =>
  item?.type === "test" && /^(class|campus|year)$/.test(item.dimension);

/** "come", "come in" */
const isLinkWord = (item: Item | undefined) =>
  item?.type === "word" &&
  item.word.split(" ").every((word) => VALUE_VERBS.test(word) || bringsFlag(word));

const isColumnTest = (item: Item | undefined): item is ItemOf<"test"> =>
  item?.type === "test" && /^(column|recorded) /.test(item.dimension);
