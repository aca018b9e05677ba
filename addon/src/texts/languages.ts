// The languages there are, and which of them a sheet gets.

/**
 * The words for a locale as Google (`fr_FR`) or a browser (`fr-CA`) writes it; English where there
 * are none in its language.
 */
export function pick<T>(words: { en: T } & Record<string, T>, locale: string | null): T {
  const language = (locale ?? "").split(/[_-]/)[0]?.toLowerCase() ?? "";
  return Object.entries(words).find(([name]) => name === language)?.[1] ?? words.en;
}
