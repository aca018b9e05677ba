// The primary split's questions, of a federation of small schools: builders may read, tune and add to these.
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
export const now = "2025-06-18T09:30:00Z";
const TODAY = now.slice(0, 10);

const at = (level: number | null, least: number) => level !== null && level >= least;
const number = (cell: string | undefined) => Number.parseFloat(cell || "NaN");
const attendance = (p: Pupil) => number(p.extra["Attendance %"]);
const phonics = (p: Pupil) => number(p.extra["Phonics score"]);
const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/** `2019-05-23`, or nothing where the sheet has no birthdays. */
const born = (p: Pupil) => (p.extra.Birthday ?? "").split("/").reverse().join("-");

/** In whole years on the day of the questions. */
function age(p: Pupil): number {
  const years = Number(TODAY.slice(0, 4)) - Number(born(p).slice(0, 4));
  return TODAY.slice(5) < born(p).slice(5) ? years - 1 : years;
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const joined = (a: Pupil | null, b: Pupil | null) => a === null && b !== null;
const left = (a: Pupil | null, b: Pupil | null) => a !== null && b === null;
const moved = (a: Pupil | null, b: Pupil | null) => !!a && !!b && a.class !== b.class;
const rose = (a: Pupil | null, b: Pupil | null) =>
  a?.level != null && at(b?.level ?? null, a.level + 1);
const fell = (a: Pupil | null, b: Pupil | null) =>
  a?.level != null && b?.level != null && b.level < a.level;

export const questions = numbered({
  count: [
    count("How many little ones are in Hedgehogs?", (p) => p.class === "Hedgehogs"),
    count("number on roll at little wickham", (p) => p.campus === "Little Wickham"),
    count("Ofsted are asking how many pupils we have in total.", () => true),
    count("how many kiddies in nursery", (p) => p.year === -1),
    count("size of the reception cohort?", (p) => p.year === 0),
    count("How many learners are there in 3/4 Willow, please?", (p) => p.class === "3/4 Willow"),
    count("hwo many in rb", (p) => p.class === "RB"),
    count(
      "I'm ordering chairs - how many children does Class 3 have?",
      (p) => p.class === "Class 3",
    ),
    count("How many year threes are there?", (p) => p.year === 3),
    count("tier 3 children, how many?", (p) => p.level === 3),
    count("total in mr adeyinka's sheet", (p) => p.sheet === "Mr Adeyinka"),
    count(
      "Could you tell me how many Fernbank children are on tier 1?",
      (p) => p.campus === "Fernbank Infants" && p.level === 1,
    ),
    count("No. of Y5s in 5/6 Poplar", (p) => p.year === 5 && p.class === "5/6 Poplar"),
    count("how many are taught in the nest", (p) => p.class === "The Nest"),
  ],
  list: [
    list("Who's in Moles?", (p) => p.class === "Moles"),
    list("I'm doing the register for Class 2 — who should be there?", (p) => p.class === "Class 2"),
    list("names of everybody in 6 alder", (p) => p.class === "6 Alder"),
    list("level 4 learners", (p) => p.level === 4),
    list("RW children at tier 1 pls", (p) => p.class === "RW" && p.level === 1),
    list("the Year 2s in 1/2 Conker", (p) => p.year === 2 && p.class === "1/2 Conker"),
    list("kids with the surname Satterthwaite", (p) => p.name.endsWith(" Satterthwaite")),
    list("any Zuzannas?", (p) => p.name.startsWith("Zuzanna ")),
    list("Y3 pupils at Little Wickham", (p) => p.year === 3 && p.campus === "Little Wickham"),
    list("could I have a list of the Nest children", (p) => p.class === "The Nest"),
    list("Reception children on level three in RB", (p) => p.class === "RB" && p.level === 3),
    list("who is at tier 0 in Y1 Acorn", (p) => p.class === "Y1 Acorn" && p.level === 0),
  ],
  range: [
    count(
      "How many at Church Lane are at level 3 or more?",
      (p) => p.campus === "Church Lane" && at(p.level, 3),
    ),
    list(
      "6 Alder, at most level 1",
      (p) => p.class === "6 Alder" && p.level !== null && p.level <= 1,
    ),
    count(
      "number of children at tier 2 and up in Reception",
      (p) => p.year === 0 && at(p.level, 2),
    ),
    count("how many pupils are in Year 5 or above", (p) => p.year >= 5),
    count("number of key stage 2 learners", (p) => p.year >= 3 && p.year <= 6),
    list(
      "Hedgehogs with no more than tier 1",
      (p) => p.class === "Hedgehogs" && p.level !== null && p.level <= 1,
    ),
    count("how many kids younger than Year 1 do we have?", (p) => p.year < 1),
    list(
      "who in Class 1 is between level 2 and 4",
      (p) => p.class === "Class 1" && p.level !== null && p.level >= 2 && p.level <= 4,
    ),
    count(
      "How many in Years 2 to 4 have a level lower than 2?",
      (p) => p.year >= 2 && p.year <= 4 && p.level !== null && p.level < 2,
    ),
    list("higher than tier 2 in Y1 Acorn", (p) => p.class === "Y1 Acorn" && at(p.level, 3)),
    count(
      "how many of Ks1 are at level 2 or over",
      (p) => (p.year === 1 || p.year === 2) && at(p.level, 2),
    ),
  ],
  absence: [
    count("How many of our children have nothing written about them?", (p) => p.notes === ""),
    list("5 Larch kids whose notes are blank", (p) => p.class === "5 Larch" && p.notes === ""),
    list(
      "who hasn't got a level at Fernbank",
      (p) => p.campus === "Fernbank Infants" && p.level === null,
    ),
    count(
      "Church Lane pupils with no level of need filled in: how many?",
      (p) => p.campus === "Church Lane" && p.level === null,
    ),
    list(
      "Which 3 Rowan children don't do an after-school club?",
      (p) => p.class === "3 Rowan" && p.extra["After-school club"] === "",
    ),
    count(
      "count the Year 2s without a phonics score at Fernbank",
      (p) => p.campus === "Fernbank Infants" && p.year === 2 && p.extra["Phonics score"] === "",
    ),
    list("Reception without any notes", (p) => p.year === 0 && p.notes === ""),
    count("how many year 6 pupils do have notes", (p) => p.year === 6 && p.notes !== ""),
    list("Class 3 pupils missing a tier", (p) => p.class === "Class 3" && p.level === null),
  ],
  logic: [
    count("How many are there in RB and RW together?", (p) => ["RB", "RW"].includes(p.class)),
    list(
      "Church Lane children on level 4 apart from those in 6 Alder",
      (p) => p.campus === "Church Lane" && p.level === 4 && p.class !== "6 Alder",
    ),
    count("how many are we, other than nursery", (p) => p.year !== -1),
    list(
      "Moles that are neither tier 1 nor tier 2",
      (p) => p.class === "Moles" && p.level !== 1 && p.level !== 2,
    ),
    list(
      "level 3 in either Class 1 or Class 3",
      (p) => ["Class 1", "Class 3"].includes(p.class) && p.level === 3,
    ),
    count(
      "How many learners at Fernbank or Little Wickham are on level 2?",
      (p) => ["Fernbank Infants", "Little Wickham"].includes(p.campus) && p.level === 2,
    ),
    list(
      "girls in 3 Rowan who get FSM",
      (p) => p.class === "3 Rowan" && p.extra.Sex === "F" && p.extra.FSM === "Y",
    ),
    count(
      "how many pupils are both EAL and FSM",
      (p) => p.extra.EAL === "Y" && p.extra.FSM === "Y",
    ),
    list(
      "Y5 but not in 5 Larch and not in Class 3",
      (p) => p.year === 5 && p.class !== "5 Larch" && p.class !== "Class 3",
    ),
    count(
      "All Church Lane learners except The Nest - how many?",
      (p) => p.campus === "Church Lane" && p.class !== "The Nest",
    ),
    list(
      "Osprey or Merlin, 5/6 Poplar only",
      (p) => p.class === "5/6 Poplar" && ["Osprey", "Merlin"].includes(p.extra.House ?? ""),
    ),
    count(
      "how many year 1 or year 2 pupils aren't at level 0 or level 1",
      (p) => [1, 2].includes(p.year) && p.level !== 0 && p.level !== 1,
    ),
  ],
  group: [
    table("headcount for each class at Fernbank", (s) =>
      by(
        s.now.filter((p) => p.campus === "Fernbank Infants"),
        (p) => p.class,
      ),
    ),
    table("How many little ones has each key worker got?", (s) =>
      by(
        s.now.filter((p) => p.extra["Key worker"]),
        (p) => p.extra["Key worker"] ?? "",
      ),
    ),
    table("pupils per site", (s) => by(s.now, (p) => p.campus)),
    table("numbers in each year group at Church Lane?", (s) =>
      by(
        s.now.filter((p) => p.campus === "Church Lane"),
        (p) => p.year,
      ),
    ),
    value("biggest class we have?", (s) => top(by(s.now, (p) => p.class))),
    value("which class has the fewest learners", (s) => bottom(by(s.now, (p) => p.class))),
    value("What is the mean tier in Hedgehogs?", (s) =>
      meanLevel(s.now.filter((p) => p.class === "Hedgehogs")),
    ),
    value("median attendance of 5/6 Poplar", (s) =>
      median(s.now.filter((p) => p.class === "5/6 Poplar").map(attendance)),
    ),
    value("average attendance in 6 Alder?", (s) =>
      mean(s.now.filter((p) => p.class === "6 Alder").map(attendance)),
    ),
    value("What percentage of Mr Adeyinka's pupils are FSM?", (s) =>
      percent(
        s.now.filter((p) => p.sheet === "Mr Adeyinka"),
        (p) => p.extra.FSM === "Y",
      ),
    ),
    value("share of RB on tier 3", (s) =>
      percent(
        s.now.filter((p) => p.class === "RB"),
        (p) => p.level === 3,
      ),
    ),
    table("how many children eat which diet? Halal, vegetarian and so on", (s) =>
      by(
        s.now.filter((p) => p.extra.Diet),
        (p) => p.extra.Diet ?? "",
      ),
    ),
    table("house by house numbers", (s) =>
      by(
        s.now.filter((p) => p.extra.House),
        (p) => p.extra.House ?? "",
      ),
    ),
    value(
      "How many more children are there in RB than in RW?",
      (s) =>
        s.now.filter((p) => p.class === "RB").length - s.now.filter((p) => p.class === "RW").length,
    ),
    table("compare Kestrel and Harrier: pupils on level 1 in each", (s) =>
      by(
        s.now.filter((p) => ["Kestrel", "Harrier"].includes(p.extra.House ?? "") && p.level === 1),
        (p) => p.extra.House ?? "",
      ),
    ),
    value("top 3 classes by number of pupils", (s) =>
      largest(
        by(s.now, (p) => p.class),
        3,
      ),
    ),
    value("average phonics score of Y1 Acorn", (s) =>
      mean(s.now.filter((p) => p.class === "Y1 Acorn").map(phonics)),
    ),
    value("highest phonics score in 1/2 Conker?", (s) =>
      Math.max(
        ...s.now
          .filter((p) => p.class === "1/2 Conker")
          .map(phonics)
          .filter((score) => !Number.isNaN(score)),
      ),
    ),
    table("mean level by site", (s) => by(s.now, (p) => p.campus, meanLevel)),
    table("average attendance per class in mr adeyinkas sheet", (s) =>
      by(
        s.now.filter((p) => p.sheet === "Mr Adeyinka"),
        (p) => p.class,
        (group) => mean(group.map(attendance)),
      ),
    ),
    table("Fernbank Reception classes by class and by level", (s) =>
      by(
        s.now.filter((p) => p.year === 0 && p.campus === "Fernbank Infants" && p.level !== null),
        (p) => `${p.class}, ${p.level}`,
      ),
    ),
    table("how do the little wickham children get to school: numbers by transport", (s) =>
      by(
        s.now.filter((p) => p.campus === "Little Wickham"),
        (p) => p.extra.Transport ?? "",
      ),
    ),
    value("what proportion of pupils with a sex recorded are girls", (s) =>
      percent(
        s.now.filter((p) => p.extra.Sex),
        (p) => p.extra.Sex === "F",
      ),
    ),
    value("which house has the most level 2s", (s) =>
      top(
        by(
          s.now.filter((p) => p.extra.House && p.level === 2),
          (p) => p.extra.House ?? "",
        ),
      ),
    ),
    table("number of clubbers: after-school club by club", (s) =>
      by(
        s.now.filter((p) => p.extra["After-school club"]),
        (p) => p.extra["After-school club"] ?? "",
      ),
    ),
  ],
  lookup: [
    lookup(
      "Who is {}'s key worker?",
      "Percy Farooqi",
      "Percy Farooqi",
      (p) => p.extra["Key worker"] ?? "",
    ),
    lookup(
      "which class is {} in these days",
      "Osian Tattersall",
      "Osian Tattersall",
      (p) => p.class,
    ),
    lookup("{} - what tier?", "kit addo", "Kit Addo", (p) => p.level ?? ""),
    lookup("When's {}'s birthday?", "Maja Varga", "Maja Varga", (p) => born(p)),
    lookup(
      "what house is {} in",
      "Siân Hollingshead",
      "Siân Hollingshead",
      (p) => p.extra.House ?? "",
    ),
    lookup("what did {} get in phonics", "Mei Duckworth", "Mei Duckworth", (p) => phonics(p)),
    lookup("Read me the notes on {} please.", "Tariq Lwin", "Tariq Lwin", (p) => p.notes),
    lookup(
      "How does {} get to school?",
      "Marnie Teklu",
      "Marnie Teklu",
      (p) => p.extra.Transport ?? "",
    ),
    lookup("{}'s attendance?", "Elowen Lwin", "Elowen Lwin", (p) => attendance(p)),
    lookup("book band for {}", "Gilhooly", "Oluchi Gilhooly", (p) => p.extra["Book band"] ?? ""),
    lookup(
      "Mum on the phone - which site does {} go to?",
      "Arlo Threlfall",
      "Arlo Threlfall",
      (p) => p.campus,
    ),
    lookup("what year is {} in", "Zuzana Mensah", "Zuzanna Mensah", (p) => p.year),
    lookup("{} reading age", "Dafydd Bickerstaffe", "Dafydd Bickerstaffe", (p) =>
      number(p.extra["Reading age"]),
    ),
    lookup(
      "I'm covering Hedgehogs, is there anything I should know about {}?",
      "Luca Oyelaran",
      "Luca Oyelaran",
      (p) => p.notes,
    ),
    lookup("how many days has {} been absent", "Jemima Rasheed", "Jemima Rasheed", (p) =>
      number(p.extra["Days absent"]),
    ),
    lookup("session for {}", "Nia Kinsella", "Nia Kinsella", (p) => p.extra.Session ?? ""),
  ],
  "yes or no": [
    yesno("Is Percy Farooqi in RB?", (s) => one(s.now, "Percy Farooqi").class === "RB"),
    yesno(
      "does Arlo Threlfall go to Church Lane?",
      (s) => one(s.now, "Arlo Threlfall").campus === "Church Lane",
    ),
    yesno(
      "Are there more than 20 children in Hedgehogs?",
      (s) => s.now.filter((p) => p.class === "Hedgehogs").length > 20,
    ),
    yesno("is anyone in Moles at tier 4?", (s) =>
      s.now.some((p) => p.class === "Moles" && p.level === 4),
    ),
    yesno(
      "Does Marnie Oyelaran have any notes?",
      (s) => one(s.now, "Marnie Oyelaran").notes !== "",
    ),
    yesno("Is Kit Addo at level 2 or above?", (s) => at(one(s.now, "Kit Addo").level, 2)),
    yesno(
      "Is 3/4 Willow bigger than 3 Rowan?",
      (s) =>
        s.now.filter((p) => p.class === "3/4 Willow").length >
        s.now.filter((p) => p.class === "3 Rowan").length,
    ),
    yesno(
      "is Siân Hollingshead in Osprey",
      (s) => one(s.now, "Siân Hollingshead").extra.House === "Osprey",
    ),
  ],
  columns: [
    list("vegetarians at Fernbank", (p) => p.extra.Diet === "Vegetarian"),
    count("How many of our children have halal meals?", (p) => p.extra.Diet === "Halal"),
    list(
      "Who comes to nursery in the afternoons only (PM session)?",
      (p) => p.extra.Session === "PM",
    ),
    list("Debs's key children in RB", (p) => p.class === "RB" && p.extra["Key worker"] === "Debs"),
    list("Y1s with a phonics score under 32", (p) => p.year === 1 && phonics(p) < 32),
    count(
      "how many in Y1 Acorn scored 32 or more in phonics",
      (p) => p.class === "Y1 Acorn" && phonics(p) >= 32,
    ),
    list("attendance below 85%", (p) => attendance(p) < 85),
    count(
      "how many in 3/4 Willow have 100% attendance",
      (p) => p.class === "3/4 Willow" && attendance(p) === 100,
    ),
    list(
      "which boys in 5 Larch are in Merlin",
      (p) => p.class === "5 Larch" && p.extra.Sex === "M" && p.extra.House === "Merlin",
    ),
    count("how many EAL pupils in year 3", (p) => p.year === 3 && p.extra.EAL === "Y"),
    list("cookery club list", (p) => p.extra["After-school club"] === "Cookery"),
    list("whose book band is Free reader?", (p) => p.extra["Book band"] === "Free reader"),
    count("number of children who come by taxi", (p) => p.extra.Transport === "Taxi"),
    list("who in Class 2 has milk", (p) => p.class === "Class 2" && p.extra.Milk === "Yes"),
    count("how many have fewer than 3 days absent", (p) => number(p.extra["Days absent"]) < 3),
    list("more than 10 days absent", (p) => number(p.extra["Days absent"]) > 10),
    list("Which children at Fernbank are aged 5?", (p) => born(p) !== "" && age(p) === 5),
    count("how many children turn 7 in 2025", (p) => born(p).startsWith("2018")),
    list("birthdays in August", (p) => born(p).slice(5, 7) === "08"),
    count(
      "how many RW children have a sibling in school",
      (p) => p.class === "RW" && p.extra["Sibling in school"] === "Y",
    ),
    list("born in 2017", (p) => born(p).startsWith("2017")),
    {
      ask: "the 3 lowest attendances in 5/6 Poplar",
      gold: {
        of: "list",
        keys: (s) =>
          lowest(
            s.now.filter((p) => p.class === "5/6 Poplar"),
            3,
          ),
      },
    },
    list(
      "Class 3 learners with a reading age of less than 9",
      (p) => p.class === "Class 3" && number(p.extra["Reading age"]) < 9,
    ),
  ],
  time: [
    count("How many were in RW on 1 December 2024?", (p) => p.class === "RW", "2024-12-01"),
    list("Who was in Moles on 1 February 2025?", (p) => p.class === "Moles", "2025-02-01"),
    changed(
      "who has joined Fernbank since September",
      "2024-09-30",
      (a, b) => joined(a, b) && b?.campus === "Fernbank Infants",
    ),
    changed(
      "Which pupils left Church Lane since Christmas?",
      "2024-12-25",
      (a, b) => left(a, b) && a?.campus === "Church Lane",
    ),
    changed(
      "who moved from 3 Rowan to 3/4 Willow",
      "2024-09-30",
      (a, b) => a?.class === "3 Rowan" && b?.class === "3/4 Willow",
    ),
    changed(
      "children who moved from RW to RB since Easter",
      "2025-04-21",
      (a, b) => a?.class === "RW" && b?.class === "RB",
    ),
    changedCount("how many changed class in February 2025?", "2025-01-31", moved, "2025-02-28"),
    changed(
      "Who has gone up a level in RW since 1 May?",
      "2025-05-01",
      (a, b) => b?.class === "RW" && rose(a, b),
    ),
    changedCount(
      "how many Church Lane learners have dropped a level since September",
      "2024-09-30",
      (a, b) => a?.campus === "Church Lane" && fell(a, b),
    ),
    changed(
      "Which kids used to be in RB but are in another class now?",
      "2024-09-30",
      (a, b) => a?.class === "RB" && !!b && b.class !== "RB",
    ),
    value("When did Teddy Nowicki move to RW?", () => "2025-05-30"),
    value("since when has Delphine Brindley been in 3/4 Willow", () => "2025-02-14"),
    value("How many days has Osian Tattersall been in 3 Rowan?", () => days("2025-06-06", TODAY)),
    value(
      "what class was Rafferty Abubakar in last October",
      (s) => one(s.on("2024-10-31"), "Rafferty Abubakar").class,
    ),
    value(
      "What tier was Hira Nkemelu on 1 November 2024?",
      (s) => one(s.on("2024-11-01"), "Hira Nkemelu").level ?? "",
    ),
    changedCount("number of new starters in May 2025", "2025-04-30", joined, "2025-05-31"),
    table("joiners per month this calendar year", (s) =>
      Object.fromEntries(
        ["2025-01", "2025-02", "2025-05", "2025-06"].map((month) => [
          month,
          s
            .changes(`${month}-00`, `${month}-31`)
            .filter(({ before, after }) => joined(before, after)).length,
        ]),
      ),
    ),
    yesno("Has Bilal Lwin changed class since February?", (s) =>
      s
        .changes("2025-02-28")
        .some(({ before, after }) => after?.name === "Bilal Lwin" && moved(before, after)),
    ),
    value(
      "How many more children has Church Lane now than on 1 October 2024 in mr adeyinka's sheet?",
      (s) =>
        s.now.filter((p) => p.sheet === "Mr Adeyinka").length -
        s.on("2024-10-01").filter((p) => p.sheet === "Mr Adeyinka").length,
    ),
  ],
  topic: [
    topic("who gets out of breath and needs a reliever", "asth"),
    topic("children with severe allergic reactions", "allergy"),
    topic("religious or ethical food requirements mentioned in notes", "diet"),
    topic("kiddies with type 1 diabetes", "diab"),
    topic("who might have a seizure", "epi"),
    topic("heart conditions", "heart"),
    topic("itchy skin problems", "skin"),
    topic("children not yet potty trained", "toilet"),
    topic("wetting or soiling", "toilet"),
    topic("hearing impairment", "hear"),
    topic("who can't see very well", "vis"),
    topic("speech sound difficulties", "artic"),
    topic("receptive or expressive language delay", "lang"),
    topic("stammerers", "stam"),
    topic("selectively mute children", "sm"),
    topic("learners new to English", "eal"),
    topic("anyone who has only just started here", "newcomer"),
    topic("little ones struggling with phonics", "phon"),
    topic("who finds reading hard", "read"),
    topic("poor writers", "write"),
    topic("weak pencil grip and fiddly tasks", "hand"),
    topic("below expected in maths", "math"),
    topic("can't concentrate for long", "focus"),
    topic("which children have ADHD", "adhd"),
    topic("on the autistic spectrum", "asd"),
    topic("upset by changes to routine", "change"),
    topic("sensory difficulties", "sens"),
    topic("hypermobility", "hyper"),
    topic("involuntary movements or noises", "tic"),
    topic("clumsy or badly coordinated children", "motor"),
    topic("mobility problems and physical disability", "phys"),
    topic("premature babies", "prem"),
    topic("multiple births", "twin"),
    topic("who is exhausted from poor sleep", "sleep"),
    topic("fussy eaters and feeding problems", "eat"),
    topic("kids who lash out physically", "aggr"),
    topic("who has trouble controlling their temper", "anger"),
    topic("non-compliant, refuses instructions", "defy"),
    topic("suspensions and exclusions", "susp"),
    topic("absconding risk", "run"),
    topic("deliberately injures themselves", "selfh"),
    topic("unhappy or depressed children", "mood"),
    topic("worriers", "anx"),
    topic("separation anxiety in the mornings", "sepanx"),
    topic("emotionally based school avoidance", "ebsa"),
    topic("absent far too often", "att"),
    topic("not punctual", "late"),
    topic("young people with caring duties at home", "carer"),
    topic("who has been bereaved", "bereave"),
    topic("parents living apart", "sep"),
    topic("witnessed violence between parents", "dv"),
    topic("family member in jail", "prison"),
    topic("a parent's mental illness affects the child", "pmh"),
    topic("substance misuse in the family", "alc"),
    topic("looked after children", "lac"),
    topic("children known to a social worker", "cp"),
    topic("neglect worries", "negl"),
    topic("poor personal hygiene", "hyg"),
    topic("housing problems", "house"),
    topic("families short of money", "poor"),
    topic("fled war or seeking asylum", "refugee"),
    topic("gypsy, roma and traveller children", "travel"),
    topic("parent serving in the armed forces", "military"),
    topic("EHC plan in place", "ehcp"),
    topic("who has an adult assigned to them all day", "ta"),
    topic("more able, gifted children", "able"),
    topic("gifted musicians", "music"),
    topic("promising athletes", "sport"),
    topic("caring, thoughtful classmates", "kind"),
    topic("lacks self-belief", "esteem"),
    topic("isolated, no one to play with", "friend"),
    topic("unkind to other children", "bullier"),
    topic("too much screen time", "screen"),
    topic("unsafe use of the internet", "online"),
    topic("insecure attachment", "attach"),
    topic("counselling or emotional support in school", "therapy"),
    topic("adopted", "adopt"),
    topic("perfectionists", "perf"),
    topic("generally challenging in class", "behav"),
    topic("digestive or bowel conditions", "gut"),
    topic("dental decay", "dental"),
    topic("seasonal allergies", "hay"),
    topic("attends the nurture base", "nurture"),
    topic("educational psychologist involvement", "ep"),
    topic("sees a speech therapist", "salt"),
    topic("takes prescribed medicine", "meds"),
    topic("on the receiving end of nastiness from peers", "bully"),
  ],
  "topic in a filter": [
    topicList("How many reception children have toileting needs?", ["toilet"], (p) => p.year === 0),
    topicList(
      "Which Fernbank pupils are autistic?",
      ["asd"],
      (p) => p.campus === "Fernbank Infants",
    ),
    topicList("how many kids have diabetes", ["diab"], () => true),
    topicList(
      "Church Lane children with sensory needs",
      ["sens"],
      (p) => p.campus === "Church Lane",
    ),
    topicList("sleep problems in key stage 1", ["sleep"], (p) => p.year === 1 || p.year === 2),
    topicList("young carers in 5/6 Poplar", ["carer"], (p) => p.class === "5/6 Poplar"),
    topicList(
      "Number of nursery children with speech or language difficulties",
      ["artic", "lang"],
      (p) => p.year === -1,
    ),
    topicList("tier 3 pupils with a bereavement", ["bereave"], (p) => p.level === 3),
    topicList(
      "Little Wickham: any who self harm?",
      ["selfh"],
      (p) => p.campus === "Little Wickham",
    ),
    topicList("How many year 3s have housing difficulties?", ["house"], (p) => p.year === 3),
    topicList(
      "FSM children in 3 Rowan with language difficulties",
      ["lang"],
      (p) => p.class === "3 Rowan" && p.extra.FSM === "Y",
    ),
    topicList(
      "girls at church lane who are known to be young carers",
      ["carer"],
      (p) => p.campus === "Church Lane" && p.extra.Sex === "F",
    ),
    topicList(
      "which year 6 pupils are having trouble with literacy",
      ["read", "write"],
      (p) => p.year === 6,
    ),
    topicList("how many Year 3 children are anxious", ["anx"], (p) => p.year === 3),
    topicList("RW separation anxiety", ["sepanx"], (p) => p.class === "RW"),
    topicList("Hedgehogs with eating difficulties", ["eat"], (p) => p.class === "Hedgehogs"),
  ],
  negation: [
    topic("toilet trained now after earlier accidents", "toilet:p"),
    topic("has been ruled out as autistic", "asd:n"),
    topic("CAMHS have closed the case", "camhs:p"),
    topic("is it asthma? not confirmed yet", "asthwait"),
    topic("no longer has an EHCP", "ehcp:p"),
    topic("LA turned down an EHC assessment", "ehcp:n"),
    topic("hearing loss that has resolved", "hear:p"),
    topic("has a relative with autism", "asd:o"),
    topic("previously under speech and language but discharged", "salt:p"),
    topic("used to be looked after, not any more", "lac:p"),
    topic("waiting for an autism diagnosis", "asdwait"),
    topic("domestic abuse in the past, not now", "dv:p"),
    yesno("Does Jago Llewellyn have asthma?", () => false),
    yesno("Is Taiwo Mistry asthmatic now?", () => false),
    yesno("does Ebo Sandhu have autism", () => false),
    yesno("Does Osian Tattersall have diabetes?", () => true),
  ],
  unanswerable: [
    abstain("How many children are in Badgers?"),
    abstain("who is in 4 Beech"),
    abstain("list the pupils at the Riverside site"),
    abstain("What class is Amelia Fothergill in?"),
    abstain("which year is Yusuf Kamara in?"),
    abstain("what class is jack brindley in"),
    abstain("Hollingshead's level?"),
    abstain("Tell me about Barnaby Snodgrass."),
    abstain("what is Persephone Okonkwo-Blythe's level"),
    abstain("What is Percy Farooqi's postcode?"),
    abstain("mum's mobile for Kit Addo"),
    abstain("how many got greater depth in their SATs papers, by scaled score"),
    abstain("who has brown hair"),
    abstain("which pupils have had their flu jab"),
    abstain("Who is the naughtiest?"),
    abstain("which teacher is best at teaching phonics"),
    abstain("Will Mei Duckworth pass her phonics resit?"),
    abstain("how many reception children will we have in September 2027"),
    abstain("hiya, you ok?"),
    abstain("thanks, that's brilliant"),
    abstain("Move Teddy Cheung to RW"),
    abstain("delete Percy Farooqi from the list"),
    abstain("email the Class 2 list to the office"),
    abstain("how many were in RB on 1 March 2017"),
    abstain("what's the weather doing for sports day"),
    abstain("write me an end of year report comment"),
    abstain("qwerty zzz"),
    abstain("What shoe size does Maja Varga take?"),
  ],
});

/** The labels with the `n` highest numbers. */
function largest(numbers: Record<string, number>, n: number): string[] {
  return Object.entries(numbers)
    .sort(([, a], [, b]) => b - a)
    .slice(0, n)
    .map(([label]) => label);
}

/** The pupils with the `n` lowest attendances. */
function lowest(pupils: Pupil[], n: number): string[] {
  return [...pupils]
    .sort((a, b) => attendance(a) - attendance(b))
    .slice(0, n)
    .map(({ key }) => key);
}
