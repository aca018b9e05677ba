// Classes of phrasing over columns that PTCC does not know: each question and what is understood by it.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeQuery } from "../../src/answers/describe/describe-query.js";
import { understand } from "../../src/answers/understand.js";
import { columnGlossary } from "../../src/answers/vocabulary/column-glossary.js";
import { vocabularyOf } from "../../src/answers/vocabulary/vocabulary.js";
import type { ConceptMap } from "../../src/concepts/concept-map.js";
import { conceptSource, shippedConcepts } from "../../src/concepts/load-concepts.js";

const column = (header: string, cells: string[], key = header.toLowerCase()) => ({
  key,
  headers: [header],
  sources: ["s1"],
  cells: cells.map((text) => ({ text, pupils: 2 })),
});

const vocabulary = vocabularyOf(
  {
    classes: ["9C", "9D", "Cove"].map((label) => ({ key: label.toLowerCase(), label })),
    campuses: [{ key: "riverside", label: "Riverside" }],
    sources: [{ id: "s1", label: "Mr Vane" }],
    years: [7, 9],
    levels: [0, 1, 2, 3, 4],
  },
  [{ id: "p1", name_key: "alice johnson" }],
  [
    column("Gender", ["F", "M", "Female", "Male"]),
    column("Option subject", ["Spanish", "Art", "Computing"]),
    column("Home language", ["English", "Spanish", "Polish"]),
    column("Detentions", ["0", "2", "5"]),
    column("Reading age", ["8:06", "11:02", "9:10"]),
    column("Attendance %", ["96.2", "81"]),
    column("EHCP", ["Y", "N"]),
    column("EHCP hours", ["15", "20"]),
    column("Bus route", ["R3", "B16"]),
    column("Home time", ["Walks", "Bus", "Collected"]),
    column("Transport", ["Taxi", "Minibus", "Family"]),
    column("Review month", ["May", "November"]),
    column("Instrument", ["Violin", "Steel pans"]),
  ],
);

const CLASSES: Record<string, [string, string][]> = {
  "how people speak of places and of those in them": [
    ["the cove lot", "pupils in Cove"],
    ["cove - nothing in the notes", "pupils in Cove, without notes"],
    ["Mr Vane's lot, how many?", "number of pupils in Mr Vane’s sheet"],
    ["how many bodies in 9C", "number of pupils in 9C"],
    ["how many are sitting in year 9", "number of pupils in Year 9"],
    ["9C, names only please", "pupils in 9C"],
    ["how many youngsters come under Mr Vane", "number of pupils in Mr Vane’s sheet"],
    ["9C and 9D total", "number of pupils in 9C or 9D"],
    ["year 9 girls no.", "number of pupils in Year 9, with Gender “F” or “Female”"],
    ["how many pupis in 9C", "number of pupils in 9C"],
    ["how many are still to be given a level", "number of pupils without a support level"],
  ],
  "whether something is so of each": [
    ["has everyone in 9C got a level", "whether each of pupils in 9C is with a support level"],
    [
      "are all the girls in cove on level 3",
      "whether each of pupils with Gender “F” or “Female”, in Cove is at level 3",
    ],
    ["does every child in 9D have notes", "whether each of pupils in 9D is with notes"],
  ],
  "one pupil, said in other orders": [
    ["Johnson, Alice", "record of Johnson , Alice"],
    ["wots alice johnsons level", "support level of alice johnsons"],
    ["what does alice johnson speak at home", "Home language of alice johnson"],
    ["which school does alice johnson go to", "campus of alice johnson"],
    ["has anything been written about alice johnson", "record of alice johnson, with notes"],
  ],
  "one thing of the field, in words that deny or compare elsewhere": [
    [
      "used to be looked after, not any more",
      "all pupils whose notes speak of “looked after not more”",
    ],
    ["year 9s with type 1 diabetes", "pupils in Year 9 whose notes speak of “type 1 diabetes”"],
    [
      "violence between the adults at home",
      "all pupils whose notes speak of “violence between adults home”",
    ],
    [
      "tested for ADHD and found not to have it",
      "all pupils whose notes speak of “tested adhd found not”",
    ],
    [
      "tells lies or takes things that aren't theirs",
      "all pupils whose notes speak of “tells lies or things not theirs”",
    ],
    [
      "receptive or expressive language delay",
      "all pupils whose notes speak of “receptive or expressive language delay”",
    ],
  ],
  "sheets that write one value in two ways": [
    ["girls in 9C", "pupils with Gender “F” or “Female”, in 9C"],
    ["female students at riverside", "pupils with Gender “F” or “Female”, at Riverside"],
    ["how many boys are in year 7", "number of pupils with Gender “M” or “Male”, in Year 7"],
  ],
  "a value that two columns have, by its verb": [
    ["who takes Spanish in 9C", "pupils with Option subject “Spanish”, in 9C"],
    ["9C pupils studying Spanish", "pupils in 9C, with Option subject “Spanish”"],
    ["who speaks Spanish", "pupils with Home language “Spanish”"],
    [
      "girls not doing Spanish",
      "pupils with Gender “F” or “Female”, not with Option subject “Spanish”",
    ],
  ],
  "values that verbs and nouns bring": [
    ["who comes by taxi", "pupils with Transport “Taxi”"],
    ["students who come in by minibus", "pupils with Transport “Minibus”"],
    ["brought in by family", "pupils with Transport “Family”"],
    ["violinists in Cove", "pupils with Instrument “Violin”, in Cove"],
    ["who doesn't speak English at home", "pupils not with Home language “English”"],
    ["pupils whose first language is not English", "pupils not with Home language “English”"],
  ],
  "a column by one word of its name": [
    ["whose review is in May", "pupils with Review month “May”"],
    ["annual reviews in November", "pupils with Review month “November”"],
    ["kids on the R3 bus", "pupils with Bus route “R3”"],
    ["students with 15 hours", "pupils with EHCP hours 15"],
    ["most popular option in 9C", "number of pupils in 9C, by Option subject; the highest"],
    ["which languages are spoken in 9C", "number of pupils in 9C, by Home language"],
    [
      "how many different languages are spoken in 9C",
      "number of pupils in 9C, by Home language; how many there are",
    ],
  ],
  "numbers of columns": [
    ["students with 5 or more detentions", "pupils with Detentions 5 or above"],
    ["EHCP hours of 20 or over: how many?", "number of pupils with EHCP hours 20 or above"],
    ["EHCP hours over 15", "pupils with EHCP hours above 15"],
    ["reading age less than 9:03", "pupils with Reading age below 9.25"],
    ["reading age of 9 years 6 months or more", "pupils with Reading age 9.5 or above"],
    ["how many detentions have 9C had", "total Detentions of pupils in 9C"],
    ["average EHCP hours in the Cove", "average EHCP hours of pupils in Cove"],
    [
      "who has the best attendance in 9C",
      "pupils in 9C by Attendance %, highest first; the highest",
    ],
    ["weakest reading age in 9D", "lowest Reading age of pupils in 9D"],
  ],
  "nothing there": [
    ["who has had no detentions in 9C", "pupils with Detentions 0, in 9C"],
    ["9D pupils with no detentions at all", "pupils in 9D, with Detentions 0"],
    ["9C pupils without a reading age", "pupils in 9C, without Reading age"],
    ["which year 9s haven't been given a tier?", "pupils in Year 9, without a support level"],
    ["9C kids with nothing written about them", "pupils in 9C, without notes"],
    ["cove level 4s without any notes", "pupils in Cove, at level 4, without notes"],
  ],
  "any column of one pupil": [
    ["which bus does Alice Johnson get?", "Bus route of Alice Johnson"],
    ["how many detentions has Alice Johnson had", "Detentions of Alice Johnson"],
    ["number of hours for Alice Johnson", "EHCP hours of Alice Johnson"],
    ["attendance figure for Alice Johnson", "Attendance % of Alice Johnson"],
    ["when is Alice Johnson's review", "Review month of Alice Johnson"],
    ["what is Alice Johnson's option", "Option subject of Alice Johnson"],
    ["how does Alice Johnson get to school", "Transport of Alice Johnson"],
    ["how does Alice Johnson go home", "Home time of Alice Johnson"],
    ["what language is spoken at Alice Johnson's home", "Home language of Alice Johnson"],
    ["does Alice Johnson play an instrument", "record of Alice Johnson, with Instrument"],
    ["has Alice Johnson had any detentions", "record of Alice Johnson, with Detentions above 0"],
    ["Alice Johnson ehcp?", "record of Alice Johnson, with EHCP"],
  ],
  "what is not answered": [
    ["who will be excluded next", ""],
    ["which colour does Alice Johnson get?", "“colour” in the notes of Alice Johnson"],
    ["why is Alice Johnson", ""],
  ],
  "other words for what is known": [
    ["how many pupils does Mr Vane look after", "number of pupils in Mr Vane’s sheet"],
    ["students in 9C assigned level 0", "pupils in 9C, at level 0"],
    ["no. of pupils in 9D", "number of pupils in 9D"],
    ["riverside headcount", "number of pupils at Riverside"],
    ["top 3 classes by size", "number of all pupils, by class; the 3 highest"],
    ["total detentions for each class in year 9", "total Detentions of pupils in Year 9, by class"],
    [
      "how many riverside pupils other than those in 9C",
      "number of pupils at Riverside, not in 9C",
    ],
  ],
};

