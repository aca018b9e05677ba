// Tells one pupil's changes as they were asked for: when, by whom, from what, how often, by how much.
import { dateIn } from "../time/calendar.js";
import { changeWords, fieldWords, valueWords } from "../time/change-phrases.js";
import type { HistoryAsk } from "../time/time-query.js";
import { cellOf, type PupilEvent } from "../time/timeline.js";
import { type Facts, fieldOf, listed, notSo, type Told } from "./history-facts.js";
import { tellLength, tellSince } from "./tell-since.js";

export function tell(facts: Facts, first: HistoryAsk, asks: readonly HistoryAsk[]): Told {
  if (first === "since") return tellSince(facts);
  if (first === "days" || first === "weeks") return tellLength(facts, first);
  const { move, change, name, when } = facts;
  const { events } = move;
  const words = changeWords(change);
  if (first === "times") {
    const times = events.length === 1 ? "once" : `${events.length} times`;
    const told = listed(facts, events, asks);
    return {
      text: `${name} ${words} ${events.length === 0 ? "not once" : times} ${when}${told && `:${told}`}.`,
      values: [events.length],
      events,
    };
  }
  if (first === "whether") return tellWhether(facts, asks);
  if (first === "amount") return tellAmount(facts, asks);
  if (events.length === 0) return { text: notSo(facts), values: [null], events };
  const values = asks.includes("ends")
    ? events.flatMap((event) => asks.flatMap((ask) => valuesFor(ask, event, facts)))
    : events.map((event) => valueFor(first, event, facts));
  const distinct =
    first === "when" || first === "what" || asks.includes("ends")
      ? values
      : [...new Set(first === "before" || first === "after" ? values.slice(-1) : values)];
  const [last] = events.slice(-1);
  if (facts.of && last?.before) {
    const was = `${fieldWords(facts.of)} ${valueWords(last.before, facts.of)}`;
    return {
      text: `${name} left${listed(facts, [last], asks)}, and had ${was} until then.`,
      values,
      events: [last],
    };
  }
  const opening = first === "what" ? `What changed for ${name} ${when}:` : `${name} ${words}`;
  return {
    text: `${opening}${listed(facts, events, asks)}.`,
    values: first === "what" ? [null] : distinct,
    events,
  };
}

/** Where both sides are asked, each that is asked has its place: the person, what it was, what it became. */
const valuesFor = (ask: HistoryAsk, event: PupilEvent, facts: Facts) =>
  ask === "ends"
    ? [valueFor("before", event, facts), valueFor("after", event, facts)]
    : [valueFor(ask, event, facts)];

function valueFor(
  ask: HistoryAsk,
  event: PupilEvent,
  { calendar, change, of }: Facts,
): string | number | null {
  if (ask === "who") return whoOf(event);
  if (ask === "before") {
    return event.before === null ? null : cellOf(event.before, of ?? fieldOf(change));
  }
  if (ask === "after") return event.after && cellOf(event.after, fieldOf(change));
  return dateIn(calendar, event.at);
}

/** Who edited the row; where Google did not tell, as of rows that were taken off, whose sheet it stands in. */
function whoOf({ before, after }: PupilEvent): string | null {
  return after?.person ?? (after ?? before)?.source_name ?? null;
}

/** The end less the beginning, of a column that has numbers; of "by how much did it fall" the other way round. */
function tellAmount(facts: Facts, asks: readonly HistoryAsk[]): Told {
  const { move, change, name, when } = facts;
  const { before, after, events } = move;
  const field = fieldOf(change);
  const [from, to] = [before && cellOf(before, field), after && cellOf(after, field)];
  if (typeof from !== "number" || typeof to !== "number")
    return {
      text: `I cannot tell by how much: ${name} has no number at the beginning and the end.`,
      values: [null],
      events: [],
    };
  const way =
    to === from
      ? "the same"
      : `${to > from ? "up" : "down"} by ${roundedRise(Math.abs(to - from))}`;
  const told = listed(facts, events, asks);
  const falling = change.kind === "moved" && change.direction === "down";
  const rise = roundedRise(to - from);
  const turned =
    change.kind === "moved" && change.direction !== null && (falling ? rise > 0 : rise < 0);
  return {
    text: `${turned ? "It is the other way round: " : ""}${name}’s ${fieldWords(field)} is ${way} ${when}, from ${from} to ${to}${told && `: it changed${told}`}.`,
    values: [falling ? 0 - rise : rise],
    events,
  };
}

/** 96.7 to 91.7 is 5, and not 5.000000000000014. */
const roundedRise = (rise: number) => Math.round(rise * 1e6) / 1e6;

/** Yes where the change holds between the beginning and the end; else what was changed and changed back. */
function tellWhether(facts: Facts, asks: readonly HistoryAsk[]): Told {
  const { move, change, name, when } = facts;
  const { net, events } = move;
  const words = changeWords(change);
  const told = listed(facts, events, asks);
  // A rise that was taken back is none; a change that was taken back is one.
  const directed = change.kind === "moved" && change.direction !== null;
  if (net || (!directed && events.length > 0))
    return { text: `Yes: ${name} ${words} ${when}${told && `:${told}`}.`, values: ["yes"], events };
  if (events.length === 0) return { text: `No: ${notSo(facts)}`, values: ["no"], events };
  return {
    text: `Not in the end: ${name} ${words}${told}, and was otherwise again at the end.`,
    values: ["no"],
    events,
  };
}
