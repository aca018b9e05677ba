// The roll in memory says what SQL says, whatever changed, and the best come first.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { levelCalledEver, readVocabularyEver } from "../../src/answers/time/ever.js";
import { readVocabulary, shippedLanguage } from "../../src/answers/vocabulary/vocabulary.js";
import { BestFirst } from "../../src/search/best-first.js";
import { keepSearchLevel } from "../../src/search/keep-search-level.js";
import { NameIndex, namesOnRoll } from "../../src/search/names.js";
import type { Condition, SharedColumn } from "../../src/store/condition.js";
import { countStudents, findRecords, type StudentFilter } from "../../src/store/find.js";
import { countListed, findListed } from "../../src/store/find-listed.js";
import { findPlaces } from "../../src/store/find-names.js";
import { type Db, openForReading } from "../../src/store/open.js";
import { levelRoll, rollOf } from "../../src/store/rolls.js";
import { rebuildChanged } from "../../src/store/when-changed.js";
import { type Pupil, School, T0 } from "./school.js";

let school: School;
let moments = 0;
afterEach(() => school.close());

const pupils: fc.Arbitrary<Pupil[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom("Ann Other", "Bea Other", "Cy Young", "Dee Day", "Eve Elm"),
    class_code: fc.constantFrom("3A", "3B", "4-b"),
    year_group: fc.constantFrom(null, 3, 4),
    campus: fc.constantFrom(null, " ", "North", "South"),
    extra: fc.constantFrom<Record<string, string>>({}, { House: "Red" }, { House: "" }),
    source: fc.constantFrom("Mr P", "Mrs Q"),
    support_level: fc.constantFrom(null, 0, 2),
    support_notes: fc.constantFrom(null, "  ", "Reads well", "Anxious. Sleeps badly"),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);

const NO_KEYS = { requiredKeys: [] };
const HOUSE = { headers: ["House"], label: "House" };
const ids = fc.subarray(
  ["ann other", "bea other", "cy young", "nobody"].map((n) => `src-mrp:${n}`),
);
const label = fc.constant("");
const test: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constant("class"), key: fc.constantFrom("3a", "4b", ""), label }),
  fc.record({ field: fc.constant("campus"), key: fc.constantFrom("north", ""), label }),
  fc.record({ field: fc.constant("source"), id: fc.constantFrom("src-mrp", "src-mrsq"), label }),
  fc.record(
    { field: fc.constantFrom("year", "level"), min: fc.nat(4), max: fc.nat(4) },
    { requiredKeys: ["field"] },
  ),
  fc.record({
    field: fc.constant("recorded"),
    column: fc.constantFrom("year_group", "campus", "support_level", "support_notes"),
  }),
  fc.record({ field: fc.constant("pupil"), ids, label }),
  fc.record({
    field: fc.constant("same"),
    column: fc.constantFrom<SharedColumn>(
      "class_code",
      "year_group",
      "campus",
      "support_level",
      "source",
      HOUSE,
    ),
    ids,
    label,
  }),
  fc.record({ field: fc.constantFrom("filled", "flag"), column: fc.constant(HOUSE) }),
);
const condition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    test,
    fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
})).tree;
const anyFilter: fc.Arbitrary<StudentFilter> = fc.record(
  {
    source: fc.constantFrom("src-mrp", "src-mrsq"),
    class_code: fc.constantFrom("3a", " 4B"),
    year_group: fc.constantFrom(3, 4),
    campus: fc.constantFrom("NORTH", "south"),
    support_level: fc.constantFrom(0, 2),
    support_level_min: fc.constantFrom(0, 1, 3),
    q: fc.constantFrom("other", "O e", " ", "e young"),
    ids,
    without_notes: fc.boolean(),
    where: condition,
  },
  NO_KEYS,
);

