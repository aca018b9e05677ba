// One child on several rows: linked ones whose facts differ, likely ones that are not linked, and rows twice.
import type { Field } from "../../../../shared/columns.js";
import { groupBy } from "../../group-by.js";
import type { DoctorFacts, SheetPupil } from "../../store/find-doctor-facts.js";
import { pairKey } from "../../store/find-identity.js";
import type { Source } from "../../store/sources.js";
import type { Finding } from "./doctor-types.js";
import { cellOf } from "./sheet-cells.js";

type Sheets = ReadonlyMap<string, Source>;

/** What sheets may tell differently of one child: how it is compared, and how it is written. */
const FACTS: readonly {
  field: Field;
  label: string;
  key: (pupil: SheetPupil) => string | number | null;
  shown: (pupil: SheetPupil) => string | number | null;
}[] = [
  { field: "name", label: "name", key: (p) => p.nameKey, shown: (p) => p.name },
  { field: "class_code", label: "class", key: (p) => p.classKey, shown: (p) => p.classCode },
  { field: "year_group", label: "year group", key: (p) => p.year, shown: (p) => p.year },
  { field: "campus", label: "campus", key: (p) => p.campusKey, shown: (p) => p.campus },
  { field: "support_level", label: "support level", key: (p) => p.level, shown: (p) => p.level },
  {
    field: "student_id",
    label: "student id",
    key: (p) => p.studentRef,
    shown: (p) => p.studentRef,
  },
];

/** Of each linked child, each fact that its sheets tell differently. What a sheet leaves blank differs from nothing. */
export function differingFacts(pupils: readonly SheetPupil[], sheets: Sheets): Finding[] {
  return [...groupBy(pupils, ({ person }) => person)].flatMap(([person, same]) =>
    FACTS.flatMap(({ field, label, key, shown }): Finding[] => {
      const telling = same.filter((pupil) => key(pupil) !== null);
      if (new Set(telling.map(key)).size < 2) return [];
      return [
        {
          id: `facts_differ/${person}/${field}`,
          kind: "facts_differ",
          words: `One child, and its sheets disagree on the ${label}. Put right the one that is wrong; if they are two children, unlink them.`,
          cells: telling.map((pupil) => cellOf(sheets, pupil, field, shown(pupil))),
          action: null,
        },
      ];
    }),
  );
}

/**
 * Pupils of two sheets that are likely one child and are not linked: the same student id; or the same
 * name with the same date of birth, or where neither contradicts it the same class, or another class where
 * only these two have that full name and neither year nor campus speaks against it. Who was told apart is
 * asked about no longer.
 */
export function likelySame(
  { pupils, distinct }: Pick<DoctorFacts, "pupils" | "distinct">,
  sheets: Sheets,
): Finding[] {
  const found = new Map<string, Finding>();
  const compare = (
    group: readonly SheetPupil[],
    because: (one: SheetPupil, other: SheetPupil) => string | null,
  ) => {
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const pair = pairKey(one.id, other.id);
        const id = `likely_same/${pair}`;
        const isLinked = one.person !== null && one.person === other.person;
        if (one.source === other.source || isLinked || distinct.has(pair) || found.has(id))
          continue;
        const why = because(one, other);
        if (why === null) continue;
        found.set(id, {
          id,
          kind: "likely_same",
          words: `Two sheets have a pupil with ${why}. If it is one child, link the two: each sheet keeps its own, and the child counts once. If not, say so, and it is not asked again.`,
          cells: [one, other].map(cellTold(sheets, one, other)),
          action: { do: "link", student_id: one.id, other_id: other.id },
        });
      }
  };
  // Very many of one name tell nothing, and comparing them takes the square of their number.
  const few = (groups: Map<string, SheetPupil[]>) =>
    [...groups.values()].filter((group) => group.length > 1 && group.length <= MOST_NAMESAKES);
  for (const group of few(groupBy(pupils, ({ studentRef }) => studentRef)))
    compare(group, () => "the same student id");
  for (const group of few(groupBy(pupils, ({ nameKey }) => nameKey)))
    compare(group, (one, other) => {
      const isRare = group.length === 2 && one.nameKey.includes(" ");
      if (differ(one.studentRef, other.studentRef)) return null;
      if (differ(one.birth, other.birth)) return null;
      if (one.birth !== null && one.birth === other.birth) return "the same name and date of birth";
      if (one.classKey === other.classKey) return "the same name and class";
      if (!isRare || differ(one.year, other.year) || differ(one.campusKey, other.campusKey))
        return null;
      return "the same name, in different classes";
    });
  return [...found.values()];
}

/** What tells the two apart: their classes, where they have one name. */
const cellTold = (sheets: Sheets, one: SheetPupil, other: SheetPupil) => (pupil: SheetPupil) =>
  one.nameKey === other.nameKey && one.classKey !== other.classKey
    ? cellOf(sheets, pupil, "class_code", pupil.classCode)
    : cellOf(sheets, pupil, "name", pupil.name);

const MOST_NAMESAKES = 12;

/** Both say something, and not the same. */
const differ = <Fact extends string | number>(one: Fact | null, other: Fact | null) =>
  one !== null && other !== null && one !== other;

/** Rows of one sheet that are likely one child: the same student id, or the same name and class. */
export function duplicates(pupils: readonly SheetPupil[], sheets: Sheets): Finding[] {
  const here = pupils.filter(({ row }) => row !== null);
  const told = new Set<string>();
  const findings = (groups: Map<string, SheetPupil[]>, field: Field, same: string) =>
    [...groups].flatMap(([key, group]): Finding[] => {
      const ids = group.map(({ id }) => id).join("/");
      if (group.length < 2 || told.has(ids)) return [];
      told.add(ids);
      const [first] = group;
      return [
        {
          id: `duplicate/${first?.id}/${field}`,
          kind: "duplicate",
          words: `${group.length} rows of one sheet have ${same}. If it is one pupil, delete all rows but one; if not, ${field === "student_id" ? "give each its own id" : "a student id tells them apart"}.`,
          cells: group.map((pupil) =>
            cellOf(sheets, pupil, field, field === "name" ? pupil.name : key),
          ),
          action: null,
        },
      ];
    });
  const refs = groupBy(here, ({ source, studentRef }) => studentRef && `${source} ${studentRef}`);
  const names = groupBy(here, (pupil) => `${pupil.source} ${pupil.nameKey} ${pupil.classKey}`);
  const namesakes = new Map(
    [...names].filter(([, group]) => {
      const given = group.map(({ studentRef }) => studentRef);
      // Each with an id of its own: two pupils.
      return given.includes(null) || new Set(given).size < given.length;
    }),
  );
  return [
    ...findings(refs, "student_id", "the same student id"),
    ...findings(namesakes, "name", "the same name and class"),
  ];
}
