// Shows how far the first indexing is: a bar on a terminal, plain lines elsewhere.
import { Presets, SingleBar } from "cli-progress";
import type { Tell } from "./steps.js";

export interface ProgressDisplay {
  show(done: number, total: number): void;
  end(): void;
}

/** Lines are told at each quarter. */
const PARTS = 4;

export function progressDisplay(tell: Tell, terminal: boolean): ProgressDisplay {
  if (terminal) {
    const bar = new SingleBar(
      { format: "   {bar} {value} of {total} sentences", hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(0, 0);
    return {
      show(done, total) {
        bar.setTotal(total);
        bar.update(done);
      },
      end: () => bar.stop(),
    };
  }
  let told = -1;
  return {
    show(done, total) {
      const part = total === 0 ? PARTS : Math.floor((done / total) * PARTS);
      if (part > told) tell(`${done} of ${total} sentences`);
      told = Math.max(told, part);
    },
    end() {},
  };
}
