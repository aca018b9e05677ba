// Change and days as offices say them: by a noun, a passive, a date typed in a hurry; what is right stands beside the question.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAsk } from "../../../src/answers/answer.js";
import { worded } from "../../../src/answers/wording/wording.js";
import { openForWriting } from "../../../src/store/open.js";
import { syncSnapshot } from "../../../src/sync/sync-snapshot.js";
import { memoryStore, pushSource, snapshotOf } from "../../support/store.js";
import { london, NOW, type Row, Year } from "./history.js";

const school = new Year(openForWriting(":memory:"));
const row = (name: string, cls: string, level: number, notes = ""): Row => [
  name,
  cls,
  String(Number(cls[0])),
  "Hill Site",
  String(level),
  notes,
];

beforeAll(() => {
  const ann = (level: number) => row("Ann Baker", "3A", level);
  const bo = (cls: string) => row("Bo Clark", cls, 2);
  const cy = (level: number, notes = "Reads well") => row("Cy Dunn", "4B", level, notes);
  const di = row("Di Evans", "4B", 1);
  const ed = row("Ed Frost", "3A", 0);
  school.push(london("2025-09-03T09:00"), [ann(1), bo("3A"), cy(3), di]);
  school.push(london("2025-10-14T09:00"), [ann(2), bo("3A"), cy(3), di]);
  school.push(london("2025-11-20T09:00"), [ann(2), bo("3B"), cy(3), di, ed]);
  school.push(london("2026-01-15T09:00"), [ann(2), bo("3B"), cy(2), di, ed]);
  school.push(london("2026-02-10T09:00"), [ann(2), bo("3B"), cy(2, "Reads daily"), ed]);
});
afterAll(() => void school.db.$client.close());

describe("who changed, said as a noun, in the passive or without a verb", () => {
  test.each([
    ["3A level gains since 20/09/2025", ["Ann"]],
    ["one level up since 5 oct, names please", ["Ann"]],
    ["which pupils saw their support level go up between 1 oct and 30 nov", ["Ann"]],
    ["who has shown a rise in level since 1/10", ["Ann"]],
    ["whose level got bumped up in October", ["Ann"]],
    ["whose level has gone up by at least one since 1 oct", ["Ann"]],
    ["whose level was raised by two or more since 1 oct", []],
    ["level reductions since Christmas", ["Cy"]],
    ["down a level since 2 Jan", ["Cy"]],
    ["pupils with a fall in their support level from 1 jan on", ["Cy"]],
    ["whose level has come lower since 03.01.2026", ["Cy"]],
    ["January's fallers by level", ["Cy"]],
    ["class moves 1 nov - 31 dec", ["Bo"]],
    ["form changes november", ["Bo"]],
    ["who used to be in 3A and has since moved to another form", ["Bo"]],
    ["once 3A, now elsewhere: who", ["Bo"]],
    ["formerly in 3A but now in a different class: names", ["Bo"]],
    ["November newbies", ["Ed"]],
    ["names added to the sheet since 1/11/25", ["Ed"]],
    ["which new pupils came to us between Nov 1st and Dec 31st", ["Ed"]],
    ["who have we gained since the start of November", ["Ed"]],
    ["feb leavers", ["Di"]],
    ["which children did we lose in February", ["Di"]],
    ["who has gone since 1 Feb", ["Di"]],
    ["whose names were taken off Mr P's class list in Feb", ["Di"]],
    ["February edits to the comments: which of Mr P's pupils", ["Cy"]],
  ])("%s", async (question, names) => {
    const { students, abstained } = await school.ask(question);
    expect(abstained).toBe(false);
    expect(students.map(({ name }) => name.split(" ")[0])).toEqual(names);
  });

  test.each([
    ["form moves since 1 oct: how many pupils have had one", 1],
    ["how many arrivals from 1 nov to 31 jan", 1],
    ["we lost how many pupils in February 2026", 1],
    ["how many level increases since 1 sept 2025", 1],
  ])("%s", async (question, count) => {
    expect(await school.ask(question)).toMatchObject({ count, abstained: false });
  });
});

