// Politeness around a question goes; what narrows it down stays.
import { expect, test } from "vitest";
import { unframed } from "../../src/answers/wording/frames.js";
import { worded } from "../../src/answers/wording/wording.js";

test.each([
  // Wishes
  ["I should be glad of the number of girls in 3A", "the number of girls in 3A"],
  ["We would be most grateful if you could tell me who is in 3A", "who is in 3A"],
  ["I wish to ascertain which children have no level", "which children have no level"],
  ["Might we be told who is new?", "who is new?"],
  ["Would somebody kindly identify all girls in 3A?", "list all girls in 3A?"],
  ["It'd be handy to know how many are in 3A", "how many are in 3A"],
  ["The school office would like the names of all in 3A", "list the names of all in 3A"],
  ["As attendance officer I need the number of boys", "the number of boys"],
  ["Ofsted have asked for the average level in 3A", "the average level in 3A"],
  ["Kindly state Ben's level", "Ben's level"],
  ["Please advise on the house that Ben is in", "the house that Ben is in"],
  ["Determine the median reading age", "the median reading age"],
  // What is said behind
  ["Who is in 3A, if you've got a moment", "Who is in 3A"],
  ["The average level of 3A is requested.", "The average level of 3A"],
  ["The mean number of lates is needed for each set", "The mean number of lates for each set"],
  ["Girls in 3A should be named, please", "list Girls in 3A"],
  ["Could the number of boys in 3A be provided?", "the number of boys in 3A"],
  ["It is requested that all girls be listed", "list all girls"],
  [
    "A list of pupils who are on FSM is required for the census return",
    "A list of pupils who are on FSM",
  ],
  ["Girls in 3A, by name", "list Girls in 3A"],
  ["Asthmatic children: please name them", "list Asthmatic children"],
  ["who is in 3A, if you wouldn't mind", "who is in 3A"],
  // What is no frame
  ["pupils for whom a plan is required", "pupils for whom a plan is required"],
  ["which children are needed", "which children are needed"],
  ["who requires support", "who requires support"],
  ["I need help with reading", "I need help with reading"],
  ["I need a list for the office: girls in 3A", "I need a list for the office: girls in 3A"],
  ["the office manager", "the office manager"],
  ["check 3A", "check 3A"],
  ["how many by name", "how many by name"],
])("%s", (said, plain) => {
  expect(unframed(said)).toBe(plain);
  expect(unframed(plain)).toBe(plain);
});

test.each([
  ["Please confirm whether Ben is in 3A", "is Ben is in 3A"],
  ["Can you check that everyone in 3A has a level", "is everyone in 3A has a level"],
  ["I'd like to know if Ben is on FSM", "is Ben is on FSM"],
])("a statement to confirm is asked as one: %s", (said, plain) => {
  expect(worded(said)).toBe(plain);
});
