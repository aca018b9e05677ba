// Questions about change in many phrasings over a school's year; what is right is computed from plain arrays.
import { beforeAll, describe, expect, test } from "vitest";
import { openForWriting } from "../../../src/store/open.js";
import { london, type Row, Year } from "./history.js";

type Level = number | null;
interface Pupil {
  name: string;
  cls: string;
  year: number;
  campus: string;
  level: Level;
  notes: string;
}
interface State {
  at: Date;
  pupils: Pupil[];
  editors: Record<string, string>;
}

const states: State[] = [];
const school = new Year(openForWriting(":memory:"));

const pupil = (
  name: string,
  cls: string,
  level: Level,
  notes = "",
  campus = "Campus A",
): Pupil => ({ name, cls, year: Number(cls[0]), campus, level, notes });

const START: Pupil[] = [
  pupil("Alice Johnson", "3A", 2, "Anxiety support needed"),
  pupil("Ben Smith", "3A", 1, "No additional support"),
  pupil("Cleo Brown", "4B", 3, "EHCP review scheduled", "Campus B"),
  pupil("Dora Lee", "3B", null),
  pupil("Eve Adams", "4B", 2, "Speech therapy", "Campus B"),
  pupil("Finn Gray", "3B", 4, "One to one support"),
  pupil("April May", "4A", 0, "Settled"),
  pupil("Gus Hall", "4A", 1, "Reads well"),
];

/** The next state: pupils by first name with what is new; null removes one. */
function then(
  wall: string,
  changes: Record<string, Partial<Pupil> | null>,
  editors: Record<string, string> = {},
): void {
  const before = states.at(-1)?.pupils ?? START;
  const pupils = before.flatMap((one) => {
    const change = changes[one.name.split(" ")[0] ?? ""];
    return change === null ? [] : [{ ...one, ...change }];
  });
  const added = Object.values(changes).flatMap((change) =>
    change?.name && change.cls ? [{ ...pupil(change.name, change.cls, null), ...change }] : [],
  );
  states.push({ at: london(wall), pupils: [...pupils, ...added], editors });
}

beforeAll(() => {
  then("2025-09-03T09:00", {});
  then("2025-10-10T09:00", { Ben: { level: 2 } }, { Ben: "p@school.example" });
  then("2025-11-05T09:00", { Alice: { cls: "3B" } });
  then("2025-12-01T09:00", { Gus: { level: 2 }, Finn: { level: 3 } });
  then("2026-01-12T09:00", { Dora: null });
  then(
    "2026-02-11T09:00",
    { April: { cls: "4B", campus: "Campus B" } },
    { April: "q@school.example" },
  );
  then(
    "2026-02-25T09:00",
    {
      Ben: { level: 3 },
      Hana: { name: "Hana Okoye", cls: "3A", level: 1, notes: "New to the school" },
    },
    { Ben: "q@school.example" },
  );
  then("2026-03-02T09:00", { Cleo: { level: 4 } });
  then("2026-03-04T09:00", { Cleo: { level: 3 } });
  then(
    "2026-03-12T09:00",
    { Eve: { level: 1, notes: "Speech therapy weekly" } },
    { Eve: "p@school.example" },
  );
  then("2026-03-17T10:00", { Gus: { level: 4 }, Iris: { name: "Iris Cole", cls: "4A", level: 0 } });
  then("2026-03-19T15:00", { Finn: { notes: "One to one support in the mornings" } });
  for (const { at, pupils, editors } of states) {
    const rows = pupils.map(
      ({ name, cls, year, campus, level, notes }): Row => [
        name,
        cls,
        String(year),
        campus,
        level === null ? "" : String(level),
        notes,
      ],
    );
    const byRow = pupils.flatMap(({ name }, i) => {
      const editor = editors[name.split(" ")[0] ?? ""];
      return editor === undefined ? [] : [[i, editor] as const];
    });
    school.push(at, rows, "Mr P", Object.fromEntries(byRow));
  }
  return () => school.db.$client.close();
});

/** Who was in the sheet before a wall clock in London. */
const upTo = (wall: string): Pupil[] =>
  states.filter(({ at }) => at < london(wall)).at(-1)?.pupils ?? states[0]?.pupils ?? [];
const now = () => states.at(-1)?.pupils ?? [];

