// The school that questions are asked of: one note a pupil, of one to three sentences, by a fixed seed.

import type { Db } from "../server/src/store/open.js";
import { addSource } from "../server/src/store/sources.js";
import { syncSnapshot } from "../server/src/sync/sync-snapshot.js";
import { rowFingerprinter } from "../shared/fingerprint.js";

const HEADER = ["Name", "Class", "Year group", "Campus", "Support level", "Support notes"];
/** Pupils of one source; more sources are made for more pupils. */
const A_SHEET = 20_000;
const CAMPUSES = ["North", "South"];
const YEARS = 10;
const CLASSES_A_YEAR = 20;

const FIRST =
  `Alice Bob Charlie Amara Bilal Chidi Dara Esme Farah Grace Hugo Isla Jakub Kofi Leila Mina
  Noor Omar Priya Quinn Rosa Samir Tariq Uma Viktor Wren Yusuf Zofia`.split(/\s+/);
const LAST = `Smith Khan Okafor Patel Nowak Brown Silva Ahmed Jones Murphy Lewandowska Begum Osei
  Williams Taylor Singh Kaur Garcia Hughes Evans`.split(/\s+/);

/** What notes speak of, the frequent things first. */
const THINGS =
  `reading|spelling|handwriting|anxiety in assembly|friendships at lunch time|times tables
  |attendance on Mondays|speech sounds|attention on the carpet|lateness in the mornings|change of routine
  |loud noises|English vocabulary|fine motor skills|asthma in cold weather|a nut allergy|homework
  |low mood|anger in the playground|free school meals|sleep at night|hearing in class|glasses for the board
  |an EHCP review|CAMHS appointments|separation from mum|a bereavement in the family|eczema on the hands
  |dyslexia screening|toileting|swimming|football|a stammer|diabetes checks|a young carer's role`
    .split("|")
    .map((thing) => thing.trim());
const SAYINGS = [
  "Needs support with",
  "Making good progress with",
  "Parents are worried about",
  "Weekly group for",
  "Awaiting assessment for",
  "No concerns about",
  "Has a plan for",
  "Teacher reports difficulty with",
];
const WHO = ["Mrs Khan", "Mr Lowe", "the SENCO", "the TA", "the nurse", "both parents"];

/** Fills an empty store with so many pupils. */
export function fillSchool(db: Db, pupils: number): void {
  for (let from = 0; from < pupils; from += A_SHEET) {
    const source = addSource(db, { name: `Sheet ${1 + from / A_SHEET}`, kind: "push" });
    const count = Math.min(A_SHEET, pupils - from);
    const cells = rowsOf(from, count);
    syncSnapshot(db, {
      sourceId: source.id,
      way: "push",
      reason: "change",
      sequence: 1,
      dryRun: false,
      tab: { spreadsheetId: source.id, sheetId: 0, sheetName: "Pupils" },
      headerRow: 1,
      header: HEADER,
      fingerprints: cells.map(rowFingerprinter(HEADER)),
      rows: cells.map((row, i) => ({ row: i + 2, cells: row })),
      hints: [],
      delivery: null,
    });
  }
}

/** The rows of pupils `from` on, as many as asked. */
export const rowsOf = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, i) => rowOf(from + i));

/** Pupil `i`: half are on each campus, a twentieth in a year of a campus, a two-hundredth in a class. */
function rowOf(i: number): string[] {
  const random = randomOf(i);
  const year = 1 + (i % YEARS);
  const form = String.fromCharCode(65 + (Math.floor(i / YEARS) % CLASSES_A_YEAR));
  return [
    `${pick(FIRST, random())} ${pick(LAST, random())}-${pick(LAST, random())}${syllables(i)}`,
    `${year}${form}`,
    String(year),
    pick(CAMPUSES, Math.floor(i / (YEARS * CLASSES_A_YEAR)) / CAMPUSES.length),
    String(Math.floor(random() ** 2 * 6)),
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random)).join(" "),
  ];
}

/** A few letters that make names differ, as `i` in syllables. */
function syllables(i: number): string {
  const consonants = "bdfgklmnprst";
  const vowels = "aeiou";
  let text = "";
  for (let rest = i; rest > 0 || text === ""; rest = Math.floor(rest / 60))
    text += consonants.charAt(rest % 12) + vowels.charAt(Math.floor(rest / 12) % 5);
  return text;
}

/** Frequent things come often: the square of an even number leans to the front. */
function sentence(random: () => number): string {
  const thing = pick(THINGS, random() ** 2);
  const tail =
    random() < 0.7 ? `, seen by ${pick(WHO, random())} in week ${Math.ceil(random() * 39)}` : "";
  return `${pick(SAYINGS, random())} ${thing}${tail}.`;
}

/** `at` is a share of the list, taken round. */
function pick<T>(values: readonly T[], at: number): T {
  const value = values[Math.floor((at % 1) * values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

/** Mulberry32: numbers from 0 to below 1 that depend on the seed alone. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
