// Reads the day of a change said as a noun: "Alice's leaving date", "Ben level 3 date", "date moved to 4B".
import { fold } from "../../../../shared/columns.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";

/** "date that Alice joined us" */
const JOINED_ONE =
  /^(?:(?:[Tt]he )?(?:[Dd]ate|[Dd]ay)(?: on which| that| when)?|[Ww]hen(?: did)?|(?:[Oo]n )?[Ww](?:hat|hich) (?:date|day) did) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:joined|join|started|start)(?: us| school| here| the school)?\W*$/u;
const ADMITTED_ONE =
  /^(?:on )?(?:what|which) (?:date|day) was (.+?) admitted\W*$|^when was (.+?) admitted\W*$/iu;

/**
 * "admitted on 6 November", "when did Alice start", where a sheet has dates of admission: its column is asked, and not
 * when a row came.
 */
export function admissionAsked(question: string, vocabulary: Vocabulary): string | null {
  if (!hasDates(vocabulary, "admission date")) return null;
  const joined = JOINED_ONE.exec(question)?.[1];
  if (joined !== undefined) return `what is ${joined}’s admission date`;
  if (!/\badmitted\b/iu.test(question)) return null;
  const asked = ADMITTED_ONE.exec(question);
  const name = asked?.[1] ?? asked?.[2];
  if (name !== undefined) return `what is ${name}’s admission date`;
  return question.replace(
    /\b(?:(?:who|that) )?(?:(?:was|were|is|are|got|been|have|has) )*admitted\b/iu,
    "with an admission date",
  );
}

/** Whether a column of dates is called so: then the noun is its name. */
const hasDates = ({ columns }: Vocabulary, name: string): boolean =>
  columns.some(({ kind, names }) => kind === "date" && names.includes(name));

const ASKED =
  "(?:(?:what|when|which day) (?:is|was) |(?:what(?:['’]s| is) )?the (?:date|day) of |(?:date|day) of )?";
const WHEN =
  "(?:[\\s,:–-]+(?:when(?: (?:was|is) (?:it|that))?|(?:on )?(?:which|what) (?:date|day)))?";
const WORD = "\\p{L}(?:[\\p{L}-]|['’](?=\\p{L})(?!s\\b))*";
const NAME = `(?<name>${WORD}(?: ${WORD}){0,2}?)(?:['’]s?)?`;
const MOVE = "(?:move|moving|transfer|switch|change|swap)";
const FIELD = "class|form|tutor group|reg group|campus|site|house|year group|level|key worker";

