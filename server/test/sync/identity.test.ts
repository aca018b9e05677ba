// Who is who after a change of the sheet: the stories that a school year brings.
import { describe, expect, onTestFinished, test } from "vitest";
import { compareNames } from "../../src/sync/person-names.js";
import { HEADER, SEED } from "../support/store.js";
import { pupil, School } from "./school.js";

const [ALICE = [], BOB = [], CHARLIE = []] = SEED;
const [NAME, CLASS, YEAR, LEVEL, NOTES, ID] = [0, 1, 2, 4, 5, 6];

function schoolWith(rows: string[][]) {
  const school = new School();
  onTestFinished(() => school.close());
  school.push(rows);
  return { school, before: school.ids() };
}

/** A class of pupils whom only their names tell apart. */
const plain = (...names: string[]) => names.map((name) => pupil(name, "3A"));

describe("a pupil keeps its id", () => {
  test.each<[string, string[][]]>([
    ["a mistyped name is corrected", [ALICE.with(NAME, "Alice Jonhson"), BOB, CHARLIE]],
    ["a first name is mistyped", [ALICE, BOB, CHARLIE.with(NAME, "Charley Brown")]],
    ["a second name is added", [ALICE.with(NAME, "Alice Mary Johnson"), BOB, CHARLIE]],
    ["the names are turned round", [ALICE.with(NAME, "Johnson, Alice"), BOB, CHARLIE]],
    ["case and spaces change", [ALICE.with(NAME, " ALICE  johnson "), BOB, CHARLIE]],
    ["it moves to another class", [ALICE.with(CLASS, "3B"), BOB, CHARLIE]],
    [
      "every cell but the name changes",
      [pupil("Alice Johnson", "6C", "6", "B", "5", "New"), BOB, CHARLIE],
    ],
    ["its notes are rewritten", [ALICE.with(NOTES, "Something else altogether"), BOB, CHARLIE]],
    ["a level cannot be read", [ALICE.with(LEVEL, "high"), BOB, CHARLIE]],
    ["its class is emptied", [ALICE.with(CLASS, ""), BOB, CHARLIE]],
    ["a formula in its name breaks", [ALICE.with(NAME, "#REF!"), BOB, CHARLIE]],
    ["its name is emptied", [ALICE.with(NAME, ""), BOB, CHARLIE]],
    ["its name grows past what fits", [ALICE.with(NAME, "Alice ".repeat(50)), BOB, CHARLIE]],
    ["all its cells break", [pupil(...Array(7).fill("#REF!")), BOB, CHARLIE]],
  ])("when %s", (_, rows) => {
    const { school, before } = schoolWith(SEED);
    school.push(rows);
    expect(school.ids()).toEqual(before);
  });

  test.each<[string, (rows: string[][]) => string[][], number[]]>([
    ["two rows are swapped", ([a, b, c]) => [b, a, c] as string[][], [1, 0, 2]],
    ["the sheet is sorted", (rows) => [...rows].reverse(), [2, 1, 0]],
    [
      "the sheet is sorted and every level changes",
      (rows) => rows.map((r) => r.with(LEVEL, "5")).reverse(),
      [2, 1, 0],
    ],
    ["every name breaks", (rows) => rows.map((r) => r.with(NAME, "#REF!")), [0, 1, 2]],
    ["every cell breaks", (rows) => rows.map((r) => r.map(() => "Loading...")), [0, 1, 2]],
  ])("when %s", (_, change, order) => {
    const { school, before } = schoolWith(SEED);
    school.push(change(SEED));
    expect(school.ids()).toEqual(order.map((index) => before[index]));
  });

  test("when a row is inserted above, and when it goes again", () => {
    const { school, before } = schoolWith(SEED);
    school.push([pupil("Dora Lane", "3A"), ...SEED]);
    expect(school.ids().slice(1)).toEqual(before);
    school.push(SEED);
    expect(school.ids()).toEqual(before);
  });

  test("when its name breaks in the push in which a row is inserted above", () => {
    const { school, before } = schoolWith(SEED);
    school.push([pupil("Dora Lane", "3A"), ALICE, BOB.with(NAME, "#REF!"), CHARLIE]);
    expect(school.ids().slice(1)).toEqual(before);
  });

  test("when blank rows come between", () => {
    const { school, before } = schoolWith(SEED);
    school.push([pupil(), ALICE, pupil(" "), BOB, pupil("\u200b"), CHARLIE]);
    expect(school.ids()).toEqual([null, before[0], null, before[1], null, before[2]]);
  });

  test("when columns change places, get other names, or are added", () => {
    const { school, before } = schoolWith(SEED);
    const turned = (rows: string[][]) => rows.map((row) => [...row].reverse());
    const receipt = school.push(turned(SEED), [...HEADER].reverse());
    expect(school.ids()).toEqual(before);
    expect(receipt.counts).toMatchObject({ updated: 0, unchanged: 3 });
    const renamed = HEADER.with(NAME, "Pupil name").with(NOTES, "Comments");
    expect(school.push(SEED, renamed).counts).toMatchObject({ updated: 0, unchanged: 3 });
    expect(school.ids()).toEqual(before);
    school.push(
      SEED.map((row) => [...row, "Red"]),
      [...HEADER, "House"],
    );
    expect(school.ids()).toEqual(before);
  });

  test("when the whole school moves up a year, sorted anew, with leavers and joiners", () => {
    const classes = ["1A", "1B", "2A", "2B", "3A", "3B", "4A", "4B", "5A", "5B"];
    const rows = classes.flatMap((code, c) =>
      Array.from({ length: 8 }, (_, i) =>
        pupil(
          `Pupil${"abcdefgh"[i]}${"klmnopqrst"[c]} Name${i}${c}`,
          code,
          code.charAt(0),
          "",
          "1",
          "",
        ),
      ),
    );
    const { school, before } = schoolWith(rows);
    const idOf = new Map(rows.map((row, index) => [row[NAME], before[index]]));
    const stay = rows.filter((row) => row[YEAR] !== "5");
    const moved = stay.map((row) => {
      const year = String(Number(row[YEAR]) + 1);
      return row.with(YEAR, year).with(CLASS, year + row[CLASS]?.charAt(1));
    });
    const joiners = Array.from({ length: 16 }, (_, i) =>
      pupil(`Joiner${"abcdefghijklmnop"[i]} New${i}`, "1A", "1"),
    );
    const september = [...joiners, ...moved].sort((a, b) =>
      (a[NAME] ?? "") < (b[NAME] ?? "") ? -1 : 1,
    );
    const { counts } = school.push(september);
    expect(counts).toMatchObject({ created: 16, updated: 64, held: 16, removed: 0 });
    for (const [index, row] of september.entries())
      if (idOf.has(row[NAME])) expect(school.ids()[index]).toBe(idOf.get(row[NAME]));
  });
});

