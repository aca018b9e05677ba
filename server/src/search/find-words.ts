// Finds notes by their words: FTS5 ranks them, and each word found is read in its sentence.
import { sql } from "drizzle-orm";
import { listSql } from "../store/condition.js";
import { filterSql, type StudentFilter } from "../store/find.js";
import type { Db } from "../store/open.js";
import { documents, students, versions } from "../store/schema.js";
import { isDenied } from "./denial.js";
import { needleWeight } from "./fuse.js";
import { ftsQuery, type Needle } from "./needles.js";

/** The notes that are read closely: the best by BM25. */
export const WORD_CANDIDATES = 1_000;

export interface WordFind {
  document: number;
  student_id: string;
  /** BM25 over all needles, higher is better. */
  words: number;
  /** Weighted share of the needles that the note holds and does not deny. */
  coverage: number;
  /** The words as they stand in the note, where they are not denied. */
  found: string[];
  /** The sentence with most of them. */
  sentence: string;
  /** Sentences that hold a word only to deny it: nearness in meaning to them tells nothing. */
  denied: string[];
}

// Control characters that `cleanText` keeps out of every note.
const OPEN = "\u0002";
const CLOSE = "\u0003";
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, "g");

/** The notes, valid for the filter's moment, of the pupils that it leaves, that hold any of the needles. */
export function findWords(db: Db, needles: readonly Needle[], filter: StudentFilter): WordFind[] {
  const total = db.get<{ n: number | null }>(sql`SELECT max(id) AS n FROM ${documents}`).n ?? 0;
  const queries = needles.map((needle) => bestQuery(db, needle, total));
  if (queries.length === 0) return [];
  const any = queries.map((query) => `(${query.match})`).join(" OR ");
  // The order of the joins is fixed: words first, then the pupils that they lead to.
  const candidates = db.all<{ document: number; student_id: string; words: number }>(sql`
    SELECT ${documents.id} AS document, ${documents.studentId} AS student_id,
      -bm25(documents_fts, 0, 1) AS words
    FROM documents_fts CROSS JOIN ${documents} ON ${documents.id} = documents_fts.rowid
      CROSS JOIN ${versions} ON ${versions.studentId} = ${documents.studentId}
      CROSS JOIN ${students} ON ${students.id} = ${documents.studentId}
    WHERE documents_fts MATCH ${any} AND ${validDocument(filter)} AND ${filterSql(filter)}
    ORDER BY words DESC, document LIMIT ${WORD_CANDIDATES}`);
  if (candidates.length === 0) return [];
  const weightOfAll = queries.reduce((sum, query) => sum + query.weight, 0);
  const finds = new Map(
    candidates.map((c) => [
      c.document,
      { ...c, coverage: 0, found: [] as string[], sentence: "", denied: [] as string[], most: 0 },
    ]),
  );
  const ids = listSql([...finds.keys()]);
  for (const { match, weight } of queries) {
    for (const { id, marked } of db.all<{ id: number; marked: string }>(sql`
      SELECT rowid AS id, highlight(documents_fts, 1, ${OPEN}, ${CLOSE}) AS marked
      FROM documents_fts WHERE documents_fts MATCH ${match} AND rowid IN ${ids}`)) {
      const find = finds.get(id);
      const stated = statedWords(marked);
      find?.denied.push(...stated.denied);
      if (!find || stated.found.length === 0) continue;
      find.coverage += weight / weightOfAll;
      find.found = [...new Set([...find.found, ...stated.found])];
      if (weight > find.most) [find.most, find.sentence] = [weight, stated.sentence];
    }
  }
  return [...finds.values()].map(({ most: _, ...find }) =>
    find.found.length > 0 ? find : { ...find, words: 0 },
  );
}

/** A document counts at the filter's moment, or now. */
export const validDocument = (filter: StudentFilter) =>
  filter.as_of === undefined
    ? sql`${documents.validTo} IS NULL`
    : sql`${documents.validFrom} <= ${filter.as_of}
        AND (${documents.validTo} IS NULL OR ${filter.as_of} < ${documents.validTo})`;

/** The needle as it stands, or with longer words too where no note has it as it stands. */
function bestQuery(db: Db, needle: Needle, total: number): { match: string; weight: number } {
  const count = (match: string) =>
    db.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM documents_fts WHERE documents_fts MATCH ${match}`,
    ).n;
  const exact = ftsQuery([needle], { prefix: false });
  const exactCount = count(exact);
  if (exactCount > 0 || needle.said.length < 5)
    return { match: exact, weight: needleWeight(exactCount, total) };
  const longer = ftsQuery([needle], { prefix: true });
  return { match: longer, weight: needleWeight(count(longer), total) };
}

interface StatedWords {
  /** The marked words that their sentence does not deny. */
  found: string[];
  /** The sentence that has most of them. */
  sentence: string;
  denied: string[];
}

function statedWords(marked: string): StatedWords {
  const stated: StatedWords = { found: [], sentence: "", denied: [] };
  let most = 0;
  for (const part of marked.split(/\n+|(?<=[.!?;])\s+/)) {
    const sentence = unmark(part);
    const matches = [...part.matchAll(MARKED)].map((match) => {
      const start = unmark(part.slice(0, match.index)).length;
      const word = match[1] ?? "";
      return { word, denied: isDenied(sentence, start, start + word.length) };
    });
    const words = matches.filter(({ denied }) => !denied).map(({ word }) => word);
    stated.found.push(...words);
    if (words.length > most) [most, stated.sentence] = [words.length, sentence.trim()];
    if (words.length === 0 && matches.length > 0) stated.denied.push(sentence);
  }
  return stated;
}

const unmark = (text: string) => text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
