// Which documents state a concept, and how, remembered: neither words nor their tags change under a map.
import { STATES, type State } from "../concepts/concept-types.js";
import type { Db } from "../store/open.js";
import { type PassageLinks, passageLinksOf } from "../store/passage-links.js";
import { prepared } from "../store/prepared.js";

/** New documents up to which it is quicker to look at all that they say than at all that state the concept. */
const FEW = 500;
/** Concepts that are remembered. */
const REMEMBERED = 500;

/** Statements of one concept, in columns of equal length; those of the past among them. */
export interface ConceptPostings {
  documents: number[];
  passages: number[];
  /** Places in `STATES`. */
  states: number[];
}

interface Kept {
  /** By which version of the map passages are tagged, and how far anew. */
  tagged: string;
  concepts: Map<string, ConceptPostings & { readTo: number }>;
}

const kept = new WeakMap<Db, Kept>();

/**
 * The documents that state a concept.
 * @param upTo the largest id of a document: where it has not grown, nothing is read
 */
export function conceptPostings(db: Db, concept: string, upTo: number): ConceptPostings {
  const tagged = taggedBy(db);
  let ofDb = kept.get(db);
  if (ofDb?.tagged !== tagged) {
    ofDb = { tagged, concepts: new Map() };
    kept.set(db, ofDb);
  }
  const { concepts } = ofDb;
  const postings = concepts.get(concept) ?? { documents: [], passages: [], states: [], readTo: 0 };
  concepts.delete(concept);
  concepts.set(concept, postings);
  for (const oldest of concepts.keys()) {
    if (concepts.size <= REMEMBERED) break;
    concepts.delete(oldest);
  }
  if (postings.readTo >= upTo) return postings;
  const add = (document: number, passage: number, state: State) => {
    postings.documents.push(document);
    postings.passages.push(passage);
    postings.states.push(STATES.indexOf(state));
  };
  const after = postings.readTo;
  if (upTo - after > FEW) readByTags(db, concept, passageLinksOf(db), after, add);
  else readByDocuments(db, concept, after, add);
  postings.readTo = upTo;
  return postings;
}

type Add = (document: number, passage: number, state: State) => void;

/** From all tags of the concept to the new documents. */
function readByTags(db: Db, concept: string, links: PassageLinks, after: number, add: Add): void {
  const rows = prepared(db, "SELECT passage_id, state FROM passage_concepts WHERE concept = ?").all(
    concept,
  ) as [number, State][];
  for (const [passage, state] of rows)
    for (const document of links.documents(passage))
      if (document > after) add(document, passage, state);
}

/** From the few new documents to their tags. */
function readByDocuments(db: Db, concept: string, after: number, add: Add): void {
  const rows = prepared(
    db,
    `SELECT d.document_id, d.passage_id, c.state FROM document_passages d
       CROSS JOIN passage_concepts c ON c.passage_id = d.passage_id
      WHERE d.document_id > ? AND c.concept = ?`,
  ).all(after, concept) as [number, number, State][];
  for (const row of rows) add(...row);
}

/** By which version of the map passages are tagged, and how far anew. */
export const taggedBy = (db: Db): string =>
  prepared(
    db,
    "SELECT group_concat(value, ' ') FROM meta WHERE key LIKE 'concepts_%'",
    "column",
  ).get() as string;
