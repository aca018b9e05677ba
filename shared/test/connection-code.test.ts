// The one line that Mr P pastes survives mails and chats, and is refused when it did not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeConnectionCode, encodeConnectionCode } from "../connection-code.js";

const EXAMPLE = {
  url: "https://ptcc.example.org",
  source_id: "src_01HZY3",
  secret: "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
};
const ascii = fc.stringMatching(/^[!-~]{1,60}$/);
const connections = fc.record({
  url: fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    ascii,
    fc.string({ unit: "grapheme", minLength: 1 }),
  ),
  source_id: ascii,
  secret: ascii,
});
const SPACES = [" ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "\ufeff"];

describe("a connection code", () => {
  test("gives back the address, the source and the secret, whatever they are", () => {
    fc.assert(
      fc.property(connections, (connection) => {
        expect(decodeConnectionCode(encodeConnectionCode(connection))).toEqual(connection);
      }),
    );
  });

  test("keeps an address that has percent signs or letters beyond ASCII", () => {
    for (const url of ["https://example.org/a%20b%2Fc", "https://schüle.example/straße"]) {
      const code = encodeConnectionCode({ ...EXAMPLE, url });
      expect(code).toMatch(/^[\w.-]+$/);
      expect(decodeConnectionCode(code)?.url).toBe(url);
    }
  });

  test("is refused with any one character changed, added or missing", () => {
    const code = encodeConnectionCode(EXAMPLE);
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.stringMatching(/^[!-~]$/), (at, character) => {
        const [before, after] = [code.slice(0, at), code.slice(at + 1)];
        if (character !== code[at])
          expect(decodeConnectionCode(before + character + after)).toBeNull();
        expect(decodeConnectionCode(before + after)).toBeNull();
        expect(decodeConnectionCode(code.slice(0, at) + character + code.slice(at))).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  test("is refused when cut anywhere, at either end", () => {
    const code = encodeConnectionCode(EXAMPLE);
    for (let at = 1; at < code.length; at++) {
      expect(decodeConnectionCode(code.slice(0, at))).toBeNull();
      expect(decodeConnectionCode(code.slice(at))).toBeNull();
    }
  });

  test("is read with white space anywhere inside and around", () => {
    const code = encodeConnectionCode(EXAMPLE);
    const space = fc.record({ at: fc.nat(code.length), text: fc.constantFrom(...SPACES) });
    fc.assert(
      fc.property(fc.array(space, { maxLength: 8 }), (spaces) => {
        const spaced = spaces.reduce(
          (text, { at, text: s }) => text.slice(0, at) + s + text.slice(at),
          code,
        );
        expect(decodeConnectionCode(spaced)).toEqual(EXAMPLE);
      }),
    );
  });

  test("nothing else is taken for one, and nothing makes the reader throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string().map((t) => `ptcc1.${t}`),
        ),
        (text) => {
          expect(decodeConnectionCode(text)).toBeNull();
        },
      ),
    );
    const code = encodeConnectionCode(EXAMPLE);
    for (const text of [
      "",
      "ptcc1",
      "ptcc1..",
      `${code}.more`,
      `${code}${code}`,
      code.replace("1", "2"),
    ])
      expect(decodeConnectionCode(text)).toBeNull();
  });
});
