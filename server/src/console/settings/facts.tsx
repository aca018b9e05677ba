// How this PTCC is set up, as facts without secrets, and where each is changed.
import type { Term } from "../../answers/time/term-dates.js";
import type { Config } from "../../config.js";
import { counted, plainDay } from "../words.js";

interface Fact {
  label: string;
  value: string;
  /** What that means, where it is not plain. */
  means?: string;
  /** What it holds. */
  lines?: readonly string[];
  /** The names in the environment that change it. */
  names: readonly string[];
}

/**
 * Addresses are told as hosts alone: a password may stand in the rest.
 * @param terms as the file of `TERM_DATES` has them
 */
export function configuredFacts(config: Config, terms: readonly Term[] | null): Fact[] {
  const { llm, google, publicUrl, embeddingsBaseUrl } = config;
  return [
    { label: "Time zone", value: config.timeZone, names: ["TIME_ZONE"] },
    {
      label: "Term dates",
      value: config.termDates ?? "Not set",
      means:
        config.termDates === null
          ? "“This term” and “since half term” are asked back until they are."
          : "Questions such as “since half term” go by these:",
      lines: terms?.map(termWords) ?? [],
      names: ["TERM_DATES"],
    },
    {
      label: "Address for Google",
      value: publicUrl ?? "Not set",
      means:
        publicUrl === null
          ? "Connection codes name this machine alone: a sheet at Google cannot reach it."
          : "Connection codes carry it.",
      names: ["PUBLIC_URL"],
    },
    {
      label: "Regular sync",
      value: `Every ${counted(config.syncIntervalHours, "hour")}`,
      means: "A sheet that was not heard from for longer is told as late.",
      names: ["SYNC_INTERVAL_HOURS"],
    },
    {
      label: "Pulling from Google",
      value: google?.account.email ?? "Not set up",
      means:
        google === null
          ? "Sheets can push, and files be imported."
          : "Sheets are shared with this account to be pulled.",
      names: ["GOOGLE_CLIENT_EMAIL", "GOOGLE_PRIVATE_KEY"],
    },
    {
      label: "Search by meaning",
      value: config.embeddings,
      means:
        embeddingsBaseUrl === null
          ? "It runs on this machine; no note leaves it."
          : `Each sentence of a note is sent to ${hostOf(embeddingsBaseUrl)}.`,
      names: ["EMBEDDINGS", "EMBEDDINGS_BASE_URL"],
    },
    {
      label: "Language model",
      value: llm === null ? "None" : `${llm.model} at ${hostOf(llm.baseUrl)}`,
      means:
        llm === null
          ? "Answers are worded here; nothing leaves this machine for them."
          : "Questions, and the notes and pupils that they find, are sent to this host.",
      names: ["LLM_BASE_URL", "LLM_MODEL", "LLM_API_KEY"],
    },
    {
      label: "Rules of risk",
      value: config.riskRules ?? "PTCC’s own",
      means: "By which pupils are assessed; a school can change each in a file of its own.",
      names: ["RISK_RULES"],
    },
    {
      label: "Words of the school",
      value: config.conceptsFile ?? "None of its own",
      means: "What the school’s own abbreviations and programmes mean.",
      names: ["CONCEPTS_FILE"],
    },
  ];
}

const hostOf = (url: string): string => new URL(url).host;

/** `Autumn 2025: 3 Sep 2025 to 19 Dec 2025; half term 27 Oct 2025 to 31 Oct 2025`. */
function termWords({ name, half_term, ...days }: Term): string {
  const span = ({ from, to }: { from: string; to: string }) =>
    `${plainDay(from)} to ${plainDay(to)}`;
  return `${name}: ${span(days)}${half_term === null ? "" : `; half term ${span(half_term)}`}`;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <section class="card" aria-labelledby="facts">
      <header>
        <h2 id="facts">How PTCC is set up</h2>
      </header>
      <p class="fine">
        These are read when the server starts. To change one, whoever runs the server sets its name
        in the environment or in <code>.env</code>, and starts it again.
      </p>
      <dl class="facts">
        {facts.map(({ label, value, means, lines = [], names }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <span class="value">{value}</span>
              {means && <span class="means">{means}</span>}
              {lines.length > 0 && (
                <ul class="means">
                  {lines.map((line) => (
                    <li>
                      <bdi>{line}</bdi>
                    </li>
                  ))}
                </ul>
              )}
              <span class="names-of">
                {names.map((name) => (
                  <code>{name}</code>
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
