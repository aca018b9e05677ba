// Reads what the rest of the grammar cannot place as one thing of the field: "used to be looked after, not any more".

import type { QuestionConcept } from "../../concepts/question-concepts.js";
import { needlesOf, wordsOf } from "../../search/needles.js";
import { type Item, isPlace, isType } from "../items/item.js";
import type { Query } from "../query.js";
import { isTitle } from "../words/people.js";
import { DATA_WORDS, FILLERS, OPINIONS, TIME_WORDS, UNSUPPORTED } from "../words/word-lists.js";
import { composeFilter } from "./compose-filter.js";
import { notOfNotes } from "./not-of-notes.js";
import { isTelling, needsNamed, wordsOfField } from "./of-field.js";
import { type Reading, rawOf, textOf } from "./reading.js";
import { isValueOfPupils, strangeName, unknownValue } from "./unplaced.js";
import { asksWhetherAll } from "./whether-group.js";

/** What a number, an order or a comparison is asked with: notes rank pupils, and give none of these. */
const OTHER_QUESTION: readonly Item["type"][] = [
  "aggregate",
  "compare",
  "count",
  "difference",
  "direction",
  "each",
  "eldest",
  "group",
  "lookup",
  "most",
  "name",
  "order",
  "quantity",
  "same",
  "share",
  "unknown",
];

/** Of the words of comparing, those that are said of anything: "violence between the adults". */
const EVERYDAY =
  /^(only|between|over|under|above|below|almost|than|either|age|different|older|younger|half|every|twice)$/;

/** What has been looked into, and was found not to be so. */
const LOOKED_INTO =
  /\b(assess|test|screen|look|investigat|check|rul|refus|turn|declin|reject|explor|diagnos|confirm|found|substantiat)\w*\b/;

/** How far a thing is that is applied for, tried or ended. */
const UNDER_WAY = new RegExp(
  `${LOOKED_INTO.source}|\\b(?:wait|await|hear|appl[iy]|request|pending|propos|chas|lapsed|ended|ceased|stopped|withdrawn)\\w*\\b`,
);

/**
 * Reads a list of pupils whose notes speak of a concept that the question names, with all of its words.
 * Returns null where it names none, where a number is asked for, or where those are asked for of whom
 * notes do not say it, which notes cannot show.
 */
export function askTopic(reading: Reading): Query | null {
  const { items, tokens } = reading;
  if (items.some(({ type }) => OTHER_QUESTION.includes(type)) || asksWhetherAll(reading))
    return null;
  if (notOfNotes(reading) !== null || /^(so |and )?what\b/.test(textOf(reading))) return null;
  // "which first language comes second": one of its values
  if (/^(?:which|what)$/.test(tokens[0]?.word ?? "") && items[1]?.type === "column") return null;
  if (isOfNumbers(items) || isOfStaff(reading) || setsPlacesAgainst(reading)) return null;
  // Where every word has its place, it is no notes that are asked for.
  if (!items.some(isType("word"))) return null;
  const ofField = wordsOfField(reading);
  // A column of several words is named for itself: "who is in the platinum swimming band".
  const ownColumn = items.some(
    (item) =>
      item.type === "column" &&
      item.length > 1 &&
      !wordsOf(rawOf(reading, item)).every((word) => ofField.has(word)),
  );
  if (ownColumn || unknownValue(reading, items) !== null) return null;
  const { map } = reading.vocabulary;
  // A column that is of the field stands for what notes say of it, where they tell how far that is: "EHCP turned down".
  const isOfField = (item: Item) => wordsOf(rawOf(reading, item)).every((w) => ofField.has(w));
  const tests = items.filter(
    (item) => item.type === "test" && !item.bare && (isPlace(item) || !isOfField(item)),
  );
  const isUntold = items.some(
    (item) => item.type === "test" && !item.bare && !tests.includes(item),
  );
  if (isUntold && !UNDER_WAY.test(textOf(reading))) return null;
  // "anxious or in 3A": what notes say and a column are not joined by "or".
  if (tests.length > 0 && items.some(isType("or"))) return null;
  const told = topicTokens(reading, tests);
  const text = told.map((at) => tokens[at]?.raw ?? "").join(" ");
  const named = needsNamed(map, text);
  if (named.length === 0 || isPlainlyDenied(reading, named)) return null;
  const spans = named.flatMap(({ start, end }) => wordsOf(text.slice(start, end)));
  const beside = wordsOf(text.replace(NO_LONGER, "")).filter((word) => !spans.includes(word));
  if (beside.some(isOther) || isJudgement(reading, beside)) return null;
  // "comes in dirty or without a coat": what is denied beside what is so counts by its own words.
  const isSo = named.some(({ wanted }) => wanted === "present");
  const tells = (word: string) => isTellingBeside(word) && !(isSo && DENIAL.test(word));
  if (beside.filter(tells).length > MOST_BESIDE || isStranger(reading, spans)) return null;
  const filter = composeFilter(tests, tokens);
  if ("ambiguous" in filter) return null;
  const needles = needlesOf(wordsOf(text));
  return {
    kind: "topic",
    where: filter.where,
    topic: { text: `${text}?`, alternatives: [needles] },
    counted: false,
  };
}