/** First names of the pupils in both states of whom something holds, sorted. */
const both = (from: Pupil[], to: Pupil[], holds: (a: Pupil, b: Pupil) => boolean): string[] =>
  to
    .flatMap((b) => {
      const a = from.find(({ name }) => name === b.name);
      return a && holds(a, b) ? [first(b)] : [];
    })
    .sort();
const only = (to: Pupil[], from: Pupil[], holds = (_: Pupil) => true): string[] =>
  to
    .filter((b) => holds(b) && !from.some(({ name }) => name === b.name))
    .map(first)
    .sort();
const those = (of: Pupil[], holds: (a: Pupil) => boolean): string[] =>
  of.filter(holds).map(first).sort();
const first = ({ name }: { name: string }) => name.split(" ")[0] ?? "";
const rose = (a: Pupil, b: Pupil) => a.level !== null && b.level !== null && b.level > a.level;
const fell = (a: Pupil, b: Pupil) => rose(b, a);
const levelled = (a: Pupil, b: Pupil) => a.level !== b.level;
const moved = (a: Pupil, b: Pupil) => a.cls !== b.cls;

const TERM = "2026-01-05T00:00";
const HALF_TERM = "2026-02-16T00:00";
const YEAR = "2025-09-03T10:00";
const MONTH = "2026-03-01T00:00";

