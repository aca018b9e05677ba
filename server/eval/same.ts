// When an answer's value says the same as the gold: spelling of labels and rounding do not count.
import type { Value } from "./questions.js";

/** Numbers may be rounded to one place. */
const TOLERANCE = 0.05 + 1e-9;
/** Labels of a group for pupils of whom nothing is known; such groups may be left out. */
const NOTHING = /^(|-|none|no .*|not .*|unknown|blank|\(.*\)|without .*)$/i;

/** Compares values, lists of them as sets; `""` as gold stands for nothing recorded. */
export function sameValue(given: unknown, gold: Value): boolean {
  const wanted = Array.isArray(gold) ? gold : [gold];
  const found = (Array.isArray(given) ? given : [given]).filter((value) => value !== null);
  if (wanted.length === 1 && wanted[0] === "") return found.every((value) => value === "");
  return (
    wanted.length === found.length &&
    wanted.every((value) => found.some((candidate) => sameCell(candidate, value)))
  );
}

/** Compares `{label: number}`; groups of nobody, and groups of nothing known, do not count. */
export function sameTable(given: unknown, gold: Record<string, number>): boolean {
  if (typeof given !== "object" || given === null) return false;
  const counted = (table: object) =>
    new Map(
      Object.entries(table)
        .filter(([label, number]) => !NOTHING.test(label.trim()) && number !== 0)
        .map(([label, number]): [string, unknown] => [plain(label), number]),
    );
  const wanted = counted(gold);
  const found = counted(given);
  return (
    wanted.size === found.size &&
    [...wanted].every(([label, number]) => sameCell(found.get(label), number as number))
  );
}

function sameCell(given: unknown, gold: string | number): boolean {
  const [a, b] = [numberOf(given), numberOf(gold)];
  if (a !== null && b !== null) return Math.abs(a - b) <= TOLERANCE;
  if (/^\d{4}-\d\d-\d\d$/.test(String(gold))) return String(given).slice(0, 10) === gold;
  return plain(String(given)) === plain(String(gold));
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = plain(value).replace(/\s*%$/, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Case, accents, spaces and dashes do not count; `Year 4` and `Y4` are `4`, Reception is `0`, `Level 2` is `2`. */
export function plain(text: string): string {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .trim();
  if (folded === "nursery") return "-1";
  if (folded === "reception") return "0";
  const number = /^(?:year(?: group)?|yr|y|level|l) ?(-?\d+)$/.exec(folded)?.[1];
  if (number !== undefined) return number;
  return /\d/.test(folded) && !/[a-z]/.test(folded) ? folded : folded.replace(/[\s-]+/g, "");
}
