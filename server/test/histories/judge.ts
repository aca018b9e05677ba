// Holds the store against the sheet after a history, by the tests' own reading of both.
import { createHash } from "node:crypto";
import type { Db } from "../../src/store/open.js";
import { asTheSheetShows, type ExpectedPupil, type ExpectedRow, inWords } from "./sheet-model.js";
import type { Accepted, Outcome } from "./walk.js";
import type { World } from "./world.js";

interface StoredPupil {
  student_id: string;
  state: string;
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  extra: Record<string, string>;
}

/** @throws Error that lists everything in which the store is not what the history says */
export async function judge(world: World, outcome: Outcome): Promise<void> {
  const problems = [
    ...judgeRows(world.db, outcome),
    ...judgeVersions(world.db, outcome),
    ...judgeDocuments(world.db, outcome.source.id),
    ...(await judgeIndex(world)),
    ...(await judgePast(world, outcome)),
  ];
  if (problems.length > 0)
    throw new Error(`${problems.length} differences:\n  ${problems.slice(0, 12).join("\n  ")}`);
}

const differ = (what: string, found: unknown, expected: unknown): string[] =>
  JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`${what}: ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`];

/** SQLite's present pupils are the sheet's rows; nobody is there twice, or without a reason. */
function judgeRows(
  db: Db,
  { source, sheet, receipt, rememberedHash, keptByWord }: Outcome,
): string[] {
  const rows = db.$client
    .prepare(
      "SELECT fingerprint, status, student_id FROM snapshot_rows WHERE source_id = ? ORDER BY position",
    )
    .all(source.id) as { fingerprint: string; status: string; student_id: string | null }[];
  const pupils = presentPupils(db, source.id);
  const byId = new Map(pupils.map((pupil) => [pupil.student_id, pupil]));
  const stored = db.$client
    .prepare("SELECT snapshot_hash FROM sources WHERE id = ?")
    .pluck()
    .get(source.id);
  const storedHash = createHash("sha256")
    .update(rows.map((row) => row.fingerprint).join(""))
    .digest("hex");
  const expected = sheet.rows ?? [];
  const errors = expected.flatMap((row, i) => (row.kind === "error" ? [i + 2] : []));
  const reported = receipt.issues.filter(({ severity }) => severity === "error");
  const onRows = rows.flatMap(({ student_id }) => student_id ?? []);
  const offRows = pupils.filter(({ student_id }) => !onRows.includes(student_id));
  const ids = (state: string) =>
    offRows.filter((pupil) => pupil.state === state).map(({ student_id }) => student_id);
  const heldIds = receipt.held.map(({ student_id }) => student_id);
  return [
    ...differ("the receipt's hash", receipt.snapshot_hash, sheet.hash),
    ...differ("the source's hash", stored, sheet.hash),
    ...differ("the hash of the rows", storedHash, sheet.hash),
    ...differ("the add-on's hash", rememberedHash, sheet.hash),
    ...differ("rows", rows.length, expected.length),
    ...expected.flatMap((row, i) => judgeRow(sheet.header, row, rows[i], byId, i + 2)),
    ...differ("a pupil in two rows", onRows.length, new Set(onRows).size),
    ...differ("rows reported", [...new Set(reported.map(({ row }) => row))].sort(byNumber), errors),
    ...differ("records synced", receipt.records_synced, expected.filter(isPupil).length),
    ...differ("pupils", pupils.length, receipt.counts.pupils),
    ...differ("pupils without a row", offRows.length, ids("held").length + ids("kept").length),
    ...differ("held pupils", ids("held").sort(), heldIds.sort()),
    ...differ(
      "pupils kept by nobody's word",
      ids("kept").filter((id) => !keptByWord.has(id)),
      [],
    ),
  ];
}

