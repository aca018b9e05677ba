// Further questions over the secondary split as an independent tester writes them from the specification alone, without sight of grammar,
// concepts, results or the other questions. Gold as in questions.ts.

import {
  at,
  highest,
  inClass,
  joined,
  left,
  listOf,
  lowest,
  mean,
  median,
  most,
  moved,
  of,
  rewritten,
  rose,
  sum,
} from "../figures.js";
import { dayOf, noNotes, sheet } from "../pupil-tests.js";
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
  value,
  yesno,
} from "../questions.js";
import {
  age,
  attendance,
  birth,
  born,
  boy,
  detentions,
  fsm,
  girl,
  homeLanguage,
  homeTime,
  hours,
  house,
  instrument,
  option,
  pp,
  readingAge,
  review,
  route,
  transport,
} from "./columns.js";

/** Before the first sheet of the school year. */
const START = "2024-08-31";
const CHRISTMAS = "2024-12-25";
const noted = (p: Pupil) => !noNotes(p);
const thackeray = sheet("Mr Thackeray");
const kowalczyk = sheet("Miss Kowalczyk");
const abara = sheet("Ms Abara Jones");
const fernandes = sheet("Mr Fernandes");
const y10 = inClass("10 Curie", "10 Newton");
const y11 = inClass("11 Franklin", "11 Newton");

/** The labels whose number is highest, where there is only one. */
const single = (labels: string[]): string => {
  if (labels.length !== 1) throw new Error(`A tie: ${labels.join(", ")}`);
  return labels[0] ?? "";
};

