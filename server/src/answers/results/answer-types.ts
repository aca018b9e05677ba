// What an answer looks like on the wire, and what makes one.

import type { Judgement } from "../../search/fuse.js";
import type { Evidence, Student, StudentFilter } from "../../store/find.js";
import type { EntryEvidence } from "../../store/find-entries.js";
import type { SourceFreshness } from "./freshness.js";

/** Where what is cited stands in a sheet; null all of it where an analyst wrote it beside the sheet. */
type Place = { [Part in Exclude<keyof Evidence, "at">]: Evidence[Part] | null };

/** What a part of the answer rests on; `n` is the number that the text puts in brackets. */
export interface Citation extends Place {
  n: number;
  student_id: string;
  /** When the run that read it took place; of what an analyst wrote when it happened. */
  at: string;
  /** The log or follow-up that it stands in. */
  entry?: Omit<EntryEvidence, "at">;
  /** The column that was read, `row` where the pupil as a whole is meant, else `log` or `follow_up`. */
  field: string;
  /** What stands there: a sentence of the notes, the cell (empty where it is blank), or the row in short. */
  text: string;
  /** Of a note that was found: by what it states, by its words, or only by nearness in meaning. */
  found?: Exclude<Judgement, null>;
  /** Of a change: who edited the row; null where Google did not tell. */
  person?: string | null;
}

export interface AnsweredStudent extends Omit<Student, "extra" | "support_notes"> {
  /** The entries of `table` that the pupil stands behind. */
  groups?: string[];
}

/** A part of the question. What corrects it is a question in words, which can be read and asked again. */
export interface UnderstoodPart {
  words: string;
  /** Asks the same without this part; null where that cannot be put in a question. */
  without: string | null;
  /** Ask the same with another value in its place. */
  instead: { words: string; question: string }[];
}

export type AnswerValue = string | number | null | (string | number | null)[];

export interface Answer {
  /** The answer in words, plain text. */
  answer: string;
  kind: "count" | "list" | "lookup" | "topic" | "compare" | "rank" | "unclear";
  /** The number asked for; of a topic that of the pupils whose notes were judged; null where none can be given. */
  count: number | null;
  /**
   * Of a look-up: what stands in the column asked for; an array where several pupils or columns are
   * meant. Of a comparison: the number, or the label of what is most, an array where several are equal or
   * an order is asked for. "yes" or "no" where that was asked.
   */
  value: AnswerValue;
  /** Numbers by label: of each group or side; null where one number is asked for. */
  table: Record<string, number> | null;
  /** Complete for counts and lists; the ranking, best first, for topics. */
  students: AnsweredStudent[];
  citations: Citation[];
  filters: StudentFilter;
  /** The question as it was understood, in words. */
  understood: string;
  /** What is asked, then each part that narrows it; where they were asked for. */
  understood_parts?: UnderstoodPart[];
  /** How current each source is that the answer is from. */
  freshness: SourceFreshness[];
  /** The moment to which the data is current (ISO 8601); null while there is none. */
  data_as_of: string | null;
  /** True where the question was not answered; `answer` says why and what to do. */
  abstained: boolean;
  /** The embedding model, where meaning took part. */
  model: string | null;
  /** False where meaning search was not available; null where it had no part. */
  meaning: boolean | null;
}

/** What the parts of the answering fill in; the rest is the same for all. */
export type AnswerBody = Pick<Answer, "answer" | "kind" | "students" | "citations"> &
  Partial<Pick<Answer, "count" | "value" | "table" | "abstained" | "model" | "meaning">>;
