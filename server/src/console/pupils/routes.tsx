// The addresses of the pages about pupils.
import { Hono } from "hono";
import type { ConsoleDependencies, ConsoleEnv } from "../page.js";
import { givenFields, readQuery } from "../parts/query.js";
import { comparePage } from "./compare-page.js";
import { pupilPage, pupilQuery } from "./pupil-page.js";
import { pupilsPage, pupilsQuery } from "./pupils-page.js";
import { samePage, sameQuery } from "./same-page.js";

/** `/pupils`, and each pupil's page. */
export function pupilRoutes(dependencies: ConsoleDependencies) {
  return new Hono<ConsoleEnv>()
    .get("/pupils", (c) => {
      const asked = readQuery(pupilsQuery, c);
      return c.html(pupilsPage(c.get("frame"), dependencies, { given: givenFields(c), asked }));
    })
    .get("/pupils/:id/same", (c) => {
      const asked = { id: c.req.param("id"), ...readQuery(sameQuery, c) };
      return c.html(samePage(c.get("frame"), dependencies, asked));
    })
    .get("/pupils/:id/same/:other", (c) =>
      c.html(comparePage(c.get("frame"), dependencies, c.req.param())),
    )
    .get("/pupils/:id", (c) => {
      const asked = { id: c.req.param("id"), ...readQuery(pupilQuery, c) };
      return c.html(pupilPage(c.get("frame"), dependencies, asked));
    });
}
