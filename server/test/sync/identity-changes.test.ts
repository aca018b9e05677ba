// Who is who, put right by people: merge, split, link, suggestions, and taking each back.
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { PtccError } from "../../src/errors.js";
import { countStudents, findStudents, getStudent, linkedIds } from "../../src/store/find.js";
import { getHistory } from "../../src/store/find-history.js";
import {
  findDistinct,
  findIdentityChanges,
  findSuggestions,
  pairKey,
} from "../../src/store/find-identity.js";
import { addSource } from "../../src/store/sources.js";
import {
  changeIdentity,
  decideSuggestion,
  type IdentityOrder,
  undoIdentityChange,
} from "../../src/sync/identity-changes.js";
import { push, SEED } from "../support/store.js";
import { pupil, School } from "./school.js";
import { cellsOf, histories } from "./sheet-histories.js";
import { checkSound, contents } from "./sound-store.js";

const [ALICE = [], BOB = [], CHARLIE = []] = SEED;
const [NAME, CLASS, NOTES] = [0, 1, 5];
const MR_A = { tokenId: "tok_1", person: "Mr A", why: "spoke to Mr P" };
const ZARA = BOB.with(NAME, "Zara Khan").with(NOTES, "Joined in May.");

function schoolWith(...sheets: string[][][]) {
  const school = new School();
  onTestFinished(() => school.close());
  const ids = sheets.map((rows) => {
    school.push(rows);
    return school.ids().map(String);
  });
  return { school, ids };
}

const change = (school: School, order: IdentityOrder) => {
  const answer = changeIdentity(school.db, order, MR_A, school.now);
  checkSound(school.db);
  return answer;
};
const undo = (school: School, id: string) => {
  const answer = undoIdentityChange(school.db, id, MR_A, school.now);
  checkSound(school.db);
  return answer;
};
const names = (school: School, id: string) => getHistory(school.db, id).map(({ name }) => name);

/** The code of the error that something ends with. */
function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PtccError) return error.code;
    throw error;
  }
  return "no error";
}

/** Bob's row is given to Zara; the ids of Bob and Zara. */
function replaced() {
  const { school, ids } = schoolWith(SEED, [ALICE, ZARA, CHARLIE]);
  const [bob = "", zara = ""] = [ids[0]?.[1], ids[1]?.[1]];
  return { school, bob, zara };
}

