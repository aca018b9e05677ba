// Sets of pupils and yes or no, as people type them: what is lacking, left out, bounded, or asked of all who bear a name.
import { describe, expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, type Holds, inClass, level, noNotes, rows } from "./made-school.js";

const ask = askingMadeSchool();

const PUPILS: Record<string, [string, Holds][]> = {
  "what is not there": [
    [
      "for which of the 3A children is no reading age held",
      (r) => inClass("3A")(r) && !r.readingAge,
    ],
    [
      "for how many Year 4 kids has no level been set",
      (r) => r.year_group === 4 && r.support_level === null,
    ],
    ["3B pupils about whom nothing has been recorded", (r) => inClass("3B")(r) && noNotes(r)],
    ["4A with not a word in the comments", (r) => inClass("4A")(r) && noNotes(r)],
    ["nothing in the notes box, RB, who's like that", (r) => inClass("RB")(r) && noNotes(r)],
    [
      "4B kids whose level cell is left with nothing in it",
      (r) => inClass("4B")(r) && r.support_level === null,
    ],
    ["4B kids no one has written about", (r) => inClass("4B")(r) && noNotes(r)],
    ["3A, still waiting on a comment", (r) => inClass("3A")(r) && noNotes(r)],
    ["how many gaps are there in the notes column", noNotes],
    [
      "4A, level 2 and up, notes not left empty",
      (r) => inClass("4A")(r) && level(r) >= 2 && !noNotes(r),
    ],
    ["RB, notes totally blank", (r) => inClass("RB")(r) && noNotes(r)],
    ["3A no reading age count", (r) => inClass("3A")(r) && !r.readingAge],
  ],
  "who is left out": [
    ["3A, knock off anyone on FSM", (r) => inClass("3A")(r) && !r.fsm],
    [
      "FSM kids in Year 4, leave the Oak ones out",
      (r) => r.fsm && r.year_group === 4 && r.house !== "Oak",
    ],
    [
      "Year 3, cross out the girls and tell me who's left",
      (r) => r.year_group === 3 && r.gender === "M",
    ],
    ["4B, take off the EAL kids, how many left", (r) => inClass("4B")(r) && !r.eal],
    ["take out the EAL kids from 4A, how many does that leave", (r) => inClass("4A")(r) && !r.eal],
    ["3B excluding FSM and anyone in Elm", (r) => inClass("3B")(r) && !r.fsm && r.house !== "Elm"],
    ["4A names please, skip any Oaks", (r) => inClass("4A")(r) && r.house !== "Oak"],
    ["3A non Ash", (r) => inClass("3A")(r) && r.house !== "Ash"],
    ["3B with any house but Elm", (r) => inClass("3B")(r) && r.house !== "Elm"],
    [
      "Year 4 pupils whose level is neither 1 nor 2",
      (r) => r.year_group === 4 && ![1, 2].includes(level(r)),
    ],
  ],
  bounds: [
    ["attendance that falls short of 84", (r) => r.attendance < 84],
    ["3A children whose level does not exceed 2", (r) => inClass("3A")(r) && level(r) <= 2],
    ["who sits beyond level 3", (r) => level(r) > 3],
    ["nothing higher than a level 1, 4A", (r) => inClass("4A")(r) && level(r) <= 1],
    ["attendance no better than 82", (r) => r.attendance <= 82],
    ["who has not reached a reading age of 7", (r) => r.readingAge !== null && r.readingAge < 7],
    [
      "RB kids whose level falls between 2 and 3",
      (r) => inClass("RB")(r) && [2, 3].includes(level(r)),
    ],
    ["if I go by attendance under 85, how many do I catch", (r) => r.attendance < 85],
    ["anyone from 88 to 90 for attendance", (r) => r.attendance >= 88 && r.attendance <= 90],
  ],
  "lists and numbers": [
    ["the name of every 4A pupil on FSM", (r) => inClass("4A")(r) && r.fsm],
    ["reel off everyone in 3B", inClass("3B")],
    ["3B, the full class list", inClass("3B")],
    ["names in RB, the lot", inClass("RB")],
    ["Falcons – which pupils make it up?", inClass("Falcons")],
    ["3A is made up of who", inClass("3A")],
    ["solely the number of 4A pupils at level one", (r) => inClass("4A")(r) && level(r) === 1],
    ["the current number of pupils in 3B", inClass("3B")],
    ["tally up the 4B girls on FSM", (r) => inClass("4B")(r) && r.fsm && r.gender === "F"],
    ["level 0 total in all classes", (r) => level(r) === 0],
    ["what does 3A's roll stand at", inClass("3A")],
    ["Free school meals - how many children in 3A get one?", (r) => inClass("3A")(r) && r.fsm],
    ["lump 3A in with 4A and how many is that", inClass("3A", "4A")],
    ["FSM holders in 4A", (r) => inClass("4A")(r) && r.fsm],
    ["all Farrows in Year 3", (r) => r.year_group === 3 && r.name.endsWith("Farrow")],
    ["list each Hughes", (r) => r.name.endsWith("Hughes")],
    ["gill surname pupils", (r) => r.name.endsWith("Gill")],
    ["everyone by the name of Noah", (r) => r.name.startsWith("Noah")],
  ],
};

