// Groups, shares, rankings and joints said tersely, over a made-up school, against plain code.
import { describe, expect, it } from "vitest";
import { askingMadeSchool, type Holds, inClass, named, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

const girl: Holds = ({ gender }) => gender === "F";
const mean = (numbers: number[]) =>
  Math.round((100 * numbers.reduce((sum, n) => sum + n, 0)) / numbers.length) / 100;

/** One number for each label. */
function by(
  of: readonly Row[],
  label: (row: Row) => string,
  number = (group: Row[]) => group.length,
) {
  const labels = [...new Set(of.map(label))].filter(Boolean);
  return Object.fromEntries(labels.map((l) => [l, number(of.filter((row) => label(row) === l))]));
}
const house = ({ house: said }: Row) => said;
const code = ({ class_code }: Row) => class_code;
const attendance = (group: Row[]) => mean(group.map((row) => row.attendance));
const year = (n: number) => rows.filter(({ year_group }) => year_group === n);

const TABLES: readonly [string, Record<string, number>][] = [
  ["house numbers for Y3", by(year(3), house)],
  ["house breakdown for year 3", by(year(3), house)],
  ["gender split in 3A", by(rows.filter(inClass("3A")), ({ gender }) => gender)],
  ["3A broken down by gender", by(rows.filter(inClass("3A")), ({ gender }) => gender)],
  ["split y3 by class", by(year(3), code)],
  ["3A house, numbers by type", by(rows.filter(inClass("3A")), house)],
  [
    "mean attendance, Oak v Ash",
    by(
      rows.filter((r) => r.house !== "Elm"),
      house,
      attendance,
    ),
  ],
  ["average attendance for each Year 3 class", by(year(3), code, attendance)],
  [
    "average attendance in each KS2 form",
    by(
      rows.filter((r) => r.year_group >= 3),
      code,
      attendance,
    ),
  ],
  ["males v females in 3A", by(rows.filter(inClass("3A")), ({ gender }) => gender)],
  ["how many in 3A and how many in 3B", by(rows.filter(inClass("3A", "3B")), code)],
];

describe("tables", () => {
  it.each(TABLES)("%s", async (question, table) => {
    expect((await ask(question)).table).toEqual(table);
  });

  it("tells a place at the end of two counts for both", async () => {
    const { table } = await ask("how many boys and how many girls in 3A");
    const in3A = rows.filter(inClass("3A"));
    expect(Object.values(table ?? {}).sort()).toEqual(
      [in3A.filter(girl).length, in3A.filter((row) => !girl(row)).length].sort(),
    );
  });

  it.each(["how many boys in 3A and how many in 3B", "how many girls and how many in 3A"])(
    "does not guess: %s",
    async (question) => {
      expect((await ask(question)).abstained).toBe(true);
    },
  );
});

const share = (of: readonly Row[], part: Holds) => of.filter(part).length / of.length;
const SHARES: readonly [string, boolean][] = [
  ["are at least half of 3A girls", share(rows.filter(inClass("3A")), girl) >= 0.5],
  ["are more than half of year 3 girls", share(year(3), girl) > 0.5],
  ["are most of 3B on FSM", share(rows.filter(inClass("3B")), (r) => r.fsm) > 0.5],
  ["do more than a quarter of year 4 have EAL", share(year(4), (r) => r.eal) > 0.25],
  [
    "are fewer than 90% of 4A at level 3",
    share(rows.filter(inClass("4A")), (r) => r.support_level === 3) < 0.9,
  ],
  [
    "is year 3 at least twice the size of RB",
    year(3).length >= 2 * rows.filter(inClass("RB")).length,
  ],
  [
    "is 3A more than twice as big as 3B",
    rows.filter(inClass("3A")).length > 2 * rows.filter(inClass("3B")).length,
  ],
];

it.each(SHARES)("%s", async (question, holds) => {
  expect((await ask(question)).value).toBe(holds ? "yes" : "no");
});

const LISTS: readonly [string, Holds][] = [
  ["FSM or level 3+ in 3A", (r) => inClass("3A")(r) && (r.fsm || (r.support_level ?? -1) >= 3)],
  ["EAL or FSM at North Site", (r) => r.campus === "North Site" && (r.fsm || r.eal)],
  [
    "girls in 3A or boys in 3B",
    (r) => (girl(r) && inClass("3A")(r)) || (!girl(r) && inClass("3B")(r)),
  ],
  [
    "how many in years 3 and 4 are 2+",
    (r) => [3, 4].includes(r.year_group) && (r.support_level ?? -1) >= 2,
  ],
  ["how many y3s at 2 or above", (r) => r.year_group === 3 && (r.support_level ?? -1) >= 2],
  ["polish or urdu spoken at home", (r) => ["Polish", "Urdu"].includes(r.language)],
  [
    "3A: oak or ash, girls only",
    (r) => inClass("3A")(r) && ["Oak", "Ash"].includes(r.house) && girl(r),
  ],
];

it.each(LISTS)("%s", async (question, holds) => {
  const { students, abstained } = await ask(question);
  expect(abstained).toBe(false);
  expect(students.map(({ name }) => name).sort()).toEqual(named(holds));
});

const extreme = (of: readonly Row[], sign: number) => {
  const best = Math.max(...of.map((row) => sign * row.attendance));
  return of
    .filter((row) => sign * row.attendance === best)
    .map(({ name }) => name)
    .sort();
};

it.each([
  ["worst attender in 3A", -1],
  ["best attender in 3A", 1],
  ["who's missed the most school in 3A", -1],
  ["who has been off the most in 3A", -1],
  ["most absent in 3A", -1],
])("%s", async (question, sign) => {
  const { kind, students } = await ask(question);
  expect(kind).toBe("rank");
  expect(students.map(({ name }) => name).sort()).toEqual(
    extreme(rows.filter(inClass("3A")), sign),
  );
});

it("ranks by a stem with a number", async () => {
  const [third] = rows
    .filter(inClass("3A"))
    .map((row) => row.attendance)
    .sort((a, b) => a - b)
    .slice(2);
  const { students } = await ask("three lowest attenders in 3A");
  expect(students.map(({ name }) => name).sort()).toEqual(
    named((row) => inClass("3A")(row) && row.attendance <= (third ?? 0)),
  );
});

it("says where a difference is the other way round", async () => {
  const [a, b] = [year(3).length, year(5).length];
  const [more, less] = a > b ? ["year 3", "year 5"] : ["year 5", "year 3"];
  const right = await ask(`how many fewer are in ${less} than in ${more}`);
  expect(right.value).toBe(Math.abs(a - b));
  const turned = await ask(`how many fewer are in ${more} than in ${less}`);
  expect(turned.value).toBe(-Math.abs(a - b));
  expect(turned.answer).toContain("the other way round");
});
