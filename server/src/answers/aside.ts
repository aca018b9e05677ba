// Sets apart the words that only say why somebody asks: "I'm ordering chairs - how many children are in Class 3?"
import { conceptsOfQuestion } from "../concepts/question-concepts.js";
import { type Item, isType } from "./item.js";
import { itemsOf } from "./items.js";
import { type Token, tokenize } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";

const ASKS =
  "how|who|whom|whose|who's|which|what|what's|when|when's|where|is|are|does|do|has|have|can|could|list|show|give|remind|please|count|names?|number|tell|find|any|anyone|anybody|anything";
/** Behind a clause these ask as well; at its beginning they may say what it is for. */
const ASKS_BEHIND = `${ASKS}|i (?:want|need)|we need|everyone|everybody|all`;
const BEGINS_ASKING = new RegExp(`^(?:${ASKS})\\b`, "iu");
/** How people begin to say why they ask. */
const BEGINS =
  /^(?:(?:hi|hello|hey|so|right|ok|okay|sorry|morning|quick one)\b[ ,]*)*(?:i|i['’]?m|i['’](?:ve|ll|d)|we|we['’](?:re|ve|ll)|my|our|it['’]?s|this is|for (?:the|a|an|my|our)|(?:[\w'’]+ ){0,3}(?:office|reception|team|lead|leader|coordinator|senco|sendco|deputy|nurse|kitchen|canteen|finance|admin|secretary|dsl|bursar|caretaker|slt)(?: here| speaking)?$|mum|dad|mother|father|(?:a |the |his |her )?(?:parents?|head|governors?|office|school office|local authority|la|inspectors?|dfe|council|kitchen|nurse|photographer|census)|ofsted|sorry (?:to|for)|someone|somebody|(?:trying|doing|filling|checking|planning|ordering|writing|preparing|printing|making|sorting|setting|organising|booking|covering|updating|looking))\b/iu;
/** What goes on while somebody asks: "fire drill this afternoon - how many are in 3A?" */
const OCCASION =
  /\b(today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|next (?:lesson|week|term)|in (?:\w+ )?min(?:ute)?s|meeting|trip|visit|drill|report|census|return|audit|inspection|check|query|assembly|parents['’]? evening|cover(?:ing)?|lesson|lunch|ordering|form)\b/iu;
/** A clause that ends, and a question behind it. */
const CLAUSE = new RegExp(
  `^(.{3,160}?)(?:\\s+[-–—]+\\s+|[;:.!]\\s+|,\\s+(?:so |and )?)(?=(?:${ASKS_BEHIND})\\b)`,
  "iu",
);
/** "Ofsted are asking how many": a clause without an end. */
const ASKED =
  /^((?:in order )?to (?!whom\b).{3,70}?,? (?:i|we) (?:need|require|want|must|have)(?: to)?(?: know)? (?=(?:the|all|every|everyone|names|a list|how|who|which)\b)|for (?:the|a|an|my|our) .{2,60}? (?:i|we) (?:need|want|would like) (?=(?:the|all|every|everyone|names|a list)\b)|.{2,80}?\b(?:asks?|asking|asked|wants?|wanting|needs?|would like|like) (?:me |us )?(?:to know |to hear |to see )?(?:for |about )?(?=(?:how many|the (?:total )?(?:number|count)|who|which|what|whether|if)\b))/iu;
/** "how many cartons do I order for 3A, i.e. how many have milk" */
const RESAID =
  /^(.{4,120}?)[,;:(–—-]*\s(?:i\.?e\.?|that is to say|in other words),? (?=(?:how|who|which|what)\b)/iu;
/** "which diet? Halal, vegetarian and so on" */
const EXAMPLES = /\s*[?:(–—-]\s*([^?:()]{3,80}?\b(?:and so on|etc|etcetera|and the like)\b\W*)$/iu;
/** "…? I'm sending the invoices out." */
const BEHIND_ASKED =
  /^(.{8,}?)\?\s+((?:i|i['’]?m|im|we|we['’]?re|it['’]?s|they|the|my|our)\s[^?]{3,90})$/iu;
/** "…, I'm doing the snack list": said behind the question. */
const BEHIND =
  /^(.{8,}?)[,;]\s+((?:i|i['’]?m|im|we|we['’]?re|because|cos|it['’]?s for)\s.{3,80})$/iu;
/** "…, for the governors' dashboard": what the answer is for. */
const PURPOSE =
  /^(.{8,}?),\s+(for (?:the|my|our|a|an|this|that|tomorrow['’]?s|today['’]?s|next week['’]?s)\s(?:[\w'’-]+\s){0,3}?(?:report|dashboard|return|census|meeting|newsletter|assembly|inspection|audit|briefing|minutes|handover|website|bid|visit|trip|display|planner|application))\W*$/iu;
/** Without a comma as well: a form is filled in, and no pupil is of it. */
const FORM =
  /^(.{8,}?),?\s+(for (?:the|my|our|a|an|this|her|his|their)\s(?:[\w'’-]+\s){0,2}?(?:forms?|jabs?|census|spreadsheet|newsletter|minutes|certificates?|labels?|permission slips?))\W*$/iu;
/** The question comes back to the clause before: "I'm planning a trip - who can't do it?" */
const SPEAKS_OF_IT = /\b(it|this|these|those|them)\b/iu;

interface SetApart {
  /** The question itself, with what the clause says of classes, years and the like. */
  question: string;
  /** What was left out; empty where nothing was. */
  aside: string;
  /** Whether the aside speaks of something that notes tell: then it may be what is asked. */
  isTopic: boolean;
}

/**
 * Takes the clause before a question that says why it is asked. Nothing is taken where the clause
 * denies something, or the question comes back to it.
 */
export function setApart(question: string, vocabulary: Vocabulary): SetApart {
  const whole = { question, aside: "", isTopic: false };
  const [examples, named] = EXAMPLES.exec(question) ?? [];
  if (examples !== undefined && named !== undefined)
    return { ...whole, question: `${question.slice(0, -examples.length)}?`, aside: named.trim() };
  const [, asked, behind] = BEHIND_ASKED.exec(question) ?? BEHIND.exec(question) ?? [];
  if (asked !== undefined && behind !== undefined && BEGINS_ASKING.test(asked.trim()))
    return { ...whole, question: `${asked}?`, aside: behind.replace(/[?!.\s]+$/u, "") };
  const [, before, purpose] = PURPOSE.exec(question) ?? FORM.exec(question) ?? [];
  if (
    before !== undefined &&
    purpose !== undefined &&
    !narrows(purpose.replace(/\bforms?\b/iu, ""), vocabulary)
  )
    return { ...whole, question: `${before}?`, aside: purpose };
  const [first, wide] = RESAID.exec(question) ?? [];
  if (first !== undefined && wide !== undefined) {
    const tokens = tokenize(wide);
    const places = placesIn(tokens, itemsOf(tokens, vocabulary).filter(isPlace));
    const again = question.slice(first.length).replace(/[?!.\s)]+$/u, "");
    return { ...whole, question: `${again}${places}?`, aside: wide.trim() };
  }
  const [taken, clause = ""] = CLAUSE.exec(question) ?? ASKED.exec(question) ?? [];
  if (taken === undefined || BEGINS_ASKING.test(clause.trim())) return whole;
  const occasion = OCCASION.test(clause);
  if (!BEGINS.test(clause.trim()) && !ASKED.test(question) && !occasion) return whole;
  const rest = question.slice(taken.length);
  if (SPEAKS_OF_IT.test(rest)) return whole;
  const tokens = tokenize(clause);
  const items = itemsOf(tokens, vocabulary);
  if (!items.some(isType("word")) || items.some(ASKS_MORE) || PAST_TIME.test(clause)) return whole;
  const told = placesIn(tokens, items.filter(isType("test", "name")));
  return {
    question: `${rest.replace(/[?!.\s]+$/u, "")}${told}?`,
    aside: clause.trim(),
    isTopic: !occasion && conceptsOfQuestion(vocabulary.map, clause).length > 0,
  };
}

/** What the clause says of whom, to be said of the question. */
const placesIn = (tokens: readonly Token[], items: readonly Item[]): string =>
  items
    .map(
      ({ at, length }) =>
        ` in ${tokens
          .slice(at, at + length)
          .map(({ raw }) => raw)
          .join(" ")}`,
    )
    .join("");

const isPlace = (item: Item): boolean =>
  item.type === "test" && /^(class|year|campus|level|source)$/.test(item.dimension);

/** More than a class, a year or the like, which goes on to the question: the clause is a part of it. */
const ASKS_MORE = isType(
  "not",
  "unknown",
  "and not",
  "or",
  "quantity",
  "more",
  "most",
  "than",
  "aggregate",
  "share",
);
/** A time that the question may be of. */
const PAST_TIME =
  /\b(?:since|ago|yesterday|last|back (?:to|in|on|at)|(?:on|at|by|of|in|to) (?:the )?\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[/.-]\d{1,2}|20\d\d|january|february|march|april|june|july|august|september|october|november|december)\b/iu;

/** Whether a class, a pupil or a column's value is named: "for the Year 6 trip" says of whom. */
const narrows = (clause: string, vocabulary: Vocabulary): boolean =>
  itemsOf(tokenize(clause), vocabulary).some(isType("test", "name", "not", "unknown", "and not"));
