// The map's files: what is shipped, what a school adds, and the faults that are told.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { conceptGroups, conceptSource, shippedConcepts } from "../../src/concepts/load-concepts.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";
import { PtccError } from "../../src/errors.js";

const folder = mkdtempSync(join(tmpdir(), "ptcc-concepts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

function withSchool(yaml: string) {
  const schoolFile = join(folder, `${++files}.yaml`);
  writeFileSync(schoolFile, yaml);
  return conceptSource({ schoolFile });
}

function faultsOf(yaml: string): string[] {
  try {
    withSchool(yaml).map();
  } catch (error) {
    if (error instanceof PtccError && error.kind === "configuration")
      return error.message.split("\n");
    throw error;
  }
  return [];
}

test("the shipped map has no faults, and every concept a label and phrases", () => {
  const { concepts } = shippedConcepts().map();
  expect(concepts.size).toBeGreaterThan(200);
  for (const { id, label, words, asked, skills } of concepts.values())
    expect(words.length + asked.length + skills.length, `${id}: ${label}`).toBeGreaterThan(0);
});

test("groups can be left out, and what others refer to in them with them", () => {
  const whole = shippedConcepts().map().concepts;
  expect(new Set([...whole.values()].map((concept) => concept.group))).toEqual(
    new Set(conceptGroups()),
  );
  const { concepts } = conceptSource({ without: ["health", "needs"] }).map();
  const groups = new Set([...concepts.values()].map((concept) => concept.group));
  expect([...groups].sort()).toEqual(
    conceptGroups().filter((group) => group !== "health" && group !== "needs"),
  );
});

test("the version changes with the school's file, and with nothing else", () => {
  const { version } = conceptSource();
  expect(conceptSource().version).toBe(version);
  expect(withSchool("concepts: { asthma: { words: sponge lungs } }").version).not.toBe(version);
});

test("a school adds concepts and phrases, and takes phrases away", () => {
  const map = withSchool(`
concepts:
  asthma:
    words: sponge lungs
  provision:
    without: booster
  forest-friday:
    label: Forest Friday
    broader: provision
    words: [forest friday, woodland day]
    unclear:
      - { say: FF, capitals: true }
`).map();
  const concepts = (sentence: string) => tagSentence(map, sentence).map((tag) => tag.concept);
  expect(concepts("Has sponge lungs")).toEqual(["asthma"]);
  expect(concepts("Loves woodland days")).toEqual(["forest-friday"]);
  expect(concepts("FF each week")).toEqual(["forest-friday"]);
  expect(concepts("ff each week")).toEqual([]);
  expect(concepts("In the booster")).toEqual([]);
});

describe("a wrong file is told one line a fault", () => {
  test.each([
    ["concepts: { hairdo: { words: bob } }", /hairdo: is not a known concept/],
    ["concepts: { asthma: { wrds: puffer } }", /concepts\.asthma.*wrds/],
    ["concepts: { asthma: { without: lemons } }", /asthma\.without: has no phrase "lemons"/],
    ["concepts: { asthma: { words: eczema } }", /"eczema" is a phrase of (asthma|eczema) already/],
    ["concepts: { asthma: { words: <aunt> coughs } }", /asthma: <aunt> is no class/],
    ["concepts: { asthma: { broader: nowhere } }", /asthma: refers to nowhere/],
    ["concepts: { medical-need: { broader: asthma } }", /broader than itself/],
    ["concepts: { asthma: { words: ~ } }", /concepts\.asthma\.words/],
    ["concepts: { asthma: { words: '~' } }", /asthma: "~" has no words/],
    ["concepts: [", /yaml: /],
    ["concepts: { Has Spaces: { label: x, words: y } }", /Has Spaces/],
  ])("%s", (yaml, fault) => {
    expect(faultsOf(yaml)).toContainEqual(expect.stringMatching(fault));
  });

  test("several faults are told at once", () => {
    const faults = faultsOf("concepts: { asthma: { words: <aunt>, broader: nowhere } }");
    expect(faults).toHaveLength(2);
  });

  test("a file that is not there", () => {
    expect(() => conceptSource({ schoolFile: join(folder, "none.yaml") })).toThrow(
      /there is no such file/,
    );
  });
});
