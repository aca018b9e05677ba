// Standing questions over a real store: answered again as pupils and days change, and what that tells.
import { describe, expect, onTestFinished, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { conceptSource } from "../../src/concepts/load-concepts.js";
import { answerToKeep } from "../../src/insights/standing/answer-to-keep.js";
import { keepStanding } from "../../src/insights/standing/keep-standing.js";
import { showChanges, showStanding } from "../../src/insights/standing/read-standing.js";
import { createLog } from "../../src/log.js";
import { addEntry } from "../../src/logs/add-entry.js";
import { newestRun } from "../../src/store/find-causes.js";
import { findRuns } from "../../src/store/find-runs.js";
import { findStandingQuestions, seeStandingQuestion } from "../../src/store/standing-rows.js";
import { addToken, revokeToken } from "../../src/store/tokens.js";
import { changeIdentity } from "../../src/sync/identity-changes.js";
import { writerOperations } from "../../src/writer/operations.js";
import { NOW, type Row, Year } from "../answers/time/history.js";

const concepts = conceptSource({ schoolFile: null });
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);
const LATER_DAY = new Date("2026-03-21T09:00:00Z");

const ADA: Row = ["Ada One", "3A", "3", "North", "1", "Likes maths"];
const BEN: Row = ["Ben Two", "3A", "3", "North", "3", "Has asthma"];
const CY: Row = ["Cy Three", "4B", "4", "South", "0", ""];

/** A school with a keeper that can be ended and begun anew, and one person who watches. */
class Watched {
  readonly year = new Year();
  readonly db = this.year.db;
  readonly tokenId = addToken(this.db, { name: "Mr A", role: "analyst" }).id;
  now = NOW;
  level = true;
  /** What search by meaning finds; null where it is away. */
  near: { id: number; similarity: number }[] | null = [];
  private readonly operations = writerOperations(this.db, concepts);
  private readonly parts = {
    ask: createAsk({
      db: this.db,
      nearestPassages: async () => this.near,
      model: "m@1",
      concepts,
      timeZone: "Europe/London",
    }),
    reader: this.db,
    concepts,
    indexIsLevel: async () => this.level,
  };
  private keeper = this.keep();

  constructor() {
    this.push(-60, ADA, BEN, CY);
    onTestFinished(() => this.keeper.stop());
  }

  private keep() {
    return keepStanding({
      answerToKeep: (question) => answerToKeep(this.parts, question),
      reader: this.db,
      writer: { recordAnswer: async (answer) => this.operations.recordAnswer(answer) },
      timeZone: "Europe/London",
      log: createLog("silent"),
      clock: () => this.now,
    });
  }

  push(minute: number, ...rows: Row[]): void {
    this.year.push(minutes(minute), rows);
  }

  /** When everything so far is answered again. */
  settled(): Promise<void> {
    return this.keeper.idle();
  }

  async restart(between: () => void = () => {}): Promise<void> {
    await this.keeper.stop();
    between();
    this.keeper = this.keep();
    await this.settled();
  }

  async watch(question: string): Promise<string> {
    const lastRun = newestRun(this.db);
    const found = await answerToKeep(this.parts, { question, filters: {}, now: this.now });
    if (found !== "later" && found.summary === null) throw found.refusal;
    const answer = found === "later" ? null : found.summary;
    const order = { tokenId: this.tokenId, question, filters: {}, answer, lastRun };
    return this.operations.saveStandingQuestion(order).id;
  }

  shown() {
    return showStanding(
      this.db,
      this.tokenId,
      findStandingQuestions(this.db, { tokenId: this.tokenId, limit: 50 }),
    )[0];
  }

  changes = (id: string) => showChanges(this.db, id);
  names = (id: string) =>
    this.changes(id).map(({ joined, left }) => [
      joined.students.map(({ name }) => name),
      left.students.map(({ name }) => name),
    ]);
}

