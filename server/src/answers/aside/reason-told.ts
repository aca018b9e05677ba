// Sets apart a whole sentence that tells why somebody asks, by how it is built: "a funder wants a figure, namely …", "letters must go out, so …".
import { conceptsOfQuestion } from "../../concepts/question-concepts.js";
import { isType } from "../items/item.js";
import { itemsOf } from "../items/items.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { tokenize } from "../words/tokens.js";
import { STATES } from "./narration.js";
import { BEGINS_ASKING } from "./set-apart.js";
import { beginsWithThing } from "./things.js";
import { COMES_BACK, namesNobody, type Shortened } from "./without-clause.js";

/** What makes the sentence before it the reason of what is asked behind it. */
const THEREFORE =
  ",? (?:and )?(?:so|hence|therefore|thus|which is why|that['’]s why)(?: (?:my|this|the) question)?[:,]? (?!that\\b|far\\b|on\\b)|,? namely,? ";
const ENDS = new RegExp(
  `${THEREFORE}|(?: [-–—]+|[.;:!]) |,? and (?=(?:i |we )?(?:need|want|would (?:like|love)|could do with)\\b)`,
  "iu",
);
const IS_REASON = new RegExp(`^(?:${THEREFORE}|,? and )$`, "iu");
/** "Since certificates start at 95, how many …": the reason ends with the comma. */
const LED = /^(?:as|since|because|given that|seeing that|now that) ([^,]{8,100}), (?=\S)/iu;

/** Of whom somebody asks may be said with these: "I teach infants", "we take swimmers". */
const OF_PUPILS =
  "teach|take|run|coach|tutor|see|mean|select|exclude|include|leave|ignore|omit|skip|drop|look|work|support|help|serve|mentor|lead|manage|know|think|worry|care|feel";
