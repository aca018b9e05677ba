// What each page of the console asks for, by what a made-up school has.

export interface Known {
  pupil: string;
  classCode: string;
  run: string;
  /** Of the second page of pupils. */
  cursor: unknown;
}

export const PAGES: Record<string, (known: Known) => string> = {
  pupils: () => "/students?limit=50",
  "pupils, 500 at once": () => "/students?limit=500",
  "pupils, the next page": ({ cursor }) => `/students?limit=50&cursor=${cursor}`,
  "pupils of a class": ({ classCode }) => `/students?class_code=${classCode}`,
  "pupils of a campus, level 3 and above": () => "/students?campus=North&support_level_min=3",
  "pupils by name": () => "/students?q=zofia",
  "a pupil": ({ pupil }) => `/students/${pupil}`,
  "its history": ({ pupil }) => `/students/${pupil}/history`,
  "its timeline": ({ pupil }) => `/students/${pupil}/timeline`,
  "its risk": ({ pupil }) => `/students/${pupil}/risk`,
  "risk board": () => "/risk",
  "risk board, tier 3": () => "/risk?tier=3",
  alerts: () => "/alerts",
  sources: () => "/sources",
  runs: () => "/runs",
  "a run": ({ run }) => `/runs/${run}`,
  search: () => "/search?q=reading",
  "search in a class": ({ classCode }) => `/search?q=reading&class_code=${classCode}`,
  "follow-ups": () => "/follow-ups",
  "own questions": () => "/questions",
};
