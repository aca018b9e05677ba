// What the log says of a day with everything in it: no pupil, no note, no question, no secret.
import { afterAll, beforeAll, expect, test } from "vitest";
import { rotateSecret } from "../../src/store/sources.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { pushRows, signedPost, signedText, snapshotBody } from "../support/signed.js";
import { HEADER, SEED } from "../support/store.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test("no line names a pupil, quotes a cell or a question, or holds a secret", async () => {
  const source = server.source("Mr Pettigrew");
  const { token } = server.token();
  const push = (rows: string[][], overrides = {}) =>
    signedPost(server.publicUrl, source, "snapshot", snapshotBody(rows, overrides));

  await pushRows(server.publicUrl, source, SEED);
  await push([["", "3A", "3", "Campus A", "shouting", "Sleeps badly", ""], ...SEED.slice(1)], {
    sequence: 2,
    hints: [{ rows: [2], user: "pettigrew@school.example", at: new Date().toISOString() }],
  });
  await push(SEED, { sequence: 3, header: ["Nickname of hers", ...HEADER.slice(1)] });
  await push([["Zara Khan"]], { sequence: 4 });
  await push(SEED, { sequence: 4, fingerprints: ["Alice Johnson"] });
  await signedText(server.publicUrl, source, `/v1/sources/${source.id}/snapshots`, "Bob Smith");
  await signedPost(server.publicUrl, source, "snapshot", snapshotBody(SEED), {
    secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
  });
  await push(SEED, { sequence: 5, rows: [{ row: 2, cells: SEED[1] }] });
  const rotated = rotateSecret(server.db, source.id);
  await pushRows(server.publicUrl, rotated, SEED.slice(0, 1), { sequence: 6 });
  await server.indexer.idle();

  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  for (const path of [
    "/v1/students?q=Alice%20Johnson",
    "/v1/search?q=anxiety%20worries",
    "/v1/search?q=",
    "/v1/students/Charlie%20Brown",
    "/Charlie%20Brown",
    "/sign-in?next=/Alice",
    "/pupils?q=Alice%20Johnson",
  ])
    await fetch(`${server.url}${path}`, { headers });
  for (const question of ["who needs help with worries?", "", 3, "x".repeat(100_000)])
    await fetch(`${server.url}/v1/ask`, {
      method: "POST",
      headers,
      body: JSON.stringify({ question, filters: { class_code: "Alice Johnson" } }),
    });
  await fetch(`${server.url}/v1/ask`, { method: "POST", headers, body: "Alice Johnson{" });
  await fetch(`${server.url}/v1/runs`, { headers: { authorization: "Bearer ptcc_wrong-token" } });

  expect(server.lines.length).toBeGreaterThan(25);
  const log = server.lines.join("");
  const words = [
    ...SEED.flat().filter((cell) => cell.length > 2),
    ...["Alice", "Johnson", "Bob", "Smith", "Charlie", "Brown", "Zara", "Khan"],
    ...["shouting", "Sleeps badly", "Nickname", "Pettigrew", "pettigrew@school.example"],
    ...["anxiety", "worries", "xxxx", "q=", "next="],
    ...[token, "ptcc_wrong-token", source.secret, rotated.secret, "whsec_", "v1,"],
  ];
  const found = words.filter((word) => log.toLowerCase().includes(word.toLowerCase()));
  expect(found).toEqual([]);
  for (const line of server.lines) expect(JSON.parse(line)).toMatchObject({ service: "ptcc" });
});

test("a fault that nobody foresaw is logged by its kind and place, and told by its request id", async () => {
  const { token } = server.token();
  const broken = await startTestServer();
  try {
    const own = broken.token();
    broken.db.$client.exec("ALTER TABLE runs RENAME TO runs_gone");
    const answer = await fetch(`${broken.url}/v1/runs?source=Alice`, {
      headers: { authorization: `Bearer ${own.token}` },
    });
    const { error } = (await answer.json()) as { error: { code: string; request_id: string } };
    expect(answer.status).toBe(500);
    expect(error.code).toBe("internal");
    const line = broken.lines.find((text) => text.includes('"request failed"'));
    expect(line).toContain(error.request_id);
    expect(line).not.toContain("Alice");
    expect(line).not.toContain(token);
  } finally {
    await broken.close();
  }
});
