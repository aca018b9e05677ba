// How cells and headers are cleaned, folded and read.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanLine,
  cleanText,
  fold,
  foldCode,
  headerKey,
  parseSupportLevel,
  parseYearGroup,
} from "../columns.js";

/** Any string that JavaScript can hold, halves of surrogate pairs included. */
const anyText = fc.string({ unit: "binary" });
const withHalves = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

describe("parseYearGroup", () => {
  test.each([
    ["4", 4],
    ["04", 4],
    ["4.0", 4],
    ["Year 4", 4],
    ["year4", 4],
    ["YEAR  4", 4],
    ["Yr 4", 4],
    ["Yr.4", 4],
    ["Y4", 4],
    ["y 4", 4],
    ["Year: 4", 4],
    ["Year-4", 4],
    ["Year group 4", 4],
    ["School year 4", 4],
    ["NC Year 4", 4],
    ["four", 4],
    ["Year Four", 4],
    ["４", 4],
    [" 4\u200b ", 4],
    ["13", 13],
    ["14", 14],
    ["Reception", 0],
    ["R", 0],
    ["YR", 0],
    ["Yr R", 0],
    ["Year R", 0],
    ["EYFS", 0],
    ["0", 0],
    ["Nursery", -1],
    ["N", -1],
    ["N2", -1],
    ["Pre-school", -1],
    ["-1", -1],
    ["Year -1", -1],
    ["", null],
    ["15", null],
    ["-2", null],
    ["Year -2", null],
    ["4.5", null],
    ["3A", null],
    ["3/4", null],
    ["Year", null],
    ["KS2", null],
    ["100", null],
    ["four five", null],
    ["#REF!", null],
  ])("reads %j as %j", (text, year) => {
    expect(parseYearGroup(text)).toBe(year);
  });
});

describe("parseSupportLevel", () => {
  test.each([
    ["0", 0],
    ["2", 2],
    ["5", 5],
    ["2.0", 2],
    ["Level 2", 2],
    ["level-2", 2],
    ["LEVEL: 2", 2],
    ["Lvl 2", 2],
    ["L2", 2],
    ["Tier 2", 2],
    ["T2", 2],
    ["t 0", 0],
    ["Wave 3", 3],
    ["W1", 1],
    ["Stage 1", 1],
    ["SEND tier 4", 4],
    ["Band-5", 5],
    ["SEN level 2", 2],
    ["Support level 2", 2],
    ["two", 2],
    ["Level two", 2],
    ["２", 2],
    ["", null],
    ["6", null],
    ["-1", null],
    ["Level -1", null],
    ["2.5", null],
    ["high", null],
    ["2-3", null],
    ["T2-3", null],
    ["2 3", null],
    ["two hours", null],
    ["level", null],
    ["t", null],
    ["Step -1", null],
    ["1e0", null],
    ["0x1", null],
  ])("reads %j as %j", (text, level) => {
    expect(parseSupportLevel(text)).toBe(level);
  });

  test("either reader gives a number of its range or null, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([null, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]).toContain(
          parseYearGroup(text),
        );
        expect([null, 0, 1, 2, 3, 4, 5]).toContain(parseSupportLevel(text));
      }),
    );
  });
});

