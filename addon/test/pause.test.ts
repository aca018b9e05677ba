import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalAppsScript } from "../local/local-apps-script.js";
import { keepFailure, pauseAfter } from "../src/pause.js";
import { errorAnswer, ScriptedServer } from "./scripted-server.js";
import { connects, openSheet } from "./sheet-builder.js";

const MINUTE = 60_000;
const now = Date.parse("2025-06-02T09:00:00Z");
const away = { code: "unreachable", away: true };
const fault = { code: "missing_column", away: false };

describe("the pause", () => {
  test.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 1],
    [5, 2],
    [9, 32],
    [10, 60],
    [500, 60],
  ])("after %i failures is %i minutes", (failures, minutes) => {
    expect(pauseAfter(failures)).toBe(minutes * MINUTE);
  });

  test("never shrinks while failures go on, and never passes an hour", () => {
    fc.assert(
      fc.property(fc.nat(1000), (n) => {
        expect(pauseAfter(n + 1)).toBeGreaterThanOrEqual(pauseAfter(n));
        expect(pauseAfter(n)).toBeLessThanOrEqual(60 * MINUTE);
      }),
    );
  });

  test("is not made for a fault that the next edit may mend", () => {
    let kept = null as ReturnType<typeof keepFailure> | null;
    for (let i = 0; i < 9; i++) kept = keepFailure(kept, away, now);
    const after = keepFailure(kept, fault, now);
    expect(after).toMatchObject({ away: 0, since: kept?.since });
    expect(Date.parse(after.retry_at)).toBe(now);
  });
});

describe("while the server is down", () => {
  let server: ScriptedServer;
  let script: LocalAppsScript;
  beforeEach(async () => {
    server = await new ScriptedServer().listen();
    script = await openSheet();
    await script.clickMenu("Connect…", connects(server.code).respond);
  });
  afterEach(async () => {
    await script.close();
    await server.close();
  });
  const edit = async (note: string) => {
    script.editor().setCell(2, 6, note);
    await script.idle();
  };

  test("30 edits cost 8 calls; the clock does not wait for the pause to end, and takes all along", async () => {
    const { port } = server;
    await server.close();
    const before = script.usage.fetches;
    for (let i = 0; i < 30; i++) await edit(`Note ${i}`);
    expect(script.usage.fetches - before).toBe(8);
    expect(script.executions.every(({ error }) => error === null)).toBe(true);
    server = await new ScriptedServer().listen(port);
    await script.fireClock();
    expect(server.held[0]?.[5]).toBe("Note 29");
    await edit("At once again");
    expect(server.held[0]?.[5]).toBe("At once again");
  });

  test("edits that the server refuses for what they hold are each tried", async () => {
    server.refuse = () => errorAnswer(422, "missing_column", "No class.");
    for (let i = 0; i < 6; i++) await edit(`Note ${i}`);
    server.refuse = () => null;
    await edit("Mended");
    expect(server.held[0]?.[5]).toBe("Mended");
  });
});
