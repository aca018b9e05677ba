// Questions over the tune split as two dozen different people at a school type or say them to a colleague's assistant,
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
  most,
  moved,
  of,
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
  topicList,
  value,
  yesno,
} from "../questions.js";
import { attendance, born } from "./columns.js";
import { now } from "./questions.js";

/** The day before the school year. */
const START = "2024-08-31";
/** The last day of the calendar year before that of the questions. */
const WINTER = "2024-12-31";
const band = (p: Pupil) => p.extra["Swimming band"] ?? "";
const birth = (p: Pupil) => Date.parse(born(p));
const club = (p: Pupil) => p.extra.Club ?? "";
const language = (p: Pupil) => p.extra["First language"] ?? "";
const lead = (p: Pupil) => p.extra["Pastoral lead"] ?? "";
const lunch = (p: Pupil) => p.extra.Lunch ?? "";
const senStatus = (p: Pupil) => p.extra["SEN status"] ?? "";
const age = (p: Pupil) => {
  const had = born(p).slice(5) <= now.slice(5, 10);
  return Number(now.slice(0, 4)) - Number(born(p).slice(0, 4)) - (had ? 0 : 1);
};
const osei = (p: Pupil) => p.sheet === "Mr Osei";
const park = (p: Pupil) => p.campus === "Park";
const oldMill = (p: Pupil) => p.campus === "Old Mill";
const quayside = (p: Pupil) => p.campus === "Quayside";