describe("a pupil's history goes to nobody else", () => {
  test.each<[string, string[][]]>([
    [
      "a joiner is typed over a leaver, all other cells staying",
      [ALICE, BOB.with(NAME, "Zara Khan"), CHARLIE],
    ],
    [
      "a joiner is typed over a leaver, other cells too",
      [ALICE, pupil("Zara Khan", "3A", "3", "Campus A", "4", "New here"), CHARLIE],
    ],
    ["a sister is typed over a brother", [ALICE, BOB.with(NAME, "Anna Smith"), CHARLIE]],
    ["a brother of a like name is typed over", [ALICE, BOB.with(NAME, "Ron Smith"), CHARLIE]],
    [
      "a joiner with an unreadable level is typed over",
      [ALICE, BOB.with(NAME, "Zara Khan").with(LEVEL, "high"), CHARLIE],
    ],
  ])("when %s", (_, rows) => {
    const { school, before } = schoolWith(SEED);
    school.push(rows);
    expect(school.ids()[1]).not.toBe(before[1]);
    expect(school.student(before[1])).toMatchObject({
      state: "removed",
      name: "Bob Smith",
      version: 1,
    });
    expect([school.ids()[0], school.ids()[2]]).toEqual([before[0], before[2]]);
  });

  test("when a whole class is typed over by another", () => {
    const { school, before } = schoolWith(plain("Alice Johnson", "Bob Smith", "Charlie Brown"));
    school.push(plain("Dora Lane", "Emil Stone", "Fay Wood"));
    expect(school.ids().some((id) => before.includes(id))).toBe(false);
  });

  test("when a joiner has a name like that of someone who left", () => {
    const { school, before } = schoolWith(SEED);
    school.push([ALICE, CHARLIE]);
    school.push([ALICE, BOB.with(NAME, "Bob Smyth"), CHARLIE]);
    expect(school.ids()[1]).not.toBe(before[1]);
  });

  test.each([
    ["Tom Smith", "Tim Smith"],
    ["Jack Green", "Jake Green"],
    ["Oliver Hall", "Olivia Hall"],
    ["Ella Reed", "Emma Reed"],
    ["Harry Wood", "Harvey Wood"],
    ["Anna Smith", "Anna Jones"],
    ["Ali Ali", "Ali Khan"],
    ["Ali", "Ali Khan"],
    ["かき", "かぎ"],
  ])("%s and %s are two people's names", (a, b) => {
    expect(compareNames(a, b)).toBe("different");
    expect(compareNames(b, a)).toBe("different");
  });

  test.each([
    ["Alice Johnson", "Alice Jonson", "similar"],
    ["Jhon Smith", "John Smith", "similar"],
    ["Sara Khan", "Sarah Khan", "similar"],
    ["Alice Johnson", "Alice Mary Johnson", "similar"],
    ["Johnson, Alice", "Alice Johnson", "similar"],
    ["Anne-Marie Low", "Anne Marie Low", "similar"],
    ["Zoë Brontë", "ZOE BRONTE", "same"],
    ["Sean O’Brien", "Sean O'Brien", "same"],
  ])("%s and %s are %s", (a, b, likeness) => {
    expect([a, b, compareNames(a, b)]).toEqual([a, b, likeness]);
    expect([b, a, compareNames(b, a)]).toEqual([b, a, likeness]);
  });
});

