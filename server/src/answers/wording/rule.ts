/** What is said, and what the grammar reads instead. Applied to its own outcome it changes nothing. */
export type Rule = readonly [said: RegExp, meant: string];
