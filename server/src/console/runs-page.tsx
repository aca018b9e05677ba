// All runs of one sheet, the latest first, a page at a time.
import type { RunSummary } from "../../../shared/wire.js";
import type { Source } from "../store/sources.js";
import { renderPage } from "./layout.js";
import type { Frame } from "./page.js";
import { type Column, DataTable } from "./parts/data-table.js";
import { EmptyState } from "./parts/notices.js";
import { PageHeader } from "./parts/page-header.js";
import { type Clock, Time } from "./parts/time.js";
import { changesOf, Icon, OUTCOMES, reasonOf } from "./sync-lists.js";

export interface RunsFacts {
  source: Pick<Source, "id" | "name">;
  runs: readonly RunSummary[];
  /** Where the next page begins; null where there is none. */
  next: string | null;
}

export function runsPage(frame: Frame, { source, runs, next }: RunsFacts, clock: Clock) {
  const columns: Column<RunSummary>[] = [
    { label: "When", head: true, cell: ({ last_sync }) => <Time at={last_sync} {...clock} /> },
    { label: "By", wide: true, cell: reasonOf },
    {
      label: "Outcome",
      cell: ({ status }) => (
        <span class="outcome">
          <Icon mood={OUTCOMES[status].mood} /> {OUTCOMES[status].words}
        </span>
      ),
    },
    { label: "What changed", cell: (run) => <a href={`/runs/${run.id}`}>{changesOf(run)}</a> },
    { label: "Took", number: true, wide: true, cell: ({ duration_ms }) => `${duration_ms} ms` },
  ];
  return renderPage(frame, {
    title: "Runs",
    children: (
      <div class="page">
        <PageHeader
          title={
            <>
              Syncs of <bdi>{source.name}</bdi>
            </>
          }
          lead="Each time that it was read, the latest first."
          up={{ path: "/sync", label: "Sync" }}
        />
        {runs.length === 0 ? (
          <EmptyState title="It was never read">
            Its teacher chooses PTCC &gt; Connect… in the sheet and pastes the connection code.
          </EmptyState>
        ) : (
          <DataTable
            caption="Runs"
            columns={columns}
            rows={runs}
            given={{ source: source.id }}
            next={next}
          />
        )}
      </div>
    ),
  });
}
