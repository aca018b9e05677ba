// The letters without which a pattern cannot match.
import { expect, test } from "vitest";
import { inLetters, lettersOf, mayMatch } from "../../src/answers/wording/letters.js";

test.each<[RegExp, readonly string[] | null]>([
  [/\btakers\b/giu, ["takers"]],
  [/\bhow many (?:places|seats) are filled\b/iu, [" are filled"]],
  [/\b(?:lacking|missing|without) both\b/iu, ["lacking", "missing", "without"]],
  // What may be left out is in no match for certain.
  [/\bthe (?:whole |entire )?of\b/iu, ["the "]],
  [/colou?r/iu, ["colo"]],
  [/colo{0,2}rs+x/iu, ["col"]],
  [/no+ne/iu, ["no"]],
  // What must not stand there is in no match at all.
  [/\b(?!difficulties)\p{L}+ or\b/iu, [" or"]],
  [/(?<!\bwithout )notes/iu, ["notes"]],
  [/(?=level)\w+/iu, ["level"]],
  // Signs that stand for any letter, or for another one.
  [/[^)]*ties\)/iu, ["ties)"]],
  [/a.c\d\.5/iu, [".5"]],
  [/\s\n/iu, null],
  // One of its ways needs none.
  [/\bm(?:n|a)?ny\b|\d/iu, null],
])("%s", (pattern, letters) => expect(lettersOf(pattern)).toEqual(letters));

test("letters are found as patterns that do not care for case find them", () => {
  const pattern = /\bseks\b/iu;
  for (const text of ["SEKS", "ſeks", "se\u212as"]) {
    expect(pattern.test(text)).toBe(true);
    expect(mayMatch(lettersOf(pattern), inLetters(text))).toBe(true);
  }
  expect(mayMatch(lettersOf(pattern), inLetters("sacks"))).toBe(false);
  expect(mayMatch(null, inLetters(""))).toBe(true);
});
