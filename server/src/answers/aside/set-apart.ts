// Sets apart the words that only say why somebody asks: "I'm ordering chairs - how many children are in Class 3?"

import { isDeepStrictEqual } from "node:util";
import { namesConcept } from "../asks/of-field.js";
import { rawOf } from "../asks/reading.js";
import { type Item, type ItemOf, isPlace, isType } from "../items/item.js";
import { itemsOf } from "../items/items.js";
import { isValueWord } from "../vocabulary/column.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { worded } from "../wording/wording.js";
import { isTitled } from "../words/people.js";
import { type Token, tokenize } from "../words/tokens.js";
import { mayNarrow, unknownIn } from "./may-narrow.js";
import { isNarration } from "./narration.js";
import { isIdle } from "./need-clause.js";
import { placesIn } from "./places-told.js";
import { isOfThing } from "./things.js";

const ASKS =
  "how|how's|who|whom|whose|who's|who've|who're|which|what|what's|when|when's|where|where's|is|are|was|were|does|do|did|has|have|can|could|list|show|give|remind|please|count|names?|number|tell|find|pull up|bring up|get me|any|anyone|anybody|anything|(?:at|in|to|from|for|on|of|by) (?:which|what|whom|whose)|out of";
/** Behind a clause these ask as well; at its beginning they may say what it is for. */
const ASKS_BEHIND = `${ASKS}|i (?:want|need)|we need|everyone|everybody|all`;
/** A question that begins as such. */
export const BEGINS_ASKING = new RegExp(`^(?:${ASKS})\\b`, "iu");
/** Who asks: "office here", and what is between them and the question. */
const SPEAKS =
  /^(?:(?:hi|hello|hey|so|right|ok|okay|sorry|morning|quick one)\b[ ,]*)*(?:for (?:the|a|an|my|our)|(?:[\w'’]+ ){0,3}(?:office|reception|team|lead|leader|coordinator|senco|sendco|deputy|nurse|kitchen|canteen|finance|admin|secretary|dsl|bursar|caretaker|slt)(?: here| speaking)?$|mum|dad|mother|father|(?:a |the |his |her )?(?:parents?|head|governors?|office|school office|local authority|la|inspectors?|dfe|council|kitchen|nurse|photographer|census)|ofsted|sorry (?:to|for)|someone|somebody)\b/iu;
/** What goes on while somebody asks: "fire drill this afternoon - how many are in 3A?" */
export const OCCASION =
  /\b(today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|next (?:lesson|week|term)|in (?:\w+ )?min(?:ute)?s|meeting|trip|visit|drill|report|census|return|audit|inspection|check|query|assembly|parents['’]? evening|cover(?:ing)?|lesson|lunch|ordering|form)\b/iu;
/** A clause that ends, and a question behind it. */
const CLAUSE = new RegExp(
  `^(.{3,160}?)(?:\\s+[-–—]+\\s+|[;:.!]\\s+|,\\s+(?:so |and |but )?|\\s+so )(?=(?:${ASKS_BEHIND})\\b)`,
  "iu",
);
/** "Ofsted are asking how many": a clause without an end. */
const ASKED =
  /^((?:in order )?to (?!whom\b).{3,70}?,? (?:i|we) (?:need|require|want|must|have)(?: to)?(?: know)? (?=(?:the|all|every|everyone|names|a list|how|who|which)\b)|(?:for|with) (?:the|a|an|my|our|\p{L}+s?['’]s?) .{2,60}?,? (?:i|we|i['’]d|we['’]d) (?:need|want|would like|would appreciate|like|(?:should|would) be grateful for|could do with) (?=(?:the|all|every|everyone|names|a list)\b)|.{2,80}?\b(?:asks?|asking|asked|wants?|wanting|needs?|would like|like) (?:me |us )?(?:to know |to hear |to see )?(?:for |about )?(?=(?:how many|the (?:total )?(?:number|count)|who|which|what|whether|if)\b))/iu;
/** "how many cartons do I order for 3A, i.e. how many have milk" */
const RESAID =
  /^(.{4,120}?)[,;:(–—-]*\s(?:i\.?e\.?|that is to say|in other words),? (?=(?:how|who|which|what)\b)/iu;
/** "which diet? Halal, vegetarian and so on" */
const EXAMPLES = /\s*[?:(–—-]\s*([^?:()]{3,80}?\b(?:and so on|etc|etcetera|and the like)\b\W*)$/iu;
/** "…? I'm sending the invoices out." */
const BEHIND_ASKED =
  /^(.{8,}?)\?\s+((?:i|i['’]?m|im|we|we['’]re|it['’]?s|they|the|my|our)\s[^?]{3,90})$/iu;
/** "…, I'm doing the snack list": said behind the question. */
const BEHIND =
  /^(.{8,}?)[,;]\s+((?:i|i['’]?m|im|we|we['’]re|because|cos|it['’]?s for)\s.{3,80})$/iu;
/** "…, I mean attendance is above 95": it says anew what is asked. */
const RESTATES = /^(?:i|we) (?:do )?mean\b/iu;
/** "…, for the governors' dashboard": what the answer is for. */
const PURPOSE =
  /^(.{8,}?),\s+(for (?:the|my|our|a|an|this|that|tomorrow['’]?s|today['’]?s|next week['’]?s)\s(?:[\w'’-]+\s){0,3}?(?:report|dashboard|return|census|meeting|newsletter|assembly|inspection|audit|briefing|minutes|handover|website|bid|visit|trip|display|planner|application))\W*$/iu;
/** Without a comma as well: a form is filled in, and no pupil is of it. */
const FORM =
  /^(.{8,}?),?\s+(for (?:the|my|our|a|an|this|her|his|their)\s(?:[\w'’-]+\s){0,2}?(?:forms?|jabs?|census|spreadsheet|newsletter|minutes|certificates?|labels?|permission slips?))\W*$/iu;
/** The question comes back to the clause before: "I'm planning a trip - who can't do it?" */
const SPEAKS_OF_IT =
  /\b(?:(?<!\b(?:is|was) )it(?! (?:that|true)\b)|(?:this|these)(?! (?:week|month|term|year|morning|afternoon|half|school)\b)|those(?! (?:who|whose|with|without|in|on|at|not)\b)|them)\b/iu;
/** What pupils do without saying what with. */
const ENDS_SHORT =
  /(?<!^(?:what|which) \p{L}+ (?:do|does|are|is)\b.*)\b(?:go|goes|going|do|does|doing|attend|attends|come|comes|play|plays|need|needs|needed|qualify|count|counts|apply|applies|fit|fits|miss|misses|affected|eligible|involved|invited|entitled|(?<!\b(?:or|and) )(?:over|under|above|below|up))\W*$/iu;
const OTHERS = /\b(?:else|others?|another|remain\p{L}*|leave|leaves|left|rest)\b/iu;
const DONE = /\b(?:out|already|done|theirs|sorted|finished|except|without|apart|bar|besides)\b/iu;
const PRONOUN = /\b(?:he|she|they|him|her|his|their)\b/iu;

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
  const isOther =
    asked !== undefined &&
    behind !== undefined &&
    (RESTATES.test(behind) || tellsOfOthers(behind, asked, vocabulary));
  if (asked !== undefined && behind !== undefined && BEGINS_ASKING.test(asked.trim()) && !isOther)
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
  return setApartBehind(question, vocabulary) ?? setApartBefore(question, vocabulary) ?? whole;
}

/** "100% attendance certificates": of whom they are. */
export const PERCENT = /\d ?(?:%|per ?cent)/iu;

/** Takes the clause that stands before. */
function setApartBefore(question: string, vocabulary: Vocabulary): SetApart | null {
  const [taken, clause = ""] = CLAUSE.exec(question) ?? ASKED.exec(question) ?? [];
  if (taken === undefined || BEGINS_ASKING.test(clause.trim()) || EACH.test(clause)) return null;
  const occasion = OCCASION.test(clause);
  const narrates = isNarration(clause) || SPEAKS.test(clause.trim());
  if (!narrates && !ASKED.test(question) && !occasion) return null;
  const tokens = tokenize(clause);
  const items = itemsOf(tokens, vocabulary);
  if (mayNarrow(unknownIn(tokens, items))) return null;
  if (!items.some(isType("word")) && !narrates) return null;
  if (items.some(ASKS_MORE) || PAST_TIME.test(clause) || PERCENT.test(clause)) return null;
  // A value that only a column beside it would make one.
  const isValue = (item: Item) =>
    item.type === "word" && isValueWord(vocabulary.columns, item.word);
  if (items.some((item) => isValue(item) && !isOfThing(item, tokens))) return null;
  const told = items.filter(isType("test", "name")).filter((item) => !isOfThing(item, tokens));
  const places = told.filter(isType("test"));
  const asked = question.slice(taken.length).replace(/[?!.\s]+$/u, "");
  // Some ways of saying things are known at the beginning of a question only.
  const rest = worded(places.length > 0 ? asked.replace(IN_THEM, "") : asked);
  const asks = itemsOf(tokenize(rest), vocabulary);
  // "never here on time. who?": what is asked is in the clause.
  if (told.length === 0 && isIdle(rest)) return null;
  if (SPEAKS_OF_IT.test(rest) || (told.length === 0 && endsShort(rest, asks))) return null;
  const isOther = (one: ItemOf<"test">, other: ItemOf<"test">) =>
    one.dimension === other.dimension && !isDeepStrictEqual(one.condition, other.condition);
  // "looking at 3A and 3B, how many are in 4A?": whose are meant nobody can tell.
  if (places.some((place) => asks.filter(isType("test")).some((other) => isOther(place, other))))
    return null;
  // What a column tells of some is no place: "for house day" names no day pupils.
  const isStaff = (item: Item) => isTitled(rawOf({ tokens }, item)) && PRONOUN.test(rest);
  if (told.some((item) => item.type === "test" && !isPlace(item) && !isStaff(item))) return null;
  // "3A have had theirs, who else is in Year 3": all but those whom the clause names.
  // "only Year 4 get one, so how many are in 3A": what the two have to do with each other nobody can tell.
  const isOfOthers = OTHERS.test(rest) || DONE.test(clause) || /^only\b/iu.test(clause.trim());
  if (told.length > 0 && isOfOthers) return null;
  // Denied is then what somebody does or knows: "can't remember".
  if (items.some(isType("not", "and not")) && told.length > 0) return null;
  if (items.some((item) => item.type === "unknown" && /\d/.test(item.said))) return null;
  const isOfNeed = (said = "") => namesConcept(vocabulary.map, said);
  return {
    question: `${withTold(rest, tokens, told)}?`,
    aside: clause.trim(),
    isTopic:
      !occasion &&
      (!narrates || items.some(isType("noun")) || isOfNeed(NEEDS.exec(clause.trim())?.[0])) &&
      isOfNeed(clause),
  };
}

/** "per tutor, how many": of each it is asked. */
const EACH = /^(?:per|by|each|every|for (?:each|every)|in (?:each|every))\b/iu;

/** What a pupil does, and nobody does with something: "bedwetting at night", not "sharing the books out". */
const NEEDS = /^\p{L}+ing\b(?! (?:the|my|our|some|a|an|out|up|over|round)\b)/iu;

/** Takes the clause that stands behind, where it tells of nobody. */
function setApartBehind(question: string, vocabulary: Vocabulary): SetApart | null {
  const [, asked = "", clause = ""] = LAST_CLAUSE.exec(question) ?? [];
  // "Years 7, 8 and 9 have": the numbers go on
  if (/^\d/.test(clause) || asksAgain(clause) || !isNarration(clause)) return null;
  if (!BEGINS_ASKING.test(asked.trim())) return null;
  const tokens = tokenize(clause);
  const items = itemsOf(tokens, vocabulary);
  if (mayNarrow(unknownIn(tokens, items))) return null;
  const narrows = items.some(isType("test", "name", "noun", "unknown", "column"));
  if (narrows || items.some(ASKS_MORE) || PAST_TIME.test(clause)) return null;
  if (namesConcept(vocabulary.map, clause)) return null;
  return { question: `${asked}?`, aside: clause.replace(/[?!.\s]+$/u, ""), isTopic: false };
}

/** "…, and how many chairs does the hall have": a question of its own. */
export const asksAgain = (clause: string): boolean =>
  BEGINS_ASKING.test(clause.trim().replace(AND, ""));

const AND = /^(?:(?:and|but|or|so|also|plus|then|oh)\b[ ,]*)+/iu;

const LAST_CLAUSE = /^(.{8,}),\s+([^,?]{6,90})\W*$/u;

/** The question with what the clause says of whom: a name in the place of its pronoun. */
function withTold(rest: string, tokens: readonly Token[], told: readonly Item[]): string {
  const isOne = (item: Item) => item.type === "name" || isTitled(rawOf({ tokens }, item));
  const [name, ...others] = told.filter(isOne);
  if (name === undefined || others.length > 0 || !PRONOUN.test(rest))
    return `${rest}${placesIn(tokens, told)}`;
  const said = rawOf({ tokens }, name).replace(/['’]s?$/u, "");
  const places = told.filter((item) => item !== name);
  return `${rest.replace(PRONOUN, (word) => (/^(?:his|their)$/iu.test(word) || (/^her$/iu.test(word) && OWNS.test(rest)) ? `${said}'s` : said))}${placesIn(tokens, places)}`;
}

/** "her level": what is hers. */
const OWNS = /\bher (?!(?:in|on|at|up|for|and|to|with)\b)\p{L}/iu;
/** Of the places that the clause names. */
const IN_THEM =
  /\s*\b(?:(?:in|at|from|of|on) (?:it|them|there)\b|(?:over|up|down) there\b|(?<!\b(?:is|are|has|have|was|were|be) )there\b(?! (?:is|are)\b))/iu;

/** More than a class, a year or the like, which goes on to the question: the clause is a part of it. */
const ASKS_MORE = isType("or", "quantity", "more", "most", "than", "aggregate", "share");
/** A time that the question may be of. */
export const PAST_TIME =
  /^(?:before|after|until|till|when|once|while) (?!i\b|we\b|you\b|my\b|our\b)|\b(?:(?:before|b4|after|until|till) (?:he|she|they|joining|moving|coming|leaving)|since|ago|yesterday|last|back (?:to|in|on|at)|(?:on|at|by|of|in|to) (?:the )?\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[/.-]\d{1,2}|20\d\d|january|february|march|april|june|july|august|september|october|november|december)\b/iu;

/** "…, it's for the ones with FSM": whether the clause says of whom, and the question does not. */
function tellsOfOthers(clause: string, asked: string, vocabulary: Vocabulary): boolean {
  const tokens = tokenize(clause);
  const items = itemsOf(tokens, vocabulary);
  const asks = itemsOf(tokenize(asked), vocabulary);
  const isAgain = (item: Item) =>
    item.type === "name"
      ? asks.some(isType("name"))
      : item.type === "test" &&
        asks.some((one) => isType("test")(one) && isDeepStrictEqual(one.condition, item.condition));
  return items
    .filter(isType("test", "name"))
    .some((item) => !isOfThing(item, tokens) && !isAgain(item));
}

/** Whether a class, a pupil or a column's value is named: "for the Year 6 trip" says of whom. */
const narrows = (clause: string, vocabulary: Vocabulary): boolean =>
  itemsOf(tokenize(clause), vocabulary).some(isType("test", "name", "not", "unknown", "and not"));

/** Whether what is done is left to the clause: "choir's moved, who goes?", not "when did Alice go?" */
export const endsShort = (rest: string, items: readonly Item[]): boolean =>
  ENDS_SHORT.test(rest) && !items.some(isType("name"));
