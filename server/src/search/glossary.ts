// Abbreviations that British schools write, and their long forms: each group means one thing.
//
// From the SEND code of practice (2015), the DfE's census code sets and its glossary for governors.
// Names of the same thing only: what is merely related (a need and the therapy for it) stays apart.
// Left out are abbreviations that are also everyday words (HI, AP, PA) or have two common meanings
// (SLT: speech and language therapist, senior leadership team).

/** Phrases in lower case without punctuation, singular; the abbreviation first. */
export const GLOSSARY: readonly (readonly string[])[] = [
  // Plans and assessments
  [
    "ehcp",
    "ehc plan",
    "education health and care plan",
    "education health care plan",
    "statutory plan",
    "statement of special educational needs",
    "statement of sen",
  ],
  [
    "ehcna",
    "ehc needs assessment",
    "education health and care needs assessment",
    "statutory assessment",
  ],
  ["iep", "individual education plan"],
  ["ihcp", "ihp", "individual healthcare plan", "individual health care plan"],
  ["pep", "personal education plan"],
  ["psp", "pastoral support plan"],
  ["eha", "early help assessment"],
  ["cin", "child in need", "children in need"],
  ["taf", "team around the family"],
  // Needs
  [
    "send",
    "sen",
    "special educational needs and disabilities",
    "special educational needs",
    "special needs",
  ],
  ["semh", "social emotional and mental health", "social emotional mental health"],
  ["slcn", "speech language and communication needs", "speech language communication needs"],
  ["spld", "specific learning difficulty", "specific learning difficulties"],
  ["mld", "moderate learning difficulty", "moderate learning difficulties"],
  ["pmld", "profound and multiple learning difficulties"],
  ["asd", "asc", "autism", "autistic", "autism spectrum disorder", "autism spectrum condition"],
  ["adhd", "attention deficit hyperactivity disorder"],
  ["dcd", "dyspraxia", "developmental coordination disorder"],
  ["dld", "developmental language disorder"],
  ["ocd", "obsessive compulsive disorder"],
  ["odd", "oppositional defiant disorder"],
  ["pda", "pathological demand avoidance"],
  ["gdd", "global developmental delay"],
  ["vi", "visual impairment", "visually impaired"],
  ["hearing impairment", "hearing impaired"],
  ["eal", "english as an additional language", "english is an additional language"],
  // Support for families
  ["fsm", "free school meals"],
  ["pp", "ppg", "pupil premium"],
  [
    "lac",
    "cla",
    "looked after child",
    "looked after children",
    "child looked after",
    "children looked after",
    "looked after",
  ],
  ["plac", "previously looked after"],
  // People, services and provision
  [
    "senco",
    "sendco",
    "special educational needs coordinator",
    "special educational needs and disabilities coordinator",
  ],
  [
    "salt",
    "speech and language therapy",
    "speech and language therapist",
    "speech therapy",
    "speech therapist",
  ],
  [
    "camhs",
    "child and adolescent mental health services",
    "child and adolescent mental health service",
  ],
  ["ep", "ed psych", "educational psychologist", "educational psychology"],
  ["ot", "occupational therapy", "occupational therapist"],
  ["ta", "teaching assistant"],
  ["lsa", "learning support assistant"],
  ["dsl", "designated safeguarding lead"],
  ["ewo", "education welfare officer"],
  ["elsa", "emotional literacy support", "emotional literacy support assistant"],
  ["pru", "pupil referral unit"],
  ["bsl", "british sign language"],
  ["pecs", "picture exchange communication system"],
];

/** Forms of one word that the Porter stemmer of FTS5 takes for different words. */
export const WORD_FAMILIES: readonly (readonly string[])[] = [
  ["anxious", "anxiety", "anxieties"],
  ["angry", "anger", "angrily"],
  ["allergy", "allergies", "allergic"],
  ["asthma", "asthmatic"],
  ["epilepsy", "epileptic"],
  ["dyslexia", "dyslexic"],
  ["dyscalculia", "dyscalculic"],
  ["diabetes", "diabetic"],
  ["grief", "grieving", "grieve"],
  ["violent", "violence"],
  ["absent", "absence", "absences"],
  ["hungry", "hunger"],
  ["death", "died", "dead", "dying"],
  ["speak", "speaks", "spoke", "spoken"],
  ["withdrawn", "withdraws", "withdrawal"],
  ["friend", "friends", "friendship", "friendships"],
];

/**
 * What is asked in a wider word than notes use: the finds are kinds of it, or are only done for it.
 * One way only: who asks for a therapist does not ask for every need.
 */
export const ASKED_WIDER: readonly { asked: readonly string[]; finds: readonly string[] }[] = [
  {
    asked: [
      "speech and language",
      "speech and language needs",
      "speech and language difficulties",
      "speech and language problems",
    ],
    finds: [
      "slcn",
      "salt",
      "dld",
      "speech",
      "language disorder",
      "language needs",
      "language delay",
    ],
  },
];
