import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSchoolSheet } from "../../src/demo/school-sheet.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FREE_PORTS = ["--port", "0", "--public-port", "0", "--sheet-port", "0"];
const WALK_MS = 180_000;

let tmp: string;
let running: Demo[];

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "ptcc-demo-test-"));
  running = [];
});
afterEach(async () => {
  for (const demo of running) demo.kill();
  await rm(tmp, { recursive: true, force: true });
});

/** The demo as `npm run demo` starts it, in a process group of its own, with `tmp` for temporary files. */
class Demo {
  output = "";
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;

  constructor(args: string[], { belowShell = false } = {}) {
    const command = [process.execPath, "--import", "tsx", "server/src/demo/main.ts", ...args];
    // npm runs scripts below a shell; the second command keeps it there.
    const shell = ["/bin/sh", "-c", '"$@"; :', "sh"];
    const [file = "", ...rest] = belowShell ? [...shell, ...command] : command;
    this.child = spawn(file, rest, {
      cwd: ROOT,
      // A configuration that would break any server: the demo must not look at it.
      env: { ...process.env, TMPDIR: tmp, PORT: "none", DATA_DIR: "/proc/none", CI: "1" },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hear = (chunk: Buffer) => {
      this.output += chunk;
      this.child.emit("heard");
    };
    this.child.stdout?.on("data", hear);
    this.child.stderr?.on("data", hear);
    this.exited = once(this.child, "close").then(([code]) => code as number | null);
    running.push(this);
  }

  /** Resolves once the output holds `words`; rejects where the demo ends without. */
  async says(words: string): Promise<void> {
    const ended = this.exited.then(() => "ended" as const);
    while (!this.output.includes(words)) {
      const next = await Promise.race([once(this.child, "heard"), ended]);
      if (next === "ended" && !this.output.includes(words))
        throw new Error(`The demo ended without saying “${words}”:\n${this.output}`);
    }
  }

  /** Does what Ctrl-C does: the terminal sends it to every process of the group. */
  interrupt(): void {
    process.kill(-Number(this.child.pid), "SIGINT");
  }

  /** Whether any process of its group is left. */
  isAlive(): boolean {
    try {
      process.kill(-Number(this.child.pid), 0);
      return true;
    } catch {
      return false;
    }
  }

  kill(): void {
    if (this.isAlive()) process.kill(-Number(this.child.pid), "SIGKILL");
  }
}

/** Command lines that name the folder: Chroma has a group of its own, and its data lies there. */
async function processesOn(folder: string): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => ""));
  return (await Promise.all(lines)).filter((line) => line.includes(folder));
}

async function expectNothingLeft(demo: Demo) {
  await expect.poll(() => demo.isAlive()).toBe(false);
  if (process.platform === "linux") expect(await processesOn(tmp)).toEqual([]);
  expect((await readdir(tmp)).filter((name) => name.startsWith("ptcc"))).toEqual([]);
}

test(
  "demo --once walks the whole journey, says what came out, and leaves nothing behind",
  async () => {
    const demo = new Demo(["--once", ...FREE_PORTS]);
    const code = await demo.exited;
    expect(code, demo.output).toBe(0);
    const expected = [
      /Code\.js, \d+ KB/,
      /Chroma is ready/,
      /Pushed 120 rows from the tab “Pupils”/,
      /Receipt: run run_\w+, success, 120 created, 0 issues/,
      /Snapshot hash on both sides: [0-9a-f]{16}/,
      /\[1\] Mr P, Pupils, row \d+, run run_\w+: \w+/,
      /First answer \d+\.\d s after the start/,
      /There are 8 pupils in 3A\./,
      /After: .*Bob Smith/,
      /From the edit to the changed answer: \d+ ms/,
      /Reported: row 59, Support level, “high”\. \w+/,
      /success, 120 rows in step with the sheet/,
      /Chroma holds (\d+) vectors, SQLite \1 sentences/,
      /Each step held/,
    ];
    for (const line of expected) expect(demo.output).toMatch(line);
    expect(demo.output.match(/✓ \d+ ms/g)).toHaveLength(10);
    await expectNothingLeft(demo);
  },
  WALK_MS,
);

