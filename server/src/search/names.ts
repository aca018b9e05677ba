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

/** The first name, or what stands behind it. */
export type NamePart = "first" | "last";

interface Named {
  id: string;
  name_key: string;
}

/** The names of pupils, by their words. Keys are folded (see `fold` in shared/columns.ts). */
export class NameIndex {
  private readonly byToken = new Map<string, Set<string>>();
  /** Whose first name a word is, or a part of it, and whose name behind that. */
  private readonly byPart: Readonly<Record<NamePart, Map<string, Set<string>>>> = {
    first: new Map(),
    last: new Map(),
  };
  /** By the word with which a first name or a surname begins. */
  private readonly byOpening: Readonly<Record<NamePart, Map<string, Set<string>>>> = {
    first: new Map(),
    last: new Map(),
  };
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
    return this.byPart.first.has(word);
  }

  /** The pupils of whose first or last names the word is one. */
  pupilsBy(part: NamePart, token: string): ReadonlySet<string> {
    return this.byPart[part].get(token) ?? new Set();
  }

  /** The pupils whose first name or surname begins with these letters. */
  pupilsFrom(part: NamePart, letters: string): Set<string> {
    const found = new Set<string>();
    for (const [token, ids] of this.byOpening[part])
      if (token.startsWith(letters)) for (const id of ids) found.add(id);
    return found;
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
    for (const { part, words, opening } of partsOf(nameKey)) {
      for (const token of words) idsOf(this.byPart[part], token).add(id);
      idsOf(this.byOpening[part], opening).add(id);
    }
    for (const token of tokens) {
      const isNew = !this.byToken.has(token);
      idsOf(this.byToken, token).add(id);
      if (!isNew) continue;
      const ofLength = this.byLength.get(token.length) ?? new Map<string, number>();
      this.byLength.set(token.length, ofLength.set(token, lettersOf(token)));
    }
  }

  forget(id: string, nameKey: string): void {
    for (const { part, words, opening } of partsOf(nameKey)) {
      for (const token of words) dropId(this.byPart[part], token, id);
      dropId(this.byOpening[part], opening, id);
    }
    for (const token of nameTokens(nameKey))
      if (dropId(this.byToken, token, id)) this.byLength.get(token.length)?.delete(token);
  }
}

/** The ids held by a word; none so far where it is new. */
function idsOf(held: Map<string, Set<string>>, token: string): Set<string> {
  const ids = held.get(token) ?? new Set();
  held.set(token, ids);
  return ids;
}

/** Takes an id from a word; true where it was the last one. */
function dropId(held: Map<string, Set<string>>, token: string, id: string): boolean {
  const ids = held.get(token);
  ids?.delete(id);
  return ids?.size === 0 && held.delete(token);
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

/** Most words have one form. */
const PLAIN = /^[a-z]*$/;

/**
 * A double name is found by the whole and by its parts, one with other letters also without them; a comma
 * (`Smith, Alice`) is no part of it.
 */
function nameTokens(nameKey: string): string[] {
  const words = nameKey.split(/[\s,()"]+/);
  const forms = words.flatMap((word) =>
    PLAIN.test(word)
      ? [word]
      : [word, ...word.split("-"), word.replaceAll("'", "")].flatMap((form) => [form, typed(form)]),
  );
  return [...new Set(forms)].filter(Boolean);
}

/** Before a surname, and a part of it: "van der Berg". */
const PARTICLE =
  /^(?:van|von|de|der|den|del|della|da|das|do|dos|di|la|le|el|al|bin|ibn|st|st\.|ter|ten)$/;

/** The words of the first name and those behind it, with what each begins with; in `Smith, Alice` the first name is the last. */
function partsOf(nameKey: string): { part: NamePart; words: string[]; opening: string }[] {
  const [before = "", behind] = nameKey.split(",", 2);
  const [first = "", ...others] = before.trim().split(/\s+/);
  const forenames = behind?.trim() ?? first;
  const last = behind === undefined ? others : [first, ...others];
  // Other names may stand between the first name and the surname.
  let at = last.length - 1;
  while (at > 0 && PARTICLE.test(last[at - 1] ?? "")) at--;
  return [
    { part: "first", words: nameTokens(forenames), opening: typed(forenames) },
    { part: "last", words: nameTokens(last.join(" ")), opening: typed(last[at] ?? "") },
  ];
}

/** Short words are too near to each other for any error to be forgiven. */
function allowedTypos(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
