// Averages, shares, extremes, groups and gaps asked for in people's own ways: the answer is that of the plain question.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool } from "./made-school.js";

const ask = askingMadeSchool();

const ALIKE: Record<string, [said: string, plain: string][]> = {
  "the most and the least": [
    [
      "the FSM kids, which house has more of them than anywhere else",
      "which house has the most FSM pupils",
    ],
    ["house with more boys in it than any other", "which house has the most boys"],
    ["what house has fewer girls than the others?", "which house has the fewest girls"],
    ["what's the titchiest class we've got", "which class has the fewest pupils"],
    ["fullest class?", "which class has the most pupils"],
    ["which house contains the greatest number of boys?", "which house has the most boys"],
    [
      "At which site is the largest number of FSM pupils found?",
      "which site has the most FSM pupils",
    ],
    ["which home language crops up most", "what is the most common home language"],
    ["what home language occurs most frequently in Year 3?", "most common home language in Year 3"],
    ["favourite diet in Year 4 by numbers", "most popular diet in Year 4"],
    ["larger site by pupils", "which site has the most pupils"],
    ["Name the site with more girls", "which site has the most girls"],
    ["site with higher mean attendance", "which site has the highest average attendance"],
    ["teacher with most EAL kids", "which teacher has the most EAL pupils"],
    [
      "Which teacher's sheet records the highest number of boys?",
      "which teacher has the most boys",
    ],
    ["is it 3A or 3B that's got more FSM", "which of 3A or 3B has more FSM pupils"],
    [
      "which of our sites ranks second by number of pupils?",
      "which site has the second most pupils",
    ],
    [
      "Year 3: the house with more pupils than any other",
      "which house in Year 3 has the most pupils",
    ],
  ],
  "top and bottom": [
    ["who tops 3A for turning up", "who in 3A has the highest attendance"],
    ["bottom of 4B for attendance is who", "who in 4B has the lowest attendance"],
    ["last three in the attendance table", "the three pupils with the lowest attendance"],
    ["rb eldest", "who is the oldest in RB"],
    ["which 3A child was born first", "who is the oldest in 3A"],
  ],
  averages: [
    ["what does year 4 come out at for level on average", "average level in Year 4"],
    ["attendance in 3A works out at what on average", "average attendance in 3A"],
    ["3B attendance, averaged over the lot of them, comes to what", "average attendance in 3B"],
    ["add up 4A's levels and average them, whats that", "average level in 4A"],
    ["average out 3A's reading ages", "average reading age in 3A"],
    ["middle reading age once you put 3A in order", "median reading age in 3A"],
    ["line up 3B's attendance - what's the middle value", "median attendance in 3B"],
  ],
  extremes: [
    [
      "State the highest reading age recorded in Year 4.",
      "what is the highest reading age in Year 4",
    ],
    ["3A reading ages – how low do they go? figure only", "what is the lowest reading age in 3A"],
    ["how high does attendance get in 4A", "what is the highest attendance in 4A"],
    ["3B attendance, the very bottom number", "what is the lowest attendance in 3B"],
    ["the lowest individual attendance figure in 3B", "what is the lowest attendance in 3B"],
  ],
  shares: [
    ["what per cent of 3A are girls", "what percentage of 3A are girls"],
    ["Of all the Falcons, how big a share are EAL?", "what percentage of Falcons are EAL"],
    ["FSM kids make up how many percent of 3A", "what percentage of 3A are on FSM"],
    [
      "take Mrs Holt's level 2s, what percent of them are girls",
      "what percentage of Mrs Holt's level 2s are girls",
    ],
    ["Mrs Holt level 2 % FSM", "what percentage of Mrs Holt's level 2s are on FSM"],
    [
      "What percentage of pupils with Mrs Holt receive FSM?",
      "what percentage of Mrs Holt's pupils are on FSM",
    ],
    [
      "How much of Year 3, as a share, is on at least level 2",
      "what percentage of Year 3 is at level 2 or above",
    ],
  ],
  "one for each": [
    ["campus headcounts", "number of pupils per campus"],
    ["house numbers, house by house", "number of pupils per house"],
    ["year by year headcounts", "number of pupils per year"],
    ["house against house, average attendance", "average attendance per house"],
    ["every class with its headcount alongside", "number of pupils per class"],
    ["attendance averages, one for every class", "average attendance per class"],
    ["Go through the classes one by one, how many kids in them", "number of pupils per class"],
    [
      "go through Year 3 class by class, how big is each one",
      "number of pupils per class in Year 3",
    ],
    ["y3 classes mean attendance each", "average attendance per class in Year 3"],
    ["class by class through Year 3, number on FSM", "number of FSM pupils per class in Year 3"],
    [
      "North Site numbers per level, don't bother with the blank ones",
      "number at North Site per level",
    ],
    ["Split 3A up by level, only kids who've got one filled in", "number in 3A per level"],
    ["number of pupils per house excl no house", "number of pupils per house"],
    ["Oak, Ash, Elm – the count for each", "compare number of pupils in Oak, Ash and Elm"],
    [
      "Holt, Vane: how many kids apiece?",
      "compare number of pupils in Mrs Holt's and Mr Vane's sheet",
    ],
    [
      "3A, 3B, Falcons - average attendance for each, side by side",
      "compare average attendance in 3A, 3B and Falcons",
    ],
    ["level twos: put 3A up against 3B, a number for each", "compare level 2 in 3A and 3B"],
    ["level 2+ 3A vs 3B", "compare level 2 or above in 3A and 3B"],
    [
      "how do the two sites stack up for level 3 or higher",
      "number at level 3 or above per campus",
    ],
    ["avg attendance falcons 3A", "average attendance in Falcons and 3A"],
  ],
  gaps: [
    [
      "3A is smaller than Falcons by how many pupils",
      "how many fewer pupils are in 3A than in Falcons",
    ],
    [
      "By how many pupils does the roll in 3A exceed that in 3B?",
      "how many more pupils are in 3A than in 3B",
    ],
    [
      "how far apart are Year 4 and Year 3 on average attendance",
      "difference in average attendance between Year 4 and Year 3",
    ],
    ["y4 v y3 mean attendance gap", "difference in average attendance between Year 4 and Year 3"],
    [
      "take the Y3 average attendance off the Y4 one, what's the gap",
      "how much higher is the average attendance in Year 4 than in Year 3",
    ],
    ["3A minus 3B pupil numbers", "how many more pupils are in 3A than in 3B"],
  ],
};

