// The log: one line of JSON an event, without names, notes, cells, questions or query strings.
import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** @param destination where lines go; standard output by default */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: { service: "ptcc" },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    ...(destination ? [destination] : []),
  );
}
