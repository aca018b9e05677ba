// How a sentence states a concept: one table for each rule of reading.
import { describe, expect, test } from "vitest";
import type { State } from "../../src/concepts/concept-types.js";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";

const map = shippedConcepts().map();
type Row = [sentence: string, concept: string, state: State | null];

function stateOf(sentence: string, concept: string): State | null {
  return tagSentence(map, sentence).find((tag) => tag.concept === concept)?.state ?? null;
}

const table = (rule: string, rows: Row[]) =>
  describe(rule, () => {
    test.each(rows)("%s: %s is %s", (sentence, concept, state) => {
      expect(stateOf(sentence, concept)).toBe(state);
    });
  });

table("what is said is so now", [
  ["Has asthma", "asthma", "present"],
  ["Anxiety support needed", "anxiety", "present"],
  ["EHCP review scheduled", "ehcp", "present"],
  ["Dad away with the Army until June", "armed-forces-family", "present"],
]);

table(
  "a name that is denied is the finding, whatever told of it before; said of itself it stands",
  [
    ["GP checked her bloods, not diabetes", "diabetes", "denied"],
    ["Diabetic, no diabetes kit in school", "diabetes", "present"],
    ["Anxious in lessons, no anxiety at home", "anxiety", "present"],
  ],
);

table("a denial reaches what stands behind it in its clause", [
  ["No hearing loss", "hearing-impairment", "denied"],
  ["No known allergies", "allergy", "denied"],
  ["no concerns re attendance", "attendance-concern", "denied"],
  ["Does not have an EHCP", "ehcp", "denied"],
  ["doesnt need ear defenders", "ear-defenders", "denied"],
  ["Not known to social care", "social-care", "denied"],
  ["No ASD, ADHD or dyslexia", "dyslexia", "denied"],
  ["No asthma, anxious at times", "anxiety", "present"],
  ["No asthma but anxious at times", "anxiety", "present"],
  ["No friends and anxious", "anxiety", "present"],
]);

table("not denies what it stands next to", [
  ["He is not autistic", "autism", "denied"],
  ["not at all anxious", "anxiety", "denied"],
  ["Does not like loud noises", "sound-sensitivity", "present"],
  ["Not coping with his anxiety", "anxiety", "present"],
]);

table("a denial may stand behind", [
  ["ADHD ruled out", "adhd", "denied"],
  ["EHCP not needed", "ehcp", "denied"],
  ["Allergies: none", "allergy", "denied"],
  ["Asthma - no", "asthma", "denied"],
  ["Has asthma, no PE", "asthma", "present"],
  ["Early Help offered, family declined", "early-help", "denied"],
  ["CAMHS ref rejected", "camhs", "denied"],
]);

table("what looks like a denial is none", [
  ["No change in anxiety", "anxiety", "present"],
  ["Not only anxious but also angry", "anxiety", "present"],
  ["No progress with reading", "progress-concern", "present"],
  ["Anxiety not improving", "anxiety", "present"],
]);

table("a phrase that holds a denial is stated by it", [
  ["Has no friends", "isolated", "present"],
  ["He isn't eating", "eating", "present"],
  ["can't sit still", "hyperactivity", "present"],
  ["Never on time", "lateness", "present"],
]);

table("of a skill, a lack is the difficulty, and praise denies it", [
  ["Sentences run together, no punctuation", "writing-difficulty", "present"],
  ["Cannot spell", "spelling-difficulty", "present"],
  ["No concerns about spelling", "spelling-difficulty", "denied"],
  ["Handwriting excellent", "handwriting-difficulty", "denied"],
  ["Great difficulty with reading", "reading-difficulty", "present"],
]);

