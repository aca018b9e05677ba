// Changes of pupils who are linked, merged, held, removed and back: each child once, and none made up.
import { expect, test } from "vitest";
import { findStudents } from "../../../src/store/find.js";
import { changeIdentity } from "../../../src/sync/identity-changes.js";
import { london, type Row, Year } from "./history.js";

const MR_A = { tokenId: "tok_1", person: "Mr A", why: null };
const row = (name: string, cls: string, level: string): Row => [name, cls, "3", "", level, ""];
const named = (students: { name: string }[]) => students.map(({ name }) => name).sort();
const idOf = ({ db }: Year, name: string, as_of?: string) =>
  findStudents(db, { q: name, as_of }, { limit: 1 }).students[0]?.id ?? "";

test("a child on two linked sheets changes once, and has not joined by coming to the second", async () => {
  const year = new Year();
  const mine = [row("Alice Johnson", "3A", "2"), row("Ben Smith", "3A", "1")];
  year.push(london("2026-01-10T09:00"), mine);
  year.push(london("2026-01-11T09:00"), [row("Cleo Brown", "Choir", "1")], "Ms Q");
  const theirs = [row("Cleo Brown", "Choir", "1"), row("Alice Johnson", "Choir", "2")];
  year.push(london("2026-02-10T09:00"), theirs, "Ms Q");
  expect(named((await year.ask("who joined in February")).students)).toEqual(["Alice Johnson"]);
  const [studentId, otherId] = findStudents(year.db, { q: "Alice" }, { limit: 2 }).students.map(
    ({ id }) => id,
  );
  changeIdentity(
    year.db,
    { kind: "link", studentId: studentId ?? "", otherId: otherId ?? "" },
    MR_A,
  );
  expect(named((await year.ask("who joined in February")).students)).toEqual([]);
  year.push(london("2026-03-10T09:00"), [
    row("Alice Johnson", "3A", "3"),
    row("Ben Smith", "3A", "1"),
  ]);
  year.push(
    london("2026-03-11T09:00"),
    [row("Cleo Brown", "Choir", "1"), row("Alice Johnson", "Choir", "3")],
    "Ms Q",
  );
  const rose = await year.ask("who moved up a level this month");
  expect(rose).toMatchObject({ count: 1 });
  expect(named(rose.students)).toEqual(["Alice Johnson"]);
  year.push(london("2026-03-12T09:00"), [row("Cleo Brown", "Choir", "1")], "Ms Q");
  expect((await year.ask("who left this month")).count).toBe(0);
});

test("the pupils of a sheet that is connected have not joined, and its beginning is told", async () => {
  const year = new Year();
  year.push(london("2026-01-10T09:00"), [row("Alice Johnson", "3A", "2")]);
  year.push(london("2026-03-03T09:00"), [row("Cleo Brown", "4B", "1")], "Ms Q");
  year.push(
    london("2026-03-05T09:00"),
    [row("Cleo Brown", "4B", "2"), row("Dan Hill", "4B", "0")],
    "Ms Q",
  );
  const joined = await year.ask("who joined this month");
  expect(named(joined.students)).toEqual(["Dan Hill"]);
  expect(joined.answer).toContain("Ms Q’s sheet begins on 3 March 2026");
  expect((await year.ask("who moved up a level this month")).count).toBe(1);
  const then = await year.ask("how many pupils were there on 1 February");
  expect(then.count).toBe(1);
  expect(then.answer).toContain("Ms Q’s (from 3 March 2026)");
});

test("a pupil that came back within the period neither left nor joined", async () => {
  const year = new Year();
  const [alice, ben] = [row("Alice Johnson", "3A", "2"), row("Ben Smith", "3A", "1")];
  year.push(london("2026-02-10T09:00"), [alice, ben]);
  year.push(london("2026-03-03T09:00"), [ben]);
  expect(named((await year.ask("who left this month")).students)).toEqual(["Alice Johnson"]);
  year.push(london("2026-03-05T09:00"), [alice, ben]);
  const left = await year.ask("who left this month");
  expect(left).toMatchObject({ count: 0 });
  expect(left.answer).toContain("1 more pupil did so in between");
  expect((await year.ask("who joined this month")).count).toBe(0);
  expect((await year.ask("when did Alice leave")).value).toBe("2026-03-03");
});

test("pupils that are held have not left", async () => {
  const year = new Year();
  const all = Array.from({ length: 30 }, (_, i) => row(`Pupil Number${i}`, "3A", "1"));
  year.push(london("2026-02-10T09:00"), all);
  year.push(london("2026-03-03T09:00"), all.slice(0, 5));
  expect((await year.ask("who left this month")).count).toBe(0);
  expect((await year.ask("how many pupils were in 3A on 10 March")).count).toBe(30);
});

test("a merged pupil has one history, and what was before the merge is in it", async () => {
  const year = new Year();
  const ben = row("Ben Smith", "3A", "1");
  year.push(london("2026-01-10T09:00"), [ben, row("Zuzanna Kowalczyk", "3A", "2")]);
  year.push(london("2026-02-02T09:00"), [ben]);
  year.push(london("2026-03-03T09:00"), [ben, row("Susie Cowell", "3B", "4")]);
  expect(named((await year.ask("who joined this month")).students)).toEqual(["Susie Cowell"]);
  const earlier = idOf(year, "Zuzanna", "2026-01-20T00:00:00.000Z");
  const later = idOf(year, "Susie");
  expect(earlier).not.toBe(later);
  changeIdentity(year.db, { kind: "merge", studentId: later, otherId: earlier }, MR_A);
  expect((await year.ask("who joined since 15 January")).count).toBe(0);
  expect((await year.ask("when did Susie move to 3B")).value).toBe("2026-03-03");
  expect((await year.ask("who moved up a level since 15 January")).count).toBe(1);
});