describe("a push", () => {
  test("that changes an answer is one change, with its time, its run, and who joined and left", async () => {
    const school = new Watched();
    const id = await school.watch("How many pupils are in 3A?");
    school.push(1, ADA, ["Ben Two", "4B", "4", "North", "3", "Has asthma"], CY);
    school.now = minutes(2);
    await school.settled();
    await school.settled();
    const [run] = findRuns(school.db, { limit: 1 });
    expect(school.changes(id)).toMatchObject([
      {
        at: minutes(2).toISOString(),
        run_id: run?.id,
        seen: false,
        count: { from: 2, to: 1 },
        value: null,
        table: null,
        joined: { count: 0 },
        left: { count: 1, students: [{ name: "Ben Two", class_code: "4B" }] },
      },
    ]);
    expect(school.shown()).toMatchObject({ count: 1, pupils: 1, unseen: 1 });
  });

  test("that changes nothing relevant, or only the words, is none", async () => {
    const school = new Watched();
    const id = await school.watch("Who is in 3A?");
    school.push(1, ["Ada One-Ash", "3A", "3", "North", "1", "Likes maths"], BEN, CY);
    await school.settled();
    school.push(2, ["Ada One-Ash", "3A", "3", "North", "1", "Likes maths"], BEN);
    await school.settled();
    expect(school.changes(id)).toEqual([]);
  });

  test("while the server is down is found at the next start, once", async () => {
    const school = new Watched();
    const id = await school.watch("Who is at level 3?");
    await school.restart(() =>
      school.push(1, ["Ada One", "3A", "3", "North", "3", "Likes maths"], BEN, CY),
    );
    await school.restart();
    const [run] = findRuns(school.db, { limit: 1 });
    expect(school.names(id)).toEqual([[["Ada One"], []]]);
    expect(school.changes(id)[0]?.run_id).toBe(run?.id);
  });

  test.each<[question: string, difference: object]>([
    ["which class is Ben Two in?", { value: { from: ["3A"], to: ["4B"] } }],
    ["is Ben Two in 3A?", { value: { from: ["yes"], to: ["no"] } }],
    [
      "how many pupils in each class?",
      { table: { "3A": { from: 2, to: 1 }, "4B": { from: 1, to: 2 } } },
    ],
    ["average level in 3A", { value: { from: [2], to: [1] } }],
    ["who has moved class since 1 March?", { joined: { count: 1 }, count: { from: 0, to: 1 } }],
  ])("tells of “%s” what is another", async (question, difference) => {
    const school = new Watched();
    const id = await school.watch(question);
    school.push(1, ADA, ["Ben Two", "4B", "3", "North", "3", "Has asthma"], CY);
    school.now = minutes(2);
    await school.settled();
    expect(school.changes(id)).toMatchObject([difference]);
  });
});

describe("an answer from notes", () => {
  test("that nobody has yet is told once somebody has, also in a log, which is no run's", async () => {
    const school = new Watched();
    const id = await school.watch("Who has epilepsy?");
    const [ada] = school.db.$client
      .prepare("SELECT student_id FROM versions WHERE name = 'Ada One'")
      .pluck()
      .all() as string[];
    const by = { tokenId: school.tokenId, person: "Mr A" };
    const text = "Epilepsy was diagnosed";
    addEntry(
      school.db,
      { type: "log", studentId: ada ?? "", text, kind: "wellbeing", at: null, once: null },
      by,
    );
    await school.settled();
    expect(school.names(id)).toEqual([[["Ada One"], []]]);
    expect(school.changes(id)[0]?.run_id).toBeNull();
  });

  test("waits while the index is not level or search by meaning is away, and does not flap", async () => {
    const school = new Watched();
    const id = await school.watch("How many pupils have asthma?");
    school.level = false;
    school.push(1, ["Ada One", "3A", "3", "North", "1", "Has asthma"], BEN, CY);
    await school.settled();
    expect(school.changes(id)).toEqual([]);
    school.level = true;
    school.near = null;
    await school.settled();
    expect(school.changes(id)).toEqual([]);
    school.near = [];
    await school.settled();
    await school.settled();
    expect(school.changes(id)).toMatchObject([{ count: { from: 1, to: 2 } }]);
  });

  test("keeps no name and no note", async () => {
    const school = new Watched();
    await school.watch("What do the notes of Ben Two say?");
    await school.watch("Who has the highest level?");
    school.push(
      1,
      ["Ada One", "3A", "3", "North", "5", "x"],
      ["Ben Two", "3A", "3", "North", "3", "Secret"],
    );
    await school.settled();
    const kept = school.db.$client
      .prepare(
        "SELECT group_concat(answer) FROM standing_questions UNION ALL SELECT group_concat(difference) FROM standing_changes",
      )
      .pluck()
      .all()
      .join();
    expect(kept).toMatch(/stu_/);
    expect(kept).not.toMatch(/Ada|Ben|asthma|Secret/);
  });
});

