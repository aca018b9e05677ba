// The tables of an export: what the summary, the pupils, the alerts and the themes of insights say. Pure.
import type { StudentFilter } from "../../store/find.js";
import type { Source } from "../../store/sources.js";
import type { InsightContext, InsightPupil, Insights } from "../read-insights.js";
import { NUMBER_COLUMNS, reasonWords, summaryOf } from "../summary.js";

export const PARTS = ["summary", "pupils", "alerts", "themes"] as const;
export type Part = (typeof PARTS)[number];

export type Cell = string | number;
export interface Table {
  header: readonly string[];
  rows: Cell[][];
}

export interface ExportFacts extends Insights {
  filter: StudentFilter;
  /** Those whose pupils may be in it. */
  sources: readonly Pick<Source, "id" | "name" | "lastAcceptedAt">[];
  /** When the only source was last released to, from when on changes are counted; null for all. */
  since: string | null;
  /** ISO 8601. */
  exportedAt: string;
}

const NOTE =
  "Risk is a sum of written rules over what the sheets say, to show where to look first. It is no diagnosis and no decision. No log and no follow-up counts in this file, and none is in it.";

/** What each part says; a row of `pupils` begins with the very cells that a release of its source has. */
export function insightTables(facts: ExportFacts, context: InsightContext): Record<Part, Table> {
  return {
    summary: { header: ["Part", "Figure", "Value"], rows: summaryRows(facts, context) },
    pupils: pupilTable(facts, context),
    alerts: alertTable(facts, context),
    themes: themeTable(facts.pupils, context),
  };
}

function pupilTable({ pupils, since }: ExportFacts, context: InsightContext): Table {
  const { header, rows } = summaryOf(pupils, { ...context, since });
  const byId = new Map(pupils.map((pupil) => [pupil.student.id, pupil]));
  return {
    header: [
      ...header,
      "Year group",
      "Campus",
      "Notes",
      "Other columns",
      "Source",
      "Tab",
      "Row",
      "Pupil id",
    ],
    rows: rows.map(({ student_id, cells }) => {
      const told = cells.map((cell, at) => (NUMBER_COLUMNS.has(at) ? numberOr(cell) : cell));
      const pupil = byId.get(student_id);
      return pupil ? [...told, ...recordCells(pupil)] : told;
    }),
  };
}

function recordCells({ student, evidence }: InsightPupil): Cell[] {
  return [
    student.year_group ?? "",
    student.campus ?? "",
    student.support_notes ?? "",
    Object.entries(student.extra)
      .map(([header, cell]) => `${header}: ${cell}`)
      .join("; "),
    evidence.source_name,
    evidence.sheet ?? "",
    student.row,
    student.id,
  ];
}

const numberOr = (cell: string): Cell =>
  cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell;

function alertTable({ alerts, pupils }: ExportFacts, { rules }: InsightContext): Table {
  const byId = new Map(pupils.map((pupil) => [pupil.student.id, pupil]));
  const labels = new Map(rules.rules.map(({ id, label }) => [id, label]));
  labels.set("tier", "Tier rose");
  return {
    header: [
      "Name",
      "Class",
      "Alert",
      "State",
      "Since",
      "Raised",
      "Tier",
      "Reasons",
      "Source",
      "Pupil id",
    ],
    rows: alerts.map(({ studentId, rule, state, since, raisedAt, tier, reasons }) => {
      const pupil = byId.get(studentId);
      return [
        pupil?.student.name ?? "",
        pupil?.student.class_code ?? "",
        labels.get(rule) ?? rule,
        state,
        since,
        raisedAt,
        tier,
        reasonWords(reasons),
        pupil?.evidence.source_name ?? "",
        studentId,
      ];
    }),
  };
}

/** What the notes state, the most frequent first; a child on two sheets counts once. */
function themeTable(pupils: readonly InsightPupil[], { labelOf }: InsightContext): Table {
  const present = new Map<string, Set<string>>();
  const suspected = new Map<string, Set<string>>();
  for (const pupil of pupils)
    for (const { concept, state } of pupil.concepts) {
      const stated = state === "present" ? present : suspected;
      stated.set(concept, (stated.get(concept) ?? new Set()).add(childOf(pupil)));
    }
  const children = countChildren(pupils);
  const themes = [...new Set([...present.keys(), ...suspected.keys()])].map((concept) => {
    const are = present.get(concept) ?? new Set();
    const may = [...(suspected.get(concept) ?? [])].filter((child) => !are.has(child));
    return { label: labelOf(concept), are: are.size, may: may.length };
  });
  themes.sort((a, b) => b.are - a.are || b.may - a.may || (a.label < b.label ? -1 : 1));
  return {
    header: ["Theme", "Pupils", "Percent of pupils", "Pupils, possible or awaited"],
    rows: themes.map(({ label, are, may }) => [
      label,
      are,
      Math.round((are / children) * 1000) / 10,
      may,
    ]),
  };
}

function summaryRows(facts: ExportFacts, { timeZone }: InsightContext): Cell[][] {
  const { pupils, alerts, sources, filter } = facts;
  const children = (keep: (pupil: InsightPupil) => boolean) => countChildren(pupils.filter(keep));
  const levels = [...new Set(pupils.map(({ student }) => student.support_level))].sort(
    (a, b) => (a ?? -1) - (b ?? -1),
  );
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [
    ["About", "Exported at", facts.exportedAt],
    ["About", "As of", filter.as_of ?? "now"],
    ["About", "Days are those of", timeZone],
    ["About", "Note", NOTE],
    ...asked
      .filter(([name]) => name !== "as_of")
      .map(([name, value]) => ["Only pupils of", name, value as Cell]),
    ...sources.map(({ name, lastAcceptedAt }) => [
      "Sheet, last synced",
      name,
      lastAcceptedAt ?? "never",
    ]),
    ["Pupils", "Pupils", countChildren(pupils)],
    ["Pupils", "Rows, one for each sheet that a pupil is on", pupils.length],
    ...[3, 2, 1].map((tier) => [
      "Risk by the sheets",
      `Tier ${tier}`,
      children(({ risk }) => risk.tier === tier),
    ]),
    ...levels.map((level) => [
      "Support level",
      level === null ? "not recorded" : `Level ${level}`,
      children(({ student }) => student.support_level === level),
    ]),
    ...(["open", "acknowledged", "snoozed"] as const).map((state) => [
      "Alerts by the sheets",
      state,
      alerts.filter((alert) => alert.state === state).length,
    ]),
  ];
}

const childOf = ({ student, person_id }: InsightPupil): string => person_id ?? student.id;
const countChildren = (pupils: readonly InsightPupil[]): number =>
  new Set(pupils.map(childOf)).size;
