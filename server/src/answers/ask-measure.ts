// Understands what is asked of numbers: averages, shares, one number for each group, the most and the least.
import type { Condition } from "../store/condition.js";
import type { Column } from "./columns.js";
import { type AskedField, type Field, fieldName } from "./fields.js";
import { type Direction, type Item, type ItemOf, isType } from "./item.js";
import { cannotPlace, narrow } from "./narrow.js";
import { numberWord } from "./numbers.js";
import { type Measure, type Pupils, type Query, unclear } from "./query.js";
import { beforeOf, has, nextOf, only, type Reading, rawOf, textOf, without } from "./reading.js";

type Named = ItemOf<"field"> | ItemOf<"column">;

/** Reads a question for a number other than a count, or for numbers by group; null where it is none. */
export function askMeasure(reading: Reading): Query | null {
  return askShare(reading) ?? askGroups(reading) ?? askAggregate(reading) ?? askRank(reading);
}

export const isNamed = (item: Item | undefined): item is Named =>
  item?.type === "field" || item?.type === "column";

export const keyOf = (item: Named): AskedField =>
  item.type === "field" ? item.field : refOf(item.column);

export const refOf = (key: Field | Column): AskedField =>
  typeof key === "string" ? key : { headers: key.headers, label: key.label };

/** Whether there are numbers in the column that can be reckoned with. */
export const isNumeric = (item: Item): item is Named =>
  (item.type === "field" && (item.field === "support_level" || item.field === "year_group")) ||
  (item.type === "column" && item.column.kind === "number");

/** The column that an aggregate is of: the next one with numbers, else the last before it. */
export function measuredColumn(items: readonly Item[], of: Item): Named | null {
  const numeric = items.filter(isNumeric);
  return (
    numeric.find((item) => item.at > of.at) ?? numeric.filter((i) => i.at < of.at).at(-1) ?? null
  );
}

/** "what percentage of Year 4 is at level 3", also for each group. */
function askShare(reading: Reading): Query | null {
  const { items } = reading;
  const share = items.find(isType("share"));
  if (!share) return null;
  const rest = items.filter((item) => item.type !== "share");
  const group = groupIn(reading, rest);
  if (group?.key) {
    const left = without(rest, group.taken);
    const split = byPlace(left, share);
    if ("reason" in split) return unclear(split.reason);
    const [base, part] = split;
    const measure = shareOf(reading, part);
    if ("reason" in measure) return unclear(measure.reason);
    return groupsQuery(reading, group, measure, base);
  }
  const split = byVerb(reading, rest, share) ?? byPlace(rest, share);
  if ("reason" in split) return unclear(split.reason);
  const [base, part] = split;
  const measure = shareOf(reading, part);
  if ("reason" in measure) return unclear(measure.reason);
  const pupils = narrow(reading, base, { counted: true, lookup: false });
  if ("reason" in pupils) return unclear(pupils.reason);
  return { kind: "measure", measure, ...pupils };
}

/** The part of a share; without a condition there is nothing to take a share of. */
export function shareOf(reading: Reading, part: readonly Item[]): Measure | { reason: string } {
  if (!part.some(isType("test", "word", "column")))
    return {
      reason:
        "I cannot tell what the share is of. Ask, for example, “what percentage of Year 4 is at level 3?”.",
    };
  const pupils = narrow(reading, part, { counted: true, lookup: false });
  return "reason" in pupils ? pupils : { fn: "share", part: pupils };
}

/** Splits at the verb: what stands before it is the whole, what follows the part. Null without a verb. */
function byVerb(
  reading: Reading,
  items: readonly Item[],
  share: Item,
): [base: Item[], part: Item[]] | null {
  const told = items.filter(isType("test", "word", "column", "noun"));
  const first = told.find((item) => item.at > share.at);
  if (!first) return null;
  const verb = items.find(
    (item) =>
      item.at > first.at &&
      (item.type === "filler" || item.type === "word") &&
      VERB.test(reading.tokens[item.at]?.word ?? ""),
  );
  // "pupils at level 3 are in 3A": of what stands between; "in 3A, what share …": also what stands before.
  const part = verb ? items.filter((item) => item.at >= verb.at) : [];
  if (!verb || !part.some(isType("test", "word", "column"))) return null;
  return [items.filter((item) => item.at < verb.at), part];
}

const VERB =
  /^(is|are|has|have|get|gets|receive|receives|need|needs|who|with|speak|speaks|struggle|struggles|attend|attends|live|lives)$/;

