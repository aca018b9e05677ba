// Reads what is asked of one pupil's history: "when did Alice change class", "who changed her level".
import type { Condition } from "../../store/condition.js";
import { type Query, unclear } from "../query.js";
import { opensWhether } from "./asks.js";
import type { ChangeReading } from "./change-ends.js";
import { fieldOf } from "./change-fields.js";
import type { Named } from "./change-pupils.js";
import type { Change, HistoryAsk, HistoryQuery } from "./time-query.js";
import type { Period } from "./when.js";
import type { Words } from "./words.js";

const LAST = /\b(last|latest|most recent|most recently)\b(?! (week|month|year|term|half))/;
const FIRST = /\bfirst\b/;

export function historyOf(
  words: Words,
  reading: ChangeReading | null,
  asks: readonly HistoryAsk[],
  field: Extract<Change, { kind: "moved" }>["field"] | null,
  named: Named,
  period: Period,
): HistoryQuery | Query | null {
  const { names, where } = named;
  const to = fieldOf(where) === null ? null : where;
  const moved = reading?.change === null && /\bwhere\b/.test(words.text);
  const said = moved
    ? columnChange("class", null, asks)
    : reading
      ? reading.change
      : columnChange(field ?? fieldOf(where), to, asks);
  if (said === null && reading) return unclear(whichColumn(reading));
  // "when was Alice in 3A" asks for a length of time, which is not told yet.
  if (reading === null && asks[0] === "when") return null;
  if (said === null && !asks.includes("what")) return null;
  const change = said === null || (asks.includes("what") && isRecord(said)) ? ANYTHING : said;
  // "who changed Alice's level" asks for the person, "has Alice's level changed" whether.
  const author = reading !== null && !asks.includes("who") && asksForAuthor(words, reading);
  const all = [...(author ? (["who"] as const) : []), ...asks];
  const whether = all.length === 0 && opensWhether(words);
  return {
    kind: "history",
    names,
    where: reading?.where ? { all: [where, reading.where] } : reading ? where : { all: [] },
    change,
    period,
    asks: all.length > 0 ? all : whether ? ["whether"] : [isRecord(change) ? "what" : "when"],
    pick: LAST.test(words.text) ? "last" : FIRST.test(words.text) ? "first" : null,
  };
}

/** "who changed Alice's level", "Alice's level, who changed it"; of "Alice, who moved class" nobody else is asked. */
const asksForAuthor = (words: Words, { taken }: ChangeReading): boolean =>
  words.list.some(
    ({ text }, at) =>
      /^whom?$/.test(text) && (at === 0 || (taken.has(at + 1) && words.match(DID_IT, at) !== null)),
  );

const DID_IT =
  /whom? (?:(?:has|have|had) )?[^ ]+(?: (?:up|down))? (?:it|that|this|him|her|them|his|their)/;

const isRecord = (change: Change) => change.kind === "moved" && change.field === "record";

const columnChange = (
  field: Extract<Change, { kind: "moved" }>["field"] | null,
  to: Condition | null,
  asks: readonly HistoryAsk[],
): Change | null =>
  field === null
    ? null
    : {
        kind: "moved",
        field,
        direction: null,
        by: null,
        from: null,
        to,
        // "since when is Alice in 3A" also where she came into it.
        newcomers: asks.includes("since"),
        leavers: false,
      };

/** That is about who came and who left as well. */
export const ANYTHING: Change = {
  kind: "moved",
  field: "record",
  direction: null,
  by: null,
  from: null,
  to: null,
  newcomers: true,
  leavers: true,
};

export const whichColumn = ({ said }: ChangeReading) =>
  `“${said}” can mean the class, the campus or the level. Say which, such as “changed class” or “moved up a level”.`;
