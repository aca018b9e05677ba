// Questions over the middle split as an independent tester writes them from the specification alone, without sight of grammar,
// concepts, results or the other questions. Gold as in questions.ts.
import {
  fell,
  highest,
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
} from "../figures.js";
import {
  all,
  any,
  changeOf,
  dayOf,
  has,
  least,
  level,
  noLevel,
  noNotes,
  not,
  sheet,
  year,
} from "../pupil-tests.js";
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
  value,
  type Where,
  yesno,
} from "../questions.js";
import {
  achterberg,
  attendance,
  avocet,
  bittern,
  born,
  boy,
  cobalt,
  curlew,
  eal,
  franklin,
  fsm,
  girl,
  godwit,
  indigo,
  nest,
  points,
  quigley,
  reading,
  saffron,
  seacole,
  sixth,
  station,
  tanyard,
  umber,
} from "./columns.js";

const empty = (column: string): Where => has(column, "");
const bornIn =
  (month: string): Where =>
  (p) =>
    p.extra.DOB?.split("/")[1] === month;
const extra =
  (column: string) =>
  (p: Pupil): string =>
    p.extra[column] ?? "";
const averageOf = (figure: (p: Pupil) => number) => (group: Pupil[]) => mean(group.map(figure));
const byClass = (p: Pupil) => p.class;
const amount = (school: School, where: Where) => of(school, where).length;
const meanIn = (school: School, where: Where) => meanLevel(of(school, where));
/** The names of those with the highest number. */
const winners = (school: School, where: Where, figure: (p: Pupil) => number) => {
  const pupils = of(school, where);
  const keys = most(pupils, figure);
  return pupils.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
};

