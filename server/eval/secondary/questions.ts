// The secondary split's questions, of a school's Years 5 to 11: builders may read, tune and add to these.
import type { Pupil, School } from "../pupils.js";
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

/** The day on which the questions are asked. */
export const now = "2025-03-13T08:30:00Z";

/** The day before the school year: all that the sheets record changed after it. */
const START = "2024-08-31";

const at = (level: number | null, least: number) => level !== null && level >= least;
const below = (level: number | null, limit: number) => level !== null && level < limit;
const attendance = (p: Pupil) => Number.parseFloat(p.extra["Attendance %"] || "NaN");
const detentions = (p: Pupil) => Number.parseInt(p.extra.Detentions || "NaN", 10);
const hours = (p: Pupil) => Number.parseFloat(p.extra["EHCP hours"] || "NaN");
const girl = (p: Pupil) => /^f/i.test(p.extra.Gender ?? "");
const boy = (p: Pupil) => /^m/i.test(p.extra.Gender ?? "");
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: number[]) => sum(numbers) / numbers.length;

/** Years and months as a reading test gives them (`11:04`), in years. */
const readingAge = (p: Pupil) => {
  const [years = "", months = ""] = (p.extra["Reading age"] ?? "").split(":");
  return years === "" ? Number.NaN : Number(years) + Number(months) / 12;
};

/** `14/03/2013` as `2013-03-14`; empty where the sheet has no dates of birth. */
const born = (p: Pupil) => (p.extra.DOB ?? "").split("/").reverse().join("-");

/** In whole years on the day of the questions; NaN where the sheet does not tell. */
const age = (p: Pupil) => {
  const birth = born(p);
  if (birth === "") return Number.NaN;
  const hadBirthday = birth.slice(5) <= now.slice(5, 10);
  return Number(now.slice(0, 4)) - Number(birth.slice(0, 4)) - (hadBirthday ? 0 : 1);
};

const median = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
};

/** The `n` labels with the highest numbers. */
function topOf(numbers: Record<string, number>, n: number): string[] {
  const sorted = Object.entries(numbers).sort(([, a], [, b]) => b - a);
  if (sorted[n - 1]?.[1] === sorted[n]?.[1]) throw new Error(`The ${n} highest are not ${n}`);
  return sorted.slice(0, n).map(([label]) => label);
}

type ChangeTest = (before: Pupil | null, after: Pupil | null) => boolean;
const joined: ChangeTest = (a, b) => a === null && b !== null;
const left: ChangeTest = (a, b) => a !== null && b === null;
const moved: ChangeTest = (a, b) => !!a && !!b && a.class !== b.class;
const rose: ChangeTest = (a, b) => a?.level != null && b?.level != null && b.level > a.level;
const fell: ChangeTest = (a, b) => a?.level != null && b?.level != null && b.level < a.level;

/** The day on which a pupil changed in a way. */
const dayOf = (school: School, name: string, test: ChangeTest) =>
  school
    .changes(START)
    .filter(({ before, after }) => (after ?? before)?.name === name && test(before, after))
    .at(-1)?.day ?? "";

const from = (pupils: Pupil[], test: (p: Pupil) => boolean) => pupils.filter(test);

