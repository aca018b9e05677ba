// The stories that tell one pupil from two: leavers typed over, swaps, twins, namesakes, new names, September.
import { describe, expect, onTestFinished, test } from "vitest";
import { findChanges } from "../../src/store/find-changes.js";
import { findSuggestions } from "../../src/store/find-identity.js";
import { SEED } from "../support/store.js";
import { pupil, School } from "./school.js";

const [ALICE = [], BOB = [], CHARLIE = []] = SEED;
const [NAME, CLASS, YEAR, LEVEL, NOTES, ID] = [0, 1, 2, 4, 5, 6];

/** A sheet, who was in its rows, and who is after each of the pushes that follow. */
function story(start: string[][], ...pushes: string[][][]) {
  const school = new School();
  onTestFinished(() => school.close());
  school.push(start);
  const before = school.ids();
  const after = pushes.map((rows) => {
    school.push(rows);
    return school.ids();
  });
  return { school, before, after, now: after.at(-1) ?? [] };
}

const suggested = (school: School) =>
  findSuggestions(school.db, { state: "open" }, { limit: 10 }).suggestions.map(
    ({ earlier, later }) => [earlier.id, later.id],
  );

describe("a leaver typed over by a joiner hands nothing on", () => {
  test.each<[string, string]>([
    ["of quite another name", "Zara Khan"],
    ["of the same first name", "Bob Taylor"],
    ["who is a sibling", "Anna Smith"],
    ["who is a sibling of a like name", "Ben Smith"],
    ["with the surname alike", "Bob Smithson"],
    ["whose short form is another's", "Rob Smith-Hall"],
  ])("%s, all other cells left", (_, name) => {
    const { school, before, now } = story(SEED, [ALICE, BOB.with(NAME, name), CHARLIE]);
    expect(now).toEqual([before[0], expect.not.stringMatching(String(before[1])), before[2]]);
    expect(school.student(before[1])).toMatchObject({
      state: "removed",
      name: "Bob Smith",
      version: 1,
    });
  });

  test("whose name, class and notes are typed with a push between each", () => {
    const named = BOB.with(NAME, "Zara Khan");
    const classed = named.with(CLASS, "4A").with(YEAR, "4");
    const noted = classed.with(NOTES, "Wears glasses");
    const { school, before, after } = story(
      SEED,
      ...[named, classed, noted].map((row) => [ALICE, row, CHARLIE]),
    );
    const zara = after[0]?.[1];
    expect(after.map((ids) => ids[1])).toEqual([zara, zara, zara]);
    expect(zara).not.toBe(before[1]);
    expect(school.student(before[1]).version).toBe(1);
    expect(school.student(zara).version).toBe(3);
  });

  test("whose class and notes are typed before the name", () => {
    const classed = BOB.with(CLASS, "4A");
    const noted = classed.with(NOTES, "Wears glasses");
    const named = noted.with(NAME, "Zara Khan");
    const { before, after } = story(
      SEED,
      ...[classed, noted, named].map((row) => [ALICE, row, CHARLIE]),
    );
    expect(after.map((ids) => ids[1] === before[1])).toEqual([true, true, false]);
  });

  test.each<[string, string[], string[]]>([
    [
      "the cells are another pupil's",
      pupil("Harry Davies", "5B", "5", "North", "3", "None"),
      pupil("Harry Davis", "6B", "6", "South", "0", "Anxiety"),
    ],
    [
      "others bear both spellings",
      pupil("Lewin Reed", "5B", "5", "North", "3", "None"),
      pupil("Levin Reed", "5B", "5", "North", "3", "None"),
    ],
  ])("of a like name, where %s, and it is asked", (_, leaver, joiner) => {
    const others = [pupil("Lewin Hall", "1A"), pupil("Levin Wood", "2A")];
    const { school, before, now } = story([...others, leaver], [...others, joiner]);
    expect(now[2]).not.toBe(before[2]);
    expect(school.student(before[2]).version).toBe(1);
  });

  test("whose name is typed after the leaver's was emptied", () => {
    const { before, after } = story(
      SEED,
      [ALICE, BOB.with(NAME, ""), CHARLIE],
      [ALICE, BOB.with(NAME, "Zara Khan"), CHARLIE],
    );
    expect(after[0]?.[1]).toBe(before[1]);
    expect(before).not.toContain(after[1]?.[1]);
  });

  test("nor do three at once, of whom one is a sibling", () => {
    const joiners = ["Zara Khan", "Anna Smith", "Kit Brown"];
    const { before, now } = story(
      SEED,
      SEED.map((row, i) => row.with(NAME, joiners[i] ?? "")),
    );
    for (const id of now) expect(before).not.toContain(id);
  });

  test("and the leaver who comes back in a row of its own takes its history again", () => {
    const zara = BOB.with(NAME, "Zara Khan");
    const { before, after } = story(SEED, [ALICE, zara, CHARLIE], [ALICE, zara, CHARLIE, BOB]);
    expect(after[1]).toEqual([before[0], after[0]?.[1], before[2], before[1]]);
  });
});