describe.each(Object.entries(CLASSES))("%s", (_, questions) => {
  it.each(questions)("%s", (question, understood) => {
    expect(describeQuery(understand(question, vocabulary))).toBe(understood);
  });
});

it("a school's own file gives columns and values other names", () => {
  const own = vocabularyOf(
    { classes: [], campuses: [], sources: [], years: [], levels: [] },
    [],
    [column("Bus route", ["R3"]), column("AHT", ["Owl", "Wren"])],
    {
      glossary: columnGlossary({
        columns: [["AHT", "Learning zone"]],
        values: [["R3", "Ring-road bus"]],
      }),
      map: shippedConcepts().map(),
    },
  );
  const understood = (question: string) => describeQuery(understand(question, own));
  expect(understood("how many in learning zone Owl")).toBe("number of pupils with AHT “Owl”");
  expect(understood("who is on the ring road bus")).toBe("pupils with Bus route “R3”");
});

it.each([
  "that's brilliant, ta",
  "ok ta",
  "good morning to you",
  "who is going out with who",
  "who's in red house",
  "shoe sizes for the trip",
  "mock results for year 9",
  "who'll get into the grammar school",
])("%s: is no question that sheets answer", (question) => {
  expect(understand(question, vocabulary).kind).toBe("unclear");
});

it("a school's own phrase is one thing, though the grammar knows its words", () => {
  const file = join(mkdtempSync(join(tmpdir(), "ptcc-own-")), "concepts.yaml");
  writeFileSync(file, "concepts: { behaviour: { words: no gate } }");
  const map = conceptSource({ schoolFile: file }).map();
  const places = { classes: [], campuses: [], sources: [], years: [], levels: [3] };
  const understood = (question: string, known: ConceptMap) =>
    describeQuery(
      understand(
        question,
        vocabularyOf(places, [], [], { glossary: columnGlossary(), map: known }),
      ),
    );
  expect(understood("who has no gate", map)).toContain("“no gate”");
  expect(understood("who has no gate", shippedConcepts().map())).not.toContain("“no gate”");
});
