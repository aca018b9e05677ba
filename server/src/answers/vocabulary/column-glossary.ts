// What schools call the same column, and the same value of one; a school's own file adds to it.
import { GLOSSARY } from "../../search/glossary.js";
import { wordsOf } from "../../search/needles.js";

/** Names of one thing: folded phrases with single spaces. */
type Names = readonly string[];

/** Other names of columns and of their values. */
export interface ColumnGlossary {
  columns: readonly Names[];
  values: readonly Names[];
}

/** Names that schools give the same column, beside the abbreviations of the glossary of notes. */
const SAME_COLUMN: readonly Names[] = [
  ["dob", "date of birth", "birthday", "birth date", "birthdate", "born", "bday"],
  ["gender", "sex", "boy/girl", "m/f", "girl/boy", "f/m"],
  ["key worker", "key person", "key adult", "keyworker"],
  ["diet", "dietary requirements", "dietary requirement", "dietary needs", "dietary", "diets"],
  [
    "home language",
    "first language",
    "language",
    "mother tongue",
    "language spoken at home",
    "language at home",
    "main language",
    "home languages",
    "languages",
  ],
  [
    "attendance",
    "attendance rate",
    "attendance percentage",
    "percentage attendance",
    "attendance this year",
    "attendance to date",
  ],
  ["house", "houses", "team house"],
  [
    "fsm",
    "free school meals",
    "free school meal",
    "free meals",
    "free lunches",
    "free lunch",
    "free dinners",
    "free school dinners",
  ],
  ["pp", "pupil premium", "ppg", "pupil premium grant", "disadvantaged"],
  // Of a column; in notes others are in care too.
  ["lac", "cla", "looked after", "in care", "child in care", "children in care"],
  ["allergies", "allergy", "allergens"],
  [
    "lunch",
    "lunch type",
    "lunch option",
    "lunch arrangement",
    "lunch arrangements",
    "lunchtime",
    "lunchtimes",
    "dinners",
    "dinner arrangement",
    "dinner arrangements",
    "meal type",
    "meals",
  ],
  [
    "ta",
    "lead ta",
    "teaching assistant",
    "class ta",
    "support assistant",
    "lsa",
    "learning support assistant",
  ],
  [
    "exam access",
    "access arrangements",
    "exam arrangements",
    "exam arrangement",
    "exam access arrangements",
    "exam access arrangement",
  ],
  [
    "mfl",
    "modern foreign language",
    "foreign language",
    "modern language",
    "language option",
    "language studied",
    "language",
    "languages",
  ],
  ["reading age", "ra"],
  ["reading band", "book band", "reading book band", "reading level", "reading colour"],
  [
    "siblings",
    "number of siblings",
    "siblings in school",
    "sibling in school",
    "brothers and sisters",
  ],
  [
    "absences",
    "days absent",
    "absence days",
    "days of absence",
    "days off",
    "days missed",
    "absences days",
    "days lost",
  ],
  ["lates", "late marks", "times late", "number of lates", "lateness"],
  ["instrument", "instrument played", "musical instrument", "music lessons", "music lesson"],
  [
    "post-16 plan",
    "post 16 plan",
    "post-16",
    "post 16",
    "post-16 choice",
    "post 16 choice",
    "post-16 route",
    "post 16 route",
    "post-16 destination",
    "post 16 destination",
    "post-16 intention",
    "post 16 intention",
    "next step",
    "destination",
    "intended destination",
    "plans after school",
    "plans after sixth form",
    "plans after college",
    "plans after year 11",
    "plans after year 13",
    "plans after leaving",
    "leaving plans",
    "future plans",
  ],
  ["table", "seating group", "table group", "seating", "seat group"],
  ["behaviour incidents", "incidents"],
  ["medical alert", "medical alerts", "alert", "medical flag"],
  [
    "eal",
    "english an additional language",
    "home language not english",
    "english not first language",
    "first language not english",
  ],
  ["club", "clubs", "after school club", "after school clubs", "extra curricular club"],
  ["merits", "merit points", "achievement points", "reward points", "positive points"],
  ["behaviour points", "negative points", "demerits", "demerit points"],
  ["last review", "last review date", "date of last review", "last reviewed"],
  ["next review", "next review date", "date of next review", "review due"],
  ["target grade", "target", "target level"],
  [
    "start date",
    "date joined",
    "joined",
    "admission date",
    "date of admission",
    "date started",
    "on roll since",
    "on roll date",
  ],
  ["young carer", "young carers"],
  ["service child", "service children", "service family", "forces family", "service pupil"],
  [
    "transport",
    "travel",
    "mode of travel",
    "transport to school",
    "travel to school",
    "way of getting to school",
    "way to school",
    "means of transport",
    "travels by",
    "travel by",
    "get to school",
    "gets to school",
    "getting to school",
    "travels to school",
    "come to school",
    "comes to school",
  ],
  [
    "collected by",
    "collects",
    "picked up by",
    "picks up",
    "who collects",
    "who collects them",
    "who picks them up",
    "collection",
  ],
  ["boarder", "boarding", "boarding status", "boarding type", "kind of boarding"],
  ["home time", "going home", "goes home", "way home", "end of day", "end of the day"],
  ["emergency contact", "contact", "parent contact"],
  ["review month", "review", "annual review", "annual review month", "ehcp review"],
  ["option subject", "option", "gcse option", "option choice"],
  ["sen need", "send need", "primary need", "area of need", "type of need", "main need"],
  [
    "sen status",
    "send status",
    "sen stage",
    "sen category",
    "sen code",
    "sen",
    "sen register",
    "send register",
    "sen provision",
  ],
  ["admission number", "admission no", "adno", "admissions number"],
  ["ethnicity", "ethnic background", "ethnic group"],
  ["religion", "faith"],
];

