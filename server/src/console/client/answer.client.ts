// What POST /v1/ask answers, as far as the page shows it.

export interface AnsweredPupil {
  id: string;
  name: string;
  class_code: string;
}

export interface Citation {
  n: number;
  student_id: string;
  /** What the sheet says, as it says it; null where the row as a whole is meant. */
  text: string | null;
  source_name: string;
  sheet: string | null;
  row: number;
  run_id: string;
  at: string;
  version: number;
}

export interface Answer {
  answer: string;
  students: AnsweredPupil[];
  citations: Citation[];
  /** The question in PTCC's words. */
  understood: string;
  data_as_of: string | null;
  abstained: boolean;
  /** False where search by meaning was not available; null where it had no part. */
  meaning: boolean | null;
  /** The language model, and whether these are its words; null where none is configured. */
  llm: { model: string; used: boolean } | null;
}
