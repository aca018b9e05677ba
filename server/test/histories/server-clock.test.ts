import fc from "fast-check";
import { expect, test } from "vitest";
import { findStudents } from "../../src/store/find.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { memoryStore, pushSource, snapshotOf } from "../support/store.js";

const START = Date.parse("2026-03-01T09:00:00.000Z");

const rowOf = (notes: string) => [["Ada Brown", "3A", "3", "North", "2", notes, ""]];

test("however the server's clock is set between pushes, each accepted state is found by as_of at its last_sync", () => {
  const minutes = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(minutes, (steps) => {
      const db = memoryStore();
      const sourceId = pushSource(db);
      const accepted = steps.map((minute, i) => {
        const now = new Date(START + minute * 60_000);
        const outcome = syncSnapshot(db, snapshotOf(sourceId, rowOf(`State ${i}`)), now);
        if ("need" in outcome) throw new Error("all cells came along");
        return outcome.receipt.last_sync;
      });
      for (const [i, asOf] of accepted.entries()) {
        const { students } = findStudents(db, { as_of: asOf }, { limit: 10 });
        expect(students.map(({ support_notes }) => support_notes)).toEqual([`State ${i}`]);
      }
    }),
  );
});
