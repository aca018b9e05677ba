// Judges what a part of a sentence says by the notes that it cites.
import { columnPhrases, type NoteEvidence } from "./evidence.js";
import { readWords, stem, type Word, wordsOf } from "./plain-words.js";
import { CONNECTING, NUMBER_WORDS, TURNING } from "./word-lists.js";

/** What stands before a group of citations, and the notes that it cites. */
export interface Part {
  said: string;
  cited: readonly NoteEvidence[];
}

/** `number` and `name` stand in no evidence at all; `unbacked` words do, or are no more than words. */
export type PartFault = "number" | "name" | "unbacked";

/** Null where every cited note says all of it. */
export function faultOfPart(
  { said, cited }: Part,
  evidence: readonly NoteEvidence[],
): PartFault | null {
  const words = readWords(said);
  const backed = new Set<Word>();
  for (const phrase of phrases(cited)) markRuns(words, phrase, backed);
  const names = new Set(cited.flatMap(({ pupil }) => wordsOf(pupil)));
  const claims = words.filter(
    (one) =>
      !backed.has(one) && !names.has(one.word.replace(/'s$/, "")) && !CONNECTING.has(one.word),
  );
  if (claims.length === 0) return null;
  const known = new Set(
    evidence.flatMap(({ note, pupil }) => wordsOf(`${note} ${pupil}`)).map(stem),
  );
  const unknown = claims.filter(({ word }) => !known.has(stem(word)));
  if (unknown.some(({ word }) => isNumber(word))) return "number";
  if (unknown.some((one) => one.capital && one !== words[0])) return "name";
  if (unknown.length > 0 || claims.some(({ word }) => isNumber(word))) return "unbacked";
  return cited.length > 0 && cited.every(({ note }) => saysAll(note, claims)) ? null : "unbacked";
}

const isNumber = (word: string) => /\d|^[-+−%£$€°<>≤≥]$/.test(word) || NUMBER_WORDS.has(word);

/** What may be said as it stands: whole notes, and what the columns say of every pupil cited. */
function phrases(cited: readonly NoteEvidence[]): string[][] {
  const [first, ...others] = cited.map((one) => [wordsOf(one.note), ...columnPhrases(one)]);
  const shared = (first ?? []).filter((phrase) =>
    others.every((all) => all.some((other) => other.join(" ") === phrase.join(" "))),
  );
  return shared.sort((a, b) => b.length - a.length);
}

function markRuns(words: readonly Word[], phrase: readonly string[], backed: Set<Word>): void {
  words.forEach((_, at) => {
    const run = words.slice(at, at + phrase.length);
    if (run.length === phrase.length && run.every(({ word }, i) => word === phrase[i]))
      for (const one of run) backed.add(one);
  });
}

/** Whether each clause of what is said takes all the words of a clause of the note, and no others. */
function saysAll(note: string, claims: readonly Word[]): boolean {
  const words = readWords(note);
  if (words.some(({ word }) => TURNING.has(word)) || note.includes("?")) return false;
  const told = byClause(words.filter(({ word }) => !CONNECTING.has(word)));
  return byClause(claims).every((said) => told.includes(said));
}

/** The words of each clause as one text, in the order of the alphabet, without their endings. */
function byClause(words: readonly Word[]): string[] {
  const clauses = new Map<number, Set<string>>();
  for (const { word, clause } of words)
    clauses.set(clause, (clauses.get(clause) ?? new Set()).add(stem(word)));
  return [...clauses.values()].map((stems) => [...stems].sort().join(" "));
}
