// Risk as of a moment, kept level as the store changes, is what each pupil's own is, computed anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import { listPastRisk } from "../../src/insights/risk/past-risk.js";
import {
  listRiskOfToday,
  type PupilRisk,
  readPupilRisk,
} from "../../src/insights/risk/read-risk.js";
import { refreshRisk } from "../../src/insights/risk/refresh-risk.js";
import { addEntry } from "../../src/logs/add-entry.js";
import { settleFollowUp } from "../../src/logs/change-entry.js";
import { resolveAsOf } from "../../src/store/as-of.js";
import { studentIds } from "../../src/store/find.js";
import type { Db } from "../../src/store/open.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const rules = loadRiskRules(null, shippedConcepts());
const timeZone = "Europe/London";
const reading = { rules, timeZone };
const by = { tokenId: "tok_1", person: "Mr A" };
const DAY_MS = 86_400_000;

const ROWS = [
  ["Ada One", "3A", "3", "", "1", "Likes maths", ""],
  ["Ben Two", "3A", "3", "", "3", "Suspended twice this term", ""],
  ["Cy Three", "4B", "4", "", "0", "", ""],
  ["Di Four", "4B", "4", "", "4", "Very anxious in assembly", ""],
];

const change = fc.oneof(
  fc.record({ do: fc.constant("level" as const), row: fc.nat(3), level: fc.nat(5) }),
  fc.record({
    do: fc.constant("note" as const),
    row: fc.nat(3),
    note: fc.constantFrom("Anxious", "No anxiety", "Excluded for a day"),
  }),
  fc.record({
    do: fc.constant("log" as const),
    row: fc.nat(3),
    days: fc.integer({ min: 0, max: 40 }),
  }),
  fc.record({ do: fc.constant("follow_up" as const), row: fc.nat(3) }),
  fc.record({ do: fc.constant("done" as const), row: fc.nat(3) }),
  fc.record({ do: fc.constant("gone" as const), row: fc.nat(3) }),
);

/** Each pupil's own, computed without what is kept of rankings; the highest score first. */
function computedAnew(db: Db, asOf: string, filter: { class_code?: string } = {}): PupilRisk[] {
  return studentIds(db, { ...filter, as_of: asOf })
    .map((id) => {
      const { history: _, ...risk } = readPupilRisk(db, reading, { id, asOf, weeks: 0 });
      return risk;
    })
    .sort((a, b) => b.score - a.score || (a.student_id < b.student_id ? -1 : 1));
}

test("as of any moment, after any change", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const db = memoryStore();
      const source = pushSource(db);
      let rows = ROWS;
      push(db, source, rows);
      const ids = studentIds(db, {});
      const followUps: string[] = [];
      const start = Date.now();
      const moments = [-30, 0, 1, 10].map((days) => new Date(start + days * DAY_MS).toISOString());
      for (const one of changes) {
        const studentId = ids[one.row] ?? "";
        const row = rows[one.row];
        if (one.do === "level" && row) rows = rows.with(one.row, row.with(4, String(one.level)));
        if (one.do === "note" && row) rows = rows.with(one.row, row.with(5, one.note));
        if (one.do === "gone" && rows.length > 2) rows = rows.filter((other) => other !== row);
        if (one.do === "log") {
          const at = new Date(start - one.days * DAY_MS).toISOString();
          const log = {
            type: "log",
            studentId,
            text: "x",
            kind: "behaviour",
            at,
            once: null,
          } as const;
          addEntry(db, log, by);
        }
        if (one.do === "follow_up") {
          const due = new Date(start).toISOString().slice(0, 10);
          const entry = {
            type: "follow_up",
            studentId,
            text: "Ring",
            due,
            owner: null,
            once: null,
          } as const;
          followUps.push(addEntry(db, entry, by).id);
        }
        const followUp = followUps.at(-1);
        if (one.do === "done" && followUp)
          settleFollowUp(db, { id: followUp, done: true, why: null }, by);
        push(db, source, rows);
        for (const asOf of moments) {
          const list = (filter: { class_code?: string; tier?: 1 | 2 | 3 }) =>
            listPastRisk(db, reading, { ...filter, as_of: asOf }, { limit: 50 }).risk;
          const anew = computedAnew(db, asOf);
          expect(list({})).toEqual(anew);
          expect(list({ tier: 2 })).toEqual(anew.filter(({ tier }) => tier === 2));
          expect(list({ class_code: "3A" })).toEqual(computedAnew(db, asOf, { class_code: "3A" }));
        }
      }
      db.$client.close();
    }),
    { numRuns: 20 },
  );
});

test("it is paged without a gap", () => {
  const db = memoryStore();
  push(db, pushSource(db), ROWS);
  const filter = { as_of: new Date().toISOString() };
  const whole = listPastRisk(db, reading, filter, { limit: 50 });
  const first = listPastRisk(db, reading, filter, { limit: 3 });
  const cursor = first.next_cursor ?? undefined;
  const next = listPastRisk(db, reading, filter, { limit: 3, cursor });
  expect([...first.risk, ...next.risk]).toEqual(whole.risk);
  expect([whole.risk.length, next.next_cursor]).toEqual([4, null]);
});

test("as of the end of today it is what is kept, while that is level and for no other moment", () => {
  const db = memoryStore();
  const source = pushSource(db);
  push(db, source, ROWS);
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const utc = { rules, timeZone: "UTC" };
  const end = resolveAsOf(today, "UTC");
  const kept = (as_of: string, more: { class_code?: string; tier?: 1 | 2 | 3 } = {}) =>
    listRiskOfToday(db, utc, { filter: { ...more, as_of }, now }, { limit: 2 });
  const refresh = (at: string) => refreshRisk(db, { ...utc, now: at, limit: 100 });
  expect(kept(end)).toBeNull();
  refresh(now);
  for (const more of [{}, { class_code: "3A" }, { tier: 2 as const }])
    expect(kept(end, more)).toEqual(listPastRisk(db, utc, { ...more, as_of: end }, { limit: 2 }));
  expect(kept(new Date(Date.parse(now) - 1).toISOString())).toBeNull();
  expect(kept(new Date(Date.parse(end) + 1).toISOString())).toBeNull();
  push(
    db,
    source,
    ROWS.with(0, ROWS[3] ?? [])
      .with(3, ROWS[0] ?? [])
      .with(2, ["Cy Three", "4B", "4", "", "5", "", ""]),
  );
  expect(kept(end)).toBeNull();
  refresh(now);
  expect(kept(end)?.risk[0]).toEqual(listPastRisk(db, utc, { as_of: end }, { limit: 1 }).risk[0]);
});
