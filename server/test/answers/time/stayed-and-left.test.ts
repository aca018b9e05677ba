// What stayed the same, what pupils were before they changed, what was last known of one who left, and ages on a day to come;
// beside each what looks like it and means something else.
import { describe, expect, test } from "vitest";
import { askingStates, cellsOf } from "../own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Campus",
  "SEN level",
  "House",
  "Merits",
  "Transport",
  "DOB",
  "Notes",
];
const DAYS: readonly (readonly [string, string[]])[] = [
  [
    "2025-09-15",
    [
      "Ann Ashe  |9A|9|North|1|Oak|10|Bus 7|01/06/2011|Sees the nurse",
      "Ben Birch |9A|9|North|2|Elm|20|Walks|20/03/2012|Has asthma",
      "Cara Cole |9B|9|North|1|Oak|15|Car|11/11/2011|",
      "Dev Dean  |9C|9|South|3|Elm|5|Bus 7|02/02/2012|Wears glasses",
      "Eve Elder |9B|9|North|2|Oak|30|Train|03/03/2012|Gluten free",
      "Finn Fell |9B|9|North|1|Elm|40|Walks|04/04/2012|",
    ],
  ],
  [
    "2025-12-10",
    [
      "Ann Ashe  |9B|9|North|2|Oak|12|Bus 7|01/06/2011|Sees the nurse",
      "Ben Birch |9C|9|South|2|Elm|29|Walks|20/03/2012|Has asthma, uses a pump",
      "Cara Cole |9B|9|North|3|Oak|15|Car|11/11/2011|",
      "Dev Dean  |9C|9|South|3|Elm|5|Bus 7|02/02/2012|Wears glasses",
      "Eve Elder |9A|9|North|2|Oak|33|Train|03/03/2012|Gluten free",
    ],
  ],
  [
    "2026-02-20",
    [
      "Ann Ashe  |9B|9|North|2|Oak|14|Bus 7|01/06/2011|Sees the nurse",
      "Ben Birch |9C|9|South|2|Elm|31|Walks|20/03/2012|Has asthma",
      "Cara Cole |9B|9|North|3|Oak|15|Car|11/11/2011|",
      "Dev Dean  |9C|9|South|3|Elm|5|Bus 7|02/02/2012|Wears glasses",
      "Gus Gale  |9C|9|South|1|Oak|1|Car|05/05/2012|New to us",
    ],
  ],
];

const asking = askingStates(
  HEADER,
  ...DAYS.map(([day, rows]) => [day, rows.map(cellsOf)] as const),
);
const ask = (question: string) => asking(question, new Date("2026-03-01T12:00:00Z"));
const namesOf = async (question: string) => {
  const { students, abstained } = await ask(question);
  return abstained ? null : students.map(({ name }) => name.split(" ")[0]).sort();
};
const lists = (cases: readonly (readonly [string, string[] | null])[]) =>
  test.each(cases)("%s", async (question, names) => {
    expect(await namesOf(question)).toEqual(names);
  });

describe("what pupils were before they changed", () => {
  lists([
    ["level 1 became level 2, since September", ["Ann"]],
    ["pupils at level 1 who moved to level 3 since September", ["Cara"]],
    ["9A pupils who moved to 9B since September", ["Ann"]],
    ["Elm pupils of 9A who moved to 9C since September", ["Ben"]],
    ["who from North has moved over to South this year", ["Ben"]],
    ["transferred from North across to South at any point this school year", ["Ben"]],
    // From the one to the other is a move to one of them
    ["who moved to 9A or 9B by the end of December", ["Ann", "Eve"]],
    ["who moved to 9B or 9C since September", ["Ann", "Ben"]],
    // What can hold beside it is no "before"
    ["level 2 pupils who moved to 9B since September", ["Ann"]],
    ["Year 9 pupils who moved to level 2 since September", ["Ann"]],
  ]);
});

describe("who left a class, and who the school from it", () => {
  lists([
    ["who left 9B since September", ["Eve", "Finn"]],
    ["who left 9A altogether since January", ["Eve"]],
    ["who left 9B altogether in December", ["Finn"]],
    ["off roll from 9A between January and the end of February", ["Eve"]],
    // Those who were in it at the beginning, wherever they left from
    ["who has come off the register from 9B since September", ["Eve", "Finn"]],
    ["who went off roll since September", ["Eve", "Finn"]],
  ]);
});

