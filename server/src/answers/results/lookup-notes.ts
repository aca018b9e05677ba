// Answers what the notes of one pupil say of a topic.
import { shippedConcepts } from "../../concepts/load-concepts.js";
import { type SearchDeps, searchNotes } from "../../search/search.js";
import type { StudentFilter, StudentRecord } from "../../store/find.js";
import { topicWords } from "../describe/plain-words.js";
import type { QueryOf, Topic } from "../query.js";
import { WITHOUT_MEANING } from "./answer-topic.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, cite, citeNote, noteOf, rowWords } from "./cite.js";
import { statementIn } from "./stated.js";

/** What the notes of the pupils named say of the topic, as they state it or as a search finds it. */
export async function inNotes(
  deps: SearchDeps,
  query: QueryOf<"lookup">,
  records: readonly StudentRecord[],
  scope: StudentFilter,
): Promise<AnswerBody> {
  const topic = query.topic ?? { text: "", alternatives: [] };
  const stated = query.whether ? statedOf(deps, topic, records) : null;
  if (stated) return stated;
  const ids = records.map(({ student }) => student.id);
  const { hits, meaning, model } = await searchNotes(deps, topic, { ...scope, ids });
  const judged = hits.filter((hit) => hit.judged !== null);
  const shown = judged.length > 0 ? judged : records;
  const names = [...new Set(records.map(({ student }) => student.name))].join(" and ");
  const parts =
    judged.length > 0
      ? judged.map((hit, i) => `${noteOf(hit)}: “${hit.snippet}” [${i + 1}].`)
      : [
          `Nothing in the record of ${names} speaks of “${topicWords(topic)}”, as far as I can tell.`,
        ];
  if (!meaning) parts.push(WITHOUT_MEANING);
  return {
    kind: "lookup",
    answer: parts.join(" "),
    students: shown.map(({ student }) => answered(student)),
    citations:
      judged.length > 0
        ? judged.map((hit, i) => citeNote(hit, i + 1))
        : records.map((record, i) => cite(record, i + 1, "row", rowWords(record.student))),
    abstained: judged.length === 0,
    meaning,
    model,
  };
}

/** What the notes of the one pupil asked about say of it; null where they do not settle it. */
function statedOf(
  { concepts }: SearchDeps,
  topic: Topic,
  records: readonly StudentRecord[],
): AnswerBody | null {
  const [record, ...others] = records;
  if (!record || others.length > 0) return null;
  const map = (concepts ?? shippedConcepts()).map();
  const stated = statementIn(record.student.support_notes ?? "", topic, map);
  if (!stated) return null;
  const { holds, sentence } = stated;
  const { student } = record;
  const head =
    holds === null ? "That is not settled" : holds ? "Yes" : "No, as far as the notes tell";
  return {
    kind: "lookup",
    answer: `${head}. ${student.name} (${student.class_code}): “${sentence}” [1].`,
    value: holds === null ? null : holds ? "yes" : "no",
    students: [answered(student)],
    citations: [cite(record, 1, "support_notes", sentence)],
  };
}