function judgeRow(
  header: readonly string[],
  expected: ExpectedRow,
  row: { status: string; student_id: string | null } | undefined,
  pupils: ReadonlyMap<string, StoredPupil>,
  sheetRow: number,
): string[] {
  const status = expected.kind === "pupil" ? "ok" : expected.kind;
  const problems = differ(`row ${sheetRow}`, row?.status, status);
  if (expected.kind !== "pupil") return problems;
  const pupil = pupils.get(row?.student_id ?? "");
  if (pupil === undefined) return [...problems, `row ${sheetRow}: no pupil`];
  return [
    ...problems,
    ...differ(`row ${sheetRow}: state`, pupil.state, "current"),
    ...differ(
      `row ${sheetRow}`,
      inWords(asTheSheetShows(header, fieldsOf(pupil))),
      inWords(expected.pupil),
    ),
  ];
}

/** Each pupil's versions follow each other without a gap, and each accepted push's are there. */
function judgeVersions(db: Db, { source, accepted }: Outcome): string[] {
  const students = db.$client
    .prepare(
      `SELECT s.id, s.state, s.version, json_group_array(json_array(v.version, v.valid_from, v.valid_to)
         ORDER BY v.version) AS versions
         FROM students s JOIN versions v ON v.student_id = s.id WHERE s.source_id = ? GROUP BY s.id`,
    )
    .all(source.id) as { id: string; state: string; version: number; versions: string }[];
  const countWritten = db.$client.prepare("SELECT count(*) FROM versions WHERE run_id = ?").pluck();
  const countRuns = db.$client.prepare("SELECT count(*) FROM runs WHERE id = ?").pluck();
  return [
    ...students.flatMap(({ id, state, version, versions }) => {
      const list = JSON.parse(versions) as [number, string, string | null][];
      const open = list.filter(([, , to]) => to === null).length;
      return [
        ...differ(
          `versions of ${id}`,
          list.map(([number]) => number),
          list.map((_, i) => i + 1),
        ),
        ...differ(`last version of ${id}`, version, list.length),
        ...differ(`open versions of ${id} (${state})`, open, state === "removed" ? 0 : 1),
        ...list.flatMap(([number, from, to], i) => [
          ...(to !== null && to <= from
            ? [`version ${number} of ${id} ends before it begins`]
            : []),
          ...((list[i + 1]?.[1] ?? "9") < (to ?? "") ? [`versions of ${id} overlap`] : []),
        ]),
      ];
    }),
    ...accepted.flatMap(({ receipt: { run_id, counts } }) => [
      ...differ(`run ${run_id}`, countRuns.get(run_id), 1),
      ...differ(
        `versions of run ${run_id}`,
        countWritten.get(run_id),
        counts.created + counts.updated + counts.restored,
      ),
    ]),
  ];
}

/** Every present pupil has one document, in which its name and notes are found; nobody else has one. */
function judgeDocuments(db: Db, sourceId: string): string[] {
  const documents = db.$client
    .prepare(
      `SELECT d.id, d.student_id, d.title, d.text FROM documents d JOIN students s ON s.id = d.student_id
        WHERE s.source_id = ? AND d.valid_to IS NULL ORDER BY d.student_id`,
    )
    .all(sourceId) as { id: number; student_id: string; title: string; text: string }[];
  const pupils = presentPupils(db, sourceId).sort((a, b) => (a.student_id < b.student_id ? -1 : 1));
  const found = db.$client
    .prepare(
      "SELECT count(*) FROM documents_fts WHERE rowid = CAST(? AS INTEGER) AND documents_fts MATCH ?",
    )
    .pluck();
  const byName = pupils.flatMap(({ name }, i) => {
    const phrase = `title : "${name.replaceAll('"', '""')}"`;
    return differ(`words find ${name}`, found.get(documents[i]?.id, phrase), 1);
  });
  const lacking = pupils.filter(
    ({ support_notes }, i) => !documents[i]?.text.includes(support_notes ?? ""),
  );
  return [
    ...differ(
      "documents",
      documents.map(({ student_id, title }) => [student_id, title]),
      pupils.map(({ student_id, name }) => [student_id, name]),
    ),
    ...differ("documents without their notes", lacking.length, 0),
    ...byName,
  ];
}

