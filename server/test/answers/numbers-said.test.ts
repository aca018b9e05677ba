// Numbers, ranks and comparisons asked for in other words mean the same as in plain ones.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool } from "./made-school.js";

const ask = askingMadeSchool();

/** What is said, and what it means, by construction. */
const SAID: Record<string, [string, string][]> = {
  "the first and the last of several": [
    [
      "best avg reading age: 3A / 3B / 4A",
      "which of 3A, 3B and 4A has the highest average reading age",
    ],
    [
      "averaging out the attendance in 3A, 4A and 4B: which class is weakest",
      "which of 3A, 4A and 4B has the lowest average attendance",
    ],
    [
      "out of 3A, 3B and 4B, whose mean reading age comes out bottom",
      "which of 3A, 3B and 4B has the lowest average reading age",
    ],
    ["poorest avg attendance house", "which house has the lowest average attendance"],
    [
      "which house trails the rest for average attendance?",
      "which house has the lowest average attendance",
    ],
    [
      "which year tops the lot for mean reading age",
      "which year has the highest average reading age",
    ],
    [
      "the house whose mean attendance is the greatest",
      "which house has the highest average attendance",
    ],
    [
      "who's poorest for attendance on average out of the houses",
      "which house has the lowest average attendance",
    ],
    [
      "averaging the reading ages class by class, which class comes top",
      "which class has the highest average reading age",
    ],
  ],
  "by year, of some of them": [
    ["total attendance by year for 3 and 4", "total attendance by year for years 3 and 4"],
    [
      "average reading age by year group in 3, 4 and 5",
      "average reading age by year in years 3, 4 and 5",
    ],
  ],
  "the first few": [
    [
      "rank the houses by size and give me the first and second",
      "which are the two biggest houses",
    ],
    [
      "who's got the highest attendance, first second and third",
      "the three pupils with the highest attendance",
    ],
    ["4B lowest attendance top four", "the four pupils in 4B with the lowest attendance"],
    [
      "put 3A in order of reading age and show me the first 4",
      "the 4 pupils in 3A with the highest reading age",
    ],
    ["the house in which vegetarians are most numerous", "which house has the most vegetarians"],
    [
      "lowest reading age in 3A along with the name of the pupil",
      "who has the lowest reading age in 3A",
    ],
    ["who's the baby of 3B", "who is the youngest in 3B"],
    ["whose attendance is worse than everyone else's", "whose attendance is the lowest"],
    ["the lowest attendance to be found in 4A", "what is the lowest attendance in 4A"],
  ],
  "two set against each other": [
    ["Oak or Ash: where are there more on FSM?", "which of Oak or Ash has more on FSM"],
    ["for level 2s who wins, 3A or 4A", "which of 3A or 4A has more level 2s"],
    [
      "is the number of pupils in 3A lower than the number in 3B?",
      "are there fewer pupils in 3A than in 3B",
    ],
    [
      "put 3A alongside 4A - average attendance for each",
      "compare average attendance in 3A and 4A",
    ],
    [
      "for purposes of comparison, the mean attendance of 3A and that of 4B",
      "compare mean attendance in 3A and 4B",
    ],
  ],
  "one number for each": [
    ["3A by house, giving the number of children for each", "number of pupils by house in 3A"],
    [
      "a breakdown of Year 4 by diet, with the number in each category",
      "number of pupils by diet in Year 4",
    ],
    ["tot 4A up by what they speak at home", "number of pupils by home language in 4A"],
    ["tally Year 3 by house", "number of pupils by house in Year 3"],
    ["FSM tally, one tutor group at a time", "FSM tally per class"],
    [
      "the number of Year 4 pupils under each key worker",
      "number of Year 4 pupils for each key worker",
    ],
    [
      "how does Year 3 split between the houses, with figures",
      "number of pupils per house in Year 3",
    ],
    ["how are pupil numbers distributed between the campuses", "number of pupils per campus"],
    ["the mean attendance for each of the two campuses", "mean attendance for each campus"],
    ["what's the average attendance at either site", "average attendance at each site"],
    ["present 4B according to key worker", "4B split by key worker"],
    ["average attendance split up among the houses", "average attendance by house"],
    ["for each house, please provide the average attendance", "average attendance for each house"],
    ["headcounts, one for every class", "number of pupils per class"],
    ["how many separate classes do we run", "how many classes are there"],
  ],
  averages: [
    [
      "not the mean, the middle one: what's the median attendance in 3A",
      "what is the median attendance in 3A",
    ],
    ["line 3A up by attendance, whats the median", "what is the median attendance of 3A"],
    [
      "on average what does attendance come out at for Year 4",
      "what is the average attendance for Year 4",
    ],
    [
      "take every child on level 2 - what's their attendance on average",
      "average attendance of level 2 pupils",
    ],
    [
      "what proportion of 4A is on FSM, expressed as a percentage?",
      "what percentage of 4A is on FSM",
    ],
  ],
};

