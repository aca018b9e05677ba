// Finds pupils by words of their names, typing errors allowed.
import type { Db } from "../store/open.js";
import type { Roll, RolledPupil } from "../store/roll.js";
import { rollOf } from "../store/rolls.js";
import { typosBetween } from "./typos.js";

export interface NameMatch {
  /** The word of a name that was meant. */
  token: string;
  /** Letters that differ; 0 is the name as it stands. */
  typos: number;
}

interface Named {
  id: string;
  name_key: string;
}

/** The names of pupils, by their words. Keys are folded (see `fold` in shared/columns.ts). */
export class NameIndex {
  private readonly byToken = new Map<string, Set<string>>();
  /** Words that stand first in a name, and in how many. */
  private readonly first = new Map<string, number>();
  /** By length; each word with its letters as bits. */
  private readonly byLength = new Map<number, Map<string, number>>();

  /** @param pupils one may have several names */
  constructor(pupils: Iterable<Named> = []) {
    for (const { id, name_key } of pupils) this.learn(id, name_key);
  }

  /** The pupils that have this word in their name. */
  pupils(token: string): ReadonlySet<string> {
    return this.byToken.get(token) ?? new Set();
  }

  has(word: string): boolean {
    return this.byToken.has(word);
  }

  isFirstName(word: string): boolean {
    return (this.first.get(word) ?? 0) > 0;
  }

  /** The words of names that begin with these letters, and are longer. */
  beginning(letters: string): string[] {
    if (letters.length < 2) return [];
    const found: string[] = [];
    for (const token of this.byToken.keys())
      if (token.length > letters.length && token.startsWith(letters)) found.push(token);
    return found;
  }

  /** The word itself where a name has it, else the words of names nearest to it, else none. */
  match(word: string, allowed = allowedTypos(word)): NameMatch[] {
    if (this.byToken.has(word)) return [{ token: word, typos: 0 }];
    if (allowed === 0) return [];
    const letters = lettersOf(word);
    let nearest: NameMatch[] = [];
    for (let length = Math.max(3, word.length - allowed); length <= word.length + allowed; length++)
      for (const [token, others] of this.byLength.get(length) ?? []) {
        // Each error brings in one letter and takes out one at most.
        if (countBits(letters ^ others) > 2 * allowed) continue;
        const typos = typosBetween(word, token);
        const best = nearest[0]?.typos ?? allowed;
        if (typos < best) nearest = [{ token, typos }];
        else if (typos === best) nearest.push({ token, typos });
      }
    return nearest;
  }

  learn(id: string, nameKey: string): void {
    const tokens = nameTokens(nameKey);
    const [first] = tokens;
    if (first !== undefined) this.first.set(first, (this.first.get(first) ?? 0) + 1);
    for (const token of tokens) {
      const ids = this.byToken.get(token);
      if (ids) {
        ids.add(id);
        continue;
      }
      this.byToken.set(token, new Set([id]));
      const ofLength = this.byLength.get(token.length) ?? new Map<string, number>();
      this.byLength.set(token.length, ofLength.set(token, lettersOf(token)));
    }
  }

  forget(id: string, nameKey: string): void {
    const tokens = nameTokens(nameKey);
    const [first] = tokens;
    if (first !== undefined) this.first.set(first, (this.first.get(first) ?? 0) - 1);
    for (const token of tokens) {
      const ids = this.byToken.get(token);
      ids?.delete(id);
      if (ids?.size !== 0) continue;
      this.byToken.delete(token);
      this.byLength.get(token.length)?.delete(token);
    }
  }
}

/** A bit for each letter that occurs; what is no letter from a to z shares one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const at = word.charCodeAt(i) - 97;
    bits |= at >= 0 && at < 26 ? 1 << at : 1 << 26;
  }
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const kept = new WeakMap<Roll, NameIndex>();

/** The names of the pupils on roll at a moment, or now. */
export const namesOnRoll = (db: Db, asOf?: string): NameIndex => namesOf(rollOf(db, asOf));

/** The names of the pupils on a roll: they follow it. */
export function namesOf(roll: Roll): NameIndex {
  const known = kept.get(roll);
  if (known) return known;
  const index = new NameIndex();
  const learn = ({ id, nameKey }: RolledPupil) => index.learn(id, nameKey);
  const forget = ({ id, nameKey }: RolledPupil) => index.forget(id, nameKey);
  roll.follow({
    learn,
    forget,
    change(before, after) {
      if (before.nameKey === after.nameKey) return;
      forget(before);
      learn(after);
    },
  });
  kept.set(roll, index);
  return index;
}

/** Letters that no accent tells from those that English keyboards have. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** "Yıldız" as who has no such key types it. */
const typed = (word: string): string =>
  word.replace(/[ıłøđðħþßæœ]/g, (letter) => OTHER_LETTERS[letter] ?? letter);

/**
 * A double name is found by the whole and by its parts, one with other letters also without them; a comma
 * (`Smith, Alice`) is no part of it.
 */
function nameTokens(nameKey: string): string[] {
  const words = nameKey
    .replace(/[,()"]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return [
    ...new Set(
      words
        .flatMap((word) => [word, ...word.split("-"), word.replaceAll("'", "")])
        .flatMap((word) => [word, typed(word)]),
    ),
  ].filter(Boolean);
}

/** Short words are too near to each other for any error to be forgiven. */
function allowedTypos(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
