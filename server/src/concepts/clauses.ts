// What a clause with no subject of its own says of the clause before it: "reading was weak, sorted since".
import type { Cue } from "./cues.js";
import { BREAK, type Word } from "./words.js";

/** May stand before what a clause says of the clause before it: "but is now fine". */
const OPENING = new Set(
  "and but now all is it that this has have been so he she they since then though".split(" "),
);
/** "Was diagnosed" tells of what is so since. */
const LASTS = new Set(
  "diagnos refer assess identify adopt born prescrib put start bereav plac told given".split(" "),
);

/** "and" goes on with another statement when one of these stands next. */
export const STATEMENT = new Set(
  `he she they is has was were are have need get will can find struggl show like enjoy attend receiv
  use wear take requir now currently mum dad parent who`.split(/\s+/),
);
const RELATIVE = new Set(["which", "that"]);
/** Behind these another clause begins, with a subject of its own. */
const CONTRASTS = new Set(
  "but however although though yet while whereas because so then if now".split(" "),
);

const isHead = (word: Word | undefined) =>
  word?.before !== BREAK.none || word.raw === "but" || word.raw === "though";

/** Where the clause begins that a word heads, but for what only leads on to it; null where it heads none. */
export function headOf(words: readonly Word[], at: number): number | null {
  let head = at;
  while (head > 0 && !isHead(words[head]) && OPENING.has(words[head - 1]?.raw ?? "")) head--;
  return head > 0 && isHead(words[head]) ? head : null;
}

/** Whether a phrase stands in the clause right before that which the cue heads. */
export function speaksOfClause(
  words: readonly Word[],
  { tense }: Cue,
  first: number,
  last: number,
  cueFirst: number,
): boolean {
  const head = headOf(words, cueFirst) ?? cueFirst;
  for (let at = last + 1; at < head; at++) if (isHead(words[at])) return false;
  if (!tense) return true;
  let at = first;
  while (at > 0 && !isHead(words[at])) at--;
  for (; at <= last; at++) if (isPast(words, at)) return true;
  return false;
}

/** Whether a word tells what somebody was, or could not or did not do. */
function isPast(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  switch (words[at]?.raw) {
    case "was":
    case "were":
      return !LASTS.has(next?.stem ?? "");
    case "could":
    case "would":
    case "did":
      return next?.raw === "not";
    default:
      return false;
  }
}

/** Whether a phrase stands in the subject of the clause that a predicate ends: "a murmur, which was innocent". */
export function isOfSubject(words: readonly Word[], phrase: number, predicate: number): boolean {
  for (let at = phrase + 1; at <= predicate; at++) {
    const { before = BREAK.none, raw = "" } = words[at] ?? {};
    if (before === BREAK.clause || (before === BREAK.comma && !RELATIVE.has(raw))) return false;
    if (
      at < predicate - 1 &&
      (CONTRASTS.has(raw) || (raw === "and" && STATEMENT.has(words[at + 1]?.stem ?? "")))
    )
      return false;
  }
  return true;
}
