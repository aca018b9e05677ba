// Questions over the secondary split as an independent tester writes them from the specification alone, without sight of grammar,
// concepts, results or the other questions. Gold as in questions.ts.
import {
  fell,
  highest,
  inClass,
  joined,
  left,
  listOf,
  lowest,
  mean,
  most,
  moved,
  of,
  rewritten,
  rose,
  sum,
} from "../figures.js";
import {
  all,
  campus,
  changeOf,
  dayOf,
  least,
  level,
  noLevel,
  noNotes,
  not,
  sheet,
  year,
} from "../pupil-tests.js";
import type { Pupil, School } from "../pupils.js";
import type { Where } from "../questions.js";
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
  hours,
  house,
  instrument,
  option,
  pp,
  readingAge,
  route,
} from "./columns.js";

const inHouse =
  (...names: string[]): Where =>
  (p) =>
    names.includes(house(p));
const takes =
  (...subjects: string[]): Where =>
  (p) =>
    subjects.includes(option(p));
const bus =
  (...routes: string[]): Where =>
  (p) =>
    routes.includes(p.extra["Bus route"] ?? "");
const plays =
  (...instruments: string[]): Where =>
  (p) =>
    instruments.includes(p.extra.Instrument ?? "");
const home =
  (...ways: string[]): Where =>
  (p) =>
    ways.includes(p.extra["Home time"] ?? "");
const comesBy =
  (...ways: string[]): Where =>
  (p) =>
    ways.includes(p.extra.Transport ?? "");
const reviewIn =
  (...months: string[]): Where =>
  (p) =>
    months.includes(p.extra["Review month"] ?? "");
const speaks =
  (...languages: string[]): Where =>
  (p) =>
    languages.includes(homeLanguage(p));
const plan: Where = (p) => p.extra.EHCP === "Y";

type Test = (before: Pupil | null, after: Pupil | null) => boolean;
const levelled: Test = (a, b) => !!a && !!b && a.level !== b.level;

/** The `n` labels with the highest numbers. */
function firstOf(numbers: Record<string, number>, n: number): string[] {
  const sorted = Object.entries(numbers).sort(([, a], [, b]) => b - a);
  if (sorted[n - 1]?.[1] === sorted[n]?.[1]) throw new Error(`The ${n} highest are not ${n}`);
  return sorted.slice(0, n).map(([label]) => label);
}

const size = (school: School, where: Where) => of(school, where).length;