const HAVING = "need|want|have|['’]ve(?: got)?|have got|['’]d like|would like|must have";
/** "I'm allotting …", "we need a fair split": the asker does or wants something, and no people. */
const ASKER_DOES = new RegExp(
  `^(?:(?:i|we)(?:['’]m| am|['’]re| are) (?!(?:${OF_PUPILS})ing\\b|taking|leaving|ignoring|excluding|including|after|with|interested|concerned)\\p{L}+ing\\b|(?:i|we)(?: (?:must|have to|can|shall|will)|['’]ll) (?!(?:${OF_PUPILS}|have|only)\\b)\\p{L}+ |(?:i|we) ?(?:${HAVING}) (?:to (?!(?:${OF_PUPILS})\\b)|(?:an?|the|my|our|some|two|three) (?!(?:\\p{L}+ ){0,3}\\p{L}+(?:er|or|ist)\\b)))`,
  "iu",
);
/** "A funder wants a figure", "the panel meets on Tuesday": something or somebody of staff does something. */
const THING_DOES = /^(?:the|an?|my|our) (?:[\p{L}'’-]+ ){1,3}?\p{L}+[^\P{L}s]s (\S+)/iu;
const OBJECT = /^(?:an?|the|my|our|me|us|this|that)$/iu;

/** What may say which pupils are meant, in whatever words: "it is for the gifted", "only swimmers", "the choir sings". */
const LIMITS =
  /\b(?:only|just|except\p{L}*|apart|besides|other|without|exclud\p{L}*|includ\p{L}*|ignor\p{L}*|these|those|neither|nor|not|no|never|limited|restricted|cover(?:s|ed|ing)?|serves?|(?:is|are|was|were|meant) (?:just )?for|open to|appl(?:y|ies) to|targets?|goes to|funds|invites?|new|arrivals|starters|newcomers|gifted|able|choir|teams?|squads?|bands?|orchestra|clubs?|groups?|cast|crew|cohorts?|infants|juniors|seniors|nursery|reception|sixth|sets?|years?|forms?|class(?:es)?|houses?|sites?|keepers?|ones|mine|ours)\b|n['’]t\b/iu;
/** A day that what is asked in the past may be of. */
const DAY =
  /\b(?:\p{L}+day|morning|afternoon|week|term|half[- ]term|easter|christmas|summer|winter|spring|autumn)s?\b/iu;
const PAST = /\b(?:was|were|had|did|\p{L}+ed)\b/iu;
const PRONOUN = /\b(?:he|she|they|him|her|his|their|its|who of|which of (?:them|these|those))\b/iu;
/** What is asked for without a question's word, where the reason for it was told. */
const ASKS_FOR =
  /^(?:(?:i|we) )?(?:(?:need|want|would (?:like|love)|could do with) (?:to know |to see |to have )?)?(?=(?:how|who|which|what|when|where|in which|the|a list|all|every|everyone|number|names)\b)/iu;

/** The question without the sentence before it, where that tells of nobody whom the question does not name itself. */
export function withoutReason(asked: string, vocabulary: Vocabulary): Shortened[] {
  const parted = partOf(asked);
  if (parted === null) return [];
  const { aside, question, isReason } = parted;
  const isAside =
    tellsOfDoing(aside, isReason) &&
    !LIMITS.test(aside) &&
    !(DAY.test(aside) && PAST.test(question)) &&
    !COMES_BACK.test(question) &&
    !(PRONOUN.test(question) && !itemsOf(tokenize(question), vocabulary).some(isType("name"))) &&
    saysNumbersAgain(aside, question) &&
    !itemsOf(tokenize(aside), vocabulary).some(RECKONS) &&
    namesNobody(lowered(aside.replace(AT_NUMBER, "")), question, vocabulary, true) &&
    (/^(?:i|we)\b/iu.test(aside) || saysNeedsAgain(aside, question, vocabulary));
  return isAside ? [{ question, aside }] : [];
}

/** Two sentences of which the second asks. */
function partOf(asked: string): (Shortened & { isReason: boolean }) | null {
  const [led, reason] = LED.exec(asked) ?? [];
  const found = ENDS.exec(asked);
  if (led === undefined && found === null) return null;
  const at = found?.index ?? 0;
  const aside = reason ?? asked.slice(0, at).trim();
  const behind = asked.slice(led?.length ?? at + (found?.[0].length ?? 0)).trim();
  const isReason = led !== undefined || IS_REASON.test(found?.[0] ?? "");
  if (aside.length < 8 || BEGINS_ASKING.test(aside)) return null;
  const asks = BEGINS_ASKING.test(behind) || (isReason && ASKS_FOR.test(behind));
  return asks ? { aside, question: behind.replace(ASKS_FOR, ""), isReason } : null;
}

/** Whether it is a sentence with somebody or something that does something. */
function tellsOfDoing(clause: string, isReason: boolean): boolean {
  if (/^(?:i|we)\b/iu.test(clause)) return ASKER_DOES.test(clause);
  const [, next = ""] = THING_DOES.exec(clause) ?? [];
  return next === "" ? STATES.test(clause) : isReason || OBJECT.test(next) || STATES.test(clause);
}

/** "certificates start at 95": the question has to name the number as well. */
const saysNumbersAgain = (clause: string, question: string): boolean =>
  (clause.match(/\d+/gu) ?? []).every((number) => new RegExp(`\\b${number}\\b`).test(question));

/** "The attendance panel meets": of what notes tell of pupils only what the question names as well, and things. */
function saysNeedsAgain(clause: string, question: string, { map }: Vocabulary): boolean {
  const again = new Set(conceptsOfQuestion(map, question).map(({ concept }) => concept));
  return conceptsOfQuestion(map, clause).every(
    ({ concept, start, end }) =>
      again.has(concept) ||
      beginsWithThing(clause.slice(start, end).toLowerCase()) ||
      beginsWithThing(clause.slice(end)),
  );
}

/** No day, as the question names the number again. */
const AT_NUMBER = /\b(?:at|on|by|of|in|to) \d{1,3}\b(?! \p{L})/giu;

/** The capital of the first word is no name's. */
const lowered = (clause: string): string => clause.charAt(0).toLowerCase() + clause.slice(1);

const RECKONS = isType("quantity", "more", "most", "than", "or");