describe("a new name", () => {
  test.each<[string, string, string]>([
    ["short", "Thomas Reed", "Tom Reed"],
    ["long again", "Lizzie Reed", "Elizabeth Reed"],
    ["with a second surname", "Anna Reed", "Anna Reed-Jones"],
    ["without its hyphen", "Anna Reed-Jones", "Anna Reed Jones"],
    ["with a second first name", "Anna Reed", "Anna Maria Reed"],
    ["turned", "Anna Reed", "Reed, Anna"],
    ["with a slipped space", "Anna Reed", "Ann aReed"],
  ])("%s is the same pupil", (_, from, to) => {
    const { before, now } = story([BOB.with(NAME, from), CHARLIE], [BOB.with(NAME, to), CHARLIE]);
    expect(now).toEqual(before);
  });

  test("in the whole sheet turned round is the same pupils", () => {
    const turned = SEED.map((row) =>
      row.with(NAME, (row[NAME] ?? "").replace(/(\w+) (\w+)/, "$2, $1")),
    );
    const { before, now } = story(SEED, turned);
    expect(now).toEqual(before);
  });

  test.each([
    ["Louis Reed", "Louise Reed"],
    ["Francis Reed", "Frances Reed"],
    ["Daniel Reed", "Daniela Reed"],
    ["Ellie Reed", "Ella Reed"],
    ["Amir Reed", "Amira Reed"],
    ["Charlie Reed", "Lottie Reed"],
    ["Ali Reed", "Alice Reed"],
    ["Sophie Reed", "Sophia Reed"],
  ])("that is another child's, %s and %s, is two pupils", (from, to) => {
    const { before, now } = story([BOB.with(NAME, from), CHARLIE], [BOB.with(NAME, to), CHARLIE]);
    expect(now[0]).not.toBe(before[0]);
  });

  test("with a student id keeps the pupil, whatever the surname", () => {
    const rows = SEED.map((row, i) => row.with(ID, `A${i}`));
    const { before, now } = story(rows, rows.with(0, (rows[0] ?? []).with(NAME, "Alice Stone")));
    expect(now).toEqual(before);
  });

  test("without a student id is one gone, one new, and a question", () => {
    const { school, before, now } = story(SEED, [ALICE.with(NAME, "Alice Stone"), BOB, CHARLIE]);
    expect(now[0]).not.toBe(before[0]);
    expect(suggested(school)).toEqual([[before[0], now[0]]]);
  });
});

describe("two rows that change places", () => {
  test("whole, are the same two pupils", () => {
    const { before, now } = story(SEED, [CHARLIE, BOB, ALICE]);
    expect(now).toEqual([before[2], before[1], before[0]]);
  });

  test("in their names, follow the names", () => {
    const swapped = [ALICE.with(NAME, "Charlie Brown"), BOB, CHARLIE.with(NAME, "Alice Johnson")];
    const { before, now } = story(SEED, swapped);
    expect(now).toEqual([before[2], before[1], before[0]]);
  });

  test("in their names, follow them to rows with which nothing else agrees", () => {
    const [one, other] = [
      pupil("Arthur Khan", "4A", "4", "South", "0", "None"),
      pupil("Harry Kowalski", "1B", "1", "North", "3", "Speech and language"),
    ];
    const swapped = [other.with(NAME, "Arthur Khan"), BOB, one.with(NAME, "Harry Kowalski")];
    const { before, now } = story([other, BOB, one], swapped);
    expect(now).toEqual([before[2], before[1], before[0]]);
  });

  test("while both are edited, are the same two pupils", () => {
    const { before, now } = story(SEED, [BOB.with(LEVEL, "4"), ALICE.with(CLASS, "3B"), CHARLIE]);
    expect(now).toEqual([before[1], before[0], before[2]]);
  });
});

