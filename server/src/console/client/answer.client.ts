// What POST /v1/ask answers, as far as the page shows it.

export interface AnsweredPupil {
  id: string;
  name: string;
  class_code: string;
  /** The entries of the table that it stands behind. */
  groups?: string[] | undefined;
}

export interface Citation {
  n: number;
  student_id: string;
  /** The column, or `row` where the pupil as a whole is meant. */
  field: string;
  /** What the sheet says, as it says it; empty where the cell is. */
  text: string;
  /** Of a note: by what it was found. */
  found?: "concept" | "words" | "meaning" | "related" | undefined;
  /** Of a change: who edited the row; null where that is not known. */
  person?: string | null | undefined;
  source_name: string | null;
  sheet: string | null;
  row: number | null;
  run_id: string | null;
  at: string;
  /** What an analyst wrote, in place of a row. */
  entry?: { type: "log" | "follow_up"; kind: string | null; author: string } | undefined;
}

export interface UnderstoodPart {
  words: string;
  /** The question without this part; null where there is none. */
  without: string | null;
  /** The question with another value in its place. */
  instead: { words: string; question: string }[];
}

type Cell = string | number | null;

export interface Answer {
  answer: string;
  kind: string;
  count: number | null;
  value: Cell | Cell[];
  table: Record<string, number> | null;
  students: AnsweredPupil[];
  citations: Citation[];
  /** The question in PTCC's words, and its parts. */
  understood: string;
  understood_parts?: UnderstoodPart[] | undefined;
  data_as_of: string | null;
  abstained: boolean;
  /** False where search by meaning was not available; null where it had no part. */
  meaning: boolean | null;
  /** The language model, and whether these are its words; null where none is configured. */
  llm: { model: string; used: boolean } | null;
}
