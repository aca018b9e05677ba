// Answers what only notes can tell: the pupils whose notes were judged to speak of it, with the sentence.
import { type SearchDeps, searchNotes, type TopicHit } from "../search/search.js";
import type { StudentFilter } from "../store/find.js";
import { amount } from "./answer-filter.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, cite } from "./cite.js";
import { describePupils, topicWords } from "./describe.js";
import type { Query } from "./query.js";

/** Pupils quoted in the text; the rest stand in `students`. */
const QUOTED = 5;

/** Ranks the pupils whose notes speak of the topic; abstains where none do. */
export async function answerTopic(
  deps: SearchDeps,
  query: Extract<Query, { kind: "topic" }>,
  filter: StudentFilter,
  limit: number,
): Promise<AnswerBody> {
  const { hits, meaning, model, complete } = await searchNotes(deps, query.topic, filter);
  const judged = hits.filter((hit) => hit.judged);
  // A number counts all that were judged, and so all of them are listed.
  const shown = query.counted ? judged : judged.slice(0, limit);
  const said = topicWords(query.topic);
  const pupils = describePupils(query.where);
  const sentences = [
    judged.length === 0
      ? `No note${pupils === "all pupils" ? "" : ` of ${pupils}`} mentions “${said}”, as far as I can tell${query.counted ? ", so I cannot give a number" : ""}.`
      : `${opening(query.counted && complete, judged.length, pupils, said)}: ${quotes(shown)}.`,
    ...(query.counted && judged.length > 0 ? [RESTS_ON_NOTES] : []),
    ...(meaning ? [] : [WITHOUT_MEANING]),
  ];
  return {
    kind: "topic",
    answer: sentences.join(" "),
    count: query.counted && complete && judged.length > 0 ? judged.length : null,
    students: shown.map((hit) => answered(hit.student)),
    citations: shown.map((hit, i) => cite(hit, i + 1, "support_notes", hit.snippet)),
    abstained: judged.length === 0,
    meaning,
    model,
  };
}

const RESTS_ON_NOTES =
  "This number rests on reading notes, not on a column of the sheet: it counts the pupils listed, and a note that says it otherwise may be missing.";

/** Said with every answer that had to do without. */
export const WITHOUT_MEANING =
  "Search by meaning is not available at the moment, so only notes that use these words were found.";

function opening(counted: boolean, count: number, pupils: string, said: string): string {
  if (counted) return `The notes of ${amount(count, pupils)} speak of “${said}”`;
  return `Among ${pupils}, these have notes that speak of “${said}”`;
}

function quotes(hits: readonly TopicHit[]): string {
  const quoted = hits
    .slice(0, QUOTED)
    .map(
      ({ student, snippet }, i) =>
        `${student.name} (${student.class_code}), “${snippet}” [${i + 1}]`,
    );
  const more = hits.length - quoted.length;
  return [...quoted, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