describe("namesakes", () => {
  const bobs = [pupil("Bob Smith", "3A"), pupil("Bob Smith", "3A"), pupil("Bob Smith", "4B")];

  test("both live, within a class with a warning, across classes without", () => {
    const { school } = schoolWith([]);
    const { counts, issues } = school.push(bobs);
    expect(counts).toMatchObject({ created: 3, pupils: 3, warnings: 2 });
    expect(new Set(school.ids()).size).toBe(3);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["namesakes", 2],
      ["namesakes", 3],
    ]);
    expect(issues[0]?.message).toContain("row 3");
    expect(school.push(bobs).issues).toEqual(issues);
  });

  test("when one of them is edited, the other is not touched", () => {
    const { school, before } = schoolWith(bobs);
    school.push([bobs[0] ?? [], (bobs[1] ?? []).with(NOTES, "Now with notes"), bobs[2] ?? []]);
    expect(school.ids()).toEqual(before);
    expect(
      school
        .students()
        .map(({ version }) => version)
        .sort(),
    ).toEqual([1, 1, 2]);
  });

  test("when one goes, the others stay who they are", () => {
    const { school, before } = schoolWith(bobs);
    school.push([bobs[0] ?? [], bobs[2] ?? []]);
    expect(school.ids()).toEqual([before[0], before[2]]);
  });

  test("keep their ids when a header is renamed and the sheet is sorted at once", () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      pupil("Bob Smith", `${1 + (i % 6)}A`, "", "", "", `Note ${i}`),
    );
    const { school, before } = schoolWith(rows);
    school.push([...rows].reverse(), HEADER.with(NOTES, "Notes"));
    expect(school.ids()).toEqual([...before].reverse());
  });

  test("a new pupil with the name of one who left and of one who is there is new", () => {
    const { school, before } = schoolWith([BOB, pupil("Bob Smith", "6C", "6"), CHARLIE]);
    school.push([pupil("Bob Smith", "6C", "6"), CHARLIE]);
    school.push([
      pupil("Bob Smith", "6C", "6"),
      CHARLIE,
      pupil("Bob Smith", "1B", "1", "", "", "Loves trains"),
    ]);
    expect(before).not.toContain(school.ids()[2]);
  });
});

