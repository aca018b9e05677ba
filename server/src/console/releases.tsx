// What a source's teacher may import of PTCC's insights: what is released now, and the way to release.
import type { Release } from "../store/releases.js";
import type { Source } from "../store/sources.js";
import { type Clock, Time } from "./parts/time.js";
import { counted } from "./words.js";

/** As long as the API takes. */
const LONGEST_TITLE = 120;

export function Released(props: {
  source: Pick<Source, "id" | "name">;
  release: Release | null;
  clock: Clock;
}) {
  const { source, release, clock } = props;
  return (
    <details id={`release-${source.id}`}>
      <summary>Release insights to the teacher</summary>
      <div class="release">
        {release === null ? (
          <p>
            Nothing is released. A summary of this sheet’s own pupils can be imported by its teacher
            once you release it; no log and no other sheet is in it.
          </p>
        ) : (
          <p>
            “<bdi>{release.title}</bdi>”, {counted(release.pupils ?? 0, "pupil")}, released by{" "}
            <bdi>{release.releasedBy}</bdi> <Time at={release.releasedAt} {...clock} />
          </p>
        )}
        <p class="actions">
          <button id={`preview-${source.id}`} type="button" data-preview={source.id}>
            {release === null ? "Preview…" : "Preview a new one…"}
          </button>
          {release && (
            <button
              id={`withdraw-${source.id}`}
              class="quiet"
              type="button"
              data-withdraw={release.id}
              data-source={source.id}
            >
              Withdraw
            </button>
          )}
        </p>
        <Download source={source} />
      </div>
    </details>
  );
}

/** What is told of the source's pupils, as files; the page's own session lets them be fetched. */
function Download({ source }: { source: Pick<Source, "id"> }) {
  const file = (type: string) => `/v1/exports/insights.${type}?source=${source.id}`;
  return (
    <p class="fine">
      Insights of this sheet as a file:{" "}
      <a href={file("xlsx")} download>
        Excel
      </a>
      {", "}
      <a href={file("csv")} download>
        CSV
      </a>
    </p>
  );
}

/** Shows a preview, filled in by the script, and releases exactly that. */
export function ReleaseDialog() {
  return (
    <dialog id="release-dialog" aria-labelledby="release-heading">
      <form method="dialog" id="release-form">
        <h2 id="release-heading">Release insights</h2>
        <p id="release-fine" class="fine" role="status" />
        <label for="release-title">Title</label>
        <input id="release-title" maxlength={LONGEST_TITLE} required />
        <section class="table preview" aria-label="What the teacher will see" tabindex={0}>
          <table id="release-table" />
        </section>
        <p id="release-problem" class="notice problem" role="alert" hidden />
        <p class="actions">
          <button type="submit">Release to the teacher</button>
          <button id="release-cancel" class="quiet" type="button">
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}
