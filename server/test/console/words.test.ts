import { expect, test } from "vitest";
import { absoluteTime, counted, relativeTime } from "../../src/console/words.js";

const now = new Date("2026-03-02T12:00:00Z");

test.each([
  ["2026-03-02T11:59:55Z", "just now"],
  ["2026-03-02T12:00:03Z", "just now"],
  ["2026-03-02T11:59:30Z", "30 seconds ago"],
  ["2026-03-02T11:59:00Z", "1 minute ago"],
  ["2026-03-02T11:01:00Z", "59 minutes ago"],
  ["2026-03-02T09:00:00Z", "3 hours ago"],
  ["2026-03-01T12:00:00Z", "yesterday"],
  ["2026-02-20T12:00:00Z", "10 days ago"],
  ["2026-03-02T18:00:00Z", "in 6 hours"],
])("at noon %s is %s", (iso, words) => {
  expect(relativeTime(iso, now)).toBe(words);
});

test("an absolute time is told on the school's clocks, summer time included", () => {
  expect(absoluteTime("2026-07-06T11:05:09Z", "Europe/London")).toBe("Mon 6 July 2026, 12:05");
  expect(absoluteTime("2026-01-05T23:30:00Z", "Asia/Dubai")).toBe("Tue 6 January 2026, 03:30");
});

test("a count has its noun's number", () => {
  expect([counted(1, "row"), counted(0, "row"), counted(1234, "child", "children")]).toEqual([
    "1 row",
    "0 rows",
    "1,234 children",
  ]);
});
