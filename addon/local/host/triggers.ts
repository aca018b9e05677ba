// Installable triggers: who installed which, and Google's limit on their number.
import type { TriggerInfo } from "../protocol.js";

// https://developers.google.com/apps-script/guides/services/quotas: 20 a user and script.
const MAX_TRIGGERS = 20;

export class TriggerStore {
  #triggers: TriggerInfo[] = [];
  #next = 1;

  /** All of them, whoever installed them. */
  get all(): readonly TriggerInfo[] {
    return this.#triggers;
  }

  /** A script sees the current user's triggers only
   * (https://developers.google.com/apps-script/reference/script/script-app#getProjectTriggers()). */
  ofUser(owner: string): TriggerInfo[] {
    return this.#triggers.filter((trigger) => trigger.owner === owner);
  }

  /** @throws Error with Google's words above the limit */
  create(owner: string, handler: string, kind: TriggerInfo["kind"]): TriggerInfo {
    if (this.ofUser(owner).length >= MAX_TRIGGERS)
      throw new Error(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    const trigger: TriggerInfo = { id: String(this.#next++), handler, kind, owner };
    this.#triggers.push(trigger);
    return trigger;
  }

  delete(owner: string, id: string): void {
    this.#triggers = this.#triggers.filter((t) => t.id !== id || t.owner !== owner);
  }
}
