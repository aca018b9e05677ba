// Finds what is said to have stayed as it was, and of which column: "whose notes have stayed the same", "on the same site".
import type { Column } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { escaped } from "../words/tokens.js";
import { FIELDS } from "./change-verbs.js";
import type { ChangedField } from "./time-query.js";
import type { Run, Words } from "./words.js";

const QUITE = "(?:(?:exactly|completely|entirely|quite|just|all|precisely|put|the whole time) )*";
const STAYED =
  "(?:(?:has|have|had|having) been|(?:(?:has|have|had|having) )?(?:stayed|stay|stays|staying|remained|remain|remains|remaining|kept|keep|keeps|keeping))";
const NOT =
  "(?:(?:has|have|had|did|do|does|is|are|was|were) (?:not|never)|hasn't|haven't|hadn't|didn't|isn't|aren't|wasn't|weren't|never|not)";
const CHANGED =
  "(?:been |being )?(?:changed?|changing|moved?|moving|edited|altered?|amended|updated|touched|revised|modified|rewritten|switched?|swapped?|varied)";

/** It is the same as it was; what it is of stands behind, or before. */
const SAME = `${STAYED} ${QUITE}(?:in |on |at |with |to |within )?${QUITE}the (?:very |exact )?same`;
const UNCHANGED = `(?:(?:${STAYED}|is|are|was|were) )?${QUITE}(?:unchanged|unaltered|untouched)`;
const NOT_CHANGED = `${NOT} ${CHANGED}|without ${QUITE}(?:changing|moving|leaving|switching|a change of|any change (?:of|in))`;

const JOINT = /(?:(?:and|but|while|yet|though|although|who|which|that|they|still) )*/.source;
const OWN = "(?:(?:their|his|her|the|own|of|in) )*";

export interface Kept {
  field: ChangedField;
  /** All words that say it. */
  runs: Run[];
}

/** What stayed as it was, with the column right behind or right before it. */
export function findKept(
  words: Words,
  used: ReadonlySet<number>,
  columns: readonly Column[],
): Kept | null {
  for (let at = 0; at < words.list.length; at++) {
    if (used.has(at)) continue;
    const run = words.match(`${SAME}|${UNCHANGED}|${NOT_CHANGED}`, at, used);
    if (!run) continue;
    const behind = fieldAt(words, at + run.length, used, columns, OWN);
    // "in the same class as Alice" is of two pupils.
    if (behind) return words.at(behind.at + behind.length) === "as" ? null : keptOf(behind, run);
    const before = fieldBefore(words, at, used, columns);
    return before && words.at(at + run.length) !== "as" ? keptOf(before, run) : null;
  }
  return null;
}

/** "but stayed on the same site", beside what did change: joined to it, with the column behind. */
export function findKeptBeside(
  words: Words,
  used: ReadonlySet<number>,
  columns: readonly Column[],
): Kept | null {
  for (let at = 1; at < words.list.length; at++) {
    if (used.has(at)) continue;
    const run = words.match(`${JOINT}(?:${SAME}|${NOT_CHANGED})`, at, used);
    const field = run && fieldAt(words, at + run.length, used, columns, OWN);
    if (field) return words.at(field.at + field.length) === "as" ? null : keptOf(field, run);
  }
  return null;
}

const keptOf = ({ field, ...named }: Run & { field: ChangedField }, run: Run): Kept => ({
  field,
  runs: [run, named],
});

/** The column that the words from a place on name, with what leads to it; the longest name. */
export function fieldAt(
  words: Words,
  at: number,
  used: ReadonlySet<number>,
  columns: readonly Column[],
  lead = "",
): (Run & { field: ChangedField }) | null {
  const known = FIELDS.map(([pattern, field]) => ({ pattern, field }));
  const extra = columns
    .filter(({ ageOn }) => ageOn === undefined)
    .flatMap((column) =>
      column.names.map((name) => ({ pattern: escaped(name), field: columnRef(column) })),
    );
  return [...known, ...extra].reduce<(Run & { field: ChangedField }) | null>((best, one) => {
    const run = words.match(`${lead}(?:${one.pattern})`, at, used);
    // "level 3" and "class 3A" are values.
    const isValue = run !== null && /^\d/.test(words.at(at + run.length));
    return run && !isValue && run.length > (best?.length ?? 0)
      ? { at, length: run.length, field: one.field }
      : best;
  }, null);
}

/** "whose notes", right before a place. */
function fieldBefore(
  words: Words,
  end: number,
  used: ReadonlySet<number>,
  columns: readonly Column[],
): (Run & { field: ChangedField }) | null {
  for (let at = Math.max(0, end - LONGEST); at < end; at++) {
    const found = used.has(at)
      ? null
      : fieldAt(words, at, used, columns, "(?:whose )?(?:support )?");
    if (found && found.at + found.length === end) return found;
  }
  return null;
}

const LONGEST = 5;
