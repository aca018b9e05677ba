// The sheet doctor's page: what looks wrong, kind by kind, with the cells and what can be done.
import { z } from "@hono/zod-openapi";
import type { DoctorPage } from "../../insights/doctor/doctor-page.js";
import {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
} from "../../insights/doctor/doctor-types.js";
import type { Known } from "../../insights/last-known.js";
import { renderPage } from "../layout.js";
import type { Frame } from "../page.js";
import { LineIcon } from "../parts/icons.js";
import { BeingWorkedOut, Recomputing } from "../parts/known.js";
import { EmptyState } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { PupilLink } from "../parts/pupil-link.js";
import { counted } from "../words.js";
import { PatternTabs } from "./tabs.js";

export const doctorQuery = z.strictObject({ kind: z.enum(FINDING_KINDS).optional() });

const TITLES: Record<FindingKind, string> = {
  stale_sheet: "Sheets that are late",
  suggested_same: "The same pupil under another name?",
  facts_differ: "One child, different facts",
  likely_same: "Likely one child on two sheets",
  duplicate: "Rows twice on one sheet",
  class_spelling: "A class spelt two ways",
  year_differs: "A year that does not fit the class",
  need_without_level: "Needs without a level",
  level_without_notes: "Levels without notes",
  cell_issue: "Cells to look at",
};
/** Of one kind, asked for alone. */
export const MOST_OF_ONE_KIND = 300;
/** Cells of one finding. */
const MOST_CELLS = 30;

type Counts = DoctorPage["counts"];

/** How many there are in all. */
export const countFindings = ({ counts }: Pick<DoctorPage, "counts">): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

export function doctorPage(
  frame: Frame,
  shown: {
    kind: FindingKind | undefined;
    /** Null where nothing is known yet. */
    known: Known<DoctorPage> | null;
    timeZone: string;
  },
) {
  const { kind, known, timeZone } = shown;
  return renderPage(frame, {
    title: "Sheet doctor",
    script: "doctor",
    children: (
      <div class="page patterns">
        <PageHeader
          title="Sheet doctor"
          lead="What looks wrong in and across the sheets. PTCC changes nothing in a sheet: whoever keeps it does."
        />
        <PatternTabs at="doctor" findings={known && countFindings(known.value)} />
        <div id="done" role="status" />
        <div id="findings" data-live>
          {known === null ? (
            <BeingWorkedOut title="The sheets are being looked over" />
          ) : (
            <>
              <Recomputing known={known} timeZone={timeZone} />
              <Findings kind={kind} found={known.value} />
            </>
          )}
        </div>
      </div>
    ),
  });
}

function Findings({ kind, found }: { kind: FindingKind | undefined; found: DoctorPage }) {
  const { findings, counts } = found;
  if (countFindings(found) === 0)
    return (
      <EmptyState title="The sheets look sound">
        Nothing is twice, nothing is missing that the notes speak of, and no sheet is late.
      </EmptyState>
    );
  return (
    <>
      <Kinds chosen={kind} counts={counts} />
      {FINDING_KINDS.map((one) => {
        const ofKind = findings.filter((finding) => finding.kind === one);
        return (
          ofKind.length > 0 && (
            <KindCard
              kind={one}
              findings={ofKind}
              count={counts[one] ?? ofKind.length}
              alone={kind === one}
            />
          )
        );
      })}
    </>
  );
}

function Kinds({ chosen, counts }: { chosen: FindingKind | undefined; counts: Counts }) {
  return (
    <nav class="kinds" aria-label="Kinds of findings">
      <a href="/patterns/doctor" aria-current={chosen === undefined ? "page" : undefined}>
        All
      </a>
      {FINDING_KINDS.filter((kind) => counts[kind]).map((kind) => (
        <a
          href={`/patterns/doctor?kind=${kind}`}
          aria-current={chosen === kind ? "page" : undefined}
        >
          {TITLES[kind]} <span class="mark">{counts[kind]}</span>
        </a>
      ))}
    </nav>
  );
}

/** @param findings those shown, of so many in all */
function KindCard(props: {
  kind: FindingKind;
  findings: readonly Finding[];
  count: number;
  alone: boolean;
}) {
  const { kind, findings, count, alone } = props;
  const left = count - findings.length;
  return (
    <section class="card" aria-labelledby={kind}>
      <h2 id={kind}>
        {TITLES[kind]} <span class="mark">{count.toLocaleString("en-GB")}</span>
      </h2>
      {findings.map((finding) => (
        <FindingPart finding={finding} />
      ))}
      {left > 0 &&
        (alone ? (
          <p class="fine">{counted(left, "more finding")}: put these right first.</p>
        ) : (
          <p>
            <a href={`/patterns/doctor?kind=${kind}`}>See all {count.toLocaleString("en-GB")}</a>
          </p>
        ))}
    </section>
  );
}

function FindingPart({ finding }: { finding: Finding }) {
  const { words, cells } = finding;
  const left = cells.length - MOST_CELLS;
  return (
    <article class="finding">
      <p>{words}</p>
      <ul class="cells">
        {cells.slice(0, MOST_CELLS).map((cell) => (
          <li>
            {cell.student_id && cell.name ? (
              <PupilLink id={cell.student_id} name={cell.name} />
            ) : (
              <bdi>{cell.source}</bdi>
            )}
            <span class="place">
              {cell.name && <bdi>{cell.source}</bdi>}
              {cell.row !== null && ` row ${cell.row}`}
              {cell.column !== null && (
                <>
                  , <bdi>{cell.column}</bdi>
                </>
              )}
            </span>
            {cell.value !== null && (
              <bdi class="value">{cell.value === "" ? "(empty)" : cell.value}</bdi>
            )}
            {cell.link && (
              <a class="open" href={cell.link} target="_blank" rel="noopener noreferrer">
                <LineIcon name="external" /> Open
                <span class="hidden">{` row ${cell.row ?? ""} of ${cell.source} in Google Sheets`}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p class="fine">and {counted(left, "more")}</p>}
      <Actions finding={finding} />
    </article>
  );
}

function Actions({ finding: { action, cells } }: { finding: Finding }) {
  if (action === null) return null;
  const pair = cells.map(({ name, source }) => `${name} (${source})`).join(" and ");
  if (action.do === "link")
    return (
      <p class="actions">
        <Pair action={action} order="link" pair={pair} words="Link as one child" />
        <Pair action={action} order="distinct" pair={pair} words="Not the same child" />
      </p>
    );
  const { suggestion_id: id } = action;
  return (
    <p class="actions">
      <button
        type="button"
        data-suggestion={id}
        data-decision="accept"
        aria-label={`Yes, the same pupil: ${pair}`}
      >
        Yes, the same pupil
      </button>
      <button
        class="quiet"
        type="button"
        data-suggestion={id}
        data-decision="decline"
        aria-label={`No, two pupils: ${pair}`}
      >
        No, two pupils
      </button>
    </p>
  );
}

/** What is said of two pupils; `client/doctor.client.ts` carries it out. */
function Pair(props: {
  action: { student_id: string; other_id: string };
  order: "link" | "distinct";
  pair: string;
  words: string;
}) {
  const { action, order, pair, words } = props;
  return (
    <button
      class={order === "link" ? undefined : "quiet"}
      type="button"
      data-pair={order}
      data-student={action.student_id}
      data-other={action.other_id}
      aria-label={`${words}: ${pair}`}
    >
      {words}
    </button>
  );
}
