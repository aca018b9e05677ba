// A language model as the server and the command line set it up.
import { afterEach, beforeEach, expect, it } from "vitest";
import { openCli } from "../../support/cli.js";
import { startTestServer } from "../../support/server.js";
import { FakeModel, says } from "./fake-model.js";

const WORDS = "Alice Johnson needs support for her anxiety [1].";

let fake: FakeModel;
beforeEach(async () => {
  fake = await new FakeModel().listen();
  fake.script = says(WORDS);
});
afterEach(() => fake.close());

it("the start says which host questions and notes are sent to, and nothing of the key", async () => {
  const llm = { baseUrl: fake.baseUrl, model: "fake", apiKey: "secret-key" };
  const server = await startTestServer({ llm });
  try {
    const said = server.lines.find((line) => line.includes("language model")) ?? "";
    expect(JSON.parse(said)).toMatchObject({ host: new URL(fake.baseUrl).host, model: "fake" });
    expect(server.lines.join("\n")).not.toContain("secret-key");
    expect(fake.asked).toEqual([]);
  } finally {
    await server.close();
  }
});

it("ptcc ask prints its words, and the answer that stands where they do not hold", async () => {
  const cli = await openCli({ LLM_BASE_URL: fake.baseUrl, LLM_MODEL: "fake" });
  try {
    const rows = "Name,Class,Support notes\nAlice Johnson,3A,Anxiety support needed\n";
    await cli.json("import", await cli.file("pupils.csv", rows));
    const { stdout } = await cli.run("ask", "who has anxiety?");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      WORDS,
      "(Worded by fake from the notes cited.)",
    ]);
    expect(stdout.split(WORDS)).toHaveLength(2);
    fake.script = says(`${WORDS} 17 pupils do.`);
    const { stdout: both } = await cli.run("ask", "who has anxiety?");
    expect(both).toMatch(/\nThe notes of these pupils mention “anxiety”: /);
    expect(both).not.toContain("17 pupils");
  } finally {
    await cli.end();
  }
});
