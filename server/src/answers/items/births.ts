// Reads what is asked of dates of birth, where sheets have a column of them: who is first by it, ages, days.
import type { NameIndex } from "../../search/names.js";
import type { Column } from "../vocabulary/column.js";
import type { Token } from "../words/tokens.js";
import { AgeReader } from "./age-reader.js";
import { birthRanks } from "./birth-ranks.js";
import { BirthReader } from "./birth-reader.js";
import type { Item } from "./item.js";

interface Of {
  names: Pick<NameIndex, "has">;
  /** The day of asking (2025-06-18). */
  today: string;
  /** Whether a word belongs to the school: a name, a class, a column's value. */
  isOfSchool: (word: string) => boolean;
}

export class Births {
  readonly ages: AgeReader;
  private readonly days: BirthReader;
  private readonly ranks: ReadonlyMap<number, Item>;

  /** @param column that of birth dates */
  constructor(tokens: readonly Token[], column: Column, { names, today, isOfSchool }: Of) {
    this.ages = new AgeReader(tokens, column, today);
    this.days = new BirthReader(tokens, column, names, today);
    this.ranks = birthRanks(tokens, column, isOfSchool);
  }

  /** What belongs to a rank by date of birth, which comes before all else. */
  ranked(at: number): Item | null {
    return this.ranks.get(at) ?? null;
  }

  read(at: number): Item | null {
    return this.ages.read(at) ?? this.days.read(at);
  }
}
