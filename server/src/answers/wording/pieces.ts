// Pieces of patterns that several files of rules are made of.
import { MONTHS } from "../time/dates.js";
import { TITLES } from "../words/people.js";

/** What pupils are put in. */
export const GROUP = "(?:class|form|tutor group|year group|year|site|campus|house)";
/** That a number is asked for. */
export const MANY = "(?:how many|number|count|total|size)";
/** What a number of several pupils is. */
export const MEAN = "(?:average|avg|mean|median|total)";
export const PUPIL = "(?:pupil|child|student|kid|learner|one)";
/** The months' names, and how they are shortened. */
export const MONTH = Object.keys(MONTHS).join("|");
/** "Ms Lee" */
export const TEACHER = `(?:${TITLES})\\.? \\p{L}[\\p{L}'’-]*`;
/** Begins a time, which stands between two others as places do. */
export const A_TIME = `(?:(?:${MONTH}|mon|tues|wednes|thurs|fri|satur|sun|christmas|easter|whitsun|half|spring|summer|autumn|winter|the|then|now|today|yesterday|last|this|next)(?:day)?\\b|(?:19|20)\\d\\d\\b|\\d{1,2}[/.-])`;
