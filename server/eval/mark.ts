// Marks one answer against its gold.
import { judge, type Labels, sentencesOf } from "./labels.js";
import { DEPTH, ndcg, reciprocalRank } from "./measures.js";
import type { School } from "./pupils.js";
import type { Gold, Question } from "./questions.js";
import { plain, sameTable, sameValue } from "./same.js";
import type { Answer, Student } from "./subject.js";

/** What is known of a split. */
export interface Truth {
  school: School;
  labels: Labels;
  /** A pupil of an answer as the gold names pupils. */
  keyOf(student: Student): string;
}

export interface Mark {
  right: boolean;
  abstained: boolean;
  /** A number, list or value that is wrong and given as if it were right. Never so for a topic, which is judged. */
  silentlyWrong: boolean;
  /** Of lists. */
  precision?: number;
  recall?: number;
  /** Of look-ups. */
  reciprocalRank?: number;
  /** Of topics. */
  ndcg?: number;
  /** A pupil of whom it is denied, past or another's stands above one of whom it is true. */
  violation?: boolean;
}

/** @param found what search gave for a look-up's name */
export function mark(
  question: Question,
  answer: Answer,
  found: readonly Student[] | null,
  truth: Truth,
): Mark {
  const { gold } = question;
  const { abstained } = answer;
  if (gold.of === "abstain")
    return { right: abstained, abstained, silentlyWrong: !abstained && saysSomething(answer) };
  const details = detailsOf(gold, answer, found, truth);
  // Where nobody's notes speak of it, to say that nothing was found is an answer.
  if (gold.of === "topic list" && abstained && details.recall === 1)
    return { ...details, right: true, abstained: false, silentlyWrong: false };
  const right = !abstained && details.right;
  const judged = gold.of === "topic" || gold.of === "topic list";
  return { ...details, right, abstained, silentlyWrong: !judged && !abstained && !right };
}

type Details = Omit<Mark, "abstained" | "silentlyWrong">;

function detailsOf(
  gold: Exclude<Gold, { of: "abstain" }>,
  answer: Answer,
  found: readonly Student[] | null,
  truth: Truth,
): Details {
  const { school, keyOf } = truth;
  const given = answer.abstained ? [] : answer.students.map(keyOf);
  switch (gold.of) {
    case "count":
      return { right: sameValue(answer.count ?? answer.value, gold.keys(school).length) };
    case "list":
      return listDetails(given, new Set(gold.keys(school)));
    case "value":
      return { right: sameValue(answer.value ?? answer.count, gold.value(school)) };
    case "table":
      return { right: sameTable(answer.table, gold.table(school)) };
    case "yesno":
      return { right: yesOrNo(answer) === gold.yes(school) };
    case "lookup":
      return lookupDetails(gold, answer, found ?? [], truth);
    case "topic":
      return topicDetails(gold, given, truth);
    case "topic list":
      return topicListDetails(gold, answer, given, truth);
  }
}

function listDetails(given: string[], wanted: Set<string>): Details {
  const hits = given.filter((key) => wanted.has(key)).length;
  return {
    right: hits === wanted.size && given.length === wanted.size,
    precision: given.length === 0 ? 1 : hits / given.length,
    recall: wanted.size === 0 ? 1 : hits / wanted.size,
  };
}

function lookupDetails(
  gold: Extract<Gold, { of: "lookup" }>,
  answer: Answer,
  found: readonly Student[],
  { school, labels, keyOf }: Truth,
): Details {
  const pupil = school.now.find(({ name }) => name === gold.name);
  if (!pupil) throw new Error("A look-up names a pupil that is in no sheet");
  const [first] = answer.students;
  const wanted = gold.value?.(pupil);
  const said = plain(answer.answer.replace(/\s*\[\d+\]/g, ""));
  const tellsNotes = () =>
    wanted === pupil.notes &&
    sentencesOf(pupil.notes, labels).every((sentence) => said.includes(plain(sentence)));
  return {
    right:
      first !== undefined &&
      keyOf(first) === pupil.key &&
      (wanted === undefined || sameValue(answer.value, wanted) || tellsNotes()),
    reciprocalRank: reciprocalRank(found.map(keyOf), pupil.key),
  };
}

function topicDetails(
  gold: Extract<Gold, { of: "topic" }>,
  given: string[],
  truth: Truth,
): Details {
  const { grades, notPresent } = judgements(gold, truth);
  const present = [...grades].filter(([, grade]) => grade === 2).map(([key]) => key);
  const place = (key: string) => (given.includes(key) ? given.indexOf(key) : given.length);
  const lowest = Math.max(...present.map(place));
  return {
    right: (grades.get(given[0] ?? "") ?? 0) > 0,
    ndcg: ndcg(given, grades),
    violation: given.slice(0, DEPTH).some((key) => notPresent.has(key) && place(key) < lowest),
  };
}

function topicListDetails(
  gold: Extract<Gold, { of: "topic list" }>,
  answer: Answer,
  given: string[],
  truth: Truth,
): Details {
  const { grades } = judgements(gold, truth);
  const present = [...grades].filter(([, grade]) => grade === 2).map(([key]) => key);
  const fitting = given.filter((key) => (grades.get(key) ?? 0) > 0).length;
  const precision = given.length === 0 ? 1 : fitting / given.length;
  const recall =
    present.length === 0 ? 1 : present.filter((key) => given.includes(key)).length / present.length;
  const counted = answer.count ?? given.length;
  return { right: counted === given.length && precision === 1 && recall === 1, precision, recall };
}

function judgements(gold: Extract<Gold, { topics: unknown }>, { school, labels }: Truth) {
  const judged = school.now
    .filter(gold.where)
    .map((pupil) => ({ key: pupil.key, ...judge(pupil, gold.topics, labels) }));
  return {
    grades: new Map(judged.map(({ key, grade }) => [key, grade])),
    notPresent: new Set(judged.filter(({ notPresent }) => notPresent).map(({ key }) => key)),
  };
}

function yesOrNo({ value, answer }: Answer): boolean | null {
  const text = `${typeof value === "string" ? value : answer}`.toLowerCase();
  return /^yes\b/.test(text) ? true : /^no\b/.test(text) ? false : null;
}

/** An empty list is no false statement of a topic that nobody's notes speak of. */
const saysSomething = ({ students, count, value }: Answer) =>
  students.length > 0 || count !== null || value !== null;
