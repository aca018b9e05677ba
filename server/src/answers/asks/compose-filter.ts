// Joins the conditions of a question by its "and", "or" and "not", and refuses what has two readings.
import { isDeepStrictEqual } from "node:util";
import type { Condition, NumberRange, Test } from "../../store/condition.js";
import { describeCondition } from "../describe.js";
import type { Item } from "../items/item.js";
import { type Token, wordAt } from "../words/tokens.js";

/** Conditions of one dimension that stand together: "3A, 3B or 3C". */
interface Group {
  dimension: string;
  negated: boolean;
  tests: Condition[];
  /** All of them are meant: "chess and choir", where a pupil can be in both. */
  every?: boolean;
  /** A place that "in" or "at" leads. */
  led?: boolean;
  /** "with", "who" or the like leads it: what stands before holds for all that follows. */
  relative?: boolean;
}

export type Filter =
  | { where: Condition; negatedTopic: boolean; topicChoice: boolean }
  /** The readings, or what else is wrong, in words. */
  | { ambiguous: string };

/**
 * Reads conditions in the order in which they were asked. Next to each other or joined by "and",
 * conditions of one dimension are alternatives (no pupil is in two classes), unless a pupil can have
 * several values of it and "and" was asked, and others must all hold;
 * "or" between dimensions is understood where it is the only joint, or joins like with like; a place at the
 * end that "in" or "at" leads holds for both sides of it ("FSM or level 3 in 3A").
 */
export function composeFilter(items: readonly Item[], tokens: readonly Token[]): Filter {
  const clauses: Group[][] = [[]];
  let joint: "and" | "or" | "comma" | null = null;
  let negated = false;
  let last: "test" | "topic" | null = null;
  let nounAfterJoint = false;
  let crossed = false;
  let placeAndPlace = false;
  let negatedTopic = false;
  let topicChoice = false;
  let oneOnly = false;
  let excluding = false;

  for (const item of items) {
    // "Year 7, which children are at level 4?": the question begins behind the comma.
    if (item.type === "comma" && BEGINS_ASKING.test(wordAt(tokens, item.at + item.length)))
      continue;
    if (item.type === "and" || item.type === "or" || item.type === "comma") {
      // In ", or" and ", and" the word decides.
      joint = item.type === "comma" ? (joint ?? "comma") : item.type;
      nounAfterJoint = false;
    } else if (item.type === "and not") {
      joint = "and";
      negated = true;
    } else if (item.type === "one only") {
      oneOnly = true;
      joint = null;
    } else if (item.type === "not") {
      excluding = EXCLUDES.test(wordAt(tokens, item.at));
      // "leaving out anybody who is not on FSM" leaves those who are.
      negated = !(negated && isWhoIsNot(tokens, item.at));
    }
    // "In 3A, how many get FSM": the question begins behind the comma.
    else if (item.type === "count" || item.type === "list")
      joint = joint === "comma" ? null : joint;
    else if (item.type === "noun") nounAfterJoint ||= joint !== null;
    else if (item.type === "word") {
      negatedTopic ||= negated;
      topicChoice ||= joint === "or" && last === "test";
      [negated, joint, last] = [false, null, "topic"];
    } else if (item.type === "test") {
      topicChoice ||= joint === "or" && last === "topic";
      // "except PP and EAL": whoever has either is left out; "except PP and at level 2" goes on.
      excluding &&= negated || isListed(tokens, item.at);
      if (excluding && !negated)
        [negated, joint] = [clauseEnd(clauses)?.dimension !== item.dimension, "and"];
      const clause = clauses.at(-1) ?? [];
      const group = clause.at(-1);
      const together: boolean =
        group !== undefined && last === "test" && group.dimension === item.dimension && !negated;
      const before = group?.tests.at(-1);
      const within =
        together && joint !== "or" && before
          ? ((joint === null ? innerOf(before, item.condition) : null) ??
            withinBoth(before, item.condition))
          : null;
      if (group && within) group.tests.splice(-1, 1, within);
      else if (group && together) {
        const again = group.tests.some((test) => isDeepStrictEqual(test, item.condition));
        if (!again) group.tests.push(item.condition);
        group.every ||= item.several === true && joint === "and" && !nounAfterJoint;
      } else {
        // "FSM or EAL, Year 6"
        const led = joint === "comma" || /^(in|at|from|of)$/.test(wordAt(tokens, item.at - 1));
        const next = {
          dimension: item.dimension,
          negated,
          tests: [item.condition],
          ...(led && isPlace(item.dimension) && { led }),
          ...(isRelative(tokens, item.at) && { relative: true }),
        };
        // "3A, not anyone doing art" leaves out; "3A, pupils on FSM" could be both or either.
        // "Year 5, anybody from level 2 up" narrows the year down.
        const narrows =
          joint === "comma" &&
          clause.length === 1 &&
          group !== undefined &&
          isPlace(group.dimension) &&
          !isPlace(item.dimension);
        crossed ||=
          group !== undefined && nounAfterJoint && !narrows && !(negated && joint !== "or");
        placeAndPlace ||=
          joint === "and" &&
          !negated &&
          last === "test" &&
          group?.negated === false &&
          isClassOrYear(group.dimension) &&
          isClassOrYear(item.dimension);
        if (joint === "or" && last === "test") clauses.push([next]);
        else clause.push(next);
      }
      [negated, joint, last, nounAfterJoint] = [false, null, "test", false];
    }
  }
  const ending = sharedPlace(clauses);
  const shared = ending ? [ending] : leadingGroups(clauses);
  const own = clauses.map((one) => one.filter((g) => !shared.includes(g)));
  const joined = oneOnly ? eitherOf(own) : joinClauses(own);
  const where =
    joined && shared.length > 0 ? { all: [joined, ...shared.map(groupCondition)] } : joined;
  if (where === null || crossed || placeAndPlace) return { ambiguous: readings(clauses) };
  return { where, negatedTopic, topicChoice };
}

