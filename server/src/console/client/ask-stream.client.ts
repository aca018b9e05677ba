// Reads the answer to a question as the server sends it: words as they come, then the whole.
import { EventSourceParserStream } from "eventsource-parser/stream";
import type { Answer } from "./answer.client.js";

export interface Refusal {
  error?: { code: string; message: string; request_id: string };
}

/**
 * The answer, or the refusal that came in its place.
 * @param said called with the answer's words so far, each time more of them have come
 * @throws where the stream ends before either
 */
export async function readAnswer(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  said: (text: string) => void,
): Promise<{ answer: Answer } | { refusal: Refusal }> {
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  let text = "";
  for (;;) {
    const { done, value } = await events.read();
    if (done) throw new Error("the stream ended before the answer");
    const data: unknown = JSON.parse(value.data);
    if (value.event === "answer") return { answer: data as Answer };
    if (value.event === "error") return { refusal: data as Refusal };
    if (value.event === "delta") {
      text += String(data);
      said(text);
    }
  }
}
