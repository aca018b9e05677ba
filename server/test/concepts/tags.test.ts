// Tags in the store: written with the passage, made again when the map changed, found by concept.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { conceptSource, shippedConcepts } from "../../src/concepts/load-concepts.js";
import { retagPassages, tagsAreCurrent } from "../../src/store/concept-tags.js";
import { findConcepts } from "../../src/store/find-concepts.js";
import { type Db, openForWriting } from "../../src/store/open.js";
import { pupil, School } from "../search/school.js";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function store(...sentences: string[]): Db {
  const db = openForWriting(":memory:");
  closers.push(() => db.$client.close());
  const add = db.$client.prepare("INSERT INTO passages (text, uses) VALUES (?, 1)");
  for (const sentence of sentences) add.run(sentence);
  return db;
}

const tags = (db: Db) =>
  db.$client
    .prepare("SELECT passage_id, concept, state FROM passage_concepts ORDER BY passage_id, start")
    .raw()
    .all();

test("a passage is tagged in the statement that adds it, and gets its own id", () => {
  const db = store("Has asthma", "Nothing to say", "No eczema, ?ADHD");
  expect(tags(db)).toEqual([
    [1, "asthma", "present"],
    [3, "eczema", "denied"],
    [3, "adhd", "suspected"],
  ]);
  expect(tagsAreCurrent(db.$client, shippedConcepts())).toBe(true);
});

test("what is rolled back leaves no tags", () => {
  const db = store();
  const fail = db.$client.transaction(() => {
    db.$client.prepare("INSERT INTO passages (text, uses) VALUES ('Has asthma', 1)").run();
    throw new Error("no");
  });
  expect(fail).toThrow("no");
  expect(tags(db)).toEqual([]);
});

test("another map tags all passages anew, in steps, and only once", () => {
  const folder = mkdtempSync(join(tmpdir(), "ptcc-concepts-"));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  const schoolFile = join(folder, "concepts.yaml");
  writeFileSync(schoolFile, "concepts: { asthma: { words: sponge lungs } }");
  const own = conceptSource({ schoolFile });
  const file = join(folder, "ptcc.sqlite");

  const before = openForWriting(file);
  const add = before.$client.prepare("INSERT INTO passages (text, uses) VALUES (?, 1)");
  for (const sentence of ["Sponge lungs", "Has asthma", "Has eczema"]) add.run(sentence);
  expect(tags(before)).toHaveLength(2);
  before.$client.close();

  const after = openForWriting(file, own);
  closers.unshift(() => after.$client.close());
  expect(tagsAreCurrent(after.$client, own)).toBe(false);
  expect(retagPassages(after.$client, own, 2)).toBe(true);
  expect(tags(after)).toContainEqual([1, "asthma", "present"]);
  expect(retagPassages(after.$client, own, 2)).toBe(true);
  expect(retagPassages(after.$client, own, 2)).toBe(false);
  expect(tagsAreCurrent(after.$client, own)).toBe(true);
  expect(tags(after)).toHaveLength(3);
});

test("notes are found by concept and state, now and as of a day", () => {
  const spring = "2026-03-01T08:00:00.000Z";
  const summer = "2026-06-01T08:00:00.000Z";
  const school = new School([pupil("Ann Lee", "3A", 3, null, 0, "Has asthma")], spring);
  closers.push(() => school.close());
  school.sync([pupil("Ann Lee", "3A", 3, null, 0, "No longer has asthma")], summer);
  const found = (states: ("present" | "past")[], as_of?: string) =>
    findConcepts(school.db, ["asthma"], states, { as_of }).map(({ sentence }) => sentence);
  expect(found(["present"])).toEqual([]);
  expect(found(["past"])).toEqual(["No longer has asthma"]);
  expect(found(["present"], "2026-04-01T00:00:00.000Z")).toEqual(["Has asthma"]);
  expect(findConcepts(school.db, ["asthma"], ["past"], { class_code: "4B" })).toEqual([]);
});
