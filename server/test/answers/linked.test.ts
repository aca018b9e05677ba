// A child on two sheets whose pupils are linked is one child in every answer.
import { expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { createSearchPupils } from "../../src/search/search-pupils.js";
import { findStudents } from "../../src/store/find.js";
import { changeIdentity } from "../../src/sync/identity-changes.js";
import { memoryStore, push, pushSource, SEED } from "../support/store.js";

const MR_A = { tokenId: "tok_1", person: "Mr A", why: null };
const NEAR = { nearestPassages: async () => [], model: "m@1" };

/** Alice is on Mr P's sheet and on Ms Q's, where she sings. */
function school() {
  const db = memoryStore();
  const [mine, theirs] = [pushSource(db), pushSource(db, "Ms Q")];
  push(db, mine, SEED);
  push(db, theirs, [
    ["Alice Johnson", "Choir", "3", "Campus A", "", "Anxiety before concerts", ""],
  ]);
  const alice = (source: string) =>
    findStudents(db, { source, q: "Alice" }, { limit: 1 }).students[0]?.id ?? "";
  const ids = { mine: alice(mine), theirs: alice(theirs) };
  const link = () =>
    changeIdentity(db, { kind: "link", studentId: ids.mine, otherId: ids.theirs }, MR_A);
  const ask = createAsk({ db, ...NEAR });
  return { db, theirs, ids, link, ask };
}

test("counts and lists take linked pupils for one, and a source's filter tells them apart", async () => {
  const { ask, link, theirs } = school();
  expect((await ask({ question: "how many pupils are in Year 3?" })).count).toBe(3);
  link();
  const counted = await ask({ question: "how many pupils are in Year 3?" });
  expect(counted.count).toBe(2);
  expect(counted.students).toHaveLength(2);
  expect((await ask({ question: "list the pupils in Year 3" })).students).toHaveLength(2);
  const filters = { source: theirs };
  expect((await ask({ question: "how many pupils are in Year 3?", filters })).count).toBe(1);
});

test("a look-up tells what each sheet says, and asks back for nobody", async () => {
  const { ask, link } = school();
  const question = "which class is Alice Johnson in?";
  expect((await ask({ question })).answer).toContain("which one do you mean?");
  link();
  const { answer, value } = await ask({ question });
  expect(answer).not.toContain("which one do you mean?");
  expect([value].flat().sort()).toEqual(["3A", "Choir"]);
});

test("a topic and the search box show a linked pupil once", async () => {
  const { db, ask, link } = school();
  const topic = () => ask({ question: "who is anxious about concerts or needs anxiety support?" });
  const searched = async () =>
    (await createSearchPupils({ db, ...NEAR })("anxiety", {}, 10)).hits.length;
  expect([(await topic()).students.length, await searched()]).toEqual([2, 2]);
  link();
  expect([(await topic()).students.length, await searched()]).toEqual([1, 1]);
});
