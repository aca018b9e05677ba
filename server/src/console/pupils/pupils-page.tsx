// The page of all pupils: filtered, sorted, and as many of them as there are.
import { z } from "@hono/zod-openapi";
import { yearName } from "../../answers/describe/plain-words.js";
import { studentSort } from "../../http/routes/students.js";
import { filterQuery, studentFilter } from "../../http/student-schemas.js";
import type { Tier } from "../../insights/risk/assess.js";
import { today } from "../../logs/entry-text.js";
import { findStudents, type Student } from "../../store/find.js";
import { countListed } from "../../store/find-listed.js";
import { findPlaces } from "../../store/find-names.js";
import { findRiskRows, type RiskRow } from "../../store/risk-rows.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, Frame } from "../page.js";
import { type Column, DataTable } from "../parts/data-table.js";
import { FilterForm, isNarrowed } from "../parts/filter-form.js";
import { LevelBadge, TierBadge } from "../parts/marks.js";
import { EmptyState } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { PupilLink } from "../parts/pupil-link.js";
import { addressWith } from "../parts/query.js";
import { BriefTime, type Clock } from "../parts/time.js";
import { counted } from "../words.js";

const SHOWN = 100;

/** What the page's address may ask for. */
export const pupilsQuery = z.strictObject({
  ...filterQuery,
  q: z.string().max(200).optional(),
  sort: studentSort,
  cursor: z.string().max(1_000).optional(),
});

/** @param given the fields of the address as they came; `asked` is the same, read */
export function pupilsPage(
  frame: Frame,
  { reader, config }: Pick<ConsoleDependencies, "reader" | "config">,
  { given, asked }: { given: Record<string, string>; asked: z.infer<typeof pupilsQuery> },
) {
  const { cursor, sort: wanted, ...fields } = asked;
  const { timeZone } = config;
  const clock = { now: new Date(), timeZone };
  const filter = studentFilter(fields, timeZone);
  // Risk is kept as of today: a list of another day is in the order of names.
  const sort = filter.as_of !== undefined && wanted.endsWith("risk") ? "name" : wanted;
  const places = findPlaces(reader, filter.as_of);
  const { students, next_cursor: next } = findStudents(reader, filter, {
    limit: SHOWN,
    cursor,
    sort,
  });
  const total = countListed(reader, filter);
  const risks =
    filter.as_of === undefined
      ? findRiskRows(
          reader,
          students.map(({ id }) => id),
        )
      : null;
  const sheets = new Map(places.sources.map(({ id, label }) => [id, label]));
  return renderPage(frame, {
    title: "Pupils",
    script: "pupils",
    children: (
      <div class="page">
        <PageHeader title="Pupils" lead="Everyone on the sheets, as they are kept there." />
        <FilterForm
          places={places}
          given={given}
          today={today(clock)}
          fields={[
            "source",
            "class_code",
            "year_group",
            "campus",
            "support_level",
            "support_level_min",
            "as_of",
          ]}
        >
          <label>
            <span class="field-label">Name</span>
            <input
              id="name"
              type="search"
              data-private="q"
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
              placeholder="Words of the name"
            />
          </label>
        </FilterForm>
        <p id="list-status" class="hidden" role="status" />
        <div id="results" class="results">
          {students.length === 0 ? (
            <NoPupils filtered={isNarrowed(given)} />
          ) : (
            <>
              <div class="over-table">
                <p class="count">{counted(total, "pupil")}</p>
                {fields.q === undefined && <Exports given={given} />}
              </div>
              <DataTable
                caption="Pupils"
                columns={columnsOf({ clock, risks, sheets, places })}
                rows={students}
                given={given}
                sort={sort}
                next={next}
                total={total}
              />
            </>
          )}
        </div>
      </div>
    ),
  });
}

/** The insights about the filter's pupils, as files; they are made without logs and follow-ups. */
function Exports({ given }: { given: Record<string, string> }) {
  const filter = addressWith(given, { sort: null });
  return (
    <p class="fine exports">
      Export the insights: <a href={`/v1/exports/insights.xlsx${filter}`}>Excel</a>
      {", "}
      <a href={`/v1/exports/insights.csv${filter}`}>CSV</a>
    </p>
  );
}

function NoPupils({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="No pupil is like that">
      Take a part of the filter away, or <a href="/pupils">see everyone</a>.
    </EmptyState>
  ) : (
    <EmptyState title="No pupil is here yet">
      Once a sheet is connected its pupils stand here. <a href="/sync">See how the sheets are</a>.
    </EmptyState>
  );
}

/** Those columns that tell pupils of this school apart; risk is of today, so it stands in no list of another day. */
function columnsOf(shown: {
  clock: Clock;
  risks: ReadonlyMap<string, RiskRow> | null;
  sheets: ReadonlyMap<string, string>;
  places: { campuses: readonly unknown[] };
}): Column<Student>[] {
  const { clock, risks, sheets, places } = shown;
  const column = (given: Column<Student>): Column<Student>[] => [given];
  return [
    ...column({
      label: "Name",
      sort: "name",
      head: true,
      cell: (pupil) => <PupilLink {...pupil} />,
    }),
    ...column({
      label: "Class",
      sort: "class_code",
      cell: ({ class_code }) => <bdi>{class_code}</bdi>,
    }),
    ...column({
      label: "Year",
      sort: "year_group",
      wide: true,
      cell: ({ year_group }) => (year_group === null ? "–" : yearName(year_group)),
    }),
    ...(places.campuses.length > 1
      ? column({ label: "Campus", wide: true, cell: ({ campus }) => <bdi>{campus ?? "–"}</bdi> })
      : []),
    ...column({
      label: "Level",
      sort: "support_level",
      greatestFirst: true,
      cell: ({ support_level }) => <LevelBadge level={support_level} />,
    }),
    ...(risks
      ? column({
          label: "Risk",
          sort: "risk",
          greatestFirst: true,
          cell: ({ id }) => <Risk row={risks.get(id)} />,
        })
      : []),
    ...(sheets.size > 1
      ? column({
          label: "Sheet",
          wide: true,
          cell: ({ source_id }) => <bdi>{sheets.get(source_id) ?? "–"}</bdi>,
        })
      : []),
    ...column({
      label: "Changed",
      sort: "updated_at",
      greatestFirst: true,
      wide: true,
      cell: ({ updated_at }) => <BriefTime at={updated_at} {...clock} />,
    }),
  ];
}

/** What is not assessed yet is so within seconds of the sync that brought it. */
function Risk({ row }: { row: RiskRow | undefined }) {
  if (!row) return <span class="lead">–</span>;
  return <TierBadge tier={row.tier as Tier} score={row.score} />;
}
