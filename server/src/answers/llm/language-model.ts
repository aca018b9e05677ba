// The port to a language model, and the ways in which one fails.

export interface ChatMessage {
  role: "system" | "user";
  content: string;
}

export interface LanguageModel {
  /** As the server that runs it names it. */
  name: string;
  /** Where it runs, for saying so: host and port. */
  host: string;
  /**
   * Writes an answer, piece by piece as it comes.
   * @throws ModelFault however it ends, but by itself and complete
   */
  write(messages: readonly ChatMessage[], signal?: AbortSignal): AsyncIterable<string>;
}

/** Why nothing more came from the model. */
export type ModelFaultReason =
  | "unreachable" // no connection, or it broke
  | "refused" // an answer other than 200, or an error within the stream
  | "timed_out"
  | "garbled" // no stream of chat completions
  | "cut_off" // ended before it was finished
  | "aborted"; // whoever asked has gone

export class ModelFault extends Error {
  constructor(
    readonly reason: ModelFaultReason,
    options?: { cause?: unknown },
  ) {
    super(`the language model failed: ${reason}`, options);
    this.name = "ModelFault";
  }
}
