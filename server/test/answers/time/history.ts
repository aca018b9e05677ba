// A school's year in the real store: snapshots pushed at known times, through the real sync.
import { DateTime } from "luxon";
import { type AskRequest, createAsk } from "../../../src/answers/answer.js";
import { parseTermDates } from "../../../src/answers/time/term-dates.js";
import type { Db } from "../../../src/store/open.js";
import { syncSnapshot } from "../../../src/sync/sync-snapshot.js";
import { memoryStore, pushSource, snapshotOf } from "../../support/store.js";

export const TERMS = parseTermDates(`
terms:
  - {name: Summer 2025, from: 2025-04-22, to: 2025-07-22, half_term: {from: 2025-05-26, to: 2025-05-30}}
  - {name: Autumn 2025, from: 2025-09-02, to: 2025-12-19, half_term: {from: 2025-10-27, to: 2025-10-31}}
  - {name: Spring 2026, from: 2026-01-05, to: 2026-03-27, half_term: {from: 2026-02-16, to: 2026-02-20}}
  - {name: Summer 2026, from: 2026-04-13, to: 2026-07-21, half_term: {from: 2026-05-25, to: 2026-05-29}}
`);

/** When the questions of the tests are asked: a Friday. */
export const NOW = new Date("2026-03-20T12:00:00Z");

/** Name, class, year, campus, level, notes. */
export type Row = [string, string, string, string, string, string];

/** The instant of a wall clock in London. */
export const london = (wall: string): Date =>
  DateTime.fromISO(wall, { zone: "Europe/London" }).toJSDate();

export class Year {
  constructor(readonly db: Db = memoryStore()) {}

  private readonly sources = new Map<string, string>();

  /**
   * Makes a teacher's sheet be these rows from a moment on.
   * @param editors by row, from 0
   * @param studentId of a name; the sheet has none by default
   */
  push(
    at: Date,
    rows: readonly Row[],
    teacher = "Mr P",
    editors: Record<number, string> = {},
    studentId: (name: string) => string = () => "",
  ): void {
    const id = this.sources.get(teacher) ?? pushSource(this.db, teacher);
    this.sources.set(teacher, id);
    const hints = Object.entries(editors).map(([row, user]) => ({
      rows: [Number(row) + 2],
      user,
      at: at.toISOString(),
    }));
    const request = snapshotOf(
      id,
      rows.map((row) => [...row, studentId(row[0])]),
      {
        hints,
        tab: { spreadsheetId: teacher, sheetId: 0, sheetName: "Pupils" },
      },
    );
    const outcome = syncSnapshot(this.db, request, at);
    if ("need" in outcome) throw new Error("the server lacks rows");
  }

  ask(question: string, more: Partial<AskRequest> = {}, terms: typeof TERMS | null = TERMS) {
    const ask = createAsk({
      db: this.db,
      nearestPassages: async () => [],
      model: "m@1",
      timeZone: "Europe/London",
      terms,
    });
    return ask({ question, now: NOW, ...more });
  }
}