const clauseEnd = (clauses: readonly Group[][]): Group | undefined => clauses.at(-1)?.at(-1);

/** Words that leave out, and say so of all that follow in a list. */
const EXCLUDES =
  /^(except|excepting|excluding|exclude|barring|bar|apart|aside|leaving|leave|other|minus|all|everyone|everybody|anyone|save|with)$/;

/** Whether a joint alone, or one with an article or with those who are meant ("and anyone in"), stands before. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const word = (i: number) => wordAt(tokens, i);
  let before = at - 1;
  while (/^(in|on|at|with|of|who|that|are|is|have|has)$/.test(word(before))) before--;
  const led = before < at - 1;
  const those = /^(the|any|those|an?|anyone|anybody|everyone|ones|all|pupils|children|kids)$/;
  if (those.test(word(before))) while (those.test(word(before))) before--;
  else if (led) return false;
  return /^(and|or|&|nor)$/.test(word(before));
}

const isWhoIsNot = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some((back) => /^(who|that|which|whose)$/.test(wordAt(tokens, at - back)));

const BEGINS_ASKING = /^(which|who|whose|what|is|are|do|does|has|have|any|anyone|anybody)$/;

/**
 * "above level 1 but below level 4": the range between two ends that are open to each other; null where
 * the conditions are no such ends, or leave nothing between them and so are alternatives.
 */
function withinBoth(one: Condition, other: Condition): Condition | null {
  if (!isRange(one) || !isRange(other) || one.field !== other.field) return null;
  const low = hasLow(one) ? one : other;
  const high = low === one ? other : one;
  if (!hasLow(low) || hasHigh(low) || hasLow(high) || !hasHigh(high)) return null;
  if (lowOf(low) > highOf(high)) return null;
  const inclusive = low.min !== undefined && high.max !== undefined;
  return inclusive ? { ...low, max: high.max } : { all: [low, high] };
}

/** "sixth formers in Year 13": of two ranges next to each other the one that lies within the other. */
function innerOf(one: Condition, other: Condition): Condition | null {
  if (!isRange(one) || !isRange(other) || one.field !== other.field) return null;
  // "Reception up to Year 2": an open end is no range of its own.
  if (![one, other].every((range) => hasLow(range) && hasHigh(range))) return null;
  if (isInside(one, other)) return one;
  return isInside(other, one) ? other : null;
}

const isInside = (inner: NumberRange, outer: NumberRange) =>
  lowOf(inner) >= lowOf(outer) && highOf(inner) <= highOf(outer);

type Range = Extract<Test, { field: "year" | "level" | "number" }> & NumberRange;

const isRange = (condition: Condition): condition is Range =>
  "field" in condition && /^(year|level|number)$/.test(condition.field);

const lowOf = (range: NumberRange) => range.min ?? range.above ?? Number.NEGATIVE_INFINITY;
const highOf = (range: NumberRange) => range.max ?? range.below ?? Number.POSITIVE_INFINITY;
const hasLow = (range: NumberRange) => lowOf(range) !== Number.NEGATIVE_INFINITY;
const hasHigh = (range: NumberRange) => highOf(range) !== Number.POSITIVE_INFINITY;

/** The place at the end that holds for every side of an "or": the only one that is said. */
function sharedPlace(clauses: readonly Group[][]): Group | null {
  const last = clauses.at(-1);
  const place = last?.at(-1);
  if (clauses.length < 2 || !last || last.length < 2 || !place?.led || place.negated) return null;
  const places = clauses.flat().filter(({ dimension }) => isPlace(dimension));
  return places.length === 1 ? place : null;
}