test.each([
  ["Ann Baker level increase date", "2025-10-14"],
  ["ann baker level 2 date", "2025-10-14"],
  ["date Cy Dunn dropped to level 2", "2026-01-15"],
  ["what day did Cy Dunn stop being level 3", null],
  ["Bo Clark class change date", "2025-11-20"],
  ["bo clark 3b move date", "2025-11-20"],
  ["Bo Clark's transfer to 3B happened on what date", "2025-11-20"],
  ["Di Evans leaving date", "2026-02-10"],
  ["Di Evans' last day at school - when was it", "2026-02-10"],
  ["what date did Di Evans go", "2026-02-10"],
  ["Ed Frost start date", "2025-11-20"],
  ["Bo Clark class 12/11", "3A"],
  ["wind back to 12 Nov: which class did Bo Clark belong to then", "3A"],
  ["Bo Clark belonged to which class on 30/11/2025", "3B"],
  ["in which form was Bo Clark registered on Nov 12th", "3A"],
])("%s", async (question, value) => {
  expect((await school.ask(question)).value ?? null).toBe(value);
});

test.each([
  ["rewind to 1 October 2025: how many pupils were in 3A", 2],
  ["how big was 3A on 01/10/25", 2],
  ["roll count 1/12/2025", 5],
  ["whose names were on the register of 3A on 1 dec 2025", 2],
])("%s", async (question, count) => {
  expect((await school.ask(question)).students).toHaveLength(count);
});

describe("what it must not become", () => {
  test.each([
    // A level of another kind, and the biggest of several.
    ["who had a rise in reading level since October", "moved up a level"],
    ["the biggest rise in level since October", "pupils who moved up"],
    ["pupils in level 2 up", "went up"],
    ["who was level 1 dec", "level on"],
  ])("%s", (question, not) => {
    expect(worded(question)).not.toContain(not);
  });

  test("a number beside a year or a level is no day", async () => {
    expect((await school.ask("who is in Year 4 March")).abstained).toBe(true);
    expect((await school.ask("who got 4/5")).abstained).toBe(true);
  });
});

test("who joined is told by the versions of all sheets, where the data reaches back", async () => {
  const db = memoryStore();
  const header = ["Name", "Class", "Admission date"];
  const [one, other] = [pushSource(db, "Mrs P"), pushSource(db, "Mr Q")];
  const sync = (id: string, header: string[], rows: string[][], wall: string) =>
    syncSnapshot(db, snapshotOf(id, rows, { header }), london(wall));
  const plain = header.slice(0, 2);
  sync(one, header, [["Alice Johnson", "3A", "02/09/2024"]], "2025-09-01T09:00");
  sync(other, plain, [["Bob Smith", "4A"]], "2025-09-01T09:00");
  sync(
    other,
    plain,
    [
      ["Bob Smith", "4A"],
      ["Cara Lee", "4A"],
    ],
    "2025-11-03T09:00",
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  const names = async (question: string) =>
    (await ask({ question, now: NOW })).students.map(({ name }) => name);
  expect(await names("which pupils joined since 1 October")).toEqual(["Cara Lee"]);
  expect(await names("which pupils joined before 2025")).toEqual(["Alice Johnson"]);
  expect(await names("which pupils were admitted since 1 October")).toEqual([]);
});

test("of a sheet whose data begins later its dates of admission tell who joined, and of all sheets neither does", async () => {
  const db = memoryStore();
  const header = ["Name", "Class", "Date joined"];
  const [late, early] = [pushSource(db, "Mrs P"), pushSource(db, "Mr Q")];
  const sync = (id: string, header: string[], rows: string[][], wall: string) =>
    syncSnapshot(db, snapshotOf(id, rows, { header }), london(wall));
  sync(early, header.slice(0, 2), [["Bob Smith", "4A"]], "2025-09-01T09:00");
  sync(
    late,
    header,
    [
      ["Dee Park", "5B", "10/11/2025"],
      ["Eli Moss", "5B", "01/09/2024"],
    ],
    "2025-12-01T09:00",
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  const asked = (question: string) => ask({ question, now: NOW });
  const own = await asked("which of Mrs P's pupils joined after 1 October 2025");
  expect(own.students.map(({ name }) => name)).toEqual(["Dee Park"]);
  expect(await asked("which pupils joined after 1 October 2025")).toMatchObject({
    abstained: true,
    answer: expect.stringContaining("Date joined"),
  });
  expect(await asked("which pupils joined since 2 December 2025")).toMatchObject({
    abstained: false,
    students: [],
  });
});
