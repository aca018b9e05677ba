// Decides which words of a question are a pupil's name: many names are everyday words too.
import type { NameIndex } from "../../search/names.js";
import { fieldOf } from "../words/fields.js";
import type { Token } from "../words/tokens.js";
import { isValueVerb } from "../words/value-words.js";
import { asksForOthers, isCommon } from "./name-words.js";
import { nearBehind } from "./near-names.js";

export interface NameReading {
  length: number;
  /** As typed. */
  said: string;
  /** The words of names that were meant. */
  tokens: string[];
  /** The pupils who have all of them. */
  ids: string[];
  /** True where letters had to be changed. */
  mistyped: boolean;
  possessive: boolean;
  /** "any Zuzannas": all who have the name are meant. */
  plural?: true;
}

/** Words that open an order, and are no name on their own. */
const ORDERS = /^(find|list|show)$/;

/** Behind a name that several bear. */
const ENDS_NAME =
  /^(who|we|not|except|excluding|at|in|on|with|without|from|,|there|anywhere|please|but)$/;

/** Before a name. */
const NAME_SLOT = /^(named|called|about|name|surname|surnamed|forename|forenamed|is|of|for|on)$/;

/** What is somebody's. */
const OWNED = /^(record|records|notes?|file|profile|details|info|information|data|row|page)$/;

