// Tells names and classes from the words of time that are written alike.
import { foldCode } from "../../../../shared/columns.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { MONTHS } from "./dates.js";
import type { Words } from "./words.js";

/** Whether the word at a place is no time there; `led` where a word before it says that a time follows. */
export type IsName = (at: number, led: boolean) => boolean;

/** Whether the word at a place is a pupil's name there, or a class, though it is a month or a day as well. */
export function nameAmong(words: Words, { names, classes }: Vocabulary): IsName {
  const bare = (at: number) => words.at(at).replace(/'s?$/, "");
  const isClass = (code: string) => classes.has(foldCode(code));
  return (at, led) => {
    // "5/6 Poplar" is a class, and no day in June; so is "class 3" in "class 3 May".
    if (/\d/.test(words.at(at)) && isClass(`${bare(at)} ${bare(at + 1)}`)) return true;
    if (CLASS_HEAD.test(words.at(at - 1)) && isClass(`${words.at(at - 1)} ${bare(at)}`))
      return true;
    if (CLASS_HEAD.test(words.at(at - 1)) && isClass(bare(at))) return true;
    const own = names.pupils(bare(at));
    if (own.size === 0) return false;
    if (words.at(at) !== bare(at)) return true;
    if (!led && bare(at) in MONTHS && !/^\d/.test(words.at(at + 1))) return true;
    return [...names.pupils(bare(at + 1))].some((id) => own.has(id));
  };
}

/** Whether the word is a part of a pupil's full name: "Edith Fell", "Rose Hill". */
export function isOfFullName(
  words: Words,
  at: number,
  { names }: Pick<Vocabulary, "names">,
): boolean {
  const pupilsOf = (place: number) => names.pupils(words.at(place).replace(/'s?$/, ""));
  const own = pupilsOf(at);
  return [at - 1, at + 1].some((place) => [...pupilsOf(place)].some((id) => own.has(id)));
}

const CLASS_HEAD = /^(class|classes|form|forms)$/;