describe("merging two pupils", () => {
  test("joins their versions in the order of time under the id of the one that is kept", () => {
    const { school, bob, zara } = replaced();
    change(school, { kind: "merge", studentId: bob, otherId: zara });
    expect(names(school, bob)).toEqual(["Bob Smith", "Zara Khan"]);
    expect(school.ids()[1]).toBe(bob);
    expect(school.student(bob)).toMatchObject({ state: "current", version: 2, name: "Zara Khan" });
    expect(getStudent(school.db, zara).student.id).toBe(bob);
    expect(countStudents(school.db, {})).toBe(3);
  });

  test("can keep the later one's id as well", () => {
    const { school, bob, zara } = replaced();
    change(school, { kind: "merge", studentId: zara, otherId: bob });
    expect(names(school, zara)).toEqual(["Bob Smith", "Zara Khan"]);
    expect(school.ids()[1]).toBe(zara);
  });

  test("holds for the pushes that follow", () => {
    const { school, bob, zara } = replaced();
    change(school, { kind: "merge", studentId: bob, otherId: zara });
    expect(school.push([ALICE, ZARA, CHARLIE]).counts).toMatchObject({ unchanged: 3, created: 0 });
    expect(school.push([ALICE, ZARA.with(CLASS, "4A"), CHARLIE]).counts.updated).toBe(1);
    expect(names(school, bob)).toHaveLength(3);
    checkSound(school.db);
  });

  test("is taken back to exactly what was before", () => {
    const { school, bob, zara } = replaced();
    const before = contents(school.db);
    const { change_id } = change(school, { kind: "merge", studentId: bob, otherId: zara });
    expect(contents(school.db)).not.toEqual(before);
    undo(school, change_id);
    expect(contents(school.db)).toEqual(before);
  });

  test("taken back later leaves what came since with the one that went on", () => {
    const { school, bob, zara } = replaced();
    const { change_id } = change(school, { kind: "merge", studentId: bob, otherId: zara });
    school.push([ALICE, ZARA.with(NOTES, "Reads well."), CHARLIE]);
    undo(school, change_id);
    expect([names(school, bob), names(school, zara)]).toEqual([
      ["Bob Smith"],
      ["Zara Khan", "Zara Khan"],
    ]);
    expect(school.student(bob).state).toBe("removed");
    expect(school.push([ALICE, BOB, CHARLIE, ZARA]).counts).toMatchObject({ restored: 1 });
    expect(school.ids().slice(1)).toEqual([bob, school.ids()[2], zara]);
  });

  test("of a held pupil ends it when its row went, and is taken back to held", () => {
    const { school, ids } = schoolWith(SEED, []);
    school.push([pupil("Alice Stone", "3A", "3")]);
    const [alice = "", stone = ""] = [ids[0]?.[0], school.ids()[0] ?? ""];
    expect(school.student(alice).state).toBe("held");
    const before = contents(school.db);
    const { change_id } = change(school, { kind: "merge", studentId: alice, otherId: stone });
    expect(school.student(alice)).toMatchObject({ state: "current", name: "Alice Stone" });
    expect(school.push([pupil("Alice Stone", "3A", "3")]).counts).toMatchObject({
      held: 2,
      pupils: 3,
    });
    undo(school, change_id);
    expect(contents(school.db)).toEqual(before);
  });

  test("is refused where both were in one snapshot, and changes nothing", () => {
    const { school, ids } = schoolWith(SEED, [ALICE, CHARLIE]);
    const [alice = "", bob = ""] = ids[0] ?? [];
    const before = contents(school.db);
    const order = { kind: "merge", studentId: alice, otherId: bob } as const;
    expect(codeOf(() => change(school, order))).toBe("both_present");
    expect(contents(school.db)).toEqual(before);
  });

  test("is refused for one pupil, across sheets, for unknown ids and for one merged already", () => {
    const { school, bob, zara } = replaced();
    const other = addSource(school.db, { name: "Ms Q", kind: "push" }).id;
    push(school.db, other, [BOB]);
    const elsewhere =
      findStudents(school.db, { source: other }, { limit: 1 }).students[0]?.id ?? "";
    const merge = (studentId: string, otherId: string) =>
      codeOf(() => change(school, { kind: "merge", studentId, otherId }));
    expect(merge(bob, bob)).toBe("same_pupil");
    expect(merge(bob, elsewhere)).toBe("other_sheet");
    expect(merge(bob, "stu_none")).toBe("student_not_found");
    change(school, { kind: "merge", studentId: bob, otherId: zara });
    expect(merge(zara, bob)).toBe("already_merged");
  });
});

