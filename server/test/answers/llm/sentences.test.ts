// A text in pieces, cut into sentences.
import fc from "fast-check";
import { expect, it } from "vitest";
import { SentenceReader } from "../../../src/answers/llm/sentences.js";

function read(pieces: readonly string[]): string[] {
  const reader = new SentenceReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const CASES: [string, string[]][] = [
  ["Alice is here [1]. Bob is not. [2] Who?", ["Alice is here [1].", "Bob is not. [2]", "Who?"]],
  ["Mr. Patel came, e.g. late. Next", ["Mr. Patel came, e.g. late.", "Next"]],
  ["- Alice [1]\n- Bob [2]\n", ["Alice [1]", "Bob [2]"]],
  ["Al: “Is well. Sees us.” [1] Bob", ["Al: “Is well. Sees us.” [1]", "Bob"]],
  ['Al: "Is well. Sees us." [1] Bob', ['Al: "Is well. Sees us." [1]', "Bob"]],
  ["1. Alice [1]\n2) Bob [2]", ["Alice [1]", "Bob [2]"]],
  ["Alice: “No support.” [1] Bob", ["Alice: “No support.” [1]", "Bob"]],
  ["<think>Hm. 17 pupils.\nSo.</think>\n\nAlice [1].", ["Alice [1]."]],
  ["<think>never ends. Really.", []],
  ["  \n\n ", []],
];

it.each(CASES)("%j", (text, sentences) => {
  expect(read([text])).toEqual(sentences);
});

it("cuts the same however the text comes in", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CASES), fc.array(fc.nat(9)), ([text, sentences], sizes) => {
      const pieces: string[] = [];
      let rest = text;
      for (const size of sizes) {
        pieces.push(rest.slice(0, size));
        rest = rest.slice(size);
      }
      expect(read([...pieces, rest])).toEqual(sentences);
    }),
  );
});

it("gives a sentence once its end is sure", () => {
  const reader = new SentenceReader();
  expect(reader.push("Alice is here.")).toEqual([]);
  expect(reader.push(" [1")).toEqual([]);
  expect(reader.push("] B")).toEqual(["Alice is here. [1]"]);
  expect(reader.waiting).toBe(1);
});
