// Questions over the primary split as different people at a school type or speak them to a colleague's assistant, written
// without sight of grammar, concepts or results. Gold as in questions.ts.

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
  topicList,
  value,
  yesno,
} from "../questions.js";
import { absent, age, attendance, birth, born, phonics, readingAge } from "./columns.js";

/** The day before the school year. */
const START = "2024-08-31";

const churchLane = (p: Pupil) => p.campus === "Church Lane";
const fernbank = (p: Pupil) => p.campus === "Fernbank Infants";
const wickham = (p: Pupil) => p.campus === "Little Wickham";
const house = (p: Pupil) => p.extra.House ?? "";
const sex = (p: Pupil) => p.extra.Sex ?? "";
const fsm = (p: Pupil) => p.extra.FSM === "Y";
const eal = (p: Pupil) => p.extra.EAL === "Y";
const diet = (p: Pupil) => p.extra.Diet ?? "";
const session = (p: Pupil) => p.extra.Session ?? "";
const band = (p: Pupil) => p.extra["Book band"] ?? "";
const club = (p: Pupil) => p.extra["After-school club"] ?? "";
const keyWorker = (p: Pupil) => p.extra["Key worker"] ?? "";
const transport = (p: Pupil) => p.extra.Transport ?? "";
const milk = (p: Pupil) => p.extra.Milk === "Yes";
const both = (p: Pupil) => p.year === 5 || p.year === 6;

