// Mends typing errors in the grammar's own words and in those of the data, where only one word can be meant.
import { fold, foldCode } from "../../../../shared/columns.js";
import { stem } from "../../concepts/stem.js";
import { glossaryLength, isLightWord, isNeedWord } from "../../search/needles.js";
import { isSwapped, typosBetween } from "../../search/typos.js";
import type { Token } from "../words/tokens.js";
import { isValueVerb } from "../words/value-words.js";
import { isContent } from "../words/word-kinds.js";
import { TIME_WORDS } from "../words/word-lists.js";
import { phraseOf } from "./column-naming.js";
import type { Vocabulary } from "./vocabulary.js";

/** A word that was read as another. */
export interface Correction {
  said: string;
  meant: string;
}

const KEYWORDS =
  `pupil pupils student students children class classes campus campuses level levels years
  reception nursery average highest lowest percentage proportion fewest biggest smallest largest
  between above below without support notes difference compare number which everyone higher lower
  more than recorded teacher missing display everybody together written nothing`
    .split(/\s+/)
    .filter((word) => word.length >= 5);

/** Words of their own that are a letter from one of the grammar's. */
const OTHER_WORDS = new Set(
  `other others lever levers bevel revel clash clashes clasp glass glasses classy claps fears tears bears hears gears wears
   dears yearns slowest newest abode about bellow elbow elbows votes noted noter lumber numb numbers
   witch winch where there these those recorder mission kissing hissing missed teachers campuses camps
   flower slower blower tower hire hires lowers supports supported averages chilled pupal latest
   student's readers weight eight light might night right sight fight bright heights whilst while white`.split(
    /\s+/,
  ),
);

/** Where longer words may have two errors. */
const LONG = 9;
const SHORTEST = 5;

const isName = ({ columns }: Vocabulary, said: string): boolean =>
  columns.some(({ names }) => names.includes(said));

/** The tokens with mended words, and what was mended. */
export function spelled(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): { tokens: Token[]; corrections: Correction[] } {
  const known = knownWords(vocabulary);
  const corrections: Correction[] = [];
  const mended = tokens.flatMap((token, at) => {
    const denied = /^non-(.+)$/.exec(token.word)?.[1] ?? "";
    // "non-Pupil-Premium" as well
    if (known.words.has(denied) || (denied !== "" && isName(vocabulary, denied)))
      return [
        { ...token, word: "not", raw: "non", possessive: false },
        { ...token, word: denied, raw: token.raw.slice("non-".length) },
      ];
    const either = partsOf(token, known, vocabulary);
    if (either !== null) return either;
    const meant = meantBy(tokens, at, known, vocabulary);
    if (meant === null) return token;
    corrections.push({ said: token.raw, meant });
    return { ...token, word: fold(meant), raw: meant };
  });
  return { tokens: mended, corrections };
}

/** "7F/9F", "chess/football": one or the other, where all parts are of the data and the whole is not. */
function partsOf(
  token: Token,
  { words }: KnownWords,
  { classes, campuses }: Vocabulary,
): Token[] | null {
  if (!token.word.includes("/") || words.has(token.word) || classes.has(foldCode(token.word)))
    return null;
  const parts = token.raw.split("/");
  const isKnown = (part: string) =>
    /\p{L}/u.test(part) && (words.has(part) || classes.has(part) || campuses.has(part));
  if (!parts.every((part) => isKnown(fold(part)))) return null;
  return parts.flatMap((raw, i): Token[] => {
    const own = { raw, word: fold(raw), possessive: false, capital: /^\p{Lu}/u.test(raw) };
    return i === 0 ? [own] : [{ raw: "or", word: "or", possessive: false, capital: false }, own];
  });
}

