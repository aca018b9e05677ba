// A small OpenAI-compatible embedding server: constant work for a text, equal texts equal vectors.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface EmbeddingServer {
  /** For EMBEDDINGS_BASE_URL. */
  url: string;
  /** How often each text was embedded. */
  times: Map<string, number>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startEmbeddingServer(): Promise<EmbeddingServer> {
  const times = new Map<string, number>();
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
    } catch {
      // Who asked was killed while asking.
      return;
    }
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
    for (const text of input) times.set(text, (times.get(text) ?? 0) + 1);
    const data = input.map((text, index) => ({ index, embedding: embed(text) }));
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify({ data }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    times,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** 32 dimensions from the text's digest. */
function embed(text: string): number[] {
  return [...createHash("sha256").update(text).digest()].map((byte) => byte - 127.5);
}
