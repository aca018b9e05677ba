// What a person says about who is who: merge, split, link, unlink and distinct, each logged and taken back again.
import { and, eq } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import { studentNotFound } from "../store/find.js";
import { findDistinct, pairKey } from "../store/find-identity.js";
import type { Db } from "../store/open.js";
import { type IdentityBefore, identityChanges, students, suggestions } from "../store/schema.js";
import { link, restoreLinks, unlink } from "./links.js";
import { joinHistories, partAgain, partHistory, studentRow } from "./merge.js";
import { nextMoment } from "./moment.js";
import type { StudentRow } from "./regroup.js";

/** Who says it, and why. */
export interface Said {
  tokenId: string;
  /** The token's name. */
  person: string;
  why: string | null;
}

/** What to do to the pupil `studentId`. */
export type IdentityOrder =
  /** Its history takes in that of `otherId`, which is the same pupil on the same sheet. */
  | { kind: "merge"; studentId: string; otherId: string }
  /** From `version` on it is somebody else, who gets an id of its own. */
  | { kind: "split"; studentId: string; version: number }
  /** It is the same child as `otherId` on another sheet: both stay, and count once. */
  | { kind: "link"; studentId: string; otherId: string }
  /** It is no longer counted as one with those that it is linked to. */
  | { kind: "unlink"; studentId: string }
  /** It is not the same child as `otherId`, however alike the two look: nobody is asked again. */
  | { kind: "distinct"; studentId: string; otherId: string };

export interface IdentityAnswer {
  change_id: string;
  student_id: string;
  /** The pupil merged, split off, linked or told apart. */
  other_id: string | null;
}

type LoggedChange = typeof identityChanges.$inferSelect;

/**
 * Carries out and logs one correction.
 * @throws PtccError `student_not_found`, `same_pupil`, `already_merged`, `other_sheet`, `both_present`,
 *   `same_sheet`, `already_linked`, `not_linked`, `no_such_version`, `nothing_before`, `already_distinct`
 */
export function changeIdentity(
  db: Db,
  order: IdentityOrder,
  said: Said,
  now: Date = new Date(),
): IdentityAnswer {
  const change = db.$client.transaction(() => carryOut(db, order, said, now));
  return change.immediate();
}

/**
 * Accepts or declines a suggestion. Accepting merges the two under the earlier one's id.
 * @throws PtccError `unknown_suggestion`, `already_accepted`, and those of a merge
 */
export function decideSuggestion(
  db: Db,
  { id, accept }: { id: string; accept: boolean },
  said: Said,
  now: Date = new Date(),
): IdentityAnswer | null {
  const decide = db.$client.transaction((): IdentityAnswer | null => {
    const found = db.select().from(suggestions).where(eq(suggestions.id, id)).get();
    if (!found)
      throw new PtccError("not_found", "unknown_suggestion", "There is no suggestion by this id.");
    if (found.state === "accepted")
      throw new PtccError(
        "conflict",
        "already_accepted",
        "This suggestion was accepted already. Undo the merge to take that back.",
      );
    const { earlierId: studentId, laterId: otherId } = found;
    const merged = accept ? carryOut(db, { kind: "merge", studentId, otherId }, said, now) : null;
    db.update(suggestions)
      .set({
        state: accept ? "accepted" : "declined",
        decidedAt: momentFor(db, studentId, now),
        decidedBy: said.person,
        decidedWhy: said.why,
      })
      .where(eq(suggestions.id, id))
      .run();
    return merged;
  });
  return decide.immediate();
}

/**
 * Takes a correction back. What came since it stays with the pupil that went on.
 * @throws PtccError `unknown_change`, `already_undone`, `changed_since`, `both_present`
 */
export function undoIdentityChange(
  db: Db,
  id: string,
  said: Said,
  now: Date = new Date(),
): IdentityAnswer {
  const undo = db.$client.transaction((): IdentityAnswer => {
    const change = db.select().from(identityChanges).where(eq(identityChanges.id, id)).get();
    if (!change)
      throw new PtccError("not_found", "unknown_change", "There is no identity change by this id.");
    if (change.undoneAt !== null)
      throw new PtccError("conflict", "already_undone", "This change was undone already.");
    refuseChangedSince(db, change);
    const at = momentFor(db, change.studentId, now);
    takeBack(db, change, at);
    db.update(identityChanges)
      .set({ undoneAt: at, undoneBy: said.person, undoneWhy: said.why })
      .where(eq(identityChanges.id, id))
      .run();
    const { studentId, otherId } = change;
    return { change_id: id, student_id: studentId, other_id: otherId };
  });
  return undo.immediate();
}

/** What is said of a pupil is said after its source's last run, wherever the clock stands. */
const momentFor = (db: Db, studentId: string, now: Date): string =>
  nextMoment(db, studentRow(db, studentId).sourceId, now);

