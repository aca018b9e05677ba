// Chromium for the page's tests; it comes with its npm package.
import packaged from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

// Web security stays on, or no page would prove anything about origins; and a browser of one process
// ends with its first page.
const UNWANTED = ["--disable-web-security", "--single-process"];

/** Starts Chromium; pages may come and go until it is closed. */
export async function launchBrowser(): Promise<Browser> {
  const args = packaged.args.filter((arg) => !UNWANTED.includes(arg));
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    headless: true,
  });
}
