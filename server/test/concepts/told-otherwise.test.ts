// Whether sentences read as if what they tell were over, not so or another's, learned from examples.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { learnSigns, toldOtherwise } from "../../src/concepts/told-otherwise.js";

const text = readFileSync(
  new URL("../../src/concepts/told-sentences.txt", import.meta.url),
  "utf8",
);
const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const signed = lines.map((line) => ({ sign: line.charAt(0), sentence: line.slice(2) }));

type Learned = ReturnType<typeof learnSigns>;
/** Of a sentence in which what it is about stands in brackets, or of one by itself. */
const odds = (read: Learned, example: string) => {
  const start = example.indexOf("[");
  const about = start < 0 ? null : { start, end: example.indexOf("]") - 1 };
  const { over, other } = read(example.replace(/[[\]]/g, ""), about);
  return Math.max(over, other);
};
/** In log-odds. */
const DOUBT = 1;
/** The share of the sentences with these signs that are found to be told otherwise. */
const share = (read: Learned, among: typeof signed, signs: string) => {
  const those = among.filter(({ sign }) => signs.includes(sign));
  return those.filter(({ sentence }) => odds(read, sentence) > DOUBT).length / those.length;
};

describe("the examples", () => {
  it("are lines of a sign and a sentence with at most one pair of brackets, each once", () => {
    expect(lines.filter((line) => !/^[+npo] [^[\]]*(?:\[[^[\]]+\])?[^[\]]*$/.test(line))).toEqual(
      [],
    );
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
    expect(odds(toldOtherwise(), sentence)).toBeGreaterThan(0.5);
  });

  test.each([
    "Inhaler in the office, two puffs before games",
    "Meets the counsellor on Mondays at ten",
    "Cries at the gate most mornings",
    "Sits near the board because of her eyes",
    "Needs sentence starters for any writing",
    "",
  ])("does not doubt: %s", (sentence) => {
    expect(odds(toldOtherwise(), sentence)).toBeLessThan(0.5);
  });

  it("holds for sentences that it did not learn from", () => {
    const isHeldOut = (_: unknown, at: number) => at % 5 === 0;
    const learned = learnSigns(signed.filter((one, at) => !isHeldOut(one, at)));
    const heldOut = signed.filter(isHeldOut);
    expect(share(learned, heldOut, "npo")).toBeGreaterThan(0.65);
    expect(share(learned, heldOut, "+")).toBeLessThan(0.09);
  });

  test.each([
    ["Used to have a [taxi], has a [bus pass] now", true, false],
    ["[Inhaler] in the office, [splint] came off in June", false, true],
    ["[Eczema] bad again, [nut allergy] ruled out at the clinic", false, true],
    ["His brother has the [wheelchair], he has the [splint]", true, false],
  ])("doubts one thing and not the other: %s", (marked, first, second) => {
    const about = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, words = ""]) => words);
    const told = about.map((words) => {
      const others = marked.replace(`[${words}]`, "<>").replace(/[[\]]/g, "");
      return odds(toldOtherwise(), others.replace("<>", `[${words}]`));
    });
    const [one = 0, two = 0] = told;
    expect([one > two, two > one]).toEqual([first, second]);
  });

  it("tells what is of someone else from what is over", () => {
    expect(toldOtherwise()("Her brother has the same condition").other).toBeGreaterThan(0.5);
    expect(toldOtherwise()("Her brother has the same condition").over).toBeLessThan(0.5);
    expect(toldOtherwise()("No longer sees the nurse").over).toBeGreaterThan(0.5);
  });
});

describe("learning", () => {
  it("gives the same for the same examples, and a number for any text", () => {
    const some = signed.filter((_, at) => at % 40 === 0);
    const [one, other] = [learnSigns(some), learnSigns(some)];
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        expect(odds(one, any)).toBe(odds(other, any));
        expect(Number.isFinite(odds(one, any))).toBe(true);
      }),
    );
  });

  it("learns nothing from nothing", () => {
    expect(odds(learnSigns([]), "Has asthma")).toBe(0);
  });
});
