// Puts how far pupils get by the column that tells it: "can swim 25 metres or further", "how far can Ben swim" of "Swimming (metres)".
import { type Column, plainName } from "../vocabulary/column.js";
import { isHeadedBy } from "../vocabulary/doing-verbs.js";
import { saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";
import { comparisonAt } from "./comparisons.js";

/** A header that says so tells how far. */
const OF_DISTANCE = /\((?:in )?(?:metres?|meters?|m|km|miles?|lengths?)\)|\bdistance\b|\bmetres\b/i;
const UNIT = /^(?:metres?|meters?|m|km|miles?|lengths?)$/;
const WITH_UNIT = /^(\d+)(?:m|km)$/;
const CAN = /^(?:can|could|able|manages?|managed|capable)$/;
/** Before the verb, last word first. */
const LEAD = /^(?:can|could|to|able|is|are|manages?|managed|capable|of|has|have)$/;
const NOT = /^(?:not|never|yet|still)$/;
const FURTHEST = /^(?:the )?(?:furthest|farthest|longest distance|most)(?= |$)/;
const SHORTEST = /^(?:the )?(?:least far|shortest distance|least)(?= |$)/;
const OR_MORE = /^(?:or|and) (?:more|further|farther|over|beyond|above)(?= |$)/;
const OR_LESS = /^(?:or|and) (?:less|under|below|fewer)(?= |$)/;
const FURTHER_THAN = /^(?:further|farther) than(?= |$)/;

/** The tokens with the column by its name; as they are where nothing of the kind is asked. */
export function namingDistances(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const telling = columns.filter(
    ({ kind, headers }) => kind === "number" && headers.some((header) => OF_DISTANCE.test(header)),
  );
  for (const column of telling) {
    const at = tokens.findIndex(({ word }) => isDoing(column, word));
    const named = at < 0 ? null : distanceAsked(tokens, at, tokensOf(plainName(column)));
    if (named) return named;
  }
  return [...tokens];
}

const isDoing = ({ headerNames }: Column, word: string): boolean =>
  headerNames.some((name) => isHeadedBy(name, word));

/** How far is asked of a pupil or of several, or who gets so far, by the verb at a place; null where neither is. */
function distanceAsked(
  tokens: readonly Token[],
  verb: number,
  named: readonly Token[],
): Token[] | null {
  let start = verb;
  while (LEAD.test(wordAt(tokens, start - 1)) || NOT.test(wordAt(tokens, start - 1))) start--;
  const lead = tokens.slice(start, verb);
  const [before, behind] = [tokens.slice(0, start), tokens.slice(verb + 1)];
  const far = before.findIndex(
    ({ word }, at) => word === "how" && wordAt(before, at + 1) === "far",
  );
  if (far >= 0) {
    const whom = before
      .slice(far + 2)
      .filter(({ word }) => !/^(?:can|could|do|does|did)$/.test(word));
    const what = [...tokensOf("what is the"), ...named, ...tokensOf("of"), ...whom];
    return whom.length === 0 ? null : [...before.slice(0, far), ...what, ...behind];
  }
  const next = saidAt(behind, 0, 3);
  const ranked = FURTHEST.exec(next) ?? SHORTEST.exec(next);
  if (ranked) {
    const order = FURTHEST.test(next) ? "has the highest" : "has the lowest";
    return [...before, ...tokensOf(order), ...named, ...behind.slice(lengthOf(ranked))];
  }
  const range = rangeSaid(
    behind,
    lead.some(({ word }) => NOT.test(word)),
    lead.some(({ word }) => CAN.test(word)),
  );
  return range && [...before, ...tokensOf("with"), ...named, ...range];
}

const lengthOf = ([text]: RegExpExecArray): number => text.split(" ").length;

/**
 * The number behind the verb with what compares it, and the rest of the question. Who can do 25 metres can do at
 * least those, and who cannot does less; who "is swimming 25 metres" does just those.
 */
function rangeSaid(behind: readonly Token[], isDenied: boolean, isAble: boolean): Token[] | null {
  const further = FURTHER_THAN.exec(saidAt(behind, 0, 2));
  const compared = comparisonAt(behind, 0);
  const from = further ? 2 : (compared?.length ?? 0);
  const said = wordAt(behind, from);
  const number = WITH_UNIT.exec(said)?.[1] ?? (/^\d+$/.test(said) ? said : null);
  if (number === null) return null;
  const end = UNIT.test(wordAt(behind, from + 1)) ? from + 2 : from + 1;
  const more = OR_MORE.exec(saidAt(behind, end, 2));
  const less = OR_LESS.exec(saidAt(behind, end, 2));
  const rest = behind.slice(end + (more || less ? 2 : 0));
  const isCompared = from > 0 || more !== null || less !== null;
  if (isDenied && isCompared && !more) return null;
  const comparing = further
    ? tokensOf("more than")
    : from > 0
      ? behind.slice(0, from)
      : tokensOf(
          plainRange({ isDenied, isLess: less !== null, isAtLeast: isAble || more !== null }),
        );
  return [...comparing, ...tokensOf(number), ...rest];
}

function plainRange(said: { isDenied: boolean; isLess: boolean; isAtLeast: boolean }): string {
  if (said.isDenied) return "below";
  if (said.isLess) return "at most";
  return said.isAtLeast ? "at least" : "exactly";
}
