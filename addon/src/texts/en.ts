// Every word that the add-on itself says, in English; what the server says is shown as it comes.
// A translation is one more file like this one, named in languages.ts.

const paragraphs = (...parts: string[]) => parts.filter((part) => part !== "").join("\n\n");
const SAFE = "Your sheet is safe and nothing in it was changed.";

/** What menus, dialogs and notes say. */
export const script = {
  title: "PTCC",
  sidebarTitle: "PTCC sync status",
  menu: {
    pushNow: "Push now",
    status: "Sync status",
    insights: "Import insights",
    connect: "Connect…",
    createTemplate: "Create template",
    about: "About and privacy",
    disconnect: "Disconnect",
  },
  push: {
    running: "Pushing your sheet…",
    stopped: "The push has ended; please read the message.",
  },
  connect: {
    title: "Connect to PTCC",
    ask: "Paste the connection code that you were given. It starts with “ptcc1.” and is one long line.",
    badCode:
      "This is not a whole connection code. It starts with “ptcc1.” and may have been cut while copying. Copy all of it and choose PTCC > Connect… again.",
    emptyTab: (tab: string) =>
      `The tab “${tab}” is empty. Go to the tab with your pupils and choose PTCC > Connect… there, or fill this one with PTCC > Create template.`,
    chooseTab: (why: string, tabs: readonly string[]) =>
      paragraphs(
        why,
        "Which tab holds your pupils? Type its number or its name.",
        tabs.map((name, i) => `${i + 1}   ${name}`).join("\n"),
      ),
    thisTabIsEmpty: (tab: string) => `The tab “${tab}” is empty.`,
    noSuchTab: (answer: string) =>
      `There is no tab “${answer}” to choose. Nothing was connected or changed. Choose PTCC > Connect… again.`,
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
    headerRow: (row: number) => `The headers stand in row ${row}; the rows above it are left out.`,
    otherTabs: (tab: string) =>
      `Only the tab “${tab}” is meant. For another one choose “No”, go to that tab, and choose Connect… there.`,
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
  insights: {
    title: "Import insights",
    nothing:
      "Nothing has been released for your sheet yet, so nothing was written. Whoever analyses your pupils in PTCC releases a summary there.",
    dates: (dataAsOf: string, releasedAt: string) =>
      `Data of ${dataAsOf}. Released ${releasedAt}. Each import replaces this whole tab.`,
    done: (tab: string) => `The tab “${tab}” is up to date.`,
    replace: (tab: string) =>
      `The tab “${tab}” holds something that PTCC did not write, or that was changed since. Replace everything in this tab? “No” leaves it as it is; rename the tab to keep it.`,
    isConnected: (tab: string) =>
      `The tab “${tab}” is the one that is pushed to PTCC, so nothing was written into it. Rename it, and choose Import insights again.`,
  },
  about: {
    title: "About and privacy",
    connected: (tab: string, url: string) =>
      `Connected: the tab “${tab}” is pushed to ${url}, your school's own server.`,
    notConnected: "Not connected: nothing leaves this spreadsheet.",
    text: (connection: string) =>
      paragraphs(
        connection,
        "What is sent: the text of that one tab as it is displayed, the spreadsheet's id, language and time zone, the tab's name, and who edited which rows where Google tells it. No other tab, no other file, no comments.",
        "Where: only to the server above, signed with a secret of your own. There it stays on the school's machine.",
        "When: within seconds of an edit, every 6 hours, and when you choose Push now.",
        "What is written into your sheet: nothing. Only Create template fills an empty tab, and Import insights keeps a tab of its own, both only when you choose them.",
        "How to stop: choose PTCC > Disconnect. The triggers and the connection are removed at once. To have pushed data erased, ask whoever runs the server. Access can also be withdrawn at myaccount.google.com under “Third-party apps”.",
      ),
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
    copied_sheet: () =>
      "This spreadsheet is a copy: its connection belongs to the original, so nothing was sent. Ask for a connection code of its own and choose PTCC > Connect…, or choose PTCC > Disconnect.",
    busy: () =>
      "Another push is under way and takes long; it will take your changes along. Look at PTCC > Sync status in a minute.",
    need_unsettled: () =>
      `The server kept asking for more rows. ${SAFE} Try PTCC > Push now again in a minute.`,
    not_authorised: () =>
      `Google has not been given all permissions that PTCC needs. ${SAFE} Choose PTCC > Push now, and allow everything that Google asks for; if it does not ask, withdraw PTCC's access at myaccount.google.com under “Third-party apps” first.`,
    quota: (words: string) =>
      `Google's daily limit for scripts of your account is used up (${words}). ${SAFE} It is free again within 24 hours, and everything is then pushed by itself.`,
    script_error: (words: string) =>
      `Google could not do that just now (${words}). ${SAFE} Try again.`,
  },
};

/** What the sidebar says. */
export const sidebar = {
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
    tabMissing:
      "Bring the tab back, or go to the right tab and choose PTCC > Connect…. What was pushed stays in PTCC.",
    pushFailed: (since: string, retry: string | null) =>
      `Since ${since}. It is tried again with your next edit${retry ? ` after ${retry}` : ""}, with “Push now”, and every 6 hours.`,
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
    removals: "by your decision",
    import: "by a file",
    pull: "by reading from Google",
  } as Record<string, string>,
  never: "Never",
  waitingTitle: "Waiting to be pushed",
  waitingNothing: "Nothing",
  waitingRows: (n: number, since: string) =>
    `${n === 0 ? "Changes" : n === 1 ? "Changes in 1 row" : `Changes in ${n} rows`} since ${since}`,
  next: "Next automatic check",
  nextBy: (time: string) => `About ${time}`,
  notAutomatic: "None: choose “Push now” once to set it up again.",
  counts: {
    title: "In figures",
    pupils: "pupils",
    synced: "rows in step",
    look: "to look at",
    held: "held",
  },
  issuesTitle: "Cells that need a look",
  issueWhere: (row: number | null, column: string | null) =>
    row === null ? "Whole sheet" : column === null ? `Row ${row}` : `Row ${row}, ${column}`,
  severity: { error: "Not synced", warning: "Please check" },
  showCell: "Show the cell",
  moreIssues: (n: number) => `and ${n} more`,
  heldTitle: "Missing from your sheet",
  heldExplanation:
    "Many pupils disappeared at once. They stay in PTCC until you say what happened.",
  confirm: "Confirm: they left",
  keep: "Keep them",
  confirmed: (n: number) => `${n} removed from PTCC.`,
  kept: (n: number) => `${n} kept in PTCC.`,
  historyTitle: (n: number) => (n === 1 ? "Last sync" : `Last ${n} syncs`),
  historyTable: "Show as a table",
  chart: (done: number, partial: number, failed: number, most: number) =>
    `Oldest on the left: ${done} done, ${partial} with issues, ${failed} failed. The taller, the more pupils changed: ${most} at most.`,
  changed: (n: number) => `${n} changed`,
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
};
