// Each indicator of the table of rules, on constructed pupils: where it holds, and on which evidence.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { assess } from "../../src/insights/risk/assess.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import type { RiskFacts, RiskStatement } from "../../src/store/find-risk-facts.js";

const rules = loadRiskRules(null, shippedConcepts());
const calendar = { today: "2026-03-31", dayOf: (at: string) => at.slice(0, 10) };
const on = (day: string) => `${day}T12:00:00.000Z`;

const pupil = (overrides: Partial<RiskFacts> = {}): RiskFacts => ({
  studentId: "stu_1",
  versions: [{ version: 1, at: on("2026-01-05"), level: 0, changed: false }],
  extra: {},
  statements: [],
  firstStated: {},
  logs: [],
  followUps: [],
  ...overrides,
});

const says = (concept: string, overrides: Partial<RiskStatement> = {}): RiskStatement => ({
  concept,
  state: "present",
  document: 1,
  passage: 7,
  at: on("2026-01-05"),
  log: null,
  ...overrides,
});

const levels = (...steps: [day: string, level: number | null][]) =>
  steps.map(([day, level], index) => ({
    version: index + 1,
    at: on(day),
    level,
    changed: index > 0,
  }));
const behaviour = (...days: string[]) =>
  days.map((day) => ({ id: `log_${day}`, kind: "behaviour" as const, at: on(day) }));

const firing = (facts: RiskFacts) =>
  Object.fromEntries(
    assess(facts, rules, calendar).reasons.map((reason) => [reason.rule, reason.evidence]),
  );

describe("a rule holds exactly where it should", () => {
  test.each<[what: string, facts: Partial<RiskFacts>, rule: string, holds: boolean]>([
    ["level 3", { versions: levels(["2026-01-05", 3]) }, "high-support", true],
    ["level 2", { versions: levels(["2026-01-05", 2]) }, "high-support", false],
    ["level 5", { versions: levels(["2026-01-05", 5]) }, "highest-support", true],
    ["a rise", { versions: levels(["2026-01-05", 1], ["2026-03-01", 2]) }, "level-rise", true],
    ["a fall", { versions: levels(["2026-01-05", 2], ["2026-03-01", 1]) }, "level-rise", false],
    [
      "a level first recorded",
      { versions: levels(["2026-01-05", null], ["2026-03-01", 4]) },
      "level-rise",
      false,
    ],
    [
      "a rise of years ago",
      { versions: levels(["2022-01-05", 1], ["2022-03-01", 2]) },
      "level-rise",
      false,
    ],
    ["attendance 90", { extra: { "Attendance %": "90" } }, "persistent-absence", true],
    ["attendance 90.1", { extra: { "Attendance %": "90.1%" } }, "persistent-absence", false],
    ["a share of 0.88", { extra: { ATTENDANCE: "0.88" } }, "persistent-absence", true],
    ["attendance 50", { extra: { Attendance: "50%" } }, "severe-absence", true],
    ["attendance 50.5", { extra: { Attendance: "50.5%" } }, "severe-absence", false],
    ["absence, not attendance", { extra: { Absence: "12%" } }, "attendance-falling", false],
    ["no number", { extra: { Attendance: "good" } }, "attendance-falling", false],
    [
      "3 in 14 days",
      { logs: behaviour("2026-03-18", "2026-03-20", "2026-03-31") },
      "incidents",
      true,
    ],
    [
      "the first 14 days ago",
      { logs: behaviour("2026-03-17", "2026-03-20", "2026-03-31") },
      "incidents",
      false,
    ],
    ["two", { logs: behaviour("2026-03-20", "2026-03-31") }, "incidents", false],
    ["due yesterday", { followUps: [{ id: "f", due: "2026-03-30" }] }, "overdue-follow-up", true],
    ["due today", { followUps: [{ id: "f", due: "2026-03-31" }] }, "overdue-follow-up", false],
    ["stated", { statements: [says("exclusion")] }, "exclusion", true],
    ["a kind of it", { statements: [says("anxiety")] }, "wellbeing-notes", true],
    ["denied", { statements: [says("anxiety", { state: "denied" })] }, "wellbeing-notes", false],
    ["of others", { statements: [says("anxiety", { state: "other" })] }, "wellbeing-notes", false],
    [
      "new",
      { statements: [says("ehcp")], firstStated: { ehcp: on("2026-03-10") } },
      "new-ehcp",
      true,
    ],
    [
      "28 days old",
      { statements: [says("ehcp")], firstStated: { ehcp: on("2026-03-03") } },
      "new-ehcp",
      false,
    ],
    [
      "what a new pupil came with",
      {
        versions: levels(["2026-03-10", 0]),
        statements: [says("ehcp")],
        firstStated: { ehcp: on("2026-03-10") },
      },
      "new-ehcp",
      false,
    ],
    [
      "three changes",
      {
        versions: levels(
          ["2026-01-05", 1],
          ["2026-03-10", 1],
          ["2026-03-12", 1],
          ["2026-03-14", 1],
        ),
      },
      "many-changes",
      true,
    ],
    [
      "two changes",
      { versions: levels(["2026-01-05", 1], ["2026-03-12", 1], ["2026-03-14", 1]) },
      "many-changes",
      false,
    ],
    ["nothing for 120 days", { versions: levels(["2025-12-01", 2]) }, "no-entry", true],
    ["nothing for 119 days", { versions: levels(["2025-12-02", 2]) }, "no-entry", false],
    [
      "a log since",
      { versions: levels(["2025-11-01", 2]), logs: behaviour("2026-03-01") },
      "no-entry",
      false,
    ],
    ["no support", { versions: levels(["2025-11-01", 1]) }, "no-entry", false],
  ])("%s", (_, facts, rule, holds) => {
    expect(Object.keys(firing(pupil(facts))).includes(rule)).toBe(holds);
  });
});

