// Mr A, as a program: asks and looks through the same API as everyone.
import type { ErrorAnswer, RowIssue, RunSummary } from "../../../shared/wire.js";
import type { Answer } from "../answers/results/answer-types.js";

export interface SourceState {
  pupils: number;
  issues: number;
  snapshot_hash: string | null;
  last_run: RunSummary | null;
}

export class Analyst {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  ask(question: string): Promise<Answer> {
    return this.#fetch("/v1/ask", { method: "POST", body: JSON.stringify({ question }) });
  }

  /** The one source of the demo. */
  async source(): Promise<SourceState> {
    const { sources } = await this.#fetch<{ sources: SourceState[] }>("/v1/sources");
    const [source] = sources;
    if (!source) throw new Error("The server has no source.");
    return source;
  }

  run(id: string): Promise<RunSummary & { issues: RowIssue[] }> {
    return this.#fetch(`/v1/runs/${id}`);
  }

  /** @throws Error with the server's own words */
  async #fetch<T>(path: string, init: { method?: string; body?: string } = {}): Promise<T> {
    const response = await fetch(this.url + path, {
      ...init,
      headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error((body as ErrorAnswer).error.message);
    return body as T;
  }
}
