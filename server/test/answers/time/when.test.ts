// Words of time: which days they name, as moments and as periods, in the school's zone.
import { describe, expect, test } from "vitest";
import { calendarOf } from "../../../src/answers/time/calendar.js";
import { findWhens, futureFault, momentOf, periodOf } from "../../../src/answers/time/when.js";
import type { When } from "../../../src/answers/time/when-said.js";
import { Words } from "../../../src/answers/time/words.js";
import { london, NOW, TERMS } from "./history.js";

function read(text: string, now = NOW, terms: typeof TERMS | null = TERMS) {
  const calendar = calendarOf(now, "Europe/London", terms);
  const words = new Words(text);
  const found = findWhens(words, calendar, () => false);
  if ("fault" in found) return { fault: found.fault };
  const [when, second] = found;
  if (second) return { fault: "two" };
  if (!when) return null;
  const fault = futureFault(words, when, calendar);
  return fault === null ? { when, calendar } : { fault };
}

const found = (
  text: string,
  now = NOW,
): { when: When; calendar: ReturnType<typeof calendarOf> } => {
  const reading = read(text, now);
  if (reading === null || "fault" in reading) throw new Error(`not read: ${text}`);
  return reading;
};

/** The last millisecond of a day in London. */
const endOf = (day: string) =>
  new Date(london(`${day}T00:00`).getTime() + dayLength(day) - 1).toISOString();
const dayLength = (day: string) => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return (
    london(`${next.toISOString().slice(0, 10)}T00:00`).getTime() - london(`${day}T00:00`).getTime()
  );
};
const startOf = (day: string) => london(`${day}T00:00`).toISOString();
const now = NOW.toISOString();

describe("a moment", () => {
  test.each([
    ["how many were in 3A on 1 March", "2026-03-01"],
    ["how many were in 3A on 1st March 2026", "2026-03-01"],
    ["on the 1st of March", "2026-03-01"],
    ["on March 1st", "2026-03-01"],
    ["on Sunday 1 March", "2026-03-01"],
    ["on 1/3", "2026-03-01"],
    ["on 3/4/2025", "2025-04-03"],
    ["on 03.04.25", "2025-04-03"],
    ["as of 2026-03-01", "2026-03-01"],
    ["as at 1 Mar 2026", "2026-03-01"],
    ["on 1 May", "2025-05-01"],
    ["on 25 December", "2025-12-25"],
    ["on 29 February", "2024-02-29"],
    ["in Year 4 on 4 March", "2026-03-04"],
    ["at level 3 on 4 March", "2026-03-04"],
    ["yesterday", "2026-03-19"],
    ["the day before yesterday", "2026-03-18"],
    ["last week", "2026-03-15"],
    ["two weeks ago", "2026-03-06"],
    ["a fortnight ago", "2026-03-06"],
    ["3 days ago", "2026-03-17"],
    ["a month ago", "2026-02-20"],
    ["a year ago", "2025-03-20"],
    ["last month", "2026-02-28"],
    ["on Monday", "2026-03-16"],
    ["last Friday", "2026-03-13"],
    ["last weekend", "2026-03-15"],
    ["in September", "2025-09-30"],
    ["in September 2024", "2024-09-30"],
    ["in March last year", "2025-03-31"],
    ["last March", "2025-03-31"],
    ["in 2025", "2025-12-31"],
    ["before Christmas", "2025-12-24"],
    ["at Easter", "2025-04-20"],
    ["before half term", "2026-02-15"],
    ["at half term", "2026-02-20"],
    ["by the end of last term", "2025-12-19"],
    ["at the start of term", "2026-01-05"],
    ["at the beginning of the spring term", "2026-01-05"],
    ["at the end of the autumn term", "2025-12-19"],
    ["at the start of this school year", "2025-09-02"],
    ["at the start of last term", "2025-09-02"],
    ["in the summer term", "2025-07-22"],
    ["over the summer", "2025-09-01"],
    ["after the Christmas holidays", "2026-01-05"],
    ["at the end of last week", "2026-03-15"],
    ["until 1 March", "2026-03-01"],
  ])("%s", (text, day) => {
    const { when, calendar } = found(text);
    expect(momentOf(when, calendar)?.at).toBe(endOf(day));
  });

  test.each([
    "this week",
    "this term",
    "this school year",
    "by Friday",
    "in March",
    "so far this term",
  ])("%s, which is not over, is now", (text) => {
    const { when, calendar } = found(text);
    expect(momentOf(when, calendar)).toEqual({ at: now, words: "now (20 March 2026)" });
  });

  test.each([
    ["on 1 March at 3pm", "2026-03-01T15:00:00.000Z"],
    ["on 1 March 2026 at 09:30", "2026-03-01T09:30:00.000Z"],
    ["on 1 July 2025 at 09:30", "2025-07-01T08:30:00.000Z"],
    ["at 2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000Z"],
  ])("%s is a time of that day in London", (text, at) => {
    const { when, calendar } = found(text);
    expect(momentOf(when, calendar)?.at).toBe(at);
  });

  test.each(["since Monday", "between 3 and 17 March"])("%s is none", (text) => {
    const { when, calendar } = found(text);
    expect(momentOf(when, calendar)).toBeNull();
  });
});

