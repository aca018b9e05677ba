// Reads those of whom a column says so and those of whom it does not, set against each other: "with and without FSM", "EAL pupils and the others".
import { isDeepStrictEqual } from "node:util";
import { type Item, type ItemOf, isType } from "../items/item.js";
import { saidAt } from "../words/tokens.js";
import { beforeOf, has, type Reading, without } from "./reading.js";
import type { Split } from "./sides.js";

const THOSE = "(?:those|the ones|ones|pupils|children|kids|students|learners)";
const NOT_SO =
  "(?:(?:who|that) )?(?:are |do |have |is |does )?not(?: (?:with|on|in|have|having|get|getting|receive|receiving|got))?";
/** Before what is so of the ones and not of the others: "with and without", "who are and who are not on". */
const BOTH_WAYS = new RegExp(
  `(?:^| )(?:with|on|in|are|do|have|having|get|getting|receive) ((?:and|or) (?:${THOSE} )?(?:without|${NOT_SO})(?: (?:an?|the|their|any))?)$`,
);
/** Behind it: "and those who are not", "and others", "with that of the rest". */
const OTHERS = new RegExp(
  `^(?:(?:pupils|children|kids|students) )?((?:and|or|with|against|to|versus) (?:(?:that|those) of |of |for )?(?:(?:(?:the |all (?:the )?)?(?:others?|rest)|every(?:one|body) else|(?:all )?(?:the )?other (?:pupils|children|kids|students))(?= (?:in|at|on) | ,|$)|${THOSE} (?:without|${NOT_SO})(?: (?:it|one|any|so|that))?(?= ,|$)))(?= |$)`,
);
const FARTHEST = 12;

export type Denial = Split & { of: ItemOf<"test"> };

/** Null where nothing is measured, or no column is asked both ways. */
export function splitByDenial(reading: Reading): Denial | null {
  const { items } = reading;
  const isMeasured = items.some(isType("compare", "aggregate", "count", "share", "difference"));
  if (!isMeasured || has(items, "than") || has(items, "list")) return null;
  for (const test of items.filter(isType("test"))) {
    if (!/^(column|recorded) /.test(test.dimension)) continue;
    const taken = bothWays(reading, test) ?? othersBehind(reading, test) ?? opposite(items, test);
    if (taken === null) continue;
    const shared = without(items, [test, ...taken]);
    const again = shared.some((item) => item.type === "test" && item.dimension === test.dimension);
    if (again) return null;
    return { of: test, sides: [test.condition, { not: test.condition }], shared };
  }
  return null;
}

const within = ({ items }: Reading, from: number, to: number): Item[] =>
  items.filter(({ at }) => at >= from && at < to);

function bothWays(reading: Reading, { at }: Item): Item[] | null {
  const from = Math.max(0, at - FARTHEST);
  const [, said] = BOTH_WAYS.exec(saidAt(reading.tokens, from, at - from)) ?? [];
  return said === undefined ? null : within(reading, at - said.split(" ").length, at);
}

function othersBehind(reading: Reading, { at, length }: Item): Item[] | null {
  const from = at + length;
  const match = OTHERS.exec(saidAt(reading.tokens, from, FARTHEST));
  const negated = beforeOf(reading.items, { at, length, type: "noun" });
  if (!match || (negated && isType("not", "and not")(negated))) return null;
  return within(reading, from, from + match[0].split(" ").length);
}

/** "EAL pupils and non-EAL pupils", in either order */
function opposite(items: readonly Item[], test: ItemOf<"test">): Item[] | null {
  const other = items.find(
    (item) =>
      item !== test && item.type === "test" && isDeepStrictEqual(item.condition, test.condition),
  );
  const before = other && beforeOf(items, other);
  const own = beforeOf(items, test);
  if (!other || !before || !isType("not", "and not")(before)) return null;
  if (own && isType("not", "and not")(own)) return null;
  const joint = other.at > test.at ? beforeOf(items, before) : own;
  return [other, before, ...(joint && isType("and", "or")(joint) ? [joint] : [])];
}