describe("the school's own student_id", () => {
  const rows = [ALICE.with(ID, "A1"), BOB.with(ID, "B2"), CHARLIE.with(ID, "C3")];

  test("settles who it is, even under another name", () => {
    const { school, before } = schoolWith(rows);
    school.push([pupil("Alicia Stone", "9Z", "9", "", "", "", "A1"), ...rows.slice(1)]);
    expect(school.ids()).toEqual(before);
  });

  test("tells two pupils of one name apart", () => {
    const { school, before } = schoolWith(rows);
    school.push([pupil("Alice Johnson", "5C", "5", "", "", "", "Z9"), ...rows.slice(1)]);
    expect(before).not.toContain(school.ids()[0]);
  });

  test("that alone changed was corrected", () => {
    const { school, before } = schoolWith(rows);
    school.push([ALICE.with(ID, "A11"), ...rows.slice(1)]);
    expect(school.ids()).toEqual(before);
  });

  test("filled in for pupils that had none is an update of each", () => {
    const { school, before } = schoolWith(SEED);
    expect(school.push(rows).counts).toMatchObject({ updated: 3, created: 0 });
    expect(school.ids()).toEqual(before);
  });

  test("two ids that were swapped are put right without swapping the pupils", () => {
    const { school, before } = schoolWith(rows);
    school.push([ALICE.with(ID, "B2"), BOB.with(ID, "A1"), CHARLIE.with(ID, "C3")]);
    expect(school.ids()).toEqual(before);
  });

  test("two names that were swapped are put right without swapping the pupils", () => {
    const { school, before } = schoolWith(rows);
    school.push([
      rows[0]?.with(NAME, "Bob Smith") ?? [],
      rows[1]?.with(NAME, "Alice Johnson") ?? [],
      rows[2] ?? [],
    ]);
    expect(school.ids()).toEqual(before);
  });

  test("that stands in two rows settles neither, and both live", () => {
    const { school, before } = schoolWith(rows);
    school.push([...rows, pupil("Dora Lane", "3A", "", "", "", "", "A1")]);
    expect(school.ids().slice(0, 3)).toEqual(before);
    expect(before).not.toContain(school.ids()[3]);
  });

  test("brings back one who left, under another name and class", () => {
    const { school, before } = schoolWith(rows);
    school.push(rows.slice(1));
    school.push([...rows.slice(1), pupil("Alice Stone", "4A", "4", "", "", "", "A1")]);
    expect(school.ids()[2]).toBe(before[0]);
  });
});

describe("a pupil that left", () => {
  test.each([
    ["the same row", ALICE],
    ["the same name in another class", pupil("Alice Johnson", "4C", "4")],
  ])("takes its id back within a year by %s", (_, back) => {
    const { school, before } = schoolWith(SEED);
    school.push([BOB, CHARLIE]);
    school.wait(300);
    expect(school.push([BOB, CHARLIE, back]).counts).toMatchObject({ restored: 1, created: 0 });
    expect(school.ids()[2]).toBe(before[0]);
    expect(school.student(before[0])).toMatchObject({ state: "current", version: 2 });
  });

  test("is a new pupil after more than a year", () => {
    const { school, before } = schoolWith(SEED);
    school.push([BOB, CHARLIE]);
    school.wait(366);
    expect(school.push([BOB, CHARLIE, ALICE]).counts).toMatchObject({ restored: 0, created: 1 });
    expect(before).not.toContain(school.ids()[2]);
  });

  test("does not come back by a row that cannot be read", () => {
    const { school, before } = schoolWith(SEED);
    school.push([BOB, CHARLIE]);
    school.push([BOB, CHARLIE, ALICE.with(LEVEL, "high")]);
    expect(school.student(before[0]).state).toBe("removed");
    school.push([BOB, CHARLIE, ALICE.with(LEVEL, "3")]);
    expect(school.ids()[2]).toBe(before[0]);
  });
});
