// What is found in schools of known stories, what is not, and that chance alone is seldom taken for a finding.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedConcepts } from "../../../src/concepts/load-concepts.js";
import { follow } from "../../../src/insights/patterns/follow.js";
import { momentsOf } from "../../../src/insights/patterns/moments.js";
import { childrenBehind } from "../../../src/insights/patterns/pattern-pupils.js";
import type {
  Growth,
  Pattern,
  PupilsQuery,
  StandsOut,
} from "../../../src/insights/patterns/pattern-types.js";
import { patternsOf } from "../../../src/insights/patterns/patterns.js";
import { themesOf } from "../../../src/insights/patterns/themes.js";
import type { PatternFacts } from "../../../src/store/find-pattern-facts.js";
import { factsOf, type MadePupil, NOW, pupilsOf } from "./made-facts.js";

const themes = themesOf(shippedConcepts().map());
const WEEKS = 12;
const moments = momentsOf(NOW, WEEKS, "Europe/London");
const followed = (facts: PatternFacts) => follow(facts, themes, moments);
const found = (facts: PatternFacts) => patternsOf(followed(facts), themes, WEEKS);
const patternsIn = (pupils: readonly MadePupil[]) => found(factsOf(pupils));
const kindOf = <Kind extends Pattern["kind"]>(patterns: readonly Pattern[], kind: Kind) =>
  patterns.filter((one): one is Extract<Pattern, { kind: Kind }> => one.kind === kind);
const standing = (patterns: readonly Pattern[]): StandsOut[] => kindOf(patterns, "stands_out");
const growing = (patterns: readonly Pattern[]): Growth[] => kindOf(patterns, "growth");
/** Pairs of group and feature, as text. */
const told = (patterns: readonly Pattern[]) =>
  standing(patterns).map(
    ({ group, feature, direction }) =>
      `${group} ${direction} ${feature.type === "theme" ? feature.theme : feature.min}`,
  );

/** Six classes of 28 alike, each with its year, two pupils with anxiety in each. */
const plainSchool = () =>
  ["1A", "2A", "3A", "4A", "5A", "6A"].flatMap((code, i) =>
    pupilsOf(28, { class: code, year: i + 1, level: 0 }, [2, { says: ["anxiety"] }]),
  );

describe("what stands out", () => {
  test("a class with a theme far above the rest is found, with its numbers, and no other", () => {
    const school = plainSchool();
    for (const pupil of school.filter(({ class: code }) => code === "3A").slice(0, 14))
      pupil.says = ["anxiety"];
    const { patterns, standing_out } = patternsIn(school);
    expect(told(patterns)).toEqual(["3A more anxiety"]);
    expect(standing(patterns)[0]).toMatchObject({
      by: "class",
      count: 14,
      pupils: 28,
      rest_count: 10,
      rest_pupils: 140,
      query: { by: "class", group: "3a", theme: "anxiety" },
    });
    expect(standing(patterns)[0]?.words).toBe(
      "In class 3A, 14 of 28 pupils (50\u00a0%) have notes or logs that speak of “Anxiety and worry”; of the others it is 10 of 140 (7\u00a0%). If it were like the others, about 4 would be. Chance alone would put a finding like this on this page less than once in 10,000 times.",
    );
    expect(standing_out.words).toContain("1 stands out");
  });

  test("a class a little above the rest is not", () => {
    const school = plainSchool();
    for (const pupil of school.filter(({ class: code }) => code === "3A").slice(0, 5))
      pupil.says = ["anxiety"];
    const { patterns, standing_out } = patternsIn(school);
    expect(told(patterns)).toEqual([]);
    expect(standing_out.words).toContain("None shows more than chance would");
  });

  test("levels stand out both ways, once for a class, by the surest bound", () => {
    const school = [
      ...pupilsOf(28, { class: "3A", level: 4 }),
      ...["4A", "5A", "6A"].flatMap((code) =>
        pupilsOf(28, { class: code, level: 0 }, [6, { level: 2 }]),
      ),
      ...pupilsOf(28, { class: "7A", level: null }),
    ];
    const { patterns } = patternsIn(school);
    expect(told(patterns)).toEqual(["3A more 3", "4A fewer 3", "5A fewer 3", "6A fewer 3"]);
    expect(standing(patterns)[0]?.also).toEqual([
      "level 4 or above",
      "level 1 or above",
      "level 2 or above",
    ]);
    const quiet = patternsIn([
      ...pupilsOf(28, { class: "3A", level: 0 }),
      ...["4A", "5A", "6A"].flatMap((code) => pupilsOf(28, { class: code, level: 2 })),
    ]);
    expect(told(quiet.patterns)).toContain("3A fewer 1");
  });

  test("a theme and what it is a kind of are told once", () => {
    const school = [
      ...pupilsOf(20, { class: "3A", says: ["dyslexia"] }),
      ...pupilsOf(80, { class: "4A" }),
    ];
    const [only, ...others] = standing(patternsIn(school).patterns);
    expect(others).toEqual([]);
    expect([only?.feature, ...(only?.also ?? [])].length).toBeGreaterThan(1);
  });

  test("classes of one name on two campuses are two; a campus that is one class is compared once", () => {
    const school = [
      ...pupilsOf(20, { class: "3A", campus: "North", year: 3, says: ["anxiety"] }),
      ...pupilsOf(20, { class: "3A", campus: "South", year: 3 }),
      ...pupilsOf(20, { class: "4A", campus: "South", year: 4 }),
    ];
    expect(told(patternsIn(school).patterns)).toEqual([
      "3A, North more anxiety",
      "Year 3 more anxiety",
    ]);
  });

  test("where nothing can be said, that is said", () => {
    const few = patternsIn([
      ...pupilsOf(2, { class: "3A", says: ["anxiety"] }),
      ...pupilsOf(2, { class: "4A" }),
    ]);
    expect(few.standing_out.tested).toBe(0);
    expect(few.standing_out.left_out).toBeGreaterThan(0);
    expect(few.standing_out.words).toContain("Nothing can be said");
    expect(patternsIn(pupilsOf(30, { class: "3A" })).standing_out.tested).toBe(0);
    expect(patternsIn([]).patterns).toEqual([
      expect.objectContaining({ kind: "level_shares", by: "time" }),
    ]);
  });
});

