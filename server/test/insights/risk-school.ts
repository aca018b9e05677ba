// A school of 500 pupils with known stories: what stands of each, when it came, and which rules must hold on what.
import { addEntry } from "../../src/logs/add-entry.js";
import type { Db } from "../../src/store/open.js";
import type { LOG_KINDS } from "../../src/store/schema-logs.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { HEADER, pushSource, snapshotOf } from "../support/store.js";

const DAY_MS = 86_400_000;
/** The sheet's days, counted back from the day of assessment: the first push, and the later ones. */
const PUSHES = [150, 40, 20, 15, 10] as const;
type PushDay = (typeof PUSHES)[number];

interface Cells {
  level?: string;
  notes?: string;
  attendance?: string;
  class?: string;
}

/** What a rule rests on: versions by number, a sentence by its words, logs by their days, newest first. */
type Ground = { versions: number[] } | { says: string[] } | { logs: number[] } | { due: number };

export interface Story {
  what: string;
  /** As the sheet began, and what became other on a later push. */
  first: Cells;
  later?: Partial<Record<PushDay, Cells>>;
  logs?: [kind: (typeof LOG_KINDS)[number], daysAgo: number][];
  /** A follow-up, due so many days ago; less than nought is yet to come. */
  due?: number;
  holds: Record<string, Ground>;
}

const says = (sentence: string): Ground => ({ says: [sentence.replace(/\.$/, "")] });
/** Notes that stood there when the pupil was first read. */
const noted = (notes: string, ...rules: string[]): Story => ({
  what: notes,
  first: { notes },
  holds: Object.fromEntries(rules.map((rule) => [rule, says(notes)])),
});
const first = { versions: [1] };
const attended = (attendance: string, ...rules: string[]): Story => ({
  what: `attendance ${attendance}`,
  first: { attendance },
  holds: Object.fromEntries(rules.map((rule) => [rule, first])),
});
const logged = (what: string, logs: Story["logs"], ...rules: string[]): Story => ({
  what,
  first: {},
  logs: logs ?? [],
  holds: Object.fromEntries(
    rules.map((rule) => [rule, { logs: (logs ?? []).map(([, day]) => day) }]),
  ),
});

/** Each rule that is shipped where it holds, and beside it where it almost does. */
export const STORIES: readonly Story[] = [
  attended("95"),
  attended("94.9%", "attendance-falling"),
  attended("90", "attendance-falling", "persistent-absence"),
  attended("0.88", "attendance-falling", "persistent-absence"),
  attended("50%", "attendance-falling", "persistent-absence", "severe-absence"),
  attended("good"),
  noted("Poor attendance this term.", "attendance-notes"),
  noted("No concerns about attendance."),
  logged(
    "two absences",
    [
      ["attendance", 5],
      ["attendance", 12],
    ],
    "attendance-logs",
  ),
  logged("one absence", [["attendance", 5]]),
  logged("absences long ago", [
    ["attendance", 60],
    ["attendance", 70],
  ]),
  logged(
    "three incidents",
    [
      ["behaviour", 5],
      ["behaviour", 7],
      ["behaviour", 9],
    ],
    "incidents",
    "behaviour-logs",
  ),
  logged(
    "three in three weeks",
    [
      ["behaviour", 5],
      ["behaviour", 7],
      ["behaviour", 21],
    ],
    "behaviour-logs",
  ),
  logged("an incident of last year", [["behaviour", 120]]),
  logged("praise", [
    ["praise", 5],
    ["praise", 7],
    ["praise", 9],
  ]),
  noted("Disruptive in lessons.", "behaviour-notes"),
  noted("Not disruptive in lessons."),
  noted("Excluded for two days.", "exclusion", "behaviour-notes"),
  noted("Has never been excluded."),
  noted("Working below age-related expectations.", "working-below"),
  noted("Not working below expectations."),
  logged(
    "two of learning",
    [
      ["learning", 5],
      ["learning", 30],
    ],
    "learning-logs",
  ),
  logged("one of learning", [["learning", 5]]),
  {
    what: "level 3",
    first: { level: "3" },
    logs: [["praise", 8]],
    holds: { "high-support": first },
  },
  {
    what: "level 5",
    first: { level: "5" },
    logs: [["praise", 8]],
    holds: { "high-support": first, "highest-support": first },
  },
  { what: "level 2", first: { level: "2" }, logs: [["praise", 8]], holds: {} },
  { what: "level 2, of whom nobody writes", first: { level: "2" }, holds: { "no-entry": first } },
  { what: "level 1, of whom nobody writes", first: { level: "1" }, holds: {} },
  {
    what: "a rise",
    first: { level: "1" },
    later: { 20: { level: "2" } },
    holds: { "level-rise": { versions: [2, 1] } },
  },
  { what: "a fall", first: { level: "2" }, later: { 20: { level: "1" } }, holds: {} },
  {
    what: "a new plan",
    first: {},
    later: { 10: { notes: "EHCP review scheduled." } },
    holds: { "new-ehcp": says("EHCP review scheduled.") },
  },
  {
    what: "a plan of last month",
    first: {},
    later: { 40: { notes: "EHCP review scheduled." } },
    holds: {},
  },
  noted("EHCP review scheduled."),
  noted("Anxious about tests.", "wellbeing-notes"),
  noted("No anxiety."),
  noted("His mother is anxious."),
  logged("one of wellbeing", [["wellbeing", 30]], "wellbeing-logs"),
  noted("Recently bereaved.", "bereavement"),
  noted("Safeguarding concern raised.", "safeguarding-notes"),
  noted("No safeguarding concerns."),
  {
    what: "a new concern",
    first: {},
    later: { 10: { notes: "Safeguarding concern raised." } },
    holds: {
      "safeguarding-notes": says("Safeguarding concern raised."),
      "new-safeguarding": says("Safeguarding concern raised."),
    },
  },
  noted("On a child protection plan.", "child-protection", "safeguarding-notes"),
  noted("Not on a child protection plan."),
  noted("Has self-harmed.", "self-harm", "safeguarding-notes", "wellbeing-notes"),
  noted("No self-harm."),
  logged("one of safeguarding", [["safeguarding", 60]], "safeguarding-logs"),
  { what: "overdue", first: {}, due: 1, holds: { "overdue-follow-up": { due: 1 } } },
  { what: "due today", first: {}, due: 0, holds: {} },
  {
    what: "three changes",
    first: {},
    later: { 20: { class: "3B" }, 15: { notes: "Enjoys art." }, 10: { class: "3C" } },
    holds: { "many-changes": { versions: [4, 3, 2] } },
  },
  {
    what: "two changes",
    first: {},
    later: { 20: { class: "3B" }, 15: { notes: "Enjoys art." } },
    holds: {},
  },
];

