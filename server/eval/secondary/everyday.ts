// More questions over the secondary split, written without sight of the grammar: how staff really type. Gold as in questions.ts.
// "Also right:" marks a question where another answer is as good as the gold.
import {
  at,
  fell,
  highest,
  inClass,
  left,
  listOf,
  mean,
  median,
  most,
  moved,
  of,
  rose,
  sum,
} from "../figures.js";
import {
  abstain,
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
  hours,
  house,
  option,
  pp,
  readingAge,
} from "./columns.js";

/** The day before the school year: all that the sheets record changed after it. */
const START = "2024-08-31";

const below = (level: number | null, limit: number) => level !== null && level < limit;

export const questions = numbered(
  {
    count: [
      count("y10 boys? how many fsm", (p) => p.year === 10 && boy(p) && fsm(p)),
      count("y9 pp no.", (p) => p.year === 9 && pp(p)),
      count("roll at riverside, number only pls", (p) => p.campus === "Riverside"),
      count("how many kids altogether in y7", (p) => p.year === 7),
      count("number of nightingales", (p) => house(p) === "Nightingale"),
      count(
        "How many pupils in total are in the resourced provision, i.e. Cove and Harbour?",
        inClass("Cove", "Harbour"),
      ),
      count("ks2 total", (p) => p.year === 5 || p.year === 6),
      count("how many studnets in frankiln", inClass("11 Franklin")),
      count("tier 5s how many", (p) => p.level === 5),
      count("Miss Kowalczyk's lot, how many?", (p) => p.sheet === "Miss Kowalczyk"),
      count("9C1 n 9C2 total", inClass("9C1", "9C2")),
      count(
        "Hello, sorry to bother you, the exams office would like to know how many are sitting in Year 11 at the moment",
        (p) => p.year === 11,
      ),
    ],
    list: [
      list("8B2 list", inClass("8B2")),
      list("who's in my Curie class", inClass("10 Curie")),
      list("hopper lvl 2s", (p) => p.class === "Hopper" && p.level === 2),
      list("everyone called Thuy", (p) => p.name.startsWith("Thuy ")),
      list("all the Tindalls in year 11", (p) => p.year === 11 && p.name.endsWith(" Tindall")),
      list("kids on level 4 in yr 8", (p) => p.level === 4 && p.year === 8),
      list("names of Brunel house in 8B1", (p) => house(p) === "Brunel" && p.class === "8B1"),
      list(
        "newton in y10, tier 1",
        (p) => p.class === "10 Newton" && p.year === 10 && p.level === 1,
      ),
      list("KS2 level 3s", (p) => p.level === 3 && (p.year === 5 || p.year === 6)),
      list("the harbour lot", inClass("Harbour")),
      list("give us the Year Nines in the Cove", (p) => p.year === 9 && p.class === "Cove"),
    ],
    range: [
      list("11 Franklin, level 3+", (p) => p.class === "11 Franklin" && at(p.level, 3)),
      list("9C2 attendance under 90, who?", (p) => p.class === "9C2" && attendance(p) < 90),
      list("4 or more detentions", (p) => detentions(p) >= 4),
      list(
        "between 2 and 4 detentions, 11 Newton",
        (p) => p.class === "11 Newton" && detentions(p) >= 2 && detentions(p) <= 4,
      ),
      count(
        "reading age 14 and above in 7A1, how many",
        (p) => p.class === "7A1" && readingAge(p) >= 14,
      ),
      list("Which 8B1 pupils have a reading age of less than 11?", (p) => {
        return p.class === "8B1" && readingAge(p) < 11;
      }),
      list("EHCP hours under 20", (p) => hours(p) < 20),
      list("who gets more than 25 EHCP hours", (p) => hours(p) > 25),
      count("no more than level 1 in y8 how many", (p) => p.year === 8 && below(p.level, 2)),
      list(
        "tier 1 to 2 in 10 newton",
        (p) => p.class === "10 Newton" && at(p.level, 1) && below(p.level, 3),
      ),
      list("not below level 3 in year 7", (p) => p.year === 7 && at(p.level, 3)),
      list("born after 1 July 2013", (p) => born(p) > "2013-07-01"),
      count("y8 with attendance lower than 90%, number", (p) => p.year === 8 && attendance(p) < 90),
      count("how many above year 9", (p) => p.year > 9),
    ],
    absence: [
      list("blank level in KS4", (p) => (p.year === 10 || p.year === 11) && p.level === null),
      list("no notes 10 newton", (p) => p.class === "10 Newton" && p.notes === ""),
      count("11 franklin students w/out a bus route, how many", (p) => {
        return p.class === "11 Franklin" && p.extra["Bus route"] === "";
      }),
      list(
        "Missing levels in Mr Thackeray's sheet - who please?",
        (p) => p.sheet === "Mr Thackeray" && p.level === null,
      ),
      list("7A2, reading age not recorded", (p) => {
        return p.class === "7A2" && p.extra["Reading age"] === "";
      }),
      list("lovelace kids who don't play an instrument", (p) => {
        return p.class === "Lovelace" && p.extra.Instrument === "";
      }),
      list("cove - nothing in the notes", (p) => p.class === "Cove" && p.notes === ""),
      count("how many of turing have notes", (p) => p.class === "Turing" && p.notes !== ""),
    ],
    logic: [
      list("PP or level 3+ in 9C1", (p) => p.class === "9C1" && (pp(p) || at(p.level, 3))),
      count(
        "8B1 not PP and not level 0, how many",
        (p) => p.class === "8B1" && p.extra.PP === "N" && p.level !== 0,
      ),
      count(
        "Year 7 excluding Cove and Harbour, how many",
        (p) => p.year === 7 && !["Cove", "Harbour"].includes(p.class),
      ),
      list("girls who do Art or Drama in Year 11", (p) => {
        return p.year === 11 && girl(p) && ["Art", "Drama"].includes(option(p));
      }),
      // The Cove's Year 10s have no gender and no option.
      list("boys in y10 that don't do computing", (p) => {
        return p.year === 10 && boy(p) && option(p) !== "Computing";
      }),
      list("neither Brunel nor Seacole in 8B2", (p) => {
        return p.class === "8B2" && !["Brunel", "Seacole"].includes(house(p));
      }),
      list("y11 fsm but no bus route", (p) => {
        return p.year === 11 && fsm(p) && p.extra["Bus route"] === "";
      }),
      list("polish or romanian spoken at home", (p) => {
        return ["Polish", "Romanian"].includes(homeLanguage(p));
      }),
      list("Year 9 PP students in Johnson with attendance above 90", (p) => {
        return p.year === 9 && pp(p) && house(p) === "Johnson" && attendance(p) > 90;
      }),
      list("7A1 and 7A2 pupil premium, apart from Seacole", (p) => {
        return ["7A1", "7A2"].includes(p.class) && pp(p) && house(p) !== "Seacole";
      }),
      list("violin and fsm, lovelace", (p) => {
        return p.class === "Lovelace" && p.extra.Instrument === "Violin" && fsm(p);
      }),
      list("Cove: taxi or minibus, year 9 only", (p) => {
        return (
          p.class === "Cove" &&
          ["Taxi", "Minibus"].includes(p.extra.Transport ?? "") &&
          p.year === 9
        );
      }),
      count("level 2 or 3 in 10 curie not spanish, how many", (p) => {
        return (
          p.class === "10 Curie" && (p.level === 2 || p.level === 3) && option(p) !== "Spanish"
        );
      }),
    ],
    group: [
      table("y8 split by level", (s) =>
        by(
          of(s, (p) => p.year === 8 && p.level !== null),
          (p) => p.level ?? "",
        ),
      ),
      table("pp per form", (s) => by(of(s, pp), (p) => p.class)),
      table("house numbers for Y7", (s) =>
        by(
          of(s, (p) => p.year === 7 && !!house(p)),
          house,
        ),
      ),
      // Also right: boys and girls as labels.
      table("hopper broken down by gender", (s) =>
        by(of(s, inClass("Hopper")), (p) => p.extra.Gender ?? ""),
      ),
      table("level averages, 7A1 v 7A2", (s) =>
        by(of(s, inClass("7A1", "7A2")), (p) => p.class, meanLevel),
      ),
      value("form with the highest average attendance", (s) =>
        top(
          by(
            of(s, (p) => !Number.isNaN(attendance(p))),
            (p) => p.class,
            (group) => mean(group.map(attendance)),
          ),
        ),
      ),
      value("which house has most pp", (s) => top(by(of(s, pp), house))),
      value("commonest home language apart from English", (s) =>
        top(
          by(
            of(s, (p) => !!homeLanguage(p) && homeLanguage(p) !== "English"),
            homeLanguage,
          ),
        ),
      ),
      value("what proportion of 9C1 is PP", (s) => percent(of(s, inClass("9C1")), pp)),
      table("average attendance in each house", (s) =>
        by(
          of(s, (p) => !!house(p)),
          house,
          (group) => mean(group.map(attendance)),
        ),
      ),
      value("total detentions for year 10", (s) =>
        sum(of(s, (p) => p.year === 10).map(detentions)),
      ),
      table("FSM by option subject, Y11", (s) =>
        by(
          of(s, (p) => p.year === 11 && fsm(p)),
          option,
        ),
      ),
      value("biggest form in KS3", (s) =>
        top(
          by(
            of(s, (p) => p.year >= 7 && p.year <= 9),
            (p) => p.class,
          ),
        ),
      ),
      table("how many kids come in on each bus", (s) =>
        by(
          of(s, (p) => !!p.extra["Bus route"]),
          (p) => p.extra["Bus route"] ?? "",
        ),
      ),
      table("cove transport, numbers by type", (s) =>
        by(of(s, inClass("Cove")), (p) => p.extra.Transport ?? ""),
      ),
      // Also right: -2.
      value(
        "difference in size between 7A2 and 7A1",
        (s) => of(s, inClass("7A2")).length - of(s, inClass("7A1")).length,
      ),
      value("average EHCP hours", (s) => mean(s.now.map(hours))),
      value("median attendance for Y7", (s) => median(of(s, (p) => p.year === 7).map(attendance))),
      value("What percentage of Lovelace and Turing play the violin?", (s) =>
        percent(of(s, inClass("Lovelace", "Turing")), (p) => p.extra.Instrument === "Violin"),
      ),
      // Ages as people tell them, in whole years. Also right: the mean of exact ages.
      value("mean age of 9C1", (s) => mean(of(s, inClass("9C1")).map(age))),
      value("how many houses are there", (s) => new Set(s.now.map(house).filter(Boolean)).size),
      value("average number of detentions, girls in year 11", (s) =>
        mean(of(s, (p) => p.year === 11 && girl(p)).map(detentions)),
      ),
    ],
    ranking: [
      // Also right in this kind: the name as `value`.
      listOf("worst attendance in 8B2", (s) => most(of(s, inClass("8B2")), (p) => -attendance(p))),
      listOf("who's youngest in 9C1", (s) => most(of(s, inClass("9C1")), birth)),
      // Three tie.
      listOf("who has had the most detentions", (s) => most(s.now, detentions)),
      listOf("oldest y7?", (s) =>
        most(
          of(s, (p) => p.year === 7),
          (p) => -birth(p),
        ),
      ),
      listOf("three lowest attenders in y7", (s) =>
        highest(
          of(s, (p) => p.year === 7),
          (p) => -attendance(p),
          3,
        ),
      ),
      listOf("best reading age in 8B1", (s) => most(of(s, inClass("8B1")), readingAge)),
      listOf("top two for EHCP hours", (s) => highest(s.now, hours, 2)),
    ],
    lookup: [
      lookup("what form is {} in", "shanice", "Shanice Bailey-Hinds", (p) => p.class),
      lookup("{}'s attendance", "Ngozi", "Ngozi Ekwueme", attendance),
      lookup("Tell me about {}", "Golnaz", "Golnaz Noori"),
      lookup("{} - option?", "Rosenthal", "Joel Rosenthal", option),
      lookup("whens {}s birthday", "ihor wojcik", "Ihor Wójcik", born),
      lookup("notes for {}", "Mabel Gathercole", "Mabel Gathercole", (p) => p.notes),
      lookup("what tier is {}", "Ximena Nogeira", "Ximena Nogueira", (p) => p.level ?? ""),
      lookup("{} instrument", "thiago", "Thiago Vasconcelos", (p) => p.extra.Instrument ?? ""),
      // One letter from the four named Tyrese.
      lookup("how many EHCP hours does {} have", "Tyreek", "Tyreek Bailey-Hinds", hours),
      lookup("How old is {}?", "Segun Boakye", "Segun Boakye", age),
      lookup("{} house", "zain qureshi", "Zain Qureshi", house),
      lookup("how does {} get to school", "Layla Noori", "Layla Noori", (p) => {
        return p.extra.Transport ?? "";
      }),
      lookup("{}: form?", "Desai, Yusuf", "Yusuf Desai", (p) => p.class),
      lookup("reading age for {} pls", "stanley haddow", "Stanley Haddow", (p) => {
        return p.extra["Reading age"] ?? "";
      }),
      lookup("How many detentions has {} racked up?", "Monty Rudge", "Monty Rudge", detentions),
      lookup("{} - which class", "Bhardwaj", "Tahmid Bhardwaj", (p) => p.class),
      lookup(
        "is {} collected or does he walk, home time?",
        "Jahmal",
        "Jahmal Campbell-Reid",
        (p) => {
          return p.extra["Home time"] ?? "";
        },
      ),
      lookup("got anything on {}", "Soran Haddad", "Soran Haddad", (p) => p.notes),
      lookup("what does {} speak at home", "tobi oyelaran", "Tobi Oyelaran", homeLanguage),
      // Two bear the name; the question says which.
      value(
        "which form is the year 8 Maryam Siddiqui in",
        (s) =>
          one(
            of(s, (p) => p.year === 8),
            "Maryam Siddiqui",
          ).class,
      ),
      value(
        "Daniel Adeyemi in 10 Curie, tier?",
        (s) => one(of(s, inClass("10 Curie")), "Daniel Adeyemi").level ?? "",
      ),
    ],
    "yes or no": [
      yesno("is Efua Danquah in 7A2", (s) => one(s.now, "Efua Danquah").class === "7A2"),
      yesno("any level 5s in Harbour", (s) =>
        s.now.some((p) => p.class === "Harbour" && p.level === 5),
      ),
      yesno("does anyone in 9C2 have an EHCP?", (s) =>
        s.now.some((p) => p.class === "9C2" && p.extra.EHCP === "Y"),
      ),
      yesno("are there any vietnamese speakers in 11 newton", (s) =>
        s.now.some((p) => p.class === "11 Newton" && homeLanguage(p) === "Vietnamese"),
      ),
      yesno("does malachi campbell-reid get pp", (s) => pp(one(s.now, "Malachi Campbell-Reid"))),
      yesno("Has everyone in 7A2 got a level?", (s) =>
        of(s, inClass("7A2")).every((p) => p.level !== null),
      ),
      yesno("is 10 Curie at least twice the size of 10 Newton", (s) => {
        return of(s, inClass("10 Curie")).length >= 2 * of(s, inClass("10 Newton")).length;
      }),
      yesno(
        "are more than half of y11 girls",
        (s) =>
          percent(
            of(s, (p) => p.year === 11),
            girl,
          ) > 50,
      ),
      yesno("does Karwan Haddad have a bus route", (s) => {
        return one(s.now, "Karwan Haddad").extra["Bus route"] !== "";
      }),
      yesno("is anybody in 8B1 under 85% attendance", (s) =>
        s.now.some((p) => p.class === "8B1" && attendance(p) < 85),
      ),
    ],
    columns: [
      list("Johnson kids in 7A1", (p) => house(p) === "Johnson" && p.class === "7A1"),
      count("how many do spanish as their option", (p) => option(p) === "Spanish"),
      list("who's on the 41 in year 10", (p) => p.extra["Bus route"] === "41" && p.year === 10),
      count("steel pans players, how many", (p) => p.extra.Instrument === "Steel pans"),
      list("Mr Fernandes: november reviews", (p) => p.extra["Review month"] === "November"),
      // Monday 10 to Sunday 16 March. Also right: seven days from today, if the understood query says so.
      list(
        "birthdays this week",
        (p) => born(p).slice(5) >= "03-10" && born(p).slice(5) <= "03-16",
      ),
      list("y8 march birthdays", (p) => p.year === 8 && born(p).slice(5, 7) === "03"),
      list("hopper kids who walk home", (p) => {
        return p.class === "Hopper" && p.extra["Home time"] === "Walks";
      }),
      list("who speaks arabic or farsi in 10 newton", (p) => {
        return p.class === "10 Newton" && ["Arabic", "Farsi"].includes(homeLanguage(p));
      }),
      count("zero detentions in 10 Curie - how many is that?", (p) => {
        return p.class === "10 Curie" && detentions(p) === 0;
      }),
      list("food students in 11 newton", (p) => p.class === "11 Newton" && option(p) === "Food"),
      count("girls on FSM in lovelace", (p) => p.class === "Lovelace" && girl(p) && fsm(p)),
      list("attendance 99 or higher in y8", (p) => p.year === 8 && attendance(p) >= 99),
      list("Which Year 7s have an EHCP according to Mr Thackeray?", (p) => {
        return p.year === 7 && p.extra.EHCP === "Y";
      }),
    ],
    time: [
      count("how many did we have in 8B2 in december", inClass("8B2"), "2024-12-31"),
      changed("who left before christmas", START, left, "2024-12-24"),
      // No term dates are set.
      abstain("new since half term"),
      changed("who went up a level last month", "2025-01-31", rose, "2025-02-28"),
      changed("whose tier has changed this month in y11", "2025-02-28", (a, b) => {
        return b?.year === 11 && (rose(a, b) || fell(a, b));
      }),
      changed("who left last week", "2025-03-02", left, "2025-03-09"),
      value("when did jayden thistlewood move to 9C1", () => "2025-02-28"),
      value("When did Kit Lockyer join us?", () => "2024-11-22"),
      value(
        "which form was Monty Rudge in before 10 Newton",
        (s) => one(s.on("2025-03-06"), "Monty Rudge").class,
      ),
      value(
        "what was elowen cobbs level in october",
        (s) => one(s.on("2024-10-31"), "Elowen Cobb").level ?? "",
      ),
      list("7A1 on 1 november", inClass("7A1"), "2024-11-01"),
      changed("moved form since january, names", "2024-12-31", moved),
      yesno("has Poppy Wragg's level gone up since September?", (s) =>
        s.changes(START).some(({ before, after }) => {
          return after?.name === "Poppy Wragg" && rose(before, after);
        }),
      ),
      count(
        "y10s at tier 3 at christmas, how many",
        (p) => p.year === 10 && p.level === 3,
        "2024-12-25",
      ),
      // From the sheet of 28 February to 13 March.
      value("how many days has Omid Karimi been with us", () => 13),
      yesno("did anyone join 8B2 in february", (s) =>
        s.changes("2025-01-31", "2025-02-28").some(({ before, after }) => {
          return before?.class !== "8B2" && after?.class === "8B2";
        }),
      ),
      changed("y8s whose level dropped since christmas", "2024-12-25", (a, b) => {
        return b?.year === 8 && fell(a, b);
      }),
      value("which class did Ka-Yan Leung come from", (s) => {
        return one(s.on("2024-11-21"), "Ka-Yan Leung").class;
      }),
      changedCount("number of KS4 leavers in March", "2025-02-28", (a, b) => {
        return (a?.year ?? 0) >= 10 && left(a, b);
      }),
    ],
    "topic in a filter": [
      topicList("how many in ks2 have got asthma", ["asth"], (p) => p.year === 5 || p.year === 6),
      topicList("glasses or other sight problems, northgate", ["vis"], (p) => {
        return p.campus === "Northgate";
      }),
      topicList("y11 - anyone diabetic?", ["diab"], (p) => p.year === 11),
      topicList("hearing impaired kids in turing", ["hear"], (p) => p.class === "Turing"),
      topicList("KS3 boys and girls with ADHD, how many", ["adhd"], (p) => {
        return p.year >= 7 && p.year <= 9;
      }),
      topicList("pp students with anxiety", ["anx"], pp),
      topicList("who's been bereaved in 10 curie or 10 newton", ["bereave"], (p) => {
        return ["10 Curie", "10 Newton"].includes(p.class);
      }),
      topicList("any y9s with food allergies", ["allergy"], (p) => p.year === 9),
    ],
    unanswerable: [
      // No sheet with Year 9s records a gender: 0 would be false.
      abstain("y9 boys? how many pp"),
      abstain("mock results for y11 maths"),
      abstain("Predicted GCSE grades for Khadija Desai"),
      abstain("shoe size of Tobi Oyelaran"),
      abstain("who's not done their homework in 8B2"),
      abstain("what is Mr Thackeray's salary"),
      abstain("weather tomorrow for the y7 trip?"),
      abstain("CATs verbal score, Rowan Tindall"),
      abstain("which form is Sakura Ouyang in"),
      abstain("Kit's level?"),
      abstain("notes for daniel adeyemi"),
      abstain("how old is Tindall"),
      abstain("Florence Attenborough's tutor group"),
      abstain("which house is Digby in"),
      abstain("ok ta"),
      abstain("good morning to you"),
      abstain("are you a robot"),
      abstain("flibbertigibbet wibble"),
      abstain("give Kenji Kwok a detention"),
      abstain("text home about 9C1"),
      abstain("10 Faraday register"),
      abstain("house points for Brunel this half term"),
      abstain("who's the laziest in 11 newton"),
      abstain("how many pupils were there in 1987"),
      // Houses are Brunel, Johnson, Nightingale and Seacole.
      abstain("the greens in year 8"),
      // Not in that teacher's sheet.
      abstain("DOB of Hevin Haddad"),
      abstain("what bus does Shanice Bailey-Hinds catch"),
      abstain("which maths set is Toby Rudge in"),
      abstain("who is going out with who in y11"),
    ],
  },
  "everyday-",
);