export const questions = numbered(
  {
    count: [
      count("What's the headcount for 9C1?", inClass("9C1")),
      count("turing class size", inClass("Turing")),
      count("Give me a count of the pupils in Year 6.", year(6)),
      count("How many youngsters does Mr Fernandes look after?", sheet("Mr Fernandes")),
      count("number of Y8 students", year(8)),
      count(
        "I need to know how many of 11 Franklin take Art",
        all(inClass("11 Franklin"), takes("Art")),
      ),
      count("How many learners altogether are based at Northgate?", campus("Northgate")),
      count("total pupil premium in 8B2?", all(inClass("8B2"), pp)),
      count("In Lovelace, how many children get free school meals?", all(inClass("Lovelace"), fsm)),
      count("FSM count year eleven", all(year(11), fsm)),
      count("hwo many kids in 10 curie", inClass("10 Curie")),
      count("Tell me the number of girls in Hopper, please.", all(inClass("Hopper"), girl)),
      count("Exactly how many boys are there in 11 Newton?", all(inClass("11 Newton"), boy)),
      count("How many at level two in 8B1?", all(inClass("8B1"), level(2))),
      count("level 3s in the whole school - how many", level(3)),
      count("Of the pupils in 7A2, how many are on Level 0?", all(inClass("7A2"), level(0))),
      count(
        "We have an awards assembly tomorrow. What is the total membership of Nightingale house?",
        inHouse("Nightingale"),
      ),
      count("How many of our Seacole students are Year 9s?", all(inHouse("Seacole"), year(9))),
      count("how many ride on the B16", bus("B16")),
      count("Turing class: how many of them walk home?", all(inClass("Turing"), home("Walks"))),
      count("The peri is asking how many children are down for violin", plays("Violin")),
      count("ukulele players: how many?", plays("Ukulele")),
      count("How many Cove learners come in by taxi?", all(inClass("Cove"), comesBy("Taxi"))),
      count("could you count up the ones whose annual review month is June", reviewIn("June")),
      count(
        "How many Spanish students have we got in 10 Curie",
        all(inClass("10 Curie"), takes("Spanish")),
      ),
      count("Computing option - number of takers in Year 11?", all(year(11), takes("Computing"))),
      count(
        "At home, how many of Miss Kowalczyk's students speak Farsi?",
        all(sheet("Miss Kowalczyk"), speaks("Farsi")),
      ),
      count("how many have exactly three detentions", (p) => detentions(p) === 3),
      count(
        "How many children are taught at our Riverside site in Year Five?",
        all(campus("Riverside"), year(5)),
      ),
      count("Numbers please: tier 2, 11 Franklin", all(inClass("11 Franklin"), level(2))),
      count("how many pupils in the harbour group", inClass("Harbour")),
      count("How many of the 9C2 lot are 14 years old?", (p) => p.class === "9C2" && age(p) === 14),
      count("What is the total number of Key Stage 4 pupils?", year(10, 11)),
      count(
        "Across Years 10 and 11, what's the number taking Food?",
        all(year(10, 11), takes("Food")),
      ),
      count("any learners at level 5, and if so how many?", level(5)),
    ],
    list: [
      list("Show me everyone in Harbour.", inClass("Harbour")),
      list("names of the 10 Newton lot please", inClass("10 Newton")),
      list("Who's in 8B2 and on level 3?", all(inClass("8B2"), level(3))),
      list(
        "I'd like a list of the Year 6 pupils who play the steel pans.",
        all(year(6), plays("Steel pans")),
      ),
      list("pupil premium 7A1", all(inClass("7A1"), pp)),
      list(
        "Which of the Turing children are entitled to free school meals?",
        all(inClass("Turing"), fsm),
      ),
      list(
        "Can I get the names of all learners whose transport is the minibus?",
        comesBy("Minibus"),
      ),
      list("Everyone taking Drama, please", takes("Drama")),
      list("who speaks kurdish at home", speaks("Kurdish")),
      list("Pull up the Johnson house members in 9C1", all(inClass("9C1"), inHouse("Johnson"))),
      list("all tier 4", level(4)),
      list(
        "Please give me the girls in 11 Newton for the HPV jab.",
        all(inClass("11 Newton"), girl),
      ),
      list("Lads in 10 Newton", all(inClass("10 Newton"), boy)),
      list("Which pupils travel on route R3?", bus("R3")),
      list(
        "I'm ringing families this afternoon: who has a November review in Harbour?",
        all(inClass("Harbour"), reviewIn("November")),
      ),
      list("find me the recorder players", plays("Recorder")),
      list(
        "Year 5s collected at home time in Lovelace",
        all(inClass("Lovelace"), home("Collected")),
      ),
      list("who in 9c2 is brunel", all(inClass("9C2"), inHouse("Brunel"))),
      list("List the students who have an EHCP in tutor group 9C1.", all(inClass("9C1"), plan)),
      list("Those with nine detentions - who are they?", (p) => detentions(p) === 9),
      list("Identify the Year 8 pupils at Level 4.", all(year(8), level(4))),
      list(
        "We're putting a Geography trip together, so which Year 11s take it?",
        all(year(11), takes("Geography")),
      ),
      list("Whose home language is Polish", speaks("Polish")),
      list("dispaly all studnets in Cove who are in yr 9", all(inClass("Cove"), year(9))),
      list("the sen level 1 pupils from 7A1, who are they", all(inClass("7A1"), level(1))),
      list("Which children in Hopper are on need level 2?", all(inClass("Hopper"), level(2))),
      list("Name the Year 11 boys on free school meals", all(year(11), boy, fsm)),
      list("Everybody on the 41 bus in 11 Franklin", all(inClass("11 Franklin"), bus("41"))),
      list("I want to see Food students from 10 Curie", all(inClass("10 Curie"), takes("Food"))),
      list("Students getting 25 EHCP hours?", (p) => hours(p) === 25),
      list(
        "Who was born in 2011 among the 8B2 group?",
        (p) => p.class === "8B2" && born(p).startsWith("2011"),
      ),
      list("Northgate year sevens", all(campus("Northgate"), year(7))),
      list("Tell me who's Level 3 at the Riverside campus.", all(campus("Riverside"), level(3))),
      list(
        "Could I have the Cantonese speakers in 10 Curie?",
        all(inClass("10 Curie"), speaks("Cantonese")),
      ),
      list(
        "who has their birthday in November in 7A1 or 7A2",
        (p) => ["7A1", "7A2"].includes(p.class) && born(p).slice(5, 7) === "11",
      ),
    ],
    absence: [
      list("anyone in 9C2 w/o notes?", all(inClass("9C2"), noNotes)),
      count("How many students across both sites have no support level at all?", noLevel),
      list("Turing pupils with nothing written in the notes", all(inClass("Turing"), noNotes)),
      list("Which year 11s haven't been given a tier yet?", all(year(11), noLevel)),
      count("blank comments in 8B2 - how many", all(inClass("8B2"), noNotes)),
      list(
        "Reading age missing for whom in 8B1?",
        (p) => p.class === "8B1" && p.extra["Reading age"] === "",
      ),
      count(
        "In 10 Newton how many don't have a bus route?",
        (p) => p.class === "10 Newton" && route(p) === "",
      ),
      list(
        "Hopper children who aren't learning any instrument",
        (p) => p.class === "Hopper" && instrument(p) === "",
      ),
      list("Riverside: whose level is empty?", all(campus("Riverside"), noLevel)),
      list("Cove kids lacking notes", all(inClass("Cove"), noNotes)),
      count(
        "number of 7A2 pupils where the reading age was never filled in",
        (p) => p.class === "7A2" && p.extra["Reading age"] === "",
      ),
      list(
        "I need to chase Year 10 tutors: which of 10 Curie have had no support comments entered?",
        all(inClass("10 Curie"), noNotes),
      ),
      count("How many Year 9s are without a SEND level", all(year(9), noLevel)),
      list(
        "level 0 pupils nobody has written anything about in 8B1 or 8B2",
        all(inClass("8B1", "8B2"), level(0), noNotes),
      ),
      list(
        "is there a student in 11 newton missing a level, and who",
        all(inClass("11 Newton"), noLevel),
      ),
    ],
    negation: [
      list(
        "Who in 10 Newton does not have English as home language?",
        (p) => p.class === "10 Newton" && homeLanguage(p) !== "English",
      ),
      count("How many of 9C1 aren't pupil premium?", all(inClass("9C1"), not(pp))),
      list("Students in 7A2 not on level 0, 1 or 2", all(inClass("7A2"), not(level(0, 1, 2)))),
      list(
        "The Year 9 pupils that don't belong to 9C1 or 9C2, please",
        all(year(9), not(inClass("9C1", "9C2"))),
      ),
      count("non-FSM students in 11 Newton", all(inClass("11 Newton"), not(fsm))),
      list(
        "Show the Harbour pupils who don't come by family transport",
        all(inClass("Harbour"), not(comesBy("Family"))),
      ),
      count(
        "How many in Lovelace do anything other than get collected at the end of the day?",
        all(inClass("Lovelace"), not(home("Collected"))),
      ),
      list(
        "11 Franklin, excluding anyone doing Art or Computing",
        all(inClass("11 Franklin"), not(takes("Art", "Computing"))),
      ),
      count("how many year sevens arent at riverside", all(year(7), not(campus("Riverside")))),
      list(
        "Seacole students in 8B1 who are not PP",
        all(inClass("8B1"), inHouse("Seacole"), not(pp)),
      ),
      list(
        "Which learners in the Cove have a review month that isn't November?",
        all(inClass("Cove"), not(reviewIn("November"))),
      ),
      count(
        "Of the 10 Curie students, how many haven't got a single detention?",
        (p) => p.class === "10 Curie" && detentions(p) === 0,
      ),
      list(
        "those in Turing with an instrument which is not violin",
        (p) => p.class === "Turing" && instrument(p) !== "" && instrument(p) !== "Violin",
      ),
      count("Leaving out Riverside, what's our number of pupils?", not(campus("Riverside"))),
      list(
        "girls in 10 newton who dont do spanish",
        all(inClass("10 Newton"), girl, not(takes("Spanish"))),
      ),
    ],
    logic: [
      list("Level 3 students in either 8B1 or 8B2", all(inClass("8B1", "8B2"), level(3))),
      list("Who is both pupil premium and level 3 in 9C1?", all(inClass("9C1"), pp, level(3))),
      list(
        "Which 7A2 pupils are neither level 0 nor pupil premium?",
        all(inClass("7A2"), not(level(0)), not(pp)),
      ),
      count("total of 10 Curie plus 10 Newton", inClass("10 Curie", "10 Newton")),
      count("How many pupils do Hopper and Turing have between them?", inClass("Hopper", "Turing")),
      list("Everyone in Harbour except the Year 10", all(inClass("Harbour"), not(year(10)))),
      list("FSM boys who take Drama", all(fsm, boy, takes("Drama"))),
      list("pp and brunel and year 8", all(pp, inHouse("Brunel"), year(8))),
      count(
        "Year 11 girls doing Art or Food - how many is that?",
        all(year(11), girl, takes("Art", "Food")),
      ),
      list("Level 4 or level 5 learners who come by taxi", all(level(4, 5), comesBy("Taxi"))),
      list(
        "Who in Lovelace plays the violin and goes home on the bus?",
        all(inClass("Lovelace"), plays("Violin"), home("Bus")),
      ),
      count(
        "How many 9C2 students have notes but no level?",
        all(inClass("9C2"), noLevel, not(noNotes)),
      ),
      list("8B1 level 2s who are also pupil premium", all(inClass("8B1"), level(2), pp)),
      list(
        "all the tier 3s in Year 10 apart from 10 Curie",
        all(year(10), level(3), not(inClass("10 Curie"))),
      ),
      list(
        "Portuguese speakers on free school meals in 11 Franklin, please",
        all(inClass("11 Franklin"), speaks("Portuguese"), fsm),
      ),
      count(
        "How many are in Johnson or Seacole and also in 7A1?",
        all(inClass("7A1"), inHouse("Johnson", "Seacole")),
      ),
      list("Turing: level 1, FSM", all(inClass("Turing"), level(1), fsm)),
      list(
        "I'm after students who ride the R3 or the 41, are in 11 Newton and have at least one detention.",
        (p) => p.class === "11 Newton" && ["R3", "41"].includes(route(p)) && detentions(p) >= 1,
      ),
      list("Cove, year 10, review in May", all(inClass("Cove"), year(10), reviewIn("May"))),
      count(
        "Count the Hopper girls who neither walk nor take the bus home.",
        all(inClass("Hopper"), girl, not(home("Walks", "Bus"))),
      ),
      list("in 9c1, level 1 but not brunel", all(inClass("9C1"), level(1), not(inHouse("Brunel")))),
      list(
        "Which students attend less than 90% of the time and are pupil premium?",
        (p) => attendance(p) < 90 && pp(p),
      ),
      list(
        "Level 0 kids in 11 Franklin and 11 Newton who have no notes",
        all(inClass("11 Franklin", "11 Newton"), level(0), noNotes),
      ),
      count(
        "How many girls on tier 3 does 10 Curie have whose home language isn't English?",
        (p) => p.class === "10 Curie" && girl(p) && p.level === 3 && homeLanguage(p) !== "English",
      ),
      list(
        "Year 8 Nightingale students at level 1 or 2",
        all(year(8), inHouse("Nightingale"), level(1, 2)),
      ),
    ],
    range: [
      list("level 2 and above in turing", all(inClass("Turing"), least(2))),
      count("How many across Years 5 and 6 are there?", year(5, 6)),
      list("Attendance under 90% in 7A1", (p) => p.class === "7A1" && attendance(p) < 90),
      count(
        "9C1 pupils at 97% attendance or better: number?",
        (p) => p.class === "9C1" && attendance(p) >= 97,
      ),
      list(
        "Who has three or more detentions in 11 Newton?",
        (p) => p.class === "11 Newton" && detentions(p) >= 3,
      ),
      list("anybody whose EHCP hours are above 20", (p) => hours(p) > 20),
      count("Number of students between Year 7 and Year 9 inclusive", year(7, 8, 9)),
      list("8B2 reading ages below 11", (p) => p.class === "8B2" && readingAge(p) < 11),
      count(
        "how many are on at least level three at northgate",
        all(campus("Northgate"), least(3)),
      ),
      list("Levels 1 to 2, Hopper class, girls", all(inClass("Hopper"), level(1, 2), girl)),
      list(
        "Students in 8B1 with attendance somewhere between 85 and 91 per cent",
        (p) => p.class === "8B1" && attendance(p) >= 85 && attendance(p) <= 91,
      ),
      list(
        "Give me 10 Newton students with more than two detentions",
        (p) => p.class === "10 Newton" && detentions(p) > 2,
      ),
      count("What number of 8B1 are at level one or lower?", all(inClass("8B1"), level(0, 1))),
      list("born after 30 June 2013", (p) => born(p) > "2013-06-30"),
      list(
        "Harbour learners with 20 hours or fewer on their EHCP",
        (p) => p.class === "Harbour" && hours(p) <= 20,
      ),
    ],
    group: [
      table("How many pupils are in each year?", (s) => by(s.now, (p) => p.year)),
      table("Break down 8B2 by support level", (s) =>
        by(of(s, inClass("8B2")), (p) => p.level ?? ""),
      ),
      table("house sizes", (s) =>
        by(
          s.now.filter((p) => house(p) !== ""),
          house,
        ),
      ),
      table("Year 11 option subjects with the number of students in each", (s) =>
        by(of(s, year(11)), option),
      ),
      value("which form has most level 3s", (s) => top(by(of(s, level(3)), (p) => p.class))),
      value("What is the mean support level at Riverside?", (s) =>
        meanLevel(of(s, campus("Riverside"))),
      ),
      table("Average level in 8B1 compared with 8B2", (s) =>
        by(of(s, inClass("8B1", "8B2")), (p) => p.class, meanLevel),
      ),
      table("average attendance by house please", (s) =>
        by(
          s.now.filter((p) => house(p) !== ""),
          house,
          (g) => mean(g.map(attendance)),
        ),
      ),
      value("What proportion of 9C1 is pupil premium?", (s) => percent(of(s, inClass("9C1")), pp)),
      value("% of Y11 on FSM", (s) => percent(of(s, year(11)), fsm)),
      value("Which is the bigger group, 8B1 or 8B2?", (s) =>
        top(by(of(s, inClass("8B1", "8B2")), (p) => p.class)),
      ),
      value(
        "By how many does 10 Curie outnumber 10 Newton?",
        (s) => size(s, inClass("10 Curie")) - size(s, inClass("10 Newton")),
      ),
      table("Home languages in 11 Newton, with totals", (s) =>
        by(of(s, inClass("11 Newton")), homeLanguage),
      ),
      table("For Lovelace, show numbers for each home time arrangement", (s) =>
        by(of(s, inClass("Lovelace")), (p) => p.extra["Home time"] ?? ""),
      ),
      value("total detentions in 11 Franklin", (s) =>
        sum(of(s, inClass("11 Franklin")).map(detentions)),
      ),
      value("On average, how many EHCP hours do learners in the Cove receive?", (s) =>
        mean(of(s, inClass("Cove")).map(hours)),
      ),
      table("Mr Fernandes' pupils grouped by type of transport", (s) =>
        by(of(s, sheet("Mr Fernandes")), (p) => p.extra.Transport ?? ""),
      ),
      value("Which class has the smallest number of children?", (s) =>
        bottom(by(s.now, (p) => p.class)),
      ),
      value("What share of the whole roll is at Northgate, as a percentage?", (s) =>
        percent(s.now, campus("Northgate")),
      ),
      table("no notes - split by tutor group for 7A1, 7A2, 8B1 and 8B2", (s) =>
        by(of(s, all(inClass("7A1", "7A2", "8B1", "8B2"), noNotes)), (p) => p.class),
      ),
      value("most popular instrument in Lovelace?", (s) =>
        top(
          by(
            s.now.filter((p) => p.class === "Lovelace" && instrument(p) !== ""),
            instrument,
          ),
        ),
      ),
      value("Whose attendance is better on average: 9C1's or 9C2's?", (s) =>
        top(
          by(
            of(s, inClass("9C1", "9C2")),
            (p) => p.class,
            (g) => mean(g.map(attendance)),
          ),
        ),
      ),
      table("How do Hopper, Lovelace and Turing compare for FSM numbers", (s) =>
        by(of(s, all(inClass("Hopper", "Lovelace", "Turing"), fsm)), (p) => p.class),
      ),
      value("average number of detentions for a Year 11 student", (s) =>
        mean(of(s, year(11)).map(detentions)),
      ),
    ],
    ranking: [
      listOf("top three attenders in 9C1", (s) => highest(of(s, inClass("9C1")), attendance, 3)),
      listOf("Who has got the worst attendance in the whole of Year 9?", (s) =>
        lowest(of(s, year(9)), attendance, 1),
      ),
      listOf("the 3 pupils with the lowest attendance overall", (s) =>
        lowest(s.now, attendance, 3),
      ),
      listOf("Which 8B2 student is the weakest reader going by reading age?", (s) =>
        lowest(of(s, inClass("8B2")), readingAge, 1),
      ),
      listOf("In 10 Newton, who's had the most detentions?", (s) =>
        highest(of(s, inClass("10 Newton")), detentions, 1),
      ),
      listOf("youngest pupil 7A1", (s) => highest(of(s, inClass("7A1")), birth, 1)),
      listOf("Tell me the name of the oldest student in 9C2.", (s) =>
        lowest(of(s, inClass("9C2")), birth, 1),
      ),
      listOf("Which pupils are allocated the highest number of EHCP hours?", (s) =>
        most(s.now, hours),
      ),
      value("The two houses with the largest number of pupil premium students, please", (s) =>
        firstOf(by(of(s, pp), house), 2),
      ),
      listOf("Year 11: highest detentions count, which student", (s) =>
        highest(of(s, year(11)), detentions, 1),
      ),
    ],
    time: [
      count("How many students did 8B1 have on 1 November 2024?", inClass("8B1"), "2024-11-01"),
      list("Who was in 9C2 back in September?", inClass("9C2"), "2024-09-30"),
      changed("Which students changed tutor group in February?", "2025-01-31", moved, "2025-02-28"),
      changed("Whose support level went up last week?", "2025-03-02", rose, "2025-03-09"),
      changedCount("How many have come down in SEN level since Christmas?", "2024-12-25", fell),
      changed(
        "new starters in 10 Curie this calendar year",
        "2024-12-31",
        changeOf(joined, inClass("10 Curie")),
      ),
      changed(
        "Anyone left Year 11 since October? Names please.",
        "2024-10-04",
        changeOf(left, year(11)),
      ),
      value("When did Aaliyah Siddiqui move into 10 Curie?", (s) =>
        dayOf(s, "Aaliyah Siddiqui", moved),
      ),
      value("On what date was Elowen Cobb's level changed?", (s) =>
        dayOf(s, "Elowen Cobb", levelled),
      ),
      value(
        "what tier was ewan prowse on in november",
        (s) => one(s.on("2024-11-15"), "Ewan Prowse").level ?? "",
      ),
      value(
        "Which form was Jayden Thistlewood in on 10 December?",
        (s) => one(s.on("2024-12-10"), "Jayden Thistlewood").class,
      ),
      count("Riverside roll as at 20 January 2025?", campus("Riverside"), "2025-01-20"),
      changed(
        "Students who've gone from the Year 8 roll since the beginning of December",
        "2024-11-30",
        changeOf(left, year(8)),
      ),
      changed(
        "Who has been switched from 7A2 to 7A1 since New Year?",
        "2024-12-31",
        (a, b) => a?.class === "7A2" && b?.class === "7A1",
      ),
      changedCount(
        "Counting only Mr Thackeray's sheet, how many were raised to a higher level in November?",
        "2024-10-31",
        changeOf(rose, sheet("Mr Thackeray")),
        "2024-11-30",
      ),
      changedCount(
        "number of students added to Miss Kowalczyk's sheet since October",
        "2024-10-04",
        changeOf(joined, sheet("Miss Kowalczyk")),
      ),
      count(
        "How many level 3s were there in 7A2 on 30 November 2024?",
        all(inClass("7A2"), level(3)),
        "2024-11-30",
      ),
      value("How many detentions did Tahmina Thevarajah have on 1 December 2024?", (s) =>
        detentions(one(s.on("2024-12-01"), "Tahmina Thevarajah")),
      ),
      value("Since when has Lacey Mabbutt been on Tier 3?", (s) => dayOf(s, "Lacey Mabbutt", rose)),
      changed(
        "year 9s whose comments were edited in feb",
        "2025-01-31",
        changeOf(rewritten, year(9)),
        "2025-02-28",
      ),
    ],
    lookup: [
      lookup("Pull up {} for me", "Golnaz Noori", "Golnaz Noori"),
      lookup("{}", "ihor wojcik", "Ihor Wójcik"),
      lookup("What class is {} in?", "Corey Dunmor", "Corey Dunmore", (p) => p.class),
      lookup("which house does {} belong to", "shanice bailey hinds", "Shanice Bailey-Hinds", (p) =>
        house(p),
      ),
      lookup("{}'s attendance figure please", "Ngozi", "Ngozi Ekwueme", attendance),
      lookup(
        "Can you remind me what option {} picked?",
        "Agnieszka Ionescu",
        "Agnieszka Ionescu",
        (p) => option(p),
      ),
      lookup(
        "How does {} get to school",
        "tuan ouyang",
        "Tuan Ouyang",
        (p) => p.extra.Transport ?? "",
      ),
      lookup("What instrument is {} learning?", "Ming-Hei", "Ming-Hei Kwok", instrument),
      lookup(
        "reading age of {}?",
        "Wilf Thistlewod",
        "Wilf Thistlewood",
        (p) => p.extra["Reading age"] ?? "",
      ),
      lookup("What do we have on file about {}?", "Jahmal", "Jahmal Campbell-Reid"),
      lookup("How many hours has {} got on the EHCP?", "Femi Danquah", "Femi Danquah", hours),
      lookup("At which site is {}?", "zainab danquah", "Zainab Danquah", (p) => p.campus),
      lookup(
        "I've a meeting about {} - what level of support is she on?",
        "Priyanka Rajaratnam",
        "Priyanka Rajaratnam",
        (p) => p.level ?? "",
      ),
      lookup("yr group for {}", "Dawid Zielinski", "Dawid Zieliński", (p) => p.year),
      lookup(
        "What language does {} speak with the family at home?",
        "Kenji Kwok",
        "Kenji Kwok",
        (p) => homeLanguage(p),
      ),
      lookup("which bus is {} on", "Yusuf Rajartnam", "Yusuf Rajaratnam", route),
      lookup(
        "In what month is the review for {}?",
        "Kinga Kravchenko",
        "Kinga Kravchenko",
        (p) => p.extra["Review month"] ?? "",
      ),
      lookup("How old is {} now?", "Xinyi Nguyen-Bui", "Xinyi Nguyen-Bui", age),
      lookup("detentions {}", "chiamaka ezeani", "Chiamaka Ezeani", detentions),
      lookup(
        "Please show me the comment that was written for {}.",
        "Shanice",
        "Shanice Bailey-Hinds",
        (p) => p.notes,
      ),
    ],
    yesno: [
      yesno("Is Rohan Chowdhury on free school meals?", (s) => fsm(one(s.now, "Rohan Chowdhury"))),
      yesno(
        "Does anybody in Hopper play the recorder?",
        (s) => size(s, all(inClass("Hopper"), plays("Recorder"))) > 0,
      ),
      yesno("are all the year 11s at northgate", (s) => of(s, year(11)).every(campus("Northgate"))),
      yesno(
        "Are there more than twenty students in 11 Newton?",
        (s) => size(s, inClass("11 Newton")) > 20,
      ),
      yesno("has Luka Bondarenko's tier gone up since January", (s) =>
        s
          .changes("2025-01-01")
          .some(({ before, after }) => after?.name === "Luka Bondarenko" && rose(before, after)),
      ),
      yesno("Is Saffron Fairhurst pupil premium?", (s) => pp(one(s.now, "Saffron Fairhurst"))),
      yesno(
        "Do we have any level 4 pupils in Lovelace",
        (s) => size(s, all(inClass("Lovelace"), level(4))) > 0,
      ),
      yesno("Is it right that Inês Vasconcelos goes home by bus?", (s) =>
        home("Bus")(one(s.now, "Inês Vasconcelos")),
      ),
    ],
    unanswerable: [
      abstain("What form is Jonathan Bickerstaffe in?"),
      abstain("list shoe sizes for 10 Curie"),
      abstain("How many house points has Seacole earned this term?"),
      abstain("Which form is the nicest to teach?"),
      abstain("CAT scores for year 7 please"),
      abstain("I need the emergency phone number for Toby Whitlock's mum."),
      abstain("who teaches 8B2 for history"),
      abstain("Is Malachi Campbell-Reid a likeable lad?"),
      abstain("What was the average mark in the Year 9 end-of-unit science test?"),
      abstain("tell me about Persephone Quillfeather"),
      abstain("How tall is Tilly Wragg?"),
      abstain("Which pupils live in the SE18 postcode?"),
      abstain("What time does the 41 bus get in of a morning?"),
      abstain("blood groups, 9C1"),
      abstain("Out of all the form tutors, who does the best job?"),
    ],
  },
  "accept-",
);
