// What sheets of other teachers call and write in other ways, and numbers, choices and places said in full.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

function asking() {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mr P"),
    [
      ["Alice Johnson", "3A", "Year 3", "St Aidan's", "G", "Y", "K", "Bus", "12", "Chess; Choir"],
      ["Bob Smith", "3A", "Year 3", "St Aidan's", "B", "N", "none", "Walks", "0", "Chess"],
      ["Cy Brown", "3B", "Year 3", "Church Street", "B", "Y", "E", "Cycles", "", "Choir"],
      ["Di Reed", "RB", "Reception", "Church Street", "G", "N", "K", "Car", "31", ""],
      ["Ed Frost", "1A", "Year 1", "Church Street", "B", "Y", "", "Bus", "20", "Choir; Chess"],
    ],
    {
      header: [
        "Name",
        "Class",
        "Year",
        "Campus",
        "Boy/Girl",
        "Free sch meals",
        "SEN status",
        "Transport",
        "Hse pts",
        "Clubs",
      ],
    },
  );
  push(
    db,
    pushSource(db, "Ms Q"),
    [
      ["Fay Hunt", "4B", "Year 4", "St Aidan's", "Female", "Yes", "K", "30"],
      ["Gil Nash", "4B", "Year 4", "St Aidan's", "Male", "No", "", "5"],
    ],
    { header: ["Name", "Class", "Year", "Campus", "Sex", "FSM elig", "SEN", "House points"] },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => ask({ question, now: new Date("2025-06-18T09:30:00Z") });
}

test.each([
  // One column under several headers, and one value in several spellings
  ["how many girls are there", ["Alice", "Di", "Fay"]],
  ["boys at St Aidan's", ["Bob", "Gil"]],
  ["fsm children at st aidans", ["Alice", "Fay"]],
  ["who is at Saint Aidan's", ["Alice", "Bob", "Fay", "Gil"]],
  ["FSM kids at Church St", ["Cy", "Ed"]],
  // A register of special needs in codes
  ["who is on the SEN register", ["Alice", "Cy", "Di", "Fay"]],
  ["SEN pupils in 3A", ["Alice"]],
  ["Year 4s who are not SEN", ["Gil"]],
  ["K pupils in Year 3", ["Alice"]],
  // How they come
  ["who comes on foot", ["Bob"]],
  ["kids who come by bike", ["Cy"]],
  // Numbers
  ["more than 5 but fewer than 31 house points", ["Alice", "Ed", "Fay"]],
  ["house points from 12 up to and including 30", ["Alice", "Ed", "Fay"]],
  ["pupils with 12 or 31 as their house points", ["Alice", "Di"]],
  ["house points left blank", ["Cy"]],
  ["pupils with no house points", ["Bob"]],
  ["Reception plus Year 1", ["Di", "Ed"]],
  // Either, and not both
  ["who does chess or choir but not both", ["Bob", "Cy"]],
  ["exactly one of FSM and SEN register", ["Di", "Ed"]],
  // Neither missing, empty nor left out is dropped
  ["whose house points are missing in Year 3", ["Cy"]],
  ["FSM left empty in Year 4", []],
  ["SEN status left empty in Year 4", ["Gil"]],
  ["pupils based anywhere but Church Street", ["Alice", "Bob", "Fay", "Gil"]],
  ["leave out 3A and show me the rest of Year 3", ["Cy"]],
  ["everyone in Year 3 except SEN pupils and anyone on FSM", ["Bob"]],
  ["who goes to at least one of chess and choir", ["Alice", "Bob", "Cy", "Ed"]],
  ["niether FSM nor a bus user, Year 3", ["Bob"]],
  // Said around
  ["Who in 3A gets free school meals? I'm sending the invoices out.", ["Alice"]],
  ["For the trip costings I need the FSM children in 3A", ["Alice"]],
])("%s", async (question, names) => {
  const { students, abstained } = await asking()(question);
  expect([abstained, students.map(({ name }) => name.split(" ")[0]).sort()]).toEqual([
    false,
    names,
  ]);
});

test("numbers that can only be an average are one, and groups stand in the order that is said", async () => {
  const ask = asking();
  const byCampus = await ask("average house points for each campus, lowest first");
  expect(byCampus.value).toEqual(["St Aidan's", "Church Street"]);
  // Points may be summed as well.
  expect((await ask("house points by campus")).abstained).toBe(true);
});

test("groups put together what sheets spell in several ways", async () => {
  const { table } = await asking()("number of pupils by gender");
  expect(table).toEqual({ B: 4, G: 3 });
});

test("a filter's pupils whose notes only come near are none that it asks for", async () => {
  const answer = await asking()("3A pupils who juggle");
  expect([answer.abstained, answer.students]).toEqual([true, []]);
});

test.each([
  ["who has paid the deposit?", ["Ann Lee", "Cal Roe"]],
  ["who hasn't paid their deposit?", ["Bea Orr"]],
  ["which Year 7s have paid their deposit?", ["Ann Lee", "Cal Roe"]],
  ["who has sent off their passport form?", ["Bea Orr"]],
  ["who has sent the passport form in?", ["Bea Orr"]],
  ["pupils with passport form sent", ["Bea Orr"]],
])("what a column says is done: %s", async (question, names) => {
  const db = memoryStore();
  push(
    db,
    pushSource(db, "Mr P"),
    [
      ["Ann Lee", "7A", "Year 7", "Park", "Yes", "No"],
      ["Bea Orr", "7A", "Year 7", "Park", "No", "Yes"],
      ["Cal Roe", "7B", "Year 7", "Park", "Yes", "No"],
    ],
    { header: ["Name", "Class", "Year", "Campus", "Deposit paid", "Passport form sent"] },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  const told = await ask({ question });
  expect(told.abstained).toBe(false);
  expect(told.students.map(({ name }) => name).sort()).toEqual(names);
});
