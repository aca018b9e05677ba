// The vector index in SQLite: the suite, and what becomes of a bad file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PtccError } from "../../src/errors.js";
import { openSqliteVectors } from "../../src/index/vectors/open-sqlite-vectors.js";
import { vectorIndexSuite } from "./vector-index-suite.js";
import { passageVectors } from "./vectors.js";

const dir = mkdtempSync(join(tmpdir(), "ptcc-sqlite-vectors-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const open = (file: string, model = "m", namespace = "s") =>
  openSqliteVectors({ file: join(dir, file), model, namespace });

vectorIndexSuite("sqlite", (model, namespace) => open("suite.sqlite", model, namespace));

test("a damaged file is replaced by an empty one", async () => {
  writeFileSync(
    join(dir, "damaged.sqlite"),
    "this is no database, and long enough to be read as one",
  );
  const index = await open("damaged.sqlite");
  expect(await index.count()).toBe(0);
  await index.upsert(passageVectors([1]));
  expect(await index.count()).toBe(1);
  await index.close();
});

test("a file that cannot be opened stops the start, naming the file and the way out", async () => {
  const attempt = open("no-such-folder/vectors.sqlite");
  await expect(attempt).rejects.toThrow(PtccError);
  await expect(attempt).rejects.toThrow(/no-such-folder\/vectors\.sqlite.*DATA_DIR/);
});

test("after it is closed every call rejects as unavailable", async () => {
  const index = await open("closed.sqlite");
  await index.close();
  await expect(index.count()).rejects.toMatchObject({ kind: "unavailable" });
  await expect(index.upsert(passageVectors([1]))).rejects.toMatchObject({ kind: "unavailable" });
});
