// Finds where both sides of a change are asked: "from which level to which", "what from and what to", "before and after".
import type { Words } from "./words.js";

const WHICH = "(?:which|what|where)";
/** Each with the noun that says of what, which is read elsewhere: "from which level to which". */
const ASKED = new RegExp(
  [
    `(?:and )?from ${WHICH}(?<noun>(?: (?!(?:since|and|or|to|into)\\b)[^ ]+){0,3}?) (?:and )?(?:in)?to ${WHICH}(?: one)?`,
    `from and (?:in)?to(?: ${WHICH})?`,
    `(?:what )?(?:it was|was it) (?:changed |moved )?(?:from and (?:${WHICH} )?to|before and (?:${WHICH} )?(?:(?:it is|it was|is it|was it) )?after(?:wards)?)`,
    "(?:just )?before and after(?:wards)?|(?:the )?old and (?:the )?new",
  ].join("|"),
);

/** Whether no other question is asked with such words: "before and after" may be of lunch. */
export const isOfChange = (words: Words, ends: readonly number[]): boolean =>
  ends.some((at) => words.at(at) === "from");

/** The places of the words that ask for both; null where they are not asked. */
export function findEnds(words: Words, used: ReadonlySet<number>): number[] | null {
  for (let at = 0; at < words.list.length; at++) {
    const run = used.has(at) ? null : words.match(ASKED, at, used);
    if (!run) continue;
    const end = at + run.length;
    // "before and after 1 March" is of two times.
    if (used.has(end)) return null;
    const noun = (run.groups.noun ?? "").split(" ").filter((word) => word !== "");
    const begin = words.at(at) === "and" ? at + 3 : at + 2;
    const again = noun.length > 0 && noun.every((word, i) => words.at(end + i) === word);
    const length = run.length + (again ? noun.length : 0);
    return [
      ...Array.from({ length }, (_, i) => at + i).filter(
        (place) => place < begin || place >= begin + noun.length,
      ),
      // "did Alice go", wherever it says no more.
      ...words.list.flatMap(({ text }, i) => (text === "go" ? [i] : [])),
    ];
  }
  return null;
}
