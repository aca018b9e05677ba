// More questions over the primary split, written without sight of the grammar: how staff really type. Gold as in questions.ts.
// "Also right:" marks a question where another answer is as good as the gold.
import {
  at,
  fell,
  inClass,
  known,
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

/** The `n` labels with the lowest numbers; an error where they tie. */
function smallest(numbers: Record<string, number>, n: number): string[] {
  const sorted = Object.entries(numbers).sort(([, a], [, b]) => a - b);
  if (sorted[n - 1]?.[1] === sorted[n]?.[1]) throw new Error(`The ${n} lowest are not ${n}`);
  return sorted.slice(0, n).map(([label]) => label);
}

export const questions = numbered(
  {
    count: [
      count("y4 total", (p) => p.year === 4),
      count("how many hedgehogs", inClass("Hedgehogs")),
      count("KS1 numbers?", (p) => p.year === 1 || p.year === 2),
      count("how many kids in conker altogether", inClass("1/2 Conker")),
      count("Fire drill this afternoon - how many bodies in Willow?", inClass("3/4 Willow")),
      count("EYFS headcount pls", (p) => p.year <= 0),
      count("how many pupis at churhc lane", (p) => p.campus === "Church Lane"),
      count("count y6", (p) => p.year === 6),
      count(
        "Would you be so kind as to let me know how many youngsters come under Mrs Pargeter?",
        (p) => p.sheet === "Mrs Pargeter",
      ),
      count("number of yr 2 ones on tier 1", (p) => p.year === 2 && p.level === 1),
    ],
    list: [
      list("class 1 kids", inClass("Class 1")),
      list("who's in my Alder class", inClass("6 Alder")),
      // A class that is also two pupils' first name.
      list("who's in rowan", inClass("3 Rowan")),
      list("level 3s in KS2", (p) => p.level === 3 && p.year >= 3 && p.year <= 6),
      list("give me all the Lwins", (p) => p.name.endsWith(" Lwin")),
      list("acorn, lvl 3", (p) => p.class === "Y1 Acorn" && p.level === 3),
      list("Yr R children on tier 4", (p) => p.year === 0 && p.level === 4),
      list(
        "the year fives in Class 3 please, names only",
        (p) => p.year === 5 && p.class === "Class 3",
      ),
      list(
        "which ones at little wickham are on level 4",
        (p) => p.campus === "Little Wickham" && p.level === 4,
      ),
      list("everyone called Jago", (p) => p.name.startsWith("Jago ")),
      list("larch names", inClass("5 Larch")),
      list(
        "foundation stage children at Little Wickham",
        (p) => p.year <= 0 && p.campus === "Little Wickham",
      ),
    ],
    range: [
      count(
        "how many in years 5 and 6 are 2+",
        (p) => (p.year === 5 || p.year === 6) && at(p.level, 2),
      ),
      list(
        "above level 2 in Larch or Alder",
        (p) => ["5 Larch", "6 Alder"].includes(p.class) && at(p.level, 3),
      ),
      count("tier 3 or higher across the whole federation, number please", (p) => at(p.level, 3)),
      list(
        "Anyone in Chestnut lower than level 1?",
        (p) => p.class === "Y2 Chestnut" && p.level === 0,
      ),
      list("RW kids on level 2 or 3", (p) => p.class === "RW" && (p.level === 2 || p.level === 3)),
      list(
        "poplar, less than 90% attendance",
        (p) => p.class === "5/6 Poplar" && attendance(p) < 90,
      ),
      list(
        "phonics between 30 and 35, Y1 only",
        (p) => p.year === 1 && phonics(p) >= 30 && phonics(p) <= 35,
      ),
      list(
        "who in Class 2 has a reading age of 10 or over",
        (p) => p.class === "Class 2" && readingAge(p) >= 10,
      ),
      count(
        "attendance 95 or better in 6 alder, how many?",
        (p) => p.class === "6 Alder" && attendance(p) >= 95,
      ),
      count(
        "Y3 and up at Little Wickham - how many",
        (p) => p.campus === "Little Wickham" && p.year >= 3,
      ),
      list(
        "absent 5 to 8 days, class 3",
        (p) => p.class === "Class 3" && absent(p) >= 5 && absent(p) <= 8,
      ),
      list(
        "Reception up to Year 2 at Little Wickham, not level 1",
        (p) => p.campus === "Little Wickham" && p.year >= 0 && p.year <= 2 && p.level !== 1,
      ),
    ],
    absence: [
      list("who's got a blank level", (p) => p.level === null),
      list("willow no notes", (p) => p.class === "3/4 Willow" && p.notes === ""),
      list(
        "Which Class 2 children haven't got any comments against their name?",
        (p) => p.class === "Class 2" && p.notes === "",
      ),
      count(
        "how many in acorn don't have a diet recorded",
        (p) => p.class === "Y1 Acorn" && p.extra.Diet === "",
      ),
      list(
        "Chestnut pupils who haven't got a phonics score",
        (p) => p.class === "Y2 Chestnut" && p.extra["Phonics score"] === "",
      ),
      list("no club, 6 Alder", (p) => p.class === "6 Alder" && p.extra["After-school club"] === ""),
      count("How many children are still to be given a level?", (p) => p.level === null),
      list("which RW ones have empty notes", (p) => p.class === "RW" && p.notes === ""),
    ],
    logic: [
      list(
        "class 1 or class 2, not tier 0 or 1",
        (p) => ["Class 1", "Class 2"].includes(p.class) && p.level !== 0 && p.level !== 1,
      ),
      list("FSM but not EAL", (p) => p.extra.FSM === "Y" && p.extra.EAL !== "Y"),
      list(
        "boys in Kestrel at level 2 or 3",
        (p) =>
          p.extra.Sex === "M" && p.extra.House === "Kestrel" && (p.level === 2 || p.level === 3),
      ),
      list("Y3s not at Church Lane", (p) => p.year === 3 && p.campus !== "Church Lane"),
      list("everyone in Nursery except the Moles", (p) => p.year === -1 && p.class !== "Moles"),
      count(
        "neither FSM nor EAL in 5 Larch, how many",
        (p) => p.class === "5 Larch" && p.extra.FSM === "N" && p.extra.EAL === "N",
      ),
      list(
        "free school meals girls in Harrier or Osprey",
        (p) =>
          p.extra.FSM === "Y" &&
          p.extra.Sex === "F" &&
          ["Harrier", "Osprey"].includes(p.extra.House ?? ""),
      ),
      list(
        "Key stage 2 level 4s who aren't in Willow",
        (p) => p.year >= 3 && p.year <= 6 && p.level === 4 && p.class !== "3/4 Willow",
      ),
      list(
        "taxi or bus kids in class 3",
        (p) => p.class === "Class 3" && ["Taxi", "Bus"].includes(p.extra.Transport ?? ""),
      ),
      list(
        "halal or no pork in reception, names please",
        (p) => p.year === 0 && ["Halal", "No pork"].includes(p.extra.Diet ?? ""),
      ),
      list(
        "alder pupils with both FSM and attendance under 92",
        (p) => p.class === "6 Alder" && p.extra.FSM === "Y" && attendance(p) < 92,
      ),
      list(
        "hedgehogs or moles, all day, tier 2",
        (p) =>
          ["Hedgehogs", "Moles"].includes(p.class) &&
          p.extra.Session === "All day" &&
          p.level === 2,
      ),
    ],
    group: [
      table("nursery split by session", (s) =>
        by(
          of(s, (p) => p.year === -1),
          (p) => p.extra.Session ?? "",
        ),
      ),
      table("level breakdown for RB", (s) =>
        by(
          of(s, (p) => p.class === "RB" && p.level !== null),
          (p) => p.level ?? "",
        ),
      ),
      table("split y3 by class", (s) =>
        by(
          of(s, (p) => p.year === 3),
          (p) => p.class,
        ),
      ),
      // Two tie, so both are the answer.
      value("which key worker has the most children", (s) =>
        top(
          by(
            of(s, (p) => !!p.extra["Key worker"]),
            (p) => p.extra["Key worker"] ?? "",
          ),
        ),
      ),
      value("two smallest classes", (s) =>
        smallest(
          by(s.now, (p) => p.class),
          2,
        ),
      ),
      value("what fraction of Willow is EAL", (s) =>
        percent(of(s, inClass("3/4 Willow")), (p) => p.extra.EAL === "Y"),
      ),
      table("mean attendance, Harrier v Merlin", (s) =>
        by(
          of(s, (p) => ["Harrier", "Merlin"].includes(p.extra.House ?? "")),
          (p) => p.extra.House ?? "",
          (group) => mean(group.map(attendance)),
        ),
      ),
      value("avg phonics score y1", (s) => mean(of(s, (p) => p.year === 1).map(phonics))),
      value("median days absent for class 2", (s) => median(of(s, inClass("Class 2")).map(absent))),
      table("Could I have the average level per year group?", (s) =>
        by(s.now, (p) => p.year, meanLevel),
      ),
      value("most popular after school club", (s) =>
        top(
          by(
            of(s, (p) => !!p.extra["After-school club"]),
            (p) => p.extra["After-school club"] ?? "",
          ),
        ),
      ),
      value("mean reading age class 3", (s) => mean(of(s, inClass("Class 3")).map(readingAge))),
      table("FSM by house", (s) =>
        by(
          of(s, (p) => p.extra.FSM === "Y"),
          (p) => p.extra.House ?? "",
        ),
      ),
      value("total days absent in the Nest", (s) =>
        sum(known(of(s, inClass("The Nest")).map(absent))),
      ),
      value("which church lane class has the lowest average attendance", (s) =>
        bottom(
          by(
            of(s, (p) => !Number.isNaN(attendance(p))),
            (p) => p.class,
            (group) => mean(group.map(attendance)),
          ),
        ),
      ),
      value("what % of the nursery children are tier 2", (s) =>
        percent(
          of(s, (p) => p.year === -1),
          (p) => p.level === 2,
        ),
      ),
      table("per class, how many on level 3 at Church Lane", (s) =>
        by(
          of(s, (p) => p.campus === "Church Lane" && p.level === 3),
          (p) => p.class,
        ),
      ),
    ],
    ranking: [
      // Also right: the name as `value`.
      listOf("oldest in moles", (s) => most(of(s, inClass("Moles")), (p) => -birth(p))),
      listOf("who's the youngest child in RB?", (s) => most(of(s, inClass("RB")), birth)),
      // Two tie.
      listOf("worst attender in Rowan", (s) =>
        most(of(s, inClass("3 Rowan")), (p) => -attendance(p)),
      ),
      listOf("who's missed the most school in Class 1", (s) =>
        most(of(s, inClass("Class 1")), absent),
      ),
      listOf("lowest phonics score in y2", (s) =>
        most(
          of(s, (p) => p.year === 2),
          (p) => -phonics(p),
        ),
      ),
    ],
    lookup: [
      lookup("what class is {} in", "zofia tattersal", "Zofia Tattersall", (p) => p.class),
      lookup("{}'s level?", "Bronah Satterthwaite", "Bronagh Satterthwaite", (p) => p.level ?? ""),
      lookup("tell me about {}", "Wren Mistry", "Wren Mistry"),
      lookup("notes for {}", "Monty Wojtkowiak", "Monty Wojtkowiak", (p) => p.notes),
      lookup("whens {}s bday", "peggy nkemelu", "Peggy Nkemelu", born),
      lookup("Which class is {} in?", "Dotty", "Dotty Chaudhry", (p) => p.class),
      lookup("{} house?", "Rafferty", "Rafferty Abubakar", (p) => p.extra.House ?? ""),
      lookup("how old is {} now", "Teddy Cheung", "Teddy Cheung", age),
      lookup("whats {} reading age", "vihaan rasheed", "Vihaan Rasheed", readingAge),
      lookup("what club does {} go to?", "Teddy Fothergill", "Teddy Fothergill", (p) => {
        return p.extra["After-school club"] ?? "";
      }),
      lookup("{}", "Penhaligon, Yiling", "Yiling Penhaligon"),
      lookup(
        "which school does {} go to",
        "Leocadia Duckworth",
        "Leocadia Duckworth",
        (p) => p.campus,
      ),
      lookup("What's {}'s diet, I'm doing snack", "Odette Haque", "Odette Haque", (p) => {
        return p.extra.Diet ?? "";
      }),
      lookup(
        "{} key worker?",
        "idris threlfall",
        "Idris Threlfall",
        (p) => p.extra["Key worker"] ?? "",
      ),
      lookup("level for {}", "Sian Haque", "Siân Haque", (p) => p.level ?? ""),
      lookup("wots {} on for attendance", "thandiwe farooqi", "Thandiwe Farooqi", attendance),
      // Two bear the name; the question says which.
      value(
        "what level is the Yusuf Kamara in 5 Larch",
        (s) => one(s.now.filter(inClass("5 Larch")), "Yusuf Kamara").level ?? "",
      ),
      value(
        "Year 4's Jack Brindley: which class is he in?",
        (s) =>
          one(
            s.now.filter((p) => p.year === 4),
            "Jack Brindley",
          ).class,
      ),
    ],
    "yes or no": [
      yesno("is Femi Kaczor in willow", (s) => one(s.now, "Femi Kaczor").class === "3/4 Willow"),
      yesno("are there any vegans", (s) => s.now.some((p) => p.extra.Diet === "Vegan")),
      yesno("does anyone in Class 1 come by taxi", (s) =>
        s.now.some((p) => p.class === "Class 1" && p.extra.Transport === "Taxi"),
      ),
      yesno("any tier 4s in acorn?", (s) =>
        s.now.some((p) => p.class === "Y1 Acorn" && p.level === 4),
      ),
      yesno("is idris qureshi still level 2", (s) => one(s.now, "Idris Qureshi").level === 2),
      yesno("Do we have more boys than girls in Larch?", (s) => {
        const larch = of(s, inClass("5 Larch"));
        return (
          larch.filter((p) => p.extra.Sex === "M").length >
          larch.filter((p) => p.extra.Sex === "F").length
        );
      }),
      yesno("have all the moles got a level", (s) =>
        of(s, inClass("Moles")).every((p) => p.level !== null),
      ),
      yesno(
        "Are at least half of Larch on level 2?",
        (s) => percent(of(s, inClass("5 Larch")), (p) => p.level === 2) >= 50,
      ),
      yesno("has anything been written about Kezia Fothergill", (s) => {
        return one(s.now, "Kezia Fothergill").notes !== "";
      }),
    ],
    columns: [
      count("how many kestrels", (p) => p.extra.House === "Kestrel"),
      list("the Ospreys in Y6", (p) => p.extra.House === "Osprey" && p.year === 6),
      list("netball club names", (p) => p.extra["After-school club"] === "Netball"),
      // Monday 16 to Sunday 22 June. Also right: the seven days from today, if the understood query says so.
      list(
        "whose birthday is it this week",
        (p) => born(p).slice(5) >= "06-16" && born(p).slice(5) <= "06-22",
      ),
      list("RW birthdays in september", (p) => p.class === "RW" && born(p).slice(5, 7) === "09"),
      list(
        "Summer babies in RB, so born May to August",
        (p) => p.class === "RB" && born(p).slice(5, 7) >= "05" && born(p).slice(5, 7) <= "08",
      ),
      list(
        "willow kids on white band",
        (p) => p.class === "3/4 Willow" && p.extra["Book band"] === "White",
      ),
      list("who has milk in the Nest", (p) => p.class === "The Nest" && p.extra.Milk === "Yes"),
      count(
        "no sibling in school, acorn, how many",
        (p) => p.class === "Y1 Acorn" && p.extra["Sibling in school"] === "N",
      ),
      count(
        "how many of Debs's children are on tier 3",
        (p) => p.extra["Key worker"] === "Debs" && p.level === 3,
      ),
      list("hedgehogs AM only", (p) => p.class === "Hedgehogs" && p.extra.Session === "AM"),
      list("harrier pupils with 100% attendance", (p) => {
        return p.extra.House === "Harrier" && attendance(p) === 100;
      }),
      list(
        "walkers at Little Wickham who have milk",
        (p) =>
          p.campus === "Little Wickham" && p.extra.Transport === "Walks" && p.extra.Milk === "Yes",
      ),
      list("who's still six in Chestnut", (p) => p.class === "Y2 Chestnut" && age(p) === 6),
      count("how many boys get FSM", (p) => p.extra.Sex === "M" && p.extra.FSM === "Y"),
    ],
    time: [
      count(
        "how many did we have in hedgehogs before christmas",
        inClass("Hedgehogs"),
        "2024-12-24",
      ),
      list("moles on 1 march", inClass("Moles"), "2025-03-01"),
      changed("leavers last month", "2025-04-30", left, "2025-05-31"),
      changedCount("how many have left so far this month?", "2025-05-31", left),
      changed("who's gone up a level this month", "2025-05-31", rose),
      value("when did bilal lwin move to rowan", () => "2025-06-06"),
      value(
        "which class was Stanislaw Murgatroyd in at Christmas?",
        (s) => one(s.on("2024-12-25"), "Stanislaw Murgatroyd").class,
      ),
      value("when did ebo sandhu start with us", () => "2025-02-14"),
      value(
        "What level was Wren Mistry in January?",
        (s) => one(s.on("2025-01-31"), "Wren Mistry").level ?? "",
      ),
      changed("reception kids who moved class since easter", "2025-04-20", (a, b) => {
        return b?.year === 0 && moved(a, b);
      }),
      // Also right: -2.
      value(
        "how many fewer are in Larch now than in October",
        (s) =>
          s.on("2024-10-31").filter(inClass("5 Larch")).length - of(s, inClass("5 Larch")).length,
      ),
      changed("whose level dropped in y6 this month", "2025-05-31", (a, b) => {
        return b?.year === 6 && fell(a, b);
      }),
      yesno("did anyone leave Alder since Easter", (s) =>
        s.changes("2025-04-20").some(({ before, after }) => {
          return before?.class === "6 Alder" && after?.class !== "6 Alder";
        }),
      ),
      count("church lane on roll in january", (p) => p.campus === "Church Lane", "2025-01-31"),
      value("eoin trelawney's attendance in march", (s) =>
        attendance(one(s.on("2025-03-31"), "Eoin Trelawney")),
      ),
      changed("Who's come into RB from another class this year?", "2024-08-31", (a, b) => {
        return !!a && a.class !== "RB" && b?.class === "RB";
      }),
    ],
    "topic in a filter": [
      topicList("how many fernbank kids have eyesight problems", ["vis"], (p) => {
        return p.campus === "Fernbank Infants";
      }),
      topicList("asthmatics in KS2", ["asth"], (p) => p.year >= 3 && p.year <= 6),
      topicList("any diabetics in church lane?", ["diab"], (p) => p.campus === "Church Lane"),
      topicList("hearing problems, KS1", ["hear"], (p) => p.year === 1 || p.year === 2),
      topicList("anxious FSM pupils", ["anx"], (p) => p.extra.FSM === "Y"),
      topicList("how many in y5 have lost someone close", ["bereave"], (p) => p.year === 5),
      topicList("boys with adhd at Church Lane", ["adhd"], (p) => {
        return p.campus === "Church Lane" && p.extra.Sex === "M";
      }),
    ],
    unanswerable: [
      abstain("what did Year 6 get in their SATs reading paper"),
      abstain("shoe sizes for the ski trip"),
      abstain("who hasn't handed in their homework"),
      abstain("how much does Miss Tetley earn"),
      abstain("is it going to rain tomorrow"),
      abstain("Sycamore class list"),
      // Houses are Harrier, Kestrel, Merlin and Osprey.
      abstain("who's in red house"),
      abstain("what level is Amelia Fothergill"),
      abstain("Jack Brindley's notes please"),
      abstain("what class is Teddy in"),
      abstain("satterthwaite attendance"),
      abstain("which class is Humphrey Bancroft in"),
      abstain("that's brilliant, ta"),
      abstain("hello there"),
      abstain("you're not very clever are you"),
      abstain("who's the prettiest in Poplar"),
      abstain("lorem ipsum dolor"),
      abstain("Dotty Chaudhry's mum's email"),
      abstain("which kids have got their 25m swimming badge"),
      abstain("who'll get into the grammar school"),
      abstain("put Rafferty Abubakar in Willow"),
      abstain("print 30 copies of the alder register"),
      // Mrs Pargeter's sheet has neither attendance in percent, nor houses, nor birthdays.
      abstain("average attendance % of class 2"),
      abstain("Vihaan Rasheed's house"),
      abstain("when is Dafydd Bickerstaffe's birthday"),
      abstain("parents evening slots for y5"),
    ],
  },
  "everyday-",
);
