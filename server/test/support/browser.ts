// Chromium for tests of pages, as its npm package brings it, and what axe finds on a page.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

// Web security stays on, or no page would prove anything about origins; and a browser of one process
// ends with its first page.
const UNWANTED = ["--disable-web-security", "--single-process"];

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Starts Chromium; pages may come and go until it is closed. */
export async function launchBrowser(): Promise<Browser> {
  const args = packaged.args.filter((arg) => !UNWANTED.includes(arg));
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    headless: true,
  });
}

interface AxeResults {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

/** The rules that axe finds broken on the page as it stands, with the elements concerned. */
export async function brokenRules(page: Page): Promise<string[]> {
  // The page's policy forbids foreign scripts; an isolated evaluation is not one of the page's.
  await page.evaluate(await readFile(axeFile, "utf8"));
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
