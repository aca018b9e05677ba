// The particular things that concepts are: sickle cell of the blood conditions.
import type { Concept, Particular } from "./concept-types.js";
import type { ParticularsOfFile } from "./data-schema.js";

/** Particulars as a file has them, by their labels, with their ids. */
export const particularsOf = (concept: string, those: ParticularsOfFile): Particular[] =>
  Object.entries(those).map(([label, { words, asked, unclear }]) => ({
    id: `${concept}/${label.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
    label,
    words: [...words, ...unclear],
    asked,
  }));

/** What is known of a concept or a particular one by its id. */
export interface Named {
  label: string;
  /** The concept itself, or that of which it is a particular one. */
  concept: string;
  isParticular: boolean;
}

/** All concepts and particulars by their ids. */
export function namesOf(concepts: Iterable<Concept>): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const { id, label, particulars } of concepts) {
    named.set(id, { label, concept: id, isParticular: false });
    for (const one of particulars)
      named.set(one.id, { label: one.label, concept: id, isParticular: true });
  }
  return named;
}
