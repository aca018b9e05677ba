// Splits a question for a share into the whole and the part.
import { type Item, isType } from "../items/item.js";
import type { Measure } from "../query.js";
import { narrow } from "./narrow.js";
import type { Reading } from "./reading.js";
import { isMembership } from "./shared-groups.js";

/** How a share is asked for. */
export const OF_WHOM =
  "Say it with a verb, as in “what percentage of the girls in 3A is at level 3?”.";

/** The part of a share; without a condition there is nothing to take a share of. */
export function shareOf(reading: Reading, part: readonly Item[]): Measure | { reason: string } {
  if (!part.some(isType("test", "word", "column")))
    return {
      reason:
        "I cannot tell what the share is of. Ask, for example, “what percentage of Year 4 is at level 3?”.",
    };
  const pupils = narrow(reading, part, { counted: true, lookup: false, measured: true });
  return "reason" in pupils ? pupils : { fn: "share", part: pupils };
}

/** Splits at the verb: what stands before it is the whole, what follows the part. Null without a verb. */
export function byVerb(
  reading: Reading,
  all: readonly Item[],
  share: Item,
): [base: Item[], part: Item[]] | null {
  const items = all.flatMap((item) => withOwnVerb(item, reading));
  const told = items.filter(isType("test", "word", "column", "noun"));
  const first = told.find((item) => item.at > share.at);
  if (!first) return null;
  const wordOf = (item: Item | undefined) => reading.tokens[item?.at ?? -1]?.word ?? "";
  const wordBefore = ({ at }: Item, back = 1) => reading.tokens[at - back]?.word ?? "";
  const verbs = items.filter(
    (item) =>
      item.at > first.at &&
      (item.type === "filler" || item.type === "word" || isHaving(item)) &&
      VERB.test(wordOf(item)),
  );
  const [opening] = verbs;
  // "of pupils with Ms Khan receive FSM": "with" is of the whole where a verb of its own follows.
  const tells = (from: number, to: number) =>
    told.some((item) => item.type !== "noun" && item.at >= from && item.at < to);
  const isRelative = (item: Item) => JOINT.test(wordOf(item)) || isAsking(wordBefore(item));
  /** Something is told before it and behind it, of one and then of the other. */
  const parts = (item: Item) =>
    tells(opening?.at ?? 0, item.at) &&
    tells(item.at, Number.POSITIVE_INFINITY) &&
    !JOINED.test(wordBefore(item, isAsking(wordBefore(item)) ? 2 : 1));
  const isMain = (item: Item) => !isRelative(item) && parts(item);
  // "pupils with level 2 who are on FSM": of those whom the first tells of, the share of whom the last does.
  const isNext = (item: Item) => isRelative(item) && parts(item);
  // Behind pupils "have" may stand for "having": "of pupils attending below 85% are in Year 4".
  const isOfThem =
    opening &&
    (isRelative(opening) || (/^ha(?:s|ve)$/.test(wordOf(opening)) && first.type === "noun"));
  const later = isOfThem ? verbs.slice(1) : [];
  const verb = later.find(isMain) ?? later.findLast(isNext) ?? opening;
  // "pupils at level 3 are in 3A": of what stands between; "in 3A, what share …": also what stands before.
  const part = verb ? items.filter((item) => item.at >= verb.at) : [];
  if (!verb || !part.some(isType("test", "word", "column"))) return null;
  const base = items.filter((item) => item.at < verb.at);
  // "pupils with FSM in 6H": where they are is of the whole, if "with" is all that tells.
  const isWhole = (item: Item) => wordOf(verb) === "with" && isPlace(item);
  const own = part.filter((item) => !isWhole(item));
  return own.some(isType("test", "word", "column"))
    ? [[...base, ...part.filter(isWhole)], own]
    : [base, part];
}

/** "less than 85% attendance are": the verb by itself, where a condition has taken it. */
function withOwnVerb(item: Item, { tokens }: Reading): Item[] {
  const last = item.at + item.length - 1;
  if (item.type !== "test" || item.length < 3 || !/^(?:is|are)$/.test(tokens[last]?.word ?? ""))
    return [item];
  return [
    { ...item, length: item.length - 1 },
    { type: "filler", at: last, length: 1 },
  ];
}

/** "have notes" */
const isHaving = (item: Item): boolean =>
  item.type === "test" && item.dimension.startsWith("recorded ");

const VERB =
  /^(is|are|has|have|get|gets|receive|receives|need|needs|who|with|speak|speaks|struggle|struggles|attend|attends|live|lives)$/;
/** Before it, what follows is said as well. */
const JOINED = /^(?:and|or|not|but|,)$/;
const isAsking = (word: string) => /^(who|that|which)$/.test(word);
/** These join as well as tell. */
const JOINT = /^(who|with)$/;

/**
 * Splits by what is said: classes, years, campuses and sheets are the whole, all else is the part. Of
 * several other conditions the one right behind "of" is of the whole: "percentage of girls at level 3".
 */
export function byPlace(
  items: readonly Item[],
  share: Item,
): [base: Item[], part: Item[]] | { reason: string } {
  const told = items.filter(isType("test", "word", "column"));
  const places = told.filter(isPlace);
  // "percentage of pupils in Year 4"
  if (places.length === told.length) {
    const last = places.at(-1);
    const dimension = last?.type === "test" ? last.dimension : "";
    const part = items.filter((item) => item.type === "test" && item.dimension === dimension);
    return [
      keepOnly(items, (item) => !part.includes(item)),
      keepOnly(items, (i) => part.includes(i)),
    ];
  }
  const others = told.filter((item) => item.type === "test" && !isPlace(item));
  const dimensions = new Set(others.map((item) => (item.type === "test" ? item.dimension : "")));
  const [first] = others;
  if (!first || dimensions.size < 2)
    return [keepOnly(items, isPlace), keepOnly(items, (item) => !isPlace(item))];
  const next = items.find((item) => item.at > share.at && item.type !== "filler");
  // "Ms Khan level 2 % FSM": the whole, the sign, the part
  const [before, behind] = [false, true].map((later) =>
    keepOnly(items, ({ at }) => at > share.at === later),
  );
  const isTold = (side: readonly Item[] = []) => side.some(isType("test", "word", "column"));
  if (next?.type === "test" && before && behind && isTold(before) && isTold(behind))
    return [before, behind];
  if (next !== first)
    return {
      reason: `I cannot tell of whom the share is. ${OF_WHOM}`,
    };
  const isBase = (item: Item) => isPlace(item) || item === first;
  return [keepOnly(items, isBase), keepOnly(items, (item) => !isBase(item))];
}

const isPlace = (item: Item) => item.type === "test" && isMembership(item.dimension);

/** The items without the tests and words that are not kept, and without the joints that led to them. */
export function keepOnly(items: readonly Item[], keep: (item: Item) => boolean): Item[] {
  const kept: Item[] = [];
  let joints: Item[] = [];
  for (const item of items) {
    if (isType("and", "or", "and not", "not", "comma")(item)) joints.push(item);
    else if (isType("test", "word", "column")(item)) {
      if (keep(item)) kept.push(...joints, item);
      joints = [];
    } else kept.push(item);
  }
  return kept;
}
