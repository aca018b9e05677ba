// Finds that only those are meant who had something before: "whose level changed, leaving out those who had none before".
import { findRun } from "./change-fields.js";
import type { Run, Words } from "./words.js";

const OMIT =
  "(?:but )?(?:not counting|not including|excluding|omitting|leaving out|apart from|ignoring|disregarding|except(?: for)?|without|other than|not)";
const THOSE = "(?: (?:any(?:one|body)?|the|all|those|pupils|children|students|kids|ones|people))*";
const NOTHING = "(?:none|nothing|no (?:level|tier|lvl|notes?|comments?|entry|value)|a blank)";
const BEFORE =
  "(?: (?:before(?:hand)?|previously|until then|at first|earlier|already|recorded|entered|at all))*";
const HAD_NONE = `${OMIT}${THOSE}(?: (?:who|that))?(?: (?:have|has))? (?:had|having) ${NOTHING}${BEFORE}`;
const HAD_ONE = `(?:(?:and|but) )?(?:only )?(?:counting )?(?:only |just )?(?:those|pupils|children|students|kids|the ones) (?:who|that) (?:already )?had one${BEFORE}`;

export const findHadBefore = (words: Words, used: ReadonlySet<number>): Run | null =>
  findRun(words, used, new RegExp(`${HAD_NONE}|${HAD_ONE}`));
