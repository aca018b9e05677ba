// Groups set against each other by one number, which of a part of them is first, and ends of a present column: each is
// answered as the plain question of the same meaning.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, itAnswersAlike } from "./made-school.js";

const ask = askingMadeSchool();

const SAME: Record<string, string[]> = {
  "average level by campus": [
    "Compare the mean level at each campus",
    "please compare average level campus by campus",
    "Comparison of average level across campuses",
    "compare the campuses on average level",
    "compare each campus's average level",
  ],
  "average attendance by class in Years 3 and 4": [
    "Compare average attendance by class in Years 3 and 4",
    "give me a comparison of average attendance for each class in Years 3 and 4",
  ],
  "number of pupils with FSM by house": ["compare the number of FSM pupils in each house"],
  "which Year 3 and 4 class has the lowest average attendance": [
    "which of the Year 3 and 4 classes has the worst average attendance",
    "Out of the Year 3 and 4 classes, whose average attendance is lowest?",
  ],
  "which KS2 class has the fewest pupils": ["which one of the KS2 classes has the fewest pupils"],
  "what is Mr Vane's smallest class": ["what's the smallest class Mr Vane has"],
  "number of pupils in 3A by house": ["break 3A down by house for us", "Break down 3A by house"],
  "number of pupils at level 3 or above by house in Year 4": [
    "level 3 or above in Year 4 split out by house - numbers will do",
  ],
  "number of pupils by EAL in Year 4": ["eal yes/no counts y4", "Year 4 EAL y/n split"],
  "number of girls by year for Years 3 and 4": ["number of girls by year for 3 and 4"],
  "what is the average reading age in 4B": ["how does the average reading age in 4B work out"],
  "what is the lowest reading age in 4B": [
    "lowest reading age anyone has in 4B",
    "what is the lowest reading age any pupil has got in 4B",
    "what was the lowest reading age in 4B",
  ],
  "how many at level 2 have EAL": ["how many with a level 2 have EAL"],
};

itAnswersAlike(ask, SAME);

it.each([
  [
    "Add up the merits in Years 3 to 5: which house comes out with the most?",
    "which house in Years 3 to 5 has the most merits",
  ],
  [
    "totting up detentions, which class ends up with the fewest",
    "which class has the fewest detentions",
  ],
  ["Year 4 drops in level 3 March to now", "Year 4 drops in level since 3 March"],
])("%s", (said, meant) => {
  expect(worded(said)).toBe(meant);
});

describe("what is no such question", () => {
  it.each([
    // Two sides within each group are more than one number of each
    "compare the average level of boys and girls on each campus",
    "compare average level with attendance by class",
    "what was the lowest reading age ever in 4B",
  ])("%s", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  it("two years that are named stay two sides", async () => {
    const { table } = await ask("compare average attendance in Year 3 and Year 4");
    expect(Object.keys(table ?? {})).toEqual(["Year 3", "Year 4"]);
  });
});