table("what was is past", [
  ["Previously under SALT", "speech-therapy", "past"],
  ["used to have grommets", "glue-ear", "past"],
  ["No longer needs ear defenders", "ear-defenders", "past"],
  ["Has overcome her fear of dogs", "anxiety", "past"],
  ["Discharged from CAMHS", "camhs", "past"],
  ["Anxiety has resolved", "anxiety", "past"],
  ["eczema (resolved)", "eczema", "past"],
  ["Reading is no longer a concern", "reading-difficulty", "past"],
  ["Was on CP plan until 2022", "child-protection-plan", "past"],
  ["Had SALT in Y1", "speech-therapy", "past"],
  ["Had a seizure in March", "epilepsy", "present"],
  ["Previously had SALT, now anxious", "anxiety", "present"],
]);

table("an event stays true", [
  ["Grandad died last year", "bereavement", "present"],
  ["Was previously looked after", "previously-looked-after", "present"],
]);

table("what is asked, awaited or looked into is suspected", [
  ["?ASD", "autism", "suspected"],
  ["ASD?", "autism", "suspected"],
  ["query dyslexia", "dyslexia", "suspected"],
  ["Awaiting community paediatrician", "paediatrician", "suspected"],
  ["on waiting list for CAMHS", "camhs", "suspected"],
  ["Being assessed for ADHD", "adhd", "suspected"],
  ["ADHD (suspected)", "adhd", "suspected"],
  ["Mum thinks he may have ADHD", "adhd", "suspected"],
  ["awaiting assessment for ASD, ADHD and dyspraxia", "dyspraxia", "suspected"],
]);

table("what is said of someone else is not the pupil's", [
  ["mum has eczema", "eczema", "other"],
  ["His brother is autistic", "autism", "other"],
  ["Older sister autistic", "autism", "other"],
  ["mum's diabetes", "diabetes", "other"],
  ["Family history of epilepsy", "epilepsy", "other"],
  ["Mum is worried about his reading", "reading-difficulty", "present"],
  ["Mum says he is anxious", "anxiety", "present"],
  ["Lives with dad and has asthma", "asthma", "present"],
]);

table("a concept of the family holds of the pupil", [
  ["Mum has anxiety", "parental-mental-health", "present"],
  ["Dad lost his job", "poverty", "present"],
  ["nan died in May", "bereavement", "present"],
]);

test("of several statements of one concept the strongest counts, once", () => {
  const tags = tagSentence(map, "Mum has eczema, and he has eczema");
  expect(tags.filter((tag) => tag.concept === "eczema")).toMatchObject([{ state: "present" }]);
});

table("what befalls a distant relative is not of the pupil's home", [
  ["Uncle just out of prison", "parent-in-prison", "other"],
  ["Cousin is in foster care", "looked-after", "other"],
  ["Dad is in prison", "parent-in-prison", "present"],
  ["Lives with aunt, is LAC", "looked-after", "present"],
]);

table("an outcome tells what became of it", [
  ["OT discharged, handwriting legible", "occupational-therapy", "past"],
  ["Case closed by social care", "social-care", "past"],
  ["Inhaler stopped over summer", "inhaler", "past"],
  ["Bullying allegation found to be untrue", "bullied", "denied"],
  ["Assessed for autism - threshold not met", "autism", "denied"],
  ["On SALT waitlist since Feb", "speech-therapy", "suspected"],
  ["Keep the classroom nut free for him", "nut-allergy", "present"],
]);

test.each([
  "She is here.",
  "He will be in on Monday",
  "They are at home with her and him",
  "This is it",
])("“%s” states nothing", (sentence) => {
  expect(tagSentence(map, sentence)).toEqual([]);
});

table("what has mended, lifted or ended is over; what was looked into and not found is denied", [
  ["LAC ended at Easter", "looked-after", "past"],
  ["Anxiety has lifted", "anxiety", "past"],
  ["Temper much improved since May", "anger", "past"],
  ["Tics went off over the summer", "tourettes", "past"],
  ["Lexia done and dusted", "reading-difficulty", "past"],
  ["Did not meet threshold for autism", "autism", "denied"],
  ["Heart murmur - innocent", "heart-condition", "denied"],
  ["Hearing loss found nothing", "hearing-impairment", "denied"],
]);

