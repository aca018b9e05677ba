import { expect, test } from "vitest";
import type { WordedAnswer } from "../../src/answers/llm/worded-ask.js";
import type { Answer } from "../../src/console/client/answer.client.js";

test("the page reads from an answer only what the server puts there", () => {
  // Told by the compiler: every answer of the server's is one that the page can show.
  const asShown = (answer: WordedAnswer): Answer => answer;
  expect(asShown).toBeTypeOf("function");
});
