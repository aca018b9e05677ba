// The risk board: pupils by the sum of written rules, each with its reasons and what they rest on.
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { yearName } from "../../answers/describe/plain-words.js";
import { tierSchema } from "../../http/risk-schemas.js";
import { filterQuery, studentFilter } from "../../http/student-schemas.js";
import type { Tier } from "../../insights/risk/assess.js";
import { listRisk, type PupilRisk } from "../../insights/risk/read-risk.js";
import { today } from "../../logs/entry-text.js";
import { findEachRecord, type Student } from "../../store/find.js";
import { findPlaces } from "../../store/find-names.js";
import { countRiskDue, countRiskTiers } from "../../store/risk-rows.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, ConsoleEnv, Frame } from "../page.js";
import { type Column, DataTable } from "../parts/data-table.js";
import { FilterForm, isNarrowed } from "../parts/filter-form.js";
import { FoldedReasons } from "../parts/folded-reasons.js";
import { BeingWorkedOut, Recomputing } from "../parts/known.js";
import { LevelBadge, TIERS, TierBadge } from "../parts/marks.js";
import { EmptyState, Notice } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { PupilLink, pupilPath } from "../parts/pupil-link.js";
import { addressWith, givenFields, readQuery } from "../parts/query.js";
import { readSentences } from "../parts/reasons.js";
import type { Clock } from "../parts/time.js";
import { counted, dayOf } from "../words.js";

const SHOWN = 50;

/** What the page's address may ask for. */
const riskQuery = z.strictObject({
  ...filterQuery,
  tier: z.coerce.number().pipe(tierSchema).optional(),
  cursor: z.string().max(1_000).optional(),
  /** The board has one order; forms of lists send an empty one. */
  sort: z.string().optional(),
});

type RiskDependencies = Pick<ConsoleDependencies, "reader" | "config" | "insights">;

/** `/risk`. */
export function riskBoardRoutes(dependencies: ConsoleDependencies) {
  return new Hono<ConsoleEnv>().get("/risk", async (c) => {
    const asked = readQuery(riskQuery, c);
    const given = givenFields(c);
    return c.html(await riskPage(c.get("frame"), dependencies, { given, asked }));
  });
}

interface Asked {
  /** The fields of the address as they came, and the same read. */
  given: Record<string, string>;
  asked: z.infer<typeof riskQuery>;
}

async function riskPage(
  frame: Frame,
  { reader, config, insights }: RiskDependencies,
  { given, asked }: Asked,
) {
  const { cursor, tier, sort: _, ...fields } = asked;
  const { timeZone } = config;
  const clock = { now: new Date(), timeZone };
  const filter = { ...studentFilter(fields, timeZone), tier };
  const page = { limit: SHOWN, cursor };
  const { as_of, ...present } = filter;
  const past =
    as_of === undefined ? null : (await insights.pastRisk({ ...present, as_of }, page)).known;
  const found = as_of === undefined ? listRisk(reader, present, page) : past?.value;
  const { risk, next_cursor: next } = found ?? { risk: [], next_cursor: null };
  const ids = risk.map(({ student_id }) => student_id);
  const records = findEachRecord(reader, { ids, as_of: filter.as_of });
  const students = new Map(records.map(({ student }) => [student.id, student]));
  const rows = risk.flatMap((one): Row[] => {
    const student = students.get(one.student_id);
    return student ? [{ ...one, student }] : [];
  });
  const sentences = readSentences(
    reader,
    risk.flatMap(({ reasons }) => reasons),
  );
  const { tier: __, ...anyTier } = filter;
  const counts = filter.as_of === undefined ? countRiskTiers(reader, anyTier) : null;
  const places = findPlaces(reader, filter.as_of);
  const narrowed = isNarrowed(given);
  return renderPage(frame, {
    title: "Risk board",
    script: "risk",
    children: (
      <div class="page">
        <PageHeader
          title="Risk board"
          lead="Where to look first: written rules over what is recorded, added up."
        />
        <p class="not-that">
          <strong>No diagnosis, no prediction, no decision.</strong> It knows only what somebody
          wrote: a pupil of whom nothing is written scores low. Each point has its reason; open it
          to see what it rests on.
        </p>
        <FilterForm
          places={places}
          given={given}
          today={today(clock)}
          fields={["class_code", "year_group", "campus", "source", "as_of"]}
        >
          <label>
            <span class="field-label">Tier</span>
            <select name="tier">
              <option value="">All tiers</option>
              {([3, 2, 1] as const).map((one) => (
                <option value={String(one)} selected={tier === one}>
                  {`Tier ${one}, ${TIERS[one]}`}
                </option>
              ))}
            </select>
          </label>
        </FilterForm>
        <p id="list-status" class="hidden" role="status" />
        <div id="results" class="results board" data-live>
          {past && <Recomputing known={past} timeZone={timeZone} />}
          <Pending count={filter.as_of === undefined ? countRiskDue(reader) : 0} />
          {counts && <Tiers counts={counts} tier={tier} given={given} />}
          <p class="count">
            {filter.as_of === undefined
              ? `As of today, ${dayOf(clock.now.toISOString(), timeZone)}`
              : `As it was at the end of ${dayOf(filter.as_of, timeZone)}, by the rules of today`}
          </p>
          {found === undefined ? (
            <BeingWorkedOut title="The risk of that day is being worked out" />
          ) : rows.length === 0 ? (
            <NoRisk narrowed={narrowed} />
          ) : (
            <DataTable
              caption="Pupils by risk, the highest score first"
              columns={columnsOf(sentences, clock, places.campuses.length > 1)}
              rows={rows}
              given={given}
              next={next}
            />
          )}
        </div>
      </div>
    ),
  });
}

