// The rest of the demo without a person: ask, count, edit, make a mistake, mend it, compare the stores.
import type { Answer } from "../answers/results/answer-types.js";
import type { SourceState } from "./analyst.js";
import { cellOf, countCells, hashOf } from "./school-sheet.js";
import type { Demo } from "./set-up.js";
import { hold, type Steps, type Tell } from "./steps.js";

const SYNCED_MS = 30_000;
const INDEXED_MS = 60_000;

/** Mr P's pupil whose row the walk edits. */
const PUPIL = "Bob Smith";
const NEW_NOTE = "Afraid of dogs since the summer, crosses the road to avoid them";

/** Walks the way of the data as a newcomer would; each step checks what it shows. */
export async function walk(steps: Steps, demo: Demo): Promise<void> {
  await askTopic(steps, demo);
  await askCount(steps, demo);
  await editNote(steps, demo);
  await breakCell(steps, demo);
  await mendCell(steps, demo);
  await compareStores(steps, demo);
}

function askTopic(steps: Steps, demo: Demo) {
  return steps.run("Mr A asks: Who needs help with worries?", async (tell) => {
    const answer = await demo.analyst.ask("Who needs help with worries?");
    tellAnswer(tell, answer);
    hold(!answer.abstained && answer.students.length > 0, "somebody is found");
    holdCited(answer, demo);
    tell(`First answer ${(performance.now() / 1000).toFixed(1)} s after the start`);
  });
}

function askCount(steps: Steps, demo: Demo) {
  return steps.run("Mr A asks: How many pupils are in 3A?", async (tell) => {
    const answer = await demo.analyst.ask("How many pupils are in 3A?");
    tellAnswer(tell, answer);
    const inSheet = countCells(demo.script.spreadsheet.activeSheet, "Class", "3A");
    hold(answer.count === inSheet, `the count is the sheet's, ${inSheet}`);
    holdCited(answer, demo);
  });
}

function editNote(steps: Steps, { script, analyst }: Demo) {
  return steps.run(`Mr P edits the note of ${PUPIL}`, async (tell) => {
    const question = "Who is afraid of dogs?";
    const before = await analyst.ask(question);
    hold(before.students[0]?.name !== PUPIL, "he is not the answer yet");
    tell(`Before: ${question} ${before.answer}`);
    const { row, column } = cellOf(script.spreadsheet.activeSheet, PUPIL, "Support notes");
    const edited = performance.now();
    script.editor().setCell(row, column, NEW_NOTE);
    tell(`Row ${row}: ${NEW_NOTE}`);
    const after = await steps.until("the answer changes", SYNCED_MS, async () => {
      const answer = await analyst.ask(question);
      return answer.students[0]?.name === PUPIL ? answer : null;
    });
    const took = performance.now() - edited;
    tellAnswer(tell, after, "After: ");
    const cited = after.citations.find(({ student_id }) => student_id === after.students[0]?.id);
    hold(cited?.row === row, `row ${row} is cited`);
    tell(`From the edit to the changed answer: ${Math.round(took)} ms`);
  });
}

function breakCell(steps: Steps, demo: Demo) {
  const { script, analyst } = demo;
  return steps.run("Mr P types a support level that is none", async (tell) => {
    const { row, column } = cellOf(script.spreadsheet.activeSheet, PUPIL, "Support level");
    script.editor().setCell(row, column, "high");
    const { last_run: run } = await settled(steps, demo, (state) => state.issues === 1);
    hold(run?.status === "partial", "the run says that it is partial");
    const issue = (await analyst.run(run.id)).issues.find(({ severity }) => severity === "error");
    hold(issue !== undefined, "the run names the cell");
    hold(issue.row === row && issue.value === "high", "row and value are named");
    hold(issue.column === "Support level", "the column is named");
    tell(`Reported: row ${issue.row}, ${issue.column}, “${issue.value}”. ${issue.message}`);
    const kept = await analyst.ask(`What is the support level of ${PUPIL}?`);
    hold(String(kept.value) === "1", "his last good version is kept");
    tellAnswer(tell, kept, "Kept: ");
  });
}

function mendCell(steps: Steps, demo: Demo) {
  const { script } = demo;
  return steps.run("Mr P mends it", async (tell) => {
    const { row, column } = cellOf(script.spreadsheet.activeSheet, PUPIL, "Support level");
    script.editor().setCell(row, column, "1");
    const { last_run: run } = await settled(steps, demo, (state) => state.issues === 0);
    hold(run?.status === "success", "the run succeeds");
    tell(`Run ${run.id}: ${run.status}, ${run.records_synced} rows in step with the sheet`);
  });
}

function compareStores(steps: Steps, { server }: Demo) {
  return steps.run("Compare the vector index with the store", async (tell) => {
    const index = await steps.until("both hold the same", INDEXED_MS, async () => {
      const state = await server.indexState();
      return state.pending === 0 && state.vectors === state.passages ? state : null;
    });
    const keeper = index.kind === "chroma" ? "Chroma" : "sqlite-vec";
    tell(`${keeper} holds ${index.vectors} vectors, SQLite ${index.passages} sentences`);
  });
}

/** Waits until the server holds the sheet as it is now, and the source is as expected. */
function settled(
  steps: Steps,
  { script, analyst }: Pick<Demo, "script" | "analyst">,
  isExpected: (state: SourceState) => boolean,
): Promise<SourceState> {
  return steps.until("the server holds the sheet as it is now", SYNCED_MS, async () => {
    const state = await analyst.source();
    const same = state.snapshot_hash === hashOf(script.spreadsheet.activeSheet);
    return same && isExpected(state) ? state : null;
  });
}

/** Every citation names the row of the sheet in which its pupil and the cited words stand. */
function holdCited(answer: Answer, { script }: Demo): void {
  const [, ...rows] = script.spreadsheet.activeSheet.all();
  const names = new Map(answer.students.map(({ id, name }) => [id, name]));
  hold(answer.citations.length > 0, "the answer cites what it rests on");
  for (const { n, student_id, field, row, text, run_id } of answer.citations) {
    const cells = rows[(row ?? 0) - 2] ?? [];
    hold(cells[0] === names.get(student_id), `citation ${n} names the row of its pupil`);
    // Of a whole row the citation says what was read, not what is written.
    const isThere = field === "row" || cells.some((cell) => text !== null && cell.includes(text));
    hold(isThere, `the words of citation ${n} stand in row ${row}`);
    hold(run_id !== "", `citation ${n} names the run`);
  }
}

const TOLD_CITATIONS = 3;

function tellAnswer(tell: Tell, { answer, citations }: Answer, before = ""): void {
  const [first = "", ...rest] = answer.split("\n");
  tell(before + first);
  for (const line of rest) tell(line);
  for (const { n, source_name, sheet, row, run_id, text } of citations.slice(0, TOLD_CITATIONS))
    tell(
      `[${n}] ${source_name}, ${sheet}, row ${row}, run ${run_id}${text === null ? "" : `: ${text}`}`,
    );
  const more = citations.length - TOLD_CITATIONS;
  if (more > 0) tell(`and ${more} more citations`);
}
