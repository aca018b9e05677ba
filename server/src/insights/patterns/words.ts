// Says findings in words that need no statistics.
import { dayWords, percent } from "../../as-written.js";
import type { Group } from "./groups.js";
import type { Grown } from "./growth.js";
import type { Compared, Feature } from "./pattern-types.js";
import type { Standing } from "./stand-out.js";

/** `class 3A`, `Year 4`, `campus North`, `the sheet of Mr P`. */
function groupWords({ by, label }: Pick<Group, "by" | "label">): string {
  if (by === "year") return label;
  return by === "source" ? `the sheet of ${label}` : `${by} ${label}`;
}

export const featureWords = (feature: Feature): string =>
  feature.type === "theme"
    ? `“${feature.label}”`
    : `level ${feature.min}${feature.min === 5 ? "" : " or above"}`;

/** `In class 3A, 9 of 28 pupils (32 %) are at level 2 or above; of the others it is 31 of 402 (8 %). …` */
export function standingWords({ group, columns, table, adjusted }: Standing): string {
  const { count, size, marked, total } = table;
  const about =
    columns.feature.type === "theme"
      ? `${part(count, size)} have notes or logs that speak of ${featureWords(columns.feature)}`
      : `${part(count, size)} are at ${featureWords(columns.feature)}`;
  const rest = `of the others it is ${part(marked - count, total - size, "")}`;
  const expected = expectedOf(table);
  const chance = `If it were like the others, about ${expected < 1 ? "none" : Math.round(expected)} would be.`;
  return `In ${groupWords(group)}, ${about}; ${rest}. ${chance} ${certainty(adjusted)}`;
}

/** `“Anxiety”: 31 of 412 pupils now, 12 of the same pupils on 5 September 2026; 22 newly, 3 no longer. …` */
export function growthWords(grown: Grown, day: string): string {
  const { columns, pupils, before, now, gained, lost, adjusted } = grown;
  const { feature } = columns;
  const what = feature.type === "theme" ? featureWords(feature) : `At ${featureWords(feature)}`;
  return `${what}: ${part(now, pupils)} now, ${before.toLocaleString("en-GB")} of the same pupils on ${dayWords(day)}; ${gained} newly, ${lost} no longer. ${certainty(adjusted)}`;
}

/** How many chance would give the group. */
export const expectedOf = ({ size, marked, total }: Standing["table"]): number =>
  (size * marked) / total;

/** How seldom a list of findings would hold one like this where nothing is unusual. */
function certainty(adjusted: number): string {
  const bound = [10_000, 1_000, 100, 20].find((times) => adjusted <= 1 / times) ?? 20;
  return `Chance alone would put a finding like this on this page less than once in ${bound.toLocaleString("en-GB")} times.`;
}

function part(count: number, whole: number, noun = " pupils"): string {
  const share = whole === 0 ? 0 : (100 * count) / whole;
  const rounded = share > 0 && share < 1 ? "under 1" : String(Math.round(share));
  return `${count.toLocaleString("en-GB")} of ${whole.toLocaleString("en-GB")}${noun} (${percent(rounded)})`;
}

/** What was compared for what stands out, and whether anything can be said. */
export function standingCompared(
  { tested, leftOut }: { tested: number; leftOut: number },
  found: number,
): Compared {
  const words =
    tested === 0
      ? "Nothing can be said about what stands out: it takes at least two groups, and enough pupils that chance could not give the same."
      : `${made(tested, leftOut)} ${found === 0 ? "None shows more than chance would." : `${found} ${found === 1 ? "stands" : "stand"} out.`}`;
  return { tested, left_out: leftOut, words };
}

/** The same for growth. */
export function growthCompared(
  { tested, leftOut }: { tested: number; leftOut: number },
  { growing, both, day }: { growing: number; both: number; day: string },
): Compared {
  const since = dayWords(day);
  const words =
    both === 0
      ? `Nothing can be said about growth: none of these pupils was in PTCC on ${since}. Choose fewer weeks, or look again later.`
      : tested === 0
        ? `Nothing can be said about growth: too few pupils changed since ${since} to tell it from chance.`
        : `${made(tested, leftOut)} ${growing === 0 ? "Nothing grew or shrank beyond what chance would give." : `${growing} changed beyond chance.`}`;
  return { tested, left_out: leftOut, words };
}

function made(tested: number, leftOut: number): string {
  const compared = `${tested.toLocaleString("en-GB")} ${tested === 1 ? "comparison was" : "comparisons were"} made`;
  return leftOut === 0
    ? `${compared}.`
    : `${compared}; ${leftOut.toLocaleString("en-GB")} more were left out, because with so few pupils no number could have stood out.`;
}

/** How findings are judged, in words. */
export const METHOD: readonly string[] = [
  "Each class, year, campus and sheet is compared with all other pupils shown, by Fisher’s exact test. It works out how often chance alone would give a group of that size so many.",
  "With hundreds of comparisons something would always look striking. Holm’s correction allows for all of them: where nothing is unusual, a list of findings stays empty at least 19 times in 20.",
  "Growth looks at the same pupils then and now, by McNemar’s exact test: only those who changed can tell, and where nothing goes on as many lose a theme as gain it. Sheets’ notes count as they stood on the day, logs of as many weeks before it.",
  "A finding says that a difference is there, not why. It may lie in the pupils, in what a class is taught, or in how much somebody writes.",
];
