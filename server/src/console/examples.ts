// Questions to begin with, in the school's own words: its classes, years, campuses and a pupil of its own.
import { yearName } from "../answers/describe/plain-words.js";
import { findStudents, type Student } from "../store/find.js";
import type { Db } from "../store/open.js";

/** Some school's words need no sheet, and no pupil. */
const TOPICS = ["Who needs help with worries?", "Which pupil has a statutory plan?"];

/** Whose class and year the examples are about: one with support, where there is one. */
const LEVELS = [2, 1, 0];

/** Every one of them can be answered; null while there is no pupil to ask about. */
export function exampleQuestions(reader: Db): string[] | null {
  const pupil = somePupil(reader);
  return pupil && [...TOPICS, ...aboutPlaces(pupil), `What are ${pupil.name}’s notes?`];
}

function somePupil(reader: Db): Student | null {
  for (const support_level_min of [...LEVELS, undefined]) {
    const [pupil] = findStudents(reader, { support_level_min }, { limit: 1 }).students;
    if (pupil) return pupil;
  }
  return null;
}

function aboutPlaces({ class_code, year_group, campus, support_level }: Student): string[] {
  const level = support_level === null ? "" : `, level ${support_level} or above`;
  const place = [
    ...(year_group === null ? [] : [yearName(year_group)]),
    ...(campus === null ? [] : [`at ${campus}`]),
  ].join(" ");
  return [
    `How many pupils are in ${class_code}?`,
    ...(place === "" ? [] : [`List ${place}${level}`]),
    ...(support_level === null
      ? []
      : [`Which class has the most pupils at level ${support_level}?`]),
  ];
}
