// What holds for every page of the console, whoever looks and however: looked at in each look, and pictured on demand.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { brokenRules } from "../support/browser.js";

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** What a browser leaves of A4 between its margins. */
const PAPER = { width: 720, height: 1_020 };

const LOOKS = {
  light: { colorScheme: "light", size: DESK },
  dark: { colorScheme: "dark", size: DESK },
  phone: { colorScheme: "light", size: PHONE },
  print: { colorScheme: "light", size: PAPER },
} as const;
export type Look = keyof typeof LOOKS;

/** Pixels of a picture. */
const TALLEST = 5_000;

/** A folder that pictures are written to; unset, there are none. */
const { SCREENSHOTS } = process.env;

/** All that the page's console, its scripts and its requests complain about from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    // The browser itself ends what a page that is left still waits for.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      complaints.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
  return complaints;
}

/**
 * Expects one heading, nothing for axe to find and nothing wider than the page: light, dark, on a phone and on paper.
 * The page stands at a desk in light colours afterwards.
 * @param name of its pictures, where some are wanted
 */
export async function lookAt(
  page: Page,
  name: string,
  looks: readonly Look[] = ["light", "dark", "phone", "print"],
): Promise<void> {
  expect(await page.locator("h1").count(), "headings of the first level").toBe(1);
  for (const look of looks) {
    const { colorScheme, size } = LOOKS[look];
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, media: look === "print" ? "print" : "screen" });
    expect(await brokenRules(page), look).toEqual([]);
    const wider = "document.documentElement.scrollWidth - innerWidth";
    expect(await page.evaluate(wider), `${look}: pixels wider than the page`).toBeLessThanOrEqual(
      0,
    );
    await picture(page, `${name}-${look}`);
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light", media: "screen" });
}

/** Writes a picture of the page from its top, as much as anybody looks at, where pictures are wanted. */
async function picture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.evaluate("scrollTo(0, 0)");
  const { width } = page.viewportSize() ?? DESK;
  const whole = Number(await page.evaluate("document.documentElement.scrollHeight"));
  const clip = { x: 0, y: 0, width, height: Math.min(whole, TALLEST) };
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true, clip });
}