table("what it was, and since when it is not, is past", [
  ["Has come out of foster care", "looked-after", "past"],
  ["Anxiety has settled since Easter", "anxiety", "past"],
  ["Was anxious but so much better now", "anxiety", "past"],
  ["Hasn't had a seizure since 2021", "epilepsy", "past"],
  ["No meltdowns since September", "emotional-regulation", "past"],
  ["Not been late since the new bus", "lateness", "past"],
  ["Off ADHD meds since summer", "adhd-medication", "past"],
  ["Bedwetting is a thing of the past", "toileting", "past"],
  ["Has put the bullying behind her", "bullied", "past"],
  ["Tantrums are behind him now", "emotional-regulation", "past"],
  ["Completed her ELSA sessions", "elsa", "past"],
  ["Wheelchair only needed until last summer", "wheelchair", "past"],
  ["Glue ear when she was little", "glue-ear", "past"],
  ["Historic self-harm", "self-harm", "past"],
  ["At her old school was bullied", "bullied", "past"],
  ["Leukaemia in remission", "cancer", "past"],
  ["Has grown out of his asthma", "asthma", "past"],
  ["Stepped down from CP plan", "child-protection-plan", "past"],
  ["Closed to social care", "social-care", "past"],
]);

table("what only sounds past or denied is so now", [
  ["No PE since he broke his arm", "injury", "present"],
  ["No friends since Ben left", "isolated", "present"],
  ["Not sleeping well since dad left", "sleep", "present"],
  ["Not been in since Monday", "attendance-concern", "present"],
  ["Had a seizure but fine after", "epilepsy", "present"],
  ["Is used to her wheelchair", "wheelchair", "present"],
  ["Getting used to his hearing aids", "hearing-aid", "present"],
  ["No more than one inhaler puff before PE", "inhaler", "present"],
  ["No fewer than three seizures this week", "epilepsy", "present"],
  ["Never without his inhaler", "inhaler", "present"],
  ["Cannot manage without ear defenders", "ear-defenders", "present"],
  ["Manages without his ear defenders", "ear-defenders", "denied"],
  ["Doesn't like wearing his glasses", "glasses", "present"],
  ["Has not been discharged from CAMHS", "camhs", "present"],
]);

table("someone else may stand behind, or be a friend", [
  ["ADHD runs in the family", "adhd", "other"],
  ["Epilepsy on dad's side", "epilepsy", "other"],
  ["Has a cousin with epilepsy", "epilepsy", "other"],
  ["Dad wears hearing aids", "hearing-aid", "other"],
  ["His friend has a nut allergy", "nut-allergy", "other"],
  ["Has a friend with diabetes", "diabetes", "other"],
  ["Has asthma and his friend helps", "asthma", "present"],
  ["Anxiety about changes in the family", "anxiety", "present"],
  ["Mum is his carer and he has epilepsy", "epilepsy", "present"],
  ["Mum gives him his inhaler", "inhaler", "present"],
]);

table("who wonders, queues or sees features suspects; who tests and finds none denies", [
  ["On the autism pathway", "autism", "suspected"],
  ["We wonder about autism", "autism", "suspected"],
  ["Nan thinks it is dyslexia", "dyslexia", "suspected"],
  ["Red flags for dyslexia", "dyslexia", "suspected"],
  ["Working diagnosis of ADHD", "adhd", "suspected"],
  ["In the queue for CAMHS", "camhs", "suspected"],
  ["Dyslexia screener negative", "dyslexia", "denied"],
  ["Not thought to be dyslexic", "dyslexia", "denied"],
  ["ADHD assessment - did not meet criteria", "adhd", "denied"],
  ["Attendance not a concern", "attendance-concern", "denied"],
]);

