// Puts by its column where pupils came from: "came to us from Elmfield" is who has that feeder primary, and nobody who joined.
import type { Column } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { escaped } from "../words/tokens.js";

/** Columns of the school that pupils were at before. */
const FORMER =
  /\bfeeder\b|\b(?:previous|former|prior|earlier|last|first|lower|primary|junior|infant) (?:school|nursery|setting|placement)\b|(?:^| )(?:primary|came from|pre-?school)$/;
const isFormer = ({ kind, names }: Column): boolean =>
  kind === "choice" && names.some((name) => FORMER.test(name));

const AUX = "(?:(?:who|that|which) )?(?:(?:have|has|had|did|do|were|was|all|originally) )*";
const HERE =
  "(?: (?:up |over |on |across )?(?:to|at|with|into)? ?(?:us|here|(?:this|our|the) school))?";
const CAME =
  "(?:came|come|comes|coming|joined|joining|join|transferred|transferring|arrived|started|moved)(?: up| on| over| across)?";
const GOT =
  "(?:did|do|have) we (?:get|got|take|taken|have|had|admit|admitted|receive|received)(?: in)?";
const WENT =
  "(?:(?:went|used to go|had gone|have gone|been) to|(?:was|were|used to be|started out|started off) at|attended|used to attend)";
const SENT = "(?:sends?|sent|feeds?|fed|suppl(?:y|ies|ied)|provides?|provided|gives?|gave|given)";
/** With a time it is asked when they came, which the column does not tell. */
const AT_A_TIME =
  /\b(?:since|ago|recently|lately|(?:this|last) (?:year|term|half[- ]term|month|week|autumn|spring|summer)|(?:in|before|after|by|on|during) (?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|autumn|spring|summer|christmas|easter))\b/iu;
/** What may follow the school's name. */
const SCHOOL = "(?: (?:primary|junior|infants?|nursery))?(?: school)?";

const typed = (text: string) => escaped(text).replace(/['’]/g, "['’]?");
const anyOf = (texts: readonly string[]) =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(typed)
    .join("|");

/** The question with such words as a condition on the column; as it is where no column, or more than one, tells it. */
export function cameFrom(question: string, { columns, campuses }: Vocabulary): string {
  const [column, ...others] = columns.filter(isFormer);
  if (!column || others.length > 0) return question;
  if (AT_A_TIME.test(question)) return question;
  const { phrase } = column;
  const schools = [...new Set([...column.values.values()].flat().map(({ said }) => said))].filter(
    (said) => !campuses.has(said.toLowerCase()),
  );
  if (schools.length === 0) return question;
  const named = `(?:the )?(${anyOf(schools)})\\b${SCHOOL}`;
  const name = `(${anyOf(column.names)})`;
  const kind = `(?:(?:feeder|previous|former|last) )?(?:${anyOf(column.names)}|primary|school|primary school)`;
  const rules: readonly (readonly [said: string, meant: string])[] = [
    [
      `^(?:and |so )?(?:from )?(?:which|what) ${kind} (?:did|does|has|was) (.+?) (?:${CAME}${HERE}(?: from)?|go to|attend|at)(?: before.*)?\\W*$`,
      `what is the ${phrase} of $1`,
    ],
    [`\\b${name} (?:was|were)\\b`, "$1 is"],
    [
      `\\b${name} (?:that |which )?(?:(?:has|have|do|does|did) )?${SENT}(?: through| on)?(?: (?:to )?us| here)?(?= )`,
      "$1 has",
    ],
    [`\\b(?:has|have|did|does) ${named} ${SENT}(?: (?:to )?us| here)?\\b`, `with ${phrase} $1`],
    [`\\b(?:${AUX}${CAME}${HERE}|${GOT}) from ${named}`, `with ${phrase} $1`],
    [`\\b${AUX}${WENT} ${named}(?: before(?:hand)?)?`, `with ${phrase} $1`],
  ];
  return rules.reduce((said, [from, to]) => said.replace(new RegExp(from, "iu"), to), question);
}
