// What is searchable of a pupil, and how notes become sentences.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../../shared/columns.js";
import { sheetDocument, splitSentences } from "../../src/index/documents.js";

describe("splitting notes into sentences", () => {
  test.each<[string, string[]]>([
    ["", []],
    [" \n ", []],
    ["...", []],
    ["Anxiety support needed", ["Anxiety support needed"]],
    ["Anxiety support needed.", ["Anxiety support needed"]],
    ["Reads well. Needs a quiet place!", ["Reads well", "Needs a quiet place"]],
    ["Does he sleep? No.", ["Does he sleep?", "No"]],
    ["Mrs. Khan called. Dr. Lee will write.", ["Mrs. Khan called", "Dr. Lee will write"]],
    ["Seen by J. Bloggs today. Fine.", ["Seen by J. Bloggs today", "Fine"]],
    ["Uses aids, e.g. Braille. Likes it.", ["Uses aids, e.g. Braille", "Likes it"]],
    ["Scored 4.5 in maths", ["Scored 4.5 in maths"]],
    ["first line\nsecond line\r\nthird", ["first line", "second line", "third"]],
    ["- reading\n- writing\n* maths\n– art", ["reading", "writing", "maths", "art"]],
    ["• reading • writing ▪ maths", ["reading", "writing", "maths"]],
    ["reading; writing; maths", ["reading", "writing", "maths"]],
    ["a;b", ["a;b"]],
    ["Zero\u200bwidth and\u00a0spaces   here", ["Zerowidth and spaces here"]],
    ["=1+1 <script>alert(1)</script>", ["=1+1 <script>alert(1)</script>"]],
    ["😀 🎉", []],
    ["يحتاج دعما. يقرأ جيدا.", ["يحتاج دعما", "يقرأ جيدا"]],
    ["需要帮助。他喜欢阅读。", ["需要帮助。", "他喜欢阅读。"]],
  ])("%j gives %j", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  const word = fc.oneof(
    fc.constantFrom(
      ".",
      "!",
      "?",
      "…",
      ";",
      "-",
      "•",
      "*",
      "\n",
      "\r\n",
      "Mr.",
      "A.",
      "e.g.",
      "4.5",
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.stringMatching(/^[a-z]{1,600}$/),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(" ", "", "  ", "\u00a0")), { maxLength: 60 })
    .map((parts) => parts.flat().join(""));
  const letters = (value: string) =>
    (value.normalize("NFD").match(/[\p{L}\p{N}]/gu) ?? []).join("");

  test("no letter and no digit is lost, moved or doubled", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(letters(splitSentences(value).join(""))).toBe(letters(cleanText(value)));
      }),
      { numRuns: 500 },
    );
  });

  test("each is one line of at most 500 characters with a letter or digit in it", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const sentence of splitSentences(value)) {
          expect(sentence.length).toBeLessThanOrEqual(500);
          expect(sentence).toMatch(/[\p{L}\p{N}]/u);
          expect(sentence).not.toMatch(/[\r\n]|^\s|\s$|\s\s/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a sentence split again is itself", () => {
    fc.assert(
      fc.property(text, (value) => {
        const sentences = splitSentences(value);
        expect(sentences.flatMap(splitSentences)).toEqual(sentences);
      }),
      { numRuns: 500 },
    );
  });

  test("a cell of 50,000 characters is cut at words, without spaces between characters", () => {
    const words = "reading ".repeat(6_250);
    expect(splitSentences(words).every((part) => /^(reading ?)+$/.test(part))).toBe(true);
    const emoji = splitSentences(`a${"😀".repeat(25_000)}`);
    expect(emoji.join("")).not.toMatch(/\p{Cs}/u);
  });
});

describe("a pupil's document", () => {
  test("is the notes, then each extra column under its header", () => {
    expect(
      sheetDocument({ supportNotes: "Reads well.", extra: { House: "Red", Diet: "No nuts" } }).text,
    ).toBe("Reads well.\nHouse: Red\nDiet: No nuts");
  });

  test("has each sentence once, also where notes and an extra column say the same", () => {
    expect(
      sheetDocument({
        supportNotes: "Needs help with reading. Needs help with reading!",
        extra: { "Other notes": "Needs help with reading.", House: "Red" },
      }).passages,
    ).toEqual(["Needs help with reading"]);
  });

  test("an extra column of a few words is found by words alone", () => {
    const { text, passages } = sheetDocument({
      supportNotes: null,
      extra: { House: "Red and blue" },
    });
    expect(text).toBe("House: Red and blue");
    expect(passages).toEqual([]);
  });

  test("leaves out the header of a number, a day and a no: it would say what the cell does not", () => {
    const extra = { "Reading age": "9:05", Attendance: "94%", Born: "3/4/2016", Asthma: "No" };
    expect(sheetDocument({ supportNotes: null, extra }).text).toBe("9:05\n94%\n3/4/2016\nNo");
    const said = { Asthma: "Yes", Diet: "No nuts" };
    expect(sheetDocument({ supportNotes: null, extra: said }).text).toBe(
      "Asthma: Yes\nDiet: No nuts",
    );
  });

  test("is empty for a pupil without notes and extra columns", () => {
    expect(sheetDocument({ supportNotes: null, extra: {} })).toEqual({ text: "", passages: [] });
  });
});
