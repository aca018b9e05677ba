// A school with something to look at: pupils of every tier, logs, follow-ups, and the alerts they raise.
import { addEntry, type NewEntry } from "../../src/logs/add-entry.js";
import { findStudents } from "../../src/store/find.js";
import { HEADER, push, pushSource } from "../support/store.js";
import type { SchoolServer } from "./school-server.js";

export const WATCHED_HEADER = [...HEADER, "Attendance"];

const STORIES: [level: string, notes: string, attendance: string][] = [
  ["0", "Enjoys reading and helps others", "98%"],
  ["1", "Working below expected in maths", "96%"],
  ["3", "Has asthma. Anxiety about tests, on the CAMHS waiting list", "91%"],
  ["4", "On a child protection plan. Suspended twice this term", "84%"],
  ["5", "EHCP review scheduled. Parents separated; grandmother died in May", "48%"],
];

const GIVEN = ["Ada", "Ben", "Chidi", "Dora", "Emil", "Farah", "Gwen", "Hari"];
const FAMILY = ["Okafor", "Lindqvist", "Murphy", "Nowak", "Oyelaran", "Pereira", "Quinn"];

/** Forty pupils of two classes on one sheet, the last rows with the most. */
export const WATCHED_ROWS: string[][] = Array.from({ length: 40 }, (_, i) => {
  const [level, notes, attendance] = STORIES[i % 20 < 16 ? i % 2 : (i % 20) - 15] ?? ["0", "", ""];
  const row = [nameOf(i), i % 2 ? "4B" : "3A", i % 2 ? "4" : "3", "North", level, notes];
  return [...row, "", attendance];
});

/** The name of a pupil; those of the first 56 differ. */
export function nameOf(i: number): string {
  return `${GIVEN[i % GIVEN.length]} ${FAMILY[i % FAMILY.length]}`;
}

/**
 * Pushes them, writes logs on one of them, and waits until all are assessed; returns the source.
 * @param takenAt when the sheet was read, ISO 8601; now by default
 */
export async function fillWatched(server: SchoolServer, takenAt?: string): Promise<string> {
  const source = pushSource(server.db);
  push(server.db, source, WATCHED_ROWS, { header: WATCHED_HEADER, takenAt });
  await server.risk.idle();
  for (const text of [
    "Pushed a chair over in maths",
    "Left the room without asking",
    "Shouted at lunch",
  ])
    write(server, { type: "log", text, kind: "behaviour", at: null, once: null });
  await server.risk.idle();
  return source;
}

/** An entry of Mr A's on the pupil at the top of the second class. */
export function write({ db }: SchoolServer, entry: DistributiveOmit<NewEntry, "studentId">): void {
  const [pupil] = findStudents(db, { q: "Ben Lindqvist" }, { limit: 1 }).students;
  const by = { tokenId: "tok_1", person: "Mr A" };
  addEntry(db, { ...entry, studentId: pupil?.id ?? "" } as NewEntry, by);
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
