// Mends slips in the plain words that a question is asked with: "wich kids hav a school dinner", "transport colum empty".
import { fold } from "../../../../shared/columns.js";
import { type Correction, isOfData } from "./spelling.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words that the ways of asking are told by, before any is looked for in the data. */
const PLAIN =
  `which whose where have what before after since common popular better column columns whole house houses different
  changed change lowest highest average people children between because school please every biggest smallest oldest
  youngest birthday birthdays empty blank missing sheet sheets teacher teachers moved joined language languages with
  about number numbers pupils percentage level class attendance recorded nothing without together earliest latest
  largest fewest lunch points behind higher lower`.split(/\s+/);

/** Words of their own that are a letter from a plain one. */
const OTHERS =
  `were teaches whos sine bette chang pleas ever bank wit abut pupil hose hoses noting cass lates pints point lowe move`.split(
    " ",
  );

/** "hole school" is no hole, and nothing but a club is "most poplar". */
const IN_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bhole(?= (?:school|class|year|lot|sheet)\b)/giu, "whole"],
  [/(?<=\b(?:most|least|more|less) )poplar\b/giu, "popular"],
];

/** What pupils are called for short; lower-case "ch" behind these is no class. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bchn\b/giu, "children"],
  [
    /(?<=^|\b(?:how many|number of|no of|count of|which|what|the|all|our|any|list|pp|fsm|eal|send?|lac|level \d|y\d{1,2}|year \d{1,2}|\d{1,2}\p{L}) )ch(?=\W*$|,? (?:who|whose|with|without|in|on|at|have|has|are|do|get|w\/|and|not|per|by)\b)/gu,
    "children",
  ],
];

/** Words of bounds, which stand beside a number: "undr 12", "level 3 or mor", "3 or abve". */
const BOUNDS: ReadonlyMap<string, string> = slipsOf(
  "under over above below more less fewer higher lower least most than between upwards".split(" "),
);
const NUMBER = "(?:(?:a |an |the )?(?:level |lvl |year |age )?\\d)";
/** Before a number, and behind "or". */
const BOUNDED: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}'’-])\\p{Ll}{2,7}(?= (?:than |or equal to )?${NUMBER})`, "gu"),
  /(?<=\d%? (?:or|and) )\p{Ll}{2,7}(?![\p{L}\p{N}'’-])/gu,
  // "mor than 3"
  /(?<![\p{L}\p{N}'’-])\p{Ll}{2,7}(?= th[ae]n \d)/gu,
];
/** Words of their own there. */
const OF_NUMBERS =
  /^(?:ever|oven|then|owe|ore|mot|loser|bow|low|hen|tan|thank|fever|sewer|few|newer|lover|other|cover|moore|leas|moss|must)$/;

/** By each slip the word that was meant: a letter is left out or doubled, or two neighbours are swapped. */
const MEANT: ReadonlyMap<string, string> = slipsOf(PLAIN);

function slipsOf(plain: readonly string[]): Map<string, string> {
  const meant = new Map<string, string>();
  const twice = new Set<string>();
  for (const word of plain)
    for (const slip of slipsIn(word)) {
      if (meant.has(slip) && meant.get(slip) !== word) twice.add(slip);
      meant.set(slip, word);
    }
  for (const slip of [...twice, ...plain, ...OTHERS]) meant.delete(slip);
  return meant;
}

function slipsIn(word: string): Set<string> {
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    const [before, letter, behind] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    if (at > 0) slips.add(before + behind);
    slips.add(before + letter + letter + behind);
    if (behind !== "") slips.add(before + behind.charAt(0) + letter + behind.slice(1));
  }
  slips.delete(word);
  return slips;
}

/** What has a capital within a question may be a name. */
const WORD = /(?<![\p{L}\p{N}'’-])(?:(?<=^\s*)\p{Lu}|\p{Ll})\p{Ll}{2,}(?![\p{L}\p{N}'’-])/gu;

/** The question with its plain words mended, and what was mended. A word that the data or the field has stands as it is. */
export function withoutSlips(
  question: string,
  vocabulary: Vocabulary,
): { question: string; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const mend = (said: string, meant: string): string => {
    if (isOfData(fold(said), vocabulary)) return said;
    corrections.push({ said, meant });
    return meant;
  };
  const phrased = IN_PHRASES.reduce(
    (said, [slip, meant]) => said.replace(slip, (found) => mend(found, meant)),
    question,
  );
  const bounded = BOUNDED.reduce(
    (said, beside) =>
      said.replace(beside, (word) => {
        const meant = OF_NUMBERS.test(word) ? undefined : BOUNDS.get(word);
        return meant === undefined ? word : mend(word, meant);
      }),
    SHORT.reduce((said, [short, meant]) => said.replace(short, (one) => mend(one, meant)), phrased),
  );
  const mended = bounded.replace(WORD, (said) => {
    const meant = MEANT.get(said.toLowerCase());
    return meant === undefined ? said : mend(said, meant);
  });
  return { question: mended, corrections };
}
