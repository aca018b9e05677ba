// Understands what is asked of numbers: averages, shares, one number for each group, the most and the least.
import { isDeepStrictEqual } from "node:util";
import { type Item, isType } from "../items/item.js";
import { type Measure, type Query, unclear } from "../query.js";
import { isAge, isRate } from "../words/fields.js";
import { saidAt } from "../words/tokens.js";
import { amountOf } from "./amount-asked.js";
import { askGroups, askMeanSize, groupsQuery } from "./ask-groups.js";
import { askHolds } from "./ask-holds.js";
import { askOfFirst } from "./ask-of-first.js";
import { askRank, asksForPupils } from "./ask-rank.js";
import { asksForFigure } from "./figure-asked.js";
import { type Group, groupIn } from "./group-asked.js";
import {
  isNamed,
  isNumeric,
  keyOf,
  measuredColumn,
  type Named,
  numberBeside,
} from "./named-items.js";
import { narrow } from "./narrow.js";
import { has, nextOf, only, type Reading, rawOf, SUMMED, textOf, without } from "./reading.js";
import { byPlace, byVerb, OF_WHOM, shareOf } from "./share-parts.js";
import { recordedOf, shareTold } from "./share-told.js";
import { cannotPlace } from "./unplaced.js";

/** Reads a question for a number other than a count, or for numbers by group; null where it is none. */
export function askMeasure(reading: Reading): Query | null {
  return (
    askOfFirst(reading) ??
    askHolds(reading) ??
    askShare(reading) ??
    askGroups(reading) ??
    askAggregate(reading) ??
    askRank(reading)
  );
}

/** "what percentage of Year 4 is at level 3", also for each group. */
function askShare(reading: Reading): Query | null {
  const share = reading.items.find(isType("share"));
  if (!share) return null;
  const told = shareTold(reading);
  const items = told?.items ?? reading.items;
  const rest = items.filter((item) => item.type !== "share");
  const group = groupIn(reading, rest);
  if (told && group?.key) return unclear(cannotPlace(rawOf(reading, share)));
  if (share.holds && group?.key) return unclear(cannotPlace(rawOf(reading, share)));
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
  if (isOfItself(base, part)) return unclear(cannotPlace(rawOf(reading, share)));
  const known = told?.known ? recordedOf(part) : null;
  if (told && (!told.fits(base) || (told.known && !known)))
    return unclear(`I cannot tell of whom the share is. ${OF_WHOM}`);
  const measure = shareOf(reading, part);
  if ("reason" in measure) return unclear(measure.reason);
  const pupils = narrow(reading, base, { counted: true, lookup: false, measured: true });
  if ("reason" in pupils) return unclear(pupils.reason);
  const where = known ? { all: [pupils.where, known] } : pupils.where;
  return { kind: "measure", measure, ...(share.holds && { holds: share.holds }), ...pupils, where };
}

/** "what percentage of pupils with FSM recorded have FSM": read so, it would be all of them. */
function isOfItself(base: readonly Item[], part: readonly Item[]): boolean {
  const [asked, ...others] = part.filter(isType("test"));
  return (
    asked !== undefined &&
    others.length === 0 &&
    base.some(
      (item) => item.type === "test" && isDeepStrictEqual(item.condition, asked.condition),
    ) &&
    !base.some(isType("or", "not", "and not"))
  );
}

/** "average level in 3A", "the highest reading age in Year 4" */
function askAggregate(reading: Reading): Query | null {
  const { items } = reading;
  const aggregate = only(items, "aggregate") ?? totalOf(reading);
  if (aggregate) {
    const column = measuredColumn(items, aggregate);
    if (!column) {
      const counted = items.find(isType("count"));
      const amount = counted ? amountOf(reading) : null;
      if (amount && aggregate.type === "aggregate") {
        const rest = without(items, [aggregate, counted, ...amount.taken]);
        return measureQuery(reading, { fn: aggregate.fn, column: amount.column }, rest);
      }
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
  const eldest = only(items, "eldest");
  const age = eldest && items.find((item): item is Named => isNamed(item) && isAge(keyOf(item)));
  // "how old is the oldest"
  if (eldest && age) {
    const fn = eldest.direction === "asc" ? "max" : "min";
    return measureQuery(reading, { fn, column: keyOf(age) }, without(items, [eldest, age]));
  }
  // "second most merits" asks who.
  if (only(items, "nth")) return null;
  const most = only(items, "most");
  const column = most && items.find((item): item is Named => isNumeric(item) && item.at > most.at);
  const isOfPupils = asksForPupils(reading) && !asksForFigure(reading);
  if (!most || !column || isOfPupils || numberBeside(items, most)) return null;
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

/** "total absences", "absences of 3A in total", "how many detentions have 3A had": the word that asks for a sum. */
function totalOf(reading: Reading): Item | null {
  const { items, tokens } = reading;
  const columns = items.filter((item): item is Named => item.type === "column" && isNumeric(item));
  const total = items.find(
    ({ type, at, length }) => type === "filler" && SUMMED.test(saidAt(tokens, at, length)),
  );
  const next = total && nextOf(items, total);
  if (total && next?.type === "column" && isNumeric(next)) return total;
  // The sum of ages or rates tells nothing.
  const [column, ...others] = columns;
  const alone = column && others.length === 0 && !isRate(keyOf(column)) && !asksWhom(reading);
  if (total && alone && !items.some(isType("most", "more", "order", "group", "quantity")))
    return total;
  const amount = items.some(isType("most"))
    ? undefined
    : items.find((item) => {
        const of = item.type === "count" ? nextOf(items, item) : undefined;
        return of?.type === "column" && isNumeric(of);
      });
  return amount ?? null;
}

const asksWhom = (reading: Reading) =>
  has(reading.items, "list") || /\b(who|whose|which)\b/.test(textOf(reading));

function measureQuery(reading: Reading, measure: Measure, rest: readonly Item[]): Query {
  const pupils = narrow(reading, rest, { counted: true, lookup: false, measured: true });
  return "reason" in pupils ? unclear(pupils.reason) : { kind: "measure", measure, ...pupils };
}
