// What is known is answered at once; computations never pile up, and none that began too early is taken for current.
import { expect, test } from "vitest";
import { keepLastKnown, knownOf } from "../../src/insights/last-known.js";

/** A computation that ends when it is told to, and a store that changes when it is told to. */
function made(patienceMs: number) {
  const pending: { settle: (value: string) => void; fail: (error: Error) => void }[] = [];
  let version = 1;
  const known = keepLastKnown<string, string>({
    compute: () =>
      new Promise((resolve, reject) => pending.push({ settle: resolve, fail: reject })),
    keyOf: (request) => request,
    stamp: () => String(version),
    patienceMs,
  });
  const settle = async (value: string) => {
    pending.shift()?.settle(value);
    await new Promise(setImmediate);
  };
  return {
    known,
    pending,
    settle,
    change: () => {
      version++;
    },
  };
}

const WAITS = 60_000;

test("nothing is known at first, then what was computed, until it changes", async () => {
  const { known, pending, settle, change } = made(0);
  const first = await known.ask("a");
  expect(first.known).toBeNull();
  await settle("one");
  expect((await first.computed).value).toBe("one");
  expect((await known.ask("a")).known).toMatchObject({ value: "one", isCurrent: true });
  expect(pending).toHaveLength(0);
  change();
  expect((await known.ask("a")).known).toMatchObject({ value: "one", isCurrent: false });
  await settle("two");
  expect((await known.ask("a")).known).toMatchObject({ value: "two", isCurrent: true });
});

test("who is patient is given what is so now", async () => {
  const { known, pending, settle, change } = made(WAITS);
  const asked = known.ask("a");
  await settle("one");
  expect((await asked).known?.value).toBe("one");
  change();
  const again = known.ask("a");
  expect(pending).toHaveLength(1);
  await settle("two");
  expect((await again).known).toMatchObject({ value: "two", isCurrent: true });
});

test("however many ask while the store changes, one computation runs and one follows it", async () => {
  const { known, pending, settle, change } = made(0);
  await known.ask("a");
  for (const _ of [1, 2, 3]) {
    change();
    await known.ask("a");
  }
  expect(pending).toHaveLength(1);
  const last = await known.ask("a");
  await settle("begun before the changes");
  expect(pending).toHaveLength(1);
  expect((await known.ask("a")).known).toMatchObject({ isCurrent: false });
  await settle("begun after them");
  expect(await last.computed).toMatchObject({ value: "begun after them", isCurrent: true });
});

test("a failure is told to who waits, or else to who asks next; then it is tried again", async () => {
  const { known, pending, settle } = made(0);
  const first = await known.ask("a");
  pending.shift()?.fail(new Error("gone"));
  await expect(first.computed).rejects.toThrow("gone");
  await expect(known.ask("a")).rejects.toThrow("gone");
  await known.ask("a");
  await settle("one");
  expect((await knownOf(known.ask("a"))).value).toBe("one");
  const patient = made(WAITS);
  const waiting = patient.known.ask("a");
  patient.pending.shift()?.fail(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
});

test("a failure is not told once the store has changed", async () => {
  const { known, pending, settle, change } = made(0);
  const first = await known.ask("a");
  pending.shift()?.fail(new Error("nothing synced yet"));
  await expect(first.computed).rejects.toThrow("nothing synced yet");
  change();
  const { computed } = await known.ask("a");
  await settle("one");
  expect((await computed).value).toBe("one");
});

test("what was asked for last is refreshed, or what is asked for mostly; nothing that is current", async () => {
  const { known, pending, settle, change } = made(0);
  known.refresh();
  expect(pending).toHaveLength(0);
  known.refresh("usual");
  await settle("one");
  expect((await known.ask("usual")).known?.value).toBe("one");
  known.refresh("usual");
  expect(pending).toHaveLength(0);
  change();
  known.refresh();
  await settle("two");
  expect((await known.ask("usual")).known).toMatchObject({ value: "two", isCurrent: true });
});

test("only the last few requests are remembered", async () => {
  const { known, pending, settle } = made(0);
  for (let i = 0; i < 20; i++) {
    await known.ask(String(i));
    await settle(String(i));
  }
  expect((await known.ask("19")).known?.value).toBe("19");
  expect((await known.ask("0")).known).toBeNull();
  expect(pending).toHaveLength(1);
});
