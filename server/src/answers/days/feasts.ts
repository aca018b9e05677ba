// The days of every year that have a name: "New Year's Day", "Boxing Day", "Halloween".

/** Each as it is said, folded and without possessive endings, with its day. */
const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/^new years? day(?= |$)/, "01-01"],
  [/^(?:saint |st )?valentines? day(?= |$)/, "02-14"],
  [/^leap (?:year )?day(?= |$)/, "02-29"],
  [/^(?:saint |st )?davids? day(?= |$)/, "03-01"],
  [/^(?:saint |st )?patricks? day(?= |$)/, "03-17"],
  [/^(?:april|all) fools? day(?= |$)/, "04-01"],
  [/^(?:saint |st )?georges? day(?= |$)/, "04-23"],
  [/^hall?owe?en(?= |$)/, "10-31"],
  [/^(?:bonfire night|guy fawkes(?: night| day)?)(?= |$)/, "11-05"],
  [/^(?:saint |st )?andrews? day(?= |$)/, "11-30"],
  [/^(?:christmas|xmas) eve(?= |$)/, "12-24"],
  [/^(?:christmas|xmas) day(?= |$)/, "12-25"],
  [/^boxing day(?= |$)/, "12-26"],
  [/^new years? eve(?= |$)/, "12-31"],
];

/** The day of any year (12-25) that the text begins with, and what says it; null where it names none. */
export function feastAt(text: string): { said: string; day: string } | null {
  for (const [pattern, day] of FEASTS) {
    const said = pattern.exec(text)?.[0];
    if (said !== undefined) return { said, day };
  }
  return null;
}
