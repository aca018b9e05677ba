// Takes off what stands before a question: who speaks, how they begin, and that they ask.

const ROLES =
  `(?:head(?:teacher| teacher)?|deputy(?: head)?|sen(?:d)?co|d?dsl|(?:school )?office|trip leader|
  cover(?: teacher| supervisor)?|governor|chair of governors|exams? officer|(?:school )?nurse|attendance officer|
  bursar|business manager|(?:class |form )?teacher|form tutor|tutor|ta|reception|caretaker|cook|parent|[a-z]+ lead)`.replace(
    /\s+/g,
    " ",
  );

/** Each as often as it stands there. */
const OPENINGS: readonly RegExp[] = [
  /^(?:o+h|a+h|oops|oi|aha|hmm*|gosh|yikes|psst|hang on)(?:\s+[-–—]+\s*|[\s,!:;.]+)(?=\S)/iu,
  // "I've forgotten what her reading age is", "ooh remind me who is in choir"
  /^(?:(?:i(?:['’]?ve| have)? (?:forgotten|forget|forgot)|i (?:can(?:['’]?t|not) (?:remember|recall|think)|don['’]?t (?:remember|recall))|remind me(?: please)?)(?: again| for a moment)?)[,:]? (?=(?:who|whose|which|what|when|where|how)(?:['’]s)?\b)/iu,
  /^i(?:['’]?ve| have)? (?:forgotten|forget|forgot|can['’]?t remember) (?:the|his|her|their) (?:first |last |sur)?name,? ?[:;.–—-]+ ?(?=\S)/iu,
  /^is it (?:at all |ever )?possible (?:for (?:you|someone) )?to (?:tell|show|give|say|let|find|see|get|work out|know)(?: (?:me|us))?(?: know| out| have)? (?=(?:how|who|which|what|when|where|whose|the|a list|all)\b)/iu,
  /^(?:spelling|spell|sanity|double) check ?[:,–—-]+ ?(?=\S)/iu,
  // "I need a table: boys per maths set"
  /^(?:i |we )?(?:need|want|would like|after) (?:a|the|some) (?:table|chart|grid|breakdown|list|figures?|numbers?) ?[:–—-]+ ?(?=\S)/iu,
  /^(?:(?:just )?(?:out of (?:interest|curiosity)|being (?:nosy|curious))|(?:a )?bit (?:embarrassing|awkward|random|cheeky|nosy|odd|of a (?:random|nosy|cheeky|odd|silly|daft|long shot)(?: (?:one|question|ask))?)(?: (?:one|question))?)(?:[,;:–—-]+ ?| )(?:but |so )?(?=\S)/iu,
  /^i(?:['’]?ve| have| had) (?:got )?(?:a|this) (?:feeling|hunch|suspicion|sneaking suspicion|vague memory)(?: that)? (?=\S)/iu,
  /^(?:um+|uh+|erm?|hmm+|ah|oh|well(?![ -]behaved)|ok(?:ay)?|hi(?:ya)?|hello|hey|(?:good )?(?:morning|afternoon|evening)(?! (?!(?:all|everyone|team|folks|can|could|how|who|which|what|please|is|are)\b)\p{L})|quick (?:one|question|q)(?: before \p{L}+)?|sorry(?: to (?:bother|trouble) you)?|right(?! now)(?: so| then)?|so (?=(?:who|whose|which|what|how|is|are|has|have|does|do|can|could|if)\b)|now then)(?:\s+[-–—]+\s*|[\s,!:;.]+)(?=\S)/iu,
  new RegExp(
    `^(?:the )?${ROLES} (?:here|speaking|q|question|query)\\b\\s*[,:;.–—-]*\\s*(?=\\S)`,
    "iu",
  ),
  /^(?:would|could|do) you mind (?:telling|showing|giving) me\s+/iu,
  /^(?:when it comes to|as for|as regards|regarding|with regard to|concerning|in terms of|talking of|speaking of) (?=\p{L}|\d)/iu,
  /^(?:i would be grateful for|i should be grateful for|i['’]?d (?:be grateful for|appreciate|like)|i could (?:really )?do with|i (?:require|request)|(?:kindly |please )?provide(?: me with)?|(?:could|can|may) i (?:get|have)) (?=(?:the|a|all|everyone)\b)/iu,
  /^(?:could|can|would|will) (?:you|someone|anyone) (?:please )?(?:say|tell|let me know|work out)(?: me| us)? (?=(?:who|whose|which|what|when|where|how|the number)\b)/iu,
  /^for (?=(?:which|whom)\b)/iu,
  /^i (?:was|am|['’]m) (?:just )?(?:wondering|curious|asking)(?: (?:about|if you (?:could|can) tell me))?,? (?=\S)/iu,
  /^(?:(?:have you |do you have |got |has anyone )?(?:any|an) (?:idea|clue|inkling|thoughts)(?: of| on| about| as to)?|(?:do|would|can) (?:you|we|any ?(?:one|body)) (?:happen to )?know(?: exactly)?|i wonder(?: if you know)?|no idea|not sure|curious|just (?:checking|wondering)),? (?=(?:who|whose|which|what|when|where|how|the number|if)\b)/iu,
  /^(?:roughly|approximately)\s+(?=(?:what|how)\b)/iu,
  /^(?:i am|i['’]?m) (?:looking for|after|trying to find(?: out)?)\s+(?=(?:the|a|an|how|who|which|what|everyone|all)\b)/iu,
];

/** The question without its openings. */
export function withoutOpenings(question: string): string {
  for (const opening of OPENINGS) {
    const rest = question.replace(opening, "");
    if (rest !== question) return withoutOpenings(rest);
  }
  return question;
}
