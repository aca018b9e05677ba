// Questions over the tune split as an independent tester writes them from the specification alone, without sight of grammar,
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
import { attendance, born, ks1, ks2 } from "./columns.js";

const club = (p: Pupil) => p.extra.Club;
const band = (p: Pupil) => p.extra["Swimming band"];
const lead = (p: Pupil) => p.extra["Pastoral lead"];
const lunch = (p: Pupil) => p.extra.Lunch;
const language = (p: Pupil) => p.extra["First language"];
const status = (p: Pupil) => p.extra["SEN status"];
const birthday = (p: Pupil) => Number(born(p).replaceAll("-", "") || "NaN");
const surname = (p: Pupil, name: string) => p.name.endsWith(` ${name}`);
const first = (p: Pupil, name: string) => p.name.startsWith(`${name} `);
/** Has the column and it is filled in with something else. */
const other = (cell: string | undefined, name: string) => !!cell && cell !== name;
const meanAttendance = (pupils: Pupil[]) => mean(pupils.map(attendance));

export const questions = numbered(
  {
    count: [
      count("What's the headcount for 6-Elm?", inClass("6-Elm")),
      count("Could you tell me how many students we have in Year 7", (p) => p.year === 7),
      count("give me a count of the nursery children", (p) => p.year === -1),
      count("Number on roll at Quayside", (p) => p.campus === "Quayside"),
      count("In 9C, how many are level three?", (p) => p.class === "9C" && p.level === 3),
      count("tally of level 4 pupils across all three sites", (p) => p.level === 4),
      count("how meny kids in wrens", inClass("Wrens")),
      count("I need the total number of Year One pupils.", (p) => p.year === 1),
      count(
        "How many children have Mrs Abbott as their pastoral lead?",
        (p) => lead(p) === "Mrs Abbott",
      ),
      count("gold band swimmers in y4 - how many?", (p) => p.year === 4 && band(p) === "Gold"),
      count(
        "How many of the pupils in Mrs Abernathy's sheet eat packed lunches",
        (p) => p.sheet === "Mrs Abernathy" && lunch(p) === "Packed",
      ),
      count("year five: no. of pupils", (p) => p.year === 5),
      count(
        "Can you work out how many pupils attend the Coding club?",
        (p) => club(p) === "Coding",
      ),
      count("polish as first language, how many", (p) => language(p) === "Polish"),
      count(
        "Of the Y6s, how many have been given support level 1?",
        (p) => p.year === 6 && p.level === 1,
      ),
      count("how many learners are there whose SEN status is E?", (p) => status(p) === "E"),
      count("Level 2s at Old Mill, total please", (p) => p.campus === "Old Mill" && p.level === 2),
      count("count 4 ash", inClass("4-Ash")),
      count("How many Hargreaves children do we have?", (p) => surname(p, "Hargreaves")),
      count("how many pupils share the first name Stanley", (p) => first(p, "Stanley")),
      count(
        "What is the figure for 7F students sitting at level 0?",
        (p) => p.class === "7F" && p.level === 0,
      ),
      count(
        "How many Year 9 students attend the Quayside campus",
        (p) => p.year === 9 && p.campus === "Quayside",
      ),
      count(
        "hwo many 2 beech pupils go home for lunch",
        (p) => p.class === "2 Beech" && lunch(p) === "Home",
      ),
      count("Just the number: level 1, 5-Elm", (p) => p.class === "5-Elm" && p.level === 1),
      count(
        "how many children across both Year 3 classes are in the Choir club",
        (p) => p.year === 3 && club(p) === "Choir",
      ),
      count("total pupils altogether", () => true),
      value(
        "How many different classes do we have?",
        ({ now }) => Object.keys(by(now, (p) => p.class)).length,
      ),
      value(
        "How many classes sit at Old Mill?",
        (s) =>
          Object.keys(
            by(
              of(s, (p) => p.campus === "Old Mill"),
              (p) => p.class,
            ),
          ).length,
      ),
      count(
        "How many Year 7s have an attendance figure of exactly 100?",
        (p) => p.year === 7 && attendance(p) === 100,
      ),
      count(
        "How many pupils in year two have Urdu as their first language",
        (p) => p.year === 2 && language(p) === "Urdu",
      ),
      count("students born in 2009: count", (p) => born(p).startsWith("2009")),
      count("How large is Key Stage 2?", ks2),
      count(
        "Y1 pupils with Arabic listed as first language, how many",
        (p) => p.year === 1 && language(p) === "Arabic",
      ),
      count(
        "How many pupils at level 3 does Mr Osei have?",
        (p) => p.sheet === "Mr Osei" && p.level === 3,
      ),
      count(
        "reception pupils bringing a packed lunch - what's the number?",
        (p) => p.year === 0 && lunch(p) === "Packed",
      ),
      count(
        "How many children does Mr Quigley lead pastorally in 4-Ash",
        (p) => p.class === "4-Ash" && lead(p) === "Mr Quigley",
      ),
    ],
    list: [
      list("Names of everybody in 7F please.", inClass("7F")),
      list("show me all level 4 pupils at Park", (p) => p.campus === "Park" && p.level === 4),
      list("which students in Year 9 have SEN status K", (p) => p.year === 9 && status(p) === "K"),
      list(
        "I'm after a list of the Chess club members in 4-Elm",
        (p) => p.class === "4-Elm" && club(p) === "Chess",
      ),
      list("who does football club", (p) => club(p) === "Football"),
      list("pull up the Robins group", inClass("Robins")),
      list(
        "Pupils under Mr Quigley in 5-Elm",
        (p) => p.class === "5-Elm" && lead(p) === "Mr Quigley",
      ),
      list(
        "Reception children whose first language is Somali",
        (p) => p.year === 0 && language(p) === "Somali",
      ),
      list("get me the 2 birch level twos", (p) => p.class === "2 Birch" && p.level === 2),
      list("everyone called Lewis", (p) => first(p, "Lewis")),
      list("Which Illingworths do we teach?", (p) => surname(p, "Illingworth")),
      list("The names of those on level 0 in Year 4, please", (p) => p.year === 4 && p.level === 0),
      list(
        "1 birch children having lunch at home",
        (p) => p.class === "1 Birch" && lunch(p) === "Home",
      ),
      list(
        "Give me the Year 6 pupils whose club is football",
        (p) => p.year === 6 && club(p) === "Football",
      ),
      list(
        "whos in bronze for swimming in 6 elm",
        (p) => p.class === "6-Elm" && band(p) === "Bronze",
      ),
      list(
        "Could I have the Quayside pupils with a support level of 4?",
        (p) => p.campus === "Quayside" && p.level === 4,
      ),
      list(
        "Nursery pupils with Arabic as first language",
        (p) => p.year === -1 && language(p) === "Arabic",
      ),
      list("level 3 students taught at Old Mill", (p) => p.campus === "Old Mill" && p.level === 3),
      list(
        "find all Year 7 students born in 2011",
        (p) => p.year === 7 && born(p).startsWith("2011"),
      ),
      list(
        "Who, in 3-Elm, has been assigned support level 1?",
        (p) => p.class === "3-Elm" && p.level === 1,
      ),
      list("kids in the dance club, Year 5", (p) => p.year === 5 && club(p) === "Dance"),
      list("surname Kirkbride, whole school", (p) => surname(p, "Kirkbride")),
      list("Y2 pupils with a level of four", (p) => p.year === 2 && p.level === 4),
      list(
        "name the children in 1 Birch who have Polish down as first language",
        (p) => p.class === "1 Birch" && language(p) === "Polish",
      ),
      list(
        "Which 9F students combine level 2 with SEN status N?",
        (p) => p.class === "9F" && p.level === 2 && status(p) === "N",
      ),
      list(
        "3-Ash children who are led by Ms Rahimi and swim in the Silver band",
        (p) => p.class === "3-Ash" && lead(p) === "Ms Rahimi" && band(p) === "Silver",
      ),
      list("who in yr 1 has packed lunches", (p) => p.year === 1 && lunch(p) === "Packed"),
      list(
        "Dewhursts at Old Mill - who are they?",
        (p) => p.campus === "Old Mill" && surname(p, "Dewhurst"),
      ),
      list("nurserey children at level 2", (p) => p.year === -1 && p.level === 2),
      list(
        "all the pupils in Ms Lindgrens sheet on level 3",
        (p) => p.sheet === "Ms Lindgren" && p.level === 3,
      ),
      list(
        "the coding club members from 4-Ash",
        (p) => p.class === "4-Ash" && club(p) === "Coding",
      ),
      list("Please show everyone with the first name Ruby", (p) => first(p, "Ruby")),
      list("Portugese first langauge children", (p) => language(p) === "Portuguese"),
      list(
        "I would like to see which of the 2 Beech class are at level 0",
        (p) => p.class === "2 Beech" && p.level === 0,
      ),
      list("need names - year 9, SEN status E", (p) => p.year === 9 && status(p) === "E"),
    ],
    absence: [
      list("anyone in 6-Elm w/o notes?", (p) => p.class === "6-Elm" && p.notes === ""),
      count(
        "How many Year 1 children have nothing written in their notes?",
        (p) => p.year === 1 && p.notes === "",
      ),
      list(
        "Which pupils at Park have a blank support level",
        (p) => p.campus === "Park" && p.level === null,
      ),
      list("4-Ash children missing a swimming band", (p) => p.class === "4-Ash" && band(p) === ""),
      count("KS2 pupils that don't have a club, number of", (p) => ks2(p) && club(p) === ""),
      list("Who still needs a level in 9C?", (p) => p.class === "9C" && p.level === null),
      count(
        "For how many pupils in the whole school has no level been entered?",
        (p) => p.level === null,
      ),
      list(
        "5-elm pupils with the swimming band left empty",
        (p) => p.class === "5-Elm" && band(p) === "",
      ),
      list(
        "Year 7 students lacking both notes and a level",
        (p) => p.year === 7 && p.notes === "" && p.level === null,
      ),
      count(
        "how many nursery pupils have had some comment written",
        (p) => p.year === -1 && p.notes !== "",
      ),
      list(
        "Robins whose level is unrecorded and whose remarks are empty",
        (p) => p.class === "Robins" && p.level === null && p.notes === "",
      ),
      list(
        "which year 4s belong to no club and have no notes either",
        (p) => p.year === 4 && club(p) === "" && p.notes === "",
      ),
      count(
        "In Mr Osei's sheet, how many kids lack a level?",
        (p) => p.sheet === "Mr Osei" && p.level === null,
      ),
      count(
        "number of Wrens with an empty remarks box",
        (p) => p.class === "Wrens" && p.notes === "",
      ),
      list(
        "Show the 3-Elm pupils that aren't signed up to any club.",
        (p) => p.class === "3-Elm" && club(p) === "",
      ),
      list("old mill, no notes", (p) => p.campus === "Old Mill" && p.notes === ""),
    ],
    negation: [
      list(
        "Year 9 students whose SEN status isn't N",
        (p) => p.year === 9 && other(status(p), "N"),
      ),
      count("how many pupils are not based at Park", (p) => p.campus !== "Park"),
      list(
        "1 Birch children who have a first language other than English",
        (p) => p.class === "1 Birch" && other(language(p), "English"),
      ),
      list(
        "which 2 Beech pupils don't have school lunch",
        (p) => p.class === "2 Beech" && other(lunch(p), "School"),
      ),
      list(
        "6-Elm minus the football club, please",
        (p) => p.class === "6-Elm" && club(p) !== "Football",
      ),
      list(
        "3-Ash children whose pastoral lead is someone other than Ms Rahimi",
        (p) => p.class === "3-Ash" && other(lead(p), "Ms Rahimi"),
      ),
      count(
        "Non-English first language pupils in 2 Birch: how many?",
        (p) => p.class === "2 Birch" && other(language(p), "English"),
      ),
      list("level 4 pupils outside Mr Osei's sheet", (p) => p.level === 4 && p.sheet !== "Mr Osei"),
      count("how many level 3s aren't in KS2", (p) => p.level === 3 && !ks2(p)),
      list("Everyone in Year 7 that is not in 7C", (p) => p.year === 7 && p.class !== "7C"),
      list("Nuttalls who are not in Year 3", (p) => surname(p, "Nuttall") && p.year !== 3),
      count(
        "how many in Year 5 are not doing chess club",
        (p) => p.year === 5 && club(p) !== "Chess",
      ),
      count(
        "Quayside pupils who do not appear in Mr Osei's sheet, how many",
        (p) => p.campus === "Quayside" && p.sheet !== "Mr Osei",
      ),
      list(
        "Which level 0 pupils in 4-Elm are not in the Gold band?",
        (p) => p.class === "4-Elm" && p.level === 0 && band(p) !== "Gold",
      ),
      list(
        "Wrens who are not on packed lunches",
        (p) => p.class === "Wrens" && other(lunch(p), "Packed"),
      ),
      count(
        "What number of Year 9s have an attendance which is not 100?",
        (p) => p.year === 9 && attendance(p) !== 100,
      ),
    ],
    logic: [
      list(
        "Pupils in either 7C or 9C with SEN status E",
        (p) => inClass("7C", "9C")(p) && status(p) === "E",
      ),
      count(
        "How many are at level 3 in Year 2 and Year 3 combined?",
        (p) => (p.year === 2 || p.year === 3) && p.level === 3,
      ),
      list(
        "4-Elm and 4-Ash children in the dance club",
        (p) => inClass("4-Elm", "4-Ash")(p) && club(p) === "Dance",
      ),
      list(
        "Who is in 3-Elm, at level 2, and has Mrs Abbott as pastoral lead",
        (p) => p.class === "3-Elm" && p.level === 2 && lead(p) === "Mrs Abbott",
      ),
      list(
        "pupils with both a Gold swimming band and Chess as their club",
        (p) => band(p) === "Gold" && club(p) === "Chess",
      ),
      count(
        "Year 6 or Year 7 at Old Mill, how many altogether?",
        (p) => p.campus === "Old Mill" && (p.year === 6 || p.year === 7),
      ),
      list(
        "all of 2 Birch except those with English as first language",
        (p) => p.class === "2 Birch" && language(p) !== "English",
      ),
      list(
        "neither in a club nor given a swimming band, 4-Elm",
        (p) => p.class === "4-Elm" && club(p) === "" && band(p) === "",
      ),
      list(
        "kids on level 4 at Park or at Old Mill",
        (p) => p.level === 4 && (p.campus === "Park" || p.campus === "Old Mill"),
      ),
      count(
        "How many Robins are either on level 0 or have no level at all?",
        (p) => p.class === "Robins" && (p.level === 0 || p.level === null),
      ),
      list(
        "Silver or Gold band in 3-Ash but without a club",
        (p) =>
          p.class === "3-Ash" && (band(p) === "Silver" || band(p) === "Gold") && club(p) === "",
      ),
      list(
        "7F: level 3, status N, attendance over 90",
        (p) => p.class === "7F" && p.level === 3 && status(p) === "N" && attendance(p) > 90,
      ),
      count(
        "how many 1 Beech and 1 Birch pupils have Polish or Urdu as first language",
        (p) => p.year === 1 && (language(p) === "Polish" || language(p) === "Urdu"),
      ),
      list(
        "Mr Quigley's or Ms Rahimi's pastoral pupils in 6-Elm who do chess or football",
        (p) =>
          p.class === "6-Elm" &&
          (lead(p) === "Mr Quigley" || lead(p) === "Ms Rahimi") &&
          (club(p) === "Chess" || club(p) === "Football"),
      ),
      list(
        "the level 0 pupils in 4-Elm, and also the level 3s in 4-Ash",
        (p) => (p.class === "4-Elm" && p.level === 0) || (p.class === "4-Ash" && p.level === 3),
      ),
      list(
        "Which Cartwrights are at level 1 or level 2?",
        (p) => surname(p, "Cartwright") && (p.level === 1 || p.level === 2),
      ),
      count(
        "Pupils at Quayside but in neither Year 3 nor Year 4, total",
        (p) => p.campus === "Quayside" && p.year !== 3 && p.year !== 4,
      ),
      list(
        "Reception or Nursery children at level 2 or 3",
        (p) => (p.year === 0 || p.year === -1) && (p.level === 2 || p.level === 3),
      ),
      list(
        "year 9, level 3, but not SEN status N",
        (p) => p.year === 9 && p.level === 3 && status(p) !== "N",
      ),
      list(
        "either level 4 or attendance below 80, in Ms Lindgren's classes",
        (p) => p.sheet === "Ms Lindgren" && (p.level === 4 || attendance(p) < 80),
      ),
      count(
        "2 Beech kids on home or packed lunches, how many is that?",
        (p) => p.class === "2 Beech" && (lunch(p) === "Home" || lunch(p) === "Packed"),
      ),
      list(
        "those in 5-Elm who do coding or choir and are under Mrs Abbott",
        (p) =>
          p.class === "5-Elm" &&
          (club(p) === "Coding" || club(p) === "Choir") &&
          lead(p) === "Mrs Abbott",
      ),
      list(
        "At level 1 and with no notes, anywhere in the school - who?",
        (p) => p.level === 1 && p.notes === "",
      ),
      count(
        "Combined number of Chess and Football club members in Year 6",
        (p) => p.year === 6 && (club(p) === "Chess" || club(p) === "Football"),
      ),
      list(
        "Bramwells or Jessops in Years 1, 2 and 6",
        (p) => (surname(p, "Bramwell") || surname(p, "Jessop")) && [1, 2, 6].includes(p.year),
      ),
      list(
        "Show pupils who are in 9F, have a SEN status of K or E, and whose level is 3",
        (p) => p.class === "9F" && (status(p) === "K" || status(p) === "E") && p.level === 3,
      ),
    ],
    range: [
      count(
        "4-Ash pupils at level 2 or over, how many?",
        (p) => p.class === "4-Ash" && at(p.level, 2),
      ),
      list("who at Park is higher than level 2", (p) => p.campus === "Park" && at(p.level, 3)),
      count("total pupils in Years 3 to 5", (p) => p.year >= 3 && p.year <= 5),
      count(
        "How many students have attendance between 80 and 88?",
        (p) => attendance(p) >= 80 && attendance(p) <= 88,
      ),
      list("Year 9 with attendance of 97 or better", (p) => p.year === 9 && attendance(p) >= 97),
      count(
        "at most level 1 in Year 6 - how many kids",
        (p) => p.year === 6 && p.level !== null && p.level <= 1,
      ),
      list(
        "Year 7 students whose attendance dips below 90",
        (p) => p.year === 7 && attendance(p) < 90,
      ),
      list("level 3 upwards, 9C", (p) => p.class === "9C" && at(p.level, 3)),
      count(
        "How many Quayside pupils range from support level two to four",
        (p) => p.campus === "Quayside" && at(p.level, 2),
      ),
      count("Up to and including Year 2, how many children?", (p) => p.year <= 2),
      list("7C pupils born after 1 July 2012", (p) => p.class === "7C" && born(p) > "2012-07-01"),
      count("no lower than level 3 in KS1, number please", (p) => ks1(p) && at(p.level, 3)),
      list(
        "students with a date of birth before 1 August 2009",
        (p) => born(p) !== "" && born(p) < "2009-08-01",
      ),
      count(
        "how many in Year 5 are under level 3",
        (p) => p.year === 5 && p.level !== null && p.level < 3,
      ),
      list("6 elm level 1-2", (p) => p.class === "6-Elm" && (p.level === 1 || p.level === 2)),
      count(
        "Number of 7F with attendance of at least 95",
        (p) => p.class === "7F" && attendance(p) >= 95,
      ),
    ],
    group: [
      table("Break down the school roll by campus.", ({ now }) => by(now, (p) => p.campus)),
      table("number of pupils in each class", ({ now }) => by(now, (p) => p.class)),
      table("How do the lunches split in 1 Birch?", (s) =>
        by(of(s, inClass("1 Birch")), (p) => p.extra.Lunch ?? ""),
      ),
      table("SEN status breakdown for Year 9", (s) =>
        by(
          of(s, (p) => p.year === 9),
          (p) => p.extra["SEN status"] ?? "",
        ),
      ),
      value("Which class at Park has the most level 2 pupils?", (s) =>
        top(
          by(
            of(s, (p) => p.campus === "Park" && p.level === 2),
            (p) => p.class,
          ),
        ),
      ),
      value("mean support level at Old Mill", (s) =>
        meanLevel(of(s, (p) => p.campus === "Old Mill")),
      ),
      table("average level per class at Quayside", (s) =>
        by(
          of(s, (p) => p.campus === "Quayside"),
          (p) => p.class,
          meanLevel,
        ),
      ),
      value("Where is the average level higher, Park or Quayside?", (s) =>
        top(
          by(
            of(s, (p) => p.campus !== "Old Mill"),
            (p) => p.campus,
            meanLevel,
          ),
        ),
      ),
      value("What proportion of Year 7 has SEN status E?", (s) =>
        percent(
          of(s, (p) => p.year === 7),
          (p) => status(p) === "E",
        ),
      ),
      value(
        "How many more pupils are there at Park than at Old Mill",
        (s) =>
          of(s, (p) => p.campus === "Park").length - of(s, (p) => p.campus === "Old Mill").length,
      ),
      table("pupils per pastoral lead", (s) =>
        by(
          of(s, (p) => !!lead(p)),
          (p) => p.extra["Pastoral lead"] ?? "",
        ),
      ),
      table(
        "Give me club membership numbers, club by club, leaving out children with no club",
        (s) =>
          by(
            of(s, (p) => !!club(p)),
            (p) => p.extra.Club ?? "",
          ),
      ),
      value("which club is the most popular", (s) =>
        top(
          by(
            of(s, (p) => !!club(p)),
            (p) => p.extra.Club ?? "",
          ),
        ),
      ),
      value("average attendance of 9F", (s) => meanAttendance(of(s, inClass("9F")))),
      table("mean attendance, form by form", (s) =>
        by(
          of(s, (p) => p.sheet === "Ms Lindgren"),
          (p) => p.class,
          meanAttendance,
        ),
      ),
      value("Is it 7C or 7F that has better attendance on average", (s) =>
        top(by(of(s, inClass("7C", "7F")), (p) => p.class, meanAttendance)),
      ),
      table("Compare Year 3 with Year 4 for the number of level 0 pupils", (s) =>
        by(
          of(s, (p) => (p.year === 3 || p.year === 4) && p.level === 0),
          (p) => p.year,
        ),
      ),
      value("percentage of 2 Birch with English as first language", (s) =>
        percent(of(s, inClass("2 Birch")), (p) => language(p) === "English"),
      ),
      table("For every teacher's sheet, the number of pupils in it", ({ now }) =>
        by(now, (p) => p.sheet),
      ),
      value("Leaving English aside, which first language is the commonest?", (s) =>
        top(
          by(
            of(s, (p) => other(language(p), "English")),
            (p) => p.extra["First language"] ?? "",
          ),
        ),
      ),
      table("split year 4 by swimming band (only those who have one)", (s) =>
        by(
          of(s, (p) => p.year === 4 && !!band(p)),
          (p) => p.extra["Swimming band"] ?? "",
        ),
      ),
      table("packed lunch numbers by class", (s) =>
        by(
          of(s, (p) => lunch(p) === "Packed"),
          (p) => p.class,
        ),
      ),
      value("what is the median attendance across Ms Lindgren's sheet?", (s) =>
        median(of(s, (p) => p.sheet === "Ms Lindgren").map(attendance)),
      ),
      value("What share of all our pupils is at Quayside?", ({ now }) =>
        percent(now, (p) => p.campus === "Quayside"),
      ),
      table("gold swimmers per class", (s) =>
        by(
          of(s, (p) => band(p) === "Gold"),
          (p) => p.class,
        ),
      ),
      table("How are the level 1 pupils distributed over the sites?", (s) =>
        by(
          of(s, (p) => p.level === 1),
          (p) => p.campus,
        ),
      ),
      value(
        "On average, how big is a class?",
        ({ now }) => now.length / Object.keys(by(now, (p) => p.class)).length,
      ),
    ],
    ranking: [
      listOf("Which student has the earliest date of birth?", ({ now }) =>
        lowest(now, birthday, 1),
      ),
      listOf("youngest pupil in Year 7", (s) =>
        highest(
          of(s, (p) => p.year === 7),
          birthday,
          1,
        ),
      ),
      listOf("the four poorest attenders by attendance figure", ({ now }) =>
        lowest(now, attendance, 4),
      ),
      value("What is our second largest campus?", ({ now }) => {
        const sizes = by(now, (p) => p.campus);
        return Object.keys(sizes).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))[1] ?? "";
      }),
      listOf("who has the worst attendance in 7C", (s) =>
        most(of(s, inClass("7C")), (p) => -attendance(p)),
      ),
      listOf("Best attendance in 9F: which students?", (s) =>
        most(of(s, inClass("9F")), attendance),
      ),
      value("class with the highest number of empty notes", (s) =>
        top(
          by(
            of(s, (p) => p.notes === ""),
            (p) => p.class,
          ),
        ),
      ),
      value("Of all the classes, which averages the highest support level?", ({ now }) =>
        top(by(now, (p) => p.class, meanLevel)),
      ),
      listOf("oldest three in 9C please", (s) => lowest(of(s, inClass("9C")), birthday, 3)),
      value("most common surname?", ({ now }) =>
        top(by(now, (p) => p.name.split(" ").slice(1).join(" "))),
      ),
      value("The smallest class we have is...?", ({ now }) => bottom(by(now, (p) => p.class))),
    ],
    time: [
      changed("Who changed class in January 2025?", "2024-12-31", moved, "2025-01-31"),
      changed("which pupils have gone up a level since 1 December 2024", "2024-12-01", rose),
      changedCount("how many dropped a level in November 2024", "2024-10-31", fell, "2024-11-30"),
      changed(
        "The new starters in Mr Osei's sheet in January 2025, please",
        "2024-12-31",
        (a, b) => joined(a, b) && b?.sheet === "Mr Osei",
        "2025-01-31",
      ),
      changed(
        "Who was taken off Mr Osei's sheet in November 2024?",
        "2024-10-31",
        (a, b) => left(a, b) && a?.sheet === "Mr Osei",
        "2024-11-30",
      ),
      value(
        "What level was Penelope Jessop on 1 October 2024?",
        (s) => one(s.on("2024-10-01"), "Penelope Jessop").level ?? "",
      ),
      value(
        "in which class was Saira Akhtar at the beginning of December 2024",
        (s) => one(s.on("2024-12-01"), "Saira Akhtar").class,
      ),
      value("When did Inès Girard move to 4-Ash?", () => "2024-11-04"),
      count("How many were there in 3-Ash on 1 December 2024?", inClass("3-Ash"), "2024-12-01"),
      list("list 7F as it stood on 1 November 2024", inClass("7F"), "2024-11-01"),
      changedCount(
        "number of pupils whose notes were updated in November 2024",
        "2024-10-31",
        rewritten,
        "2024-11-30",
      ),
      changed(
        "Year 9 students whose level has risen since Christmas",
        "2024-12-25",
        (a, b) => rose(a, b) && b?.year === 9,
      ),
      count(
        "On 1st October 2024, how many of Year 6 were at level 3",
        (p) => p.year === 6 && p.level === 3,
        "2024-10-01",
      ),
      changed("in the last fortnight, who has gone down a level?", "2025-01-23", fell),
      changed(
        "Who has moved from 7C to 7F?",
        "2024-09-01",
        (a, b) => a?.class === "7C" && b?.class === "7F",
      ),
      changedCount("how many kids have joined since the start of 2025", "2024-12-31", joined),
      changed(
        "Old Mill pupils with a level that fell during January 2025",
        "2024-12-31",
        (a, b) => fell(a, b) && b?.campus === "Old Mill",
        "2025-01-31",
      ),
      value(
        "sahra elmi's support level on 30 september 2024",
        (s) => one(s.on("2024-09-30"), "Sahra Elmi").level ?? "",
      ),
      changed(
        "who switched into 3-Elm last week",
        "2025-01-26",
        (a, b) => moved(a, b) && b?.class === "3-Elm",
        "2025-02-02",
      ),
      changed("Which pupils left in January 2025?", "2024-12-31", left, "2025-01-31"),
      value("On what date did Olivia Eastwood go up to level 4", () => "2025-01-20"),
      count(
        "9C back on 31 October 2024: how many were level 2?",
        (p) => p.class === "9C" && p.level === 2,
        "2024-10-31",
      ),
    ],
    lookup: [
      lookup("what class is {} in?", "Yutong", "Yutong Liu", (p) => p.class),
      lookup("{} campus", "hugo kirkbride", "Hugo Kirkbride", (p) => p.campus),
      lookup("Tell me about {}", "Osian", "Osian Vaughan"),
      lookup("Level for {}?", "Simran Mennon", "Simran Menon", (p) => p.level ?? ""),
      lookup(
        "Who is {}'s pastoral lead?",
        "Emeka Ogunleye",
        "Emeka Ogunleye",
        (p) => p.extra["Pastoral lead"] ?? "",
      ),
      lookup("What does {} have for lunch", "Seo-yeon", "Seo-yeon Kim", (p) => p.extra.Lunch ?? ""),
      lookup(
        "whats {}s first language",
        "kavindu rajan",
        "Kavindu Rajan",
        (p) => p.extra["First language"] ?? "",
      ),
      lookup(
        "I need {}'s date of birth.",
        "Florence Illingworth",
        "Florence Illingworth",
        (p) => p.extra["Date of birth"] ?? "",
      ),
      lookup("attendance figure of {}", "imran hoque", "Imran Hoque", (p) => attendance(p)),
      lookup("{} - which year group?", "Willow Nutall", "Willow Nuttall", (p) => p.year),
      lookup("Please open the record of {}.", "Bjorn Sjoberg", "Björn Sjöberg"),
      lookup(
        "Which swimming band has {} got to?",
        "Tadgh Doyle",
        "Tadhg Doyle",
        (p) => p.extra["Swimming band"] ?? "",
      ),
      lookup("club for {}", "hanna kaminski", "Hanna Kamiński", (p) => p.extra.Club ?? ""),
      lookup("what do the notes say about {}?", "Zakaria Yusuf", "Zakariya Yusuf", (p) => p.notes),
      lookup(
        "can you find out what SEN status {} has been given",
        "Lowri Parry",
        "Lowri Parry",
        (p) => p.extra["SEN status"] ?? "",
      ),
      lookup("At which site is {} taught?", "Faisal Aktar", "Faisal Akhtar", (p) => p.campus),
      lookup("In what class would I find {}?", "Clement Moreau", "Clément Moreau", (p) => p.class),
      lookup("{} support lvl", "alvaro", "Álvaro Romero", (p) => p.level ?? ""),
      lookup("When was {} born", "Pooja Iyer", "Pooja Iyer", (p) => p.extra["Date of birth"] ?? ""),
      lookup("bring up {} for me", "isabela costa", "Isabela Costa"),
      lookup("Whose sheet does {} appear in?", "Nia Vaughan", "Nia Vaughan", (p) => p.sheet),
    ],
    yesno: [
      yesno("Is Leo Mortimer in 4-Ash?", ({ now }) => one(now, "Leo Mortimer").class === "4-Ash"),
      yesno(
        "does anyone in wrens have level 3",
        (s) => of(s, (p) => p.class === "Wrens" && p.level === 3).length > 0,
      ),
      yesno(
        "Are there any level 4 pupils in 5-Elm?",
        (s) => of(s, (p) => p.class === "5-Elm" && p.level === 4).length > 0,
      ),
      yesno(
        "Do we have a single child in 3-Elm whose notes are blank?",
        (s) => of(s, (p) => p.class === "3-Elm" && p.notes === "").length > 0,
      ),
      yesno(
        "Has Pooja Desai got SEN status E",
        ({ now }) => status(one(now, "Pooja Desai")) === "E",
      ),
      yesno(
        "is nikos pappas at the Park campus?",
        ({ now }) => one(now, "Nikos Pappas").campus === "Park",
      ),
      yesno(
        "Are there more pupils in Year 2 than in Year 3",
        (s) => of(s, (p) => p.year === 2).length > of(s, (p) => p.year === 3).length,
      ),
      yesno("Did anybody join 9F in January 2025?", (s) =>
        s
          .changes("2024-12-31", "2025-01-31")
          .some(({ before, after }) => joined(before, after) && after?.class === "9F"),
      ),
      yesno("Do all the students in 7C attend Old Mill?", (s) =>
        of(s, inClass("7C")).every((p) => p.campus === "Old Mill"),
      ),
    ],
    unanswerable: [
      abstain("What's Emeka Obi's home postcode?"),
      abstain("who is the nicest child in 4-Elm"),
      abstain("How tall is Carmen Romero?"),
      abstain("What level is Bartholomew Finch on?"),
      abstain("which class is guinevere plumtree in"),
      abstain("average GCSE grade of 9C"),
      abstain("How many pupils are in Nelson house?"),
      abstain("I need Saga Nyström's date of birth"),
      abstain("Which swimming band does Olivia Eastwood belong to?"),
      abstain("list the Year 6 pupils who'll be on level 4 by the summer"),
      abstain("mobile number for Margot Jessop's mum"),
      abstain("how many pupils have brown hair?"),
      abstain("Who would you say is the most intelligent student in Year 7?"),
      abstain("mean CAT score in 7F"),
      abstain("Is Ms Rahimi any good as a pastoral lead?"),
      abstain("shoe sizes for 2 Beech"),
    ],
  },
  "accept-",
);
