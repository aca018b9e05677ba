// Who is who, put right by people: suggestions, merge, split, link, and taking each back.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { findSuggestions } from "../../store/find-identity.js";
import type { IdentityOrder, Said } from "../../sync/identity-changes.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { studentSchema } from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const LONGEST_WHY = 500;

const params = z.object({ id: z.string().max(100) });
const studentId = z.string().trim().min(1).max(100);
const why = z.string().trim().min(1).max(LONGEST_WHY).optional().openapi({
  description: "Kept with the change and shown in the pupil's history",
});

const suggestionSchema = z
  .object({
    id: z.string(),
    state: z.enum(["open", "accepted", "declined"]),
    bits: z.number().openapi({ description: "Log-odds that the two are one pupil" }),
    reason: z.string(),
    run_id: z.string(),
    created_at: z.string(),
    decided_at: z.string().nullable(),
    decided_by: z.string().nullable(),
    decided_why: z.string().nullable(),
    earlier: studentSchema,
    later: studentSchema,
  })
  .openapi("Suggestion");

const answerSchema = z
  .object({
    change_id: z.string().openapi({ description: "Takes it back: /identity-changes/{id}/undo" }),
    student_id: z.string(),
    other_id: z.string().nullable().openapi({
      description: "The pupil merged, split off, linked or told apart",
    }),
  })
  .openapi("IdentityAnswer");

const suggestionsRoute = createRoute({
  method: "get",
  path: "/suggestions",
  summary: "Pairs that may be one pupil, newest first; open ones unless asked otherwise",
  request: {
    query: page.extend({
      state: z.enum(["open", "accepted", "declined"]).default("open"),
      source: z.string().optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      "A page of suggestions",
      z.object({ suggestions: z.array(suggestionSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401),
  },
});

/** A `POST` about one thing by its id, with a body of this shape. */
function order<Path extends string, Body extends z.ZodType>(
  path: Path,
  summary: string,
  body: Body,
) {
  return createRoute({
    method: "post",
    path,
    summary,
    request: {
      params,
      body: {
        content: { "application/json": { schema: body } },
        required: !body.safeParse({}).success,
      },
    },
    responses: {
      200: jsonAnswer("Done", answerSchema),
      ...errorAnswers(400, 401, 404, 409, 422),
    },
  });
}

const acceptRoute = order(
  "/suggestions/{id}/accept",
  "Yes, the same pupil: the later history joins the earlier one, under its id",
  z.strictObject({ why }),
);

const declineRoute = createRoute({
  method: "post",
  path: "/suggestions/{id}/decline",
  summary: "No, two pupils: not suggested again (a declined suggestion can still be accepted)",
  request: {
    params,
    body: { content: { "application/json": { schema: z.strictObject({ why }) } } },
  },
  responses: {
    200: jsonAnswer("Declined", z.object({ id: z.string(), state: z.literal("declined") })),
    ...errorAnswers(400, 401, 404, 409),
  },
});

const mergeRoute = order(
  "/students/{id}/merge",
  "Join another pupil's history into this one's: `with` joins this one, or this one goes `into` it",
  z
    .strictObject({ with: studentId.optional(), into: studentId.optional(), why })
    .refine((body) => (body.with === undefined) !== (body.into === undefined), {
      error: "name the other pupil either as `with` or as `into`",
    }),
);

const splitRoute = order(
  "/students/{id}/split",
  "From this version on it is somebody else: the rest gets an id of its own",
  z.strictObject({ version: z.number().int().min(1), why }),
);

const linkRoute = order(
  "/students/{id}/link",
  "The same child as a pupil on another sheet: both stay, and count once",
  z.strictObject({ student_id: studentId, why }),
);

const unlinkRoute = order(
  "/students/{id}/unlink",
  "No longer the same child as those that it is linked to",
  z.strictObject({ why }),
);

const distinctRoute = order(
  "/students/{id}/distinct",
  "Not the same child as this other one, however alike they look: the sheet doctor asks no longer",
  z.strictObject({ student_id: studentId, why }),
);

const undoRoute = order(
  "/identity-changes/{id}/undo",
  "Take back a merge, split, link, unlink or what told two apart",
  z.strictObject({ why }),
);

/** The routes about who is who; mounted behind `requireRole`. */
export function identityRoutes({ reader, writer, committed }: AppDependencies) {
  const change = async (c: Context<AppEnv>, order: IdentityOrder, why: string | undefined) => {
    const answer = await writer.changeIdentity(order, said(c, why));
    committed();
    return answer;
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(suggestionsRoute, (c) => {
      const { state, source: sourceId, ...page } = c.req.valid("query");
      return c.json(findSuggestions(reader, { state, sourceId }, page), 200);
    })
    .openapi(acceptRoute, async (c) => {
      const decision = { id: c.req.valid("param").id, accept: true as const };
      const answer = await writer.decideSuggestion(decision, said(c, c.req.valid("json").why));
      if (answer === null) throw new Error("an accepted suggestion merges");
      committed();
      return c.json(answer, 200);
    })
    .openapi(declineRoute, async (c) => {
      const { id } = c.req.valid("param");
      await writer.decideSuggestion({ id, accept: false }, said(c, c.req.valid("json").why));
      return c.json({ id, state: "declined" as const }, 200);
    })
    .openapi(mergeRoute, async (c) => {
      const { id } = c.req.valid("param");
      const { with: other, into, why } = c.req.valid("json");
      const [studentId, otherId] = into === undefined ? [id, other ?? ""] : [into, id];
      return c.json(await change(c, { kind: "merge", studentId, otherId }, why), 200);
    })
    .openapi(splitRoute, async (c) => {
      const { version, why } = c.req.valid("json");
      const studentId = c.req.valid("param").id;
      return c.json(await change(c, { kind: "split", studentId, version }, why), 200);
    })
    .openapi(linkRoute, async (c) => {
      const { student_id: otherId, why } = c.req.valid("json");
      const studentId = c.req.valid("param").id;
      return c.json(await change(c, { kind: "link", studentId, otherId }, why), 200);
    })
    .openapi(unlinkRoute, async (c) => {
      const studentId = c.req.valid("param").id;
      return c.json(await change(c, { kind: "unlink", studentId }, c.req.valid("json").why), 200);
    })
    .openapi(distinctRoute, async (c) => {
      const { student_id: otherId, why } = c.req.valid("json");
      const studentId = c.req.valid("param").id;
      return c.json(await change(c, { kind: "distinct", studentId, otherId }, why), 200);
    })
    .openapi(undoRoute, async (c) => {
      const { id } = c.req.valid("param");
      const answer = await writer.undoIdentityChange(id, said(c, c.req.valid("json").why));
      committed();
      return c.json(answer, 200);
    });
}

function said(c: Context<AppEnv>, why: string | undefined): Said {
  const { tokenId, name } = c.get("principal");
  return { tokenId, person: name, why: why ?? null };
}
