// Questions over the secondary split as different people at a school type or speak them to a colleague's assistant, written
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

/** The day before the school year. */
const START = "2024-08-31";
/** The last day before the spring term in which the questions are asked. */
const WINTER = "2024-12-31";
const gender = (p: Pupil) => p.extra.Gender ?? "";
const northgate = (p: Pupil) => p.campus === "Northgate";
const riverside = (p: Pupil) => p.campus === "Riverside";
const ks3 = (p: Pupil) => p.year >= 7 && p.year <= 9;
const ks4 = (p: Pupil) => p.year >= 10;
const fernandes = (p: Pupil) => p.sheet === "Mr Fernandes";

export const questions = numbered(
  {
    count: [
      count("Total roll, both campuses together, for the governors' dashboard", () => true),
      count("yr 11 how many r on fsm", (p) => p.year === 11 && fsm(p)),
      count("no of y8 seacole", (p) => p.year === 8 && house(p) === "Seacole"),
      count("How many learners does Ms Abara-Jones have in Turing?", inClass("Turing")),
      count("headcount northgate pls", northgate),
      count("i wanna know how many students take computing in year eleven", (p) => {
        return p.year === 11 && option(p) === "Computing";
      }),
      count("The amount of pupils in tier 3 in 10 Curie is how much?", (p) => {
        return p.class === "10 Curie" && p.level === 3;
      }),
      count("How many of the 9C1 pupils attract the pupil premium?", (p) => {
        return p.class === "9C1" && pp(p);
      }),
      count("coutn of brunle house in 7A1", (p) => p.class === "7A1" && house(p) === "Brunel"),
      count("hw mny in cove", inClass("Cove")),
      count(
        "I am hosting the year six visit and I need a number for lunches, so: how many Year 6?",
        (p) => {
          return p.year === 6;
        },
      ),
    ],
    list: [
      list("Bus B16, year 11, who gets on it", (p) => p.year === 11 && route(p) === "B16"),
      list("I'm on cover for Lovelace, can I have the register please", inClass("Lovelace")),
      list("7A2 nightingales", (p) => p.class === "7A2" && house(p) === "Nightingale"),
      list("Kindly list all students bearing the surname Kwok.", (p) => p.name.endsWith(" Kwok")),
      list("drama lot in 10 curie", (p) => p.class === "10 Curie" && option(p) === "Drama"),
      list("All pupils whose first name is Rowan", (p) => p.name.startsWith("Rowan ")),
      list("hopper violinists", (p) => p.class === "Hopper" && instrument(p) === "Violin"),
      list("who is at level 5", (p) => p.level === 5),
      list("year 9 level 3s, I'm not after any other year", (p) => p.year === 9 && p.level === 3),
      list("11 newton students with 2 detentions", (p) => {
        return p.class === "11 Newton" && detentions(p) === 2;
      }),
      list("Which pupils are down for an April review?", (p) => review(p) === "April"),
      list("exams office: names of everybody in 11 Newton doing Geography", (p) => {
        return p.class === "11 Newton" && option(p) === "Geography";
      }),
    ],
    range: [
      count("between 15 and 20 EHCP hours inclusive - how many pupils?", (p) => {
        return hours(p) >= 15 && hours(p) <= 20;
      }),
      list("two or more detentions in franklin, names", (p) => {
        return p.class === "11 Franklin" && detentions(p) >= 2;
      }),
      list("y9 with attendance from 80 to 88", (p) => {
        return p.year === 9 && attendance(p) >= 80 && attendance(p) <= 88;
      }),
      list("Which Year 7 pupils read at an age of at least 14:09?", (p) => {
        return p.year === 7 && readingAge(p) >= 14 + 9 / 12;
      }),
      list("reading age under 10:06 in 9C2", (p) => p.class === "9C2" && readingAge(p) < 10.5),
      list("more than three detentions, anyone?", (p) => detentions(p) > 3),
      list(
        "Severe absence check: everybody whose attendance is below 80%",
        (p) => attendance(p) < 80,
      ),
      count("tier 2 to tier 4 in 11 franklin how many", (p) => {
        return p.class === "11 Franklin" && at(p.level, 2) && p.level !== 5;
      }),
      list(
        "8B2 kids born on or after 1 July 2012",
        (p) => p.class === "8B2" && born(p) >= "2012-07-01",
      ),
      count("Up to and including 90% attendance, Year 8. How many is that?", (p) => {
        return p.year === 8 && attendance(p) <= 90;
      }),
    ],
    absence: [
      list("who in 8B1 hasn't got a reading age", (p) => {
        return p.class === "8B1" && Number.isNaN(readingAge(p));
      }),
      count(
        "10 curie with an empty bus route, number",
        (p) => p.class === "10 Curie" && route(p) === "",
      ),
      list("Hopper: no instrument", (p) => p.class === "Hopper" && instrument(p) === ""),
      list("turing - nothing noted", (p) => p.class === "Turing" && p.notes === ""),
      list(
        "Which Year 11s have we failed to give a tier?",
        (p) => p.year === 11 && p.level === null,
      ),
      count(
        "How many pupils, whole school, have not been assigned a support level at all?",
        (p) => {
          return p.level === null;
        },
      ),
      list("cove pupils who do have something in their notes", (p) => {
        return p.class === "Cove" && p.notes !== "";
      }),
      list("lovelace rows with the level column empty", (p) => {
        return p.class === "Lovelace" && p.level === null;
      }),
    ],
    logic: [
      list("Year 8 pupil premium children who are on neither level 0 nor level 1", (p) => {
        return p.year === 8 && pp(p) && at(p.level, 2);
      }),
      list("y10 fsm girls that dont take spanish", (p) => {
        return p.year === 10 && fsm(p) && girl(p) && option(p) !== "Spanish";
      }),
      list("curie, tier 3, no bus, boys", (p) => {
        return p.class === "10 Curie" && p.level === 3 && route(p) === "" && boy(p);
      }),
      list("Students in Year 11 who speak either Farsi or Arabic at home", (p) => {
        return p.year === 11 && ["Farsi", "Arabic"].includes(homeLanguage(p));
      }),
      list("9C1 but not brunel and not pp", (p) => {
        return p.class === "9C1" && house(p) !== "Brunel" && !pp(p);
      }),
      list("everyone in 11 Newton except the ones on tier 1", (p) => {
        return p.class === "11 Newton" && p.level !== 1;
      }),
      list("Turing pupils who don't get collected and don't play the violin", (p) => {
        return p.class === "Turing" && homeTime(p) !== "Collected" && instrument(p) !== "Violin";
      }),
      list("franklin fsm students whose home language is anything other than English", (p) => {
        return p.class === "11 Franklin" && fsm(p) && homeLanguage(p) !== "English";
      }),
      list("girls taking Art or Drama in Year 10", (p) => {
        return p.year === 10 && girl(p) && ["Art", "Drama"].includes(option(p));
      }),
      count("Leaving aside Mr Fernandes's pupils, how many are on level 4?", (p) => {
        return p.level === 4 && !fernandes(p);
      }),
      list("KS3 with attendance below 88, but not from 9C1 or 9C2", (p) => {
        return ks3(p) && attendance(p) < 88 && !inClass("9C1", "9C2")(p);
      }),
      list("level 3+ and PP and under 93% attendance", (p) => {
        return at(p.level, 3) && pp(p) && attendance(p) < 93;
      }),
      list("violin or steel pans, only the FSM ones, only Hopper", (p) => {
        return p.class === "Hopper" && fsm(p) && ["Violin", "Steel pans"].includes(instrument(p));
      }),
      list("on the B16 or the R3 and with at least three detentions", (p) => {
        return ["B16", "R3"].includes(route(p)) && detentions(p) >= 3;
      }),
      list("Who in 10 Newton takes neither Computing nor Food nor Spanish?", (p) => {
        return p.class === "10 Newton" && !["Computing", "Food", "Spanish"].includes(option(p));
      }),
      count("8B1 and 8B2 together, without PP, without Johnson, how many left", (p) => {
        return inClass("8B1", "8B2")(p) && !pp(p) && house(p) !== "Johnson";
      }),
      list(
        "taxi pupils on at least 25 EHCP hours",
        (p) => transport(p) === "Taxi" && hours(p) >= 25,
      ),
      list("Riverside level 3s, the Year 7s excluded", (p) => {
        return riverside(p) && p.level === 3 && p.year !== 7;
      }),
      list("boys in lovelace who walk or get the bus home and are above level 1", (p) => {
        const travels = ["Walks", "Bus"].includes(homeTime(p));
        return p.class === "Lovelace" && boy(p) && travels && at(p.level, 2);
      }),
    ],
    group: [
      table("How do the Year 9s divide up into houses?", (s) =>
        by(
          of(s, (p) => p.year === 9 && house(p) !== ""),
          house,
        ),
      ),
      table("total detentions for each of Miss Kowalczyk's forms", (s) =>
        by(
          of(s, (p) => p.sheet === "Miss Kowalczyk"),
          (p) => p.class,
          (group) => sum(group.map(detentions)),
        ),
      ),
      value("Which class has the fewest pupils?", (s) => bottom(by(s.now, (p) => p.class))),
      table("review months, how many pupils in each", (s) => by(of(s, fernandes), review)),
      table("Average attendance by year group, Mr Thackeray's sheet", (s) =>
        by(
          of(s, (p) => p.sheet === "Mr Thackeray"),
          (p) => p.year,
          (group) => mean(group.map(attendance)),
        ),
      ),
      table("fsm numbers per form, y10 and y11", (s) =>
        by(
          of(s, (p) => ks4(p) && fsm(p)),
          (p) => p.class,
        ),
      ),
      table("Turing: a count for every home time arrangement", (s) => {
        return by(of(s, inClass("Turing")), homeTime);
      }),
      value("what's the most common option among the year 10 and 11 fsm students", (s) =>
        top(
          by(
            of(s, (p) => ks4(p) && fsm(p)),
            option,
          ),
        ),
      ),
      table("level distribution in 9C2", (s) =>
        by(
          of(s, (p) => p.class === "9C2" && p.level !== null),
          (p) => p.level ?? "",
        ),
      ),
      table("girls per class in KS2", (s) =>
        by(
          of(s, (p) => p.year <= 6 && girl(p)),
          (p) => p.class,
        ),
      ),
      table("Pupil premium by house, Year 8 only", (s) =>
        by(
          of(s, (p) => p.year === 8 && pp(p)),
          house,
        ),
      ),
      value("bus route with the fewest on it", (s) =>
        bottom(
          by(
            of(s, (p) => route(p) !== ""),
            route,
          ),
        ),
      ),
      table("mean EHCP hours for each kind of transport", (s) => {
        return by(of(s, fernandes), transport, (group) => mean(group.map(hours)));
      }),
      value("In which year group is the average level highest?", (s) => {
        return top(by(s.now, (p) => p.year, meanLevel));
      }),
      table("Split the whole roll by campus for me", (s) => by(s.now, (p) => p.campus)),
      table("Languages spoken at home in 11 Newton and how many speak each", (s) => {
        return by(of(s, inClass("11 Newton")), homeLanguage);
      }),
    ],
    comparison: [
      yesno("Is 9C1 bigger than 9C2?", (s) => {
        return of(s, inClass("9C1")).length > of(s, inClass("9C2")).length;
      }),
      value("which campus has more pupils", (s) => top(by(s.now, (p) => p.campus))),
      yesno("do girls outnumber boys in 10 newton", (s) => {
        const newton = of(s, inClass("10 Newton"));
        return newton.filter(girl).length > newton.filter(boy).length;
      }),
      yesno("Has Kenji Kwok had more detentions than Ximena Nogueira?", (s) => {
        return detentions(one(s.now, "Kenji Kwok")) > detentions(one(s.now, "Ximena Nogueira"));
      }),
      value("By how much does Northgate's roll exceed Riverside's?", (s) => {
        return of(s, northgate).length - of(s, riverside).length;
      }),
      value("Seacole or Nightingale: which one has the better average attendance?", (s) =>
        top(
          by(
            of(s, (p) => ["Seacole", "Nightingale"].includes(house(p))),
            house,
            (group) => mean(group.map(attendance)),
          ),
        ),
      ),
      yesno("is there more fsm in 11 franklin than in 10 curie", (s) => {
        return (
          of(s, inClass("11 Franklin")).filter(fsm).length >
          of(s, inClass("10 Curie")).filter(fsm).length
        );
      }),
      yesno("Is Sakura Kwok younger than Freya Garside?", (s) => {
        return birth(one(s.now, "Sakura Kwok")) > birth(one(s.now, "Freya Garside"));
      }),
      table("males vs females in turing", (s) => by(of(s, inClass("Turing")), gender)),
      value("out of 8B1 and 8B2 which one's got more PP kids", (s) =>
        top(
          by(
            of(s, (p) => inClass("8B1", "8B2")(p) && pp(p)),
            (p) => p.class,
          ),
        ),
      ),
    ],
    share: [
      value("what % of y11 are fsm", (s) =>
        percent(
          of(s, (p) => p.year === 11),
          fsm,
        ),
      ),
      value("Girls as a percentage of 10 Curie", (s) => percent(of(s, inClass("10 Curie")), girl)),
      value("average detentions per pupil in 11 newton", (s) => {
        return mean(of(s, inClass("11 Newton")).map(detentions));
      }),
      value("median attendance, 9C2", (s) => median(of(s, inClass("9C2")).map(attendance))),
      value("What share of Brunel house is pupil premium?", (s) =>
        percent(
          of(s, (p) => house(p) === "Brunel"),
          pp,
        ),
      ),
      value("mean level turing", (s) => meanLevel(of(s, inClass("Turing")))),
      value("The sum of all EHCP hours in the Cove, please", (s) => {
        return sum(of(s, inClass("Cove")).map(hours));
      }),
      value("What does attendance average out at for our PP pupils?", (s) => {
        return mean(of(s, pp).map(attendance));
      }),
      value("Hopper - what fraction is collected at the end of the day?", (s) => {
        return percent(of(s, inClass("Hopper")), (p) => homeTime(p) === "Collected");
      }),
    ],
    ranking: [
      listOf("Top 5 for attendance in 8B1", (s) => highest(of(s, inClass("8B1")), attendance, 5)),
      listOf("Which two pupils have the worst attendance in the entire school?", (s) => {
        return lowest(s.now, attendance, 2);
      }),
      listOf("who's got the lowest reading age in year 8", (s) =>
        lowest(
          of(s, (p) => p.year === 8),
          readingAge,
          1,
        ),
      ),
      listOf("oldest in 8B2", (s) => lowest(of(s, inClass("8B2")), birth, 1)),
      listOf("youngest three 7A1", (s) => highest(of(s, inClass("7A1")), birth, 3)),
      listOf("the four students with the most detentions", (s) => highest(s.now, detentions, 4)),
      listOf("Highest tier in 10 Curie, whose is it?", (s) =>
        most(of(s, inClass("10 Curie")), (p) => p.level ?? Number.NaN),
      ),
      listOf("lowest 3 attendance figures in 9C1, names", (s) => {
        return lowest(of(s, inClass("9C1")), attendance, 3);
      }),
      listOf("who gets most EHCP hours in harbour", (s) => most(of(s, inClass("Harbour")), hours)),
    ],
    lookup: [
      lookup("{}'s bus?", "Aaliyah Siddiqui", "Aaliyah Siddiqui", route),
      lookup("Reading age of {}, quickly", "Hamza Ghorbani", "Hamza Ghorbani", (p) => {
        return p.extra["Reading age"] ?? "";
      }),
      lookup("which option did {} pick", "wilf prowse", "Wilf Prowse", option),
      lookup(
        "whats the tutor group for {}",
        "priyanka rajaratnm",
        "Priyanka Rajaratnam",
        (p) => p.class,
      ),
      lookup("who is {}", "Zavoianu", "Ioana Zăvoianu"),
      lookup("{} tier pls", "cardenas joaquim", "Joaquim Cardenas", (p) => p.level ?? ""),
      lookup("How does {} go home?", "Barnaby O'Halloran", "Barnaby O'Halloran", homeTime),
      lookup(
        "the number of detentions which {} received",
        "Ewan Prowse",
        "Ewan Prowse",
        detentions,
      ),
      lookup(
        "In which month does {}'s annual review fall?",
        "Karwan Darwish",
        "Karwan Darwish",
        review,
      ),
      lookup(
        "what have staff written about {}",
        "Wilf Thistlewood",
        "Wilf Thistlewood",
        (p) => p.notes,
      ),
      lookup(
        "What is the language spoken in {}'s home?",
        "Ebuka Sarpong",
        "Ebuka Sarpong",
        homeLanguage,
      ),
      lookup("everything you hold on {} please", "Tilly Haddow", "Tilly Haddow"),
      lookup("attendance figure: {}", "Fairhurst, Saffron", "Saffron Fairhurst", attendance),
      lookup("date of birth {}", "Ellis Lockyer", "Ellis Lockyer", born),
      lookup("how old would {} be at the minute", "temitope boakye", "Temitope Boakye", age),
      lookup("{} plays what?", "dilan ghorbani", "Dilan Ghorbani", instrument),
      lookup("EHCP hrs for {}", "danquah femi", "Femi Danquah", hours),
      lookup("what house are {} in", "Tyrese Mabutt", "Tyrese Mabbutt", house),
      lookup(
        "Is it a taxi or the minibus for {}?",
        "Ximena Quintero",
        "Ximena Quintero",
        transport,
      ),
      lookup(
        "hi its reception here, parent on phone, which form is {} in",
        "Golnaz",
        "Golnaz Noori",
        (p) => {
          return p.class;
        },
      ),
      // Several bear the name; the question says which.
      value("the Kit Tranter in Turing, what's his instrument", (s) => {
        return instrument(one(of(s, inClass("Turing")), "Kit Tranter"));
      }),
      value("Year 11's Sakura Ouyang: which option subject?", (s) =>
        option(
          one(
            of(s, (p) => p.year === 11),
            "Sakura Ouyang",
          ),
        ),
      ),
      value("malachi in 8B2 - level?", (s) => {
        return one(of(s, inClass("8B2")), "Malachi Bailey-Hinds").level ?? "";
      }),
    ],
    "yes or no": [
      yesno("any tier 4 in 11 newton", (s) =>
        of(s, inClass("11 Newton")).some((p) => p.level === 4),
      ),
      yesno("Is it correct that Golnaz Noori does Geography?", (s) => {
        return option(one(s.now, "Golnaz Noori")) === "Geography";
      }),
      yesno("abena ekwueme, free school meals, y or n", (s) => fsm(one(s.now, "Abena Ekwueme"))),
      yesno("Do all of the Harbour pupils have their review in November?", (s) => {
        return of(s, inClass("Harbour")).every((p) => review(p) === "November");
      }),
      yesno("is anyone in hopper a recorder player", (s) => {
        return of(s, inClass("Hopper")).some((p) => instrument(p) === "Recorder");
      }),
      yesno("Do more than a third of the pupils in 9C1 get PP?", (s) => {
        return percent(of(s, inClass("9C1")), pp) > 100 / 3;
      }),
      yesno("are there any kurdish speakers in year 10", (s) => {
        return s.now.some((p) => p.year === 10 && homeLanguage(p) === "Kurdish");
      }),
      yesno(
        "was Yaw Danquah put in Johnson?",
        (s) => house(one(s.now, "Yaw Danquah")) === "Johnson",
      ),
      yesno("Does every student in 11 Newton have a home language recorded?", (s) => {
        return of(s, inClass("11 Newton")).every((p) => homeLanguage(p) !== "");
      }),
    ],
    columns: [
      list("everyone in 8B2 belonging to Johnson or Seacole", (p) => {
        return p.class === "8B2" && ["Johnson", "Seacole"].includes(house(p));
      }),
      list("families who speak tamil", (p) => homeLanguage(p) === "Tamil"),
      list(
        "collected from turing, who",
        (p) => p.class === "Turing" && homeTime(p) === "Collected",
      ),
      count("R3 bus - seats needed", (p) => route(p) === "R3"),
      list("ukulele players", (p) => instrument(p) === "Ukulele"),
      list("In Mr Thackeray's sheet, whose EHCP says Y?", (p) => p.extra.EHCP === "Y"),
      list("Who has a birthday in the week from Monday 17 to Sunday 23 March?", (p) => {
        return born(p).slice(5) >= "03-17" && born(p).slice(5) <= "03-23";
      }),
      count("how many of Mr Thackeray's y7s are still 11", (p) => {
        return p.sheet === "Mr Thackeray" && p.year === 7 && age(p) === 11;
      }),
      list("9C1 pupils who have already turned 14", (p) => p.class === "9C1" && age(p) >= 14),
      list("born in december 2011", (p) => born(p).startsWith("2011-12")),
      value("What instruments are being learnt in Lovelace?", (s) => [
        ...new Set(of(s, (p) => p.class === "Lovelace" && instrument(p) !== "").map(instrument)),
      ]),
      value("how many different home languages are there in y11", (s) => {
        return new Set(of(s, (p) => p.year === 11).map(homeLanguage)).size;
      }),
      count("Spanish takers who have no detention at all: how many?", (p) => {
        return option(p) === "Spanish" && detentions(p) === 0;
      }),
    ],
    time: [
      changed("Who left us in the autumn term?", START, left, WINTER),
      changed(
        "new starters in year 9 since september",
        START,
        (a, b) => joined(a, b) && b?.year === 9,
      ),
      count("How many were in 9C2 on the last day of October?", inClass("9C2"), "2024-10-31"),
      value("when did gracie-mae gathercole leave", () => "2025-03-07"),
      value("Which form did Tahmid Begum-Ali use to be in?", (s) => {
        return one(s.on("2024-09-30"), "Tahmid Begum-Ali").class;
      }),
      value(
        "laurie rudges form in september",
        (s) => one(s.on("2024-09-30"), "Laurie Rudge").class,
      ),
      changed(
        "Since the start of January, who has moved down a level in Key Stage 3?",
        WINTER,
        (a, b) => {
          return fell(a, b) && !!b && ks3(b);
        },
      ),
      changedCount("how many y10s went up a tier this month", "2025-02-28", (a, b) => {
        return rose(a, b) && b?.year === 10;
      }),
      value("tahmina thevarajahs detentions at christmas", (s) => {
        return detentions(one(s.on("2024-12-25"), "Tahmina Thevarajah"));
      }),
      value("On which date did Elowen Cobb go to level 3?", () => "2024-11-22"),
      list("11 Franklin on the first of February, names", inClass("11 Franklin"), "2025-02-01"),
      changedCount("How many pupils have changed form since September?", START, moved),
      changed("whose comments have been edited this month", "2025-02-28", rewritten),
      yesno("was kit prowse in 7A1 at the start of the year", (s) => {
        return one(s.on("2024-09-30"), "Kit Prowse").class === "7A1";
      }),
      value("how much bigger is 9C1 than it was on 1 October", (s) => {
        const then = s.on("2024-10-01").filter(inClass("9C1")).length;
        return of(s, inClass("9C1")).length - then;
      }),
      list(
        "level 3s in 8B2 on 1 December",
        (p) => p.class === "8B2" && p.level === 3,
        "2024-12-01",
      ),
      yesno("Has anyone in Year 11 left since Christmas?", (s) => {
        return s.changes("2024-12-25").some(({ before, after }) => {
          return left(before, after) && before?.year === 11;
        });
      }),
      value("What was Ewan Prowse on before tier 2?", (s) => {
        return one(s.on("2025-02-28"), "Ewan Prowse").level ?? "";
      }),
      changed("who came over to 9C1 from 9C2 this year", START, (a, b) => {
        return a?.class === "9C2" && b?.class === "9C1";
      }),
      changedCount("leavers this academic year, whole school, number", START, left),
      changed("joined 10 curie in march", "2025-02-28", (a, b) => {
        return a?.class !== "10 Curie" && b?.class === "10 Curie";
      }),
    ],
    "topic in a filter": [
      topicList("exam access arrangements, Year 11", ["access"], (p) => p.year === 11),
      topicList("young carers, ks3", ["carer"], ks3),
      topicList("Turing children with a hearing loss", ["hear"], inClass("Turing")),
      topicList("who in y11 has diabetes", ["diab"], (p) => p.year === 11),
      topicList("asthma, 10 curie or 8B1", ["asth"], inClass("10 Curie", "8B1")),
      topicList("Looked-after children in Year 11", ["lac"], (p) => p.year === 11),
      topicList("how many of the cove have an autism diagnosis", ["asd"], inClass("Cove")),
      topicList("self harm, year 10", ["selfh"], (p) => p.year === 10),
      topicList(
        "Which Lovelace children are learning English as a new language?",
        ["eal"],
        inClass("Lovelace"),
      ),
    ],
    unanswerable: [
      abstain("hopper attendance average"),
      abstain("detentions in 9C1"),
      abstain("which house has Tilly Haddow been put in"),
      abstain("Home language of Segun Boakye"),
      abstain("what level is Kit Tranter on"),
      abstain("maryam's attendance"),
      abstain("Yıldız, which tier?"),
      abstain("class list for 8B3"),
      abstain("who's in hawking house"),
      abstain("how many FSM in 10 Rutherford"),
      abstain("How many will pass GCSE maths this summer?"),
      abstain("Who is the better tutor, Mr Thackeray or Miss Kowalczyk?"),
      abstain("deadline for the census upload"),
      abstain("what did Yusuf Desai get in his chemistry mock"),
      abstain("email Layla Noori's parents for me"),
      abstain("Average attendance at Southfields Academy"),
      abstain("who's going to be permanently excluded by July"),
      abstain("Should Ximena Quintero come off the taxi?"),
      abstain("height of Thuy Tanaka"),
      abstain("what instrument does dilan darwish play"),
      abstain("how much is the ski trip"),
      abstain("Rowan's form please"),
      abstain("birthdays in 11 Franklin"),
      abstain("when's the next inset day"),
      abstain("EHCP hours in Hopper, total"),
    ],
  },
  "staffroom-",
);
