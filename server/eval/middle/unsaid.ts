// Needs of which no note of the middle split says anything in any state: written by somebody who read all of its notes, and
// neither grammar nor concepts.
import { abstain, numbered } from "../questions.js";

export const questions = numbered(
  {
    abstain: [
      "Who can't have dairy?",
      "Have any pupils suffered racist abuse?",
      "who bites their nails",
      "Who gets travel sick?",
      "Whose mum or dad has depression or another mental illness?",
      "Whose mum or dad has been made redundant?",
      "who's had a concussion",
      "Who is very overweight?",
      "Which pupils have constant stomach ulcers or acid reflux?",
      "Anybody whose acne is getting them down?",
      "which kids speak Polish at home",
      "Who does ballet, tap or street dance?",
      "Which pupils are anaemic or on iron tablets?",
      "Has someone got alopecia?",
      "anyone fed by gastrostomy",
      "Is there a boy who muddles red and green?",
      "who has scoliosis",
      "Who has an overactive or underactive thyroid?",
      "Which pupils have been reported over extremist views?",
      "Who was born too soon?",
      "which child was damaged by alcohol in the womb",
      "Any pupil with spina bifida?",
      "Who eats things like chalk, sponge or soil?",
      "has anybody started a fire",
    ].map(abstain),
  },
  "unsaid-",
);
