// Facts of a made-up school, for tests of what is found in them: who is in which class, at which level, and what is written.
import type { PatternFacts } from "../../../src/store/find-pattern-facts.js";

/** A pupil of the school; what is not given is plain. */
export interface MadePupil {
  class: string;
  id?: string;
  person?: string;
  source?: string;
  year?: number | null;
  campus?: string | null;
  level?: number | null;
  /** Concepts that the notes state now. */
  says?: readonly string[];
  /** Concepts that the notes stated on the first day, and until the last month. */
  said?: readonly string[];
  /** Whether it came only lately. */
  isNew?: boolean;
}

const FIRST_DAY = "2026-01-01T08:00:00.000Z";
const CHANGED = "2026-03-01T08:00:00.000Z";
export const NOW = "2026-03-31T12:00:00.000Z";

/** The facts as the store would give them, all pupils on one sheet unless said otherwise. */
export function factsOf(pupils: readonly MadePupil[]): PatternFacts {
  const facts: PatternFacts = {
    pupils: [],
    levels: [],
    statements: [],
    notes: [],
    firstLog: null,
    sources: [
      { id: "src_1", name: "Mr P" },
      { id: "src_2", name: "Ms B" },
    ],
  };
  for (const [index, pupil] of pupils.entries()) {
    const id = pupil.id ?? `stu_${String(index).padStart(5, "0")}`;
    const campus = pupil.campus ?? null;
    facts.pupils.push({
      id,
      person: pupil.person ?? null,
      source: pupil.source ?? "src_1",
      classKey: pupil.class.toLowerCase(),
      classCode: pupil.class,
      year: pupil.year ?? null,
      campusKey: campus?.toLowerCase() ?? null,
      campus,
    });
    const from = pupil.isNew ? CHANGED : FIRST_DAY;
    facts.levels.push({ pupil: id, from, to: null, level: pupil.level ?? null });
    const says = pupil.says ?? [];
    const said = pupil.said ?? says;
    const spans = [
      ...says.map((concept) => ({
        concept,
        from: said.includes(concept) ? from : CHANGED,
        to: null,
      })),
      ...said
        .filter((concept) => !says.includes(concept))
        .map((concept) => ({ concept, from, to: CHANGED })),
    ];
    for (const span of spans) facts.statements.push({ pupil: id, happened: null, ...span });
    facts.notes.push({ pupil: id, from, to: null, happened: null });
  }
  return facts;
}

/** So many pupils alike; `first` of them are otherwise. */
export const pupilsOf = (
  count: number,
  plain: MadePupil,
  [first, otherwise]: [number, Partial<MadePupil>] = [0, {}],
): MadePupil[] =>
  Array.from({ length: count }, (_, i) => ({ ...plain, ...(i < first ? otherwise : {}) }));