describe("splitting a pupil", () => {
  /** A pupil of three versions, of which the last two are somebody else's. */
  function mixed() {
    const { school, ids } = schoolWith(
      SEED,
      [ALICE, BOB.with(NAME, "Bob Smyth"), CHARLIE],
      [ALICE, BOB.with(NAME, "Bob Smyth").with(CLASS, "4A"), CHARLIE],
    );
    return { school, bob: ids[0]?.[1] ?? "" };
  }

  test("gives the versions from one on, with the row, to a new id", () => {
    const { school, bob } = mixed();
    const { other_id } = change(school, { kind: "split", studentId: bob, version: 2 });
    expect(names(school, bob)).toEqual(["Bob Smith"]);
    expect(names(school, String(other_id))).toEqual(["Bob Smyth", "Bob Smyth"]);
    expect(school.ids()[1]).toBe(other_id);
    expect(school.student(bob).state).toBe("removed");
    expect(
      school.push([ALICE, BOB.with(NAME, "Bob Smyth").with(CLASS, "4A"), CHARLIE]).counts,
    ).toMatchObject({ unchanged: 3 });
  });

  test("cuts a document that went on, so that each moment finds it at the right pupil", () => {
    const { school, bob } = mixed();
    const [, , last] = getHistory(school.db, bob);
    const { other_id } = change(school, { kind: "split", studentId: bob, version: 3 });
    const documents = school.db.$client
      .prepare(
        "SELECT student_id, valid_from, valid_to FROM documents WHERE student_id IN (?, ?) ORDER BY id",
      )
      .all(bob, other_id);
    expect(documents).toMatchObject([
      { student_id: bob },
      { student_id: bob, valid_to: last?.valid_from },
      { student_id: other_id, valid_from: last?.valid_from, valid_to: null },
    ]);
  });

  test("is taken back as one history", () => {
    const { school, bob } = mixed();
    const { change_id } = change(school, { kind: "split", studentId: bob, version: 2 });
    undo(school, change_id);
    expect(names(school, bob)).toEqual(["Bob Smith", "Bob Smyth", "Bob Smyth"]);
    expect(school.ids()[1]).toBe(bob);
  });

  test("is refused at the first version and at one that there is not", () => {
    const { school, bob } = mixed();
    const split = (version: number) =>
      codeOf(() => change(school, { kind: "split", studentId: bob, version }));
    expect([split(1), split(4)]).toEqual(["nothing_before", "no_such_version"]);
  });
});

describe("linking pupils of two sheets", () => {
  function twoSheets() {
    const { school, ids } = schoolWith(SEED);
    const other = addSource(school.db, { name: "Ms Q", kind: "push" }).id;
    push(school.db, other, [ALICE.with(CLASS, "Choir"), pupil("Dora Lane", "3A")]);
    const found = findStudents(school.db, { source: other }, { limit: 5 }).students;
    return { school, other, mine: ids[0]?.[0] ?? "", theirs: found[0]?.id ?? "" };
  }

  test("counts and lists them once, but where a filter leaves only one sheet's", () => {
    const { school, other, mine, theirs } = twoSheets();
    expect(countStudents(school.db, {})).toBe(5);
    change(school, { kind: "link", studentId: mine, otherId: theirs });
    expect(countStudents(school.db, {})).toBe(4);
    expect(countStudents(school.db, { q: "Alice" })).toBe(1);
    const page = { limit: 10 };
    expect(findStudents(school.db, {}, page).students.map(({ id }) => id)).not.toContain(theirs);
    expect(findStudents(school.db, { source: other }, page).students).toHaveLength(2);
    expect(countStudents(school.db, { class_code: "Choir" })).toBe(1);
    expect(linkedIds(school.db, mine)).toEqual([theirs]);
  });

  test("is ended by unlinking, and both are taken back", () => {
    const { school, mine, theirs } = twoSheets();
    const linked = change(school, { kind: "link", studentId: mine, otherId: theirs });
    const unlinked = change(school, { kind: "unlink", studentId: theirs });
    expect(countStudents(school.db, {})).toBe(5);
    expect(codeOf(() => undo(school, linked.change_id))).toBe("changed_since");
    undo(school, unlinked.change_id);
    expect(countStudents(school.db, {})).toBe(4);
    undo(school, linked.change_id);
    expect(countStudents(school.db, {})).toBe(5);
    expect(linkedIds(school.db, mine)).toEqual([]);
  });

  test("is refused for two of one sheet and for those linked already", () => {
    const { school, mine, theirs } = twoSheets();
    const link = (studentId: string, otherId: string) =>
      codeOf(() => change(school, { kind: "link", studentId, otherId }));
    expect(link(mine, String(school.ids()[1]))).toBe("same_sheet");
    expect(link(mine, theirs)).toBe("no error");
    expect(link(theirs, mine)).toBe("already_linked");
    expect(link(String(school.ids()[1]), theirs)).toBe("same_sheet");
    expect(
      codeOf(() => change(school, { kind: "unlink", studentId: String(school.ids()[1]) })),
    ).toBe("not_linked");
  });
});

