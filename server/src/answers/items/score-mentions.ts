// Finds a column of scores where a question says of what they are, and that they are scores: "reading score" of "Rdg SS",
// "a mark in the grammar test" of "Grammar /20"; "standard scores" where one column alone has such.
import type { Column } from "../vocabulary/column.js";
import { headerWords, saysWord } from "../vocabulary/header-words.js";
import { type Token, wordAt } from "../words/tokens.js";

const SCORE = /^(scores?|marks?|results?|outcomes?)$/;
/** Which kind of score: of a column whose header says so, or leaves it open. */
const KIND = /^(standard|standardised|standardized|scaled)$/;
const TEST = /^(tests?|papers?|assessments?|exams?)$/;
const JOINT = /^(in|for|on|of|at)$/;
const ARTICLE = /^(the|their|his|her|our|a|an)$/;

interface Mention {
  column: Column;
  /** Tokens. */
  length: number;
}

/** What says that numbers are scores. */
interface Said {
  length: number;
  kind: string | null;
}

/** The column of scores that is named at a place so; null where none is, or two could be meant. */
export function scoreAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Mention | null {
  const lead = saidAt(tokens, at);
  if (!lead) {
    // "standardised reading score"
    const kind = KIND.test(wordAt(tokens, at)) ? 1 : 0;
    const behind = saidAt(tokens, at + kind + 1);
    const said = behind && { ...behind, kind: kind > 0 ? kindOf(tokens, at) : behind.kind };
    const column = said && subjectOf(wordAt(tokens, at + kind), said, columns);
    return column && { column, length: kind + 1 + said.length };
  }
  const joint = at + lead.length;
  if (!JOINT.test(wordAt(tokens, joint))) return ofKind(lead, columns);
  const from = joint + (ARTICLE.test(wordAt(tokens, joint + 1)) ? 2 : 1);
  const column = subjectOf(wordAt(tokens, from), lead, columns);
  const tail = TEST.test(wordAt(tokens, from + 1)) ? 2 : 1;
  if (column) return { column, length: from + tail - at };
  // "standard score in art", where another column tells of art
  const isOther = columns.some(({ parts, names }) =>
    [...parts, ...names].includes(wordAt(tokens, from)),
  );
  return isOther ? null : ofKind(lead, columns);
}

/** "score", "standardised scores", "test results" */
function saidAt(tokens: readonly Token[], at: number): Said | null {
  const test = KIND.test(wordAt(tokens, at)) ? at + 1 : at;
  const end = TEST.test(wordAt(tokens, test)) ? test + 1 : test;
  if (!SCORE.test(wordAt(tokens, end))) return null;
  return { length: end + 1 - at, kind: test > at ? kindOf(tokens, at) : null };
}

const kindOf = (tokens: readonly Token[], at: number): string =>
  wordAt(tokens, at).replace("ized", "ised");

/** What a test is called behind its subject: "Phonics check", "Reading test". */
const TESTED = /^(tests?|checks?|screen|screening|screener|exams?|papers?|assessments?|quiz)$/;

/** The column whose header tells nothing but what the scores are of, and that it is a test. */
function subjectOf(word: string, said: Said, columns: readonly Column[]): Column | null {
  const [column, ...others] = columns.filter(({ named }) =>
    named.some((header) => {
      const [own, ...more] = headerWords(header);
      const isOnly = more.every((one) => TESTED.test(one.word));
      return own !== undefined && isOnly && saysWord(own, word);
    }),
  );
  return column?.kind === "number" && others.length === 0 && isOfKind(column, said) ? column : null;
}

/** "by standard score": the one column of such scores, where nothing says of what they are. */
function ofKind(said: Said, columns: readonly Column[]): Mention | null {
  if (said.kind === null) return null;
  const [column, ...others] = columns.filter(
    (one) => one.kind === "number" && one.headerNames.some((name) => ANY_KIND.test(name)),
  );
  return column && others.length === 0 && isOfKind(column, said)
    ? { column, length: said.length }
    : null;
}

const ANY_KIND = /\b(ss|sas|standard|standardised|standardized|scaled)\b/;

const isOfKind = ({ headerNames }: Column, { kind }: Said): boolean =>
  kind === null || headerNames.some((name) => name.replace("ized", "ised").includes(kind));
