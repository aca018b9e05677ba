// Words that are two things: a surname that is a verb of change, a year group that is a plan.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  const header = ["Name", "Class", "Year", "Support level", "FSM", "Next step", "Key worker"];
  push(
    db,
    pushSource(db, "Ms Quill"),
    [
      ["Ida Fell", "11A", "11", "1", "Y", "Sixth form", "Mrs Voss"],
      ["Tom Rose", "11A", "11", "2", "N", "College", ""],
      ["Rose Lund", "12B", "12", "2", "N", "", "Mr Pye"],
    ],
    { header },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2025-06-18T09:30:00Z") });
}

const names = ({ students }: { students: readonly { name: string }[] }) =>
  students.map(({ name }) => name);

test("a pupil called Fell or Rose has not fallen or risen", async () => {
  const ask = asking();
  expect(await ask("Is Ida Fell on FSM?")).toMatchObject({ kind: "lookup", value: "yes" });
  expect(await ask("is tom rose on fsm")).toMatchObject({ kind: "lookup", value: "no" });
  expect(await ask("which class is Rose Lund in")).toMatchObject({ value: "12B" });
  expect((await ask("whose level fell since 1 May 2025")).understood).toContain("moved down");
});

test("who wants to go to sixth form plans it, who is in it is of those years", async () => {
  const ask = asking();
  expect(names(await ask("which Year 11 pupils want to go to sixth form"))).toEqual(["Ida Fell"]);
  expect(names(await ask("who is in the sixth form"))).toEqual(["Rose Lund"]);
});

test("pupils without something are what is said behind it", async () => {
  const ask = asking();
  expect(await ask("how many pupils without a key worker are at level 2")).toMatchObject({
    count: 1,
  });
  expect((await ask("how many pupils is each key worker responsible for")).table).toEqual({
    "Mrs Voss": 1,
    "Mr Pye": 1,
  });
});
