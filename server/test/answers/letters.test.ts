// The letters without which a pattern cannot match.
import { expect, test } from "vitest";
import { inLetters, LetterIndex, lettersOf, mayMatch } from "../../src/answers/wording/letters.js";

test.each<[RegExp, readonly (readonly string[])[]]>([
  [/\btakers\b/giu, [["takers"]]],
  [
    /\bhow many (?:places|seats) are filled\b/iu,
    [[" are filled"], ["how many "], ["places", "seats"]],
  ],
  [/\b(?:lacking|missing|without) both\b/iu, [["lacking", "missing", "without"], [" both"]]],
  // What may be left out is in no match for certain.
  [/\bthe (?:whole |entire )?of\b/iu, [["the "], ["of"]]],
  [/colou?r/iu, [["colo"]]],
  [/colo{0,2}rs+x/iu, [["col"], ["rs"]]],
  [/no+ne/iu, [["no"], ["ne"]]],
  // What must not stand there is in no match at all.
  [/\b(?!difficulties)\p{L}+ or\b/iu, [[" or"]]],
  [/(?<!\bwithout )notes/iu, [["notes"]]],
  [/(?=level)\w+/iu, [["level"]]],
  // Signs that stand for any letter, or for another one.
  [/[^)]*ties\)/iu, [["ties)"]]],
  [/a.c\d\.5/iu, [[".5"]]],
  [/\s\n/iu, []],
  // One of its ways needs none.
  [/\bm(?:n|a)?ny\b|\d/iu, []],
])("%s", (pattern, letters) => expect(lettersOf(pattern)).toEqual(letters));

test("an index marks the patterns that may match, and others that begin alike", () => {
  const patterns = [/\bmaths\b/iu, /\bmany\b/iu, /\d/u, /\b(?:spelling|maths) score\b/iu];
  const index = new LetterIndex(patterns.map(lettersOf));
  expect([...index.mark(inLetters("a maths score"))]).toEqual([1, 1, 1, 1]);
  expect([...index.mark(inLetters("3A"))]).toEqual([0, 0, 1, 0]);
});

test("letters are found as patterns that do not care for case find them", () => {
  const pattern = /\bseks\b/iu;
  for (const text of ["SEKS", "ſeks", "se\u212as"]) {
    expect(pattern.test(text)).toBe(true);
    expect(mayMatch(lettersOf(pattern), inLetters(text))).toBe(true);
  }
  expect(mayMatch(lettersOf(pattern), inLetters("sacks"))).toBe(false);
  expect(mayMatch([], inLetters(""))).toBe(true);
});