/**
 * Splits by what is said: classes, years, campuses and sheets are the whole, all else is the part. Of
 * several other conditions the one right behind "of" is of the whole: "percentage of girls at level 3".
 */
function byPlace(
  items: readonly Item[],
  share: Item,
): [base: Item[], part: Item[]] | { reason: string } {
  const isPlace = (item: Item) => item.type === "test" && PLACES.has(item.dimension);
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
  if (next !== first)
    return {
      reason:
        "I cannot tell of whom the share is. Say it with a verb, as in “what percentage of the girls in 3A is at level 3?”.",
    };
  const isBase = (item: Item) => isPlace(item) || item === first;
  return [keepOnly(items, isBase), keepOnly(items, (item) => !isBase(item))];
}

const PLACES = new Set(["class", "year", "campus", "source"]);

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

interface Group {
  key: AskedField | null;
  taken: Item[];
  most: ItemOf<"most"> | ItemOf<"more"> | null;
  take: number;
  having: ItemOf<"quantity"> | null;
  counted: boolean;
  /** The groups are wanted in the order of their numbers. */
  order?: Direction;
}

/** What numbers are asked for by: "per class", "which class has the most", "the biggest class". */
function groupIn(reading: Reading, items: readonly Item[]): Group | null {
  const groups = items.filter(isType("group"));
  const most = items.find(isType("most")) ?? null;
  const having = only(items, "quantity");
  const each = items.filter(isType("each"));
  const number = most && numberBeside(items, most);
  const base = { most, having, counted: false, take: number?.n ?? 1 };
  const taken = [...each, most, having, number?.item].filter((item) => item != null);
  const [group] = groups;
  if (group) return { ...base, key: refOf(group.key), taken: [...taken, group] };
  const asked = items.find(
    (item): item is Named =>
      isNamed(item) && (isAskedFor(reading, items, item) || isOrdered(items, item)),
  );
  const size =
    most && items.find((item): item is Named => isNamed(item) && isSized(items, most, item));
  const key = asked ?? size;
  if (!key) return null;
  const more = most ? null : only(items, "more");
  const counted = beforeOf(items, key)?.type === "count";
  return {
    ...base,
    most: most ?? more,
    key: keyOf(key),
    counted,
    ...(isOrdered(items, key) && { order: items.find(isType("direction"))?.direction ?? "desc" }),
    taken: [
      ...taken,
      key,
      ...(isOrdered(items, key) ? items.filter(isType("order", "direction")) : []),
      ...(more ? [more] : []),
      ...(counted ? [beforeOf(items, key)] : []),
    ].filter((item) => item != null),
  };
}

/** "order the year groups by how many they have": groups in an order, with "how many" or an average. */
function isOrdered(items: readonly Item[], item: Named): boolean {
  const [order] = items.filter(isType("order"));
  return (
    order !== undefined &&
    nextOf(items, order) === item &&
    items.some((other) => other.at > item.at && isType("count", "aggregate", "share")(other))
  );
}

/** "which class", "what campuses", "how many classes", "list the houses", "classes with …" */
function isAskedFor(reading: Reading, items: readonly Item[], item: Named): boolean {
  if (item.type === "field" && item.field === "support_notes") return false;
  // "the number of absences" is a sum or an amount: nobody asks for a group by each number.
  if (item.type === "column" && (item.column.kind === "text" || item.column.kind === "number"))
    return false;
  const before = reading.tokens[item.at - 1]?.word ?? "";
  if (/^(which|what)$/.test(before)) return true;
  const plural = /s$/.test(reading.tokens[item.at + item.length - 1]?.word ?? "");
  const opening = beforeOf(items, item);
  const first =
    opening === undefined || (/^(the|all|any|are there|our)$/.test(before) && opening.at < 4);
  return (
    (plural && (opening?.type === "count" || opening?.type === "list")) ||
    ((opening === undefined || (opening.type === "list" && first)) && plural) ||
    (opening?.type === "list" && has(items, "most")) ||
    // "the class with the most", "top three classes", "name the class with the fewest"
    (opening === undefined && has(items, "most") && nextOf(items, item)?.type === "most")
  );
}

/** "biggest class", "most common level", "top three classes" */
function isSized(items: readonly Item[], most: ItemOf<"most">, item: Named): boolean {
  const next = nextOf(items, most);
  const number = next?.type === "word" && numberWord(next.word) !== null ? next : null;
  const named = number ? nextOf(items, number) : next;
  if (named !== item) return false;
  return (
    most.common === true ||
    !isNumeric(item) ||
    (item.type === "field" && item.field === "year_group" && !has(items, "noun"))
  );
}