/** "Year 1 girls with FSM or at level 3": what stands before "with" or "who" holds for every side of the "or". */
function leadingGroups(clauses: readonly Group[][]): Group[] {
  const [first = [], ...others] = clauses;
  const told = first.findIndex(({ relative }, i) => i > 0 && relative === true);
  const leading = first.slice(0, Math.max(0, told > 0 ? told : opening(clauses)));
  const dimensions = new Set(leading.map(({ dimension }) => dimension));
  const isPlain =
    leading.some(({ dimension }) => isPlace(dimension)) && leading.every((group) => !group.negated);
  const again = [...first.slice(leading.length), ...others.flat()].some(
    ({ dimension }) => isPlace(dimension) || dimensions.has(dimension),
  );
  return isPlain && others.length > 0 && !again ? leading : [];
}

/** "3A, FSM or level 3": the only place, said before all else; how many groups stand in it. */
function opening(clauses: readonly Group[][]): number {
  const [first = [], ...others] = clauses;
  return first.length === 2 && others.every((clause) => clause.length === 1) ? 1 : 0;
}

const isRelative = (tokens: readonly Token[], at: number) =>
  [at, at - 1, at - 2, at - 3].some((i) =>
    /^(with|who|whose|that|having|either|are|is|have|has|get|gets)$/.test(wordAt(tokens, i)),
  );

const isPlace = (dimension: string) => /^(class|year|campus|source)$/.test(dimension);

const isClassOrYear = (dimension: string) => dimension === "class" || dimension === "year";

/** Null where "and" and "or" have more than one reading. */
function joinClauses(clauses: readonly Group[][]): Condition | null {
  const [only] = clauses;
  if (clauses.length === 1 && only) return joinGroups(only) ?? parallel(only);
  const alike = new Set(clauses.map(shape)).size === 1;
  const single = clauses.every((clause) => clause.length === 1 && !clause[0]?.negated);
  const parts = clauses.map(joinGroups);
  if (!(alike || single) || parts.some((part) => part === null)) return null;
  return { any: parts.filter((part) => part !== null) };
}

/** "drama or debating, but not both": null where it is not plain which two are meant. */
function eitherOf(clauses: readonly Group[][]): Condition | null {
  const groups = clauses.flat();
  if (groups.some(({ negated }) => negated)) return null;
  const [choice, ...others] = groups.filter(({ tests }) => tests.length > 1);
  if (clauses.length === 1)
    return choice?.tests.length === 2 && others.length === 0
      ? { all: [...groups.filter((g) => g !== choice).map(groupCondition), notBoth(choice.tests)] }
      : null;
  const sides = groups.map(groupCondition);
  const isPlain = clauses.length === 2 && sides.length === 2 && choice === undefined;
  return isPlain ? notBoth(sides) : null;
}

const notBoth = (sides: readonly Condition[]): Condition => ({
  all: [{ any: sides }, { not: { all: sides } }],
});

/** All groups hold. Null where a dimension is asked for twice, which no pupil can be. */
function joinGroups(all: readonly Group[]): Condition | null {
  // "FSM return: how many in 3A are on FSM" says the same twice.
  const groups = all.filter((group, i) => !all.slice(0, i).some((other) => isSame(other, group)));
  const wanted = groups.filter((group) => !group.negated).map((group) => group.dimension);
  if (new Set(wanted).size < wanted.length) return null;
  return { all: groups.map(groupCondition) };
}

const isSame = (one: Group, other: Group) =>
  one.dimension === other.dimension &&
  isDeepStrictEqual(groupCondition(one), groupCondition(other));

/** "Year 3 at level 2 and Year 4 at level 3": the same dimensions again and again. */
function parallel(groups: readonly Group[]): Condition | null {
  const again = groups.findIndex((group, i) => i > 0 && group.dimension === groups[0]?.dimension);
  if (again < 1 || groups.length % again !== 0) return null;
  const parts = Array.from({ length: groups.length / again }, (_, i) =>
    groups.slice(i * again, (i + 1) * again),
  );
  const conditions = parts.map(joinGroups);
  if (new Set(parts.map(shape)).size > 1 || conditions.some((part) => part === null)) return null;
  return { any: conditions.filter((part) => part !== null) };
}

const shape = (groups: readonly Group[]) =>
  groups
    .map((group) => `${group.negated} ${group.dimension}`)
    .sort()
    .join("|");

function groupCondition(group: Group): Condition {
  const [only] = group.tests;
  const tests: Condition = group.every ? { all: group.tests } : { any: group.tests };
  const condition: Condition = group.tests.length === 1 && only ? only : tests;
  return group.negated ? { not: condition } : condition;
}

function readings(clauses: readonly Group[][]): string {
  const parts = clauses.flat().map((group) => describeCondition(groupCondition(group)));
  return `I can read ${parts.map((part) => `“${part}”`).join(" with ")} in more than one way. Please ask for one part at a time, or say it as “in … and …” or “in … or …”.`;
}
