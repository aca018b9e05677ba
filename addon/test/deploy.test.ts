import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildAddon } from "../../scripts/build-addon.js";
import { BUILT_FILES, type DeploySteps, deployAddon } from "../../scripts/deploy-addon.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const CLASP = join(ROOT, "node_modules/@google/clasp/build/src/index.js");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ptcc-deploy-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A copy of what clasp reads, with a home where nobody is logged in. */
async function project(scriptId?: string) {
  const settings = JSON.parse(await readFile(join(ROOT, ".clasp.json"), "utf8")) as object;
  const own = scriptId ? { ...settings, scriptId } : settings;
  await writeFile(join(folder, ".clasp.json"), JSON.stringify(own));
  await cp(join(ROOT, "package.json"), join(folder, "package.json"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await buildAddon(join(folder, "addon/dist"));
}

const clasp = async (...args: string[]) => {
  const options = { cwd: folder, env: { HOME: folder, USERPROFILE: folder } };
  return (await promisify(execFile)(process.execPath, [CLASP, ...args], options)).stdout;
};

const filesToPush = async () =>
  (JSON.parse(await clasp("show-file-status", "--json")) as { filesToPush: string[] }).filesToPush;

test("clasp lists exactly the built files", async () => {
  await project();
  expect((await filesToPush()).sort()).toEqual(BUILT_FILES.map((file) => `addon/dist/${file}`));
});

describe("npm run deploy", () => {
  const steps = (overrides: Partial<DeploySteps> = {}) => {
    const done: string[] = [];
    const answers: Record<string, string> = {
      "show-authorized-user": '{"loggedIn": true}',
      "show-file-status": JSON.stringify({
        filesToPush: BUILT_FILES.map((f) => `addon/dist/${f}`),
      }),
      push: "Pushed 3 files.",
    };
    const all: DeploySteps = {
      root: folder,
      clasp: async (...args) => {
        done.push(args.join(" "));
        return answers[args[0] ?? ""] ?? "";
      },
      check: async () => void done.push("check"),
      build: async () => void done.push("build"),
      say: () => {},
      ...overrides,
    };
    return { done, all };
  };

  test("checks, builds, looks at the files, and pushes", async () => {
    await project("the-script");
    const { done, all } = steps();
    await deployAddon(all);
    expect(done).toEqual([
      "show-authorized-user --json",
      "check",
      "build",
      "show-file-status --json",
      "push --force",
    ]);
  });

  test("refuses with a clear line when not logged in, by what clasp itself says", async () => {
    await project("the-script");
    const { done, all } = steps({ clasp });
    await expect(deployAddon(all)).rejects.toThrow(
      /^Not logged in to Google\. Run `npx clasp login`/,
    );
    expect(done).toEqual([]);
  });

  test("refuses while .clasp.json names no script", async () => {
    await project();
    await expect(deployAddon(steps().all)).rejects.toThrow(/^No script is named\./);
  });

  test("refuses to push a file that is not built", async () => {
    await project("the-script");
    await writeFile(join(folder, "addon/dist/notes.html"), "left over");
    const { done, all } = steps();
    const withFiles = (...args: string[]) =>
      args[0] === "show-file-status" ? clasp(...args) : all.clasp(...args);
    await expect(deployAddon({ ...all, clasp: withFiles })).rejects.toThrow(/notes\.html/);
    expect(done).not.toContain("push --force");
  });

  test("pushes nothing where a check fails", async () => {
    await project("the-script");
    const { done, all } = steps({ check: () => Promise.reject(new Error("a test failed")) });
    await expect(deployAddon(all)).rejects.toThrow("a test failed");
    expect(done).toEqual(["show-authorized-user --json"]);
  });
});
