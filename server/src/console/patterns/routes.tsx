// The addresses of the pages about patterns: what is found, the pupils behind a number, the sheet doctor.
import { Hono } from "hono";
import { countKinds, readFindings } from "../../http/routes/doctor.js";
import { readPatternPupils, requestOf } from "../../http/routes/patterns.js";
import { findPlaces } from "../../store/find-names.js";
import type { ConsoleDependencies, ConsoleEnv } from "../page.js";
import { givenFields, readQuery } from "../parts/query.js";
import { behindPage, behindQuery } from "./behind-page.js";
import { doctorPage, doctorQuery } from "./doctor-page.js";
import { patternsPage, patternsQuery } from "./patterns-page.js";

/** `/patterns`, `/patterns/pupils`, `/patterns/doctor`. */
export function patternPageRoutes(dependencies: ConsoleDependencies) {
  const { reader, school, concepts, config } = dependencies;
  return new Hono<ConsoleEnv>()
    .get("/patterns", async (c) => {
      const { sort: _, ...asked } = readQuery(patternsQuery, c);
      const request = requestOf(asked, config.timeZone);
      const [found, findings] = await Promise.all([
        school.patterns(request),
        readFindings(dependencies),
      ]);
      const places = findPlaces(reader, request.filter.as_of);
      const shown = { given: givenFields(c), found, places, findings: findings.length };
      return c.html(patternsPage(c.get("frame"), shown));
    })
    .get("/patterns/pupils", async (c) => {
      const asked = readQuery(behindQuery, c);
      const found = await readPatternPupils(dependencies, asked);
      const themes = concepts.map().concepts;
      const theme = asked.theme === undefined ? null : (themes.get(asked.theme)?.label ?? "");
      return c.html(behindPage(c.get("frame"), { given: givenFields(c), asked, theme, found }));
    })
    .get("/patterns/doctor", async (c) => {
      const { kind } = readQuery(doctorQuery, c);
      const findings = await readFindings(dependencies);
      const shown = kind === undefined ? findings : findings.filter((one) => one.kind === kind);
      const counts = countKinds(findings);
      return c.html(doctorPage(c.get("frame"), { kind, shown, counts }));
    });
}
