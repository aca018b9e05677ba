import { describe, expect, test } from "vitest";
import type { RunSummary, StatusAnswer } from "../../shared/wire.js";
import { parseTsv, toTsv } from "../local/page/tsv.js";
import { sidebarTexts } from "../src/sidebar/language.js";
import type { SidebarState } from "../src/sidebar/state.js";
import { summarise as summariseIn } from "../src/sidebar/summary.js";
import { timeWords } from "../src/sidebar/times.js";

const times = timeWords("en_GB", "Europe/London");
const summarise = (of: SidebarState) => summariseIn(of, times, sidebarTexts("en_GB"));

const run = (overrides: Partial<RunSummary> = {}): RunSummary => ({
  id: "run",
  source_id: "src",
  source_type: "google_sheets",
  way: "push",
  reason: "change",
  last_sync: "2025-06-02T09:00:00Z",
  status: "success",
  records_synced: 3,
  error_message: null,
  counts: {} as RunSummary["counts"],
  duration_ms: 10,
  ...overrides,
});

const answer = (overrides: Partial<StatusAnswer> = {}): StatusAnswer => ({
  source: { id: "src", name: "Mr P", state: "active" },
  server_time: "2025-06-02T09:00:00Z",
  last_sequence: 1,
  snapshot_hash: null,
  pupils: 3,
  runs: [run()],
  issues: [],
  held: [],
  next_expected_push: null,
  index: { pending: 0, lag_seconds: 0, available: true },
  ...overrides,
});

type Connected = Extract<SidebarState, { connected: true }>;
const state = (overrides: Partial<Connected> = {}): SidebarState => ({
  connected: true,
  locale: "en_GB",
  time_zone: "Europe/London",
  tab: "Pupils",
  server_url: "http://127.0.0.1:8788",
  server: answer(),
  failure: null,
  last_push: "2025-06-02T09:00:00Z",
  last_failure: null,
  waiting: null,
  next_clock: "2025-06-02T15:00:00Z",
  ...overrides,
});

const issue: StatusAnswer["issues"][number] = {
  severity: "error",
  code: "x",
  row: 2,
  column: null,
  value: null,
  message: "",
};
const held = { student_id: "s", name: "A", class_code: "3A", since: "2025-06-02T09:00:00Z" };
const down = { server: null, failure: { code: "unreachable", message: "…" } };
const failed = {
  code: "unreachable",
  at: "2025-06-02T10:00:00Z",
  since: "2025-06-01T09:30:00Z",
  away: 5,
  retry_at: "2025-06-02T10:02:00Z",
};

describe("the first line says what matters most", () => {
  test.each<[string, Partial<Connected>, string]>([
    ["all is well", {}, "Everything is in step"],
    [
      "changes wait",
      { waiting: { since: "2025-06-02T09:00:00Z", rows: 1 } },
      "Changes are on their way",
    ],
    ["cells need a look", { server: answer({ issues: [issue] }) }, "1 cell needs a look"],
    [
      "pupils are held",
      { server: answer({ held: [held], issues: [issue] }) },
      "1 pupil is missing from your sheet",
    ],
    ["nothing was pushed", { server: answer({ runs: [] }) }, "Nothing was pushed yet"],
    [
      "the last run failed",
      { server: answer({ runs: [run({ status: "failed" })] }) },
      "The last push did not go through",
    ],
    ["the last push failed here", { last_failure: failed }, "The last push did not go through"],
    [
      "the source is paused",
      { server: answer({ source: { id: "s", name: "n", state: "paused" } }) },
      "Paused",
    ],
    ["the server is away", down, "The server cannot be reached"],
    [
      "the server refuses",
      { server: null, failure: { code: "bad_signature", message: "Ask for a new code." } },
      "The server refused",
    ],
    ["the tab is gone", { tab: null, ...down }, "The connected tab is gone"],
  ])("when %s", (_when, overrides, headline) => {
    expect(summarise(state(overrides)).headline).toBe(headline);
  });

  test("a run that failed for what the sheet holds says what to put right", () => {
    const words = "There is no column for the class.";
    const server = answer({ runs: [run({ status: "failed", error_message: words })] });
    expect(summarise(state({ server, last_failure: failed })).detail).toBe(words);
  });

  test("a pause after several failures is named", () => {
    const { detail } = summarise(state({ last_failure: failed }));
    expect(detail).toMatch(/with your next edit after 2 Jun, 11:02/);
  });

  test("in French, where the sheet is French", () => {
    const { headline } = summariseIn(state(), times, sidebarTexts("fr_CA"));
    expect(headline).toBe("Tout est synchronisé");
  });

  test("before connecting", () => {
    const before: SidebarState = { connected: false, locale: null, time_zone: null };
    expect(summarise(before).headline).toBe("Not connected");
  });

  test("an absence of the server says since when, in the sheet's time zone, and what is safe", () => {
    const { detail } = summarise(state({ ...down, last_failure: failed }));
    expect(detail).toMatch(/Since 1 Jun, 10:30/);
    expect(detail).toMatch(/up to 2 Jun, 10:00 is safe in PTCC/);
  });
});

describe("times", () => {
  const now = Date.parse("2025-06-02T09:00:00Z");
  test.each([
    ["2025-06-02T08:59:30Z", "30 seconds ago"],
    ["2025-06-02T08:57:00Z", "3 minutes ago"],
    ["2025-06-02T03:00:00Z", "6 hours ago"],
    ["2025-05-31T09:00:00Z", "2 days ago"],
    ["2025-06-02T09:00:20Z", "now"],
  ])("%s is %s", (iso, words) => {
    expect(times.relative(iso, now)).toBe(words);
  });

  test("an unknown locale or time zone falls back", () => {
    expect(timeWords("xx_??", "Mars/Base").relative("2025-06-02T08:57:00Z", now)).toContain("3");
  });
});

describe("cells on the clipboard", () => {
  test.each([
    [
      "a\tb\nc\td\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["one", [["one"]]],
    ['"two\nlines"\tx', [["two\nlines", "x"]]],
    ['5" tall\tx', [['5" tall', "x"]]],
    ['"unclosed\tx', [['"unclosed', "x"]]],
    ["a\r\nb", [["a"], ["b"]]],
  ])("%j is read as a spreadsheet reads it", (text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  test("what is written is read back", () => {
    const cells = [
      ["tab\there", 'quote " here'],
      ["line\nhere", ""],
    ];
    expect(parseTsv(toTsv(cells))).toEqual(cells);
  });
});