describe("a period", () => {
  test.each([
    ["since Monday", "2026-03-16", null],
    ["since half term", "2026-02-16", null],
    ["since the start of term", "2026-01-05", null],
    ["since September", "2025-09-01", null],
    ["from September onwards", "2025-09-01", null],
    ["since the October half term", "2025-10-27", null],
    ["since 1 March 2026", "2026-03-01", null],
    ["since last week", "2026-03-09", null],
    ["since two weeks ago", "2026-03-06", null],
    ["in the last two weeks", "2026-03-06", null],
    ["over the past month", "2026-02-20", null],
    ["in the last 7 days", "2026-03-13", null],
    ["this week", "2026-03-16", null],
    ["today", "2026-03-20", null],
    ["this month", "2026-03-01", null],
    ["this term", "2026-01-05", null],
    ["this half term", "2026-02-21", null],
    ["this school year", "2025-09-02", null],
    ["this year", "2025-09-02", null],
    ["this academic year", "2025-09-02", null],
    ["after half term", "2026-02-21", null],
    ["last term", "2025-09-02", "2025-12-19"],
    ["last week", "2026-03-09", "2026-03-15"],
    ["the week before last", "2026-03-02", "2026-03-08"],
    ["yesterday", "2026-03-19", "2026-03-19"],
    ["between 3 and 17 March", "2026-03-03", "2026-03-17"],
    ["from 3 to 17 March 2025", "2025-03-03", "2025-03-17"],
    ["between 1 February and 1 March", "2026-02-01", "2026-03-01"],
    ["between 20 December and 5 January", "2025-12-20", "2026-01-05"],
    ["between September and Christmas", "2025-09-01", "2025-12-25"],
    ["from September to December", "2025-09-01", "2025-12-31"],
    ["between half term and now", "2026-02-16", null],
    ["over the summer", "2025-07-23", "2025-09-01"],
    ["over the summer holidays", "2025-07-23", "2025-09-01"],
    ["over Christmas", "2025-12-20", "2026-01-04"],
    ["during half term", "2026-02-16", "2026-02-20"],
    ["in September", "2025-09-01", "2025-09-30"],
    ["in 2025", "2025-01-01", "2025-12-31"],
    ["2024/25", "2024-09-01", "2025-09-01"],
  ])("%s", (text, from, to) => {
    const { when, calendar } = found(text);
    const end = to === null ? now : endOf(to);
    expect(periodOf(when, calendar)).toMatchObject({ from: startOf(from), to: end });
  });

  test("up to a day begins with the data", () => {
    const { when, calendar } = found("before Christmas");
    expect(periodOf(when, calendar)).toMatchObject({ from: null, to: endOf("2025-12-24") });
  });
});

describe("no time", () => {
  test.each([
    "how many in Year 4",
    "year 4 and 5",
    "Years 3 to 5",
    "between level 2 and 4",
    "from 3A to 3B",
    "pupils who may need help",
    "last year 4",
    "the second pupil",
    "pupils who march well",
    "Year 4 March",
    "who sat next to Ben",
    "by campus",
  ])("is in “%s”", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("a time that cannot be", () => {
  test.each([
    ["on 31 November", "There is no day “31 November”"],
    ["on 31/02/2026", "There is no day “31/02/2026”"],
    ["tomorrow", "future"],
    ["next term", "future"],
    ["on 1 April 2026", "future"],
    ["in 2027", "future"],
    ["recently", "is no time that I can count from"],
  ])("%s is told", (text, words) => {
    expect(read(text)).toEqual({ fault: expect.stringContaining(words) });
  });

  test("is a term where the school's terms are not set, with how to set them", () => {
    expect(read("since half term", NOW, null)).toEqual({
      fault: expect.stringContaining("TERM_DATES"),
    });
  });

  test("is a term after those that are set", () => {
    const later = new Date("2027-02-20T12:00:00Z");
    expect(read("since half term", later)).toEqual({
      fault: expect.stringContaining("end on 2026-07-21"),
    });
  });
});

describe("when clocks change", () => {
  const moment = (text: string, at: string) => {
    const { when, calendar } = found(text, london(at));
    return momentOf(when, calendar)?.at;
  };

  test("a day ends at its midnight, in winter and in summer time", () => {
    expect(moment("on 28 March", "2026-04-02T12:00")).toBe("2026-03-28T23:59:59.999Z");
    expect(moment("on 29 March", "2026-04-02T12:00")).toBe("2026-03-29T22:59:59.999Z");
    expect(moment("on 25 October 2025", "2026-04-02T12:00")).toBe("2025-10-25T22:59:59.999Z");
    expect(moment("on 26 October 2025", "2026-04-02T12:00")).toBe("2025-10-26T23:59:59.999Z");
  });

  test("a week that is an hour short is a week", () => {
    const { when, calendar } = found("last week", london("2026-04-02T12:00"));
    expect(periodOf(when, calendar)).toMatchObject({
      from: "2026-03-23T00:00:00.000Z",
      to: "2026-03-29T22:59:59.999Z",
    });
  });

  test("yesterday is the day before in London, a minute after its midnight", () => {
    // 00:01 of 2 April in London is 23:01 of 1 April in UTC.
    expect(moment("yesterday", "2026-04-02T00:01")).toBe("2026-04-01T22:59:59.999Z");
    expect(moment("yesterday", "2026-04-01T23:59")).toBe("2026-03-31T22:59:59.999Z");
  });

  test("a date of today is today, and has not ended", () => {
    const at = london("2026-04-02T00:01");
    expect(moment("on 2 April", "2026-04-02T00:01")).toBe(at.toISOString());
  });
});
