// Chromium for tests of pages, as its npm package brings it, and what axe finds on a page.
import packaged from "@sparticuz/chromium";
import axe from "axe-core";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

// Web security stays on, or no page would prove anything about origins; and a browser of one process
// ends with its first page.
const UNWANTED = ["--disable-web-security", "--single-process"];

/** How long a page may take for anything, on a machine that does other work too. */
const PATIENCE_MS = 90_000;

/** Starts Chromium; pages may come and go until it is closed. */
export async function launchBrowser(): Promise<Browser> {
  const args = packaged.args.filter((arg) => !UNWANTED.includes(arg));
  const launching = chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    headless: true,
  });
  const browser = await launching.catch((cause: unknown) => {
    throw new Error(
      "Chromium did not start. Where a shared library is missing: apt-get install libnss3 libnspr4",
      { cause },
    );
  });
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE_MS));
  return browser;
}

/** Follows a link, and waits until the page that it leads to has run its scripts: before that a key does nothing. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), link.click()]);
}

/** The rules that axe finds broken on the page as it stands, with the elements concerned. */
export async function brokenRules(page: Page): Promise<string[]> {
  // What is being fetched is pale for that moment.
  const busy = page.locator("[aria-busy=true]").first();
  while ((await busy.count()) > 0) await busy.waitFor({ state: "detached" });
  // Evaluated from outside: the page's own policy lets no foreign script in.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
