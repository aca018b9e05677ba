// Recognises the classes, campuses and sheets that a question names, and names that no pupil has.
import { foldCode } from "../../../../shared/columns.js";
import { stem } from "../../concepts/stem.js";
import { glossaryLength, isNeedWord, isStopWord } from "../../search/needles.js";
import { isValueWord } from "../vocabulary/columns.js";
import { codeInFull, codeInNumber } from "../vocabulary/place-codes.js";
import { numberWord } from "../vocabulary/scales.js";
import { stageAt } from "../vocabulary/stages.js";
import { nearest, type Place, type Vocabulary } from "../vocabulary/vocabulary.js";
import { CAMPUS_HEAD, CLASS_HEAD, fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { EACH_PHRASES, FILLERS, NOUNS } from "../words/word-lists.js";
import { type Item, isType } from "./item.js";
import { readNumbers } from "./numbers.js";
import { phraseAt, phraseLength } from "./phrases.js";

const BEFORE_PLACE =
  /^(in|into|from|of|for|at|on|to|joined|left|attends?|except|without|not|only)$/;

/** Of a place, and of no pupil. */
const SIZED = /^(bigger|larger|smaller)$/;
/** "the Harbour lot" */
const CROWD = /^(lot|bunch|crowd|gang|crew)$/;

/** Behind a teacher's name: what is on that teacher's sheet. */
const SHEET = /^(sheet|spreadsheet|tab|list|pupils|students|kids|children)$/;

export class PlaceReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    /** What was recognised so far. */
    private readonly before: readonly Item[],
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** The class, campus or source that begins at `at`, known or not, or nothing. */
  read(at: number): Item | null {
    return this.source(at) ?? this.placeOf(at, "class") ?? this.placeOf(at, "campus");
  }

  /** A teacher's name stands for that teacher's sheet. */
  private source(at: number): Item | null {
    for (let length = Math.min(4, this.tokens.length - at); length > 0; length--) {
      const said = this.tokens.slice(at, at + length).map((token) => token.word);
      const source = this.vocabulary.sources.get(foldCode(said.join("")));
      if (!source || said.every((word) => isStopWord(word) || fieldOf(word) !== undefined))
        continue;
      const sheet = SHEET.test(this.word(at + length)) ? 1 : 0;
      return this.sourceTest(at, length + sheet, source);
    }
    // "Lofthouse pupils", "in Lofthouse's sheet"
    const teacher = this.vocabulary.teachers.get(this.word(at));
    const sheet = SHEET.test(this.word(at + 1)) ? 1 : 0;
    const meant =
      sheet > 0 ||
      /^(child|pupil|boys|girls|lot|classes|forms)$/.test(this.word(at + 1)) ||
      this.isAmongTeachers(at) ||
      this.isTeacherAlone(at);
    return teacher && meant ? this.sourceTest(at, 1 + sheet, teacher) : null;
  }

  /** "hadley level 2s": a teacher's name that opens the question, where nobody and nothing else has it. */
  private isTeacherAlone(at: number): boolean {
    const word = this.word(at);
    const { names } = this.vocabulary;
    return (
      at === 0 &&
      this.tokens.length > 1 &&
      !names.has(word) &&
      !names.has(this.word(1)) &&
      !isValueWord(this.vocabulary.columns, word)
    );
  }

  /** "Hadley, Brennan or Sutcliffe": another teacher right beside. */
  private isAmongTeachers(at: number): boolean {
    return [-1, 1].some((step) => {
      let next = at + step;
      while (/^(,|and|or|&|v|vs|versus|than)$/.test(this.word(next))) next += step;
      return Math.abs(next - at) > 1 && this.vocabulary.teachers.has(this.word(next));
    });
  }

  private sourceTest(at: number, length: number, source: { id: string; label: string }): Item {
    return {
      type: "test",
      at,
      length,
      dimension: "source",
      condition: { field: "source", ...source },
    };
  }

  private placeOf(at: number, dimension: "class" | "campus"): Item | null {
    const [head, places] =
      dimension === "class"
        ? [CLASS_HEAD, this.vocabulary.classes]
        : [CAMPUS_HEAD, this.vocabulary.campuses];
    // "year 3A" is the class.
    // "Year 7s" are all of them, though there is a class 7S.
    const asYear =
      dimension === "class" &&
      this.word(at) === "year" &&
      !/^\d+s$/.test(this.tokens[at + 1]?.raw ?? "");
    const headed = head.test(this.word(at)) || asYear;
    const start = headed ? at + 1 : at;
    for (let length = Math.min(4, this.tokens.length - at); length > 0; length--) {
      // The code may contain its own head ("Campus B"): as it stands first, then without it.
      for (const from of headed ? [at, start] : [at]) {
        const code = foldCode(saidAt(this.tokens, from, length));
        // A number in words alone is no class: "the three lowest".
        const whole = length > 1 || from > at;
        const place =
          places.get(code) ??
          (whole ? places.get(codeInFull(this.tokens, from, length)) : undefined) ??
          places.get(length === 1 ? codeInNumber(this.word(from)) : "");
        // "year 1" is no class that is called 1.
        const isNumber =
          !/\p{L}/u.test(code) || numberWord(saidAt(this.tokens, from, length)) !== null;
        if (!place || (asYear && isNumber)) continue;
        if (!this.isMeant(from, length, dimension, from > at)) continue;
        // "Rowan" is a pupil as well as short for the class 3 Rowan.
        if (from === at && code !== place.key && this.isName(from, length) && !this.isWhere(from))
          continue;
        const end = from + length;
        const tail = from === at && !headed && head.test(this.word(end)) ? 1 : 0;
        return this.test(at, end + tail - at, dimension, place);
      }
    }
    if (dimension === "class") {
      const place = this.classOfYear(start);
      if (place) return this.test(at, start + 1 - at, dimension, place);
    }
    if (!head.test(this.word(at))) return this.unknownCode(at, dimension);
    const said = this.tokens[start];
    const open = said && !said.possessive && !this.isKnownWord(start);
    return open && !this.vocabulary.names.has(said.word)
      ? this.unknown(at, 2, dimension, said.raw)
      : null;
  }

  /** "Newton in Y10", where there are 10 Newton and 11 Newton: the class of the only year that is named. */
  private classOfYear(at: number): Place | null {
    const code = foldCode(this.word(at));
    if (code.length < 4 || !isContent(this.word(at)) || this.isName(at, 1)) return null;
    const named = this.tokens.flatMap(({ word }, i) => {
      const glued = /^y(?:r|ear)?(\d+)$/.exec(word)?.[1];
      return glued ?? (/^(y|yr|year)$/.test(word) ? (numberWord(this.word(i + 1)) ?? []) : []);
    });
    const [year, ...others] = new Set(named.map(String));
    if (year === undefined || others.length > 0) return null;
    return this.vocabulary.places.classes.find(({ key }) => key === `${year}${code}`) ?? null;
  }

  /** Whether a code that may be an everyday word, a letter or a number is meant as a place here. */
  private isMeant(from: number, length: number, dimension: string, headed: boolean): boolean {
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

  private placesOf(dimension: string): Vocabulary["classes"] {
    return dimension === "class" ? this.vocabulary.classes : this.vocabulary.campuses;
  }

  private isName(from: number, length: number): boolean {
    return length === 1 && this.vocabulary.names.has(this.word(from));
  }

  /** "who's in Rowan", "when did she move to Rowan": a place, and no pupil. */
  private isWhere(at: number): boolean {
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

  /** A word of the shape of a class code that no pupil has: `9Z`. */
  private unknownCode(at: number, dimension: "class" | "campus"): Item | null {
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
    const headFollows = head.test(this.word(at + 1)) && !this.isKnownWord(at);
    // "top 3 classes", "three groups" are so many.
    const amount = numberWord(token.word) !== null && this.word(at + 1).endsWith("s");
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

  private unknown(at: number, length: number, dimension: "class" | "campus", said: string): Item {
    const places = this.vocabulary.places[dimension === "class" ? "classes" : "campuses"];
    return { type: "unknown", at, length, dimension, said, near: nearest(said, places) };
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
    return this.vocabulary.map.wordConcepts.has(stem(word));
  }

  private test(at: number, length: number, dimension: "class" | "campus", place: Place): Item {
    return { type: "test", at, length, dimension, condition: { field: dimension, ...place } };
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
      /^(teacher|teachers|size|sizes|mates|room|trip|with|work|has|code|codes|per|each|every|same|most|different|distinct|separate|various|individual|another|largest|biggest|smallest)$/.test(
        word,
      )
    );
  }
}
