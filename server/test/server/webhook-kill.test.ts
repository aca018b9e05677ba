// A server that is killed while it tells of an alert tells it at its next start.
import { expect, test } from "vitest";
import { addEntry } from "../../src/logs/add-entry.js";
import { findStudents } from "../../src/store/find.js";
import { databaseFile, openForWriting } from "../../src/store/open.js";
import { addSource } from "../../src/store/sources.js";
import { ServerHome } from "../support/process.js";
import { hanging, startReceiver, taken } from "../support/receiver.js";
import { pushRows } from "../support/signed.js";
import { SEED } from "../support/store.js";

test("an alert that was being told when the server was killed is told by the next one, under the same id", async () => {
  const receiver = await startReceiver();
  const home = await ServerHome.make({
    VECTOR_INDEX: "sqlite",
    ALERT_WEBHOOK_URL: receiver.url,
    ALERT_WEBHOOK_SECRET: receiver.secret,
  });
  try {
    const first = await home.start();
    const db = openForWriting(databaseFile(home.dataDir));
    const source = addSource(db, { name: "Mr P", kind: "push" });
    await pushRows(first.publicUrl, source, SEED);
    const [bob] = findStudents(db, { q: "Bob" }, { limit: 1 }).students;
    receiver.answer = hanging;
    // Who is judged for the first time has no tier that could rise.
    const judged = db.$client.prepare("SELECT count(*) FROM risk WHERE student_id = ?").pluck();
    await expect.poll(() => judged.get(bob?.id), { timeout: 60_000 }).toBe(1);
    // At once: judged between them, he would have another alert first.
    db.$client.transaction(() => {
      for (const text of ["Hit out", "Hit out again", "Threw a chair"])
        addEntry(
          db,
          { type: "log", studentId: bob?.id ?? "", text, kind: "behaviour", at: null, once: null },
          { tokenId: "tok_1", person: "Mr A" },
        );
    })();
    db.$client.close();
    await receiver.came(1);
    first.program.kill("SIGKILL");
    await first.program.ended;
    receiver.answer = taken;
    const next = await home.start();
    await receiver.came(3);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids[1]).toBe(ids[0]);
    expect(receiver.received.map(({ body }) => body.data.rule).sort()).toEqual([
      "incidents",
      "incidents",
      "tier",
    ]);
    expect(await next.readyz()).toMatchObject({ webhook: { failed: 0 } });
  } finally {
    await home.end();
    await receiver.close();
  }
});
