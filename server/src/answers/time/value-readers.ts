// Reads the values that a change leads from or to, by the grammar of plain questions.
import type { Condition, Test } from "../../store/condition.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { isTitle } from "../words/people.js";
import type { ReadValue } from "./change-ends.js";
import { fieldOf, isWithinRange } from "./change-fields.js";
import type { ReadState } from "./gained.js";
import type { Run, Words } from "./words.js";

/** Reads a class, campus, level, year or value of an extra column: the longest run of words that says more than a shorter one. */
export function valueReader(words: Words, vocabulary: Vocabulary): ReadValue {
  return (at, taken, of) => {
    const read = (said: string) => {
      // "to what level was Alice moved": the value is asked for.
      if (ASKING.test(said)) return null;
      const texts = [
        ...(of === undefined || NONE.test(said) ? [] : [`with ${of} ${said}`]),
        `in ${said}`,
        `with ${said}`,
      ];
      return texts.map((text) => testOf(text, vocabulary)).find((test) => test !== null) ?? null;
    };
    return longest(words, at, taken, /^(to|into|from|since)$/, read, of);
  };
}

/** Reads what an extra column says of pupils, or that they have a level, notes, a campus. */
export function stateReader(words: Words, vocabulary: Vocabulary): ReadState {
  return (at, taken) =>
    longest(words, at, taken, /^(since|and|but|or)$/, (said) => {
      const test = ["with", "on", "who are", "who", "by"]
        .map((lead) => testOf(`${lead} ${said}`, vocabulary))
        .find((one) => one !== null);
      return test && "field" in test && isState(test) ? test : null;
    });
}

/** "no level": of a column that is named once more it says nothing. */
const NONE = /^(?:no|without|having no)\b/iu;
const ASKING = /^(?:which|what|whose|where)\b/iu;

const isState = (test: Test): boolean =>
  /^(extra|flag|filled)$/.test(test.field) ||
  (test.field === "recorded" && /level|notes/.test(test.column));

function longest(
  words: Words,
  at: number,
  taken: ReadonlySet<number>,
  stop: RegExp,
  read: (said: string) => Condition | null,
  of?: string,
): (Run & { value: Condition }) | null {
  let best: (Run & { value: Condition }) | null = null;
  for (let length = 1; length <= LONGEST_VALUE; length++) {
    const last = at + length - 1;
    if (taken.has(last) || last >= words.list.length) break;
    if (stop.test(words.at(last)) && !isWithinRange(words, last)) break;
    if (isWithinRange(words, last + 1)) continue;
    // "left Ms Lee's sheet" left no gender "M".
    if (isTitle(words.at(last))) continue;
    const value = read(words.said({ at, length }));
    if (value === null) continue;
    // "Year 11" is no year group alone.
    if (/^\d/.test(words.at(last + 1)) && /[a-z]$/.test(words.at(last))) continue;
    const same = best && JSON.stringify(best.value) === JSON.stringify(value);
    // "Chestnut class" says no more than "Chestnut".
    if (!same || PLACE_NOUN.test(words.at(last)) || of?.split(" ").includes(words.at(last)))
      best = { at, length, value };
  }
  return best;
}

const PLACE_NOUN = /^(class|form|campus|site|house|group)$/;

/** The single condition that a text says of pupils; null where it says more, or none of a column that can change. */
function testOf(text: string, vocabulary: Vocabulary): Condition | null {
  const query = understand(`pupils ${text}`, vocabulary, true);
  if (query.kind !== "list" || fieldOf(query.where) === null) return null;
  const { where } = query;
  const [only = where] = "all" in where ? where.all : [];
  return only;
}

const LONGEST_VALUE = 6;
