// A way between two parts on which requests and answers get lost, doubled, late, or meet a crash.
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to one request. */
export type Fault =
  | "none"
  | "lose request"
  | "lose answer"
  | "double"
  /** The sender sees it lost; it arrives after the next one. */
  | "late"
  | "refuse"
  /** The receiver crashes: before the request arrives, with half of it, while it works, after its answer. */
  | "crash before"
  | "crash within"
  | "crash during"
  | "crash after";

export interface Exchange {
  path: string;
  requestBody: string;
  status: number;
  answerBody: string;
}

/** How long the receiver works before it is killed: from the signature's check to past the commit. */
const KILL_AFTER_MS = [0, 2, 4, 8, 12, 16, 24, 40];

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

interface Waiting {
  incoming: IncomingMessage;
  body: Buffer;
}

export class FaultyWay {
  /** Where requests go. */
  target = "";
  /** What happens to the next requests, in order; all further ones pass. */
  faults: Fault[] = [];
  /** While true, nothing passes. */
  down = false;
  /** Ends the receiver at once, as a power cut does. */
  crash: () => Promise<void> = async () => {};
  /** Told of every answer of the receiver, also of those that the sender never sees. */
  onExchange: (exchange: Exchange) => void = () => {};
  url = "";
  /** How often each fault really happened. */
  readonly met = new Map<Fault | "down", number>();
  private readonly late: Waiting[] = [];
  private kills = 0;
  private readonly server = createServer((incoming, outgoing) => {
    // A part that dies in the middle is what this is for: the sender finds its connection cut.
    this.pass(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async open(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  /** From now on everything passes; what was late has arrived when this resolves. */
  async calm(): Promise<void> {
    this.faults = [];
    this.down = false;
    await this.deliverLate();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const waiting = { incoming, body: Buffer.concat(chunks) };
    const fault = this.faults.shift() ?? "none";
    const met = this.down ? "down" : fault;
    this.met.set(met, (this.met.get(met) ?? 0) + 1);
    if (this.down || fault === "lose request") return cut(outgoing);
    if (fault === "late") {
      this.late.push(waiting);
      return cut(outgoing);
    }
    if (fault === "refuse") {
      outgoing.writeHead(503, { "content-type": "text/plain" }).end("busy");
      return;
    }
    if (fault === "crash before") await this.crash();
    if (fault === "crash within") await this.sendHalf(waiting);
    if (fault === "crash during") return this.crashDuring(waiting, outgoing);
    const answer = await this.forward(waiting);
    if (fault === "double") await this.forward(waiting);
    await this.deliverLate();
    if (fault === "crash after") await this.crash();
    if (fault === "lose answer" || fault === "crash after") return cut(outgoing);
    reply(outgoing, answer);
  }

  private async deliverLate(): Promise<void> {
    for (const waiting of this.late.splice(0)) await this.forward(waiting).catch(() => null);
  }

  private async crashDuring(waiting: Waiting, outgoing: ServerResponse): Promise<void> {
    const answered = this.forward(waiting).catch(() => null);
    // The body is with the receiver; each kill comes a little later than the one before.
    const after = KILL_AFTER_MS[this.kills++ % KILL_AFTER_MS.length];
    await new Promise((resolve) => setTimeout(resolve, after));
    await this.crash();
    await answered;
    cut(outgoing);
  }

  private async sendHalf({ incoming, body }: Waiting): Promise<void> {
    const half = this.ask(incoming, body.length);
    half.on("error", () => {});
    await new Promise<void>((resolve) =>
      half.write(body.subarray(0, body.length >> 1), () => resolve()),
    );
    await this.crash();
    half.destroy();
    throw new Error("half of a request");
  }

  private async forward({ incoming, body }: Waiting): Promise<Answer> {
    const outgoing = this.ask(incoming, body.length);
    outgoing.end(body);
    const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const answerBody = Buffer.concat(chunks);
    this.onExchange({
      path: incoming.url ?? "",
      requestBody: body.toString(),
      status: answer.statusCode ?? 0,
      answerBody: answerBody.toString(),
    });
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: answerBody };
  }

  private ask(incoming: IncomingMessage, length: number) {
    const { "transfer-encoding": _, ...headers } = incoming.headers;
    return request(`${this.target}${incoming.url}`, {
      method: incoming.method,
      headers: { ...headers, "content-length": length },
      agent: false,
    });
  }
}

function cut(outgoing: ServerResponse): void {
  outgoing.destroy();
}

function reply(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  const { "transfer-encoding": _, ...others } = headers;
  outgoing.writeHead(status, { ...others, "content-length": body.length }).end(body);
}
