// Joins the conditions of a question by its "and", "or" and "not", and refuses what has two readings.
import { isDeepStrictEqual } from "node:util";
import type { Condition } from "../../store/condition.js";
import { describeCondition } from "../describe/describe-condition.js";
import type { Item } from "../items/item.js";
import { type Token, wordAt } from "../words/tokens.js";
import { eitherOf, type Group, groupCondition, joinClauses } from "./join-groups.js";
import { innerOf, withinBoth } from "./range-pairs.js";
import { isPlace, leadingGroups, sharedPlace } from "./shared-groups.js";

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

const isRelative = (tokens: readonly Token[], at: number) =>
  [at, at - 1, at - 2, at - 3].some((i) =>
    /^(with|who|whose|that|having|either|are|is|have|has|get|gets)$/.test(wordAt(tokens, i)),
  );

const isClassOrYear = (dimension: string) => dimension === "class" || dimension === "year";

function readings(clauses: readonly Group[][]): string {
  const parts = clauses.flat().map((group) => describeCondition(groupCondition(group)));
  return `I can read ${parts.map((part) => `“${part}”`).join(" with ")} in more than one way. Please ask for one part at a time, or say it as “in … and …” or “in … or …”.`;
}
