// Questions over the primary split as an independent tester writes them from the specification alone, without sight of grammar,
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
  sum,
} from "../figures.js";
import { all, campus, forename, has, level, noNotes, not, surname, year } from "../pupil-tests.js";
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
  absent,
  attendance,
  birth,
  born,
  boy,
  eal,
  fsm,
  girl,
  phonics,
  readingAge,
} from "./columns.js";

const FERNBANK = "Fernbank Infants";
const LANE = "Church Lane";
const WICKHAM = "Little Wickham";
const milk = has("Milk", "Yes");
const sibling = has("Sibling in school", "Y");
const adeyinka: Where = (p) => p.sheet === "Mr Adeyinka";
const who = (school: School, test: Where) => of(school, test).map(({ key }) => key);
const was = (school: School, day: string, name: string): Pupil => one(school.on(day), name);

/** The day on which a pupil first was so. */
const dayOf = (school: School, key: string, test: Where): string =>
  school.states.find(({ pupils }) => pupils.some((p) => p.key === key && test(p)))?.day ?? "";

export const questions = numbered(
  {
    count: [
      count("How many pupils are in Y1 Acorn at the moment?", inClass("Y1 Acorn")),
      count("total children at Church Lane please", campus(LANE)),
      count(
        "Could you tell me the number of Year 5 pupils we have across all three sites?",
        year(5),
      ),
      count("how many kids on level 2", level(2)),
      count("head count 5 larch", inClass("5 Larch")),
      count("I need a figure for Reception at Fernbank", all(year(0), campus(FERNBANK))),
      count("What's the number of children whose SEND level is 4?", level(4)),
      count("count yr 6", year(6)),
      count("how many girls in 3/4 Willow", all(girl, inClass("3/4 Willow"))),
      count("Of the children in 6 Alder, how many are boys?", all(boy, inClass("6 Alder"))),
      count("number of FSM pupils in 3 rowan", all(fsm, inClass("3 Rowan"))),
      count(
        "How many children with English as an additional language does 5/6 Poplar have?",
        all(eal, inClass("5/6 Poplar")),
      ),
      count(
        "give me a count of the children who have Debs as key worker",
        has("Key worker", "Debs"),
      ),
      count(
        "How many little ones is Miss Loomba key worker for?",
        has("Key worker", "Miss Loomba"),
      ),
      count("Harrier house - how many?", has("House", "Harrier")),
      count("how many of ours come in by taxi", has("Transport", "Taxi")),
      count("What number of pupils walks to school?", has("Transport", "Walks")),
      count("nursery children who are AM, how many is that", all(year(-1), has("Session", "AM"))),
      count(
        "All day nursery places: how many are taken?",
        all(year(-1), has("Session", "All day")),
      ),
      count(
        "The kitchen wants to know how many are down as vegetarian under Diet.",
        has("Diet", "Vegetarian"),
      ),
      count("how many children have halal as their diet?", has("Diet", "Halal")),
      count("hw many pupls in hedgehgos", inClass("Hedgehogs")),
      count("How many do we have in KS1?", year(1, 2)),
      count("How many places in The Nest are filled right now?", inClass("The Nest")),
      count("lego club numbers", has("After-school club", "Lego")),
      count("How many children stay for choir after school?", has("After-school club", "Choir")),
      count("pupils reading on the turquoise book band - total", has("Book band", "Turquoise")),
      count("Milk order: how many in Class 2 have it?", all(milk, inClass("Class 2"))),
      count("In Little Wickham, how many are Y4?", all(campus(WICKHAM), year(4))),
      count("how many Penhaligons have we got", surname("Penhaligon")),
      count("How many of our pupils have the first name Zuzanna?", forename("Zuzanna")),
      count("number of level ones in chestnut", all(level(1), inClass("Y2 Chestnut"))),
      count(
        "on mrs pargeters sheet how many children are listed altogether?",
        (p) => p.sheet === "Mrs Pargeter",
      ),
      count("How many RW children have a sibling in school?", all(sibling, inClass("RW"))),
      count(
        "pls count the y3 kids at level 2 in 3/4 willow",
        all(year(3), level(2), inClass("3/4 Willow")),
      ),
      count("How many free school meals pupils in Merlin?", all(fsm, has("House", "Merlin"))),
    ],
    list: [
      list("Show me everyone in 5/6 Poplar", inClass("5/6 Poplar")),
      list("Which children sit at support level 4?", level(4)),
      list("names of the year 1 kids at little wickham", all(year(1), campus(WICKHAM))),
      list("Who is in Osprey house in 5 Larch?", all(has("House", "Osprey"), inClass("5 Larch"))),
      list(
        "I need the names of everyone with Mrs Dunphy as key worker",
        has("Key worker", "Mrs Dunphy"),
      ),
      list("Please list the netball club.", has("After-school club", "Netball")),
      list("who goes to cookery after school", has("After-school club", "Cookery")),
      list("children that travel by bus", has("Transport", "Bus")),
      list(
        "pupils in class 3 whose transport is car",
        all(inClass("Class 3"), has("Transport", "Car")),
      ),
      list("What are the names of the girls in 6 Alder?", all(girl, inClass("6 Alder"))),
      list("boys in 3 rowan pls", all(boy, inClass("3 Rowan"))),
      list("all the EAL pupils in 3/4 Willow", all(eal, inClass("3/4 Willow"))),
      list("FSM list for 6 Alder", all(fsm, inClass("6 Alder"))),
      list("Which pupils have No pork in the diet column?", has("Diet", "No pork")),
      list("who's on gold book band", has("Book band", "Gold")),
      list(
        "Find me the pupils in 3 Rowan on Pink band",
        all(inClass("3 Rowan"), has("Book band", "Pink")),
      ),
      list("Who are the Year 4 pupils in 3/4 Willow?", all(year(4), inClass("3/4 Willow"))),
      list("Moles on tier 2 - who are they", all(inClass("Moles"), level(2))),
      list("nursery, PM session, names", all(year(-1), has("Session", "PM"))),
      list("Children belonging to Merlin house", has("House", "Merlin")),
      list(
        "Can you pull up the year six children based at Church Lane?",
        all(year(6), campus(LANE)),
      ),
      list("any pupils with the surname Farooqi", surname("Farooqi")),
      list("every child called Reggie", forename("Reggie")),
      list(
        "May I see who is in Reception on the Little Wickham site?",
        all(year(0), campus(WICKHAM)),
      ),
      list("class 1, level 2 - names", all(inClass("Class 1"), level(2))),
      list("who's at level 3 in RB?", all(level(3), inClass("RB"))),
      list(
        "Identify the pupils in Y1 Acorn whose support level is three.",
        all(inClass("Y1 Acorn"), level(3)),
      ),
      list("Whose diet is recorded as dairy free?", has("Diet", "Dairy free")),
      list("nest kids who come in a taxi", all(inClass("The Nest"), has("Transport", "Taxi"))),
      list("Which of Class 3 have milk?", all(milk, inClass("Class 3"))),
      list("yr 2s at church lane", all(year(2), campus(LANE))),
      list(
        "which of the Hedgehogs have Jas for their key worker",
        all(inClass("Hedgehogs"), has("Key worker", "Jas")),
      ),
      list("lvl 1 kids in 6 alder", all(level(1), inClass("6 Alder"))),
      list("Year threes with a need level of 3, please", all(year(3), level(3))),
      list(
        "Everyone from 6 Alder who does the football club",
        all(inClass("6 Alder"), has("After-school club", "Football")),
      ),
      list("get me the list of conker year ones", all(inClass("1/2 Conker"), year(1))),
    ],
    absence: [
      list("anyone in RW w/o notes?", all(inClass("RW"), noNotes)),
      list(
        "Which children in Class 2 has nobody written a note for?",
        all(inClass("Class 2"), noNotes),
      ),
      list("blank notes year 5", all(year(5), noNotes)),
      list("Who hasn't got a support level recorded?", (p) => p.level === null),
      count(
        "count of children missing a level at Church Lane",
        all(campus(LANE), (p) => p.level === null),
      ),
      list(
        "pupils at Fernbank Infants whose level has been left blank",
        all(campus(FERNBANK), (p) => p.level === null),
      ),
      list(
        "Who in 3 Rowan doesn't go to any after-school club?",
        all(inClass("3 Rowan"), has("After-school club", "")),
      ),
      count(
        "how many of 5 larch have no club",
        all(inClass("5 Larch"), has("After-school club", "")),
      ),
      list("Y1 Acorn pupils with nothing under Diet", all(inClass("Y1 Acorn"), has("Diet", ""))),
      list(
        "Which Y2 Chestnut pupils are still without a phonics score?",
        all(inClass("Y2 Chestnut"), has("Phonics score", "")),
      ),
      list("I'm chasing empty comments for Reception, who do I need to do?", all(year(0), noNotes)),
      list("level 0 children lacking any notes", all(level(0), noNotes)),
      count(
        "For how many Little Wickham children are the notes missing?",
        all(campus(WICKHAM), noNotes),
      ),
      list("who in class 1 has no reading age", all(inClass("Class 1"), has("Reading age", ""))),
      count(
        "How many in Class 3 do have something in their notes?",
        all(inClass("Class 3"), not(noNotes)),
      ),
    ],
    negation: [
      list("Everyone in Class 2 who isn't level 1", all(inClass("Class 2"), not(level(1)))),
      list("RB pupils not on tier 3", all(inClass("RB"), not(level(3)))),
      list("Who in 5 Larch is not EAL?", all(inClass("5 Larch"), not(eal))),
      count(
        "how many kids at Little Wickham don't come by car",
        all(campus(WICKHAM), not(has("Transport", "Car"))),
      ),
      list("children in class 1 that do not have milk", all(inClass("Class 1"), not(milk))),
      list(
        "All Fernbank Reception pupils except the ones in RB",
        all(campus(FERNBANK), year(0), not(inClass("RB"))),
      ),
      count("How many Year 2s are not at Fernbank?", all(year(2), not(campus(FERNBANK)))),
      list("1/2 Conker children who aren't Year 1", all(inClass("1/2 Conker"), not(year(1)))),
      list("non-FSM pupils in 6 Alder", all(inClass("6 Alder"), not(fsm))),
      list("Y1 Acorn, anyone other than the level 0s", all(inClass("Y1 Acorn"), not(level(0)))),
      count("number of pupils who are not based at Church Lane", not(campus(LANE))),
      list(
        "Which of the RB children don't have a sibling in school?",
        all(inClass("RB"), not(sibling)),
      ),
      list(
        "hedgehogs whose key worker isnt miss loomba",
        all(inClass("Hedgehogs"), not(has("Key worker", "Miss Loomba"))),
      ),
      list(
        "6 Alder kids outside Kestrel house",
        all(inClass("6 Alder"), not(has("House", "Kestrel"))),
      ),
      count(
        "How many year sixes are taught somewhere other than Church Lane?",
        all(year(6), not(campus(LANE))),
      ),
    ],
    logic: [
      list(
        "year fives who are in either 5/6 Poplar or Class 3",
        all(year(5), inClass("5/6 Poplar", "Class 3")),
      ),
      count("How many are in either RB or RW?", inClass("RB", "RW")),
      list("Who gets free school meals and is also EAL?", all(fsm, eal)),
      list(
        "children in 5/6 Poplar who are neither EAL nor FSM",
        all(inClass("5/6 Poplar"), not(eal), not(fsm)),
      ),
      list("Hedgehogs and Moles at level 2", all(inClass("Hedgehogs", "Moles"), level(2))),
      list(
        "boys from Kestrel or Merlin in 6 Alder",
        all(boy, has("House", "Kestrel", "Merlin"), inClass("6 Alder")),
      ),
      list(
        "Give me Little Wickham's level 3 and level 4 pupils",
        all(campus(WICKHAM), level(3, 4)),
      ),
      list("female, Year 3, level 2", all(girl, year(3), level(2))),
      count(
        "class 1 and class 2 together, how many walk?",
        all(inClass("Class 1", "Class 2"), has("Transport", "Walks")),
      ),
      list(
        "Year 4s that are on level 0 or have no level recorded",
        all(year(4), (p) => p.level === 0 || p.level === null),
      ),
      count("how many Osprey girls are on level 2", all(has("House", "Osprey"), girl, level(2))),
      list(
        "Which Fernbank children have a halal or vegetarian diet and are at level 3?",
        all(campus(FERNBANK), has("Diet", "Halal", "Vegetarian"), level(3)),
      ),
      list(
        "pupils in 5 Larch doing choir or football after school",
        all(inClass("5 Larch"), has("After-school club", "Choir", "Football")),
      ),
      list(
        "Year 2 at Fernbank on tier 3 but with no phonics score",
        all(year(2), campus(FERNBANK), level(3), has("Phonics score", "")),
      ),
      list(
        "who in class 3 comes by car and has milk too",
        all(inClass("Class 3"), has("Transport", "Car"), milk),
      ),
      count(
        "Counting Class 1 and Class 3 only, how many children are at level 0?",
        all(inClass("Class 1", "Class 3"), level(0)),
      ),
      list(
        "3/4 Willow, year 3, EAL, no after-school club",
        all(inClass("3/4 Willow"), year(3), eal, has("After-school club", "")),
      ),
      list(
        "who is in year 6 and at level 4 but not at little wickham",
        all(year(6), level(4), not(campus(WICKHAM))),
      ),
      count(
        "How many children in 3 Rowan and 3/4 Willow combined are entitled to free school meals?",
        all(inClass("3 Rowan", "3/4 Willow"), fsm),
      ),
      list(
        "year 6 pupils whose book band is Turquoise or Orange",
        all(year(6), has("Book band", "Turquoise", "Orange")),
      ),
      list("All the Year 1s apart from those in Y1 Acorn", all(year(1), not(inClass("Y1 Acorn")))),
      list("level 1 and no notes", all(level(1), noNotes)),
      list(
        "Reception children at tier two with a sibling in school whose key worker is Debs",
        all(year(0), level(2), sibling, has("Key worker", "Debs")),
      ),
      list("bus or taxi pupils who are on level 3", all(has("Transport", "Bus", "Taxi"), level(3))),
      count(
        "kids in 5 larch that are boys and level 2, how many",
        all(inClass("5 Larch"), boy, level(2)),
      ),
    ],
    range: [
      count(
        "How many in 5/6 Poplar are level 2 or above?",
        all(inClass("5/6 Poplar"), (p) => at(p.level, 2)),
      ),
      list("Years 3 and 4 on the Little Wickham site", all(year(3, 4), campus(WICKHAM))),
      list("who has attendance under 85%", (p) => attendance(p) < 85),
      list(
        "Pupils in 3/4 Willow with attendance between 88 and 93 percent",
        all(inClass("3/4 Willow"), (p) => attendance(p) > 88 && attendance(p) < 93),
      ),
      list(
        "Which children in Y1 Acorn scored 32 or more in phonics?",
        all(inClass("Y1 Acorn"), (p) => phonics(p) >= 32),
      ),
      list("children whose reading age is below 8", (p) => readingAge(p) < 8),
      count("years 1 to 2 at little wickham, how many", all(year(1, 2), campus(WICKHAM))),
      list(
        "I'd like KS2 children at Little Wickham on level 3 or higher",
        all(year(3, 4, 5, 6), campus(WICKHAM), (p) => at(p.level, 3)),
      ),
      list(
        "at least level 3, 3/4 willow",
        all(inClass("3/4 Willow"), (p) => at(p.level, 3)),
      ),
      list(
        "Class 2 pupils with no more than 2 days absent",
        all(inClass("Class 2"), (p) => absent(p) <= 2),
      ),
      count(
        "How many pupils are above level 2 at Fernbank?",
        all(campus(FERNBANK), (p) => at(p.level, 3)),
      ),
      count(
        "Y5 and up at Church Lane - number",
        all(campus(LANE), (p) => p.year >= 5),
      ),
      list("Who has managed an attendance of at least 99 percent?", (p) => attendance(p) >= 99),
      list(
        "RW kids up to level 1",
        all(inClass("RW"), (p) => p.level !== null && p.level <= 1),
      ),
      list(
        "the Moles who are between level 1 and level 3 inclusive",
        all(inClass("Moles"), level(1, 2, 3)),
      ),
    ],
    group: [
      table("How many pupils are in each class at Little Wickham?", (s) =>
        by(of(s, campus(WICKHAM)), (p) => p.class),
      ),
      table("break down 3 Rowan by house", (s) =>
        by(of(s, inClass("3 Rowan")), (p) => p.extra.House ?? ""),
      ),
      table("number of children per campus", (s) => by(s.now, (p) => p.campus)),
      table("RB: how many at each level?", (s) => by(of(s, inClass("RB")), (p) => p.level ?? "")),
      table("What is the average level on each site?", (s) =>
        by(s.now, (p) => p.campus, meanLevel),
      ),
      table("mean attendance for each of mr adeyinka's classes", (s) =>
        by(
          of(s, adeyinka),
          (p) => p.class,
          (g) => mean(g.map(attendance)),
        ),
      ),
      table("count Mrs Pargeter's pupils by transport", (s) =>
        by(
          of(s, (p) => p.sheet === "Mrs Pargeter"),
          (p) => p.extra.Transport ?? "",
        ),
      ),
      table("I want FSM numbers class by class for Mr Adeyinka's children", (s) =>
        by(of(s, all(adeyinka, fsm)), (p) => p.class),
      ),
      table("year group totals for church lane", (s) => by(of(s, campus(LANE)), (p) => p.year)),
      table("Nursery by session, please.", (s) =>
        by(of(s, year(-1)), (p) => p.extra.Session ?? ""),
      ),
      table("How big is every house?", (s) => by(of(s, adeyinka), (p) => p.extra.House ?? "")),
      table("compare the average phonics score of Y1 Acorn and 1/2 Conker", (s) =>
        by(
          of(s, inClass("Y1 Acorn", "1/2 Conker")),
          (p) => p.class,
          (g) => mean(g.map(phonics)),
        ),
      ),
      value("Which class is the biggest?", (s) => top(by(s.now, (p) => p.class))),
      value("what class has the fewest kids in it", (s) => bottom(by(s.now, (p) => p.class))),
      value("Where are most of the level 3s - which class?", (s) =>
        top(by(of(s, level(3)), (p) => p.class)),
      ),
      value("house with the most pupils at level 2", (s) =>
        top(by(of(s, all(adeyinka, level(2))), (p) => p.extra.House ?? "")),
      ),
      value("What percentage of Class 2 is on level 0?", (s) =>
        percent(of(s, inClass("Class 2")), level(0)),
      ),
      value("share of girls in 6 Alder", (s) => percent(of(s, inClass("6 Alder")), girl)),
      value("what proportion of 5 Larch gets free school meals?", (s) =>
        percent(of(s, inClass("5 Larch")), fsm),
      ),
      value("avg level for the nest", (s) => meanLevel(of(s, inClass("The Nest")))),
      value("Which campus has the highest average support level?", (s) =>
        top(by(s.now, (p) => p.campus, meanLevel)),
      ),
      value("On average how many days absent have Class 1 had?", (s) =>
        mean(of(s, inClass("Class 1")).map(absent)),
      ),
      value("are there more children in Hedgehogs or in Moles?", (s) =>
        top(by(of(s, inClass("Hedgehogs", "Moles")), (p) => p.class)),
      ),
      value("most popular after-school club", (s) =>
        top(
          by(
            of(s, (p) => (p.extra["After-school club"] ?? "") !== ""),
            (p) => p.extra["After-school club"] ?? "",
          ),
        ),
      ),
      value("Which key worker has the smallest number of children?", (s) =>
        bottom(
          by(
            of(s, (p) => (p.extra["Key worker"] ?? "") !== ""),
            (p) => p.extra["Key worker"] ?? "",
          ),
        ),
      ),
      value("median reading age in class 3", (s) =>
        median(of(s, inClass("Class 3")).map(readingAge)),
      ),
      value("total days absent for Class 2, all children added up", (s) =>
        sum(of(s, inClass("Class 2")).map(absent)),
      ),
      value("which of mr adeyinka's classes has the lowest average attendance", (s) =>
        bottom(
          by(
            of(s, adeyinka),
            (p) => p.class,
            (g) => mean(g.map(attendance)),
          ),
        ),
      ),
    ],
    ranking: [
      listOf("four lowest attendance figures, who are they", (s) => lowest(s.now, attendance, 4)),
      listOf("Who has the worst attendance in 3/4 Willow?", (s) =>
        lowest(of(s, inClass("3/4 Willow")), attendance, 1),
      ),
      listOf("pupil with the highest reading age", (s) => most(s.now, readingAge)),
      listOf("Which two children have been absent for the most days?", (s) =>
        highest(s.now, absent, 2),
      ),
      listOf("best phonics score in conker - whose is it?", (s) =>
        most(of(s, inClass("1/2 Conker")), phonics),
      ),
      listOf("top 4 phonics scores at Fernbank", (s) =>
        highest(of(s, campus(FERNBANK)), phonics, 4),
      ),
      listOf("Who is the youngest of the Hedgehogs?", (s) =>
        most(of(s, inClass("Hedgehogs")), birth),
      ),
      listOf("oldest child in RB", (s) => lowest(of(s, inClass("RB")), birth, 1)),
      listOf("I need the lowest reading age in Class 2 and whose it is", (s) =>
        lowest(of(s, inClass("Class 2")), readingAge, 1),
      ),
      listOf("The Nest: 3 pupils with the most days absent", (s) =>
        highest(of(s, inClass("The Nest")), absent, 3),
      ),
    ],
    time: [
      count("How many children were in 3 Rowan on 1 March 2025?", inClass("3 Rowan"), "2025-03-01"),
      list("who was in Moles on 1 October 2024", inClass("Moles"), "2024-10-01"),
      changed(
        "Since the first of May, who has joined Fernbank?",
        "2025-04-30",
        (a, b) => joined(a, b) && b?.campus === FERNBANK,
      ),
      changed(
        "Which children have come off Mr Adeyinka's sheet since New Year?",
        "2024-12-31",
        (a, b) => left(a, b) && a?.sheet === "Mr Adeyinka",
      ),
      changed("who went up a level in May 2025", "2025-04-30", rose, "2025-05-31"),
      changed(
        "Show pupils whose support level has dropped since 1 January 2025.",
        "2024-12-31",
        fell,
      ),
      changed(
        "who has moved from RW to RB?",
        "0",
        (a, b) => a?.class === "RW" && b?.class === "RB",
      ),
      changedCount(
        "How many children changed class in January 2025?",
        "2024-12-31",
        moved,
        "2025-01-31",
      ),
      changed(
        "pupils swapped out of 3/4 Willow into 3 Rowan this month",
        "2025-05-31",
        (a, b) => a?.class === "3/4 Willow" && b?.class === "3 Rowan",
        "2025-06-30",
      ),
      value("When did Femi Kaczor go to level 3?", (s) =>
        dayOf(s, "Mr Adeyinka|Femi Kaczor", level(3)),
      ),
      value(
        "What level was Wren Mistry on 1 March 2025?",
        (s) => was(s, "2025-03-01", "Wren Mistry").level ?? "",
      ),
      value(
        "which class was bilal lwin in on 15 october 2024",
        (s) => was(s, "2024-10-15", "Bilal Lwin").class,
      ),
      value(
        "Which class did Ciaran Abubakar belong to before he moved to 5 Larch?",
        (s) => was(s, "2025-02-13", "Ciaran Abubakar").class,
      ),
      changed("new starters in february 2025", "2025-01-31", joined, "2025-02-28"),
      changed(
        "In the past fortnight, whose level changed in Mr Adeyinka's classes?",
        "2025-06-03",
        (a, b) => (rose(a, b) || fell(a, b)) && b?.sheet === "Mr Adeyinka",
      ),
      changed(
        "6 alder level changes since christmas, names",
        "2024-12-25",
        (a, b) => (rose(a, b) || fell(a, b)) && b?.class === "6 Alder",
      ),
      changed("Whose notes were updated in May 2025?", "2025-04-30", rewritten, "2025-05-31"),
      count(
        "number at level 3 in 6 Alder at 1 February 2025",
        all(inClass("6 Alder"), level(3)),
        "2025-02-01",
      ),
      count(
        "Looking back to 1 February 2025, how many pupils did Fernbank have?",
        campus(FERNBANK),
        "2025-02-01",
      ),
      value("femi kaczor attendance on 1 march 2025", (s) =>
        attendance(was(s, "2025-03-01", "Femi Kaczor")),
      ),
      changed(
        "anyone gone from level 2 to level 3?",
        "0",
        (a, b) => a?.level === 2 && b?.level === 3,
      ),
      value("What date did Teddy Nowicki move into RW?", (s) =>
        dayOf(s, "Miss Tetley|Teddy Nowicki", inClass("RW")),
      ),
    ],
    lookup: [
      lookup("What level is {} on?", "zofia tatersall", "Zofia Tattersall", (p) => p.level ?? ""),
      lookup("Tell me about {}.", "Gracie-Mae", "Gracie-Mae Whitlock"),
      lookup("which class is {} in", "dotty chaudry", "Dotty Chaudhry", (p) => p.class),
      lookup("{} attendance?", "ebo sandu", "Ebo Sandhu", attendance),
      lookup(
        "Who is {}'s key worker?",
        "Odette Haque",
        "Odette Haque",
        (p) => p.extra["Key worker"] ?? "",
      ),
      lookup("book band for {}", "yiling", "Yiling Penhaligon", (p) => p.extra["Book band"] ?? ""),
      lookup("pull up {} please", "perpetua oyelaran", "Perpetua Oyelaran"),
      lookup("What is the birthday of {}?", "Maja Varga", "Maja Varga", born),
      lookup(
        "how does {} get to school",
        "hamza",
        "Hamza Brindley",
        (p) => p.extra.Transport ?? "",
      ),
      lookup("What year is {} in?", "Vihaan Rashid", "Vihaan Rasheed", (p) => p.year),
      lookup(
        "Which house does {} belong to?",
        "Jayden Penhaligan",
        "Jayden Penhaligon",
        (p) => p.extra.House ?? "",
      ),
      lookup(
        "What has been written in the notes for {}?",
        "Tirion Stavrou",
        "Tirion Stavrou",
        (p) => p.notes,
      ),
      lookup("reading age of {}", "Arlo Threlfal", "Arlo Threlfall", readingAge),
      lookup(
        "Please could you find the phonics score for {}",
        "mei duckwurth",
        "Mei Duckworth",
        phonics,
      ),
      lookup(
        "{} - what club is that child in?",
        "Osian Tattersall",
        "Osian Tattersall",
        (p) => p.extra["After-school club"] ?? "",
      ),
      lookup(
        "At which campus will I find {}?",
        "leocadia duckworth",
        "Leocadia Duckworth",
        (p) => p.campus,
      ),
      lookup("how many days has {} been absent?", "Jemima Rasheed", "Jemima Rasheed", absent),
      lookup("record for {}", "Wojtkowiak, Precious", "Precious Wojtkowiak"),
      lookup("everything we hold on {}", "sian hollingshead", "Siân Hollingshead"),
      lookup("what diet has {} got down", "Matei", "Matei Whitlock", (p) => p.extra.Diet ?? ""),
      lookup(
        "{}'s session pls",
        "jago satterthwiate",
        "Jago Satterthwaite",
        (p) => p.extra.Session ?? "",
      ),
    ],
    yesno: [
      yesno("Is Kezia Haque on level 2?", (s) => one(s.now, "Kezia Haque").level === 2),
      yesno("does percy farooqi have any notes", (s) => one(s.now, "Percy Farooqi").notes !== ""),
      yesno("Are there any level 4s in Class 2?", (s) =>
        s.now.some(all(inClass("Class 2"), level(4))),
      ),
      yesno("Has anybody in 5 Larch got 100% attendance?", (s) =>
        s.now.some((p) => p.class === "5 Larch" && attendance(p) === 100),
      ),
      yesno("wilfred stavrou comes by car, right?", (s) =>
        has("Transport", "Car")(one(s.now, "Wilfred Stavrou")),
      ),
      yesno("Is Iqra Cheung EAL?", (s) => eal(one(s.now, "Iqra Cheung"))),
      yesno(
        "do we have more pupils at Church Lane than at Fernbank",
        (s) => who(s, campus(LANE)).length > who(s, campus(FERNBANK)).length,
      ),
      yesno("Did Rohan Adebayo-Finch move up a level in June?", (s) =>
        s
          .changes("2025-05-31", "2025-06-30")
          .some(
            ({ key, before, after }) =>
              key === "Mr Adeyinka|Rohan Adebayo-Finch" && rose(before, after),
          ),
      ),
    ],
    unanswerable: [
      abstain("What shoe size is Rupert Varga?"),
      abstain("Which level is Barnaby Featherstonehaugh on?"),
      abstain("who is the cleverest child in 6 alder"),
      abstain("Give me the mobile number for Halima Murgatroyd's auntie."),
      abstain("What mark did Idris Kaczor get in his SATs maths paper?"),
      abstain("how many girls are there in Hedgehogs"),
      abstain("Which house is Wilfred Stavrou in?"),
      abstain("postcodes for class 3"),
      abstain("How tall is Ebo Sandhu?"),
      abstain("what's the blood group of gracie-mae whitlock"),
      abstain("Will Femi Boateng come down to level 3 by Christmas?"),
      abstain("list everyone in 4 Sycamore"),
      abstain("Which of the teachers is the nicest to work with?"),
      abstain("what is Zofia Tattersall's reading age"),
      abstain("How much dinner money does Clover Bickerstaffe owe?"),
      abstain("show me the passport numbers of the Year 6s"),
    ],
  },
  "accept-",
);
