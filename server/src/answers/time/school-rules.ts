// The days that words name by the school's year: "this term", "last half term", "the summer holidays".
import { schoolYearOf } from "./calendar.js";
import { MONTHS } from "./dates.js";
import { findHalf, findHalfTerm, findHoliday, findTerm, type Holiday } from "./school-time.js";
import {
  backOf,
  FUTURE,
  IS_LAST,
  isNext,
  NO_EVENT,
  NUMBER,
  numberOf,
  type Rule,
  SEASONS,
  WHICH,
} from "./span-rules.js";

const HALF_TERM = "half[ -]?term(?: (?:break|holidays?|week))?";

/** In this order: what comes first wins. */
export const SCHOOL_RULES: readonly Rule[] = [
  [
    "(?:the )?(?:(?<which>this|current|last|previous) )(?:school |academic )?year(?! (?:groups?|\\d))|(?:the )(?:school |academic )?year(?! (?:groups?|\\d))|(?:school|academic) year",
    (calendar, groups) => {
      const year = schoolYearOf(calendar, calendar.now);
      return {
        span: backOf(groups) === 1 ? schoolYearOf(calendar, year.from.minus({ days: 1 })) : year,
      };
    },
  ],
  [
    `${WHICH}(?:(?<season>${SEASONS}) |(?<month>${Object.keys(MONTHS).join("|")}) )?${HALF_TERM}`,
    (calendar, groups, said, { lasting }) => {
      const { which, season, month } = groups;
      if (isNext(groups)) return FUTURE(said);
      const named = season !== undefined || month !== undefined;
      if (/^(this|current)$/.test(which ?? "") && !named) return findHalf(calendar, said, 0);
      if (IS_LAST.test(which ?? "") && !named && lasting) return findHalf(calendar, said, 1);
      return findHalfTerm(calendar, said, {
        back: 0,
        named: season,
        month: month === undefined ? undefined : MONTHS[month],
      });
    },
  ],
  [
    `${WHICH}(?:(?<season>${SEASONS}) )(?:school )?term(?: (?<year>20\\d\\d))?`,
    (calendar, groups, said) =>
      isNext(groups)
        ? FUTURE(said)
        : findTerm(calendar, said, {
            back: 0,
            named: groups.season,
            year: groups.year === undefined ? undefined : Number(groups.year),
          }),
  ],
  ["(?:the )?term before last", (calendar, _, said) => findTerm(calendar, said, { back: 2 })],
  [
    "(?:this|the|current|the current) (?:school )?term",
    (calendar, _, said) => findTerm(calendar, said, { back: 0 }),
  ],
  ["(?:the )?(?:last|previous) term", (calendar, _, said) => findTerm(calendar, said, { back: 1 })],
  ["next term", (_, __, said) => FUTURE(said)],
  [
    `${NUMBER} terms? ago`,
    (calendar, { n }, said) => findTerm(calendar, said, { back: numberOf(n) }),
  ],
  [
    "(?:the )?(?:last )?(?<season>summer|christmas|xmas|easter|spring|winter) (?:holidays?|break|vacation)",
    (calendar, { season }, said) => findHoliday(calendar, said, HOLIDAYS[season ?? ""] ?? "any"),
  ],
  [
    "the (?:last )?(?:school )?(?:holidays?|break|vacation)",
    (calendar, _, said) => findHoliday(calendar, said, "any"),
  ],
  [`(?:the |last )summer${NO_EVENT}`, (calendar, _, said) => findHoliday(calendar, said, "summer")],
];

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  summer: "summer",
  christmas: "christmas",
  xmas: "christmas",
  winter: "christmas",
  easter: "easter",
  spring: "easter",
};
