// Finds the clause of a question that names a need, and what is only said around it: "the disco will be loud, so who can't bear noise?"
import { wordsOf } from "../../search/needles.js";
import { isTelling, needsNamed } from "../asks/of-field.js";
import { type Item, isPlace, isType } from "../items/item.js";
import { itemsOf } from "../items/items.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { isTitle } from "../words/people.js";
import { tokenize } from "../words/tokens.js";
import { isOfTheAsker } from "./asker.js";
import { mayNarrow, unknownIn } from "./may-narrow.js";
import { isNarration, STATES } from "./narration.js";
import { placesIn } from "./places-told.js";

export interface NeedClause {
  question: string;
  aside: string;
}

/** Where a clause may end. */
const BREAK =
  /\s+[-–—]+\s+|[;:!?]\s+|\.\s+|,\s+(?:(?:so|and|but)\s+)?|\s+(?:so|because)\s+(?!that\b)|\s+and\s+(?=(?:i|we|asks?|wants?|needs?|would|ought|must)\b)/giu;

const PUPILS = "(?:pupils?|children|child|kids?|students?|learners?|youngsters?|families|ones)";
/** How those are named of whom the need is told. */
const WHOM = new RegExp(
  `\\b(?:whoever|who|whom|whose|which(?! (?:is|are|was|were|means?)\\b)|any ?(?:one|body)|every ?(?:one|body)|some ?(?:one|body)|those (?:who|that|with|whose)|(?:(?:any|all|every|some|certain|our|a few|several)(?: of (?:our|the|these|those))? )?(?:(?!more\\b)[\\p{L}]+ )?${PUPILS}\\b(?!['’]))`,
  "giu",
);

/** Asks, and says nothing of whom: "could you tell me which?", "names please". */
const ASKS_ONLY =
  /\b(?:who|whom|whose|which|names?|(?:tell|show|give|say|list|let me (?:have|know))\b.*\b(?:them|those|they))\b/iu;

/**
 * The clause that names what notes tell, from each of the places on where those are named of whom it is told; none where
 * no clause does so by itself, or what is said around it may say which pupils are meant.
 */
export function needClauses(asked: string, vocabulary: Vocabulary): NeedClause[] {
  const clauses = clausesOf(asked);
  const asking = clauses.filter((clause) => ASKS_ONLY.test(clause) || isOfSome(clause));
  const told = asking.filter((clause) => namesNeed(clause, vocabulary));
  const rest = asking.length > 0 && asking.every(isIdle) ? besides(asked, asking) : undefined;
  const isElsewhere = rest !== undefined && namesNeed(rest, vocabulary);
  const clause = isElsewhere ? rest : told.length === 1 ? told[0] : undefined;
  if (clause === undefined) return [];
  const found: NeedClause[] = [];
  for (const question of [...fromWhom(clause), clause]) {
    const at = asked.indexOf(question);
    const [before, behind] = [bare(asked.slice(0, at)), bare(asked.slice(at + question.length))];
    // From there on it is all of the question.
    if (!isElsewhere && isEmpty(`${before} ${behind}`)) break;
    const aside = [before, behind].filter((said) => said !== "");
    const places = placesTold(aside, question, vocabulary);
    const isAside = isSaidBefore(before) && isSaidBehind(behind) && places !== null;
    if (isAside && namesNeed(question, vocabulary))
      found.push({
        question: `${question}${places}?`,
        aside: aside.filter((said) => !isAllPlaces(said, vocabulary)).join("; "),
      });
  }
  return found;
}

/** Says why it is asked, or what for: "registers close at nine"; not "new this term", which says of whom. */
const isSaidBefore = (said: string): boolean =>
  isSaidBehind(said) || WANTS.test(said) || FOR_WHAT.test(said);

const FOR_WHAT =
  /^(?:for|before|after|ahead of|as|when|while|if|since|to|with|during|once|until|on|at|by)\b/iu;

/** The same behind what is asked: "I'm doing the cake stall"; not "seen every week". */
const isSaidBehind = (said: string): boolean =>
  isIdle(said) || ((isNarration(said) || isOfTheAsker(said)) && !OF_THEM.test(said));

/** Why it is so of the pupils: "listen twice to, because their speech is hard to make out". */
const OF_THEM = /^because (?!(?:i|we|my|our)\b)/iu;

/** What stands before the clauses that only ask, or behind them. */
function besides(asked: string, asking: readonly string[]): string | undefined {
  const from = asked.indexOf(asking[0] ?? "");
  const last = asking.at(-1) ?? "";
  const around = [asked.slice(0, from), asked.slice(asked.lastIndexOf(last) + last.length)];
  const [said, other] = around.map(bare).filter((one) => !isIdle(one));
  return other === undefined ? said : undefined;
}

