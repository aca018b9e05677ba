// The sentences that speak of a theme, of some pupils: what a number of it rests on.
import type { ConceptTree } from "../../concepts/concept-map.js";
import { linkedIds } from "../../store/find.js";
import { findConcepts } from "../../store/find-concepts.js";
import type { Db } from "../../store/open.js";
import { themesOf } from "./themes.js";

export interface ThemeSentence {
  text: string;
  /** UTF-16 offsets of the words that say it. */
  start: number;
  end: number;
  theme: string;
  label: string;
  state: "present" | "suspected";
  from: "notes" | "log";
}

/** By pupil: its sentences and those of pupils linked with it, each once. Without a theme there are none. */
export function themeSentences(
  db: Db,
  map: ConceptTree,
  students: readonly { id: string }[],
  { theme, as_of }: { theme: string | undefined; as_of: string | undefined },
): Map<string, ThemeSentence[]> {
  const found = new Map<string, ThemeSentence[]>();
  if (theme === undefined) return found;
  const concepts = [...themesOf(map).values()].filter(({ within }) => within.includes(theme));
  const owner = new Map(
    students.flatMap(({ id }) => [id, ...linkedIds(db, id)].map((one) => [one, id] as const)),
  );
  const ids = [...owner.keys()];
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  for (const said of findConcepts(db, [...labels.keys()], ["present", "suspected"], {
    ids,
    as_of,
  })) {
    const id = owner.get(said.student_id);
    if (id === undefined || said.kind === "follow_up") continue;
    const of = found.get(id) ?? [];
    found.set(id, of);
    if (of.some(({ text }) => text === said.sentence)) continue;
    of.push({
      text: said.sentence,
      start: said.start,
      end: said.end,
      theme: said.concept,
      label: labels.get(said.concept) ?? said.concept,
      state: said.state === "suspected" ? "suspected" : "present",
      from: said.kind === "sheet" ? "notes" : "log",
    });
  }
  return found;
}
