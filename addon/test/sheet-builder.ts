// Builders for the add-on's tests: a built project, a sheet, a person who answers dialogs.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAddon } from "../../scripts/build-addon.js";
import { LocalAppsScript } from "../local/local-apps-script.js";
import type { LocalAppsScriptOptions } from "../local/local-options.js";
import { readProject, type ScriptProject } from "../local/project.js";
import type { UiAnswer, UiQuestion } from "../local/protocol.js";
import { LocalSpreadsheet } from "../local/spreadsheet.js";

export const HEADER = ["Name", "Class", "Year group", "Campus", "Support level", "Support notes"];
export const SEED = [
  ["Alice Johnson", "3A", "3", "Campus A", "2", "Anxiety support needed"],
  ["Bob Smith", "3A", "3", "Campus A", "1", "No additional support"],
  ["Charlie Brown", "4B", "4", "Campus B", "3", "EHCP review scheduled"],
];

let built: Promise<ScriptProject> | undefined;

/** The built add-on; built once for each test file, into a folder that is gone afterwards. */
export function builtProject(): Promise<ScriptProject> {
  built ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), "ptcc-addon-"));
    try {
      await buildAddon(folder);
      return await readProject(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  })();
  return built;
}

export const sheetOf = (
  rows: readonly (readonly string[])[] = [HEADER, ...SEED],
  id = "sheet-of-mr-p",
  locale = "en_GB",
) => new LocalSpreadsheet({ id, locale, sheets: [{ name: "Pupils", rows }] });

/** A local Apps Script with the built add-on, opened; its sleeps are short. */
export async function openSheet(
  options: Partial<LocalAppsScriptOptions> = {},
): Promise<LocalAppsScript> {
  const script = new LocalAppsScript({
    project: await builtProject(),
    spreadsheet: sheetOf(),
    pace: 0.1,
    ...options,
  });
  await script.open();
  return script;
}

/** A script with these functions in place of the add-on's, and its scopes. */
export async function projectOf(codeJs: string): Promise<ScriptProject> {
  return { ...(await builtProject()), codeJs };
}

/** A person who answers dialogs in this order, and what they were asked. */
export function person(...answers: UiAnswer[]) {
  const asked: UiQuestion[] = [];
  const respond = (question: UiQuestion): UiAnswer => {
    asked.push(question);
    return answers.shift() ?? { button: "OK" };
  };
  return { asked, respond };
}

/** Pastes a code and says yes or no to the preview. */
export const connects = (code: string, button: UiAnswer["button"] = "YES") =>
  person({ button: "OK", text: code }, { button });

/** Resolves when `condition` holds; fails after a deadline. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`It never came true that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
