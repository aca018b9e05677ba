// A question that is put as a letter: what is around it says nothing of pupils.
import { describe, expect, it, test } from "vitest";
import { bodyOf } from "../../src/answers/wording/correspondence.js";
import { askingMadeSchool, rows } from "./made-school.js";

const QUESTION = "how many pupils are in 3A?";

test.each([
  `Dear all, ${QUESTION}`,
  `Dear Mrs O'Hara,\n${QUESTION}\nKind regards,\nP. Quill (clerk)`,
  `To whom it may concern: ${QUESTION} Yours faithfully, R. Stone`,
  `Hello team - ${QUESTION} Many thanks`,
  `Hi Ann, ${QUESTION} Cheers, Bob`,
  `Good afternoon. ${QUESTION} Best, Jo (vice chair)`,
  `Hi office, Ann from the trust here. ${QUESTION} Thank you so much!`,
  `${QUESTION} ta`,
  `Jo here, ${QUESTION}`,
])("%s", (letter) => expect(bodyOf(letter)).toBe(QUESTION));

test.each([
  "hello",
  "best reading age in 3A",
  "who is best, Ann or Bob?",
  "which pupils say thanks to staff?",
  "morning session pupils",
  "Dear Ann",
  "who thanks whom, and how many are in 3A?",
])("%s: stays as it is", (question) => expect(bodyOf(question)).toBe(question));

describe("asked of a school", () => {
  const ask = askingMadeSchool();

  it("is answered as the question alone is", async () => {
    const told = await ask(
      "Dear colleagues,\n\nplease let me know the number of pupils in 3A.\n\nWith kind regards,\nThe Clerk",
    );
    const count = rows.filter(({ class_code }) => class_code === "3A").length;
    expect(told).toMatchObject({ abstained: false, count });
  });
});
