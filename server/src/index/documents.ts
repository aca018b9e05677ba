// What is searchable of a pupil: the text of its document, and the distinct sentences that get vectors.
import { cleanLine, cleanText } from "../../../shared/columns.js";
import { cellDay, cellFlag, cellNumber } from "../store/cells.js";

/** Longer sentences are cut at a word, because the embedding model reads short texts. */
const MAX_SENTENCE_CHARS = 500;

/** An extra column's cell is prose, and gets a vector, from this many words on; below, words find it. */
const PROSE_WORDS = 4;

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });

export interface DocumentText {
  /**
   * All that word search finds: notes, then each extra column as `Header: value`; the value alone where
   * it is a number, a day or a no, of which the header would say what it does not.
   */
  text: string;
  /** The sentences that get vectors, in order, each once. */
  passages: string[];
}

/** Writes a pupil's sheet document. Class, year, campus and level are filtered in SQL, so they are not in it. */
export function sheetDocument(fields: {
  supportNotes: string | null;
  extra: Record<string, string>;
}): DocumentText {
  const extras = Object.entries(fields.extra);
  const prose = extras
    .filter(([, value]) => value.split(/\s+/).length >= PROSE_WORDS)
    .map(([, value]) => value);
  return {
    text: [fields.supportNotes ?? "", ...extras.map(extraText)]
      .filter((part) => part !== "")
      .join("\n"),
    passages: [...new Set([fields.supportNotes ?? "", ...prose].flatMap(splitSentences))],
  };
}

/** "Reading age: 9:05" is no word on reading, and "Asthma: No" none on asthma. */
function extraText([header, value]: [string, string]): string {
  const isDenied = cellFlag(value) === false && !/\s/.test(value);
  const isPlain = isDenied || cellNumber(value) !== null || cellDay(value) !== null;
  return isPlain ? value : `${header}: ${value}`;
}

/**
 * Splits text into sentences as they are embedded: one line each, without bullets and without a full
 * stop at the end, so that the same sentence written twice is one passage.
 */
export function splitSentences(text: string): string[] {
  return cleanText(text)
    .split(/\n+|;\s+|(?:^|\s)[•▪●]\s*/u)
    .flatMap(sentencesOf)
    .flatMap((sentence) => cutLong(cleanLine(sentence)))
    .map((sentence) => sentence.replace(/^[-–*·•▪●\s]+/u, "").replace(/[.!…\s]+$/u, ""))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** A full stop behind a title or an initial ends no sentence: `Mrs. Khan`, `J. Bloggs`. */
const ABBREVIATED = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|rev|st|approx|vs|e\.g|i\.e|\p{Lu})\.\s+$/iu;

/** Nor does one in "placement no. 2". */
const NUMBERED = /(?:^|[\s(])nos?\.\s+$/iu;

function sentencesOf(line: string): string[] {
  const found: string[] = [];
  let open = "";
  for (const { segment } of sentences.segment(line)) {
    const end = open.slice(-12);
    const goesOn = ABBREVIATED.test(end) || (NUMBERED.test(end) && /^\d/.test(segment));
    if (open !== "" && !goesOn) {
      found.push(open);
      open = "";
    }
    open += segment;
  }
  return open === "" ? found : [...found, open];
}

function cutLong(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > MAX_SENTENCE_CHARS) {
    const space = rest.lastIndexOf(" ", MAX_SENTENCE_CHARS);
    // A text without spaces is cut between characters, never inside a surrogate pair.
    const hard = /[\ud800-\udbff]/.test(rest.charAt(MAX_SENTENCE_CHARS - 1)) ? 1 : 0;
    const end = space > 0 ? space : MAX_SENTENCE_CHARS - hard;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === "" ? parts : [...parts, rest];
}
