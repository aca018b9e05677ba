// The middle split's questions, of a middle school with a nurture base and a small sixth form.
import type { Pupil } from "../pupils.js";
import {
  abstain,
  bottom,
  by,
  changed,
  changedCount,
  count,
  list,
  lookup,
  meanLevel,
  numbered,
  one,
  percent,
  table,
  top,
  topic,
  topicList,
  value,
  yesno,
} from "../questions.js";

/** The day on which the questions are asked, a Wednesday. */
export const now = "2025-05-21T10:15:00Z";

const anyone = () => true;
const year =
  (...years: number[]) =>
  (p: Pupil) =>
    years.includes(p.year);
const inClass =
  (...classes: string[]) =>
  (p: Pupil) =>
    classes.includes(p.class);
const site = (name: string) => (p: Pupil) => p.campus === name;
const of = (sheet: string) => (p: Pupil) => p.sheet === sheet;
const level =
  (...levels: number[]) =>
  (p: Pupil) =>
    p.level !== null && levels.includes(p.level);
const atLeast = (least: number) => (p: Pupil) => p.level !== null && p.level >= least;
const noLevel = (p: Pupil) => p.level === null;
const blank = (p: Pupil) => p.notes === "";
const has = (column: string, cell: string) => (p: Pupil) => p.extra[column] === cell;
const empty = (column: string) => (p: Pupil) => p.extra[column] === "";
const all =
  (...tests: ((p: Pupil) => boolean)[]) =>
  (p: Pupil) =>
    tests.every((test) => test(p));
const some =
  (...tests: ((p: Pupil) => boolean)[]) =>
  (p: Pupil) =>
    tests.some((test) => test(p));
const not = (test: (p: Pupil) => boolean) => (p: Pupil) => !test(p);

const number = (column: string) => (p: Pupil) => Number.parseFloat(p.extra[column] || "NaN");
const attendance = number("Attendance %");
const readingAge = number("Reading age");
const points = number("Behaviour points");
const mean = (pupils: Pupil[], of: (p: Pupil) => number) => {
  const numbers = pupils.map(of).filter((n) => !Number.isNaN(n));
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
};
const names = (pupils: Pupil[]) => pupils.map(({ name }) => name);
/** The first names in an order; the data has no ties at the cut. */
const first = (pupils: Pupil[], n: number, of: (p: Pupil) => number) =>
  names(
    pupils
      .filter((p) => !Number.isNaN(of(p)))
      .sort((a, b) => of(a) - of(b))
      .slice(0, n),
  );
/** Days since year 0, near enough to order dates of birth (`dd/mm/yyyy`). */
const born = (p: Pupil) => {
  const [d = Number.NaN, m = 0, y = 0] = (p.extra.DOB ?? "").split("/").map(Number);
  return y * 10_000 + m * 100 + d;
};
const bornIn = (m: string) => (p: Pupil) => p.extra.DOB?.split("/")[1] === m;

type Test = (before: Pupil | null, after: Pupil | null) => boolean;
const joined: Test = (before, after) => before === null && after !== null;
const left: Test = (before, after) => before !== null && after === null;
const moved: Test = (before, after) =>
  before !== null && after !== null && before.class !== after.class;
const up: Test = (before, after) =>
  before?.level != null && after?.level != null && after.level > before.level;
const down: Test = (before, after) =>
  before?.level != null && after?.level != null && after.level < before.level;
const rewritten: Test = (before, after) =>
  before !== null && after !== null && before.notes !== after.notes;
const both =
  (test: Test, where: (p: Pupil) => boolean): Test =>
  (before, after) => {
    const pupil = after ?? before;
    return test(before, after) && pupil !== null && where(pupil);
  };
const NEW_YEAR = "2024-12-31";

