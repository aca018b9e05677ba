// Says in words what a question asks, as it is shown with the answer: "average reading age of pupils in 3A, by house".
import { percent } from "../../as-written.js";
import { ordinalWord } from "../items/ordinals.js";
import type { BeyondMean, BeyondPupil, Measure, Pupils, Query } from "../query.js";
import { fieldName, isAge } from "../words/fields.js";
import { describeCondition, describePupils, labelOf } from "./describe-condition.js";
import { andList, rangeWords, topicWords } from "./plain-words.js";

/** The query in words, as it is shown with the answer. */
export function describeQuery(query: Query): string {
  switch (query.kind) {
    case "count": {
      const { holds, where } = query;
      const number = `number of ${describePupils(where)}${beyondWords(query)}`;
      return holds ? `whether the ${number} is ${rangeWords(holds, String)}` : number;
    }
    case "list": {
      const pupils = `${describePupils(query.where)}${beyondWords(query)}`;
      if (query.every) return `whether each of ${pupils} is ${describeCondition(query.every)}`;
      return query.show ? `${andList(query.show.map(fieldName))} of ${pupils}` : pupils;
    }
    case "topic": {
      const pupils = whosePupils(query);
      return query.counted ? `number of ${pupils}` : pupils;
    }
    case "lookup": {
      const asked = query.fields.map(fieldName);
      const what = query.topic ? [`“${topicWords(query.topic)}” in the notes`] : asked;
      const whose = describeCondition(query.where);
      return `${what.length > 0 ? andList(what) : "record"} of ${namesOf(query)}${whose && `, ${whose}`}`;
    }
    case "versus":
      if (query.ask === "same")
        return `whether ${namesOf(query)} have the same ${fieldName(query.column)}`;
      return query.ask === "difference"
        ? `difference in ${fieldName(query.column)} between ${namesOf(query)}`
        : `which of ${namesOf(query)} has the ${query.ask === "desc" ? "higher" : "lower"} ${fieldName(query.column)}`;
    case "measure": {
      const { measure, holds } = query;
      const number = `${describeMeasure(measure)} of ${whosePupils(query)}`;
      const share = (n: number) => percent(Math.round(10 * n) / 10);
      const said = measure.fn === "share" ? share : String;
      return holds ? `whether the ${number} is ${rangeWords(holds, said)}` : number;
    }
    case "groups": {
      const { pick, having, counted, mean } = query;
      const by = [query.by, ...(query.and ? [query.and] : [])].map(fieldName).join(" and ");
      const number = `${describeMeasure(query.measure)} of ${whosePupils(query)}, by ${by}`;
      const picked = pick
        ? [`the ${placeWords(pick)}${extreme(pick.direction)}${afterWords(pick)}`]
        : [];
      const kept = having && having.min !== 1 ? [`only ${rangeWords(having, String)}`] : [];
      const asked = [
        ...(counted ? ["how many there are"] : []),
        ...(mean ? ["the average of these"] : []),
      ];
      return [number, ...picked, ...kept, ...asked].join("; ");
    }
    case "sides": {
      const { measure, sides, times } = query;
      const numbers = `${describeMeasure(measure)} of ${whosePupils(query)}: ${sides.map(labelOf).join(" against ")}`;
      return times ? `${numbers}, whether ${timesWords(times)}` : numbers;
    }
    case "rank": {
      const { take, column, ages, show = [] } = query;
      const end = rankEnd(query);
      const which = take === null ? "" : `; the ${placeWords({ ...query, take })}${end}`;
      const of = show.length > 0 ? `${andList(show.map(fieldName))} of the first of ` : "";
      return `${of}${whosePupils(query)} by ${ages ? "age" : fieldName(column)}, ${end} first${which}`;
    }
    case "unclear":
      return "";
  }
}

/** " with Attendance below the average of pupils in Year 5", " with House points above that of Leon Frith" */
function beyondWords({ beyond, ahead }: { beyond?: BeyondMean; ahead?: BeyondPupil }): string {
  const words = ({ column, direction }: BeyondMean | BeyondPupil, mark: string) =>
    ` with ${fieldName(column)} ${direction === "desc" ? "above" : "below"} ${mark}`;
  return [
    beyond ? words(beyond, `the ${beyond.fn} of ${describePupils(beyond.of)}`) : "",
    ahead ? words(ahead, `that of ${ahead.name.said}`) : "",
  ].join("");
}

const SIDES = { min: "at least ", above: "more than ", exact: "exactly " } as const;

const timesWords = ({ factor, side }: { factor: number; side: keyof typeof SIDES }) =>
  factor === 1 ? "as many or more" : `${SIDES[side]}${factor} times`;

const namesOf = ({ names }: { names: readonly { said: string }[] }) =>
  andList(names.map((name) => name.said));

/** "5 " of the five highest, "second " of the second highest. */
export const placeWords = ({ take, nth }: { take: number; nth?: number }): string =>
  nth !== undefined ? `${ordinalWord(nth)} ` : take === 1 ? "" : `${take} `;

/** " after “English”" */
export const afterWords = ({ after }: { after?: string }): string =>
  after === undefined ? "" : ` after “${after}”`;

export const extreme = (direction: "desc" | "asc") => (direction === "desc" ? "highest" : "lowest");

/** What stands first in a ranking: "oldest", "earliest", "highest". */
export const rankEnd = ({
  ages,
  days,
  direction,
}: Pick<Extract<Query, { kind: "rank" }>, "ages" | "days" | "direction">) =>
  ages ? ENDS.age[direction] : days ? ENDS.day[direction] : extreme(direction);

const ENDS = {
  age: { asc: "oldest", desc: "youngest" },
  day: { asc: "earliest", desc: "latest" },
} as const;

/** "pupils in Year 3 whose notes speak of “asthma”" */
export const whosePupils = ({ where, topic }: Pupils): string =>
  `${describePupils(where)}${topic ? ` whose notes speak of “${topicWords(topic)}”` : ""}`;

/** "number", "average reading age", "percentage at level 3" */
export function describeMeasure(measure: Measure): string {
  switch (measure.fn) {
    case "count":
      return "number";
    case "share": {
      const { where, topic } = measure.part;
      const words = [
        describeCondition(where),
        topic ? `whose notes speak of “${topicWords(topic)}”` : "",
      ];
      return `percentage ${words.filter(Boolean).join(" ")}`;
    }
    default:
      return `${FUNCTIONS[measure.fn]} ${fieldName(measure.column)}${isAge(measure.column) ? " in whole years" : ""}`;
  }
}

const FUNCTIONS = {
  average: "average",
  median: "median",
  sum: "total",
  min: "lowest",
  max: "highest",
  spread: "difference between the highest and the lowest",
} as const;
