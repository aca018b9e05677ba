// `npm run deploy`: checks, builds and pushes the add-on with clasp.
import { execFile, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildAddon } from "./build-addon.js";
import { DeployRefusal, deployAddon } from "./deploy-addon.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const CLASP = join(ROOT, "node_modules/@google/clasp/build/src/index.js");

const clasp = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [CLASP, ...args], { cwd: ROOT });
  return stdout;
};

const run = (...args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const command = process.platform === "win32" ? "npx.cmd" : "npx";
    const options = { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" } as const;
    spawn(command, args, options)
      .on("error", reject)
      .on("exit", (code) => {
        if (code === 0) resolve();
        else reject(new DeployRefusal(`${args.join(" ")} failed; nothing was pushed.`));
      });
  });

try {
  await deployAddon({
    root: ROOT,
    clasp,
    check: async () => {
      await run("biome", "check", "--error-on-warnings", "addon", "shared", "scripts");
      await run("tsc", "-p", "addon/tsconfig.json");
      await run("vitest", "run", "addon", "shared");
    },
    build: () => buildAddon(),
    say: (line) => console.log(line),
  });
} catch (error) {
  console.error(error instanceof DeployRefusal ? error.message : error);
  process.exitCode = 1;
}
