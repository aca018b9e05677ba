// Needs of which no note of the tune split says anything in any state: written by somebody who read all of its notes, and
// neither grammar nor concepts.
import { abstain, numbered } from "../questions.js";

export const questions = numbered(
  {
    abstain: [
      "Who has eczema?",
      "which kids get hay fever",
      "Anybody prone to migraines?",
      "Who can't eat gluten?",
      "who eats halal or avoids pork?",
      "Which children have tics?",
      "Whose dad or mum drinks?",
      "Has someone got a brace, or trouble with their teeth?",
      "who isn't handing in homework",
      "Which pupils have had a pet die?",
      "Who has talked of ending their life?",
      "Which Year 6 children are anxious about secondary school?",
      "Which of our teenagers smoke weed?",
      "kids with a broken arm or on crutches",
      "Which pupil has sickle cell?",
      "Does any pupil have CF?",
      "Does any child bleed a lot because the blood doesn't clot?",
      "Has anyone got one leg shorter than the other?",
      "someone with scoliosis",
      "which pupil carries a knife",
      "Anyone at risk of FGM?",
      "Is there a child with thyroid problems?",
      "Which children were born prematurely?",
      "who's been referred over extremist views",
    ].map(abstain),
  },
  "unsaid-",
);
