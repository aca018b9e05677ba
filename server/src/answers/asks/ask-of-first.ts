// Understands what is asked of the one pupil who is first by a column: "the class of the pupil with the best attendance".
import { dayAsked } from "../days/day-asked.js";
import { type Item, isType } from "../items/item.js";
import { type Query, unclear } from "../query.js";
import { saidAt } from "../words/tokens.js";
import { VALUE_VERBS } from "../words/value-words.js";
import { askRank } from "./ask-rank.js";
import { isNamed, keyOf, type Named, numberBeside } from "./named-items.js";
import { only, type Reading, rawOf, without } from "./reading.js";
import { cannotPlace } from "./unplaced.js";

const ONE =
  "pupil|child|student|learner|kid|youngster|person|boy|girl|lad|lass|one|individual|candidate";
const OF = "(?:of|for|belonging to|is|does|has|do|will|did|was)";
/** Between what is asked and "oldest", without the conditions that stand there. */
const OF_THE = new RegExp(`^${OF} (?:the|our)(?: very| single)?$`);
/** Between what is asked and "highest". */
const OF_WHOM = new RegExp(
  `^${OF} (?:(?:the|our|whichever|that) (?:${ONE})|whoever|who)(?: (?:in|at|on|from|of|among))?(?: (?:with|having|whose|(?:who |that )?(?:has|have|had|got|gets)))(?: (?:the|their))?$`,
);
const PLURAL = new RegExp(`^(?:${ONE}|children|people)s?$`);
const SINGULAR = new RegExp(`^(?:${ONE})$`);

/** Reads the columns asked of the first pupil of a rank; null where none is. */
export function askOfFirst(reading: Reading): Query | null {
  const { items, tokens } = reading;
  const first = only(items, "eldest") ?? only(items, "most");
  // "the oldest one" is one of them.
  const isSeveral = first && (numberBeside(items, first)?.n ?? 1) > 1;
  if (!first || (first.type === "eldest" && first.all) || isSeveral) return null;
  const state = items.find((item) => isType("test")(item) && isAskedState(reading, item, first));
  if (state) return unclear(cannotPlace(rawOf(reading, state)));
  const shown = shownOf(reading, first);
  if (shown.length === 0) return null;
  const day = dayAsked(tokens);
  const asksDay = day && items.filter((item) => item.at >= day.at && item.at < day.at + day.length);
  const last = items.findLast(({ type }) => type !== "filler");
  const verb = last?.type === "word" && VALUE_VERBS.test(last.word) ? last : null;
  const joints = items.filter(
    (item) =>
      isType("and", "comma")(item) &&
      item.at > (shown[0]?.at ?? 0) &&
      item.at < (shown.at(-1)?.at ?? 0),
  );
  const rank = askRank({
    ...reading,
    items: without(items, [...shown, ...joints, ...(asksDay ?? []), verb]),
  });
  if (rank?.kind !== "rank") return rank;
  if (rank.take !== 1) return unclear(cannotPlace(rawOf(reading, first)));
  const { asksDay: _, asksNumber: __, ...of } = rank;
  return { ...of, show: shown.map(keyOf) };
}

/** "what is the FSM of the youngest": whether it is so, and not one of those who have it. */
const isAskedState = ({ tokens }: Reading, { at, length }: Item, first: Item): boolean => {
  const said = saidAt(tokens, at + length, first.at - at - length);
  const before = saidAt(tokens, 0, at);
  return (
    /^(what is |give |tell me )?the$/.test(before) && (OF_THE.test(said) || OF_WHOM.test(said))
  );
};

/** "youngest pupil date of birth", where nobody is asked for. */
const isRightBehind = (tokens: Reading["tokens"], first: Item, { at }: Item): boolean => {
  const between = saidAt(tokens, first.at + first.length, at - first.at - first.length);
  return (
    first.type === "eldest" &&
    SINGULAR.test(between) &&
    !/\b(who|whose|which|name|by|list)\b/.test(saidAt(tokens, 0, tokens.length))
  );
};

/** The columns before "of the youngest", or behind "the youngest child's". */
function shownOf({ items, tokens }: Reading, first: Item): Named[] {
  const end = first.at + first.length;
  const behind = items.filter((item): item is Named => isNamed(item) && item.at >= end);
  const own = behind.filter(({ at }) => tokens[at - 1]?.possessive === true);
  if (own.length > 0) return own;
  const [right] = behind;
  if (right && isRightBehind(tokens, first, right)) return [right];
  const before = items.filter((item): item is Named => isNamed(item) && item.at < first.at);
  const last = before.at(-1);
  const [start] = before;
  if (!last || !start) return [];
  const joined = items.filter(({ at }) => at > start.at && at < last.at);
  const isList = joined.every((item) => isNamed(item) || isType("and", "comma", "filler")(item));
  const tests = items.filter(isType("test"));
  const said = tokens
    .flatMap(({ word }, at) => {
      const isOfTest = tests.some((test) => at >= test.at && at < test.at + test.length);
      const isBetween = at >= last.at + last.length && at < first.at;
      return isBetween && (!isOfTest || SINGULAR.test(word)) ? [word] : [];
    })
    .join(" ");
  const word = tokens[end]?.word ?? "";
  const isOne = !PLURAL.test(word) || SINGULAR.test(word);
  // "which class has the youngest" can be of an average.
  const isWhole = !/^has /.test(said) || SINGULAR.test(word);
  const ofFirst = first.type === "eldest" && OF_THE.test(said) && isOne && isWhole;
  return isList && (ofFirst || OF_WHOM.test(said)) ? before : [];
}