describe("cleanText", () => {
  test.each([
    ["a zero-width space, a BOM and a soft hyphen", "\ufeffAl\u200bi\u00adce", "Alice"],
    ["direction marks", "\u202eAlice\u202c\u200f\u061c", "Alice"],
    ["control characters", "Al\u0000ic\u0007e\u001b", "Alice"],
    ["line ends of Windows and old Macs", "a\r\nb\rc", "a\nb\nc"],
    [
      "line ends of Word and Slides, which part words",
      "a\vb\fc\u0085d\u2028e\u2029f",
      "a\nb\nc\nd\ne\nf",
    ],
    ["letters written as base and mark", "Zoe\u0308", "Zoë"],
    ["letters parted from their mark by something invisible", "Zoe\u200b\u0308", "Zoë"],
    ["outer space of every kind", "\u00a0\u3000\t Alice \n", "Alice"],
    ["a cell of joiners and fillers only", "\u200d \u3164\u200c", ""],
    ["half a surrogate pair", "A\ud83dB", "A\ufffdB"],
    ["joiners inside emoji and Persian words", "👩‍👧 می‌روم", "👩‍👧 می‌روم"],
    ["inner tabs and line breaks", "a\tb\nc", "a\tb\nc"],
    ["hostile text, left as it is", `<b>"'&=1+1`, `<b>"'&=1+1`],
  ])("settles %s", (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("plain text is cleaned and folded as any other, though it takes a shorter way", () => {
    const keyboard = fc.string({ unit: fc.constantFrom(..." \t\n`'-aZ9_~", "\u007f") });
    fc.assert(
      fc.property(fc.oneof(keyboard, fc.string()), (text) => {
        // A mark that nobody sees sends it the long way.
        for (const settle of [cleanText, cleanLine, fold])
          expect(settle(text)).toBe(settle(`${text}\u200b`));
      }),
    );
  });

  test("cleaning and folding twice is cleaning and folding once", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, withHalves), (text) => {
        for (const settle of [cleanText, cleanLine, fold, foldCode, headerKey])
          expect(settle(settle(text))).toBe(settle(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("marks that something taken out stood between come into order", () => {
    const parted = "\u17dd\ud7fc\u0bcd";
    expect(headerKey(headerKey(parted))).toBe(headerKey(parted));
  });

  test("a clean text is stored and read back unchanged: it holds no half of a surrogate pair", () => {
    fc.assert(
      fc.property(withHalves, (text) => {
        const clean = cleanText(text);
        expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean);
      }),
    );
  });

  test("a line has no line breaks and no double spaces", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanLine(text)).not.toMatch(/[\n\r\u2028\u2029]|\s\s|^\s|\s$/);
      }),
    );
  });
});

describe("fold", () => {
  test.each([
    ["case", "ALICE", "alice"],
    ["accents", "Zoë Brontë", "Zoe Bronte"],
    ["composed and decomposed letters", "é", "e\u0301"],
    ["curly, straight and grave apostrophes", "O’Brien O‘Brien OʼBrien", "O'Brien O`Brien O´Brien"],
    [
      "dashes of every length",
      "Anne‐Marie Anne‑Marie Anne–Marie",
      "Anne-Marie Anne-Marie Anne-Marie",
    ],
    ["spaces", "  Alice \u00a0 Johnson\n", "Alice Johnson"],
    ["full-width letters", "Ａｌｉｃｅ", "Alice"],
    ["ligatures", "ﬁona", "fiona"],
    ["Turkish dotted I", "İpek", "ipek"],
    ["Hebrew points", "דָּוִד", "דוד"],
    ["Arabic points", "مُحَمَّد", "محمد"],
  ])("%s do not count", (_, a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  test.each([
    ["different letters", "Tom", "Tim"],
    ["Japanese voiced letters", "かき", "かぎ"],
    ["Devanagari vowel signs", "कि", "का"],
    ["an apostrophe", "O'Brien", "OBrien"],
    ["a dash", "Anne-Marie", "Anne Marie"],
  ])("%s count", (_, a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test("in class codes neither spaces nor dashes nor dots count", () => {
    expect(["3 a", "3-A", "3.A", "3–a", "3_A", "3/A"].map(foldCode)).toEqual(Array(6).fill("3a"));
    expect(foldCode("13A")).not.toBe(foldCode("1 3B"));
  });
});

describe("headerKey", () => {
  test.each([
    ["Support_Level", "supportlevel"],
    [" support level: ", "supportlevel"],
    ["SUPPORT-LEVEL", "supportlevel"],
    ["Pupil’s name", "pupilsname"],
    ["Année", "annee"],
    ["कि", "कि"],
    ["#", ""],
    ["", ""],
    ["__proto__", "proto"],
  ])("writes %j as %j", (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});