describe.each(Object.entries(PUPILS))("%s", (_, questions) => {
  it.each(questions)("%s", async (question, holds) => {
    const answer = await ask(question);
    expect([answer.kind, answer.abstained]).toEqual([
      expect.stringMatching(/^(list|count)$/),
      false,
    ]);
    const expected = rows.filter(holds).map(({ name }) => name);
    expect(answer.students.map(({ name }) => name).sort()).toEqual(expected.sort());
  });
});

const size = (holds: Holds) => rows.filter(holds).length;
const yes = (is: boolean) => (is ? "yes" : "no");

describe("yes or no of a class", () => {
  it.each([
    ["3A over 12?", size(inClass("3A")) > 12],
    ["is 4B bigger than 20", size(inClass("4B")) > 20],
    ["does Year 3 comprise more than 25 pupils", size((r) => r.year_group === 3) > 25],
    ["has Falcons got 10 kids or more", size(inClass("Falcons")) >= 10],
    ["3A nobody over level 3?", !rows.some((r) => inClass("3A")(r) && level(r) > 3)],
    [
      "would it be fair to say RB has nobody at level 4",
      !rows.some((r) => inClass("RB")(r) && level(r) === 4),
    ],
    ["3A 50% or more FSM?", 2 * size((r) => inClass("3A")(r) && r.fsm) >= size(inClass("3A"))],
    [
      "am I right that half or more of 4A get free school meals",
      2 * size((r) => inClass("4A")(r) && r.fsm) >= size(inClass("4A")),
    ],
  ])("%s", async (question, is) => {
    expect((await ask(question)).value).toBe(yes(is));
  });

  it.each([
    (name: string, house: string) => `would ${house} be the house ${name} has`,
    (name: string, house: string) => `did ${name} end up in ${house} house`,
  ])("%s", async (say) => {
    const [pupil] = rows;
    expect((await ask(say(pupil?.name ?? "", pupil?.house ?? ""))).value).toBe("yes");
    expect((await ask(say(pupil?.name ?? "", pupil?.house === "Elm" ? "Oak" : "Elm"))).value).toBe(
      "no",
    );
  });

  it("is told of a pupil who is in another class", async () => {
    const pupil = rows.find(inClass("3A"));
    expect((await ask(`${pupil?.name} 4B?`)).value).toBe("no");
  });
});

describe("what means something else", () => {
  it.each([
    ["who is anxious and lose their temper"],
    ["how many in each house, blanks too"],
    ["Year 3 below 85?"],
  ])("%s", (question) => {
    expect(worded(question)).not.toMatch(/excluding|pupils in Year 3/);
  });

  it("keeps what is told of a time", () => {
    expect(worded("who was placed on level 3 last week")).toBe(
      "who was placed on level 3 last week",
    );
  });

  it("keeps a session that stands at the front", () => {
    expect(worded("Morning session nursery children")).toMatch(/morning/i);
    expect(worded("Morning, who is in 3A?")).toBe("who is in 3A?");
  });
});