export const questions = numbered(
  {
    count: [
      count("What's the size of 9C1?", (p) => p.class === "9C1"),
      count("Give me a count of everyone in Hopper.", (p) => p.class === "Hopper"),
      count("year eight total please", (p) => p.year === 8),
      count("How many children go to the Riverside site?", (p) => p.campus === "Riverside"),
      count("number of y7 pupils", (p) => p.year === 7),
      count("how many level fours are there", (p) => p.level === 4),
      count(
        "I need to know how many students across the school are on support level 2.",
        (p) => p.level === 2,
      ),
      count("PP count 8B2", (p) => p.class === "8B2" && pp(p)),
      count(
        "How many of the Year 11s take Drama as their option?",
        (p) => p.year === 11 && option(p) === "Drama",
      ),
      count("Nightingale house - how many members?", (p) => house(p) === "Nightingale"),
      count(
        "could you tell me how many of the pupils on Ms Abara Jones's sheet learn the violin",
        (p) => instrument(p) === "Violin",
      ),
      count("how many kids speak Farsi at home?", (p) => homeLanguage(p) === "Farsi"),
      count("Count the pupils who come to school in a taxi", (p) => transport(p) === "Taxi"),
      count("For the coach company: total riding on B16", (p) => route(p) === "B16"),
      count("What is the number of girls in Turing?", (p) => p.class === "Turing" && girl(p)),
      count("boys in 11 franklin - how many", (p) => p.class === "11 Franklin" && boy(p)),
      count("How many have had exactly two detentions?", (p) => detentions(p) === 2),
      count(
        "how many students on free school meals in 10 Curie",
        (p) => p.class === "10 Curie" && fsm(p),
      ),
      count("In Lovelace, how many entitled to FSM?", (p) => p.class === "Lovelace" && fsm(p)),
      count("How many pupils does Mr Fernandes have on his sheet?", fernandes),
      count(
        "Exactly how many pupils at Northgate sit at level 3",
        (p) => p.campus === "Northgate" && p.level === 3,
      ),
      count("howmany year 9 studnets are level 1", (p) => p.year === 9 && p.level === 1),
      count("How many EHCP reviews fall in November?", (p) => review(p) === "November"),
      count(
        "Tell me the number of Pupil Premium students in Seacole.",
        (p) => house(p) === "Seacole" && pp(p),
      ),
      count(
        "There are how many children who walk home in Year 5?",
        (p) => p.year === 5 && homeTime(p) === "Walks",
      ),
      count(
        "how many in 7A2 have something written in their notes",
        (p) => p.class === "7A2" && noted(p),
      ),
      count(
        "Out of the 10 Newton lot how many do Art",
        (p) => p.class === "10 Newton" && option(p) === "Art",
      ),
      count("Number of pupils with 15 EHCP hours", (p) => hours(p) === 15),
      count("how many of Mr Thackeray's students are 12 years old?", (p) => age(p) === 12),
    ],
    list: [
      list("Who is in Harbour?", (p) => p.class === "Harbour"),
      list("names of all level 5 pupils", (p) => p.level === 5),
      list(
        "Please list every student in 8B2 who's at level 3.",
        (p) => p.class === "8B2" && p.level === 3,
      ),
      list(
        "which pupils get collected at home time in Hopper",
        (p) => p.class === "Hopper" && homeTime(p) === "Collected",
      ),
      list("show me the ukulele players", (p) => instrument(p) === "Ukulele"),
      list("Cantonese speakers", (p) => homeLanguage(p) === "Cantonese"),
      list("Can I have the names of the minibus pupils?", (p) => transport(p) === "Minibus"),
      list("Who has nine detentions?", (p) => detentions(p) === 9),
      list("9C2 pupil premium list", (p) => p.class === "9C2" && pp(p)),
      list(
        "I'd like to see the girls who chose Computing.",
        (p) => option(p) === "Computing" && girl(p),
      ),
      list("everyone taking bus route R3 in Y11", (p) => p.year === 11 && route(p) === "R3"),
      list(
        "Pull up the tier 3 students in 11 Franklin",
        (p) => p.class === "11 Franklin" && p.level === 3,
      ),
      list("Brunel house members in year 7", (p) => p.year === 7 && house(p) === "Brunel"),
      list("Who in Mr Thackeray's sheet has an EHCP?", (p) => p.extra.EHCP === "Y"),
      list("whose review month is April", (p) => review(p) === "April"),
      list("Students born in 2010", (p) => born(p).startsWith("2010")),
      list("Which children play the recorder?", (p) => instrument(p) === "Recorder"),
      list("fsm boys turing", (p) => p.class === "Turing" && fsm(p) && boy(p)),
      list(
        "Find me the Year 9 pupils who attend the Cove.",
        (p) => p.year === 9 && p.class === "Cove",
      ),
      list("pupils called Kit", (p) => p.name.split(" ")[0] === "Kit"),
      list("List the students with the surname Gathercole", (p) => p.name.endsWith(" Gathercole")),
      list("who's at level zero in 9C1? just names", (p) => p.class === "9C1" && p.level === 0),
      list("All Year 5s at level 3, please", (p) => p.year === 5 && p.level === 3),
      list(
        "Give me the Spanish option group from 11 Newton",
        (p) => p.class === "11 Newton" && option(p) === "Spanish",
      ),
      list("The office wants the names of those on 32.5 EHCP hours", (p) => hours(p) === 32.5),
      list("Who speaks Polish at home", (p) => homeLanguage(p) === "Polish"),
      list("pupils in 8b1 in johnson house", (p) => p.class === "8B1" && house(p) === "Johnson"),
      list(
        "Level 2 kids on the Riverside campus in year six",
        (p) => p.campus === "Riverside" && p.year === 6 && p.level === 2,
      ),
    ],
    absence: [
      list("Anyone in 8B2 w/o notes?", (p) => p.class === "8B2" && noNotes(p)),
      count(
        "How many records at Northgate have a blank notes box?",
        (p) => p.campus === "Northgate" && noNotes(p),
      ),
      list("Who hasn't got a support level yet?", (p) => p.level === null),
      count("students with no level recorded, number only", (p) => p.level === null),
      list(
        "Which of the Hopper children don't learn an instrument?",
        (p) => p.class === "Hopper" && instrument(p) === "",
      ),
      list("10 Curie - nothing written about them", (p) => p.class === "10 Curie" && noNotes(p)),
      count(
        "How many in Lovelace are missing comments",
        (p) => p.class === "Lovelace" && noNotes(p),
      ),
      list(
        "In 7A1, whose reading age is blank?",
        (p) => p.class === "7A1" && p.extra["Reading age"] === "",
      ),
      list(
        "year 8 pupils lacking a reading age",
        (p) => p.year === 8 && thackeray(p) && Number.isNaN(readingAge(p)),
      ),
      count(
        "How many of the 10 Newton students have no bus route?",
        (p) => p.class === "10 Newton" && route(p) === "",
      ),
      list(
        "level 1s at Riverside with no notes at all",
        (p) => p.campus === "Riverside" && p.level === 1 && noNotes(p),
      ),
      list(
        "Are there people in Cove for whom no notes have been entered? List them",
        (p) => p.class === "Cove" && noNotes(p),
      ),
    ],
    negation: [
      list("Who in 8B1 isn't at level 0?", (p) => p.class === "8B1" && p.level !== 0),
      list(
        "all the Cove pupils apart from those on level 4",
        (p) => p.class === "Cove" && p.level !== 4,
      ),
      count("How many of 7A2 are not Pupil Premium?", (p) => p.class === "7A2" && !pp(p)),
      list(
        "Turing children who do not walk home",
        (p) => p.class === "Turing" && homeTime(p) !== "Walks",
      ),
      count(
        "Home language other than English: how many?",
        (p) => kowalczyk(p) && homeLanguage(p) !== "English",
      ),
      list(
        "everybody in 11 Newton not doing Drama or Food",
        (p) => p.class === "11 Newton" && option(p) !== "Drama" && option(p) !== "Food",
      ),
      list("Mr Fernandes' pupils who aren't in Cove", (p) => fernandes(p) && p.class !== "Cove"),
      count(
        "How many students don't belong to Brunel in 9C2?",
        (p) => p.class === "9C2" && house(p) !== "Brunel",
      ),
      count(
        "non-FSM students in 11 Franklin, how many",
        (p) => p.class === "11 Franklin" && !fsm(p),
      ),
      list(
        "10 Newton pupils who have never had a detention",
        (p) => p.class === "10 Newton" && detentions(p) === 0,
      ),
      list(
        "Harbour or Cove pupils not travelling with family",
        (p) => fernandes(p) && transport(p) !== "Family",
      ),
      count(
        "How many year tens are not in 10 Curie?",
        (p) => p.year === 10 && p.class !== "10 Curie",
      ),
    ],
    logic: [
      count("How many in 7A1 and 7A2 put together?", inClass("7A1", "7A2")),
      list("pupil premium AND level 3 in year 8", (p) => p.year === 8 && pp(p) && p.level === 3),
      list(
        "Who takes either Art or Drama in 10 Curie?",
        (p) => p.class === "10 Curie" && (option(p) === "Art" || option(p) === "Drama"),
      ),
      count(
        "Hopper plus Turing, total number of girls",
        (p) => inClass("Hopper", "Turing")(p) && girl(p),
      ),
      list("students who are both on FSM and on bus route 41", (p) => fsm(p) && route(p) === "41"),
      list("Level 4 everywhere except the Cove", (p) => p.level === 4 && p.class !== "Cove"),
      list(
        "which 9C1 kids are in Seacole but not at level 3",
        (p) => p.class === "9C1" && house(p) === "Seacole" && p.level !== 3,
      ),
      list(
        "neither pupil premium nor any notes, 8B1",
        (p) => p.class === "8B1" && !pp(p) && noNotes(p),
      ),
      count(
        "how many boys from 10 Newton or 11 Newton speak English at home",
        (p) => inClass("10 Newton", "11 Newton")(p) && boy(p) && homeLanguage(p) === "English",
      ),
      list(
        "Show the violin players who catch the bus",
        (p) => instrument(p) === "Violin" && homeTime(p) === "Bus",
      ),
      list("Romanian or Polish speakers", (p) => ["Romanian", "Polish"].includes(homeLanguage(p))),
      count(
        "I want the number of level 1 students in Years 10 and 11.",
        (p) => (p.year === 10 || p.year === 11) && p.level === 1,
      ),
      list(
        "Taxi pupils with a November review",
        (p) => transport(p) === "Taxi" && review(p) === "November",
      ),
      list(
        "girls, 11 Franklin, FSM, taking Art",
        (p) => p.class === "11 Franklin" && girl(p) && fsm(p) && option(p) === "Art",
      ),
      count(
        "Count up 8B2 pupils that are Level 0 and have no notes",
        (p) => p.class === "8B2" && p.level === 0 && noNotes(p),
      ),
      list(
        "Everyone in Lovelace on level 1 with the exception of violinists",
        (p) => p.class === "Lovelace" && p.level === 1 && instrument(p) !== "Violin",
      ),
      list(
        "year 7 PP students, Nightingale or Seacole",
        (p) => p.year === 7 && pp(p) && ["Nightingale", "Seacole"].includes(house(p)),
      ),
      list(
        "Which FSM children in Hopper either walk or get the bus home?",
        (p) => p.class === "Hopper" && fsm(p) && ["Walks", "Bus"].includes(homeTime(p)),
      ),
      count(
        "How many at Northgate are level 4 or level 5?",
        (p) => p.campus === "Northgate" && (p.level === 4 || p.level === 5),
      ),
      list(
        "Computing students in 11 Newton who are boys and have no free meals",
        (p) => p.class === "11 Newton" && option(p) === "Computing" && boy(p) && !fsm(p),
      ),
    ],
    range: [
      count("How many pupils are at level 3 or higher?", (p) => at(p.level, 3)),
      list("9C2 level two and up", (p) => p.class === "9C2" && at(p.level, 2)),
      count(
        "number of students from Year 8 to Year 10 inclusive",
        (p) => p.year >= 8 && p.year <= 10,
      ),
      list("Who has attendance under 80%?", (p) => attendance(p) < 80),
      count(
        "how many of Mr Thackeray's students are below 90 percent attendance",
        (p) => attendance(p) < 90,
      ),
      list("More than 3 detentions - who?", (p) => detentions(p) > 3),
      list("pupils with at least 25 EHCP hours", (p) => hours(p) >= 25),
      list(
        "Whose reading age is less than ten and a half in year 7?",
        (p) => p.year === 7 && readingAge(p) < 10.5,
      ),
      count(
        "Between level 1 and level 2, how many in Turing?",
        (p) => p.class === "Turing" && (p.level === 1 || p.level === 2),
      ),
      list("8B1 attendance over 97", (p) => p.class === "8B1" && attendance(p) > 97),
      count(
        "How many Year 5 or 6 children are level 1 or below?",
        (p) => p.year <= 6 && p.level !== null && p.level <= 1,
      ),
      list(
        "Anybody in 10 Curie or 10 Newton with two or more detentions",
        (p) => y10(p) && detentions(p) >= 2,
      ),
      list("students born before 1 November 2010", (p) => born(p) !== "" && born(p) < "2010-11-01"),
    ],
    group: [
      table("Break down the whole school by campus", (s) => by(s.now, (p) => p.campus)),
      table("How many pupils in each year group?", (s) => by(s.now, (p) => p.year)),
      table("level breakdown for 8B1", (s) => by(of(s, inClass("8B1")), (p) => String(p.level))),
      table("Split Year 11 by option subject please", (s) => by(of(s, y11), option)),
      table("house totals", (s) => by(of(s, thackeray), house)),
      table("I need class sizes for every class.", (s) => by(s.now, (p) => p.class)),
      table("Average level per class in Years 8 and 9 of Mr Thackeray's sheet", (s) =>
        by(of(s, inClass("8B1", "8B2", "9C1", "9C2")), (p) => p.class, meanLevel),
      ),
      table("how do the pupils on Mr Fernandes's sheet get to school? counts by transport", (s) =>
        by(of(s, fernandes), transport),
      ),
      table("Home time arrangements in Lovelace, broken down by type", (s) =>
        by(of(s, inClass("Lovelace")), homeTime),
      ),
      table("Pupil premium numbers by house", (s) => by(of(s, pp), house)),
    ],
    compare: [
      value("Which class has the most pupils with no notes?", (s) =>
        single(top(by(of(s, noNotes), (p) => p.class))),
      ),
      value("what proportion of 8B2 is pupil premium", (s) => percent(of(s, inClass("8B2")), pp)),
      value("Mean support level at Riverside?", (s) =>
        meanLevel(of(s, (p) => p.campus === "Riverside")),
      ),
      value("Are there more girls or boys in 10 Curie?", (s) =>
        single(top(by(of(s, inClass("10 Curie")), (p) => (girl(p) ? "F" : "M")))),
      ),
      value("Which option is the least popular?", (s) =>
        single(bottom(by(of(s, kowalczyk), option))),
      ),
      value(
        "What percentage of the pupils on Miss Kowalczyk's sheet receive free school meals?",
        (s) => percent(of(s, kowalczyk), fsm),
      ),
      value("the average level of Ms Abara Jones's pupils, please", (s) => meanLevel(of(s, abara))),
      value("average attendance 7A1", (s) => mean(of(s, inClass("7A1")).map(attendance))),
      value("Between 9C1 and 9C2, which has got more level 3s?", (s) =>
        single(
          top(
            by(
              of(s, (p) => inClass("9C1", "9C2")(p) && p.level === 3),
              (p) => p.class,
            ),
          ),
        ),
      ),
      value("Combined number of detentions in 11 Newton", (s) =>
        sum(of(s, inClass("11 Newton")).map(detentions)),
      ),
      value("median attendance for 9C1?", (s) => median(of(s, inClass("9C1")).map(attendance))),
      value(
        "What's the most common home language after English among Miss Kowalczyk's students?",
        (s) =>
          single(
            top(
              by(
                of(s, (p) => kowalczyk(p) && homeLanguage(p) !== "English"),
                homeLanguage,
              ),
            ),
          ),
      ),
      value(
        "How many more students does Northgate have than Riverside?",
        (s) =>
          of(s, (p) => p.campus === "Northgate").length -
          of(s, (p) => p.campus === "Riverside").length,
      ),
      value("the biggest class in the school", (s) => {
        const sizes = by(s.now, (p) => p.class);
        return top(sizes);
      }),
      value("Which instrument do most children play?", (s) =>
        single(
          top(
            by(
              of(s, (p) => instrument(p) !== ""),
              instrument,
            ),
          ),
        ),
      ),
    ],
    ranking: [
      listOf("Who has the worst attendance?", (s) => lowest(s.now, attendance, 1)),
      listOf("top 3 attenders in 8B2", (s) => highest(of(s, inClass("8B2")), attendance, 3)),
      listOf("Which student has the lowest reading age?", (s) => lowest(s.now, readingAge, 1)),
      listOf("Oldest pupil in 9C2", (s) => lowest(of(s, inClass("9C2")), birth, 1)),
      listOf("Name the three students with most detentions in Year 10 and 11", (s) =>
        highest(s.now, detentions, 3),
      ),
      listOf("the youngest in 7A2, who is it", (s) => highest(of(s, inClass("7A2")), birth, 1)),
      listOf("Highest support level in Turing - which children?", (s) =>
        most(of(s, inClass("Turing")), (p) => p.level ?? Number.NaN),
      ),
      listOf("give me the three lowest attendance figures with names", (s) =>
        lowest(s.now, attendance, 3),
      ),
      listOf("Who gets the most EHCP hours?", (s) => most(s.now, hours)),
    ],
    time: [
      changed("Who's gone up a level since Christmas?", CHRISTMAS, rose),
      changedCount("How many students have changed class since September?", START, moved),
      changed("Who left in November?", "2024-10-31", left, "2024-11-30"),
      count("How many were on roll in 8B2 on 1 December?", (p) => p.class === "8B2", "2024-12-01"),
      list("Who was in 9C2 on 1st October 2024", (p) => p.class === "9C2", "2024-10-01"),
      value("When did Aaliyah Siddiqui move to 10 Curie?", (s) =>
        dayOf(s, "Aaliyah Siddiqui", moved),
      ),
      value(
        "what level was joel rosenthal on 1 march",
        (s) => one(s.on("2025-03-01"), "Joel Rosenthal").level ?? "",
      ),
      value(
        "On 1 December 2024 Sakura Kwok was in which class",
        (s) => one(s.on("2024-12-01"), "Sakura Kwok").class,
      ),
      changed("Leavers since January, all of them", "2024-12-31", left),
      changedCount(
        "number of pupils moved up a level in November 2024",
        "2024-10-31",
        rose,
        "2024-11-30",
      ),
      changed("students whose notes were changed last week", "2025-03-02", rewritten, "2025-03-09"),
      count(
        "How many level 3s did 10 Curie have back on 1 February?",
        (p) => p.class === "10 Curie" && p.level === 3,
        "2025-02-01",
      ),
      changed("Has anyone joined since 1 March? names please", "2025-03-01", joined),
      value("date Ioana Zăvoianu started", (s) => dayOf(s, "Ioana Zăvoianu", joined)),
      changed(
        "10 Newton pupils who came over from 10 Curie",
        START,
        (a, b) => a?.class === "10 Curie" && b?.class === "10 Newton",
      ),
    ],
    lookup: [
      lookup("What class is {} in?", "Priyanka Kandasamy", "Priyanka Kandasamy", (p) => p.class),
      lookup("{} level", "kinga kravchenko", "Kinga Kravchenko", (p) => p.level ?? ""),
      lookup("Tell me about {}", "Zoya Thevarajah", "Zoya Thevarajah"),
      lookup(
        "which house does {} belong to",
        "Nusrat Kandasmy",
        "Nusrat Kandasamy",
        (p) => p.extra.House ?? "",
      ),
      lookup(
        "attendance for {}?",
        "karwan yildiz",
        "Karwan Yıldız",
        (p) => p.extra["Attendance %"] ?? "",
      ),
      lookup(
        "How many detentions has {} had?",
        "Kenji Kwock",
        "Kenji Kwok",
        (p) => p.extra.Detentions ?? "",
      ),
      lookup("can i see {}'s notes", "Dawid Zielinski", "Dawid Zieliński", (p) => p.notes),
      lookup(
        "What does {} speak at home?",
        "Blessing",
        "Blessing Ezeani",
        (p) => p.extra["Home language"] ?? "",
      ),
      lookup("Which year group is {} in", "Ebuka Adeyemi", "Ebuka Adeyemi", (p) => p.year),
      lookup("{} - which campus?", "Ngozi", "Ngozi Ekwueme", (p) => p.campus),
      lookup(
        "reading age of {} please",
        "wilf thistlewod",
        "Wilf Thistlewood",
        (p) => p.extra["Reading age"] ?? "",
      ),
      lookup("Could you look up {} for me?", "Golnaz", "Golnaz Noori"),
      lookup(
        "What's {}'s bus route?",
        "Luka Zielinski",
        "Luka Zieliński",
        (p) => p.extra["Bus route"] ?? "",
      ),
      lookup("how does {} travel", "Tuan Ouyang", "Tuan Ouyang", (p) => p.extra.Transport ?? ""),
      lookup("when's {}'s birthday", "Shanice Bailey-Hinds", "Shanice Bailey-Hinds", born),
      lookup(
        "number of EHCP hours for {}",
        "femi danqua",
        "Femi Danquah",
        (p) => p.extra["EHCP hours"] ?? "",
      ),
      lookup(
        "What instrument is {} learning?",
        "Thiago",
        "Thiago Vasconcelos",
        (p) => p.extra.Instrument ?? "",
      ),
    ],
    yesno: [
      yesno("Is Mateus Vasconcelos pupil premium?", (s) => pp(one(s.now, "Mateus Vasconcelos"))),
      yesno(
        "Does Harbour have anyone on level 5?",
        (s) => of(s, (p) => p.class === "Harbour" && p.level === 5).length > 0,
      ),
      yesno(
        "is there a level 4 in 7A1",
        (s) => of(s, (p) => p.class === "7A1" && p.level === 4).length > 0,
      ),
      yesno("Do all of 9C1 have notes?", (s) => of(s, inClass("9C1")).every(noted)),
      yesno(
        "is jayden thistlewood in 9c2",
        (s) => one(s.now, "Jayden Thistlewood").class === "9C2",
      ),
      yesno("Has Elowen Cobb got an EHCP?", (s) => one(s.now, "Elowen Cobb").extra.EHCP === "Y"),
      yesno(
        "Are there more than 40 pupils in Year 11?",
        (s) => of(s, (p) => p.year === 11).length > 40,
      ),
    ],
    unanswerable: [
      abstain("What's Dilan Darwish's mum's phone number?"),
      abstain("Which students are in Windsor house?"),
      abstain("how many merits does Toby Whitlock have"),
      abstain("Who are the nicest kids in 8B1?"),
      abstain("Tell me about Oscar Featherstone"),
      abstain("blood groups for 11 Franklin"),
      abstain("What is the postcode of Rafael Figueiredo?"),
      abstain("How many pupils are there in 12B?"),
      abstain("list everyone at the Eastbank campus"),
      abstain("Which class has the best teacher?"),
      abstain("average shoe size in Year 7"),
      abstain("what level will Layla Darwish be next year"),
      abstain("CAT scores for Y7"),
    ],
  },
  "further-",
);
