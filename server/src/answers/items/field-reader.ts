// Recognises the columns that PTCC knows by their words: "class", "support level", "which teacher".
import { fieldOf, teacherAt } from "../words/fields.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";

/** The column that is named there, or nothing. */
export function fieldAt(tokens: readonly Token[], at: number): Item | null {
  // Of a sheet its teacher is known.
  const teacher = teacherAt(tokens, at);
  if (teacher > 0) return { type: "field", at, length: teacher, field: "source" };
  // "which school does Alice go to"
  if (wordAt(tokens, at) === "school" && /^(which|what)$/.test(wordAt(tokens, at - 1)))
    return fieldOf(wordAt(tokens, at + 1))
      ? null
      : { type: "field", at, length: 1, field: "campus" };
  const field = fieldOf(wordAt(tokens, at));
  if (field) {
    const tail = /^(group|groups|code|codes)$/.test(wordAt(tokens, at + 1)) ? 2 : 1;
    return { type: "field", at, length: tail, field };
  }
  if (/^(support|sen|send|needs?)$/.test(wordAt(tokens, at))) {
    const next = fieldOf(wordAt(tokens, at + 1));
    if (next === "support_level" || next === "support_notes")
      return { type: "field", at, length: 2, field: next };
  }
  return null;
}
