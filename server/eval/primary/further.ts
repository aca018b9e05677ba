// Further questions over the primary split as an independent tester writes them from the specification alone, without sight of grammar,
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
  campus,
  forename,
  has,
  least,
  level,
  noLevel,
  noNotes,
  not,
  sheet,
  surname,
  year,
} from "../pupil-tests.js";
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
  absent,
  age,
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

const below =
  (n: number): Where =>
  (p) =>
    p.level !== null && p.level < n;
const month =
  (mm: string): Where =>
  (p) =>
    born(p).slice(5, 7) === mm;

const FERNBANK = campus("Fernbank Infants");
const CHURCH = campus("Church Lane");
const WICKHAM = campus("Little Wickham");
const ADEYINKA = sheet("Mr Adeyinka");
const PARGETER = sheet("Mrs Pargeter");

export const questions = numbered(
  {
    count: [
      count("What's the headcount for Moles?", inClass("Moles")),
      count("RW numbers please", inClass("RW")),
      count("how many chidlren in y1 acorn", inClass("Y1 Acorn")),
      count("Give me a count of everyone at Fernbank Infants.", FERNBANK),
      count("I need the total for the Church Lane site", CHURCH),
      count("Year 6 - how many altogether?", year(6)),
      count("Could you tell me the number of Year Four pupils across the federation?", year(4)),
      count("tot up the kids in 5 larch for me", inClass("5 Larch")),
      count("How many pupils has Mrs Pargeter got on her sheet?", PARGETER),
      count("number of pupils whose support level is 2", level(2)),
      count("how many L4s do we have", level(4)),
      count(
        "In 3/4 Willow, how many are receiving free school meals?",
        all(inClass("3/4 Willow"), fsm),
      ),
      count("FSM total", fsm),
      count(
        "How many of our children speak English as an additional language according to the EAL column?",
        eal,
      ),
      count("hw many girls are there in 6 Alder", all(inClass("6 Alder"), girl)),
      count("boys in 5/6 poplar, count", all(inClass("5/6 Poplar"), boy)),
      count("How big is Kestrel house?", has("House", "Kestrel")),
      count("For the coach company: how many come to school on the bus?", has("Transport", "Bus")),
      count("taxi kids at little wickham?", all(WICKHAM, has("Transport", "Taxi"))),
      count(
        "How many cartons of milk do I order for Class 2, i.e. how many have milk?",
        all(inClass("Class 2"), has("Milk", "Yes")),
      ),
      count("how many children is Debs key worker for", has("Key worker", "Debs")),
      count(
        "Nursery children who only do mornings (AM session) - number please",
        has("Session", "AM"),
      ),
      count("The kitchen wants to know how many are halal.", has("Diet", "Halal")),
      count(
        "vegetarians in Y1 Acorn how many",
        all(inClass("Y1 Acorn"), has("Diet", "Vegetarian")),
      ),
      count(
        "How many Fernbank pupils have a sibling in school?",
        all(FERNBANK, has("Sibling in school", "Y")),
      ),
      count("No of children in lego club", has("After-school club", "Lego")),
      count(
        "Tell me how many are reading on the Turquoise book band",
        has("Book band", "Turquoise"),
      ),
      count("what number of Nowickis have we got", surname("Nowicki")),
      count("How many Jemimas are there?", forename("Jemima")),
      count("how many tier ones in RW", all(inClass("RW"), level(1))),
      count("Count the Year 3 pupils taught in 3/4 Willow", all(inClass("3/4 Willow"), year(3))),
      count(
        "Of the Osprey children, how many sit at level two?",
        all(has("House", "Osprey"), level(2)),
      ),
      count("How many birthdays in January do we have?", month("01")),
      count(
        "how many Y5 in Class 3 come by car?",
        all(inClass("Class 3"), year(5), has("Transport", "Car")),
      ),
      count(
        "Head asked for the number of EAL girls in three rowan",
        all(inClass("3 Rowan"), eal, girl),
      ),
    ],
    list: [
      list("Show me all of Y2 Chestnut.", inClass("Y2 Chestnut")),
      list("class list for the nest", inClass("The Nest")),
      list("Please print the names of the pupils in Class 3", inClass("Class 3")),
      list("Which of our children are on level 4?", level(4)),
      list("Netball club members", has("After-school club", "Netball")),
      list("Who does cookery after school?", has("After-school club", "Cookery")),
      list("I need the names of the free readers", has("Book band", "Free reader")),
      list("everyone in Merlin from 6 alder", all(has("House", "Merlin"), inClass("6 Alder"))),
      list("Give me the FSM children in 5/6 Poplar", all(inClass("5/6 Poplar"), fsm)),
      list("who gets free school meals in 6 Alder", all(inClass("6 Alder"), fsm)),
      list("eal pupils, 5 larch", all(inClass("5 Larch"), eal)),
      list("Who in Class 3 travels by taxi?", all(inClass("Class 3"), has("Transport", "Taxi"))),
      list("walkers in class 1", all(inClass("Class 1"), has("Transport", "Walks"))),
      list(
        "Names of children in the Nest who are down for milk",
        all(inClass("The Nest"), has("Milk", "Yes")),
      ),
      list("Which Nursery pupils stay all day?", has("Session", "All day")),
      list("pm session children in hedghogs", all(inClass("Hedgehogs"), has("Session", "PM"))),
      list(
        "Mrs Dunphy is off tomorrow, which RW children is she key worker to?",
        all(inClass("RW"), has("Key worker", "Mrs Dunphy")),
      ),
      list("dairy free kids?", has("Diet", "Dairy free")),
      list("Anybody vegan?", has("Diet", "Vegan")),
      list("For the sausage order, which pupils are marked No pork?", has("Diet", "No pork")),
      list("tell me which Year 2s are at level three", all(year(2), level(3))),
      list("All the Kaczors please", surname("Kaczor")),
      list("Could you list every child called Peggy?", forename("Peggy")),
      list("kids named Odette", forename("Odette")),
      list("Year 1 children on roll at Little Wickham", all(year(1), WICKHAM)),
      list("Which Year 4 pupils belong to 3/4 Willow?", all(inClass("3/4 Willow"), year(4))),
      list("pull up the reception children at Little Wickham", all(year(0), WICKHAM)),
      list("Whose birthday falls in May?", month("05")),
      list("Level 3 boys in Kestrel house", all(has("House", "Kestrel"), boy, level(3))),
      list("Who's on Pink band in 3 rowan??", all(inClass("3 Rowan"), has("Book band", "Pink"))),
      list("The tier-0 pupils in class two", all(inClass("Class 2"), level(0))),
      list(
        "I'd like to see the children with the surname Haque at Fernbank",
        all(FERNBANK, surname("Haque")),
      ),
      list("which children had 100% attendance", (p) => attendance(p) === 100),
      list(
        "pupils in 1/2 Connker with a sibling in school",
        all(inClass("1/2 Conker"), has("Sibling in school", "Y")),
      ),
      list("Who scored 19 in phonics?", (p) => phonics(p) === 19),
    ],
    absence: [
      list("anyone in 5 Larch w/o notes?", all(inClass("5 Larch"), noNotes)),
      count(
        "How many children across all three sheets have nothing written in the notes?",
        noNotes,
      ),
      list("Which Little Wickham pupils still need a comment writing?", all(WICKHAM, noNotes)),
      list("blank notes in RW", all(inClass("RW"), noNotes)),
      list("Who hasn't been given a support level?", noLevel),
      count("no. of pupils missing a level in 3/4 willow", all(inClass("3/4 Willow"), noLevel)),
      list("Church Lane children whose level has been left empty", all(CHURCH, noLevel)),
      list(
        "Class 1 children with no reading age entered",
        all(inClass("Class 1"), (p) => !p.extra["Reading age"]),
      ),
      count(
        "How many in 1/2 Conker lack a phonics score?",
        all(inClass("1/2 Conker"), (p) => !p.extra["Phonics score"]),
      ),
      list(
        "6 Alder pupils who don't have an after-school club",
        all(inClass("6 Alder"), has("After-school club", "")),
      ),
      list("Moles - who has no diet recorded?", all(inClass("Moles"), has("Diet", ""))),
      list("Are there any Reception kids without any notes? Which?", all(year(0), noNotes)),
      count("Count of pupils at level 0 for whom no notes exist", all(level(0), noNotes)),
      list("find me level 2 pupils lacking notes", all(level(2), noNotes)),
      count(
        "In Hedgehogs how many have had no comment recorded?",
        all(inClass("Hedgehogs"), noNotes),
      ),
    ],
    negation: [
      list("Year 3s who aren't in 3 Rowan", all(year(3), not(inClass("3 Rowan")))),
      count(
        "How many Class 3 pupils do not come by car?",
        all(inClass("Class 3"), not(has("Transport", "Car"))),
      ),
      list("Which Nest children don't have milk?", all(inClass("The Nest"), has("Milk", "No"))),
      list(
        "RB children whose key worker isn't Debs or Jas",
        all(inClass("RB"), not(has("Key worker", "Debs", "Jas"))),
      ),
      count("6 Alder, number not on FSM", all(inClass("6 Alder"), has("FSM", "N"))),
      list("Everyone in 5/6 Poplar who is not a Year 5", all(inClass("5/6 Poplar"), not(year(5)))),
      count("pupils not based at Fernbank Infants, how many", not(FERNBANK)),
      list(
        "who in Hedgehogs doesn't stay all day",
        all(inClass("Hedgehogs"), not(has("Session", "All day"))),
      ),
      count(
        "how many fernbank children don't have a sibling in the school",
        all(FERNBANK, has("Sibling in school", "N")),
      ),
      list(
        "Show the Y2 Chestnut pupils other than those at tier 0",
        all(inClass("Y2 Chestnut"), not(level(0))),
      ),
      list("non-EAL boys in 3/4 Willow", all(inClass("3/4 Willow"), boy, has("EAL", "N"))),
      list("Class 1 pupils outside Year 2", all(inClass("Class 1"), not(year(2)))),
      count(
        "How many Year 4 children are there who don't go to Church Lane?",
        all(year(4), not(CHURCH)),
      ),
      list(
        "Merlin children in 5 Larch that aren't on level 2",
        all(inClass("5 Larch"), has("House", "Merlin"), not(level(2))),
      ),
      count(
        "excluding Reception and Nursery, how many are there at Fernbank?",
        all(FERNBANK, (p) => p.year > 0),
      ),
    ],
    logic: [
      list("Children with both EAL and FSM", all(eal, fsm)),
      count("How many in 3 Rowan are FSM or EAL or both?", all(inClass("3 Rowan"), any(eal, fsm))),
      list(
        "5 Larch: who is neither FSM nor EAL and in Kestrel?",
        all(inClass("5 Larch"), has("FSM", "N"), has("EAL", "N"), has("House", "Kestrel")),
      ),
      count("total for Hedgehogs and Moles combined", inClass("Hedgehogs", "Moles")),
      count("how many level 3s between RB and RW", all(inClass("RB", "RW"), level(3))),
      list(
        "I want the level four pupils from RW or 5/6 Poplar",
        all(inClass("RW", "5/6 Poplar"), level(4)),
      ),
      list(
        "Children on bus or in taxi in Class 2 who are level 1",
        all(inClass("Class 2"), has("Transport", "Bus", "Taxi"), level(1)),
      ),
      list("halal or vegetarian in RW", all(inClass("RW"), has("Diet", "Halal", "Vegetarian"))),
      list(
        "Which boys in 5/6 Poplar are Harrier or Merlin?",
        all(inClass("5/6 Poplar"), boy, has("House", "Harrier", "Merlin")),
      ),
      count(
        "Number of Church Lane girls in Year 6 who go to Football or Choir",
        all(CHURCH, girl, year(6), has("After-school club", "Football", "Choir")),
      ),
      list(
        "all of the Nest except the taxi ones",
        all(inClass("The Nest"), not(has("Transport", "Taxi"))),
      ),
      list(
        "Year 5 in Class 3 at level 3, with milk",
        all(inClass("Class 3"), year(5), level(3), has("Milk", "Yes")),
      ),
      count(
        "Y5 or Y6 kids at Little Wickham walking to school",
        all(WICKHAM, year(5, 6), has("Transport", "Walks")),
      ),
      list(
        "FSM but not EAL, 3/4 Willow and 3 Rowan",
        all(inClass("3/4 Willow", "3 Rowan"), fsm, has("EAL", "N")),
      ),
      list(
        "EAL children on free school meals who are girls in Year 4",
        all(year(4), girl, eal, fsm),
      ),
      count(
        "How many pupils are in Year 1 and on level 0 and have a sibling here?",
        all(year(1), level(0), has("Sibling in school", "Y")),
      ),
      list(
        "Jas's children who are level 3 and don't have a sibling in school",
        all(has("Key worker", "Jas"), level(3), has("Sibling in school", "N")),
      ),
      list(
        "Lime or gold readers in six alder and 5/6 poplar",
        all(inClass("6 Alder", "5/6 Poplar"), has("Book band", "Lime", "Gold")),
      ),
      list(
        "who in 6 alder is on exactly one of FSM and EAL",
        all(inClass("6 Alder"), (p) => fsm(p) !== eal(p)),
      ),
      count(
        "Little Wickham pupils at level 0 or level 4, how many in all?",
        all(WICKHAM, level(0, 4)),
      ),
      list(
        "Miss Loomba's AM nursery children in Hedgehogs",
        all(inClass("Hedgehogs"), has("Key worker", "Miss Loomba"), has("Session", "AM")),
      ),
      list(
        "I'm after Kestrel girls at level 0 who go to Football or Lego",
        all(has("House", "Kestrel"), girl, level(0), has("After-school club", "Football", "Lego")),
      ),
      list(
        "Which Class 1 and Class 2 children are at level 2 and walk?",
        all(inClass("Class 1", "Class 2"), level(2), has("Transport", "Walks")),
      ),
      count(
        "How many halal kids are there outside Reception?",
        all(has("Diet", "Halal"), not(year(0))),
      ),
      list(
        "Reception or Year 1, vegetarian, with Tier 0",
        all(year(0, 1), has("Diet", "Vegetarian"), level(0)),
      ),
    ],
    range: [
      count("how many pupils at level 3 and up", least(3)),
      list("Anyone in Class 2 at level two or higher?", all(inClass("Class 2"), least(2))),
      list("Moles at tier 1 or lower please", all(inClass("Moles"), below(2))),
      list("attendance under 85%", (p) => attendance(p) < 85),
      count(
        "How many Church Lane kids have attendance of 98 percent or better?",
        all(CHURCH, (p) => attendance(p) >= 98),
      ),
      list(
        "6 Alder children with an attendance between 90 and 92",
        all(inClass("6 Alder"), (p) => attendance(p) >= 90 && attendance(p) <= 92),
      ),
      list("Phonics scores of 36 or above - who?", (p) => phonics(p) >= 36),
      count(
        "How many Y1 Acorn pupils got fewer than 30 for phonics?",
        all(inClass("Y1 Acorn"), (p) => phonics(p) < 30),
      ),
      list("children missing more than ten days (days absent)", (p) => absent(p) > 10),
      count("pupils with at most 2 days absent", (p) => absent(p) <= 2),
      list("Who has a reading age below 8?", (p) => readingAge(p) < 8),
      list(
        "Class 3 reading ages over ten, names",
        all(inClass("Class 3"), (p) => readingAge(p) > 10),
      ),
      count("Years 3 to 5 at Little Wickham, how many pupils?", all(WICKHAM, year(3, 4, 5))),
      list("RW pupils above level 2", all(inClass("RW"), least(3))),
      count(
        "number of children from levels 1 to 3 in 5/6 poplar",
        all(inClass("5/6 Poplar"), level(1, 2, 3)),
      ),
      count(
        "How many three-year-olds are in Moles today?",
        all(inClass("Moles"), (p) => age(p) === 3),
      ),
      list(
        "Which RB children are still four?",
        all(inClass("RB"), (p) => age(p) === 4),
      ),
    ],
    "group and compare": [
      table("Break down Mr Adeyinka's pupils by house", (s) =>
        by(of(s, ADEYINKA), (p) => p.extra.House ?? ""),
      ),
      table("Numbers per class at Fernbank", (s) => by(of(s, FERNBANK), (p) => p.class)),
      table("How many pupils at each site?", (s) => by(s.now, (p) => p.campus)),
      table("Little Wickham by mode of transport", (s) =>
        by(of(s, WICKHAM), (p) => p.extra.Transport ?? ""),
      ),
      table("split of levels in RB", (s) => by(of(s, inClass("RB")), (p) => p.level ?? "")),
      table("Can I have a count of children for each key worker in Hedgehogs?", (s) =>
        by(of(s, inClass("Hedgehogs")), (p) => p.extra["Key worker"] ?? ""),
      ),
      table("tally of book bands in 5 Larch", (s) =>
        by(of(s, inClass("5 Larch")), (p) => p.extra["Book band"] ?? ""),
      ),
      table("mean attendance for each house", (s) =>
        by(
          of(s, ADEYINKA),
          (p) => p.extra.House ?? "",
          (g) => mean(g.map(attendance)),
        ),
      ),
      table("Average support level per campus", (s) => by(s.now, (p) => p.campus, meanLevel)),
      table("FSM numbers by class for Mr Adeyinka", (s) =>
        by(
          of(s, ADEYINKA),
          (p) => p.class,
          (g) => g.filter(fsm).length,
        ),
      ),
      table("For each of Mrs Pargeter's classes, average days absent", (s) =>
        by(
          of(s, PARGETER),
          (p) => p.class,
          (g) => mean(g.map(absent)),
        ),
      ),
      table("nursery sessions: how many on each", (s) =>
        by(of(s, year(-1)), (p) => p.extra.Session ?? ""),
      ),
      value("what class has fewest kids in it", (s) => bottom(by(s.now, (p) => p.class))),
      value("Which house has the highest number of FSM children?", (s) =>
        top(by(of(s, fsm), (p) => p.extra.House ?? "")),
      ),
      value("At which campus is the average level highest?", (s) =>
        top(by(s.now, (p) => p.campus, meanLevel)),
      ),
      value("Most common way of getting to school in Class 2", (s) =>
        top(by(of(s, inClass("Class 2")), (p) => p.extra.Transport ?? "")),
      ),
      value("What percentage of 3/4 Willow is EAL?", (s) =>
        percent(of(s, inClass("3/4 Willow")), eal),
      ),
      value("what proportion of Class 1 have milk", (s) =>
        percent(of(s, inClass("Class 1")), has("Milk", "Yes")),
      ),
      value("Of all the 5/6 Poplar pupils, what share are boys?", (s) =>
        percent(of(s, inClass("5/6 Poplar")), boy),
      ),
      value("average phonics score in Y1 Acorn?", (s) =>
        mean(of(s, inClass("Y1 Acorn")).map(phonics)),
      ),
      value("I'd like the mean reading age for Class 2", (s) =>
        mean(of(s, inClass("Class 2")).map(readingAge)),
      ),
      value("median attendance, 6 Alder", (s) => median(of(s, inClass("6 Alder")).map(attendance))),
      value("Add up the days absent for the Nest", (s) =>
        sum(of(s, inClass("The Nest")).map(absent)),
      ),
      yesno(
        "Does Hedgehogs have more children than Moles?",
        (s) => of(s, inClass("Hedgehogs")).length > of(s, inClass("Moles")).length,
      ),
      value("Which of RB and RW has more at level 3?", (s) =>
        top(by(of(s, all(inClass("RB", "RW"), level(3))), (p) => p.class)),
      ),
      value(
        "by how many does Kestrel outnumber Harrier",
        (s) => of(s, has("House", "Kestrel")).length - of(s, has("House", "Harrier")).length,
      ),
    ],
    ranking: [
      listOf("Who has the worst attendance in 6 Alder?", (s) =>
        lowest(of(s, inClass("6 Alder")), attendance, 1),
      ),
      listOf("top three for days absent in Class 2", (s) =>
        highest(of(s, inClass("Class 2")), absent, 3),
      ),
      listOf("Oldest child in RW?", (s) => lowest(of(s, inClass("RW")), birth, 1)),
      listOf("who is the youngest in moles", (s) => highest(of(s, inClass("Moles")), birth, 1)),
      listOf("The pupil with the best reading age in the whole of Mrs Pargeter's sheet", (s) =>
        most(of(s, PARGETER), readingAge),
      ),
      listOf("Highest phonics score - whose is it?", (s) => most(s.now, phonics)),
      listOf("Give me the two lowest attenders in 3/4 Willow", (s) =>
        lowest(of(s, inClass("3/4 Willow")), attendance, 2),
      ),
      listOf("5 lowest attendance figures at Church Lane, names pls", (s) =>
        lowest(of(s, CHURCH), attendance, 5),
      ),
      listOf("which girl in 5 Larch attends most", (s) =>
        highest(of(s, all(inClass("5 Larch"), girl)), attendance, 1),
      ),
      listOf("Who's been absent the most days in class 3?", (s) =>
        most(of(s, inClass("Class 3")), absent),
      ),
    ],
    "time and change": [
      count("How many children were in RW on 1 March 2025?", inClass("RW"), "2025-03-01"),
      list("Who was in Moles back on 1st October 2024?", inClass("Moles"), "2024-10-01"),
      list(
        "level 4 pupils in Mr Adeyinka's classes as at 31/01/2025",
        all(ADEYINKA, level(4)),
        "2025-01-31",
      ),
      count("size of 5 Larch on 1 November 2024", inClass("5 Larch"), "2024-11-01"),
      changed("Who's moved up a level since 1 May?", "2025-05-01", rose),
      changed(
        "Which of Miss Tetley's pupils went down a level between 1 January and 1 February 2025?",
        "2025-01-01",
        fell,
        "2025-02-01",
      ),
      changed("children who changed class in June 2025", "2025-06-01", moved),
      changed(
        "Which pupils moved from 3 Rowan to 3/4 Willow this month?",
        "2025-06-01",
        (a, b) => a?.class === "3 Rowan" && b?.class === "3/4 Willow",
      ),
      changed(
        "Names that have come off Mr Adeyinka's sheet since September 2024",
        "2024-09-30",
        (a, b) => left(a, b) && a?.sheet === "Mr Adeyinka",
      ),
      changed(
        "who left Fernbank in May 2025",
        "2025-05-01",
        (a, b) => left(a, b) && a?.campus === "Fernbank Infants",
        "2025-05-31",
      ),
      changed(
        "New starters on Miss Tetley's sheet in January 2025",
        "2025-01-01",
        (a, b) => joined(a, b) && b?.sheet === "Miss Tetley",
        "2025-01-31",
      ),
      changedCount(
        "how many pupils changed their class between 1 Jan and 1 Mar 2025",
        "2025-01-01",
        moved,
        "2025-03-01",
      ),
      changedCount(
        "Since the start of June, how many of Mr Adeyinka's have gone up in level?",
        "2025-06-01",
        rose,
      ),
      changed(
        "6 alder pupils whose level dropped since 1 June",
        "2025-06-01",
        (a, b) => fell(a, b) && b?.class === "6 Alder",
      ),
      changed(
        "Whose attendance in 5 Larch has gone down since 1 March 2025?",
        "2025-03-01",
        (a, b) => !!a && !!b && b.class === "5 Larch" && attendance(b) < attendance(a),
      ),
      changed(
        "Which 1/2 Conker children had their notes edited in May?",
        "2025-05-01",
        (a, b) => rewritten(a, b) && b?.class === "1/2 Conker",
        "2025-05-31",
      ),
      value(
        "What level was Yiling Penhaligon on 1 December 2024?",
        (s) => one(s.on("2024-12-01"), "Yiling Penhaligon").level ?? "",
      ),
      value(
        "which class was Nia Kinsella in on 15 October 2024",
        (s) => one(s.on("2024-10-15"), "Nia Kinsella").class,
      ),
      value("Femi Kaczor's attendance at the end of February 2025?", (s) =>
        attendance(one(s.on("2025-02-28"), "Femi Kaczor")),
      ),
      value(
        "Before Ciaran Abubakar went into 5 Larch, which class was he in?",
        (s) => one(s.on("2024-12-01"), "Ciaran Abubakar").class,
      ),
      value("What did average attendance for 5/6 Poplar stand at on 1 March 2025?", (s) =>
        mean(s.on("2025-03-01").filter(inClass("5/6 Poplar")).map(attendance)),
      ),
    ],
    lookup: [
      lookup("Which class is {} in?", "Gracie-Mae Whitlock", "Gracie-Mae Whitlock", (p) => p.class),
      lookup(
        "{} - anything I should know before covering tomorrow?",
        "Bartosz Penhaligon",
        "Bartosz Penhaligon",
      ),
      lookup("pull up {}", "suleiman mensah", "Suleiman Mensah"),
      lookup("what do we know about {}", "zofia tattersal", "Zofia Tattersall"),
      lookup("When's {}'s birthday?", "Matei", "Matei Whitlock", born),
      lookup("What house is {} in", "Rafferty", "Rafferty Abubakar", (p) => p.extra.House ?? ""),
      lookup(
        "Who is the key worker of {}?",
        "Tallulah Kaczor",
        "Tallulah Kaczor",
        (p) => p.extra["Key worker"] ?? "",
      ),
      lookup(
        "How does {} get to school?",
        "Niamh Farooqi",
        "Niamh Farooqi",
        (p) => p.extra.Transport ?? "",
      ),
      lookup("reading age for {} pls", "vihaan rasheed", "Vihaan Rasheed", readingAge),
      lookup("What is {}'s attendance currently?", "Ebo Sandhu", "Ebo Sandhu", attendance),
      lookup(
        "tell me {}'s support level",
        "Halima Adebayo Finch",
        "Halima Adebayo-Finch",
        (p) => p.level ?? "",
      ),
      lookup(
        "which book band has {} got to",
        "Dotty Choudhry",
        "Dotty Chaudhry",
        (p) => p.extra["Book band"] ?? "",
      ),
      lookup("phonics result for {}?", "Wilfred Kazcor", "Wilfred Kaczor", phonics),
      lookup(
        "I've got {}'s mum on the phone - which building is he at?",
        "Hamza Brindley",
        "Hamza Brindley",
        (p) => p.campus,
      ),
      lookup("What's in the notes for {}?", "Rupert", "Rupert Varga", (p) => p.notes),
      lookup("{} dietary requirement", "Sian Haque", "Siân Haque", (p) => p.extra.Diet ?? ""),
      lookup("How many days has {} missed so far?", "Jemima Rasheed", "Jemima Rasheed", absent),
      lookup("find {} for me please", "Aoife Witlock", "Aoife Whitlock"),
      lookup(
        "after school club of {}",
        "femi kaczor",
        "Femi Kaczor",
        (p) => p.extra["After-school club"] ?? "",
      ),
      lookup("Which year group does {} belong to?", "Arlo", "Arlo Threlfall", (p) => p.year),
      lookup(
        "Is it AM or PM that {} comes in?",
        "Rowan Hollingshead",
        "Rowan Hollingshead",
        (p) => p.extra.Session ?? "",
      ),
      lookup("Profile of {}, thanks", "SATTERTHWAITE, Ravi", "Ravi Satterthwaite"),
    ],
    yesno: [
      yesno("Is Ines Lwin on free school meals?", (s) => fsm(one(s.now, "Ines Lwin"))),
      yesno("does Jago Entwistle have EAL status", (s) => eal(one(s.now, "Jago Entwistle"))),
      yesno(
        "Is there anybody at level 4 in Class 2?",
        (s) => of(s, all(inClass("Class 2"), level(4))).length > 0,
      ),
      yesno("Has Oskar Whitlock got milk?", (s) =>
        has("Milk", "Yes")(one(s.now, "Oskar Whitlock")),
      ),
      yesno(
        "any vegans in Hedgehogs?",
        (s) => of(s, all(inClass("Hedgehogs"), has("Diet", "Vegan"))).length > 0,
      ),
      yesno("Does every child in 3 Rowan have a level?", (s) =>
        of(s, inClass("3 Rowan")).every((p) => p.level !== null),
      ),
      yesno(
        "Are there more girls than boys in 5 Larch?",
        (s) =>
          of(s, all(inClass("5 Larch"), girl)).length > of(s, all(inClass("5 Larch"), boy)).length,
      ),
      yesno("Does Kit Addo have a sibling in school?", (s) =>
        has("Sibling in school", "Y")(one(s.now, "Kit Addo")),
      ),
    ],
    unanswerable: [
      abstain("What's the home postcode of Zofia Tattersall?"),
      abstain("Which class is Barnaby Ollerenshaw in?"),
      abstain("mobile number for Idris Kaczor's mum"),
      abstain("How many pupils have blood group O negative?"),
      abstain("list the left footed children with shoe size 2"),
      abstain("What did 6 Alder average on the SATs arithmetic paper?"),
      abstain("average height in Y1 Acorn"),
      abstain("What support level is Clementine Featherstonehaugh on?"),
      abstain("Which of the three teachers is the best at their job?"),
      abstain("What's Mrs Pargeter's salary?"),
      abstain("Break the school down by religion"),
      abstain("how many passports are due to expire this summer"),
      abstain("Which hymn are we singing in assembly on Friday?"),
      abstain("UPN for Bea Llewellyn please"),
      abstain("When does the autumn term start?"),
      abstain("Do you reckon Jago Lwin would make a good head boy one day?"),
    ],
  },
  "further-",
);
