// Tells whether a value of a column is meant where the column is not named: "Spanish", "the K pupils", "on the 41".
import type { NameIndex } from "../../search/names.js";
import type { Column } from "../vocabulary/column.js";
import { fieldOf } from "../words/fields.js";
import { escaped, saidAt, type Token, wordAt } from "../words/tokens.js";
import {
  BRINGS_ROUTE,
  CROWD,
  isVerbOf,
  KEEPERS,
  LOOKS_AFTER,
  TRAVEL_COLUMN,
  VALUE_TAIL,
  VALUE_VERBS,
} from "../words/value-words.js";
import { isAlike, isContent } from "../words/word-kinds.js";
import { NOUNS } from "../words/word-lists.js";
import { ownWords } from "./column-names.js";

/** So many words before its value a column's name may begin. */
const FARTHEST_NAME = 6;

export class BareValues {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Column[],
    /** The names of pupils and of places. */
    private readonly names: Pick<NameIndex, "has">,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** Whether a value that stands there is meant. Several words are; one is where no word of content stands beside it ("red glasses"). */
  isMeant(at: number, length: number, column: Column): boolean {
    const word = this.word(at);
    if (length > 1) return true;
    // "nursery am children": who speaks says "I am"
    const session =
      /^[ap]m$/.test(word) &&
      !/^(i|who|which|what)$/.test(this.word(at - 1)) &&
      this.word(at + 1) !== "i";
    const gender = /^(boys?|girls?|males?|females?)$/.test(word);
    // "walk to school"
    const toSchool = /^to (school|and from|work)$/.test(saidAt(this.tokens, at + 1, 2));
    if (toSchool && column.names.some((name) => TRAVEL_COLUMN.test(name))) return true;
    if (
      gender ||
      session ||
      this.isKeeper(at, column) ||
      this.isCode(at, column) ||
      this.isAbbreviation(at) ||
      this.isRoute(at, column) ||
      this.isListed(at, column)
    )
      return true;
    if (word.length < 2 || !isContent(word) || fieldOf(word) !== undefined || /^\d+$/.test(word))
      return false;
    const beside = [this.word(at - 1), this.word(at + 1)];
    // "Debs's key children" where Debs is a key worker
    const own = ownWords(column);
    return beside.every(
      (near, side) =>
        !isContent(near) ||
        this.isNumbers(side === 0 ? at : at + 1, side === 0) ||
        (near === "after" && (at === 1 || at === this.tokens.length - 1)) ||
        CROWD.test(near) ||
        /^(numbers?|totals?|counts?|tally|names?|list)$/.test(near) ||
        this.isAlsoMeant(near) ||
        column.names.some((name) => isVerbOf(near, name)) ||
        own.some((word) => isAlike(word, near) && (own.length > 1 || word !== near)),
    );
  }

  /** "house points Nidd", "Nidd attendance": the name of a column of numbers ends or begins there. */
  private isNumbers(at: number, ends: boolean): boolean {
    return this.columns.some(
      ({ kind, names }) =>
        kind === "number" &&
        names.some((name) => {
          const { length } = name.split(" ");
          return saidAt(this.tokens, ends ? at - length : at, length) === name;
        }),
    );
  }

  /** "does Debs look after": the name of somebody who looks after pupils. */
  private isKeeper(at: number, { names }: Column): boolean {
    return (
      LOOKS_AFTER.test(saidAt(this.tokens, at + 1, 3)) && names.some((name) => KEEPERS.test(name))
    );
  }

  /** "K pupils", "with a K next to them": the letter of a register of special needs. */
  private isCode(at: number, column: Column): boolean {
    if (!column.register || !/^[B-HJ-Z]$/.test(this.tokens[at]?.raw ?? "")) return false;
    // "the K and E pupils"
    const listed =
      /^(and|or)$/.test(this.word(at + 1)) &&
      column.values.has(this.word(at + 2)) &&
      NOUNS.has(this.word(at + 3));
    return (
      listed ||
      NOUNS.has(this.word(at + 1)) ||
      /^(a|an|code|status|with|as|on)$/.test(this.word(at - 1))
    );
  }

  /** "Hedgehogs, AM only": letters that stand out as capitals are no small word. */
  private isAbbreviation(at: number): boolean {
    const isCapitals = (raw = "") => /^\p{Lu}{2,4}$/u.test(raw);
    return isCapitals(this.tokens[at]?.raw) && this.tokens.some(({ raw }) => /\p{Ll}/u.test(raw));
  }

  /**
   * "a SEN status of K or E": beside a value that follows the column's name; "day, weekly and full": beside one that
   * is plain by itself.
   */
  private isListed(at: number, column: Column): boolean {
    if (this.opensList(at, column) || this.isBesideNamed(at, column)) return true;
    if (!/^(or|and|nor|,)$/.test(this.word(at - 1)) || !column.values.has(this.word(at - 2)))
      return false;
    return (
      this.isMeant(at - 2, 1, column) ||
      column.names.some((name) => {
        const before = saidAt(this.tokens, Math.max(0, at - 2 - FARTHEST_NAME), FARTHEST_NAME);
        return ` ${before} `.includes(` ${name} `);
      })
    );
  }

  /** "red or amber on WellComm": beside one that the column's name follows. */
  isBesideNamed(at: number, { names, values }: Column): boolean {
    const behind = saidAt(this.tokens, at + 3, FARTHEST_NAME);
    return (
      /^(or|and)$/.test(this.word(at + 1)) &&
      values.has(this.word(at + 2)) &&
      names.some((name) =>
        new RegExp(`^(?:(?:on|in|for|at|the|their) )*${escaped(name)}(?= |$)`).test(behind),
      )
    );
  }

  /** "full, weekly and day": "full" says nothing by itself, and is no word to drop before another value. */
  private opensList(at: number, { values }: Column): boolean {
    return (
      /^(full|part|half)$/.test(this.word(at)) &&
      /^(or|and|nor|,)$/.test(this.word(at + 1)) &&
      isContent(this.word(at + 2)) &&
      values.has(this.word(at + 2))
    );
  }

  /** "on the 41", "rides the R3 or the 41": a number where a column says how they travel. */
  private isRoute(at: number, { names, values }: Column): boolean {
    if (!/\d/.test(this.word(at)) || !names.some((name) => TRAVEL_COLUMN.test(name))) return false;
    let before = at - 1;
    while (/^(the|bus|route|number|no)$/.test(this.word(before))) before--;
    const listed = /^(or|and|,)$/.test(this.word(before)) && values.has(this.word(before - 1));
    return (
      listed ||
      BRINGS_ROUTE.test(this.word(before)) ||
      (before < at - 1 && BRINGS_ROUTE.test(this.word(before + 1)))
    );
  }

  /** Verbs that bring a value: "speak Polish", "eat halal", "come by bus". */
  private isAlsoMeant(word: string): boolean {
    return (
      VALUE_VERBS.test(word) ||
      this.names.has(word) ||
      VALUE_TAIL.test(word) ||
      /^(?:[ylt]|yr|year|ks)?[\d-]/.test(word) ||
      // "Merlin FSM pupils"
      this.columns.some(({ kind, names }) => kind === "flag" && names.includes(word)) ||
      this.columns.some((c) => c.values.has(word))
    );
  }
}
