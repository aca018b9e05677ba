// What is given where a question was understood, and the data cannot answer it.
import type { AnswerBody } from "./answer-types.js";

/** Why there is no answer, and the way out. */
export const unanswered = (answer: string): AnswerBody => ({
  kind: "unclear",
  answer,
  students: [],
  citations: [],
  abstained: true,
});
