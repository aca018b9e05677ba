// Takes the greeting and the ending from a question that is put as a letter: "Dear colleagues, … Kind regards, the chair".
import { cleanLine } from "../../../../shared/columns.js";

const SALUTATION =
  /^(?:to whom it may concern|dear [^,.:;!?–—]{1,60}?|(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)(?: (?:all|both|team|everyone|folks|again|there|colleagues|(?:mr|mrs|ms|miss|dr)\.? [\p{L}'’-]+|[\p{L}'’-]+))?)\s*(?:[,:;.!]|\s[–—-]\s)\s*(?=\S)/iu;
/** "Ann from the office here." */
const INTRODUCTION =
  /^(?:(?:it['’]?s|this is|i['’]?m) )?[\p{L}.'’-]+(?: [\p{L}.'’-]+)?(?: (?:from|at|in) (?:the )?[\p{L}'’ -]{2,40}?)? (?:here|speaking)\s*(?:[.,;:!]|\s[–—-]\s)\s*/iu;
/** "Kind regards, Ann (chair)", "Thanks": an ending and who it is from. */
const ENDING =
  /(?<=[.?!,;]\s*|\s[–—-]\s)(?:(?:with )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)|regards|best(?=,)|yours(?: (?:faithfully|sincerely|truly|ever|etc))?(?=[,.]|$)|(?:many |with )?thanks(?: again| very much| so much| a lot| a million| in advance)?|thank you(?: again| very much| so much| in advance)?|cheers|ta|all the best|sincerely)(?:\s*[,.!–—-]+\s*(?!.*\b(?:how|who|whose|which|what|list|count|number)\b)[^?\d]{0,80})?[\s.!]*$/iu;

/** The question alone, on one line. What is left of a letter without a question is the letter. */
export function bodyOf(letter: string): string {
  const line = cleanLine(letter);
  const greeted = line.replace(SALUTATION, "");
  const body = greeted.replace(INTRODUCTION, "").replace(ENDING, "").trim();
  return /[\p{L}\d]/u.test(body) ? body : line;
}
