// Finds values and names that are verbs of change elsewhere: "pupils in Fell house", "Edith Fell".
import type { Column } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import type { Vocabularies } from "./change-pupils.js";
import { isOfFullName } from "./proper-words.js";
import type { Words } from "./words.js";

/** The places of all of them. */
export const likeVerbs = (words: Words, { present, ever }: Vocabularies): number[] => [
  ...valuesLikeVerbs(words, present.columns),
  ...namesLikeVerbs(words, ever),
];

/** "fell level 2", "who belong to Fell": values of columns that are verbs of change elsewhere. */
function valuesLikeVerbs({ list }: Words, columns: readonly Column[]): number[] {
  const isSubject = (word = "") =>
    /^(who|that|which|has|have|level|levels|attendance|age|pupils|children|kids|students|he|she|they|it)$/.test(
      word,
    );
  return list.flatMap(({ text }, at) => {
    const having = columns.find(({ values }) => values.has(text));
    if (!having || !VERB_LIKE.test(text)) return [];
    const [before, next] = [list[at - 1]?.text, list[at + 1]?.text ?? ""];
    const named = having.names.some((name) => name === next || `${name}s` === next);
    const verb = isSubject(before) || /^(to|from|by|back|down|behind|below|since|off)$/.test(next);
    return named || !verb ? [at] : [];
  });
}

/** "Edith Fell", "Rose Hill" */
const namesLikeVerbs = (words: Words, vocabulary: Vocabulary): number[] =>
  words.list.flatMap(({ text }, at) =>
    VERB_LIKE.test(text.replace(/'s?$/, "")) && isOfFullName(words, at, vocabulary) ? [at] : [],
  );

const VERB_LIKE = /^(fell|rose|left|new|lower|higher|down|up)$/;