export const questions = numbered(
  {
    count: [
      count("How many children are on roll altogether?", () => true),
      count("total number of pupils in 7 indigo", indigo),
      count("Could you tell me how many students we have at Tanyard?", tanyard),
      count("number of Y8s", year(8)),
      count("What's the headcount for the sixth form?", sixth),
      count("How many kids sit at level 3 across the school?", level(3)),
      count("Give me a count of Year 5 children who are EAL.", all(year(5), eal)),
      count("how many fsm in saffron", all(saffron, fsm)),
      count("I need the number of weekly boarders", has("Boarder", "Weekly")),
      count("How many of the Nest children arrive by taxi?", all(nest, has("Transport", "Taxi"))),
      count("Pupils in Humber house: how many?", has("House", "Humber")),
      count("how many packed lunches for 6 Godwit?", all(godwit, has("Lunch", "Packed"))),
      count("In Cobalt, how many belong to the coding club?", all(cobalt, has("Clubs", "Coding"))),
      count("What is the total of girls in 8 Umber?", all(umber, girl)),
      count("How many year sevens get free school meals?", all(year(7), fsm)),
      count("count of level 1 pupils in Curlew", all(curlew, level(1))),
      count(
        "How many of Dr Nkemelu's students have Dr Pym as their keyworker?",
        all(sheet("Dr Nkemelu"), has("Keyworker", "Dr Pym")),
      ),
      count("how many sixth formers walk to school", all(sixth, has("Transport", "Walks"))),
      count(
        "Just the number please: Year 13 heading to university",
        all(year(13), has("Next step", "University")),
      ),
      count("How many young people are on level four right now?", level(4)),
      count("How big is class 6 Curlew?", curlew),
      count(
        "How many members of Thames are there within Year 6?",
        all(year(6), has("House", "Thames")),
      ),
      count("What number of pupils does Mrs Achterberg have on her sheet?", achterberg),
      count("hw many are down for a halal lunch", has("Lunch", "Halal")),
      count("How manny boys are in the Nest", all(nest, boy)),
      count(
        "Of the Year 8s in Tyne, how many are at level 2?",
        all(year(8), has("House", "Tyne"), level(2)),
      ),
      count("How many students are signed up for netball?", has("Clubs", "Netball")),
      count("no. of yr 12 day students", all(year(12), has("Boarder", "Day"))),
      count("Tally up the level 2s in Year 7 for me.", all(year(7), level(2))),
      count(
        "How many hot dinners do we need for Year 6 at the Tanyard site?",
        all(year(6), tanyard, has("Lunch", "Hot")),
      ),
      count("how many pupils share Jo as a key worker", has("Keyworker", "Jo")),
      count("Including every class, how many children are at level zero?", level(0)),
      count(
        "How many 8 Cobalt pupils have 100% attendance?",
        all(cobalt, (p) => attendance(p) === 100),
      ),
      count("June birthdays in 7 Indigo - how many?", all(indigo, bornIn("06"))),
      count("how many full boarders have we got in Seacole?", all(seacole, has("Boarder", "Full"))),
    ],
    list: [
      list("Show me everyone in 12 Franklin", franklin),
      list("whos in the nest", nest),
      list("List all the level 4 pupils.", level(4)),
      list("I need the names of Year 7 pupils entitled to free school meals.", all(year(7), fsm)),
      list("Which students are full boarders?", has("Boarder", "Full")),
      list("names of EAL children in 5 Bittern please", all(bittern, eal)),
      list(
        "Could I have a list of the choir members in 7 Saffron?",
        all(saffron, has("Clubs", "Choir")),
      ),
      list("Pull up all level threes in Yr 6", all(year(6), level(3))),
      list("who has Mr Lister as keyworker?", has("Keyworker", "Mr Lister")),
      list("Children in 6 Curlew that are in Severn house", all(curlew, has("House", "Severn"))),
      list("Find me the Year 8 pupils on support level 3.", all(year(8), level(3))),
      list("everybody at Tanyard in year 8", all(tanyard, year(8))),
      list("Which of our sixth formers travel by bus?", all(sixth, has("Transport", "Bus"))),
      list("Who goes to futsal?", has("Clubs", "Futsal")),
      list("5 avocet hot lunch list", all(avocet, has("Lunch", "Hot"))),
      list("Give me the girls in 13 Seacole.", all(seacole, girl)),
      list("the Year 6 pupils who are placed in the Nest", all(year(6), nest)),
      list("Tell me which Year 8 girls are in Thames.", all(year(8), girl, has("House", "Thames"))),
      list("Which pupils are down for chess club?", has("Clubs", "Chess")),
      list("I'd like to see all boys from 8 Umber on level 0.", all(umber, boy, level(0))),
      list("print a list of tyne pupils in 8 cobalt", all(cobalt, has("House", "Tyne"))),
      list("Who in Year 5 is at need level 3?", all(year(5), level(3))),
      list(
        "Which children in Godwit are recorded as having English as an additional language?",
        all(godwit, eal),
      ),
      list("Whose next step is employment?", has("Next step", "Employment")),
      list(
        "Name the pupils whose keyworker is Odile and who come by car.",
        all(has("Keyworker", "Odile"), has("Transport", "Car")),
      ),
      list("Year 7s at Station Road on level 1", all(year(7), station, level(1))),
      list(
        "Which Year 6 pupils have full attendance, i.e. 100%?",
        all(year(6), (p) => attendance(p) === 100),
      ),
      list("Bring up every Year 5 child having a halal lunch", all(year(5), has("Lunch", "Halal"))),
      list("can u list the ones in 7 indigo who do choir", all(indigo, has("Clubs", "Choir"))),
      list("Those in year twelve who are at level 2, please", all(year(12), level(2))),
      list("Who are the Nest pupils on level two?", all(nest, level(2))),
      list("Get me the December birthdays in 8 Umber", all(umber, bornIn("12"))),
      list("station road pupils lvl 4", all(station, level(4))),
      list("which students in seacole come by car", all(seacole, has("Transport", "Car"))),
      list(
        "A register of all boys in Year 7 who belong to Severn would be useful.",
        all(year(7), boy, has("House", "Severn")),
      ),
    ],
    absence: [
      list("Anyone in 5 Avocet w/o notes?", all(avocet, noNotes)),
      count(
        "How many pupils in Year 8 have had no notes written about them?",
        all(year(8), noNotes),
      ),
      list("Which children in Year 6 have no support level recorded?", all(year(6), noLevel)),
      list("8 cobalt students who don't belong to any club", all(cobalt, empty("Clubs"))),
      list("who has no reading age on Mr Quigley's sheet", all(quigley, empty("Reading age"))),
      count(
        "How many Seacole students have nothing entered under next step?",
        all(seacole, empty("Next step")),
      ),
      list("missing lunch choice in 6 Godwit - who?", all(godwit, empty("Lunch"))),
      list("List sixth formers with transport left blank.", all(sixth, empty("Transport"))),
      count("count of pupils lacking a level in 7 Indigo", all(indigo, noLevel)),
      list("Who in Franklin hasn't got any comments yet?", all(franklin, noNotes)),
      count("Across the whole school, how many have an empty notes field?", noNotes),
      count("7 Saffron pupils without a club: how many?", all(saffron, empty("Clubs"))),
      list("Show me level 1 pupils in 6 Godwit with no notes", all(godwit, level(1), noNotes)),
      list("pupils who've not been given a level in year five", all(year(5), noLevel)),
      list("8 Umber: whose notes box is completely empty?", all(umber, noNotes)),
    ],
    negation: [
      list("Which 5 Bittern children aren't in Tyne?", all(bittern, not(has("House", "Tyne")))),
      count("How many in 7 Indigo do not get FSM?", all(indigo, not(fsm))),
      list(
        "Everyone in the Nest who doesn't come by taxi",
        all(nest, not(has("Transport", "Taxi"))),
      ),
      count("number of non-EAL pupils in 6 Curlew", all(curlew, not(eal))),
      list("all of 8 Cobalt bar the Humber ones", all(cobalt, not(has("House", "Humber")))),
      count("How many sixth formers are not day students?", all(sixth, not(has("Boarder", "Day")))),
      list("Who in 8 Umber is not a girl?", all(umber, not(girl))),
      list("Nest pupils other than those at level 1", all(nest, not(level(1)))),
      count("how many of 7 Saffron have a level other than 2", all(saffron, not(level(2)))),
      list(
        "Students in 12 Franklin whose keyworker isn't Dr Pym",
        all(franklin, not(has("Keyworker", "Dr Pym"))),
      ),
      count("How many pupils are not based at Station Road?", not(station)),
      list("7 saffron no free school meals, names pls", all(saffron, not(fsm))),
      count("Count the Year 6s who aren't in Curlew", all(year(6), not(curlew))),
      count("How many choir members are outside Year 7?", all(has("Clubs", "Choir"), not(year(7)))),
      list(
        "Which Seacole students don't have Ms Ferreira looking after them as keyworker?",
        all(seacole, not(has("Keyworker", "Ms Ferreira"))),
      ),
    ],
    logic: [
      list("Pupils in 5 Avocet or 5 Bittern at level 3", all(any(avocet, bittern), level(3))),
      count("How many are in Tyne and also in 6 Godwit?", all(godwit, has("House", "Tyne"))),
      list("Which Year 7 pupils are both FSM and at level 3?", all(year(7), fsm, level(3))),
      list(
        "children in either 7 Indigo or 7 Saffron who go to chess",
        all(any(indigo, saffron), has("Clubs", "Chess")),
      ),
      list("Level 2 pupils in Year 8, excluding 8 Umber", all(year(8), level(2), not(umber))),
      list(
        "Which Franklin students are neither at level 0 nor at level 1?",
        all(franklin, not(level(0, 1))),
      ),
      list(
        "8 Cobalt girls who are on level 4 or get free school meals",
        all(cobalt, girl, any(level(4), fsm)),
      ),
      count(
        "how many in year 5 are in Humber or Severn",
        all(year(5), has("House", "Humber", "Severn")),
      ),
      list("EAL and level 2 and Year 6 - who?", all(eal, level(2), year(6))),
      list(
        "Are any of the weekly boarders brought in by taxi? Names please.",
        all(has("Boarder", "Weekly"), has("Transport", "Taxi")),
      ),
      count(
        "How many students are full boarders and are going on to university?",
        all(has("Boarder", "Full"), has("Next step", "University")),
      ),
      list(
        "At The Nest, who is on level 3 or has Jo for a keyworker?",
        all(nest, any(level(3), has("Keyworker", "Jo"))),
      ),
      list(
        "Year 6 children having hot lunch but with EAL set to N",
        all(year(6), has("Lunch", "Hot"), has("EAL", "N")),
      ),
      count("count those in 7 indigo who are boys with FSM", all(indigo, boy, fsm)),
      list("Who in Year 12 or Year 13 is on level 3?", all(sixth, level(3))),
      list(
        "Level 1s from 6 Curlew together with level 1s from 6 Godwit",
        all(any(curlew, godwit), level(1)),
      ),
      count(
        "How many Year 8 pupils do coding or futsal?",
        all(year(8), has("Clubs", "Coding", "Futsal")),
      ),
      list("FSM kids in Cobalt and Umber combined", all(any(cobalt, umber), fsm)),
      list(
        "5 Bittern pupils who are in Thames without being EAL",
        all(bittern, has("House", "Thames"), not(eal)),
      ),
      list(
        "Find boys in 7 Saffron that are in a club and not on FSM",
        all(saffron, boy, not(fsm), not(empty("Clubs"))),
      ),
      list(
        "Which pupils are in 7 Indigo, belong to Thames, and have no notes?",
        all(indigo, has("House", "Thames"), noNotes),
      ),
      list(
        "Of the students Ms Ferreira is keyworker for, which ones are female and board weekly?",
        all(has("Keyworker", "Ms Ferreira"), girl, has("Boarder", "Weekly")),
      ),
      count(
        "How many pupils are at either level 3 or level 4 in Mr Quigley's classes?",
        all(quigley, level(3, 4)),
      ),
      list("Everyone at Tanyard except Years 5 and 6", all(tanyard, not(year(5, 6)))),
      count(
        "How many Year 6 pupils combine level 0 with a blank notes field?",
        all(year(6), level(0), noNotes),
      ),
    ],
    range: [
      list("level 2 or above in 6 Curlew", all(curlew, least(2))),
      count(
        "How many Year 8 pupils have attendance under 90%?",
        all(year(8), (p) => attendance(p) < 90),
      ),
      list(
        "Who in 7 Indigo has more than 10 behaviour points?",
        all(indigo, (p) => points(p) > 10),
      ),
      list("children with a reading age below 7.5", (p) => reading(p) < 7.5),
      count("Years 5 and 6, levels 3 to 4: how many?", all(year(5, 6), level(3, 4))),
      list(
        "attendance between 85 and 90 on Mrs Achterberg's sheet",
        all(achterberg, (p) => attendance(p) >= 85 && attendance(p) <= 90),
      ),
      list(
        "Which 8 Umber students have picked up at least 8 behaviour points?",
        all(umber, (p) => points(p) >= 8),
      ),
      list(
        "Pupils in Godwit whose attendance is above 98 per cent",
        all(godwit, (p) => attendance(p) > 98),
      ),
      list("no higher than level 1 in the Nest, list them", all(nest, level(0, 1))),
      count("how many yr 7 on level 2+", all(year(7), least(2))),
      list(
        "I want the 5 Avocet children reading at 12.5 or over (reading age).",
        all(avocet, (p) => reading(p) >= 12.5),
      ),
      list(
        "born before 2012 in 8 Cobalt",
        all(cobalt, (p) => born(p) < 20_120_000),
      ),
      count("From Year 6 up to Year 8, what number are at level 4?", all(year(6, 7, 8), level(4))),
      list(
        "8 Cobalt: less than 92% attendance and fewer than 5 behaviour points",
        all(cobalt, (p) => attendance(p) < 92 && points(p) < 5),
      ),
      count("Level 3 and up at Tanyard, give me the count.", all(tanyard, least(3))),
    ],
    group: [
      table("Break down The Nest by support level", (s) =>
        by(of(s, nest), (p) => p.level ?? "none"),
      ),
      value("Which class has the most pupils on level 3?", (s) =>
        top(by(of(s, level(3)), byClass)),
      ),
      value("What proportion of 7 Indigo gets FSM?", (s) => percent(of(s, indigo), fsm)),
      table("average level in 6 Curlew vs 6 Godwit", (s) =>
        by(of(s, any(curlew, godwit)), byClass, meanLevel),
      ),
      table("Numbers by campus", (s) => by(s.now, (p) => p.campus)),
      table("per year group totals please", (s) => by(s.now, (p) => p.year)),
      value("What is the mean attendance in 8 Cobalt?", (s) => mean(of(s, cobalt).map(attendance))),
      value("Is there more FSM in Indigo or in Saffron?", (s) =>
        top(by(of(s, all(any(indigo, saffron), fsm)), byClass)),
      ),
      table("boys and girls in Year 7, how many of each", (s) =>
        by(of(s, all(year(7), any(boy, girl))), extra("Gender")),
      ),
      value("Which house has the fewest children?", (s) =>
        bottom(by(of(s, any(quigley, achterberg)), extra("House"))),
      ),
      value("what % of Godwit are EAL", (s) => percent(of(s, godwit), eal)),
      table("Split the sixth form by boarding status.", (s) => by(of(s, sixth), extra("Boarder"))),
      table("Compare the average behaviour points of 8 Cobalt and 8 Umber", (s) =>
        by(of(s, any(cobalt, umber)), byClass, averageOf(points)),
      ),
      table("how many do each club", (s) =>
        by(of(s, all(achterberg, not(empty("Clubs")))), extra("Clubs")),
      ),
      value("Out of 8 Cobalt and 8 Umber, who has the better attendance on average?", (s) =>
        top(by(of(s, any(cobalt, umber)), byClass, averageOf(attendance))),
      ),
      table("Average reading age for each of Mr Quigley's classes", (s) =>
        by(of(s, quigley), byClass, averageOf(reading)),
      ),
      table("Keyworker caseloads: how many pupils does each one have?", (s) =>
        by(of(s, sheet("Dr Nkemelu")), extra("Keyworker")),
      ),
      table("FSM numbers by house", (s) => by(of(s, fsm), extra("House"))),
      value("What's the average support level of children in 7 Saffron?", (s) =>
        meanIn(s, saffron),
      ),
      value("share of Franklin students who are weekly boarders", (s) =>
        percent(of(s, franklin), has("Boarder", "Weekly")),
      ),
      value("Does Tanyard or Station Road have more pupils at level 1?", (s) =>
        top(by(of(s, level(1)), (p) => p.campus)),
      ),
      table("How many hot dinners per class?", (s) => by(of(s, has("Lunch", "Hot")), byClass)),
      value("Which keyworker has the most students in Seacole?", (s) =>
        top(by(of(s, seacole), extra("Keyworker"))),
      ),
      value("Looking at the Nest, what percentage come by car?", (s) =>
        percent(of(s, nest), has("Transport", "Car")),
      ),
    ],
    ranking: [
      listOf("top 3 attenders in 8 Cobalt", (s) => highest(of(s, cobalt), attendance, 3)),
      listOf("Lowest five reading ages in 6 Curlew", (s) => lowest(of(s, curlew), reading, 5)),
      value("Which pupil in Year 7 has the worst attendance?", (s) =>
        winners(s, year(7), (p) => -attendance(p)),
      ),
      listOf("the four students with the poorest attendance at Station Road", (s) =>
        lowest(of(s, station), attendance, 4),
      ),
      value("Who's the oldest in 7 Indigo?", (s) => winners(s, indigo, (p) => -born(p))),
      value("youngest pupil in 8 cobalt", (s) => winners(s, cobalt, born)),
      value("Whose reading age is highest in Curlew?", (s) => winners(s, curlew, reading)),
      listOf(
        "Name the three people in 7 Indigo with the largest number of behaviour points.",
        (s) => highest(of(s, indigo), points, 3),
      ),
      listOf("bottom two for attendance in Avocet", (s) => lowest(of(s, avocet), attendance, 2)),
    ],
    time: [
      changed("Who has moved class since February?", "2025-02-01", moved),
      changed("Which pupils have gone up a level since Christmas?", "2024-12-25", rose),
      changed("Since 1 March, whose support level has dropped?", "2025-02-28", fell),
      changedCount("How many pupils moved up a level this month?", "2025-04-30", rose),
      value("When did Gulraj Tennakoon move to 8 Cobalt?", (s) =>
        dayOf(s, "Gulraj Tennakoon", moved),
      ),
      changed("who has left 7 Indigo since January", "2025-01-31", changeOf(left, indigo)),
      changed("New starters in 6 Curlew since Easter", "2025-04-20", changeOf(joined, curlew)),
      count("How many were in 8 Umber on 1 March?", umber, "2025-03-01"),
      value(
        "What level was Tamsin Lyubchenko at on 30 November 2024?",
        (s) => one(s.on("2024-11-30"), "Tamsin Lyubchenko").level ?? "none",
      ),
      list("List 5 Bittern as it was on Christmas Day", bittern, "2024-12-25"),
      list(
        "Back on 1 November 2024, who was at level 4 in Mr Quigley's classes?",
        all(quigley, level(4)),
        "2024-11-01",
      ),
      count("6 curlew on 1/12/2024 - how many level 3s", all(curlew, level(3)), "2024-12-01"),
      value(
        "which class was Caolan Jugnauth in on 1 February 2025",
        (s) => one(s.on("2025-02-01"), "Caolan Jugnauth").class,
      ),
      changed(
        "Has anyone switched campus this year? If so who?",
        "2024-12-31",
        (a, b) => !!a && !!b && a.campus !== b.campus,
      ),
      changed(
        "Who joined Mr Quigley's sheet last week?",
        "2025-05-11",
        changeOf(joined, quigley),
        "2025-05-18",
      ),
      changed(
        "In 8 Cobalt, whose notes have been changed since April?",
        "2025-04-30",
        changeOf(rewritten, cobalt),
      ),
      value("average level of 6 Curlew on 1 November 2024", (s) =>
        meanLevel(s.on("2024-11-01").filter(curlew)),
      ),
      count(
        "At New Year, how many of Mrs Achterberg's pupils were getting free school meals?",
        all(achterberg, fsm),
        "2025-01-01",
      ),
      changed(
        "Show those that went down from level 2 to level 1 last week.",
        "2025-05-11",
        (a, b) => a?.level === 2 && b?.level === 1,
        "2025-05-18",
      ),
      value("on what date did Romilly Cholmondeley drop to level 3?", (s) =>
        dayOf(s, "Romilly Cholmondeley", fell),
      ),
    ],
    lookup: [
      lookup("What class is {} in?", "gulraj tenakoon", "Gulraj Tennakoon", byClass),
      lookup("{} - year group?", "Obinna", "Obinna Rajapaksa", (p) => p.year),
      lookup(
        "who is the keyworker for {}",
        "jago cholmondley",
        "Jago Cholmondeley",
        extra("Keyworker"),
      ),
      lookup("What support level is {} on?", "Ash Fenimore", "Ash Fennimore", (p) => p.level ?? ""),
      lookup("Tell me about {}", "Winnie", "Winnie Oyelaran"),
      lookup("date of birth for {}", "Niamh Kirkbride", "Niamh Kirkbride", (p) =>
        (p.extra.DOB ?? "").split("/").reverse().join("-"),
      ),
      lookup("Which house does {} belong to?", "Denholm", "Denholm Danjuma", extra("House")),
      lookup("Everything we hold on {} please", "zofia prendergast", "Zofia Prendergast"),
      lookup(
        "How many behaviour points has {} got?",
        "Bartosz",
        "Bartosz Mahlangu",
        extra("Behaviour points"),
      ),
      lookup("{} attendance", "yusra georgiadis", "Yusra Georgiadis", extra("Attendance %")),
      lookup("What does {} have for lunch?", "Florrie Estrada", "Florrie Estrada", extra("Lunch")),
      lookup("what club is {} in", "Percival Olszewsky", "Percival Olszewski", extra("Clubs")),
      lookup(
        "How does {} get to school?",
        "Aurelio Nettleship",
        "Aurelio Nettleship",
        extra("Transport"),
      ),
      lookup(
        "I'm looking for {}, which site is she at?",
        "Saoirse",
        "Saoirse O'Driscoll",
        (p) => p.campus,
      ),
      lookup("reading age of {} plz", "katya jankowska", "Katya Jankowska", extra("Reading age")),
      lookup(
        "What is down as the next step for {}?",
        "Tariq Olszewski",
        "Tariq Olszewski",
        extra("Next step"),
      ),
      lookup("whos {}", "Bilal Hossenzadeh", "Bilal Hosseinzadeh"),
      lookup("Remind me what form {} belongs to.", "Maeve Witcombe", "Maeve Whitcombe", byClass),
      lookup(
        "What have people written about {}?",
        "Xavi Nagarajan",
        "Xavi Nagarajan",
        (p) => p.notes,
      ),
      lookup(
        "Could you check the SEND level for {}",
        "Beatrix",
        "Beatrix Moynihan",
        (p) => p.level ?? "",
      ),
    ],
    yesno: [
      yesno("Is Viktor Zhelev on free school meals?", (s) => fsm(one(s.now, "Viktor Zhelev"))),
      yesno("Is there anyone at level 4 in 6 Godwit?", (s) => amount(s, all(godwit, level(4))) > 0),
      yesno(
        "Does 7 Indigo have more pupils than 8 Umber?",
        (s) => amount(s, indigo) > amount(s, umber),
      ),
      yesno(
        "are any of the year 13s going for an apprenticeship",
        (s) => amount(s, all(year(13), has("Next step", "Apprenticeship"))) > 0,
      ),
      yesno("has Nerys Kettleborough got EAL", (s) => eal(one(s.now, "Nerys Kettleborough"))),
      yesno(
        "Do we have any Year 8 pupils at Tanyard?",
        (s) => amount(s, all(year(8), tanyard)) > 0,
      ),
      yesno(
        "Is the average level higher in 5 Avocet than it is in 5 Bittern?",
        (s) => meanIn(s, avocet) > meanIn(s, bittern),
      ),
      yesno("Does everyone in the Nest have notes?", (s) => amount(s, all(nest, noNotes)) === 0),
    ],
    unanswerable: [
      abstain("What is Kofi Bhattacharya's home address?"),
      abstain("Which teacher is the most popular?"),
      abstain("Show me the attendance of Jessica Braithwaite"),
      abstain("Average reading age in 8 Umber"),
      abstain("How many girls are in 6 Curlew?"),
      abstain("List the pupils with a SATs score over 110."),
      abstain("who is the cleverest child in Year 6"),
      abstain("What class does Tobias Hargreave go to?"),
      abstain("shoe sizes for 8 cobalt"),
      abstain("Which parents haven't paid for the residential yet?"),
      abstain("Who will get the best GCSE results?"),
      abstain("phone number for Dilara Umeh's mum"),
      abstain("everyone in 9 Crimson please"),
      abstain("how tall is Ezekiel Tchaikovska"),
      abstain("How many Year 7s have got a locker?"),
    ],
  },
  "accept-",
);
