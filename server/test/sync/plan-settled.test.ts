// The short way for a snapshot that is held already comes to what the whole plan comes to.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import { getSource } from "../../src/store/sources.js";
import { planSync } from "../../src/sync/plan.js";
import { planSettled } from "../../src/sync/plan-settled.js";
import { readHolding } from "../../src/sync/read-holding.js";
import { readSettled } from "../../src/sync/read-settled.js";
import { HEADER } from "../support/store.js";
import { pupil, School } from "./school.js";
import { cellsOf, histories } from "./sheet-histories.js";

/** Plans the sheet that was pushed last both ways, as far as both tell. */
function bothPlans(school: School, header: string[], rows: string[][]) {
  const source = getSource(school.db, school.source);
  const whole = planSync(
    readHolding(school.db, source, school.now.toISOString()),
    {
      headerRow: 1,
      header,
      fingerprints: rows.map(rowFingerprinter(header)),
      cells: new Map(),
      editor: new Map(),
    },
    () => {
      throw new Error("a held row is no new pupil");
    },
  );
  if ("need" in whole) throw new Error("a held row's cells are not needed");
  const { rows: _, changes, suggestions, ...plan } = whole.plan;
  expect({ changes, suggestions }).toEqual({ changes: [], suggestions: [] });
  const settled = planSettled(readSettled(school.db, source), header);
  return {
    whole: { ...plan, held: plan.held.toSorted() },
    settled: settled && { ...settled, held: settled.held.toSorted() },
  };
}

function inSchool<T>(work: (school: School) => T): T {
  const school = new School();
  try {
    return work(school);
  } finally {
    school.close();
  }
}

describe("a snapshot that is held already", () => {
  test("comes to the same by the short way, whatever happened to the sheet before", () => {
    const decisions = fc.infiniteStream(fc.constantFrom("confirm", "keep", null, null));
    fc.assert(
      fc.property(histories, decisions, (sheets, decided) => {
        inSchool((school) => {
          for (const sheet of sheets) {
            const { held, held_columns } = school.push(cellsOf(sheet), sheet.header);
            const ids = held.map(({ student_id }) => student_id);
            const action = decided.next().value;
            if (action) school.decide(action, ids, held_columns);
            const { whole, settled } = bothPlans(school, sheet.header, cellsOf(sheet));
            expect(settled).toEqual(whole);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test("still shows its issues and what is held, run after run, until they are mended and decided", () => {
    inSchool((school) => {
      const rows = Array.from({ length: 30 }, (_, i) => pupil(`Pupil ${i}`, "3A", "3", "", "1"));
      school.push(rows);
      const left = [pupil("Pupil 0", "3A", "3", "", "high"), ...rows.slice(1, 10)];
      const first = school.push(left);
      const second = school.push(left);
      const third = school.push(left);
      expect(first).toMatchObject({ status: "partial", counts: { held: 20, issues: 1 } });
      for (const again of [second, third]) {
        const { run_id: _, last_sync: __, counts, sequence: ___, message: ____, ...same } = again;
        expect(first).toMatchObject({ ...same, counts: { ...counts, unchanged: 9 } });
      }
      expect(new Set([first, second, third].map(({ run_id }) => run_id)).size).toBe(3);
      school.decide(
        "confirm",
        third.held.map(({ student_id }) => student_id),
      );
      expect(school.push(left)).toMatchObject({
        status: "partial",
        counts: { held: 0, issues: 1, pupils: 10 },
        held: [],
      });
    });
  });

  test("is planned anew where its columns were understood otherwise when it was accepted", () => {
    inSchool((school) => {
      school.push([pupil("Ada Brown", "3A")]);
      school.db.$client
        .prepare("UPDATE sources SET columns = json_set(columns, '$[2].field', 'campus')")
        .run();
      expect(bothPlans(school, HEADER, [pupil("Ada Brown", "3A")]).settled).toBeNull();
      expect(school.push([pupil("Ada Brown", "3A")]).columns[2]?.field).toBe("year_group");
    });
  });
});
