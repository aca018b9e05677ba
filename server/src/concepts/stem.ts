// Brings the forms of a word together: plural, -ing, -ed, British and American spelling.
//
// Step 1 of Porter's algorithm (1980) and no more: its further steps take different words of this field
// for one ("organise" and "organ", "general" and "generous").

/** Forms that no rule gives. */
const IRREGULAR = new Map(
  Object.entries({
    ran: "run",
    bitten: "bite",
    broke: "break",
    broken: "break",
    threw: "throw",
    thrown: "throw",
    stole: "steal",
    stolen: "steal",
    fought: "fight",
    swore: "swear",
    slept: "sleep",
    ate: "eat",
    eaten: "eat",
    fell: "fall",
    fallen: "fall",
    lost: "lose",
    hid: "hide",
    hidden: "hide",
    woke: "wake",
    woken: "wake",
    shaken: "shake",
    buses: "bus",
    wore: "wear",
    worn: "wear",
    spoke: "speak",
    spoken: "speak",
    took: "take",
    taken: "take",
    went: "go",
    gone: "go",
    goes: "go",
    dying: "die",
    died: "die",
    tied: "tie",
    lied: "lie",
    written: "writ",
    wrote: "writ",
    seen: "see",
    saw: "see",
    seeing: "see",
    lying: "lie",
    children: "child",
    held: "hold",
    kept: "keep",
    hurting: "hurt",
    moved: "move",
    moving: "move",
    moves: "move",
  }),
);

/** Words whose end only looks like an inflection. */
const WHOLE = new Set(
  `sibling siblings wellbeing morning evening nothing something anything during bring king ring sing
  thing things string spring wing red bed fed led need needs seed speed indeed hundred naked wicked
  always perhaps diabetes measles mumps rabies species series news physics maths gas bus his has was is
  as us yes this thus plus lens asbestos asbos pecs camhs elsas salts`.split(/\s+/),
);

const VOWEL = /[aeiouy]/;
/** Consonant, vowel, consonant: what is left of a short word that lost its e ("bit|ing"). */
const SHORT_CVC = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;

/** The word's stem. `word` is folded and has no apostrophe. */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || WHOLE.has(word) || /\d/.test(word)) return word;
  return spelling(withoutE(singularOrPlain(word)));
}

function singularOrPlain(word: string): string {
  const singular = withoutPlural(word);
  if (singular.length > 4 && singular.endsWith("ied")) return `${singular.slice(0, -3)}y`;
  for (const ending of ["ing", "ed"]) {
    if (!singular.endsWith(ending)) continue;
    const base = singular.slice(0, -ending.length);
    if (base.length < 3 || !VOWEL.test(base) || base.endsWith("e")) break;
    return restored(base);
  }
  return singular;
}

function withoutPlural(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[^siu]|[^a-z]i|eu)s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "hitt" is "hit", "bit" is "bite", "miss" and "fall" stay, "controll" is "control". */
function restored(base: string): string {
  if (/([^aeiou])\1$/.test(base) && (!/[lsz]$/.test(base) || (base.length > 5 && /ll$/.test(base))))
    return base.slice(0, -1);
  return base.length <= 5 && SHORT_CVC.test(base) ? `${base}e` : base;
}

const withoutE = (word: string) =>
  word.length > 4 && word.endsWith("e") && !word.endsWith("ee") ? word.slice(0, -1) : word;

function spelling(word: string): string {
  return word
    .replace(/(?<=.{3})yz$/, "ys")
    .replace(/(?<=.{3})iz(?=$|ation|er$)/, "is")
    .replace(/(?<=.{3})our(?=$|al|ful|it|er)/, "or")
    .replace(/aem/g, "em")
    .replace(/aed/g, "ed")
    .replace(/rrhoea/, "rrhea")
    .replace(/^oesoph/, "esoph")
    .replace(/(?<=.{3})tre$|(?<=.{3})tr$/, "ter")
    .replace(/programm$/, "program");
}
