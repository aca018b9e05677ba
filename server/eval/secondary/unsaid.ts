// Needs of which no note of the secondary split says anything in any state: written by somebody who read all of its notes, and
// neither grammar nor concepts.
import { abstain, numbered } from "../questions.js";

export const questions = numbered(
  {
    abstain: [
      "Which students are vegetarian or vegan?",
      "who was born weeks too soon",
      "Anyone with braces or dental work coming up?",
      "Which pupils are afraid of needles, spiders or heights?",
      "who suffers from hay fever",
      "Anyone prone to nosebleeds?",
      "Whose parents have been laid off?",
      "Which students bite their nails or pull out their hair?",
      "has anyone had a concussion or a bad head injury",
      "Who gets sick on long coach trips?",
      "Who has been on the receiving end of racism?",
      "Which pupils gamble or are forever betting?",
      "Which pupils have trouble with their tonsils?",
      "kids with low iron",
      "Is somebody injecting growth hormone?",
      "Who has arthritis?",
      "someone with a curved back who wears a brace",
      "Does anyone have kidney disease?",
      "who hears voices or sees things that aren't there",
      "Who set a bin on fire?",
      "Any girl thought to be at risk of a forced marriage?",
      "which pupils were harmed by alcohol before they were born",
      "who has a prosthetic leg",
      "anyone in the army, sea or air cadets?",
    ].map(abstain),
  },
  "unsaid-",
);
