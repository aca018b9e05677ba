// When a source is late, and the likely cause.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPullDue } from "../../src/sources/due-pull.js";
import { dueAt, type LateCause, type WatchFacts, watchSource } from "../../src/sources/watch.js";

const CREATED = "2026-09-01T08:00:00.000Z";
const HEARD = "2026-09-01T09:00:00.000Z";
const LATE = new Date("2026-09-01T16:00:00.001Z");
const INTERVAL = 6;

const facts = (overrides: Partial<WatchFacts> = {}): WatchFacts => ({
  kind: "push",
  state: "active",
  createdAt: CREATED,
  lastHeardAt: HEARD,
  refusals: { count: 0, latest: "" },
  pulledSince: false,
  othersInTime: null,
  reachable: true,
  canPull: false,
  ...overrides,
});

describe("a source is due", () => {
  test("an hour after its interval, counted from when it was last heard", () => {
    const due = "2026-09-01T16:00:00.000Z";
    expect(watchSource(facts(), INTERVAL, new Date(due))).toEqual({
      nextExpected: due,
      late: null,
    });
    expect(watchSource(facts(), INTERVAL, LATE).late).not.toBeNull();
  });

  test("counted from when it was added, where it was never heard", () => {
    expect(watchSource(facts({ lastHeardAt: null }), INTERVAL, new Date(CREATED))).toEqual({
      nextExpected: "2026-09-01T15:00:00.000Z",
      late: null,
    });
  });

  test("with no more grace than its interval, where that is short", () => {
    expect(dueAt(HEARD, 0.25)).toBe("2026-09-01T09:30:00.000Z");
  });

  test.each<Partial<WatchFacts>>([{ kind: "file" }, { state: "paused" }])(
    "never, where nothing is expected: %o",
    (overrides) => {
      expect(watchSource(facts(overrides), INTERVAL, LATE)).toEqual({
        nextExpected: null,
        late: null,
      });
    },
  );
});

const refusals = { count: 3, latest: "The sheet is not shared." };
const CAUSES: [Partial<WatchFacts>, LateCause, RegExp][] = [
  [{ lastHeardAt: null }, "never_connected", /paste the code/],
  [{ lastHeardAt: null, reachable: false }, "never_connected", /PUBLIC_URL/],
  [{ lastHeardAt: null, refusals }, "refused", /last 3 attempts failed: The sheet is not shared/],
  [{ refusals: { ...refusals, count: 1 } }, "refused", /last attempt failed: The sheet is not/],
  [{ othersInTime: null }, "silent", /triggers/],
  [{ othersInTime: true }, "silent", /triggers/],
  [{ othersInTime: false }, "unreachable", /cannot be reached from outside/],
  [{ pulledSince: true }, "silent", /It is pulled meanwhile\.$/],
  [{ kind: "pull" }, "pull_not_configured", /GOOGLE_CLIENT_EMAIL/],
  [{ kind: "pull", refusals }, "pull_not_configured", /GOOGLE_CLIENT_EMAIL/],
  [{ kind: "pull", canPull: true, refusals }, "refused", /not shared/],
  [{ kind: "pull", canPull: true }, "not_running", /was not running/],
];

test.each(CAUSES)("late with %o means %s", (overrides, cause, reason) => {
  const { late } = watchSource(facts({ ...overrides }), INTERVAL, new Date("2026-09-03T00:00:00Z"));
  expect(late?.cause).toBe(cause);
  expect(late?.reason).toMatch(reason);
});

describe("a pull is due", () => {
  const now = new Date("2026-09-01T12:00:00.000Z");
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const due = (minutes: number, failed: boolean, interval = INTERVAL) =>
    isPullDue({ sourceId: "src_1", lastAttempt: { at: ago(minutes), failed } }, interval, now);

  test("at once where there was none, as after a long time without the server", () => {
    expect(isPullDue({ sourceId: "src_1", lastAttempt: null }, INTERVAL, now)).toBe(true);
    expect(due(7 * 24 * 60, false)).toBe(true);
  });

  test("its interval after the last, at most ten minutes spread", () => {
    expect(due(6 * 60 - 1, false)).toBe(false);
    expect(due(6 * 60 + 10, false)).toBe(true);
  });

  test("an hour after a failure, or its interval where that is shorter", () => {
    expect(due(59, true)).toBe(false);
    expect(due(70, true)).toBe(true);
    expect(due(14, true, 0.25)).toBe(false);
    expect(due(17, true, 0.25)).toBe(true);
  });

  test("for every source and interval before the watch calls it late", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ min: 0.01, max: 168, noNaN: true }),
        (sourceId, interval) => {
          const lastAttempt = { at: HEARD, failed: false };
          const late = new Date(dueAt(HEARD, interval));
          expect(isPullDue({ sourceId, lastAttempt }, interval, late)).toBe(true);
        },
      ),
    );
  });
});