describe("telling two pupils apart", () => {
  const twoOfAName = () => {
    const { school, ids } = schoolWith(SEED);
    const other = addSource(school.db, { name: "Ms Q", kind: "push" }).id;
    push(school.db, other, [ALICE]);
    const theirs = findStudents(school.db, { source: other }, { limit: 1 }).students[0]?.id ?? "";
    return { school, mine: ids[0]?.[0] ?? "", theirs };
  };

  test("changes neither, is said once, and stands in the way of no other change", () => {
    const { school, mine, theirs } = twoOfAName();
    const linked = change(school, { kind: "link", studentId: mine, otherId: theirs });
    const order = { kind: "distinct", studentId: mine, otherId: theirs } as const;
    expect(codeOf(() => change(school, order))).toBe("already_linked");
    const unlinked = change(school, { kind: "unlink", studentId: mine });
    const before = contents(school.db);
    const said = change(school, order);
    expect({ ...contents(school.db), identity_changes: null }).toEqual({
      ...before,
      identity_changes: null,
    });
    expect(findDistinct(school.db)).toEqual(new Set([pairKey(theirs, mine)]));
    const turned = { kind: "distinct", studentId: theirs, otherId: mine } as const;
    expect(codeOf(() => change(school, turned))).toBe("already_distinct");
    undo(school, unlinked.change_id);
    undo(school, linked.change_id);
    undo(school, said.change_id);
    expect(findDistinct(school.db)).toEqual(new Set());
  });

  test("holds for the histories that theirs were joined with", () => {
    const { school, bob, zara } = replaced();
    const other = addSource(school.db, { name: "Ms Q", kind: "push" }).id;
    push(school.db, other, [ZARA]);
    const theirs = findStudents(school.db, { source: other }, { limit: 1 }).students[0]?.id ?? "";
    change(school, { kind: "distinct", studentId: theirs, otherId: zara });
    change(school, { kind: "merge", studentId: bob, otherId: zara });
    expect(findDistinct(school.db)).toEqual(new Set([pairKey(theirs, bob)]));
  });
});

test("what is said while the server's clock stands back is dated after the last run, and sound", () => {
  const { school, bob, zara } = replaced();
  const last = school.now.toISOString();
  school.wait(-100);
  const { change_id } = change(school, { kind: "merge", studentId: bob, otherId: zara });
  undo(school, change_id);
  change(school, { kind: "merge", studentId: bob, otherId: zara });
  const split = change(school, { kind: "split", studentId: bob, version: 2 });
  const logged = findIdentityChanges(school.db, bob);
  expect(logged).toHaveLength(3);
  for (const { at, undone_at } of logged) {
    expect(at > last).toBe(true);
    expect(undone_at === null || undone_at >= at).toBe(true);
  }
  school.push([ALICE, ZARA.with(CLASS, "4A"), CHARLIE]);
  undo(school, split.change_id);
  for (const [index, { valid_from, valid_to }] of getHistory(school.db, bob).entries()) {
    expect(valid_to === null || valid_from < valid_to).toBe(true);
    expect(names(school, bob)[index]).toBe(index === 0 ? "Bob Smith" : "Zara Khan");
  }
});

