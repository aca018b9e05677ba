// Takes the polite frame off a question: "I should be grateful for …", "Kindly state …", "… is requested".
import { inLetters, lettersOf, mayMatch } from "./letters.js";

/** Who asks, or for whom. */
const SOMEBODY = `(?:the |our |my |a |an )?(?:(?:chair of |deputy |assistant |exams? |attendance |school |trip |first aid |pastoral |[\\p{L}&]{2,10} )?(?:lead|leader|office|officer|governors?|governing (?:body|board)|head(?: ?teacher)?|senco|sendco|senior leadership team|slt|dsl|inspectors?|local authority|council|nurse|kitchen|trust|trustees|parent|bursar|business manager|virtual school|department)|ofsted|governors)`;
/** Would have something told: a list, or whatever stands behind. */
const LISTING =
  "identify(?:ing)?|name|naming|list(?:ing)?|enumerate|itemi[sz]e|single out|pick out|flag(?: up)?";
const TELLING = `open|advise(?: me| us)?(?: of| on| as to)?|ascertain|calculate|check|clarify|compute|confirm(?:ation of)?|detail|determine|disclose|display|establish|figure out|find(?: out)?|forward|furnish(?: me| us)?(?: with)?|get|have|having|hear|indicate|inform(?: me| us)?(?: of| about| as to)?|know(?:ing)?|learn|let (?:me|us) (?:know|have|see)|look up|note|obtain|outline|point me to|present|produce|provide(?: me| us)?(?: with)?|quote|read(?: out)?|reckon up|report|retrieve|see(?:ing)?|send(?: me| us)|set out|show(?: me| us)?|sight of|specify|state|supply(?: me| us)?(?: with)?|tell(?: me| us)(?: of| about)?|verify|view(?:ing)?|work out`;

/** What is asked for begins so. */
const OBJECT = `(?=(?:(?:(?:at|in|to|for|from|on|of|by|with|against|within) )?(?:who|whom|whose|which|what|where|when|how|whether|if|that|only)\\b|the |an? |all |every|each |any|those |these |our |whatever |names|details|compare|levels?\\b|(?:pupil |student )?numbers?\\b|pupils|children|students|kids|(?:the )?(?:full|mean|average|median|total)|[\\p{L}’'-]+ [\\p{L}-]+['’]s? |[\\p{L}-]+['’]s ))`;

const POLITELY = "(?:please |kindly |just |also |now |possibly |quickly |if possible,? )*";
const WISH = [
  `(?:i|we)(?: would| should| shall|['’]d) ${POLITELY}(?:very much |really |so )?(?:like|love|wish|appreciate|welcome|value|be (?:very |most |so |extremely |really )?(?:grateful|glad|obliged|pleased|thankful|interested|happy)(?: for| of| in| if you (?:could|would))?)(?: (?:it )?(?:if you (?:could|would)))?(?: to)?`,
  `(?:i|we) ${POLITELY}(?:really |do )?(?:need|want|wish|require|request|seek|ask)(?: for| to)?`,
  `(?:i am|i['’]m|im|we are|we['’]re) ${POLITELY}(?:seeking|requesting|requiring|needing|wanting|asking(?: for)?|looking (?:for|to)|trying to|hoping to|keen to|wishing to|required to|asked to|obliged to|in need of|interested (?:in|to))`,
  "(?:i|we) have been asked (?:to|for)",
  `(?:may|can|could|might|would) (?:i|we) ${POLITELY}(?:ask(?: for| to know)?|request|be (?:told|given|shown|sent)|trouble you for)`,
  `(?:may|can|could|might) (?:i|we) ${POLITELY}(?=(?:${TELLING}|${LISTING})\\b)`,
  `(?:can|could|would|will) (?:you|someone|anyone|anybody|somebody|${SOMEBODY}) ${POLITELY}(?:be so (?:kind|good) as to |do me a favour and |help me |care to )?(?=(?:${TELLING}|${LISTING})\\b)`,
  `it(?: would| will|['’]d| is| might) (?:be )?(?:very |most |really )?(?:helpful|useful|good|handy|great|interesting|important|appreciated)(?: if (?:you|we|i) (?:could|can|knew))?(?: (?:for (?:me|us) )?to)?`,
  `(?:as )?${SOMEBODY}(?: here)?,? (?:(?:has|have|is|are|would|i|we) ){0,2}(?:wants?|wish(?:es)?|wishing|needs?|requires?|asks?|asked|asking|requests?|requested|requesting|likes?)(?: (?:me|us))?(?: (?:to|for))?`,
  // "the insurers require the names of …": whoever it is, nobody else is asked about.
  "(?:(?:the|our) )?(?!(?:who|which|what|how|i|we|you)\\b)[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,3} (?:requires?|(?:has|have) requested|requests?|(?:has|have) asked for)(?= (?:the |an? )?(?:full |complete |total )*(?:names|number|list|total|count|average|mean|figures?|percentage)\\b)",
  "grateful for",
  "it is (?:requested|asked|required) that",
].join("|");

