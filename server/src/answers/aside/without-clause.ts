// Sets apart what the asker says of themselves, where the question could not be read with it: "updating the SEN register, who's got a K?"
import { isDeepStrictEqual } from "node:util";
import { conceptsOfQuestion } from "../../concepts/question-concepts.js";
import { rawOf } from "../asks/reading.js";
import { type Item, isType } from "../items/item.js";
import { itemsOf } from "../items/items.js";
import { isValueWord } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { tokenize } from "../words/tokens.js";
import { isOfTheAsker } from "./asker.js";
import { mayNarrow, unknownIn } from "./may-narrow.js";
import { isNarration, PURPOSE } from "./narration.js";
import { asksAgain, BEGINS_ASKING, endsShort, OCCASION, PAST_TIME, PERCENT } from "./set-apart.js";
import { beginsWithThing, isOfThing } from "./things.js";

export interface Shortened {
  /** The question without the clause. */
  question: string;
  aside: string;
}

/** A question that does not begin as such: "Willow comes to how many?" */
const ASKS_WITHIN = /\b(?:how many|how much|who|whose|which|what)\b/iu;
/** Where a clause ends that is the reason for what follows: "a funder visits, hence my question: who is in choir?" */
const REASON =
  "[,;.:]?\\s+(?:hence (?:(?:my|this|the) )?question|(?:and )?(?:that['’]s|that is|which is) why(?: (?:i am|i['’]m) asking| i ask)?|and for (?:that|this)|so)[:,]?\\s+";
