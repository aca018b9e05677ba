// An answer that a language model words, as the page shows it while it comes and when it is there.
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunk, FakeModel, streaming } from "../answers/llm/fake-model.js";
import { launchBrowser } from "../support/browser.js";
import { push, pushSource, SEED } from "../support/store.js";
import { type SchoolServer, serveSchool, signIn } from "./school-server.js";

const WORDS = "Alice Johnson needs support for her anxiety [1].";

let fake: FakeModel;
let server: SchoolServer;
beforeAll(async () => {
  fake = await new FakeModel().listen();
  server = await serveSchool({ LLM_BASE_URL: fake.baseUrl, LLM_MODEL: "fake" });
  push(server.db, pushSource(server.db), SEED);
});
afterAll(async () => {
  await server.close();
  await fake.close();
});

test("words are read as they come, and give way where the text does not hold to its end", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await signIn(page, server);
    for (const [rest, holds] of [
      ["Alice is well.", true],
      ["17 pupils [1].", false],
    ] as const) {
      let finish = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      fake.script = async (response) => {
        streaming(response).write(chunk(`${WORDS} A`));
        await finished;
        response.end(chunk(` ${rest}`, "stop"));
      };
      await page.getByLabel("Your question").fill("Who has anxiety?");
      await page.keyboard.press("Enter");
      await page.locator("#answer[aria-busy] .said", { hasText: WORDS }).waitFor();
      finish();
      await page.locator("#answer[aria-busy]").waitFor({ state: "detached" });
      const said = (await page.locator(".said").textContent()) ?? "";
      expect(said.startsWith("Alice Johnson needs support for her anxiety")).toBe(holds);
      expect(said).not.toContain("17");
      expect(await page.getByText("Worded by fake").count()).toBe(holds ? 1 : 0);
      expect(await page.locator(".reference").count()).toBe(1);
    }
  } finally {
    await browser.close();
  }
});