const FILTERS: StudentFilter[] = [
  {},
  { class_code: "3a" },
  { campus: "north", year_group: 3 },
  { support_level_min: 1 },
  { without_notes: true },
  { q: "other" },
  { where: { not: { field: "class", key: "3a", label: "3A" } } },
];

describe("the roll", () => {
  it("leaves whom SQL leaves, whatever is asked", () => {
    school = new School([]);
    fc.assert(
      fc.property(pupils, fc.array(anyFilter, { minLength: 20, maxLength: 20 }), (now, filters) => {
        school.sync(now, new Date(Date.parse(T0) + ++moments).toISOString());
        for (const filter of filters) {
          expectSame(filter);
          expectSame({ where: filter.where, as_of: T0 });
        }
      }),
      { numRuns: 15 },
    );
  });

  it("lists and counts as SQL does, now and then, after any changes", () => {
    fc.assert(
      fc.property(fc.array(pupils, { minLength: 1, maxLength: 4 }), (states) => {
        school = new School(states[0], "2026-01-01T08:00:00.000Z");
        try {
          states.forEach((state, i) => {
            const at = `2026-01-0${i + 2}T08:00:00.000Z`;
            school.sync(state, at);
            expectAsReadAnew();
            for (const moment of [{}, { as_of: "2026-01-01T12:00:00.000Z" }, { as_of: at }])
              for (const filter of FILTERS) expectSame({ ...filter, ...moment });
          });
        } finally {
          school.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it("knows the documents that count, and no others", () => {
    school = new School([{ name: "Ann Other", support_notes: "Reads well" }]);
    const before = rollOf(school.db);
    expect(before.documents.count).toBe(1);
    school.sync([{ name: "Ann Other", support_notes: "Anxious" }], "2026-04-01T08:00:00.000Z");
    const now = rollOf(school.db);
    expect(now.documents.count).toBe(1);
    expect(now.document(1)).toBeUndefined();
    expect(now.document(2)?.pupil.name).toBe("Ann Other");
  });

  it("is whole for whoever asks while it is brought level in steps", async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ name: `Pupil ${i}` }));
    school = new School([{ name: "Ann Other", support_notes: "Reads well" }]);
    expectSame({});
    school.sync(many, "2026-04-01T08:00:00.000Z");
    expect(levelRoll(school.db)).toBe(false);
    expectSame({ q: "pupil" });
    school.sync(many.slice(1), "2026-04-02T08:00:00.000Z");
    const rounds = [rebuildChanged(school.db)];
    school.sync(many.slice(2), "2026-04-03T08:00:00.000Z");
    rounds.push(rebuildChanged(school.db), rebuildChanged(school.db));
    await Promise.all(rounds);
    expect(levelRoll(school.db)).toBe(true);
    expectSame({ q: "pupil" });
  });

  it("what was ever called how is read a hundred pupils at a time, and whole by whoever asks before the last", () => {
    const many = Array.from({ length: 250 }, (_, i) => ({ name: `Pupil ${i}`, class_code: "3A" }));
    school = new School(many);
    const { db } = school;
    const steps = () => {
      let n = 1;
      while (!levelCalledEver(db)) n++;
      return n;
    };
    expect(steps()).toBe(4);
    expectEverAsReadAnew();
    const moved = many.map((one) => ({ ...one, class_code: "4-b" }));
    school.sync(moved.slice(50), "2026-04-01T08:00:00.000Z");
    expect(levelCalledEver(db)).toBe(false);
    expectEverAsReadAnew();
    expect(levelCalledEver(db)).toBe(true);
    expect(everKnown(db).places.classes).toEqual([
      { key: "3a", label: "3A" },
      { key: "4b", label: "4-b" },
    ]);
    school.sync(many.slice(0, 120), "2026-04-02T08:00:00.000Z");
    expect(steps()).toBeGreaterThan(2);
    expectEverAsReadAnew();
  });

  it("is read in steps from its beginning, and whole by whoever asks before the last", async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ name: `Pupil ${i}`, class_code: "3A" }));
    school = new School(many);
    const { db } = school;
    keepSearchLevel(db);
    expect(levelRoll(db)).toBe(false);
    school.sync([...many.slice(1), { name: "Ann Other" }], "2026-04-01T08:00:00.000Z");
    expect(levelRoll(db)).toBe(false);
    expectSame({});
    expectAsReadAnew();
    const other = openForReading(school.file);
    await rebuildChanged(other);
    expect(levelRoll(other)).toBe(true);
    expect(rollOf(other).pupils.map(({ name }) => name)).toEqual(
      rollOf(db).pupils.map(({ name }) => name),
    );
    other.$client.close();
  });

  it("keeps names level with the pupils", () => {
    school = new School([{ name: "Ann Other" }, { name: "Bea Other" }]);
    expect(namesOnRoll(school.db).match("bea")).toEqual([{ token: "bea", typos: 0 }]);
    school.sync([{ name: "Ann Other" }, { name: "Cyril Other" }], "2026-04-01T08:00:00.000Z");
    const names = namesOnRoll(school.db);
    expect([names.has("bea"), names.isFirstName("bea"), names.has("other")]).toEqual([
      false,
      false,
      true,
    ]);
    expect(names.match("ciril")).toEqual([{ token: "cyril", typos: 1 }]);
  });
});

