// Carries out what is decided about two that may be one pupil.
import { call } from "./api.client.js";

interface Decided {
  words: string;
  /** Null where there is nothing to take back. */
  takeBack: (() => Promise<unknown>) | null;
}

/** What was decided by this button, carried out; null where it is no such button. */
export function decisionOf(target: EventTarget | null): (() => Promise<Decided>) | null {
  if (!(target instanceof HTMLButtonElement)) return null;
  const { suggestion, decision } = target.dataset;
  if (!suggestion || !decision) return null;
  return async () => {
    const path = `/v1/suggestions/${suggestion}/${decision}`;
    const { change_id } = await call<{ change_id?: string }>("POST", path, {});
    if (change_id === undefined) return { words: "Kept as two pupils.", takeBack: null };
    return {
      words: "Joined: one pupil, with both histories.",
      takeBack: () => call("POST", `/v1/identity-changes/${change_id}/undo`, {}),
    };
  };
}
