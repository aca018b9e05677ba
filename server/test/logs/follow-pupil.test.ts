// Logs and follow-ups go with their pupil, whoever it is taken for; the timeline is what was done, in order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { editEntry, removeEntry } from "../../src/logs/change-entry.js";
import { findTimeline } from "../../src/logs/timeline.js";
import { childIds, findLogs } from "../../src/store/find-entries.js";
import type { Db } from "../../src/store/open.js";
import {
  changeIdentity,
  type IdentityOrder,
  undoIdentityChange,
} from "../../src/sync/identity-changes.js";
import { memoryStore, push, pushSource, SEED } from "../support/store.js";

const BY = { tokenId: "tok_a", person: "Mr A" };
const SAID = { ...BY, why: null };

const write = (db: Db, studentId: string, text: string, at: string | null = null) =>
  addEntry(db, { type: "log", studentId, kind: "other", text, at, once: null }, BY).id;
const idOf = (db: Db, name: string): string =>
  db.$client
    .prepare(
      "SELECT student_id FROM versions WHERE name = ? ORDER BY valid_from DESC, version DESC",
    )
    .pluck()
    .get(name) as string;
const texts = (db: Db, id: string) =>
  findLogs(db, childIds(db, id), { removed: false }, { limit: 50 })
    .entries.map(({ text }) => text)
    .sort();
const change = (db: Db, order: IdentityOrder) => changeIdentity(db, order, SAID).change_id;

/** What is searched of an entry is always its present pupil's. */
function expectDocumentsFollow(db: Db): void {
  const astray = db.$client
    .prepare(
      "SELECT e.id FROM entries e JOIN documents d ON d.entry_id = e.id WHERE d.student_id <> e.student_id",
    )
    .all();
  expect(astray).toEqual([]);
}

/** A sheet that Bob left before Zoe came. */
function leaverAndJoiner() {
  const db = memoryStore();
  const source = pushSource(db);
  push(db, source, SEED);
  const bob = idOf(db, "Bob Smith");
  push(db, source, [SEED[0] ?? [], SEED[2] ?? []], { sequence: 2 });
  const joiner = ["Zoe Quill", "6C", "6", "Campus B", "4", "Plays chess", ""];
  push(db, source, [SEED[0] ?? [], SEED[2] ?? [], joiner], { sequence: 3 });
  return { db, source, bob, zoe: idOf(db, "Zoe Quill") };
}

test("a merge brings the logs together; undone, each has its own, a backdated one too", () => {
  const { db, bob, zoe } = leaverAndJoiner();
  write(db, bob, "of Bob");
  write(db, zoe, "of Zoe");
  write(db, zoe, "of Zoe, long ago", "2020-01-01T00:00:00.000Z");
  const merged = change(db, { kind: "merge", studentId: bob, otherId: zoe });
  expect(texts(db, zoe)).toEqual(["of Bob", "of Zoe", "of Zoe, long ago"]);
  write(db, zoe, "since then");
  expectDocumentsFollow(db);
  undoIdentityChange(db, merged, SAID);
  expect(texts(db, bob)).toEqual(["of Bob"]);
  // What came since is the later one's.
  expect(texts(db, zoe)).toEqual(["of Zoe", "of Zoe, long ago", "since then"]);
  expectDocumentsFollow(db);
});

test("a split gives each the logs of its time; undone, they are together again", () => {
  const db = memoryStore();
  const source = pushSource(db);
  push(db, source, SEED);
  const bob = idOf(db, "Bob Smith");
  push(db, source, [...SEED.map((row) => (row[0] === "Bob Smith" ? row.with(4, "3") : row))], {
    sequence: 2,
  });
  write(db, bob, "before", "2020-01-01T00:00:00.000Z");
  write(db, bob, "now", new Date(Date.now() + 1000).toISOString());
  const split = changeIdentity(db, { kind: "split", studentId: bob, version: 2 }, SAID);
  expect(texts(db, bob)).toEqual(["before"]);
  expect(texts(db, split.other_id ?? "")).toEqual(["now"]);
  expectDocumentsFollow(db);
  undoIdentityChange(db, split.change_id, SAID);
  expect(texts(db, bob)).toEqual(["before", "now"]);
  expectDocumentsFollow(db);
});

