// What questions and searches are answered from, as every route that answers them needs it.
import type { AskDeps } from "../answers/answer.js";
import type { AnswerDependencies } from "./student-schemas.js";

/** What `createAsk` and `createSearchPupils` take, out of what the application is built from. */
export function askDeps(dependencies: AnswerDependencies): AskDeps {
  const { reader, meaning, concepts, terms, unseen, config } = dependencies;
  return {
    db: reader,
    nearestPassages: meaning.nearestPassages,
    nearestConcept: meaning.nearestConcept,
    // The model may change while the server runs.
    get model() {
      return dependencies.model;
    },
    concepts,
    timeZone: config.timeZone,
    terms,
    unseen,
  };
}
