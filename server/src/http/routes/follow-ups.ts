// Follow-ups: what is to be done about a pupil, by when and by whom, until it is done.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readDue, readOwner, readText, today } from "../../logs/entry-text.js";
import { getStudent } from "../../store/find.js";
import {
  childIds,
  type Entry,
  findEntryChanges,
  findFollowUps,
  getEntry,
} from "../../store/find-entries.js";
import { nearRoll } from "../../store/rolls.js";
import type { AppDependencies, AppEnv } from "../context.js";
import {
  authorOf,
  changesSchema,
  followUpSchema,
  idParam,
  jsonBody,
  onceHeader,
  onceOf,
  rejectKept,
  shownChanges,
  shownFollowUp,
  smallBody,
  why,
} from "../entry-schemas.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";

const text = z.string().openapi({ description: "1 to 10,000 characters, plain text" });
const due = z.string().openapi({ description: "A day", example: "2026-03-01" });
const owner = z.string().openapi({ description: "Who is to do it; its author where absent" });

const filterQuery = page.extend({
  state: z.enum(["open", "overdue", "done"]).optional().openapi({
    description: "Open ones are all that are not done, overdue ones among them",
  }),
  owner: z.string().trim().min(1).max(100).optional(),
});

const listed = followUpSchema.extend({
  student: z.object({ id: z.string(), name: z.string(), class_code: z.string() }),
});

const addRoute = createRoute({
  method: "post",
  path: "/students/{id}/follow-ups",
  summary: "Write down what is to be done about a pupil",
  middleware: smallBody,
  request: {
    params: idParam,
    headers: onceHeader,
    body: jsonBody(z.strictObject({ text, due, owner: owner.optional() })),
  },
  responses: {
    201: jsonAnswer("The follow-up", followUpSchema),
    ...errorAnswers(400, 401, 404, 409, 422, 503),
  },
});

const ofPupilRoute = createRoute({
  method: "get",
  path: "/students/{id}/follow-ups",
  summary: "A child's follow-ups, of all the sheets on which it is linked, by the day they are due",
  request: { params: idParam, query: filterQuery },
  responses: {
    200: jsonAnswer(
      "A page of follow-ups",
      z.object({ follow_ups: z.array(followUpSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401, 404),
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/follow-ups",
  summary: "Follow-ups of all pupils by the day they are due, each with its pupil",
  request: { query: filterQuery },
  responses: {
    200: jsonAnswer(
      "A page of follow-ups",
      z.object({ follow_ups: z.array(listed), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401),
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/follow-ups/{id}",
  summary: "One follow-up with all its changes, also after it was taken back",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The follow-up", followUpSchema.extend({ changes: changesSchema })),
    ...errorAnswers(401, 404),
  },
});

const editRoute = createRoute({
  method: "patch",
  path: "/follow-ups/{id}",
  summary: "Change a follow-up; what it said before is kept",
  middleware: smallBody,
  request: {
    params: idParam,
    body: jsonBody(z.strictObject({ text, due, owner }).partial()),
  },
  responses: {
    200: jsonAnswer("The follow-up as it is now", followUpSchema),
    ...errorAnswers(400, 401, 404, 409, 422, 503),
  },
});

/** A step of a follow-up, with a reason. */
function step<Body extends z.ZodType>(name: string, summary: string, body: Body) {
  return createRoute({
    method: "post",
    path: `/follow-ups/{id}/${name}`,
    summary,
    middleware: smallBody,
    request: {
      params: idParam,
      body: { ...jsonBody(body), required: !body.safeParse({}).success },
    },
    responses: {
      200: jsonAnswer("The follow-up as it is now", followUpSchema),
      ...errorAnswers(400, 401, 404, 409, 503),
    },
  });
}

const mayWhy = z.strictObject({ why: why.optional() });
const doneRoute = step("done", "It is done; one that is done already stays so", mayWhy);
const reopenRoute = step("reopen", "It is not done after all", mayWhy);
const removeRoute = step(
  "remove",
  "Take back a follow-up that was a mistake: no list or search finds it any longer",
  z.strictObject({ why }),
);

/** The routes about follow-ups; mounted behind `requireRole`. */
export function followUpRoutes({ reader, writer, committed, config }: AppDependencies) {
  const { timeZone } = config;
  const shown = (entry: Entry) => shownFollowUp(entry, timeZone);
  const todayHere = () => today({ now: new Date(), timeZone });
  const settle = async (c: Context<AppEnv>, id: string, done: boolean, why?: string) => {
    const settled = await writer.settleFollowUp({ id, done, why: why ?? null }, authorOf(c));
    committed();
    return shown(settled);
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectKept(reader) })
    .openapi(addRoute, async (c) => {
      const { text, due, owner } = c.req.valid("json");
      const followUp = {
        type: "follow_up" as const,
        studentId: c.req.valid("param").id,
        text: readText(text),
        due: readDue(due),
        owner: owner === undefined ? null : readOwner(owner),
        once: await onceOf(c, c.req.valid("header")["idempotency-key"]),
      };
      const added = await writer.addEntry(followUp, authorOf(c));
      committed();
      return c.json(shown(added), 201);
    })
    .openapi(ofPupilRoute, (c) => {
      const { state, owner, ...page } = c.req.valid("query");
      const studentIds = childIds(reader, c.req.valid("param").id);
      const filter = { studentIds, state, owner, today: todayHere() };
      const { entries, next_cursor } = findFollowUps(reader, filter, page);
      return c.json({ follow_ups: entries.map(shown), next_cursor }, 200);
    })
    .openapi(listRoute, (c) => {
      const { state, owner, ...page } = c.req.valid("query");
      const filter = { state, owner, today: todayHere() };
      const { entries, next_cursor } = findFollowUps(reader, filter, page);
      const roll = nearRoll(reader);
      const follow_ups = entries.map((entry) => {
        const { id, name, class_code } =
          roll.pupil(entry.studentId) ?? getStudent(reader, entry.studentId).student;
        return { ...shown(entry), student: { id, name, class_code } };
      });
      return c.json({ follow_ups, next_cursor }, 200);
    })
    .openapi(oneRoute, (c) => {
      const followUp = getEntry(reader, { type: "follow_up", id: c.req.valid("param").id });
      const changes = shownChanges(findEntryChanges(reader, followUp.id));
      return c.json({ ...shown(followUp), changes }, 200);
    })
    .openapi(editRoute, async (c) => {
      const { text, due, owner } = c.req.valid("json");
      const fields = {
        ...(text === undefined ? {} : { text: readText(text) }),
        ...(due === undefined ? {} : { due: readDue(due) }),
        ...(owner === undefined ? {} : { owner: readOwner(owner) }),
      };
      const ref = { type: "follow_up" as const, id: c.req.valid("param").id };
      const edited = await writer.editEntry(ref, fields, authorOf(c));
      committed();
      return c.json(shown(edited), 200);
    })
    .openapi(doneRoute, async (c) =>
      c.json(await settle(c, c.req.valid("param").id, true, c.req.valid("json").why), 200),
    )
    .openapi(reopenRoute, async (c) =>
      c.json(await settle(c, c.req.valid("param").id, false, c.req.valid("json").why), 200),
    )
    .openapi(removeRoute, async (c) => {
      const id = c.req.valid("param").id;
      const order = { type: "follow_up" as const, id, why: c.req.valid("json").why };
      const removed = await writer.removeEntry(order, authorOf(c));
      committed();
      return c.json(shown(removed), 200);
    });
}
