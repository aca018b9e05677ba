// Times and numbers as people say them.
import type { RunCounts } from "../../../shared/wire.js";

const STEPS: readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [60, "second", 1],
  [3_600, "minute", 60],
  [86_400, "hour", 3_600],
  [Number.POSITIVE_INFINITY, "day", 86_400],
];

/** Up to this many seconds ago is now. */
const NOW_SECONDS = 10;

/** `just now`, `5 minutes ago`, `yesterday`, `in 6 hours`; `iso` and `now` are instants. */
export function relativeTime(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  if (Math.abs(seconds) <= NOW_SECONDS) return "just now";
  for (const [limit, unit, size] of STEPS)
    if (Math.abs(seconds) < limit) return AGO.format(Math.round(seconds / size), unit);
  return "";
}

const AGO = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

const FORMATS = {
  weekday: { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  day: { day: "numeric", month: "short", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

interface Format {
  write: Intl.DateTimeFormat;
  /** Instants written before: those of one sync are all the same. */
  texts: Map<string, string>;
}

const formats = new Map<string, Format>();
/** Instants that are remembered. */
const MOST = 1_000;

/** Each is made once: a page of pupils has hundreds of times, and making a format takes longer than all else. */
function written(iso: string, timeZone: string, as: keyof typeof FORMATS): string {
  const key = `${as} ${timeZone}`;
  const { write, texts } = formats.get(key) ?? {
    write: new Intl.DateTimeFormat("en-GB", { timeZone, ...FORMATS[as] }),
    texts: new Map<string, string>(),
  };
  formats.set(key, { write, texts });
  const text = texts.get(iso) ?? write.format(new Date(iso));
  if (texts.size >= MOST) texts.clear();
  texts.set(iso, text);
  return text;
}

/** `Tue 3 June 2025, 14:32` on the clocks of the time zone. */
export const absoluteTime = (iso: string, timeZone: string): string =>
  `${written(iso, timeZone, "weekday").replace(",", "")}, ${timeOf(iso, timeZone)}`;

/** `14:32` on the clocks of the time zone. */
export const timeOf = (iso: string, timeZone: string): string => written(iso, timeZone, "time");

/** `3 Jun 2025` on the clocks of the time zone. */
export const dayOf = (iso: string, timeZone: string): string => written(iso, timeZone, "day");

/** `3 Jun 2025` of `2025-06-03`. */
export const plainDay = (day: string): string => dayOf(`${day}T12:00:00Z`, "UTC");

/** `1 row`, `1,234 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** `2 new, 1 changed`; `nothing new` where a sync changed nothing. */
export function changedWords(counts: RunCounts): string {
  const parts = [
    [counts.created, "new"],
    [counts.updated, "changed"],
    [counts.restored, "came back"],
    [counts.removed, "removed"],
    [counts.held, "held"],
    [counts.issues, "not read"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString("en-GB")} ${word}`);
  return said.join(", ") || "nothing new";
}
