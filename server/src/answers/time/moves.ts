// Finds the pupils that changed between two moments, with each change in between.
import { type Beginning, findBeginnings } from "../../store/find-beginnings.js";
import {
  findChangedIds,
  type PupilHistory,
  type PupilVersion,
  readHistories,
} from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import type { Change } from "./time-query.js";
import { eventsOf, isChange, type PupilEvent, versionAt } from "./timeline.js";
import type { Period } from "./when.js";

/** A period with the moments that are compared (ISO 8601). */
export interface ComparedPeriod {
  /** The state before the period; the first data's where the period begins before it. */
  baseline: string;
  to: string;
  /** When the earliest data begins. */
  begin: string;
  beginnings: Beginning[];
}

/** One pupil that something happened to in a period. */
export interface Move {
  history: PupilHistory;
  /** At the baseline of its sheet, and at the end. */
  before: PupilVersion | null;
  after: PupilVersion | null;
  /** Whether the change holds between beginning and end. */
  net: boolean;
  /** The changes of this kind within the period, oldest first. */
  events: PupilEvent[];
  /** All that happened to it within the period, oldest first. */
  happened: PupilEvent[];
}

/** The moments that a period compares, with what is known of when data begins. */
export function comparePeriod(db: Db, { from, to }: Period): ComparedPeriod {
  const beginnings = findBeginnings(db);
  const begin = beginnings[0]?.at ?? to;
  // The last millisecond before the period.
  const wanted = from === null ? begin : new Date(Date.parse(from) - 1).toISOString();
  return { baseline: wanted, to, begin, beginnings };
}

/** The moment with which pupils of a source are compared: its first data where that is later. */
export function baselineOf({ baseline, beginnings }: ComparedPeriod, sourceId: string): string {
  const begun = beginnings.find(({ source_id }) => source_id === sourceId)?.at ?? baseline;
  return begun > baseline ? begun : baseline;
}

/** Every pupil that anything happened to in the period, with what of it is this change. */
export function movesIn(db: Db, compared: ComparedPeriod, change: Change): Move[] {
  const { baseline, to } = compared;
  const histories = readHistories(db, findChangedIds(db, baseline, to));
  const moves = histories.map((history) => moveOf(history, compared, change));
  return byPerson(moves, change).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** By name, then id, as lists are. */
const sortKey = ({ history, after, before }: Move) =>
  `${(after ?? before)?.name_key ?? ""} ${history.id}`;

/** What happened to one pupil in the period. */
export function moveOf(history: PupilHistory, compared: ComparedPeriod, change: Change): Move {
  const from = baselineOf(compared, history.source_id);
  const begun =
    compared.beginnings.find(({ source_id }) => source_id === history.source_id)?.at ?? "";
  const before = versionAt(history, from);
  const after = versionAt(history, compared.to);
  const happened = eventsOf(history, begun).filter(({ at }) => at > from && at <= compared.to);
  const events = happened
    .map((event) => acrossGap(event, change))
    .filter((event) => isChange(event.before, event.after, change));
  const between = isChange(before, after, change) || isReached(before, after, change, events);
  const net = between && (events.length > 0 || !isAtOnce(change));
  return { history, before, after, net, events, happened };
}

const isAtOnce = (change: Change) => change.kind === "moved" && change.atOnce === true;

/** One who comes back in another class has moved as well. */
const acrossGap = (event: PupilEvent, change: Change): PupilEvent =>
  change.kind === "moved" && !change.newcomers && event.after !== null
    ? { ...event, before: event.before ?? event.earlier }
    : event;

/** "from level 2 to level 3" also where the pupil came from level 1, or went on to level 4: by a step within the period. */
function isReached(
  before: PupilVersion | null,
  after: PupilVersion | null,
  change: Change,
  events: readonly PupilEvent[],
): boolean {
  if (change.kind !== "moved" || change.from === null || change.to === null) return false;
  return events.length > 0 && before !== null && after !== null;
}

/** A child who was on one sheet already has not joined by coming to another, and has not left while on one. */
function byPerson(moves: readonly Move[], change: Change): Move[] {
  if (change.kind === "moved") return [...moves];
  const side = change.kind === "joined" ? "before" : "after";
  const there = new Set(
    moves.flatMap((move) => (move[side] === null ? [] : [move.history.person])),
  );
  return moves.map((move) => (there.has(move.history.person) ? { ...move, net: false } : move));
}
