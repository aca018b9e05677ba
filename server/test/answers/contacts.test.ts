// Columns of who was in contact, in the words for it: "Nurse last saw", "Last seen by SALT", "EWO ref", "Last rang home".
import { expect, test } from "vitest";
import { askingSheets, firstNames } from "./own-sheets.js";

function asking() {
  const rows = [
    ["Ann Lee", "7A", "7", "03/02/2025", "20/05/2025"],
    ["Bea Fox", "7A", "7", "17/03/2025", ""],
    ["Cal Roe", "7B", "7", "", "11/04/2025"],
    ["Dot Ash", "8A", "8", "28/05/2025", "02/06/2025"],
    ["Eli Gray", "8A", "8", "", ""],
  ];
  const header = ["Name", "Class", "Year", "Nurse last saw", "Last seen by SALT"];
  return askingSheets({ of: "Sheet", header, rows });
}

test.each([
  ["Which pupils has the nurse seen since 1 March 2025?", ["Bea", "Dot"]],
  ["who did the nurse last see before April 2025", ["Ann", "Bea"]],
  ["who was last seen by the school nurse in May 2025?", ["Dot"]],
  ["which pupils has the nurse never seen", ["Cal", "Eli"]],
  ["who hasn't been seen by the speech therapist?", ["Bea", "Eli"]],
  ["Which Year 8s have no nurse visit recorded?", ["Eli"]],
  ["who in Year 7 has no date for when the nurse last saw them", ["Cal"]],
  ["who has been seen by both the nurse and SALT in 8A", null],
  ["who has been visited by the nurse", ["Ann", "Bea", "Dot"]],
  ["who has not been seen by SALT since May 2025", ["Bea", "Cal", "Eli"]],
  ["who saw the nurse in February 2025?", ["Ann"]],
  ["whose last nurse visit was before March 2025", ["Ann"]],
  ["who has gone longest without seeing the nurse", ["Ann"]],
  ["Of the pupils SALT has seen, whose visit was longest ago?", ["Cal"]],
  ["who did the speech and language therapist see most recently", ["Dot"]],
])("%s", async (question, expected) => {
  const answer = await asking()(question);
  if (expected === null) expect(answer.abstained || firstNames(answer).join() === "Dot").toBe(true);
  else expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["When was Bea Fox last seen by the nurse?", "2025-03-17"],
  ["when did SALT last see Cal Roe", "2025-04-11"],
  ["When did the nurse most recently see one of our pupils?", "2025-05-28"],
  ["Has Eli Gray been seen by the nurse?", "no"],
  ["has Ann Lee ever been seen by SALT", "yes"],
])("%s is told", async (question, value) => {
  expect((await asking()(question)).value).toBe(value);
});

test.each([
  // What is still to be, and who was seen by somebody else, no column tells.
  "who needs to see the nurse",
  "who will be seen by the nurse next",
  "who is due to be seen by SALT",
  "when can Ann Lee see the nurse",
  "who was last seen by the dentist",
  "who has gone longest without seeing the doctor",
])("%s: no column tells", async (question) => {
  expect((await asking()(question)).abstained).toBe(true);
});

function referring() {
  return askingSheets({
    of: "Sheet",
    header: ["Name", "Class", "Year", "EWO ref", "Last rang home", "CAMHS referral"],
    rows: [
      ["Ann Lee", "7A", "7", "03/02/2025", "20/05/2025", "Yes"],
      ["Bea Fox", "7A", "7", "17/11/2024", "", "No"],
      ["Cal Roe", "7B", "7", "", "11/04/2025", "No"],
      ["Dot Ash", "8A", "8", "", "02/06/2025", "Yes"],
    ],
  });
}

test.each([
  ["Who has been referred to the EWO?", ["Ann", "Bea"]],
  ["list the Year 7s who have not been referred to the education welfare officer", ["Cal"]],
  ["who got their EWO referral in 2024", ["Bea"]],
  ["which pupils were referred to CAMHS", ["Ann", "Dot"]],
  ["who has an EWO referral in 7A", ["Ann", "Bea"]],
  ["Who have we never rung home about?", ["Bea"]],
  ["which pupils were last rung home about in May 2025", ["Ann"]],
  ["whose last call home was before May 2025?", ["Cal"]],
])("%s", async (question, expected) => {
  const answer = await referring()(question);
  expect([answer.abstained, firstNames(answer)]).toEqual([false, expected]);
});

test.each([
  ["Has Ann Lee been referred to the EWO?", "yes"],
  ["has Dot Ash been referred to the EWO", "no"],
  ["When was Bea Fox referred to the EWO?", "2024-11-17"],
  ["On what date did we last ring home for Cal Roe?", "2025-04-11"],
])("%s is told", async (question, value) => {
  expect((await referring()(question)).value).toBe(value);
});
