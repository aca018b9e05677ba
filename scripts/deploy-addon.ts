// What `npm run deploy` does, step by step: refuse early, check, build, look at the files, push.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface DeploySteps {
  /** Where the tree is. */
  root: string;
  /** Runs clasp, and returns what it printed; rejects where it fails. */
  clasp(...args: string[]): Promise<string>;
  /** Format, types and the add-on's tests; rejects where one fails. */
  check(): Promise<void>;
  build(): Promise<void>;
  say(line: string): void;
}

/** Why nothing was pushed, in one line that says what to do. */
export class DeployRefusal extends Error {}

/** What the build writes and clasp may push, in clasp's own order or any other. */
export const BUILT_FILES = ["Code.js", "appsscript.json", "sidebar.html"];
const PLACEHOLDER = "REPLACE_WITH_YOUR_SCRIPT_ID";

/**
 * Checks, builds and pushes the add-on to the script named in .clasp.json.
 * @throws DeployRefusal before anything was changed at Google
 */
export async function deployAddon(steps: DeploySteps): Promise<void> {
  const { clasp, check, build, say } = steps;
  const scriptId = await readScriptId(steps.root);
  await refuseWithoutLogin(clasp);
  say("Checking…");
  await check();
  say("Building…");
  await build();
  await refuseOtherFiles(clasp);
  say("Pushing…");
  // The manifest is ours; without --force clasp asks whether to replace it.
  say((await clasp("push", "--force")).trim());
  say(`Pushed. Reload the spreadsheet; the script: https://script.google.com/d/${scriptId}/edit`);
}

async function readScriptId(root: string): Promise<string> {
  const { scriptId } = JSON.parse(await readFile(join(root, ".clasp.json"), "utf8")) as {
    scriptId?: string;
  };
  if (!scriptId || scriptId === PLACEHOLDER)
    throw new DeployRefusal(
      "No script is named. Open the sheet, Extensions > Apps Script > Project settings, copy the script ID, and put it into .clasp.json as scriptId.",
    );
  return scriptId;
}

async function refuseWithoutLogin(clasp: DeploySteps["clasp"]): Promise<void> {
  const { loggedIn } = JSON.parse(await clasp("show-authorized-user", "--json")) as {
    loggedIn?: boolean;
  };
  if (!loggedIn)
    throw new DeployRefusal(
      "Not logged in to Google. Run `npx clasp login`, and switch the Apps Script API on at https://script.google.com/home/usersettings.",
    );
}

async function refuseOtherFiles(clasp: DeploySteps["clasp"]): Promise<void> {
  const { filesToPush } = JSON.parse(await clasp("show-file-status", "--json")) as {
    filesToPush: string[];
  };
  const found = filesToPush.map((file) => file.replace(/^addon\/dist\//, "")).sort();
  if (JSON.stringify(found) !== JSON.stringify(BUILT_FILES))
    throw new DeployRefusal(
      `clasp would push ${found.join(", ")}, and not exactly ${BUILT_FILES.join(", ")}. Empty addon/dist/ and try again.`,
    );
}
