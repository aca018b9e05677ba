// The steps of a column of phases, stages or bands that are numbered, "Ph2" to "Ph6", as numbers: "phase 5 or higher".
import type { NumberRange } from "../../store/condition.js";
import type { Column, ColumnValue } from "../vocabulary/column.js";
import { kept } from "../vocabulary/kept.js";
import { hasPart, nameLength, numberWord, type Scale } from "../vocabulary/scales.js";
import { type Token, wordAt } from "../words/tokens.js";
import { valueTest } from "./value-tests.js";

/** What is climbed step by step; which of several sets is the higher one nobody tells. */
const STEPPED = /\b(phases?|stages?|steps?|bands?|levels?|grades?)\b/;
const STEP = /^(\p{L}*)[ .-]?(\d{1,2})$/u;
const NOTHING = /^(?!)/;

/** The scale of such a column; null where it is none. */
export const stepScale = kept((column: Column): Scale | null => {
  if (column.kind !== "choice" || !column.names.some((name) => STEPPED.test(name))) return null;
  const known = new Map<number, ColumnValue[]>();
  const leads = new Set<string>();
  for (const value of new Set([...column.values.values()].flat())) {
    const [, lead = "", n] = STEP.exec(value.value) ?? [];
    if (n === undefined) return null;
    leads.add(lead);
    known.set(Number(n), [...(known.get(Number(n)) ?? []), value]);
  }
  const [lead = "", ...others] = leads;
  if (known.size < 2 || others.length > 0) return null;
  return {
    dimension: `column ${column.key}`,
    condition: (range) => {
      const meant = [...known].filter(([n]) => isWithin(n, range)).flatMap(([, values]) => values);
      return valueTest(column, 0, 0, meant).condition;
    },
    head: (tokens, at) => {
      const word = wordAt(tokens, at);
      const isLead = word === lead && /^\d/.test(wordAt(tokens, at + 1));
      const length = nameLength(tokens, at, column) || (isLead || hasPart(column, word) ? 1 : 0);
      const isIdle = length > 0 && /^(of|is|are|number)$/.test(wordAt(tokens, at + length));
      return isIdle ? length + 1 : length;
    },
    glued: lead === "" ? NOTHING : new RegExp(`^${lead}[-.]?(\\d.*)$`),
    bare: NOTHING,
    value: (text) => {
      const n = numberWord(text);
      return n !== null && known.has(n) ? n : null;
    },
    unit: NOTHING,
    otherUnit: NOTHING,
    whole: true,
    steps: { column, last: Math.max(...known.keys()) },
  };
});

const isWithin = (n: number, { min, max, above, below }: NumberRange): boolean =>
  (min === undefined || n >= min) &&
  (max === undefined || n <= max) &&
  (above === undefined || n > above) &&
  (below === undefined || n < below);

/** How many tokens behind a step say no more than its column does: "phase 5 in phonics". */
export function stepTail(tokens: readonly Token[], at: number, column: Column): number {
  const joint = /^(in|of|for|on)$/.test(wordAt(tokens, at)) ? 1 : 0;
  const article = joint > 0 && /^(the|their)$/.test(wordAt(tokens, at + 1)) ? 1 : 0;
  const from = at + joint + article;
  return hasPart(column, wordAt(tokens, from)) ? from + 1 - at : 0;
}
