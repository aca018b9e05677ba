/** What is said, and what the grammar reads instead. Applied to its own outcome it changes nothing. */
export type Rule = readonly [said: RegExp, meant: string];

/**
 * The rules for one way of saying a thing, one for each word that it is said with: "above" and "below".
 * @param words each as a pattern, and what it means
 * @param pattern of the whole that is said with one
 */
export const eachOf = (
  words: readonly (readonly [said: string, meant: string])[],
  pattern: (said: string) => string,
  meant: (meant: string) => string,
  flags = "iu",
): Rule[] => words.map(([said, word]) => [new RegExp(pattern(said), flags), meant(word)]);
