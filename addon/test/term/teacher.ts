// A teacher at work in a simulated term: what he does to his sheet, and when.
import type { LocalSheet } from "../../local/spreadsheet.js";
import type { VirtualAppsScript } from "../../local/virtual/virtual-apps-script.js";
import type { VirtualClock } from "../../local/virtual/virtual-clock.js";
import type { Random } from "./random.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const TERM_HEADER = [
  "Name",
  "Class",
  "Year group",
  "Campus",
  "Support level",
  "Support notes",
];
const NOTES = [
  "Settled well",
  "Anxious before tests",
  "Speech therapy on Tuesdays",
  "Needs a quiet space",
  "Reading has improved",
  "Meeting with parents booked",
];

export const pupilRow = (random: Random, n: number): string[] => [
  `Pupil ${n}`,
  `${1 + random.below(6)}${random.pick(["A", "B"])}`,
  String(1 + random.below(6)),
  random.pick(["Campus A", "Campus B"]),
  String(random.below(6)),
  random.pick(NOTES),
];

export interface School {
  clock: VirtualClock;
  script: VirtualAppsScript;
  sheet: LocalSheet;
  random: Random;
  /** Told of everything that changed the sheet and fires a trigger. */
  onEdit(): void;
}

/** How many cells he types on a day: mostly a few dozen, seldom none, when reports are due hundreds. */
function editsOfDay(random: Random): number {
  const kind = random.next();
  if (kind < 0.2) return random.below(4);
  if (kind < 0.92) return 8 + random.below(60);
  return 150 + random.below(350);
}

/** Puts a school day's work on the clock. @param midnight its beginning, in milliseconds */
export function planDay(school: School, midnight: number, edits = editsOfDay(school.random)): void {
  const { clock, script, random } = school;
  let at = midnight + 8 * HOUR;
  for (let done = 0; done < edits; ) {
    // He comes back to the sheet several times a day, and types a run of cells each time.
    at += random.below((8 * HOUR) / Math.max(4, edits / 12));
    const run = Math.min(edits - done, 1 + random.below(20));
    for (let i = 0; i < run; i++) {
      at += 2000 + random.below(13_000);
      clock.at(at, () => typeCell(school));
    }
    done += run;
  }
  const sometime = () => midnight + 8 * HOUR + random.below(8 * HOUR);
  if (random.next() < 0.1) clock.at(sometime(), () => pasteBlock(school));
  if (random.next() < 0.15) clock.at(sometime(), () => addPupil(school));
  if (random.next() < 0.05) clock.at(sometime(), () => removePupil(school));
  // A sort fires no trigger here, which is the worst that has been reported of it.
  if (random.next() < 0.1) clock.at(sometime(), () => sortRows(school));
  if (random.next() < 0.2) clock.at(sometime(), () => script.menu("pushNow"));
  if (random.next() < 0.3) watchSidebar(school, sometime());
  for (let hour = 0; hour < 24; hour += 6)
    clock.at(midnight + hour * HOUR + random.below(15 * MINUTE), () => script.fire("clock"));
}

function typeCell({ sheet, script, random, onEdit }: School): void {
  const row = 2 + random.below(sheet.dataSize().rows - 1);
  sheet.selection = { row, column: 6, rows: 1, columns: 1 };
  sheet.write(row, 6, [[`${random.pick(NOTES)} (${random.below(1_000_000)})`]]);
  onEdit();
  script.fire("change", "EDIT");
}

function pasteBlock({ sheet, script, random, onEdit }: School): void {
  const rows = Math.min(20, sheet.dataSize().rows - 1);
  sheet.selection = { row: 2, column: 5, rows, columns: 1 };
  sheet.write(
    2,
    5,
    Array.from({ length: rows }, () => [String(random.below(6))]),
  );
  onEdit();
  script.fire("change", "EDIT");
}

function addPupil({ sheet, script, random, onEdit }: School): void {
  sheet.insertRows(2, 1);
  script.fire("change", "INSERT_ROW");
  sheet.write(2, 1, [pupilRow(random, 10_000 + random.below(90_000))]);
  onEdit();
  script.fire("change", "EDIT");
}

function removePupil({ sheet, script, random, onEdit }: School): void {
  if (sheet.dataSize().rows < 10) return;
  sheet.deleteRows(2 + random.below(sheet.dataSize().rows - 1), 1);
  onEdit();
  script.fire("change", "REMOVE_ROW");
}

function sortRows({ sheet }: School): void {
  sheet.sort(1);
}

/** Ten minutes of the sidebar, which asks every 15 seconds. */
function watchSidebar({ clock, script }: School, from: number): void {
  for (let i = 0; i < 40; i++) clock.at(from + i * 15_000, () => script.sidebar("sidebarState"));
}
