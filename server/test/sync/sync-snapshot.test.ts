import { describe, expect, test } from "vitest";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { HEADER, memoryStore, push, pushSource, SEED, snapshotOf } from "../support/store.js";

const names = (db: ReturnType<typeof memoryStore>) =>
  db.$client
    .prepare(
      "SELECT v.name FROM students s JOIN versions v ON v.student_id = s.id AND v.version = s.version WHERE s.state <> 'removed' ORDER BY v.name",
    )
    .pluck()
    .all();
const count = (db: ReturnType<typeof memoryStore>, table: string) =>
  db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe("syncing a snapshot", () => {
  test("the first creates every pupil, a second of the same rows changes nothing", () => {
    const db = memoryStore();
    const source = pushSource(db);
    const first = push(db, source, SEED);
    expect(first).toMatchObject({
      status: "success",
      records_synced: 3,
      counts: { created: 3, updated: 0, pupils: 3 },
    });
    const outbox = count(db, "outbox");
    const second = push(db, source, SEED, { rows: [] });
    expect(second).toMatchObject({
      records_synced: 3,
      counts: { created: 0, updated: 0, unchanged: 3 },
      snapshot_hash: first.snapshot_hash,
    });
    expect(count(db, "versions")).toBe(3);
    expect(count(db, "outbox")).toBe(outbox);
  });

  test("rows whose cells are lacking are asked for by their sheet row", () => {
    const db = memoryStore();
    const source = pushSource(db);
    expect(syncSnapshot(db, snapshotOf(source, SEED, { rows: [] }))).toEqual({ need: [2, 3, 4] });
    expect(count(db, "runs")).toBe(0);
  });

  test("a row that became invalid keeps the pupil's last good version, and the run is partial", () => {
    const db = memoryStore();
    const source = pushSource(db);
    push(db, source, SEED);
    const edited = SEED.map((row, i) => (i === 0 ? row.with(4, "high") : row));
    const receipt = push(db, source, edited);
    expect(receipt).toMatchObject({
      status: "partial",
      counts: { issues: 1, kept: 1, pupils: 3 },
      issues: [{ row: 2, column: "Support level", value: "high", severity: "error" }],
    });
    expect(names(db)).toEqual(["Alice Johnson", "Bob Smith", "Charlie Brown"]);
    // The next push, without cells, still says so.
    expect(push(db, source, edited, { rows: [] }).issues).toEqual(receipt.issues);
    // Mending it is an update of the same pupil.
    expect(
      push(
        db,
        source,
        SEED.map((row, i) => (i === 0 ? row.with(4, "4") : row)),
      ),
    ).toMatchObject({
      status: "success",
      counts: { updated: 1, created: 0, removed: 0 },
    });
  });

  test("a class move, a correction of the name and a joiner typed over a leaver", () => {
    const db = memoryStore();
    const source = pushSource(db);
    push(db, source, SEED);
    const [alice = [], bob = [], charlie = []] = SEED;
    expect(push(db, source, [alice.with(1, "4A").with(2, "4"), bob, charlie])).toMatchObject({
      counts: { updated: 1, created: 0, removed: 0 },
    });
    expect(push(db, source, [alice, bob, charlie.with(0, "Charley Brown")])).toMatchObject({
      counts: { updated: 2, created: 0, removed: 0 },
    });
    expect(push(db, source, [alice, bob.with(0, "Zara Khan"), charlie])).toMatchObject({
      counts: { updated: 1, created: 1, removed: 1 },
    });
  });

  test("a sheet without a name column stops, changes nothing and logs a failed run", () => {
    const db = memoryStore();
    const source = pushSource(db);
    push(db, source, SEED);
    const header = ["Nmber", ...HEADER.slice(1)];
    expect(() => push(db, source, SEED, { header })).toThrow(/name.*closest header is "Nmber"/s);
    expect(names(db)).toHaveLength(3);
    expect(db.$client.prepare("SELECT status, error_code FROM runs ORDER BY id").all()).toEqual([
      { status: "success", error_code: null },
      { status: "failed", error_code: "missing_column" },
    ]);
  });

  test("more than ten and a tenth of the rows gone at once are held, an empty sheet too", () => {
    const db = memoryStore();
    const source = pushSource(db);
    const many = Array.from({ length: 40 }, (_, i) => [
      `Pupil ${i} Name${i}`,
      "3A",
      "3",
      "",
      "",
      "",
      "",
    ]);
    push(db, source, many);
    expect(push(db, source, many.slice(0, 28))).toMatchObject({
      status: "partial",
      counts: { held: 12, removed: 0, pupils: 40 },
    });
    expect(push(db, source, many)).toMatchObject({
      status: "success",
      counts: { held: 0, created: 0, pupils: 40, updated: 0 },
    });
    expect(push(db, source, [])).toMatchObject({ counts: { held: 40, pupils: 40, rows: 0 } });
    expect(push(db, source, many.slice(0, 35)).counts).toMatchObject({ held: 5, pupils: 40 });
  });
});
