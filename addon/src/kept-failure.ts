// What the script keeps of a failed push, and the sidebar shows.

export interface KeptFailure {
  code: string;
  at: string;
  /** When the first failure of this row of failures was (ISO 8601). */
  since: string;
  /** Failures in a row for which the server or Google was not there. */
  away: number;
  /** Edits push again from then on (ISO 8601). */
  retry_at: string;
}