/** Values that sheets abbreviate. */
const SAME_VALUE: readonly Names[] = [
  ["f", "female", "females", "girl", "girls"],
  ["m", "male", "males", "boy", "boys"],
  ["university", "uni"],
  ["vegetarian", "veggie", "vegetarians", "veggies"],
  ["k", "sen support", "sen k", "send support"],
  ["e", "ehcp", "ehc plan", "education health and care plan"],
  ["pl", "packed lunch", "packed lunches"],
  ["football", "footie", "footy", "soccer"],
  ["am", "morning", "mornings", "mornings only"],
  ["pm", "afternoon", "afternoons", "afternoons only"],
  ["walks", "walk", "walking", "on foot", "foot", "walks to school", "walker"],
  ["bike", "bicycle", "cycle", "cycles", "cycling", "cyclist", "pushbike"],
  ["car", "parent car", "parents car", "family car", "driven"],
  ["bus", "school bus", "public bus"],
  ["taxi", "cab", "minicab"],
  ["sm", "school meal", "school dinner", "school dinners", "school meals"],
];

/** Of a column of gender, which may write one letter. */
export const GENDERS: readonly Names[] = [
  ["f", "female", "females", "girl", "girls", "g"],
  ["m", "male", "males", "boy", "boys", "b"],
];

/** The shipped names, with those of the school's own file. */
export const columnGlossary = (own?: ColumnGlossary): ColumnGlossary => ({
  columns: [...folded(own?.columns), ...SAME_COLUMN, ...GLOSSARY],
  values: [...folded(own?.values), ...SAME_VALUE, ...GLOSSARY],
});

const folded = (groups: readonly Names[] = []): Names[] =>
  groups.map((group) => group.map((name) => wordsOf(name).join(" ")));

/** All other names of a phrase. */
export const namesBeside = (phrase: string, groups: readonly Names[]): string[] => [
  ...new Set(
    groups
      .filter((group) => group.includes(phrase))
      .flat()
      .filter((name) => name !== phrase),
  ),
];
