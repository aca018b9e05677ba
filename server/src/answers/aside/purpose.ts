// Takes off what is said around a question without a mark between, or what the answer is for: "mum is on the phone how does Ben get home", "… for my diary".

import { isType } from "../items/item.js";
import { itemsOf } from "../items/items.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { tokenize } from "../words/tokens.js";
import { isOfTheAsker } from "./asker.js";
import { isNarration } from "./narration.js";
import { asksAgain, BEGINS_ASKING } from "./set-apart.js";
import { COMES_BACK, namesNobody, type Shortened } from "./without-clause.js";

/** What staff make or have, which no pupil is in, goes on or pays for. */
const PAPERS =
  "lists?|letters?|diary|diaries|shield|cup|trophy|governors?|returns?|reports?|meetings?|records?|files?|posters?|display|boards?|noticeboard|newsletter|certificates?|labels?|emails?|register|assembly|website|inspectors?|inspection|head|headteacher|office|kitchen|photographer|nurse|census|audit|forms?|planner|minutes|briefing|spreadsheet|paperwork|budget|bid|slt|senco|local authority|la|council|trust|ofsted|dfe|agenda|handover|rota";
/** What is on as well. */
const EVENTS = `${PAPERS}|trip|visit|outing|show|play|concert|day|event|party|raffle|draw|fair|disco|evening|tournament|competition|prizes?|rewards?|treat|cake|tea|lunch|photos?|bus|coach|display|shop|stall`;
const OWNER = "(?:the|my|our|a|an|this|tomorrow['’]?s|today['’]?s|next week['’]?s)";
const WHEN =
  "(?: (?:at \\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|today|tomorrow|tonight|on \\p{L}+day|this (?:morning|afternoon|week|evening)|next week))?";

/** "…, it's for my LA return" */
const ITS_FOR = new RegExp(
  `^(.{8,}?)(?:\\s*[,;.?!]|\\s[-–—]+)\\s*((?:it|this|that)(?:['’]s| is) (?:all )?for ${OWNER} [^,?]{2,50}|thinking (?:about|of|ahead to) [^,?]{2,40})\\W*$`,
  "iu",
);
/** "…, for the sports day list" */
const FOR_BEHIND = new RegExp(
  `^(.{8,})(?:,|\\s[-–—]+)\\s*(for ${OWNER} (?:[\\p{L}'’-]+ ){0,4}?[\\p{L}'’-]+${WHEN})\\W*$`,
  "iu",
);
/** "… for the letter" */
const FOR_PAPERS = new RegExp(
  `^(.{8,}) (for ${OWNER} (?:[\\p{L}'’-]+ ){0,3}?(?:${PAPERS})${WHEN})\\W*$`,
  "iu",
);
/** Behind these it is said what somebody is in for, or has. */
const TAKES_FOR =
  /\b(?:down|signed|up|go|goes|going|gone|entered|enter|paid|pay|pays|eligible|ready|ask|asked|due|here|responsible|qualify|qualifies|registered|chosen|picked|selected|nominated|put|forward|consent|permission|money|wait|waiting|apply|applied|applying|enough|late|early|in|out|available|needed|required|wanted|free|used|flagged|named|missing|owed|outstanding|reasons?)$/iu;

/** "… I am doing the certificates", without a mark before it. */
const ASKER_BEHIND =
  /^(.{8,}?)\s+((?:i['’]?m|i am|we['’]?re|we are) (?!(?:sure|not|told|worried|after|looking for|interested)\b)[^,?]{4,60})\W*$/iu;
/** The same behind a mark, where the question does not begin as one. */
const TOLD_BEHIND =
  /^(.{8,}?)(?:\s*[,;.?!]|\s[-–—]+)\s+((?:i['’]?m|i am|we['’]?re|we are|i need|we need|i want to|we want to) [^,?]{4,60})\W*$/iu;

/** "mum is on the phone how does Ben get home" */
const TOLD_BEFORE =
  /^([^,;:.?!–—]{8,80}?) (?=(?:how (?:does|do|is|many|much|old)|what (?:is|are|does|(?:house|class|year|site|club|form|level|bus|set) (?:is|does|are))|which \p{L}+ (?:is|are|does|do|has)|who (?:is|has|are|gets|does|goes|takes)|where (?:is|does|do)|when (?:is|does))\b)/iu;
/** "with the interpreter budget in mind, how many …" */
const IN_MIND =
  /^(with (?:the |my |our |an? )?[^,]{3,40} in mind),? (?=(?:how|who|which|what|list)\b)/iu;
/** "For the lunchtime reading scheme I'm after children with no club" */
const FOR_BEFORE = new RegExp(
  `^(for ${OWNER} [^,;:?]{3,50}?),? (?=(?:i['’]?m (?:after|looking for)|i (?:need|want|would like|['’]d like)|we (?:need|want)|we['’]re (?:after|looking for)) )`,
  "iu",
);
/** What comes before is not what is asked to be told: "I want to know what house". */
const LEADS_ON =
  /\b(?:know|tell|see|ask|asks|asked|asking|find|out|wonder|wondering|remember|check|say|says|of|by|about|on|in|at|for|to|from|and|or|me|us|sure|idea|than|the|which|list|show)$/iu;