/** Full text is whole; passages are counted right; the vector index holds those in use and no other. */
async function judgeIndex(world: World): Promise<string[]> {
  const held = await world.heldVectors();
  const { $client } = world.db;
  // With rank 1 it compares the index with the documents themselves.
  $client.exec("INSERT INTO documents_fts(documents_fts, rank) VALUES ('integrity-check', 1)");
  const all = (sql: string) => $client.prepare(sql).pluck().all();
  return [
    ...differ(
      "passages counted wrong",
      all(`SELECT id FROM passages p WHERE uses <> (
             SELECT count(*) FROM document_passages dp JOIN documents d ON d.id = dp.document_id
              WHERE dp.passage_id = p.id AND d.valid_to IS NULL)`),
      [],
    ),
    ...differ("vectors", held, all("SELECT id FROM passages WHERE uses > 0 ORDER BY id")),
    ...differ("what waits for the index", all("SELECT passage_id FROM outbox"), []),
    ...differ(
      "passages in use without a stored vector",
      all(
        "SELECT id FROM passages WHERE uses > 0 AND id NOT IN (SELECT passage_id FROM embeddings)",
      ),
      [],
    ),
    ...differ("integrity", all("PRAGMA integrity_check"), ["ok"]),
    ...differ("foreign keys", all("PRAGMA foreign_key_check"), []),
  ];
}

/** At the time of every accepted push, the pupils asked for by `as_of` are those of its rows. */
async function judgePast(world: World, { source, accepted }: Outcome): Promise<string[]> {
  const problems: string[] = [];
  for (const { receipt, header, rows } of accepted) {
    const query = new URLSearchParams({
      source: source.id,
      as_of: receipt.last_sync,
      limit: "500",
    });
    const answer = await fetch(`${world.url()}/v1/students?${query}`, {
      headers: { authorization: `Bearer ${world.token}` },
    });
    const { students } = (await answer.json()) as { students: StoredPupil[] };
    problems.push(...judgeMoment(receipt, header, rows, students));
  }
  return problems;
}

function judgeMoment(
  receipt: Accepted["receipt"],
  header: readonly string[],
  rows: Accepted["rows"],
  students: readonly StoredPupil[],
): string[] {
  const left = new Map<string, number>();
  for (const student of students) {
    const words = inWords(asTheSheetShows(header, fieldsOf(student)));
    left.set(words, (left.get(words) ?? 0) + 1);
  }
  const problems = differ(
    `pupils as of run ${receipt.run_id}`,
    students.length,
    receipt.counts.pupils,
  );
  for (const row of rows) {
    if (row === undefined) problems.push(`run ${receipt.run_id} has a row that no sheet showed`);
    if (row?.kind !== "pupil") continue;
    const words = inWords(row.pupil);
    const count = left.get(words) ?? 0;
    if (count === 0) problems.push(`as of run ${receipt.run_id} there is no ${words}`);
    left.set(words, count - 1);
  }
  return problems;
}

function presentPupils(db: Db, sourceId: string): StoredPupil[] {
  const pupils = db.$client
    .prepare(
      `SELECT s.id AS student_id, s.state, v.* FROM students s
         JOIN versions v ON v.student_id = s.id AND v.valid_to IS NULL
        WHERE s.source_id = ? AND s.state <> 'removed'`,
    )
    .all(sourceId) as (Omit<StoredPupil, "extra"> & { extra: string })[];
  return pupils.map((pupil) => ({
    ...pupil,
    extra: JSON.parse(pupil.extra) as Record<string, string>,
  }));
}

const fieldsOf = (pupil: StoredPupil) => ({
  name: pupil.name,
  class: pupil.class_code,
  year: pupil.year_group,
  campus: pupil.campus,
  level: pupil.support_level,
  notes: pupil.support_notes,
  extra: pupil.extra,
});

const isPupil = (row: ExpectedRow): row is { kind: "pupil"; pupil: ExpectedPupil } =>
  row.kind === "pupil";
const byNumber = (a: number | null, b: number | null) => (a ?? 0) - (b ?? 0);
