// Finds out how a word that was asked is looked for, and how much it tells.
import type { Db } from "../store/open.js";
import type { AskedNeedle } from "./asked.js";
import { needleWeight } from "./fuse.js";
import { ftsQuery } from "./needles.js";
import { postingsOf } from "./postings.js";

/** A needle with the FTS5 query that finds it, and how much it tells. */
export interface Weighed {
  needle: AskedNeedle;
  match: string;
  weight: number;
}

/** The shortest word of which longer ones are also looked for. */
const PREFIX_FROM = 5;

/**
 * A needle as it stands, or with longer words too where no note has it as it stands.
 * @param total documents; `upTo` the largest id of one
 */
export function weigh(db: Db, needle: AskedNeedle, total: number, upTo: number): Weighed {
  const exact = ftsQuery([needle], { prefix: false });
  const found = postingsOf(db, exact, upTo).length;
  if (found > 0 || needle.said.length < PREFIX_FROM)
    return { needle, match: exact, weight: needleWeight(found, total) };
  const longer = ftsQuery([needle], { prefix: true });
  return {
    needle,
    match: longer,
    weight: needleWeight(postingsOf(db, longer, upTo).length, total),
  };
}

/** The bits that stand for the needles that are a concept's words. */
export const needleBits = (concept: number, needles: readonly Weighed[]): number =>
  needles.reduce(
    (bits, { needle }, bit) => (needle.concept === concept ? bits | (1 << bit) : bits),
    0,
  );
