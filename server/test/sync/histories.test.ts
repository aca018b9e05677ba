// Random histories: whatever happens to the sheet, after each push the store is the sheet.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { sources } from "../../src/store/schema.js";
import type { Snapshot } from "../../src/sync/holding.js";
import { planSync } from "../../src/sync/plan.js";
import { readHolding } from "../../src/sync/read-holding.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { snapshotOf } from "../support/store.js";
import { Audit, written } from "./audit.js";
import { School } from "./school.js";
import { cellsOf, histories, type Sheet } from "./sheet-histories.js";

function inSchool(work: (school: School) => void): void {
  const school = new School();
  try {
    work(school);
  } finally {
    school.close();
  }
}

/** What a store holds of a sheet, without the ids that it gave itself. */
const shown = (school: School) => ({
  rows: school.placed().map(({ status, studentId }) => {
    if (studentId === null) return { status };
    const { id: _, ...student } = school.student(studentId);
    return { status, student };
  }),
  others: school
    .students()
    .filter(({ id }) => !school.ids().includes(id))
    .map(({ id: _, ...student }) => JSON.stringify(student))
    .sort(),
});

// A busy machine takes its time over so many histories.
describe("after any history of a sheet", { timeout: 180_000 }, () => {
  test("the store is the sheet, and nothing that was before is lost", () => {
    fc.assert(
      fc.property(histories, (sheets) => {
        inSchool((school) => {
          const audit = new Audit(school);
          for (const sheet of sheets)
            audit.check(sheet.header, cellsOf(sheet), school.push(cellsOf(sheet), sheet.header));
        });
      }),
      { numRuns: 100 },
    );
  });

  test("decisions about held pupils in between keep all of it true", () => {
    const decisions = fc.infiniteStream(fc.constantFrom("confirm", "keep", null, null));
    fc.assert(
      fc.property(histories, decisions, (sheets, decided) => {
        inSchool((school) => {
          const audit = new Audit(school);
          for (const sheet of sheets) {
            const { held } = school.push(cellsOf(sheet), sheet.header);
            const action = decided.next().value;
            if (action)
              school.decide(
                action,
                held.map(({ student_id }) => student_id),
              );
            audit.check(sheet.header, cellsOf(sheet), school.push(cellsOf(sheet), sheet.header));
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  test("pushing the same again asks for no row and writes nothing", () => {
    fc.assert(
      fc.property(histories, (sheets) => {
        inSchool((school) => {
          for (const sheet of sheets) {
            const first = school.push(cellsOf(sheet), sheet.header);
            const before = written(school);
            const again = syncSnapshot(
              school.db,
              snapshotOf(school.source, cellsOf(sheet), { header: sheet.header, rows: [] }),
            );
            if ("need" in again) throw new Error(`rows ${again.need} are needed again`);
            const { status, issues, held, snapshot_hash, records_synced, columns } = first;
            expect(again.receipt).toMatchObject({
              status,
              issues,
              held,
              snapshot_hash,
              records_synced,
              columns,
            });
            expect(again.receipt.counts).toMatchObject({
              created: 0,
              updated: 0,
              restored: 0,
              removed: 0,
            });
            expect(written(school)).toEqual(before);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  test("sending only the rows that are asked for comes to the same as sending all", () => {
    fc.assert(
      fc.property(histories, (sheets) => {
        inSchool((asked) =>
          inSchool((told) => {
            for (const sheet of sheets) {
              const { counts, issues } = asked.push(cellsOf(sheet), sheet.header);
              told.wait(1);
              const whole = snapshotOf(told.source, cellsOf(sheet), { header: sheet.header });
              const outcome = syncSnapshot(told.db, whole, told.now);
              expect(outcome).toMatchObject({ receipt: { counts, issues } });
              expect(shown(asked)).toEqual(shown(told));
            }
          }),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("a plan made twice is the same, and a preview is what then happens and writes nothing", () => {
    fc.assert(
      fc.property(histories, (sheets) => {
        inSchool((school) => {
          for (const sheet of sheets) {
            expect(planOf(school, sheet)).toEqual(planOf(school, sheet));
            const before = written(school);
            const whole = snapshotOf(school.source, cellsOf(sheet), { header: sheet.header });
            const preview = syncSnapshot(school.db, { ...whole, dryRun: true }, school.now);
            expect(written(school)).toEqual(before);
            const { counts, issues, status } = school.push(cellsOf(sheet), sheet.header);
            expect(preview).toMatchObject({ receipt: { counts, issues, status, run_id: null } });
          }
        });
      }),
      { numRuns: 50 },
    );
  });
});

function planOf(school: School, { header, rows }: Sheet) {
  const cells = rows.map((row) => row.cells);
  const snapshot: Snapshot = {
    headerRow: 1,
    header,
    fingerprints: cells.map(rowFingerprinter(header)),
    cells: new Map(cells.entries()),
    editor: new Map(),
  };
  const source = school.db.$client
    .prepare("SELECT id, columns, vanished_fields AS vanishedFields FROM sources WHERE id = ?")
    .get(school.source) as Pick<typeof sources.$inferSelect, "id"> &
    Record<"columns" | "vanishedFields", string | null>;
  const parsed = {
    id: source.id,
    columns: JSON.parse(source.columns ?? "null"),
    vanishedFields: JSON.parse(source.vanishedFields ?? "null"),
  };
  let ids = 0;
  return planSync(
    readHolding(school.db, parsed, school.now.toISOString()),
    snapshot,
    () => `new ${ids++}`,
  );
}
