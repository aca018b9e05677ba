// Counts, on histories of which the truth is known, how often each comparison comes out for one pupil and for two.

import { classMoves } from "../server/src/sync/class-moves.js";
import { readHeader } from "../server/src/sync/header.js";
import { scorePair } from "../server/src/sync/pair-score.js";
import { populationOf } from "../server/src/sync/population.js";
import { type Profile, profileOf } from "../server/src/sync/profile.js";
import { readRow } from "../server/src/sync/row.js";
import { type WeightName, weightOf } from "../server/src/sync/score-weights.js";
import { outcomeOf } from "../server/test/sync/known-outcome.js";
import { KNOWN_HEADER, type KnownSheet, knownHistory } from "../server/test/sync/known-school.js";
import { rowFingerprinter } from "../shared/fingerprint.js";

/** `npx tsx scripts/identity-weights.ts [first seed] [histories]` */
const [first = 1, histories = 100] = process.argv.slice(2).map(Number);

type Known = Profile & { child: number };

const counts = { one: new Map<WeightName, number>(), two: new Map<WeightName, number>() };
const header = readHeader(KNOWN_HEADER);
const fingerprint = rowFingerprinter(KNOWN_HEADER);

/** Outcomes that exclude each other; a weight's m and u are shares of its group. */
const GROUPS: readonly (readonly WeightName[])[] = [
  ["nameSame", "nameTurned", "nameSimilar"],
  ["classSame", "classDifferent"],
  ["yearExpected", "yearOther"],
  ["campusSame", "campusDifferent"],
  ["levelSame", "levelDifferent"],
  ["notesSame", "notesSimilar", "notesDifferent"],
  ["placeSame", "placeDifferent"],
];

function profiles(sheet: KnownSheet, settled: ReadonlySet<number>): Known[] {
  const at = (index: number) => {
    const child = sheet[index]?.child;
    return child !== undefined && settled.has(child) ? String(child) : null;
  };
  return sheet.map(({ child, cells }, position) => {
    const { fields, unread } = readRow(header, cells);
    const item = { position, above: at(position - 1), below: at(position + 1), fields, unread };
    return { ...profileOf(item), child };
  });
}

/** Compares the changed rows of two sheets that follow each other, each pupil with each row. */
function compare(before: KnownSheet, after: KnownSheet): void {
  const prints = new Map(before.map(({ child, cells }) => [child, fingerprint(cells)]));
  const settled = new Set(
    after.flatMap(({ child, cells }) => (prints.get(child) === fingerprint(cells) ? [child] : [])),
  );
  const [students, rows] = [before, after].map((sheet) => profiles(sheet, settled));
  if (!students || !rows) return;
  const rowOf = new Map(rows.map((row) => [row.child, row]));
  const place = ({ classKey, fields }: Known) => ({ classKey, yearGroup: fields.yearGroup });
  const population = populationOf({
    names: students.map(({ name }) => name),
    classKeys: students.map(({ classKey }) => classKey),
    notes: () => students.map(({ fields }) => fields.supportNotes),
    moves: classMoves(
      students.flatMap((student) => {
        const row = rowOf.get(student.child);
        return row && !settled.has(row.child) ? [{ from: place(student), to: place(row) }] : [];
      }),
      students.flatMap(({ child, classKey }) => (settled.has(child) ? [classKey] : [])),
    ),
  });
  // A row that did not change has its pupil's name too, and is what altered names are rare among.
  add(counts.one, "nameSame", settled.size);
  for (const student of students.filter(({ child }) => !settled.has(child)))
    for (const row of rows.filter(({ child }) => !settled.has(child))) {
      const count = student.child === row.child ? counts.one : counts.two;
      for (const name of scorePair(student, row, population).outcomes) add(count, name, 1);
    }
}

function add(count: Map<WeightName, number>, name: WeightName, times: number): void {
  count.set(name, (count.get(name) ?? 0) + times);
}

const total = { children: 0, lost: 0, stolen: 0, suggested: 0, suggestions: 0 };
for (let seed = first; seed < first + histories; seed++) {
  const history = knownHistory(seed);
  for (const [index, sheet] of history.entries()) {
    const next = history[index + 1];
    if (next) compare(sheet, next);
  }
  const outcome = outcomeOf(history);
  total.children += outcome.children;
  total.lost += new Set(outcome.lost.map(({ child }) => child)).size;
  total.stolen += outcome.stolen.length;
  total.suggested += outcome.suggested;
  total.suggestions += outcome.suggestions;
}

const percent = (share: number) => `${(100 * share).toFixed(share < 0.01 ? 4 : 1)} %`;
console.log("| comparison | one pupil (m) | two pupils (u) | log2(m/u) | weight |");
console.log("| --- | --- | --- | --- | --- |");
for (const group of GROUPS) {
  const sum = (count: Map<WeightName, number>) =>
    group.reduce((all, name) => all + (count.get(name) ?? 0), 0);
  for (const name of group) {
    // Half a case more, so that what was never seen is not impossible.
    const [m = 0, u = 0] = [counts.one, counts.two].map(
      (count) => ((count.get(name) ?? 0) + 0.5) / (sum(count) + 0.5 * group.length),
    );
    console.log(
      `| ${name} | ${percent(m)} | ${percent(u)} | ${Math.log2(m / u).toFixed(1)} | ${weightOf(name)} |`,
    );
  }
}
console.log(
  `\n${histories} histories, ${total.children} pupils: ${percent(1 - total.lost / total.children)} kept their id, ` +
    `${total.stolen} histories went to another pupil; ${total.lost} lost their id, for ${total.suggested} of ` +
    `these the right pair was suggested, among ${total.suggestions} suggestions.`,
);