const NAME = "\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?";
/** "I have Ben at the desk what house is he in", "I've got Ann Ashe in front of me; attendance and tier?" */
const WITH_ME = new RegExp(
  `^((?:i['’]?ve got|i have(?: got)?|i['’]?m (?:with|sat with|sitting with|seeing|looking at)|we['’]?ve got|we have) (${NAME}) (?:here|with me|(?:at|outside|by) (?:the|my) (?:desk|door|hatch|office|room|classroom)|in front of me|in (?:my|the) office|on the phone|waiting|at reception|standing here|outside)(?: (?:with me|now|here))?)[,;:.–—-]*\\s+(\\S.*)$`,
  "iu",
);

/** "there must be something recorded about houses. How many are in Heron?" */
const OF_THE_SHEET =
  /^((?:there (?:must|should|ought to|will|might|may) be|there(?:['’]s| is)|(?:i|we) (?:think|believe|know|gather)(?: that)? (?:there(?:['’]s| is)|(?:we|you) (?:have|record|keep))|(?:you|we) (?:must |should )?(?:have|keep|hold|record)) (?:something|anything|an? (?:column|note|record|field|heading|list|box))(?: (?:recorded|kept|written|noted|held|entered|down|somewhere))* (?:about|for|on|of|saying|that says|to say)\b([^.;:?!]{3,70}))[.;:?!]+\s+(\S.*)$/iu;

/** The question without each of these, to be tried where the whole was not understood. */
export function withoutPurpose(asked: string, vocabulary: Vocabulary): Shortened[] {
  return [...behind(asked), ...before(asked)]
    .filter(({ question, aside }) => {
      const said = aside.replace(AT_TIME, "");
      return namesNobody(said, question, vocabulary, isOfTheAsker(said) || PLAIN.test(said));
    })
    .concat(withMe(asked), ofTheSheet(asked, vocabulary));
}

/** "for the shield": a thing of the asker's, whatever else notes call so. */
const PLAIN = new RegExp(`^for ${OWNER} (?:${EVENTS})$`, "iu");

/** When somebody meets is no number of pupils. */
const AT_TIME = /\bat \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?$/iu;

function behind(asked: string): Shortened[] {
  const [, ...its] = ITS_FOR.exec(asked) ?? FOR_BEHIND.exec(asked) ?? [];
  const [, ...papers] = FOR_PAPERS.exec(asked) ?? [];
  const [, ...asker] = ASKER_BEHIND.exec(asked) ?? [];
  const [, ...told] = TOLD_BEHIND.exec(asked) ?? [];
  const found = [
    its,
    TAKES_FOR.test(papers[0]?.trim() ?? "") ? [] : papers,
    isOfTheAsker(asker[1] ?? "") ? asker : [],
    isNarration(told[1] ?? "") && !asksAgain(told[1] ?? "") ? told : [],
  ];
  return found.flatMap(([question, aside]) =>
    question === undefined || aside === undefined || COMES_BACK.test(question)
      ? []
      : [
          {
            question: `${question.replace(/[\s,;–—-]+$/u, "")}?`,
            aside: aside.replace(/[?!.\s]+$/u, ""),
          },
        ],
  );
}

function before(asked: string): Shortened[] {
  const [minded, aside] = IN_MIND.exec(asked) ?? FOR_BEFORE.exec(asked) ?? [];
  if (minded !== undefined && aside !== undefined)
    return [{ question: asked.slice(minded.length), aside }];
  const [taken, clause = ""] = TOLD_BEFORE.exec(asked) ?? [];
  if (taken === undefined || BEGINS_ASKING.test(clause) || LEADS_ON.test(clause)) return [];
  const question = asked.slice(taken.length);
  return isOfTheAsker(clause) && !COMES_BACK.test(question) ? [{ question, aside: clause }] : [];
}

/** Of the pupil who is there it is asked. */
function withMe(asked: string): Shortened[] {
  const [, aside, name, rest] = WITH_ME.exec(asked) ?? [];
  if (aside === undefined || name === undefined || rest === undefined) return [];
  const owned = rest.replace(/\b(?:his|their|her (?!(?:in|on|at|up|for)\b)(?=\p{L}))/iu, (said) =>
    said.endsWith(" ") ? `${name}'s ` : `${name}'s`,
  );
  const own = owned === rest ? rest.replace(/\b(?:he|she|they|him|her|them)\b/iu, name) : owned;
  const asks = /\b(?:how|what|which|who|when|where|is|does|has)\b/iu.test(rest);
  if (own === rest && asks) return [];
  return [{ question: own === rest ? `what is ${name}'s ${rest}` : own, aside }];
}

/** What the sheet holds is said, and nothing of whom it holds it. */
function ofTheSheet(asked: string, vocabulary: Vocabulary): Shortened[] {
  const [, aside, told = "", question] = OF_THE_SHEET.exec(asked) ?? [];
  if (aside === undefined || question === undefined || COMES_BACK.test(question)) return [];
  const items = itemsOf(tokenize(told), vocabulary);
  return items.some(isType("test", "name", "unknown", "number", "quantity"))
    ? []
    : [{ question, aside }];
}
