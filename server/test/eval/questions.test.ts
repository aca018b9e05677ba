// The evaluation's own data: complete, labelled, and as hard as it says it is.
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { judge, sentencesOf } from "../../eval/labels.js";
import type { Draft } from "../../eval/questions.js";
import { readRephrased } from "../../eval/rephrased.js";
import { readSplit, SPLITS, type Split, type SplitName } from "../../eval/splits.js";

/** Words that say nothing of a topic. */
const FUNCTION_WORDS = new Set(
  `a all an and any are at be been but by can cannot child children could do does doing don t s d
  for from get gets getting go goes going got has have having he her his how i in is isn it kid kids
  list made makes many me might much my never no not of off on or our out own pupil pupils school
  she student students than that the their them themselves there they this those to too u up us we
  what when which who whose why will with won would year y as so who've whom`.match(/\S+/g),
);

const splits = (Object.keys(SPLITS) as SplitName[]).map(readSplit);
const test = readSplit("test");

describe("the evaluation", () => {
  it.each(splits)("labels every sentence of every note ($name)", ({ school, labels }) => {
    for (const { pupils } of school.states)
      for (const { notes } of pupils) expect(() => sentencesOf(notes, labels)).not.toThrow();
  });

  it.each(splits)("asks nothing twice ($name)", ({ questions }) => {
    const asked = questions.map(({ ask }) => ask.toLowerCase());
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each(splits)("looks up pupils of one name each ($name)", ({ school, questions }) => {
    for (const { gold } of questions)
      if (gold.of === "lookup")
        expect(school.now.filter(({ name }) => name === gold.name)).toHaveLength(1);
  });

  it.each(splits)("has an answer to every topic, none to half by words ($name)", (split) => {
    const topics = split.questions.filter(({ kind }) => kind === "topic");
    const sentences = topics.map((question) => answering(question, split));
    expect(sentences.filter((some) => some.length === 0)).toEqual([]);
    const byWord = topics.filter(({ ask }, i) => sharesWord(ask, sentences[i] ?? []));
    expect(byWord.length).toBeLessThanOrEqual(topics.length / 2);
  });

  it("has no sentence in two splits, no pupil, and no question", () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, labels, school, questions } of splits)
      for (const text of [
        ...labels.keys(),
        ...school.states.flatMap(({ pupils }) => pupils.map((pupil) => pupil.name)),
        ...questions.map(({ ask }) => ask.toLowerCase()),
      ])
        owners.set(text, (owners.get(text) ?? new Set()).add(name));
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it.each(splits.filter(({ name }) => name !== "test"))(
    "puts questions in other words, none as it was or twice ($name)",
    (split) => {
      const rephrased = readRephrased(split).map(({ ask }) => ask.toLowerCase());
      const asked = split.questions.map(({ ask }) => ask.toLowerCase());
      expect(rephrased.length).toBeGreaterThan(600);
      expect(new Set([...rephrased, ...asked]).size).toBe(rephrased.length + asked.length);
    },
  );

  it("says which line of other words stands for no question", () => {
    expect(() => readRephrased({ name: "tune", questions: [] })).toThrow(/line 3: names no/);
  });

  it("is as large as it says", () => {
    expect(test.school.now.length).toBeGreaterThanOrEqual(300);
    expect(test.labels.size).toBeGreaterThanOrEqual(400);
    expect(test.questions.length).toBeGreaterThanOrEqual(250);
  });
});

/** The sentences that say plainly that a topic applies. */
function answering({ gold }: Draft, { school, labels }: Split): string[] {
  if (gold.of !== "topic") return [];
  return school.now.flatMap((pupil) =>
    sentencesOf(pupil.notes, labels).filter(
      (notes) => judge({ ...pupil, notes }, gold.topics, labels).grade === 2,
    ),
  );
}

/** Whether FTS5 with porter finds any of the sentences by a word of the question. */
function sharesWord(question: string, sentences: readonly string[]): boolean {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  const db = new Database(":memory:");
  db.exec("CREATE VIRTUAL TABLE notes USING fts5(text, tokenize = 'porter unicode61')");
  const insert = db.prepare("INSERT INTO notes VALUES (?)");
  for (const sentence of sentences) insert.run(sentence);
  const query = telling.map((word) => `"${word}"`).join(" OR ");
  const found = db.prepare("SELECT count(*) FROM notes WHERE notes MATCH ?").pluck().get(query);
  db.close();
  return found !== 0;
}
