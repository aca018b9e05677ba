// What is told of pupils now, kept level as the store changes and days pass, is what is read anew.
import { drizzle } from "drizzle-orm/better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { toldNow } from "../../src/insights/read-insights.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import { addEntry } from "../../src/logs/add-entry.js";
import { studentIds } from "../../src/store/find.js";
import type { Db } from "../../src/store/open.js";
import * as schema from "../../src/store/schema.js";
import { changeIdentity } from "../../src/sync/identity-changes.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const rules = loadRiskRules(null, shippedConcepts());
const context = { rules, timeZone: "Europe/London", labelOf: (concept: string) => concept };
const by = { tokenId: "tok_1", person: "Mr A" };
const DAY_MS = 86_400_000;

const ROWS = [
  ["Ada One", "3A", "3", "", "1", "Likes maths", ""],
  ["Ben Two", "3A", "3", "", "3", "Suspended twice this term", ""],
  ["Cy Three", "4B", "4", "", "0", "", ""],
];

/** The same database by a connection of which nothing is kept. */
const anew = (db: Db) => drizzle(db.$client, { schema }) as Db;

const change = fc.oneof(
  fc.record({ do: fc.constant("level" as const), row: fc.nat(2), cell: fc.nat(5).map(String) }),
  fc.record({
    do: fc.constant("note" as const),
    row: fc.nat(2),
    cell: fc.constantFrom("Anxious", "No anxiety", "Excluded for a day", ""),
  }),
  fc.record({ do: fc.constant("gone" as const), row: fc.nat(2) }),
  fc.record({ do: fc.constant("log" as const), row: fc.nat(2) }),
  fc.record({ do: fc.constant("day" as const), days: fc.integer({ min: 1, max: 120 }) }),
);

test("after any change, and as days pass", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const db = memoryStore();
      const source = pushSource(db);
      let rows = ROWS;
      let passed = 0;
      push(db, source, rows);
      const ids = studentIds(db, {});
      for (const one of changes) {
        if (one.do === "day") passed += one.days;
        else if (one.do === "log")
          addEntry(
            db,
            {
              type: "log",
              studentId: ids[one.row] ?? "",
              text: "Excluded for a day",
              kind: "behaviour",
              at: new Date().toISOString(),
              once: null,
            },
            by,
          );
        else if (one.do === "gone") rows = rows.length > 2 ? rows.toSpliced(one.row, 1) : rows;
        else
          rows = rows.map((row, index) =>
            index === one.row ? row.with(one.do === "level" ? 4 : 5, one.cell) : row,
          );
        push(db, source, rows);
        const now = new Date(Date.now() + passed * DAY_MS).toISOString();
        const told = toldNow(db, context, now);
        expect([...told].sort()).toEqual([...toldNow(anew(db), context, now)].sort());
        expect([...told.keys()].sort()).toEqual(studentIds(db, {}).sort());
      }
      db.$client.close();
    }),
    { numRuns: 12 },
  );
});

test("only who changed is read again, and a linked child is one", () => {
  const db = memoryStore();
  const source = pushSource(db);
  push(db, source, ROWS);
  push(db, pushSource(db, "Ms O"), ROWS.slice(0, 1));
  const first = toldNow(db, context);
  expect(toldNow(db, context)).toBe(first);
  const same = studentIds(db, { q: "Ada" });
  const [studentId = "", otherId = ""] = same;
  changeIdentity(db, { kind: "link", studentId, otherId }, { ...by, why: null });
  const linked = toldNow(db, context);
  expect(new Set(same.map((id) => linked.get(id)?.person_id)).size).toBe(1);
  expect(linked.get(studentId)?.person_id).not.toBeNull();
  const [ben = ""] = studentIds(db, { q: "Ben" });
  expect(linked.get(ben)).toBe(first.get(ben));
});
