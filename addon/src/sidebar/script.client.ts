// google.script.run as a promise.
import type { Receipt, RemovalsAnswer } from "../../../shared/wire.js";
import type { SidebarState } from "./state.js";

/** The add-on's functions that the sidebar calls. */
interface ScriptFunctions {
  sidebarState(): SidebarState;
  sidebarPush(): Receipt;
  sidebarDecide(action: "confirm" | "keep", studentIds: string[]): RemovalsAnswer;
  sidebarSelect(row: number, column: string | null): void;
}

type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & Record<keyof ScriptFunctions, (...args: unknown[]) => void>;

declare const google: { script: { run: Runner } };

/** Calls a function of the add-on; rejects with the error's message where it throws. */
export function callScript<K extends keyof ScriptFunctions>(
  name: K,
  ...args: Parameters<ScriptFunctions[K]>
): Promise<ReturnType<ScriptFunctions[K]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<ScriptFunctions[K]>))
      .withFailureHandler(reject)
      [name](...args);
  });
}
