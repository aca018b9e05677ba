// Sheets and pupils of a test's own, and how they are asked.
import { afterAll, beforeAll } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { openForWriting } from "../../src/store/open.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { type Pupil, School } from "../search/school.js";
import { memoryStore, push, pushSource, snapshotOf } from "../support/store.js";

const NOW = new Date("2025-06-18T09:30:00Z");

interface OwnSheet {
  /** Whose it is; of several of one teacher each is what the sheet became. */
  of: string;
  header: string[];
  rows: string[][];
}

/** Pushes the sheets in their order; returns how they are asked, on 18 June 2025. */
export function askingSheets(...sheets: readonly OwnSheet[]) {
  const db = memoryStore();
  const sources = new Map<string, ReturnType<typeof pushSource>>();
  for (const { of, header, rows } of sheets) {
    const source = sources.get(of) ?? pushSource(db, of);
    sources.set(of, source);
    push(db, source, rows, { header });
  }
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return (question: string) => ask({ question, now: NOW });
}

/** Asks a school of these pupils on the same day; it is there for the tests of the file that calls this. */
export function askingPupils(pupils: readonly Pupil[]) {
  let school: School;
  beforeAll(() => {
    school = new School(pupils);
  });
  afterAll(() => school.close());
  return (question: string) =>
    createAsk({ db: school.db, nearestPassages: async () => [], model: "m@1" })({
      question,
      now: NOW,
    });
}

/**
 * Asks about what sheets became, state by state, on 20 March 2026 or another moment; it is there for the tests of the file
 * that calls this. Each state comes with its day (2026-03-02) and whose sheet it is, Ms Lee's where that is not said.
 */
export function askingStates(
  header: string[],
  ...states: readonly (readonly [day: string, rows: string[][], of?: string])[]
) {
  const db = openForWriting(":memory:");
  beforeAll(() => {
    const sources = new Map<string, ReturnType<typeof pushSource>>();
    for (const [day, rows, of = "Ms Lee"] of states) {
      const source = sources.get(of) ?? pushSource(db, of);
      sources.set(of, source);
      syncSnapshot(db, snapshotOf(source, rows, { header }), new Date(`${day}T09:00:00Z`));
    }
  });
  afterAll(() => {
    db.$client.close();
  });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return (question: string, now = new Date("2026-03-20T12:00:00Z")) => ask({ question, now });
}

/** The cells of a line, parted by bars: "Ann Ashe | 3A". */
export const cellsOf = (line: string): string[] => line.split("|").map((cell) => cell.trim());

/** The first names of those who are listed, in order. */
export const firstNames = ({ students }: { students: readonly { name: string }[] }) =>
  students.map(({ name }) => name.split(" ")[0]).sort();
