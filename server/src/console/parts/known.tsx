// Says that what is shown is being computed again, or for the first time: the page's script asks until it is there.
import type { Known } from "../../insights/last-known.js";
import { timeOf } from "../words.js";
import { Notice } from "./notices.js";
import type { Clock } from "./time.js";

/** Above what was computed before the last change. */
export function Recomputing({
  known,
  timeZone,
}: Pick<Clock, "timeZone"> & { known: Known<unknown> }) {
  const { isCurrent, computedAt } = known;
  if (isCurrent) return null;
  return (
    <Notice mood="attention">
      <span data-recomputing>
        {`As it was at ${timeOf(computedAt, timeZone)}. Something has changed since: it is being worked out again, and shows here by itself.`}
      </span>
    </Notice>
  );
}

/** In place of what nobody has asked for yet. */
export function BeingWorkedOut({ title }: { title: string }) {
  return (
    <div class="empty" role="status" data-recomputing>
      <p class="headline">{title}</p>
      <p>The whole school is read for this, which takes some seconds. It shows here by itself.</p>
      <progress aria-label={title} />
      <noscript>
        <p>Load the page again in a moment.</p>
      </noscript>
    </div>
  );
}