export const questions = numbered(
  {
    count: [
      count(
        "Of the children we have at Park, how many are Year 2?",
        (p) => park(p) && p.year === 2,
      ),
      count("Should the fire alarm go, 4-Ash has how many bodies to tick off?", inClass("4-Ash")),
      count("i need the nr of kids in Y5 pls", (p) => p.year === 5),
      count("Year sevens at level three: the figure, please.", (p) => {
        return p.year === 7 && p.level === 3;
      }),
      count("how may pupls in 2 beech", inClass("2 Beech")),
      count("In order to book a coach for 9C I must know how many they are.", inClass("9C")),
      count("Level-4-wise, what's our total across all sites?", (p) => p.level === 4),
      count("Nurserywise we're at what number now", (p) => p.year === -1),
    ],
    list: [
      list("Those in 6-Elm being on level three, who are they?", (p) => {
        return p.class === "6-Elm" && p.level === 3;
      }),
      list("as for 7F, names of all its members", inClass("7F")),
      list("Any Mortimers in the place? Which ones?", (p) => p.name.endsWith(" Mortimer")),
      list("2 Birch. Level 4. Names.", (p) => p.class === "2 Birch" && p.level === 4),
      list("tell me which y1s is on level 3", (p) => p.year === 1 && p.level === 3),
      list("Every pupil whose given name is Florence", (p) => p.name.startsWith("Florence ")),
      list("Get me the register for 4-Elm so that I can take it to the pool.", inClass("4-Elm")),
    ],
    logic: [
      count("With the exception of 1 Beech, how many pupils does Park have?", (p) => {
        return park(p) && p.class !== "1 Beech";
      }),
      list("Be it 5-Elm or 6-Elm: who's on level 2?", (p) => {
        return inClass("5-Elm", "6-Elm")(p) && p.level === 2;
      }),
      list("Which 9F students are neither on level 2 nor on level 3?", (p) => {
        return p.class === "9F" && p.level !== 2 && p.level !== 3;
      }),
      list(
        "who has got mrs abbott as pastoral lead in 5-elm and isnt in any club or does coding",
        (p) => {
          return (
            p.class === "5-Elm" && lead(p) === "Mrs Abbott" && ["", "Coding"].includes(club(p))
          );
        },
      ),
      count("Old Mill leaving out 6-Elm, what does that come to?", (p) => {
        return oldMill(p) && p.class !== "6-Elm";
      }),
      list(
        "Level 3 children in Y3 or Y4 who do not have Ms Rahimi for their pastoral lead",
        (p) => {
          return [3, 4].includes(p.year) && p.level === 3 && lead(p) !== "Ms Rahimi";
        },
      ),
    ],
    range: [
      count("from level one to level three in 2 Beech, how many altogether", (p) => {
        return p.class === "2 Beech" && at(p.level, 1) && p.level !== 4;
      }),
      list("7C students whose attendance doesn't reach ninety percent", (p) => {
        return p.class === "7C" && attendance(p) < 90;
      }),
      list("attendance from 80 to 88 inclusive, which students", (p) => {
        return attendance(p) >= 80 && attendance(p) <= 88;
      }),
      count("How many in Year 9 managed at least ninety-nine per cent attendance?", (p) => {
        return p.year === 9 && attendance(p) >= 99;
      }),
      list("not above level 1 in 5-Elm, but with a level on file", (p) => {
        return p.class === "5-Elm" && p.level !== null && p.level <= 1;
      }),
      list("9C - born after the 1st of August 2010", (p) => {
        return p.class === "9C" && born(p) > "2010-08-01";
      }),
    ],
    absence: [
      list("Somebody forgot to put a level for some of the Wrens. Whose is missing?", (p) => {
        return p.class === "Wrens" && p.level === null;
      }),
      count("3-Ash pupils that belong to no club at all: number?", (p) => {
        return p.class === "3-Ash" && club(p) === "";
      }),
      list("who in 4 ash is without a swimming band", (p) => p.class === "4-Ash" && band(p) === ""),
      list("Are there 7C pupils with blank notes? Their names?", (p) => {
        return p.class === "7C" && p.notes === "";
      }),
      count("how many at park have had nothing written in remarks", (p) => {
        return park(p) && p.notes === "";
      }),
    ],
    group: [
      table("Lunch types at Park and how many kids have each", (s) => by(of(s, park), lunch)),
      table("per pastoral lead, how many children in Year 3?", (s) => {
        return by(
          of(s, (p) => p.year === 3),
          lead,
        );
      }),
      table("Break 2 Birch down by level, blanks not needed", (s) => {
        return by(
          of(s, (p) => p.class === "2 Birch" && p.level !== null),
          (p) => p.level ?? "",
        );
      }),
      value("whichever of the four ms lindgren classes is the biggest, name it", (s) => {
        return top(
          by(
            of(s, (p) => p.sheet === "Ms Lindgren"),
            (p) => p.class,
          ),
        );
      }),
      table("what is the average attendance of 7C, 7F, 9C and 9F each", (s) => {
        return by(
          of(s, (p) => p.sheet === "Ms Lindgren"),
          (p) => p.class,
          (group) => mean(group.map(attendance)),
        );
      }),
      value("Which first language comes second to English at Park?", (s) => {
        return top(
          by(
            of(s, (p) => park(p) && language(p) !== "English"),
            language,
          ),
        );
      }),
    ],
    comparison: [
      yesno("Are there as many children in 9C as there are in 7F?", (s) => {
        return of(s, inClass("9C")).length === of(s, inClass("7F")).length;
      }),
      value("How many fewer pupils are there in 2 Birch than in 1 Beech?", (s) => {
        return of(s, inClass("1 Beech")).length - of(s, inClass("2 Birch")).length;
      }),
      yesno("is lowri parry older than pooja desai", (s) => {
        return birth(one(s.now, "Lowri Parry")) < birth(one(s.now, "Pooja Desai"));
      }),
      value("Mr Quigley, Mrs Abbott, Ms Rahimi - who carries the fewest pastoral pupils?", (s) => {
        return bottom(by(of(s, osei), lead));
      }),
      yesno("Robins have more packed lunches than the Wrens do. True?", (s) => {
        const packed = (name: string) =>
          of(s, (p) => p.class === name && lunch(p) === "Packed").length;
        return packed("Robins") > packed("Wrens");
      }),
    ],
    share: [
      value("What proportion of the Park children speak English as their first language?", (s) => {
        return percent(of(s, park), (p) => language(p) === "English");
      }),
      value("percentage of 4-ash in choir", (s) => {
        return percent(of(s, inClass("4-Ash")), (p) => club(p) === "Choir");
      }),
      value("On average, attendance per student in Year 9 stands at?", (s) => {
        return mean(of(s, (p) => p.year === 9).map(attendance));
      }),
      value("what's the mean need level over in 1 Birch", (s) =>
        meanLevel(of(s, inClass("1 Birch"))),
      ),
      value("Roughly what share of 7C has SEN status E", (s) => {
        return percent(of(s, inClass("7C")), (p) => senStatus(p) === "E");
      }),
    ],
    ranking: [
      listOf("the eldest in 7C, who would that be", (s) => lowest(of(s, inClass("7C")), birth, 1)),
      listOf("Second youngest student in 9F?", (s) => {
        return highest(of(s, inClass("9F")), birth, 2).slice(1);
      }),
      listOf("those with the poorest attendance of all (they tie), who?", (s) => {
        return most(s.now, (p) => -attendance(p));
      }),
      listOf("In 7F whose level is the highest?", (s) => {
        return most(of(s, inClass("7F")), (p) => p.level ?? Number.NaN);
      }),
      value("of the swimming bands, which holds the second highest number of kids", (s) => {
        const sizes = by(
          of(s, (p) => band(p) !== ""),
          band,
        );
        const [, second = 0] = Object.values(sizes).sort((a, b) => b - a);
        return Object.keys(sizes).filter((name) => sizes[name] === second);
      }),
    ],
    lookup: [
      lookup("What has {} got for lunch?", "Seo-yeon Kim", "Seo-yeon Kim", lunch),
      lookup("{} - how old now?", "Stanley Bramwell", "Stanley Bramwell", age),
      lookup("Nystrom in the nursery, I mean {}, lvl?", "saga nystrom", "Saga Nyström", (p) => {
        return p.level ?? "";
      }),
      lookup("whose pastoral group does {} belong to", "Kerem Sahin", "Kerem Şahin", lead),
      lookup("{}'s club?", "Jude Hargreaves", "Jude Hargreaves", club),
      lookup(
        "Which class, no sorry, what notes have we got on {}?",
        "Nia Vaughan",
        "Nia Vaughan",
        (p) => {
          return p.notes;
        },
      ),
      lookup("Attend % {}", "Frankie Dewhurst", "Frankie Dewhurst", attendance),
      lookup(
        "the language {} grew up with is which one",
        "Kavindu Rajn",
        "Kavindu Rajan",
        language,
      ),
      lookup("sen status of {} plz", "mcleod angus", "Angus MacLeod", senStatus),
      lookup("At which of our sites will I find {}?", "Eleni Vassiliou", "Eleni Vassiliou", (p) => {
        return p.campus;
      }),
      lookup("birthday {}??", "Imran Hoque", "Imran Hoque", born),
      value("the ruby lamb in 1 beech, what does she have at lunchtime", (s) => {
        return lunch(one(of(s, inClass("1 Beech")), "Ruby Lamb"));
      }),
    ],
    "yes or no": [
      yesno("Do all the Robins sit on level 2 or below, as far as levels are given?", (s) => {
        return of(s, (p) => p.class === "Robins" && p.level !== null).every((p) => !at(p.level, 3));
      }),
      yesno("does anybody in 9f come in at under 80 attendance", (s) => {
        return of(s, inClass("9F")).some((p) => attendance(p) < 80);
      }),
      yesno("Is it true that there is nobody in 4-Elm with level 4?", (s) => {
        return !of(s, inClass("4-Elm")).some((p) => p.level === 4);
      }),
      yesno("I take it Hugo Kirkbride is in 1 Birch.", (s) => {
        return one(s.now, "Hugo Kirkbride").class === "1 Birch";
      }),
      yesno("Is every single one of the 9C lot at Old Mill?", (s) =>
        of(s, inClass("9C")).every(oldMill),
      ),
      yesno("am I right in thinking that inès girard swims silver", (s) => {
        return band(one(s.now, "Inès Girard")) === "Silver";
      }),
      yesno("Are at least ten of the Year 1s having packed lunch?", (s) => {
        return of(s, (p) => p.year === 1 && lunch(p) === "Packed").length >= 10;
      }),
    ],
    columns: [
      list("When it comes to dance club, who goes from Year 4?", (p) => {
        return p.year === 4 && club(p) === "Dance";
      }),
      count("home lunches, 1 birch, total", (p) => p.class === "1 Birch" && lunch(p) === "Home"),
      list("Somali speakers, please, for the interpreter visiting on Friday", (p) => {
        return language(p) === "Somali";
      }),
      list("swim band gold, 3-Ash", (p) => p.class === "3-Ash" && band(p) === "Gold"),
      list("K on SEN status - which pupils?", (p) => senStatus(p) === "K"),
      list(
        "footballers of year 5 (i mean the club)",
        (p) => p.year === 5 && club(p) === "Football",
      ),
      value("The clubs that are attended by 6-Elm children, which are they?", (s) => [
        ...new Set(of(s, (p) => p.class === "6-Elm" && club(p) !== "").map(club)),
      ]),
      list(
        "9F birthdays falling in October",
        (p) => p.class === "9F" && born(p).slice(5, 7) === "10",
      ),
    ],
    time: [
      listOf("Who was on level 1 on 10 October and is on level 3 today?", (s) => {
        const before = new Map(s.on("2024-10-10").map((p) => [p.key, p.level]));
        return of(s, (p) => p.level === 3 && before.get(p.key) === 1).map(({ key }) => key);
      }),
      changed("in the last fortnight whose level dropped?", "2025-01-23", fell),
      changed("Who's new to Year 9 since the 1st of January?", WINTER, (a, b) => {
        return joined(a, b) && b?.year === 9;
      }),
      value("Catriona Sinclair started with us when?", () => "2025-01-27"),
      value("before 4-Ash, Nikos Vassiliou was in which class", (s) => {
        return one(s.on("2024-10-01"), "Nikos Vassiliou").class;
      }),
      count("On 31/10/2024 7C was how many strong?", inClass("7C"), "2024-10-31"),
      yesno("Has Laiba Sheikh ever been on level 1?", (s) => {
        return s.states.some(({ pupils }) =>
          pupils.some((p) => p.name === "Laiba Sheikh" && p.level === 1),
        );
      }),
      changedCount(
        "between 1 November and 30 November, how many Year 4s moved class?",
        "2024-10-31",
        (a, b) => {
          return moved(a, b) && b?.year === 4;
        },
        "2024-11-30",
      ),
      changed("Leavers from Mr Osei's sheet, September until now", START, (a, b) => {
        return left(a, b) && !!a && osei(a);
      }),
      changed("levels up in 9F since Nov, names", "2024-11-30", (a, b) => {
        return rose(a, b) && b?.class === "9F";
      }),
      list(
        "3-Elm as it stood on Bonfire Night 2024, at level 2",
        (p) => {
          return p.class === "3-Elm" && p.level === 2;
        },
        "2024-11-05",
      ),
      value("how many fewer are in Year 7 compared to 10 Oct 2024", (s) => {
        const then = s.on("2024-10-10").filter((p) => p.year === 7).length;
        return then - of(s, (p) => p.year === 7).length;
      }),
    ],
    "topic in a filter": [
      topicList(
        "Of the Wrens, whose speech is hard to make out?",
        ["artic", "salt"],
        inClass("Wrens"),
      ),
      topicList("allergies 1 birch??", ["allergy"], inClass("1 Birch")),
      topicList(
        "In 7F, has anyone lost a parent or someone close? Who?",
        ["bereave"],
        inClass("7F"),
      ),
      topicList("Y3s that have bother with sleeping", ["sleep"], (p) => p.year === 3),
      topicList("which 9f students have anger issues", ["anger"], inClass("9F")),
      topicList("hearing loss at Quayside, who's affected", ["hear"], quayside),
    ],
    unanswerable: [
      abstain("what reading age does Violet Dewhurst have"),
      abstain("How many were excluded last term?"),
      abstain("attendance of 3-Elm on average"),
      abstain("What has Emeka Obi got for lunch?"),
      abstain("which club is Thuy Pham in"),
      abstain("list everyone in 8C"),
      abstain("Who's in the platinum swimming band?"),
      abstain("Who speaks Klingon at home?"),
      abstain("In your opinion, is 9C better behaved than 9F?"),
      abstain("will we have more level 4s by next summer"),
      abstain("louis's lunch"),
      abstain("Eastwood - what level"),
      abstain("How did Dilys Fotheringay do in her swimming?"),
      abstain("the mobile number for Tadhg Doyle's mum"),
      abstain("who should i sit Ralph Cartwright next to"),
      abstain("what did 5-Elm get in their spelling test"),
      abstain("Mrs Finnegan's pastoral children?"),
      abstain("is the hall free on thursday at 2"),
      abstain("Which parents haven't paid for the trip yet?"),
      abstain("remind me to ring the ed psych tomorrow"),
    ],
  },
  "staffroom-",
);
