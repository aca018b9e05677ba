// One run of one of the script's functions, as the executions page at Google lists it.

export type ExecutionKind = "simple" | "menu" | "sidebar" | "change" | "clock";

export interface Execution {
  id: number;
  fn: string;
  kind: ExecutionKind;
  /** As whom it runs: a trigger runs as the person who installed it. */
  user: string;
  started_at: string;
  ended_at: string | null;
  status: "running" | "completed" | "failed" | "timed_out";
  /** The error's name and message; null where none was thrown. */
  error: string | null;
  /** Trigger run time that Google would charge: each execution at least one second; 0 for others. */
  charged_seconds: number;
  logs: string[];
}

export const isTrigger = (kind: ExecutionKind): boolean => kind === "change" || kind === "clock";
