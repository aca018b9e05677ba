// How Apps Script's globals reach the host; this code runs inside the script's own realm.
import type { HostCallName, HostCalls } from "../protocol.js";

export type Call = <K extends HostCallName>(
  name: K,
  ...args: Parameters<HostCalls[K]>
) => ReturnType<HostCalls[K]>;

/** An error as Google's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = "Exception";
  return error;
}