describe("twins and namesakes", () => {
  const TWINS = ["Ella", "Emma"].map((first) =>
    pupil(`${first} Reed`, "3A", "3", "Campus A", "1", "Lives with grandmother"),
  );

  test("twins of whom one leaves and the other changes class stay apart", () => {
    const [ella = [], emma = []] = TWINS;
    const { before, now } = story([...SEED, ella, emma], [...SEED, emma.with(CLASS, "3B")]);
    expect(now[3]).toBe(before[4]);
  });

  test("twins whose rows are both edited and swapped stay who they are", () => {
    const [ella = [], emma = []] = TWINS;
    const { before, now } = story(
      [...SEED, ella, emma],
      [...SEED, emma.with(LEVEL, "2"), ella.with(LEVEL, "3")],
    );
    expect(now.slice(3)).toEqual([before[4], before[3]]);
  });

  test("namesakes of two classes who move up at once are told by their classes", () => {
    const school = ["3A", "4B"].flatMap((code, c) =>
      Array.from({ length: 8 }, (_, i) =>
        pupil(
          i === 0 ? "Bob Smith" : `Pupil${"abcdefgh"[i]} Name${"kl"[c]}${"abcdefgh"[i]}`,
          code,
          code.charAt(0),
        ),
      ),
    );
    const up = school.map((row) => {
      const year = String(Number(row[YEAR]) + 1);
      return row.with(YEAR, year).with(CLASS, year + row[CLASS]?.charAt(1));
    });
    const { before, now } = story(school, [...up].reverse());
    expect(now).toEqual([...before].reverse());
  });

  /** Two classes of eight, Bob Smith in both, and as they move up: level, notes and place tell nothing. */
  const plainYears = (codes: readonly string[]) =>
    codes.flatMap((code, c) =>
      Array.from({ length: 8 }, (_, i) =>
        pupil(
          i === 0 ? "Bob Smith" : `Pupil${"abcdefgh"[i]} Name${"kl"[c]}${"abcdefgh"[i]}`,
          code,
          code.charAt(0),
        ),
      ),
    );

  test("namesakes one year apart move up, though one then reads as the other did", () => {
    const { before, now } = story(plainYears(["2A", "3A"]), plainYears(["3A", "4A"]).reverse());
    expect(now).toEqual([...before].reverse());
  });

  test("a leaver's namesake of the class below moves up into its very row", () => {
    const rows = plainYears(["2A", "3A"]);
    const gone = plainYears(["3A", "4A"]).filter(
      (row) => row[CLASS] !== "4A" || row[NAME] !== "Bob Smith",
    );
    const { before, now } = story(rows, gone);
    expect(now).toEqual(before.toSpliced(8, 1));
  });

  test("of two rows that read alike, one edited, the other stays who it is", () => {
    const twin = pupil("Bob Smith", "3A", "3");
    for (const edited of [1, 3]) {
      const rows = [ALICE, twin, CHARLIE, twin];
      const { before, now } = story(rows, rows.with(edited, twin.with(LEVEL, "4")));
      expect(now).toEqual(before);
    }
  });

  test("a misspelt name put right is not its namesake's who left", () => {
    const other = pupil("Alice Johnson", "6A", "6");
    const { before, now } = story(
      [ALICE, BOB, other],
      [ALICE.with(NAME, "Alice Jonson"), BOB],
      [ALICE, BOB],
    );
    expect(now).toEqual(before.slice(0, 2));
  });

  test("namesakes of one class, both edited and moved, are not guessed", () => {
    const rows = ["1", "2"].map((level) => pupil("Bob Smith", "3A", "3", "", level));
    const far = Array.from({ length: 6 }, (_, i) => pupil(`Pupil${"abcdef"[i]} Name`, "3A", "3"));
    const edited = [pupil("Bob Smith", "3A", "3", "", "4"), pupil("Bob Smith", "3A", "3", "", "5")];
    const { school, before, now } = story([...rows, ...far], [...far, ...edited]);
    expect(now.slice(0, 6)).toEqual(before.slice(2));
    expect(before).not.toContain(now[6]);
    expect(before).not.toContain(now[7]);
    expect(suggested(school).length).toBeGreaterThan(0);
  });

  test("a namesake who joins as another leaves, with nothing else alike, is new", () => {
    const { before, now } = story(
      [pupil("Bob Smith", "6B", "6", "North", "1"), ALICE, CHARLIE],
      [ALICE, CHARLIE, pupil("Bob Smith", "3B", "3", "South", "2")],
    );
    expect(now.slice(0, 2)).toEqual(before.slice(1));
    expect(now[2]).not.toBe(before[0]);
  });

  test("a leaver's namesake who joins the first year in September is new", () => {
    const pupils = Array.from({ length: 12 }, (_, i) =>
      pupil(
        `Pupil${"abcdefghijkl"[i]} Name${"abcdefghijkl"[i]}`,
        i < 6 ? "1A" : "5A",
        i < 6 ? "1" : "5",
      ),
    );
    const leaver = pupil("Amelia Hill", "6B", "6");
    const up = pupils.map((row) => {
      const year = String(Number(row[YEAR]) + 1);
      return row.with(YEAR, year).with(CLASS, `${year}A`);
    });
    const { before, now } = story([...pupils, leaver], [...up, pupil("Amelia Hill", "1B", "1")]);
    expect(now.slice(0, 12)).toEqual(before.slice(0, 12));
    expect(now[12]).not.toBe(before[12]);
  });
});

test("each decision's reason is in the run", () => {
  const { school } = story(SEED, [
    ALICE.with(NAME, "Alice Jonson"),
    BOB.with(NAME, "Zara Khan"),
    CHARLIE.with(CLASS, "5B"),
  ]);
  const run = school.db.$client.prepare("SELECT max(id) FROM runs").pluck().get() as string;
  const reasons = findChanges(school.db, run, { limit: 10 }).changes.map(({ change, reason }) => [
    change,
    reason,
  ]);
  expect(reasons).toEqual([
    ["removed", "its row has another pupil's name now"],
    ["updated", "renamed: similar name, same class, same notes, same row; nobody else comes near"],
    ["created", "new in the sheet"],
    ["updated", "same name, another class, same notes, same row; nobody else comes near"],
  ]);
});
