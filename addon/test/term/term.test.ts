import { beforeAll, describe, expect, test } from "vitest";
import { DAILY } from "../../local/host/usage.js";
import { type CompiledProject, compileProject } from "../../local/virtual/virtual-apps-script.js";
import { builtProject } from "../sheet-builder.js";
import { simulateTerm, type TermReport } from "./term.js";

// `npm run simulate-term` does the same with 50 teachers and 60 days, and prints what it cost.
const SMALL = { teachers: 3, days: 4, lostShare: 0.02, downOn: 1 };

let project: CompiledProject;
beforeAll(async () => {
  project = await compileProject(await builtProject());
});

describe("a small term with a lossy network and a day without the server", () => {
  let report: TermReport;
  beforeAll(() => {
    report = simulateTerm({ project, seed: 1, ...SMALL });
  });

  test("ends with every sheet held, no error, and no trigger refused", () => {
    expect(report).toMatchObject({ behind: 0, errors: [], refusedTriggers: 0 });
    expect(report.days).toHaveLength(12);
  });

  test("costs each account a small part of its daily quotas", () => {
    for (const day of report.days) {
      expect(day.fetches).toBeLessThan(DAILY.fetches / 10);
      expect(day.properties).toBeLessThan(DAILY.properties / 3);
      expect(day.trigger_minutes * 60).toBeLessThan(DAILY.trigger_seconds / 2);
    }
  });

  test("costs few calls on the day without the server, however much is typed", () => {
    const down = report.days.filter((_, i) => i % SMALL.days === SMALL.downOn);
    expect(down.map(({ pushes }) => pushes)).toEqual([0, 0, 0]);
    for (const { fetches } of down) expect(fetches).toBeLessThan(150);
  });
});

test("the same seed gives the same term", () => {
  const once = () => simulateTerm({ project, seed: 7, ...SMALL, teachers: 1, days: 2 });
  expect(once()).toEqual(once());
});
