// Each page of the console and what it asks of `/v1`, by what a made-up school has.

export interface Known {
  /** Today, as 2026-03-01. */
  day: string;
  pupil: string;
  classCode: string;
  run: string;
  source: string;
  standing: string;
  /** Of the second page of pupils. */
  cursor: unknown;
}

type Paths = Record<string, (known: Known) => string>;

/** What `/v1` answers, by path below it. */
export const DATA: Paths = {
  pupils: () => "/students?limit=50",
  "pupils, 500 at once": () => "/students?limit=500",
  "pupils, the next page": ({ cursor }) => `/students?limit=50&cursor=${cursor}`,
  "pupils by class": () => "/students?sort=class_code",
  "pupils by level": () => "/students?sort=-support_level",
  "pupils by risk": () => "/students?sort=-risk",
  "pupils by last change": () => "/students?sort=-updated_at",
  "pupils as of a day": ({ day }) => `/students?as_of=${day}`,
  "pupils of a class": ({ classCode }) => `/students?class_code=${classCode}`,
  "pupils of a campus, level 3 and above": () => "/students?campus=North&support_level_min=3",
  "pupils by name": () => "/students?q=zofia",
  "a pupil": ({ pupil }) => `/students/${pupil}`,
  "its history": ({ pupil }) => `/students/${pupil}/history`,
  "its timeline": ({ pupil }) => `/students/${pupil}/timeline`,
  "its risk, week by week": ({ pupil }) => `/students/${pupil}/risk`,
  "risk board": () => "/risk",
  "risk board, tier 3": () => "/risk?tier=3",
  "risk board, a class": ({ classCode }) => `/risk?class_code=${classCode}`,
  "risk board as of a day": ({ day }) => `/risk?as_of=${day}`,
  alerts: () => "/alerts",
  patterns: () => "/patterns",
  "pupils behind a pattern": () => "/patterns/students?level_min=3",
  "sheet doctor": () => "/doctor",
  search: () => "/search?q=reading",
  "search in a class": ({ classCode }) => `/search?q=reading&class_code=${classCode}`,
  "follow-ups": () => "/follow-ups",
  "own questions": () => "/questions",
  "standing questions": () => "/standing-questions",
  "a standing question": ({ standing }) => `/standing-questions/${standing}`,
  sources: () => "/sources",
  runs: () => "/runs",
  "a run": ({ run }) => `/runs/${run}`,
  "same pupil?": () => "/suggestions",
  releases: ({ source }) => `/sources/${source}/releases`,
  "preview of a release": ({ source }) => `/sources/${source}/insights/preview`,
  tokens: () => "/tokens",
  "admin log": () => "/admin-log",
};

/** Pages, by their path. */
export const PAGES: Paths = {
  ask: () => "/",
  pupils: () => "/pupils",
  "pupils by risk": () => "/pupils?sort=-risk",
  "a pupil": ({ pupil }) => `/pupils/${pupil}`,
  "risk board": () => "/risk",
  "risk board as of a day": ({ day }) => `/risk?as_of=${day}`,
  alerts: () => "/alerts",
  patterns: () => "/patterns",
  "pupils behind a pattern": () => "/patterns/pupils?level_min=3",
  "sheet doctor": () => "/patterns/doctor",
  sync: () => "/sync",
  runs: ({ source }) => `/runs?source=${source}`,
  "a run": ({ run }) => `/runs/${run}`,
  settings: () => "/settings",
};

/** Files that are made as they are asked for: until the whole of them came. */
export const FILES: Paths = {
  "export, CSV": () => "/exports/insights.csv",
  "export, XLSX": () => "/exports/insights.xlsx",
};

/** What the page Ask asks. */
export const QUESTIONS: readonly string[] = [
  "who needs support with reading?",
  "how many pupils at North are at level 3 or above?",
];