describe("who changed", () => {
  const cases: [string, () => string[]][] = [
    ["who moved up a level", () => both(upTo(YEAR), now(), rose)],
    ["who moved up a level since half term", () => both(upTo(HALF_TERM), now(), rose)],
    ["who has moved up a level since half term?", () => both(upTo(HALF_TERM), now(), rose)],
    [
      "which pupils moved up a support level since half term",
      () => both(upTo(HALF_TERM), now(), rose),
    ],
    ["which pupils have gone up a level this term", () => both(upTo(TERM), now(), rose)],
    ["Whose level has gone up this term?", () => both(upTo(TERM), now(), rose)],
    ["whose support level increased this term", () => both(upTo(TERM), now(), rose)],
    ["whose level rose since 5 January", () => both(upTo(TERM), now(), rose)],
    ["list pupils whose level went up since September", () => both(upTo(YEAR), now(), rose)],
    ["pupils whose levels have risen this month", () => both(upTo(MONTH), now(), rose)],
    ["show me everyone who moved up since half term", () => both(upTo(HALF_TERM), now(), rose)],
    [
      "who went up by two levels since September",
      () => both(upTo(YEAR), now(), (a, b) => b.level === (a.level ?? 9) + 2),
    ],
    [
      "which children went up 3 levels this year",
      () => both(upTo(YEAR), now(), (a, b) => b.level === (a.level ?? 9) + 3),
    ],
    [
      "who moved up a level in Year 3 this term",
      () =>
        both(
          upTo(TERM),
          now().filter((p) => p.year === 3),
          rose,
        ),
    ],
    [
      "which pupils in 3A moved up a level since half term",
      () =>
        both(
          upTo(HALF_TERM),
          now().filter((p) => p.cls === "3A"),
          rose,
        ),
    ],
    [
      "who moved up a level last term",
      () => both(upTo("2025-09-03T10:00"), upTo("2025-12-20T00:00"), rose),
    ],
    [
      "who moved up a level between 1 November and 31 January",
      () => both(upTo("2025-11-01T00:00"), upTo("2026-02-01T00:00"), rose),
    ],
    ["whose level went down", () => both(upTo(YEAR), now(), fell)],
    ["whose level went down this term", () => both(upTo(TERM), now(), fell)],
    ["whose level has dropped since half term", () => both(upTo(HALF_TERM), now(), fell)],
    ["who dropped a level this month", () => both(upTo(MONTH), now(), fell)],
    ["which kids moved down a level since September", () => both(upTo(YEAR), now(), fell)],
    ["pupils whose level has fallen", () => both(upTo(YEAR), now(), fell)],
    [
      "who went down a level in the last two weeks",
      () => both(upTo("2026-03-06T00:00"), now(), fell),
    ],
    ["whose level decreased last term", () => both(upTo(YEAR), upTo("2025-12-20T00:00"), fell)],
    ["who changed level this month", () => both(upTo(MONTH), now(), levelled)],
    ["whose level changed this month", () => both(upTo(MONTH), now(), levelled)],
    [
      "pupils whose support level has changed since half term",
      () => both(upTo(HALF_TERM), now(), levelled),
    ],
    [
      "whose level changed yesterday",
      () => both(upTo("2026-03-19T00:00"), upTo("2026-03-20T00:00"), levelled),
    ],
    [
      "whose level changed last week",
      () => both(upTo("2026-03-09T00:00"), upTo("2026-03-16T00:00"), levelled),
    ],
    [
      "whose level changed on 12 March",
      () => both(upTo("2026-03-12T00:00"), upTo("2026-03-13T00:00"), levelled),
    ],
    ["whose level changed since Tuesday", () => both(upTo("2026-03-17T00:00"), now(), levelled)],
    ["who changed class", () => both(upTo(YEAR), now(), moved)],
    ["who has changed class this school year", () => both(upTo(YEAR), now(), moved)],
    ["who changed classes this term", () => both(upTo(TERM), now(), moved)],
    ["who moved class since half term", () => both(upTo(HALF_TERM), now(), moved)],
    [
      "who switched class over the autumn term",
      () => both(upTo(YEAR), upTo("2025-12-20T00:00"), moved),
    ],
    ["which pupils are in a different class since September", () => both(upTo(YEAR), now(), moved)],
    [
      "who moved from 3A to 3B",
      () => both(upTo(YEAR), now(), (a, b) => a.cls === "3A" && b.cls === "3B"),
    ],
    [
      "who crossed over from 3A to 3B",
      () => both(upTo(YEAR), now(), (a, b) => a.cls === "3A" && b.cls === "3B"),
    ],
    [
      "which pupils transferred from 3A to 3B last term",
      () => both(upTo(YEAR), upTo("2025-12-20T00:00"), (a, b) => a.cls === "3A" && b.cls === "3B"),
    ],
    [
      "who moved from class 3A to class 3B this term",
      () => both(upTo(TERM), now(), (a, b) => a.cls === "3A" && b.cls === "3B"),
    ],
    [
      "who moved to 4B this school year",
      () => both(upTo(YEAR), now(), (a, b) => a.cls !== "4B" && b.cls === "4B"),
    ],
    [
      "who moved into 4B since Christmas",
      () => both(upTo("2025-12-25T00:00"), now(), (a, b) => a.cls !== "4B" && b.cls === "4B"),
    ],
    [
      "who moved out of 4A this term",
      () => both(upTo(TERM), now(), (a, b) => a.cls === "4A" && b.cls !== "4A"),
    ],
    ["who changed campus", () => both(upTo(YEAR), now(), (a, b) => a.campus !== b.campus)],
    [
      "who moved to Campus B this term",
      () => both(upTo(TERM), now(), (a, b) => a.campus !== b.campus),
    ],
    [
      "who reached level 3 this term",
      () => both(upTo(TERM), now(), (a, b) => a.level !== 3 && b.level === 3),
    ],
    [
      "who moved from level 2 to level 3 this term",
      () => both(upTo(TERM), now(), (a, b) => a.level === 2 && b.level === 3),
    ],
    [
      "who moved to level 3 or above since half term",
      () => both(upTo(HALF_TERM), now(), (a, b) => (a.level ?? 0) < 3 && (b.level ?? 0) >= 3),
    ],
    [
      "who went up to level 4 this month",
      () => both(upTo(MONTH), now(), (a, b) => a.level !== 4 && b.level === 4),
    ],
    ["who joined", () => only(now(), upTo(YEAR))],
    ["who joined this term", () => only(now(), upTo(TERM))],
    ["who joined the school this term", () => only(now(), upTo(TERM))],
    ["who has joined us since half term", () => only(now(), upTo(HALF_TERM))],
    ["new pupils since Monday", () => only(now(), upTo("2026-03-16T00:00"))],
    ["list the new pupils since half term", () => only(now(), upTo(HALF_TERM))],
    ["which pupils are new this week", () => only(now(), upTo("2026-03-16T00:00"))],
    ["who is new since Christmas", () => only(now(), upTo("2025-12-25T00:00"))],
    ["who arrived last month", () => only(upTo(MONTH), upTo("2026-02-01T00:00"))],
    ["who started this month", () => only(now(), upTo(MONTH))],
    ["joiners this term", () => only(now(), upTo(TERM))],
    ["new pupils in 3A since half term", () => only(now(), upTo(HALF_TERM), (p) => p.cls === "3A")],
    ["new pupils in Year 4 this term", () => only(now(), upTo(TERM), (p) => p.year === 4)],
    [
      "who joined 3A this term",
      () =>
        those(
          now(),
          (p) => p.cls === "3A" && !upTo(TERM).some((a) => a.name === p.name && a.cls === "3A"),
        ),
    ],
    [
      "who joined 4B this term",
      () =>
        those(
          now(),
          (p) => p.cls === "4B" && !upTo(TERM).some((a) => a.name === p.name && a.cls === "4B"),
        ),
    ],
    ["who left this term", () => only(upTo(TERM), now())],
    ["who has left since September", () => only(upTo(YEAR), now())],
    ["who left the school this year", () => only(upTo(YEAR), now())],
    [
      "which pupils left in January",
      () => only(upTo("2026-01-01T00:00"), upTo("2026-02-01T00:00")),
    ],
    ["leavers since half term", () => only(upTo(HALF_TERM), now())],
    [
      "who left 3A this year",
      () =>
        those(
          upTo(YEAR),
          (p) => p.cls === "3A" && now().every((b) => b.name !== p.name || b.cls !== "3A"),
        ),
    ],
    [
      "who left 3B this term",
      () =>
        those(
          upTo(TERM),
          (p) => p.cls === "3B" && now().every((b) => b.name !== p.name || b.cls !== "3B"),
        ),
    ],
    [
      "who is no longer in 4A since half term",
      () =>
        those(
          upTo(HALF_TERM),
          (p) => p.cls === "4A" && now().every((b) => b.name !== p.name || b.cls !== "4A"),
        ),
    ],
    ["which pupils are no longer with us", () => only(upTo(YEAR), now())],
    [
      "which pupils have gone from level 2 to level 3 this term",
      () => both(upTo(TERM), now(), (a, b) => a.level === 2 && b.level === 3),
    ],
    [
      "who has been moved up a level since Christmas day",
      () => both(upTo("2025-12-25T00:00"), now(), rose),
    ],
    [
      "who left 4A since half term",
      () =>
        those(
          upTo(HALF_TERM),
          (p) => p.cls === "4A" && now().every((b) => b.name !== p.name || b.cls !== "4A"),
        ),
    ],
    [
      "whose notes changed last week",
      () => both(upTo("2026-03-09T00:00"), upTo("2026-03-16T00:00"), (a, b) => a.notes !== b.notes),
    ],
    [
      "whose notes have been updated this week",
      () => both(upTo("2026-03-16T00:00"), now(), (a, b) => a.notes !== b.notes),
    ],
    [
      "whose notes were edited yesterday",
      () => both(upTo("2026-03-19T00:00"), upTo("2026-03-20T00:00"), (a, b) => a.notes !== b.notes),
    ],
    [
      "pupils with changed notes since half term",
      () => both(upTo(HALF_TERM), now(), (a, b) => a.notes !== b.notes),
    ],
    [
      "whose record changed yesterday",
      () =>
        both(
          upTo("2026-03-19T00:00"),
          upTo("2026-03-20T00:00"),
          (a, b) => JSON.stringify(a) !== JSON.stringify(b),
        ),
    ],
    [
      "what changed yesterday",
      () =>
        both(
          upTo("2026-03-19T00:00"),
          upTo("2026-03-20T00:00"),
          (a, b) => JSON.stringify(a) !== JSON.stringify(b),
        ),
    ],
    [
      "what has changed since Monday",
      () =>
        [
          ...both(
            upTo("2026-03-16T00:00"),
            now(),
            (a, b) => JSON.stringify(a) !== JSON.stringify(b),
          ),
          ...only(now(), upTo("2026-03-16T00:00")),
          ...only(upTo("2026-03-16T00:00"), now()),
        ].sort(),
    ],
    [
      "who has a higher level now than in January",
      () => both(upTo("2026-02-01T00:00"), now(), rose),
    ],
    [
      "whose level is lower than it was on 1 February",
      () => both(upTo("2026-02-02T00:00"), now(), fell),
    ],
    [
      "who went up at least two levels since September",
      () => both(upTo(YEAR), now(), (a, b) => (b.level ?? 0) >= (a.level ?? 9) + 2),
    ],
    // Ben and Gus both rose by two or more this year, by two in one go only Gus.
    ["who jumped two levels in one go since 1 March", () => ["Gus"]],
    ["who jumped two levels in one go since 1 October", () => []],
    ["who moved up any time since the new year", () => both(upTo(TERM), now(), rose)],
    ["whose level has risen since January began", () => both(upTo(TERM), now(), rose)],
    ["who moved to another class since September", () => both(upTo(YEAR), now(), moved)],
    [
      "whose notes were added or changed this month",
      () => both(upTo(MONTH), now(), (a, b) => a.notes !== b.notes),
    ],
    ["new faces since half term", () => only(now(), upTo(HALF_TERM))],
    ["who was added to the sheets in February 2026", () => ["Hana"]],
    ["who's gone from 3B since September", () => ["Dora"]],
    ["who isn't in 3A any more", () => ["Alice"]],
    ["what changed in January", () => only(upTo("2026-01-01T00:00"), upTo("2026-02-01T00:00"))],
  ];

  test.each(cases)("%s", async (question, expected) => {
    const answer = await school.ask(question);
    expect({ question, answer: answer.answer, names: answer.students.map(first).sort() }).toEqual({
      question,
      answer: answer.answer,
      names: expected(),
    });
    expect(answer).toMatchObject({ kind: "list", count: expected().length, abstained: false });
    expect(answer.citations).toHaveLength(expected().length);
  });

  test.each([
    ["how many pupils changed level this month", () => both(upTo(MONTH), now(), levelled)],
    ["how many moved up a level since half term", () => both(upTo(HALF_TERM), now(), rose)],
    [
      "how many pupils in Year 4 changed level this month",
      () =>
        both(
          upTo(MONTH),
          now().filter((p) => p.year === 4),
          levelled,
        ),
    ],
    ["how many pupils joined this term", () => only(now(), upTo(TERM))],
    ["how many new pupils are there since half term", () => only(now(), upTo(HALF_TERM))],
    ["how many have left since September", () => only(upTo(YEAR), now())],
    ["number of pupils who changed class this school year", () => both(upTo(YEAR), now(), moved)],
    [
      "how many children moved from 3A to 3B",
      () => both(upTo(YEAR), now(), (a, b) => a.cls === "3A" && b.cls === "3B"),
    ],
    [
      "how many left 3B this term",
      () =>
        those(
          upTo(TERM),
          (p) => p.cls === "3B" && now().every((b) => b.name !== p.name || b.cls !== "3B"),
        ),
    ],
  ] as [string, () => string[]][])("%s", async (question, expected) => {
    const answer = await school.ask(question);
    expect(answer).toMatchObject({ kind: "count", count: expected().length, abstained: false });
    expect(answer.students.map(first).sort()).toEqual(expected());
  });

  test.each([
    ["how many times did levels change this month", 4],
    ["how many times has Cleo's level changed", 2],
    ["how often did Ben's level change since September", 2],
    ["how many times did Ben change class", 0],
  ])("%s", async (question, count) => {
    expect(await school.ask(question)).toMatchObject({ kind: "count", count, abstained: false });
  });

  test.each([
    ["has anyone changed class this term", "yes"],
    ["did anyone leave since half term", "no"],
    ["have any pupils joined this week", "yes"],
  ])("%s", async (question, value) => {
    expect(await school.ask(question)).toMatchObject({ value, abstained: false });
  });
});

