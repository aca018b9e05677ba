// The server's own SHA-256 gives the fingerprints that a sheet makes without one.
import fc from "fast-check";
import { expect, test } from "vitest";
import { rowFingerprinter, snapshotHash } from "../../../shared/fingerprint.js";
import { sha256Hex } from "../../src/sync/digest.js";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0xd700, max: 0xe0ff })).map((units) => String.fromCharCode(...units)),
);
const cells = fc.array(cell, { maxLength: 5 });

test("any header and cells, halves of characters included, have one fingerprint on both sides", () => {
  fc.assert(
    fc.property(cells, cells, (header, row) => {
      const fingerprint = rowFingerprinter(header)(row);
      expect(rowFingerprinter(header, sha256Hex)(row)).toBe(fingerprint);
      expect(snapshotHash([fingerprint], sha256Hex)).toBe(snapshotHash([fingerprint]));
    }),
    { numRuns: 500 },
  );
});