/** "who should be excluded": what somebody else ought to do is no judgement of pupils, as "whom should first aiders know about". */
const isJudgement = (reading: Reading, beside: readonly string[]): boolean =>
  beside.some(
    (word) =>
      OPINIONS.has(word) &&
      (!OUGHT.test(word) || JUDGED.test(textOf(reading)) || reading.items.some(isOfColumn)),
  );

/** "about FSM": whom a column tells, and no notes. */
const isOfColumn = (item: Item): boolean => item.type === "test" && !item.bare && !isPlace(item);

const OUGHT = /^(should|ought)$/;
const JUDGED =
  /^(?:\w+ )?(?:should|ought) |\b(?:who|which(?: of)?(?: \w+)?|pupils|children|child|kids|students|ones|anyone|anybody|everyone|they|he|she|them|ours) (?:really |still |now )?(?:should|ought)\b(?! (?:i|we|you|nobody|anyone|anybody|the|a|my|our|staff|supply|cover|first|somebody|someone)\b)/;

const DENIAL = /^(not|without)$/;

/** Words that tell something, beside those of the concepts: with more of them, something else is asked. */
const MOST_BESIDE = 3;

/** "detentions in 3A": a column of numbers, of which it is not said what is wanted. */
const isOfNumbers = (items: readonly Item[]): boolean =>
  items.some((item) => item.type === "column" && item.column.kind === "number") &&
  !items.some(isType("word", "noun")) &&
  !items.some((item) => item.type === "test" && item.bare);

/** "Mrs Finnegan's pastoral group": a grown-up whom no column knows. */
const isOfStaff = ({ items, tokens }: Reading): boolean =>
  items.filter(isType("word")).some(({ at }) => isTitle(tokens[at - 1]?.word ?? ""));

/** "3A better behaved than 3B": notes rank pupils, and no classes. */
const setsPlacesAgainst = ({ items }: Reading): boolean => {
  const than = items.find((item) => item.type === "than");
  return than !== undefined && items.some((item) => item.at > than.at && isPlace(item));
};

/** "not any more": no comparison. */
const NO_LONGER = /\b(?:any|no) ?more\b/giu;

const isTellingBeside = (word: string): boolean =>
  isTelling(word) &&
  !EVERYDAY.test(word) &&
  !FILLERS.has(word) &&
  !TIME_WORDS.has(word) &&
  !LOOKED_INTO.test(word) &&
  !JOINS.test(word);

/** Says when, why or how much, and nothing of what. */
const JOINS =
  /^(whoever|ought|because|while|still|even|already|yet|simply|own|here|there|hardly|around|much)$/;

/** Whether it speaks of somebody by a name that no pupil bears, or of a number that is no kind of need. */
function isStranger({ tokens, items, vocabulary }: Reading, spans: readonly string[]): boolean {
  if (strangeName(tokens, items.filter(isType("word")), vocabulary) !== null) return true;
  return items.filter(isType("word", "number")).some(({ at }) => {
    const { word = "", capital = false, possessive = false } = tokens[at] ?? {};
    if (spans.includes(word)) return false;
    if (/^\d/.test(word)) return tokens[at - 1]?.word !== "type";
    if (isValueOfPupils(vocabulary, items, { at, word })) return true;
    return at > 0 && capital && possessive;
  });
}

const isOther = (word: string): boolean =>
  (UNSUPPORTED.has(word) && !EVERYDAY.test(word)) || DATA_WORDS.has(word);

/** "who does not have asthma": all others are meant, of whom notes say nothing. */
const isPlainlyDenied = (reading: Reading, named: readonly QuestionConcept[]): boolean =>
  named.every(({ wanted }) => wanted === "denied") && !LOOKED_INTO.test(textOf(reading));

/** The tokens that are of no condition, without what opens a question and the joint before a condition. */
function topicTokens({ items }: Reading, tests: readonly Item[]): number[] {
  const isOf = (item: Item | undefined) => item !== undefined && tests.includes(item);
  return items.flatMap((item, i): number[] => {
    if (isOf(item) || item.type === "list") return [];
    const joint = isType("filler", "and", "or", "comma")(item);
    if (joint && isOf(items[i + 1])) return [];
    return Array.from({ length: item.length }, (_, at) => item.at + at);
  });
}
