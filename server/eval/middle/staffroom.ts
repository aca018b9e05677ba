// Questions over the middle split as two dozen different people at a school type or say them to a colleague's assistant,
// written without sight of grammar, concepts or how any question did. Gold as in questions.ts.
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
import {
  achterberg,
  attendance,
  boy,
  eal,
  fsm,
  girl,
  points,
  quigley,
  reading,
  sixth,
  station,
  tanyard,
} from "./columns.js";
import { now } from "./questions.js";

/** The day before the school year. */
const START = "2024-08-31";
/** The last day of the calendar year before that of the questions. */
const WINTER = "2024-12-31";
const boarder = (p: Pupil) => p.extra.Boarder ?? "";
const clubs = (p: Pupil) => p.extra.Clubs ?? "";
const house = (p: Pupil) => p.extra.House ?? "";
const keyworker = (p: Pupil) => p.extra.Keyworker ?? "";
const lunch = (p: Pupil) => p.extra.Lunch ?? "";
const nextStep = (p: Pupil) => p.extra["Next step"] ?? "";
const transport = (p: Pupil) => p.extra.Transport ?? "";
/** `14/03/2013` as `2013-03-14`; empty where the sheet has no dates of birth. */
const born = (p: Pupil) => (p.extra.DOB ?? "").split("/").reverse().join("-");
const birth = (p: Pupil) => Date.parse(born(p));
const age = (p: Pupil) => {
  const had = born(p).slice(5) <= now.slice(5, 10);
  return Number(now.slice(0, 4)) - Number(born(p).slice(0, 4)) - (had ? 0 : 1);
};