describe("what grows", () => {
  test("a theme that many of the same pupils gained is found, with who gained and who lost it", () => {
    const school = [
      ...pupilsOf(100, { class: "3A" }, [14, { says: ["lateness"], said: [] }]),
      ...pupilsOf(3, { class: "3A", said: ["lateness"], says: [] }),
      ...pupilsOf(5, { class: "3A", says: ["lateness"] }),
    ];
    const { patterns, pupils_then } = patternsIn(school);
    expect(pupils_then).toBe(108);
    const growth = growing(patterns).find(
      ({ feature }) => feature.type === "theme" && feature.theme === "lateness",
    );
    expect(growth).toMatchObject({
      direction: "more",
      pupils: 108,
      before: 8,
      now: 19,
      gained: 14,
      lost: 3,
      query: { theme: "lateness", change: "gained" },
    });
  });

  test("new pupils with a theme are no growth of it", () => {
    const school = [
      ...pupilsOf(100, { class: "3A" }),
      ...pupilsOf(30, { class: "3A", isNew: true, says: ["lateness"] }),
    ];
    const { patterns, growth } = patternsIn(school);
    expect(growing(patterns)).toEqual([]);
    expect(growth.words).toContain("Nothing can be said about growth");
  });

  test("as many lost as gained are none either", () => {
    const school = [
      ...pupilsOf(20, { class: "3A", says: ["lateness"], said: [] }),
      ...pupilsOf(20, { class: "3A", says: [], said: ["lateness"] }),
    ];
    expect(growing(patternsIn(school).patterns)).toEqual([]);
  });

  test("logs are compared only where they go back far enough, and count for so many weeks", () => {
    const facts = factsOf(pupilsOf(30, { class: "3A" }));
    const happened = "2026-03-20T10:00:00.000Z";
    for (const { id } of facts.pupils.slice(0, 12))
      facts.statements.push({ pupil: id, concept: "lateness", from: happened, to: null, happened });
    const young = found({ ...facts, firstLog: happened });
    expect([young.logs_compared, growing(young.patterns)]).toEqual([false, []]);
    expect(kindOf(young.patterns, "theme_share")[0]).toMatchObject({ count: 12 });
    const old = found({ ...facts, firstLog: "2025-01-01T00:00:00.000Z" });
    expect([old.logs_compared, growing(old.patterns).length > 0]).toEqual([true, true]);
    const past = facts.statements.map((one) => ({ ...one, happened: "2025-06-01T00:00:00.000Z" }));
    const faded = found({ ...facts, statements: past, firstLog: "2025-01-01T00:00:00.000Z" });
    expect(kindOf(faded.patterns, "theme_share")).toEqual([]);
  });
});