test("reasons cite what they rest on", () => {
  const logs = behaviour("2026-03-18", "2026-03-20", "2026-03-31");
  const log = says("self-harm", { log: "log_s", at: on("2026-03-30"), state: "suspected" });
  const found = firing(
    pupil({ logs, statements: [log], followUps: [{ id: "fup_1", due: "2026-03-01" }] }),
  );
  expect(found.incidents?.map((evidence) => "id" in evidence && evidence.id)).toEqual(
    logs.map(({ id }) => id).reverse(),
  );
  expect(found["self-harm"]).toEqual([
    { type: "log", id: "log_s", at: log.at, passage: 7, concept: "self-harm", state: "suspected" },
  ]);
  expect(found["overdue-follow-up"]).toEqual([
    { type: "follow_up", id: "fup_1", due: "2026-03-01" },
  ]);
});

test("a plan lifts the tier by itself while it is stated, not where it is suspected or over", () => {
  const tier = (state: RiskStatement["state"]) =>
    assess(pupil({ statements: [says("child-protection-plan", { state })] }), rules, calendar).tier;
  expect([tier("present"), tier("past")]).toEqual([3, 1]);
});

test("what a log tells of fades by its half-life; a note holds while it stands", () => {
  const points = (log: string | null) =>
    assess(
      pupil({ statements: [says("below-expected", { log, at: on("2025-12-01") })] }),
      rules,
      calendar,
    ).reasons.find(({ rule }) => rule === "working-below")?.points;
  expect([points(null), points("log_1")]).toEqual([1.5, 0.75]);
});

const statement = fc.record({
  concept: fc.constantFrom("anxiety", "exclusion", "self-harm", "ehcp", "below-expected"),
  state: fc.constantFrom<RiskStatement["state"]>("present", "suspected", "past", "denied", "other"),
  document: fc.nat(5),
  passage: fc.nat(20),
  at: fc.constantFrom(on("2025-06-01"), on("2026-03-01"), on("2026-03-30")),
  log: fc.constantFrom(null, "log_1"),
});

test("a sentence that denies, or tells of someone else, never raises the score", () => {
  const unsaid = statement.map((one) => ({ ...one, state: "denied" as const }));
  fc.assert(
    fc.property(fc.array(statement), fc.array(unsaid), (said, denied) => {
      const score = (statements: RiskStatement[]) =>
        assess(pupil({ statements }), rules, calendar).score;
      expect(score([...said, ...denied])).toBe(score(said));
    }),
  );
});

test("until the day that it names, time changes nothing", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-03-${String(d).padStart(2, "0")}`);
  const facts = fc
    .record({ logs: fc.array(day), due: fc.array(day), statements: fc.array(statement) })
    .map(({ logs, due, statements }) =>
      pupil({
        versions: levels(["2026-01-05", 1], ["2026-02-20", 2]),
        logs: behaviour(...logs.sort()),
        followUps: due.map((one, index) => ({ id: `fup_${index}`, due: one })),
        statements,
        firstStated: Object.fromEntries(statements.map(({ concept, at }) => [concept, at])),
      }),
    );
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 60 }), (of, later) => {
      const dayOf = (at: string) => at.slice(0, 10);
      const at = (today: string) => assess(of, rules, { today, dayOf });
      const now = at("2026-03-29");
      const then = new Date(Date.parse("2026-03-29") + later * 86_400_000)
        .toISOString()
        .slice(0, 10);
      if (now.nextDay === null || then < now.nextDay) expect(at(then).reasons).toEqual(now.reasons);
    }),
  );
});

describe("a school's own file", () => {
  const withFile = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "ptcc-rules-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "own.yaml"), text);
    return () => loadRiskRules(join(folder, "own.yaml"), shippedConcepts());
  };

  test("replaces, adds and takes away", () => {
    const own = withFile(`
tiers: { tier_2: 1, tier_3: 2 }
rules:
  no-entry: null
  praise-missing: { label: Lots of praise, area: process, indicator: logs, kinds: [praise], at_least: 1, within_days: 5, weight: 1, most: 1 }
`)();
    const ids = own.rules.map(({ id }) => id);
    expect(ids).toContain("praise-missing");
    expect(ids).not.toContain("no-entry");
    expect(own.tiers).toEqual({ tier_2: 1, tier_3: 2 });
    expect(own.stamp).not.toBe(rules.stamp);
  });

  test.each([
    [
      "rules: { x: { label: X, area: course, indicator: concepts, concepts: [nope], weight: 1 } }",
      "rules.x.concepts: nope is no concept",
    ],
    ["rules: { nope: null }", "rules.nope: there is no such rule to take away"],
    ["tiers: { tier_2: 9, tier_3: 8 }", "tiers: tier_2 is not below tier_3"],
    ["rules: [", "RISK_RULES"],
    ["ruels: {}", "own.yaml: the file: does not know ruels"],
  ])("with %s stops the start", (text, fault) => {
    expect(withFile(text)).toThrow(fault);
  });
});
