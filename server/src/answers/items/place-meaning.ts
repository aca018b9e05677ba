// Tells whether a word that a class or a campus is called by is meant as the place: "is Rowan bigger", not "is Rowan in".
import { foldCode } from "../../../../shared/columns.js";
import { stem } from "../../concepts/stem.js";
import { glossaryLength, isNeedWord, isStopWord } from "../../search/needles.js";
import { isValueWord } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { CAMPUS_HEAD, CLASS_HEAD } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { EACH_PHRASES, FILLERS, NOUNS } from "../words/word-lists.js";
import { type Item, isType } from "./item.js";
import { readNumbers } from "./numbers.js";
import { phraseAt, phraseLength } from "./phrases.js";

export type PlaceDimension = "class" | "campus";

const BEFORE_PLACE =
  /^(in|into|from|of|for|at|on|to|joined|left|attends?|except|without|not|only)$/;

/** Of a place, and of no pupil. */
const SIZED = /^(bigger|larger|smaller)$/;
/** "the Harbour lot" */
const CROWD = /^(lot|bunch|crowd|gang|crew)$/;

export class PlaceMeaning {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    /** What was recognised so far. */
    private readonly before: readonly Item[],
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** Whether a code that may be an everyday word, a letter or a number is meant as a place here. */
  isMeant(from: number, length: number, dimension: PlaceDimension, headed: boolean): boolean {
    if (headed) return true;
    const word = this.word(from);
    // Two everyday words are no code that happens to be spelt like them together ("is a", class ISA).
    // "The Nest" is, where the class is called so.
    if (length > 1 && word === "the") return !isStopWord(this.word(from + 1));
    if (length > 1) return !/^\D+$/.test(saidAt(this.tokens, from, length)) || !isStopWord(word);
    if (/\d/.test(word) && /\p{L}/u.test(word)) return true;
    const head = dimension === "class" ? CLASS_HEAD : CAMPUS_HEAD;
    // "top 3 classes"
    const several = /^\d+$/.test(word) && /s$/.test(this.word(from + 1));
    if (head.test(this.word(from + 1)) && !several) return true;
    if (word.length < 2 || FILLERS.has(word) || isStopWord(word) || isNeedWord(word)) return false;
    const last = this.before.at(-1);
    // "Park, Quayside or Old Mill"
    const opensList =
      /^(,|or|and)$/.test(this.word(from + 1)) &&
      [1, 2, 3].some((n) =>
        this.placesOf(dimension).has(foldCode(saidAt(this.tokens, from + 2, n))),
      );
    const listed =
      opensList ||
      ((last?.type === "and" || last?.type === "or" || last?.type === "comma") &&
        this.before.some((item) => item.type === "test" && item.dimension === dimension));
    return (
      listed ||
      BEFORE_PLACE.test(this.word(from - (this.word(from - 1) === "the" ? 2 : 1))) ||
      ((NOUNS.has(this.word(from + 1)) || CROWD.test(this.word(from + 1))) && !isStopWord(word)) ||
      (from === 0 && word.length > 3 && !this.isOfField(word)) ||
      // "the lowest phonics scores Conker"
      (from === this.tokens.length - 1 && word.length > 3 && this.isColumnWord(from - 1)) ||
      this.tokens.length === 1 ||
      // Between words of the grammar it can be nothing else: "quayside year 3".
      (glossaryLength([word], 0) === 0 &&
        !this.isContentAt(from - 1) &&
        !this.isContentAt(from + 1)) ||
      this.tokens[from]?.capital === true
    );
  }

  private placesOf(dimension: PlaceDimension): Vocabulary["classes"] {
    return dimension === "class" ? this.vocabulary.classes : this.vocabulary.campuses;
  }

  /** Whether a pupil has the name as well. */
  isName(from: number, length: number): boolean {
    return length === 1 && this.vocabulary.names.has(this.word(from));
  }

  /** "who's in Rowan", "when did she move to Rowan": a place, and no pupil. */
  isWhere(at: number): boolean {
    const before = this.word(at - (this.word(at - 1) === "the" ? 2 : 1));
    const next = this.word(at + 1);
    return (
      this.tokens[at]?.possessive === false &&
      !this.vocabulary.names.has(next) &&
      (/^(in|into|to|from|at)$/.test(before) ||
        NOUNS.has(next) ||
        // "is Willow bigger than Rowan"
        SIZED.test(next) ||
        (before === "than" && SIZED.test(this.word(at - 2))))
    );
  }

  /** Whether a word is neither of the grammar's nor of a year or level: "riverside headcount", "cove level 4s". */
  private isContentAt(at: number): boolean {
    const last = this.before.at(-1);
    // "mrs vane riverside": behind a condition, and behind "how many"
    const isRead = last !== undefined && at >= last.at && at < last.at + last.length;
    if (isRead && isType("test", "count")(last)) return false;
    return (
      isContent(this.word(at)) &&
      phraseAt(this.tokens, at) === null &&
      readNumbers(this.tokens, at) === null &&
      // "level 3+ ashbeck", "aire lapwing dipper", "mrs threlfall ashbeck"
      !/^\d/.test(this.word(at)) &&
      !this.isOfSchool(this.word(at)) &&
      // "broken down by", "transport" where it is a column
      phraseLength(this.tokens, at, EACH_PHRASES) === 0 &&
      !this.vocabulary.columns.some(({ names }) => names.includes(this.word(at)))
    );
  }

  /** Whether the word alone names a place, a teacher or a value. */
  private isOfSchool(word: string): boolean {
    const { classes, campuses, teachers } = this.vocabulary;
    return (
      classes.has(word) ||
      campuses.has(word) ||
      teachers.has(word) ||
      /^(oldest|eldest|youngest)$/.test(word) ||
      isValueWord(this.vocabulary.columns, word)
    );
  }

  /** Whether the word ends the name of a column. */
  private isColumnWord(at: number): boolean {
    const word = stem(this.word(at));
    return this.vocabulary.columns.some(({ names }) =>
      names.some((name) => stem(name.split(" ").at(-1) ?? "") === word),
    );
  }

  /** Whether a word tells of something that notes speak of: "oak" does not. */
  private isOfField(word: string): boolean {
    return this.vocabulary.map.wordConcepts.isOfField(stem(word));
  }
}
