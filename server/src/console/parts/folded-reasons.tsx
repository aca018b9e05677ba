// Reasons for lists: each a line that opens to what it rests on, the weightiest first, the last ones folded.
import type { RiskReason } from "../../store/schema-insights.js";
import { Evidence } from "./reasons.js";
import type { Clock } from "./time.js";

interface Shown {
  /** From `readSentences`. */
  sentences: ReadonlyMap<number, string>;
  /** The pupil's page. */
  pupilPath: string;
  clock: Clock;
}

/** Of more than one beyond these the rest is folded. */
const SHOWN = 4;

export function FoldedReasons({ reasons, ...shown }: Shown & { reasons: readonly RiskReason[] }) {
  if (reasons.length === 0) return <span class="lead">Nothing recorded that counts</span>;
  const first = reasons.length > SHOWN + 1 ? reasons.slice(0, SHOWN) : reasons;
  const rest = reasons.slice(first.length);
  return (
    <>
      <Lines reasons={first} {...shown} />
      {rest.length > 0 && (
        <details class="more-reasons">
          <summary>{rest.length} more reasons</summary>
          <Lines reasons={rest} {...shown} />
        </details>
      )}
    </>
  );
}

function Lines({ reasons, ...shown }: Shown & { reasons: readonly RiskReason[] }) {
  return (
    <ul class="folded-reasons">
      {reasons.map(({ rule, area, words, points, evidence, least_tier }) => (
        <li>
          <details>
            <summary>
              <span class="points">
                <span class="hidden">Points: </span>
                {points.toFixed(1)}
              </span>
              <span>{words}</span>
            </summary>
            <ul class="grounds">
              {evidence.map((each) => (
                <li>
                  <Evidence evidence={each} {...shown} />
                </li>
              ))}
              <li class="fine">
                Rule <code>{rule}</code>
                {`, ${area}`}
                {least_tier !== null && `, tier ${least_tier} at least by itself`}
              </li>
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
