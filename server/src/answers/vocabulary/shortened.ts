// How headers shorten words: "Rdg age", "WEX done".

/** What headers shorten; what says nothing of the column goes. */
const SHORTENED: Readonly<Record<string, string>> = {
  abs: "absences",
  ach: "achievement",
  adm: "admission",
  appl: "application",
  appt: "appointment",
  arr: "arrangements",
  arrs: "arrangements",
  assmt: "assessment",
  asst: "assistant",
  att: "attendance",
  avg: "average",
  beh: "behaviour",
  behav: "behaviour",
  cand: "candidate",
  cat: "category",
  det: "detentions",
  dets: "detentions",
  dest: "destination",
  elig: "",
  eligible: "",
  eng: "english",
  eth: "ethnicity",
  eve: "evening",
  excl: "exclusion",
  excls: "exclusions",
  geog: "geography",
  grp: "group",
  hr: "hour",
  hrs: "hours",
  hse: "house",
  incs: "incidents",
  int: "interview",
  interv: "intervention",
  lang: "language",
  lit: "literacy",
  mathematics: "maths",
  med: "medical",
  meds: "medication",
  mins: "minutes",
  mtg: "meeting",
  pers: "personal",
  pred: "predicted",
  prev: "previous",
  prov: "provision",
  pt: "point",
  pts: "points",
  punct: "punctuality",
  qual: "qualification",
  quals: "qualifications",
  rdg: "reading",
  rev: "review",
  sci: "science",
  sch: "school",
  sess: "sessions",
  sib: "sibling",
  sibs: "siblings",
  sas: "standardised score",
  ss: "scaled score",
  std: "",
  stmt: "statement",
  supp: "support",
  susp: "suspension",
  tgt: "target",
  unauth: "unauthorised",
  wex: "work experience",
  wks: "weeks",
};

/** A header with its shortened words written out. */
export const writtenOut = (header: string): string =>
  header
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    // In questions the verb is of the pupil.
    .replace(/^plays$/, "instrument")
    .split(" ")
    .map((word) => SHORTENED[word.replace(/\.$/, "")] ?? word)
    .filter(Boolean)
    .join(" ");
