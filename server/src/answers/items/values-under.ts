// Puts what asks for the values of a column by where they stand: "which subjects are offered under option A" asks which there are.
import type { Column } from "../vocabulary/column.js";
import { nameLength } from "../vocabulary/scales.js";
import { saidAt, type Token, tokensOf, wordAt } from "../words/tokens.js";

const ASKED =
  /^(?:which|what) (?:different )?(?:subjects?|courses?|choices|options?|values?|entries|answers?|ones?|names?|things) (?:(?:do|are|is|have|has|been|there|can|we|they|be) )*(?:appears?|appearing|comes?|stands?|falls?|listed|offered|available|recorded|entered|found|used|named|chosen|on offer)? ?(?:under|in|within|for|as|against) (?:the )?(?=\S)/;
const LONGEST = 12;

/** The tokens with the column's own name asked for; as they are where no column of choices follows. */
export function namingValues(tokens: readonly Token[], columns: readonly Column[]): Token[] {
  const lead = ASKED.exec(saidAt(tokens, 0, LONGEST))?.[0].trim();
  if (lead === undefined) return [...tokens];
  const at = lead.split(" ").length;
  const [column] = columns
    .filter(({ kind }) => kind === "choice")
    .map((one) => ({ one, length: nameLength(tokens, at, one) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  if (!column) return [...tokens];
  const end = at + column.length;
  const tail = /^(column|box|cell|field)$/.test(wordAt(tokens, end)) ? 1 : 0;
  return [...tokensOf(`which ${column.one.phrase} are there`), ...tokens.slice(end + tail)];
}