export const questions = numbered({
  topic: [
    topic("who has trouble settling at night?", "sleep"),
    topic("anyone whose parents are splitting up", "sep"),
    topic("kids with breathing trouble", "asth"),
    topic("Which children could have a severe allergic reaction?", "allergy"),
    topic("Who do I need to watch for low blood sugar?", "diab"),
    topic("who could have a seizure in my lesson", "epi"),
    topic("any cardiac conditions I should know about?", "heart"),
    topic("Sore, itchy skin - who?", "skin"),
    topic("who is visually impaired", "see"),
    topic("which of them are hard of hearing?", "hear"),
    topic("sensory kids, the ones who hate loud places and scratchy clothes", "sens"),
    topic("Who is autistic, or may be?", "asd"),
    topic("Who's stuck on a waiting list to be seen by someone?", "wait"),
    topic("which pupils are hyperactive or diagnosed with ADHD", "adhd", "fidget"),
    topic("who drifts off and loses focus", "attn"),
    topic("Poor readers?", "read", "dysl"),
    topic("Whose ideas never make it on to paper?", "write"),
    topic("can't spell for toffee", "spell"),
    topic("Clumsy ones", "coord"),
    topic("who finds arithmetic really difficult?", "maths"),
    topic("Who can't hold on to a list of things to do?", "mem", "instr"),
    topic("slow thinkers who want a bit longer", "proc"),
    topic("Which pupils are hard to understand when they speak?", "salt"),
    topic("anyone with a stutter", "stam"),
    topic("who won't talk in school?", "mute"),
    topic("Who is still learning English?", "eal"),
    topic("Fled a war or claiming asylum", "refugee"),
    topic("who's having to look after a relative", "carer"),
    topic("Which children have a seriously poorly parent?", "parentill"),
    topic("Who gets anxious?", "anx", "sepanx", "panic", "phobia"),
    topic("low self esteem", "conf"),
    topic("Is anyone seeming really low or hopeless at the moment?", "mood"),
    topic("who has been hurting themselves", "harm"),
    topic("Any worries about disordered eating?", "eat"),
    topic("who has a short fuse?", "anger"),
    topic("which ones are violent towards others", "aggr"),
    topic("Who messes about and stops the rest from learning?", "disrupt"),
    topic("who flatly refuses instructions?", "defiant"),
    topic("who's likely to bolt out of the room?", "run"),
    topic("Who is being picked on?", "bully"),
    topic("Which pupils are unkind to their peers?", "bullies"),
    topic("friendship fall outs", "peer"),
    topic("who has nobody to hang around with", "lonely"),
    topic("Who's grieving?", "loss"),
    topic("Children in care please", "lac"),
    topic(
      "who is being brought up by somebody other than their birth mum and dad?",
      "kin",
      "adopt",
      "lac",
    ),
    topic("a parent in the armed forces", "forces"),
    topic("Who hasn't got a proper home?", "housing"),
    topic("families struggling for money", "poverty"),
    topic("living with domestic abuse", "dv"),
    topic("Whose family has a social worker?", "social"),
    topic("has anybody got a parent inside?", "prison"),
    topic("Who's got a parent with a drink problem?", "alc"),
    topic("absent far too much", "att", "ebsa"),
    topic("who is never on time in the morning", "late"),
    topic("Which of our lot are school refusers?", "ebsa"),
    topic("trouble through social media", "online"),
    topic("Who's been smoking?", "vape", "drugs"),
    topic("at risk from gangs", "exploit"),
    topic("who's entitled to exam concessions?", "access"),
    topic("Our cleverest, please - gifted and talented", "able", "mathsg"),
    topic("who is good at games and athletics?", "sport"),
    topic("any musicians", "music"),
    topic("born leaders", "lead"),
    topic("Which pupils are caring and helpful to others?", "kind", "resp"),
    topic("who turns up without their equipment", "org"),
    topic("Continence problems - who needs a change of clothes?", "toilet"),
    topic("bowel trouble", "gut"),
    topic("who suffers from bad headaches?", "migr"),
    topic("Can you tell me who uses a wheelchair?", "chair"),
    topic("has been through something traumatic", "trauma"),
    topic("Who should the kitchen know about?", "diet"),
    topic("Which pupils have medicine prescribed?", "meds"),
    topic("who used to be asthmatic but isn't any more", "asth:p"),
    topic("Who no longer needs speech therapy?", "salt:p"),
    topic("whose brother or sister has an inhaler?", "asth:o"),
    topic("in whom has autism been ruled out?", "asd:n"),
    topic("Concerns over neglect", "neglect"),
    topic("Who looks shattered?", "tired", "sleep"),
    topic("mobility or joint problems", "joint", "cp", "injury", "chair"),
  ],
  "topic list": [
    topicList("How many pupils in Years 7 and 8 have asthma?", ["asth"], year(7, 8)),
    topicList("Which of our Year 6s are worriers?", ["anx", "sepanx", "panic", "phobia"], year(6)),
    topicList("how many kids at Tanyard have hearing problems", ["hear"], site("Tanyard")),
    topicList("List the Year 7 pupils whose parents have separated.", ["sep"], year(7)),
    topicList("Bereaved pupils at Tanyard, names please", ["loss"], site("Tanyard")),
    topicList("Which pupils in years 7 and 12 self harm?", ["harm"], year(7, 12)),
    topicList(
      "how many of Mr Quigley's have a nut allergy or any other allergy",
      ["allergy"],
      of("Mr Quigley"),
    ),
    topicList("Whose notes in Year 7 worry about attendance?", ["att", "ebsa"], year(7)),
    topicList("Which pupils in The Nest have had a trauma?", ["trauma"], inClass("The Nest")),
    topicList("How many at Station Road struggle with maths?", ["maths"], site("Station Road")),
    topicList("sixth formers with exam access arrangements", ["access"], year(12, 13)),
    topicList("Which pupils in Mr Quigley's classes are bullied?", ["bully"], of("Mr Quigley")),
    topicList("Who in Years 7 and 8 sleeps badly?", ["sleep"], year(7, 8)),
    topicList(
      "how many in 7 Saffron live in poor or overcrowded housing?",
      ["housing"],
      inClass("7 Saffron"),
    ),
    topicList(
      "Which pupils with FSM Yes have families short of money according to the notes?",
      ["poverty"],
      has("FSM", "Yes"),
    ),
    topicList("Which year 5 or 6 pupils have epilepsy?", ["epi"], year(5, 6)),
    topicList("Who in Year 8 is known to live with domestic abuse?", ["dv"], year(8)),
    topicList("Pupils on Mr Quigley's sheet who hit out, please", ["aggr"], of("Mr Quigley")),
    topicList("How many pupils at level 2 or above have dyslexia?", ["dysl"], atLeast(2)),
    topicList("Are there any young carers in Year 7 or 8? who?", ["carer"], year(7, 8)),
    topicList("who in the sixth form has an eating disorder", ["eat"], year(12, 13)),
    topicList("level 2 and up, diabetic: how many?", ["diab"], atLeast(2)),
    topicList("Which Station Road pupils see badly?", ["see"], site("Station Road")),
    topicList("Any in 7 Indigo who may be autistic?", ["asd"], inClass("7 Indigo")),
  ],
  count: [
    count("How many pupils have we got altogether?", anyone),
    count("how many in 6 Godwit", inClass("6 Godwit")),
    count("Number on roll at Station Road?", site("Station Road")),
    count("could you tell me how many year 8 pupils there are please", year(8)),
    count("How many sixth formers do we have in Year 13?", year(13)),
    count("how mnay pupils are at level 3?", level(3)),
    count("What's the size of The Nest?", inClass("The Nest")),
    count("Y5 headcount", year(5)),
    count("I'm doing the SEND return: how many children are on level 4 now?", level(4)),
    count("How many are there on Mrs Achterberg's sheet?", of("Mrs Achterberg")),
    count("count of level 0 pupils in year 12", all(level(0), year(12))),
    count("How many of the kids in 7 Saffron are on level 3?", all(level(3), inClass("7 Saffron"))),
    count(
      "Morning! Quick one before briefing: how many kids are in 8 Umber these days?",
      inClass("8 Umber"),
    ),
    count("nmber of yr 6 kids at levl 1", all(year(6), level(1))),
    count(
      "Would you mind telling me the number of Year 12s whose keyworker is Mr Lister?",
      all(year(12), has("Keyworker", "Mr Lister")),
    ),
    count(
      "If I printed a sheet for everyone in 5 Bittern I'd need how many?",
      inClass("5 Bittern"),
    ),
  ],
  list: [
    list("List everyone in The Nest.", inClass("The Nest")),
    list("who's in 12 Franklin?", inClass("12 Franklin")),
    list("Names of all level 4 children", level(4)),
    list("Show me the level 3 pupils in year 6", all(level(3), year(6))),
    list("please give me the year 7s at Tanyard", all(year(7), site("Tanyard"))),
    list("Which pupils in 8 Cobalt are at level 2?", all(level(2), inClass("8 Cobalt"))),
    list("which year 8 kids are level 3", all(level(3), year(8))),
    list("5 Bittern, level 0 - who are they?", all(level(0), inClass("5 Bittern"))),
    list(
      "I'm covering The Nest tomorrow and would like to know who's on level 2 there",
      all(inClass("The Nest"), level(2)),
    ),
    list("whos in 6 godwit on lvl 2", all(inClass("6 Godwit"), level(2))),
    list("Need a list for the minibus: level 3 in 5 Avocet.", all(inClass("5 Avocet"), level(3))),
    list(
      "could I have the names of Year 13s on Dr Nkemelu's sheet who are at level 0?",
      all(year(13), level(0)),
    ),
  ],
  "and or not": [
    count("How many pupils in Year 5 or Year 7 are at level 2?", all(year(5, 7), level(2))),
    list("Everyone at level 3 who isn't in Year 7 or 8", all(level(3), not(year(7, 8)))),
    count(
      "how many pupils at Tanyard are not in year 5 or year 6?",
      all(site("Tanyard"), not(year(5, 6))),
    ),
    list("Who is in Tyne and at level 3?", all(has("House", "Tyne"), level(3))),
    count(
      "How many pupils are in 5 Avocet, 5 Bittern or The Nest?",
      inClass("5 Avocet", "5 Bittern", "The Nest"),
    ),
    list(
      "8 Cobalt pupils who are FSM and also in Tyne house",
      all(inClass("8 Cobalt"), has("FSM", "Yes"), has("House", "Tyne")),
    ),
    list(
      "Girls in 7 Indigo whose FSM is No and who belong to Tyne",
      all(inClass("7 Indigo"), has("Gender", "F"), has("FSM", "No"), has("House", "Tyne")),
    ),
    count(
      "On Mr Quigley's sheet, how many Year 6 pupils are neither in Tyne nor in Severn?",
      all(of("Mr Quigley"), year(6), not(has("House", "Tyne")), not(has("House", "Severn"))),
    ),
    list(
      "level 3 pupils in 6 Curlew having a packed lunch",
      all(level(3), inClass("6 Curlew"), has("Lunch", "Packed")),
    ),
    list(
      "Which pupils are either level 4 or weekly boarders?",
      some(level(4), has("Boarder", "Weekly")),
    ),
    count("Boys in 8 Umber at level 0?", all(inClass("8 Umber"), has("Gender", "M"), level(0))),
    list(
      "who's in 7 Indigo, level 2, not a boy",
      all(inClass("7 Indigo"), level(2), not(has("Gender", "M"))),
    ),
  ],
  range: [
    count("How many pupils are on level 2 or above?", atLeast(2)),
    list("Who in 7 Indigo has level 3 or higher?", all(inClass("7 Indigo"), atLeast(3))),
    list("Which pupils have attendance below 84?", (p) => attendance(p) < 84),
    count(
      "how many year 6s are under 90% attendance",
      all(year(6), (p) => attendance(p) < 90),
    ),
    list(
      "Year 5 with a reading age under 9",
      all(year(5), (p) => readingAge(p) < 9),
    ),
    count(
      "How many on Mr Quigley's sheet have a reading age of 12 or more?",
      (p) => readingAge(p) >= 12,
    ),
    list("anyone with more than 17 behaviour points?", (p) => points(p) > 17),
    count(
      "pupils with between 5 and 10 behaviour points (inclusive), how many?",
      (p) => points(p) >= 5 && points(p) <= 10,
    ),
    count("How many children are between level 2 and level 4?", level(2, 3, 4)),
    list(
      "who has 100% attendance in year 8",
      all(year(8), (p) => attendance(p) === 100),
    ),
    count(
      "How many of 7 Indigo have an attendance over 95 per cent?",
      all(inClass("7 Indigo"), (p) => attendance(p) > 95),
    ),
    list(
      "Pupils in 6 Godwit whose reading age is at least 11",
      all(inClass("6 Godwit"), (p) => readingAge(p) >= 11),
    ),
    list(
      "Which 8 Cobalt pupils have fewer than 2 behaviour points?",
      all(inClass("8 Cobalt"), (p) => points(p) < 2),
    ),
  ],
  absence: [
    count("How many pupils has nobody written a single word about?", blank),
    list(
      "Which pupils in 13 Seacole have nothing written about them?",
      all(inClass("13 Seacole"), blank),
    ),
    list("who's missing a support level in year 8?", all(noLevel, year(8))),
    count("how many have no level filled in", noLevel),
    list("Who in 5 Avocet has no reading age?", all(inClass("5 Avocet"), empty("Reading age"))),
    count(
      "How many 7 Saffron pupils aren't in any club?",
      all(inClass("7 Saffron"), empty("Clubs")),
    ),
    list("Year 12 and 13 pupils with no notes", all(year(12, 13), blank)),
    list("level 0 pupils with empty notes in 6 Godwit", all(level(0), blank, inClass("6 Godwit"))),
    count(
      "How many children in 7 Indigo do have something in their notes?",
      all(inClass("7 Indigo"), not(blank)),
    ),
    list("In 8 Umber, whose clubs column is blank?", all(inClass("8 Umber"), empty("Clubs"))),
    list("pupils without a level in Mr Quigley's sheet", all(noLevel, of("Mr Quigley"))),
  ],
  lookup: [
    lookup("What class is {} in?", "Viktor Zhelev", "Viktor Zhelev", (p) => p.class),
    lookup(
      "which house is {} in",
      "Nerys Kettleborough",
      "Nerys Kettleborough",
      (p) => p.extra.House ?? "",
    ),
    lookup("what level is {}", "Ezekiel Tchaikovska", "Ezekiel Tchaikovska", (p) => p.level ?? ""),
    lookup("Tell me about {}", "Delphine Rautenbach", "Delphine Rautenbach"),
    lookup("what do the notes say for {}?", "Maeve Whitcombe", "Maeve Whitcombe", (p) => p.notes),
    lookup("{} - anything I shd know before I cover?", "Tadhg Birtwistle", "Tadhg Birtwistle"),
    lookup(
      "When's {}'s birthday / DOB?",
      "Jaroslav Hosseinzadeh",
      "Jaroslav Hosseinzadeh",
      (p) => p.extra.DOB?.split("/").reverse().join("-") ?? "",
    ),
    lookup(
      "what level is {} at",
      "Ezekial Tchaikowska",
      "Ezekiel Tchaikovska",
      (p) => p.level ?? "",
    ),
    lookup("which class is {} in?", "Nerys Kettelborough", "Nerys Kettleborough", (p) => p.class),
    lookup("notes on {} pls", "Gwenlian Zhelev", "Gwenllian Zhelev", (p) => p.notes),
    lookup(
      "What is {}'s attendance?",
      "Roksana Farooqui",
      "Roksana Farooqui",
      (p) => p.extra["Attendance %"] ?? "",
    ),
    lookup(
      "how many behaviour points does {} have?",
      "Wilf Pakravan",
      "Wilf Pakravan",
      (p) => p.extra["Behaviour points"] ?? "",
    ),
    lookup(
      "What's {} having for lunch according to the sheet?",
      "Lorcan Wolstenholme",
      "Lorcan Wolstenholme",
      (p) => p.extra.Lunch ?? "",
    ),
    lookup(
      "who is {}'s keyworker?",
      "Giulia Ekwueme",
      "Giulia Ekwueme",
      (p) => p.extra.Keyworker ?? "",
    ),
    lookup(
      "Which site does {} go to?",
      "Crispin Abernethy-Cole",
      "Crispin Abernethy-Cole",
      (p) => p.campus,
    ),
    lookup("What year is {} in?", "Aaliyah Yildiz", "Aaliyah Yıldız", (p) => p.year),
    lookup("Is there anything on {}?", "Fennimore", "Ash Fennimore"),
    lookup("what class is {} in now", "Kazmi", "Elodie Kazmi", (p) => p.class),
    lookup("level for {}?", "Umeh", "Dilara Umeh", (p) => p.level ?? ""),
    lookup("reading age for {}?", "Wanda", "Wanda Yeboah", (p) => p.extra["Reading age"] ?? ""),
    lookup(
      "hi, which tutor group is {} in please",
      "caolan jugnauth",
      "Caolan Jugnauth",
      (p) => p.class,
    ),
    lookup(
      "What does it say {} is going on to do as a next step?",
      "Tariq Olszewski",
      "Tariq Olszewski",
      (p) => p.extra["Next step"] ?? "",
    ),
    lookup("{} support level", "Quentin Ekwueme", "Quentin Ekwueme", (p) => p.level ?? ""),
    lookup(
      "how does {} get to school - what's in the transport column?",
      "Xavi Nagarajan",
      "Xavi Nagarajan",
      (p) => p.extra.Transport ?? "",
    ),
    lookup(
      "can you remind me what club {} does",
      "Cosmo Zawadi",
      "Cosmo Zawadi",
      (p) => p.extra.Clubs ?? "",
    ),
    value(
      "What level is the Joshua Pemberton in 6 Curlew?",
      (s) =>
        s.now.find((p) => p.name === "Joshua Pemberton" && p.class === "6 Curlew")?.level ?? "",
    ),
  ],
  group: [
    table("How many pupils are in each class?", (s) => by(s.now, (p) => p.class)),
    table("number of pupils per year group", (s) => by(s.now, (p) => p.year)),
    table("Breakdown by support level please", (s) =>
      by(s.now.filter(not(noLevel)), (p) => p.level ?? ""),
    ),
    table("level 3 pupils by class", (s) => by(s.now.filter(level(3)), (p) => p.class)),
    table("How many are at each site?", (s) => by(s.now, (p) => p.campus)),
    table("Year 8 split by gender", (s) => by(s.now.filter(year(8)), (p) => p.extra.Gender ?? "")),
    table("How does the number of pupils in each house look for 6 Curlew?", (s) =>
      by(s.now.filter(inClass("6 Curlew")), (p) => p.extra.House ?? ""),
    ),
    table("mean level for each class on Mrs Achterberg's sheet", (s) =>
      by(s.now.filter(of("Mrs Achterberg")), (p) => p.class, meanLevel),
    ),
    table("average attendance per class in Mr Quigley's sheet", (s) =>
      by(
        s.now.filter(of("Mr Quigley")),
        (p) => p.class,
        (g) => mean(g, attendance),
      ),
    ),
    value("Which class has the most pupils?", (s) => top(by(s.now, (p) => p.class))),
    value("which class has the fewest kids in it", (s) => bottom(by(s.now, (p) => p.class))),
    value("Which class has most pupils on level 3?", (s) =>
      top(by(s.now.filter(level(3)), (p) => p.class)),
    ),
    value("Are there more pupils in Year 6 or Year 7 - which?", (s) =>
      top(by(s.now.filter(year(6, 7)), (p) => p.year)),
    ),
    value(
      "How many more pupils are at Tanyard than at Station Road?",
      (s) => s.now.filter(site("Tanyard")).length - s.now.filter(site("Station Road")).length,
    ),
    value("which club is the most popular in year 7?", (s) =>
      top(
        by(
          s.now.filter((p) => p.year === 7 && (p.extra.Clubs ?? "") !== ""),
          (p) => p.extra.Clubs ?? "",
        ),
      ),
    ),
    table("Pupils per keyworker in 13 Seacole", (s) =>
      by(s.now.filter(inClass("13 Seacole")), (p) => p.extra.Keyworker ?? ""),
    ),
    table("for every sheet, the number of pupils", (s) => by(s.now, (p) => p.sheet)),
  ],
  share: [
    value("What percentage of 8 Cobalt get FSM?", (s) =>
      percent(s.now.filter(inClass("8 Cobalt")), has("FSM", "Yes")),
    ),
    value("what % of all pupils are at Tanyard", (s) => percent(s.now, site("Tanyard"))),
    value("What share of 6 Curlew is in Severn?", (s) =>
      percent(s.now.filter(inClass("6 Curlew")), has("House", "Severn")),
    ),
    value("What proportion of 5 Bittern has EAL Y?", (s) =>
      percent(s.now.filter(inClass("5 Bittern")), has("EAL", "Y")),
    ),
    value("percentage of 13 Seacole with university as their next step", (s) =>
      percent(s.now.filter(inClass("13 Seacole")), has("Next step", "University")),
    ),
    value("Out of 8 Umber, what percentage are girls?", (s) =>
      percent(s.now.filter(inClass("8 Umber")), has("Gender", "F")),
    ),
    value("what fraction (in %) of the nest comes by taxi", (s) =>
      percent(s.now.filter(inClass("The Nest")), has("Transport", "Taxi")),
    ),
  ],
  average: [
    value("Average attendance in 8 Umber?", (s) =>
      mean(s.now.filter(inClass("8 Umber")), attendance),
    ),
    value("what's the mean reading age in year 6", (s) => mean(s.now.filter(year(6)), readingAge)),
    value("Average support level of Year 5?", (s) => meanLevel(s.now.filter(year(5)))),
    value("mean behaviour points for boys in year 7", (s) =>
      mean(s.now.filter(all(year(7), has("Gender", "M"), of("Mrs Achterberg"))), points),
    ),
    value("How many behaviour points has 8 Cobalt run up in total?", (s) =>
      s.now.filter(inClass("8 Cobalt")).reduce((sum, p) => sum + points(p), 0),
    ),
    value("average level in the nest", (s) => meanLevel(s.now.filter(inClass("The Nest")))),
    value("On average, how good is attendance among FSM pupils?", (s) =>
      mean(s.now.filter(has("FSM", "Yes")), attendance),
    ),
  ],
  ranking: [
    value("Who has the lowest attendance?", (s) => first(s.now, 1, attendance)),
    value("who has the most behaviour points in year 7?", (s) =>
      first(s.now.filter(year(7)), 1, (p) => -points(p)),
    ),
    value("who has the highest reading age in 6 Godwit?", (s) =>
      first(s.now.filter(inClass("6 Godwit")), 1, (p) => -readingAge(p)),
    ),
    value("Who is the oldest in Year 8?", (s) =>
      first(s.now.filter(all(year(8), of("Mrs Achterberg"))), 1, born),
    ),
    value("the youngest in 7 Saffron?", (s) =>
      first(s.now.filter(inClass("7 Saffron")), 1, (p) => -born(p)),
    ),
    value("Top 3 for behaviour points please", (s) => first(s.now, 3, (p) => -points(p))),
    value("which 3 in 6 Curlew have the worst attendance", (s) =>
      first(s.now.filter(inClass("6 Curlew")), 3, attendance),
    ),
    value("Of the houses in 7 Indigo, which has the most members?", (s) =>
      top(by(s.now.filter(inClass("7 Indigo")), (p) => p.extra.House ?? "")),
    ),
  ],
  time: [
    changed("Who has joined year 5 or 6 since Christmas?", "2024-12-25", both(joined, year(5, 6))),
    changed(
      "who left Mrs Achterberg's classes since christmas",
      "2024-12-25",
      both(left, of("Mrs Achterberg")),
    ),
    changedCount("How many pupils left in May 2025?", "2025-04-30", left, "2025-05-31"),
    changed("Whose level has gone up since April?", "2025-03-31", up),
    changed("which pupils came down a level in May", "2025-04-30", down, "2025-05-31"),
    changed("Who has changed class since February?", "2025-01-31", moved),
    changedCount(
      "How many in Mrs Achterberg's sheet have moved class since February?",
      "2025-01-31",
      both(moved, of("Mrs Achterberg")),
    ),
    changed("Who in Year 6 moved class last term?", NEW_YEAR, both(moved, year(6)), "2025-04-18"),
    changed("which pupils left us in January?", NEW_YEAR, left, "2025-01-31"),
    changed(
      "any new arrivals in Year 8 this month?",
      "2025-04-30",
      both(joined, year(8)),
      "2025-05-31",
    ),
    changed("Whose notes were changed in January?", NEW_YEAR, rewritten, "2025-01-31"),
    changedCount("How many pupils' notes have been edited since 1 May?", "2025-04-30", rewritten),
    count("How many were in 6 Curlew on 1 November 2024?", inClass("6 Curlew"), "2024-11-01"),
    list(
      "who was in 7 Saffron at level 1 on 31 January 2025",
      all(inClass("7 Saffron"), level(1)),
      "2025-01-31",
    ),
    count("as of 10 January how many pupils did Mr Quigley have?", of("Mr Quigley"), "2025-01-10"),
    count(
      "How many level 2 pupils did 8 Cobalt have at the end of 2024?",
      all(inClass("8 Cobalt"), level(2)),
      NEW_YEAR,
    ),
    lookup(
      "Which class was {} in before 7 Indigo?",
      "Caolan Jugnauth",
      "Caolan Jugnauth",
      () => "7 Saffron",
    ),
    lookup(
      "when did {} move into 8 Umber?",
      "Jedrzej Danjuma",
      "Jedrzej Danjuma",
      () => "2025-05-09",
    ),
    lookup(
      "What level was {} on in March?",
      "Romilly Cholmondeley",
      "Romilly Cholmondeley",
      () => 4,
    ),
    lookup("when did {} join us?", "Dmytro Fitzsimmons", "Dmytro Fitzsimmons", () => "2025-01-10"),
    lookup("What was {}'s level on 1 March 2025?", "Roksana Farooqui", "Roksana Farooqui", () => 0),
    value(
      "By how many pupils has 8 Cobalt grown since 6 December 2024?",
      (s) =>
        s.now.filter(inClass("8 Cobalt")).length -
        s.on("2024-12-06").filter(inClass("8 Cobalt")).length,
    ),
    changed(
      "who's been moved up to a higher level in January, in year 6",
      NEW_YEAR,
      both(up, year(6)),
      "2025-01-31",
    ),
  ],
  extra: [
    list("Who goes to Choir in year 8?", all(year(8), has("Clubs", "Choir"))),
    count("how many have packed lunch", has("Lunch", "Packed")),
    list("Which pupils have Halal down for lunch?", has("Lunch", "Halal")),
    count("How many full boarders have we got?", has("Boarder", "Full")),
    list("weekly boarders in 12 Franklin?", all(inClass("12 Franklin"), has("Boarder", "Weekly"))),
    count("How many come by taxi?", has("Transport", "Taxi")),
    list(
      "Who is Ms Ferreira keyworker for in 12 Franklin?",
      all(inClass("12 Franklin"), has("Keyworker", "Ms Ferreira")),
    ),
    count("how many pupils are in Severn house?", has("House", "Severn")),
    list("EAL pupils in 6 Godwit", all(inClass("6 Godwit"), has("EAL", "Y"))),
    list("FSM kids in 7 Saffron: names", all(inClass("7 Saffron"), has("FSM", "Yes"))),
    list("Which year 8s have their birthday in February?", all(year(8), bornIn("02"))),
    count(
      "How many pupils of 8 Umber were born in 2011?",
      all(inClass("8 Umber"), (p) => p.extra.DOB?.endsWith("2011") ?? false),
    ),
    list("who has apprenticeship as next step", has("Next step", "Apprenticeship")),
    value("What clubs are there?", (s) => [
      ...new Set(s.now.map((p) => p.extra.Clubs ?? "").filter((club) => club !== "")),
    ]),
    value("Which houses do we have?", () => ["Thames", "Severn", "Tyne", "Humber"]),
    list("Odile's key children", has("Keyworker", "Odile")),
  ],
  "yes or no": [
    yesno("Is anyone in Year 13 on level 4 or higher?", (s) =>
      s.now.some(all(year(13), atLeast(4))),
    ),
    yesno(
      "are there more than 20 kids in 7 Indigo?",
      (s) => s.now.filter(inClass("7 Indigo")).length > 20,
    ),
    yesno("Is Yvaine Nagarajan on FSM?", (s) => one(s.now, "Yvaine Nagarajan").extra.FSM === "Yes"),
    yesno(
      "is Kofi Bhattacharya in 8 Cobalt",
      (s) => one(s.now, "Kofi Bhattacharya").class === "8 Cobalt",
    ),
    yesno("Do we have any level 5s in Year 7?", (s) => s.now.some(all(year(7), level(5)))),
    yesno("Did anyone leave year 8 in May?", (s) =>
      s
        .changes("2025-04-30", "2025-05-31")
        .some(({ before, after }) => after === null && before?.year === 8),
    ),
    yesno("Has Viktor Zhelev's level gone up since March?", (s) =>
      s
        .changes("2025-02-28")
        .some(({ before, after }) => after?.name === "Viktor Zhelev" && up(before, after)),
    ),
    yesno("Are there any girls in 13 Seacole with no level?", (s) =>
      s.now.some(all(inClass("13 Seacole"), has("Gender", "F"), noLevel)),
    ),
    yesno(
      "does 5 Bittern have more pupils than 5 Avocet?",
      (s) => s.now.filter(inClass("5 Bittern")).length > s.now.filter(inClass("5 Avocet")).length,
    ),
  ],
  unanswerable: [
    abstain("Which class is Joshua Pemberton in?"),
    abstain("what level is Kai Nakamura on?"),
    abstain("Tell me about Amira Haddad"),
    abstain("What do we know about Vandenberghe?"),
    abstain("what level is Rajapaksa at"),
    abstain("Which class is Bogdan Wintersgill in?"),
    abstain("What is Nerys Kettleborough's home phone number?"),
    abstain("What shoe size does Gulraj Tennakoon take?"),
    abstain("Who sits next to Maeve Whitcombe?"),
    abstain("Which pupils scored above 110 in their CATs?"),
    abstain("What's for lunch on Friday?"),
    abstain("who will be excluded next year?"),
    abstain("How many of them are going to pass their SATs?"),
    abstain("Who's the nicest child in the school?"),
    abstain("Is Mrs Achterberg a better teacher than Mr Quigley?"),
    abstain("Which pupils are at level purple?"),
    abstain("average number of siblings in year 7"),
    abstain("What's the mean height of 8 Umber?"),
    abstain("When is the next parents' evening?"),
    abstain("Who marked the Year 7 books this week?"),
    abstain("How much do we spend on TAs per pupil?"),
    abstain("Email the parents of Kofi Bhattacharya"),
    abstain("set Quentin Ekwueme to level 5"),
    abstain("what time does the Millrace bus leave"),
    abstain("Which pupils have the blood group O negative?"),
    abstain("Should Greta Lyubchenko be moved to another tutor group?"),
    abstain("how many merits has 5 Avocet earned this half term?"),
    abstain("What will the roll be in September 2027?"),
  ],
});
