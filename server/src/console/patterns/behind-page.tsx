// The pupils behind a number of the page of patterns, with the sentences that it rests on.
import { z } from "@hono/zod-openapi";
import { pupilsQuery, weeksQuery } from "../../http/pattern-schemas.js";
import type { PatternPupils } from "../../http/routes/patterns.js";
import { filterQuery } from "../../http/student-schemas.js";
import type { Known } from "../../insights/last-known.js";
import type { ThemeSentence } from "../../insights/patterns/theme-sentences.js";
import { renderPage } from "../layout.js";
import type { Frame } from "../page.js";
import { DataTable } from "../parts/data-table.js";
import { BeingWorkedOut, Recomputing } from "../parts/known.js";
import { LevelBadge } from "../parts/marks.js";
import { EmptyState } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { PupilLink } from "../parts/pupil-link.js";
import { counted } from "../words.js";

/** What the page's address may ask for. */
export const behindQuery = z.strictObject({
  ...filterQuery,
  ...pupilsQuery,
  weeks: weeksQuery,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(1_000).optional(),
});

type Asked = z.infer<typeof behindQuery>;

/** @param theme what the theme is called; null where none is asked for */
export function behindPage(
  frame: Frame,
  shown: {
    given: Record<string, string>;
    asked: Asked;
    theme: string | null;
    /** Both null where nothing is known yet. */
    known: Known<unknown> | null;
    found: PatternPupils | null;
    timeZone: string;
  },
) {
  const { given, asked, theme, known, found, timeZone } = shown;
  return renderPage(frame, {
    title: "Pupils behind a number",
    script: "behind",
    children: (
      <div id="behind" class="page patterns" data-live>
        <PageHeader
          title={found ? counted(found.count, "pupil") : "Pupils"}
          lead={<bdi>{describe(asked, theme, found?.group ?? null)}</bdi>}
          up={{ path: "/patterns", label: "Patterns" }}
        />
        {known && <Recomputing known={known} timeZone={timeZone} />}
        {found === null ? (
          <BeingWorkedOut title="These pupils are being looked for" />
        ) : found.students.length === 0 ? (
          <EmptyState title="Nobody is like that">
            It may have changed since. <a href="/patterns">Look at the patterns again</a>.
          </EmptyState>
        ) : (
          <DataTable
            caption="Pupils"
            rows={found.students}
            given={given}
            next={found.next_cursor}
            total={found.count}
            columns={[
              { label: "Name", head: true, cell: (pupil) => <PupilLink {...pupil} /> },
              { label: "Class", cell: ({ class_code }) => <bdi>{class_code}</bdi> },
              { label: "Level", cell: ({ support_level }) => <LevelBadge level={support_level} /> },
              ...(theme === null
                ? []
                : [
                    {
                      label: "What is written",
                      cell: ({ sentences }: { sentences: readonly ThemeSentence[] }) => (
                        <Sentences sentences={sentences} />
                      ),
                    },
                  ]),
            ]}
          />
        )}
      </div>
    ),
  });
}

/** `with “Anxiety” in 3A`, `at level 2, of whom …`. */
function describe(asked: Asked, theme: string | null, group: string | null): string {
  const { level_min: min, level_max: max, no_level, change } = asked;
  const level =
    min === undefined ? [] : [min === max ? `at level ${min}` : `at level ${min} or above`];
  const parts = [
    ...(theme === null ? [] : [`with “${theme}” in notes or logs`]),
    ...level,
    ...(no_level ? ["without a level"] : []),
    ...(group === null ? [] : [`in ${group}`]),
  ];
  const since = `in the last ${counted(asked.weeks, "week")}`;
  const changed = { gained: `, new ${since}`, lost: `, no longer so ${since}` };
  return `${parts.join(", ") || "all"}${change ? changed[change] : ""}`;
}

function Sentences({ sentences }: { sentences: readonly ThemeSentence[] }) {
  return (
    <ul class="sentences">
      {sentences.map(({ text, start, end, state, from }) => (
        <li>
          <bdi>
            {text.slice(0, start)}
            <mark>{text.slice(start, end)}</mark>
            {text.slice(end)}
          </bdi>{" "}
          {from === "log" && <span class="tag">Log</span>}
          {state === "suspected" && <span class="tag">Possible or awaited</span>}
        </li>
      ))}
    </ul>
  );
}
