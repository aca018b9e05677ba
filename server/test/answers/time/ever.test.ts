// What was so at any time since the data begins, over a school's year of three pushes.
import { beforeAll, describe, expect, test } from "vitest";
import { openForWriting } from "../../../src/store/open.js";
import { london, type Row, Year } from "./history.js";

const school = new Year(openForWriting(":memory:"));
const row = (name: string, cls: string, level: string): Row => [name, cls, "3", "", level, ""];

beforeAll(() => {
  school.push(london("2025-09-08T09:00"), [
    row("Alice Johnson", "3A", "1"),
    row("Ben Smith", "3A", "4"),
    row("Cleo Brown", "3B", "2"),
    row("Dora Lee", "3B", "4"),
  ]);
  school.push(london("2025-12-01T09:00"), [
    row("Alice Johnson", "3B", "3"),
    row("Ben Smith", "3A", "4"),
    row("Cleo Brown", "3B", "4"),
  ]);
  school.push(london("2026-02-02T09:00"), [
    row("Alice Johnson", "3B", "1"),
    row("Ben Smith", "3A", "4"),
    row("Cleo Brown", "3B", "2"),
  ]);
});

describe("of one pupil", () => {
  test.each([
    ["Has Cleo Brown ever been at level 4?", "yes"],
    ["has Alice Johnson ever had level 4", "no"],
    ["was Alice Johnson ever in 3A", "yes"],
    ["did Ben Smith ever have level 2", "no"],
    ["has Ben Smith never been in 3B", "yes"],
    ["has Alice Johnson at any time been at level 3", "yes"],
  ])("%s: %s", async (question, value) => {
    const answer = await school.ask(question);
    expect(answer).toMatchObject({ kind: "lookup", value, abstained: false });
    expect(answer.citations).not.toHaveLength(0);
  });

  test("each stretch of time is told, and cites the version that it began with", async () => {
    const answer = await school.ask("has Alice Johnson ever been at level 1");
    expect(answer.answer).toContain("from 8 September 2025 to 1 December 2025 [1]");
    expect(answer.answer).toContain("from 2 February 2026 until now [2]");
    expect(answer.citations.map(({ version }) => version)).toEqual([1, 3]);
    const never = await school.ask("has Cleo Brown ever been in 3A");
    expect(never.answer).toContain("since the data begins on 8 September 2025");
  });

  test("where notes would have to tell, they are asked as they are", async () => {
    expect((await school.ask("has Alice Johnson ever had speech therapy")).kind).not.toBe("count");
    expect((await school.ask("who has ever changed class")).understood).toContain("changed class");
  });
});

describe("of all", () => {
  const names = async (question: string) => {
    const { students, count, abstained } = await school.ask(question);
    expect(abstained).toBe(false);
    expect(count).toBe(students.length);
    return students.map(({ name }) => name);
  };

  test("those of whom it was so, also who have left", async () => {
    expect(await names("who has ever been at level 4")).toEqual([
      "Ben Smith",
      "Cleo Brown",
      "Dora Lee",
    ]);
    expect((await school.ask("who has ever been at level 4")).answer).toContain(
      "1 of them has left",
    );
    expect(await names("how many pupils have ever been in 3A")).toEqual([
      "Alice Johnson",
      "Ben Smith",
    ]);
    expect((await school.ask("has anyone ever been at level 3")).value).toBe("yes");
  });

  test("those of whom it was never so, who are there now", async () => {
    expect(await names("who has never been at level 4")).toEqual(["Alice Johnson"]);
  });

  test("a filter beside the question is of now", async () => {
    const answer = await school.ask("who has ever been at level 4", {
      filters: { class_code: "3B" },
    });
    expect(answer.students.map(({ name }) => name)).toEqual(["Cleo Brown"]);
  });

  test("what was so of each thing, but not at one time, is asked back", async () => {
    expect(await school.ask("who has ever been in 3A at level 3")).toMatchObject({
      abstained: true,
      students: [],
    });
    expect((await school.ask("who has never been at level 4 in 3A")).abstained).toBe(true);
  });
});
