// Who may sign in: the tokens, without what they are.
import type { ListedToken, Role } from "../../store/tokens.js";
import { LineIcon } from "../parts/icons.js";
import { BriefTime, type Clock } from "../parts/time.js";
import { counted } from "../words.js";

const ROLES: Record<Role, string> = { analyst: "Analyst", admin: "Admin" };

export function TokenList(props: {
  tokens: readonly ListedToken[];
  /** The id of the token that looks at this. */
  own: string;
  clock: Clock;
}) {
  const { tokens, own, clock } = props;
  const valid = tokens.filter(({ revokedAt }) => revokedAt === null);
  const revoked = tokens.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <section class="card" aria-labelledby="tokens">
      <header>
        <h2 id="tokens">Who may sign in</h2>
        <button id="add-token-open" class="button primary" type="button" data-open="add-token">
          <LineIcon name="add" /> Make a token…
        </button>
      </header>
      <p class="fine">
        An analyst asks, writes and decides; an admin may also change what stands on this page. A
        program asks with a token too, as <a href="/docs">the API</a> says.
      </p>
      <ul class="rows">
        {valid.map(({ id, name, role, createdAt }) => (
          <li>
            <div>
              <h3>
                <bdi>{name}</bdi> <span class={`mark role-${role}`}>{ROLES[role]}</span>
                {id === own && <span class="mark">You</span>}
              </h3>
              <p class="fine">
                Made <BriefTime at={createdAt} {...clock} />
              </p>
            </div>
            <p class="row-actions">
              <button
                id={`revoke-${id}`}
                class="button danger"
                type="button"
                data-open="revoke"
                data-id={id}
                data-name={name}
                data-own={id === own ? "" : undefined}
              >
                Revoke… <span class="hidden">the token of {name}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      {revoked.length > 0 && (
        <details id="revoked">
          <summary>{counted(revoked.length, "revoked token")}</summary>
          <ul class="plain">
            {revoked.map(({ name, role, revokedAt }) => (
              <li>
                <bdi>{name}</bdi>, {ROLES[role].toLowerCase()}, revoked{" "}
                {revokedAt && <BriefTime at={revokedAt} {...clock} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
