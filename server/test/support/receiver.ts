// A school's own system that takes webhooks: an HTTP server on this machine that does as it is told.
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

export interface Received {
  headers: IncomingHttpHeaders;
  /** As it came. */
  text: string;
  body: { type: string; timestamp: string; data: Record<string, unknown> };
}

export interface Receiver {
  url: string;
  secret: string;
  /** Every request so far, taken or not; each with a signature that holds. */
  received: Received[];
  /** Requests to any other path: where a redirect would lead. */
  strayed: number;
  /** What becomes of the next requests; 204 by default. */
  answer: (response: ServerResponse) => void;
  /** When so many requests came in all. */
  came(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const secret = `whsec_${Buffer.from("a key of twenty-four byte").toString("base64")}`;
  const waiting: { count: number; resolve: () => void }[] = [];
  const tell = () => {
    for (const { count, resolve } of waiting) if (receiver.received.length >= count) resolve();
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (request.url !== "/hook?key=1") {
        receiver.strayed++;
        response.writeHead(204).end();
        return;
      }
      const text = Buffer.concat(chunks).toString();
      const headers = request.headers;
      // At the moment that it names: senders of tests live at other times.
      const id = String(headers["webhook-id"]);
      const at = new Date(Number(headers["webhook-timestamp"]) * 1_000);
      if (new Webhook(secret).sign(id, at, text) !== headers["webhook-signature"]) {
        response.writeHead(401).end();
        return;
      }
      receiver.received.push({ headers, text, body: JSON.parse(text) as Received["body"] });
      receiver.answer(response);
      tell();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook?key=1`,
    secret,
    received: [],
    strayed: 0,
    answer: taken,
    came: (count) =>
      new Promise((resolve) => {
        waiting.push({ count, resolve });
        tell();
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
}

export const taken = (response: ServerResponse) => void response.writeHead(204).end();
export const failing = (response: ServerResponse) => void response.writeHead(500).end("no");
export const hanging = () => {};
