// Lets a language model word an answer that stands already; whatever it does, the facts stay as they are.
import type { Ask, AskRequest } from "../answer.js";
import { amount } from "../describe/plain-words.js";
import { RESTS_ON_NOTES, WITHOUT_MEANING } from "../results/answer-topic.js";
import type { Answer } from "../results/answer-types.js";
import { checkSentence } from "./check-sentence.js";
import { type NoteEvidence, noteEvidence } from "./evidence.js";
import { type LanguageModel, ModelFault, type ModelFaultReason } from "./language-model.js";
import { promptFor } from "./prompt.js";
import { SentenceReader } from "./sentences.js";

/** Why an answer is not in the model's words. */
export type UnwordedReason =
  | "no_notes" // it tells of columns, or was abstained: there is nothing to word
  | "past" // it is as of a moment, of which a model may write as of now
  | "invented" // a citation, number, name, link or mark that is in no evidence
  | "unbacked" // no sentence was left
  | "too_long"
  | ModelFaultReason;

export interface WordedAnswer extends Answer {
  /** Null where no language model is configured. Students, numbers and citations are never a model's. */
  llm: { model: string; used: boolean; reason: UnwordedReason | null } | null;
}

export interface WordedEvents {
  understood?: (words: string) => unknown;
  /** The answer as it stands without a model, before one is asked. */
  computed?: (answer: Answer) => unknown;
  /** The next words of the answer, already checked. */
  delta?: (text: string) => unknown;
  /** Stops the model when whoever asked has gone. */
  signal?: AbortSignal;
}

export type WordedAsk = (request: AskRequest, events?: WordedEvents) => Promise<WordedAnswer>;

const LONGEST_TEXT = 4_000;
const LONGEST_SENTENCE = 1_200;

/** Answers as `ask` does, in the model's words where they hold; `answer` is `ask`'s own where they do not. */
export function withLanguageModel(ask: Ask, model: LanguageModel | null): WordedAsk {
  return async (request, events = {}) => {
    const { understood, computed } = events;
    const answer = await ask(request, understood ? { understood } : {});
    await computed?.(answer);
    if (model === null) return { ...answer, llm: null };
    const written = await write(model, request.question, answer, events);
    return "text" in written
      ? { ...answer, answer: written.text, llm: { model: model.name, used: true, reason: null } }
      : { ...answer, llm: { model: model.name, used: false, reason: written.reason } };
  };
}

type Written = { text: string } | { reason: UnwordedReason };

async function write(
  model: LanguageModel,
  question: string,
  answer: Answer,
  { delta, signal }: WordedEvents,
): Promise<Written> {
  const evidence = noteEvidence(answer);
  if (evidence.length === 0) return { reason: "no_notes" };
  if (answer.filters.as_of !== undefined) return { reason: "past" };
  const told: NoteEvidence[] = [];
  const text: string[] = [];
  const release = async (sentence: string) => {
    await delta?.(text.length === 0 ? sentence : ` ${sentence}`);
    text.push(sentence);
  };
  try {
    const pieces = model.write(promptFor(question, answer.understood, evidence), signal);
    for await (const sentence of passing(pieces, evidence)) {
      if (text.length === 0 && answer.value === "yes") await release("Yes.");
      await release(sentence.text);
      told.push(...sentence.cited);
    }
  } catch (error) {
    if (error instanceof Unfit || error instanceof ModelFault) return { reason: error.reason };
    throw error;
  }
  if (text.length === 0) return { reason: "unbacked" };
  for (const sentence of closing(answer, told)) await release(sentence);
  return { text: text.join(" ") };
}

/** A text that is not read on. */
class Unfit extends Error {
  constructor(readonly reason: "invented" | "too_long") {
    super(`the language model's text is ${reason}`);
  }
}

/** The sentences that hold, each as soon as it has ended. */
async function* passing(pieces: AsyncIterable<string>, evidence: readonly NoteEvidence[]) {
  const reader = new SentenceReader();
  let length = 0;
  let before: readonly string[] = [];
  function* check(sentences: readonly string[]) {
    for (const sentence of sentences) {
      const checked = checkSentence(sentence, evidence, before);
      if (checked.verdict === "invented") throw new Unfit("invented");
      if (checked.verdict === "left_out") continue;
      before = checked.pupils;
      yield checked;
    }
  }
  for await (const piece of pieces) {
    const sentences = reader.push(piece);
    length += sentences.join(" ").length;
    if (length > LONGEST_TEXT || reader.waiting > LONGEST_SENTENCE) throw new Unfit("too_long");
    yield* check(sentences);
  }
  yield* check(reader.end());
}

/** What a reader must know and no model is trusted to say. */
function closing({ students, count, meaning }: Answer, told: readonly NoteEvidence[]): string[] {
  const more = students.length - new Set(told.map(({ student_id }) => student_id)).size;
  const near = new Set(told.filter((note) => note.near).map(({ n }) => `[${n}]`));
  return [
    ...(near.size > 0 ? [`Only near in meaning to what you asked: ${[...near].join("")}.`] : []),
    ...(more > 0 ? [`The list has ${more} more ${more === 1 ? "pupil" : "pupils"}.`] : []),
    ...(count === null ? [] : [`In all: ${amount(count, "pupils")}. ${RESTS_ON_NOTES}`]),
    ...(meaning === false ? [WITHOUT_MEANING] : []),
  ];
}
