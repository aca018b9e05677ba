// Makes the configured language model, and says in the log what it is told.
import { createChatModel } from "../answers/llm/chat-model.js";
import type { LanguageModel } from "../answers/llm/language-model.js";
import type { Config } from "../config.js";
import type { Log } from "../log.js";

/** The configured language model; the log says what then leaves the machine, and whereto. */
export function languageModelOf({ llm }: Config, log: Log): LanguageModel | null {
  if (llm === null) return null;
  const model = createChatModel(llm);
  log.info(
    { host: model.host, model: model.name },
    "A language model words answers: questions, and the notes and pupils that they find, are sent to this host",
  );
  return model;
}