describe("shares", () => {
  test("a linked child counts once, with what both sheets say of it", () => {
    const twice = { class: "3A", person: "per_1" };
    const { patterns, pupils } = patternsIn([
      { ...twice, level: 2, says: ["anxiety"] },
      { ...twice, source: "src_2", level: 3, says: ["asthma"] },
      { class: "3A", level: 2 },
    ]);
    expect(pupils).toBe(2);
    const [byClass] = kindOf(patterns, "level_shares");
    expect(byClass?.groups).toEqual([
      {
        label: "3A",
        query: { by: "class", group: "3a" },
        pupils: 2,
        levels: [0, 0, 2, 0, 0, 0],
        not_recorded: 0,
      },
    ]);
    const shares = kindOf(patterns, "theme_share").map(({ theme }) => theme);
    expect(shares).toEqual(expect.arrayContaining(["anxiety", "asthma"]));
  });

  test("over time they are of the same pupils, from when each was on roll", () => {
    const { patterns } = patternsIn([
      ...pupilsOf(10, { class: "3A", says: ["lateness"], said: [], level: 1 }),
      ...pupilsOf(5, { class: "3A", isNew: true, level: 2 }),
    ]);
    const lateness = kindOf(patterns, "theme_share").find(({ theme }) => theme === "lateness");
    expect(lateness?.over_time.map(({ count, pupils }) => [count, pupils])).toEqual([
      ...Array(8).fill([0, 10]),
      ...Array(5).fill([10, 15]),
    ]);
  });
});

const anySchool = fc.array(
  fc.record({
    class: fc.constantFrom("3A", "4B", "5C"),
    campus: fc.constantFrom("North", "South", null),
    year: fc.constantFrom(3, 4, null),
    source: fc.constantFrom("src_1", "src_2"),
    level: fc.constantFrom(0, 2, 4, null),
    says: fc.uniqueArray(fc.constantFrom("anxiety", "dyslexia", "asthma")),
    said: fc.uniqueArray(fc.constantFrom("anxiety", "dyslexia", "asthma")),
    isNew: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

test("every number leads to exactly so many pupils", () => {
  fc.assert(
    fc.property(anySchool, (pupils) => {
      const of = followed(factsOf(pupils));
      const behind = (query: PupilsQuery) => childrenBehind(of, query, themes).length;
      for (const pattern of patternsOf(of, themes, WEEKS).patterns) {
        if (pattern.kind === "stands_out" || pattern.kind === "theme_share")
          expect(behind(pattern.query)).toBe(pattern.count);
        if (pattern.kind === "growth") {
          const base = { ...pattern.query, change: undefined };
          expect(behind({ ...base, change: "gained" })).toBe(pattern.gained);
          expect(behind({ ...base, change: "lost" })).toBe(pattern.lost);
        }
        if (pattern.kind !== "level_shares" || pattern.by === "time") continue;
        for (const { query, levels, not_recorded } of pattern.groups) {
          for (const [level, count] of levels.entries())
            expect(behind({ ...query, level_min: level, level_max: level })).toBe(count);
          expect(behind({ ...query, no_level: true })).toBe(not_recorded);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** Numbers from 0 to below 1 that depend on the seed alone (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("where labels are random, a list of findings holds anything at most 1 time in 20", () => {
  const SCHOOLS = 200;
  /** 5 % of them, and three standard deviations more. */
  const MOST = SCHOOLS * 0.05 + 3 * Math.sqrt(SCHOOLS * 0.05 * 0.95);
  const CONCEPTS = ["anxiety", "asthma", "dyslexia", "lateness", "toileting", "bereavement"];

  /** 200 pupils in classes of uneven size, years, campuses and sheets; levels and themes fall at random. */
  const randomSchool = (seed: number): MadePupil[] => {
    const random = randomOf(seed);
    return Array.from({ length: 200 }, () => {
      const year = 1 + Math.floor(random() * 6);
      const said = () => CONCEPTS.filter((_, i) => random() < 0.05 * (i + 1));
      return {
        class: `${year}${"ABC".charAt(Math.floor(random() ** 2 * 3))}`,
        year,
        campus: random() < 0.3 ? "North" : "South",
        source: random() < 0.2 ? "src_1" : "src_2",
        level: Math.floor(random() ** 2 * 6),
        says: said(),
        said: said(),
      };
    });
  };

  test("for what stands out, and for what grows", () => {
    const all = Array.from({ length: SCHOOLS }, (_, seed) => patternsIn(randomSchool(seed + 1)));
    const withStanding = all.filter(({ patterns }) => standing(patterns).length > 0).length;
    const withGrowth = all.filter(({ patterns }) => growing(patterns).length > 0).length;
    expect(withStanding).toBeLessThanOrEqual(MOST);
    expect(withGrowth).toBeLessThanOrEqual(MOST);
    // It is a promise only where much was compared.
    expect(
      all.every(({ standing_out, growth }) => standing_out.tested > 50 && growth.tested > 5),
    ).toBe(true);
  });
});
