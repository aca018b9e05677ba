// Recognises names of classes and campuses that no pupil has: "class Zebra", "9Z".
import { foldCode } from "../../../../shared/columns.js";
import { isNeedWord, isStopWord } from "../../search/needles.js";
import { isValueWord } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import { stageAt } from "../vocabulary/stages.js";
import { nearest, type Vocabulary } from "../vocabulary/vocabulary.js";
import { CAMPUS_HEAD, CLASS_HEAD, fieldOf } from "../words/fields.js";
import { type Token, wordAt } from "../words/tokens.js";
import { FILLERS, NOUNS } from "../words/word-lists.js";
import type { Item } from "./item.js";
import { readNumbers } from "./numbers.js";
import { phraseAt } from "./phrases.js";
import type { PlaceDimension } from "./place-meaning.js";

export class UnknownPlaces {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "class Zebra", where no class is called so. */
  headed(at: number, dimension: PlaceDimension): Item | null {
    const said = this.tokens[at + 1];
    // "a tutor's offered an hour": what somebody did
    const open =
      said && !said.possessive && !/.{3}(?:ed|ing)$/.test(said.word) && !this.isKnownWord(at + 1);
    return open && !this.vocabulary.names.has(said.word)
      ? this.unknown(at, 2, dimension, said.raw)
      : null;
  }

  /** A word of the shape of a class code that no pupil has: `9Z`. */
  code(at: number, dimension: PlaceDimension): Item | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (
      dimension === "class" &&
      /^\d{1,2}[\s-]?\p{L}{1,2}$/u.test(token.word) &&
      // "the 27A", where buses are called so
      !isValueWord(this.vocabulary.columns, token.word)
    ) {
      const ordinal = /^\d+(st|nd|rd|th)$/.test(token.word);
      return ordinal ? null : this.unknown(at, 1, dimension, token.raw);
    }
    const head = dimension === "class" ? CLASS_HEAD : CAMPUS_HEAD;
    const isOfThing =
      /^(work|worksheets?|tasks?|activit(?:y|ies)|discussions?|time|books?|assembl(?:y|ies))$/.test(
        this.word(at + 2),
      );
    const headFollows = head.test(this.word(at + 1)) && !this.isKnownWord(at) && !isOfThing;
    // "top 3 classes", "three tutor groups" are so many.
    const isSeveral = this.word(at + 1).endsWith("s") || this.word(at + 2) === "groups";
    const amount = numberWord(token.word) !== null && isSeveral;
    // In "which class is …" and "what class …" the head is asked for.
    // "which Fernbank class": a class there
    const there = dimension === "class" && this.vocabulary.campuses.has(foldCode(token.word));
    if (
      headFollows &&
      !amount &&
      !there &&
      !token.possessive &&
      !this.vocabulary.names.has(token.word)
    )
      return this.unknown(at, 2, dimension, token.raw);
    return null;
  }

  private unknown(at: number, length: number, dimension: PlaceDimension, said: string): Item {
    const places = this.vocabulary.places[dimension === "class" ? "classes" : "campuses"];
    return { type: "unknown", at, length, dimension, said, near: nearest(said, places) };
  }

  /** Whether the grammar has a use for the word, so that it is no name of a place. */
  private isKnownWord(at: number): boolean {
    const word = this.word(at);
    return (
      NOUNS.has(word) ||
      FILLERS.has(word) ||
      isStopWord(word) ||
      isNeedWord(word) ||
      fieldOf(word) !== undefined ||
      phraseAt(this.tokens, at) !== null ||
      readNumbers(this.tokens, at) !== null ||
      stageAt(this.tokens, at) !== null ||
      /^(across|among|amongst|throughout|within|teacher|teachers|size|sizes|mates|room|trip|with|work|has|code|codes|per|each|every|same|most|different|distinct|separate|various|individual|another|largest|biggest|smallest|under|up|down|along|around|through|over|behind|into|because|when|while|where|unless|if)$/.test(
        word,
      )
    );
  }
}
