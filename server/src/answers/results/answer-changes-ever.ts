// Answers what was so at any time since the data begins, by every version that there has been.
import type { Condition } from "../../store/condition.js";
import {
  findEachRecord,
  findRecords,
  getStudent,
  type StudentFilter,
  studentIds,
} from "../../store/find.js";
import { findBeginnings } from "../../store/find-beginnings.js";
import {
  findChangedIds,
  type PupilHistory,
  type PupilVersion,
  readHistories,
} from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { describeCondition } from "../describe/describe-condition.js";
import { amount, andList, andMore } from "../describe/plain-words.js";
import type { NameReading } from "../items/name-reader.js";
import { beforeAll } from "../time/beginnings.js";
import { type Calendar, dayIn } from "../time/calendar.js";
import { citeVersion } from "../time/cite-event.js";
import type { EverQuery } from "../time/time-query.js";
import { holds } from "../time/timeline.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, citeRows, rowWords } from "./cite.js";
import { unanswered } from "./unanswered.js";

/** Pupils named in the text; the rest stand in `students`. */
const NAMED = 12;

/** Whether it ever was so of the pupil named; else who they are, or how many, also those who have left. */
export function answerEver(
  db: Db,
  query: EverQuery,
  filters: StudentFilter,
  calendar: Calendar,
): AnswerBody {
  const now = calendar.now.toUTC().toISO() ?? "";
  const beginnings = findBeginnings(db);
  const [begun] = beginnings;
  const fault = beforeAll(beginnings, now, calendar);
  if (fault !== null || begun === undefined) return unanswered(fault ?? "");
  const since = `since the data begins on ${dayIn(calendar, begun.at)}`;
  const [name] = query.names;
  return name === undefined
    ? tellAll(db, query, filters, { now, begun: begun.at, since })
    : tellOne(db, query, name, { calendar, since, now });
}

/** The query in words. */
export function describeEver({ names, where, never, counted }: EverQuery): string {
  const state = describeCondition(where);
  const when = never ? "at no time" : "at some time";
  if (names.length > 0)
    return `${andList(names.map(({ said }) => said))}: whether ${state} ${when}`;
  return `${counted ? "number of " : ""}pupils who were ${when} ${state}`;
}

function tellOne(
  db: Db,
  { where, never, names }: EverQuery,
  { ids, said }: NameReading,
  { calendar, since, now }: { calendar: Calendar; since: string; now: string },
): AnswerBody {
  const histories = upTo(now, readHistories(db, ids));
  if (names.length > 1 || new Set(histories.map(({ person }) => person)).size > 1)
    return unanswered(`Please ask about one pupil at a time: several are called “${said}”.`);
  const state = describeCondition(where);
  const spells = histories.flatMap((history) => spellsOf(history, where));
  const last = histories.flatMap(({ versions }) => versions.slice(-1)).at(-1);
  if (!last) return unanswered(`No pupil is called “${said}”.`);
  const told = spells.map(
    ([first, end], i) =>
      `from ${dayIn(calendar, first.valid_from)} ${end.valid_to === null || end.valid_to > now ? "until now" : `to ${dayIn(calendar, end.valid_to)}`} [${i + 1}]`,
  );
  const was = spells.length > 0;
  return {
    kind: "lookup",
    answer: was
      ? `${never ? "No" : "Yes"}: ${last.name} was ${state} ${andList(told)}.`
      : `${never ? "Yes" : "No"}: ${last.name} was at no time ${state}, ${since}.`,
    value: was === never ? "no" : "yes",
    students: histories.map(({ id }) => answered(getStudent(db, id).student)),
    citations: was
      ? spells.map(([first], i) => citeVersion(first, i + 1, "row", state))
      : [citeVersion(last, 1, "row", rowWords(last))],
  };
}

