// Judges one sentence of a language model: only what the notes that it cites say, of the pupils they say it of.

import { faultOfPart, type Part } from "./check-part.js";
import type { NoteEvidence } from "./evidence.js";
import { visible, wordsOf } from "./plain-words.js";

/** What stands nowhere, of a sentence that is not only unbacked: such a writer is not read on. */
export type Invention = "characters" | "link" | "citation" | "number" | "name";

export type Verdict =
  /** May be read; `pupils` are those that it speaks of last. */
  | {
      verdict: "passed";
      text: string;
      cited: readonly NoteEvidence[];
      pupils: readonly string[];
    }
  | { verdict: "left_out" }
  | { verdict: "invented"; what: Invention };

/** Letters, ASCII digits and the punctuation of prose: no markup, no other script's digits. */
const PROSE = /(?:\p{L}\p{M}*|[0-9 .,:;!?'’‘“”"()[\]/%&£°+…–—-])+/gu;
const LINK = /:\/|\/\/|www\.|\]\s*\(|\p{L}[.]\p{L}{2,}|\p{L}:\p{L}/iu;
const CITATIONS = /(?:\[\d{1,4}(?:\s*,\s*\d{1,4})*\]\s*)+/g;
const ENDED = /[.!?…]["”’)]*\s*(?:\[[\d, ]+\]\s*)*$/;

/**
 * Checks a sentence against the evidence. Every word must stand in each note that its part of the
 * sentence cites, or be a connecting one; a clause of a note is taken whole or not at all; numbers
 * and what turns a meaning round are only quoted; each part names the pupil that it speaks of.
 * @param before the pupils that the sentence before spoke of, whom a "he" may mean
 */
export function checkSentence(
  sentence: string,
  evidence: readonly NoteEvidence[],
  before: readonly string[],
): Verdict {
  const text = plain(sentence);
  const notes = evidence.map(({ note }) => note).join(" ");
  const odd = text.replace(PROSE, "");
  if ([...odd].some((character) => !notes.includes(character))) return invented("characters");
  if (odd !== "" || visible(text) !== text) return leftOut;
  const link = LINK.exec(text);
  if (link) return notes.includes(link[0]) ? leftOut : invented("link");
  const parts = partsOf(text, evidence);
  if (parts === null) return invented("citation");
  const faults = parts.map((part) => faultOfPart(part, evidence));
  const invention = faults.find((fault) => fault === "number" || fault === "name");
  if (invention === "number" || invention === "name") return invented(invention);
  const pupils = spokenOf(parts, before);
  if (faults.some((fault) => fault !== null) || pupils === null) return leftOut;
  const cited = parts.flatMap((part) => part.cited);
  const told = text.replace(/\[[\d, ]+\]/g, (group) => group.replace(/\s*,\s*/g, "]["));
  return { verdict: "passed", text: ENDED.test(told) ? told : `${told}.`, cited, pupils };
}

const leftOut: Verdict = { verdict: "left_out" };
const invented = (what: Invention): Verdict => ({ verdict: "invented", what });

/** Spaces and hyphens that only look like others, as the common ones. */
const plain = (sentence: string) =>
  sentence
    .normalize("NFC")
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .trim();

/** The sentence cut after each group of citations; null where one is of no evidence. */
function partsOf(text: string, evidence: readonly NoteEvidence[]): Part[] | null {
  if (/[[\]]/.test(text.replace(CITATIONS, ""))) return null;
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(CITATIONS)) {
    const cited = (match[0].match(/\d+/g) ?? []).map((n) =>
      evidence.find((one) => one.n === Number(n)),
    );
    if (cited.includes(undefined)) return null;
    parts.push({
      said: text.slice(at, match.index),
      cited: cited.filter((one) => one !== undefined),
    });
    at = match.index + match[0].length;
  }
  const rest = text.slice(at);
  return wordsOf(rest).length > 0 || parts.length === 0
    ? [...parts, { said: rest, cited: [] }]
    : parts;
}

/** The pupils of the last part; null where a part names other pupils than those it cites, or none. */
function spokenOf(parts: readonly Part[], before: readonly string[]): readonly string[] | null {
  let pupils = before;
  for (const { said, cited } of parts) {
    const own = [...new Set(cited.map(({ student_id }) => student_id))];
    const words = wordsOf(said).map((word) => word.replace(/'s$/, ""));
    const named = cited.every(({ pupil }) => wordsOf(pupil).some((name) => words.includes(name)));
    const meant = own.length === pupils.length && own.every((id) => pupils.includes(id));
    if (own.length === 0 || !(named || meant)) return null;
    pupils = own;
  }
  return pupils;
}
