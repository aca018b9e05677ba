// What secondary schools keep of their pupils, in the words in which it is asked: schools they came from, minutes late, options, plans.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource } from "../support/store.js";

const HEADER = [
  "Name",
  "Form",
  "Year",
  "Campus",
  "Feeder primary",
  "Mins late",
  "Block 1 option",
  "Block 2 option",
  "Exam access",
  "Next step",
  "Placement",
  "Bursary",
  "Tutor",
  "Detentions",
  "Exam no.",
  "WEX done",
  "Level",
  "Attendance %",
  "Notes",
];

function asking() {
  const db = memoryStore();
  push(
    db,
    pushSource(db),
    [
      "Ann Lee,8R,8,Hill,Oakfield,75,Drama,French,Reader,College,Agreed,Yes,Mr Bex,3,4101,Yes,1,91,Likes chess",
      "Bea Orr,8R,8,Hill,St Bede's,20,Music,French,,Sixth form,Applied,No,Mr Bex,0,4102,No,2,96,",
      "Cal Roe,9S,9,Mill,Oakfield,110,Drama,German,Reader,Undecided,Agreed,No,Mrs Dow,1,4103,Yes,3,88,",
      "Dot Ash,9S,9,Mill,Hilltop,0,Drama,German,Scribe,Sixth form,,Yes,Mrs Dow,1,4104,No,1,93,",
      "Eve Fox,12T,12,Mill,Oakfield,45,Music,French,,College,Applied,Yes,Ms Yao,0,4105,No,2,99,",
    ].map((row) => row.split(",")),
    { header: HEADER },
  );
  const ask = createAsk({ db, nearestPassages: async () => [], model: "m@1" });
  return async (question: string) => {
    const { students, value, table, abstained } = await ask({ question });
    return { names: students.map(({ name }) => name.split(" ")[0]), value, table, abstained };
  };
}

test.each([
  ["which pupils joined us from Oakfield?", ["Ann", "Cal", "Eve"]],
  ["how many came up from St Bede's", ["Bea"]],
  ["who attended Hilltop primary school?", ["Dot"]],
  ["who in 9S used to go to Oakfield", ["Cal"]],
  ["how many pupils did we get from Hilltop?", ["Dot"]],
  ["how many children has Oakfield sent us?", ["Ann", "Cal", "Eve"]],
  ["pupils whose feeder primary was Hilltop or St Bede's", ["Bea", "Dot"]],
  ["who has been late for 50 minutes or longer?", ["Ann", "Cal"]],
  ["which pupils were more than 100 minutes late", ["Cal"]],
  ["how many have been late for at least 45 mins?", ["Ann", "Cal", "Eve"]],
  ["who has been late for the longest?", ["Cal"]],
  ["who has a reader for their exams?", ["Ann", "Cal"]],
  ["which pupils use a scribe or a reader in exams", ["Ann", "Cal", "Dot"]],
  ["pupils with exam arrangements are at level 1: who are they?", ["Ann", "Dot"]],
  ["how many pupils with exam access are at level 1?", ["Ann", "Dot"]],
  ["who is hoping to go to college?", ["Ann", "Eve"]],
  ["who is planning on sixth form and has not done work experience?", ["Bea", "Dot"]],
  ["who is undecided about their next step?", ["Cal"]],
  ["which pupils have finished work experience?", ["Ann", "Cal"]],
  ["who hasn't done any work experience", ["Bea", "Dot", "Eve"]],
  ["whose exam number is 4103?", ["Cal"]],
  ["who falls between 90 and 95% attendance?", ["Ann", "Dot"]],
])("%s", async (question, names) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.names.toSorted()]).toEqual([false, names]);
});

test.each<[string, unknown]>([
  ["Which feeder primary did Cal Roe come from?", "Oakfield"],
  ["Which feeder primary sends us the most pupils?", "Oakfield"],
  ["Where has Bea Orr got to with her placement?", "Applied"],
  ["How is Eve Fox getting on with her placement?", "Applied"],
  ["Has a placement been agreed for Bea Orr?", "no"],
  ["Has Ann Lee agreed her placement?", "yes"],
  ["What does the bursary column say for Bea Orr?", "No"],
  ["What does the detentions column say for Ann Lee?", "3"],
  ["Give me Dot Ash's exam number", "4104"],
  ["Which block 2 option subject did Ann Lee take?", "French"],
  ["Which block 1 option course do the most pupils take?", "Drama"],
  ["Do more pupils take French than German?", "yes"],
  ["Are more pupils doing Music than German?", "no"],
  ["Which tutor's group has the most detentions?", "Mr Bex"],
  ["In which Year 8 or Year 9 form is attendance worst on average?", "9S"],
  ["What exam access has been set for Dot Ash?", "Scribe"],
  ["Which tutor looks after 9S?", "Mrs Dow"],
  ["What are Ann Lee's two option subjects?", ["Drama", "French"]],
  ["Which subjects are offered under block 2 option?", ["French", "German"]],
])("%s", async (question, value) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.value]).toEqual([false, value]);
});

test.each<[string, unknown]>([
  ["how many pupils are in each Year 9 group?", { "9S": 2 }],
  ["how many bursary pupils are in each sixth form group", { "12T": 1 }],
  ["how many pupils have chosen each block 1 option subject?", { Drama: 3, Music: 2 }],
  ["add up the detentions for each form", { "8R": 3, "9S": 2, "12T": 0 }],
  ["total minutes late for Years 8 and 9 separately", { "Year 8": 95, "Year 9": 110 }],
  ["number of pupils at every recorded level", { "Level 1": 2, "Level 2": 2, "Level 3": 1 }],
])("%s", async (question, table) => {
  const answer = await asking()(question);
  expect([answer.abstained, answer.table]).toEqual([false, table]);
});

test("minutes are no times, and where somebody joined from at a time is no column's", async () => {
  const ask = asking();
  for (const question of [
    "who has been late more than three times?",
    "who has more than 3 lates?",
    "who joined us from Oakfield in September?",
    "who is taught separately?",
    "how many came to us from Nowhere?",
  ])
    expect([question, (await ask(question)).abstained]).toEqual([question, true]);
});