function tellAll(
  db: Db,
  query: EverQuery,
  filters: StudentFilter,
  { now, begun, since }: { now: string; begun: string; since: string },
): AnswerBody {
  const { where, never, counted, exists } = query;
  const state = describeCondition(where);
  // "never at level 1 in 9F": of those in 9F, or of all?
  if (never && "all" in where && where.all.length > 1)
    return unanswered(
      `I cannot tell of which pupils it is to be said that they were at no time ${state}. Ask of one of these things.`,
    );
  // Of whom nothing changed it was ever so where it is so now.
  const changed = upTo(now, readHistories(db, findChangedIds(db, begun, now)));
  if (changed.some((history) => isMixed(history, where)))
    return unanswered(
      `Some were ${state}, but not all of it at one time. Ask of one of these things, or of a day.`,
    );
  const was = new Set([
    ...studentIds(db, { where }),
    ...changed.filter((history) => spellsOf(history, where).length > 0).map(({ id }) => id),
  ]);
  const there = studentIds(db, filters);
  const found = never
    ? ofNone(db, { ...filters, ids: there.filter((id) => !was.has(id)) })
    : ofSome(db, query, now, isFiltered(filters) ? there.filter((id) => was.has(id)) : [...was]);
  const { students, citations, gone } = found;
  const named = students
    .slice(0, NAMED)
    .map(({ name, class_code }, i) => `${name} (${class_code}) [${i + 1}]`);
  const list = andMore(named, students.length);
  const pupils = `pupils who were ${never ? "at no time" : "at some time"} ${state}`;
  return {
    kind: counted ? "count" : "list",
    answer: [
      `${amount(students.length, pupils)} ${since}${students.length > 0 ? `: ${list}` : ""}.`,
      ...(gone > 0 ? [`${gone} of them ${gone === 1 ? "has" : "have"} left.`] : []),
    ].join(" "),
    count: students.length,
    ...(exists && { value: students.length > 0 ? "yes" : "no" }),
    students,
    citations,
  };
}

const isFiltered = (filters: StudentFilter): boolean =>
  Object.values(filters).some((value) => value !== undefined);

interface Found extends Pick<AnswerBody, "students" | "citations"> {
  /** How many have left. */
  gone: number;
}

/** Those of whom it was never so, by the row that they have now. */
function ofNone(db: Db, filter: StudentFilter): Found {
  const records = findRecords(db, filter);
  const students = records.map(({ student }) => answered(student));
  return { students, citations: citeRows(records), gone: 0 };
}

/** Those of whom it was so, by the version with which it last began; linked ones once. */
function ofSome(db: Db, { where }: EverQuery, now: string, ids: readonly string[]): Found {
  const histories = upTo(now, readHistories(db, ids));
  const byPerson = new Map(histories.map((history) => [history.person, history]));
  const found = [...byPerson.values()]
    .flatMap((history) => {
      const last = history.versions.at(-1);
      const [began] = spellsOf(history, where).at(-1) ?? [];
      return last && began ? [{ last, began }] : [];
    })
    .sort((a, b) => (sortKey(a.last) < sortKey(b.last) ? -1 : 1));
  const present = new Map(
    findEachRecord(db, { ids: found.map(({ last }) => last.student_id) }).map(({ student }) => [
      student.id,
      student,
    ]),
  );
  const state = describeCondition(where);
  return {
    students: found.map(({ last: { student_id: id } }) =>
      answered(present.get(id) ?? getStudent(db, id).student),
    ),
    citations: found.map(({ began }, i) => citeVersion(began, i + 1, "row", state)),
    gone: found.filter(({ last }) => !present.has(last.student_id)).length,
  };
}

/** Without what came later than a moment (ISO 8601). */
const upTo = (now: string, histories: readonly PupilHistory[]): PupilHistory[] =>
  histories.map((history) => ({
    ...history,
    versions: history.versions.filter(({ valid_from }) => valid_from <= now),
  }));

/** By name, then id, as lists are. */
const sortKey = ({ name_key, student_id }: PupilVersion) => `${name_key} ${student_id}`;

/** The stretches of time through which it was so, each by its first version and its last. */
function spellsOf({ versions }: PupilHistory, where: Condition): [PupilVersion, PupilVersion][] {
  const spells: [PupilVersion, PupilVersion][] = [];
  for (const version of versions) {
    if (!holds(version, where)) continue;
    const spell = spells.at(-1);
    if (spell && spell[1].valid_to === version.valid_from) spell[1] = version;
    else spells.push([version, version]);
  }
  return spells;
}

/** "at level 3 in 9F" of one who was both, but never together. */
function isMixed(history: PupilHistory, where: Condition): boolean {
  if (!("all" in where) || spellsOf(history, where).length > 0) return false;
  return where.all.every((part) => spellsOf(history, part).length > 0);
}
