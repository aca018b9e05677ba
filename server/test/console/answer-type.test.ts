import { expectTypeOf, test } from "vitest";
import type { WordedAnswer } from "../../src/answers/llm/worded-ask.js";
import type { Answer } from "../../src/console/client/answer.client.js";

test("the page reads from an answer only what the server puts there", () => {
  expectTypeOf<WordedAnswer>().toExtend<Answer>();
});
