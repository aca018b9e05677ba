// What is asked back of a question's times: more than one, one that is too long, days of a column.
import type { When } from "./when-said.js";
import type { Run, Words } from "./words.js";

export const twoTimes = (words: Words, one: When, other: When) =>
  `I read two times in this, “${words.said(one)}” and “${words.said(other)}”. Please ask about one at a time.`;

export const twoMoments = (words: Words, when: When) =>
  `The question says “${words.said(when)}”, and the filter as_of names another moment. Leave one of them out.`;

export const needsBirthdays = (words: Words, named: readonly Run[]) =>
  `I cannot compare dates of birth with “${named.map((run) => words.said(run)).join(" ")}”. Ask, for example, who was born in May 2014, whose birthday is this week, or for one pupil’s date of birth.`;

export const needsDays = (column: string, words: Words, named: readonly Run[]) =>
  `I cannot compare ${column} with “${named.map((run) => words.said(run)).join(" ")}”. Ask, for example, whose ${column} is before 1 May 2026 or from 1 to 31 May 2026; of another moment, give the day as as_of.`;

export const needsMoment = (words: Words, when: When) =>
  `“${words.said(when)}” is a length of time, and what you ask about can differ within it. Name one day, such as “on 1 March”, or ask what changed “${words.said(when)}”.`;
