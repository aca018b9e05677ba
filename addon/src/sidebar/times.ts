// Times as Mr P reads them: in his spreadsheet's language and time zone.

export interface TimeWords {
  /** "14:05", or "12 Mar, 14:05" on another day. */
  absolute(iso: string): string;
  /** "2 June 2025 at 14:05". */
  date(iso: string): string;
  /** "3 minutes ago". */
  relative(iso: string, now: number): string;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/**
 * @param locale as Google writes it (`en_GB`); one that is unknown falls back to the browser's
 * @param timeZone an IANA name; likewise
 */
export function timeWords(locale: string | null, timeZone: string | null): TimeWords {
  const language = supported(locale?.replace("_", "-"));
  const zone = timeZone && isZone(timeZone) ? timeZone : undefined;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, ...options });
  const time = format({ hour: "2-digit", minute: "2-digit" });
  const day = format({ day: "numeric", month: "short" });
  const date = format({ dateStyle: "long", timeStyle: "short" });
  return {
    absolute: (iso) => {
      const date = new Date(iso);
      const clock = time.format(date);
      const isToday = day.format(date) === day.format(new Date());
      return isToday ? clock : `${day.format(date)}, ${clock}`;
    },
    date: (iso) => date.format(new Date(iso)),
    relative: (iso, now) => {
      const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
      const seconds = Math.round((Date.parse(iso) - now) / 1000);
      for (const [unit, size] of UNITS)
        if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
      return relative.format(Math.min(seconds, 0), "second");
    },
  };
}

function supported(language: string | undefined): string | undefined {
  try {
    return language && Intl.DateTimeFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat(undefined, { timeZone: name }));
  } catch {
    return false;
  }
}
