// Answers what only notes can tell: the pupils whose notes were judged to speak of it, with the sentence.
import { isStated } from "../../search/fuse.js";
import { type SearchDeps, searchNotes, type TopicHit } from "../../search/search.js";
import type { Condition } from "../../store/condition.js";
import type { StudentFilter } from "../../store/find.js";
import { describePupils } from "../describe/describe-condition.js";
import { amount, topicWords } from "../describe/plain-words.js";
import type { Query } from "../query.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeFound, noteOf } from "./cite.js";

/** Pupils quoted in the text; the rest stand in `students`. */
const QUOTED = 5;
/** A number needs more than a ranking does, where meaning alone decides. */
const COUNTED_MEANING = 0.55;

/** Ranks the pupils whose notes speak of the topic; abstains where none do. */
export async function answerTopic(
  deps: SearchDeps,
  query: Extract<Query, { kind: "topic" }>,
  filter: StudentFilter,
  limit: number,
): Promise<AnswerBody> {
  const { hits, meaning, model } = await searchNotes(
    deps,
    query.topic,
    filter,
    query.counted
      ? { onlyStated: true }
      : { limit, related: isWholeSchool(query.where) && !OF_REGISTER.test(query.topic.text) },
  );
  // A number counts what notes say in words, and lists all of it; that there are any rests on the same.
  const stated = countable(hits);
  const exists = query.exists === true && stated.length > 0;
  const listed = isWholeSchool(query.where) ? hits : hits.filter((hit) => isStated(hit.judged));
  const shown = query.counted || exists ? stated : listed;
  const said = topicWords(query.topic);
  const pupils = describePupils(query.where);
  const number = query.counted && shown.length > 0 ? shown.length : null;
  return {
    kind: "topic",
    answer: [
      ...(shown.length === 0
        ? [nothing(pupils, said, query.counted)]
        : [...(exists ? ["Yes."] : []), ...findings(shown, pupils, said, number)]),
      ...(number === null ? [] : [RESTS_ON_NOTES]),
      ...(meaning ? [] : [WITHOUT_MEANING]),
    ].join(" "),
    count: number,
    ...(exists ? { value: "yes" } : {}),
    students: shown.map((hit) => answered(hit.student)),
    citations: shown.map((hit, i) => citeFound(hit, i + 1)),
    abstained: shown.length === 0,
    meaning,
    model,
  };
}

/**
 * Asked of the whole school, a topic is a ranking: behind whose notes say it come those whose notes come near.
 * Asked of some pupils it is a list of those whose notes say it.
 */
const isWholeSchool = (where: Condition) => "all" in where && where.all.length === 0;

/** What a register has or has not: nothing comes near to it. */
const OF_REGISTER =
  /\b(?:pupil premium|pp|fsm|free school (?:meal|dinner|lunch)\w*|ever ?6|service premium)\b/i;

/** What may be counted: the notes that say it; where none does, those that are very near in meaning. */
export function countable(judged: readonly TopicHit[]): TopicHit[] {
  const stated = judged.filter((hit) => isStated(hit.judged));
  if (stated.length > 0) return stated;
  return judged.filter((hit) => (hit.why.similarity ?? 0) >= COUNTED_MEANING);
}

/** Said with every number that notes were read for. */
export const RESTS_ON_NOTES =
  "This number rests on reading notes, not on a column of the sheet: it counts the pupils listed, and a note that says it otherwise may be missing.";

/** Said with every answer that had to do without. */
export const WITHOUT_MEANING =
  "Search by meaning is not available at the moment, so only notes that use these words were found.";

function nothing(pupils: string, said: string, counted: boolean): string {
  const whose = pupils === "all pupils" ? "" : ` of ${pupils}`;
  const number = counted ? ", so I cannot give a number" : "";
  return `No note${whose} mentions “${said}”, as far as I can tell${number}.`;
}

/** First the notes that say it, then those that are only near in meaning, then those that may say it of the past or of others. */
function findings(
  shown: readonly TopicHit[],
  pupils: string,
  said: string,
  number: number | null,
): string[] {
  const numbered = shown.map((hit, i): Numbered => ({ hit, citation: i + 1 }));
  const plain = numbered.filter(({ hit }) => !hit.doubtful);
  const inWords = plain.filter(({ hit }) => isStated(hit.judged));
  const near = plain.filter(({ hit }) => !isStated(hit.judged));
  const doubtful = numbered.filter(({ hit }) => hit.doubtful);
  const of = pupils === "all pupils" ? "pupils" : pupils;
  const who = number === null ? `these ${of}` : amount(number, of);
  const parts = [];
  if (inWords.length > 0) parts.push(`The notes of ${who} mention “${said}”: ${quotes(inWords)}.`);
  if (near.length > 0) {
    const opening =
      inWords.length > 0
        ? "Near to it in meaning"
        : `Near in meaning to “${said}” are the notes of ${who}`;
    parts.push(`${opening}: ${quotes(near)}.`);
  }
  if (doubtful.length > 0) {
    const some = number === null ? "Others read" : "Some of them read";
    const opening = plain.length > 0 ? some : `The notes of ${who} read`;
    parts.push(`${opening} as if it were over, not so or of someone else: ${quotes(doubtful)}.`);
  }
  return parts;
}

interface Numbered {
  hit: TopicHit;
  citation: number;
}

/** The first hits, each with its sentence and the number of its citation. */
function quotes(hits: readonly Numbered[]): string {
  const quoted = hits
    .slice(0, QUOTED)
    .map(({ hit, citation }) => `${noteOf(hit)}, “${hit.snippet}” [${citation}]`);
  const more = hits.length - quoted.length;
  return [...quoted, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
