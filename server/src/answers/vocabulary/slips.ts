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
  const mended = phrased.replace(WORD, (said) => {
    const meant = MEANT.get(said.toLowerCase());
    return meant === undefined ? said : mend(said, meant);
  });
  return { question: mended, corrections };
}
