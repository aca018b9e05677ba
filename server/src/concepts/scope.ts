// How a sentence states what its words mean: now, maybe, no longer, not, or of someone else.
import { headOf, isOfSubject, STATEMENT, speaksOfClause } from "./clauses.js";
import type { ConceptMap, Sense } from "./concept-map.js";
import { isNow, type State } from "./concept-types.js";
import type { Cue } from "./cues.js";
import { type FoundSense, holds } from "./senses.js";
import { findPhrases, type Match } from "./trie.js";
import { BREAK, type Word } from "./words.js";

/** Where several cues reach a phrase, the first of these holds. */
const PRECEDENCE: readonly Exclude<State, "present">[] = ["other", "denied", "past", "suspected"];

/** Who speaks of the pupil from here on: what is said is not of the person named before. */
const PUPIL = new Set(
  "he she they him them pupil child report say said feel think about re".split(" "),
);
/** A person behind these is not who the sentence is about: "away from mum is hard". */
const TOWARDS = new Set("from to for by at with without leave leaving see about".split(" "));
const LISTS = new Set(["and", "or", "nor"]);
const CLAUSE_GOES_ON = new Set(
  `and but now at in since overall generally currently with after following over by last this thanks
  entirely completely altogether fully wholly totally thankfully again`.split(/\s+/),
);
/** An item of a list is not longer. */
const ITEM_WORDS = 3;

export interface FoundCue {
  cue: Cue & { state: Exclude<State, "present"> };
  used: readonly number[];
  /** Longer phrases that the cue is a part of: "no friends" denies nothing behind it. */
  partOf: readonly (readonly number[])[];
  /** Where the phrase begins that stands nearest before a cue behind: it speaks of that alone. */
  nearest: number;
}

/** The cues that hold in a sentence in which these phrases were found. */
export function findCues(
  map: ConceptMap,
  words: readonly Word[],
  senses: readonly FoundSense[],
): FoundCue[] {
  const all = findPhrases(map.cues, words, map.keys);
  if (all.length === 0) return [];
  const possible = all.filter(({ end, used }) => isInPlace(words, end, used));
  return possible.flatMap((match) => {
    const { end: cue, used } = match;
    if (cue.state === null) return [];
    const within = possible.some(
      (other) =>
        holds(other, used) &&
        (other.used.length > used.length || (other.end.state === null && other !== match)),
    );
    const longer = senses.filter((sense) => sense.used.length > used.length && holds(sense, used));
    const partOf = cue.state === "denied" ? longer.map((sense) => sense.used) : [];
    const nearest = cue.stands === "behind" && !cue.refers ? nearestBefore(senses, used) : 0;
    return within ? [] : [{ cue: { ...cue, state: cue.state }, used, partOf, nearest }];
  });
}

/** The first word of the last phrase that ends before these words. */
const nearestBefore = (senses: readonly FoundSense[], [at = 0]: readonly number[]) =>
  Math.max(0, ...senses.map(({ used }) => ((used.at(-1) ?? at) < at ? (used[0] ?? 0) : 0)));

/** Whether the words of a cue stand where it counts. */
function isInPlace(words: readonly Word[], cue: Cue, used: readonly number[]): boolean {
  if (cue.state === "other" && !isSubject(words, used)) return false;
  if (cue.opens && headOf(words, used[0] ?? 0) === null) return false;
  if (isNumero(words, used)) return false;
  return !cue.last || isClauseEnd(words, (used.at(-1) ?? 0) + 1);
}

/** "Placement no. 2" denies nothing. */
function isNumero(words: readonly Word[], used: readonly number[]): boolean {
  const next = words[(used[0] ?? 0) + 1];
  return (
    used.length === 1 &&
    words[used[0] ?? 0]?.raw === "no" &&
    next?.before === BREAK.clause &&
    /^\d/.test(next.raw)
  );
}

/** How the sentence states the phrase. */
export function stateOf(
  map: ConceptMap,
  words: readonly Word[],
  match: FoundSense,
  cues: readonly FoundCue[],
): State {
  const concept = map.concepts.get(match.end.concept);
  const byItself = match.end.state;
  if (match.ofFamily && !concept?.family) return "other";
  const states = new Set<State>();
  for (const found of cues) {
    const { state } = found.cue;
    if (state === "other" && concept?.family && !found.cue.distant) continue;
    if (state === "past" && concept?.lasting) continue;
    if (found.cue.of && (found.cue.of !== concept?.kind || byItself === "denied")) continue;
    if (found.cue.lack && match.end.skill) continue;
    // "Uncle in prison" is one phrase.
    if (found.cue.distant && overlaps(found.used, match.used)) states.add(state);
    if (holds(match, found.used) || holdsNo(words, match.used, found.used)) continue;
    if (byItself !== "present" && overlaps(found.used, match.used)) continue;
    if (found.partOf.length > 0 && !found.partOf.some((phrase) => overlaps(phrase, match.used)))
      continue;
    if (!states.has(state) && reaches(map, words, found, match)) states.add(state);
  }
  const said = PRECEDENCE.find((state) => states.has(state));
  return said === undefined ? byItself : joined(byItself, said);
}

