// Reads how a note says the words that were found in it: in which sentence, and whether it denies them.
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";
import { isDenied } from "./denial.js";

export interface StatedWords {
  /** The words as they stand in the note, where their sentence does not deny them. */
  readonly found: readonly string[];
  /** The sentences that have them so. */
  readonly sentences: readonly string[];
  /** Sentences that hold a word only to deny it: nearness in meaning to them tells nothing. */
  readonly denied: readonly string[];
}

// Control characters that `cleanText` keeps out of every note.
const OPEN = "\u0002";
const CLOSE = "\u0003";
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, "g");

/** Readings that are remembered, of some 500 bytes each: who counts pupils goes on to ask about some of them. */
const REMEMBERED = 50_000;

interface Kept {
  /** By FTS5 query, then by document: a document's words never change. */
  readings: Map<string, Map<number, StatedWords | null>>;
  count: number;
}

const kept = new WeakMap<Db, Kept>();

/** What the document says in the words that an FTS5 query finds; null where it has none of them. */
export function readWords(db: Db, document: number, match: string): StatedWords | null {
  let ofDb = kept.get(db);
  if (!ofDb || ofDb.count >= REMEMBERED) {
    ofDb = { readings: new Map(), count: 0 };
    kept.set(db, ofDb);
  }
  const ofMatch = ofDb.readings.get(match) ?? new Map<number, StatedWords | null>();
  ofDb.readings.set(match, ofMatch);
  const known = ofMatch.get(document);
  if (known !== undefined) return known;
  const stated = findWords(db, document, match);
  ofMatch.set(document, stated);
  ofDb.count++;
  return stated;
}

function findWords(db: Db, document: number, match: string): StatedWords | null {
  // A number is bound as a real, and FTS5 passes over a rowid that is not an integer.
  const marked = prepared(
    db,
    `SELECT highlight(documents_fts, 1, '${OPEN}', '${CLOSE}') FROM documents_fts
      WHERE documents_fts MATCH ? AND rowid = CAST(? AS INTEGER)`,
    "column",
  ).get(match, document) as string | undefined;
  return marked === undefined ? null : statedWords(marked);
}

/** The name of a column that puts pupils in groups, before its value: it tells nothing of them. */
const GROUP_HEADER = /^(?:school )?house(?: name| group)?: /i;

function statedWords(marked: string): StatedWords {
  const stated = { found: [] as string[], sentences: [] as string[], denied: [] as string[] };
  for (const part of marked.split(/\n+|(?<=[.!?;])\s+/)) {
    const sentence = unmark(part);
    const header = GROUP_HEADER.exec(sentence)?.[0].length ?? 0;
    const matches = [...part.matchAll(MARKED)].flatMap((match) => {
      const start = unmark(part.slice(0, match.index)).length;
      const word = match[1] ?? "";
      if (start < header) return [];
      return [{ word, denied: isDenied(sentence, start, start + word.length) }];
    });
    const words = matches.filter(({ denied }) => !denied).map(({ word }) => word);
    stated.found.push(...words);
    if (words.length > 0) stated.sentences.push(sentence.trim());
    if (words.length === 0 && matches.length > 0) stated.denied.push(sentence);
  }
  return stated;
}

const unmark = (text: string) => text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
