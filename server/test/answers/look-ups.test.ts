// The record of one pupil, and cells of it, asked for in any words, over a made-up school.
import { expect, it } from "vitest";
import { worded } from "../../src/answers/wording/wording.js";
import { askingMadeSchool, type Row, rows } from "./made-school.js";

const ask = askingMadeSchool();

const first = (holds: (row: Row) => boolean) => rows.find(holds) as Row;
const halal = first((r) => r.diet === "Halal");
const elm = first((r) => r.house === "Elm");
const kept = first((r) => r.keyWorker === "Mr Lowe");
const south = first((r) => r.campus === "South Site");
const reader = first((r) => r.readingAge !== null);

it.each<[string, string | number | null]>([
  [`${halal.name}: vegetarian, halal or nut free`, "Halal"],
  [`is ${halal.name} vegetarian, halal, what`, "Halal"],
  [`${halal.name}, all vegetarian, halal or nut free`, "Halal"],
  [`which member of staff is down as key worker to ${kept.name}`, "Mr Lowe"],
  [`Oak, Ash or Elm, where's ${elm.name}`, "Elm"],
  [`${elm.name} is in what house - oak, elm, something else?`, "Elm"],
  [`Of which house is ${elm.name} a member?`, "Elm"],
  [`which house, Oak or Elm, is ${elm.name} in`, "Elm"],
  [`which member of staff is ${kept.name}'s key worker`, "Mr Lowe"],
  [`Who has been designated key worker for ${kept.name}?`, "Mr Lowe"],
  [`where is ${south.name} at school`, "South Site"],
  [`North Site or South Site, where do I ring for ${south.name}?`, "South Site"],
  [`remind me of ${reader.name}'s level`, reader.support_level],
  [`${reader.name} sits where, level-wise?`, reader.support_level],
  [`what age does ${reader.name} read at`, String(reader.readingAge)],
  [`${reader.name.toLowerCase()} reads at what age`, String(reader.readingAge)],
  [`${reader.name} is a Y what these days?`, reader.year_group],
])("%s", async (question, value) => {
  const answer = await ask(question);
  expect([answer.abstained, answer.value]).toEqual([false, value]);
});

it.each([
  `give me the lowdown on ${elm.name}`,
  `${elm.name}, give me the full picture`,
  `fill me in on ${elm.name}`,
  `Please display the full record held for ${elm.name}.`,
  `May I see the information held on ${elm.name}?`,
  `show whatever record exists for ${elm.name}`,
  `bring me up ${elm.name}, whole entry`,
  `get ${elm.name}'s record up`,
])("%s is the whole record", async (question) => {
  const { kind, students, answer, abstained } = await ask(question);
  expect([kind, abstained, students.map(({ name }) => name)]).toEqual([
    "lookup",
    false,
    [elm.name],
  ]);
  expect(answer).toContain(`House “${elm.house}”`);
});

const noted = first((r) => r.support_notes === "Reads well");
it.each([
  `what's been put down about ${noted.name}`,
  `anything jotted down on ${noted.name}, what does it say`,
  `Please show the written notes kept on ${noted.name}.`,
  `What comments have been recorded regarding ${noted.name}?`,
  `whatever's written about ${noted.name}`,
  `read me what's in the notes box for ${noted.name}`,
])("%s is of the notes", async (question) => {
  expect((await ask(question)).value).toBe("Reads well");
});

it.each([
  [`what did Ben Okoro get in the tables test`, "what is Ben Okoro’s tables score"],
  [`phonics: what did Ben Okoro manage`, "what is Ben Okoro’s phonics score"],
  [`Ben Okoro teacher`, "which teacher has Ben Okoro"],
  [`By which teacher is Ben Okoro taught?`, "which teacher has Ben Okoro"],
  [`where's Ben Okoro hoping to go after Y11`, "what is Ben Okoro’s post-16 plan"],
])("%s: %s", (said, meant) => {
  expect(worded(said).replace(/\?$/, "")).toBe(meant);
});

it.each([
  // A word that only a note could tell beside a column that is asked for
  `what is ${reader.name}'s enormous reading age`,
  `which one did they give ${elm.name}`,
])("%s is not answered", async (question) => {
  expect((await ask(question)).abstained).toBe(true);
});
