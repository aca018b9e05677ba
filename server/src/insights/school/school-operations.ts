// What is computed over the whole school: patterns, the pupils behind them, and the sheet doctor's findings.
import { findDoctorFacts } from "../../store/find-doctor-facts.js";
import { findSuggestions } from "../../store/find-identity.js";
import type { Db } from "../../store/open.js";
import { inOneRead } from "../../store/prepared.js";
import { listSources } from "../../store/sources.js";
import { storeStamp } from "../../store/stamp.js";
import { type DoctorPage, type DoctorQuery, doctorPageOf } from "../doctor/doctor-page.js";
import { examine, staleSheets } from "../doctor/examine.js";
import type { Theme } from "../patterns/follow.js";
import { childrenBehind, groupLabel } from "../patterns/pattern-pupils.js";
import type { Patterns, PupilsQuery } from "../patterns/pattern-types.js";
import { patternsOf } from "../patterns/patterns.js";
import { type PatternRequest, readFollowed } from "../patterns/read-patterns.js";
import { dayIn } from "../risk/days.js";
import { keepResults } from "./keep-results.js";

/** More than that nobody decides in one go. */
const MOST_SUGGESTIONS = 500;

/** Pupils behind a number, and what their group is called; null where none is asked for or there. */
export interface PatternPupilIds {
  ids: string[];
  group: string | null;
}

/** Operations over a connection that only reads; each is as of one moment of the store. */
export function schoolOperations(db: Db, themes: ReadonlyMap<string, Theme>) {
  const followedPatterns = keepResults(
    (request: PatternRequest) => {
      const followed = readFollowed(db, themes, request);
      return { followed, patterns: patternsOf(followed, themes, request.weeks) };
    },
    { keyOf: ofOneDay, stamp: () => storeStamp(db) },
  );
  const needs = [...themes.values()].filter(({ isNeed }) => isNeed).map(({ id }) => id);
  const findings = keepResults(
    () =>
      inOneRead(db, () => {
        const asked = { limit: MOST_SUGGESTIONS };
        const { suggestions } = findSuggestions(db, { state: "open" }, asked);
        return examine(findDoctorFacts(db, needs), suggestions);
      }),
    { keyOf: () => "", stamp: () => storeStamp(db) },
  );
  return {
    patterns: (request: PatternRequest): Patterns => followedPatterns(request).patterns,
    /** Ids of the pupils behind a number: of a linked child, the one known longest. */
    patternPupils(request: PatternRequest, query: PupilsQuery): PatternPupilIds {
      const { followed } = followedPatterns(request);
      const ids = childrenBehind(followed, query, themes).flatMap(
        (index) => followed.children[index]?.id ?? [],
      );
      return { ids, group: groupLabel(followed, query) };
    },
    /** What looks wrong in the sheets as they are now, those that are late among it. */
    doctor: ({ late, ...query }: DoctorQuery): DoctorPage =>
      doctorPageOf([...staleSheets(listSources(db), late), ...findings(undefined)], query),
  };
}

export type SchoolOperations = ReturnType<typeof schoolOperations>;

/** Within a day time changes nothing. */
function ofOneDay({ now, ...request }: PatternRequest): string {
  return JSON.stringify({ ...request, today: dayIn(request.timeZone)(now) });
}