test("linked on two sheets, a child has all its logs on each; no longer, each its own", () => {
  const { db, bob: _, zoe } = leaverAndJoiner();
  const other = pushSource(db, "Ms O");
  push(db, other, [["Zoe Quill-Smith", "6C", "6", "", "", "", ""]], {
    tab: { spreadsheetId: "sheet-2", sheetId: 0, sheetName: "Pupils" },
  });
  const twin = idOf(db, "Zoe Quill-Smith");
  write(db, zoe, "here");
  write(db, twin, "there");
  const linked = change(db, { kind: "link", studentId: zoe, otherId: twin });
  expect([texts(db, zoe), texts(db, twin)]).toEqual([
    ["here", "there"],
    ["here", "there"],
  ]);
  undoIdentityChange(db, linked, SAID);
  expect([texts(db, zoe), texts(db, twin)]).toEqual([["here"], ["there"]]);
});

const operation = fc.oneof(
  fc.record({
    do: fc.constant("add" as const),
    text: fc.stringMatching(/^[a-z]{1,8}$/),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({
    do: fc.constant("edit" as const),
    at: fc.nat(),
    text: fc.stringMatching(/^[a-z]{1,8}$/),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({ do: fc.constant("remove" as const), at: fc.nat() }),
);

test("whatever is written, changed and taken back, the timeline is that, and so is what is searched", () => {
  const db = memoryStore();
  push(db, pushSource(db), SEED);
  const moment = (day: number) => `2026-03-${String(day).padStart(2, "0")}T00:00:00.000Z`;
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (ops, limit) => {
        db.$client.exec("SAVEPOINT clean");
        try {
          const alice = idOf(db, "Alice Johnson");
          const model = new Map<string, { text: string; at: string }>();
          for (const op of ops) {
            const ids = [...model.keys()];
            const id = op.do === "add" ? "" : (ids[op.at % Math.max(ids.length, 1)] ?? null);
            if (id === null) continue;
            if (op.do === "add") {
              const at = moment(op.day);
              model.set(write(db, alice, op.text, at), { text: op.text, at });
            } else if (op.do === "edit") {
              const fields = { text: op.text, at: moment(op.day) };
              editEntry(db, { type: "log", id }, fields, BY);
              model.set(id, fields);
            } else {
              removeEntry(db, { type: "log", id, why: "mistaken" }, BY);
              model.delete(id);
            }
          }
          const shown: { id: string; text: string; at: string }[] = [];
          let cursor: string | null | undefined;
          while (cursor !== null) {
            const page = findTimeline(db, alice, { limit, cursor });
            for (const item of page.items)
              if (item.type === "log")
                shown.push({ id: item.id, text: item.entry.text, at: item.at });
            cursor = page.next_cursor;
          }
          const expected = [...model].map(([id, log]) => ({ id, ...log }));
          expect(shown).toEqual(
            expected.sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1)),
          );
          const searched = db.$client
            .prepare(
              "SELECT entry_id AS id, text FROM documents WHERE kind = 'log' AND valid_to IS NULL ORDER BY entry_id",
            )
            .all();
          expect(searched).toEqual(
            [...model]
              .map(([id, { text }]) => ({ id, text }))
              .sort((a, b) => (a.id < b.id ? -1 : 1)),
          );
          const wrong = db.$client
            .prepare(
              `SELECT p.id FROM passages p LEFT JOIN document_passages dp ON dp.passage_id = p.id
               LEFT JOIN documents d ON d.id = dp.document_id AND d.valid_to IS NULL
              GROUP BY p.id HAVING p.uses <> count(d.id)`,
            )
            .all();
          expect(wrong).toEqual([]);
        } finally {
          db.$client.exec("ROLLBACK TO clean; RELEASE clean");
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("where what is searched cannot be written, the log is not written either", () => {
  const db = memoryStore();
  push(db, pushSource(db), SEED);
  db.$client.exec(
    "CREATE TEMP TRIGGER full BEFORE INSERT ON main.outbox BEGIN SELECT raise(ABORT, 'disk full'); END",
  );
  const alice = idOf(db, "Alice Johnson");
  expect(() => write(db, alice, "a sentence never seen before")).toThrow("disk full");
  const left = db.$client
    .prepare(
      "SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM documents WHERE kind = 'log')",
    )
    .pluck()
    .get();
  expect(left).toBe(0);
});
