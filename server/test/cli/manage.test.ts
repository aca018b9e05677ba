// `ptcc source`, `token`, `status`, `reindex`: what they print, change, and exit with.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeConnectionCode } from "../../../shared/connection-code.js";
import { type Cli, openCli } from "../support/cli.js";

let cli: Cli;
beforeAll(async () => {
  cli = await openCli({ PUBLIC_URL: "https://ptcc.example.org/" });
});
afterAll(() => cli?.end());

interface Added {
  id: string;
  name: string;
  kind: string;
  secret: string;
  connection_code: string;
}
interface Listed {
  id: string;
  state: string;
}
const addSource = (name: string) => cli.json<Added>("source", "add", "--name", name);
const listed = async (id: string) =>
  (await cli.json<{ sources: Listed[] }>("source", "list")).sources.find(
    (source) => source.id === id,
  );

describe("sources", () => {
  test("a new one prints its secret and a code that holds address, id and secret", async () => {
    const added = await addSource("Mr P");
    expect(added).toEqual({
      id: expect.stringMatching(/^src_\w{26}$/),
      name: "Mr P",
      kind: "push",
      secret: expect.stringMatching(/^whsec_/),
      connection_code: expect.stringMatching(/^ptcc1\./),
    });
    expect(decodeConnectionCode(added.connection_code)).toEqual({
      url: "https://ptcc.example.org",
      source_id: added.id,
      secret: added.secret,
    });
    expect(await listed(added.id)).toEqual({
      id: added.id,
      name: "Mr P",
      kind: "push",
      state: "active",
      sheet: null,
      pupils: 0,
      last_accepted_at: null,
    });
  });

  test("for a person, the words say where to paste the code, and the list shows no secret", async () => {
    const { code, stdout, stderr } = await cli.run("source", "add", "--name", "Ms Q");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/PTCC menu, Connect…:\n\nptcc1\.\S+\n$/);
    const list = await cli.run("source", "list");
    expect(list.stdout).toMatch(/^ID +NAME +KIND +STATE +PUPILS +LAST SYNC\n/);
    expect(list.stdout).toMatch(/src_\w+ +Ms Q +push +active +0 +never/);
    expect(list.stdout).not.toMatch(/whsec_|ptcc1/);
  });

  test("a file's source says how to import", async () => {
    const { stdout } = await cli.run("source", "add", "--name", "Office", "--kind", "file");
    expect(stdout).toMatch(/ptcc import FILE --source src_\w{26}/);
  });

  test("rotating gives a new secret under the same id", async () => {
    const added = await addSource("Rotated");
    const rotated = await cli.json<Added>("source", "rotate", added.id);
    expect(rotated).toMatchObject({ id: added.id, name: "Rotated" });
    expect(rotated.secret).not.toBe(added.secret);
    expect(decodeConnectionCode(rotated.connection_code)?.secret).toBe(rotated.secret);
  });

  test("pause, resume and remove change its state; a removed one is listed no longer", async () => {
    const { id } = await addSource("Changing");
    expect(await cli.json("source", "pause", id)).toEqual({
      id,
      name: "Changing",
      state: "paused",
    });
    expect((await listed(id))?.state).toBe("paused");
    expect(await cli.json("source", "resume", id)).toMatchObject({ state: "active" });
    expect(await cli.json("source", "remove", id)).toMatchObject({ state: "removed" });
    expect(await listed(id)).toBeUndefined();
    expect(await cli.fault("source", "pause", id)).toMatchObject({ code: "unknown_source" });
  });

  test.each(["rotate", "pause", "resume", "remove"])(
    "%s of one that is not there says how to find it",
    async (verb) => {
      const { code, message } = await cli.fault("source", verb, "src_none");
      expect(code).toBe("unknown_source");
      expect(message).toMatch(/ptcc source list/);
    },
  );

  test("a blank name is refused", async () => {
    expect((await cli.fault("source", "add", "--name", "  ")).message).toMatch(/--name "Mr P"/);
  });
});