/** Without the marks around it. */
const bare = (said: string): string => said.replace(/^[\s,;:.!?–—-]+|[\s,;:.!?–—-]+$/gu, "");

function clausesOf(asked: string): string[] {
  return asked
    .split(BREAK)
    .map(bare)
    .filter((clause) => clause !== "");
}

/** The clause from each of the places on where pupils are named, behind what somebody does or wants: "need every pupil that". */
const fromWhom = (clause: string): string[] =>
  [...clause.matchAll(WHOM)]
    .filter(({ index }) => index === 0 || WANTS.test(clause.slice(0, index)))
    .map(({ index }) => clause.slice(index));

/** Whether pupils are named in it. */
const isOfSome = (clause: string): boolean => clause.search(WHOM) >= 0;

const WANTS = new RegExp(
  `${STATES.source}|['’]m\\b|\\b(?:know|hear|see|ring|meet|tell|give|ask|list|find|help|about|plan|choose|book|send|forced?)\\b`,
  "iu",
);

const IDLE =
  /^(?:whoever|names?|list|thanks|thank|cheers|ones?|they|them|it|he|she|like|sort|kind|type|true|describe|describes|apply|applies|sound|sounds|case|talking|meant|mean|means|exactly|happen|happens|us|ours)$/;
/** What staff want to do about those who are asked for: "who should be invited?" */
const TO_DO =
  /\b(?:should|ought to|must|can|could|do|would|will|need to|shall)\b(?!['’]| not).*\b(?:invited?|included?|consider(?:ed)?|look out for|looking out for|watch(?:ed)?|watch out for|told|know about|think(?:ing)? (?:of|about)|talk to|speak to|check on|checked on|checking on|keep(?:ing)? an? (?:\w+ )?eye on|mention|expect|plan for|worry about|see|meet|contact)\b/iu;

/** "whom should I seat nearer the screen" */
const STAFF_DO =
  /\b(?:whom?|which(?: \p{L}+)?)\b.*\b(?:should|ought|must|can|shall|do|need) (?:i|we|staff)\b|\bwhom (?:they|he|she) (?:should|ought|must|can)\b/iu;

/** Whether it asks who they are that stand elsewhere, or what is to be done about them: "could you say to whom". */
export const isIdle = (clause: string): boolean =>
  TO_DO.test(clause) || STAFF_DO.test(clause) || isEmpty(clause);

/** Whether it tells of nothing. */
const isEmpty = (clause: string): boolean =>
  wordsOf(clause).every((word) => !isTelling(word) || IDLE.test(word));

/** Whether it speaks of something that notes tell of pupils. */
const namesNeed = (clause: string, { map }: Vocabulary): boolean =>
  needsNamed(map, clause).length > 0;

/**
 * The classes, years and the like that is named around the clause, to be said of it: " in Year 7"; null where it may say otherwise
 * which pupils are meant: "those in choir", "the asthmatics", "Mrs Finnegan's", a grown-up whom no sheet knows.
 */
function placesTold(
  around: readonly string[],
  clause: string,
  vocabulary: Vocabulary,
): string | null {
  const own = itemsOf(tokenize(clause), vocabulary).filter(isType("test"));
  let places = "";
  for (const said of around) {
    // "whose fits, diabetes or asthma": what stands before goes on in the clause
    // "interpreter needed for which parents"
    if (namesNeed(said, vocabulary) && (!WANTS.test(said) || /\b(?:for|by)$/iu.test(said)))
      return null;
    const tokens = tokenize(said);
    const items = itemsOf(tokens, vocabulary);
    const isOfSomeone = tokens.some(({ word }) => isTitle(word)) || items.some(tells);
    if (isOfSomeone || RESTRICTS.test(said) || mayNarrow(unknownIn(tokens, items))) return null;
    const told = items.filter(isPlace);
    // "as Year 3 are away, which Year 4 pupils": the question has its own
    const others = told.filter((one) => !own.some((test) => test.dimension === one.dimension));
    if (others.length < told.length && !isNarration(said)) return null;
    places += placesIn(tokens, others);
  }
  return places;
}

/** Whether all that is said is said of the question instead: "Reception: whose parents …". */
const isAllPlaces = (said: string, vocabulary: Vocabulary): boolean =>
  itemsOf(tokenize(said), vocabulary).every((item) => isPlace(item) || item.type === "filler");

const tellsOther = isType("name", "unknown", "than", "aggregate", "share", "group", "each");
/** A pupil, a number, or a value of a column that is no place. */
const tells = (item: Item): boolean =>
  tellsOther(item) || (item.type === "test" && !item.bare && !isPlace(item));

/** "not the infants": who else is not meant. */
const RESTRICTS =
  /\b(?:only|not (?:the|those|in|at|on|including|counting)|except|apart from|other than|excluding|including|without|leaving out|ignoring|besides|of (?:the|those|these|our|all))\b/iu;
