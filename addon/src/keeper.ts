// One set of triggers a sheet: who keeps it, whether it lives, and how it is repaired.
import { personKey, readKeeper, saveKeeper } from "./memory.js";

// Not onEdit and onOpen: an installable trigger on such a name would run twice.
const CHANGE_HANDLER = "onSheetChange";
const CLOCK_HANDLER = "onClock";
const CLOCK_HOURS = 6;

const HOUR_MS = 3_600_000;
// Two clocks missed, and an hour for Google to be late.
const DEAD_AFTER_MS = (2 * CLOCK_HOURS + 1) * HOUR_MS;

/** This person's triggers of this script: Google shows nobody else's. */
const own = () =>
  ScriptApp.getProjectTriggers().filter((trigger) =>
    [CHANGE_HANDLER, CLOCK_HANDLER].includes(trigger.getHandlerFunction()),
  );

const isAlive = (seenAt: string) => Date.now() - Date.parse(seenAt) < DEAD_AFTER_MS;

/** True where somebody else's triggers push this sheet and showed life lately. */
function isKeptByAnother(): boolean {
  const keeper = readKeeper();
  return keeper !== null && keeper.owner !== personKey() && isAlive(keeper.seen_at);
}

/**
 * Makes sure that the sheet has each trigger exactly once: lost and doubled ones are repaired, those
 * of another editor are left to them while they live, and taken over when they have died.
 * @throws what Google throws, after taking back what was installed halfway
 */
export function keepTriggers(): void {
  const triggers = own();
  if (isKeptByAnother()) {
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
    return;
  }
  const handlers = new Set(triggers.map((trigger) => trigger.getHandlerFunction()));
  const isComplete = triggers.length === 2 && handlers.size === 2;
  if (!isComplete) reinstall();
  const owner = personKey();
  const keeper = readKeeper();
  if (isComplete && keeper?.owner === owner) return;
  const now = new Date().toISOString();
  saveKeeper({ owner, seen_at: now, clock_at: now });
}

function reinstall(): void {
  removeOwnTriggers();
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    ScriptApp.newTrigger(CHANGE_HANDLER).forSpreadsheet(spreadsheet).onChange().create();
    ScriptApp.newTrigger(CLOCK_HANDLER).timeBased().everyHours(CLOCK_HOURS).create();
  } catch (error) {
    removeOwnTriggers();
    throw error;
  }
}

/** Removes this person's triggers of this script. */
export function removeOwnTriggers(): void {
  for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
}

/** Called by the change trigger: a sign of life, kept at most once an hour. */
export function showLifeOnChange(): void {
  const keeper = readKeeper();
  // The first question alone, because every edit asks it.
  if (keeper && Date.now() - Date.parse(keeper.seen_at) < HOUR_MS) return;
  if (isKeptByAnother()) return;
  const now = new Date().toISOString();
  saveKeeper({ owner: personKey(), seen_at: now, clock_at: keeper?.clock_at ?? now });
}

/**
 * Called by the clock trigger: a sign of life.
 * @returns false where another editor's triggers do the work, so that these are too many
 */
export function showLifeOnClock(): boolean {
  if (isKeptByAnother()) return false;
  const now = new Date().toISOString();
  saveKeeper({ owner: personKey(), seen_at: now, clock_at: now });
  return true;
}

/** When the clock is due next (ISO 8601); null where nobody's triggers live. */
export function nextClock(): string | null {
  const keeper = readKeeper();
  if (!keeper || !isAlive(keeper.seen_at)) return null;
  return new Date(Date.parse(keeper.clock_at) + CLOCK_HOURS * HOUR_MS).toISOString();
}
