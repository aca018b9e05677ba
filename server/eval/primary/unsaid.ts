// Needs of which no note of the primary split says anything in any state: written by somebody who read all of its notes, and
// neither grammar nor concepts.
import { abstain, numbered } from "../questions.js";

export const questions = numbered(
  {
    abstain: [
      "Who's got a broken arm or leg?",
      "Has anyone got a new stepmum or stepdad?",
      "has anyone's parent got cancer",
      "Which children are being taught at home by their parents?",
      "who never does their homework",
      "Who is having their tonsils or adenoids out?",
      "any racist name-calling",
      "Who has bad dreams?",
      "Who will be fasting at Ramadan?",
      "Which children learn the piano or violin?",
      "who feels sick on coach journeys",
      "Anyone whose nan or grandad has dementia?",
      "Which children get nosebleeds?",
      "Kids who are very overweight",
      "Which child has sickle cell?",
      "Who has lost all their hair to alopecia?",
      "Who has Down's?",
      "which pupils have diseased kidneys",
      "Anyone with brittle bones?",
      "Who had cancer or leukaemia as a little one?",
      "has anyone brought a knife in",
      "Which child may have been harmed by drink before birth?",
      "who does karate or judo",
      "Which pupils are Jehovah's Witnesses?",
    ].map(abstain),
  },
  "unsaid-",
);
