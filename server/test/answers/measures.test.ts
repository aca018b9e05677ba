// Numbers asked for in ways of one's own: figures, gaps, tables, common values, and pupils beside an average.
import { describe, expect, it, test } from "vitest";
import { askingStates, firstNames } from "./own-sheets.js";

const HEADER = [
  "Name",
  "Reg group",
  "Year",
  "Gender",
  "House",
  "House points",
  "Behaviour pts",
  "Rewards",
  "FSM",
  "Maths mock",
  "Reading SS",
  "Attendance %",
  "Gets home",
  "Travel",
  "Home language",
  "Club",
  "DOB",
  "Level of need",
  "Notes",
];
const ROWS = [
  [
    "Ann Ashe",
    "5A",
    "5",
    "F",
    "Oak",
    "30",
    "2",
    "12",
    "Y",
    "90",
    "101",
    "91",
    "Bus",
    "Car",
    "English",
    "Chess",
    "01/02/2015",
    "1",
    "",
  ],
  [
    "Ben Birch",
    "5A",
    "5",
    "M",
    "Elm",
    "10",
    "14",
    "3",
    "N",
    "110",
    "95",
    "97",
    "Bus",
    "Walk",
    "Polish",
    "Choir",
    "11/09/2014",
    "2",
    "",
  ],
  [
    "Cara Cole",
    "5B",
    "5",
    "F",
    "Oak",
    "95",
    "1",
    "40",
    "N",
    "104",
    "120",
    "94",
    "Walks alone",
    "Walk",
    "Urdu",
    "Choir",
    "05/08/2015",
    "3",
    "",
  ],
  [
    "Dev Dean",
    "5B",
    "5",
    "M",
    "Elm",
    "50",
    "0",
    "8",
    "",
    "80",
    "88",
    "99",
    "Taxi",
    "Walk",
    "Polish",
    "",
    "20/12/2014",
    "",
    "",
  ],
  [
    "Eve East",
    "6C",
    "6",
    "F",
    "Oak",
    "12",
    "5",
    "60",
    "Y",
    "116",
    "112",
    "85",
    "Walks alone",
    "Car",
    "English",
    "Chess",
    "02/03/2014",
    "0",
    "",
  ],
  [
    "Flo Frost",
    "6C",
    "6",
    "F",
    "Elm",
    "20",
    "9",
    "6",
    "N",
    "100",
    "99",
    "96",
    "Walks alone",
    "",
    "English",
    "Choir",
    "19/04/2014",
    "2",
    "",
  ],
];
const ask = askingStates(HEADER, ["2026-03-02", ROWS]);
const value = async (question: string) => (await ask(question)).value;

describe("the figure, and not whose it is", () => {
  test.each([
    ["I want to know the most house points that anybody in Year 5 has", 95],
    ["fewest rewards of anyone", 3],
    ["lowest attendance any pupil in 5A has", 91],
    ["highest maths mock for any child in 6C", 116],
    ["second highest house points figure", 50],
    ["what is the date of birth of the youngest one", "2015-08-05"],
    ["oldest pupil date of birth", "2014-03-02"],
    ["how many marks lie between the best maths mock and the poorest?", 36],
    ["maths mock range in Year 5, highest minus lowest", 30],
    ["reading score range 5B, highest minus lowest", 32],
  ])("%s: %s", async (question, expected) => {
    expect(await value(question)).toBe(expected);
  });

  test.each([
    ["who has the most house points of anyone", "Cara Cole"],
    ["pupil with the fewest rewards", "Ben Birch"],
  ])("%s: still %s", async (question, expected) => {
    expect(await value(question)).toBe(expected);
  });
});

describe("how far two groups are apart", () => {
  test.each([
    // Dev's cell is blank, and says neither.
    ["difference in average maths mock between FSM and non-FSM pupils", 1.67],
    ["By how many marks do non-FSM and FSM pupils differ in their average maths mock?", 1.67],
    [
      "by how many points is the mean maths mock of FSM pupils below that of pupils with FSM No",
      1.67,
    ],
    ["by how much is the mean maths mock of FSM = N pupils above that of FSM = Y pupils?", 1.67],
    ["mean maths mock of FSM Y minus mean maths mock of FSM N", -1.67],
    ["how far apart are the Year 5 girls and the Year 5 boys in average maths mock?", 2],
    ["girls against boys: by how much do their average rewards differ", 24],
    [
      "Girls against boys in Ms Lee's reading scores: how big is the gap between the two averages?",
      16.5,
    ],
    ["what's the difference between 5A and 5B when you add up everybody's reward points", 33],
    ["Do Oak or Elm have the higher mean maths mock, and by how much?", 6.67],
    ["difference in average maths mock between FSM pupils and the others", 4.5],
  ])("%s: %s", async (question, expected) => {
    expect(await value(question)).toBe(expected);
  });

  test.each([
    ["Compare 5A and 5B on mean maths mock: which one is higher?", "5A"],
    ["Between Oak and Elm, who has more reward points altogether?", "Oak"],
    ["5A or 5B, whose pupils attend better on average", "5B"],
  ])("%s: %s", async (question, expected) => {
    expect(await value(question)).toBe(expected);
  });
});