describe("a suggestion", () => {
  const STONE = ALICE.with(NAME, "Alice Stone");
  const open = (school: School) =>
    findSuggestions(school.db, { state: "open" }, { limit: 10 }).suggestions;

  function married() {
    const { school, ids } = schoolWith(SEED, [STONE, BOB, CHARLIE]);
    return { school, alice: ids[0]?.[0] ?? "", stone: ids[1]?.[0] ?? "" };
  }

  test("is made where a surname changed, with its score and reasons", () => {
    const { school, alice, stone } = married();
    expect(open(school)).toMatchObject([
      {
        state: "open",
        earlier: { id: alice, name: "Alice Johnson", state: "removed" },
        later: { id: stone, name: "Alice Stone" },
        reason: expect.stringContaining("same notes"),
      },
    ]);
    expect(open(school)[0]?.bits).toBeGreaterThan(0);
  });

  test("is not made for a joiner with quite another name, nor by a preview", () => {
    expect(open(schoolWith(SEED, [ALICE, ZARA, CHARLIE]).school)).toEqual([]);
  });

  test("accepted merges under the earlier id; undone it is open again", () => {
    const { school, alice, stone } = married();
    const [suggestion] = open(school);
    const decision = { id: suggestion?.id ?? "", accept: true };
    const answer = decideSuggestion(school.db, decision, MR_A, school.now);
    expect(answer).toMatchObject({ student_id: alice, other_id: stone });
    expect(open(school)).toEqual([]);
    expect(names(school, alice)).toEqual(["Alice Johnson", "Alice Stone"]);
    expect(findIdentityChanges(school.db, alice)).toMatchObject([
      { kind: "merge", person: "Mr A", why: "spoke to Mr P", undone_at: null },
    ]);
    expect(codeOf(() => decideSuggestion(school.db, decision, MR_A))).toBe("already_accepted");
    undo(school, answer?.change_id ?? "");
    expect(open(school)).toHaveLength(1);
  });

  test("declined is not made again", () => {
    const { school } = married();
    decideSuggestion(school.db, { id: open(school)[0]?.id ?? "", accept: false }, MR_A);
    school.push(SEED);
    school.push([STONE, BOB, CHARLIE]);
    expect(open(school)).toEqual([]);
    expect(
      findSuggestions(school.db, { state: "declined" }, { limit: 10 }).suggestions,
    ).toMatchObject([{ decided_by: "Mr A", decided_why: "spoke to Mr P" }]);
  });

  test("is no longer asked once both are in one snapshot", () => {
    const { school } = married();
    school.push([STONE, BOB, CHARLIE, ALICE]);
    expect(open(school)).toEqual([]);
  });
});

test("whatever is merged, split and taken back, in any history, the store stays sound and comes back", () => {
  const orders = fc.array(fc.tuple(fc.constantFrom("merge", "split"), fc.nat(), fc.nat()), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(histories, orders, (sheets, wanted) => {
      const school = new School();
      try {
        for (const { header, rows } of sheets.map((sheet) => ({
          header: sheet.header,
          rows: cellsOf(sheet),
        })))
          school.push(rows, header);
        const before = contents(school.db);
        const done: string[] = [];
        for (const [kind, first, second] of wanted) {
          const ids = school.students().map(({ id }) => id);
          const [studentId = "", otherId = ""] = [
            ids[first % ids.length],
            ids[second % ids.length],
          ];
          const order: IdentityOrder =
            kind === "merge"
              ? { kind: "merge", studentId, otherId }
              : { kind: "split", studentId, version: 1 + (second % 4) };
          if (ids.length > 0)
            codeOf(() => done.push(changeIdentity(school.db, order, MR_A, school.now).change_id));
          checkSound(school.db);
        }
        const wereSplit = school.db.$client
          .prepare("SELECT count(*) FROM identity_changes WHERE kind = 'split'")
          .pluck()
          .get();
        for (const id of done.reverse()) undoIdentityChange(school.db, id, MR_A, school.now);
        checkSound(school.db);
        // A split leaves an id without versions and a document in two parts; a merge leaves nothing.
        if (wereSplit === 0) expect(contents(school.db)).toEqual(before);
        else expect(contents(school.db).versions).toEqual(before.versions);
        const last = sheets.at(-1);
        if (last)
          expect(school.push(cellsOf(last), last.header).counts).toMatchObject({
            created: 0,
            updated: 0,
            removed: 0,
          });
      } finally {
        school.close();
      }
    }),
    { numRuns: 100 },
  );
});
