// The page of patterns: findings in words, then the shares of levels and themes as charts.

import { z } from "@hono/zod-openapi";
import { percent } from "../../as-written.js";
import { weeksQuery } from "../../http/pattern-schemas.js";
import { filterQuery } from "../../http/student-schemas.js";
import type { Known } from "../../insights/last-known.js";
import {
  type Growth,
  type Patterns,
  type StandsOut,
  USUAL_WEEKS,
} from "../../insights/patterns/pattern-types.js";
import type { Places } from "../../store/find-names.js";
import { renderPage } from "../layout.js";
import type { Frame } from "../page.js";
import { FilterForm } from "../parts/filter-form.js";
import { BeingWorkedOut, Recomputing } from "../parts/known.js";
import { EmptyState } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { counted } from "../words.js";
import { LevelCharts, ThemeShares } from "./pattern-charts.js";
import { pupilsAddress } from "./pupils-address.js";
import { PatternTabs } from "./tabs.js";

/** What the page's address may ask for. */
export const patternsQuery = z.strictObject({
  ...filterQuery,
  weeks: weeksQuery,
  sort: z.string().optional(),
});

const WEEKS = [4, 6, 12, 26, 52];

type Given = Readonly<Record<string, string>>;

/** @param shown `findings` are the sheet doctor’s */
export function patternsPage(
  frame: Frame,
  shown: {
    given: Given;
    weeks: number;
    /** Null where nothing is known yet. */
    known: Known<Patterns> | null;
    places: Places;
    findings: number | null;
    timeZone: string;
  },
) {
  const { given, weeks: asked, known, places, findings, timeZone } = shown;
  // What is so where nobody chooses is no filter.
  const { weeks: _, ...withoutWeeks } = given;
  const chosen = WEEKS.includes(asked) ? WEEKS : [...WEEKS, asked];
  return renderPage(frame, {
    title: "Patterns",
    script: "patterns",
    children: (
      <div class="page patterns">
        <PageHeader
          title="Patterns"
          lead="What is unusual in a class or a year beyond chance, and what changes. Where to look, never why."
        />
        <PatternTabs at="patterns" findings={findings} />
        <FilterForm
          places={places}
          given={asked === USUAL_WEEKS ? withoutWeeks : given}
          fields={["source", "class_code", "year_group", "campus", "as_of"]}
        >
          <label>
            <span class="field-label">Compared with</span>
            <select name="weeks">
              {chosen.map((weeks) => (
                <option value={String(weeks)} selected={weeks === asked}>
                  {counted(weeks, "week")} before
                </option>
              ))}
            </select>
          </label>
        </FilterForm>
        <div id="found" class="results" data-live>
          {known === null ? (
            <BeingWorkedOut title="The patterns are being worked out" />
          ) : (
            <>
              <Recomputing known={known} timeZone={timeZone} />
              <Found given={given} found={known.value} />
            </>
          )}
        </div>
      </div>
    ),
  });
}

function Found({ given, found }: { given: Given; found: Patterns }) {
  if (found.pupils === 0)
    return (
      <EmptyState title="No pupils here">
        Once a sheet is connected its patterns stand here. Take a part of the filter away, or{" "}
        <a href="/sync">see how the sheets are</a>.
      </EmptyState>
    );
  return (
    <>
      <Findings given={given} found={found} />
      <LevelCharts given={given} found={found} />
      <ThemeShares given={given} found={found} />
      <details id="method" class="method">
        <summary>How this is judged</summary>
        {found.method.map((words) => (
          <p>{words}</p>
        ))}
      </details>
    </>
  );
}

function Findings({ given, found }: { given: Given; found: Patterns }) {
  const { patterns, standing_out, growth, logs_compared } = found;
  const standing = patterns.filter((one) => one.kind === "stands_out");
  const growing = patterns.filter((one) => one.kind === "growth");
  return (
    <div class="findings">
      <section class="card" aria-labelledby="standing">
        <h2 id="standing">Stands out</h2>
        <p class="fine">{standing_out.words}</p>
        {standing.map((finding) => (
          <Standing given={given} finding={finding} />
        ))}
      </section>
      <section class="card" aria-labelledby="growing">
        <h2 id="growing">Grows</h2>
        <p class="fine">
          {growth.words}
          {!logs_compared &&
            found.pupils_then > 0 &&
            " Only the sheets’ notes are compared: logs do not go back far enough."}
        </p>
        {growing.map((finding) => (
          <Growing given={given} finding={finding} />
        ))}
      </section>
    </div>
  );
}

function Standing({ given, finding }: { given: Given; finding: StandsOut }) {
  const { group, count, pupils, rest_count, rest_pupils, words, query, also } = finding;
  return (
    <article class="finding">
      <p>{words}</p>
      <Share label={group} count={count} of={pupils} />
      <Share label="Others" count={rest_count} of={rest_pupils} />
      <Also also={also} />
      <p>
        <a href={pupilsAddress(given, query)}>See the {counted(count, "pupil")}</a>
      </p>
    </article>
  );
}

function Growing({ given, finding }: { given: Given; finding: Growth }) {
  const { before, now, pupils, gained, lost, words, query, also } = finding;
  const changed = (change: "gained" | "lost") => pupilsAddress(given, { ...query, change });
  return (
    <article class="finding">
      <p>{words}</p>
      <Share label="Then" count={before} of={pupils} />
      <Share label="Now" count={now} of={pupils} />
      <Also also={also} />
      <p>
        See <a href={changed("gained")}>the {gained} who have it newly</a>
        {lost > 0 && (
          <>
            , and <a href={changed("lost")}>the {lost} who no longer do</a>
          </>
        )}
      </p>
    </article>
  );
}

function Share({ label, count, of }: { label: string; count: number; of: number }) {
  const share = of === 0 ? 0 : count / of;
  const written = percent(Math.round(share * 100));
  return (
    <div class="share">
      <bdi class="share-label">{label}</bdi>
      <meter min={0} max={1} value={share} aria-label={`${label}: ${written}`} />
      <span class="share-value">{written}</span>
    </div>
  );
}

function Also({ also }: { also: readonly string[] }) {
  return also.length > 0 && <p class="fine">It shows as well in {also.join(", ")}.</p>;
}
