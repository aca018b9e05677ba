import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import {
  type CompiledProject,
  compileProject,
  VirtualAppsScript,
} from "../../local/virtual/virtual-apps-script.js";
import { VirtualClock } from "../../local/virtual/virtual-clock.js";
import { ScriptedSource } from "../scripted-source.js";
import { builtProject, sheetOf } from "../sheet-builder.js";
import { Network } from "./network.js";
import { seeded } from "./random.js";

let project: CompiledProject;
beforeAll(async () => {
  project = await compileProject(await builtProject());
});

function connectedSheet() {
  const clock = new VirtualClock(Date.parse("2025-09-01T08:00:00Z"));
  const source = new ScriptedSource();
  const pushes: number[] = [];
  const network = new Network(source, seeded(1), 0, () => pushes.push(clock.now()));
  const spreadsheet = sheetOf();
  const user = "teacher@school.example";
  const script = new VirtualAppsScript({ project, spreadsheet, clock, user, fetch: network.fetch });
  const answers = [{ button: "OK", text: source.codeFor("https://ptcc.school.example") } as const];
  script.menu("connect", () => answers.shift() ?? { button: "YES" });
  pushes.length = 0;
  const sheet = spreadsheet.sheet(0);
  /** Edits after each of these pauses, in milliseconds. */
  const edit = (pauses: readonly number[], rows = 1) => {
    let at = clock.now();
    pauses.forEach((pause, i) => {
      at += pause;
      clock.at(at, () => {
        sheet.selection = { row: 2 + (i % 3), column: 6, rows, columns: 1 };
        sheet.write(2 + (i % 3), 6, [[`Note ${i}`]]);
        script.fire("change", "EDIT");
      });
    });
    clock.run();
  };
  const held = () => JSON.stringify(source.held) === JSON.stringify(sheet.all().slice(1));
  return { clock, script, pushes, edit, held };
}

const lastOf = (values: readonly number[]) => values.at(-1) ?? 0;

test("a burst of up to 3 seconds costs one push, and so does one edit", () => {
  const burst = fc
    .array(fc.nat(500), { minLength: 1, maxLength: 30 })
    .filter((pauses) => pauses.reduce((sum, pause) => sum + pause, 0) <= 3000);
  fc.assert(
    fc.property(burst, (pauses) => {
      const { script, pushes, edit, held } = connectedSheet();
      edit(pauses);
      expect(pushes).toHaveLength(1);
      expect(held()).toBe(true);
      expect(script.properties.get("PTCC_PENDING")).toBeNull();
      expect(script.errors).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("whenever edits come, no mark is left behind, and the last one is held within seconds", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4000), { minLength: 1, maxLength: 25 }), (pauses) => {
      const { clock, script, pushes, edit, held } = connectedSheet();
      const last = clock.now() + pauses.reduce((sum, pause) => sum + pause, 0);
      edit(pauses);
      expect(held()).toBe(true);
      expect(script.properties.get("PTCC_PENDING")).toBeNull();
      expect(pushes.length).toBeLessThanOrEqual(pauses.length);
      expect(lastOf(pushes) - last).toBeLessThan(20_000);
    }),
    { numRuns: 40 },
  );
});
