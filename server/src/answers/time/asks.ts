// Reads what is asked about a change: when, by whom, from what, how often, whether.
import type { HistoryAsk } from "./time-query.js";
import type { Words } from "./words.js";

const ASKS: readonly (readonly [RegExp, HistoryAsk])[] = [
  [
    /by how (?:many|much)(?: (?:more|fewer|less))?(?: (?:(?:percentage|per ?cent) )?points| marks)?(?= (?:has|have|had|did|does|is|are|was|were)\b)|(?:by )?how (?:much|far)/,
    "amount",
  ],
  [/how many times|how often|(?:the )?number of times/, "times"],
  [/how many (?:school )?days(?= (?:has|have|had)\b)/, "days"],
  [/how many (?:school )?weeks(?= (?:has|have|had)\b)/, "weeks"],
  [/(?:and )?since when|(?:for )?how long(?: ago)?/, "since"],
  [/(?:and )?when(?: was it that)?|(?:on |at )?(?:what|which) (?:date|day|time)/, "when"],
  [
    /(?:and )?(?:by whom|who by|who (?:was it that|(?:did|changed|edited|moved|updated|made) (?:it|that|this|the change))|which (?:person|teacher|member of staff)|whose edit)/,
    "who",
  ],
  [
    /(?:and )?(?:from what|what (?:was (?:it|that) )?(?:from|before)|what was it(?: before)?|from (?:which|what) (?:class|form|level|campus|site|year)|before that|previously|formerly|beforehand|old(?= [^ ]+(?: [^ ]+)?$)|used? to be(?: in| at| on)?|previous|former|originally|before(?! or))/,
    "before",
  ],
  [
    /(?:the )?(?:history|timeline|change log|changes)(?: of| for| to| in| about)?|what happened(?: to| with)?/,
    "what",
  ],
];

/** Behind a verb of change: "what was it changed to", "to which class did she move". */
const asksAfter = (words: Words, used: ReadonlySet<number>): boolean => {
  const left = words.list.flatMap(({ text }, i) => (used.has(i) ? [] : [text])).join(" ");
  return /^(?:which|what)\b/.test(words.text)
    ? /\b(?:to|into)$/.test(left)
    : /\b(?:to|into) (?:which|what)\b/.test(left);
};

/** What a question opens with where yes or no is asked. */
export const opensWhether = (words: Words): boolean =>
  /^(did|does|do|has|have|had|is|was|are|were)$/.test(words.at(0));

const FROM_WHAT = /^(where|which|what)\b.* from$|\bfrom (which|what|where)\b/;

export interface AskReading {
  /** In the order in which they are asked. */
  asks: HistoryAsk[];
  taken: Set<number>;
}

/**
 * Finds what is asked; words that are something else already are left alone.
 * @param ends the words that ask for both sides, which are among them
 */
export function readAsks(
  words: Words,
  used: ReadonlySet<number>,
  ends: readonly number[] | null = null,
): AskReading {
  const asks: HistoryAsk[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < words.list.length; at++) {
    if (at === ends?.[0]) asks.push("ends");
    if (used.has(at)) continue;
    for (const [pattern, ask] of ASKS) {
      const run = words.match(pattern, at, used);
      if (!run) continue;
      if (!asks.includes(ask)) asks.push(ask);
      for (let i = 0; i < run.length; i++) taken.add(at + i);
      at += run.length - 1;
      break;
    }
  }
  // "which class did Alice move from", "from which class did she move"
  if (FROM_WHAT.test(words.text) && ends === null && !asks.includes("before")) asks.push("before");
  if (ends === null && asksAfter(words, used)) asks.push("after");
  if (/\bhow many (support )?levels\b/.test(words.text)) asks.push("amount");
  return { asks, taken };
}

const CHANGE =
  /\b(no longer|when|since|how long|how many (?:school )?(?:days|weeks)|how often|times|from|before|previous\w*|old|formerly|former|originally|history|timeline|changes?|changed|changing|different|new|edit\w*|updat\w*|amend\w*|alter\w*|modif\w*|revis\w*|rewritten|touched|switch\w*|sw[ao]p\w*|mov\w*|transfer\w*|went|gone|go|goes|going|come|came|put|placed|promoted|reach\w*|hit|became|became|joi\w*|arrived|start\w*|added|admitted|enrolled|newcomers|left|leav\w*|depart\w*|removed|taken off|up|down|ris\w*|rose|raised|increas\w*|decreas\w*|drop\w*|f[ae]ll\w*|reduced|lower\w*|higher|climb\w*|escalated|happened|used? to|lost|losing|loses?|gain\w*|become|becoming|newly|given|gave|got|granted|awarded|received?|allocated|assigned|acquir\w*|qualified|stopp\w*|stops|ceas\w*|quit|deleted|cleared|emptied|wiped|blanked|ended|withdrawn|lapsed|expired|written|entered|taken|took|signed|jump\w*|leapt|leaped|slipped|slid|regressed|progress\w*|advanced|improv\w*|better|worse\w*|deteriorat\w*|declin\w*|downhill|recovered|picked|bounced|suffered|bumped|arrivals?|admissions?|enrol\w*)\b/;

/** Whether a question can be about change at all: most are not, and need no closer look. */
export const speaksOfChange = ({ text }: Words): boolean => CHANGE.test(text);
