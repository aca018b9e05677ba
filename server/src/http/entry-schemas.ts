// What requests and answers say about logs and follow-ups, and how a body that means the sheet is refused.
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Author } from "../logs/add-entry.js";
import { today } from "../logs/entry-text.js";
import { keptInSheet } from "../logs/kept-in-sheet.js";
import { getStudent } from "../store/find.js";
import { type Entry, type EntryChange, pupilOfEntry } from "../store/find-entries.js";
import type { Db } from "../store/open.js";
import { LOG_KINDS } from "../store/schema-logs.js";
import type { AppEnv } from "./context.js";
import { rejectInvalid } from "./validate.js";

const LARGEST_BODY = 256 * 1024;
const LONGEST_WHY = 500;

export const idParam = z.object({ id: z.string().max(100) });
export const logKind = z.enum(LOG_KINDS);
export const why = z.string().trim().min(1).max(LONGEST_WHY);

/** Sent again under the same key, a new entry is kept once. */
export const onceHeader = z.object({
  "idempotency-key": z.string().trim().min(1).max(100).optional().openapi({
    description: "Your own key for this entry: sent twice, it is kept once",
  }),
});

/** The request's body as JSON of this shape. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

export const smallBody = bodyLimit({ maxSize: LARGEST_BODY });

const writtenShape = {
  id: z.string(),
  student_id: z.string(),
  text: z.string(),
  author: z.string().openapi({ description: "The name of the token that wrote it" }),
  created_at: z.string(),
  updated_at: z.string(),
  removed_at: z.string().nullable(),
  removed_by: z.string().nullable(),
  removed_why: z.string().nullable(),
};

export const logSchema = z
  .object({
    ...writtenShape,
    kind: logKind,
    at: z.string().openapi({ description: "When it happened" }),
  })
  .openapi("Log");

export const followUpSchema = z
  .object({
    ...writtenShape,
    due: z.string().openapi({ description: "The day by which it is to be done" }),
    owner: z.string(),
    state: z.enum(["open", "overdue", "done"]),
    done_at: z.string().nullable(),
    done_by: z.string().nullable(),
  })
  .openapi("FollowUp");

/** What an analyst wrote, as evidence. */
export const entryEvidenceSchema = z.object({
  type: z.enum(["log", "follow_up"]),
  id: z.string(),
  kind: logKind.nullable(),
  at: z.string(),
  author: z.string(),
});

/** What was done to an entry, oldest first. */
export const changesSchema = z.array(
  z
    .object({
      change: z.enum(["edited", "done", "reopened", "removed"]),
      at: z.string(),
      person: z.string(),
      why: z.string().nullable(),
      before: z
        .object({
          text: z.string(),
          at: z.string(),
          kind: logKind.nullable(),
          due: z.string().nullable(),
          owner: z.string().nullable(),
        })
        .partial()
        .openapi({ description: "Of an edit: the fields that it changed, as they were" }),
    })
    .openapi("EntryChange"),
);

export function shownLog(entry: Entry): z.infer<typeof logSchema> {
  if (entry.kind === null) throw new Error("a log has a kind");
  return { ...shownEntry(entry), kind: entry.kind, at: entry.at };
}

/** @param timeZone in which the day of today begins and ends: a follow-up is overdue from the next on */
export function shownFollowUp(
  entry: Entry,
  timeZone: string,
  now: Date = new Date(),
): z.infer<typeof followUpSchema> {
  const { due, owner, doneAt } = entry;
  if (due === null || owner === null) throw new Error("a follow-up has a day and an owner");
  const left = due < today({ now, timeZone }) ? "overdue" : "open";
  return {
    ...shownEntry(entry),
    due,
    owner,
    state: doneAt === null ? left : "done",
    done_at: doneAt,
    done_by: entry.doneBy,
  };
}

const shownEntry = (entry: Entry) => ({
  id: entry.id,
  student_id: entry.studentId,
  text: entry.text,
  author: entry.author,
  created_at: entry.createdAt,
  updated_at: entry.updatedAt,
  removed_at: entry.removedAt,
  removed_by: entry.removedBy,
  removed_why: entry.removedWhy,
});

export const shownChanges = (changes: readonly EntryChange[]): z.infer<typeof changesSchema> =>
  changes.map(({ change, at, person, why, before }) => ({ change, at, person, why, before }));

/** Whoever is signed in. */
export function authorOf(c: Context<AppEnv>): Author {
  const { tokenId, name } = c.get("principal");
  return { tokenId, person: name };
}

/** The key that a new entry was sent under, with all that was sent, wherever to. */
export async function onceOf(c: Context<AppEnv>, key: string | undefined) {
  return key === undefined ? null : { key, request: `${c.req.path}\n${await c.req.text()}` };
}

/** Refuses what is not as it should be; of a field that the pupil's sheet keeps it says where. */
export function rejectKept(reader: Db): typeof rejectInvalid {
  return (result, c) => {
    if (!result.success && result.target === "json") {
      const unknown = (result.error as z.ZodError).issues.flatMap((issue) =>
        issue.code === "unrecognized_keys" ? issue.keys : [],
      );
      const id = c.req.param("id") ?? "";
      const pupil = unknown.length > 0 ? getStudent(reader, pupilOfEntry(reader, id) ?? id) : null;
      const refusal = pupil && keptInSheet(pupil, unknown);
      if (refusal) throw refusal;
    }
    return rejectInvalid(result, c);
  };
}