describe("tokens", () => {
  test("a new one is printed once; the list has its name and role only", async () => {
    const added = await cli.json<{ id: string; token: string }>("token", "add", "--name", "Mr A");
    expect(added).toEqual({
      id: expect.stringMatching(/^tok_/),
      name: "Mr A",
      role: "analyst",
      token: expect.stringMatching(/^ptcc_\S{43}$/),
    });
    const { tokens } = await cli.json<{ tokens: { id: string }[] }>("token", "list");
    expect(tokens.find(({ id }) => id === added.id)).toEqual({
      id: added.id,
      name: "Mr A",
      role: "analyst",
      created_at: expect.any(String),
      revoked_at: null,
    });
  });

  test("a revoked one is shown as revoked, and cannot be revoked again", async () => {
    const { id } = await cli.json<{ id: string }>("token", "add", "--name", "B", "--role", "admin");
    expect(await cli.json("token", "revoke", id)).toEqual({ id, revoked: true });
    const { tokens } = await cli.json<{ tokens: { id: string; revoked_at: unknown }[] }>(
      "token",
      "list",
    );
    expect(tokens.find((token) => token.id === id)?.revoked_at).toEqual(expect.any(String));
    expect(await cli.fault("token", "revoke", id)).toMatchObject({ code: "unknown_token" });
  });

  test("for a person, the words say that it is shown this once", async () => {
    const { stdout } = await cli.run("token", "add", "--name", "C", "--role", "admin");
    expect(stdout).toMatch(/admin\n\nptcc_\S+\n\nOnly its hash is kept: write it down now\.\n$/);
  });
});

describe("status and reindex", () => {
  test("status tells that no server runs, each source's freshness, and what waits", async () => {
    const status = await cli.json<{ sources: unknown[] }>("status");
    expect(status).toMatchObject({ server: { running: false, url: null }, index: { pending: 0 } });
    expect(status.sources.length).toBeGreaterThan(0);
    expect(status.sources[0]).toMatchObject({ name: "Mr P", pupils: 0, issues: [], held: 0 });
    expect((await cli.run("status")).stdout).toMatch(
      /^The server does not run\.\nIndex: up to date/,
    );
  });

  test("reindex of an empty store queues nothing", async () => {
    expect(await cli.json("reindex")).toEqual({ queued: 0, server_running: false });
  });
});

describe("exit codes", () => {
  test.each([
    [[]],
    [["nonsense"]],
    [["source"]],
    [["source", "add"]],
    [["source", "add", "--name", "X", "--kind", "fax"]],
    [["source", "rotate"]],
    [["token", "add", "--name", "X", "--role", "head"]],
    [["import"]],
    [["status", "--loud"]],
  ])("%j is a usage error: 2, with words and no change", async (args) => {
    const before = cli.query("SELECT count(*) FROM sources");
    const { code, stdout, stderr } = await cli.run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/error:|Usage:/);
    expect(cli.query("SELECT count(*) FROM sources")).toEqual(before);
  });

  test("--help prints to standard output and is no error", async () => {
    const { code, stdout, stderr } = await cli.run("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of ["source", "token", "import", "ask", "status", "reindex"])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, "m"));
  });

  test("a failure is 1, one line on standard error, without a stack", async () => {
    const { code, stdout, stderr } = await cli.run("source", "pause", "src_none");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^ptcc: There is no source src_none\..*\n$/);
  });

  test("a wrong environment is 1, one line a fault", async () => {
    const wrong = await openCli({ PORT: "eighty", TIME_ZONE: "Mars" });
    try {
      const { code, stderr } = await wrong.run("status");
      expect(code).toBe(1);
      expect(stderr.trim().split("\n")).toHaveLength(2);
    } finally {
      await wrong.end();
    }
  });

  test("a data folder that cannot be one, and a database that is none, are 1 and named", async () => {
    const file = await cli.file("taken", "no database, though somebody wrote something here");
    const blocked = await openCli({ DATA_DIR: file });
    try {
      expect(await blocked.fault("status")).toMatchObject({ code: "data_dir_unwritable" });
      await blocked.file("ptcc.sqlite", "no database, though somebody wrote something here");
      const damaged = await openCli({ DATA_DIR: blocked.folder });
      try {
        expect(await damaged.fault("status")).toMatchObject({ code: "database_damaged" });
      } finally {
        await damaged.end();
      }
    } finally {
      await blocked.end();
    }
  });
});
