// Puts what pupils owe by the column that tells it: "owes more than 5 for lunches" of "Lunch debt".
import { type Column, plainName } from "../vocabulary/column.js";
import { headerWords, saysWord } from "../vocabulary/header-words.js";
import { saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";
import { comparisonAt } from "./comparisons.js";

const DEBT = /\b(debts?|owed|owing|owes|arrears)\b/;
const OWES = /^(owe|owes|owed|owing)$/;
const MONEY = /^(money|pounds?|cash)$/;
/** Behind the verb, of all that are owed anything or nothing. */
const ANY = /^(?:anything|any|something|some|money)(?: money)?(?= |$)/;
const MOST = /^(?:the )?(?:most|least|highest|lowest|largest|biggest)(?= |$)/;
const NONE = /^(?:nothing|no money|none)(?= |$)/;

/** The tokens with the column of debts by its name; as they are where nothing is owed, or it may be for something else. */
export function namingDebts(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const verb = tokens.findIndex(({ word }) => OWES.test(word));
  const debts = columns.filter(
    ({ kind, headerNames }) => kind === "number" && headerNames.some((name) => DEBT.test(name)),
  );
  if (verb < 0 || debts.length === 0) return [...tokens];
  const found = debts.flatMap((column) => {
    const said = thingOf(tokens, column);
    return said ? [{ column, said }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return [...tokens];
  const left = tokens.map((token, at) => (only.said.has(at) ? null : token));
  const isKept = (token: Token | null): token is Token => token !== null;
  const before = left.slice(0, verb).filter(isKept);
  const behind = left.slice(verb + 1).filter(isKept);
  // "5 pounds"
  const plain = behind.filter(
    ({ word }, at) => !(MONEY.test(word) && /^\d/.test(wordAt(behind, at - 1))),
  );
  return owing(before, plain, plainName(only.column));
}

/** The places of what says for what it is owed: "for dinners", "dinner money"; null where nothing does. */
function thingOf(tokens: readonly Token[], { named }: Column): Set<number> | null {
  const own = named.flatMap(headerWords).filter(({ word }) => !DEBT.test(word));
  const isOwn = (at: number) => own.some((word) => saysWord(word, wordAt(tokens, at)));
  const at = tokens.findIndex((_, place) => isOwn(place));
  if (at < 0) return null;
  let end = at + 1;
  while (isOwn(end)) end++;
  if (MONEY.test(wordAt(tokens, end))) end++;
  let start = at;
  if (/^(the|their|his|her|any)$/.test(wordAt(tokens, start - 1))) start--;
  if (/^(for|on|in|of)$/.test(wordAt(tokens, start - 1))) start--;
  if (start === 0 && wordAt(tokens, end) === ",") end++;
  return new Set(Array.from({ length: end - start }, (_, i) => start + i));
}

function owing(before: readonly Token[], behind: readonly Token[], name: string): Token[] {
  const next = saidAt(behind, 0, 3);
  const named = tokensOf(name);
  // "how much is owed", "how much do they owe"; how many owe it are pupils
  if (saidAt(before, 0, 2) === "how much") {
    const rest = before.slice(2).filter(({ word }) => !MONEY.test(word));
    const isPassive = /^(is|are)$/.test(wordAt(rest, 0)) && rest.length === 1;
    const verb = tokensOf(isPassive ? "are there" : "have");
    return [...tokensOf("how many"), ...named, ...(isPassive ? [] : rest), ...verb, ...behind];
  }
  const most = MOST.exec(next)?.[0].split(" ").length ?? 0;
  if (most > 0)
    return [
      ...before,
      ...tokensOf("has"),
      ...behind.slice(0, most),
      ...named,
      ...behind.slice(most),
    ];
  const none = NONE.exec(next)?.[0].split(" ").length ?? 0;
  if (none > 0) return [...before, ...named, ...tokensOf("0"), ...behind.slice(none)];
  const any = ANY.exec(next)?.[0].split(" ").length ?? 0;
  const isNumber = /^(\d|between)/.test(next) || comparisonAt(behind, 0) !== null;
  const isAsked = /^what$/.test(wordAt(before, 0));
  const range = isNumber || isAsked ? [] : tokensOf("above 0");
  return [...before, ...named, ...range, ...behind.slice(any)];
}