/** What a phrase that states something in one state says where a cue gives another: "no longer sleeps well". */
function joined(byItself: State, said: State): State {
  if (isNow(byItself) || said === "other") return said;
  if (said === "denied") return "present";
  return said === "past" && byItself === "denied" ? "present" : byItself;
}

/** Whether the clause is over before this word, or goes on to tell when and where only. */
function isClauseEnd(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return !word || word.before !== BREAK.none || CLAUSE_GOES_ON.has(word.raw);
}

const NO = new Set(["no", "not", "never", "none"]);
/** Whether a phrase takes its "no" from the cue: "no friends since May" are no friends that were. */
const holdsNo = (words: readonly Word[], phrase: readonly number[], cue: readonly number[]) =>
  cue.some((at) => phrase.includes(at) && NO.has(words[at]?.raw ?? ""));

const overlaps = (a: readonly number[], b: readonly number[]) => a.some((at) => b.includes(at));

/** Whether the person that a cue names is whom the sentence tells of: "lives with dad and has asthma" is not. */
function isSubject(words: readonly Word[], used: readonly number[]): boolean {
  const [first = 0] = used;
  const last = used.at(-1) ?? first;
  let relative = false;
  for (let at = first + 1; at <= last; at++) {
    const word = words[at];
    if (!word) return false;
    if (word.raw === "who" || word.raw === "whose") relative = true;
    if (used.includes(at)) continue;
    if (word.owned || PUPIL.has(word.stem) || LISTS.has(word.raw)) return false;
  }
  return relative || used.length === 1 || !TOWARDS.has(words[first - 1]?.raw ?? "");
}

function reaches(
  map: ConceptMap,
  words: readonly Word[],
  { cue, used, nearest }: FoundCue,
  match: Match<Sense>,
): boolean {
  const cueFirst = used[0] ?? 0;
  const cueLast = used.at(-1) ?? cueFirst;
  const first = match.used[0] ?? 0;
  const last = match.used.at(-1) ?? first;
  if (cue.state === "other" && namesPupil(words, match.used)) return false;
  if (cue.stands === "around") return cueFirst < first && last < cueLast;
  // "Has autism been ruled out" has its subject inside.
  if (cue.predicate)
    return last < cueLast && (cueFirst < first || isOfSubject(words, last, cueFirst));
  if (cueFirst < first)
    return cue.stands === "before" && goesForward(map, words, cue, cueFirst, cueLast, first);
  if (cue.opens) return last < cueFirst && speaksOfClause(words, cue, first, last, cueFirst);
  if (cue.refers) return last < cueFirst;
  if (cueLast > last)
    return cue.stands === "behind" && last >= nearest && goesBack(map, words, cue, last, cueFirst);
  return cue.state !== "other";
}

/** Whether the pupil is named inside the phrase: "worried about his reading". */
function namesPupil(words: readonly Word[], used: readonly number[]): boolean {
  const [first = 0] = used;
  const inside = words.slice(first + 1, (used.at(-1) ?? first) + 1);
  return inside.some(
    (word, i) => word.owned || (!used.includes(first + 1 + i) && PUPIL.has(word.stem)),
  );
}

function goesForward(
  map: ConceptMap,
  words: readonly Word[],
  cue: FoundCue["cue"],
  cueFirst: number,
  cueLast: number,
  target: number,
): boolean {
  let between = 0;
  for (let at = cueLast + 1; at <= target; at++) {
    const word = words[at];
    if (!word) return false;
    // "Previously: SALT"
    if (word.before === BREAK.clause && !(cueFirst === 0 && at === cueLast + 1)) return false;
    if (word.before === BREAK.comma && !isListed(words, at, cue.state)) return false;
    if (cue.state === "other" && (word.owned || PUPIL.has(word.stem))) return false;
    if (at === target) break;
    if (map.ends.has(word.stem)) return false;
    if (LISTS.has(word.raw) && STATEMENT.has(words[at + 1]?.stem ?? "")) return false;
    if (!word.slight && !map.small.has(word.stem)) between++;
  }
  return between <= cue.reach;
}

function goesBack(
  map: ConceptMap,
  words: readonly Word[],
  cue: FoundCue["cue"],
  from: number,
  cueFirst: number,
): boolean {
  let between = 0;
  for (let at = from + 1; at <= cueFirst; at++) {
    const word = words[at];
    if (!word) return false;
    if (at === cueFirst) break;
    // "ADHD - ruled out": a mark may only stand right before the cue.
    if (word.before !== BREAK.none || map.ends.has(word.stem) || LISTS.has(word.raw)) return false;
    if (!word.slight && !map.small.has(word.stem)) between++;
  }
  return between <= cue.reach;
}

/** Whether a comma goes on with a list that ends in "or" (for what is denied) or "and". */
function isListed(words: readonly Word[], from: number, state: State): boolean {
  let length = 0;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (!word || word.before === BREAK.clause) return false;
    if (LISTS.has(word.raw))
      return (
        (state !== "denied" || word.raw !== "and") && !STATEMENT.has(words[at + 1]?.stem ?? "")
      );
    if (at > from && word.before === BREAK.comma) length = 0;
    if (!word.slight && ++length > ITEM_WORDS) return false;
  }
  return false;
}
