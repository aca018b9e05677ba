// What people are called by what they play or do: "drummers" of Drums, "choristers" of Choir.

const PASTIMES = /\b(instruments?|music|clubs?|sports?|activit(y|ies)|lessons?)\b/;

/** Whether a column of this name holds what pupils play or do. */
export const isPastime = (name: string): boolean => PASTIMES.test(name);

/** "drummers" of Drums, "violinists" of Violin, "footballers" of Football, "coders" of Coding. */
export function doersOf(value: string): string[] {
  if (!/^[a-z]{4,}$/.test(value)) return [];
  const stem = value.replace(/(?<=[^s])s$/, "");
  const last = stem.at(-1) ?? "";
  const short = stem.replace(/[aeo]$/, "");
  const root = stem.replace(/ing$/, "");
  return [
    ...(root === stem ? [] : [`${root}er`]),
    `${stem}er`,
    `${stem}${last}er`,
    `${short}er`,
    `${short}ist`,
    `${stem}ist`,
  ]
    .flatMap((doer) => [doer, `${doer}s`])
    .concat(OTHER_DOERS[value] ?? []);
}

/** Who does it is called by another word, or the thing by a shorter one. */
const OTHER_DOERS: Readonly<Record<string, readonly string[]>> = {
  choir: ["chorister", "choristers", "singer", "singers"],
  netball: ["netballer", "netballers"],
  saxophone: ["sax"],
  ukulele: ["uke", "ukes"],
};
