// The words around the name of a column of dates that say no more than that it has a day.
import { type Token, wordAt } from "../words/tokens.js";

const LINK =
  /^(has|have|having|had|got|get|gets|with|whose|is|are|was|were|be|been|being|do|does|did|a|an|the|their|his|her|its|any|it|that|which|in|on|for|of|to|up|due|dated?|dates|days?|falls?|fell|falling|comes?|lands?|booked|scheduled|set|put|down|slated|timetabled|fixed|planned|arranged|diarised|pencilled|took|takes?|taking|place|happened|happens?|happening|held|very|done|carried|out|completed|coming|needs?|needing|already|next|then|,)$/;
/** These join more than a day; and "whose" begins questions, which is left to the grammar. */
const JOINS = /^(,|in|on|for|of|whose|which|that)$/;
const BRINGS = /^(up|due|booked|scheduled|pencilled|overdue|in)$/;

export const isLink = (word: string): boolean => LINK.test(word);

/** Whether the word behind the name says no more. */
export const isLinkBehind = (tokens: readonly Token[], at: number): boolean =>
  isLink(wordAt(tokens, at)) && !JOINS.test(wordAt(tokens, at));

/** The same of one before it: "up for review", "booked in for a review". */
export const isLinkBefore = (tokens: readonly Token[], at: number): boolean =>
  isLinkBehind(tokens, at) ||
  (/^(for|in)$/.test(wordAt(tokens, at)) && BRINGS.test(wordAt(tokens, at - 1)));
