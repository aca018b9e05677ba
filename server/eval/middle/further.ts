// Further questions over the middle split as an independent tester writes them from the specification alone, without sight of grammar,
// concepts, results or the other questions. Gold as in questions.ts.
import {
  fell,
  highest,
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
import {
  all,
  any,
  changeOf,
  has,
  least,
  level,
  noLevel,
  noNotes,
  not,
  year,
} from "../pupil-tests.js";
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

const everyone = () => true;
const notes = not(noNotes);
const house = (name: string) => has("House", name);
const club = (name: string) => has("Clubs", name);
const share = (group: Where, where: Where) => (school: { now: Pupil[] }) =>
  percent(school.now.filter(group), where);

export const questions = numbered(
  {
    count: [
      count("Total number on roll across both campuses?", everyone),
      count("how many kids in 6 godwit", godwit),
      count("Give me a headcount for 8 Cobalt.", cobalt),
      count("What is the total for Year 8, all classes together?", year(8)),
      count("no. of y7 pupils at Station Rd", all(year(7), station)),
      count("How many children does Mr Quigley keep on his sheet?", quigley),
      count("Could you tell me how many sixth formers we've got?", sixth),
      count("FSM in 7 Indigo - how many?", all(indigo, fsm)),
      count("How many of our learners have English as an additional language?", eal),
      count("I was wondering how many girls there are in Year 13", all(year(13), girl)),
      count("weekly boarders: what's the number", has("Boarder", "Weekly")),
      count("In Franklin, how many come in by bus?", all(franklin, has("Transport", "Bus"))),
      count("Give me a count of everyone at level 4, whole school", level(4)),
      count("How many year sevens are eligible for free school meals?", all(year(7), fsm)),
      count("I need to know how many children have Jo as their keyworker.", has("Keyworker", "Jo")),
      count("Number of youngsters based at Tanyard who are on level three", all(tanyard, level(3))),
      count("what's the headcount of Humber house", house("Humber")),
      count(
        "For the kitchen: how many Year 6 children bring a packed lunch?",
        all(year(6), has("Lunch", "Packed")),
      ),
      count("Kitchen is asking how many pupils are down for halal.", has("Lunch", "Halal")),
      count("hw many pupls are in 5 Bitern", bittern),
      count("Ms Ferreira is keyworker to how many students?", has("Keyworker", "Ms Ferreira")),
      count("How many Year 8 boys have a support level of 0?", all(year(8), boy, level(0))),
      count("Chess club - count of members in 8 Umber", all(umber, club("Chess"))),
      count("How many have university down as their next step?", has("Next step", "University")),
      count("The Nest: how many of them are Year 6?", all(nest, year(6))),
      count(
        "Please work out the number of Nest children who travel by taxi.",
        all(nest, has("Transport", "Taxi")),
      ),
      count(
        "With zero behaviour points, how many in 7 Saffron?",
        all(saffron, (p) => points(p) === 0),
      ),
      count("Of the pupils in Severn, how many are in 6 Curlew?", all(curlew, house("Severn"))),
      count("how many have 100% attendance", (p) => attendance(p) === 100),
      count("How many pupils were born in 2013?", (p) => Math.floor(born(p) / 10_000) === 2013),
      count("how many do we have with notes in 13 Seacole", all(seacole, notes)),
      count("Tell me how many EAL children sit in year five.", all(year(5), eal)),
      value(
        "How many different classes run on the Tanyard campus?",
        (s) => new Set(of(s, tanyard).map((p) => p.class)).size,
      ),
    ],

    list: [
      list("class list for 5 Avocet please", avocet),
      list("Who's in The Nest?", nest),
      list("Show me everyone on level 4.", level(4)),
      list("I need the names of all Year 12 students", year(12)),
      list("names of FSM pupils, 8 Cobalt", all(cobalt, fsm)),
      list("Which pupils speak English as an additional language in 6 Godwit?", all(godwit, eal)),
      list("Can I have a list of the full boarders?", has("Boarder", "Full")),
      list("Pull up the Year 7 pupils taught at Tanyard", all(year(7), tanyard)),
      list("all kids who do futsal", club("Futsal")),
      list(
        "Which of Dr Pym's key children are in Year 13?",
        all(year(13), has("Keyworker", "Dr Pym")),
      ),
      list("lvl 3 in y6", all(year(6), level(3))),
      list("Find me the Thames house members from 8 Umber", all(umber, house("Thames"))),
      list("Please list those having halal lunches.", has("Lunch", "Halal")),
      list("who walks to school in the sixth form?", all(sixth, has("Transport", "Walks"))),
      list("Print out the boys in 7 Saffron.", all(saffron, boy)),
      list("Which students are planning an apprenticeship?", has("Next step", "Apprenticeship")),
      list("Level 0 children, 6 Godwit, names", all(godwit, level(0))),
      list(
        "Any pupil with fewer than eighty-five per cent attendance, list them",
        (p) => attendance(p) < 85,
      ),
      list("Netball girls - who are they?", all(club("Netball"), girl)),
      list(
        "could you list the Nest kids with Odile as key worker",
        all(nest, has("Keyworker", "Odile")),
      ),
      list("Name every Year 8 with a support level of three.", all(year(8), level(3))),
      list("Who has a reading age below 7.5?", (p) => reading(p) < 7.5),
      list("Pupils in Tyne whose level is 3", all(house("Tyne"), level(3))),
      list("give me names: 8 cobolt, coding club", all(cobalt, club("Coding"))),
      list("Which children in Mr Quigley's sheet are at level 2 of need?", all(quigley, level(2))),
      list("whose behaviour points are above 15?", (p) => points(p) > 15),
      list("Everybody in 7 Indigo who sings in Choir", all(indigo, club("Choir"))),
      list("Taxi students at Station Road, names please", all(station, has("Transport", "Taxi"))),
      list(
        "Birthdays in December among Mrs Achterberg's pupils: who?",
        all(achterberg, (p) => (p.extra.DOB ?? "").split("/")[1] === "12"),
      ),
      list(
        "I'd like to see which Year 5s get a hot dinner, Bittern only",
        all(bittern, has("Lunch", "Hot")),
      ),
      list("Which pupils have Ilesanmi as a surname?", (p) => p.name.endsWith(" Ilesanmi")),
      list("the Yr 8 children in the Nest, who are they", all(nest, year(8))),
    ],

    absence: [
      list("anyone in 6 Curlew w/o notes?", all(curlew, noNotes)),
      list("Who hasn't been given a support level yet?", noLevel),
      count("Level left blank - how many in Year 6?", all(year(6), noLevel)),
      list("Which 5 Bittern pupils are missing a lunch choice", all(bittern, has("Lunch", ""))),
      count("number in 8 Umber with no club", all(umber, has("Clubs", ""))),
      list(
        "Students in Seacole for whom no next step has been entered",
        all(seacole, has("Next step", "")),
      ),
      list("no reading age recorded, mr quigley's lot", all(quigley, has("Reading age", ""))),
      list("Show sixth formers whose transport is empty.", all(sixth, has("Transport", ""))),
      count("How many 7 Saffron children have nothing written about them?", all(saffron, noNotes)),
      list("Which pupils at level 2 or higher have an empty notes column?", all(least(2), noNotes)),
      count("Of the Year 12s, how many lack any comments?", all(year(12), noNotes)),
      list("Is there anyone in 7 Indigo lacking a SEND level? Names please", all(indigo, noLevel)),
      list("EAL children without notes", all(eal, noNotes)),
      list("no level and no notes, who?", all(noLevel, noNotes)),
    ],

    negation: [
      count("How many in 5 Avocet are not EAL?", all(avocet, has("EAL", "N"))),
      list("Which 12 Franklin students aren't at level 0?", all(franklin, not(level(0)))),
      list("Nest pupils who don't come by taxi", all(nest, not(has("Transport", "Taxi")))),
      count("How many 7 Saffron pupils do not get FSM?", all(saffron, has("FSM", "No"))),
      list("Who in 13 Seacole does not board?", all(seacole, has("Boarder", "Day"))),
      count("8 Cobalt: number of pupils that are not in Thames", all(cobalt, not(house("Thames")))),
      list("Year 7 pupils not based at Station Road", all(year(7), not(station))),
      count("how many year 8s are not in the nest", all(year(8), not(nest))),
      list("6 Godwit, everyone except the Tyne ones", all(godwit, not(house("Tyne")))),
      list(
        "In Franklin, whose keyworker isn't Dr Pym?",
        all(franklin, not(has("Keyworker", "Dr Pym"))),
      ),
      count("Count the Tanyard pupils who are not in Years 5 or 6", all(tanyard, not(year(5, 6)))),
      list("Not at level 1, The Nest, please list", all(nest, not(level(1)))),
      count(
        "Who in 8 Umber isn't on 0 behaviour points - just the number will do",
        all(umber, (p) => points(p) !== 0),
      ),
      list("sixth form: who isn't a day student?", all(sixth, not(has("Boarder", "Day")))),
      count("Number of sixth form students who are not girls", all(sixth, not(girl))),
    ],

    logic: [
      count("How many pupils are in 7 Indigo or 7 Saffron?", any(indigo, saffron)),
      list("level 3 or 4 in 8 Umber", all(umber, level(3, 4))),
      list("Who is both FSM and in Severn house?", all(fsm, house("Severn"))),
      list(
        "Which pupils in 7 Indigo have neither a club nor free school meals?",
        all(indigo, has("Clubs", ""), has("FSM", "No")),
      ),
      count("All of Year 5 except The Nest - how many?", all(year(5), not(nest))),
      list("EAL, level 2, 6 Curlew", all(eal, level(2), curlew)),
      count(
        "how many kids in avocet and bittern put together are on level 3",
        all(any(avocet, bittern), level(3)),
      ),
      list(
        "Show boarders, weekly or full, who have a level of 2 or more",
        all(has("Boarder", "Weekly", "Full"), least(2)),
      ),
      list(
        "Girls in 8 Cobalt who are at level 2 or on free school meals",
        all(cobalt, girl, any(level(2), fsm)),
      ),
      count(
        "Tyne or Humber, year 6, packed lunch: total",
        all(any(house("Tyne"), house("Humber")), year(6), has("Lunch", "Packed")),
      ),
      list("Everyone at level 3 apart from those at Tanyard", all(level(3), not(tanyard))),
      list(
        "pupils with attendance under 90 and more than 10 behaviour points",
        (p) => attendance(p) < 90 && points(p) > 10,
      ),
      count(
        "How many Year 7s are on FSM but don't belong to a club?",
        all(year(7), fsm, has("Clubs", "")),
      ),
      list(
        "I want the Year 8 boys doing either chess or coding.",
        all(year(8), boy, any(club("Chess"), club("Coding"))),
      ),
      list(
        "Sixth formers who go by car and are hoping for university",
        all(sixth, has("Transport", "Car"), has("Next step", "University")),
      ),
      list("In 6 Godwit, who's got notes but sits at level 0?", all(godwit, notes, level(0))),
      count(
        "In total how many pupils are in year 12 and on level 2 without any notes",
        all(year(12), level(2), noNotes),
      ),
      list(
        "Dr Pym or Mr Lister's students in year thirteen, day pupils only",
        all(year(13), has("Keyworker", "Dr Pym", "Mr Lister"), has("Boarder", "Day")),
      ),
      list(
        "Which Nest children are Jo's, come by car and are in Year 7?",
        all(nest, has("Keyworker", "Jo"), has("Transport", "Car"), year(7)),
      ),
      count("8 Umber + 8 Cobalt, level 0, how many altogether?", all(any(umber, cobalt), level(0))),
      list(
        "List 5 Bittern pupils who aren't EAL and are at level 1",
        all(bittern, has("EAL", "N"), level(1)),
      ),
      list(
        "any boys from Thames house in Year 7 that have FSM",
        all(boy, house("Thames"), year(7), fsm),
      ),
      count(
        "How many are in Year 6 at level 2, or in Year 5 at level 3?",
        any(all(year(6), level(2)), all(year(5), level(3))),
      ),
      list("Level 4 and above with the exception of year 8", all(least(4), not(year(8)))),
      list(
        "Choir members who are neither in Humber nor in Thames",
        all(club("Choir"), not(any(house("Humber"), house("Thames")))),
      ),
      count(
        "Level 2 kids at Tanyard in year 7, notes filled in - count",
        all(level(2), tanyard, year(7), notes),
      ),
    ],

    range: [
      count("How many pupils are at level 2 or above?", least(2)),
      list("Year 6 children on level 3+", all(year(6), least(3))),
      count("Years 5 to 7, total pupils?", year(5, 6, 7)),
      list("Who in 12 Franklin is between level 1 and level 3?", all(franklin, level(1, 2, 3))),
      count("y7 and y8 at level 1 or below, number please", all(year(7, 8), level(0, 1))),
      list("Anybody with a level higher than 3?", least(4)),
      list("reading age of at least 13, who are they", (p) => reading(p) >= 13),
      count(
        "How many have attendance between 80 and 85 percent?",
        (p) => attendance(p) > 80 && attendance(p) < 85,
      ),
      list(
        "Attendance of 99% or better in Year 5",
        all(year(5), (p) => attendance(p) >= 99),
      ),
      count("How many have at least 5 behaviour points?", (p) => points(p) >= 5),
      list("children with 10 to 20 behaviour points", (p) => points(p) >= 10 && points(p) <= 20),
      count(
        "Give the number of year eights with a minimum support level of two",
        all(year(8), least(2)),
      ),
      list("Who was born before November 2011?", (p) => born(p) < 20_111_101),
      list("everyone in seacole on no more than level 1", all(seacole, level(0, 1))),
      count("At most level 2 in the Nest: how many pupils?", all(nest, level(0, 1, 2))),
    ],

    group: [
      table("How many pupils are there in each class?", (s) => by(s.now, (p) => p.class)),
      table("break down the numbers by campus", (s) => by(s.now, (p) => p.campus)),
      table("Pupils per year group please", (s) => by(s.now, (p) => p.year)),
      table("Average level in every class", (s) => by(s.now, (p) => p.class, meanLevel)),
      table("What's the mean support level at each site?", (s) =>
        by(s.now, (p) => p.campus, meanLevel),
      ),
      table("House by house, how many of Mr Quigley's children?", (s) =>
        by(of(s, quigley), (p) => p.extra.House ?? ""),
      ),
      table("split The Nest by year", (s) => by(of(s, nest), (p) => p.year)),
      table("Number of level 3 pupils, by class", (s) => by(of(s, level(3)), (p) => p.class)),
      table("12 Franklin grouped by keyworker", (s) =>
        by(of(s, franklin), (p) => p.extra.Keyworker ?? ""),
      ),
      table("Average attendance for each of Mrs Achterberg's tutor groups", (s) =>
        by(
          of(s, achterberg),
          (p) => p.class,
          (g) => mean(g.map(attendance)),
        ),
      ),
      table("FSM count per tutor group", (s) => by(of(s, fsm), (p) => p.class)),
      table("Show the sixth form by level of support", (s) =>
        by(of(s, sixth), (p) => p.level ?? ""),
      ),
      table("How do the sixth formers divide up into day, weekly and full boarders?", (s) =>
        by(of(s, sixth), (p) => p.extra.Boarder ?? ""),
      ),
      value("Which class has the most pupils at level 3?", (s) =>
        top(by(of(s, level(3)), (p) => p.class)),
      ),
      value("smallest class?", (s) => bottom(by(s.now, (p) => p.class))),
      value("Which year group is the biggest", (s) => top(by(s.now, (p) => p.year))),
      value("In which house are there the most FSM pupils?", (s) =>
        top(by(of(s, fsm), (p) => p.extra.House ?? "")),
      ),
      value("What percentage of 7 Indigo is on free school meals?", share(indigo, fsm)),
      value("What proportion of Year 12 board weekly?", share(year(12), has("Boarder", "Weekly"))),
      value("share of pupils in 6 Curlew that are EAL", share(curlew, eal)),
      value("Average reading age in 6 Godwit?", (s) => mean(of(s, godwit).map(reading))),
      value("avg support level y8", (s) => meanLevel(of(s, year(8)))),
      value("What do the behaviour points in 8 Umber add up to?", (s) =>
        sum(of(s, umber).map(points)),
      ),
      value("Median attendance, 5 Bittern", (s) => median(of(s, bittern).map(attendance))),
      value("Does Station Road or Tanyard have more children at level 2?", (s) =>
        top(by(of(s, level(2)), (p) => p.campus)),
      ),
      value("Which club is the most popular?", (s) =>
        top(
          by(
            of(s, (p) => !!p.extra.Clubs),
            (p) => p.extra.Clubs ?? "",
          ),
        ),
      ),
      value(
        "Which tutor group has the best average attendance out of 7 Indigo, 7 Saffron, 8 Cobalt and 8 Umber?",
        (s) =>
          top(
            by(
              of(s, achterberg),
              (p) => p.class,
              (g) => mean(g.map(attendance)),
            ),
          ),
      ),
      value(
        "By how many does 8 Cobalt outnumber 7 Saffron?",
        (s) => of(s, cobalt).length - of(s, saffron).length,
      ),
    ],

    ranking: [
      listOf("Who has the most behaviour points?", (s) => most(s.now, points)),
      listOf("lowest attendance in the school - which pupil", (s) => lowest(s.now, attendance, 1)),
      listOf("Top three for behaviour points, 8 Cobalt", (s) => highest(of(s, cobalt), points, 3)),
      listOf("Give me the five worst attenders in Mr Quigley's classes.", (s) =>
        lowest(of(s, quigley), attendance, 5),
      ),
      listOf("the oldest pupil in 8 Umber is who?", (s) => lowest(of(s, umber), born, 1)),
      listOf("Youngest child in 7 Indigo", (s) => most(of(s, indigo), born)),
      listOf("Which 6 Curlew pupil has got the highest reading age?", (s) =>
        most(of(s, curlew), reading),
      ),
      listOf("Who is at the highest level of support in the whole school?", (s) =>
        most(s.now, (p) => p.level ?? Number.NaN),
      ),
      listOf("three lowest attendance figures at Station Road, with names", (s) =>
        lowest(of(s, station), attendance, 3),
      ),
      listOf("Among the Year 5s, who's got the lowest reading age?", (s) =>
        most(of(s, year(5)), (p) => -reading(p)),
      ),
    ],

    time: [
      count("How many pupils were in 5 Bittern on 1 November 2024?", bittern, "2024-11-01"),
      list("Who was on level 4 on 15 December 2024?", level(4), "2024-12-15"),
      count("6 Godwit's size back on 20 October 2024", godwit, "2024-10-20"),
      list("list 7 Indigo as it stood on 1 January 2025", indigo, "2025-01-01"),
      count(
        "In Curlew and Godwit together, how many were at level 2 as of 31 January 2025?",
        all(any(curlew, godwit), level(2)),
        "2025-01-31",
      ),
      changed(
        "Who has moved up a level in 8 Cobalt since Christmas?",
        "2024-12-25",
        changeOf(rose, cobalt),
      ),
      changed("which pupils dropped a level last week", "2025-05-11", fell, "2025-05-18"),
      changed(
        "leavers from Mrs Achterberg's sheet since January",
        "2025-01-01",
        changeOf(left, achterberg),
      ),
      changedCount("How many pupils have left this month?", "2025-04-30", left),
      changed("Which children have changed class since the start of May?", "2025-04-30", moved),
      changed("In January 2025, who changed class?", "2024-12-31", moved, "2025-01-31"),
      changedCount(
        "How many of Mr Quigley's pupils have gone down a level since 1 February 2025?",
        "2025-02-01",
        changeOf(fell, quigley),
      ),
      changed("New arrivals in Year 6 since February", "2025-02-01", changeOf(joined, year(6))),
      changed(
        "who had their notes changed in 8 Umber between 1 and 15 May?",
        "2025-04-30",
        changeOf(rewritten, umber),
        "2025-05-15",
      ),
      value(
        "What level was Romilly Cholmondeley on 20 January 2025?",
        (s) => one(s.on("2025-01-20"), "Romilly Cholmondeley").level ?? "",
      ),
      value(
        "Which class was Caolan Jugnauth in before May?",
        (s) => one(s.on("2025-04-30"), "Caolan Jugnauth").class,
      ),
      value("When did Hadiza Hartono move to 5 Avocet?", (s) =>
        s
          .changes("2000")
          .filter(({ before, after }) => moved(before, after) && after?.name === "Hadiza Hartono")
          .map(({ day }) => day),
      ),
      value("on what date did tamsin lyubchenko go up to level 2", (s) =>
        s
          .changes("2000")
          .filter(({ before, after }) => rose(before, after) && after?.name === "Tamsin Lyubchenko")
          .map(({ day }) => day),
      ),
      changed("Whose level has risen this month?", "2025-04-30", rose),
    ],

    lookup: [
      lookup("What class is {} in?", "Delphine Rautenbach", "Delphine Rautenbach", (p) => p.class),
      lookup("tell me about {}", "gulraj tennakoon", "Gulraj Tennakoon"),
      lookup("{} - what level?", "Bryony Achebe", "Bryony Achebe", (p) => p.level ?? ""),
      lookup("I need everything we hold on {}.", "Ash Fennimore", "Ash Fennimore"),
      lookup(
        "who is {}'s keyworker",
        "Zubair Georgiadis",
        "Zubair Georgiadis",
        (p) => p.extra.Keyworker ?? "",
      ),
      lookup(
        "Which house does {} belong to?",
        "Thandi Eskdale",
        "Thandi Eskdale",
        (p) => p.extra.House ?? "",
      ),
      lookup("attendance for {}", "tadhg birtwhistle", "Tadhg Birtwistle", (p) => attendance(p)),
      lookup(
        "How does {} get to school?",
        "Ebony Feathers",
        "Ebony Feathers",
        (p) => p.extra.Transport ?? "",
      ),
      lookup("What is the reading age of {}?", "Katya Jankowska", "Katya Jankowska", (p) =>
        reading(p),
      ),
      lookup("when was {} born", "Saoirse O'Driscoll", "Saoirse O'Driscoll", (p) =>
        (p.extra.DOB ?? "").split("/").reverse().join("-"),
      ),
      lookup("Can you look up {} for me?", "Clementine Arkwrite", "Clementine Arkwright"),
      lookup("what year is {} in", "Bryony Jankowska", "Bryony Jankowska", (p) => p.year),
      lookup("Which campus would I find {} on?", "Alasdair Iwu", "Alasdair Iwu", (p) => p.campus),
      lookup("{}: how many behaviour points so far?", "Bartosz Mahlangu", "Bartosz Mahlangu", (p) =>
        points(p),
      ),
      lookup(
        "Remind me what {} has for lunch",
        "Lorcan Wolstenholme",
        "Lorcan Wolstenholme",
        (p) => p.extra.Lunch ?? "",
      ),
      lookup("pull up {} please", "Yestyn", "Yestin Vandenberghe"),
      lookup("What are the notes on {}?", "Jaskiran", "Jaskiran Kettleborough", (p) => p.notes),
      lookup(
        "what club is {} in",
        "percival olszewki",
        "Percival Olszewski",
        (p) => p.extra.Clubs ?? "",
      ),
      lookup(
        "Once they've finished here, what's the next step for {}?",
        "Olamide Kirkbride",
        "Olamide Kirkbride",
        (p) => p.extra["Next step"] ?? "",
      ),
      lookup(
        "level of support currently given to {}",
        "Giulia Ekwueme",
        "Giulia Ekwueme",
        (p) => p.level ?? "",
      ),
      lookup("Could I see the record for {}", "Ezekeil Tchaikovska", "Ezekiel Tchaikovska"),
    ],

    yesno: [
      yesno("Is Cosmo Achebe at level 3?", (s) => one(s.now, "Cosmo Achebe").level === 3),
      yesno("does viktor zhelev get free school meals", (s) => fsm(one(s.now, "Viktor Zhelev"))),
      yesno(
        "Is there anybody in Year 5 on level 4?",
        (s) => of(s, all(year(5), level(4))).length > 0,
      ),
      yesno(
        "Are there any level 5 pupils at Tanyard?",
        (s) => of(s, all(tanyard, level(5))).length > 0,
      ),
      yesno("Is Emeka Couto EAL?", (s) => eal(one(s.now, "Emeka Couto"))),
      yesno(
        "Has 8 Cobalt got more pupils than 8 Umber?",
        (s) => of(s, cobalt).length > of(s, umber).length,
      ),
      yesno("Do all the children in The Nest have notes?", (s) => of(s, nest).every(notes)),
      yesno(
        "Sinead Dhaliwal is in 8 Umber, right?",
        (s) => one(s.now, "Sinead Dhaliwal").class === "8 Umber",
      ),
    ],

    unanswerable: [
      abstain("What SATs scaled score did Winnie Oyelaran get?"),
      abstain("shoe sizes for 8 Cobalt please"),
      abstain("What level is Tobias Merriweather?"),
      abstain("Who is the cleverest pupil in Year 8?"),
      abstain("Give me the home postcode of every Year 12 student."),
      abstain("How many children are in Kennet house?"),
      abstain("Average CAT4 score per tutor group"),
      abstain("mobile number for Huxley Iwu's mum"),
      abstain("Which teacher do the pupils like best?"),
      abstain("What's the mean attendance in The Nest?"),
      abstain("Which class is Persephone Blackwood-Hartley in"),
      abstain("Should we move Dilara Umeh out of 8 Cobalt?"),
      abstain("What was the average mark in the spring maths test for 6 Godwit?"),
      abstain("How much pupil premium money was spent on Year 7 last term?"),
      abstain("whose passport runs out before the France trip"),
      abstain("Who'll get the best A level results next summer?"),
      abstain("locker numbers, 13 Seacole"),
    ],
  },
  "further-",
);
