// Joins a school's own concepts and corrections to the shipped ones.
import type { Concept, Phrase } from "./concept-types.js";
import type { SchoolFile } from "./data-schema.js";
import { particularsOf } from "./particulars.js";

const said = (phrase: Phrase) => (typeof phrase === "string" ? phrase : phrase.say);

/** The concepts with the school's file applied; `tell` hears of what it cannot mean. */
export function joinSchoolFile(
  concepts: readonly Concept[],
  file: SchoolFile,
  tell: (fault: string) => void,
): Concept[] {
  const joined = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const [id, own] of Object.entries(file.concepts)) {
    const known = joined.get(id);
    if (!known && own.label === undefined) {
      tell(`concepts.${id}: is not a known concept; a new one needs a label`);
      continue;
    }
    const states = known?.states ?? { suspected: [], past: [], denied: [] };
    const held =
      known?.words
        .concat(known.asked, known.skills, Object.values(states).flat())
        .concat(known.particulars.flatMap(({ words, asked }) => [...words, ...asked]))
        .map(said) ?? [];
    for (const phrase of own.without)
      if (!held.includes(phrase)) tell(`concepts.${id}.without: has no phrase "${phrase}"`);
    const kept = (phrases: readonly Phrase[] = []) =>
      phrases.filter((phrase) => !own.without.includes(said(phrase)));
    const keptOf = (shipped: readonly string[] = [], added: readonly string[] = []) =>
      [...shipped, ...added].filter((phrase) => !own.without.includes(phrase));
    joined.set(id, {
      id,
      group: known?.group ?? "own",
      label: own.label ?? known?.label ?? id,
      broader: [...(known?.broader ?? []), ...(own.broader ?? [])],
      tells_of: [...(known?.tells_of ?? []), ...(own.tells_of ?? [])],
      words: [...kept(known?.words), ...(own.words ?? []), ...(own.unclear ?? [])],
      asked: [...kept(known?.asked), ...(own.asked ?? [])],
      particulars: [
        ...(known?.particulars ?? []).map((one) => ({
          ...one,
          words: kept(one.words),
          asked: kept(one.asked),
        })),
        ...particularsOf(id, own.particulars ?? {}),
      ],
      family: own.family ?? known?.family ?? false,
      lasting: own.lasting ?? known?.lasting ?? false,
      skills: keptOf(known?.skills, own.skills),
      states: {
        suspected: keptOf(states.suspected, own.suspected),
        past: keptOf(states.past, own.past),
        denied: keptOf(states.denied, own.denied),
      },
      denies: [...(known?.denies ?? []), ...(own.denies ?? [])],
      about: [...(known?.about ?? []), ...(own.about ?? [])],
      kind: own.kind ?? known?.kind ?? null,
      beside: own.beside ?? known?.beside ?? false,
      by_name: own.by_name ?? known?.by_name ?? false,
      occasion: own.occasion ?? known?.occasion ?? false,
    });
  }
  return [...joined.values()];
}
