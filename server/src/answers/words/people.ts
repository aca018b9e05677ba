// What pupils are called, and how their teachers are addressed.

/** Whom nobody is told apart by, as alternatives of a pattern: a rule may leave these words out. */
export const PUPILS = "pupils|children|kids|students|learners|youngsters|people";
/** The same with those of one sex: a rule keeps what it found of these. */
export const PUPILS_OF_ANY_SEX = `${PUPILS}|boys|girls`;

/** As alternatives of a pattern. */
export const TITLES = "mr|mrs|miss|ms|mx|dr";
const TITLE = new RegExp(`^(?:${TITLES})$`, "i");
const TITLED = new RegExp(`^(?:${TITLES})\\.? `, "i");

export const isTitle = (word: string): boolean => TITLE.test(word);

/** "Mrs Khan" */
export const isTitled = (said: string): boolean => TITLED.test(said);
