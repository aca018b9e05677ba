// Numbers and days as people write them, for words that are read; fields of the API stay as they are.

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** `48 %`, which no line breaks apart. */
export const percent = (number: number | string): string => `${number}\u00a0%`;

/** `18 November 2026` of `2026-11-18`. */
export const dayWords = (day: string): string =>
  `${Number(day.slice(8, 10))} ${monthWords(day.slice(0, 7))}`;

/** `November 2026` of `2026-11`. */
export const monthWords = (month: string): string =>
  `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;

/** `November` of 11. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? "";

/** The words of a day or a month; any other text as it is. */
export function dateWords(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text);
  return /^\d{4}-\d{2}$/.test(text) ? monthWords(text) : text;
}
