// Finds pupils by words of their names, typing errors allowed.
import { distance } from "fastest-levenshtein";

export interface NameMatch {
  /** The word of a name that was meant. */
  token: string;
  /** Letters that differ; 0 is the name as it stands. */
  typos: number;
}

/** The names of pupils, by their words. Keys are folded (see `fold` in shared/columns.ts). */
export class NameIndex {
  private readonly byToken = new Map<string, Set<string>>();
  private readonly first = new Set<string>();

  constructor(pupils: readonly { id: string; name_key: string }[]) {
    for (const { id, name_key } of pupils) {
      const tokens = nameTokens(name_key);
      if (tokens[0] !== undefined) this.first.add(tokens[0]);
      for (const token of tokens) {
        const ids = this.byToken.get(token) ?? new Set();
        this.byToken.set(token, ids.add(id));
      }
    }
  }

  /** The pupils that have this word in their name. */
  pupils(token: string): ReadonlySet<string> {
    return this.byToken.get(token) ?? new Set();
  }

  has(word: string): boolean {
    return this.byToken.has(word);
  }

  isFirstName(word: string): boolean {
    return this.first.has(word);
  }

  /** The words of names that begin with these letters, and are longer. */
  beginning(letters: string): string[] {
    if (letters.length < 2) return [];
    return [...this.byToken.keys()].filter(
      (t) => t.length > letters.length && t.startsWith(letters),
    );
  }

  /** The word itself where a name has it, else the words of names nearest to it, else none. */
  match(word: string): NameMatch[] {
    if (this.byToken.has(word)) return [{ token: word, typos: 0 }];
    const allowed = allowedTypos(word);
    let nearest: NameMatch[] = [];
    for (const token of allowed > 0 ? this.byToken.keys() : []) {
      if (Math.abs(token.length - word.length) > allowed || token.length < 3) continue;
      const typos = distance(word, token);
      const best = nearest[0]?.typos ?? allowed;
      if (typos < best) nearest = [{ token, typos }];
      else if (typos === best) nearest.push({ token, typos });
    }
    return nearest;
  }
}

/** A double name is found by the whole and by its parts; a comma (`Smith, Alice`) is no part of it. */
function nameTokens(nameKey: string): string[] {
  const words = nameKey
    .replace(/[,()"]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return [
    ...new Set(words.flatMap((word) => [word, ...word.split("-"), word.replaceAll("'", "")])),
  ].filter(Boolean);
}

/** Short words are too near to each other for any error to be forgiven. */
function allowedTypos(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
