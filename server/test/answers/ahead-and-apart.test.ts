// Who and what is first, how far two are apart, what is left out of a number, and pupils set against an average of others.
import { describe, expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Class",
  "Year",
  "Gender",
  "House",
  "Points",
  "FSM",
  "Home language",
  "Club",
  "Key adult",
  "Attendance",
  "TA hours",
];
const ROWS = [
  ["Ann Ashe", "3A", "3", "F", "Oak", "30", "Y", "English", "Chess", "Mr Dunn", "91", "5"],
  ["Ben Birch", "3A", "3", "M", "Elm", "10", "N", "Polish", "Chess", "Mr Dunn", "97", ""],
  ["Cara Cole", "3B", "3", "F", "Oak", "25", "", "Polish", "Art", "", "88", ""],
  ["Dev Dean", "3B", "3", "M", "Elm", "40", "N", "Urdu", "", "Ms Fay", "99", "10"],
  ["Eve East", "4A", "4", "F", "Oak", "20", "Y", "English", "Art", "", "93", ""],
  ["Flo Frost", "4A", "4", "F", "Elm", "5", "N", "English", "", "", "95", "3"],
];
const asking = (question: string) =>
  askingSheets({ of: "Ms Lee", header: HEADER, rows: ROWS })(question);
const names = async (question: string) => firstNames(await asking(question));

test("a share may be of those of whom it is recorded", async () => {
  // Ann and Eve, of five
  expect((await asking("what percentage of pupils with FSM recorded have FSM")).value).toBe(40);
});

describe("the number or the name", () => {
  test.each([
    ["second highest points score?", 30],
    ["3A second lowest points", 30],
    ["third highest attendance", 95],
    ["what was the second lowest attendance in Year 3", 91],
    ["lowest points total in 3B - the number, not the name", 25],
    ["how far apart are the best and worst attendance figures", 11],
    ["second most points", "Ann Ashe"],
    ["runner-up for attendance", "Ben Birch"],
    ["highest attendance in Year 4: the name, not the figure", "Flo Frost"],
    ["who tops the attendance table?", "Dev Dean"],
    ["who has got the most house points", "Dev Dean"],
    ["median house points in Year 3", 27.5],
    ["which house is winning? I mean most points in total.", "Oak"],
    ["worst class for attendance, on average", "3B"],
    ["3A or 4A, which is the bigger class", null],
    ["total up Oak's house points", 75],
  ])("%s: %s", async (question, value) => {
    const answer = await asking(question);
    expect(answer.abstained).toBe(false);
    expect(answer.value).toEqual(value ?? ["3A", "4A"]);
  });
  test.each([
    "who is at the top of the Oak list",
    "who tops the waiting list",
    "second Oak points",
  ])("%s is not answered", async (question) => {
    expect((await asking(question)).abstained).toBe(true);
  });
});

describe("how far apart", () => {
  test.each([
    ["how many more points has Dev Dean got than Ben Birch?", 30],
    ["how many fewer points has Ben than Dev", 30],
    ["how many more points has Ben got than Dev", -30],
    ["difference in attendance between Ann and Ben", 6],
    ["by how many percentage points does 3A's average attendance beat 3B's?", 0.5],
    ["by how much does 4A's average points trail 3B's", 20],
    ["by what margin does Oak beat Elm on average points", 6.67],
    ["how much better is 3A's average attendance than 3B's", 0.5],
    ["by how many points do the girls beat the boys on average in attendance", -6.25],
    ["by how much do the boys beat the girls on average in attendance, or vice versa?", 6.25],
    ["how far apart are the FSM pupils and those marked No for FSM on average points?", 6.67],
    ["mean points of those marked Y for FSM less that of those marked N", 6.67],
  ])("%s: %s", async (question, value) => {
    const answer = await asking(question);
    expect(answer.abstained).toBe(false);
    expect(answer.value).toBe(value);
  });
  test("of more than two, and of what is no number, it is not answered", async () => {
    for (const question of [
      "difference in points between Ann, Ben and Dev",
      "how many more clubs has Ann than Ben",
      "how many more points has Ann than 3B",
    ])
      expect((await asking(question)).abstained, question).toBe(true);
  });
});

