// Reads names for several year groups: key stages, infants and juniors, early years.
import type { NumberRange } from "../../store/condition.js";
import { saidAt, type Token } from "../words/tokens.js";

/** Years of England's key stages, and of the schools that bear these names. */
const STAGES: readonly (readonly [RegExp, NumberRange])[] = [
  [/^(eyfs|early years|early years foundation stage|foundation stage)$/, { min: -1, max: 0 }],
  [/^(ks ?1|ks one|key stage (1|one))$/, { min: 1, max: 2 }],
  [
    /^(ks ?2|ks two|key stage (2|two)|juniors?|junior (school|years|pupils|children))$/,
    { min: 3, max: 6 },
  ],
  [/^(lks ?2|lower ks ?2|lower key stage (2|two))$/, { min: 3, max: 4 }],
  [/^(uks ?2|upper ks ?2|upper key stage (2|two))$/, { min: 5, max: 6 }],
  [/^(ks ?3|ks three|key stage (3|three))$/, { min: 7, max: 9 }],
  [/^(ks ?4|ks four|key stage (4|four))$/, { min: 10, max: 11 }],
  [/^(ks ?5|ks five|key stage (5|five)|sixth form|sixth formers)$/, { min: 12, max: 13 }],
  [/^(infants?|infant (school|years|pupils|children))$/, { min: 0, max: 2 }],
];
const LONGEST = 4;

/** The years that a name beginning at `at` stands for, and its length in tokens; the longest wins. */
export function stageAt(
  tokens: readonly Token[],
  at: number,
): { length: number; range: NumberRange } | null {
  for (let length = LONGEST; length > 0; length--) {
    const said = saidAt(tokens, at, length);
    const range = STAGES.find(([pattern]) => pattern.test(said))?.[1];
    if (range && at + length <= tokens.length) return { length, range };
  }
  return null;
}
