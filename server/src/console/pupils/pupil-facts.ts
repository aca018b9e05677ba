// Reads all that the page of one pupil shows, now or as of a day.
import { PtccError } from "../../errors.js";
import { readPupilRisk } from "../../insights/risk/read-risk.js";
import { today } from "../../logs/entry-text.js";
import { findTimeline, type TimelineItem } from "../../logs/timeline.js";
import { type Alert, findAlerts } from "../../store/alert-rows.js";
import { resolveAsOf } from "../../store/as-of.js";
import { findEachRecord, getStudent, linkedIds, type StudentRecord } from "../../store/find.js";
import {
  childIds,
  type Entry,
  type EntryChange,
  findEntryChanges,
  findFollowUps,
} from "../../store/find-entries.js";
import { getHistory, type HistoryEntry } from "../../store/find-history.js";
import { findSuggestions, type Suggestion } from "../../store/find-identity.js";
import type { Db } from "../../store/open.js";
import { getSource, type Source } from "../../store/sources.js";
import type { ConsoleDependencies } from "../page.js";
import { readSentences } from "../parts/reasons.js";
import type { Clock } from "../parts/time.js";

const SHOWN_ITEMS = 50;
const SHOWN_FOLLOW_UPS = 100;
const SHOWN_ALERTS = 20;
const SHOWN_SUGGESTIONS = 20;
/** Of risk, before today. */
const WEEKS = 26;

type PupilRisk = ReturnType<typeof readPupilRisk>;

/** An item of the timeline, with what it changed. */
export interface ShownItem {
  item: TimelineItem;
  /** Of a version: the one before it. */
  before: HistoryEntry | null;
  /** Of a log or follow-up that was edited: how. */
  changes: EntryChange[];
}

export interface PupilFacts {
  /** As it is now, or as it was at the end of the day asked about. */
  record: StudentRecord;
  /** The day asked about, as `2026-03-01`; null for now. */
  asOf: string | null;
  /** It was not on a sheet that day: the record is the present one. */
  absent: boolean;
  source: Source;
  /** The same child on other sheets. */
  linked: StudentRecord[];
  /** Null where the pupil is or was not on roll. */
  risk: PupilRisk | null;
  alerts: { open: Alert[]; snoozed: Alert[] };
  /** The sentences that reasons of risk and alerts rest on, by passage. */
  sentences: ReadonlyMap<number, string>;
  /** By the day that they are due. */
  followUps: { open: Entry[]; done: Entry[] };
  suggestions: Suggestion[];
  timeline: { items: ShownItem[]; next: string | null };
  clock: Clock & { today: string };
}

/**
 * All of it.
 * @param asked `asOf` is a day, `cursor` where an older part of the timeline begins
 * @throws PtccError `student_not_found`, `invalid_as_of`, `invalid_cursor`
 */
export function readPupil(
  { reader, config, riskRules: rules }: ConsoleDependencies,
  asked: { id: string; asOf?: string | undefined; cursor?: string | undefined },
): PupilFacts {
  const { timeZone } = config;
  const now = new Date();
  const clock = { now, timeZone, today: today({ now, timeZone }) };
  const present = getStudent(reader, asked.id);
  const { id } = present.student;
  const moment = asked.asOf === undefined ? undefined : resolveAsOf(asked.asOf, timeZone);
  const [then] = moment ? findEachRecord(reader, { ids: [id], as_of: moment }) : [present];
  const record = then ?? present;
  const ids = childIds(reader, id);
  const followUps = (state: "open" | "done") => {
    const filter = { studentIds: ids, state, today: clock.today };
    return findFollowUps(reader, filter, { limit: SHOWN_FOLLOW_UPS }).entries;
  };
  const page = { limit: SHOWN_ITEMS, cursor: asked.cursor, asOf: moment };
  const { items, next_cursor: next } = findTimeline(reader, id, page);
  const risk = riskThen(reader, { rules, timeZone }, { id, asOf: moment ?? null, weeks: WEEKS });
  const alertsIn = (state: "open" | "snoozed") =>
    findAlerts(reader, { state, studentId: id }, { limit: SHOWN_ALERTS }).alerts;
  const alerts = { open: alertsIn("open"), snoozed: alertsIn("snoozed") };
  const open = { state: "open" as const, studentId: id };
  return {
    record,
    asOf: asked.asOf ?? null,
    absent: then === undefined,
    source: getSource(reader, record.student.source_id),
    linked: linkedIds(reader, id).map((other) => getStudent(reader, other)),
    risk,
    alerts,
    sentences: readSentences(reader, [
      ...(risk?.reasons ?? []),
      ...alerts.open.flatMap(({ reasons }) => reasons),
    ]),
    followUps: { open: followUps("open"), done: followUps("done") },
    suggestions: findSuggestions(reader, open, { limit: SHOWN_SUGGESTIONS }).suggestions,
    timeline: { items: withChanges(reader, ids, items), next },
    clock,
  };
}

function withChanges(
  reader: Db,
  ids: readonly string[],
  items: readonly TimelineItem[],
): ShownItem[] {
  const versions = new Map(
    ids.flatMap((id) => getHistory(reader, id).map((each) => [`${id} ${each.version}`, each])),
  );
  return items.map((item): ShownItem => {
    const before =
      item.type === "version"
        ? (versions.get(`${item.student_id} ${item.version.version - 1}`) ?? null)
        : null;
    const edited = "entry" in item && item.entry.updatedAt !== item.entry.createdAt;
    return { item, before, changes: edited ? findEntryChanges(reader, item.id) : [] };
  });
}

function riskThen(...asked: Parameters<typeof readPupilRisk>): PupilRisk | null {
  try {
    return readPupilRisk(...asked);
  } catch (error) {
    if (error instanceof PtccError && error.code === "not_on_roll") return null;
    throw error;
  }
}
