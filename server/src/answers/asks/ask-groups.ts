// Understands what is asked of groups: one number for each, and which has the most.

import { type Item, type ItemOf, isType } from "../items/item.js";
import { stepScale } from "../items/step-scale.js";
import { type Measure, type Query, unclear } from "../query.js";
import { fieldName, isRate, sameField } from "../words/fields.js";
import { wordAt } from "../words/tokens.js";
import { KEEPERS } from "../words/value-words.js";
import { asksForPupils } from "./ask-rank.js";
import { type Group, groupIn } from "./group-asked.js";
import { isNumeric, isSizeWord, keyOf, measuredColumn, type Named } from "./named-items.js";
import { narrow } from "./narrow.js";
import {
  asksForSum,
  beforeOf,
  has,
  nextOf,
  only,
  type Reading,
  rawOf,
  saysMost,
  textOf,
  without,
} from "./reading.js";
import { isKeepingWord } from "./topical.js";
import { cannotPlace } from "./unplaced.js";

/** Numbers by group, and which group has the most. */
export function askGroups(reading: Reading): Query | null {
  const { items } = reading;
  const group = groupIn(reading, items);
  if (!group) return null;
  // What is liked is told by no sheet; "the most popular club" is the one with the most in it.
  if (typeof group.key === "string" && /\bpopular(ity)?\b/.test(textOf(reading)))
    return unclear(`${cannotPlace("popular")} I tell what is recorded, and judge nobody.`);
  const step = highestStep(reading, group);
  if (step)
    return unclear(
      `${cannotPlace(rawOf(reading, step))} Ask how many there are at each ${step.column.label}.`,
    );
  const aggregate = only(items, "aggregate");
  const rest = without(items, group.taken);
  if (aggregate) {
    const column = measuredColumn(rest, aggregate);
    // "what level are they at on average": the average of it, and nothing for each
    if (!column && isAveraged(reading, rest)) return null;
    if (!column) return askMeanSize(reading, group, without(rest, [aggregate]));
    const measure: Measure = { fn: aggregate.fn, column: keyOf(column) };
    // "reads best, by average reading age"
    const again = rest.filter((item) => isDone(item) && sameField(keyOf(item), keyOf(column)));
    return groupsQuery(reading, group, measure, without(rest, [aggregate, column, ...again]));
  }
  // "rank 3A by level": the pupils are ordered.
  const ordered = has(items, "order") && !has(rest, "order");
  if (
    (has(items, "order") && !ordered) ||
    // "by age, oldest first" orders pupils.
    has(rest, "eldest") ||
    (group.most && has(items, "group") && isNumberKey(reading))
  )
    return null;
  const column =
    group.most &&
    rest.find(
      (item): item is Named => isNumeric(item) && (isDone(item) || item.at > (group.most?.at ?? 0)),
    );
  const extreme = extremeOfEach(reading, group);
  if (extreme) return extreme;
  const by = (fn: "sum" | "average", of: Named) =>
    groupsQuery(reading, group, { fn, column: keyOf(of) }, without(rest, [of]));
  if (group.most && column) {
    const fn = fnOfMost(reading, group.most, column);
    if (fn) return by(fn, column);
    return unclear(
      `“${rawOf(reading, group.most)} ${rawOf(reading, column)}” of a group can mean its average or one pupil. Ask for the highest or lowest average ${fieldName(keyOf(column))}, or who has the highest.`,
    );
  }
  const numeric = rest.find(isNumeric);
  const count = only(rest, "count");
  // "how many detentions for each language"
  if (numeric && count && isAmountOf(rest, count, numeric))
    return groupsQuery(
      reading,
      group,
      { fn: "sum", column: keyOf(numeric) },
      without(rest, [numeric, count]),
    );
  if (numeric && !has(items, "count")) {
    if (asksForSum(reading, keyOf(numeric))) return by("sum", numeric);
    if ((has(items, "group") || group.order || group.each) && isRate(keyOf(numeric)))
      return by("average", numeric);
    if (has(items, "group"))
      return unclear(
        `Do you want the average ${fieldName(keyOf(numeric))} for each group? Ask for “average ${fieldName(keyOf(numeric))}”.`,
      );
  }
  const none = group.most || group.having || has(items, "group") ? null : noneIn(reading, rest);
  if (none) {
    const query = groupsQuery(reading, group, { fn: "count" }, without(rest, [none]));
    return query.kind === "groups" ? { ...query, having: { max: 0 } } : query;
  }
  return groupsQuery(reading, group, { fn: "count" }, rest);
}

/** Whether the count is of what the column counts: no word of pupils stands between. */
function isAmountOf(items: readonly Item[], count: Item, numeric: Named): boolean {
  const between = items.filter(({ at }) => at > count.at && at < numeric.at);
  return numeric.at > count.at && between.every(isType("filler")) && !isRate(keyOf(numeric));
}

/** "the highest phonics phase": a step itself, and not the one with the most pupils. */
function highestStep({ items, tokens }: Reading, { most }: Group): ItemOf<"column"> | null {
  const next = most ? nextOf(items, most) : undefined;
  const isEnd = most && /^(highest|lowest|top|bottom)$/.test(wordAt(tokens, most.at));
  return isEnd && next?.type === "column" && stepScale(next.column) ? next : null;
}