/** Names and places follow the roll: they are those that a connection reads which has kept nothing. */
function expectAsReadAnew(): void {
  const fresh = openForReading(school.file);
  expect(findPlaces(school.db)).toEqual(findPlaces(fresh));
  const names = namesOnRoll(fresh);
  for (const word of ["ann", "bea", "cy", "dee", "other", "young"]) {
    expect([...namesOnRoll(school.db).pupils(word)].sort()).toEqual([...names.pupils(word)].sort());
    expect(namesOnRoll(school.db).isFirstName(word)).toBe(names.isFirstName(word));
  }
  fresh.$client.close();
  expectEverAsReadAnew();
}

function expectEverAsReadAnew(): void {
  const fresh = openForReading(school.file);
  const [known, anew] = [everKnown(school.db), everKnown(fresh)];
  expect([known.classes, known.campuses]).toEqual([anew.classes, anew.campuses]);
  for (const word of ["ann", "bea", "cy", "dee", "other", "young"]) {
    expect([...known.names.pupils(word)].sort()).toEqual([...anew.names.pupils(word)].sort());
    expect(known.names.isFirstName(word)).toBe(anew.names.isFirstName(word));
  }
  fresh.$client.close();
}

const everKnown = (db: Db) => readVocabularyEver(db, readVocabulary(db, {}), shippedLanguage());

function expectSame(filter: StudentFilter): void {
  const slow = findRecords(school.db, filter).map(({ student, evidence }) => {
    const { extra: _, support_notes: __, ...rest } = student;
    return { student: rest, evidence };
  });
  expect(findListed(school.db, filter)).toEqual(slow);
  expect(countListed(school.db, filter)).toBe(countStudents(school.db, filter));
}

it("the best come first, also those put in later", () => {
  school = new School([]);
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, later) => {
      const heap = new BestFirst([...first], (a, b) => a < b);
      for (const one of later) heap.put(one);
      const taken: number[] = [];
      for (let one = heap.take(); one !== undefined; one = heap.take()) taken.push(one);
      expect(taken).toEqual([...first, ...later].sort((a, b) => a - b));
    }),
  );
});

it("a mistyped name is found as by comparing with every name", () => {
  school = new School([]);
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "c", "d", "é"),
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (names, said) => {
      const index = new NameIndex(names.map((name, i) => ({ id: `${i}`, name_key: name })));
      for (const { token, typos } of index.match(said)) {
        expect(names).toContain(token);
        expect(typos).toBeLessThanOrEqual(2);
      }
      if (names.includes(said)) expect(index.match(said)).toEqual([{ token: said, typos: 0 }]);
    }),
  );
});
