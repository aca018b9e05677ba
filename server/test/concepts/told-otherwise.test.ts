// Whether sentences read as if what they tell were over, not so or another's, learned from examples.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  learnToldOtherwise,
  type ToldExample,
  toldOtherwise,
} from "../../src/concepts/told-otherwise.js";

const text = readFileSync(
  new URL("../../src/concepts/told-sentences.txt", import.meta.url),
  "utf8",
);
const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const examples = lines.map(
  (line): ToldExample => ({ sentence: line.slice(2), otherwise: !line.startsWith("+") }),
);

/** The share of `among` that `read` finds to be told otherwise. */
const share = (read: (sentence: string) => number, among: readonly ToldExample[]) =>
  among.filter(({ sentence }) => read(sentence) > 0.5).length / among.length;

describe("the examples", () => {
  it("are lines of a sign and a sentence, each sentence once", () => {
    expect(lines.filter((line) => !/^[+npo] \S/.test(line))).toEqual([]);
    expect(new Set(lines.map((line) => line.slice(2))).size).toBe(lines.length);
  });
});

describe("what was learned", () => {
  // Each is in no example.
  test.each([
    "Used to need a reader, not any more",
    "Had tics in Year 4, none since",
    "Wore a patch until Reception, signed off now",
    "No longer sees the nurse",
    "Her brother has the same condition",
    "Best friend's mum has cancer",
    "Was under the clinic last year, discharged in May",
    "Tests came back clear, nothing found",
  ])("doubts: %s", (sentence) => {
    expect(toldOtherwise()(sentence)).toBeGreaterThan(0.5);
  });

  test.each([
    "Inhaler in the office, two puffs before games",
    "Meets the counsellor on Mondays at ten",
    "Cries at the gate most mornings",
    "Sits near the board because of her eyes",
    "Needs sentence starters for any writing",
    "",
  ])("does not doubt: %s", (sentence) => {
    expect(toldOtherwise()(sentence)).toBeLessThan(0.5);
  });

  it("holds for sentences that it did not learn from", () => {
    const isHeldOut = (_: ToldExample, at: number) => at % 5 === 0;
    const learned = learnToldOtherwise(examples.filter((one, at) => !isHeldOut(one, at)));
    const heldOut = examples.filter(isHeldOut);
    expect(
      share(
        learned,
        heldOut.filter((one) => one.otherwise),
      ),
    ).toBeGreaterThan(0.6);
    expect(
      share(
        learned,
        heldOut.filter((one) => !one.otherwise),
      ),
    ).toBeLessThan(0.06);
  });
});

describe("learning", () => {
  it("gives the same for the same examples, and a number for any text", () => {
    const some = examples.filter((_, at) => at % 40 === 0);
    const [one, other] = [learnToldOtherwise(some), learnToldOtherwise(some)];
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        expect(one(any)).toBe(other(any));
        expect(Number.isFinite(one(any))).toBe(true);
      }),
    );
  });

  it("learns nothing from nothing", () => {
    expect(learnToldOtherwise([])("Has asthma")).toBe(0);
  });
});
