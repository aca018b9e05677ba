// Finds where the name of an extra column stands, whole or in part, and the column that a word alone speaks of.
import { type Column, nameWords } from "../vocabulary/column.js";
import { kept } from "../vocabulary/kept.js";
import { isOfResult } from "../vocabulary/results.js";
import { hasPart, nameLength } from "../vocabulary/scales.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { NOUNS } from "../words/word-lists.js";
import type { ItemOf } from "./item.js";

/** "attendance figure", "FSM status" */
const COLUMN_TAIL =
  /^(figures?|values?|status|results?|outcomes?|ratings?|entry|info|information|details?|column|field|cell|choices?|options?|arrangements?|totals?|tally|marks?|scores?|letter|code|box)$/;

/** Behind the name of a column of results. */
const TESTED = /^(tests?|exams?|papers?|assessments?)$/;

/** Behind the name of a column that holds colours: "the screening colour". */
const COLOUR = /^colou?rs?$/;
const isOfColours = ({ values }: Column): boolean => values.has("green") || values.has("red");

/** Behind the name of a column of options: "option B subject". */
const SUBJECT = /^(subjects?|courses?)$/;
const OF_SUBJECTS = /\b(options?|choices?|gcses?|blocks?|subjects?)\b/;

/** How many tokens say no more behind the column's name; one at most. */
const tailOf = (column: Column, word: string): 0 | 1 => {
  const { kind, names } = column;
  return COLUMN_TAIL.test(word) ||
    // "the reading test" of Reading SS
    (TESTED.test(word) && isOfResult(column)) ||
    // "reward points" of Rewards
    (kind === "number" && /^(points|pts)$/.test(word)) ||
    (COLOUR.test(word) && kind === "choice" && isOfColours(column)) ||
    (kind === "choice" && SUBJECT.test(word) && names.some((name) => OF_SUBJECTS.test(name)))
    ? 1
    : 0;
};

/** Before the name of a column: its values are meant, each once. */
const KIND_OF =
  /^(?:(?:kinds?|types?|sorts?|forms|modes?|means|varieties|variety|range) of|(?:entry|entries|answers?|values?|responses?) (?:for|under|in))$/;
/** Between who looks after pupils and what that makes them: "Mr Ivey supports as mentor". */
const AS_ROLE =
  /^(?:acts?|acting|serves?|serving|works?|working|supports?|supporting|helps?|helping|sees?|seeing|looks? after|looking after)(?: with)?(?= as )/;
/** Before the words of a column's own name behind its value: "cornets are out on loan". */
const STANDS = /^(?:is |are )?(?:currently |now |out )+(?=(?:at|under|in|on) )/;
/** Where a language is spoken: "Arabic speakers at home"; who is "at home for lunch" is there then. */
const AT_HOME =
  /^(?:(?:is |are )?(?:speakers?|speaking|spoken) )?(?:at|in the) home(?! (?:for|at|over) )/;

export class ColumnNames {
  // Several readers ask the same of a place.
  private readonly longestAt = new Map<number, readonly Column[]>();

