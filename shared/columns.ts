// The columns that PTCC knows, the names schools give them, and how their cells are read.

export const FIELDS = [
  "name",
  "class_code",
  "year_group",
  "campus",
  "support_level",
  "support_notes",
  "student_id",
] as const;

export type Field = (typeof FIELDS)[number];

export const REQUIRED_FIELDS: readonly Field[] = ["name", "class_code"];

/** The highest support level; the lowest is 0. */
export const MAX_SUPPORT_LEVEL = 5;

/** Names of each known column, as `headerKey` writes them. */
export const HEADER_NAMES: Record<Field, readonly string[]> = {
  name: [
    "name",
    "pupil",
    "pupilname",
    "student",
    "studentname",
    "child",
    "childname",
    "fullname",
    "nameofpupil",
    "nameofstudent",
    "nameofchild",
    "learner",
    "learnername",
    "pupilfullname",
  ],
  class_code: [
    "classcode",
    "class",
    "classname",
    "form",
    "formgroup",
    "formclass",
    "tutorgroup",
    "reggroup",
    "registrationgroup",
    "reg",
    "registration",
    "group",
    "teachinggroup",
    // Beside a column of groups it names a person.
    "tutor",
  ],
  year_group: [
    "yeargroup",
    "year",
    "yr",
    "yrgroup",
    "yeargrp",
    "schoolyear",
    "ncyear",
    "nationalcurriculumyear",
  ],
  campus: ["campus", "site", "schoolsite", "school", "location", "building", "branch"],
  support_level: [
    "supportlevel",
    "level",
    "levelofsupport",
    "senlevel",
    "sendlevel",
    "senlevelofsupport",
    "needlevel",
    "levelofneed",
    "supporttier",
    "tier",
    "supportneed",
    "supportneeded",
  ],
  support_notes: [
    "supportnotes",
    "notes",
    "note",
    "comments",
    "comment",
    "supportcomments",
    "sennotes",
    "sendnotes",
    "additionalnotes",
    "supportdetails",
    "details",
    "remarks",
    "observations",
    "teachernotes",
    "teachercomments",
    "supportneeds",
  ],
  student_id: [
    "studentid",
    "pupilid",
    "id",
    "upn",
    "uniquepupilnumber",
    "admissionnumber",
    "admissionno",
    "admno",
    "studentnumber",
    "pupilnumber",
    "studentref",
    "pupilref",
    "misid",
  ],
};

/** Invisible characters that get pasted along: controls, zero-width marks, direction marks, fillers, BOM. */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;
/** Line ends of every kind: Windows', old Macs', and those that Word and Slides put into a cell. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Letters of English on a keyboard, which most text is made of: nothing in it needs mending. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;
/** Joiners that join nothing: such a cell is empty. */
const ONLY_JOINERS = /^[\s\u200c\u200d]*$/u;

/**
 * Removes invisible characters, unifies line ends and composed letters, and trims. Keeps joiners that
 * scripts need. Half a surrogate pair becomes U+FFFD, as it does on its way into the store.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const clean = text
    .replace(LINE_END, "\n")
    .replace(INVISIBLE, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .trim();
  return ONLY_JOINERS.test(clean) ? "" : clean;
}

/** `cleanText` on one line, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ");
}

/** Marks that a name is written with or without: accents, and Hebrew and Arabic points. Other scripts need theirs. */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** Words that fold to themselves, as most that are compared do. */
const FOLDED = /^[a-z0-9]*$/;

/** Folds text for comparing: compatibility forms, case, optional marks, quotes, dashes, and spaces do not count. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  if (PLAIN.test(text)) return cleanLine(text.replaceAll("`", "'").toLowerCase());
  const plain = text
    // Decomposing would take it for an accent over a space.
    .replace(/\u00b4/g, "'")
    .normalize("NFKD")
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .toLowerCase()
    .normalize("NFKD")
    .replace(OPTIONAL_MARKS, "");
  return cleanLine(plain);
}

/** Folds a class code or a campus: white space and dashes do not count either (`3 a`, `3-A` are `3a`). */
export function foldCode(text: string): string {
  if (FOLDED.test(text)) return text;
  return joined(fold(text).replace(/[\s\-_./]+/g, ""));
}

/** Folds a header: case, spaces, underscores and punctuation do not count. */
export function headerKey(header: string): string {
  return joined(fold(header).replace(/[^\p{L}\p{M}\p{N}]+/gu, ""));
}

/** Puts marks in order that something taken out stood between. */
const joined = (text: string) => text.normalize("NFC");

const SMALL_NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
];

function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = SMALL_NUMBERS.indexOf(text);
  return index >= 0 ? index : null;
}

/**
 * Reads a year group: `Year 4`, `Y4`, `Yr 4`, `4` and `four` are 4, `Reception` and `R` are 0,
 * `Nursery` is -1. Returns null where it is none of -1 to 14.
 */
export function parseYearGroup(text: string): number | null {
  const key = fold(text);
  if (/^(r|rec|reception|yr|yr r|year r|yearr|eyfs)$/.test(key)) return 0;
  if (/^(n[12]?|nur|nursery|pre-?school|(year )?-1)$/.test(key)) return -1;
  const number = smallNumber(
    key
      .replace(/^(school year|year group|nc year|year|yr|y)(?!\s-\d)[\s:.-]*/, "")
      .replace(/\.0$/, ""),
  );
  return number !== null && number <= 14 ? number : null;
}

/** What schools call a level, long and short, before its number. */
const LEVEL_WORD =
  /^(?:(?:support|sen|send|need|needs) )?(?:level|lvl|lev|lv|tier|wave|stage|band|step|[ltwsb](?=[\s:.-]*\d))(?!\s-\d)[\s:.-]*/;

/**
 * Reads a support level: `2`, `Level 2`, `L2`, `Tier 2`, `T2`, `Wave 2` and `two` are 2. Returns null where it
 * is not a whole number from 0 to 5.
 */
export function parseSupportLevel(text: string): number | null {
  const key = fold(text);
  const number = smallNumber(key.replace(LEVEL_WORD, "").replace(/\.0$/, ""));
  return number !== null && number <= MAX_SUPPORT_LEVEL ? number : null;
}
