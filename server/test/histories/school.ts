// What stands in the sheets of random histories: pupils, cells that can be read and cells that cannot.
import fc from "fast-check";

/** The header that every history starts with; the last column is one that PTCC does not know. */
export const HEADER = [
  "Name",
  "Class",
  "Year group",
  "Campus",
  "Support level",
  "Support notes",
  "Reading age",
];

/** Other headers that a person may type over each column: names that PTCC knows, and one it does not. */
export const RENAMES: readonly (readonly string[])[] = [
  ["Pupil name", "STUDENT_NAME", "Nmae of the one"],
  ["Form", "class code", "Hut"],
  ["Yr", "year_group", "Moon"],
  ["Site", "campus", "Colour"],
  ["SEN level", "support_level", "Weather"],
  ["Notes", "support notes", "Locker"],
  ["Reading Age (months)", "Swims", ""],
];

const FIRST =
  "Ada Ben Chloe Dev Ella Finn Grace Hugo Iris Jack Kira Liam Mia Noah Ola Priya Zoë Łukasz";
const LAST = "Ahmed Brown Clarke Davies Evans Fox Green Hughes O'Brien Patel Smith-Jones Ødegård";
const SENTENCES = [
  "Anxiety support needed",
  "EHCP review scheduled",
  "Uses a coloured overlay",
  "Speech and language therapy on Mondays",
  "Sits near the door",
  "Finds change hard; warn early",
  "No additional support",
  "Hearing aid in the left ear",
];

const words = (text: string) => text.split(" ");
const one = (...values: string[]) => fc.constantFrom(...values);

const name = fc
  .tuple(fc.constantFrom(...words(FIRST)), fc.constantFrom(...words(LAST)))
  .map(([first, last]) => `${first} ${last}`);
const classCode = one("3A", "3B", "4A", "4B", "5A", "R1");
/** A sentence that no sheet had before, most likely: it has to be embedded. */
const remark = fc.nat({ max: 999_999 }).map((n) => `Asked about matter ${n} on Friday`);
const notes = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 1, arbitrary: remark },
    ),
    { maxLength: 3 },
  )
  .map((parts) => [...new Set(parts)].join(". "));

/** Cells by column that a person means; the reading of each is plain. */
const GOOD: fc.Arbitrary<string>[] = [
  name,
  classCode,
  one("3", "4", "Year 5", "Y3", "R", "Nursery", ""),
  one("North", "South", ""),
  one("0", "1", "2", "Level 3", "L4", "5", ""),
  notes,
  one("", "96", "84 months", "not tested yet, ask again in spring"),
];

/** Cells that come about by mistake, in any column. */
const ODD = fc.oneof(
  { weight: 3, arbitrary: one("", "high", "6", "-2", "tbc", "#REF!", "#N/A", "Loading...") },
  { weight: 2, arbitrary: one("  ", "\u200b", "=1+1", "a\u0000b", "3\u00a0A", " Ada  Brown ") },
  {
    weight: 1,
    arbitrary: one("x".repeat(300), "two\nlines", "\u202eabc", "名前 太郎", "👩‍👩‍👧 Fox"),
  },
);

/** A cell for a column; one in eight is odd. */
export const cellOf = (column: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 7, arbitrary: GOOD[column] ?? name }, { weight: 1, arbitrary: ODD });

/** A row as a person types it. */
export const goodRow: fc.Arbitrary<string[]> = fc.tuple(...GOOD);

/** The same, with notes that have to be embedded. */
export const newNotesRow: fc.Arbitrary<string[]> = fc
  .tuple(goodRow, remark)
  .map(([cells, text]) => cells.with(HEADER.indexOf("Support notes"), text));

/** A row in which anything may be wrong. */
export const anyRow: fc.Arbitrary<string[]> = fc.tuple(...HEADER.map((_, i) => cellOf(i)));

/** A sheet's first rows: mostly a class or two, at times a few pupils or none. */
export const firstRows: fc.Arbitrary<string[][]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(goodRow, { minLength: 12, maxLength: 40 }) },
  { weight: 2, arbitrary: fc.array(anyRow, { minLength: 1, maxLength: 15 }) },
);

export const pupilName = name;
