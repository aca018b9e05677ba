// Further questions over the tune split as an independent tester writes them from the specification alone, without sight of grammar,
// concepts, results or the other questions. Gold as in questions.ts.
import {
  at,
  fell,
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
} from "../figures.js";
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
import { attendance, ks1, ks2 } from "./columns.js";

const x = (p: Pupil, column: string): string => p.extra[column] ?? "";
const born = (p: Pupil): number => Date.parse(x(p, "Date of birth"));
const first = (p: Pupil, name: string): boolean => p.name.startsWith(`${name} `);
const last = (p: Pupil, name: string): boolean => p.name.endsWith(` ${name}`);

export const questions = numbered(
  {
    count: [
      count("Could you tell me the number of learners in 9C?", (p) => p.class === "9C"),
      count("headcount for Wrens pls", (p) => p.class === "Wrens"),
      count("What's the roll for the Park site?", (p) => p.campus === "Park"),
      count("I need a count of year five", (p) => p.year === 5),
      count("total nursery", (p) => p.year === -1),
      count("Just how big is the Year 2 cohort?", (p) => p.year === 2),
      count("level 4 - how many across the school", (p) => p.level === 4),
      count(
        "In 3-Ash, how many children have Choir down as their club?",
        (p) => p.class === "3-Ash" && p.extra.Club === "Choir",
      ),
      count(
        "no. of pupils w/ Mr Quigley as pastoral lead",
        (p) => x(p, "Pastoral lead") === "Mr Quigley",
      ),
      count("how manny kids have a gold swiming band", (p) => x(p, "Swimming band") === "Gold"),
      count(
        "Packed lunches needed for 1 Beech - number please",
        (p) => p.class === "1 Beech" && p.extra.Lunch === "Packed",
      ),
      count(
        "How many of our Year 1s go home for lunch?",
        (p) => p.year === 1 && p.extra.Lunch === "Home",
      ),
      count("give me a count of first language Polish", (p) => x(p, "First language") === "Polish"),
      count(
        "Arabic speakers in Robins, how many",
        (p) => p.class === "Robins" && x(p, "First language") === "Arabic",
      ),
      count(
        "How many Y7 pupils have SEN status E?",
        (p) => p.year === 7 && x(p, "SEN status") === "E",
      ),
      count("SEN status K in year 9 - total", (p) => p.year === 9 && x(p, "SEN status") === "K"),
      count(
        "count up the Quayside children whose support level is one",
        (p) => p.campus === "Quayside" && p.level === 1,
      ),
      count(
        "What number of Old Mill students sit at level 3?",
        (p) => p.campus === "Old Mill" && p.level === 3,
      ),
      count("How many Nuttalls have we got?", (p) => last(p, "Nuttall")),
      count("how many pupils called Folake are there in total?", (p) => first(p, "Folake")),
      count("Size of six elm?", (p) => p.class === "6-Elm"),
      count(
        "y4 silver band swimmers: how many?",
        (p) => p.year === 4 && x(p, "Swimming band") === "Silver",
      ),
      count(
        "For the football club, tell me how many are signed up",
        (p) => p.extra.Club === "Football",
      ),
      count(
        "how many names does Mrs Abernathy have on her sheet",
        (p) => p.sheet === "Mrs Abernathy",
      ),
      count(
        "How many students at Old Mill were born in 2012?",
        (p) => p.campus === "Old Mill" && x(p, "Date of birth").startsWith("2012"),
      ),
      count(
        "number of level 2 kids under Ms Rahimi in 4 ash",
        (p) => p.class === "4-Ash" && p.level === 2 && x(p, "Pastoral lead") === "Ms Rahimi",
      ),
      count("100% attendance - how many pupils?", (p) => attendance(p) === 100),
      count("Reception: how many on level 0", (p) => p.year === 0 && p.level === 0),
      count(
        "Of the coding club members, how many are in Year 4?",
        (p) => p.extra.Club === "Coding" && p.year === 4,
      ),
    ],
    list: [
      list("Names of everybody in 2 Beech, please", (p) => p.class === "2 Beech"),
      list("Who've we got in seven F?", (p) => p.class === "7F"),
      list("I need a class list for 5-Elm", (p) => p.class === "5-Elm"),
      list("nursery names", (p) => p.year === -1),
      list("Pull up the level 4 pupils at Park", (p) => p.campus === "Park" && p.level === 4),
      list(
        "show me the chess players in 4elm",
        (p) => p.class === "4-Elm" && p.extra.Club === "Chess",
      ),
      list(
        "Which Year 6 children have bronze for swimming?",
        (p) => p.year === 6 && x(p, "Swimming band") === "Bronze",
      ),
      list(
        "pastoral lead Mrs Abbott, year 5 - who are they",
        (p) => p.year === 5 && x(p, "Pastoral lead") === "Mrs Abbott",
      ),
      list(
        "Tell me which infants in 1 Birch have Home lunch",
        (p) => p.class === "1 Birch" && p.extra.Lunch === "Home",
      ),
      list("portugese first language - names pls", (p) => x(p, "First language") === "Portuguese"),
      list("All the Somali-speaking children at Park", (p) => x(p, "First language") === "Somali"),
      list(
        "Year 9 students whose SEN status is E",
        (p) => p.year === 9 && x(p, "SEN status") === "E",
      ),
      list(
        "Can I see who has attendance under 90 in 7F",
        (p) => p.class === "7F" && attendance(p) < 90,
      ),
      list("Find all Laibas", (p) => first(p, "Laiba")),
      list("every Illingworth in the school", (p) => last(p, "Illingworth")),
      list(
        "Please identify the level 3 pupils taught in 2 Birch.",
        (p) => p.class === "2 Birch" && p.level === 3,
      ),
      list("L0 kids in 4-Ash?", (p) => p.class === "4-Ash" && p.level === 0),
      list("who does Dance as a club in Year 3", (p) => p.year === 3 && p.extra.Club === "Dance"),
      list(
        "Quayside pupils that are in Year 9 and on level two",
        (p) => p.campus === "Quayside" && p.year === 9 && p.level === 2,
      ),
      list("Looking for pupils born in 2009", (p) => x(p, "Date of birth").startsWith("2009")),
      list("list the students w 77 attendance", (p) => attendance(p) === 77),
      list(
        "those on support level 1 who are in wrens",
        (p) => p.class === "Wrens" && p.level === 1,
      ),
      list(
        "Get me the gold band swimmers at Old Mill",
        (p) => p.campus === "Old Mill" && x(p, "Swimming band") === "Gold",
      ),
      list(
        "Urdu at home in 1 Beech - which children? (first language column)",
        (p) => p.class === "1 Beech" && x(p, "First language") === "Urdu",
      ),
      list("6-Elm footballers (club)", (p) => p.class === "6-Elm" && p.extra.Club === "Football"),
      list(
        "who is looked after pastorally by Mr Quigley in 3 elm?",
        (p) => p.class === "3-Elm" && x(p, "Pastoral lead") === "Mr Quigley",
      ),
      list("Display the Y3s currently at tier 0", (p) => p.year === 3 && p.level === 0),
      list(
        "7C pupils with an SEN status of K, by name",
        (p) => p.class === "7C" && x(p, "SEN status") === "K",
      ),
    ],
    absence: [
      list(
        "anyone in Robins w/o a support level?",
        (p) => p.class === "Robins" && p.level === null,
      ),
      count(
        "How many Year 3 children have no swimming band entered?",
        (p) => p.year === 3 && x(p, "Swimming band") === "",
      ),
      list("blank notes in 5-Elm", (p) => p.class === "5-Elm" && p.notes === ""),
      count(
        "Park pupils lacking any comments - number?",
        (p) => p.campus === "Park" && p.notes === "",
      ),
      list(
        "Whose level has been left empty at Old Mill?",
        (p) => p.campus === "Old Mill" && p.level === null,
      ),
      list(
        "children in 4-ash not signed up to a club",
        (p) => p.class === "4-Ash" && p.extra.Club === "",
      ),
      list(
        "Which 6 elm kids are missing both a club and a swimming band?",
        (p) => p.class === "6-Elm" && p.extra.Club === "" && x(p, "Swimming band") === "",
      ),
      count("how many in the whole school haven't been given a level yet", (p) => p.level === null),
      list(
        "I want to see year 7 and 9 students with nothing written about them",
        (p) => (p.year === 7 || p.year === 9) && p.notes === "",
      ),
      count("In KS1, how many records are without notes", (p) => ks1(p) && p.notes === ""),
      list(
        "neither a level nor any notes: who at Park?",
        (p) => p.campus === "Park" && p.level === null && p.notes === "",
      ),
      count(
        "reception children that do have something in the remarks - how many",
        (p) => p.year === 0 && p.notes !== "",
      ),
      list(
        "Who in 4-Elm has a club but no swimming band?",
        (p) => p.class === "4-Elm" && p.extra.Club !== "" && x(p, "Swimming band") === "",
      ),
    ],
    negation: [
      count(
        "How many Wrens pupils don't have English as first language?",
        (p) => p.class === "Wrens" && x(p, "First language") !== "English",
      ),
      list(
        "2 Birch children not having school lunch",
        (p) => p.class === "2 Birch" && p.extra.Lunch !== "School",
      ),
      count("number of pupils who aren't at Quayside", (p) => p.campus !== "Quayside"),
      list("9F, leaving out SEN status N", (p) => p.class === "9F" && x(p, "SEN status") !== "N"),
      list(
        "Which 7C students do not have status N?",
        (p) => p.class === "7C" && x(p, "SEN status") !== "N",
      ),
      count(
        "how many year 4s have a pastoral lead other than Ms Rahimi",
        (p) => p.year === 4 && x(p, "Pastoral lead") !== "Ms Rahimi",
      ),
      count("Everyone bar Year 9 - what's the total?", (p) => p.year !== 9),
      list(
        "year one kids outside 1 Beech on level 2",
        (p) => p.year === 1 && p.class !== "1 Beech" && p.level === 2,
      ),
      list(
        "level 3s that aren't in Key Stage 2 and aren't at Old Mill",
        (p) => p.level === 3 && !ks2(p) && p.campus !== "Old Mill",
      ),
      count("non-Park children at level 0: how many?", (p) => p.campus !== "Park" && p.level === 0),
      list(
        "Excluding 9C, who at Old Mill has attendance of exactly 99?",
        (p) => p.campus === "Old Mill" && p.class !== "9C" && attendance(p) === 99,
      ),
      list(
        "Hargreaves pupils, but not the ones in year 7",
        (p) => last(p, "Hargreaves") && p.year !== 7,
      ),
      count(
        "how many Robins never go for packed or home lunch (i.e. not packed, not home)",
        (p) => p.class === "Robins" && p.extra.Lunch !== "Packed" && p.extra.Lunch !== "Home",
      ),
    ],
    logic: [
      count("Add up 7C and 9C for me - how many students altogether?", inClass("7C", "9C")),
      list(
        "chess or coding club members in 3-Elm",
        (p) => p.class === "3-Elm" && ["Chess", "Coding"].includes(x(p, "Club")),
      ),
      list(
        "Who is on either level 0 or level 4 in 2 Beech or 2 Birch?",
        (p) => p.year === 2 && (p.level === 0 || p.level === 4),
      ),
      count(
        "how many in both year 1 classes together are on level 3",
        (p) => p.year === 1 && p.level === 3,
      ),
      list(
        "Gold band AND choir club",
        (p) => x(p, "Swimming band") === "Gold" && p.extra.Club === "Choir",
      ),
      list(
        "I'm after level 2 pupils in 4-Elm who have Ms Rahimi and bronze",
        (p) =>
          p.class === "4-Elm" &&
          p.level === 2 &&
          x(p, "Pastoral lead") === "Ms Rahimi" &&
          x(p, "Swimming band") === "Bronze",
      ),
      count(
        "Year 4 pupils in neither chess nor choir - how many?",
        (p) => p.year === 4 && !["Chess", "Choir"].includes(x(p, "Club")),
      ),
      list(
        "everyone in 1 Birch except those with school lunches",
        (p) => p.class === "1 Birch" && p.extra.Lunch !== "School",
      ),
      count(
        "Level 1 pupils at Park or Old Mill, count",
        (p) => p.level === 1 && p.campus !== "Quayside",
      ),
      list(
        "status E students in 7F or 9F with attendance below 90",
        (p) => inClass("7F", "9F")(p) && x(p, "SEN status") === "E" && attendance(p) < 90,
      ),
      list(
        "Polish or Urdu as first language AND level 2 or more",
        (p) => ["Polish", "Urdu"].includes(x(p, "First language")) && at(p.level, 2),
      ),
      count(
        "how many kids are in year 3 with gold or in year 4 with gold",
        (p) => (p.year === 3 || p.year === 4) && x(p, "Swimming band") === "Gold",
      ),
      list(
        "Bramwells and Cartwrights at Quayside",
        (p) => p.campus === "Quayside" && (last(p, "Bramwell") || last(p, "Cartwright")),
      ),
      list(
        "pupils on level 3 with no club in Mr Osei's sheet",
        (p) => p.sheet === "Mr Osei" && p.level === 3 && p.extra.Club === "",
      ),
      count(
        "Packed lunch, English first language and level 0 - how many tick all three?",
        (p) => p.extra.Lunch === "Packed" && x(p, "First language") === "English" && p.level === 0,
      ),
      count("Total of Year 5 plus Year 6?", (p) => p.year === 5 || p.year === 6),
      list(
        "Wrens or Robins pupils at level two or three",
        (p) => inClass("Wrens", "Robins")(p) && (p.level === 2 || p.level === 3),
      ),
      count(
        "across 3-Elm, 4-Elm and 5-Elm how many are at level 1?",
        (p) => inClass("3-Elm", "4-Elm", "5-Elm")(p) && p.level === 1,
      ),
      list(
        "9C students who are both status N and level 3",
        (p) => p.class === "9C" && x(p, "SEN status") === "N" && p.level === 3,
      ),
    ],
    range: [
      list("Y1s at level 3 upwards", (p) => p.year === 1 && at(p.level, 3)),
      count(
        "how many have level one or less at Old Mill",
        (p) => p.campus === "Old Mill" && p.level !== null && p.level <= 1,
      ),
      count(
        "Years 3 and 4 combined: number of pupils at L2 or above?",
        (p) => (p.year === 3 || p.year === 4) && at(p.level, 2),
      ),
      count("What is the total for KS2?", ks2),
      list(
        "attendance between 80 and 88, names please",
        (p) => attendance(p) >= 80 && attendance(p) <= 88,
      ),
      count("students attending at least 97 percent, how many", (p) => attendance(p) >= 97),
      list("more than level 2 in 6-Elm", (p) => p.class === "6-Elm" && at(p.level, 3)),
      count("Year 2 and under - how many children is that?", (p) => p.year <= 2),
      list("Who has attendance worse than 85%?", (p) => attendance(p) < 85),
      list(
        "9F students born after 1 July 2010",
        (p) => p.class === "9F" && x(p, "Date of birth") > "2010-07-01",
      ),
      count(
        "levels 1-3 in Wrens, how many",
        (p) => p.class === "Wrens" && at(p.level, 1) && (p.level ?? 9) <= 3,
      ),
      list("Pupils in year 7 or higher with a level of 4", (p) => p.year >= 7 && p.level === 4),
      count(
        "no more than level 2 but at least level 1 in 3 ash: count",
        (p) => p.class === "3-Ash" && (p.level === 1 || p.level === 2),
      ),
    ],
    "group and compare": [
      table("Break down the school roll by campus", (s) => by(s.now, (p) => p.campus)),
      table("How many level 3 pupils does each site have?", (s) =>
        by(
          of(s, (p) => p.level === 3),
          (p) => p.campus,
        ),
      ),
      table("class sizes at quayside", (s) =>
        by(
          of(s, (p) => p.campus === "Quayside"),
          (p) => p.class,
        ),
      ),
      table("mean support level per class for Year 1 and Year 2", (s) =>
        by(of(s, ks1), (p) => p.class, meanLevel),
      ),
      table("Could I have lunch types split out for Year 2, with numbers?", (s) =>
        by(
          of(s, (p) => p.year === 2),
          (p) => x(p, "Lunch"),
        ),
      ),
      table("What's the average attendance in each of Ms Lindgren's classes?", (s) =>
        by(
          of(s, (p) => p.sheet === "Ms Lindgren"),
          (p) => p.class,
          (g) => mean(g.map(attendance)),
        ),
      ),
      table("number on roll by year group, key stage 2 only", (s) => by(of(s, ks2), (p) => p.year)),
      table("Compare average level across the three campuses.", (s) =>
        by(s.now, (p) => p.campus, meanLevel),
      ),
      table("first languages in Wrens - tally", (s) =>
        by(of(s, inClass("Wrens")), (p) => x(p, "First language")),
      ),
      value("Which class has the most pupils at level 2?", (s) =>
        top(
          by(
            of(s, (p) => p.level === 2),
            (p) => p.class,
          ),
        ),
      ),
      value("where are most of the level 0s - which campus?", (s) =>
        top(
          by(
            of(s, (p) => p.level === 0),
            (p) => p.campus,
          ),
        ),
      ),
      value("Of all our classes, which one is the smallest?", (s) =>
        bottom(by(s.now, (p) => p.class)),
      ),
      value("What percentage of 4-Ash are at level 2?", (s) =>
        percent(of(s, inClass("4-Ash")), (p) => p.level === 2),
      ),
      value("what proportion of the Park children have english as their first language", (s) =>
        percent(
          of(s, (p) => p.campus === "Park"),
          (p) => x(p, "First language") === "English",
        ),
      ),
      value("average attendance in 9F?", (s) => mean(of(s, inClass("9F")).map(attendance))),
      value("Does Chess or Coding have more members?", (s) =>
        top(
          by(
            of(s, (p) => ["Chess", "Coding"].includes(x(p, "Club"))),
            (p) => x(p, "Club"),
          ),
        ),
      ),
      value("Give me the mean level in 6-Elm", (s) => meanLevel(of(s, inClass("6-Elm")))),
      value("the most popular club in year 4 is?", (s) =>
        top(
          by(
            of(s, (p) => p.year === 4 && x(p, "Club") !== ""),
            (p) => x(p, "Club"),
          ),
        ),
      ),
      value(
        "how many more pupils are there at Park than at Quayside",
        (s) =>
          of(s, (p) => p.campus === "Park").length - of(s, (p) => p.campus === "Quayside").length,
      ),
      value("Median attendance, Year 7", (s) => median(of(s, (p) => p.year === 7).map(attendance))),
      value("% of Year 7 students with SEN status E", (s) =>
        percent(
          of(s, (p) => p.year === 7),
          (p) => x(p, "SEN status") === "E",
        ),
      ),
      value("Is the average level higher in 7C or 7F?", (s) =>
        top(by(of(s, inClass("7C", "7F")), (p) => p.class, meanLevel)),
      ),
    ],
    ranking: [
      listOf("Who is the oldest student in 7C?", (s) => lowest(of(s, inClass("7C")), born, 1)),
      listOf("youngest in year 9 by date of birth", (s) =>
        highest(
          of(s, (p) => p.year === 9),
          born,
          1,
        ),
      ),
      listOf("Which pupil(s) in 7F have the poorest attendance?", (s) =>
        most(of(s, inClass("7F")), (p) => -attendance(p)),
      ),
      listOf("highest level in 3-Elm: who has it?", (s) =>
        most(of(s, inClass("3-Elm")), (p) => p.level ?? Number.NaN),
      ),
      listOf("three oldest students in 9F please", (s) => lowest(of(s, inClass("9F")), born, 3)),
      listOf("the best attenders in 9C (joint top included)", (s) =>
        most(of(s, inClass("9C")), attendance),
      ),
      value("Which year group in Mr Osei's sheet has the highest average level?", (s) =>
        top(
          by(
            of(s, (p) => p.sheet === "Mr Osei"),
            (p) => p.year,
            meanLevel,
          ),
        ),
      ),
      value("Top class for average attendance?", (s) =>
        top(
          by(
            of(s, (p) => p.sheet === "Ms Lindgren"),
            (p) => p.class,
            (g) => mean(g.map(attendance)),
          ),
        ),
      ),
    ],
    "time and change": [
      count("How many were in 3-Ash on 1 October 2024?", (p) => p.class === "3-Ash", "2024-10-01"),
      list(
        "who was at level 4 in Mr Osei's sheet on 10 November 2024",
        (p) => p.sheet === "Mr Osei" && p.level === 4,
        "2024-11-10",
      ),
      list(
        "As of 15 December last year, which pupils made up 7F?",
        (p) => p.class === "7F",
        "2024-12-15",
      ),
      count(
        "on 30 sept 2024 how many level 3s did 6 elm have",
        (p) => p.class === "6-Elm" && p.level === 3,
        "2024-09-30",
      ),
      changed("Whose level has gone up since Christmas?", "2024-12-25", rose),
      changed("Who dropped a level in January 2025?", "2024-12-31", fell, "2025-01-31"),
      changed("level rises recorded in november", "2024-10-31", rose, "2024-11-30"),
      changed(
        "Which Year 4 pupils have joined since 1 January?",
        "2024-12-31",
        (a, b) => joined(a, b) && b?.year === 4,
      ),
      changedCount("how many leavers were there in january", "2024-12-31", left, "2025-01-31"),
      changed(
        "list pupils who switched class between 1 and 30 November 2024",
        "2024-10-31",
        moved,
        "2024-11-30",
      ),
      changedCount(
        "Number of class moves in Year 9 or Year 7 since new year?",
        "2024-12-31",
        (a, b) => moved(a, b) && (b?.year === 7 || b?.year === 9),
      ),
      changed(
        "Has anybody's notes been changed in 5-Elm since the start of January? who",
        "2024-12-31",
        (a, b) => rewritten(a, b) && b?.class === "5-Elm",
      ),
      changed(
        "who moved from 3-Ash to 3-Elm in January",
        "2024-12-31",
        (a, b) => a?.class === "3-Ash" && b?.class === "3-Elm",
        "2025-01-31",
      ),
      changed("pupils who left the school in November", "2024-10-31", left, "2024-11-30"),
      changed(
        "In 9F, whose support level increased this January?",
        "2024-12-31",
        (a, b) => rose(a, b) && b?.class === "9F",
      ),
      value(
        "What level was Sahra Elmi on 1 October 2024?",
        (s) => one(s.on("2024-10-01"), "Sahra Elmi").level ?? "none",
      ),
      value(
        "which class did nikos vassiliou belong to on 5 october 2024",
        (s) => one(s.on("2024-10-05"), "Nikos Vassiliou").class,
      ),
      value(
        "When did Tadhg Doyle move to 3-Ash?",
        (s) =>
          s
            .changes("2024-01-01")
            .filter(({ before, after }) => after?.name === "Tadhg Doyle" && moved(before, after))
            .map(({ day }) => day)[0] ?? "",
      ),
    ],
    lookup: [
      lookup("What level is {} on?", "Kerem Sahin", "Kerem Şahin", (p) => p.level ?? "none"),
      lookup("tell me about {}", "clement moreau", "Clément Moreau"),
      lookup("{} - which class?", "Penelope Jessop", "Penelope Jessop", (p) => p.class),
      lookup("who is {}'s pastoral lead", "Oluwasuen Obi", "Oluwaseun Obi", (p) =>
        x(p, "Pastoral lead"),
      ),
      lookup("Show {}'s record please", "bjorn nystrom", "Björn Nyström"),
      lookup(
        "What has been written about {}?",
        "Jermane Francis",
        "Jermaine Francis",
        (p) => p.notes,
      ),
      lookup("date of birth for {}", "Stanley Bramwell", "Stanley Bramwell", (p) =>
        x(p, "Date of birth"),
      ),
      lookup(
        "Could you check {}'s attendance for me",
        "Zakariya Elmi",
        "Zakariya Elmi",
        attendance,
      ),
      lookup("is it packed lunch or school for {}? what lunch", "Osian", "Osian Vaughan", (p) =>
        x(p, "Lunch"),
      ),
      lookup("First language of {}?", "Seo-yeon", "Seo-yeon Kim", (p) => x(p, "First language")),
      lookup("{} swimming band", "Arthur Eastwod", "Arthur Eastwood", (p) => x(p, "Swimming band")),
      lookup("Remind me what club {} goes to.", "Caio Oliveira", "Caio Oliveira", (p) =>
        x(p, "Club"),
      ),
      lookup(
        "At which site would I find {}?",
        "Lottie Ravenscroft",
        "Lottie Ravenscroft",
        (p) => p.campus,
      ),
      lookup("sen status of {} pls", "Roisin O'Connor", "Róisín O'Connor", (p) =>
        x(p, "SEN status"),
      ),
      lookup("notes for {}", "Kavindu", "Kavindu Rajan", (p) => p.notes),
      lookup("What year is {} in now?", "szymon lewandoska", "Szymon Lewandowska", (p) => p.year),
      lookup(
        "I've a meeting about {} - pull up everything we hold",
        "willow nuttall",
        "Willow Nuttall",
      ),
    ],
    yesno: [
      yesno("Is Khaled Hamdan in 3-Elm?", (s) => one(s.now, "Khaled Hamdan").class === "3-Elm"),
      yesno(
        "does Simran Gupta have SEN status E",
        (s) => x(one(s.now, "Simran Gupta"), "SEN status") === "E",
      ),
      yesno(
        "Are there any level 4 pupils in 9C?",
        (s) => of(s, (p) => p.class === "9C" && p.level === 4).length > 0,
      ),
      yesno(
        "do we have anyone on level 4 at old mill",
        (s) => of(s, (p) => p.campus === "Old Mill" && p.level === 4).length > 0,
      ),
      yesno(
        "Has Nancy Dewhurst got a swimming band?",
        (s) => x(one(s.now, "Nancy Dewhurst"), "Swimming band") !== "",
      ),
      yesno(
        "Is 3-Elm bigger than 3-Ash?",
        (s) => of(s, inClass("3-Elm")).length > of(s, inClass("3-Ash")).length,
      ),
    ],
    unanswerable: [
      abstain("How many boys are in 4-Elm?"),
      abstain("pupil premium numbers by year group please"),
      abstain("Which children in Wrens get free school meals?"),
      abstain("What is Barnaby Thistlethwaite's support level?"),
      abstain("average reading age in Year 5"),
      abstain("mobile number for Leo Mortimer's mum"),
      abstain("who is the nicest child in 2 Beech?"),
      abstain("How many house points does 6-Elm have?"),
      abstain("predicted GCSE grades for 9C"),
      abstain("Who will need more support next year?"),
      abstain("what colour are Greta Müller's eyes"),
      abstain("List detentions given in year 9 this week"),
      abstain("Which bus route does Pooja Desai take?"),
      abstain("is Ms Rahimi a better pastoral lead than Mr Quigley"),
    ],
  },
  "further-",
);
