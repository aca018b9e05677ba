// Turns words that are asked about into what is looked for in notes, and that into FTS5's language.
import { fold } from "../../../shared/columns.js";
import { ASKED_WIDER, GLOSSARY, WORD_FAMILIES } from "./glossary.js";

/** One thing looked for: a note that holds any of the phrases holds it. */
export interface Needle {
  /** As it was asked. */
  said: string;
  /** Words with single spaces between them. */
  phrases: readonly string[];
}

/** Words that carry no topic. */
const STOP_WORDS = new Set(
  `a about additionally all also am an and any anybody anyone are as at be been being but by can child
  children concerning could did do does each else everybody everyone find for from get gets getting give had has
  have having he her hers him his how i identified identify if in into is it its just kid kids learner learners let
  likely list many may me might mention mentioned mentioning mentions much must my named notes note of on
  or our ours people person please pupil pupils record recorded records regarding relating say says shall she should show
  so some somebody someone student students such tell than that the their them then there these they
  this those to too told us want was we were what when where whether which while who whom whose why
  will wish with would you your`.split(/\s+/),
);

/** Words of doing and of how often: they tell something only where nothing else was asked. */
const LIGHT_WORDS = new Set(
  `always attend attending attends come comes currently doing done go goes going keep keeps like likes make makes
  making often play playing plays quite really regularly sees seen sometimes take takes taking use used
  uses using usually very wear wearing wears well work working works`.split(/\s+/),
);

/** Words that say no more than "a need": likewise. */
const NEED_WORDS = new Set(
  `additional affected affecting affects barrier barriers bother challenge challenges concern concerns cope coping difficulties
  difficulty display displaying displays exhibit exhibiting exhibits experience experiences experiencing extra finding finds
  hard help helped helping issue issues lot need needed needing needs problem problems receive receives receiving require
  required requires sign signs struggle struggled struggles struggling suffer suffering suffers support supported supporting
  supports symptom symptoms tendencies tendency tough tricky trouble troubles troubled`.split(
    /\s+/,
  ),
);

/** Splits text into folded words; marks, symbols and punctuation part them. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
}

export const isStopWord = (word: string) => STOP_WORDS.has(word);
export const isLightWord = (word: string) => LIGHT_WORDS.has(word);
export const isNeedWord = (word: string) => NEED_WORDS.has(word);

/** Enough to find plurals of glossary phrases; FTS5's stemmer does the rest. */
const singular = (word: string) =>
  /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
const key = (words: readonly string[]) => words.map(singular).join(" ");

/** By each phrase that can be asked: all that it finds. */
const groups = new Map<string, readonly string[]>([
  ...[...GLOSSARY, ...WORD_FAMILIES].flatMap((phrases) =>
    phrases.map((phrase) => [key(phrase.split(" ")), phrases] as const),
  ),
  ...ASKED_WIDER.flatMap(({ asked, finds }) =>
    asked.map((phrase) => [key(phrase.split(" ")), [...asked, ...finds]] as const),
  ),
]);
const longestPhrase = Math.max(...[...groups.keys()].map((phrase) => phrase.split(" ").length));

/**
 * What the words ask for, in order: glossary phrases (the longest first) with their other names, then
 * the single words that are left and carry a topic.
 */
export function needlesOf(words: readonly string[]): Needle[] {
  const needles: Needle[] = [];
  const light: Needle[] = [];
  for (let at = 0; at < words.length; ) {
    const length = glossaryLength(words, at);
    const said = words.slice(at, at + Math.max(length, 1));
    at += said.length;
    const word = said.join(" ");
    if (length > 0) {
      needles.push({ said: word, phrases: [...new Set([word, ...(groups.get(key(said)) ?? [])])] });
    } else if (isNeedWord(word) || LIGHT_WORDS.has(word))
      light.push({ said: word, phrases: [word] });
    else if (!isStopWord(word)) needles.push({ said: word, phrases: [word] });
  }
  const wanted = needles.length > 0 ? needles : light;
  return [...new Map(wanted.map((needle) => [needle.said, needle])).values()];
}

/** How many words, from `at` on, are one phrase of the glossary; 0 where none is. */
export function glossaryLength(words: readonly string[], at: number): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    if (groups.has(key(words.slice(at, at + length)))) return length;
  }
  return 0;
}

/** FTS5 syntax is inert inside double quotes, and a double quote is written twice. */
const quoted = (phrase: string) => `"${phrase.replaceAll('"', '""')}"`;

/** An FTS5 query for documents whose text holds any of the needles. `prefix` also finds longer words. */
export function ftsQuery(needles: readonly Needle[], options: { prefix: boolean }): string {
  const phrases = needles.flatMap((needle) => needle.phrases.map(quoted));
  return `{text} : (${phrases.map((p) => (options.prefix ? `${p} *` : p)).join(" OR ")})`;
}
