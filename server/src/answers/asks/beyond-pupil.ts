// Understands pupils set against one pupil's number: "how many in 7A have more house points than Leon Frith", "on a higher level than Sam".
import { type Item, type ItemOf, isType } from "../items/item.js";
import { type BeyondPupil, type Query, unclear } from "../query.js";
import { columnRef } from "../words/fields.js";
import { saidAt, wordAt } from "../words/tokens.js";
import { EARNING, isMoreThan, isNamed, isNumeric, type Named } from "./named-items.js";
import { narrow } from "./narrow.js";
import { asksWhether, has, nextOf, only, type Reading, rawOf, textOf, without } from "./reading.js";
import { cannotPlace } from "./unplaced.js";
import { asksForAny } from "./whether-group.js";

/** Before what is compared: the number is each pupil's. */
const OWN = new RegExp(
  `\\b(?:whose|with|has|have|having|had|got|gets?|on|at|${EARNING})(?: (?:the|their|a|an|any))?$`,
);
/** The verbs among these are words of their own. */
const EARNED = new RegExp(`^(?:${EARNING})$`);
const ABOVE = /^(above|over|beyond|exceeding|ahead)$/;
const BELOW = /^(below|under|beneath|behind)$/;

/** What sets pupils against the pupil. */
interface Sign {
  taken: Item[];
  direction: BeyondPupil["direction"];
  at: number;
}

/** Null where no pupils are set against one. */
export function askBeyondPupil(reading: Reading): Query | null {
  const { items, tokens } = reading;
  const name = only(items, "name");
  const columns = items.filter(isNumeric);
  const [column, ...others] = columns;
  if (!name || !column || others.length > 0 || !isReckoned(column)) return null;
  const sign = signOf(items, name, column);
  if (!sign || !asksForPupils(reading, sign, column)) return null;
  // "than Leon's class", "than Leon had in March"
  const [next] = items.filter((item) => item.at > name.at && item.type !== "filler");
  const isOfHis = next !== undefined && (isNamed(next) || next.type === "word");
  if (isOfHis || /^(had|was|did|used)$/.test(wordAt(tokens, name.at + name.length)))
    return unclear(cannotPlace(rawOf(reading, sign.taken[0] ?? name)));
  if (next && isType("or", "and")(next)) return unclear(cannotPlace(rawOf(reading, next)));
  if (name.plural) return unclear(cannotPlace(name.said));
  const counted = has(items, "count");
  const verb = items.find(
    (item) => item.type === "word" && EARNED.test(item.word) && item.at + item.length === sign.at,
  );
  const rest = without(items, [name, column, ...sign.taken, verb]);
  const pupils = narrow(reading, rest, { counted: true, lookup: false });
  if ("reason" in pupils) return unclear(pupils.reason);
  if (pupils.topic) return unclear(cannotPlace(rawOf(reading, sign.taken[0] ?? name)));
  const ahead: BeyondPupil = {
    column: column.type === "field" ? "support_level" : columnRef(column.column),
    direction: sign.direction,
    name,
  };
  const { where } = pupils;
  if (counted) return { kind: "count", where, ahead };
  return { kind: "list", where, ahead, ...(asksForAny(reading) && { exists: true }) };
}

/** Levels and numbers; ages and years are told in other ways. */
const isReckoned = (column: Named): boolean =>
  column.type === "field" ? column.field === "support_level" : column.column.ageOn === undefined;

/** "more points than Leon", "whose attendance is lower than Leon's", "whose attendance is below Leon's"; null where there is none. */
function signOf(items: readonly Item[], name: ItemOf<"name">, column: Named): Sign | null {
  const [more, than] = [only(items, "more"), only(items, "than")];
  const word = items
    .filter(isType("word"))
    .find(({ word }) => ABOVE.test(word) || BELOW.test(word));
  if (more && than && !word && nextOf(items, than) === name) {
    const isAhead = isMoreThan(items, more, column, than);
    const isBehind = nextOf(items, column) === more && nextOf(items, more) === than;
    if (!isAhead && !isBehind) return null;
    return { taken: [more, than], direction: more.direction, at: isAhead ? more.at : column.at };
  }
  if (more || than || !word || nextOf(items, word) !== name || nextOf(items, column) !== word)
    return null;
  return { taken: [word], direction: ABOVE.test(word.word) ? "desc" : "asc", at: column.at };
}

/** Each pupil's own number is compared, and who they are or how many is asked: not "how many more", nor a group's. */
function asksForPupils(reading: Reading, sign: Sign, column: Named): boolean {
  const { items, tokens } = reading;
  const text = textOf(reading);
  const before = saidAt(tokens, 0, sign.at);
  if (items.some(isType("group", "each", "most", "difference", "share", "aggregate"))) return false;
  // "whose attendance is not above Leon's"
  if (items.some((item) => isType("not", "and not")(item) && item.at < sign.at + 3)) return false;
  if (asksWhether(reading) && !asksForAny(reading)) return false;
  const isOwn = sign.at === column.at ? /\bwhose( the)?$/.test(before) : OWN.test(before);
  const isOfPupils =
    /\b(who|whose)\b/.test(text) ||
    items.some((item) => item.at < sign.at && isType("noun", "list", "count")(item));
  return isOwn && isOfPupils;
}