export class NameReader {
  private readonly open: boolean;
  /** "who is the key worker of alice": a question about one pupil, though it begins like one about many. */
  private readonly asksWho: boolean;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: NameIndex,
    /** Whether a word says something by itself. */
    private readonly isOfField: (word: string) => boolean,
  ) {
    const text = tokens.map((token) => token.word).join(" ");
    const closed = asksForOthers(text);
    this.open = !closed || this.restIsName();
    this.asksWho = /^who is (?!in\b|at\b|on\b).* (for|of|to) /.test(text);
  }

  /** The name that begins at `at`, the longest that one pupil has, or nothing. */
  read(at: number): NameReading | null {
    return (
      this.everyone(at) ?? this.exact(at) ?? this.owner(at) ?? this.plural(at) ?? this.mistyped(at)
    );
  }

  /** "show wojciks record": a name that lost its apostrophe, before what is somebody's. */
  private owner(at: number): NameReading | null {
    const { word, possessive } = this.token(at) ?? { word: "", possessive: true };
    const name = /^(\p{L}{3,})s$/u.exec(word)?.[1] ?? "";
    const isOwning = OWNED.test(this.token(at + 1)?.word ?? "") && at + 2 === this.tokens.length;
    if (possessive || !isOwning || isCommon(name) || !this.names.has(name)) return null;
    const reading = this.reading(at, at + 1, [name], this.shared(null, name), false);
    return { ...reading, possessive: true };
  }

  /** "any Zuzannas", "how many Olivers" */
  private plural(at: number): NameReading | null {
    const token = this.token(at);
    const stem = /^(\p{L}{2,}?)e?s$/u.exec(token?.word ?? "")?.[1] ?? "";
    const names = [token?.word.slice(0, -1) ?? "", stem].filter((name) => this.names.has(name));
    const [name] = names;
    if (!token || name === undefined || !/s$/.test(token.word) || token.possessive) return null;
    const asked =
      /^(any|many|all|the|our|list|of)$/.test(this.token(at - 1)?.word ?? "") ||
      this.isBesidePlural(at);
    const next = this.token(at + 1)?.word ?? "";
    // "Nuttalls who are in Year 3", "Smiths at Park"
    const opens = this.tokens.length < 3 || /^(who|at|in|on|or|and|with|from|,)$/.test(next);
    const written = token.capital && (at > 0 || opens);
    if (isCommon(name) || isCommon(token.word) || !(asked || written)) return null;
    if (this.names.has(next)) return null;
    return { ...this.reading(at, at + 1, [name], this.shared(null, name), false), plural: true };
  }

  /** "all our zofias, szymons and fatehs" */
  private isBesidePlural(at: number): boolean {
    const [before, joint] = [this.token(at - 2)?.word ?? "", this.token(at - 1)?.word ?? ""];
    const isPlural = /s$/.test(before) && this.names.has(before.slice(0, -1));
    return /^(,|and|or)$/.test(joint) && isPlural && !isCommon(before);
  }

  /** "all Hargreaves in Year 3", "any Oliver": all who bear the one name. */
  private everyone(at: number): NameReading | null {
    const token = this.token(at);
    const next = this.token(at + 1)?.word ?? "";
    if (!token || token.possessive || isCommon(token.word) || this.names.has(next)) return null;
    // "any Khan but Alice" leaves one out; "all Park pupils" are of a place.
    const isAll = /^(all|any|every|each)$/.test(this.token(at - 1)?.word ?? "");
    const ends = next === "" || ENDS_NAME.test(next);
    if (!isAll || !ends || !this.names.has(token.word)) return null;
    const ids = this.shared(null, token.word);
    return { ...this.reading(at, at + 1, [token.word], ids, false), plural: true };
  }

  private exact(at: number): NameReading | null {
    let ids: string[] | null = null;
    let end = at;
    const read: string[] = [];
    while (end < this.tokens.length) {
      const [meant, shared] = this.continued(ids, end);
      if (shared.length === 0) break;
      ids = shared;
      read.push(meant);
      end++;
      // "Johnson, Alice"
      const next = this.token(end + 1)?.word ?? "";
      if (this.token(end)?.word === "," && this.shared(ids, next).length > 0) {
        ids = this.shared(ids, next);
        read.push(",", next);
        end += 2;
      }
    }
    if (ids === null || (end - at === 1 && !this.isMarked(at))) return null;
    if (end - at > 1 && this.isOnlyGrammar(at, end)) return null;
    const mistyped = read.some((word, i) => word !== this.token(at + i)?.word);
    const words = read.filter((word) => word !== ",");
    return this.reading(at, end, words, ids, mistyped);
  }

  /**
   * The word of a name that a token is, and the pupils who have it beside the words before: as it
   * stands, with an "s" that lost its apostrophe, or, behind a word of the name, with typing errors.
   */
  private continued(ids: readonly string[] | null, at: number): [string, string[]] {
    const word = this.token(at)?.word ?? "";
    const whole = this.shared(ids, word);
    if (whole.length > 0) return [word, whole];
    const stem = /[^s]s$/.test(word) ? word.slice(0, -1) : "";
    const owned = ids === null || stem === "" ? [] : this.shared(ids, stem);
    if (owned.length > 0) return [stem, owned];
    if (ids === null || isCommon(word)) return [word, []];
    const near = nearBehind(this.names, word, this.isOfField)
      .map(({ token }) => [token, this.shared(ids, token)] as [string, string[]])
      .filter(([, shared]) => shared.length > 0);
    return near.length === 1 && near[0] ? near[0] : [word, []];
  }

  /** A name with typing errors, where the question can only be about one pupil. */
  private mistyped(at: number): NameReading | null {
    const tokens: string[] = [];
    let ids: string[] | null = null;
    let end = at;
    for (; end < this.tokens.length; end++) {
      const token = this.token(end);
      const mayBeName =
        token?.capital || this.open || this.asksWho || this.isOwning(at) || this.isOwning(at - 1);
      if (!token || !mayBeName || isCommon(token.word)) break;
      // "come by car" is said of nobody called Cole, "pupils sing in" of no Singh.
      if (!token.capital && (isValueVerb(token.word) || this.isDoing(at))) break;
      // "who is persistently absent or late" is of no Nate.
      if (!token.capital && this.isOfField(token.word)) break;
      // The first word has a capital in any case: "Parcel here for Bodhi" is of no Pavel.
      if (end === 0 && this.namesAnother(1)) break;
      // "asthma" is two letters from Asma: a small word in lower case is forgiven one.
      const forgiven = token.capital || token.word.length >= 8 ? 2 : 1;
      const matches = this.names.match(token.word).filter(({ typos }) => typos <= forgiven);
      const candidates: string[] = matches.flatMap((match) => this.shared(ids, match.token));
      if (candidates.length === 0) break;
      ids = [...new Set(candidates)];
      tokens.push(
        ...matches.filter((m) => this.shared(ids, m.token).length > 0).map((m) => m.token),
      );
    }
    const sure = end - at > 1 || (this.open && this.isSought(at));
    return ids === null || !sure ? null : this.reading(at, end, tokens, ids, true);
  }

  /** "how many points does rommilly drummond have": a first name before a surname that is written right. */
  private isOwning(at: number): boolean {
    const word = (of: number) => this.token(of)?.word ?? "";
    return (
      /^(does|did|has)$/.test(word(at - 1)) &&
      this.names.has(word(at + 1)) &&
      /^(have|get|got|need)$/.test(word(at + 2))
    );
  }

  /** Whether a name is written with a capital farther on than where a name could still go on. */
  private namesAnother(at: number): boolean {
    const isName = ({ word, capital }: Token) => capital && this.names.has(word) && !isCommon(word);
    const next = this.token(at);
    return !(next && isName(next)) && this.tokens.slice(at + 1).some(isName);
  }

  /** "which pupils sing", "who play": what several do, and no name of one. */
  private isDoing(at: number): boolean {
    return /^(who|pupils|children|kids|students|learners)$/.test(this.token(at - 1)?.word ?? "");
  }

  /** Whether one mistyped word can only be a name: the question is about a record, or it stands where names do. */
  private isSought(at: number): boolean {
    const token = this.token(at);
    return (
      token?.possessive === true ||
      (token?.capital === true && at > 0) ||
      NAME_SLOT.test(this.token(at - 1)?.word ?? "") ||
      this.tokens.some(({ word }) => fieldOf(word) !== undefined)
    );
  }

  private reading(
    at: number,
    end: number,
    tokens: string[],
    ids: string[],
    mistyped: boolean,
  ): NameReading {
    const span = this.tokens.slice(at, end);
    return {
      length: end - at,
      said: span.map((token) => token.raw).join(" "),
      tokens,
      ids: ids.sort(),
      mistyped,
      possessive: span.at(-1)?.possessive === true,
    };
  }

  private shared(ids: readonly string[] | null, token: string): string[] {
    const having = this.names.pupils(token);
    return ids === null ? [...having] : ids.filter((id) => having.has(id));
  }

  /** Whether a single word that is in some name is meant as a name. */
  private isMarked(at: number): boolean {
    const token = this.token(at);
    if (!token) return false;
    if (token.possessive) return true;
    const slot = NAME_SLOT.test(this.token(at - 1)?.word ?? "");
    if (/^(named|called|surnamed|forenamed)$/.test(this.token(at - 1)?.word ?? "")) return true;
    const capital = token.capital && (at > 0 || this.tokens.length <= 3);
    if (isCommon(token.word)) return capital && slot && at > 0;
    return capital || this.open || this.isWhoseAsked(at);
  }

  /** "how many hours does lorenzo get", "who is the key adult for dario": a first name where one pupil is asked about. */
  private isWhoseAsked(at: number): boolean {
    const [before, next] = [this.token(at - 1)?.word ?? "", this.token(at + 1)?.word ?? ""];
    if (!this.names.isFirstName(this.token(at)?.word ?? "")) return false;
    return (
      (/^(does|did|has)$/.test(before) &&
        /^(get|have|need|go|come|live|had|got|been)$/.test(next)) ||
      (this.asksWho && /^(for|of|to)$/.test(before) && next === "")
    );
  }

  /** "List all" in a question is an order, whatever a pupil is called, unless it is written as a name. */
  private isOnlyGrammar(at: number, end: number): boolean {
    const span = this.tokens.slice(at, end);
    const common = ({ word }: Token) => isCommon(word) || ORDERS.test(word);
    // The first word of a question has a capital in any case.
    const written = span.slice(at === 0 ? 1 : 0).every((token) => token.capital);
    return span.every(common) && !written;
  }

  /** "who is alice", "show me alice johnson", "find Yestyn": nothing but a name after the opening. */
  private restIsName(): boolean {
    const rest = this.tokens.filter((token) => !isCommon(token.word) && !ORDERS.test(token.word));
    const isOfName = rest.some(({ word }) => this.names.has(word));
    return rest.length > 0 && rest.every((token) => this.isNearName(token, isOfName));
  }

  /** A name, or one letter from it and written as one, or beside another word of a name. */
  private isNearName({ word, capital }: Token, isBeside: boolean): boolean {
    if (this.names.has(word)) return true;
    if (!(capital || isBeside) || word.length <= 4) return false;
    if (isBeside) return nearBehind(this.names, word, this.isOfField).length > 0;
    return this.names.match(word)[0]?.typos === 1;
  }

  private token(at: number): Token | undefined {
    return this.tokens[at];
  }
}
