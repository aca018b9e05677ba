// Every word that the add-on itself says; what the server says is shown as it comes.

const paragraphs = (...parts: string[]) => parts.filter((part) => part !== "").join("\n\n");
const SAFE = "Your sheet is safe and nothing in it was changed.";

export const texts = {
  title: "PTCC",
  menu: {
    pushNow: "Push now",
    status: "Sync status",
    connect: "Connect…",
    createTemplate: "Create template",
    disconnect: "Disconnect",
  },
  connect: {
    title: "Connect to PTCC",
    ask: "Paste the connection code that you were given. It starts with “ptcc1.” and is one long line.",
    badCode:
      "This is not a whole connection code. It starts with “ptcc1.” and may have been cut while copying. Copy all of it and choose PTCC > Connect… again.",
    emptyTab: (tab: string) =>
      `The tab “${tab}” is empty. Go to the tab with your pupils and choose PTCC > Connect… there, or fill this one with PTCC > Create template.`,
    cannotBeRead: (message: readonly string[]) =>
      paragraphs(
        "The server was reached, but this tab cannot be read yet:",
        ...message,
        "Nothing was connected or changed. Put it right and choose PTCC > Connect… again.",
      ),
    preview: (source: string, message: readonly string[]) =>
      paragraphs(
        `The server answers, and this code is for “${source}”.`,
        ...message,
        "Push this now, and keep it in sync from here on? “No” leaves everything as it was.",
      ),
    done: (message: readonly string[]) =>
      paragraphs(
        "Connected.",
        ...message,
        "From now on your edits are pushed by themselves within seconds, and everything is checked every 6 hours.",
      ),
    pushFailed: (why: string) =>
      paragraphs(
        "Connected, but the first push did not go through.",
        why,
        "It is tried again with your next edit, with PTCC > Push now, and every 6 hours.",
      ),
  },
  disconnect: {
    title: "Disconnect from PTCC",
    ask: "Stop pushing this spreadsheet to PTCC? Your sheet stays as it is, and what was pushed stays in PTCC.",
    done: "Disconnected. Nothing is pushed any more. Choose PTCC > Connect… to start again.",
    notConnected: "This spreadsheet is not connected to PTCC, so there is nothing to disconnect.",
  },
  template: {
    title: "Create template",
    header: [
      "Name",
      "Class",
      "Year group",
      "Campus",
      "Support level",
      "Support notes",
      "Student ID",
    ],
    examples: [
      ["Alice Johnson", "3A", 3, "Campus A", 2, "Anxiety support needed", ""],
      ["Bob Smith", "3A", 3, "Campus A", 1, "No additional support", ""],
      ["Charlie Brown", "4B", 4, "Campus B", 3, "EHCP review scheduled", ""],
    ],
    done: "The template is ready: replace the three examples with your pupils.",
    notEmpty: (tab: string) =>
      `The tab “${tab}” is not empty, so nothing was written. Add a new, empty tab and choose PTCC > Create template there.`,
  },
  /** By code; errors of the server come with words of their own. */
  failures: {
    unreachable: (words: string) =>
      `The PTCC server could not be reached (${words}). ${SAFE} Check that the server is running, and try again.`,
    server_error: (status: number) =>
      `The PTCC server had a problem (HTTP ${status}). ${SAFE} Try again in a moment; if it stays, tell whoever runs the server.`,
    not_ptcc: () =>
      "Something answered at the server's address, but it was not PTCC. Ask whoever runs the server to check its public address, and for a new connection code.",
    too_large: () =>
      "This tab is larger than Google lets a script send at once (50 MB). Move what is not about pupils to another tab.",
    tab_missing: () =>
      "The tab that was connected is gone. Bring it back, or go to the right tab and choose PTCC > Connect….",
    not_connected: () =>
      "This spreadsheet is not connected to PTCC yet. Choose PTCC > Connect… and paste your connection code.",
    busy: () =>
      "Another push is under way and takes long; it will take your changes along. Look at PTCC > Sync status in a minute.",
    need_unsettled: () =>
      `The server kept asking for more rows. ${SAFE} Try PTCC > Push now again in a minute.`,
    script_error: (words: string) =>
      `Google could not do that just now (${words}). ${SAFE} Try again.`,
  },
  sidebar: {
    title: "PTCC sync status",
    loading: "Looking up the status…",
    refreshFailed: (words: string) => `The status could not be refreshed: ${words}`,
    headline: {
      notConnected: "Not connected",
      offline: "The server cannot be reached",
      refused: "The server refused",
      paused: "Paused",
      tabMissing: "The connected tab is gone",
      pushFailed: "The last push did not go through",
      held: (n: number) => `${n} ${n === 1 ? "pupil is" : "pupils are"} missing from your sheet`,
      issues: (n: number) => `${n} ${n === 1 ? "cell needs" : "cells need"} a look`,
      nothingYet: "Nothing was pushed yet",
      waiting: "Changes are on their way",
      inStep: "Everything is in step",
    },
    detail: {
      notConnected: "Choose PTCC > Connect… and paste your connection code.",
      offline: (since: string | null, safe: string) =>
        `${since ? `Since ${since}. ` : ""}${safe} Changes that you make wait in your sheet and are pushed by themselves once the server is back.`,
      safeUntil: (time: string) => `Everything up to ${time} is safe in PTCC.`,
      safeNothing: "Your sheet is safe.",
      paused:
        "Whoever runs PTCC has paused this source. Your sheet is safe; ask them when it goes on.",
      pushFailed: (since: string) =>
        `Since ${since}. It is tried again with your next edit, with “Push now”, and every 6 hours.`,
      held: "Nothing was removed from PTCC. Say below whether they have left.",
      issues: "All other rows are in step.",
      nothingYet: "Choose “Push now” to start.",
      waiting: "They are pushed within seconds.",
      inStep: "PTCC holds your sheet as it is now.",
    },
    pushNow: "Push now",
    pushing: "Pushing…",
    lastSync: "Last sync",
    by: {
      connect: "when it was connected",
      menu: "by Push now",
      sidebar: "by Push now",
      change: "by an edit",
      clock: "by the 6-hour check",
    } as Record<string, string>,
    never: "Never",
    next: "Next automatic check",
    nextBy: (time: string) => `by ${time} at the latest`,
    notAutomatic:
      "Kept by whoever connected this sheet. If it stays behind, choose PTCC > Connect….",
    counts: { pupils: "pupils", synced: "rows in step", look: "to look at", held: "held" },
    issuesTitle: "Cells that need a look",
    issueWhere: (row: number | null, column: string | null) =>
      row === null ? "Whole sheet" : column === null ? `Row ${row}` : `Row ${row}, ${column}`,
    severity: { error: "Not synced", warning: "Please check" },
    showCell: "Show the cell",
    moreIssues: (n: number) => `and ${n} more`,
    heldTitle: "Missing from your sheet",
    heldExplanation:
      "Many pupils disappeared at once. They stay in PTCC until you say what happened.",
    confirm: "They have left",
    keep: "Keep them",
    confirmed: (n: number) => `${n} removed from PTCC.`,
    kept: (n: number) => `${n} kept in PTCC.`,
    historyTitle: "Last pushes",
    history: { when: "When", what: "By", result: "Result" },
    runStatus: { success: "Done", partial: "With issues", failed: "Failed" },
    connectionTitle: "Connection",
    tab: "Tab",
    server: "Server",
    source: "Source",
    search: "Search",
    searchCurrent: "Up to date",
    searchPending: (n: number) => `Catching up: ${n} ${n === 1 ? "sentence" : "sentences"} to go`,
    searchPaused: "Finds words; search by meaning is away just now",
    updated: (time: string) => `Looked up at ${time}`,
  },
};
