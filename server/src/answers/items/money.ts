// Puts what pupils owe or have paid by the column that tells it: "owes more than 5 for lunches" of "Lunch debt".
import { type Column, plainName } from "../vocabulary/column.js";
import { isOpen } from "../vocabulary/deeds.js";
import { headerWords, saysWord } from "../vocabulary/header-words.js";
import { saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";
import { comparisonAt } from "./comparisons.js";

/** What is done with money: how it is said of pupils, and what the header of such a column says. */
interface Dealing {
  verb: RegExp;
  header: RegExp;
  /** Whether the verb alone says that there is some: who "has paid" may have paid a part or all. */
  tellsSome: boolean;
}

const DEALINGS: readonly Dealing[] = [
  {
    verb: /^(owe|owes|owed|owing)$/,
    header: /\b(debts?|owed|owing|owes|arrears)\b/,
    tellsSome: true,
  },
  { verb: /^(pay|pays|paid|contributed)$/, header: /\bpaid\b/, tellsSome: false },
];
const MONEY = /^(money|pounds?|cash)$/;
/** Behind the verb, of all of whom it is so of anything or nothing. */
const ANY = /^(?:anything|any|something|some|money)(?: money)?(?: (?:at all|yet|so far))?(?= |$)/;
const MOST = /^(?:the )?(?:most|least|highest|lowest|largest|biggest)(?= |$)/;
const NONE = /^(?:nothing|no money|none|no)(?: at all)?(?= |$)/;
const NOT = /(?:^| )(?:not|never|yet to|still to)(?: (?:yet|actually|even))*$/;
/** A sum up to now is what the column holds. */
const SO_FAR = /(?:so far|to date|up to now|already)$/;

/** The tokens with the column of money by its name; as they are where none is meant, or it may be for something else. */
export function namingMoney(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  for (const dealing of DEALINGS) {
    const verb = tokens.findIndex(({ word }) => dealing.verb.test(word));
    const telling = columns.filter(
      ({ kind, headerNames }) =>
        kind === "number" && headerNames.some((name) => dealing.header.test(name)),
    );
    const isTold = verb >= 0 && (dealing.tellsSome || !isToCome(tokens, verb));
    const found = !isTold ? [] : telling.flatMap((column) => saidOf(tokens, column, dealing));
    const [only, ...others] = found;
    if (found.length > 0 && isInFull(tokens)) return inFull(tokens);
    if (only && others.length === 0) return withName(tokens, verb, only, dealing);
  }
  return [...tokens];
}

/** "have to pay", "should pay": what is to be paid is another sum; "have yet to pay anything" has not paid. */
const isToCome = (tokens: readonly Token[], verb: number): boolean =>
  isOpen(tokens) ||
  (wordAt(tokens, verb - 1) === "to" && !/^(yet|still)$/.test(wordAt(tokens, verb - 2)));

const isInFull = (tokens: readonly Token[]): boolean =>
  / in full(?= |$)/.test(saidAt(tokens, 0, tokens.length));

/** "in full" as one word, which has no place: how much there is to pay no column of what is paid tells. */
const inFull = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    if (token.word === "in" && wordAt(tokens, at + 1) === "full") return [];
    return token.word === "full" && wordAt(tokens, at - 1) === "in"
      ? [{ ...token, raw: "in full", word: "in-full" }]
      : [token];
  });

interface Said {
  column: Column;
  /** The places of what says for what it is. */
  places: Set<number>;
}

const saidOf = (tokens: readonly Token[], column: Column, dealing: Dealing): Said[] => {
  const places = thingOf(tokens, column, dealing);
  return places ? [{ column, places }] : [];
};

function withName(
  tokens: readonly Token[],
  verb: number,
  { column, places }: Said,
  { tellsSome }: Dealing,
): Token[] {
  const left = tokens.map((token, at) => (places.has(at) ? null : token));
  const isKept = (token: Token | null): token is Token => token !== null;
  const before = left.slice(0, verb).filter(isKept);
  const behind = left.slice(verb + 1).filter(isKept);
  // "5 pounds"
  const plain = behind.filter(
    ({ word }, at) => !(MONEY.test(word) && /^\d/.test(wordAt(behind, at - 1))),
  );
  const named = dealt(before, withoutTail(plain, SO_FAR), tokensOf(plainName(column)), tellsSome);
  return named ?? [...tokens];
}