table("a test, an appeal or an end tells what became of it", [
  ["Conners forms all in normal range", "adhd", "denied"],
  ["EEG normal, faints put down to heat", "epilepsy", "denied"],
  ["LA refused to assess, parents appealing", "ehc-assessment", "denied"],
  ["Autism, refuses PE", "autism", "present"],
  ["Grommets fell out in May", "glue-ear", "past"],
  ["Permanently excluded from his infants", "exclusion", "past"],
  ["Settled at last after a year in the hostel", "housing", "past"],
  ["Winston's Wish finished", "bereavement-support", "past"],
  ["Mum left the Army last year", "armed-forces-family", "past"],
  ["Graduated from nurture at Easter", "nurture-group", "past"],
  ["Was a school refuser in Y4", "school-avoidance", "past"],
  ["Was diagnosed with ADHD in Y3", "adhd", "present"],
  ["Concerta worn off by two", "adhd-medication", "present"],
]);

table("who is sure, insists or alleges suspects, and a relative is not the pupil", [
  ["Mum sure it's ADHD", "adhd", "suspected"],
  ["Dad insists he is dyslexic", "dyslexia", "suspected"],
  ["Mum alleges bullying", "bullied", "suspected"],
  ["ADHD, not diagnosed yet", "adhd", "suspected"],
  ["Asthma, not confirmed yet", "asthma", "suspected"],
  ["Twin attends an ASD school", "autism", "other"],
]);

table("'it' speaks of what was named before, wherever that stands", [
  ["Assessed for ASD and found not to have it", "autism", "denied"],
  ["Tested for coeliac, hasn't got it", "coeliac", "denied"],
  ["Had febrile convulsions as a toddler but grew out of it", "epilepsy", "past"],
  ["Was very shy in Y3, you'd never know it now", "shy-withdrawn", "past"],
  ["Very anxious and says he hates it", "anxiety", "present"],
]);

table("a relative clause and a class in brackets go on with the person", [
  ["Lives with his nan, who has diabetes", "diabetes", "other"],
  ["Shares a room with a brother, whose epilepsy keeps them both up", "epilepsy", "other"],
  ["Sister (Y10) carries an inhaler", "inhaler", "other"],
  ["Little bro has a peanut allergy", "nut-allergy", "other"],
  ["Sits by a girl who has a stammer", "stammer", "other"],
  ["Has asthma (mild)", "asthma", "present"],
]);

table("who rules out, doubts or finds nothing denies", [
  ["CAMHS ruled out ADHD", "adhd", "denied"],
  ["CAMHS ruled out ADHD", "camhs", "present"],
  ["Paediatrician does not think it's autism", "autism", "denied"],
  ["Dyslexia unlikely, says the SENCO", "dyslexia", "denied"],
  ["Milk allergy was a false alarm", "food-allergy", "denied"],
  ["EP suspects dyslexia", "dyslexia", "suspected"],
  ["poss dyspraxia", "dyspraxia", "suspected"],
]);

table("what is no more these days was once", [
  ["No seizures these days", "epilepsy", "past"],
  ["No meltdowns any more", "emotional-regulation", "past"],
  ["Weaned off her ear defenders", "ear-defenders", "past"],
  ["No friends these days", "isolated", "present"],
]);

table("a phrase may be of a state by itself, and a cue turns it", [
  ["Sleeps well", "sleep", "denied"],
  ["Does not sleep well", "sleep", "present"],
  ["No longer sleeps through", "sleep", "present"],
  ["His brother sleeps through", "sleep", "other"],
  ["EEG booked for June", "epilepsy", "suspected"],
  ["EEG not needed", "epilepsy", "denied"],
  ["Dad in remission", "parental-illness", "past"],
]);

table("who is strong at something does not struggle with it", [
  ["Brilliant at maths", "maths-difficulty", "denied"],
  ["Not brilliant at maths", "maths-difficulty", null],
]);

table("an action in passing is no aggression", [
  ["Hit the ground running", "aggression", null],
  ["A bite to eat at break", "aggression", null],
  ["Kicked the winning goal", "aggression", null],
  ["Was hit by a car", "aggression", null],
  ["Bit another child on the arm", "aggression", "present"],
  ["Hits when he is cross", "aggression", "present"],
]);

