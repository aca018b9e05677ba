// Every route of the API that takes a token, and every shape that goes in and out.
// Written from the API's own description by `npm run client:types`; not edited by hand.

export interface Routes {
  /** Answers a question about pupils, with evidence */
  "POST /v1/ask": {
    body: {
      question: string;
      filters?: StudentFilter;
      limit?: number;
      /** What words such as “today” and “last week” are measured from */
      now?: string;
      /** Say the parts of what was understood, with questions that correct it */
      parts?: boolean;
      /** Keep the question among your own, which /v1/questions lists */
      keep?: boolean;
    };
    answer: Answer;
  };
  /** What you asked with `keep`, the latest first */
  "GET /v1/questions": {
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      questions: Array<AskedQuestion>;
      next_cursor: string | null;
    };
  };
  /** Erase all your own questions */
  "DELETE /v1/questions": {
    answer: undefined;
  };
  /** Erase one of your own questions */
  "DELETE /v1/questions/{id}": {
    path: {
      id: string;
    };
    answer: undefined;
  };
  /** The questions that you watch, the latest saved first */
  "GET /v1/standing-questions": {
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      standing_questions: Array<StandingQuestion>;
      unseen: number;
      next_cursor: string | null;
    };
  };
  /** Keep watching a question: it tells when its answer changes */
  "POST /v1/standing-questions": {
    body: {
      question: string;
      filters?: {
        /** A source's id */
        source?: string;
        class_code?: string;
        campus?: string;
        year_group?: number;
        support_level?: number;
        support_level_min?: number;
        /** Words of the name */
        q?: string;
      };
    };
    answer: StandingQuestion;
  };
  /** One of them with its changes, the latest first */
  "GET /v1/standing-questions/{id}": {
    path: {
      id: string;
    };
    answer: StandingQuestion & {
      changes: Array<StandingChange>;
    };
  };
  /** Stop watching it, and erase its changes */
  "DELETE /v1/standing-questions/{id}": {
    path: {
      id: string;
    };
    answer: undefined;
  };
  /** Say that you have seen its changes so far */
  "POST /v1/standing-questions/{id}/seen": {
    path: {
      id: string;
    };
    answer: undefined;
  };
  /** Ranked pupils, each with the sentence found and why */
  "GET /v1/search": {
    query: {
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
      q: string;
      limit?: number;
    };
    answer: {
      students: Array<SearchHit>;
      next_cursor: null;
      /** False where words alone decided */
      meaning: boolean;
      model: string | null;
    };
  };
  /** Pupils by filter, in order of their names unless sorted otherwise */
  "GET /v1/students": {
    query?: {
      limit?: number;
      cursor?: string;
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
      /** Words of the name */
      q?: string;
      /** With `-` before it the greatest first; pupils without a value come last. `risk` is of today */
      sort?: "name" | "-name" | "class_code" | "-class_code" | "year_group" | "-year_group" | "support_level" | "-support_level" | "risk" | "-risk" | "updated_at" | "-updated_at";
    };
    answer: {
      students: Array<Student>;
      next_cursor: string | null;
    };
  };
  /** One pupil, with the row and run that its record rests on */
  "GET /v1/students/{id}": {
    path: {
      id: string;
    };
    answer: Student & {
      evidence: Evidence;
      /** The same child on other sheets; linked pupils count once */
      linked: Array<string>;
    };
  };
  /** Always refused: a pupil's fields are kept in its sheet; the answer says where */
  "PATCH /v1/students/{id}": {
    path: {
      id: string;
    };
    body: Record<string, unknown>;
    answer: never;
  };
  /** Every version of one pupil, oldest first, with run, row and person */
  "GET /v1/students/{id}/history": {
    path: {
      id: string;
    };
    answer: {
      versions: Array<StudentVersion>;
      identity_changes: Array<IdentityChange>;
      next_cursor: null;
    };
  };
  /** Pairs that may be one pupil, newest first; open ones unless asked otherwise */
  "GET /v1/suggestions": {
    query?: {
      limit?: number;
      cursor?: string;
      state?: "open" | "accepted" | "declined";
      source?: string;
    };
    answer: {
      suggestions: Array<Suggestion>;
      next_cursor: string | null;
    };
  };
  /** Yes, the same pupil: the later history joins the earlier one, under its id */
  "POST /v1/suggestions/{id}/accept": {
    path: {
      id: string;
    };
    body?: {
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** No, two pupils: not suggested again (a declined suggestion can still be accepted) */
  "POST /v1/suggestions/{id}/decline": {
    path: {
      id: string;
    };
    body?: {
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: {
      id: string;
      state: "declined";
    };
  };
  /** Join another pupil's history into this one's: `with` joins this one, or this one goes `into` it */
  "POST /v1/students/{id}/merge": {
    path: {
      id: string;
    };
    body: {
      with?: string;
      into?: string;
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** From this version on it is somebody else: the rest gets an id of its own */
  "POST /v1/students/{id}/split": {
    path: {
      id: string;
    };
    body: {
      version: number;
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** The same child as a pupil on another sheet: both stay, and count once */
  "POST /v1/students/{id}/link": {
    path: {
      id: string;
    };
    body: {
      student_id: string;
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** No longer the same child as those that it is linked to */
  "POST /v1/students/{id}/unlink": {
    path: {
      id: string;
    };
    body?: {
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** Not the same child as this other one, however alike they look: the sheet doctor asks no longer */
  "POST /v1/students/{id}/distinct": {
    path: {
      id: string;
    };
    body: {
      student_id: string;
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** Take back a merge, split, link, unlink or what told two apart */
  "POST /v1/identity-changes/{id}/undo": {
    path: {
      id: string;
    };
    body?: {
      /** Kept with the change and shown in the pupil's history */
      why?: string;
    };
    answer: IdentityAnswer;
  };
  /** A child's logs, of all the sheets on which it is linked, newest first */
  "GET /v1/students/{id}/logs": {
    path: {
      id: string;
    };
    query?: {
      limit?: number;
      cursor?: string;
      kind?: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other";
      /** Whether those taken back are listed too */
      removed?: "true" | "false";
    };
    answer: {
      logs: Array<Log>;
      next_cursor: string | null;
    };
  };
  /** Write a log about a pupil; it is found and answered from at once */
  "POST /v1/students/{id}/logs": {
    path: {
      id: string;
    };
    headers?: {
      /** Your own key for this entry: sent twice, it is kept once */
      "idempotency-key"?: string;
    };
    body: {
      kind: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other";
      /** 1 to 10,000 characters, plain text */
      text: string;
      /** When it happened: a time, or a day (its end); not in the future. Now where absent */
      at?: string;
    };
    answer: Log;
  };
  /** One log with all its changes, also after it was taken back */
  "GET /v1/logs/{id}": {
    path: {
      id: string;
    };
    answer: Log & {
      changes: Array<EntryChange>;
    };
  };
  /** Change a log; what it said before is kept */
  "PATCH /v1/logs/{id}": {
    path: {
      id: string;
    };
    body: {
      kind?: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other";
      /** 1 to 10,000 characters, plain text */
      text?: string;
      /** When it happened: a time, or a day (its end); not in the future. Now where absent */
      at?: string;
    };
    answer: Log;
  };
  /** Take back a log that was a mistake: no list or search finds it any longer */
  "POST /v1/logs/{id}/remove": {
    path: {
      id: string;
    };
    body: {
      why: string;
    };
    answer: Log;
  };
  /** A child's follow-ups, of all the sheets on which it is linked, by the day they are due */
  "GET /v1/students/{id}/follow-ups": {
    path: {
      id: string;
    };
    query?: {
      limit?: number;
      cursor?: string;
      /** Open ones are all that are not done, overdue ones among them */
      state?: "open" | "overdue" | "done";
      owner?: string;
    };
    answer: {
      follow_ups: Array<FollowUp>;
      next_cursor: string | null;
    };
  };
  /** Write down what is to be done about a pupil */
  "POST /v1/students/{id}/follow-ups": {
    path: {
      id: string;
    };
    headers?: {
      /** Your own key for this entry: sent twice, it is kept once */
      "idempotency-key"?: string;
    };
    body: {
      /** 1 to 10,000 characters, plain text */
      text: string;
      /** A day */
      due: string;
      /** Who is to do it; its author where absent */
      owner?: string;
    };
    answer: FollowUp;
  };
  /** Follow-ups of all pupils by the day they are due, each with its pupil */
  "GET /v1/follow-ups": {
    query?: {
      limit?: number;
      cursor?: string;
      /** Open ones are all that are not done, overdue ones among them */
      state?: "open" | "overdue" | "done";
      owner?: string;
    };
    answer: {
      follow_ups: Array<FollowUp & {
        student: {
          id: string;
          name: string;
          class_code: string;
        };
      }>;
      next_cursor: string | null;
    };
  };
  /** One follow-up with all its changes, also after it was taken back */
  "GET /v1/follow-ups/{id}": {
    path: {
      id: string;
    };
    answer: FollowUp & {
      changes: Array<EntryChange>;
    };
  };
  /** Change a follow-up; what it said before is kept */
  "PATCH /v1/follow-ups/{id}": {
    path: {
      id: string;
    };
    body: {
      /** 1 to 10,000 characters, plain text */
      text?: string;
      /** A day */
      due?: string;
      /** Who is to do it; its author where absent */
      owner?: string;
    };
    answer: FollowUp;
  };
  /** It is done; one that is done already stays so */
  "POST /v1/follow-ups/{id}/done": {
    path: {
      id: string;
    };
    body?: {
      why?: string;
    };
    answer: FollowUp;
  };
  /** It is not done after all */
  "POST /v1/follow-ups/{id}/reopen": {
    path: {
      id: string;
    };
    body?: {
      why?: string;
    };
    answer: FollowUp;
  };
  /** Take back a follow-up that was a mistake: no list or search finds it any longer */
  "POST /v1/follow-ups/{id}/remove": {
    path: {
      id: string;
    };
    body: {
      why: string;
    };
    answer: FollowUp;
  };
  /** All that is known of a child, newest first: versions of its rows, logs, follow-ups, identity changes */
  "GET /v1/students/{id}/timeline": {
    path: {
      id: string;
    };
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: Array<TimelineItem>;
      next_cursor: string | null;
    };
  };
  /** The sources and how fresh each is */
  "GET /v1/sources": {
    answer: {
      sources: Array<Source>;
      next_cursor: null;
    };
  };
  /** Add a source; its secret is shown this once (admins) */
  "POST /v1/sources": {
    body: {
      name: string;
      kind?: "push" | "pull" | "file";
      /** To pull: the spreadsheet's id or address */
      spreadsheet?: string;
      /** To pull: the tab's name */
      sheet?: string;
    };
    answer: SourceConnection;
  };
  /** Runs, newest first */
  "GET /v1/runs": {
    query?: {
      limit?: number;
      cursor?: string;
      source?: string;
    };
    answer: {
      runs: Array<Run>;
      next_cursor: string | null;
    };
  };
  /** One run: what was wrong, and what it changed */
  "GET /v1/runs/{id}": {
    path: {
      id: string;
    };
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: Run & {
      issues: Array<RowIssue>;
      changes: Array<RunChange>;
      next_cursor: string | null;
    };
  };
  /** What syncs and the index are doing, as it happens */
  "GET /v1/sync/events": {
    answer: ReadableStream<Uint8Array>;
  };
  /** Read a source's sheet from Google now (admins) */
  "POST /v1/sources/{id}/pull": {
    path: {
      id: string;
    };
    answer: Receipt;
  };
  /** What releasing this source's summary now would tell its teacher */
  "GET /v1/sources/{id}/insights/preview": {
    path: {
      id: string;
    };
    answer: {
      title: string;
      data_as_of: string;
      header: Array<string>;
      /** Plain text, a cell for each column */
      rows: Array<Array<string>>;
      /** Changes with header and rows: send it along to release exactly what was previewed */
      content_hash: string;
    };
  };
  /** What was released for a source, newest first: when, by whom, withdrawn or not */
  "GET /v1/sources/{id}/releases": {
    path: {
      id: string;
    };
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      releases: Array<Release>;
      next_cursor: string | null;
    };
  };
  /** Release the summary: its teacher may import it from now on, in place of an earlier one */
  "POST /v1/sources/{id}/releases": {
    path: {
      id: string;
    };
    body?: {
      title?: string;
      content_hash?: string;
    };
    answer: Release;
  };
  /** One release as it was given, with its rows unless it was withdrawn */
  "GET /v1/sources/{id}/releases/{release_id}": {
    path: {
      id: string;
      release_id: string;
    };
    answer: Release & {
      header: Array<string>;
      /** Plain text, a cell for each column */
      rows: Array<Array<string>> | null;
    };
  };
  /** Withdraw a release: what it told of pupils is erased; what was imported already stays */
  "DELETE /v1/sources/{id}/releases/{release_id}": {
    path: {
      id: string;
      release_id: string;
    };
    answer: Release;
  };
  /** Pupils by risk, the highest score first */
  "GET /v1/risk": {
    query?: {
      limit?: number;
      cursor?: string;
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
      tier?: number;
    };
    answer: {
      risk: Array<StudentRisk>;
      next_cursor: string | null;
      /** Pupils that are still to be assessed again */
      pending: number;
      note: string;
    };
  };
  /** One pupil's risk, with the reasons, and what it was week by week */
  "GET /v1/students/{id}/risk": {
    path: {
      id: string;
    };
    query?: {
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      weeks?: number;
    };
    answer: {
      student_id: string;
      score: number;
      /** 1 universal, 2 targeted, 3 intensive support */
      tier: 1 | 2 | 3;
      reasons: Array<RiskReason>;
      /** By the rules of today, at the end of each of these days */
      history: Array<{
        day: string;
        score: number;
        /** 1 universal, 2 targeted, 3 intensive support */
        tier: 1 | 2 | 3;
      }>;
      note: string;
    };
  };
  /** Alerts, those that came into their state last first */
  "GET /v1/alerts": {
    query?: {
      limit?: number;
      cursor?: string;
      state?: "open" | "acknowledged" | "snoozed" | "closed";
      student?: string;
    };
    answer: {
      alerts: Array<Alert>;
      open: number;
      next_cursor: string | null;
    };
  };
  /** Say that it was looked at, and what came of it; new evidence reopens it */
  "POST /v1/alerts/{id}/acknowledge": {
    path: {
      id: string;
    };
    body: {
      note: string;
    };
    answer: Alert;
  };
  /** Put it aside until the end of a day, or a time; new evidence reopens it before */
  "POST /v1/alerts/{id}/snooze": {
    path: {
      id: string;
    };
    body: {
      until: string;
      note?: string;
    };
    answer: Alert;
  };
  /** Give a source a new secret; the old one is accepted for another day (admins) */
  "POST /v1/sources/{id}/rotate": {
    path: {
      id: string;
    };
    answer: SourceConnection;
  };
  /** Refuse a source's snapshots; what it holds stays (admins) */
  "POST /v1/sources/{id}/pause": {
    path: {
      id: string;
    };
    answer: SourceState;
  };
  /** Take a source's snapshots again (admins) */
  "POST /v1/sources/{id}/resume": {
    path: {
      id: string;
    };
    answer: SourceState;
  };
  /** Remove a source and, softly, its pupils (admins) */
  "DELETE /v1/sources/{id}": {
    path: {
      id: string;
    };
    answer: SourceState;
  };
  /** The tokens, oldest first, revoked ones included; without what they are (admins) */
  "GET /v1/tokens": {
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      tokens: Array<Token>;
      next_cursor: string | null;
    };
  };
  /** Make a token; it is shown this once (admins) */
  "POST /v1/tokens": {
    body: {
      name: string;
      role?: "analyst" | "admin";
    };
    answer: NewToken;
  };
  /** End a token and its sessions, at once; never the only admin's (admins) */
  "POST /v1/tokens/{id}/revoke": {
    path: {
      id: string;
    };
    answer: Token;
  };
  /** Who changed which source or token, and when, the latest first (admins) */
  "GET /v1/admin-log": {
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      entries: Array<AdminLogEntry>;
      next_cursor: string | null;
    };
  };
  /** What stands out beyond chance, what grows, and the shares of levels and themes */
  "GET /v1/patterns": {
    query?: {
      limit?: number;
      cursor?: string;
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
      /** How many weeks before the day asked about it is compared with */
      weeks?: number;
    };
    answer: Patterns;
  };
  /** The pupils behind a pattern’s number, by name, with the sentences that speak of the theme */
  "GET /v1/patterns/students": {
    query?: {
      limit?: number;
      cursor?: string;
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
      /** How many weeks before the day asked about it is compared with */
      weeks?: number;
      /** With `group`: the pupils of one group */
      by?: "class" | "year" | "campus" | "source";
      group?: string;
      /** A concept's id */
      theme?: string;
      level_min?: number;
      level_max?: number;
      no_level?: boolean;
      /** Of the theme, else of `level_min`: since the day compared with */
      change?: "gained" | "lost";
    };
    answer: {
      count: number;
      /** What the group is called */
      group: string | null;
      students: Array<PatternStudent>;
      next_cursor: string | null;
      computed_at: string;
      /** False where something has changed since `computed_at`: that is being computed, and is answered a few seconds later */
      current: boolean;
    };
  };
  /** What looks wrong in and across the sheets, with the cells concerned */
  "GET /v1/doctor": {
    query?: {
      limit?: number;
      cursor?: string;
      source?: string;
      kind?: "stale_sheet" | "suggested_same" | "facts_differ" | "likely_same" | "duplicate" | "class_spelling" | "year_differs" | "need_without_level" | "level_without_notes" | "cell_issue";
    };
    answer: {
      findings: Array<DoctorFinding>;
      /** How many there are of each kind, of the source asked about */
      counts: {
        stale_sheet?: number;
        suggested_same?: number;
        facts_differ?: number;
        likely_same?: number;
        duplicate?: number;
        class_spelling?: number;
        year_differs?: number;
        need_without_level?: number;
        level_without_notes?: number;
        cell_issue?: number;
      };
      next_cursor: string | null;
      computed_at: string;
      /** False where something has changed since `computed_at`: that is being computed, and is answered a few seconds later */
      current: boolean;
    };
  };
  /** One part of the insights as CSV */
  "GET /v1/exports/insights.csv": {
    query?: {
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
      /** A file holds one table */
      part?: "summary" | "pupils" | "alerts" | "themes";
    };
    answer: string;
  };
  /** The insights as an Excel workbook: summary, pupils, alerts, themes */
  "GET /v1/exports/insights.xlsx": {
    query?: {
      /** A source's id */
      source?: string;
      class_code?: string;
      campus?: string;
      /** A day (its end) or a time: answers are as of then */
      as_of?: string;
      year_group?: number;
      support_level?: number;
      support_level_min?: number;
    };
    answer: Blob;
  };
}

export type Answer = {
  /** In words; [n] names a citation */
  answer: string;
  kind: "count" | "list" | "lookup" | "topic" | "compare" | "rank" | "unclear";
  count: number | null;
  /** What a look-up or a comparison is answered with; several where they are equal */
  value: string | number | null | Array<string | number | null>;
  /** Numbers by group; each pupil names its groups */
  table: Record<string, number> | null;
  students: Array<AnsweredStudent & {
    groups?: Array<string>;
  }>;
  citations: Array<{
    source_id: string | null;
    source_name: string | null;
    sheet: string | null;
    row: number | null;
    run_id: string | null;
    at: string;
    version: number | null;
    n: number;
    student_id: string;
    field: string;
    text: string;
    found?: "concept" | "words" | "meaning" | "related";
    person?: string | null;
    /** The log or follow-up that it stands in; the place in a sheet is null then */
    entry?: {
      type: "log" | "follow_up";
      id: string;
      kind: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other" | null;
      author: string;
    };
  }>;
  filters: StudentFilter;
  understood: string;
  /** With `parts`: what is asked, then each part that narrows it */
  understood_parts?: Array<{
    words: string;
    /** Asks the same without this part */
    without: string | null;
    instead: Array<{
      words: string;
      question: string;
    }>;
  }>;
  /** How current each sheet is, and why one is late */
  freshness: Array<{
    source_id: string;
    name: string;
    as_of: string | null;
    late: string | null;
  }>;
  data_as_of: string | null;
  abstained: boolean;
  model: string | null;
  meaning: boolean | null;
  /** The language model that worded the answer, or why it did not; null where none is configured */
  llm: {
    model: string;
    used: boolean;
    reason: string | null;
  } | null;
};

export type AnsweredStudent = {
  id: string;
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  source_id: string;
  /** Where the pupil stands in the sheet */
  row: number;
  version: number;
  updated_at: string;
  state: "current" | "held" | "kept" | "removed";
};

export type StudentFilter = {
  /** A source's id */
  source?: string;
  class_code?: string;
  campus?: string;
  /** A day (its end) or a time: answers are as of then */
  as_of?: string;
  year_group?: number;
  support_level?: number;
  support_level_min?: number;
  /** Words of the name */
  q?: string;
};

export type AskedQuestion = {
  id: string;
  question: string;
  asked_at: string;
  /** Of its last answer */
  kind: string;
  count: number | null;
};

export type StandingQuestion = {
  id: string;
  question: string;
  filters: {
    /** A source's id */
    source?: string;
    class_code?: string;
    campus?: string;
    year_group?: number;
    support_level?: number;
    support_level_min?: number;
    /** Words of the name */
    q?: string;
  };
  saved_at: string;
  /** Null until it was answered first */
  kind: string | null;
  count: number | null;
  value: Array<string | number | null | {
    student_id: string;
  } | {
    digest: string;
  }>;
  table: Record<string, number> | null;
  /** How many pupils the answer shows */
  pupils: number | null;
  /** Since when it cannot be answered, though it once could; ask it to see why */
  unanswered_since: string | null;
  changed_at: string | null;
  /** Changes that you have not seen */
  unseen: number;
};

export type StandingChange = {
  at: string;
  /** The sync that brought it; null where a log, a person or the day did */
  run_id: string | null;
  seen: boolean;
  count: {
    from: number | null;
    to: number | null;
  } | null;
  value: {
    from: Array<string | number | null | {
      student_id: string;
    } | {
      digest: string;
    }>;
    to: Array<string | number | null | {
      student_id: string;
    } | {
      digest: string;
    }>;
  } | null;
  table: Record<string, {
    from: number | null;
    to: number | null;
  }> | null;
  joined: {
    count: number;
    /** At most 200 of them; without a name where nothing is kept any more */
    students: Array<{
      id: string;
      name: string | null;
      class_code: string | null;
    }>;
  };
  left: {
    count: number;
    /** At most 200 of them; without a name where nothing is kept any more */
    students: Array<{
      id: string;
      name: string | null;
      class_code: string | null;
    }>;
  };
};

export type SearchHit = Student & {
  snippet: string | null;
  /** The log or follow-up that the snippet stands in; null where the sheet's row is */
  entry: {
    type: "log" | "follow_up";
    id: string;
    kind: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other" | null;
    at: string;
    author: string;
  } | null;
  /** 0 to 1, comparable within one answer only */
  score: number;
  why: {
    words: Array<string>;
    /** The concept that the note states; null where none that was asked */
    concept: {
      id: string;
      label: string;
      state: "present" | "suspected" | "past" | "denied" | "other";
      /** Of the question to the concept, where its words do not name it */
      nearness: number | null;
    } | null;
    passage: string | null;
    similarity: number | null;
  };
  evidence: Evidence;
};

export type Evidence = {
  source_id: string;
  source_name: string;
  sheet: string | null;
  row: number;
  run_id: string;
  at: string;
  version: number;
};

export type Student = AnsweredStudent & {
  support_notes: string | null;
  extra: Record<string, string>;
};

export type StudentVersion = {
  version: number;
  change: "created" | "updated" | "restored";
  reason: string;
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  extra: Record<string, string>;
  row: number;
  run_id: string;
  at: string;
  way: "push" | "pull" | "file";
  person: string | null;
  valid_from: string;
  valid_to: string | null;
  removed_run_id: string | null;
  removed_reason: string | null;
};

export type IdentityChange = {
  id: string;
  kind: "merge" | "split" | "link" | "unlink" | "distinct";
  student_id: string;
  other_id: string | null;
  at: string;
  /** The name of the token that said it */
  person: string;
  why: string | null;
  undone_at: string | null;
  undone_by: string | null;
  undone_why: string | null;
};

export type Suggestion = {
  id: string;
  state: "open" | "accepted" | "declined";
  /** Log-odds that the two are one pupil */
  bits: number;
  reason: string;
  run_id: string;
  created_at: string;
  decided_at: string | null;
  decided_by: string | null;
  decided_why: string | null;
  earlier: Student;
  later: Student;
};

export type IdentityAnswer = {
  /** Takes it back: /identity-changes/{id}/undo */
  change_id: string;
  student_id: string;
  /** The pupil merged, split off, linked or told apart */
  other_id: string | null;
};

export type Log = {
  id: string;
  student_id: string;
  text: string;
  /** The name of the token that wrote it */
  author: string;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
  removed_by: string | null;
  removed_why: string | null;
  kind: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other";
  /** When it happened */
  at: string;
};

export type EntryChange = {
  change: "edited" | "done" | "reopened" | "removed";
  at: string;
  person: string;
  why: string | null;
  /** Of an edit: the fields that it changed, as they were */
  before: {
    text?: string;
    at?: string;
    kind?: "behaviour" | "attendance" | "wellbeing" | "learning" | "contact_home" | "safeguarding" | "praise" | "other" | null;
    due?: string | null;
    owner?: string | null;
  };
};

export type FollowUp = {
  id: string;
  student_id: string;
  text: string;
  /** The name of the token that wrote it */
  author: string;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
  removed_by: string | null;
  removed_why: string | null;
  /** The day by which it is to be done */
  due: string;
  owner: string;
  state: "open" | "overdue" | "done";
  done_at: string | null;
  done_by: string | null;
};

export type TimelineItem = {
  type: "version";
  /** When it became so: of a log when it happened, of a follow-up when it was written */
  at: string;
  id: string;
  student_id: string;
  version: StudentVersion;
} | {
  type: "log";
  /** When it became so: of a log when it happened, of a follow-up when it was written */
  at: string;
  id: string;
  student_id: string;
  log: Log;
} | {
  type: "follow_up";
  /** When it became so: of a log when it happened, of a follow-up when it was written */
  at: string;
  id: string;
  student_id: string;
  follow_up: FollowUp;
} | {
  type: "identity_change";
  /** When it became so: of a log when it happened, of a follow-up when it was written */
  at: string;
  id: string;
  student_id: string;
  identity_change: IdentityChange;
};

export type Source = {
  id: string;
  name: string;
  kind: "push" | "pull" | "file";
  state: "active" | "paused";
  sheet: string | null;
  pupils: number;
  issues: number;
  held: number;
  last_accepted_at: string | null;
  snapshot_hash: string | null;
  /** When it is late */
  next_expected: string | null;
  late: boolean;
  /** The likely cause, and what to do */
  late_reason: string | null;
  last_run: Run | null;
};

export type Run = {
  id: string;
  source_id: string;
  source_type: "google_sheets" | "file";
  way: "push" | "pull" | "file";
  reason: string;
  last_sync: string;
  status: "success" | "partial" | "failed";
  records_synced: number;
  error_message: string | null;
  counts: RunCounts;
  duration_ms: number;
};

export type RunCounts = {
  /** Rows with something in them */
  rows: number;
  /** Held for this source: rows - issues + held + kept */
  pupils: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Came back after a removal */
  restored: number;
  removed: number;
  /** Row gone, removal not decided */
  held: number;
  /** Row unreadable, or gone and decided to stay */
  kept: number;
  /** Rows not synced because of an error */
  issues: number;
  warnings: number;
};

export type RowIssue = {
  severity: "error" | "warning";
  code: string;
  /** Null where it is of the whole sheet */
  row: number | null;
  /** Null where it is of the whole row */
  column: string | null;
  /** The cell's text, shortened */
  value: string | null;
  message: string;
};

export type RunChange = {
  student_id: string;
  change: "created" | "updated" | "restored" | "removed";
  version: number;
  row: number | null;
  reason: string;
  person: string | null;
  before: ChangedFields | null;
  after: ChangedFields | null;
};

export type ChangedFields = {
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  student_ref: string | null;
  extra: Record<string, string>;
};

export type Receipt = {
  run_id: string | null;
  dry_run: boolean;
  status: "success" | "partial" | "failed";
  sequence: number;
  last_sync: string;
  /** Rows whose pupil is now exactly as in the sheet */
  records_synced: number;
  counts: RunCounts;
  columns: Array<{
    header: string;
    /** A known column, or null for one carried as an extra field */
    field: string | null;
    /** Matched by likeness, not by a known name */
    guessed: boolean;
  }>;
  issues: Array<RowIssue>;
  held: Array<HeldRemoval>;
  /** Known columns that are gone from the sheet: their last values stay until confirmed */
  held_columns?: Array<string>;
  /** Over the ordered fingerprints, recomputed from the committed rows */
  snapshot_hash: string;
  /** The same in words, most important first */
  message: Array<string>;
};

export type HeldRemoval = {
  student_id: string;
  name: string;
  class_code: string;
  since: string;
};

export type Release = {
  id: string;
  source_id: string;
  released_at: string;
  released_by: string;
  title: string;
  data_as_of: string;
  /** Null once it was withdrawn */
  pupils: number | null;
  /** Changes with header and rows: send it along to release exactly what was previewed */
  content_hash: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
};

export type StudentRisk = {
  student: AnsweredStudent;
  score: number;
  /** 1 universal, 2 targeted, 3 intensive support */
  tier: 1 | 2 | 3;
  reasons: Array<RiskReason>;
};

export type RiskReason = {
  rule: string;
  area: string;
  points: number;
  words: string;
  evidence: Array<RiskEvidence>;
  least_tier: number | null;
};

export type RiskEvidence = {
  type: "version";
  version: number;
  at: string;
} | {
  type: "note";
  document: number;
  passage: number;
  concept: string;
  state: string;
  at: string;
} | {
  type: "log";
  id: string;
  at: string;
  passage?: number;
  concept?: string;
  state?: string;
} | {
  type: "follow_up";
  id: string;
  due: string;
};

export type Alert = {
  id: string;
  student_id: string;
  /** A rule of the table, or `tier` for a tier that rose */
  rule: string;
  state: "open" | "acknowledged" | "snoozed" | "closed";
  /** Since when it is in this state */
  since: string;
  raised_at: string;
  tier: number;
  until: string | null;
  reasons: Array<RiskReason>;
  changes: Array<{
    change: "raised" | "reopened" | "acknowledged" | "snoozed" | "closed";
    at: string;
    person: string | null;
    note: string | null;
  }>;
};

export type SourceConnection = {
  id: string;
  name: string;
  kind: "push" | "pull" | "file";
  /** Shown this once */
  secret?: string;
  /** All that the teacher pastes into the sheet; shown this once */
  connection_code?: string;
  /** Until when the secret before it is accepted too */
  previous_secret_until?: string;
  /** Of a source to pull */
  spreadsheet_id?: string;
  /** Of a source to pull */
  sheet_name?: string;
  /** Of a source to pull: who has to see the spreadsheet */
  share_with?: string | null;
};

export type SourceState = {
  id: string;
  name: string;
  state: "active" | "paused" | "removed";
};

export type Token = {
  id: string;
  name: string;
  role: "analyst" | "admin";
  created_at: string;
  revoked_at: string | null;
};

export type NewToken = {
  id: string;
  name: string;
  role: "analyst" | "admin";
  token: string;
};

export type AdminLogEntry = {
  id: string;
  at: string;
  /** Null without a token */
  token_id: string | null;
  /** Such as `the command line` */
  person: string;
  action: "source_added" | "source_rotated" | "source_paused" | "source_resumed" | "source_removed" | "token_added" | "token_revoked";
  subject_id: string;
  subject_name: string;
};

export type Patterns = {
  computed_at: string;
  /** False where something has changed since `computed_at`: that is being computed, and is answered a few seconds later */
  current: boolean;
  as_of: string;
  day: string;
  weeks: number;
  /** The day that growth is since */
  compared_with: string;
  pupils: number;
  /** Of these pupils, those on roll then too */
  pupils_then: number;
  /** Of those, the ones with notes or logs then */
  noted_then: number;
  noted_now: number;
  /** Whether logs go back far enough to count in what is compared over time */
  logs_compared: boolean;
  standing_out: Compared;
  growth: Compared;
  method: Array<string>;
  patterns: Array<Pattern>;
  next_cursor: string | null;
};

export type Compared = {
  tested: number;
  left_out: number;
  words: string;
};

export type Pattern = {
  kind: "stands_out";
  id: string;
  feature: PatternFeature;
  direction: "more" | "fewer";
  p: number;
  /** After Holm’s correction */
  p_adjusted: number;
  /** Features that say much the same */
  also: Array<string>;
  words: string;
  query: PatternPupils;
  by: "class" | "year" | "campus" | "source";
  group: string;
  count: number;
  pupils: number;
  rest_count: number;
  rest_pupils: number;
  expected: number;
  /** Null where it is infinite */
  odds_ratio: number | null;
} | {
  kind: "growth";
  id: string;
  feature: PatternFeature;
  direction: "more" | "fewer";
  p: number;
  /** After Holm’s correction */
  p_adjusted: number;
  /** Features that say much the same */
  also: Array<string>;
  words: string;
  query: PatternPupils;
  pupils: number;
  before: number;
  now: number;
  gained: number;
  lost: number;
} | {
  kind: "level_shares";
  id: string;
  by: "class" | "year" | "campus" | "source" | "time";
  groups: Array<{
    label: string;
    query: PatternPupils | null;
    pupils: number;
    /** How many at level 0, 1, … 5 */
    levels: Array<number>;
    not_recorded: number;
  }>;
} | {
  kind: "theme_share";
  id: string;
  theme: string;
  label: string;
  count: number;
  pupils: number;
  over_time: Array<{
    day: string;
    count: number;
    pupils: number;
  }>;
  query: PatternPupils;
};

export type PatternFeature = {
  type: "level";
  min: number;
} | {
  type: "theme";
  theme: string;
  label: string;
};

/** Query parameters of /v1/patterns/students that lead to these pupils */
export type PatternPupils = {
  by?: "class" | "year" | "campus" | "source";
  group?: string;
  theme?: string;
  level_min?: number;
  level_max?: number;
  no_level?: true;
  change?: "gained" | "lost";
};

export type PatternStudent = AnsweredStudent & {
  sentences: Array<PatternSentence>;
};

export type PatternSentence = {
  text: string;
  /** UTF-16 offsets of the words that say it */
  start: number;
  end: number;
  theme: string;
  label: string;
  state: "present" | "suspected";
  from: "notes" | "log";
};

export type DoctorFinding = {
  id: string;
  kind: "stale_sheet" | "suggested_same" | "facts_differ" | "likely_same" | "duplicate" | "class_spelling" | "year_differs" | "need_without_level" | "level_without_notes" | "cell_issue";
  words: string;
  cells: Array<{
    source_id: string;
    source: string;
    sheet: string | null;
    row: number | null;
    column: string | null;
    value: string | null;
    student_id: string | null;
    name: string | null;
    /** Opens the cell in Google Sheets */
    link: string | null;
  }>;
  /** See /students/{id}/link and /distinct, and /suggestions/{id}/accept and /decline */
  action: {
    do: "link";
    student_id: string;
    other_id: string;
  } | {
    do: "decide";
    suggestion_id: string;
  } | null;
};
