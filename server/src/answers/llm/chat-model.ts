// A language model behind any OpenAI-compatible server, such as Ollama on the school's own machine.
import { EventSourceParserStream, ParseError } from "eventsource-parser/stream";
import { z } from "zod";
import { type ChatMessage, type LanguageModel, ModelFault } from "./language-model.js";

/** Milliseconds that are waited: for the first piece, connecting and loading the model included; for the next; for all. */
export interface ModelPatience {
  first: number;
  next: number;
  total: number;
}

const PATIENCE: ModelPatience = { first: 30_000, next: 10_000, total: 60_000 };
/** A line of a stream of chat completions has some hundred characters. */
const LONGEST_EVENT = 64 * 1024;

const chunkSchema = z.object({
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish() }).nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
});

/** Asks `POST {baseUrl}/chat/completions` for a stream. No text of an answer goes into an error. */
export function createChatModel(options: {
  baseUrl: string;
  model: string;
  apiKey: string | null;
  patience?: ModelPatience;
}): LanguageModel {
  const { model, apiKey, patience = PATIENCE } = options;
  const url = `${options.baseUrl.replace(/\/+$/, "")}/chat/completions`;

  async function open(messages: readonly ChatMessage[], signal: AbortSignal) {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, messages, stream: true, temperature: 0 }),
      // What is sent is for the configured server only.
      redirect: "error",
      signal,
    });
    if (answer.ok && answer.body) return answer.body;
    await answer.body?.cancel();
    throw new ModelFault("refused", { cause: answer.status });
  }

  return {
    name: model,
    host: new URL(url).host,
    async *write(messages, signal) {
      const patient = new Patience(patience);
      try {
        const body = await open(
          messages,
          AbortSignal.any(signal ? [signal, patient.signal] : [patient.signal]),
        );
        yield* readPieces(body, () => patient.wait(patience.next));
      } catch (error) {
        if (signal?.aborted) throw new ModelFault("aborted", { cause: error });
        if (patient.signal.aborted) throw new ModelFault("timed_out", { cause: error });
        if (error instanceof ModelFault) throw error;
        const reason = error instanceof ParseError ? "garbled" : "unreachable";
        throw new ModelFault(reason, { cause: error });
      } finally {
        patient.end();
      }
    },
  };
}

/** The text within the events, up to the one that says that it is finished. */
async function* readPieces(
  body: ReadableStream<Uint8Array>,
  arrived: () => void,
): AsyncGenerator<string> {
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(
      new EventSourceParserStream({ onError: "terminate", maxBufferSize: LONGEST_EVENT }),
    );
  for await (const { data } of events) {
    arrived();
    if (data === "[DONE]") return;
    const choice = readChunk(data);
    if (choice?.delta?.content) yield choice.delta.content;
    if (choice?.finish_reason === "stop") return;
    if (choice?.finish_reason) throw new ModelFault("cut_off");
  }
  throw new ModelFault("cut_off");
}

function readChunk(data: string) {
  let chunk: unknown;
  try {
    chunk = JSON.parse(data);
  } catch (cause) {
    throw new ModelFault("garbled", { cause });
  }
  if (typeof chunk === "object" && chunk !== null && "error" in chunk && chunk.error)
    throw new ModelFault("refused");
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) throw new ModelFault("garbled");
  return parsed.data.choices[0];
}

/** Loses patience with a server that keeps silent too long, or goes on for too long. */
class Patience {
  private readonly lost = new AbortController();
  private readonly total: NodeJS.Timeout;
  private silence: NodeJS.Timeout;

  constructor({ first, total }: ModelPatience) {
    this.total = setTimeout(() => this.lost.abort(), total);
    this.silence = setTimeout(() => this.lost.abort(), first);
  }

  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /** Something came; the next is waited for this long. */
  wait(ms: number): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost.abort(), ms);
  }

  end(): void {
    clearTimeout(this.silence);
    clearTimeout(this.total);
    // Also where whoever reads has enough: the connection is closed.
    this.lost.abort();
  }
}
