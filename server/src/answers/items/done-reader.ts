// Reads who does something most or least, by the column that tells it: "attends the least", "reads best", "excluded for the most days".
import {
  ABSENCE,
  type Column,
  clockUnitOf,
  isInDays,
  isNameWord,
  nameWords,
} from "../vocabulary/column.js";
import { isRate } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isAlike } from "../words/word-kinds.js";
import { isBetterHigher } from "./asked-columns.js";
import type { Direction, Item } from "./item.js";

/** How well something is done, which asks for a column of numbers that are better when higher. */
const WELL: readonly (readonly [RegExp, Direction])[] = [
  [
    /^(?:(?:the )?(?:best|strongest|highest)|(?:the )?most (?:well|fluently|strongly|confidently|ably|accurately))(?= |$)/,
    "desc",
  ],
  [
    /^(?:(?:the )?(?:worst|weakest|poorest|lowest)|(?:the )?(?:least (?:well|fluently|strongly|confidently|ably|accurately)|most (?:poorly|badly|weakly)))(?= |$)/,
    "asc",
  ],
];

/** How much of it there is. */
const MUCH: readonly (readonly [RegExp, Direction])[] = [
  [
    /^(?:for )?(?:the )?(?:most(?: (?:often|regularly|frequently|consistently|reliably|days|times|sessions|time|school))?|longest(?: time)?)(?= |$)/,
    "desc",
  ],
  [
    /^(?:for )?(?:the )?(?:least(?: (?:often|regularly|frequently|consistently|reliably|time))?|fewest(?: (?:days|times|sessions))?|shortest(?: time)?)(?= |$)/,
    "asc",
  ],
];

/** What may follow: what is done most is nothing else ("reads the most books"). */
const ENDS =
  /^(?:|,|;|in|at|on|of|among|amongst|from|out|by|going|judging|based|overall|this|so|and|according|across|within|for|to|when|if|is|are|has|have)$/;
const LONGEST = 4;
/** Verbs of which another word of the column's name tells more: "scored highest in phonics". */
const GENERAL = /^(?:scor|poin|tota|numb|mark|time|rate|days|hour|leve|clas|year)/;
const ATTENDS = /^(?:attends?|attended|attending)$/;
/** "comes in the least" */
const COMES_IN = /^(?:comes? (?:in|to school)|(?:is|are) in school)(?= |$)/;
const DONE = /^(?:is|are|was|were|been|being|gets?|got)$/;

/** Reads the two parts of it: the verb is the column, and how it is done a superlative. */
export class DoneReader {
  private readonly parts = new Map<number, Item>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Column[],
  ) {
    for (let at = 1; at < tokens.length; at++) this.find(at);
  }

  read(at: number): Item | null {
    return this.parts.get(at) ?? null;
  }

  private find(at: number): void {
    const verb = this.verbAt(at);
    if (!verb) return;
    const { length, columns, rules } = verb;
    const behind = this.how(at + length, rules);
    const measuring = behind ? columns.filter((one) => isMeasuredBy(one, behind.said)) : [];
    const [column, ...others] = measuring;
    if (!behind || !column || others.length > 0) return;
    const from = at + length;
    // "is predicted the most points"
    const unit = isNameWord(column, wordAt(this.tokens, from + behind.length)) ? 1 : 0;
    if (!ENDS.test(wordAt(this.tokens, from + behind.length + unit))) return;
    const { direction } = behind;
    const start = at - verb.before;
    this.parts.set(start, { type: "column", at: start, length: from - start, column, done: true });
    this.parts.set(from, { type: "most", at: from, length: behind.length + unit, direction });
  }

  /** The columns that the verb may speak of, and how it may be said to be done. */
  private verbAt(at: number) {
    const attended = this.columns.filter((one) => isNumber(one) && isNameWord(one, "attendance"));
    const coming = COMES_IN.exec(saidAt(this.tokens, at, 3))?.[0];
    const word = wordAt(this.tokens, at);
    if (coming || ATTENDS.test(word)) {
      const length = (coming ?? word).split(" ").length;
      const school = wordAt(this.tokens, at + length) === "school" ? 1 : 0;
      return { before: 0, length: length + school, columns: attended, rules: [...WELL, ...MUCH] };
    }
    if (word.length < 4 || GENERAL.test(word)) return null;
    const having = this.columns.filter((one) => isNumber(one) && isFormOf(one, word));
    // "has been excluded", "is late": what was done to them or is so has an amount.
    return DONE.test(wordAt(this.tokens, at - 1))
      ? { before: 1, length: 1, columns: having.filter((one) => !isRate(one)), rules: MUCH }
      : { before: 0, length: 1, columns: having.filter(isBetterHigher), rules: WELL };
  }

  private how(at: number, rules: typeof WELL) {
    const said = saidAt(this.tokens, at, LONGEST);
    for (const [pattern, direction] of rules) {
      const words = pattern.exec(said)?.[0];
      if (words === undefined) continue;
      return { said: words, length: words.split(" ").length, direction };
    }
    return null;
  }
}

const isNumber = ({ kind }: Column): boolean => kind === "number";

const isFormOf = (column: Column, word: string): boolean =>
  [...nameWords(column)].some((part) => isAlike(part, word));

/** "for the most days" counts days and "most often" times: a column of the one, or of minutes, does not tell the other. */
function isMeasuredBy(column: Column, said: string): boolean {
  if (clockUnitOf(column) !== null)
    return !/often|regularly|frequently|times|days|sessions/.test(said);
  const inDays = isInDays(column) || column.names.some((name) => ABSENCE.test(name));
  return /days|sessions/.test(said) ? inDays : !(/often|frequently|times$/.test(said) && inDays);
}
