// The same questions in other words, with the gold of those that they stand for.
import { readFileSync } from "node:fs";
import type { Question } from "./questions.js";
import { folderOf, type Split } from "./splits.js";

/** `further-list-03~b | sorting badges, so who …`: the question's id, and which of its rewordings this is. */
const LINE = /^(\S+)~([a-z]) \| (.+)$/;

/**
 * Reads a split's `rephrased.txt`; the test split has none.
 * @throws when a line is none, or names no question of the split
 */
export function readRephrased({ name, questions }: Pick<Split, "name" | "questions">): Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const lines = readFileSync(`${folderOf(name)}/rephrased.txt`, "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (line === "" || line.startsWith("#")) return [];
    const [, id = "", letter, ask = ""] = LINE.exec(line) ?? [];
    const question = byId.get(id);
    if (!question) throw new Error(`${name}/rephrased.txt, line ${i + 1}: names no question.`);
    return [{ ...question, id: `${id}~${letter}`, ask }];
  });
}
