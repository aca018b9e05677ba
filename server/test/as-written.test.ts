// Numbers and days as people write them.
import { expect, test } from "vitest";
import { dateWords, dayWords, monthWords, percent } from "../src/as-written.js";

test("a percentage is not broken apart by a line", () => {
  expect(percent(48)).toBe("48\u00a0%");
  expect(percent("under 1")).toBe("under 1\u00a0%");
});

test.each([
  [dayWords, "2026-11-08", "8 November 2026"],
  [monthWords, "2025-05", "May 2025"],
  [dateWords, "2026-01-31", "31 January 2026"],
  [dateWords, "2025-05", "May 2025"],
  [dateWords, "3A", "3A"],
  [dateWords, "2025", "2025"],
])("a day, a month, and what is neither", (write, text, written) => {
  expect(write(text)).toBe(written);
});