/** The word that was meant, as it is written; null where the token stands as it is. */
function meantBy(
  tokens: readonly Token[],
  at: number,
  known: KnownWords,
  { map }: Vocabulary,
): string | null {
  const { word } = tokens[at] ?? { word: "" };
  const next = tokens[at + 1]?.word ?? "";
  if (isShortHead(word, next)) return word.startsWith("l") ? "level" : "year";
  if (tokens[at - 1]?.word === "how" && isNear(word, "many") && word.length > 2 && word !== "may")
    return "many";
  if (
    next === "many" &&
    isNear(word, "how") &&
    !/^(show|now|so|to|of|on|or|do|go|no|who)$/.test(word)
  )
    return "how";
  // "coutn of", "conut in": the word that a question opens with.
  if (at === 0 && /^(of|all|in|the|up)$/.test(next) && isSwapped("count", word)) return "count";
  if (next === "of" && word.length >= SHORTEST && isNear(word, "number")) return "number";
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return null;
  if (!isContent(word) || isNeedWord(word) || isLightWord(word) || TIME_WORDS.has(word))
    return null;
  // "scored" is no "score".
  if (isValueVerb(word)) return null;
  if (OTHER_WORDS.has(word) || known.words.has(word) || known.names.has(word)) return null;
  if (glossaryLength([word], 0) > 0) return null;
  // "any Tynes": more than one of what the data has is no error.
  const single = word.endsWith("s") ? known.words.get(word.slice(0, -1)) : undefined;
  if (single !== undefined) return single;
  // "attention" is no "detention": a word of the field is right as it stands; its misspellings are of it too.
  const isOfField = map.wordConcepts.isOfField(stem(word));
  const candidates = new Map(
    [...KEYWORDS.map((keyword) => [keyword, keyword] as const), ...known.words]
      .filter(([key]) => key.length >= SHORTEST && isNear(word, key))
      .filter(([key]) => !isOfField || stem(key) === stem(word) || isSwapped(key, word))
      .map(([key, written]) => [key, written]),
  );
  const [only] = candidates.values();
  // "pupis" is one of two forms of a word.
  const alike = new Set([...candidates.keys()].map(stem)).size === 1;
  return alike && only !== undefined ? only : null;
}

/** "yer 4", "yaer 4", "lvel 3": a short word is mended where its number follows. */
function isShortHead(word: string, next: string): boolean {
  if (!/^\d{1,2}s?$/.test(next) || word.length < 3 || /^(years?|yrs?|levels?|lvls?)$/.test(word))
    return false;
  if (/^(hear|fear|near|dear|bear|tear|gear|wear|year|ear|per|her|yes|yet|eve|lever)$/.test(word))
    return false;
  return isNear(word, "year") || isNear(word, "level") || isNear(word, "years");
}

/** One letter more, fewer or other, or two neighbours swapped; in long words two letters. */
const isNear = (word: string, other: string): boolean =>
  word !== other &&
  typosBetween(word, other) <= (Math.min(word.length, other.length) >= LONG ? 2 : 1);

/** By the places of a vocabulary: the vocabulary itself is made anew for each day that is asked of. */
const known = new WeakMap<Vocabulary["places"], KnownWords>();

/** The words that the data brings, gathered once for a vocabulary. */
function knownWords(vocabulary: Vocabulary): KnownWords {
  const words = known.get(vocabulary.places) ?? gatherWords(vocabulary);
  known.set(vocabulary.places, words);
  return words;
}

/** Whether the word stands in the data, as a value, a column, a place or in a name. */
export function isOfData(word: string, vocabulary: Vocabulary): boolean {
  const { words, names } = knownWords(vocabulary);
  return words.has(word) || names.has(word);
}

interface KnownWords {
  /** By each folded word of classes, campuses, sources, columns and their values: how it is written. */
  words: ReadonlyMap<string, string>;
  names: Vocabulary["names"];
}

function gatherWords({ places, names, columns }: Vocabulary): KnownWords {
  const texts = [
    ...places.classes.map(({ label }) => label),
    ...places.campuses.map(({ label }) => label),
    ...places.sources.map(({ label }) => label),
    ...columns.flatMap(({ names, values }) => [
      // "key-worker" is mended as two words.
      ...names.filter((name) => !names.includes(name.replaceAll("-", " ")) || !name.includes("-")),
      ...[...values.values()].flat().map((v) => v.said),
    ]),
  ];
  const words = new Map(
    texts.flatMap((text) =>
      phraseOf(text)
        .split(" ")
        .map((word) => [word, writtenAs(text, word)] as const),
    ),
  );
  return { words, names };
}

/** The word with the capitals that it has in the text. */
const writtenAs = (text: string, word: string): string =>
  text.split(/[\s\-_./]+/).find((part) => fold(part) === word) ?? word;