function withoutTail(tokens: readonly Token[], tail: RegExp): Token[] {
  const length = tail.exec(saidAt(tokens, 0, tokens.length))?.[0].split(" ").length ?? 0;
  return tokens.slice(0, tokens.length - length);
}

/** The places of what says for what it is: "for dinners", "dinner money", "towards the trip"; null where nothing does. */
function thingOf(
  tokens: readonly Token[],
  { named }: Column,
  { header }: Dealing,
): Set<number> | null {
  const own = named.flatMap(headerWords).filter(({ word }) => !header.test(word));
  const isOwn = (at: number) => own.some((word) => saysWord(word, wordAt(tokens, at)));
  const at = tokens.findIndex((_, place) => isOwn(place));
  if (at < 0) return null;
  let end = at + 1;
  while (isOwn(end)) end++;
  if (MONEY.test(wordAt(tokens, end))) end++;
  let start = at;
  if (/^(the|their|his|her|any)$/.test(wordAt(tokens, start - 1))) start--;
  if (/^(for|on|in|of|towards?|to|into)$/.test(wordAt(tokens, start - 1))) start--;
  if (start === 0 && wordAt(tokens, end) === ",") end++;
  return new Set(Array.from({ length: end - start }, (_, i) => start + i));
}

/** Null where nothing says how much, and the verb alone does not. */
function dealt(
  before: readonly Token[],
  behind: readonly Token[],
  named: readonly Token[],
  tellsSome: boolean,
): Token[] | null {
  const much = before.findIndex(
    ({ word }, at) => word === "how" && wordAt(before, at + 1) === "much",
  );
  if (much >= 0)
    return [...before.slice(0, much), ...amountOf(before.slice(much + 2), behind, named)];
  const next = saidAt(behind, 0, 3);
  const lengthOf = (said: RegExp) => said.exec(next)?.[0].split(" ").length ?? 0;
  const most = lengthOf(MOST);
  if (most > 0)
    return [
      ...withoutAuxiliary(before),
      ...tokensOf("has"),
      ...behind.slice(0, most),
      ...named,
      ...behind.slice(most),
    ];
  const none = lengthOf(NONE);
  if (none > 0) return [...before, ...named, ...tokensOf("0"), ...behind.slice(none)];
  const any = lengthOf(ANY);
  const not = any > 0 ? (NOT.exec(saidAt(before, 0, before.length))?.[0].trim() ?? "") : "";
  if (not !== "") {
    const without = before.slice(0, before.length - not.split(" ").length);
    return [...without, ...named, ...tokensOf("0"), ...behind.slice(any)];
  }
  const isNumber = /^(\d|between)/.test(next) || comparisonAt(behind, 0) !== null;
  const isAsked = /^what$/.test(wordAt(before, 0));
  if (!tellsSome && any === 0 && !isNumber && !isAsked) return null;
  const range = isNumber || isAsked ? [] : tokensOf("above 0");
  return [...before, ...named, ...range, ...behind.slice(any)];
}

const EACH = /^(each|every|per)$/;

/** "how much is owed", "how much do they owe", "how much has each class paid"; how many owe it are pupils. */
function amountOf(
  said: readonly Token[],
  behind: readonly Token[],
  named: readonly Token[],
): Token[] {
  const rest = said.filter(({ word }) => !MONEY.test(word));
  const isPassive = /^(is|are|was|were|has been|have been|)$/.test(saidAt(rest, 0, rest.length));
  if (isPassive) return [...tokensOf("how many"), ...named, ...tokensOf("are there"), ...behind];
  const subject = withoutAuxiliary(rest);
  return subject.some(({ word }) => EACH.test(word))
    ? [...tokensOf("total"), ...named, ...tokensOf("for"), ...subject, ...behind]
    : [
        ...tokensOf("how many"),
        ...named,
        ...tokensOf("do"),
        ...subject,
        ...tokensOf("have"),
        ...behind,
      ];
}

/** "has 6N" of "how much has 6N paid", "who has" of "who has paid the most" */
const withoutAuxiliary = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ word }) => !/^(do|does|did|has|have|had)$/.test(word));
