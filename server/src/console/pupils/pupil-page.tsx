// The page of one pupil: record, risk, what is to be done, and all that became so, with a log written in seconds.
import { z } from "@hono/zod-openapi";
import { yearName } from "../../answers/describe/plain-words.js";
import { filterQuery } from "../../http/student-schemas.js";
import { AlertDialogs } from "../alerts/alert-dialogs.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, Frame } from "../page.js";
import { ActButton, AskDialog } from "../parts/act-button.js";
import { EmptyState, Notice } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { Suggestions } from "../suggestions.js";
import { AlertsCard } from "./alerts-card.js";
import { FollowUpDialog, LogDialog, QuickLog } from "./entry-forms.js";
import { FollowUpsCard } from "./follow-ups-card.js";
import { type PupilFacts, readPupil } from "./pupil-facts.js";
import { RecordCard } from "./record-card.js";
import { RiskCard } from "./risk-card.js";
import { Timeline } from "./timeline.js";

/** What the page's address may ask for. */
export const pupilQuery = z.strictObject({
  as_of: filterQuery.as_of,
  cursor: z.string().max(1_000).optional(),
});

export function pupilPage(
  frame: Frame,
  dependencies: ConsoleDependencies,
  asked: { id: string } & z.infer<typeof pupilQuery>,
) {
  const { id, as_of: asOf, cursor } = asked;
  const facts = readPupil(dependencies, { id, asOf, cursor });
  const { student } = facts.record;
  return renderPage(frame, {
    // A title stays in the browser's history, where no pupil's name belongs.
    title: "Pupil",
    script: "pupil",
    children: (
      <div class="page" id="pupil" data-pupil={student.id}>
        <PageHeader
          title={<bdi>{student.name}</bdi>}
          up={{ path: "/pupils", label: "Pupils" }}
          lead={<Lead facts={facts} />}
        >
          <AsOf asOf={facts.asOf} today={facts.clock.today} />
        </PageHeader>
        <div id="done" role="status" />
        <Standing facts={facts} />
        <div class="pupil-columns">
          <div class="pupil-main">
            {facts.absent ? (
              <EmptyState title="Not on any sheet that day">
                <a href="?">See the pupil as it is now</a>
              </EmptyState>
            ) : (
              <>
                <RecordCard {...facts} />
                <RiskCard facts={facts} rules={dependencies.riskRules} />
              </>
            )}
            <Timeline facts={facts} id={student.id} />
          </div>
          <div class="pupil-side">
            <QuickLog />
            <AlertsCard facts={facts} />
            <FollowUpsCard {...facts} />
            <Identity facts={facts} />
          </div>
        </div>
        <LogDialog />
        <FollowUpDialog />
        <AskDialog />
        <AlertDialogs clock={facts.clock} />
      </div>
    ),
  });
}

function Lead({ facts: { record } }: { facts: PupilFacts }) {
  const { class_code, year_group, campus } = record.student;
  return (
    <>
      <bdi>{class_code}</bdi>
      {year_group !== null && `, ${yearName(year_group)}`}
      {campus !== null && (
        <>
          , <bdi>{campus}</bdi>
        </>
      )}
    </>
  );
}

function AsOf({ asOf, today }: { asOf: string | null; today: string }) {
  return (
    <form class="as-of" method="get">
      <label class="field-label" for="as-of">
        As of
      </label>
      <input id="as-of" type="date" name="as_of" value={asOf ?? ""} max={today} required />
      <button class="button" type="submit">
        Show
      </button>
    </form>
  );
}

/** What is to know first: that it is a past day, or that the row is gone. */
function Standing({ facts: { asOf, absent, record } }: { facts: PupilFacts }) {
  if (asOf !== null && !absent)
    return (
      <Notice mood="attention">
        As it was at the end of {asOf}. <a href="?">See it as it is now</a>
      </Notice>
    );
  const { state } = record.student;
  if (state === "removed")
    return (
      <Notice mood="attention">
        No longer on the sheet: this is the last that it said. The timeline tells which run removed
        it.
      </Notice>
    );
  if (state === "held" || state === "kept")
    return (
      <Notice mood="attention">
        The row is gone from the sheet. The pupil stays until its teacher decides. See{" "}
        <a href="/sync">Sync</a>.
      </Notice>
    );
  return null;
}

/** Pairs that may be one child, the link to other sheets, and the way to say more. */
function Identity({ facts: { suggestions, linked, record } }: { facts: PupilFacts }) {
  const { id } = record.student;
  return (
    <div id="identity" data-live>
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
      <p class="fine identity-acts">
        <a href={`/pupils/${id}/same`}>The same child as another pupil…</a>
        {linked.length > 0 && (
          <ActButton
            post={`/v1/students/${id}/unlink`}
            asks={{
              title: "Not the same child as on the other sheets",
              submit: "Unlink",
              label: "Why (kept with the change; it can be undone)",
              name: "why",
              optional: true,
            }}
            done="Unlinked: each counts as a child of its own."
          >
            Not the same child as on the other sheets…
          </ActButton>
        )}
      </p>
    </div>
  );
}
