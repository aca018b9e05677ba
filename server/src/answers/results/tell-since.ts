// Tells since when, or for how long, a pupil has the value that is now.
import { DateTime } from "luxon";
import { dateIn, dayIn, zoneOf } from "../time/calendar.js";
import { fieldWords, valueWords } from "../time/change-phrases.js";
import { holds } from "../time/timeline.js";
import { type Facts, fieldOf, sinceOf, type Told } from "./history-facts.js";

/** Since when the value that is now has stood. */
export function tellSince(facts: Facts): Told {
  const { move, change, calendar, name } = facts;
  const { after } = move;
  const field = fieldOf(change);
  if (after === null)
    return { text: `${name} is no longer in the data.`, values: [null], events: [] };
  const to = change.kind === "moved" ? change.to : null;
  if (to !== null && !holds(after, to))
    return {
      text: `That is not so now: ${name} has ${fieldWords(field)} ${valueWords(after, field)}.`,
      values: [null],
      events: [],
    };
  const { at: last, begun } = sinceOf(facts, after);
  const state =
    change.kind === "joined"
      ? "has been on the sheet"
      : `has had${field === "record" ? "" : ` ${fieldWords(field)} ${valueWords(after, field)}`}`;
  if (last === null)
    return {
      text: `${name} ${state} at least since ${dayIn(calendar, begun)}, when the data begins.`,
      values: [dateIn(calendar, begun)],
      events: [],
    };
  return {
    text: `${name} ${state} since ${dayIn(calendar, last.at)} {0}.`,
    values: [dateIn(calendar, last.at)],
    events: [last],
  };
}

/** For how long the value that is now has stood: whole days or weeks up to now. */
export function tellLength(facts: Facts, unit: "days" | "weeks"): Told {
  const since = tellSince(facts);
  const [day] = since.values;
  if (typeof day !== "string") return since;
  const { calendar } = facts;
  const begun = DateTime.fromISO(day, { zone: zoneOf(calendar) });
  const length = Math.floor(calendar.now.startOf("day").diff(begun, unit).as(unit));
  const said = length === 1 ? unit.slice(0, -1) : unit;
  // Of one who was there when the data begins nobody can tell for how long before.
  if (facts.change.kind === "joined" && since.events.length === 0)
    return { ...since, text: `At least ${length} ${said}: ${since.text}`, values: [null] };
  return { ...since, text: `${length} ${said}: ${since.text}`, values: [length] };
}
