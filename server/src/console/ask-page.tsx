// The page that asks: a question box; its script shows the answer and the evidence.
import { Hono } from "hono";
import { currencyPart } from "./currency.js";
import { exampleQuestions } from "./examples.js";
import { renderPage } from "./layout.js";
import type { ConsoleDependencies, ConsoleEnv, Frame } from "./page.js";
import { readSyncHealth } from "./sync-health.js";

/** Longer than any question, shorter than what the API refuses. */
const MAX_QUESTION = 500;

/** `/`, and the part of it that says how current an answer is. */
export function askRoutes(dependencies: ConsoleDependencies) {
  return new Hono<ConsoleEnv>()
    .get("/", (c) => c.html(askPage(c.get("frame"), exampleQuestions(dependencies.reader))))
    .get("/currency", async (c) =>
      c.html(currencyPart(await readSyncHealth(dependencies, new Date()))),
    );
}

/** `examples`: questions to begin with; null where there is no pupil to ask about. */
function askPage(frame: Frame, examples: readonly string[] | null) {
  return renderPage(frame, {
    title: "Ask",
    script: "ask",
    children: (
      <div class="column">
        <h1>What would you like to know?</h1>
        <form id="ask" class="ask">
          <label class="hidden" for="question">
            Your question
          </label>
          <input
            id="question"
            name="question"
            type="text"
            required
            maxlength={MAX_QUESTION}
            autocomplete="off"
            enterkeyhint="search"
            placeholder="Ask about your pupils…"
          />
          <button type="submit">Ask</button>
        </form>
        <noscript>
          <p class="notice problem">This page needs JavaScript, which is switched off.</p>
        </noscript>
        <p id="progress" class="progress" role="status" />
        <div id="answer" />
        <section id="examples" class="examples" aria-labelledby="examples-title">
          {examples === null ? (
            <p id="examples-title">
              No pupil is here yet. <a href="/sync">Connect a sheet</a>, then ask.
            </p>
          ) : (
            <>
              <h2 id="examples-title">For example</h2>
              <ul>
                {examples.map((question) => (
                  <li>
                    <button class="pill" type="button" data-asks={question}>
                      <bdi>{question}</bdi>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section id="standing" class="standing" aria-labelledby="standing-title" hidden />
        <section id="own-questions" class="own-questions" aria-label="Asked before" hidden />
      </div>
    ),
  });
}
