// What may happen in a history, and how likely it is.
import fc from "fast-check";
import type { Fault } from "./faulty-way.js";
import {
  anyRow,
  cellOf,
  firstRows,
  goodRow,
  HEADER,
  newNotesRow,
  pupilName,
  RENAMES,
} from "./school.js";

/** How something comes about in the sheet: by one of two people, or by a script or formula that fires nothing. */
export type Editor = "Mr P" | "Mrs Q" | "nobody";

/** Rows are named by a number that is taken modulo the rows that there are. */
export type Step =
  | { kind: "edit"; by: Editor; row: number; column: number; cell: string }
  | { kind: "paste"; by: Editor; row: number; cells: string[][] }
  | { kind: "append"; by: Editor; cells: string[][] }
  | { kind: "insert"; by: Editor; row: number; count: number }
  | { kind: "delete"; by: Editor; row: number; count: number }
  | { kind: "delete many"; by: Editor; share: number }
  | { kind: "empty"; by: Editor }
  | { kind: "sort"; column: number; ascending: boolean }
  | { kind: "rename"; by: Editor; row: number; name: string }
  | { kind: "type over"; by: Editor; row: number; cells: string[] }
  | { kind: "swap"; by: Editor; row: number; other: number }
  | { kind: "double"; by: Editor; row: number }
  | { kind: "move class"; by: Editor; from: string; to: string }
  | { kind: "header"; by: Editor; column: number; title: number }
  | { kind: "undo"; by: Editor }
  | { kind: "push"; from: "menu" | "sidebar" | "clock" }
  | { kind: "decide"; action: "confirm" | "keep" }
  | { kind: "reconnect" }
  | { kind: "clock skew"; minutes: number }
  | { kind: "faults"; on: "push" | "vectors" | "embeddings"; faults: Fault[] }
  | { kind: "down"; what: "push" | "vectors" | "embeddings"; down: boolean }
  | { kind: "wipe vectors" }
  | { kind: "quiet" }
  /** Waits until the index is level, or what was to happen on the way there has happened. */
  | { kind: "index" };

export interface History {
  rows: string[][];
  /** Without a document lock two pushes may run at once, as Google allows. */
  locked: boolean;
  steps: Step[];
}

const by = fc.constantFrom<Editor>("Mr P", "Mr P", "Mrs Q", "nobody");
const row = fc.nat({ max: 60 });
const column = fc.nat({ max: HEADER.length - 1 });
const classCode = fc.constantFrom("3A", "3B", "4A", "5A", "6C");
const kind = <K extends string>(value: K) => fc.constant(value);

const edit = column.chain((at) =>
  fc.record({ kind: kind("edit"), by, row, column: fc.constant(at), cell: cellOf(at) }),
);
const header = column.chain((at) =>
  fc.record({
    kind: kind("header"),
    by,
    column: fc.constant(at),
    title: fc.nat({ max: RENAMES[at]?.length ?? 0 }),
  }),
);

const sheetSteps: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 16, arbitrary: edit },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("paste"),
      by,
      row,
      cells: fc.array(anyRow, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("append"),
      by,
      cells: fc.array(goodRow, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("insert"), by, row, count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind("delete"), by, row, count: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("delete many"),
      by,
      share: fc.integer({ min: 30, max: 90 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("empty"), by }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("sort"), column, ascending: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("rename"), by, row, name: pupilName }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("type over"), by, row, cells: goodRow }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("swap"), by, row, other: row }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("double"), by, row }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("move class"), by, from: classCode, to: classCode }),
  },
  { weight: 1, arbitrary: header },
  { weight: 2, arbitrary: fc.record({ kind: kind("undo"), by }) },
];

const pushSteps: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind("push"), from: fc.constantFrom("menu", "sidebar", "clock") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("decide"), action: fc.constantFrom("confirm", "keep") }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("reconnect") }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("clock skew"), minutes: fc.integer({ min: -10, max: 10 }) }),
  },
  { weight: 14, arbitrary: fc.record({ kind: kind("quiet") }) },
];

const LOSSES: Fault[] = ["lose request", "lose answer", "double", "late", "refuse", "none"];
const CRASHES: Fault[] = ["crash before", "crash within", "crash during", "crash after"];

const faults = (on: Extract<Step, { kind: "faults" }>["on"], kinds: Fault[], maxLength: number) =>
  fc.record({
    kind: kind("faults"),
    on: fc.constant(on),
    faults: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength }),
  });
const down = (what: Extract<Step, { kind: "down" }>["what"]) =>
  fc.record({ kind: kind("down"), what: fc.constant(what), down: fc.boolean() });

/** Trouble on the way to the server, and with the model; none with the server itself. */
const lossSteps: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 8, arbitrary: faults("push", LOSSES, 4) },
  { weight: 1, arbitrary: down("push") },
  { weight: 1, arbitrary: faults("embeddings", ["lose request", "lose answer", "refuse"], 3) },
  { weight: 1, arbitrary: down("embeddings") },
];

const vectorSteps: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 2,
    arbitrary: faults("vectors", ["lose request", "lose answer", "refuse", "double"], 3),
  },
  { weight: 2, arbitrary: down("vectors") },
  { weight: 1, arbitrary: fc.record({ kind: kind("wipe vectors") }) },
];

/**
 * One crash at a stage of a call, and what leads there.
 * @param mostPassing so many calls at most pass before the one that meets the crash
 */
function crashAt(on: "push" | "vectors" | "embeddings", mostPassing: number): fc.Arbitrary<Step[]> {
  const newcomer = fc.record({
    kind: kind("append"),
    by: fc.constant<Editor>("Mr P"),
    cells: fc.tuple(newNotesRow),
  });
  return fc
    .tuple(fc.nat({ max: mostPassing }), fc.constantFrom(...CRASHES), edit, newcomer)
    .map(([passing, crash, change, append]) => [
      {
        kind: "faults",
        on,
        faults: [...Array.from({ length: passing }, (): Fault => "none"), crash],
      },
      change,
      append,
      { kind: "push", from: "menu" },
      { kind: "quiet" },
      { kind: "index" },
    ]);
}

const history = (step: fc.Arbitrary<Step>, maxLength: number): fc.Arbitrary<History> =>
  fc.record({
    rows: firstRows,
    locked: fc.oneof(
      { weight: 3, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    steps: fc.array(step, { minLength: 8, maxLength, size: "max" }),
  });

/** Histories of the sheet, the network and the model. */
export const lossyHistory = history(fc.oneof(...sheetSteps, ...pushSteps, ...lossSteps), 32);

/** The same, with a vector index that goes, fails and is wiped. */
export const vectorHistory = history(
  fc.oneof(...sheetSteps, ...pushSteps, ...lossSteps, ...vectorSteps),
  20,
);

/** Histories in which the server's process is killed: during a push, and in half of them behind its receipt. */
export const crashHistory: fc.Arbitrary<History> = fc
  .tuple(
    history(fc.oneof(...sheetSteps, ...pushSteps, ...lossSteps), 10),
    fc.nat({ max: 10 }),
    crashAt("push", 1),
    fc.oneof(fc.constant([]), fc.oneof(crashAt("embeddings", 0), crashAt("vectors", 1))),
  )
  .map(([calm, at, pushing, indexing]) => ({
    ...calm,
    steps: [...calm.steps.slice(0, at), ...pushing, ...indexing, ...calm.steps.slice(at)],
  }));