describe("what stayed the same", () => {
  lists([
    ["whose notes have stayed exactly the same since September", ["Ann", "Dev"]],
    ["9C pupils whose notes are unchanged since September", ["Dev"]],
    ["whose notes have not been edited since September", ["Ann", "Dev"]],
    ["who has stayed in the same class since September", ["Cara", "Dev"]],
    ["whose merits have stayed the same since September", ["Cara", "Dev"]],
    ["Elm pupils who have kept the same level since September", ["Ben", "Dev"]],
    ["moved class but stayed put on the same campus since September", ["Ann"]],
    ["who moved class without changing level since September", ["Ben"]],
    ["who moved class but kept the same house since September", ["Ann", "Ben"]],
    // Of two pupils, of one, and of nothing in particular
    ["who has been in the same class as Ann Ashe since September", null],
    ["has Ann Ashe's level stayed the same since September", null],
    ["who has stayed the same since September", null],
  ]);

  test("a number, and what is not counted", async () => {
    const had = await ask("how many pupils have had their notes unchanged since September");
    expect(had).toMatchObject({ count: 2 });
    const kept = await ask("how many pupils in 9B have not changed class since September");
    expect(kept).toMatchObject({ count: 1 });
    const notes = await ask("whose notes have not changed since September");
    expect(notes.answer).toContain("1 more had nothing there all the time.");
  });
});

describe("what was last known of one who left", () => {
  test.each([
    ["before he left which house was Finn Fell", "Elm"],
    ["Eve Elder how did she travel in, before leaving", "Train"],
    ["What was Eve Elder's transport when she was last on the sheet?", "Train"],
    ["how many merits did Eve Elder have when she left", 33],
    ["what class was Eve Elder in at the time she left us", "9A"],
    ["which campus was Finn Fell at before he left", "North"],
  ])("%s", async (question, value) => {
    expect(await ask(question)).toMatchObject({ value, abstained: false });
  });

  test.each([
    "what house was Ann Ashe in before she left",
    "before he left 9B which house was Finn Fell in",
    "what was his house before he left",
    "Eve Elder's house and transport before she left",
    "Eve Elder's merits in October before she left",
  ])("%s", async (question) => {
    expect((await ask(question)).value).toBeFalsy();
  });
});

describe("still, at a moment of the past and now", () => {
  test.each([
    ["was Finn Fell still listed in 9B on 30 September", "yes"],
    ["was Eve Elder still in 9B on 1 January", "no"],
  ])("%s", async (question, value) => {
    const answer = await ask(question);
    expect(value === "yes" ? answer.value : answer.value === "yes").toBe(
      value === "yes" ? "yes" : false,
    );
  });

  lists([
    ["who was still at level 2 on 1 October", ["Ben", "Eve"]],
    ["who was at level 2 in October and still is", ["Ben"]],
    ["who was in 9B on 1 October but still at level 1", []],
    ["who was in North in October, still in Oak", ["Ann", "Cara"]],
  ]);
});

describe("by how much a number of one pupil rose", () => {
  test.each([
    ["Ann Ashe: how many merits added since September?", 4],
    ["Ben Birch - how many merits has he earned since September", 11],
  ])("%s", async (question, value) => {
    expect(await ask(question)).toMatchObject({ value, abstained: false });
  });

  test("of a class it is no pupil's", async () => {
    expect((await ask("Oak house: how many merits added since September")).value).toBeFalsy();
  });
});

describe("ages on a day to come", () => {
  lists([
    ["who will still be 14 on 10 March 2026", ["Ann", "Cara", "Dev"]],
    ["Oak pupils aged 14 on the day of the trip, 1 June 2026", ["Cara", "Gus"]],
    ["which of 9C will be 13 on 21 March 2026", ["Gus"]],
    ["who in 9C will be 14 on 21 March 2026", ["Ben", "Dev"]],
    ["who is 13 on the day of the trip for 9C, 21 March 2026", null],
    ["who will be at level 2 on 1 June 2026", null],
    ["who will be 14 in June 2026", null],
  ]);

  test("the day is said with the answer", async () => {
    expect((await ask("who is aged 14 on 1 June 2026")).understood).toContain(
      "aged 14 on 1 June 2026",
    );
  });
});

describe("in the autumn, where the school has given no term dates", () => {
  test.each([
    ["which campus was Ben Birch at in the autumn", "North"],
    ["what level was Ann Ashe at in autumn 2025", 1],
  ])("%s", async (question, value) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ value, abstained: false });
    expect(answer.answer).toContain("at the end of 30 November 2025");
  });

  lists([
    ["who was in 9B in the autumn", ["Cara", "Eve", "Finn"]],
    ["who has moved class since the autumn", ["Ann", "Ben"]],
    ["who will be in 9B in autumn 2027", null],
    ["who was in 9B in autumn 1", null],
  ]);
});
