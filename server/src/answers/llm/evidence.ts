// What a language model is given to write from, and all that it may write: the notes that answer a question.

import { yearName } from "../describe/plain-words.js";
import type { Answer } from "../results/answer-types.js";
import { visible, wordsOf } from "./plain-words.js";

/** One cited sentence of a pupil's notes. */
export interface NoteEvidence {
  /** The citation's number. */
  n: number;
  student_id: string;
  pupil: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  note: string;
  /** The note is only near in meaning to what was asked. */
  near: boolean;
}

/** Notes told at once; the rest stand in the list of pupils. */
const MOST = 12;
const LONGEST_NOTE = 600;

/** The notes that were found for a topic, in the answer's order; empty where it tells of columns. */
export function noteEvidence(answer: Answer): NoteEvidence[] {
  const { kind, abstained, citations, students } = answer;
  if (kind !== "topic" || abstained) return [];
  const byId = new Map(students.map((student) => [student.id, student]));
  return citations
    .flatMap(({ n, student_id, text, found }) => {
      const student = byId.get(student_id);
      const note = visible(text);
      if (!student || note === "" || note.length > LONGEST_NOTE) return [];
      return [
        {
          n,
          student_id,
          pupil: visible(student.name),
          class_code: visible(student.class_code),
          year_group: student.year_group,
          campus: student.campus === null ? null : visible(student.campus),
          support_level: student.support_level,
          note,
          near: found === "meaning",
        },
      ];
    })
    .slice(0, MOST);
}

/** What columns say of the pupil, each as the words that may tell it. */
export function columnPhrases(of: NoteEvidence): string[][] {
  const { class_code, year_group, campus, support_level: level } = of;
  return [
    class_code,
    `class ${class_code}`,
    ...(year_group === null ? [] : [yearName(year_group)]),
    ...(campus === null ? [] : [campus]),
    ...(level === null ? [] : [`level ${level}`, `support level ${level}`]),
  ].map(wordsOf);
}
