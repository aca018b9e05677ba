// Reads the answer to a question as the server sends it: what is known so far, then the whole.
import { EventSourceParserStream } from "eventsource-parser/stream";
import type { Answer, AnsweredPupil } from "./answer.client.js";
import type { Draft } from "./answer-view.client.js";

export interface Refusal {
  error?: { code: string; message: string; request_id: string };
}

/**
 * The answer, or the refusal that came in its place.
 * @param known called each time more of the answer has come
 * @throws where the stream ends before either
 */
export async function readAnswer(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  known: (draft: Draft) => void,
): Promise<{ answer: Answer } | { refusal: Refusal }> {
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  let draft: Draft = { understood: "", students: null, words: "" };
  for (;;) {
    const { done, value } = await events.read();
    if (done) throw new Error("the stream ended before the answer");
    const data: unknown = JSON.parse(value.data);
    if (value.event === "answer") return { answer: data as Answer };
    if (value.event === "error") return { refusal: data as Refusal };
    if (value.event === "understood") draft = { ...draft, understood: String(data) };
    if (value.event === "students") draft = { ...draft, students: data as AnsweredPupil[] };
    if (value.event === "delta") draft = { ...draft, words: draft.words + String(data) };
    known(draft);
  }
}