/**
 * "the highest reading age in each house", "who has the lowest attendance per class": that of one pupil in each.
 * Null where the groups themselves are ranked.
 */
function extremeOfEach(reading: Reading, group: Group): Query | null {
  const { items } = reading;
  const { most } = group;
  const each = items.find(isType("group", "each"));
  if (most?.type !== "most" || !each || /\b(average|total)\b/.test(textOf(reading))) return null;
  const next = nextOf(items, most);
  const column = next?.type === "count" ? nextOf(items, next) : next;
  if (!column || !isNumeric(column)) return null;
  if (group.nth !== undefined || group.take > 1)
    return unclear(`${cannotPlace(rawOf(reading, each))} Ask for the first of each, or of one.`);
  const fn = most.direction === "desc" ? "max" : "min";
  const taken = [...group.taken, column, next?.type === "count" ? next : null];
  return groupsQuery(
    reading,
    { ...group, most: null },
    { fn, column: keyOf(column) },
    without(items, taken),
  );
}

/** Whether what is asked for holds numbers itself, and no size of groups is asked. */
const isAveraged = ({ items }: Reading, rest: readonly Item[]): boolean =>
  !has(items, "group") &&
  !has(items, "each") &&
  !has(items, "most") &&
  !has(rest, "count") &&
  !rest.some(isSizeWord) &&
  items.some((item) => isNumeric(item) && keyOf(item) !== "year_group");

const isDone = (item: Item): item is ItemOf<"column"> =>
  item.type === "column" && item.done === true;

/** What "the most" of a column is for a group: the sum, the average, or null where one pupil could be meant. */
function fnOfMost(reading: Reading, most: Item, column: Named): "sum" | "average" | null {
  if (asksForSum(reading, keyOf(column))) return "sum";
  if (isRate(keyOf(column))) return "average";
  // "which house has the most merits": of amounts, more of them is their sum.
  const isAmount = saysMost(reading, most) && typeof keyOf(column) !== "string";
  return isAmount && !asksForPupils(reading) ? "sum" : null;
}

/** "which classes have no FSM pupils": the "no" is of the number, and not of pupils. */
function noneIn({ tokens }: Reading, items: readonly Item[]): Item | undefined {
  return items.filter(isType("not")).find(({ at, length }) => {
    const [before, said] = [tokens[at - 1]?.word ?? "", tokens[at + length - 1]?.word ?? ""];
    return said === "without" || (said === "no" && /^(have|has|having|with|got)$/.test(before));
  });
}

const isNumberKey = ({ items }: Reading) => {
  const group = items.find(isType("group"));
  return (
    group !== undefined &&
    (group.key === "support_level" ||
      (typeof group.key !== "string" && group.key.kind === "number"))
  );
};

/** "each key worker", "which tutor" */
const isKeeper = (item: Item | undefined): boolean =>
  item?.type === "group" ||
  (item?.type === "column" && item.column.names.some((name) => KEEPERS.test(name)));

/** "average class size", "average number of pupils per class" */
export function askMeanSize(reading: Reading, group: Group, rest: readonly Item[]): Query {
  const size = rest.find(isSizeWord);
  if (!size && !has(rest, "count"))
    return unclear(
      "I cannot tell what to take the average of. Ask, for example, for “the average level in 3A” or “the average class size”.",
    );
  const query = groupsQuery(reading, group, { fn: "count" }, without(rest, [size]));
  return query.kind === "groups" ? { ...query, mean: true } : query;
}

export function groupsQuery(
  reading: Reading,
  group: Group,
  measure: Measure,
  rest: readonly Item[],
): Query {
  const size = rest.find(isSizeWord);
  // "does each key worker look after": whose pupils they are
  const keeping = rest.find(
    (item) => isKeepingWord(item) && isKeeper(beforeOf(reading.items, item)),
  );
  const pupils = narrow(reading, without(rest, [size, keeping]), {
    counted: true,
    lookup: false,
    measured: true,
  });
  if ("reason" in pupils) return unclear(pupils.reason);
  const by = group.key;
  if (by === null) return unclear(cannotPlace(textOf(reading)));
  const asksForThem =
    group.most === null &&
    group.having === null &&
    !has(reading.items, "group") &&
    !group.each &&
    measure.fn === "count";
  return {
    kind: "groups",
    by,
    ...(group.and && { and: group.and }),
    measure,
    ...(group.most && {
      pick: {
        direction: group.most.direction,
        take: group.take,
        ...(group.nth !== undefined && { nth: group.nth }),
        ...(group.after !== undefined && { after: group.after }),
      },
    }),
    ...(group.having ? { having: group.having.range } : asksForThem ? { having: { min: 1 } } : {}),
    ...(group.outOf !== undefined && { outOf: group.outOf }),
    ...(group.counted && { counted: true }),
    ...(group.order && { order: group.order }),
    ...pupils,
  };
}