export const questions = numbered({
  count: [
    count("How many students are in 8B1?", (p) => p.class === "8B1"),
    count("no. of learners in Lovelace", (p) => p.class === "Lovelace"),
    count("how many y11s do we have", (p) => p.year === 11),
    count("Could you tell me how big the Year 10 cohort is, please?", (p) => p.year === 10),
    count("riverside headcount", (p) => p.campus === "Riverside"),
    count("For the governors' report I need the total number on roll.", () => true),
    count("how mnay students at northgate", (p) => p.campus === "Northgate"),
    count("How many learners sit at tier 3?", (p) => p.level === 3),
    count(
      "Staffing meeting in ten mins - how many are there in the Cove?",
      (p) => p.class === "Cove",
    ),
    count("10 newton, how many kids", (p) => p.class === "10 Newton"),
    count("how many Year 9 students are recorded at level 1", (p) => p.year === 9 && p.level === 1),
    count("How many pupils does Mr Thackeray look after?", (p) => p.sheet === "Mr Thackeray"),
    count("number of Tindalls in the school", (p) => p.name.endsWith(" Tindall")),
  ],
  list: [
    list("Who's in Turing?", (p) => p.class === "Turing"),
    list("11 Newton register please", (p) => p.class === "11 Newton"),
    list("names of the level 4 students in the Cove", (p) => p.class === "Cove" && p.level === 4),
    list("everybody at tier 5", (p) => p.level === 5),
    list("y7 level 3s", (p) => p.year === 7 && p.level === 3),
    list("Students in 9C2 assigned level 0", (p) => p.class === "9C2" && p.level === 0),
    list("which students have the surname Yildiz", (p) => p.name.endsWith(" Yıldız")),
    list("who are the Bilals", (p) => p.name.startsWith("Bilal ")),
    list(
      "Pull up the riverside year 5s on level 2 for me",
      (p) => p.campus === "Riverside" && p.year === 5 && p.level === 2,
    ),
    list("Harbour group, who's in it", (p) => p.class === "Harbour"),
    list(
      "cover lesson p3 w/ 11 Franklin - names of the tier 3s?",
      (p) => p.class === "11 Franklin" && p.level === 3,
    ),
  ],
  range: [
    count("How many Year 8 pupils are at level 2 or above?", (p) => p.year === 8 && at(p.level, 2)),
    list("10 Curie, at least tier 3", (p) => p.class === "10 Curie" && at(p.level, 3)),
    count("at most level 1 in 7A2?", (p) => p.class === "7A2" && below(p.level, 2)),
    count(
      "how many in hopper are on no more than level 1",
      (p) => p.class === "Hopper" && below(p.level, 2),
    ),
    count("KS4 students in total", (p) => p.year === 10 || p.year === 11),
    count("how many ks3 kids are on level 3", (p) => p.year >= 7 && p.year <= 9 && p.level === 3),
    list("Northgate students above level 3", (p) => p.campus === "Northgate" && at(p.level, 4)),
    list(
      "9C1 pupils whose level is 2 to 4",
      (p) => p.class === "9C1" && at(p.level, 2) && below(p.level, 5),
    ),
    count("students younger than year 7", (p) => p.year < 7),
    count(
      "How many of our Year 8 to 10 students are below tier 2?",
      (p) => p.year >= 8 && p.year <= 10 && below(p.level, 2),
    ),
  ],
  absence: [
    count("How many in Mr Thackeray's sheet have no comments?", (p) => {
      return p.sheet === "Mr Thackeray" && p.notes === "";
    }),
    list("turing kids with nothing written about them", (p) => p.class === "Turing" && !p.notes),
    list("Which Year 11s haven't been given a tier?", (p) => p.year === 11 && p.level === null),
    count("how many riverside pupils lack a level", (p) => {
      return p.campus === "Riverside" && p.level === null;
    }),
    list(
      "cove level 4s without any notes",
      (p) => p.class === "Cove" && p.level === 4 && p.notes === "",
    ),
    list(
      "8B2 students who have no reading age",
      (p) => p.class === "8B2" && p.extra["Reading age"] === "",
    ),
    count("Hopper pupils with no instrument", (p) => {
      return p.class === "Hopper" && p.extra.Instrument === "";
    }),
    list(
      "who in 11 newton doesn't have a bus route",
      (p) => p.class === "11 Newton" && p.extra["Bus route"] === "",
    ),
  ],
  logic: [
    count("Turing and Lovelace combined, how many?", (p) => {
      return ["Turing", "Lovelace"].includes(p.class);
    }),
    count("how many northgate students other than those in Year 9", (p) => {
      return p.campus === "Northgate" && p.year !== 9;
    }),
    list(
      "Year 7s at level 3 apart from the ones in the Cove",
      (p) => p.year === 7 && p.level === 3 && p.class !== "Cove",
    ),
    list(
      "tier 3 or 4 in 11 Franklin",
      (p) => p.class === "11 Franklin" && (p.level === 3 || p.level === 4),
    ),
    list(
      "Which year eights are neither level 0 nor level 1?",
      (p) => p.year === 8 && p.level !== 0 && p.level !== 1,
    ),
    count(
      "number in 7A1 or 7A2 excluding level 0",
      (p) => ["7A1", "7A2"].includes(p.class) && p.level !== 0,
    ),
    list(
      "pupil premium AND level 3, in Year 8",
      (p) => p.year === 8 && p.extra.PP === "Y" && p.level === 3,
    ),
    list(
      "who in 9C1 is both in Brunel and on pupil premium",
      (p) => p.class === "9C1" && p.extra.House === "Brunel" && p.extra.PP === "Y",
    ),
    count(
      "everyone at Riverside except Year 7 - how many is that",
      (p) => p.campus === "Riverside" && p.year !== 7,
    ),
    list(
      "girls in 10 Newton not taking Spanish",
      (p) => p.class === "10 Newton" && girl(p) && p.extra["Option subject"] !== "Spanish",
    ),
  ],
  group: [
    table("students per year group", (s) => by(s.now, (p) => p.year)),
    table("How many students in each tutor group in Year 9?", (s) =>
      by(
        from(s.now, (p) => p.year === 9),
        (p) => p.class,
      ),
    ),
    table("break down Year 11 by option subject", (s) =>
      by(
        from(s.now, (p) => p.year === 11),
        (p) => p.extra["Option subject"] ?? "",
      ),
    ),
    table("how many in each house", (s) =>
      by(
        from(s.now, (p) => !!p.extra.House),
        (p) => p.extra.House ?? "",
      ),
    ),
    table("Level 3s split by campus", (s) =>
      by(
        from(s.now, (p) => p.level === 3),
        (p) => p.campus,
      ),
    ),
    table("home languages in 10 Curie, with numbers", (s) =>
      by(
        from(s.now, (p) => p.class === "10 Curie"),
        (p) => p.extra["Home language"] ?? "",
      ),
    ),
    table("detentions in total for each Year 11 form", (s) =>
      by(
        from(s.now, (p) => p.year === 11),
        (p) => p.class,
        (group) => sum(group.map(detentions)),
      ),
    ),
    table("Mean level by class for Year 8, please", (s) =>
      by(
        from(s.now, (p) => p.year === 8),
        (p) => p.class,
        meanLevel,
      ),
    ),
    table("how many 9C1 students at each level", (s) =>
      by(
        from(s.now, (p) => p.class === "9C1" && p.level !== null),
        (p) => p.level ?? "",
      ),
    ),
    table("Year 10s per class and gender", (s) =>
      by(
        from(s.now, (p) => p.year === 10 && !!p.extra.Gender),
        (p) => `${p.class}, ${p.extra.Gender}`,
      ),
    ),
    table("year 7 numbers per class and level", (s) =>
      by(
        from(s.now, (p) => p.year === 7 && p.level !== null),
        (p) => `${p.class}, ${p.level}`,
      ),
    ),
    value("which tutor group has the fewest students", (s) => bottom(by(s.now, (p) => p.class))),
    value("What's our biggest year group?", (s) => top(by(s.now, (p) => p.year))),
    value("top 3 classes by size", (s) =>
      topOf(
        by(s.now, (p) => p.class),
        3,
      ),
    ),
    value("Which option subject is the most popular?", (s) =>
      top(
        by(
          from(s.now, (p) => !!p.extra["Option subject"]),
          (p) => p.extra["Option subject"] ?? "",
        ),
      ),
    ),
    value("average tier in 11 Newton", (s) =>
      meanLevel(from(s.now, (p) => p.class === "11 Newton")),
    ),
    value("median level in year 9?", (s) =>
      median(from(s.now, (p) => p.year === 9).flatMap(({ level }) => level ?? [])),
    ),
    value("What percentage of Year 11 gets free school meals?", (s) =>
      percent(
        from(s.now, (p) => p.year === 11),
        (p) => p.extra.FSM === "Yes",
      ),
    ),
    value("share of 8B2 on pupil premium", (s) =>
      percent(
        from(s.now, (p) => p.class === "8B2"),
        (p) => p.extra.PP === "Y",
      ),
    ),
    value("proportion of hopper who walk home", (s) =>
      percent(
        from(s.now, (p) => p.class === "Hopper"),
        (p) => p.extra["Home time"] === "Walks",
      ),
    ),
    value(
      "How many more students are in 10 Curie than in 10 Newton?",
      (s) =>
        from(s.now, (p) => p.class === "10 Curie").length -
        from(s.now, (p) => p.class === "10 Newton").length,
    ),
    value("average attendance for 7A1", (s) =>
      mean(from(s.now, (p) => p.class === "7A1").map(attendance)),
    ),
    value("lowest attendance figure in 9C2", (s) =>
      Math.min(...from(s.now, (p) => p.class === "9C2").map(attendance)),
    ),
    value("mean number of detentions in 11 Newton", (s) =>
      mean(from(s.now, (p) => p.class === "11 Newton").map(detentions)),
    ),
    table("compare the two Year 8 groups: pupil premium numbers", (s) =>
      by(
        from(s.now, (p) => p.year === 8 && p.extra.PP === "Y"),
        (p) => p.class,
      ),
    ),
  ],
  lookup: [
    lookup("What form is {} in?", "Hevin Haddad", "Hevin Haddad", (p) => p.class),
    lookup("{} - tier?", "lacey mabbut", "Lacey Mabbutt", (p) => p.level ?? ""),
    lookup("which house is {} in", "Jiho Nguyen-Bui", "Jiho Nguyen-Bui", (p) => {
      return p.extra.House ?? "";
    }),
    lookup("what's {}s reading age", "wilf thistlewood", "Wilf Thistlewood", (p) => {
      return p.extra["Reading age"] ?? "";
    }),
    lookup("Which bus does {} get?", "Caio Zuniga", "Caio Zúñiga", (p) => {
      return p.extra["Bus route"] ?? "";
    }),
    lookup("how many detentions has {} had", "Kenji Kwok", "Kenji Kwok", (p) => detentions(p)),
    lookup("What language is spoken at {}'s home?", "Ximena Nogueira", "Ximena Nogueira", (p) => {
      return p.extra["Home language"] ?? "";
    }),
    lookup(
      "When is {}'s EHCP review, which month?",
      "Kinga Kravchenko",
      "Kinga Kravchenko",
      (p) => {
        return p.extra["Review month"] ?? "";
      },
    ),
    lookup("how does {} travel in", "ebuka adeyemi", "Ebuka Adeyemi", (p) => {
      return p.extra.Transport ?? "";
    }),
    lookup(
      "parents evening tonight, remind me what we have on {}",
      "Thuy Nguyen-Bui",
      "Thuy Nguyen-Bui",
      (p) => p.notes,
    ),
    lookup("What do the notes say about {}?", "Priyanka Kandasamy", "Priyanka Kandasamy", (p) => {
      return p.notes;
    }),
    lookup("{} option subject", "Luka Zielinski", "Luka Zieliński", (p) => {
      return p.extra["Option subject"] ?? "";
    }),
    lookup("what instrument does {} play?", "Dawid Zielinski", "Dawid Zieliński", (p) => {
      return p.extra.Instrument ?? "";
    }),
    lookup("Which campus is {} based at?", "Saffron Whitlock", "Saffron Whitlock", (p) => p.campus),
    lookup("year group of {} pls", "Khadija Rajaratnm", "Khadija Rajaratnam", (p) => p.year),
    lookup("how old is {}", "Sakura Kwok", "Sakura Kwok", age),
    lookup("Who is {}?", "Aaliyah-Rose", "Aaliyah-Rose Grant-Lewis"),
  ],
  "yes or no": [
    yesno("Is Poppy Wragg in 8B2 now?", (s) => one(s.now, "Poppy Wragg").class === "8B2"),
    yesno("does Lacey Rudge have FSM", (s) => one(s.now, "Lacey Rudge").extra.FSM === "Y"),
    yesno(
      "Are there more students in 9C1 than in 9C2?",
      (s) =>
        from(s.now, (p) => p.class === "9C1").length > from(s.now, (p) => p.class === "9C2").length,
    ),
    yesno("anyone in Hopper on level 4?", (s) =>
      s.now.some((p) => p.class === "Hopper" && p.level === 4),
    ),
    yesno("Is Navid Barzani tier 2 or lower?", (s) => below(one(s.now, "Navid Barzani").level, 3)),
    yesno("have we got fewer than 40 y11s", (s) => from(s.now, (p) => p.year === 11).length < 40),
    yesno("Is Wilf Prowse on the B16?", (s) => {
      return one(s.now, "Wilf Prowse").extra["Bus route"] === "B16";
    }),
    yesno("is dilan darwish pupil premium?", (s) => one(s.now, "Dilan Darwish").extra.PP === "Y"),
  ],
  columns: [
    list("who comes in on the R3", (p) => p.extra["Bus route"] === "R3"),
    count("How many Year 10s take Computing?", (p) => {
      return p.year === 10 && p.extra["Option subject"] === "Computing";
    }),
    count("Seacole students?", (p) => p.extra.House === "Seacole"),
    list("pp kids in 7A1", (p) => p.class === "7A1" && p.extra.PP === "Y"),
    list("8B1 students who are not pupil premium and in Johnson", (p) => {
      return p.class === "8B1" && p.extra.PP === "N" && p.extra.House === "Johnson";
    }),
    list("attendance below 80%", (p) => attendance(p) < 80),
    count("Year 9 students with attendance of at least 97", (p) => {
      return p.year === 9 && attendance(p) >= 97;
    }),
    list("Which students in 8B1 have an attendance between 90 and 95?", (p) => {
      return p.class === "8B1" && attendance(p) >= 90 && attendance(p) <= 95;
    }),
    list("reading age under 8", (p) => readingAge(p) < 8),
    count("how many in 9C2 have a reading age of 13 or more", (p) => {
      return p.class === "9C2" && readingAge(p) >= 13;
    }),
    count("Boys in Year 11, number", (p) => p.year === 11 && boy(p)),
    list("Lovelace girls on free school meals", (p) => {
      return p.class === "Lovelace" && girl(p) && p.extra.FSM === "Y";
    }),
    list("more than 3 detentions", (p) => detentions(p) > 3),
    value("What is the most detentions anyone in 11 Newton has had?", (s) =>
      Math.max(...from(s.now, (p) => p.class === "11 Newton").map(detentions)),
    ),
    count("how many 11 Franklin students have had no detentions at all", (p) => {
      return p.class === "11 Franklin" && detentions(p) === 0;
    }),
    list("students whose home language is Bengali or Urdu", (p) =>
      ["Bengali", "Urdu"].includes(p.extra["Home language"] ?? ""),
    ),
    list("cove students brought by taxi", (p) => {
      return p.class === "Cove" && p.extra.Transport === "Taxi";
    }),
    count("EHCP hours of 25 or over: how many?", (p) => hours(p) >= 25),
    list("whose annual review month is May", (p) => p.extra["Review month"] === "May"),
    list("Turing pupils who go home by bus", (p) => {
      return p.class === "Turing" && p.extra["Home time"] === "Bus";
    }),
    list("violinists in Turing", (p) => {
      return p.class === "Turing" && p.extra.Instrument === "Violin";
    }),
    list("fsm, year 11, tier 2", (p) => {
      return p.year === 11 && p.extra.FSM === "Yes" && p.level === 2;
    }),
    count("how many in 7A2 are aged 12", (p) => p.class === "7A2" && age(p) === 12),
    list("Year 9s who are 14 or older and in Seacole", (p) => {
      return p.year === 9 && age(p) >= 14 && p.extra.House === "Seacole";
    }),
    list("8B1 students under 13", (p) => p.class === "8B1" && age(p) < 13),
    list("whose birthday is in August, Year 8", (p) => {
      return p.year === 8 && born(p).slice(5, 7) === "08";
    }),
    count("how many of year 9 were born in 2010", (p) => {
      return p.year === 9 && born(p).startsWith("2010");
    }),
    count("Mr Thackeray's students with an EHCP - how many", (p) => p.extra.EHCP === "Y"),
  ],
  time: [
    changed("who has joined since September", START, joined),
    changed("Which Year 8s left after 1 December?", "2024-12-01", (a, b) => {
      return a?.year === 8 && left(a, b);
    }),
    changed("Who moved from 8B1 to 8B2?", START, (a, b) => {
      return a?.class === "8B1" && b?.class === "8B2";
    }),
    changed("anyone who's switched from 10 Curie to 10 Newton", START, (a, b) => {
      return a?.class === "10 Curie" && b?.class === "10 Newton";
    }),
    changedCount("how many changed form since christmas", "2024-12-25", moved),
    changed("Year 9 students whose level has risen since September", START, (a, b) => {
      return b?.year === 9 && rose(a, b);
    }),
    changed(
      "who dropped a level between October and the end of November 2024",
      "2024-09-30",
      fell,
      "2024-11-30",
    ),
    changedCount(
      "How many KS4 pupils have gone up a tier since 20 October?",
      "2024-10-20",
      (a, b) => (b?.year ?? 0) >= 10 && rose(a, b),
    ),
    changed("leavers from Year 10 and 11 this calendar year", "2024-12-31", (a, b) => {
      return (a?.year ?? 0) >= 10 && left(a, b);
    }),
    changed(
      "New in 8B1 or 8B2 in February",
      "2025-01-31",
      (a, b) => {
        return joined(a, b) && ["8B1", "8B2"].includes(b?.class ?? "");
      },
      "2025-02-28",
    ),
    count("How many were in 9C2 at the start of October?", (p) => p.class === "9C2", "2024-10-01"),
    list("who was in 7A1 on 30 November 2024", (p) => p.class === "7A1", "2024-11-30"),
    list(
      "10 Newton tier 3s as of 1 February",
      (p) => {
        return p.class === "10 Newton" && p.level === 3;
      },
      "2025-02-01",
    ),
    value("When did Sakura Kwok move to 7A1?", (s) => dayOf(s, "Sakura Kwok", moved)),
    value("when did we get Ka-Yan Kwok", (s) => dayOf(s, "Ka-Yan Kwok", joined)),
    value("since when has Tahmid Qureshi been in 10 Newton?", (s) => {
      return dayOf(s, "Tahmid Qureshi", moved);
    }),
    value("What form was Ishani Mirza in before?", (s) => {
      return one(s.on("2024-10-04"), "Ishani Mirza").class;
    }),
    value("caio zuniga's tier in december 2024?", (s) => {
      return one(s.on("2024-12-31"), "Caio Zúñiga").level ?? "";
    }),
    value("When did Ewan Whitlock leave?", (s) => dayOf(s, "Ewan Whitlock", left)),
    table("number of joiners per month since September", (s) => {
      const arrivals = s.changes(START).filter(({ before, after }) => joined(before, after));
      const months = [...new Set(arrivals.map(({ day }) => day.slice(0, 7)))];
      return Object.fromEntries(
        months.map((month) => [month, arrivals.filter(({ day }) => day.startsWith(month)).length]),
      );
    }),
    value("how many more students are in 9C1 now than on 1 October", (s) => {
      const then = from(s.on("2024-10-01"), (p) => p.class === "9C1").length;
      return from(s.now, (p) => p.class === "9C1").length - then;
    }),
    yesno("Has Barnaby Thistlewood's level come down since November?", (s) =>
      s.changes("2024-11-30").some(({ key, before, after }) => {
        return key.endsWith("|Barnaby Thistlewood") && fell(before, after);
      }),
    ),
    yesno("did anybody leave 9C2 between Christmas and now", (s) =>
      s.changes("2024-12-25").some(({ before, after }) => {
        // Who went to another class has left this one as well.
        return before?.class === "9C2" && after?.class !== "9C2";
      }),
    ),
    changed("who got more detentions since October", "2024-10-31", (a, b) => {
      return !!a && !!b && detentions(b) > detentions(a);
    }),
  ],
  topic: [
    topic("who uses an inhaler", "asth"),
    topic("PE cover - anyone with breathing problems?", "asth"),
    topic("nut and other allergies for the trip form", "allergy"),
    topic("diabetics", "diab"),
    topic("students who have fits", "epi"),
    topic("heart problems - sports day risk assessment", "heart"),
    topic("blood disorders", "blood"),
    topic("bowel disease or gluten intolerance", "gut"),
    topic("hard of hearing", "hear"),
    topic("poor eyesight", "vis"),
    topic("which learners have an ASC diagnosis", "asd"),
    topic("overwhelmed by noise or scratchy clothes", "sens"),
    topic("attention deficit", "adhd", "focus"),
    topic("who struggles to concentrate?", "focus"),
    topic("involuntary movements and sounds", "tics"),
    topic("well behind in reading", "read"),
    topic("find extended writing really hard", "write"),
    topic("scruffy handwriting", "hand"),
    topic("Students who are weak at sums", "math"),
    topic("hard to understand their speech", "artic"),
    topic("language disorder", "lang"),
    topic("who has a stammer", "stam"),
    topic("elective mutism", "sm"),
    topic("new to English", "eal"),
    topic("recently come to the UK", "newcomer"),
    topic("sanctuary seekers", "refugee"),
    topic("clumsy and badly coordinated", "motor"),
    topic("mobility difficulties", "phys"),
    topic("who's injured and off games at the moment", "injury"),
    topic("continence issues", "toilet"),
    topic("not getting enough rest at night", "sleep"),
    topic("disordered eating", "eat"),
    topic("nervous types", "anx"),
    topic("obsessive compulsive behaviour", "ocd"),
    topic("clinically depressed or very low", "mood"),
    topic("hurting themselves on purpose", "selfh"),
    topic("thoughts of ending their life", "suic"),
    topic("who loses their rag easily", "anger"),
    topic("physically aggressive students", "aggr"),
    topic("who has been excluded for a fixed period?", "susp"),
    topic("rude to staff, won't follow rules", "defy"),
    topic("who gets picked on", "bully"),
    topic("perpetrators of bullying", "bullies"),
    topic("lonely or isolated learners", "friend"),
    topic("family breakdown / divorce", "sep"),
    topic("bereaved students", "bereave"),
    topic("kids who look after somebody at home", "carer"),
    topic("LAC list", "lac"),
    topic("kinship care", "kin"),
    topic("known to social care at the moment", "cp"),
    topic("violence between the adults at home", "dv"),
    topic("which kids have a parent locked up", "prison"),
    topic("neglect concerns", "negl"),
    topic("nowhere permanent to live", "house"),
    topic("cost of living biting - who needs our help", "poor"),
    topic("attendance is a worry", "att"),
    topic("poor punctuality", "late"),
    topic("too frightened to come into the building", "ebsa"),
    topic("bunking off", "truant"),
    topic("child criminal or sexual exploitation", "exploit"),
    topic("substance misuse", "drugs", "alc"),
    topic("e-cigarettes", "vape"),
    topic("underage drinkers", "alc"),
    topic("got into trouble over social media", "online"),
    topic("expecting a baby", "preg"),
    topic("trans or non-binary students", "gender"),
    topic("most able", "able"),
    topic("elite athletes", "sport"),
    topic("help with exam concessions", "access"),
    topic("part-time attenders", "reduced"),
    topic("forces children", "military"),
    topic("GRT community", "gypsy"),
  ],
  "topic in a filter": [
    topicList("How many Year 10s and 11s self-harm?", ["selfh"], (p) => p.year >= 10),
    topicList("Year 7 pupils who've been bereaved", ["bereave"], (p) => p.year === 7),
    topicList("hearing loss at Riverside", ["hear"], (p) => p.campus === "Riverside"),
    topicList("how many y11s have exam access arrangements in place", ["access"], (p) => {
      return p.year === 11;
    }),
    topicList("pupil premium students who are young carers", ["carer"], (p) => p.extra.PP === "Y"),
    topicList("girls in year 10 with an eating disorder", ["eat"], (p) => p.year === 10 && girl(p)),
    topicList("which 10 Curie students take medication", ["meds"], (p) => p.class === "10 Curie"),
    topicList("cove learners with epilepsy", ["epi"], (p) => p.class === "Cove"),
    topicList("How many children at our school are diabetic?", ["diab"], () => true),
    topicList("Year 5 EAL pupils", ["eal"], (p) => p.year === 5),
    topicList("how many kids are in care overall", ["lac"], () => true),
    topicList("level 3 and up with asthma", ["asth"], (p) => at(p.level, 3)),
    topicList("Brunel House, anyone being bullied?", ["bully"], (p) => {
      return p.extra.House === "Brunel";
    }),
    topicList("9C1 or 9C2: who vapes", ["vape"], (p) => ["9C1", "9C2"].includes(p.class)),
    topicList("year 11s on free meals who use drugs", ["drugs"], (p) => {
      return p.year === 11 && p.extra.FSM === "Yes";
    }),
    topicList("number of Turing pupils on the autistic spectrum", ["asd"], (p) => {
      return p.class === "Turing";
    }),
  ],
  negation: [
    topic("grown out of asthma", "asth:p"),
    topic("recovered from an eating disorder", "eat:p"),
    topic("tested for ADHD and found not to have it", "adhd:n"),
    topic("possible ADHD, not diagnosed yet", "adhd:1"),
    topic("has come out of the care system", "lac:p"),
    topic("turned down for exam extra time", "access:n"),
    topic("social worker no longer involved", "cp:p"),
    topic("a parent with a drink or drug problem", "drugs:o", "alc:o"),
    topic("therapy that has come to an end", "couns:p"),
    topic("bullying looked into but not found", "bully:n"),
    topic("assessed and not autistic", "asd:n"),
    topic("waiting to hear about an EHCP", "ehcp:1"),
    yesno("Does Barnaby Thistlewood still have asthma?", () => false),
    yesno("is Valentina Nogueira pregnant", () => true),
    yesno("Is Chiamaka Ezeani pregnant?", () => false),
  ],
  unanswerable: [
    abstain("What level is Maryam Siddiqui on?"),
    abstain("which form is daniel adeyemi in"),
    abstain("Tell me about Kit Tranter"),
    abstain("what do we know about Persephone Achterberg"),
    abstain("Rupert Featherstonehaugh's tutor group"),
    abstain("how many are in 7A5"),
    abstain("list 12 Faraday"),
    abstain("Students at the Southfields campus"),
    abstain("average attendance of 11 Newton"),
    abstain("how old is Kenji Kwok"),
    abstain("what are the kids' shoe sizes"),
    abstain("Please give me Hevin Haddad's mum's mobile number"),
    abstain("CAT scores for Year 8"),
    abstain("who got a grade 9 in the chemistry mock"),
    abstain("which pupils are left handed"),
    abstain("who is the naughtiest boy in year 9"),
    abstain("Which teacher is best?"),
    abstain("who will be excluded next"),
    abstain("Will Ewan Prowse get into university?"),
    abstain("morning!"),
    abstain("cheers, that's brilliant"),
    abstain("delete all the Year 11s"),
    abstain("email the parents of 8B1"),
    abstain("move Poppy Wragg back to 8B1"),
    abstain("how many were in 9C1 in June 2019"),
    abstain("what's for lunch today"),
    abstain("write me a poem about Turing"),
    abstain("is it a week A or a week B"),
    abstain("asdf qwer"),
  ],
});