export const questions = numbered(
  {
    count: [
      count("Of the Tanyard pupils, how many are Year 7s?", (p) => tanyard(p) && p.year === 7),
      count("Now 8 Cobalt. Number of pupils?", inClass("8 Cobalt")),
      count(
        "I would be grateful for the total of learners in Year 12 and in Year 13 taken together.",
        (p) => {
          return sixth(p);
        },
      ),
      count("station rd kids how many we talking", station),
      count(
        "If everyone in 7 Saffron gets one worksheet, how many worksheets is that?",
        inClass("7 Saffron"),
      ),
      count("Level ones in 6 godwit, the count of", (p) => p.class === "6 Godwit" && p.level === 1),
      count("the nest how mny boys", (p) => p.class === "The Nest" && boy(p)),
      count("How many pupils does Odile look after as keyworker?", (p) => keyworker(p) === "Odile"),
    ],
    list: [
      list("Which of the 13 Seacole students go home every day (Boarder: Day)?", (p) => {
        return p.class === "13 Seacole" && boarder(p) === "Day";
      }),
      list("The Nettleships, all of them please", (p) => p.name.endsWith(" Nettleship")),
      list("pls can u name them yr8s on lvl 4", (p) => p.year === 8 && p.level === 4),
      list(
        "To print labels for their pegs I require the names in 5 Bittern.",
        inClass("5 Bittern"),
      ),
      list("children first-named Adaeze, which ones do we have", (p) =>
        p.name.startsWith("Adaeze "),
      ),
      list("6 Curlew - Thames house - who", (p) => p.class === "6 Curlew" && house(p) === "Thames"),
      list("someone at level five exists, who is it", (p) => p.level === 5),
      list("As for 7 Indigo: those that are in Severn", (p) => {
        return p.class === "7 Indigo" && house(p) === "Severn";
      }),
    ],
    logic: [
      count(
        "Leaving aside The Nest, how many at Tanyard?",
        (p) => tanyard(p) && p.class !== "The Nest",
      ),
      list("Who in 12 Franklin is neither a day pupil nor a full boarder?", (p) => {
        return p.class === "12 Franklin" && !["Day", "Full"].includes(boarder(p));
      }),
      list("Be it choir or be it chess, which Year 7s attend one of those?", (p) => {
        return p.year === 7 && ["Choir", "Chess"].includes(clubs(p));
      }),
      list("8 umber girls, tyne only, but not the level 1s", (p) => {
        return p.class === "8 Umber" && girl(p) && house(p) === "Tyne" && p.level !== 1;
      }),
      count("With the exception of those in Tyne, Mr Quigley has how many Year 5 pupils?", (p) => {
        return quigley(p) && p.year === 5 && house(p) !== "Tyne";
      }),
      list("pupils who are both on FSM and at level 3 or 4", (p) => {
        return fsm(p) && (p.level === 3 || p.level === 4);
      }),
      list(
        "in the nest, taxi kids with Jo as keyworker or else level 3 ones with odile as keyworker",
        (p) => {
          return (
            p.class === "The Nest" &&
            ((transport(p) === "Taxi" && keyworker(p) === "Jo") ||
              (p.level === 3 && keyworker(p) === "Odile"))
          );
        },
      ),
      list(
        "Those 6 Godwit members who have a hot lunch and who, besides, belong to Severn",
        (p) => {
          return p.class === "6 Godwit" && lunch(p) === "Hot" && house(p) === "Severn";
        },
      ),
    ],
    range: [
      list(
        "reading ages from nine to eleven (both included) in 5 Avocet and 5 Bittern, whose are they",
        (p) => {
          return inClass("5 Avocet", "5 Bittern")(p) && reading(p) >= 9 && reading(p) <= 11;
        },
      ),
      list("Who has clocked up fifteen behaviour points or more?", (p) => points(p) >= 15),
      count("8 Umber pupils with not a single behaviour point, how many", (p) => {
        return p.class === "8 Umber" && points(p) === 0;
      }),
      list("Attendance under 90 in 7 Indigo, I need names by 3 o'clock", (p) => {
        return p.class === "7 Indigo" && attendance(p) < 90;
      }),
      count(
        "No. of Y6 readers whose reading age is less than eight",
        (p) => reading(p) < 8 && p.year === 6,
      ),
      list("is there anyone at level 3 upwards in 7 Saffron, and who", (p) => {
        return p.class === "7 Saffron" && at(p.level, 3);
      }),
      list("8 Cobalt: whose attendance lies above 97?", (p) => {
        return p.class === "8 Cobalt" && attendance(p) > 97;
      }),
      count("no more than 2 behaviour points, girls of 7 Indigo, total number", (p) => {
        return p.class === "7 Indigo" && girl(p) && points(p) <= 2;
      }),
      list("born before 1st December 2011, 8 Cobalt", (p) => {
        return p.class === "8 Cobalt" && born(p) < "2011-12-01";
      }),
    ],
    absence: [
      list("For which 6 Godwit pupils did no one enter a lunch?", (p) => {
        return p.class === "6 Godwit" && lunch(p) === "";
      }),
      list("missing reading age, 6 Curlew and 6 Godwit, names", (p) => {
        return inClass("6 Curlew", "6 Godwit")(p) && Number.isNaN(reading(p));
      }),
      list("Whose next step is yet to be filled in among the 13 Seacole lot?", (p) => {
        return p.class === "13 Seacole" && nextStep(p) === "";
      }),
      count("7 indigo, not signed up to any club, how many is it", (p) => {
        return p.class === "7 Indigo" && clubs(p) === "";
      }),
      list("The remarks cell is empty for which 8 Cobalt students?", (p) => {
        return p.class === "8 Cobalt" && p.notes === "";
      }),
      list("no lvl entered, 5 avocet", (p) => p.class === "5 Avocet" && p.level === null),
    ],
    group: [
      table("Houses in 5 Avocet with how many in each?", (s) =>
        by(of(s, inClass("5 Avocet")), house),
      ),
      table("transport used by the nest, numbers for every type", (s) => {
        return by(of(s, inClass("The Nest")), transport);
      }),
      table(
        "Mrs Achterberg's four groups: what is each one's average number of behaviour points?",
        (s) => {
          return by(
            of(s, achterberg),
            (p) => p.class,
            (group) => mean(group.map(points)),
          );
        },
      ),
      value("which tutor group of Mrs Achterberg's has the largest number of FSM pupils", (s) => {
        return top(
          by(
            of(s, (p) => achterberg(p) && fsm(p)),
            (p) => p.class,
          ),
        );
      }),
      table("boarding-wise, how does Dr Nkemelu's sheet divide up? Counts please", (s) => {
        return by(
          of(s, (p) => p.sheet === "Dr Nkemelu"),
          boarder,
        );
      }),
      table("Year 8 clubs and member numbers", (s) => {
        return by(
          of(s, (p) => p.year === 8 && clubs(p) !== ""),
          clubs,
        );
      }),
      value(
        "Which of 5 Avocet, 5 Bittern, 6 Curlew and 6 Godwit reads best going by mean reading age?",
        (s) => {
          return top(
            by(
              of(s, quigley),
              (p) => p.class,
              (group) => mean(group.map(reading)),
            ),
          );
        },
      ),
      table("6 Curlew lunches, tally for hot, packed and halal", (s) => {
        return by(
          of(s, (p) => p.class === "6 Curlew" && lunch(p) !== ""),
          lunch,
        );
      }),
    ],
    comparison: [
      yesno("Does 12 Franklin have as many students as 13 Seacole?", (s) => {
        return of(s, inClass("12 Franklin")).length === of(s, inClass("13 Seacole")).length;
      }),
      value("7 Indigo beats 7 Saffron on headcount by how many?", (s) => {
        return of(s, inClass("7 Indigo")).length - of(s, inClass("7 Saffron")).length;
      }),
      yesno("has wilf pakravan got more behaviour points than delphine rautenbach", (s) => {
        return points(one(s.now, "Wilf Pakravan")) > points(one(s.now, "Delphine Rautenbach"));
      }),
      yesno("Is Thandi Eskdale the younger of the two, her and Beatrix Moynihan?", (s) => {
        return birth(one(s.now, "Thandi Eskdale")) > birth(one(s.now, "Beatrix Moynihan"));
      }),
      value("Who of Jo and Odile has got more keyworker children?", (s) => {
        return top(
          by(
            of(s, (p) => ["Jo", "Odile"].includes(keyworker(p))),
            keyworker,
          ),
        );
      }),
      value(
        "In year 7, boys' average attendance against girls': which gender's is better?",
        (s) => {
          return top(
            by(
              of(s, (p) => achterberg(p) && p.year === 7),
              (p) => p.extra.Gender ?? "",
              (group) => mean(group.map(attendance)),
            ),
          );
        },
      ),
      table("boys versus girls in 12 franklin", (s) => {
        return by(of(s, inClass("12 Franklin")), (p) => p.extra.Gender ?? "");
      }),
    ],
    share: [
      value("What proportion of 7 Indigo gets free school meals?", (s) => {
        return percent(of(s, inClass("7 Indigo")), fsm);
      }),
      value("behaviour points, on average per child, 7 Saffron", (s) => {
        return mean(of(s, inClass("7 Saffron")).map(points));
      }),
      value("Median reading age in 5 Bittern is what?", (s) => {
        return median(of(s, inClass("5 Bittern")).map(reading));
      }),
      value("what pct of 8 umber are level 2 and up", (s) => {
        return percent(of(s, inClass("8 Umber")), (p) => at(p.level, 2));
      }),
      value("add up the behaviour points of tyne house for me", (s) => {
        return sum(of(s, (p) => house(p) === "Tyne").map(points));
      }),
      value(
        "The average support level amongst the sixth form students on Dr Nkemelu's sheet",
        (s) => {
          return meanLevel(of(s, sixth));
        },
      ),
      value("how much of 6 godwit has EAL down as Y, in percent", (s) => {
        return percent(of(s, inClass("6 Godwit")), eal);
      }),
    ],
    ranking: [
      listOf("second highest behaviour points tally overall, whose?", (s) => {
        return highest(s.now, points, 2).slice(1);
      }),
      listOf("Name the two eldest in 7 Indigo", (s) =>
        lowest(of(s, inClass("7 Indigo")), birth, 2),
      ),
      listOf("year 8, the four who come in least going by attendance %", (s) => {
        return lowest(
          of(s, (p) => achterberg(p) && p.year === 8),
          attendance,
          4,
        );
      }),
      listOf("Who reads at the lowest age in 5 Avocet?", (s) => {
        return lowest(of(s, inClass("5 Avocet")), reading, 1);
      }),
      listOf(
        "In 13 Seacole there is one whose level is higher than everyone else's. Name?",
        (s) => {
          return most(of(s, inClass("13 Seacole")), (p) => p.level ?? Number.NaN);
        },
      ),
      listOf("youngest pupil of 8 cobalt", (s) => highest(of(s, inClass("8 Cobalt")), birth, 1)),
      value("among the Quigley classes, which is lowest for average attendance", (s) => {
        return bottom(
          by(
            of(s, quigley),
            (p) => p.class,
            (group) => mean(group.map(attendance)),
          ),
        );
      }),
    ],
    lookup: [
      lookup("What's {} got for lunch", "Winnie", "Winnie Oyelaran", lunch),
      lookup("{}: age?", "Hadiza Yildiz", "Hadiza Yıldız", age),
      lookup(
        "How is it that {} travels in?",
        "Tamsin Vandenberghe",
        "Tamsin Vandenberghe",
        transport,
      ),
      lookup("dob of {} for the passport form", "Yusra Georgiadis", "Yusra Georgiadis", born),
      lookup("is {} humber, tyne, or what", "lakshmi achebe", "Lakshmi Achebe", house),
      lookup("By whom is {} keyworked?", "Zofia Prendergast", "Zofia Prendergast", keyworker),
      lookup("att for {}", "Tchaikovska, Ulysses", "Ulysses Tchaikovska", attendance),
      lookup(
        "How many points for behaviour does {} stand at?",
        "Bartosz Malangu",
        "Bartosz Mahlangu",
        points,
      ),
      lookup(
        "Where's {} off to after sixth form, next step wise?",
        "Olamide Kirkbride",
        "Olamide Kirkbride",
        nextStep,
      ),
      lookup(
        "read me whatever is written on {}",
        "Philippa Leung",
        "Philippa Leung",
        (p) => p.notes,
      ),
      lookup("{}'s reading age if there is one", "Obinna", "Obinna Rajapaksa", reading),
      lookup("in what kind of boarding is {}", "Ebony Feathers", "Ebony Feathers", boarder),
      lookup("club for {}??", "bryony achebe", "Bryony Achebe", clubs),
      lookup(
        "gender recorded for {}",
        "Ash Fennimore",
        "Ash Fennimore",
        (p) => p.extra.Gender ?? "",
      ),
      lookup(
        "The tutor group in which {} sits is called?",
        "Csorba Aurelio",
        "Aurelio Csorba",
        (p) => p.class,
      ),
      value("the kai nakamura who's in the sixth form, who is his keyworker", (s) => {
        return keyworker(one(of(s, sixth), "Kai Nakamura"));
      }),
      value("Joshua Pemberton, the 5 Bittern one: which house?", (s) => {
        return house(one(of(s, inClass("5 Bittern")), "Joshua Pemberton"));
      }),
    ],
    "yes or no": [
      yesno("Do all of the pupils in The Nest have a level recorded?", (s) => {
        return of(s, inClass("The Nest")).every((p) => p.level !== null);
      }),
      yesno("does anybody from 8 umber play futsal", (s) => {
        return of(s, inClass("8 Umber")).some((p) => clubs(p) === "Futsal");
      }),
      yesno("Is it the case that no one in 12 Franklin is above level 3?", (s) => {
        return !of(s, inClass("12 Franklin")).some((p) => at(p.level, 4));
      }),
      yesno("Verity Lyubchenko is a full boarder, isn't she?", (s) => {
        return boarder(one(s.now, "Verity Lyubchenko")) === "Full";
      }),
      yesno("Are at least half of the 7 Saffron pupils entitled to FSM?", (s) => {
        return percent(of(s, inClass("7 Saffron")), fsm) >= 50;
      }),
      yesno("is everyone in 6 curlew over 85 for attendance", (s) => {
        return of(s, inClass("6 Curlew")).every((p) => attendance(p) > 85);
      }),
      yesno("So Florrie Estrada belongs to Severn. Correct?", (s) => {
        return house(one(s.now, "Florrie Estrada")) === "Severn";
      }),
      yesno("any halal lunches in 6 Godwit?", (s) => {
        return of(s, inClass("6 Godwit")).some((p) => lunch(p) === "Halal");
      }),
    ],
    columns: [
      list("When it comes to netball, who are the members?", (p) => clubs(p) === "Netball"),
      list("13 Seacole's university hopefuls according to next step", (p) => {
        return p.class === "13 Seacole" && nextStep(p) === "University";
      }),
      count("how many walk, sixth form", (p) => sixth(p) && transport(p) === "Walks"),
      list("8 Cobalt only, 8 Umber is not wanted: who was born in March?", (p) => {
        return p.class === "8 Cobalt" && born(p).slice(5, 7) === "03";
      }),
      count("how many in 7 indigo are already 12", (p) => p.class === "7 Indigo" && age(p) === 12),
      list("free school meal children of 8 Cobalt", (p) => p.class === "8 Cobalt" && fsm(p)),
      value("Which clubs have takers from 7 Saffron?", (s) => [
        ...new Set(of(s, (p) => p.class === "7 Saffron" && clubs(p) !== "").map(clubs)),
      ]),
      list("Dr Pym's key students at level 2 or over", (p) => {
        return keyworker(p) === "Dr Pym" && at(p.level, 2);
      }),
      list(
        "birthdays in june, 7 Indigo",
        (p) => p.class === "7 Indigo" && born(p).slice(5, 7) === "06",
      ),
    ],
    time: [
      listOf("Whose level on 20 October was 2 and is now 3, in Mr Quigley's classes?", (s) => {
        const before = new Map(s.on("2024-10-20").map((p) => [p.key, p.level]));
        return of(s, (p) => quigley(p) && p.level === 3 && before.get(p.key) === 2).map(
          ({ key }) => key,
        );
      }),
      changed("In the last two weeks who's joined us?", "2025-05-07", joined),
      changed(
        "who's left 6 Curlew or 6 Godwit since the autumn, say since 1 October",
        "2024-09-30",
        (a, b) => {
          return left(a, b) && !!a && inClass("6 Curlew", "6 Godwit")(a);
        },
      ),
      value("When was it that Fenella Whitcombe switched to 6 Godwit?", () => "2025-01-10"),
      value("gwenllian zhelev b4 she came to godwit - which class", (s) => {
        return one(s.on("2024-11-01"), "Gwenllian Zhelev").class;
      }),
      changed("level drops, Mrs Achterberg's lot, this month", "2025-04-30", (a, b) => {
        return fell(a, b) && !!b && achterberg(b);
      }),
      changedCount(
        "Since New Year's Day how many Year 5s have had their level raised?",
        WINTER,
        (a, b) => {
          return rose(a, b) && b?.year === 5;
        },
      ),
      value("delphine rautenbach, behaviour points as of 31 december?", (s) => {
        return points(one(s.on("2024-12-31"), "Delphine Rautenbach"));
      }),
      list("Those who made up 5 Avocet on the 15th of November", inClass("5 Avocet"), "2024-11-15"),
      count("At Christmas 2024, 8 Umber numbered how many?", inClass("8 Umber"), "2024-12-25"),
      yesno("Has Romilly Cholmondeley ever been on level 4?", (s) => {
        return s.states.some(({ pupils }) =>
          pupils.some((p) => p.name === "Romilly Cholmondeley" && p.level === 4),
        );
      }),
      changed(
        "Year 8s that changed tutor group in May",
        "2025-04-30",
        (a, b) => {
          return moved(a, b) && b?.year === 8;
        },
        "2025-05-31",
      ),
      changed(
        "whose notes got changed in 8 Cobalt within the last three weeks",
        "2025-04-30",
        (a, b) => {
          return rewritten(a, b) && b?.class === "8 Cobalt";
        },
      ),
      changedCount("Arrivals in Year 6 this school year, number", START, (a, b) => {
        return joined(a, b) && b?.year === 6;
      }),
      value("5 Avocet is bigger by how many than it was on 1/12/2024?", (s) => {
        const then = s.on("2024-12-01").filter(inClass("5 Avocet")).length;
        return of(s, inClass("5 Avocet")).length - then;
      }),
      value("How many behaviour points has Bartosz Mahlangu added since 1 January?", (s) => {
        const then = points(one(s.on("2025-01-01"), "Bartosz Mahlangu"));
        return points(one(s.now, "Bartosz Mahlangu")) - then;
      }),
    ],
    "topic in a filter": [
      topicList("Year 6 pupils on asthma inhalers", ["asth"], (p) => p.year === 6),
      topicList(
        "As for 8 Umber: who is diabetic or has epilepsy?",
        ["diab", "epi"],
        inClass("8 Umber"),
      ),
      topicList("of the sixth formers, which ones lost a family member", ["loss"], sixth),
      topicList("Station Road pupils with a hearing impairment", ["hear"], station),
      topicList("7 Indigo, ADHD, who", ["adhd"], inClass("7 Indigo")),
      topicList("y7s who've had a parent sent to jail", ["prison"], (p) => p.year === 7),
      topicList("Tanyard children with a heart condition", ["heart"], tanyard),
    ],
    unanswerable: [
      abstain("what lunch does Wilf Pakravan have"),
      abstain("Boarding status of Greta Lyubchenko"),
      abstain("behaviour points of 6 Godwit in total"),
      abstain("the mean reading age of 8 Umber"),
      abstain("how many in 7 Crimson"),
      abstain("Who's in Trent house?"),
      abstain("who goes to trampolining club"),
      abstain("How many pupils moved class last term?"),
      abstain("Leander's attendance"),
      abstain("Jessop, what level"),
      abstain("Idris - which house is he in"),
      abstain("Which class has Perpetua Oakenfold been put in?"),
      abstain("Do you reckon 8 Cobalt are harder work than 8 Umber?"),
      abstain("who'll be on level 5 come september"),
      abstain("What should we do about Bartosz Mahlangu?"),
      abstain("the wifi password please"),
      abstain("when did Tegan Feathers last see the nurse"),
      abstain("Give me the home addresses for 7 Saffron"),
      abstain("What grade did Umar Strachan get for his A level mocks?"),
      abstain("how many languages does Odile speak"),
      abstain("Has everyone in The Nest had the flu vaccine?"),
      abstain("Level 9s in Year 8, names"),
      abstain("who is off sick today"),
      abstain("How many of 13 Seacole passed their driving test?"),
      abstain("Book me a meeting with the parents of Zlata Nwachukwu"),
      abstain("Which teacher has year 9?"),
      abstain("Gender split of 5 Avocet"),
      abstain("birth dates for 6 Curlew"),
    ],
  },
  "staffroom-",
);