table("a clause with no subject of its own speaks of the clause before", [
  ["Lateness was a worry in the autumn, sorted since", "lateness", "past"],
  ["Very anxious at the start, much calmer since half term", "anxiety", "past"],
  ["Behind in reading, caught up after Christmas", "reading-difficulty", "past"],
  ["Bedwetting last year but none since", "toileting", "past"],
  ["Couldn't write a sentence in September, now pages of it", "writing-difficulty", "past"],
  ["Was diagnosed with ADHD in March, now on Elvanse", "adhd", "present"],
  ["Has asthma, behaviour much better since May", "asthma", "present"],
  ["Has fits, fell over at break, fine since", "epilepsy", "present"],
  ["The twin has asthma, not this one", "asthma", "other"],
  ["Mum rings about anxiety daily, child himself is fine", "anxiety", "denied"],
]);

table("who takes it in his stride has no need of it", [
  ["Quite happy with loud noises", "sound-sensitivity", "denied"],
  ["Copes well with change", "change-and-routine", "denied"],
  ["Not fazed by any change of routine", "change-and-routine", "denied"],
  ["Not coping with change of routine", "change-and-routine", "present"],
  ["Concentration has come on leaps and bounds", "attention-difficulty", "past"],
]);

table("a record in error and an outcome that is harmless deny", [
  ["Form says asthma but that was ticked in error", "asthma", "denied"],
  ["Heart murmur turned out innocent", "heart-condition", "denied"],
  ["Mum wondered about dyslexia but the EP said no", "dyslexia", "denied"],
  ["His absences are not to be mistaken for daydreaming", "attention-difficulty", "denied"],
  ["Hearing test came back clear", "hearing-impairment", "denied"],
]);

table("a cue behind speaks of the nearest phrase before it", [
  ["Sleeps well now the melatonin has stopped", "sleep", "denied"],
  ["Sleeps well now the melatonin has stopped", "sleep-medication", "past"],
]);

table("what befell a friend's family is the friend's", [
  ["Friend lost his dad", "parent-died", "other"],
  ["Lost his dad", "parent-died", "present"],
]);

table("what parents report and school does not see is suspected", [
  ["Parents report self-harm, not seen in school", "self-harm", "suspected"],
]);

table("a predicate speaks of the whole subject of its clause", [
  ["The query regarding ADHD raised by his old nursery has been ruled out", "adhd", "denied"],
  [
    "A murmur was detected at birth which has been confirmed as innocent",
    "heart-condition",
    "denied",
  ],
  ["Expressive language was assessed as secure", "language-delay", "denied"],
  ["The biting stage is behind us thank goodness", "aggression", "past"],
  ["The period of school refusal in Year 4 is wholly resolved", "school-avoidance", "past"],
  ["Asthma was queried by the GP but it has been discounted", "asthma", "denied"],
  ["Anxiety has stopped him attending", "anxiety", "present"],
  ["Dyslexic, and the biting has stopped", "dyslexia", "present"],
  ["Worried about maths because the tutoring has ended", "maths-difficulty", "present"],
]);

table("what others found or what came of it speaks of the clause before", [
  ["Nut allergy now disproved at the hospital", "nut-allergy", "denied"],
  ["CAMHS turned it down, not bad enough they said", "camhs", "denied"],
  ["Tested negative for coeliac", "coeliac", "denied"],
  ["Never been the victim of bullying", "bullied", "denied"],
  ["Stole biros in Y3, clean slate", "lying-stealing", "past"],
  ["Glue ear all through Nursery, now passes every test", "glue-ear", "past"],
  ["Handwriting, once barely decipherable, is now neatly joined", "handwriting-difficulty", "past"],
  ["Breakfast club has cured the lates", "lateness", "past"],
  ["Grandad was in the Army and came in for Remembrance", "armed-forces-family", "other"],
  ["Question mark over dyspraxia", "dyspraxia", "suspected"],
]);

table("a phrase of what is over is past by itself", [
  ["Potty trained over Easter, dry as a bone", "toileting", "past"],
  ["Rehoused in a proper flat", "housing", "past"],
  ["Dad came out of prison last summer", "parent-in-prison", "past"],
  ["Dad due out in June", "parent-in-prison", "present"],
]);
