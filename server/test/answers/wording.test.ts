// How people put a question in their own ways, and the words that the grammar reads instead.
import { expect, test } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";

test.each([
  // Who speaks, and how they begin
  ["Erm, how many are in 4B?", "how many are in 4B?"],
  ["Hi, quick question: who is in 3A", "who is in 3A"],
  ["SENCO here - who is at level 3", "who is at level 3"],
  ["maths lead here, how many in Year 6", "how many in Year 6"],
  ["Would you mind telling me who is in 3A", "who is in 3A"],
  ["I'm looking for the tutor of Alice Johnson", "the tutor of Alice Johnson"],
  ["the head of 3A", "the head of 3A"],
  // Statements to confirm
  [
    "Is it correct that nobody in 5C is at level 4?",
    "are there fewer than 1 pupils in 5C is at level 4?",
  ],
  ["Am I right in thinking Alice Johnson is in 3A?", "is Alice Johnson is in 3A?"],
  ["Ben is in Year 4, isn't he?", "is Ben is in Year 4"],
  ["3A has 30 pupils, right?", "is 3A has 30 pupils"],
  ["is Ben in Year 4?", "is Ben in Year 4?"],
  // Orders and splits
  ["How does FSM break down by year?", "FSM split by year?"],
  ["the 5 worst attenders", "the 5 lowest attendance"],
  ["how many pupils in 3A in total", "how many pupils in 3A in total"],
  ["pupils lacking confidence", "pupils lacking confidence"],
  ["per school, how many at level 2", "per campus, how many at level 2"],
  ["each school day", "each school day"],
  // Of the whole
  ["how many girls across all three sites", "how many girls"],
  ["how many on FSM, trust-wide", "how many on FSM"],
  ["average level for the whole of Year 5", "average level in Year 5"],
  // What is still to come, and a number whoever has it
  ["3A still waiting for a level", "3A without a level"],
  ["who is still waiting for a diagnosis", "who is still waiting for a diagnosis"],
  ["who has yet to receive a single merit", "who have no merit"],
  ["the lowest score achieved by any child in 3A", "the lowest score in 3A"],
  ["most spoken language", "most common language"],
  // Who is left out, and who is where
  ["leaving 3A and 3B out of it, how many have we got", "how many pupils excluding 3A and 3B"],
  ["take the vegans out of 3A, who does that leave", "who in 3A excluding vegans"],
  ["pupils enrolled in Chess", "pupils in Chess"],
  ["who enrolled in Chess since May", "who enrolled in Chess since May"],
  ["both sites no diet count", "no diet count"],
  // Bounds and days
  ["level 3+ in 3A", "level 3 or above in 3A"],
  ["3A level 2 + FSM", "3A level 2 and FSM"],
  ["level between 2 and 4 inclusive", "level between 2 and 4 inclusive"],
  ["edits from the 3rd to the 9th of May", "edits between 3 May and 9 May"],
  // Numbers
  ["reading age less then 9", "reading age less than 9"],
  ["over 90 per cent attendance", "over 90% attendance"],
  ["not fewer than 3 and not more than 6 points", "between 3 and 6 points"],
  ["which 5 in 3A have the lowest attendance", "which 5 pupils in 3A have the lowest attendance"],
  // How many
  ["how many do we have on our books", "how many do we have on roll"],
  ["Year 4 boys on FSM - how many?", "how many Year 4 boys on FSM"],
  ["level 3 in Oak, who?", "who has level 3 in Oak"],
  // What is not there
  ["who haven't we given a level to", "who have no level"],
  [
    "which children has no one written anything about",
    "which children have nothing written about them",
  ],
  ["not enrolled in any club", "not in any club"],
  ["for which children did nobody record a diet", "which children have no diet"],
  ["whose house is still to be entered", "whose house is missing"],
  // Who is left out
  ["4B excl. FSM", "4B excluding FSM"],
  ["We've done the Robins, so who else is at level 2?", "who is at level 2? excluding Robins"],
  ["4B have had theirs, so who's everyone else in Year 4?", "list everyone in Year 4 excluding 4B"],
  ["4B is sorted, which other Year 4s are there?", "list Year 4s excluding 4B"],
  ["remove the vegans from Oak and who's left?", "who is in Oak excluding vegans"],
  ["Year 4 in any class but 4B", "Year 4 not in 4B"],
  ["pupils at sites other than Park", "pupils not in Park"],
  ["quiet in class but loud at home", "quiet in class but loud at home"],
  ["pupils with a house other than Kite", "pupils whose house is not Kite"],
  ["whose band isn't C", "not band C"],
  ["all those marked C for band", "all those with band C"],
  // Needs that may be, were, are not or are another's
  ["autism in the pipeline", "awaiting autism"],
  ["who is under investigation for epilepsy", "who awaiting assessment for epilepsy"],
  ["kids believed to have asthma", "kids with suspected asthma"],
  ["not yet officially confirmed as dyspraxic", "with suspected dyspraxic"],
  ["has overcome his stammer", "no longer have stammer"],
  ["fostered at one time but not any more", "fostered in the past"],
  ["who once had fits", "who previously had fits"],
  [
    "screened for dyslexia and the results came back clear",
    "screened for dyslexia and found not to have it",
  ],
  ["cleared of having ADHD", "tested and found not to have ADHD"],
  ["somebody in the household has cancer", "a family member has cancer"],
  // Having a need, in other verbs and nouns
  ["who has a rough time with sleep", "who struggle with sleep"],
  ["kids having a job with their laces", "kids struggle with their laces"],
  ["those whose spelling is a big worry", "those with spelling difficulties"],
  ["for whom writing doesn't come naturally", "who struggle with writing"],
  ["whose spelling isn't coming easily", "who struggle with spelling"],
  ["children who exhibit low mood", "children who have low mood"],
  ["who shows any signs of a stammer", "who might have a stammer"],
  ["who comes across as lonely", "who is lonely"],
  ["pupils who are inclined to sulk", "pupils who sulk"],
  ["who is the shy sort in 3A", "who is shy in 3A"],
  ["who has the same sort of bag", "who has the same sort of bag"],
  ["which type of diabetes", "which type of diabetes"],
  ["dairy allergies, whom must the kitchen be aware of?", "who has dairy allergies"],
  ["which pupils should we monitor for self-harm", "who has self-harm"],
  ["All children with epilepsy should be listed.", "list All children with epilepsy"],
  // In words, and what is said behind
  ["attendance of ninety-five or more", "attendance of 95 or more"],
  ["seventeen points", "17 points"],
  ["whose attendance doesn't reach 80", "whose attendance is below 80"],
  ["whose reading age lies between 7 and 8", "whose reading age is between 7 and 8"],
  ["list 3A so that I can print labels", "list 3A"],
  ["Ben Okoro's house if there is one?", "Ben Okoro's house?"],
  ["I presume Ben Okoro is in 3A", "is Ben Okoro is in 3A"],
  ["As regards Year 5, who is on FSM?", "Year 5, who is on FSM?"],
  // Joints and groups
  ["be it art or be it drama, which girls do one of those", "art or drama, which girls"],
  ["EAL, PP or both", "EAL or PP"],
  ["boy/girl ratio in 3A", "gender ratio in 3A"],
  ["how do the houses split up in Year 7", "breakdown by houses in Year 7"],
  ["for every one of the classes", "for each of the classes"],
  ["speech or language problems", "speech problems or language problems"],
  ["which club has the most members?", "which club has the most pupils?"],
  ["who has a family member in the forces", "who has a family member in the forces"],
  ["how many are in the nurture group, i.e. Larch and Fern", "how many are in Larch and Fern"],
  // One pupil, and change
  ["What was Ben's class before it became 4B?", "what was Ben's previous class?"],
  ["who left Ms Okoye's classes", "who left Ms Okoye’s sheet"],
  ["average for each of Ms Okoye's classes", "average for each class in Ms Okoye’s sheet"],
  [
    "by how many has Year 7 shrunk since 1 May",
    "how many fewer pupils are in Year 7 now than on 1 May",
  ],
])("%s", (said, meant) => {
  expect(worded(said)).toBe(meant);
  // What is in the grammar's words stays so.
  expect(worded(meant)).toBe(meant);
});
