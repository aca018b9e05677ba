// What admins did last, in words.
import type { AdminLogEntry } from "../../store/admin-log.js";
import { BriefTime, type Clock } from "../parts/time.js";

const ACTIONS: Record<AdminLogEntry["action"], string> = {
  source_added: "connected the sheet",
  source_rotated: "made a new code for the sheet",
  source_paused: "paused the sheet",
  source_resumed: "resumed the sheet",
  source_removed: "removed the sheet",
  token_added: "made a token for",
  token_revoked: "revoked the token of",
};

export function AdminLog({ entries, clock }: { entries: readonly AdminLogEntry[]; clock: Clock }) {
  if (entries.length === 0) return null;
  return (
    <section class="card" aria-labelledby="admin-log">
      <header>
        <h2 id="admin-log">What was changed here</h2>
      </header>
      <ul class="plain log">
        {entries.map(({ person, action, subjectName, at }) => (
          <li>
            <span>
              <bdi class="person">{person}</bdi> {ACTIONS[action]} <bdi>{subjectName}</bdi>
            </span>
            <BriefTime at={at} {...clock} />
          </li>
        ))}
      </ul>
    </section>
  );
}
