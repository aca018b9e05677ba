// Hybrid search over a real database, with a meaning search that the test decides.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { NearestPassages } from "../../src/search/find-meaning.js";
import { plainTopic, searchNotes } from "../../src/search/search.js";
import { createSearchPupils } from "../../src/search/search-pupils.js";
import { type Pupil, pupil, School, SEED } from "./school.js";

let school: School;
afterEach(() => school.close());

/** Meaning search that finds the sentences that begin so, as near as said. */
const near =
  (similarities: Record<string, number>): NearestPassages =>
  async (_text, k, among) =>
    school
      .passages()
      .filter(({ id }) => among === undefined || among.has(id))
      .flatMap(({ id, text }) => {
        const found = Object.entries(similarities).find(([start]) => text.startsWith(start));
        return found ? [{ id, similarity: found[1] }] : [];
      })
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, k);

const nothingNear: NearestPassages = async () => [];
const noMeaning: NearestPassages = async () => null;

const deps = (nearestPassages: NearestPassages) => ({
  db: school.db,
  nearestPassages,
  model: "m@1",
});
const search = (q: string, nearest = nothingNear, filter = {}) =>
  createSearchPupils(deps(nearest))(q, filter, 50);
const topic = (q: string, nearest = nothingNear, filter = {}) =>
  searchNotes(deps(nearest), plainTopic(q), filter);
const named = (hits: { student: { name: string } }[]) => hits.map((hit) => hit.student.name);