describe.each(Object.entries(ALIKE))("%s", (_, cases) => {
  it.each(cases)("%s", async (said, plain) => {
    const [got, wanted] = [await ask(said), await ask(plain)];
    expect([got.abstained, wanted.abstained]).toEqual([false, false]);
    const { count, value, table, students } = got;
    expect({ count, value, table, ids: students.map(({ id }) => id).sort() }).toEqual({
      count: wanted.count,
      value: wanted.value,
      table: wanted.table,
      ids: wanted.students.map(({ id }) => id).sort(),
    });
  });
});

it.each([
  ["the runner-up for size out of our houses", "which is the second biggest house"],
  ["of our campuses, which has the most girls", "which campus has the most girls"],
])("%s", (said, meant) => {
  expect(worded(said)).toBe(meant);
});

describe("what is no such number", () => {
  it.each([
    // Whom somebody likes, and what nobody recorded
    "who is your favourite pupil",
    "Oak, Ash, Pine – the count for each",
    "how low does morale get in 3A",
    "which house has more trophies than the others",
    "what's 3A averaging",
  ])("%s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  it("two groups set against each other stay two", async () => {
    const { table } = await ask("is attendance lower for FSM pupils than for the rest");
    expect(Object.keys(table ?? {})).toHaveLength(2);
  });

  it("who is left out is no difference", async () => {
    const { understood } = await ask("how many in 3A minus the girls");
    expect(understood).toContain("not");
  });
});