export const questions = numbered(
  {
    count: [
      count(
        "For the governors' report: what is the total number on roll over all three sites?",
        () => {
          return true;
        },
      ),
      count("y5 fsm lvl 2+ how many", (p) => p.year === 5 && fsm(p) && at(p.level, 2)),
      count(
        "I'm covering Poplar after break, how many children will be sat in front of me?",
        inClass("5/6 Poplar"),
      ),
      count("nmuber of chlidren in chesnut", inClass("Y2 Chestnut")),
      count("Of the Reception pupils, how many has Jas got?", (p) => {
        return p.year === 0 && keyWorker(p) === "Jas";
      }),
      count("We've got how many on the books at Fernbank?", fernbank),
      count(
        "I need to know the quantity of pupils which are in level zero at Little Wickham",
        (p) => {
          return wickham(p) && p.level === 0;
        },
      ),
      count("girls in merlin - total", (p) => sex(p) === "F" && house(p) === "Merlin"),
      count("How large is the Year 4 cohort, federation-wide?", (p) => p.year === 4),
      count("um so how many kids have we got in the nest right now", inClass("The Nest")),
      count("Tell me the number of Kestrels who are also EAL", (p) => {
        return house(p) === "Kestrel" && eal(p);
      }),
    ],
    list: [
      list("Can I get a register for Moles", inClass("Moles")),
      list(
        "trip leader here, i want everyone in y2 at fernbank",
        (p) => fernbank(p) && p.year === 2,
      ),
      list("Name the Reception pupils with Mrs Dunphy as their key worker.", (p) => {
        return p.year === 0 && keyWorker(p) === "Mrs Dunphy";
      }),
      list("Which of our pupils bear the surname Farooqi?", (p) => p.name.endsWith(" Farooqi")),
      list("choir members pls, i need to print the hymn sheets", (p) => club(p) === "Choir"),
      list("Those of Mrs Pargeter's pupils who are in Year 6", (p) => {
        return p.sheet === "Mrs Pargeter" && p.year === 6;
      }),
      list("RB, tier three, names", (p) => p.class === "RB" && p.level === 3),
      list("pull up kestrel, year 5", (p) => house(p) === "Kestrel" && p.year === 5),
      list("hey can you read me out who is in conker and in year one", (p) => {
        return p.class === "1/2 Conker" && p.year === 1;
      }),
    ],
    range: [
      list("attendance somewhere between 90 and 92 in larch, who?", (p) => {
        return p.class === "5 Larch" && attendance(p) >= 90 && attendance(p) <= 92;
      }),
      list("Who has had more than ten days off?", (p) => absent(p) > 10),
      list("reading age under 8 at little wickham", (p) => wickham(p) && readingAge(p) < 8),
      list("Acorn children who scored 25 or fewer in phonics", (p) => {
        return p.class === "Y1 Acorn" && phonics(p) <= 25;
      }),
      count("No fewer than 10 but no more than 12 days absent - what's the headcount?", (p) => {
        return absent(p) >= 10 && absent(p) <= 12;
      }),
      count(
        "Persistent absentees, by which I mean attendance below 90%, in Years 5 and 6: how many?",
        (p) => both(p) && attendance(p) < 90,
      ),
      list("attnedance less then 85 at churhc lane", (p) => attendance(p) < 85),
      list("Which Willow children are at tier 3 or beyond?", (p) => {
        return p.class === "3/4 Willow" && at(p.level, 3);
      }),
    ],
    absence: [
      list("RB children without anything written in the notes", (p) => {
        return p.class === "RB" && p.notes === "";
      }),
      list("Which Church Lane pupils have we not yet put a level against?", (p) => {
        return churchLane(p) && p.level === null;
      }),
      count("how many Larch kids aren't signed up for a club", (p) => {
        return p.class === "5 Larch" && club(p) === "";
      }),
      list(
        "reading age empty, Class 1",
        (p) => p.class === "Class 1" && Number.isNaN(readingAge(p)),
      ),
      list("pupils in Class 3 whose comment box is blank", (p) => {
        return p.class === "Class 3" && p.notes === "";
      }),
      count("How many of the Alder children have had something written in their notes?", (p) => {
        return p.class === "6 Alder" && p.notes !== "";
      }),
    ],
    logic: [
      list("FSM, EAL or both, year 6", (p) => p.year === 6 && (fsm(p) || eal(p))),
      list("Everyone in Rowan apart from the football lot", (p) => {
        return p.class === "3 Rowan" && club(p) !== "Football";
      }),
      list(
        "fernbank y1 not in acorn",
        (p) => fernbank(p) && p.year === 1 && p.class !== "Y1 Acorn",
      ),
      list("Level 2 and above in Willow, other than those with EAL", (p) => {
        return p.class === "3/4 Willow" && at(p.level, 2) && !eal(p);
      }),
      list("larch and poplar girls but not the harriers", (p) => {
        return inClass("5 Larch", "5/6 Poplar")(p) && sex(p) === "F" && house(p) !== "Harrier";
      }),
      list("who at little wickham neither walks nor comes by car", (p) => {
        return wickham(p) && !["Walks", "Car"].includes(transport(p));
      }),
      list("Y5 and Y6 boys who aren't in Poplar and aren't level 0", (p) => {
        return both(p) && sex(p) === "M" && p.class !== "5/6 Poplar" && p.level !== 0;
      }),
      list("no milk and no taxi, class 3", (p) => {
        return p.class === "Class 3" && !milk(p) && transport(p) !== "Taxi";
      }),
      count("Except for Class 2, how many at Little Wickham have a level of 2 or more?", (p) => {
        return wickham(p) && p.class !== "Class 2" && at(p.level, 2);
      }),
      list("Harrier or Merlin, female, attendance 95+", (p) => {
        return ["Harrier", "Merlin"].includes(house(p)) && sex(p) === "F" && attendance(p) >= 95;
      }),
      list("everyone in RW bar the tier 1s", (p) => p.class === "RW" && p.level !== 1),
      list("Rowan pupils who don't do a club and who aren't on level 1", (p) => {
        return p.class === "3 Rowan" && club(p) === "" && p.level !== 1;
      }),
      count(
        "How many of the Church Lane pupils are EAL without being FSM?",
        (p) => eal(p) && !fsm(p),
      ),
      list("acorn with a diet down AND a sibling here", (p) => {
        return p.class === "Y1 Acorn" && diet(p) !== "" && p.extra["Sibling in school"] === "Y";
      }),
      list("fernbank yr 1 with phonics under 28 or on tier 3", (p) => {
        return fernbank(p) && p.year === 1 && (phonics(p) < 28 || p.level === 3);
      }),
      list("tier 2 in hedgehogs minus the halal ones", (p) => {
        return p.class === "Hedgehogs" && p.level === 2 && diet(p) !== "Halal";
      }),
    ],
    group: [
      table("Give me Fernbank numbers class by class", (s) => by(of(s, fernbank), (p) => p.class)),
      table("y6 at church lane by house", (s) =>
        by(
          of(s, (p) => p.year === 6 && churchLane(p)),
          house,
        ),
      ),
      value("Which class has the fewest children in it?", (s) => bottom(by(s.now, (p) => p.class))),
      table("Breakdown of the support levels at Little Wickham", (s) =>
        by(
          of(s, (p) => wickham(p) && p.level !== null),
          (p) => p.level ?? "",
        ),
      ),
      table("transport, class 2, how many per type", (s) =>
        by(of(s, inClass("Class 2")), transport),
      ),
      table("Pupil numbers for each of the sites", (s) => by(s.now, (p) => p.campus)),
      table("mean attendance for every one of Mr Adeyinka's classes", (s) =>
        by(
          of(s, (p) => p.sheet === "Mr Adeyinka"),
          (p) => p.class,
          (group) => mean(group.map(attendance)),
        ),
      ),
      table("How many Reception children does each key worker look after?", (s) =>
        by(
          of(s, (p) => p.year === 0 && fernbank(p)),
          keyWorker,
        ),
      ),
      table("M/F split in Poplar", (s) => by(of(s, inClass("5/6 Poplar")), sex)),
      value("Which Fernbank class has the best average in phonics?", (s) =>
        top(
          by(
            of(s, (p) => !Number.isNaN(phonics(p))),
            (p) => p.class,
            (group) => mean(group.map(phonics)),
          ),
        ),
      ),
      table("how do the diets divide up in RW", (s) =>
        by(
          of(s, (p) => p.class === "RW" && diet(p) !== ""),
          diet,
        ),
      ),
      table("FSM children per class at Church Lane", (s) => by(of(s, fsm), (p) => p.class)),
      value("what's the commonest book band in alder", (s) =>
        top(by(of(s, inClass("6 Alder")), band)),
      ),
    ],
    comparison: [
      yesno("Is Willow bigger than Rowan?", (s) => {
        return of(s, inClass("3/4 Willow")).length > of(s, inClass("3 Rowan")).length;
      }),
      value("Which has more children, Hedgehogs or Moles?", (s) =>
        top(by(of(s, inClass("Hedgehogs", "Moles")), (p) => p.class)),
      ),
      yesno("are there fewer harriers than merlins", (s) => {
        return (
          of(s, (p) => house(p) === "Harrier").length < of(s, (p) => house(p) === "Merlin").length
        );
      }),
      value("how many more children has RB got than RW", (s) => {
        return of(s, inClass("RB")).length - of(s, inClass("RW")).length;
      }),
      yesno("Is Jago Entwistle's attendance better than Idris Kaczor's?", (s) => {
        return attendance(one(s.now, "Jago Entwistle")) > attendance(one(s.now, "Idris Kaczor"));
      }),
      value("kestrel or osprey, which of those two has more fsm", (s) =>
        top(
          by(
            of(s, (p) => fsm(p) && ["Kestrel", "Osprey"].includes(house(p))),
            house,
          ),
        ),
      ),
      yesno("Is Ned Varga older than Percy Farooqi?", (s) => {
        return birth(one(s.now, "Ned Varga")) < birth(one(s.now, "Percy Farooqi"));
      }),
      table("boys versus girls, 5 Larch", (s) => by(of(s, inClass("5 Larch")), sex)),
    ],
    share: [
      value("what % of alder is fsm", (s) => percent(of(s, inClass("6 Alder")), fsm)),
      value("What share of Osprey is female?", (s) =>
        percent(
          of(s, (p) => house(p) === "Osprey"),
          (p) => sex(p) === "F",
        ),
      ),
      value("average tier, RB", (s) => meanLevel(of(s, inClass("RB")))),
      value("median attendance for alder", (s) =>
        median(of(s, inClass("6 Alder")).map(attendance)),
      ),
      value("Percentage of our Nursery pupils attending all day", (s) =>
        percent(
          of(s, (p) => p.year === -1),
          (p) => session(p) === "All day",
        ),
      ),
      value("On average, how many days have the Nest children been absent?", (s) =>
        mean(of(s, inClass("The Nest")).map(absent)),
      ),
      value("add up the days absent for the whole of little wickham", (s) =>
        sum(of(s, wickham).map(absent)),
      ),
      value("What proportion of pupils in Y1 Acorn have a sibling in school?", (s) =>
        percent(of(s, inClass("Y1 Acorn")), (p) => p.extra["Sibling in school"] === "Y"),
      ),
    ],
    ranking: [
      listOf("top five by attendance in Alder", (s) => {
        return highest(of(s, inClass("6 Alder")), attendance, 5);
      }),
      listOf("The three lowest reading ages in Class 2, whose are they?", (s) => {
        return lowest(of(s, inClass("Class 2")), readingAge, 3);
      }),
      listOf("bottom 3 phonics scores conker", (s) => {
        return lowest(of(s, inClass("1/2 Conker")), phonics, 3);
      }),
      listOf("youngest two in hedgehogs", (s) => highest(of(s, inClass("Hedgehogs")), birth, 2)),
      listOf("Which pupil has been absent the most, in all of Mrs Pargeter's sheet?", (s) => {
        return most(s.now, absent);
      }),
      listOf("who's the eldest in nursery", (s) =>
        lowest(
          of(s, (p) => p.year === -1),
          birth,
          1,
        ),
      ),
      listOf("Who has the highest level in Willow?", (s) =>
        most(of(s, inClass("3/4 Willow")), (p) => p.level ?? Number.NaN),
      ),
      listOf("5 poorest attenders in year 6", (s) =>
        lowest(
          of(s, (p) => p.year === 6),
          attendance,
          5,
        ),
      ),
    ],
    lookup: [
      lookup("Which house has {} been put in?", "Caleb Nowicki", "Caleb Nowicki", house),
      lookup("{} attendance pls", "mensah zuzanna", "Zuzanna Mensah", attendance),
      lookup("who's {}'s key worker?", "Gracie-Mae", "Gracie-Mae Whitlock", keyWorker),
      lookup("Remind me what book band {} is on", "Dotty Chaudry", "Dotty Chaudhry", band),
      lookup("give me everything on {}", "Leocadia Entwistle", "Leocadia Entwistle"),
      lookup("What has been written about {}?", "Hamza Brindley", "Hamza Brindley", (p) => p.notes),
      lookup("date of birth for {}", "Llewellyn, Bartosz", "Bartosz Llewellyn", born),
      lookup("how does {} travel in", "Arlo", "Arlo Threlfall", transport),
      lookup("how many days has {} missed", "Suleiman Mensah", "Suleiman Mensah", absent),
      lookup("{} phonics??", "fionn entwhistle", "Fionn Entwistle", phonics),
      lookup(
        "{} is down for which nursery session?",
        "Temperance Birtwistle",
        "Temperance Birtwistle",
        session,
      ),
      lookup(
        "What tier did we settle on for {}?",
        "Hira Nkemelu",
        "Hira Nkemelu",
        (p) => p.level ?? "",
      ),
      lookup(
        "I am looking for the class of the pupil {}",
        "Manpreet Trelawney",
        "Manpreet Trelawney",
        (p) => {
          return p.class;
        },
      ),
      lookup("is {} veggie or halal or what", "rupert varga", "Rupert Varga", diet),
      lookup("whats {}s age these days", "niamh tattersall", "Niamh Tattersall", age),
      // Two bear the name; the question says which.
      value("the Amelia Fothergill who is in RB - dietary needs?", (s) =>
        diet(one(of(s, inClass("RB")), "Amelia Fothergill")),
      ),
      value("Reggie in Poplar, what level is he", (s) => {
        return one(of(s, inClass("5/6 Poplar")), "Reggie Murgatroyd").level ?? "";
      }),
    ],
    "yes or no": [
      yesno("Do any of the Moles have a vegan diet?", (s) => {
        return of(s, inClass("Moles")).some((p) => diet(p) === "Vegan");
      }),
      yesno("rohan lwin's y5 isn't he?", (s) => one(s.now, "Rohan Lwin").year === 5),
      yesno("Has every child in Class 3 got a reading age?", (s) => {
        return of(s, inClass("Class 3")).every((p) => !Number.isNaN(readingAge(p)));
      }),
      yesno("are all the nest lot on at least level 1", (s) => {
        return of(s, inClass("The Nest")).every((p) => at(p.level, 1));
      }),
      yesno("Is it true that nobody in Chestnut is at tier 4?", (s) => {
        return !of(s, inClass("Y2 Chestnut")).some((p) => p.level === 4);
      }),
      yesno("Is Ayesha Ionescu both EAL and FSM?", (s) => {
        const pupil = one(s.now, "Ayesha Ionescu");
        return eal(pupil) && fsm(pupil);
      }),
      yesno("any year 1s in the nest", (s) => of(s, inClass("The Nest")).some((p) => p.year === 1)),
      yesno("does chidera postlethwaite go to lego", (s) => {
        return club(one(s.now, "Chidera Postlethwaite")) === "Lego";
      }),
      yesno("Would I be right to say that over half of Poplar are at level 0 or 1?", (s) => {
        const poplar = of(s, inClass("5/6 Poplar"));
        return percent(poplar, (p) => p.level !== null && p.level <= 1) > 50;
      }),
    ],
    columns: [
      count("lego club how many", (p) => club(p) === "Lego"),
      list("Debs's key children in RW", (p) => p.class === "RW" && keyWorker(p) === "Debs"),
      list("milk, class 1, who?", (p) => p.class === "Class 1" && milk(p)),
      list("anybody dairy free?", (p) => diet(p) === "Dairy free"),
      list("Year 6 readers on Turquoise or Orange", (p) => {
        return p.year === 6 && ["Turquoise", "Orange"].includes(band(p));
      }),
      list("moles who only come in the afternoon (PM)", (p) => {
        return p.class === "Moles" && session(p) === "PM";
      }),
      count("how many eat halal at fernbank", (p) => fernbank(p) && diet(p) === "Halal"),
      list("Reception children with a birthday in July or August", (p) => {
        return p.year === 0 && ["07", "08"].includes(born(p).slice(5, 7));
      }),
      list("Who's got a birthday next week, Monday 23rd to Sunday 29th June?", (p) => {
        return born(p).slice(5) >= "06-23" && born(p).slice(5) <= "06-29";
      }),
      count(
        "how many of the nursery children are already four",
        (p) => p.year === -1 && age(p) === 4,
      ),
      value("What are the after-school clubs called?", (s) => [
        ...new Set(of(s, (p) => club(p) !== "").map(club)),
      ]),
      list("kids born in 2017", (p) => born(p).startsWith("2017")),
    ],
    time: [
      count(
        "How many children did Willow have on Christmas Day?",
        inClass("3/4 Willow"),
        "2024-12-25",
      ),
      changed(
        "who came new into Acorn between 1 January and 31 May",
        "2024-12-31",
        (a, b) => joined(a, b) && b?.class === "Y1 Acorn",
        "2025-05-31",
      ),
      changed("leavers from fernbank since september", START, (a, b) => {
        return left(a, b) && a?.campus === "Fernbank Infants";
      }),
      value(
        "What was Oskar Murgatroyd's level before it became 2?",
        (s) => one(s.on("2024-12-31"), "Oskar Murgatroyd").level ?? "",
      ),
      value("when did reggie murgatroyd go up to level 1", () => "2025-02-14"),
      value("Nia Kinsella is in Hedgehogs now, but which class was she in to begin with?", (s) => {
        return one(s.on("2024-09-30"), "Nia Kinsella").class;
      }),
      value("idris kaczors attendance on 20 february", (s) => {
        return attendance(one(s.on("2025-02-20"), "Idris Kaczor"));
      }),
      changed("who has dropped a level since easter at church lane", "2025-04-20", (a, b) => {
        return fell(a, b) && b?.campus === "Church Lane";
      }),
      changedCount("how many year 5s moved up a level this academic year", START, (a, b) => {
        return rose(a, b) && b?.year === 5;
      }),
      list("RB as it stood on 1 October", inClass("RB"), "2024-10-01"),
      changed("Who swapped between Hedgehogs and Moles this year?", START, (a, b) => {
        return moved(a, b) && b?.year === -1;
      }),
      value("By how many has Rowan grown since 1 December?", (s) => {
        const then = s.on("2024-12-01").filter(inClass("3 Rowan")).length;
        return of(s, inClass("3 Rowan")).length - then;
      }),
      changed("whose notes in RB have changed since easter", "2025-04-20", (a, b) => {
        return rewritten(a, b) && b?.class === "RB";
      }),
      changedCount(
        "Number of children who have left Church Lane since 1 January",
        "2024-12-31",
        (a, b) => {
          return left(a, b) && a?.campus === "Church Lane";
        },
      ),
      value("caleb addo - what date did he leave", () => "2025-05-30"),
      list(
        "level 3s in Larch on 1 March",
        (p) => p.class === "5 Larch" && p.level === 3,
        "2025-03-01",
      ),
      value("What level did Yiling Penhaligon have back in September?", (s) => {
        return one(s.on("2024-09-30"), "Yiling Penhaligon").level ?? "";
      }),
      changed("new in Mr Adeyinka's classes in june", "2025-05-31", (a, b) => {
        return joined(a, b) && b?.sheet === "Mr Adeyinka";
      }),
    ],
    "topic in a filter": [
      topicList(
        "DSL here: drink or drugs at home, anyone in class 2?",
        ["alc"],
        inClass("Class 2"),
      ),
      topicList("senco q, how many in class 1 have an EHCP", ["ehcp"], inClass("Class 1")),
      topicList("Nursery children with eczema", ["skin"], (p) => p.year === -1),
      topicList("how many acorn children have trouble sleeping", ["sleep"], inClass("Y1 Acorn")),
      topicList("Any young carers in Poplar?", ["carer"], inClass("5/6 Poplar")),
      topicList("forces families, KS2", ["military"], (p) => p.year >= 3 && p.year <= 6),
      topicList("twins at fernbank", ["twin"], fernbank),
      topicList("diabetics in rowan or poplar", ["diab"], inClass("3 Rowan", "5/6 Poplar")),
      topicList("who's being bullied in willow", ["bully"], inClass("3/4 Willow")),
      topicList("Which Little Wickham children have selective mutism?", ["sm"], wickham),
    ],
    unanswerable: [
      abstain("Is Miss Tetley a good teacher?"),
      abstain("What were our KS2 scaled scores in maths?"),
      abstain("who is going to be excluded next year"),
      abstain("pupils in Class 4"),
      abstain("elm class average level"),
      abstain("Amelia Fothergill's birthday?"),
      abstain("Yusuf Kamara, which level?"),
      abstain("level of wren"),
      abstain("what house is Ravi Kinsella in"),
      abstain("average attendance in Hedgehogs"),
      abstain("postcode for Ned Varga"),
      abstain("Which of the governors are also parents?"),
      abstain("dinner money owed by larch families"),
      abstain("Do you think Caleb Nkemelu should come out of the Nest?"),
      abstain("how many pupils will we have in September 2027"),
      abstain("please remove Percy Farooqi from the system"),
      abstain("class 2 phonics average"),
      abstain("what time is the nest taxi due"),
      abstain("emergency contact number for Arlo Threlfall"),
      abstain("how many are there in falcon house"),
    ],
  },
  "staffroom-",
);
