// `npm run simulate-term`: 50 teachers, 60 school days, a lossy network, a day without the server.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAILY } from "../addon/local/host/usage.js";
import { readProject } from "../addon/local/project.js";
import { compileProject } from "../addon/local/virtual/virtual-apps-script.js";
import { type AccountDay, simulateTerm, type TermReport } from "../addon/test/term/term.js";
import { buildAddon } from "./build-addon.js";

const SEED = 4;
const LOADS = [500, 1000, 2000, 3000];

const folder = await mkdtemp(join(tmpdir(), "ptcc-term-"));
await buildAddon(folder);
const project = await compileProject(await readProject(folder));
await rm(folder, { recursive: true });

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (value: number) => Math.round(value * 10) / 10;

function figures(days: readonly AccountDay[], what: keyof AccountDay) {
  const sorted = days.map((day) => day[what]).sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return {
    mean: round(mean),
    median: round(at(sorted, 0.5)),
    "95 %": round(at(sorted, 0.95)),
    most: round(at(sorted, 1)),
  };
}

function show(title: string, { days, waits, behind, refusedTriggers, errors }: TermReport): void {
  console.log(`\n${title}`);
  console.table({
    "cells edited": figures(days, "edits"),
    pushes: figures(days, "pushes"),
    [`fetch calls (of ${DAILY.fetches})`]: figures(days, "fetches"),
    [`property calls (of ${DAILY.properties})`]: figures(days, "properties"),
    [`trigger minutes (of ${DAILY.trigger_seconds / 60})`]: figures(days, "trigger_minutes"),
  });
  const sorted = [...waits].sort((a, b) => a - b);
  console.log(
    `Change to proof: median ${round(at(sorted, 0.5))} s, 95 % ${round(at(sorted, 0.95))} s, longest ${round(at(sorted, 1) / 3600)} h.`,
    `Sheets behind at the end: ${behind}. Triggers refused: ${refusedTriggers}. Errors thrown: ${errors.length}.`,
  );
  if (behind + refusedTriggers + errors.length > 0 && title.startsWith("A term"))
    process.exitCode = 1;
}

const started = Date.now();
show(
  "A term: 50 teachers, 60 school days, 2 % of requests lost, the server down on day 31 (an account, a day)",
  simulateTerm({ project, teachers: 50, days: 60, seed: SEED, lostShare: 0.02, downOn: 30 }),
);
for (const editsADay of LOADS)
  show(
    `The load that one account carries: ${editsADay} cells typed every day (3 accounts, 3 days, 200 pupils)`,
    simulateTerm({
      project,
      teachers: 3,
      days: 3,
      seed: SEED,
      editsADay,
      pupils: 200,
      lostShare: 0.02,
    }),
  );
console.log(`\nSimulated in ${Math.round((Date.now() - started) / 1000)} s (seed ${SEED}).`);
