// The questions that the benchmark asks: of each kind as many as differ in what they look for.
import type { StudentFilter } from "../server/src/store/find.js";

const THINGS =
  `reading|spelling|handwriting|anxiety|friendships|times tables|attendance|speech|attention
  |lateness|change of routine|loud noises|vocabulary|fine motor skills|asthma|a nut allergy|homework|low mood
  |anger|free school meals|sleep|hearing|glasses|an EHCP|CAMHS|separation|bereavement|eczema|dyslexia|toileting
  |swimming|football|a stammer|diabetes|caring`
    .split("|")
    .map((thing) => thing.trim());

/** By kind; names are of pupils that the school has. */
export const questionsOf = (names: readonly string[]): Record<string, readonly string[]> => ({
  topic: THINGS.map((thing) => `who needs support with ${thing}?`),
  "counted topic": THINGS.map((thing) => `how many pupils have difficulty with ${thing}?`),
  count: [0, 1, 2, 3, 4, 5].flatMap((level) => [
    `how many pupils are at level ${level}?`,
    `how many children are on level ${level} or above`,
  ]),
  list: [1, 2, 3, 4, 5].map((level) => `list everyone at level ${level}`),
  "look-up": names.map((name) => `what class is ${name} in?`),
});

/** What filters leave of the school that `fillSchool` makes. */
export const FILTERS: Record<string, StudentFilter> = {
  "100 %": {},
  "50 %": { campus: "North" },
  "5 %": { campus: "North", year_group: 3 },
  "0.5 %": { class_code: "3C" },
};