/** What an imperative is given without a wish around it: others tell what is done with a list. */
const PLAINLY = new RegExp(
  `^(?!(?:have|having|get|find|note|know|check|read|hear|show|see|let|tell) (?!(?:me |us )?(?:who|whom|whose|which|what|where|when|how|whether|if|the (?:number|total|average|mean|median))\\b))(?:${TELLING}) ${OBJECT}`,
  "iu",
);
/** Who it is for, told before a list: "a list for the photographer: …"; and what is no question. */
const OTHER =
  "(?!(?:the |some |a )?(?:help|advice|support|joke|story|poem)\\b|(?:a|the) (?:list|names) for\\b)";

/** What stands before that which is asked; each as often as it stands there. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/^(?:please|kindly|pls)[,:]? (?=\S)/iu, ""],
  [new RegExp(`^(?:${WISH}) ?(?:(?:please|kindly) )?(?:${LISTING}) ${OBJECT}`, "iu"), "list "],
  [new RegExp(`^(?:${WISH}) ?(?:(?:please|kindly) )?(?:${TELLING}) ${OBJECT}${OTHER}`, "iu"), ""],
  [new RegExp(`^(?:${WISH}) (?=(?:the )?names\\b)`, "iu"), "list "],
  [new RegExp(`^(?:${WISH}) ${OBJECT}${OTHER}`, "iu"), ""],
  [PLAINLY, ""],
  [
    /^an? (?:figure|number|count|total|headcount) is (?:requested|required|needed|wanted|sought) (?:for|of) (?=(?:the )?(?:number|count|total)\b)/iu,
    "",
  ],
  [
    /^an? (?:figure|number|count|total|headcount) is (?:requested|required|needed|wanted|sought) (?:for|of) (?=\S)/iu,
    "how many ",
  ],
  [/^express(?:ed)? as a percentage,? (?=(?:the )?(?:share|proportion)\b)/iu, "percentage: "],
  [/^tabulate,? (?=\S)/iu, ""],
  [/^names are (?:requested|required|needed|wanted|sought) (?=of\b)/iu, "names "],
];

/** How it is said at the end that something is asked. */
const WANTED =
  "requested|required|needed|sought|wanted|appreciated|welcome|welcomed|helpful|useful|of interest";
const TOLD =
  "supplied|provided|given|stated|confirmed|shown|displayed|produced|reported|set out|made available|sent|calculated";
const PICKED = "listed|named|identified|included|flagged(?: up)?|highlighted|picked out";
const REASON =
  "(?: (?:here|below|today|asap|now|as soon as possible|for (?:the |my |our |a )?(?:[\\p{L}-]+ ){0,2}(?:purposes?|planning|reports?|returns?|file|meeting|cover|records?|audit|inspection|governors)))?";
const ASKING =
  "(?!(?:who|whom|whose|which|what|where|when|how|is|are|was|were|do|does|did|has|have|had|will|at which|in which)\\b)";
const IS = "(?:is|are|would be|will be|was|were)";
const OUGHT = "(?:should|must|(?:is|are|need|ought) to|to|needs? to|can|could)";
/** A clause of a pupil's own that may end in the same words: "for whom a plan is required". */
const OF_PUPILS = "\\b(?:who|whom|whose|that|which)\\b";
const OWN_VERB =
  "\\b(?:is|are|has|have|had|was|were|do|does|did|get|gets|receive|receives|attend|attends|speak|speaks)\\b";

