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
  const quotations = new Set(quoted(said));
  for (const phrase of inAll(cited, ({ note }) => [wordsOf(note)]))
    if (quotations.has(phrase.join(" "))) markRuns(words, phrase, backed);
  for (const phrase of inAll(cited, columnPhrases)) markRuns(words, phrase, backed);
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
  const told = (one: NoteEvidence) => !onlyQuoted(one, evidence) && saysAll(one.note, claims);
  return cited.length > 0 && cited.every(told) ? null : "unbacked";
}

const isNumber = (word: string) => /\d|^[-+−%£$€°<>≤≥]$/.test(word) || NUMBER_WORDS.has(word);

/** What stands between quotation marks, as words. */
const quoted = (said: string) =>
  [...said.matchAll(/[“"]([^“”"]+)[”"]/g)].map(([, inner]) => wordsOf(inner ?? "").join(" "));

/** The phrases that are true of every one cited, the longest first. */
function inAll(
  cited: readonly NoteEvidence[],
  phrasesOf: (one: NoteEvidence) => string[][],
): string[][] {
  const [first, ...others] = cited.map(phrasesOf);
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

/** Whether the note could be turned round in other words, or speaks of someone else: then a reader must see it as it is. */
function onlyQuoted({ note, pupil }: NoteEvidence, evidence: readonly NoteEvidence[]): boolean {
  const own = wordsOf(pupil);
  const others = new Set(evidence.flatMap((one) => wordsOf(one.pupil)));
  return (
    note.includes("?") ||
    readWords(note).some(
      ({ word, capital }, at) =>
        TURNING.has(word) ||
        (!own.includes(word) &&
          (others.has(word) || (capital && at > 0 && !isAcronym(note, word)))),
    )
  );
}

/** EHCP, CAMHS: capitals that name nobody. */
const isAcronym = (note: string, word: string) =>
  word.length > 1 && note.includes(word.toUpperCase());

/** Whether each clause of what is said takes all the words of a clause of the note, and no others. */
function saysAll(note: string, claims: readonly Word[]): boolean {
  const told = byClause(readWords(note).filter(({ word }) => !CONNECTING.has(word)));
  return byClause(claims).every((said) => told.includes(said));
}

/** The words of each clause as one text, in the order of the alphabet, without their endings. */
function byClause(words: readonly Word[]): string[] {
  const clauses = new Map<number, Set<string>>();
  for (const { word, clause } of words)
    clauses.set(clause, (clauses.get(clause) ?? new Set()).add(stem(word)));
  return [...clauses.values()].map((stems) => [...stems].sort().join(" "));
}
