// The vocabulary of all versions: pupils that are gone and classes that are no more can be asked about.
import { findNamesEver, findPlacesEver } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { type Language, type Vocabulary, vocabularyOf } from "../vocabulary.js";

/** The present vocabulary with every name, class and campus that there has been. */
export function readVocabularyEver(db: Db, present: Vocabulary, language: Language): Vocabulary {
  const places = { ...present.places, ...findPlacesEver(db) };
  const { names, classes, campuses } = vocabularyOf(places, findNamesEver(db), [], language);
  return { ...present, places, names, classes, campuses };
}
