// What is only said around a question is set aside; what says of whom it is asked is not.
import { describe, expect, it, test } from "vitest";
import { isOfTheAsker } from "../../src/answers/aside/asker.js";
import { mayNarrow } from "../../src/answers/aside/may-narrow.js";
import { isNarration } from "../../src/answers/aside/narration.js";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

test.each([
  "stacking chairs for the play",
  "the lift engineer's coming",
  "need to ring the coach firm",
  "got a governor sitting in",
  "can't lay my hands on the list",
  "to finish off my tracker",
  "bit of admin",
  "sports week stuff",
  "for insurance purposes",
  "in the event of a flood",
  "postcards to send",
  "carol service coming up",
  "as we're short of desks",
])("%s: says why", (clause) => {
  expect(isNarration(clause)).toBe(true);
});

test.each([
  "chess club",
  "wearing glasses",
  "girls in 3A",
  "the ones who are new",
  "waiting for a diagnosis",
  "including 3A",
  "of those on FSM",
])("%s: says of whom", (clause) => {
  expect(isNarration(clause)).toBe(false);
});

test.each([
  ["laminating the timetable", true],
  ["been handed a spare jumper", true],
  ["quick favour", true],
  ["the speech therapist's running late", true],
  ["I hand out the milk by table", true],
  ["so that we can order the cakes", true],
  ["I'm allotting mentors", true],
  ["I only take swimmers", false],
  ["we teach the infants", false],
  ["I need a goalkeeper", false],
  ["our trust wants figures", true],
  ["the therapist who left rang", false],
  ["wearing splints", false],
  ["netball", false],
])("%s: of the asker or the staff: %s", (clause, expected) => {
  expect(isOfTheAsker(clause)).toBe(expected);
});

test.each([
  ["right-handers", true],
  ["going through the epileptics", true],
  ["looking at Muslims", true],
  ["those in the play", true],
  ["chasing the kids without wellies", true],
  ["checking who wears lenses", true],
  ["quick one about lockers", true],
  ["some have braces", true],
  ["sending the letters", false],
  ["the cleaners' contract is due", false],
  ["ordering stickers", false],
  ["some of us are new", false],
])("%s: may say which pupils: %s", (clause, expected) => {
  expect(mayNarrow(clause)).toBe(expected);
});

describe("asked of a school", () => {
  const ask = askingMadeSchool();
  const count = (holds: (row: Row) => boolean) => rows.filter(holds).length;
  const in3A = ({ class_code }: Row) => class_code === "3A";

  it.each<[string, (row: Row) => boolean]>([
    ["stacking chairs for the play, how many are in 3A?", in3A],
    ["photocopying for 3A, how many of them are there?", in3A],
    ["the governors are in 3A today so how many have FSM", (r) => in3A(r) && r.fsm],
    ["how many are in 3A, the office wants to know", in3A],
    ["the EAL lead's asking, how many are in 3A?", in3A],
    // Rules of wording would join these to the question, or their words be looked for in notes.
    ["totting up chairs for the hall, how many are there in 3A?", in3A],
    ["looking back for the audit, how many of 3A have FSM?", (r) => in3A(r) && r.fsm],
    ["updating the FSM register, how many of 3A have FSM?", (r) => in3A(r) && r.fsm],
    [
      "could be handy, how many of 3A are on level 2 or above?",
      (r) => in3A(r) && (r.support_level ?? -1) >= 2,
    ],
    ["the librarian's after a number - 3A has how many?", in3A],
    ["for the audit: the number of pupils in 3A", in3A],
    ["for tomorrow's briefing I would appreciate the number of pupils in 3A", in3A],
    ["how many are there in 3A? just off to a meeting", in3A],
    ["The printer charges by the page, so how many are in 3A?", in3A],
    ["A trustee visits on Tuesday, hence my question: how many are in 3A?", in3A],
    ["The office pays for copies, that's why I'd like the number of pupils in 3A", in3A],
    ["So that I can order bus passes, how many of 3A have FSM?", (r) => in3A(r) && r.fsm],
    ["I hand out the milk by table: how many are in 3A?", in3A],
  ])("%s", async (question, holds) => {
    const told = await ask(question);
    expect(told).toMatchObject({ abstained: false, count: count(holds) });
    expect(told.answer).toMatch(/^I set “.*” aside/);
  });

  it.each([
    "3A have had their turn, so how many others are in Year 3?",
    "archery club, how many are in 3A?",
    "the ones with blue eyes, how many are in 3A?",
    "right-handers, how many are in 3A?",
    "checking who wears lenses, how many are in 3A?",
    "chasing the kids without wellies, how many are in 3A?",
    "netball's on Friday, how many in 3A go?",
    "9Z is out today, how many of them are on FSM?",
    "Only Year 4 get leaflets, so how many are in 3A?",
    "The left-handed sit together, so how many are in 3A?",
    "The Polish speakers are away, so how many are in 3A?",
    "They can't bear noise, so how many in 3A is that?",
    "We only take swimmers, so how many are in 3A?",
  ])("%s: is not answered as if nothing had been said", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  it("a name stands for its pronoun", async () => {
    const [{ name, class_code } = { name: "", class_code: "" }] = rows;
    const told = await ask(`just met ${name}'s mum, which class is she in?`);
    expect(told).toMatchObject({ abstained: false, value: class_code });
  });
});
