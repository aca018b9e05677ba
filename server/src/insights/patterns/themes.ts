// The concepts of the map as themes: each with what it is a kind of.
import type { ConceptTree } from "../../concepts/concept-map.js";
import { withBroader } from "../../concepts/question-concepts.js";
import type { Theme } from "./follow.js";

/** Groups of the map whose concepts are difficulties that a support level is for. */
const NEEDS = new Set(["needs", "communication", "learning", "sensory", "emotions", "behaviour"]);

/** Every concept as a theme, by its id. */
export const themesOf = (tree: ConceptTree): Map<string, Theme> =>
  new Map(
    [...tree.concepts.values()].map(({ id, label, group }) => [
      id,
      { id, label, within: [...new Set(withBroader(tree, id))], isNeed: NEEDS.has(group) },
    ]),
  );
