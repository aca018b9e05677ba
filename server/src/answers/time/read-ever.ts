// Reads what was so at any time: "has Alice ever been on level 1", "who has never been in 3A".
import type { Condition } from "../../store/condition.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { EverQuery } from "./time-query.js";

/** With "been" or "had" said of it, or "was … ever in": what follows is a state, and no change. */
const EVER = /\b(ever|never|at (?:any|no) (?:time|point|stage))\b/iu;
const NEVER = /^(never|at no)/iu;

/** What was, as the question of what is; in this order. */
const AS_PRESENT: readonly (readonly [RegExp, string])[] = [
  [/^(?:has|have|had) (.+?) been\b/iu, "is $1"],
  [/^(?:was|were) /iu, "is "],
  [/^(?:has|have|had) (.+?) had\b/iu, "does $1 have"],
  [/^did (.+?) have\b/iu, "does $1 have"],
  [/\b(?:has|have|had|who['’]?s) been\b/iu, "is"],
  [/\b(?:has|have|had) had\b/iu, "has"],
  [/\b(?:was|were)\b/iu, "is"],
  [/\bhad\b/iu, "has"],
];

/**
 * Reads a question about all that was.
 * @returns null where it is about something else, as where notes would have to tell
 */
export function readEver(question: string, vocabulary: () => Vocabulary): EverQuery | null {
  const [said = ""] = EVER.exec(question) ?? [];
  if (said === "" || !/\b(?:been|had|was|were|have)\b/iu.test(question)) return null;
  const bare = question.replace(EVER, " ").replace(/\s+/g, " ").trim();
  const [from, to] = AS_PRESENT.find(([pattern]) => pattern.test(bare)) ?? [];
  if (from === undefined || to === undefined) return null;
  const query = understand(bare.replace(from, to), vocabulary(), true);
  if (query.kind !== "lookup" && query.kind !== "list" && query.kind !== "count") return null;
  if (!("where" in query) || !canLookBack(query.where) || isEmpty(query.where)) return null;
  const never = NEVER.test(said);
  const asked = { kind: "ever", where: query.where, never } as const;
  if (query.kind === "lookup")
    return query.whether && query.fields.length === 0 && !query.topic
      ? { ...asked, names: query.names, counted: false, exists: false }
      : null;
  if (query.kind === "list" && (query.every || query.show)) return null;
  if (query.kind === "count" && query.holds) return null;
  const exists = query.kind === "list" && query.exists === true;
  return { ...asked, names: [], counted: query.kind === "count", exists };
}

/** What each version of a pupil tells, see `holds`. Whether anything is written about somebody is asked of now. */
function canLookBack(where: Condition): boolean {
  if ("any" in where) return where.any.every(canLookBack);
  if ("all" in where) return where.all.every(canLookBack);
  if ("not" in where) return canLookBack(where.not);
  return ["class", "campus", "level", "year", "extra", "flag", "filled"].includes(where.field);
}

const isEmpty = (where: Condition) => "all" in where && where.all.length === 0;
