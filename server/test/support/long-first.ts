// The order of test files: what takes long begins first, so that no core waits for one file at the end.
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of half a minute and more; a fresh checkout has no times of an earlier run to go by. */
const LONG = [
  "demo/demo",
  "histories/crash",
  "eval/marks",
  "console/walk",
  "histories/lossy",
  "console/console",
  "console/pupils",
  "cli/import",
  "console/hostile",
  "server/crash",
  "server/start-faults",
  "addon/test/page",
  "histories/vectors",
];

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/** Files that share processes come last, one after another: those processes then go from one to the next. */
function rank({ moduleId, project }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  const behind = project.config.isolate ? 0 : LONG.length + 1;
  return behind + (place >= 0 ? place : LONG.length);
}