describe("ending it", () => {
  test(
    "Ctrl-C ends the open demo cleanly, with exit code 0",
    async () => {
      const demo = new Demo(FREE_PORTS);
      await demo.says("Ctrl-C ends it all");
      expect(demo.output).toMatch(/Mr P's sheet +http:\/\/127\.0\.0\.1:\d+\n/);
      const link = /Mr A's console +(http\S+\/sign-in)#ptcc_[\w-]+\n/.exec(demo.output)?.[1] ?? "";
      expect((await fetch(link)).status).toBe(200);
      if (process.platform === "linux") expect(await processesOn(tmp)).toHaveLength(1);
      demo.interrupt();
      expect(await demo.exited, demo.output).toBe(0);
      await expectNothingLeft(demo);
    },
    WALK_MS,
  );

  test(
    "SIGTERM while the server starts ends it as cleanly",
    async () => {
      const demo = new Demo(FREE_PORTS);
      await demo.says("2. Start the server");
      demo.child.kill("SIGTERM");
      expect(await demo.exited, demo.output).toBe(0);
      await expectNothingLeft(demo);
    },
    WALK_MS,
  );

  test(
    "it ends as well when npm's shell is ended and passes nothing on",
    async () => {
      const demo = new Demo(FREE_PORTS, { belowShell: true });
      await demo.says("Ctrl-C ends it all");
      demo.child.kill("SIGTERM");
      await demo.says("Ending…");
      await expectNothingLeft(demo);
    },
    WALK_MS,
  );

  test(
    "it ends as well when nobody reads what it says",
    async () => {
      const demo = new Demo(["--once", ...FREE_PORTS]);
      await demo.says("1. Build");
      demo.child.stdout?.destroy();
      expect(await demo.exited, demo.output).toBe(0);
      await expectNothingLeft(demo);
    },
    WALK_MS,
  );
});

describe("the command line", () => {
  test.each([
    [["--twice"], /unknown option '--twice'/],
    [["now"], /too many arguments/],
    [["--port", "high"], /not a port number/],
  ])("%j is refused in words with exit code 2", async (args, words) => {
    const demo = new Demo(args);
    expect(await demo.exited).toBe(2);
    expect(demo.output).toMatch(words);
  });

  test("--help says what there is", async () => {
    const demo = new Demo(["--help"]);
    expect(await demo.exited).toBe(0);
    expect(demo.output).toMatch(/--once/);
  });

  test("a port that was asked for and is taken is named, with exit code 1", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const demo = new Demo(["--port", String(port), "--public-port", "0", "--sheet-port", "0"]);
    expect(await demo.exited).toBe(1);
    expect(demo.output).toContain(`--port ${port}: this port is in use`);
    other.close();
    await expectNothingLeft(demo);
  });
});

test("the demo's school has 120 pupils in 15 classes, with the three of the documents among them", async () => {
  const [, ...rows] = (await openSchoolSheet()).activeSheet.all();
  expect(rows).toHaveLength(120);
  expect(new Set(rows.map(([, classCode]) => classCode)).size).toBe(15);
  const seed = rows.filter(([name = ""]) =>
    ["Alice Johnson", "Bob Smith", "Charlie Brown"].includes(name),
  );
  expect(seed.map((cells) => cells.slice(0, 6))).toEqual([
    ["Alice Johnson", "3A", "3", "Campus A", "2", "Anxiety support needed"],
    ["Bob Smith", "3A", "3", "Campus A", "1", "No additional support"],
    ["Charlie Brown", "4B", "4", "Campus B", "3", "EHCP review scheduled"],
  ]);
});
