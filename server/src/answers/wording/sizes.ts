// Whether a class has so many pupils, or so large a part of them, asked in few words.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const HEADS = `(?:${PUPILS}|heads)`;
/** A place that only a class, a year or the like can be. */
const PLACE =
  "((?:the |our )?(?:(?:class|form|year|yr|y|key stage|ks) ?\\p{L}*\\d*|\\p{L}{0,3}-?\\d{1,2}\\S*)(?: (?!(?:comprise|have|has|had|number|total|contain|include|consist|got|over|above|more|at|under|below|less|fewer|nobody|none|no)\\b)\\p{L}[\\p{L}'’-]*)?)";
const MORE = "over|above|more than|at least|under|below|fewer than|less than|at most|up to|exactly";

/** Whether so many are there, in a class or of a kind. */
export const SIZES: readonly Rule[] = [
  // "9 Byron over 30?", "is Year 11 bigger than 40"
  [
    new RegExp(
      `^(?:is |are |has |does )?(?:it |there )?${PLACE}(?: (?:got|have|at))? (${MORE}) (\\d{1,3}) ${HEADS}(?: (?:in|on) (?:it|there))?\\W*$`,
      "iu",
    ),
    "are there $2 $3 pupils in $1",
  ],
  // Of a small number no level, and of a large one no rate, can be meant.
  [
    new RegExp(
      `^(?:is |has )?(?:it )?${PLACE}(?: (?:got|have))? (over|above|more than|at least) ([1-5]\\d)(?: (?:in|on) (?:it|there))?\\s*\\?+$`,
      "iu",
    ),
    "are there $2 $3 pupils in $1",
  ],
  [
    new RegExp(
      `^is (?:the )?(.{2,30}?) (?:bigger|larger|greater|more) than (\\d{1,3})(?: ${HEADS})?\\W*$`,
      "iu",
    ),
    "are there more than $2 pupils in $1",
  ],
  [
    new RegExp(
      `^((?:is|are|has|have|do|does)\\b.{2,40}?) (\\d{1,3}) (${HEADS}) or (more|fewer|less)(?=\\W*$| (?:in|on|at|with)\\b)`,
      "iu",
    ),
    "$1 $2 or $4 $3",
  ],
  [
    new RegExp(
      `^(?:has|have|do|does) (?:the )?(.{2,30}?) (?:got|have|comprise|number|total|contain|include|consist of) (\\d{1,3}) or more ${HEADS}\\W*$`,
      "iu",
    ),
    "are there at least $2 pupils in $1",
  ],
  [
    new RegExp(
      `^do(?:es)? (?:the )?(.{2,30}?) (?:comprise|number|total|consist of|run to|come to) (${MORE}) (\\d{1,3})(?: ${HEADS})?\\W*$`,
      "iu",
    ),
    "are there $2 $3 pupils in $1",
  ],
  // "9 Byron: nobody over level 3?"; of "PP No pupils" the column says no
  [
    new RegExp(
      `^(?:is |does |has )?(?!(?:is|are|was|were|there|do|does|did|has|have|any|why|who|whose|which|what|how|in|of|with|if|so)\\b)(?!(?:pp|fsm|eal|sen|send|lac|ehcp|pupil premium|free (?:school )?meals) no )([^,:;]{2,25}?)[,:]?(?: (?:has|have|with|got))* (?:nobody|no ?one|none|no ${HEADS}) ((?:over|above|under|below|at|on|with|without|in|who)\\b.{2,50}?)\\W*$`,
      "iu",
    ),
    "are there fewer than 1 pupils in $1 $2",
  ],
  // "9 Byron 50% or more FSM?", "half or more of 9 Byron"
  [
    /\b(\d{1,3}%|half|a third|a quarter|two thirds|three quarters) or (?:more|above|over) of (?=\S)/giu,
    "at least $1 of ",
  ],
  [
    new RegExp(
      `^(?:is |are )?${PLACE} (\\d{1,3}%|half) or (?:more|above|over) (?:on |with )?((?!(?:attendance|pupils|than)\\b)\\p{L}[\\p{L} ]{1,25}?)\\W*$`,
      "iu",
    ),
    "are at least $2 of pupils in $1 on $3",
  ],
  [
    /^do(?:es)? (?:the )?(.{2,30}?)['’]s? (.{2,25}?)(?: (?:kids|pupils|children|students|ones))? (?:make up|account for|come to|add up to) (at least |more than |over )?(half|a third|a quarter|\d{1,3}%)(?: of)? (?:the|their|its) (?:class|form|year|group)(?: or more)?\W*$/iu,
    "are at least $4 of pupils in $1 on $2",
  ],
];
