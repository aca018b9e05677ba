// Recognises the classes, campuses and sheets that a question names, and names that no pupil has.
import { fold, foldCode } from "../../../../shared/columns.js";
import type { Condition } from "../../store/condition.js";
import { isValueWord } from "../vocabulary/column.js";
import { Codes, codeInFull, codeInNumber } from "../vocabulary/place-codes.js";
import { numberWord } from "../vocabulary/scales.js";
import type { Place, Vocabulary } from "../vocabulary/vocabulary.js";
import { CAMPUS_HEAD, CLASS_HEAD, fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import type { Item } from "./item.js";
import { type PlaceDimension, PlaceMeaning } from "./place-meaning.js";
import { SheetReader } from "./sheet-reader.js";
import { UnknownPlaces } from "./unknown-places.js";

/** Words for years: who is in Reception is told by the year, whatever its classes are called. */
const YEARS = /^(?:reception|nursery|sixth|infants?|juniors?)$/;

export class PlaceReader {
  private readonly sheets: SheetReader;
  private readonly meaning: PlaceMeaning;
  private readonly unknown: UnknownPlaces;
  private readonly codes: Codes;
  private readonly codesInFull: Codes;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    /** What was recognised so far. */
    before: readonly Item[],
  ) {
    this.sheets = new SheetReader(tokens, vocabulary);
    this.meaning = new PlaceMeaning(tokens, vocabulary, before);
    this.unknown = new UnknownPlaces(tokens, vocabulary);
    this.codes = new Codes((from, length) => foldCode(saidAt(tokens, from, length)));
    this.codesInFull = new Codes((from, length) => codeInFull(tokens, from, length));
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** The class, campus or source that begins at `at`, known or not, or nothing. */
  read(at: number): Item | null {
    return this.sheets.read(at) ?? this.placeOf(at, "class") ?? this.placeOf(at, "campus");
  }

  private placeOf(at: number, dimension: PlaceDimension): Item | null {
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
    const start = headed ? at + 1 + (asYear ? 0 : this.linked(at + 1)) : at;
    if (
      start > at + 1 &&
      /^(not|neither)$/.test(this.word(start)) &&
      this.isPlace(start + 1, places)
    )
      return { type: "filler", at, length: start - at };
    for (let length = Math.min(4, this.tokens.length - at); length > 0; length--) {
      // The code may contain its own head ("Campus B"): as it stands first, then without it.
      for (const from of headed ? [at, start] : [at]) {
        const code = this.codes.at(from, length);
        // A number in words alone is no class: "the three lowest".
        const whole = length > 1 || from > at;
        const place =
          places.get(code) ??
          (whole ? places.get(this.codesInFull.at(from, length)) : undefined) ??
          places.get(length === 1 ? codeInNumber(this.word(from)) : "");
        if (!place) continue;
        // "year 1" is no class that is called 1.
        if (
          asYear &&
          (!/\p{L}/u.test(code) || numberWord(saidAt(this.tokens, from, length)) !== null)
        )
          continue;
        if (!this.meaning.isMeant(from, length, dimension, from > at)) continue;
        // "Rowan" is a pupil as well as short for the class 3 Rowan.
        if (
          from === at &&
          code !== place.key &&
          this.meaning.isName(from, length) &&
          !this.meaning.isWhere(from)
        )
          continue;
        const end = from + length;
        const tail = from === at && !headed ? this.tail(end, head) : 0;
        return this.test(at, end + tail - at, dimension, place);
      }
    }
    if (dimension === "class") {
      const place = this.classOfYear(start);
      if (place) return this.test(at, start + 1 - at, dimension, place);
      const part = this.classesCalled(at) ?? this.classesOfPart(at);
      if (part) return part;
    }
    return head.test(this.word(at))
      ? this.unknown.headed(at, dimension)
      : this.unknown.code(at, dimension);
  }

  /** How many tokens lead from the head to what it is: "whose campus is the North Site"; not "which class is 3A in". */
  private linked(at: number): number {
    if (/^(which|what)$/.test(this.word(at - 2))) return 0;
    const link = /^(is|are|was|were|being|=|equals|called|named)$/.test(this.word(at)) ? 1 : 0;
    return link + (link === 1 && /^(the|either|called|named)$/.test(this.word(at + 1)) ? 1 : 0);
  }

  /** How many tokens say behind a place what it is: "North Site campus", "North Site as their campus". */
  private tail(at: number, head: RegExp): number {
    if (head.test(this.word(at))) return 1;
    if (this.word(at) !== "as") return 0;
    const owner = /^(their|the|a|his|her)$/.test(this.word(at + 1)) ? 1 : 0;
    return head.test(this.word(at + 1 + owner)) ? 2 + owner : 0;
  }

  private isPlace(at: number, places: ReadonlyMap<string, Place>): boolean {
    return [1, 2, 3, 4].some((length) => places.has(this.codes.at(at, length)));
  }

  /** "Newton in Y10", where there are 10 Newton and 11 Newton: the class of the only year that is named. */
  private classOfYear(at: number): Place | null {
    const code = foldCode(this.word(at));
    if (code.length < 4 || !isContent(this.word(at)) || this.meaning.isName(at, 1)) return null;
    const named = this.tokens.flatMap(({ word }, i) => {
      const glued = /^y(?:r|ear)?(\d+)$/.exec(word)?.[1];
      return glued ?? (/^(y|yr|year)$/.test(word) ? (numberWord(this.word(i + 1)) ?? []) : []);
    });
    const [year, ...others] = new Set(named.map(String));
    if (year === undefined || others.length > 0) return null;
    return this.vocabulary.places.classes.find(({ key }) => key === `${year}${code}`) ?? null;
  }

  /** "The Harbour", where the classes are Harbour KS3 and Harbour KS4: all that begin so. */
  private classesCalled(at: number): Item | null {
    const the = this.word(at) === "the" ? 1 : 0;
    const word = this.word(at + the);
    const isOther =
      word.length < 4 ||
      !this.vocabulary.classWords.has(word) ||
      fieldOf(word) !== undefined ||
      YEARS.test(word) ||
      isValueWord(this.vocabulary.columns, word) ||
      this.vocabulary.campuses.has(foldCode(word)) ||
      this.meaning.isName(at + the, 1);
    if (isOther) return null;
    const { classes } = this.vocabulary.places;
    const called = classes.filter(({ label }) => fold(label).startsWith(`${word} `));
    if (called.length < 2 || !this.meaning.isMeant(at + the, 1, "class", the === 1)) return null;
    return allOf(called, at, the + 1);
  }

  /** "the K tutor groups", where there are 7K and 8K: all that differ in the year only. */
  private classesOfPart(at: number): Item | null {
    const heads = PLURAL_HEAD.exec(saidAt(this.tokens, at + 1, 2))?.[0];
    if (heads === undefined) return null;
    const part = foldCode(this.word(at));
    const called = this.vocabulary.places.classes.filter(
      ({ key }) => key.replace(/^\d{1,2}/, "") === part && key !== part,
    );
    return called.length < 2 ? null : allOf(called, at, 1 + heads.split(" ").length);
  }

  private test(at: number, length: number, dimension: PlaceDimension, place: Place): Item {
    return { type: "test", at, length, dimension, condition: { field: dimension, ...place } };
  }
}

/** Behind what several classes have in their names. */
const PLURAL_HEAD =
  /^(?:(?:tutor|form|reg|registration|teaching) )?(?:groups|classes|forms)(?= |$)/;

/** Whoever is in one of these. */
function allOf(classes: readonly Place[], at: number, length: number): Item {
  const tests = classes.map((place): Condition => ({ field: "class", ...place }));
  return { type: "test", at, length, dimension: "class", condition: { all: [{ any: tests }] } };
}
