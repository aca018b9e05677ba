// The way between a simulated sheet and its server: slow, lossy, and one day long not there.
import { sign } from "../../../shared/signature.js";
import type { FetchOptions, FetchResult } from "../../local/protocol.js";
import type { ScriptedSource, SeenRequest } from "../scripted-source.js";
import { SECRET } from "../scripted-source.js";
import type { Random } from "./random.js";

// How long a request hangs when nothing answers: a host that is off gives no refusal.
const HANGS_MS = 20_000;

export class Network {
  isDown = false;

  constructor(
    private readonly source: ScriptedSource,
    private readonly random: Random,
    /** Of all requests; half of them are lost before the server saw them, half after. */
    private readonly lostShare: number,
    private readonly onAccepted: () => void,
  ) {}

  /** @throws Error in Google's words where no answer arrives */
  readonly fetch = (
    url: string,
    options: FetchOptions,
    wait: (milliseconds: number) => void,
  ): FetchResult => {
    const lost = this.random.next();
    if (this.isDown || lost < this.lostShare / 2) this.#hang(url, wait);
    wait(100 + this.random.below(500));
    const { status, body } = this.#answer(url, options);
    wait(100 + this.random.below(500));
    if (lost < this.lostShare) this.#hang(url, wait);
    return { code: status, headers: {}, body: JSON.stringify(body) };
  };

  #hang(url: string, wait: (milliseconds: number) => void): never {
    wait(HANGS_MS);
    throw new Error(`Address unavailable: ${url}`);
  }

  #answer(url: string, { payload, headers }: FetchOptions) {
    const id = headers["webhook-id"] ?? "";
    const timestamp = Number(headers["webhook-timestamp"]);
    if (headers["webhook-signature"] !== sign(SECRET, id, timestamp, payload))
      throw new Error("The add-on signed wrongly.");
    const body = JSON.parse(payload) as SeenRequest["body"];
    const answer = this.source.answer({ route: new URL(url).pathname, id, timestamp, body });
    if (answer.status === 200 && body.op === "snapshot" && !body.dry_run) this.onAccepted();
    return answer;
  }
}
