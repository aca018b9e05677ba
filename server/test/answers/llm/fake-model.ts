// An OpenAI-compatible server on loopback that answers as a test scripts it, well or badly.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createChatModel, type ModelPatience } from "../../../src/answers/llm/chat-model.js";

export interface Asked {
  url: string;
  authorization: string | undefined;
  body: { model: string; stream: boolean; messages: { role: string; content: string }[] };
}

export type Script = (response: ServerResponse, asked: Asked) => unknown;

/** One chunk of a chat completion. */
export const chunk = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;

export const streaming = (response: ServerResponse) =>
  response.writeHead(200, { "content-type": "text/event-stream" });

/** Streams a text in pieces of a few characters, and ends as it should. */
export const says =
  (text: string): Script =>
  (response) => {
    streaming(response);
    for (const piece of text.match(/[\s\S]{1,7}/gu) ?? []) response.write(chunk(piece));
    response.end(`${chunk("", "stop")}data: [DONE]\n\n`);
  };

/** Sends what it is given, byte for byte. */
export const sends =
  (...parts: (string | Uint8Array)[]): Script =>
  (response) => {
    streaming(response);
    for (const part of parts) response.write(part);
    response.end();
  };

export class FakeModel {
  script: Script = says("");
  readonly asked: Asked[] = [];
  /** Requests whose connection was closed before their answer had ended. */
  dropped = 0;
  private readonly server = createServer(
    (request, response) => void this.answer(request, response),
  );

  async listen(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  model(patience?: ModelPatience, apiKey: string | null = null) {
    const options = { baseUrl: this.baseUrl, model: "fake", apiKey };
    return createChatModel(patience ? { ...options, patience } : options);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const part of request) text += String(part);
    response.on("close", () => {
      if (!response.writableEnded) this.dropped++;
    });
    const asked = {
      url: request.url ?? "",
      authorization: request.headers.authorization,
      body: JSON.parse(text) as Asked["body"],
    };
    this.asked.push(asked);
    this.script(response, asked);
  }
}