describe("one pupil's history", () => {
  test.each<[string, unknown]>([
    ["when did Alice move to 3B", "2025-11-05"],
    ["When did Alice Johnson move to 3B?", "2025-11-05"],
    ["when did alice change class", "2025-11-05"],
    ["when was Alice moved to 3B", "2025-11-05"],
    ["on what date did Alice move from 3A to 3B", "2025-11-05"],
    ["when did Alice's class change", "2025-11-05"],
    ["on which date did Ben go to level 3", "2026-02-25"],
    ["when did Alice join 3B", "2025-11-05"],
    ["when did Alice leave 3A", "2025-11-05"],
    ["when did Ben reach level 3", "2026-02-25"],
    ["when did Ben go up to level 2", "2025-10-10"],
    ["when did Ben's level change", ["2025-10-10", "2026-02-25"]],
    ["when did Ben's level go up", ["2025-10-10", "2026-02-25"]],
    ["when did Ben's level change this term", "2026-02-25"],
    ["when did Eve's level go down", "2026-03-12"],
    ["when were Eve's notes changed", "2026-03-12"],
    ["when was Eve's level last changed", "2026-03-12"],
    ["when did Dora leave", "2026-01-12"],
    ["when did Hana join", "2026-02-25"],
    ["when did Hana Okoye start", "2026-02-25"],
    ["when did April move to 4B", "2026-02-11"],
    ["when did April change campus", "2026-02-11"],
    ["since when is Ben at level 3", "2026-02-25"],
    ["since when has Alice been in 3B", "2025-11-05"],
    ["how long has Alice been in 3B", "2025-11-05"],
    ["since when is Cleo in 4B", "2025-09-03"],
    ["who changed Ben's level this term", "q@school.example"],
    ["who changed Ben's level", ["p@school.example", "q@school.example"]],
    ["who edited Eve's notes", "p@school.example"],
    ["who moved April to 4B", "q@school.example"],
    ["who moved Alice to 3B", "Mr P"],
    ["who changed April's class and from what", "q@school.example"],
    ["when did April move to 4B, who changed it and from what?", "2026-02-11"],
    ["what was Ben's level before", 2],
    ["what was Alice's class before", "3A"],
    ["what was Alice's previous class", "3A"],
    ["which class was Alice in before 3B", "3A"],
    ["where did Alice move from", "3A"],
    ["which class did Alice move from", "3A"],
    ["did Alice change class this year", "yes"],
    ["has Alice changed class this term", "no"],
    ["has Ben's level gone up since half term", "yes"],
    ["has Cleo's level gone up this term", "no"],
    ["did Eve move down a level this month", "yes"],
    ["what changed for Alice", null],
    ["what has changed for Ben since September", null],
    ["Alice's history", null],
    ["what happened to Dora", null],
    ["list the changes to Ben's record", null],
    ["who last changed Ben's level", "q@school.example"],
    ["when did Ben's level first change", "2025-10-10"],
    ["when did Hana arrive", "2026-02-25"],
    ["how much has Ben's level gone up since September", 2],
    ["how many levels has Ben moved up this term", 1],
    ["by how much did Eve's level drop this month", 1],
    ["from which class did Alice move?", "3A"],
    ["what class did Alice use to be in", "3A"],
    ["did Alice move to 3B after Christmas", "no"],
    ["since when is Cleo at level 3", "2026-03-04"],
  ])("%s", async (question, value) => {
    const answer = await school.ask(question);
    expect({ question, value: answer.value, text: answer.answer }).toEqual({
      question,
      value,
      text: answer.answer,
    });
    expect(answer).toMatchObject({ kind: "lookup", abstained: false });
    expect(answer.answer).not.toMatch(/undefined|\{\d/);
  });

  test("says where the data does not reach, and who is not known", async () => {
    expect((await school.ask("since when is Cleo in 4B")).answer).toContain(
      "at least since 3 September 2025",
    );
    expect((await school.ask("when did Cleo move to 4B")).answer).toContain("cannot say when");
    expect((await school.ask("who moved Alice to 3B")).answer).toContain("Google did not tell who");
    expect((await school.ask("when did Eve change class")).answer).toContain("I know of no time");
    expect((await school.ask("when did Cleo leave")).answer).toContain("has not left");
  });

  test("cites the version, its run, row and person", async () => {
    const { citations } = await school.ask("when did April move to 4B");
    expect(citations).toMatchObject([
      {
        n: 1,
        field: "class_code",
        text: "class 4A → 4B",
        row: 7,
        version: 2,
        person: "q@school.example",
        at: "2026-02-11T09:00:00.000Z",
      },
    ]);
    const left = await school.ask("when did Dora leave");
    expect(left.citations).toMatchObject([
      { field: "row", text: "gone from the sheet", at: "2026-01-12T09:00:00.000Z" },
    ]);
  });
});

describe("as of a moment", () => {
  test.each<[string, () => number]>([
    [
      "how many pupils were in 3A on 1 March",
      () => those(upTo("2026-03-02T00:00"), (p) => p.cls === "3A").length,
    ],
    [
      "how many pupils were in 3A at the start of term",
      () => those(upTo("2026-01-06T00:00"), (p) => p.cls === "3A").length,
    ],
    ["how many were at level 3 last month", () => those(upTo(MONTH), (p) => p.level === 3).length],
    [
      "how many pupils were at level 3 on 3 March",
      () => those(upTo("2026-03-04T00:00"), (p) => p.level === 3).length,
    ],
    ["how many pupils did we have before Christmas", () => upTo("2025-12-25T00:00").length],
    ["how many pupils were there at the end of last term", () => upTo("2025-12-20T00:00").length],
    [
      "how many in Year 4 on 1 March were at level 2 or above",
      () => those(upTo("2026-03-02T00:00"), (p) => p.year === 4 && (p.level ?? -1) >= 2).length,
    ],
    [
      "how many pupils were in 4A a month ago",
      () => those(upTo("2026-02-21T00:00"), (p) => p.cls === "4A").length,
    ],
    [
      "how many pupils were in April May's class on 1 March",
      () => those(upTo("2026-03-02T00:00"), (p) => p.cls === "4B").length,
    ],
    [
      "how many pupils had no level in September",
      () => those(upTo("2025-10-01T00:00"), (p) => p.level === null).length,
    ],
  ])("%s", async (question, count) => {
    const answer = await school.ask(question);
    expect({ question, count: answer.count, text: answer.answer }).toEqual({
      question,
      count: count(),
      text: answer.answer,
    });
    expect(answer.answer).toMatch(/^As it was at the end of /);
    expect(answer.filters.as_of).toBeDefined();
  });

  test.each<[string, unknown]>([
    ["what level was Ben last week", 3],
    ["what level was Ben at in September", 1],
    ["which class was Alice in on 1 November", "3A"],
    ["which class was Alice in before Christmas", "3B"],
    ["what was Cleo's level on 3 March", 4],
    ["what was April's class in January", "4A"],
  ])("%s", async (question, value) => {
    expect(await school.ask(question)).toMatchObject({ kind: "lookup", value, abstained: false });
  });

  test("before the data begins there is no number, and no nought", async () => {
    for (const question of [
      "how many pupils were in 3A on 1 September",
      "who was at level 3 in July",
      "who joined in July",
      "how many pupils changed class last summer term",
    ]) {
      const answer = await school.ask(question);
      expect(answer).toMatchObject({ count: null, abstained: true, students: [] });
      expect(answer.answer).toContain("The data begins on 3 September 2025");
    }
  });

  test("a present question stays one, and a moment beside as_of must be the same", async () => {
    expect((await school.ask("how many pupils are in 3A today")).answer).not.toContain("As it was");
    const filters = { as_of: "2026-02-01T00:00:00.000Z" };
    expect(await school.ask("how many were in 3A on 1 March", { filters })).toMatchObject({
      abstained: true,
    });
  });
});

describe("a number's course", () => {
  const at = (day: string, holds: (p: Pupil) => boolean) => upTo(day).filter(holds).length;
  const three = (p: Pupil) => p.level === 3;

  test("is a number at each date, and the difference", async () => {
    const answer = await school.ask("how has the number at level 3 changed since half term");
    expect(answer).toMatchObject({
      kind: "compare",
      table: {
        "15 February 2026": at("2026-02-16T00:00", three),
        "22 February 2026": at("2026-02-23T00:00", three),
        "1 March 2026": at("2026-03-02T00:00", three),
        "8 March 2026": at("2026-03-09T00:00", three),
        "15 March 2026": at("2026-03-16T00:00", three),
        "20 March 2026": now().filter(three).length,
      },
      value: now().filter(three).length - at("2026-02-16T00:00", three),
    });
  });

  test.each([
    "how many at level 3 each month this year",
    "how many pupils were at level 3 each month this school year",
    "monthly number of pupils at level 3 since September",
    "number of pupils at level 3 by month this school year",
  ])("month by month: %s", async (question) => {
    const answer = await school.ask(question);
    expect(answer.table).toEqual({
      "September 2025": at("2025-10-01T00:00", three),
      "October 2025": at("2025-11-01T00:00", three),
      "November 2025": at("2025-12-01T00:00", three),
      "December 2025": at("2026-01-01T00:00", three),
      "January 2026": at("2026-02-01T00:00", three),
      "February 2026": at("2026-03-01T00:00", three),
      "March 2026": now().filter(three).length,
    });
  });

  test.each<[string, unknown]>([
    ["is Year 4's average level rising", "yes"],
    ["has the number of pupils at level 3 gone up since half term", "yes"],
    ["has the number of pupils in 3B fallen since September", "no"],
    ["are there more pupils in 3A than in December", "yes"],
    ["is 4B bigger now than it was on 1 February", "yes"],
    ["are there fewer pupils in 4A than in January", "no"],
    ["how many more pupils are in 4B than on 1 February", 1],
    ["how did the number of pupils develop this term", 1],
    ["trend in the number of pupils in 4A since September", 0],
  ])("%s", async (question, value) => {
    const answer = await school.ask(question);
    expect({ question, value: answer.value, text: answer.answer }).toEqual({
      question,
      value,
      text: answer.answer,
    });
    expect(Object.keys(answer.table ?? {}).length).toBeGreaterThan(1);
  });

  test("“each year” are the year groups", async () => {
    expect((await school.ask("how many pupils are in each year")).table).toEqual({
      "Year 3": 4,
      "Year 4": 5,
    });
  });
});

describe("what was so at one moment and is or is not at another", () => {
  const NOVEMBER = "2025-11-02T00:00";
  const OCTOBER = "2025-10-01T00:00";
  const inClass = (state: Pupil[], cls: string) => those(state, (p) => p.cls === cls);
  const atLevel = (state: Pupil[], level: number) => those(state, (p) => p.level === level);
  const among = (some: string[], others: string[], kept = true) =>
    some.filter((name) => others.includes(name) === kept);
  test.each<[string, () => string[]]>([
    [
      "who was in 3A on 1 November but isn't now",
      () => among(inClass(upTo(NOVEMBER), "3A"), inClass(now(), "3A"), false),
    ],
    [
      "name the pupils who were in 3B on 1 November but no longer are",
      () => among(inClass(upTo(NOVEMBER), "3B"), inClass(now(), "3B"), false),
    ],
    [
      "pupils in 3A on 1 November who are in 3B now",
      () => among(inClass(upTo(NOVEMBER), "3A"), inClass(now(), "3B")),
    ],
    [
      "who was in 3A in September and is still in 3A",
      () => among(inClass(upTo(OCTOBER), "3A"), inClass(now(), "3A")),
    ],
    [
      "who was at level 1 in September and is at level 3 now",
      () => among(atLevel(upTo(OCTOBER), 1), atLevel(now(), 3)),
    ],
    [
      "which pupils at level 2 on 1 November are at level 3 today",
      () => among(atLevel(upTo(NOVEMBER), 2), atLevel(now(), 3)),
    ],
    [
      "who is at level 3 now but was at level 4 on 1 November",
      () => among(atLevel(now(), 3), atLevel(upTo(NOVEMBER), 4)),
    ],
    [
      "who wasn't at level 3 in September but is now",
      () => among(atLevel(now(), 3), atLevel(upTo(OCTOBER), 3), false),
    ],
    [
      "who was at level 2 on 1 November and at level 3 on 1 March",
      () => among(atLevel(upTo(NOVEMBER), 2), atLevel(upTo("2026-03-02T00:00"), 3)),
    ],
  ])("%s", async (question, expected) => {
    const answer = await school.ask(question);
    expect({ answer: answer.answer, names: answer.students.map(first).sort() }).toEqual({
      answer: answer.answer,
      names: expected(),
    });
    expect(answer).toMatchObject({ count: expected().length, abstained: false });
  });

  test("those who left in between are told", async () => {
    const answer = await school.ask("how many were in 3B on 1 November but are not now");
    expect(answer).toMatchObject({ kind: "count", count: 1 });
    expect(answer.answer).toContain("1 of them left in between");
  });
});

describe("a question that is no question of time", () => {
  test.each([
    "who moved house",
    "who struggles with changes",
    "which pupils are new to English",
    "pupils who left early",
    "who has a history of anxiety",
    "who started counselling last term",
    "whose parents split up last year",
    "who gets upset since the move",
    "who was born in 2009",
  ])("is left to the notes: %s", async (question) => {
    const answer = await school.ask(question);
    expect(["topic", "unclear"]).toContain(answer.kind);
    expect(answer.count).toBeNull();
  });

  test.each([
    ["when did she move", "whom “she” means"],
    ["who moved since Monday", "can mean the class, the campus or the level"],
    ["how many were at level 3 since half term", "is a length of time"],
    ["how many pupils were in 3A on 1 March and on 1 April", "two times"],
    ["how many pupils will be in 3A next week", "future"],
    ["who joined on 1 May 2027", "future"],
    ["who recently changed class", "no time that I can count from"],
  ])("is asked back: %s", async (question, words) => {
    const answer = await school.ask(question);
    expect(answer).toMatchObject({ kind: "unclear", abstained: true, count: null });
    expect(answer.answer).toContain(words);
  });

  test("needs the school's terms, and says how to set them", async () => {
    const answer = await school.ask("who moved up a level since half term", {}, null);
    expect(answer).toMatchObject({ abstained: true, count: null });
    expect(answer.answer).toContain("TERM_DATES");
  });
});
