// Recognises the sheets that a question names, mostly by their teachers: "Lofthouse pupils", "in Hadley's sheet".
import { foldCode } from "../../../../shared/columns.js";
import { isStopWord } from "../../search/needles.js";
import { isValueWord } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { fieldOf } from "../words/fields.js";
import { isTitle } from "../words/people.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";

/** Behind a teacher's name: what is on that teacher's sheet. */
const SHEET = /^(sheet|spreadsheet|tab|list|pupils|students|kids|children)$/;

export class SheetReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** The sheet that is named at `at`, or nothing: a teacher's name stands for that teacher's sheet. */
  read(at: number): Item | null {
    for (let length = Math.min(4, this.tokens.length - at); length > 0; length--) {
      const said = this.tokens.slice(at, at + length).map((token) => token.word);
      const source = this.vocabulary.sources.get(foldCode(said.join("")));
      if (!source || said.every((word) => isStopWord(word) || fieldOf(word) !== undefined))
        continue;
      const sheet = SHEET.test(this.word(at + length)) ? 1 : 0;
      return this.sourceTest(at, length + sheet, source);
    }
    const initial = this.byInitial(at);
    if (initial) return initial;
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

  /** "Mr A's classes": the only teacher of that title whose name begins so. */
  private byInitial(at: number): Item | null {
    const letter = this.tokens[at + 1]?.raw.replace(/['’]s?$/, "") ?? "";
    if (!isTitle(this.word(at)) || !/^\p{Lu}$/u.test(letter)) return null;
    if (!SHEET.test(this.word(at + 2))) return null;
    const begins = new RegExp(`^${this.word(at)}\\.? ${letter}`, "iu");
    const meant = new Set(
      [...this.vocabulary.sources.values()].filter(({ label }) => begins.test(label)),
    );
    const [only, ...others] = meant;
    return only && others.length === 0 ? this.sourceTest(at, 3, only) : null;
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
}