function carryOut(db: Db, order: IdentityOrder, said: Said, now: Date): IdentityAnswer {
  const pupil = knownPupil(db, order.studentId);
  const at = momentFor(db, pupil.id, now);
  const other = "otherId" in order ? knownPupil(db, order.otherId) : null;
  if (other?.id === pupil.id)
    throw new PtccError("invalid", "same_pupil", "Both ids are the same pupil's. Name two.");
  const log = (before: IdentityBefore, otherId: string | null): IdentityAnswer => {
    const { kind, studentId } = order;
    const id = newId("idc");
    db.insert(identityChanges)
      .values({ id, kind, studentId, otherId, at, ...said, before })
      .run();
    return { change_id: id, student_id: studentId, other_id: otherId };
  };
  if (order.kind === "split") {
    const otherId = newId("stu");
    return log(partHistory(db, pupil, order.version, otherId), otherId);
  }
  if (other === null) return log({ students: unlink(db, pupil), versions: [] }, null);
  if (order.kind === "distinct") {
    refuseSaid(db, pupil, other);
    return log({ students: [], versions: [] }, other.id);
  }
  if (order.kind === "link")
    return log({ students: link(db, pupil, other), versions: [] }, other.id);
  return log(merge(db, pupil, other, at), other.id);
}

/** To tell two apart changes neither: it is refused where it was said, or the contrary is so. */
function refuseSaid(db: Db, pupil: StudentRow, other: StudentRow): void {
  if (pupil.personId !== null && pupil.personId === other.personId)
    throw new PtccError(
      "conflict",
      "already_linked",
      "These two are linked as one child. Unlink them: they are two then.",
    );
  if (findDistinct(db).has(pairKey(pupil.id, other.id)))
    throw new PtccError(
      "conflict",
      "already_distinct",
      "These two were said to be two children already.",
    );
}

/** Joins the histories, and makes one person of those that the two were linked to. */
function merge(db: Db, pupil: StudentRow, other: StudentRow, at: string): IdentityBefore {
  const bothLinked = pupil.personId !== null && other.personId !== null;
  const linked = bothLinked && pupil.personId !== other.personId ? link(db, pupil, other) : [];
  const before = joinHistories(db, pupil, other, at);
  const others = linked.filter(({ id }) => id !== pupil.id && id !== other.id);
  return { ...before, students: [pupil, other, ...others] };
}

function takeBack(db: Db, change: LoggedChange, at: string): void {
  const { kind, studentId, otherId, before } = change;
  if (kind === "split") {
    joinHistories(db, studentRow(db, studentId), studentRow(db, otherId ?? ""), at);
    return;
  }
  if (kind === "merge") partAgain(db, before, at);
  restoreLinks(db, before.students);
  if (kind !== "merge") return;
  db.update(suggestions)
    .set({ state: "open", decidedAt: null, decidedBy: null, decidedWhy: null })
    .where(
      and(
        eq(suggestions.earlierId, studentId),
        eq(suggestions.laterId, otherId ?? ""),
        eq(suggestions.state, "accepted"),
      ),
    )
    .run();
}

/** A change is taken back only after those that were made upon it. */
function refuseChangedSince(db: Db, { id, kind, otherId, before }: LoggedChange): void {
  // It changed nothing that another rests on.
  if (kind === "distinct") return;
  const touched = JSON.stringify([...before.students.map((pupil) => pupil.id), otherId]);
  const later = db.$client
    .prepare(
      `SELECT id FROM identity_changes
        WHERE undone_at IS NULL AND kind <> 'distinct' AND rowid > (SELECT rowid FROM identity_changes WHERE id = @id)
          AND (other_id IN (SELECT value FROM json_each(@touched))
            OR EXISTS (SELECT 1 FROM json_each("before", '$.students') pupil
                        WHERE pupil.value ->> 'id' IN (SELECT value FROM json_each(@touched))))
        ORDER BY rowid DESC LIMIT 1`,
    )
    .pluck()
    .get({ id, touched }) as string | undefined;
  if (later !== undefined)
    throw new PtccError(
      "conflict",
      "changed_since",
      `A later change touches the same pupil. Undo ${later} first.`,
      { change_id: later },
    );
}

/** @throws PtccError `student_not_found`, `already_merged` */
function knownPupil(db: Db, id: string): StudentRow {
  const pupil = db.select().from(students).where(eq(students.id, id)).get();
  if (!pupil) throw studentNotFound();
  if (pupil.mergedInto !== null)
    throw new PtccError(
      "conflict",
      "already_merged",
      `This pupil was merged into ${pupil.mergedInto}. Use that id, or undo the merge first.`,
      { merged_into: pupil.mergedInto },
    );
  return pupil;
}
