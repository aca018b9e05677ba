// Cuts a sentence into words as the concept map reads them.
import { fold } from "../../../shared/columns.js";
import { stem } from "./stem.js";

/** What stands between two words. */
export const BREAK = { none: 0, comma: 1, clause: 2 } as const;
type Break = (typeof BREAK)[keyof typeof BREAK];

export interface Word {
  /** Folded, without apostrophes; "?" for a question mark. */
  raw: string;
  stem: string;
  /** UTF-16 offsets in the sentence. */
  start: number;
  end: number;
  /** Two capitals or more, and more than other letters: "EP", "SaLT". */
  capitals: boolean;
  possessive: boolean;
  /** "his", "her" or "their" stood before it. */
  owned: boolean;
  /** Says only how much or how often: a phrase may be read over it. */
  slight: boolean;
  before: Break;
}

/** Words that are read over wherever they stand. */
const FILLERS = new Set("a an the his her their its my our your this these some any".split(" "));
const SLIGHT = new Set(
  `very really quite so too extremely rather fairly just also often somewhat particularly especially
  incredibly highly simply pretty bit of sometimes always frequently regularly`.split(/\s+/),
);
const OWNERS = new Set(["his", "her", "their"]);

/** What staff shorten in notes, written out; a word with other common meanings is not among them. */
const SHORTHAND = new Map(
  Object.entries({
    w: "with",
    wo: "without",
    b4: "before",
    dx: "diagnosis",
    diag: "diagnosis",
    hx: "history",
    sch: "school",
    grp: "group",
    gps: "groups",
    lang: "language",
    vocab: "vocabulary",
    sp: "speech",
    behav: "behaviour",
    conc: "concentration",
    mtg: "meeting",
    mtgs: "meetings",
    ref: "referral",
    refd: "referred",
    asst: "assessment",
    assess: "assessment",
    appt: "appointment",
    appts: "appointments",
    prev: "previously",
    diff: "difficulty",
    diffs: "difficulties",
    difs: "difficulties",
    probs: "problems",
    prob: "probably",
    poss: "possibly",
    yr: "year",
    yrs: "years",
    wk: "week",
    wks: "weeks",
    wkly: "weekly",
    mth: "month",
    mths: "months",
    hrs: "hours",
    hol: "holiday",
    hols: "holidays",
    arr: "arrived",
    accom: "accommodation",
    fam: "family",
    gparents: "grandparents",
    info: "information",
    prog: "programme",
    interv: "intervention",
    esp: "especially",
    v: "very",
    sibs: "siblings",
    comms: "communication",
    neurodev: "neurodevelopmental",
    neuro: "neurodevelopmental",
    phys: "physical",
    concs: "concerns",
    obs: "observation",
    docs: "doctors",
    amb: "ambulance",
    safeg: "safeguarding",
    til: "until",
    till: "until",
    jan: "january",
    feb: "february",
    mar: "march",
    apr: "april",
    jun: "june",
    jul: "july",
    aug: "august",
    sept: "september",
    sep: "september",
    oct: "october",
    nov: "november",
    dec: "december",
  }),
);

/** "dont" as well as "don't". */
const NEGATED = new Map<string, string>(
  "do does did is are was were has have had could would should must need"
    .split(" ")
    .map((word) => [`${word}nt`, word]),
);
for (const [said, word] of [
  ["cant", "can"],
  ["cannot", "can"],
  ["wont", "will"],
  ["shant", "shall"],
  ["aint", "is"],
] as const)
  NEGATED.set(said, word);

// A class or age in brackets, which parts nothing: "brother (Y8) has asthma". Dotted abbreviations, words with
// inner apostrophes, and the marks that part clauses.
const PART =
  /\((?:y(?:ea)?r?\.?\s?\d{1,2}\p{L}?|\d{1,2}\p{L}?|aged?\s\d{1,2}|reception|nursery)\)|(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}\p{M}]+(?:['’ʼ`][\p{L}]+)*['’]?|\s[-–—]+\s|[?,;:.()[\]!\n–—&+]/giu;

/** What a part of a sentence says, wherever it stands. */
type Said = Pick<Word, "raw" | "stem" | "capitals" | "possessive" | "slight">;
type Part =
  | { kind: "words"; words: readonly Said[] }
  | { kind: "filler"; owner: boolean }
  | { kind: "mark"; strength: Break };

/** The sentence's words in order, fillers left out. */
export function readWords(sentence: string): Word[] {
  const words: Word[] = [];
  let before: Break = BREAK.none;
  let owned = false;
  for (const match of sentence.matchAll(PART)) {
    const [text] = match;
    const start = match.index;
    const end = start + text.length;
    const part = partOf(text);
    if (part.kind === "mark") {
      if (part.strength > before && !isInside(sentence, start, end, text)) before = part.strength;
    } else if (part.kind === "filler") owned ||= part.owner;
    else
      for (const { raw, stem, capitals, possessive, slight } of part.words) {
        words.push({ raw, stem, capitals, possessive, slight, start, end, owned, before });
        before = BREAK.none;
        owned = false;
      }
  }
  return words;
}

/** How many parts are remembered: a school's notes say the same words again and again. */
const REMEMBERED = 50_000;
const remembered = new Map<string, Part>();

function partOf(text: string): Part {
  let part = remembered.get(text);
  if (!part) {
    part = readPart(text);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, part);
  }
  return part;
}

function readPart(text: string): Part {
  if (text === "+" || /^\(./.test(text)) return { kind: "mark", strength: BREAK.none };
  if (text === "&") return { kind: "words", words: [said("and")] };
  if (text === "?") return { kind: "words", words: [said("?")] };
  if (!/[\p{L}\p{N}]/u.test(text))
    return { kind: "mark", strength: text === "," ? BREAK.comma : BREAK.clause };
  const letters = text.replaceAll(".", "");
  const folded = foldWord(letters);
  if (folded.endsWith("'re"))
    return { kind: "words", words: [said(folded.slice(0, -3)), said("are")] };
  const plain = folded.replace(/'(?:s|ll|d|m|ve)?$/, "");
  const raw = plain.replaceAll("'", "");
  if (FILLERS.has(raw)) return { kind: "filler", owner: OWNERS.has(raw) };
  const positive = NEGATED.get(raw);
  if (positive !== undefined) return { kind: "words", words: [said(positive), said("not")] };
  const capitals = letters.replace(/\P{Lu}/gu, "").length;
  const word = said(raw, {
    capitals: capitals > 1 && capitals * 2 > letters.length,
    possessive: /('s|s')$/.test(folded),
  });
  return { kind: "words", words: [word] };
}

function said(word: string, more: Partial<Said> = {}): Said {
  const raw = SHORTHAND.get(word) ?? word;
  const slight = SLIGHT.has(raw);
  return { raw, stem: stem(raw), capitals: false, possessive: false, slight, ...more };
}

/** A mark between digits or letters parts nothing: "1:1", "3.5", "10,000". */
function isInside(sentence: string, start: number, end: number, mark: string): boolean {
  if (mark === "," || mark === ":" || mark === ".")
    return /\d/.test(sentence.charAt(start - 1)) && /\d/.test(sentence.charAt(end));
  return mark === "–" && /\S/.test(sentence.charAt(start - 1)) && /\S/.test(sentence.charAt(end));
}

/** Most words are plain ASCII: folding those costs nothing. */
function foldWord(word: string): string {
  return /^[A-Za-z0-9']+$/.test(word) ? word.toLowerCase() : fold(word);
}
