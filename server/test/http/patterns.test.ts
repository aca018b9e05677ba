// Patterns over HTTP: found in a real store, each number led to its pupils and sentences, paged, and as of a day.
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { getJson, startTestServer, type TestServer } from "../support/server.js";
import { pushRows } from "../support/signed.js";

let server: TestServer;
let token: string;

const ANXIOUS = "Very anxious in assembly";
const NOTES = [ANXIOUS, "Settled and happy", "No anxiety at all", "Brother is anxious"];
/** Two classes of 15: of 3A twelve are anxious, of 4B one; others deny it, or tell of a brother. */
const row = (i: number, code: string, note: string | undefined) =>
  [`Pupil ${code} ${i}`, code, code.charAt(0), "North", String(i % 3), note ?? "", ""] as string[];
const school = [
  ...Array.from({ length: 15 }, (_, i) => row(i, "3A", NOTES[i < 12 ? 0 : 1])),
  ...Array.from({ length: 15 }, (_, i) => row(i, "4B", NOTES[i < 1 ? 0 : 1 + (i % 3)])),
];

beforeAll(async () => {
  server = await startTestServer();
  token = server.token().token;
  await pushRows(server.publicUrl, server.source(), school);
});
afterAll(() => server.close());

const get = (path: string) => getJson(`${server.url}/v1${path}`, token);

interface Found {
  pupils: number;
  standing_out: { tested: number; words: string };
  growth: { words: string };
  patterns: { id: string; kind: string; count: number; query: Record<string, string> }[];
  next_cursor: string | null;
}
interface Behind {
  count: number;
  students: { name: string; sentences: { text: string; from: string; state: string }[] }[];
  next_cursor: string | null;
}
const found = async (query = "") => (await get(`/patterns?limit=500&${query}`)).body as Found;
const behind = async (query: Record<string, string>, more = "") =>
  (await get(`/patterns/students?${new URLSearchParams(query)}&${more}`)).body as Behind;

test("the class that stands out is found, and led to its pupils and their sentences", async () => {
  const { patterns, pupils, standing_out } = await found();
  expect(pupils).toBe(30);
  expect(standing_out.words).toContain("1 stands out");
  const [first] = patterns;
  expect(first).toMatchObject({
    kind: "stands_out",
    by: "class",
    group: "3A",
    feature: { type: "theme", theme: "anxiety", label: "Anxiety and worry" },
    count: 12,
    rest_count: 1,
  });
  const { count, students, next_cursor } = await behind(first?.query ?? {}, "limit=5");
  expect([count, students.length]).toEqual([12, 5]);
  expect(students[0]?.sentences).toEqual([
    expect.objectContaining({ text: ANXIOUS, from: "notes", state: "present" }),
  ]);
  const rest = await behind(first?.query ?? {}, `limit=500&cursor=${next_cursor}`);
  expect(rest.students).toHaveLength(7);
});

test("a list is paged without a gap, and of a day before the first sync there is none", async () => {
  const { patterns } = await found();
  const page = (await get("/patterns?limit=2")).body as Found;
  const next = (await get(`/patterns?limit=500&cursor=${page.next_cursor}`)).body as Found;
  expect([...page.patterns, ...next.patterns]).toEqual(patterns);
  const before = await found("as_of=2020-01-01");
  expect(before.pupils).toBe(0);
  expect(before.growth.words).toContain("Nothing can be said");
});

test("a log counts at once, and the filter narrows what is compared", async () => {
  const { students } = await behind({ by: "class", group: "4b" });
  const id = (students[0] as unknown as { id: string }).id;
  addEntry(
    server.db,
    {
      type: "log",
      studentId: id,
      text: "Has a bereavement in the family",
      kind: "wellbeing",
      at: null,
      once: null,
    },
    { tokenId: "tok_1", person: "Mr A" },
  );
  const { students: grieving } = await behind({ theme: "bereavement" });
  expect(grieving.map(({ sentences }) => sentences[0]?.from)).toEqual(["log"]);
  const only = await found("class_code=3a");
  expect(only.pupils).toBe(15);
  expect(only.standing_out.tested).toBe(0);
});

test("what is asked wrongly is said, and nobody reads without a token", async () => {
  for (const path of [
    "/patterns?weeks=0",
    "/patterns?weeks=53",
    "/patterns?cursor=x",
    "/patterns?x=1",
  ])
    expect((await get(path)).status).toBe(400);
  expect((await behind({ by: "class", group: "nope" })).count).toBe(0);
  expect((await behind({ theme: "nope" })).count).toBe(0);
  for (const path of ["/patterns", "/patterns/students"])
    expect((await getJson(`${server.url}/v1${path}`)).status).toBe(401);
});

interface Doctored {
  findings: { kind: string; cells: { row: number; name: string | null; link: string | null }[] }[];
  counts: Record<string, number>;
  next_cursor: string | null;
}

test("the doctor lists what looks wrong, by kind and source, with links to the cells", async () => {
  const doctor = async (query = "") => (await get(`/doctor?${query}`)).body as Doctored;
  const { findings, counts } = await doctor();
  // Of each class a third is at level 2; the notes say something of all.
  expect([findings, counts]).toEqual([[], {}]);
  const other = server.source("Ms B");
  const rows = [row(0, "3A", ""), ["", "3A", "3", "North", "", "", ""]];
  await pushRows(server.publicUrl, other, rows, { spreadsheet: { id: "sheet-2" } });
  const now = await doctor();
  expect(now.counts).toEqual({ likely_same: 1, cell_issue: 1 });
  expect(now.findings[0]?.cells.map(({ name, link }) => [name, link?.split("/d/")[1]])).toEqual([
    ["Pupil 3A 0", "sheet-1/edit#gid=0&range=A2"],
    ["Pupil 3A 0", "sheet-2/edit#gid=0&range=A2"],
  ]);
  expect((await doctor(`kind=cell_issue&source=${other.id}`)).findings).toHaveLength(1);
  const first = await doctor("limit=1");
  expect((await doctor(`limit=1&cursor=${first.next_cursor}`)).findings).toEqual([now.findings[1]]);
  expect((await get("/doctor?kind=x")).status).toBe(400);
  expect((await getJson(`${server.url}/v1/doctor`)).status).toBe(401);
});
