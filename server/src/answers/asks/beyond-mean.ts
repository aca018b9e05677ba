// Understands pupils set against an average: "Year 12s whose mock is below the class average", "who is above average for attendance".
import type { Condition } from "../../store/condition.js";
import { type Direction, type Item, type ItemOf, isType } from "../items/item.js";
import { type BeyondMean, type Query, unclear } from "../query.js";
import { columnRef } from "../words/fields.js";
import { saidAt, wordAt } from "../words/tokens.js";
import { EARNING, isMoreThan, isNumeric } from "./named-items.js";
import { narrow } from "./narrow.js";
import { asksWhether, has, nextOf, only, type Reading, rawOf, without } from "./reading.js";

const ABOVE = /^(above|over|beyond|exceeding)$/;
const BELOW = /^(below|under|beneath)$/;
/** Before the column: the number is each pupil's. */
const OWN = /\b(whose|with|has|have|having|got|gets?|show|shows)( (the|their|a|an|any))?$/;
/** "Oak pupils on more points than", "who scored more" */
const EARNED = new RegExp(`\\b(?:on|managed|${EARNING})$`);
/** Of whom the average is, where no group is named. */
const WHOLE = /\b(overall|school|whole|everyone|everybody|all)\b/;
const OF_WHOM =
  "I cannot tell of whom the average is meant. Say it, as in “whose attendance is below the average of Year 5” or “below the school average”.";

/** Null where no pupils are set against an average. */
export function askBeyondMean(reading: Reading): Query | null {
  const { items, tokens } = reading;
  const mean = only(items, "aggregate");
  const [column, ...others] = items.filter(isNumeric);
  if (!mean || mean.fn === "sum" || column?.type !== "column" || others.length > 0) return null;
  // An age is told by the day of birth.
  if (column.column.ageOn !== undefined) return null;
  if (items.some(isType("name", "group", "most", "difference", "share"))) return null;
  if (asksWhether(reading)) return null;
  const amount = amountSignOf(reading, column);
  const sign = amount ?? signOf(items);
  if (!sign || sign.at > mean.at) return null;
  const before = saidAt(tokens, 0, column.at);
  const isBehind = column.at > mean.at;
  const isRightBehind = isBehind && nextOf(items, mean) === column;
  const isNext = !isBehind && nextOf(items, column) === sign.taken[0];
  if (
    !amount &&
    (isBehind
      ? !(isRightBehind && nextOf(items, sign.taken.at(-1) ?? mean) === mean)
      : !(isNext && OWN.test(before)))
  )
    return null;
  const tests = items.filter(isType("test"));
  const own = isBehind ? tests : tests.filter(({ at }) => at < sign.at);
  const named = tests.filter((test) => !own.includes(test));
  const said = saidAt(tokens, sign.at, tokens.length - sign.at);
  const of =
    named.length > 0 ? { all: named.map(({ condition }) => condition) } : ofWhom(own, said);
  // "who has more points than the Year 6 average": everyone is set against it
  const isOfAny = named.length > 0 && own.length === 0 && !amount;
  if (of === null || isOfAny) return unclear(OF_WHOM);
  // "the class average": the word for the group that is asked about
  const words = items.filter(
    (item) =>
      item.at > sign.at &&
      ((item.type === "field" && item.at < mean.at) ||
        (item.type === "word" && WHOLE.test(wordAt(tokens, item.at)))),
  );
  const taken: Item[] = [mean, column, ...sign.taken, ...named, ...words];
  const counted = has(items, "count");
  const pupils = narrow(reading, without(items, taken), { counted: true, lookup: false });
  if ("reason" in pupils) return unclear(pupils.reason);
  if (pupils.topic) return unclear(`I cannot place “${rawOf(reading, mean)}” here.`);
  const beyond: BeyondMean = {
    column: columnRef(column.column),
    fn: mean.fn,
    direction: sign.direction,
    of,
  };
  return { kind: counted ? "count" : "list", where: pupils.where, beyond };
}

/** "who have more merits than the Year 6 average", "with a better score than average"; null where no pupils are set so. */
function amountSignOf(
  reading: Reading,
  column: Item,
): { at: number; taken: Item[]; direction: Direction } | null {
  const { items, tokens } = reading;
  const [more, than] = [only(items, "more"), only(items, "than")];
  if (!more || !than || !isMoreThan(items, more, column, than)) return null;
  if (items.some(isType("not", "and not"))) return null;
  const before = saidAt(tokens, 0, more.at);
  const verb = items.find((item) => item.type === "word" && item.at + item.length === more.at);
  const isOfPupils =
    (OWN.test(before) || EARNED.test(before)) &&
    (/\b(who|whose|with)\b/.test(before) ||
      items.some(({ type, at }) => type === "noun" && at < more.at));
  const taken = [more, than, ...(verb && EARNED.test(before) ? [verb] : [])];
  return isOfPupils ? { at: more.at, taken, direction: more.direction } : null;
}

/** "below", "lower than"; null where there is none, or it is denied. */
function signOf(
  items: readonly Item[],
): { at: number; taken: Item[]; direction: Direction } | null {
  const than = only(items, "than");
  const more = only(items, "more");
  const word = items
    .filter(isType("word"))
    .find(({ word }) => ABOVE.test(word) || BELOW.test(word));
  if (items.some(isType("not", "and not"))) return null;
  if (word && !than && !more)
    return { at: word.at, taken: [word], direction: ABOVE.test(word.word) ? "desc" : "asc" };
  if (!more || !than || word || nextOf(items, more) !== than) return null;
  return { at: more.at, taken: [more, than], direction: more.direction };
}

/** The class of "the class average", the year of "the year average", or everyone; null where it could be either. */
function ofWhom(own: readonly ItemOf<"test">[], said: string): Condition | null {
  if (/\b(school|overall|everyone|everybody)\b/.test(said)) return { all: [] };
  const kind =
    /\b(?:the|their|own|that) (class|form|tutor group|year|year group|house) (?:average|mean|median)\b/.exec(
      said,
    )?.[1];
  const dimension =
    kind && (/^(class|form|tutor)/.test(kind) ? "class" : /^year/.test(kind) ? "year" : null);
  const [named, ...others] = own.filter((test) => test.dimension === dimension);
  if (kind) return named && others.length === 0 ? named.condition : null;
  return own.length === 0 ? { all: [] } : null;
}