describe("set against the average of others", () => {
  test.each([
    ["3A children who have more points than the Year 4 average", ["Ann"]],
    ["who has more house points than the average Year 4 child", ["Ann", "Cara", "Dev", "Eve"]],
    ["pupils with fewer points than the Oak average", ["Ben", "Eve", "Flo"]],
    ["Oak pupils on more points than the Elm average", ["Ann", "Cara", "Eve"]],
    ["who scored fewer points than the average", ["Ben", "Eve", "Flo"]],
    ["girls with a higher attendance than average", []],
  ])("%s", async (question, expected) => {
    const answer = await asking(question);
    if (expected.length === 0) expect(answer.abstained).toBe(true);
    else expect(await names(question)).toEqual(expected);
  });
  test("which class is ahead is a question of the classes", async () => {
    expect((await asking("does 3A have more points than the 3B average")).value).toBe("no");
  });
});

describe("left out and counted in", () => {
  test.each([
    ["how many different languages are spoken at home, English included", 3],
    ["how many different languages are spoken at home", 3],
    ["number of different home languages, English counted too", 3],
    ["how many different home languages are there in Year 4, including English", 1],
    ["English aside, which home language comes up most often?", "Polish"],
    ["leaving out the blanks, what's the median of TA hours?", 5],
    ["leaving out empty cells, what % are FSM yes", 40],
    ["what percentage have FSM = Y, blanks ignored", 40],
    ["percentage on FSM in Year 3, ignoring blanks", 33.3],
    ["what percentage of Year 3 are on FSM (blanks ignored)", 33.3],
  ])("%s: %s", async (question, value) => {
    const answer = await asking(question);
    expect(answer.abstained).toBe(false);
    expect(answer.value).toBe(value);
  });
  test.each([
    ["home languages with their numbers, English left off", { Polish: 2, Urdu: 1 }],
    ["club numbers (ignore those without one)", { Art: 2, Chess: 2 }],
    ["pupils by key adult, named ones only", { "Mr Dunn": 2, "Ms Fay": 1 }],
    ["average points club by club, no blank club row", { Art: 22.5, Chess: 20 }],
  ])("%s", async (question, table) => {
    expect((await asking(question)).table).toEqual(table);
  });
  test.each([
    ["Oak aside, how many are on FSM", []],
    ["how many have English as home language, 3A left out", ["Eve", "Flo"]],
    ["Year 4 aside, how many have English as home language", ["Ann"]],
  ])("%s", async (question, expected) => {
    expect(await names(question)).toEqual(expected);
  });
  test.each([
    "how many different clubs are there, Oak included",
    "how many different clubs, including 3A",
    "percentage of girls on FSM in Year 3 ignoring blanks",
    "percentage at level 2 in 3A ignoring blanks",
  ])("%s is not answered", async (question) => {
    expect((await asking(question)).abstained).toBe(true);
  });
});

describe("what most of them have", () => {
  test.each([
    ["which club are most of 3A in", "Chess"],
    ["what house are most of the Year 4 pupils in", ["Elm", "Oak"]],
    ["what language do most of Year 4 speak at home", "English"],
    ["which clubs share first place for number of members?", ["Art", "Chess"]],
    ["who carries the biggest caseload among key adults", "Mr Dunn"],
    ["which key adult has the lightest caseload", "Ms Fay"],
  ])("%s: %s", async (question, value) => {
    expect((await asking(question)).value).toEqual(value);
  });
  test.each([
    ["whoever shares the lowest attendance", ["Cara"]],
    ["weakest attenders - whoever has the lowest attendance", ["Cara"]],
  ])("%s", async (question, expected) => {
    expect(await names(question)).toEqual(expected);
  });
});
