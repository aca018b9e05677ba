// The page that asks: a question box; its script shows the answer and the evidence.
import type { Principal } from "../store/tokens.js";
import { renderPage } from "./layout.js";

const EXAMPLES = [
  "Who needs help with worries?",
  "How many pupils are in 3A?",
  "Which pupil has a statutory plan?",
  "List Year 4 at Campus B, level 2 or above",
  "What are Alice Johnson's notes?",
];

/** Longer than any question, shorter than what the API refuses. */
const MAX_QUESTION = 500;

export function askPage(principal: Principal) {
  return renderPage({
    title: "Ask",
    principal,
    at: "/",
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
        <div id="examples" class="examples">
          <h2 id="examples-title">For example</h2>
          <ul aria-labelledby="examples-title">
            {EXAMPLES.map((question) => (
              <li>
                <button class="pill" type="button">
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    ),
  });
}