describe("as time goes", () => {
  test("an answer that speaks of a period changes when the day does, by no run", async () => {
    const school = new Watched();
    school.push(1, ["Ada One", "3A", "3", "North", "2", "Likes maths"], BEN, CY);
    school.now = minutes(2);
    const id = await school.watch("Who moved up a level today?");
    school.now = LATER_DAY;
    await school.settled();
    expect(school.names(id)).toEqual([[[], ["Ada One"]]]);
    expect(school.changes(id)[0]?.run_id).toBeNull();
  });

  test("one that cannot be answered for a while keeps what it was, and is compared with that", async () => {
    const school = new Watched();
    const id = await school.watch("How many pupils are in 4B?");
    school.push(1, ADA, BEN);
    await school.settled();
    expect(school.changes(id)).toEqual([]);
    expect(school.shown()).toMatchObject({ count: 1, unanswered_since: NOW.toISOString() });
    school.push(2, ADA, BEN, CY, ["Di Four", "4B", "4", "South", "0", ""]);
    await school.settled();
    expect(school.names(id)).toEqual([[["Di Four"], []]]);
    expect(school.shown()).toMatchObject({ count: 2, unanswered_since: null });
  });
});

test("a pupil who is merged into its other history is the same child", async () => {
  const school = new Watched();
  school.push(1, ADA, BEN);
  school.push(2, ADA, BEN, ["Cyrus Three-Four", "4B", "4", "South", "1", "New here"]);
  const id = await school.watch("Who is in 4B?");
  const ids = school.db.$client
    .prepare("SELECT DISTINCT student_id FROM versions WHERE name LIKE 'Cy%' ORDER BY rowid")
    .pluck()
    .all() as string[];
  expect(ids).toHaveLength(2);
  const [studentId = "", otherId = ""] = ids;
  const by = { tokenId: school.tokenId, person: "Mr A", why: null };
  changeIdentity(school.db, { kind: "merge", studentId, otherId }, by);
  await school.settled();
  expect(school.changes(id)).toEqual([]);
});

test("a pupil of whom nothing is kept any more is told by its id alone", async () => {
  const school = new Watched();
  const id = await school.watch("Who is in 3A?");
  school.push(1, ADA, CY);
  await school.settled();
  const [left] = school.changes(id)[0]?.left.students ?? [];
  school.db.$client.exec(
    `PRAGMA foreign_keys = OFF; DELETE FROM versions WHERE student_id = '${left?.id}'; DELETE FROM students WHERE id = '${left?.id}'`,
  );
  expect(school.changes(id)[0]?.left.students).toEqual([
    { id: left?.id, name: null, class_code: null },
  ]);
});

test("what was seen is not counted, and nothing is left of a token that is revoked", async () => {
  const school = new Watched();
  const id = await school.watch("Who is in 3A?");
  school.push(1, ADA, CY);
  await school.settled();
  expect(school.shown()?.unseen).toBe(1);
  seeStandingQuestion(school.db, { tokenId: school.tokenId, id });
  expect(school.shown()?.unseen).toBe(0);
  expect(school.changes(id)[0]?.seen).toBe(true);
  revokeToken(school.db, school.tokenId);
  await school.settled();
  const left =
    "SELECT (SELECT count(*) FROM standing_questions) + (SELECT count(*) FROM standing_changes)";
  expect(school.db.$client.prepare(left).pluck().get()).toBe(0);
});