/** The number of "top three" and "five highest". */
function numberBeside(items: readonly Item[], most: Item): { item: Item; n: number } | null {
  for (const item of [nextOf(items, most), beforeOf(items, most), beforeNoun(items, most)]) {
    if (item?.type !== "word") continue;
    const n = numberWord(item.word);
    if (n !== null && n > 0) return { item, n };
  }
  return null;
}

/** "the five pupils with the highest" */
function beforeNoun(items: readonly Item[], most: Item): Item | undefined {
  const noun = items
    .filter((item) => item.at < most.at && (item.type === "noun" || isNamed(item)))
    .at(-1);
  return noun && beforeOf(items, noun);
}

/** Numbers by group, and which group has the most. */
function askGroups(reading: Reading): Query | null {
  const { items } = reading;
  const group = groupIn(reading, items);
  if (!group) return null;
  const aggregate = only(items, "aggregate");
  const rest = without(items, group.taken);
  if (aggregate) {
    const column = measuredColumn(rest, aggregate);
    if (!column) return askMeanSize(reading, group, without(rest, [aggregate]));
    const measure: Measure = { fn: aggregate.fn, column: keyOf(column) };
    return groupsQuery(reading, group, measure, without(rest, [aggregate, column]));
  }
  // "rank 3A by level": the pupils are ordered.
  const ordered = has(items, "order") && !has(rest, "order");
  if (
    (has(items, "order") && !ordered) ||
    (group.most && has(items, "group") && isNumberKey(reading))
  )
    return null;
  const column =
    group.most &&
    rest.find((item): item is Named => isNumeric(item) && item.at > (group.most?.at ?? 0));
  if (group.most && column)
    return unclear(
      `“${rawOf(reading, group.most)} ${rawOf(reading, column)}” of a group can mean its average or one pupil. Ask for the highest or lowest average ${fieldName(keyOf(column))}, or who has the highest.`,
    );
  const numeric = rest.find(isNumeric);
  if (numeric && has(items, "group") && !has(items, "count"))
    return unclear(
      `Do you want the average ${fieldName(keyOf(numeric))} for each group? Ask for “average ${fieldName(keyOf(numeric))}”.`,
    );
  const none = group.most || group.having || has(items, "group") ? null : noneIn(reading, rest);
  if (none) {
    const query = groupsQuery(reading, group, { fn: "count" }, without(rest, [none]));
    return query.kind === "groups" ? { ...query, having: { max: 0 } } : query;
  }
  return groupsQuery(reading, group, { fn: "count" }, rest);
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

/** "average class size", "average number of pupils per class" */
function askMeanSize(reading: Reading, group: Group, rest: readonly Item[]): Query {
  const size = rest.find((item) => item.type === "word" && /^sizes?$/.test(item.word));
  if (!size && !has(rest, "count"))
    return unclear(
      "I cannot tell what to take the average of. Ask, for example, for “the average level in 3A” or “the average class size”.",
    );
  const query = groupsQuery(reading, group, { fn: "count" }, without(rest, [size]));
  return query.kind === "groups" ? { ...query, mean: true } : query;
}

function groupsQuery(
  reading: Reading,
  group: Group,
  measure: Measure,
  rest: readonly Item[],
): Query {
  const size = rest.find((item) => item.type === "word" && /^sizes?$/.test(item.word));
  const pupils = narrow(reading, without(rest, [size]), { counted: true, lookup: false });
  if ("reason" in pupils) return unclear(pupils.reason);
  const by = group.key;
  if (by === null) return unclear(cannotPlace(textOf(reading)));
  const asksForThem =
    group.most === null &&
    group.having === null &&
    !has(reading.items, "group") &&
    measure.fn === "count";
  return {
    kind: "groups",
    by,
    measure,
    ...(group.most && { pick: { direction: group.most.direction, take: group.take } }),
    ...(group.having ? { having: group.having.range } : asksForThem ? { having: { min: 1 } } : {}),
    ...(group.counted && { counted: true }),
    ...(group.order && { order: group.order }),
    ...pupils,
  };
}

/** "average level in 3A", "the highest reading age in Year 4" */
function askAggregate(reading: Reading): Query | null {
  const { items } = reading;
  const aggregate = only(items, "aggregate") ?? totalOf(reading);
  if (aggregate) {
    const column = measuredColumn(items, aggregate);
    if (!column) {
      if (/\b(class(es)?|form) sizes?\b/.test(textOf(reading)))
        return askClassSize(reading, aggregate);
      return unclear(
        `I cannot tell what “${rawOf(reading, aggregate)}” is of. Ask, for example, for “the average level in 3A”.`,
      );
    }
    const fn = aggregate.type === "aggregate" ? aggregate.fn : "sum";
    return measureQuery(
      reading,
      { fn, column: keyOf(column) },
      without(items, [aggregate, column]),
    );
  }
  const most = only(items, "most");
  const column = most && items.find((item): item is Named => isNumeric(item) && item.at > most.at);
  if (!most || !column || asksForPupils(reading) || numberBeside(items, most)) return null;
  const fn = most.direction === "desc" ? "max" : "min";
  return measureQuery(reading, { fn, column: keyOf(column) }, without(items, [most, column]));
}

function askClassSize(reading: Reading, aggregate: Item): Query {
  const named = reading.items.find((item): item is Named => isNamed(item));
  const group: Group = {
    key: "class_code",
    taken: [],
    most: null,
    take: 1,
    having: null,
    counted: false,
  };
  return askMeanSize(reading, group, without(reading.items, [aggregate, named]));
}

/** "total absences": the filler right before a column of numbers. */
function totalOf({ items, tokens }: Reading): Item | null {
  const total = items.find(
    (item) => item.type === "filler" && tokens[item.at]?.word === "total" && item.length === 1,
  );
  const next = total && nextOf(items, total);
  return next?.type === "column" && isNumeric(next) ? (total ?? null) : null;
}

function measureQuery(reading: Reading, measure: Measure, rest: readonly Item[]): Query {
  const pupils = narrow(reading, rest, { counted: true, lookup: false });
  return "reason" in pupils ? unclear(pupils.reason) : { kind: "measure", measure, ...pupils };
}

/** Whether pupils are wanted, rather than a number: "who", "which pupil", "pupils with". */
function asksForPupils(reading: Reading): boolean {
  const text = textOf(reading);
  if (/^(so |and )?what (is|are|was) /.test(text)) return false;
  return (
    /\b(who|whose|whom)\b/.test(text) || has(reading.items, "noun") || has(reading.items, "list")
  );
}

/** "who has the highest level", "order 3A by reading age", "the five pupils with the lowest attendance" */
function askRank(reading: Reading): Query | null {
  const { items } = reading;
  const most = only(items, "most");
  const order = items.filter(isType("order"));
  if (!most && order.length === 0) return null;
  const group = only(items, "group");
  const grouped =
    group &&
    (typeof group.key === "string"
      ? group.key === "support_level" || group.key === "year_group"
      : group.key.kind === "number");
  const named = items.filter(isNumeric);
  const column = grouped ? refOf(group.key) : named[0] ? keyOf(named[0]) : null;
  const taken = grouped ? group : named[0];
  if (column === null || !taken) return null;
  const number = most ? numberBeside(items, most) : firstNumber(items);
  const directions = items.filter(isType("direction"));
  const direction: Direction = most?.direction ?? directions[0]?.direction ?? "desc";
  // "top readers by reading age"
  const starts = fieldName(column)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.slice(0, 4));
  const echoes = items.filter(
    (item) => item.type === "word" && starts.includes(item.word.slice(0, 4)),
  );
  const rest = without(items, [most, taken, number?.item, ...order, ...directions, ...echoes]);
  const pupils = narrow(reading, rest, { counted: true, lookup: false });
  if ("reason" in pupils) return unclear(pupils.reason);
  const take = number?.n ?? (most && order.length === 0 ? 1 : null);
  return { kind: "rank", column, direction, take, ...pupils };
}

/** "the first five": a number without a superlative. */
function firstNumber(items: readonly Item[]): { item: Item; n: number } | null {
  const item = items.find((one) => one.type === "word" && numberWord(one.word) !== null);
  const n = item?.type === "word" ? numberWord(item.word) : null;
  return item && n !== null && n > 0 ? { item, n } : null;
}

/** Pupils of a part of the question, for comparisons. */
export const pupilsOf = (reading: Reading, items: readonly Item[]): Pupils | { reason: string } =>
  narrow(reading, items, { counted: true, lookup: false });

export const isAlternatives = (condition: Condition): condition is { any: readonly Condition[] } =>
  "any" in condition && condition.any.length > 1;