interface Row extends PupilRisk {
  student: Student;
}

function columnsOf(
  sentences: ReadonlyMap<number, string>,
  clock: Clock,
  campuses: boolean,
): Column<Row>[] {
  return [
    {
      label: "Pupil",
      head: true,
      cell: ({ student }) => (
        <>
          <PupilLink {...student} />
          <small class="where">
            <bdi>{student.class_code}</bdi>
            {student.year_group !== null && `, ${yearName(student.year_group)}`}
            {campuses && student.campus !== null && (
              <>
                {", "}
                <bdi>{student.campus}</bdi>
              </>
            )}
          </small>
        </>
      ),
    },
    { label: "Risk", cell: ({ tier, score }) => <TierBadge tier={tier} score={score} /> },
    {
      label: "Level",
      wide: true,
      cell: ({ student }) => <LevelBadge level={student.support_level} />,
    },
    {
      label: "Why",
      cell: ({ student_id, reasons }) => (
        <FoldedReasons
          reasons={reasons}
          sentences={sentences}
          pupilPath={pupilPath(student_id)}
          clock={clock}
        />
      ),
    },
  ];
}

/** How many there are in each tier; each leads to them alone, and back. */
function Tiers(props: {
  counts: Readonly<Record<Tier, number>>;
  tier: Tier | undefined;
  given: Readonly<Record<string, string>>;
}) {
  const { counts, tier, given } = props;
  return (
    <nav class="tiers" aria-label="Tiers">
      {([3, 2, 1] as const).map((one) => (
        <a
          class={`tier tier-${one}`}
          href={addressWith(given, { tier: one === tier ? null : String(one) })}
          aria-current={one === tier ? "true" : undefined}
        >
          <strong>{counts[one].toLocaleString("en-GB")}</strong>
          <span>{`Tier ${one}, ${TIERS[one]}`}</span>
        </a>
      ))}
    </nav>
  );
}

function Pending({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice mood="attention">
      {`${counted(count, "pupil")} changed and ${count === 1 ? "is" : "are"} being assessed again. Load the page once more in a moment.`}
    </Notice>
  );
}

function NoRisk({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState title="No pupil is like that">
      Take a part of the filter away, or <a href="/risk">see everyone</a>.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody is assessed yet">
      That happens by itself once a sheet has come. <a href="/sync">See how the sheets are</a>.
    </EmptyState>
  );
}
