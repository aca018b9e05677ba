// Classes that look wrong: a year that fits none of the others, and one class spelt two ways.
import { distance } from "fastest-levenshtein";
import { yearName } from "../../answers/describe/plain-words.js";
import { groupBy } from "../../group-by.js";
import type { SheetPupil } from "../../store/find-doctor-facts.js";
import type { Source } from "../../store/sources.js";
import type { Finding } from "./doctor-types.js";
import { cellOf } from "./sheet-cells.js";

type Sheets = ReadonlyMap<string, Source>;

/** A class of fewer tells of no year. */
const LEAST_CLASS = 5;
/** So large a share of a class must be of one year for another to look wrong; mixed classes have less. */
const CLEAR_SHARE = 0.8;
/** More pupils than this are a class, not a slip. */
const MOST_SLIPS = 3;
/** So many times as large is the class that was meant. */
const TIMES = 4;
/** Names of classes are words from here on, and one letter may be wrong. */
const WORD = /^\p{L}{5,}$/u;

/** Pupils whose year is another than that of nearly all others of their class. */
export function strangeYears(pupils: readonly SheetPupil[], sheets: Sheets): Finding[] {
  const recorded = pupils.filter(({ year }) => year !== null);
  return [...groupBy(recorded, classOf).values()].flatMap((members): Finding[] => {
    const years = [...groupBy(members, ({ year }) => String(year)).values()];
    const usual = years.reduce((most, some) => (some.length > most.length ? some : most));
    const others = members.filter((pupil) => !usual.includes(pupil));
    const isClear = members.length >= LEAST_CLASS && usual.length / members.length >= CLEAR_SHARE;
    const year = usual[0]?.year ?? null;
    if (!isClear || year === null) return [];
    return others.map((pupil) => ({
      id: `year_differs/${pupil.id}`,
      kind: "year_differs",
      words: `${usual.length} of the ${members.length} pupils of this class are in ${yearName(year)}. Either the year or the class of this row is likely wrong.`,
      cells: [cellOf(sheets, pupil, "year_group", pupil.year)],
      action: null,
    }));
  });
}

/** Classes of a pupil or three whose code is nearly that of a large class of the same campus. */
export function classesSpeltTwoWays(pupils: readonly SheetPupil[], sheets: Sheets): Finding[] {
  const classes = [...groupBy(pupils, classOf).values()];
  const small = classes.filter((members) => members.length <= MOST_SLIPS);
  const large = classes.filter((members) => members.length >= LEAST_CLASS);
  return small.flatMap((slips): Finding[] => {
    const [slip] = slips;
    const meant = large.find(
      (members) =>
        members.length >= TIMES * slips.length && slip && members[0] && isSlip(slip, members[0]),
    );
    if (!slip || !meant) return [];
    return [
      {
        id: `class_spelling/${slip.campusKey ?? ""}/${slip.classKey}`,
        kind: "class_spelling",
        words: `${slips.length === 1 ? "One pupil is" : `${slips.length} pupils are`} in a class whose code is nearly “${meant[0]?.classCode}”, which has ${meant.length}. If it is that class, write it the same way.`,
        cells: slips.map((pupil) => cellOf(sheets, pupil, "class_code", pupil.classCode)),
        action: null,
      },
    ];
  });
}

const classOf = ({ classKey, campusKey }: SheetPupil) => `${campusKey ?? ""} ${classKey}`;

/** `3A` and `3B` are two classes, `Class 3A`, `A3`, `3AA` and `Oakk` slips of `3A` and `Oak`'s kind. */
function isSlip(slip: SheetPupil, meant: SheetPupil): boolean {
  if (slip.campusKey !== meant.campusKey) return false;
  if (slip.year !== null && meant.year !== null && slip.year !== meant.year) return false;
  const [one, other] = [slip.classKey, meant.classKey];
  if (plainCode(one) === plainCode(other)) return true;
  return WORD.test(one) && WORD.test(other) && distance(one, other) === 1;
}

const LOOKALIKES: Record<string, string> = { o: "0", l: "1", i: "1", s: "5" };

/** What is left of a code where its slips are undone: words round it, letters for digits, order, doubling. */
function plainCode(key: string): string {
  const bare = key.replace(/^(class|form|year|yr|y|tutor|group)(?=.*\d)/, "");
  if (!/\d/.test(bare) && !/[olis]/.test(bare)) return bare;
  const [, digits, letters] = /^(\d+)(\D+)$/.exec(bare) ?? [];
  const [, before, after] = /^(\D+)(\d+)$/.exec(bare) ?? [];
  const number = digits ?? after;
  const word = letters ?? before;
  if (number === undefined || word === undefined)
    return bare.length <= 3 ? bare.replace(/[olis]/g, (sign) => LOOKALIKES[sign] ?? sign) : bare;
  return `${Number(number)}${word.replace(/(.)\1+/g, "$1")}`;
}