describe("tables", () => {
  const HOME = { Bus: 2, Taxi: 1, "Walks alone": 3 };
  const LANGUAGES = { English: 3, Polish: 2, Urdu: 1 };
  test.each<[string, Record<string, number>]>([
    ["Please provide a breakdown of how pupils get home, with the number for each means.", HOME],
    ["can you break down for me how they all get home with a number for each way", HOME],
    ["how do they travel - counts by mode for year 5", { Car: 1, Walk: 3 }],
    ["what languages do they speak at home & how many of each?", LANGUAGES],
    ["home languages with how many speak each one", LANGUAGES],
    ["clubs with numbers, ignore anyone without one", { Chess: 2, Choir: 3 }],
    ["split of club, Ms Lee only", { Chess: 2, Choir: 3 }],
    ["Could you break Year 5 down by house?", { Elm: 2, Oak: 2 }],
    ["I need a table: girls per reg group", { "5A": 1, "5B": 1, "6C": 2 }],
    ["mean mock per reg group", { "5A": 100, "5B": 92, "6C": 108 }],
    ["What did each house average in the reading test?", { Elm: 94, Oak: 111 }],
    ["behaviour points totalled up by year group", { "Year 5": 17, "Year 6": 14 }],
    ["average behaviour pts in each of Ms Lee's year groups", { "Year 5": 4.25, "Year 6": 7 }],
    [
      "who came top in the mock in each of the three reg groups? include ties",
      { "5A": 110, "5B": 104, "6C": 116 },
    ],
    ["number of pupils for each club, leaving the blanks out", { Chess: 2, Choir: 3 }],
  ])("%s", async (question, expected) => {
    expect((await ask(question)).table).toEqual(expected);
  });

  it("looks for what is no column in no table", async () => {
    expect((await ask("clubs with shields by house")).table).toBeNull();
    expect((await ask("a breakdown of how pupils feel at home")).table).toBeNull();
  });
});

describe("the most common, and how many kinds there are", () => {
  test.each([
    ["what is the commonest way to travel to school in Year 5?", "Walk"],
    ["what is the commonest way for Ms Lee's kids to get home", "Walks alone"],
    ["apart from English, which home language is most comon?", "Polish"],
    ["most poplar club", "Choir"],
    ["How many different home languages do we have on record, English included?", 3],
    ["how many different clubs are there to choose from on the sheets?", 2],
    ["Of the pupils whose FSM is recorded, what percentage are entitled?", 40],
    ["share of FSM among those with a yes or no in that column, in %", 40],
    ["which house is bottom on total house points", "Elm"],
    ["aire house points total", null],
    ["Oak house points total", 137],
    ["median house points Elm", 20],
    ["best mock score in 5A", 110],
    ["average level of need in 5A", 1.5],
    ["How many pupils does the average Year 5 tutor group have?", 2],
    ["avg attendance, everyone who has one", 93.67],
  ])("%s: %s", async (question, expected) => {
    expect(await value(question)).toBe(expected);
  });
});

describe("the first few", () => {
  test.each([
    ["could I have the two year 5s with the lowest attendance", ["Ann", "Cara"]],
    ["Which two pupils had the weakest reading scores?", ["Ben", "Dev"]],
    ["our best readers, ie the 2 highest reading scores", ["Cara", "Eve"]],
  ])("%s", async (question, expected) => {
    expect(firstNames(await ask(question))).toEqual(expected);
  });

  test.each([
    ["Ben Birch: more behaviour points than rewards?", "yes"],
    ["Ann Ashe: more behaviour points than rewards?", "no"],
  ])("%s: %s", async (question, expected) => {
    expect(await value(question)).toBe(expected);
  });
});

describe("pupils beside an average or another column", () => {
  test.each([
    ["5B pupils whose mock is below the class average", ["Dev"]],
    ["pupils in 5A whose attendance is lower than the average for the whole of Year 5", ["Ann"]],
    ["Which students in 5B have reward points above the Year 5 mean?", ["Cara"]],
    ["who is above average for attendance", ["Ben", "Cara", "Dev", "Flo"]],
    ["whose maths mock is below the school average", ["Ann", "Dev"]],
    ["pupils whose behaviour points are higher than their reward points", ["Ben", "Flo"]],
    ["who has more house points than their attendance figure", ["Cara"]],
    ["whose maths mock score is lower than their attendance percentage?", ["Ann", "Dev"]],
  ])("%s", async (question, expected) => {
    const answer = await ask(question);
    expect(answer.abstained).toBe(false);
    expect(firstNames(answer)).toEqual(expected);
  });

  test.each([
    // Whose average it is nobody says.
    "who in 5A is above average for attendance",
    "whose maths mock is above the Year 5 mean",
    "pupils in 5A whose attendance is not below the class average",
    "who is below average in reading and writing",
  ])("%s is not guessed", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });
});
