// Moments as people say them, on the school's clocks.
import { absoluteTime, dayOf, relativeTime } from "../words.js";

/** When it is, and where. */
export interface Clock {
  now: Date;
  timeZone: string;
}

/** How long ago, and when. */
export function Time({ at, now, timeZone }: Clock & { at: string }) {
  return (
    <time datetime={at}>
      {relativeTime(at, now)} <small>{absoluteTime(at, timeZone)}</small>
    </time>
  );
}

/** How long ago alone, for tables; when shows where the pointer rests, and the day on paper. */
export function BriefTime({ at, now, timeZone }: Clock & { at: string }) {
  return (
    <time
      class="ago"
      datetime={at}
      title={absoluteTime(at, timeZone)}
      data-day={dayOf(at, timeZone)}
    >
      {relativeTime(at, now)}
    </time>
  );
}

/** The day alone: `3 Jun 2025`. */
export function DayTime({ at, timeZone }: Pick<Clock, "timeZone"> & { at: string }) {
  return (
    <time datetime={at} title={absoluteTime(at, timeZone)}>
      {dayOf(at, timeZone)}
    </time>
  );
}
