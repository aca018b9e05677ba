// Asks every question of a split and sums up how the answers did.
import { type Mark, mark, type Truth } from "./mark.js";
import { mean } from "./measures.js";
import type { Question } from "./questions.js";
import type { Split } from "./splits.js";
import type { Answer, Student, Subject } from "./subject.js";

/** What questions are put to. */
type Respondent = Pick<Subject, "ask" | "search" | "sheetOf">;

export interface Asked {
  question: Question;
  answer: Answer;
  mark: Mark;
  /** The keys of the pupils in the answer, best first. */
  keys: string[];
}

/** One row of the table. Shares are 0 to 1; null where a kind has no such measure. */
export interface KindSummary {
  kind: string;
  n: number;
  right: number;
  silently_wrong: number;
  /** Abstained where there is an answer; for what cannot be answered, answered. */
  wrongly_abstained: number;
  precision: number | null;
  recall: number | null;
  mrr: number | null;
  ndcg: number | null;
  violations: number | null;
}

/** Asks one after the other, as one analyst would. */
export async function askAll(split: Split, subject: Respondent): Promise<Asked[]> {
  const truth = truthOf(split, subject);
  const asked: Asked[] = [];
  for (const question of split.questions) {
    const answer = await subject.ask(question.ask, split.now);
    const { gold } = question;
    const found = gold.of === "lookup" ? await subject.search(gold.typed) : null;
    asked.push({
      question,
      answer,
      mark: mark(question, answer, found, truth),
      keys: answer.students.map(truth.keyOf),
    });
  }
  return asked;
}

function truthOf({ school, labels }: Split, subject: Respondent): Truth {
  const twice = new Set(
    school.states.flatMap(({ pupils }) =>
      pupils.filter(({ key, class: code }) => key.endsWith(`|${code}`)).map(({ key }) => key),
    ),
  );
  const keyOf = ({ source_id, name, class_code }: Student) => {
    const key = `${subject.sheetOf(source_id)}|${name}`;
    return twice.has(`${key}|${class_code}`) ? `${key}|${class_code}` : key;
  };
  return { school, labels, keyOf };
}

/** Sums up each kind, in the order in which kinds come. */
export function summarise(asked: readonly Asked[]): KindSummary[] {
  const kinds = [...new Set(asked.map(({ question }) => question.kind))];
  return kinds.map((kind) =>
    summaryOf(
      kind,
      asked.filter(({ question }) => question.kind === kind),
    ),
  );
}

/** What the whole is judged by. Shares are 0 to 1. */
export function totals(asked: readonly Asked[]) {
  const answerable = asked.filter(({ question }) => question.gold.of !== "abstain");
  const unanswerable = asked.filter(({ question }) => question.gold.of === "abstain");
  const marks = (of: string) =>
    asked.filter(({ question }) => question.gold.of === of).map((one) => one.mark);
  const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;
  const topics = marks("topic");
  return {
    questions: asked.length,
    silently_wrong: answerable.filter((one) => one.mark.silentlyWrong).length,
    abstained: share(
      answerable.filter((one) => one.mark.abstained),
      answerable,
    ),
    lists_exact: share(
      marks("list").filter(({ right }) => right),
      marks("list"),
    ),
    lookups_mrr: mean(numbers(marks("lookup"), "reciprocalRank")),
    topics_ndcg: mean(numbers(topics, "ndcg")),
    topic_lists_precision: mean(numbers(marks("topic list"), "precision")),
    topic_lists_recall: mean(numbers(marks("topic list"), "recall")),
    violations: topics.filter(({ violation }) => violation).length,
    unanswerable_abstained: share(
      unanswerable.filter((one) => one.mark.abstained),
      unanswerable,
    ),
  };
}

function summaryOf(kind: string, asked: readonly Asked[]): KindSummary {
  const marks = asked.map((one) => one.mark);
  const meanOf = (measure: "precision" | "recall" | "reciprocalRank" | "ndcg") => {
    const values = numbers(marks, measure);
    return values.length === 0 ? null : mean(values);
  };
  const answerable = asked.filter(({ question }) => question.gold.of !== "abstain");
  return {
    kind,
    n: asked.length,
    right: marks.filter(({ right }) => right).length,
    silently_wrong: marks.filter(({ silentlyWrong }) => silentlyWrong).length,
    wrongly_abstained: answerable.filter((one) => one.mark.abstained).length,
    precision: meanOf("precision"),
    recall: meanOf("recall"),
    mrr: meanOf("reciprocalRank"),
    ndcg: meanOf("ndcg"),
    violations: marks.some(({ violation }) => violation !== undefined)
      ? marks.filter(({ violation }) => violation).length
      : null,
  };
}

const numbers = (
  marks: readonly Mark[],
  measure: "precision" | "recall" | "reciprocalRank" | "ndcg",
): number[] => marks.flatMap((one) => one[measure] ?? []);