  constructor(
    private readonly tokens: readonly Token[],
    readonly columns: readonly Column[],
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** The column's name alone; of a choice also "kinds of transport". */
  name(at: number): ItemOf<"column"> | null {
    const kind = KIND_OF.test(saidAt(this.tokens, at, 2)) ? this.name(at + 2) : null;
    if (kind?.column.kind === "choice") return { ...kind, at, length: kind.length + 2 };
    const [column] = this.longestFirst(at);
    if (!column) return null;
    const length = nameLength(this.tokens, at, column);
    // "attend % of Alice"
    const named = length + (column.kind === "number" && this.word(at + length) === "%" ? 1 : 0);
    const tail = tailOf(column, this.word(at + named));
    return { type: "column", at, length: named + tail, column };
  }

  /** How many tokens at a place say no more of a column that is named before them: "the red WellComm result". */
  tail(at: number, column: Column): 0 | 1 {
    return tailOf(column, this.word(at));
  }

  /** A column by one word of its name, where no other has it: "option" of "Option subject". */
  part(at: number): ItemOf<"column"> | null {
    const said = this.word(at);
    const having = this.columns.filter((column) => hasPart(column, said));
    const [column] = having;
    if (!column || having.length > 1) return null;
    return { type: "column", at, length: 1 + tailOf(column, this.word(at + 1)), column };
  }

  /** A column of numbers by what it counts, where no other counts that: "points" of "House points". */
  counted(at: number): ItemOf<"column"> | null {
    const said = this.word(at);
    const column = /s$/.test(said) ? this.part(at) : null;
    const isCounted = ({ column: { kind, headerNames } }: ItemOf<"column">) =>
      kind === "number" && headerNames.some((name) => name.endsWith(` ${said}`));
    return column && isCounted(column) ? column : null;
  }

  /**
   * "no reading age", "without a key worker": whether the column holds something.
   * @param flags whether a column that says yes or no may be meant: "no FSM" is none, "FSM is blank" is
   */
  filled(at: number, flags = false): { column: Column; length: number } | null {
    const [column] = this.longestFirst(at).filter(({ kind }) => flags || kind !== "flag");
    if (!column) return null;
    const length = nameLength(this.tokens, at, column);
    const sign = this.word(at + length) === "%" ? 1 : 0;
    const behind = this.word(at + length + sign);
    const isDate = column.kind === "date" && /^dates?$/.test(behind);
    return { column, length: length + sign + (isDate ? 1 : tailOf(column, behind)) };
  }

  /** The columns whose name begins there, those with the longest name first. */
  longestFirst(at: number): readonly Column[] {
    const known = this.longestAt.get(at);
    if (known) return known;
    const longest = this.columns
      .map((column) => ({ column, length: nameLength(this.tokens, at, column) }))
      .filter(({ length }) => length > 0 && !this.isGroupOf(at, length))
      .sort((a, b) => b.length - a.length)
      .map(({ column }) => column);
    this.longestAt.set(at, longest);
    return longest;
  }

  /** "tutor group": the class, and no Tutor; "which tutor's group" asks for the tutor. */
  private isGroupOf(at: number, length: number): boolean {
    if (this.tokens[at]?.possessive) return false;
    const said = saidAt(this.tokens, at, length);
    return /^(tutor|reg|form)$/.test(said) && /^groups?$/.test(this.word(at + length));
  }

  /** How many tokens are short for the column's name: "bronze band" in the column Swimming band, "the R3 bus" in Bus route. */
  shortLength(at: number, { names, parts }: Column): number {
    const word = this.word(at);
    // "halal lunches"
    if (parts.includes(word) || names.some((name) => word === `${name}s` || word === `${name}es`))
      return 1;
    return names.some((name) => name.includes(" ") && name.endsWith(` ${word}`)) ? 1 : 0;
  }

  /**
   * Where the words of the column's own name end that say no more behind its value: "choir after school",
   * "Polish at home", "halal under Diet"; `at` where none stand.
   */
  endBehind(at: number, column: Column): number {
    const own = ownWords(column);
    const stands =
      STANDS.exec(saidAt(this.tokens, at, 4))?.[0]
        .trim()
        .split(" ").length ?? 0;
    const lead = at + stands;
    const from =
      /^(at|under|for|as|in|on)$/.test(this.word(lead)) && !own.includes(this.word(lead))
        ? lead + 1
        : at;
    let end = from;
    while (own.includes(this.word(end))) end++;
    return Math.max(
      end > from ? end : at,
      this.wholeEnd(at, column),
      this.echoEnd(at, column),
      this.homeEnd(at, column),
    );
  }

  private homeEnd(at: number, { names }: Column): number {
    const said = names.includes("first language") ? AT_HOME.exec(saidAt(this.tokens, at, 5)) : null;
    return at + (said?.[0].split(" ").length ?? 0);
  }

  /**
   * Where words of the column's other names end behind its value: "a scribe for their exams" of Access arrangements,
   * which are those of exams; `at` where none stand, or where they are another column's.
   */
  private echoEnd(at: number, column: Column): number {
    if (!/^(at|under|for|in|on|during)$/.test(this.word(at))) return at;
    const from = /^(their|the|his|her|all|any|some)$/.test(this.word(at + 1)) ? at + 2 : at + 1;
    const words = tellingWords(column);
    let end = from;
    while (words.has(this.word(end))) end++;
    const isOther = this.columns.some(
      (other) => other !== column && nameLength(this.tokens, from, other) > 0,
    );
    return end > from && !isOther ? end : at;
  }

  /**
   * Where the column's whole name ends behind its value: "Miss Lund as their key person",
   * "asthma from the medical alert column"; `at` where none stands.
   */
  wholeEnd(at: number, column: Column): number {
    let from = at + (AS_ROLE.exec(saidAt(this.tokens, at, 4))?.[0].split(" ").length ?? 0);
    if (/^(flagged|listed|recorded|down|marked)$/.test(this.word(from))) from++;
    if (from > at || /^(as|at|for|from|under|in|on|about|regarding)$/.test(this.word(from))) from++;
    if (from > at && /^(their|the|a|an|his|her)$/.test(this.word(from))) from++;
    const length = from > at ? nameLength(this.tokens, from, column) : 0;
    if (length === 0) return at;
    return from + length + tailOf(column, this.word(from + length));
  }

  /**
   * The column of numbers that a word for who has much or little of it speaks of: "attenders" of Attendance,
   * "absentees" of Days absent. Null where two could be meant.
   */
  ofStem(word: string): Column | null {
    const stem = /^([a-z]{4,}?)(?:ers?|ees?)$/.exec(word)?.[1];
    if (stem === undefined) return null;
    const having = this.columns.filter(
      (one) => one.kind === "number" && [...nameWords(one)].some((said) => said.startsWith(stem)),
    );
    const [only, ...others] = having;
    return only && others.length === 0 ? only : null;
  }

  /** The only column whose header of several words ends with this one. */
  endingWith(word: string): Column | null {
    if (word === "") return null;
    // "looked after child" is no name of pupils.
    if (NOUNS.has(word)) return null;
    const ends = ({ headerNames }: Column) => headerNames.some((name) => name.endsWith(` ${word}`));
    const [only, ...others] = this.columns.filter(ends);
    return only && others.length === 0 ? only : null;
  }
}

/** The words of all the column's names that tell something by themselves. */
const tellingWords = kept(
  (column: Column): ReadonlySet<string> => new Set([...nameWords(column)].filter(isContent)),
);

/** "after-school club" is said "after school" too. */
export const ownWords = ({ phrase }: Column) => phrase.split(/[ -]/);
