// Days that everyday words name, where a word before says that a time follows: "since Easter", "by Friday", "until now".
import { feastAt } from "../days/feasts.js";
import { findAutumn, findFeast, findHoliday, findTerm } from "./school-time.js";
import { days, NO_EVENT, type Rule, WEEKDAY, weekdayBefore } from "./span-rules.js";

/** Everyday words too: read only where a word before says that a time follows. */
export const PREPARED: readonly Rule[] = [
  [
    "(?:last |the )?(?<day>(?:christmas|xmas) (?:day|eve)|boxing day|new year'?s?(?: day| eve)?|bonfire night|guy fawkes night)(?: (?<year>20\\d\\d))?",
    ({ now }, { day = "", year }) => {
      const [month, date] = fixedDay(day);
      if (year !== undefined)
        return days(now.set({ year: Number(year), month, day: date }).startOf("day"));
      const from = now.set({ month, day: date }).startOf("day");
      return days(from <= now ? from : from.minus({ years: 1 }));
    },
  ],
  [
    "(?:last |the )?(?<day>(?:saint |st )?(?:valentine|david|patrick|george|andrew)'?s? day|(?:april|all) fools?'?s? day|hall?owe'?en)(?: (?<year>20\\d\\d))?",
    ({ now }, { day = "", year }) => {
      const [month, date] = saintsDay(day);
      const from = now.set({ month, day: date }).startOf("day");
      if (year !== undefined) return days(from.set({ year: Number(year) }));
      return days(from <= now ? from : from.minus({ years: 1 }));
    },
  ],
  [
    "(?:last |the )?(?<day>easter (?:sunday|monday)|good friday|maundy thursday|palm sunday|ash wednesday|shrove tuesday|pancake day)(?! club)",
    (calendar, { day = "" }) => {
      const after = FROM_EASTER[day] ?? 0;
      const now = calendar.now.minus({ days: after });
      return days(findFeast({ ...calendar, now }, "easter").from.plus({ days: after }));
    },
  ],
  [
    `(?:last )?(?<feast>christmas|xmas|easter)(?! term)(?: (?<year>20\\d\\d))?${NO_EVENT}`,
    (calendar, { feast, year }, said, { lasting }) => {
      const which = feast === "easter" ? "easter" : "christmas";
      if (year !== undefined && which === "christmas")
        return days(calendar.now.set({ year: Number(year), month: 12, day: 25 }).startOf("day"));
      return lasting && calendar.terms !== null
        ? findHoliday(calendar, said, which)
        : { span: findFeast(calendar, which) };
    },
  ],
  [`summer${NO_EVENT}`, (calendar, _, said) => findHoliday(calendar, said, "summer")],
  [
    `(?:the |last |this )?autumn(?: (?<year>20\\d\\d))?(?! \\d| (?:terms?|half|born|bab\\w+|birthdays?)\\b)${NO_EVENT}`,
    (calendar, { year }, said) => findAutumn(calendar, said, year),
  ],
  ["(?:school )?term(?! time)", (calendar, _, said) => findTerm(calendar, said, { back: 0 })],
  [WEEKDAY, ({ now }, { day }) => days(weekdayBefore(now.startOf("day"), day))],
  ["now|the present|present", ({ now }) => ({ span: { from: now, to: now } })],
];

/** How many days after Easter Sunday they are. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  "easter monday": 1,
  "good friday": -2,
  "maundy thursday": -3,
  "palm sunday": -7,
  "ash wednesday": -46,
  "shrove tuesday": -47,
  "pancake day": -47,
};

function saintsDay(name: string): [month: number, day: number] {
  const { day = "01-01" } = feastAt(name.replace(/'/g, "")) ?? {};
  const [month, date] = day.split("-").map(Number);
  return [month ?? 1, date ?? 1];
}

/** The month and the day of a feast that falls on the same date each year. */
function fixedDay(name: string): [month: number, day: number] {
  if (name.startsWith("new")) return name.endsWith("eve") ? [12, 31] : [1, 1];
  if (name.startsWith("boxing")) return [12, 26];
  if (name.endsWith("night")) return [11, 5];
  return [12, name.endsWith("eve") ? 24 : 25];
}
