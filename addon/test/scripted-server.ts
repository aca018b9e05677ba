// A small server for the add-on's tests: checks signatures, and answers as its source does.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import type { SnapshotRequest } from "../../shared/wire.js";
import {
  errorAnswer,
  type ScriptedAnswer,
  ScriptedSource,
  SECRET,
  type SeenRequest,
} from "./scripted-source.js";

export { errorAnswer, SECRET, SOURCE_ID } from "./scripted-source.js";

/** Answers in place of the source; `drop` handles the request but loses the response. */
type Override = ((seen: SeenRequest) => ScriptedAnswer | "drop" | null) | "drop";

export class ScriptedServer extends ScriptedSource {
  readonly requests: SeenRequest[] = [];
  /** One for each coming request, first to last. */
  readonly overrides: Override[] = [];
  readonly signatureErrors: string[] = [];
  #server = createServer((request, response) => void this.#serve(request, response));

  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get code(): string {
    return this.codeFor(this.url);
  }

  /** Snapshots that were not dry runs. */
  get pushes(): SnapshotRequest[] {
    return this.requests.flatMap(({ body }) =>
      body.op === "snapshot" && !body.dry_run ? [body] : [],
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const headers = request.headers as Record<string, string>;
    const seen: SeenRequest = {
      route: request.url ?? "",
      id: headers["webhook-id"] ?? "",
      timestamp: Number(headers["webhook-timestamp"]),
      body: JSON.parse(text) as SeenRequest["body"],
    };
    this.requests.push(seen);
    const override = this.overrides.shift();
    const scripted = typeof override === "function" ? override(seen) : override;
    const answer =
      scripted && scripted !== "drop" ? scripted : this.#answerSigned(text, headers, seen);
    if (scripted === "drop") return void request.socket.destroy();
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  }

  #answerSigned(text: string, headers: Record<string, string>, seen: SeenRequest): ScriptedAnswer {
    try {
      new Webhook(SECRET).verify(text, headers);
    } catch (error) {
      this.signatureErrors.push(String(error));
      return errorAnswer(401, "bad_signature", "The signature does not match.");
    }
    return this.answer(seen);
  }
}
