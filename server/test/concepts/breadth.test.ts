// Notes and questions in words that no label of the map has, and what says nothing at all.
import { expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { conceptsOfQuestion } from "../../src/concepts/question-concepts.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";

const map = shippedConcepts().map();

test.each([
  ["Sent out of French again", "behaviour"],
  ["Slipped out of the gate", "running-off"],
  ["Sobs when nan leaves", "separation-anxiety"],
  ["No spark this term", "low-mood"],
  ["Mum on her own", "single-parent"],
  ["Dad got 4 years", "parent-in-prison"],
  ["Hair not brushed", "neglect"],
  ["Wears a hijab", "faith"],
  ["Grandad now does pick-up", "collection"],
  ["Needs reminding to drink", "drinking"],
  ["Can't hold a pencil for long", "fine-motor"],
  ["Still in pull-ups", "toileting"],
  ["Bounces off the walls", "hyperactivity"],
  ["Needs things said twice", "receptive-language"],
  ["Leans in close to the page", "visual-impairment"],
  ["Hates the hand dryers", "sound-sensitivity"],
  ["Labels cut out of all his jumpers", "touch-sensitivity"],
  ["Two puffs before PE", "inhaler"],
  ["Jelly babies for lows in the office", "diabetes"],
  ["Leaves lunch most days", "eating"],
  ["Nods off by two o'clock", "tired-in-class"],
  ["Won't go to strangers' cuddles, will go to anyone", "attachment"],
  ["Gets stuck on words", "stammer"],
  ["Talks at people", "social-communication"],
  ["Reads but doesn't understand", "comprehension"],
  ["Star of the week", "award"],
  ["Mum stays in bed most days", "parental-mental-health"],
  ["Seen by ed psych in June", "educational-psychologist"],
  ["20 wks, midwife Tues", "pregnancy"],
  ["Up since four", "sleep"],
  ["Xbox till midnight", "late-screens"],
  ["PEG fed", "tube-feeding"],
  ["Movicol in her juice", "bowel-medication"],
  ["Blocks on his own name", "stammer"],
  ["Hasn't said a word since September", "selective-mutism"],
  ["Puffy eyes from grass, pollen count high", "hay-fever"],
  ["In the building but not in lessons", "truancy"],
  ["Last through the gate every day", "lateness"],
  ["Vodka in her bag", "alcohol-use"],
  ["A bit whiffy", "hygiene"],
  ["Not been over the threshold", "school-avoidance"],
  ["Didn't pass the phonics screen", "phonics"],
  ["Full time adult", "one-to-one"],
  ["Reading before he came to us", "more-able"],
])("the note %j tells of %s", (note, concept) => {
  expect(tagSentence(map, note).map((tag) => tag.concept)).toContain(concept);
});

test.each([
  ["who is frightened of coming in", "school-avoidance"],
  ["any who have lost someone", "bereavement"],
  ["whose parents have split", "parental-separation"],
  ["who cannot afford the trip", "poverty"],
  ["who is fasting", "faith/ramadan-and-fasting"],
  ["which kids are twins", "siblings-in-school/twins"],
  ["which ones can't see the board", "visual-impairment"],
  ["kiddies who can't keep still", "hyperactivity"],
  ["who needs things said twice", "receptive-language"],
  ["who has accidents", "toileting"],
  ["who gets car or coach sick on trips, travel sick", "trips"],
  ["anyone on tablets", "medication"],
  ["who chews their sleeves", "sensory-seeking"],
  ["whose parents don't speak English", "interpreter"],
  ["stammerers", "stammer"],
  ["underage drinkers", "alcohol-use"],
  ["expecting a baby", "pregnancy"],
  ["families expecting a baby", "sibling-issues"],
  ["multiple births", "siblings-in-school"],
  ["not getting enough rest at night", "sleep"],
  ["substance misuse", "substance-use"],
  ["substance misuse in the family", "parental-substance-misuse"],
  ["sensory difficulties", "sensory-processing"],
  ["poor writers", "writing-difficulty"],
])("the question %j asks for %s", (question, concept) => {
  expect(conceptsOfQuestion(map, question).map((one) => one.concept)).toContain(concept);
});

test.each([
  "Sits next to Ben",
  "Dropped a level in swimming",
  "Fit and well",
  "Mum sent in a cake",
  "Waits for the bus",
  "Threw and caught a ball in PE",
])("%j says nothing", (note) => {
  expect(tagSentence(map, note)).toEqual([]);
});

test.each([
  ["Proud as punch of her", "aggression"],
  ["ENT happy, no loss now", "bereavement"],
  ["Op Encompass call Sunday night", "school-avoidance"],
  ["Absences - stares, then carries on", "attendance-concern"],
  ["The other two are at the academy", "sporting-talent"],
  ["Could choke, cut grapes", "aggression"],
  ["Uses the staff loo", "toileting"],
])("the note %j tells nothing of %s", (note, concept) => {
  expect(tagSentence(map, note).map((tag) => tag.concept)).not.toContain(concept);
});
