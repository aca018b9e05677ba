// UTF-8, the fingerprints over it, and what they must tell apart.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FINGERPRINT_LENGTH, rowFingerprinter, snapshotHash } from "../fingerprint.js";
import { utf8 } from "../utf8.js";

const withHalves = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd700, max: 0xe0ff })))
  .map((units) => String.fromCharCode(...units));
/** Few letters, among them those that the encoding itself writes, so that collisions would happen. */
const cells = fc.array(fc.string({ unit: fc.constantFrom("a", "1", ":", ""), maxLength: 4 }), {
  maxLength: 4,
});

describe("utf8", () => {
  test("equals TextEncoder for every string, halves of surrogate pairs included", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.oneof(withHalves, fc.string({ unit: "binary" })), (text) => {
        expect(utf8(text)).toEqual(encoder.encode(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    "",
    "a",
    "é",
    "€",
    "😀",
    "\ud800",
    "\udc00",
    "\udc00\ud800",
    "\ud800\ud800\udc00",
    "\u0000",
  ])("equals TextEncoder for %j", (text) => {
    expect(utf8(text)).toEqual(new TextEncoder().encode(text));
  });
});

describe("a row's fingerprint", () => {
  test("is 16 lower-case hex characters, and the same each time", () => {
    fc.assert(
      fc.property(cells, cells, (header, row) => {
        const fingerprint = rowFingerprinter(header)(row);
        expect(fingerprint).toMatch(new RegExp(`^[0-9a-f]{${FINGERPRINT_LENGTH}}$`));
        expect(rowFingerprinter(header)(row)).toBe(fingerprint);
      }),
    );
  });

  test("differs where cells or header differ, also where only their borders do", () => {
    fc.assert(
      fc.property(cells, cells, cells, cells, (header, row, otherHeader, otherRow) => {
        const same = JSON.stringify([header, row]) === JSON.stringify([otherHeader, otherRow]);
        expect(rowFingerprinter(header)(row) === rowFingerprinter(otherHeader)(otherRow)).toBe(
          same,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [
      ["ab", "c"],
      ["a", "bc"],
    ],
    [
      ["a", ""],
      ["", "a"],
    ],
    [["a"], ["a", ""]],
    [["1:a"], ["1", "a"]],
    [["3:a1:"], ["3", "a1:"]],
    [["a "], ["a"]],
    [["007"], ["7"]],
  ])("tells %j from %j", (a, b) => {
    const fingerprint = rowFingerprinter(["Name", "Class"]);
    expect(fingerprint(a)).not.toBe(fingerprint(b));
  });

  test("stays what it is from release to release, because both sides have to agree", () => {
    expect(rowFingerprinter(["Name", "Class"])(["Zoë", "3A"])).toMatchInlineSnapshot(
      `"7691ccc2e7cfd3ce"`,
    );
    expect(snapshotHash(["0123456789abcdef"])).toMatchInlineSnapshot(
      `"9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f"`,
    );
  });
});

describe("the snapshot's hash", () => {
  test("tells another order, a missing and an added row", () => {
    const [a, b] = ["0".repeat(16), "1".repeat(16)];
    const hashes = [[], [a], [b], [a, b], [b, a], [a, a]].map((list) => snapshotHash(list));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
