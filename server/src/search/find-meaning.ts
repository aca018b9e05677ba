// What the search asks of the search by meaning.
import type { Neighbour, PassageSet } from "../index/ports.js";
import type { Needle } from "./needles.js";

/**
 * The sentences nearest to a text, best first, by passage id; null while meaning search is not
 * available. `among` restricts the search to these passages, exactly.
 */
export type NearestPassages = (
  text: string,
  k: number,
  among?: PassageSet,
) => Promise<readonly Neighbour[] | null>;

/** The concept that a text is nearest to in meaning; null while that cannot be said. */
export type NearestConcept = (
  text: string,
) => Promise<{ concept: string; similarity: number } | null>;

/** How many sentences are asked for. */
export const NEIGHBOURS = 200;

/** What is asked in words that the model knows: an abbreviation is written out. */
export function meaningText(text: string, needles: readonly Needle[]): string {
  return needles.reduce((written, { said, phrases }) => {
    const long = said.includes(" ") ? undefined : phrases.find((phrase) => phrase.includes(" "));
    return long ? written.replace(new RegExp(`\\b${said}s?\\b`, "i"), long) : written;
  }, text);
}
