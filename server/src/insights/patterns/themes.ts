// The concepts of the map as themes: each with what it is a kind of.
import type { ConceptMap } from "../../concepts/concept-map.js";
import type { Theme } from "./follow.js";

/** Every concept as a theme, by its id. */
export function themesOf({ concepts }: Pick<ConceptMap, "concepts">): Map<string, Theme> {
  const within = (id: string): string[] => [
    id,
    ...(concepts.get(id)?.broader ?? []).flatMap(within),
  ];
  return new Map(
    [...concepts.values()].map(({ id, label }) => [
      id,
      { id, label, within: [...new Set(within(id))] },
    ]),
  );
}