/** Each noun with what happened; what a group `rest` says follows. A column of that name comes first. */
const NOUNS: readonly (readonly [pattern: string, verb: string])[] = [
  [
    `${ASKED}${NAME} (?<noun>leaving|leave|leaver|departure|exit|off[- ]roll)(?: (?:date|day))${WHEN}`,
    "leave",
  ],
  [`(?:date|day) of (?<noun>leaving|departure) (?:for|of) ${NAME}`, "leave"],
  [
    `${ASKED}${NAME} (?<noun>last) day(?: (?:with us|here|(?:at|in) (?:the |our )?school|on roll))?${WHEN}`,
    "leave",
  ],
  [
    `${ASKED}${NAME} (?<noun>joining|start|starting|arrival|entry|enrolment|on[- ]roll) (?:date|day)${WHEN}`,
    "join",
  ],
  [
    `${ASKED}${NAME} (?<noun>first) day(?: (?:with us|here|(?:at|in) (?:the |our )?school|on (?:the |our )?(?:roll|sheet|list|register|books)))?${WHEN}`,
    "join",
  ],
  [
    `${NAME} (?:was )?first (?:appeared |seen |listed |came )?(?:here|with us|(?:on|onto|in) (?:the |our )?(?:roll|sheet|list|register|books))${WHEN}`,
    "join",
  ],
  [
    `(?:when|(?:on )?(?:which|what) (?:date|day)) (?:did|was) ${NAME} first (?:appear|come|show up|turn up|seen|listed|entered|recorded|registered|added|put (?:in|on|down)|on)(?: (?:here|with us|(?:on|onto|in) (?:the |our )?(?:roll|sheet|list|register|books)|(?:the |our )?(?:roll|sheet|list|register|books)))?`,
    "join",
  ],
  [
    `(?:the )?(?:date|day) (?:on which |that |when )?${NAME} (?:was |had been )?first (?:appeared|came|showed up|turned up|seen|listed|entered|recorded|registered|added|put (?:in|on|down)|on)(?: (?:here|with us|(?:on|onto|in|into) (?:the |our )?(?:roll|sheet|list|register|books)))?`,
    "join",
  ],
  [`(?:date|day) of (?<noun>joining|arrival|entry|enrolment) (?:for|of) ${NAME}`, "join"],
  [
    `${ASKED}${NAME} (?:support )?(?:level|tier) (?:increase|rise|up|raise|jump|promotion|upgrade) (?:date|day)${WHEN}`,
    "move up a level",
  ],
  [
    `${ASKED}${NAME} (?:support )?(?:level|tier) (?:decrease|drop|down|fall|reduction|cut|downgrade) (?:date|day)${WHEN}`,
    "move down a level",
  ],
  [
    `${ASKED}${NAME} (?:move (?:up )?to )?(?<rest>(?:level|tier) \\d) (?:date|day)${WHEN}`,
    "move to",
  ],
  [`${ASKED}${NAME} (?<rest>${FIELD}) ${MOVE} (?:date|day)${WHEN}`, "change"],
  [
    `${ASKED}${NAME} (?<rest>(?:to |into |from |out of )?\\S{1,20}) ${MOVE} (?:date|day)${WHEN}`,
    "move to",
  ],
  [
    `${ASKED}${NAME} ${MOVE} (?<rest>(?:to|into|from|out of) \\S.*?)(?: (?:happened|took place|occurred|was|date|day))*[\\s,:–-]*(?:when|date|day|(?:on )?(?:which|what) (?:date|day))`,
    "move",
  ],
  [
    `${NAME} (?<rest>(?:up|down) (?:a level|(?:to|from) (?:level|tier) \\d))(?: (?:date|day))${WHEN}`,
    "move",
  ],
  [`${NAME} (?:went|gone|departed|finished) (?:when|(?:on )?(?:which|what) (?:date|day))`, "leave"],
  [`(?:when|(?:on )?(?:which|what) (?:date|day)) did ${NAME} (?:go|depart|finish)`, "leave"],
];
/** "Ben date moved up to level 3", "Ben moved to 4B date" */
const SAID = new RegExp(
  `^${NAME} (?:(?:date|day) (?:of |when |that )?)?(?<said>(?:(?:support )?(?:${FIELD}|tier) )?(?:moved|went|gone|dropped|fell|rose|put|transferred|switched|changed|joined|left|came|raised|reduced)\\b.*?)(?: (?:date|day))?${WHEN}$`,
  "iu",
);
const OWNED = new RegExp(`^(?:support )?(?:${FIELD}|tier)\\b`, "iu");
/** "date Ben's level dropped to 0", "what day was it that Ben's house changed to Elm" */
const DAY_FIRST = new RegExp(
  `^(?:on )?(?:the )?(?:what |which )?(?:date|day)(?: (?:is|was) it)?(?: on which| that| when| of)? ${NAME} (?<said>(?:(?:support )?(?:${FIELD}|tier) )?(?:has |was |got |had )?(?:moved|went|gone|dropped|fell|rose|put|transferred|switched|changed|joined|left|came|raised|reduced|increased|lowered)\\b.*?)${WHEN}$`,
  "iu",
);
const PATTERNS = NOUNS.map(([pattern, verb]) => ({
  pattern: new RegExp(`^${pattern}$`, "iu"),
  verb,
}));

/**
 * The day of a pupil's change, as the question when it happened; null where nothing of the kind is asked.
 * @param ever that pupils who left are known in
 */
export function dayOfChange(
  question: string,
  vocabulary: Vocabulary,
  ever: () => Vocabulary,
): string | null {
  const text = question.replace(/[?!.\s]+$/u, "").replace(TELL_ME, "");
  if (!/\b(?:date|day|when)\b/iu.test(text)) return null;
  for (const { pattern, verb } of PATTERNS) {
    const { name, noun, rest } = pattern.exec(text)?.groups ?? {};
    if (name === undefined || !isPupil(name, ever())) continue;
    if (noun !== undefined && hasDates(vocabulary, `${noun.toLowerCase()} date`)) return null;
    const led = verb === "move to" && /^(?:to|into|from|out of) /iu.test(rest ?? "");
    return `when did ${name} ${led ? "move" : verb}${rest === undefined ? "" : ` ${rest}`}`;
  }
  if (!/\b(?:date|day)\b/iu.test(text)) return null;
  for (const pattern of [SAID, DAY_FIRST]) {
    const { name, said } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined && said !== undefined && isPupil(name, ever()))
      return `when was it that ${name}${OWNED.test(said) ? "’s" : ""} ${said}`;
  }
  return null;
}

const TELL_ME = /^(?:please )?(?:give|tell|show|find|get) me /iu;

/** Whether all of the words are of one pupil's name. */
function isPupil(name: string, { names }: Vocabulary): boolean {
  const [first, ...others] = fold(name)
    .split(" ")
    .map((word) => [...names.pupils(word)]);
  return (first ?? []).some((id) => others.every((ids) => ids.includes(id)));
}