const NOBODY: Story = {
  what: "nothing of note",
  first: { notes: "Enjoys art.", attendance: "97" },
  holds: {},
};
export const PUPILS = 500;

/** By the place in the sheet: each story twice, far apart, and between them pupils of whom there is nothing. */
export const storyAt = (at: number): Story =>
  (at % 5 === 0 ? STORIES[(at / 5) % STORIES.length] : undefined) ?? NOBODY;

const nameAt = (at: number) => `Pupil ${String.fromCharCode(65 + (at % 26))}${at} Of${at}`;

/** Fills a store with them; `today` is the moment of assessment. Returns the ids by place, and those of logs by day. */
export function fillSchool(db: Db, today: Date) {
  const source = pushSource(db);
  const ago = (days: number) => new Date(today.getTime() - days * DAY_MS);
  const header = [...HEADER, "Attendance"];
  for (const day of PUSHES) {
    const rows = Array.from({ length: PUPILS }, (_, at) => rowOf(at, day));
    const outcome = syncSnapshot(db, snapshotOf(source, rows, { header }), ago(day));
    if ("need" in outcome) throw new Error("the server lacks rows");
  }
  const ids = db.$client
    .prepare("SELECT student_id FROM versions WHERE version = 1 ORDER BY row")
    .pluck()
    .all() as string[];
  const by = { tokenId: "tok_1", person: "Mr A" };
  const written = ids.map((studentId, at) => {
    const { logs = [], due } = storyAt(at);
    const common = { studentId, text: "For the file", once: null };
    const logIds = new Map(
      logs.map(([kind, day]) => {
        const entry = { ...common, type: "log", kind, at: ago(day).toISOString() } as const;
        return [day, addEntry(db, entry, by, today).id];
      }),
    );
    const dueOn = due === undefined ? null : ago(due).toISOString().slice(0, 10);
    const followUp =
      dueOn === null
        ? null
        : addEntry(db, { ...common, type: "follow_up", due: dueOn, owner: null }, by, ago(30)).id;
    return { logIds, followUp };
  });
  const pushAgain = (at: number, cells: Cells) => {
    const rows = Array.from({ length: PUPILS }, (_, place) =>
      place === at ? rowOf(place, 10, cells) : rowOf(place, 10),
    );
    syncSnapshot(db, snapshotOf(source, rows, { header }), today);
  };
  return { ids, written, pushAgain };
}

function rowOf(at: number, day: PushDay, more: Cells = {}): string[] {
  const { first: begun, later = {} } = storyAt(at);
  const changes = PUSHES.filter((push) => push >= day).map((push) => later[push] ?? {});
  const cells: Cells = Object.assign({}, begun, ...changes, more);
  const { level = "0", notes = "", attendance = "", class: code = "3A" } = cells;
  return [nameAt(at), code, "3", "", level, notes, `S${at}`, attendance];
}