describe.each(Object.entries(SAID))("%s", (_, cases) => {
  it.each(cases)("%s", async (said, plain) => {
    const [meant, same] = [await ask(said), await ask(plain)];
    expect(meant.abstained, meant.answer).toBe(false);
    expect(meant.kind).not.toBe("topic");
    const asked = ({ kind, value, table, count, students }: typeof meant) => ({
      kind,
      value,
      table,
      count,
      students: students.map(({ id }) => id).sort(),
    });
    expect(asked(meant)).toEqual(asked(same));
  });
});

it.each([
  ["what Ben Hill plays", "what does Ben Hill play"],
  ["who keyworks Ben Hill", "who is the keyworker of Ben Hill"],
  ["who acts as keyworker for Ben Hill", "who is the keyworker for Ben Hill"],
  ["which of our schools is Ben Hill at", "which campus is Ben Hill at"],
  ["Ben Hill travels in how - car, bus?", "how does Ben Hill get to school"],
  ["does Ben Hill come by taxi or what", "how does Ben Hill get to school"],
  ["which club has Ben Hill opted for", "what is Ben Hill’s club"],
  ["let's hear what's been written about Ben Hill", "what is written about Ben Hill"],
  ["Ben Hill's next review, when is that due", "when is Ben Hill's next review"],
  ["what day did 3A gain Ben Hill", "when did Ben Hill join 3A"],
  ["since when has Ben Hill been in 3A", "when did Ben Hill move to 3A"],
  ["Ben Hill belongs to which house", "in which house is Ben Hill"],
  ["4A to 4B movers in May", "who moved from 4A to 4B in May"],
  ["who left 4A for 4B in May", "who moved from 4A to 4B in May"],
  ["who used to be in 4A and got swapped over to 4B", "who moved from 4A to 4B"],
  ["who has joined since the new year", "who has joined since New Year’s Day"],
  ["who was in 3A on 5.11.2024", "who was in 3A on 5/11/2024"],
  ["who left in 03/2025", "who left in March 2025"],
  ["4A as it was on 5 May, who were they", "who was in 4A on 5 May"],
  ["who has slipped to a lower level since May", "who has moved down a level since May"],
])("%s", (said, meant) => {
  expect(worded(said)).toBe(meant);
});

it.each([
  // A share that is compared with a number stays one.
  "who has less than 85% attendance",
  "who left school for good",
])("%s", (said) => {
  expect(worded(said)).toBe(said);
});

it.each([
  "which house has the most interest",
  "is there a better feeling in 3A than in 3B",
  "3A - so many on FSM, so many not",
])("%s is not answered with a number", async (said) => {
  expect((await ask(said)).abstained).toBe(true);
});

it("tells which value of several it is where one is offered", async () => {
  const { value } = await ask("is Amara Adeyemi in Oak or what");
  expect(value).toBe("Oak");
});