const OF_REASON = new RegExp(`^${REASON}$`, "iu");
/** Where a clause may end. */
const BREAK = new RegExp(
  `\\s+[-–—]+\\s+|[;!?]\\s+(?!so )|${REASON}|:\\s+|\\.{1,3}\\s+|,?\\s+but\\s+|,\\s+(?:and |but )?`,
  "giu",
);
/** What is asked behind a reason. */
const ASKS_FOR =
  /^(?:tell me|(?:i|we)(?:['’]d| would)? (?:like|need|want) (?:a|an|the|all|to))\b/iu;

/**
 * The question without its first clause, or without its last, where that clause tells of nobody. Stricter of
 * what the question may come back to than `setApart`, and laxer of the clause: to be tried where the whole was not understood.
 */
export function withoutClause(asked: string, vocabulary: Vocabulary): Shortened[] {
  const breaks = [...asked.matchAll(BREAK)];
  const parted = breaks.map((found) => ({
    before: asked.slice(0, found.index).trim(),
    behind: asked.slice(found.index + found[0].length).trim(),
    isReason: OF_REASON.test(found[0]),
  }));
  const led = parted.flatMap(({ before, behind, isReason }) => {
    const asks =
      (isReason && ASKS_FOR.test(behind)) ||
      ASKS_WITHIN.test(behind) ||
      BEGINS_ASKING.test(behind) ||
      isOfTheAsker(before) ||
      PURPOSE.test(before);
    const isLed = asks && (!BEGINS_ASKING.test(before) || isOfTheAsker(before));
    return isLed ? [{ question: behind, aside: before, isReason }] : [];
  });
  const trailed = parted.toReversed().flatMap(({ before, behind }) => {
    const aside = behind.replace(/[?!.\s]+$/u, "");
    // "Ben's attendance please, mum's at the gate"
    const isTail = (BEGINS_ASKING.test(before) || isOfTheAsker(aside)) && !asksAgain(behind);
    return isTail ? [{ question: `${before}?`, aside, isReason: false }] : [];
  });
  return [...led.slice(0, 1), ...trailed.slice(0, 1)]
    .filter(({ question }) => !COMES_BACK.test(question))
    .filter(({ question, aside, isReason }) =>
      isReason && !RESTRICTS.test(aside)
        ? namesNobody(aside, question, vocabulary, true) && !namesNeed(aside, vocabulary)
        : tellsOfNobody(aside, question, vocabulary),
    );
}

/** The question speaks of what the clause named: "choir's moved, who goes?" */
export const COMES_BACK =
  /\b(?:(?<!\b(?:does|is|which|what|whose)\b.*)it(?! (?:that|true)\b)|th(?:is|ese)(?! (?:week|month|term|year|morning|afternoon|half|school)\b)|(?<!\b(?:pupils|kids|children|students|\d)\b.*)them|those(?! (?:who|whose|with|without|in|on|at|not)\b)|(?<!\b(?:level|each|every|tier) )ones?(?! of\b)|else|different|(?<!\bthan (?:the|any|all the) )others?|another|remain\p{L}*|left(?! (?:in|on|since|us|the|between|during|at)\b)|rest|such|too|so|instead)\b/iu;

/** Whether the clause is the asker's, and names no pupil and nothing that the question does not name itself. */
function tellsOfNobody(clause: string, question: string, vocabulary: Vocabulary): boolean {
  const asker = isOfTheAsker(clause);
  if (!asker && (!(isNarration(clause) || OCCASION.test(clause)) || RESTRICTS.test(clause)))
    return false;
  return namesNobody(clause, question, vocabulary, asker);
}

/** Whether it names no pupil and nothing that the question does not name itself; of an asker's clause needs and numbers are theirs. */
export function namesNobody(
  clause: string,
  question: string,
  vocabulary: Vocabulary,
  asker = isOfTheAsker(clause),
): boolean {
  if (PERCENT.test(clause) && !PERCENT.test(question)) return false;
  const isTimed = PAST_TIME.test(clause.replace(AGES, "")) && !AFTER_SOMETHING.test(clause);
  if (isTimed && !PAST_TIME.test(question)) return false;
  const reading = { tokens: tokenize(clause) };
  const items = itemsOf(reading.tokens, vocabulary);
  if (mayNarrow(unknownIn(reading.tokens, items))) return false;
  const asks = itemsOf(tokenize(question), vocabulary);
  if (endsShort(question, asks)) return false;
  const isFree = (item: Item) =>
    (item.type !== "name" && isOfThing(item, reading.tokens)) ||
    asks.some((other) => isOfSame(item, other));
  if (items.some((item) => tells(item, vocabulary) && !isFree(item))) return false;
  if (
    items.some((item) => isType("noun")(item) && !/^some(?:one|body)$/i.test(rawOf(reading, item)))
  )
    return false;
  return asker || !(items.some(RECKONS) || namesNeed(clause, vocabulary));
}

const RECKONS = isType(
  "unknown",
  "aggregate",
  "share",
  "than",
  "more",
  "most",
  "or",
  "quantity",
  "number",
);

/** Whether it speaks of something that notes tell of pupils; not "the reading scheme's due". */
const namesNeed = (clause: string, { map }: Vocabulary): boolean =>
  conceptsOfQuestion(map, clause).some(({ end }) => !beginsWithThing(clause.slice(end)));

/** "the 16-19 return" is of ages. */
const AGES = /\b\d{1,2}[-–]\d{1,2} (?=(?:returns?|funding|bursar|census|audit)\b)/giu;

/** "after some evidence": what the asker wants, and no time. */
const AFTER_SOMETHING =
  /^after (?:a|an|some|someone|somebody|names|evidence)\b|\breporting back\b/iu;

/** "only the girls", "not the infants": a condition, whoever says it. */
const RESTRICTS =
  /^(?:only|just|not|no|without|with|except|apart|bar|excluding|including|minus|plus|of|from|out of|in|at|on|per|by|each|every|among|within|across|leaving|ignoring)\b(?! (?:a quick|curious|curiosity|wondering|being|for the|interest|checking|off|my|after|the phone|to))/iu;

/** A class, a pupil, a column or what a column holds. */
const tells = (item: Item, { columns }: Vocabulary): boolean =>
  isType("test", "field", "column", "group", "eldest", "name")(item) ||
  (item.type === "unknown" && /\d/.test(item.said)) ||
  (item.type === "word" && isValueWord(columns, item.word));

/** Whether the question says the same again, or what the column that is named is to hold. */
const isOfSame = (one: Item, other: Item): boolean => {
  if (isTest(one) && isTest(other)) return isDeepStrictEqual(one.condition, other.condition);
  const dimension = dimensionOf(one);
  return dimension !== null && dimension === dimensionOf(other);
};

const isTest = isType("test");

const dimensionOf = (item: Item): string | null => {
  if (item.type === "name") return "name";
  if (item.type === "test") return item.dimension;
  if (item.type === "field") return item.field;
  const key = item.type === "column" ? item.column : item.type === "group" ? item.key : null;
  return key === null || typeof key === "string" ? key : `column ${key.key}`;
};
