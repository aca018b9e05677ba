// Days in columns of dates: "last review before 1 December", "reviews due in July", against plain code.
import { describe, expect, it, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

interface Row {
  name: string;
  class: string;
  last: string;
  next: string;
  start: string;
}

const rows: Row[] = [
  ["Alice Johnson", "3A", "08/09/2025", "24/04/2026", "01/09/2022"],
  ["Bob Smith", "3A", "28/10/2025", "14/05/2026", "01/09/2022"],
  ["Charlie Brown", "3A", "", "", "05/01/2026"],
  ["Dora Quist", "3B", "15/12/2025", "", "01/09/2023"],
  ["Eve Park", "3B", "29/04/2026", "02/07/2026", "01/09/2023"],
  ["Finn Oakes", "3B", "08/05/2026", "17/11/2026", "12/01/2026"],
  ["Gus Tolley", "3B", "12/05/2026", "31/05/2026", "01/09/2022"],
].map(([name = "", room = "", last = "", next = "", start = ""]) => {
  const iso = (day: string) => day.split("/").reverse().join("-");
  return { name, class: room, last: iso(last), next: iso(next), start: iso(start) };
});

const british = (day: string) => day.split("-").reverse().join("/");
const header = ["Name", "Class", "Last review", "Next review", "Start date"];
const cells = ({ name, class: room, last, next, start }: Row) => [
  name,
  room,
  british(last),
  british(next),
  british(start),
];
const now = new Date("2026-05-13T09:00:00Z");

function asking(columns = header) {
  const db = memoryStore();
  const kept = columns.map((column) => header.indexOf(column));
  const told = rows.map((row) => kept.map((i) => cells(row)[i] ?? ""));
  push(db, pushSource(db), told, { header: columns });
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return (question: string) => ask({ question, now, limit: 50 });
}

const within = (of: "last" | "next" | "start", from: string, to: string) => (row: Row) =>
  row[of] !== "" && row[of] >= from && row[of] <= to;
const today = "2026-05-13";

test.each<[string, (row: Row) => boolean]>([
  ["whose last review was before 1 December 2025", within("last", "0", "2025-11-30")],
  ["last review earlier than December, names", within("last", "0", "2025-11-30")],
  ["who was reviewed in October", within("last", "2025-10-01", "2025-10-31")],
  [
    "Find the pupils who were last reviewed in May 2026",
    within("last", "2026-05-01", "2026-05-31"),
  ],
  ["whose last review was on 28 October 2025?", within("last", "2025-10-28", "2025-10-28")],
  ["who has been reviewed in the last six months", within("last", "2025-11-13", today)],
  ["whose last review was more than six months ago", within("last", "0", "2025-11-12")],
  ["who was reviewed yesterday", within("last", "2026-05-12", "2026-05-12")],
  ["who was reviewed last month", within("last", "2026-04-01", "2026-04-30")],
  ["who hasn't been reviewed since January", (r) => !within("last", "2026-01-01", "9")(r)],
  ["who has not been reviewed for over six months", (r) => !within("last", "2025-11-13", today)(r)],
  ["who has never been reviewed", (r) => r.last === ""],
  [
    "last review after 1 October 2025 and before 1 May 2026",
    within("last", "2025-10-02", "2026-04-30"),
  ],
  ["how many next reviews fall in July", within("next", "2026-07-01", "2026-07-31")],
  [
    "how many reviews are due from 1 July to 31 July 2026",
    within("next", "2026-07-01", "2026-07-31"),
  ],
  ["July reviews due: how many?", within("next", "2026-07-01", "2026-07-31")],
  ["who has a review booked for 14 May", within("next", "2026-05-14", "2026-05-14")],
  ["which child has a review tomorrow", within("next", "2026-05-14", "2026-05-14")],
  [
    "any reviews this week in 3A?",
    (r) => r.class === "3A" && within("next", "2026-05-11", "2026-05-17")(r),
  ],
  ["who is due a review between 14 and 31 May", within("next", "2026-05-14", "2026-05-31")],
  ["whose next review is not until 15 November or later", within("next", "2026-11-15", "9")],
  ["whose next review isn't due until July", within("next", "2026-07-01", "9")],
  ["reviews due by the end of June", within("next", "0", "2026-06-30")],
  ["whose next review has already gone by", within("next", "0", "2026-05-12")],
  ["list pupils with overdue reviews", within("next", "0", "2026-05-12")],
  [
    "whose next review is still to come this month, after tomorrow",
    within("next", "2026-05-15", "2026-05-31"),
  ],
  ["who has no next review in May", (r) => !within("next", "2026-05-01", "2026-05-31")(r)],
  ["pupils with no review booked", (r) => r.next === ""],
  ["who lacks a last review date as well as a next review date", (r) => r.last + r.next === ""],
  ["who is without a date for a next review", (r) => r.next === ""],
  ["pupils with no date entered for their last review", (r) => r.last === ""],
  ["whose last review has no date", (r) => r.last === ""],
  ["pupils without a last review or a next review", (r) => r.last === "" || r.next === ""],
  [
    "whose last review was in April and whose next review is in July",
    (r) =>
      within("last", "2026-04-01", "2026-04-30")(r) &&
      within("next", "2026-07-01", "2026-07-31")(r),
  ],
  ["who started in January 2026", within("start", "2026-01-01", "2026-01-31")],
  ["whose start date is before 2023", within("start", "0", "2022-12-31")],
  ["how many pupils joined before 2023", within("start", "0", "2022-12-31")],
])("%s", async (question, is) => {
  const { students, abstained } = await asking()(question);
  const names = students.map(({ name }) => name).sort();
  expect({ names, abstained }).toEqual({
    names: rows.filter(is).map(({ name }) => name),
    abstained: false,
  });
});

test.each([
  ["whose last review is furthest back", "Alice Johnson"],
  ["who was reviewed longest ago in 3B", "Dora Quist"],
  ["who was reviewed most recently", "Gus Tolley"],
  ["who had the most recent review", "Gus Tolley"],
  ["who has gone longest without a review", "Alice Johnson"],
  ["who, after today, has the very next review", "Bob Smith"],
  ["who has the next review", "Bob Smith"],
  ["whose next review is soonest", "Bob Smith"],
  ["who has the earliest next review", "Alice Johnson"],
  ["whose next review is furthest away", "Finn Oakes"],
  ["whose next review is first", "Bob Smith"],
  ["whose review is coming up first", "Bob Smith"],
  ["which child's next review falls first", "Bob Smith"],
  ["who will be reviewed first", "Bob Smith"],
  ["who is first in line for a review", "Bob Smith"],
  ["whose next review comes last", "Finn Oakes"],
  ["whose last review came first", "Alice Johnson"],
])("%s: %s", async (question, name) => {
  const { kind, value } = await asking()(question);
  expect({ kind, value }).toEqual({ kind: "rank", value: name });
});

test.each([
  ["when is the next review in 3B", "2026-05-31"],
  ["on which day is the first of the next reviews", "2026-05-14"],
  ["when was the latest last review in 3A", "2025-10-28"],
  ["give the earliest last review in 3B", "2025-12-15"],
  ["what is the class of the child whose next review is furthest away", null],
  ["what class is the pupil with the earliest start date in 3B in", "3B"],
  ["when is the next review of the pupil with the most recent last review", "2026-05-31"],
])("%s: %s", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test.each([
  ["3A by last review, most recent first", ["Bob Smith", "Alice Johnson"]],
  ["list 3A in order of next review", ["Alice Johnson", "Bob Smith"]],
])("%s", async (question, names) => {
  expect((await asking()(question)).value).toEqual(names);
});

test.each([
  ["on which date was Eve Park last reviewed", "2026-04-29"],
  ["when was Eve Park reviewed", "2026-04-29"],
  ["when was Eve Park's most recent review", "2026-04-29"],
  ["when is Eve Park due a review", "2026-07-02"],
  ["when is Eve Park's review", "2026-07-02"],
  ["when will Eve Park be reviewed next", "2026-07-02"],
  ["when did Finn Oakes start", "2026-01-12"],
  ["has Alice Johnson's next review date passed", "yes"],
  ["is Bob Smith's review overdue", "no"],
  ["was Bob Smith reviewed in October", "yes"],
  ["has Bob Smith been reviewed since 1 January", "no"],
])("%s: %s", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test("a table of what is due, and a share of who was seen", async () => {
  const ask = asking();
  expect((await ask("overdue reviews by class")).table).toEqual({ "3A": 1, "3B": 0 });
  expect((await ask("what percentage of 3B were reviewed in May")).value).toBe(50);
});

describe("is not answered", () => {
  it.each([
    ["reviews this month", /Last review or Next review/],
    ["how many reviews in June", /Last review or Next review/],
    ["how many had no next review date on 1 May 2026", /as_of/],
    ["who got a next review date this month", /as_of/],
    ["who has a review on Friday", /as_of/],
    ["whose review is last", /review/],
    ["when is the next review of the newest pupil", /review/i],
  ])("%s", async (question, reason) => {
    const { abstained, answer } = await asking()(question);
    expect(abstained).toBe(true);
    expect(answer).toMatch(reason);
  });

  it("what is to come where only the last day is kept", async () => {
    const ask = asking(["Name", "Class", "Last review"]);
    for (const question of ["who is due a review in July", "whose review is overdue"])
      expect((await ask(question)).abstained).toBe(true);
    expect((await ask("who was reviewed in October")).students).toHaveLength(1);
  });
});

test("a change of the column is one of the sheet", async () => {
  const { understood } = await asking()("whose next review changed this year");
  expect(understood).toContain("changed Next review");
});
