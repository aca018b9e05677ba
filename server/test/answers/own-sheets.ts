// Sheets and pupils of a test's own, and how they are asked.
import { afterAll, beforeAll } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { type Pupil, School } from "../search/school.js";
import { memoryStore, push, pushSource } from "../support/store.js";

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

/** The first names of those who are listed, in order. */
export const firstNames = ({ students }: { students: readonly { name: string }[] }) =>
  students.map(({ name }) => name.split(" ")[0]).sort();