const REQUESTED = new RegExp(
  `^${ASKING}(?:(?:a|the) (?:(?:full|complete|total|mean|average|median) )*(?:list|number|breakdown|names?|total|mean|average|median|count|percentage|summary|comparison|register)\\b.{3,}?|(?!.*${OF_PUPILS}).{4,}?|.*?${OF_PUPILS}.*?${OWN_VERB}.*?),? ${IS} (?:kindly |urgently |now |also |hereby |most |very |really |much )?(?:${WANTED}|${TOLD})${REASON}(?:,? (?:please|by name))?\\W*$`,
  "iu",
);
const ENDING = new RegExp(
  `,? ${IS} (?:kindly |urgently |now |also |hereby |most |very |really |much )?(?:${WANTED}|${TOLD})${REASON}(?:,? (?:please|by name))?\\W*$`,
  "iu",
);
const TO_BE_LISTED = new RegExp(
  `^${ASKING}(.{4,}?),? (?:${OUGHT} )?be (?:${PICKED}|${TOLD})${REASON}(?:,? (?:please|by name))?\\W*$`,
  "iu",
);
const COULD_BE_TOLD = new RegExp(
  `^(?:can|could|may|might|would|will) ((?:the|a|an|all|those|every|any) .+?),? (?:please )?be (?:${TOLD}|${PICKED})(?: (?:to me|to us|please))*\\W*$`,
  "iu",
);
/** "the mean number of lates is needed for each set" */
const NEEDED_OF =
  /^((?:(?:a|the) )?(?:(?:full|complete|total|mean|average|median) )*(?:list|number|breakdown|names?|total|mean|average|median|count|percentage|summary|comparison|register|figures?)\b(?:(?!\b(?:who|whom|whose|that|which)\b).){3,}?) (?:is|are) (?:requested|required|needed|sought|wanted)(?=,? (?:for each|for every|by|per|in|at|across|from|among|excluding|omitting|without|leaving out)\b)/iu;
/** "…, which is required for the labels" */
const WHICH_IS =
  /,? (?:which|this|that) (?:is|are) (?:required|needed|wanted) (?:for|by) [^,?]{3,50}\W*$/iu;
/** Courtesies at the end. */
const COURTESY =
  /(?:\s*[,;:–—-]+\s*|\s+)(?:please|kindly|thanks|thank you|many thanks|if you (?:would|could|can|please|don['’]?t mind|wouldn['’]?t mind)(?: (?:be so (?:good|kind)|identify|name|list|help))?(?: them)?|if (?:at all )?possible|if you(?:['’]ve| have| get)(?: got)? (?:a|the) (?:minute|min|moment|mo|second|sec|chance|time)|when you (?:can|get a (?:chance|minute|moment))|(?:would|could|can) you)(?: please)?\W*$/iu;
const BY_NAME =
  /^(?!.*\bhow many\b)(.{4,}?)(?:,| -)? (?:listed )?(?:by name|name by name)(?: only)?\W*$/iu;
/** "pupils with asthma: please name them" */
const NAME_THEM =
  /^(?!.*\b(?:how many|number of|count)\b)(?!(?:who|which|whose|list|show|name)\b)(.{4,}?)\s*[,;:–—-]+\s*(?:please )?(?:(?:name|list|identify) them|who are (?:they|those)|which (?:ones|pupils|children|students|kids)(?: are (?:they|those))?|(?:advise|tell|show|let) (?:me |us )?(?:know )?who (?:they|those) are|(?:give |give me |let me have )(?:their |the )?names)\W*$/iu;

/** What stands behind that which is asked, and the question without it. */
const BEHIND: readonly (readonly [RegExp, (question: string) => string])[] = [
  [COURTESY, (question) => question.replace(COURTESY, "")],
  [WHICH_IS, (question) => question.replace(WHICH_IS, "")],
  [NEEDED_OF, (question) => question.replace(NEEDED_OF, "$1")],
  [REQUESTED, (question) => question.replace(ENDING, "")],
  [COULD_BE_TOLD, (question) => question.replace(COULD_BE_TOLD, "$1")],
];
const LISTED = [TO_BE_LISTED, BY_NAME, NAME_THEM];

/** With the letters that tell at a glance whether a frame may be there. */
const FRAMES = [
  ...BEFORE.map(([frame, meant]) => ({
    frame,
    without: (question: string) => question.replace(frame, meant),
  })),
  ...BEHIND.map(([frame, without]) => ({ frame, without })),
].map((one) => ({ ...one, letters: lettersOf(one.frame) }));
const LISTS = LISTED.map((frame) => ({ frame, letters: lettersOf(frame) }));

/** The question without the politeness around it; unchanged where there is none. */
export function unframed(question: string): string {
  const searched = inLetters(question);
  for (const { frame, without, letters } of FRAMES) {
    if (!mayMatch(letters, searched) || !frame.test(question)) continue;
    const rest = without(question);
    if (rest !== question && rest !== "") return unframed(rest);
  }
  for (const { frame, letters } of LISTS) {
    const [, listed] = (mayMatch(letters, searched) && frame.exec(question)) || [];
    if (listed !== undefined)
      return /^(?:list|names?|who|which|the names)\b/iu.test(listed) ? listed : `list ${listed}`;
  }
  return question;
}
