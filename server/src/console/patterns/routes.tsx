// The addresses of the pages about patterns: what is found, the pupils behind a number, the sheet doctor.
import { Hono } from "hono";
import { askPatternPupils, readPatternPupils, requestOf } from "../../http/routes/patterns.js";
import { FINDINGS_OF_EACH_KIND } from "../../insights/school/school.js";
import { findPlaces } from "../../store/find-names.js";
import type { ConsoleDependencies, ConsoleEnv } from "../page.js";
import { givenFields, readQuery } from "../parts/query.js";
import { behindPage, behindQuery } from "./behind-page.js";
import { countFindings, doctorPage, doctorQuery, MOST_OF_ONE_KIND } from "./doctor-page.js";
import { patternsPage, patternsQuery } from "./patterns-page.js";

/** `/patterns`, `/patterns/pupils`, `/patterns/doctor`. */
export function patternPageRoutes(dependencies: ConsoleDependencies) {
  const { reader, school, concepts, config } = dependencies;
  const { timeZone } = config;
  return new Hono<ConsoleEnv>()
    .get("/patterns", async (c) => {
      const { sort: _, ...asked } = readQuery(patternsQuery, c);
      const request = requestOf(asked, timeZone);
      const [patterns, doctor] = await Promise.all([
        school.patterns(request),
        school.doctor({ shown: { ofEachKind: FINDINGS_OF_EACH_KIND } }),
      ]);
      return c.html(
        patternsPage(c.get("frame"), {
          given: givenFields(c),
          weeks: asked.weeks,
          known: patterns.known,
          places: findPlaces(reader, request.filter.as_of),
          findings: doctor.known && countFindings(doctor.known.value),
          timeZone,
        }),
      );
    })
    .get("/patterns/pupils", async (c) => {
      const asked = readQuery(behindQuery, c);
      const { known } = await askPatternPupils(dependencies, asked);
      const found = known && readPatternPupils(dependencies, asked, known.value);
      const themes = concepts.tree().concepts;
      const theme = asked.theme === undefined ? null : (themes.get(asked.theme)?.label ?? "");
      const shown = { given: givenFields(c), asked, theme, known, found, timeZone };
      return c.html(behindPage(c.get("frame"), shown));
    })
    .get("/patterns/doctor", async (c) => {
      const { kind } = readQuery(doctorQuery, c);
      const ofEachKind = kind === undefined ? FINDINGS_OF_EACH_KIND : MOST_OF_ONE_KIND;
      const { known } = await school.doctor({ kind, shown: { ofEachKind } });
      return c.html(doctorPage(c.get("frame"), { kind, known, timeZone }));
    });
}
