// Joins the conditions of a question by its "and", "or" and "not", and refuses what has two readings.
import type { Condition } from "../../store/condition.js";
import { describeCondition } from "../describe/describe-condition.js";
import type { Item } from "../items/item.js";
import type { Token } from "../words/tokens.js";
import { eitherOf, type Group, groupCondition, joinClauses } from "./join-groups.js";
import { readClauses } from "./read-clauses.js";
import { beforeEither, leadingGroups, sharedPlace } from "./shared-groups.js";

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
  const { clauses, oneOnly, ambiguous, negatedTopic, topicChoice } = readClauses(items, tokens);
  const ending = sharedPlace(clauses);
  const shared = beforeEither(clauses) ?? (ending ? [ending] : leadingGroups(clauses));
  const own = clauses.map((one) => one.filter((g) => !shared.includes(g)));
  const joined = oneOnly ? eitherOf(own) : joinClauses(own);
  const where =
    joined && shared.length > 0 ? { all: [joined, ...shared.map(groupCondition)] } : joined;
  if (where === null || ambiguous) return { ambiguous: readings(clauses) };
  return { where, negatedTopic, topicChoice };
}

function readings(clauses: readonly Group[][]): string {
  const parts = clauses.flat().map((group) => describeCondition(groupCondition(group)));
  return `I can read ${parts.map((part) => `“${part}”`).join(" with ")} in more than one way. Please ask for one part at a time, or say it as “in … and …” or “in … or …”.`;
}
