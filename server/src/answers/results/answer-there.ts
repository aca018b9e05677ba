// Answers whether a pupil was there at a moment.
import { getStudent } from "../../store/find.js";
import { findBeginnings } from "../../store/find-beginnings.js";
import { type PupilHistory, readHistories } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { andList } from "../describe/plain-words.js";
import { beforeAll } from "../time/beginnings.js";
import { type Calendar, dayIn } from "../time/calendar.js";
import { citeVersion } from "../time/cite-event.js";
import type { ThereQuery } from "../time/time-query.js";
import { versionAt } from "../time/timeline.js";
import type { AnswerBody } from "./answer-types.js";
import { answered, rowWords } from "./cite.js";
import { unanswered } from "./unanswered.js";

export function answerThere(db: Db, { names, moment }: ThereQuery, calendar: Calendar): AnswerBody {
  const beginnings = findBeginnings(db);
  const fault = beforeAll(beginnings, moment.at, calendar);
  if (fault !== null) return unanswered(fault);
  const [name] = names;
  const histories = name ? readHistories(db, name.ids) : [];
  const persons = new Set(histories.map(({ person }) => person));
  const said = andList(names.map((one) => one.said));
  if (names.length > 1 || persons.size > 1)
    return unanswered(`Please ask about one pupil at a time: several are called “${said}”.`);
  const there = histories.find((history) => versionAt(history, moment.at) !== null);
  const version = there ? versionAt(there, moment.at) : lastOf(histories);
  if (!version) return unanswered(`No pupil is called “${said}”.`);
  const begun = beginnings.find(({ source_id }) => source_id === version.source_id)?.at ?? "";
  // Of a sheet that begins later nobody knows who was on it.
  if (!there && begun > moment.at)
    return unanswered(
      `The data of ${version.source_name}’s sheet begins on ${dayIn(calendar, begun)}, so I cannot say whether ${version.name} was there before.`,
    );
  const verb = moment.words === "now" ? "is" : "was";
  return {
    kind: "lookup",
    answer: there
      ? `Yes: ${version.name} (${version.class_code}) ${verb} on ${version.source_name}’s sheet ${moment.words} [1].`
      : `No: ${version.name} (${version.class_code}) ${verb} not there ${moment.words} [1].`,
    value: there ? "yes" : "no",
    students: histories.map(({ id }) => answered(getStudent(db, id).student)),
    citations: [citeVersion(version, 1, "row", rowWords(version))],
  };
}

const lastOf = (histories: readonly PupilHistory[]) =>
  histories.flatMap(({ versions }) => versions.slice(-1)).at(-1) ?? null;

/** The query in words. */
export const describeThere = ({ names, moment }: ThereQuery): string =>
  `${andList(names.map(({ said }) => said))}: whether there ${moment.words}`;
