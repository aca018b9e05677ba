// The days, weeks and months that words name by the calendar: "yesterday", "last week", "two months ago".
import { unitOf } from "./calendar.js";
import {
  backOf,
  days,
  FUTURE,
  isNext,
  lengthOf,
  NUMBER,
  type Rule,
  WEEKDAY,
  WHICH,
  weekdayBefore,
} from "./span-rules.js";

/** In this order: what comes first wins. */
export const DAY_RULES: readonly Rule[] = [
  ["(?:earlier )?today|this (?:morning|afternoon)", ({ now }) => days(now.startOf("day"))],
  ["(?:the )?day before yesterday", ({ now }) => days(now.startOf("day").minus({ days: 2 }))],
  [
    "yesterday(?: (?:morning|afternoon|evening))?",
    ({ now }) => days(now.startOf("day").minus({ days: 1 })),
  ],
  ["tomorrow|next (?:week|month|year|day)(?! (?:groups?|\\d))", (_, __, said) => FUTURE(said)],
  [
    "(?:recently|lately|the last few (?:days|weeks|months)|the past few (?:days|weeks|months)|(?:a )?few (?:days|weeks|months) ago)",
    (_, __, said) => ({
      fault: `“${said}” is no time that I can count from. Say “since 1 March” or “in the last two weeks”.`,
    }),
  ],
  [
    `${NUMBER} (?<unit>day|week|fortnight|month|year)s? (?:ago|back|earlier)`,
    ({ now }, { n, unit }) => days(now.startOf("day").minus(lengthOf(n, unit))),
  ],
  [
    `(?:the )?(?:last|past|previous) ${NUMBER} (?<unit>day|week|fortnight|month|year)s?`,
    ({ now }, { n, unit }) => ({
      span: { from: now.startOf("day").minus(lengthOf(n, unit)), to: now },
    }),
  ],
  [
    "(?:the past|past|the last) (?<unit>week|fortnight|month|year)(?! (?:groups?|\\d|of))",
    ({ now }, { unit }) => ({
      span: { from: now.startOf("day").minus(lengthOf("1", unit)), to: now },
    }),
  ],
  [
    "(?:the )?(?<unit>week|month) before last",
    ({ now }, { unit }) => ({
      span: unitOf(now.minus(lengthOf("2", unit)), unit as "week" | "month"),
    }),
  ],
  [
    "(?<which>this|the current|last|the previous|previous) (?<unit>week|month)",
    ({ now }, { which, unit }) => ({
      span: unitOf(
        /last|previous/.test(which ?? "") ? now.minus(lengthOf("1", unit)) : now,
        unit as "week" | "month",
      ),
    }),
  ],
  [
    "(?:the )?(?:last )?weekend",
    ({ now }) => {
      const from = weekdayBefore(now.startOf("day"), "saturday");
      return { span: { from, to: from.plus({ days: 2 }) } };
    },
  ],
  [
    "last fortnight",
    ({ now }) => ({ span: { from: now.startOf("day").minus({ weeks: 2 }), to: now } }),
  ],
  [
    `${WHICH}calendar year`,
    ({ now }, groups) =>
      isNext(groups) ? null : { span: unitOf(now.minus({ years: backOf(groups) }), "year") },
  ],
  [
    `(?:the )?(?:last|this|previous) ${WEEKDAY}`,
    ({ now }, { day }) => days(weekdayBefore(now.startOf("day").minus({ days: 1 }), day)),
  ],
];
