// The codes of places as people write them: with numbers in words, streets shortened, one of many.
import { foldCode } from "../../../../shared/columns.js";
import type { Token } from "../words/tokens.js";
import { numberWord } from "./scales.js";

/** How streets are shortened. */
const SHORT: Readonly<Record<string, string>> = {
  rd: "road",
  ln: "lane",
  ave: "avenue",
  st: "street",
};

/** Codes of words that stand together, each made once for a question: several readers look places up at every word. */
export class Codes {
  private readonly made = new Map<number, string>();

  constructor(private readonly make: (from: number, length: number) => string) {}

  /** @param length at most 7 words */
  at(from: number, length: number): string {
    const place = from * 8 + length;
    const held = this.made.get(place);
    if (held !== undefined) return held;
    const code = this.make(from, length);
    this.made.set(place, code);
    return code;
  }
}

/** "three rowan" is 3 Rowan, "class two" Class 2, "station rd" Station Road. */
export function codeInFull(tokens: readonly Token[], from: number, length: number): string {
  const written = tokens.slice(from, from + length).map(({ word }) => {
    const n = numberWord(word);
    return n === null ? (SHORT[word] ?? word) : String(n);
  });
  return foldCode(written.join(" "));
}

/** "one of the Kingfishers" is in Kingfisher, "each Mole" in Moles, "the 9Bs" in 9B; empty where the word has no such other form. */
export function codeInNumber(word: string): string {
  if (/^\d{1,2}\p{L}s$/u.test(word)) return foldCode(word.slice(0, -1));
  if (!/^\p{L}{4,}$/u.test(word)) return "";
  return foldCode(/[^s]s$/.test(word) ? word.slice(0, -1) : `${word}s`);
}