describe("search by words", () => {
  it.each([
    ["statutory plan", "EHCP review scheduled"],
    ["education, health and care plans", "EHCP review scheduled"],
    ["EHCPs", "Has a statutory plan"],
    ["autistic", "Diagnosis of ASD in 2024"],
    ["free school meals", "FSM"],
    ["SALT", "Speech and language therapy on Tuesdays"],
    ["reading", "Reads below his age"],
    ["dyslexic", "Signs of dyslexia"],
    ["anxious", "Anxiety at night"],
    ["physio", "Physiotherapy on Mondays"],
  ])("%s finds the note %j", async (q, note) => {
    school = new School([pupil("Ann Other", "3A", 3, null, 0, note), ...SEED.slice(1, 2)]);
    const { hits } = await topic(q);
    expect(hits.map((hit) => [hit.student.name, hit.judged])).toEqual([["Ann Other", "concept"]]);
  });

  it("quotes each note from itself where several hold the same words", async () => {
    const notes = ["Likes zebras a lot", "Drew a zebra", "Two zebras on his lunchbox"];
    school = new School(notes.map((note, i) => pupil(`Ann Other${i}`, "3A", 3, null, 0, note)));
    const { hits } = await topic("zebra");
    expect(hits).toHaveLength(notes.length);
    for (const { snippet, student } of hits)
      expect(snippet).toBe(notes[Number(student.name.at(-1))]);
  });

  it("says which words it found, in which sentence, and where the row is", async () => {
    school = new School([
      pupil("Ann Other", "3A", 3, null, 0, "Likes football. Anxious about tests; cries at times."),
    ]);
    const { hits } = await topic("anxious");
    expect(hits[0]).toMatchObject({
      snippet: "Anxious about tests",
      why: {
        words: ["Anxious"],
        concept: { id: "anxiety", state: "present" },
        passage: null,
        similarity: null,
      },
      evidence: { source_name: "Mr P", sheet: "Pupils", row: 2, run_id: "run-1", version: 1 },
    });
  });

  it.each([
    ["anxiety", "No anxiety this term"],
    ["additional support", "No additional support"],
    ["FSM", "FSM: No"],
    ["allergies", "Allergies: none"],
    ["EHCP", "EHCP not needed"],
    ["anxious", "Is not anxious any more"],
    ["glasses", "No longer needs glasses"],
    ["speech therapy", "Does not need speech therapy"],
  ])("does not take the denial %s / %j for a need", async (q, note) => {
    school = new School([pupil("Ann Other", "3A", 3, null, 0, note)]);
    const { hits } = await topic(q, near({ [note]: 0.9 }));
    expect(hits.filter((hit) => hit.judged !== null)).toEqual([]);
  });

  it.each([
    ["anxiety", "Not coping with anxiety"],
    ["reading", "No change in reading"],
    ["anxiety", "No asthma, but anxiety is high"],
    ["EHCP", "EHCP: Yes"],
  ])("does not take %s / %j for a denial", async (q, note) => {
    school = new School([pupil("Ann Other", "3A", 3, null, 0, note)]);
    expect(named((await topic(q)).hits)).toEqual(["Ann Other"]);
  });

  it("does not judge a note a hit that shares a part of what was asked", async () => {
    school = new School([
      pupil("Ann Other", "3A", 3, null, 0, "Carries a blue folder"),
      pupil("Bea Other", "3A", 3, null, 0, "Seating plan changed"),
    ]);
    expect((await topic("blue eyes")).hits.filter((hit) => hit.judged !== null)).toEqual([]);
    expect((await topic("statutory plan")).hits).toEqual([]);
  });

  it.each([
    ["needs support with reading", "Needs support with spelling"],
    ["autistic and has asthma", "Autistic"],
  ])("does not take %s / %j for a hit: it is about one of two things", async (q, note) => {
    school = new School([pupil("Ann Other", "3A", 3, null, 0, note)]);
    expect((await topic(q)).hits).toEqual([]);
  });

  it("never fails on what looks like FTS5 syntax", async () => {
    school = new School();
    const fts = fc.constantFrom(
      '"',
      "*",
      "(",
      ")",
      "AND",
      "OR",
      "NOT",
      "NEAR(",
      "^",
      "{text}",
      ":",
      "-",
      "+",
      "a*",
      "''",
      "title:",
      "\u0002",
      "\u0000",
      "😀",
      "é",
      "\ud800",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(fts).map((parts) => parts.join(" ")),
          fc.string({ unit: "binary" }),
        ),
        async (q) => {
          await search(q);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("search by meaning", () => {
  it("ranks words and meaning together and says how near", async () => {
    school = new School();
    const { hits, meaning, model } = await topic("worries", near({ Anxiety: 0.5, EHCP: 0.22 }));
    expect([meaning, model]).toEqual([true, "m@1"]);
    expect(hits[0]).toMatchObject({
      student: { name: "Alice Johnson" },
      judged: "concept",
      why: { words: ["Anxiety"], passage: "Anxiety support needed", similarity: 0.5 },
    });
    expect(hits.filter((hit) => hit.judged !== null)).toHaveLength(1);
  });

  it("takes nothing below the floor for a hit", async () => {
    school = new School();
    const { hits } = await topic("blue eyes", near({ Anxiety: 0.38, EHCP: 0.3 }));
    expect(hits.some((hit) => hit.judged !== null)).toBe(false);
  });

  it("answers by words and says so while meaning search is away", async () => {
    school = new School();
    const { hits, meaning, model } = await topic("anxiety", noMeaning);
    expect([named(hits), meaning, model]).toEqual([["Alice Johnson"], false, null]);
  });

  it("asks for the filter's own passages only, and for all without a filter", async () => {
    school = new School();
    const asked: (readonly number[] | undefined)[] = [];
    const spy: NearestPassages = async (_text, _k, among) => {
      asked.push(among?.ids());
      return [];
    };
    await topic("worries", spy, { class_code: "4B" });
    await topic("worries", spy);
    await topic("worries", spy, { class_code: "9Z" });
    const ehcp = school.passages().find(({ text }) => text.startsWith("EHCP"))?.id;
    expect(asked).toEqual([[ehcp], undefined]);
  });

  it.each([
    ["one", { limit: 1 }],
    ["those that say it", { onlyStated: true }],
  ])("compares only sentences that state it where they are enough for %s", async (_, options) => {
    school = new School([
      pupil("Ann Other", "3A", 3, null, 0, "Anxiety support needed. Likes chess."),
      pupil("Bea Other", "3B", 3, null, 0, "Visits the library"),
    ]);
    const asked: (readonly number[] | undefined)[] = [];
    const spy: NearestPassages = async (text, k, among) => {
      asked.push(among?.ids());
      return near({ Anxiety: 0.4, Likes: 0.9, Visits: 0.9 })(text, k, among);
    };
    const { hits } = await searchNotes(deps(spy), plainTopic("anxiety"), {}, options);
    const stating = school.passages().find(({ text }) => text.startsWith("Anxiety"))?.id;
    expect(asked).toEqual([[stating]]);
    expect(hits.map(({ student, why }) => [student.name, why.similarity])).toEqual([
      ["Ann Other", 0.4],
    ]);
    // Two are not to be had so: then all are compared.
    await searchNotes(deps(spy), plainTopic("anxiety"), {}, { limit: 2 });
    expect(asked[1]).toBeUndefined();
  });

  it("gives every pupil of an equal note, and each pupil once", async () => {
    school = new School([
      pupil("Ann Other", "3A", 3, null, 0, "Anxiety support needed. Worried at night."),
      pupil("Bea Other", "3B", 3, null, 0, "Anxiety support needed"),
    ]);
    const { hits } = await topic("worries", near({ Anxiety: 0.58, Worried: 0.6 }));
    expect(named(hits).sort()).toEqual(["Ann Other", "Bea Other"]);
  });

  it("searches the notes as they were", async () => {
    school = new School();
    const [alice] = SEED as [Pupil];
    school.sync([{ ...alice, support_notes: "Settled" }], "2026-04-01T08:00:00.000Z");
    const then = { as_of: "2026-03-15T00:00:00.000Z" };
    expect((await topic("anxiety")).hits).toEqual([]);
    expect((await topic("anxiety", nothingNear, then)).hits[0]).toMatchObject({
      snippet: "Anxiety support needed",
      student: { version: 1 },
      evidence: { run_id: "run-1" },
    });
    expect(named((await topic("worries", near({ Anxiety: 0.6 }), then)).hits)).toEqual([
      "Alice Johnson",
    ]);
  });
});

describe("search by name", () => {
  it.each(["Alice Johnson", "alice", "ALICE JOHNSON", "Jonson", "Alise", "alic", "johnson alice"])(
    "%s finds her first",
    async (q) => {
      school = new School();
      const { hits } = await search(q);
      expect(hits[0]).toMatchObject({ student: { name: "Alice Johnson" } });
    },
  );

  it("puts the filter before everything", async () => {
    school = new School();
    expect((await search("alice", nothingNear, { class_code: "4B" })).hits).toEqual([]);
    expect((await search("anxiety", near({ Anxiety: 1 }), { class_code: "4B" })).hits).toEqual([]);
  });

  it("sees a pupil that was pushed a moment ago", async () => {
    school = new School([]);
    const find = createSearchPupils(deps(nothingNear));
    expect((await find("zoe", {}, 5)).hits).toEqual([]);
    school.sync([pupil("Zoë Quill")], "2026-03-02T08:00:00.000Z");
    expect(named((await find("zoe", {}, 5)).hits)).toEqual(["Zoë Quill"]);
  });
});

describe("notes that speak of something near", () => {
  const near = () => {
    school = new School([
      pupil("Ann Says", "3A", 3, null, 0, "Has asthma"),
      pupil("Bo Near", "3A", 3, null, 0, "Wheezy after running about, needs the spacer"),
      pupil("Cy Not", "3A", 3, null, 0, "Asthma was ruled out"),
      pupil("Di Other", "3A", 3, null, 0, "Enjoys chess"),
    ]);
    return (related: boolean) =>
      searchNotes(deps(nothingNear), plainTopic("who has asthma"), {}, { related });
  };

  it("come behind those that say it, and only where they are wanted", async () => {
    const ask = near();
    const stated = named((await ask(false)).hits);
    const { hits } = await ask(true);
    expect(named(hits).slice(0, stated.length)).toEqual(stated);
    expect(named(hits)).toContain("Bo Near");
    expect(named(hits)).not.toContain("Cy Not");
    expect(named(hits)).not.toContain("Di Other");
  });
});

describe("what reads as if it were over or another's", () => {
  const notes = [
    "Stammer seems to be behind him",
    "Stammers when he is rushed",
    "Stammers in front of the class",
  ];

  it("comes behind what is so, and is marked", async () => {
    school = new School(notes.map((note, i) => pupil(`Ann Other${i}`, "3A", 3, null, 0, note)));
    const { hits } = await topic("stammer");
    expect(named(hits).at(-1)).toBe("Ann Other0");
    expect(hits.map(({ doubtful }) => doubtful)).toEqual([false, false, true]);
  });

  it("is no hit where it surely does", async () => {
    const surely = "Had a stammer in Y1, long behind him";
    school = new School(
      [surely, ...notes].map((note, i) => pupil(`Ann Other${i}`, "3A", 3, null, 0, note)),
    );
    expect(named((await topic("stammer")).hits)).not.toContain("Ann Other0");
    const { hits } = await topic("used to have a stammer");
    expect(named(hits)).toEqual(["Ann Other0", "Ann Other1"]);
  });

  it("is as good as any where what is over was asked for", async () => {
    school = new School(notes.map((note, i) => pupil(`Ann Other${i}`, "3A", 3, null, 0, note)));
    const { hits } = await topic("used to have a stammer");
    expect(hits.every(({ doubtful }) => !doubtful)).toBe(true);
  });
});
