// A school in which each page of the console has something to show, to walk through.
import { push, pushSource } from "../support/store.js";
import type { SchoolServer } from "./school-server.js";
import { fillWatched, nameOf, WATCHED_HEADER, WATCHED_ROWS, write } from "./watched-school.js";

const TEN_WEEKS_AGO = new Date(Date.now() - 70 * 86_400_000).toISOString();
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const NOTES = ["Plays football for the town", "Bites her nails before every exam", ""];

/** The choir's: a pupil of Mr P's too, and sixteen of a class of its own. */
const CHOIR = [
  WATCHED_ROWS[0]?.with(1, "Choir").with(4, "3") ?? [],
  ...Array.from({ length: 16 }, (_, i) => [
    nameOf(40 + i),
    "5C",
    "5",
    "South",
    String(i % 3),
    NOTES[i % 3] ?? "",
    "",
    "95%",
  ]),
];

/**
 * Two sheets of three classes and a choir, as they were ten weeks ago and are now: a level that rose, a cell that cannot be
 * read, removals that are held, logs, an overdue follow-up, alerts. Waits until the index is level and all are assessed.
 */
export async function fillWalked(server: SchoolServer): Promise<void> {
  const { db } = server;
  const classes = await fillWatched(server, TEN_WEEKS_AGO);
  const risen = WATCHED_ROWS.map((row, i) => (i === 1 ? row.with(4, "3") : row));
  push(db, classes, risen, { header: WATCHED_HEADER, reason: "change" });
  const choir = pushSource(db, "Ms Q");
  const sheet = {
    header: WATCHED_HEADER,
    tab: { spreadsheetId: "sheet-2", sheetId: 0, sheetName: "Choir" },
  };
  push(db, choir, CHOIR, { ...sheet, takenAt: TEN_WEEKS_AGO });
  const left = CHOIR.slice(0, 5).map((row, i) => (i === 4 ? row.with(4, "high") : row));
  push(db, choir, left, { ...sheet, reason: "change" });
  write(server, { type: "follow_up", text: "Ring home", due: YESTERDAY, owner: null, once: null });
  await server.risk.idle();
}
