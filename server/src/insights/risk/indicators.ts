// Each indicator of the table of rules: whether it holds of a pupil, with how many points, and on which evidence.
import { headerKey, MAX_SUPPORT_LEVEL } from "../../../../shared/columns.js";
import { dayWords, percent as written } from "../../as-written.js";
import { cellNumber } from "../../store/cells.js";
import type { RiskFacts, RiskStatement, RiskVersion } from "../../store/find-risk-facts.js";
import type { RiskEvidence, RiskReason } from "../../store/schema-insights.js";
import { dayAfter, daysSince, earliest } from "./days.js";
import type { Indicator, RiskRule, RiskRules } from "./rules-schema.js";

/** What a rule looks at: the facts of one pupil as of the end of `today`. */
export interface Look {
  facts: RiskFacts;
  rules: Omit<RiskRules, "rules" | "stamp" | "conceptsVersion">;
  today: string;
  dayOf: (at: string) => string;
}

export interface Finding {
  /** Null where the rule does not hold. */
  reason: RiskReason | null;
  /** The first later day on which the same facts may find something else. */
  nextDay: string | null;
}

/** What an indicator found before it is weighed against the least that counts. */
interface Found {
  points: number;
  words: string;
  evidence: RiskEvidence[];
  nextDay?: string | null;
}

type OfKind<Kind extends Indicator> = Extract<RiskRule, { indicator: Kind }>;
/** Null, or only a later day, where nothing is found. */
type Find<Kind extends Indicator> = (
  rule: OfKind<Kind>,
  look: Look,
) => Found | { nextDay: string } | null;

/** How many pieces of evidence a reason cites, the weightiest or newest first. */
const MOST_CITED = 10;

/** What this rule finds of the pupil. */
export function findingOf(rule: RiskRule, look: Look): Finding {
  const found = (FINDERS[rule.indicator] as Find<Indicator>)(rule, look);
  const nextDay = found?.nextDay ?? null;
  if (found === null || !("points" in found)) return { reason: null, nextDay };
  const points = Math.round(found.points * 100) / 100;
  // What fades comes back by no lapse of time.
  if (points < look.rules.least_points)
    return { reason: null, nextDay: "half_life_days" in rule ? null : nextDay };
  // What is suspected, over, or has decayed to half says too little to lift a tier by itself.
  const least_tier = points > rule.weight / 2 ? rule.least_tier : null;
  const { words, evidence } = found;
  const { id, area } = rule;
  return {
    reason: { rule: id, area, points, words, evidence: evidence.slice(0, MOST_CITED), least_tier },
    nextDay,
  };
}

const FINDERS: { [Kind in Indicator]: Find<Kind> } = {
  support_level({ at_least, weight }, { facts }) {
    const now = facts.versions.at(-1);
    if (now === undefined || (now.level ?? 0) < at_least) return null;
    // Several rules may hold of one level: each says which it is.
    const which = at_least === MAX_SUPPORT_LEVEL ? "the highest there is" : `${at_least} or above`;
    return {
      points: weight,
      words: `Support level ${now.level}, ${which}`,
      evidence: [versionOf(now)],
    };
  },

  level_rise({ by, weight, half_life_days }, { facts, today, dayOf }) {
    const last = risesOf(facts.versions).findLast(({ from, to }) => to.level - from.level >= by);
    if (!last) return null;
    const { from, to } = last;
    const share = decay(dayOf(to.at), today, half_life_days);
    return {
      points: weight * share,
      words: `Support level rose from ${from.level} to ${to.level} on ${dayWords(dayOf(to.at))}`,
      evidence: [versionOf(to), versionOf(from)],
      nextDay: half_life_days === null ? null : dayAfter(today, 1),
    };
  },

  concepts({ label, concepts, weight, half_life_days }, look) {
    const { facts, today } = look;
    const weighed = facts.statements
      .filter(({ concept }) => concepts.includes(concept))
      .map((statement) => ({ statement, share: shareOf(statement, half_life_days, look) }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
    const [first] = weighed;
    if (!first) return null;
    const ages = half_life_days !== null && weighed.some(({ statement }) => statement.log !== null);
    return {
      // The strongest statement counts: saying it twice makes it no worse.
      points: weight * first.share,
      words: `${label}: ${STATE_WORDS[first.statement.state] ?? ""}`,
      evidence: weighed.map(({ statement }) => statementOf(statement)),
      nextDay: ages ? dayAfter(today, 1) : null,
    };
  },

  new_mention({ label, concepts, weight, within_days }, { facts, rules, today, dayOf }) {
    const known = facts.versions[0]?.at ?? "";
    const states = rules.states as Partial<Record<string, number>>;
    const recent = facts.statements.filter(({ concept, state, at }) => {
      const first = facts.firstStated[concept] ?? at;
      // What a pupil came with is not new, whenever we read it first.
      return (
        concepts.includes(concept) &&
        (states[state] ?? 0) > 0 &&
        state !== "past" &&
        first > known &&
        daysSince(dayOf(first), today) < within_days
      );
    });
    if (recent.length === 0) return null;
    const firsts = recent.map(({ concept, at }) => dayOf(facts.firstStated[concept] ?? at));
    return {
      points: weight,
      words: `${label}, first on ${dayWords(earliest(firsts) ?? "")}`,
      evidence: recent.map(statementOf),
      nextDay: earliest(firsts.map((day) => dayAfter(day, within_days))),
    };
  },

  logs({ label, kinds, at_least, within_days, weight, most, half_life_days }, look) {
    const { facts, today, dayOf } = look;
    const counted = facts.logs
      .map((log) => ({ ...log, day: dayOf(log.at) }))
      .filter(({ kind, day }) => kinds.includes(kind) && daysSince(day, today) < within_days);
    if (counted.length < at_least) return null;
    const sum = counted.reduce((all, { day }) => all + decay(day, today, half_life_days), 0);
    const leaves = earliest(counted.map(({ day }) => dayAfter(day, within_days)));
    return {
      points: Math.min(most, weight * sum),
      words: `${label}: ${counted.length} in ${within_days} days`,
      evidence: counted.reverse().map(({ id, at }) => ({ type: "log", id, at })),
      nextDay: half_life_days === null ? leaves : dayAfter(today, 1),
    };
  },

  attendance({ label, at_most, weight }, { facts, rules }) {
    const percent = attendanceOf(facts.extra, rules.attendance_columns);
    const now = facts.versions.at(-1);
    if (percent === null || percent > at_most || now === undefined) return null;
    return {
      points: weight,
      words: `${label}: attendance is ${written(percent)}`,
      evidence: [versionOf(now)],
    };
  },

  overdue_follow_ups({ label, weight, most }, { facts, today }) {
    const overdue = facts.followUps.filter(({ due }) => due < today);
    const later = facts.followUps.filter(({ due }) => due >= today);
    const nextDay = earliest(later.map(({ due }) => dayAfter(due, 1)));
    if (overdue.length === 0) return nextDay === null ? null : { nextDay };
    return {
      points: Math.min(most, weight * overdue.length),
      words: `${label}: ${overdue.length}, the first since ${dayWords(earliest(overdue.map(({ due }) => due)) ?? "")}`,
      evidence: overdue.map(({ id, due }) => ({ type: "follow_up", id, due })),
      nextDay,
    };
  },

  many_changes({ at_least, within_days, weight }, { facts, today, dayOf }) {
    const recent = facts.versions.filter(
      ({ changed, at }) => changed && daysSince(dayOf(at), today) < within_days,
    );
    if (recent.length < at_least) return null;
    return {
      points: weight,
      words: `${recent.length} changes of class, campus, level or notes in ${within_days} days`,
      evidence: recent.reverse().map(versionOf),
      nextDay: earliest(recent.map(({ at }) => dayAfter(dayOf(at), within_days))),
    };
  },

  no_entry({ days, level_at_least, weight }, { facts, today, dayOf }) {
    const now = facts.versions.at(-1);
    if (now === undefined || (now.level ?? 0) < level_at_least) return null;
    const log = facts.logs.at(-1);
    const byLog = log !== undefined && log.at > now.at;
    const last = dayOf(byLog ? log.at : now.at);
    if (daysSince(last, today) < days) return { nextDay: dayAfter(last, days) };
    return {
      points: weight,
      words: `Nothing written since ${dayWords(last)}, at support level ${now.level}`,
      evidence: [byLog ? { type: "log", id: log.id, at: log.at } : versionOf(now)],
    };
  },
};

const STATE_WORDS: Partial<Record<string, string>> = {
  present: "stated",
  suspected: "possible or awaited",
  past: "in the past",
};

/** What is left of a weight after so many days. */
const decay = (day: string, today: string, halfLife: number | null): number =>
  halfLife === null ? 1 : 0.5 ** (daysSince(day, today) / halfLife);

/** The sheet's notes hold while they stand; what a log tells of fades. */
function shareOf(
  { state, log, at }: RiskStatement,
  halfLife: number | null,
  { rules, today, dayOf }: Look,
): number {
  const states = rules.states as Partial<Record<string, number>>;
  return (states[state] ?? 0) * (log === null ? 1 : decay(dayOf(at), today, halfLife));
}

type Levelled = RiskVersion & { level: number };

/** Each step up between two versions whose levels are known, oldest first. */
function risesOf(versions: readonly RiskVersion[]): { from: Levelled; to: Levelled }[] {
  const levelled = versions.filter((version): version is Levelled => version.level !== null);
  return levelled.flatMap((to, index) => {
    const from = levelled[index - 1];
    return from && to.level > from.level ? [{ from, to }] : [];
  });
}

/** The attendance in percent; `0.93` without a sign is a share. Null where no column has it. */
function attendanceOf(
  extra: Readonly<Record<string, string>>,
  columns: readonly string[],
): number | null {
  const cells = new Map(Object.entries(extra).map(([header, cell]) => [headerKey(header), cell]));
  for (const column of columns) {
    const cell = cells.get(column);
    if (cell === undefined) continue;
    const number = cellNumber(cell);
    if (number === null || number < 0 || number > 100) continue;
    const share = number <= 1 && cell.includes(".") && !cell.includes("%");
    return share ? Math.round(number * 10_000) / 100 : number;
  }
  return null;
}

const versionOf = ({ version, at }: RiskVersion): RiskEvidence => ({
  type: "version",
  version,
  at,
});

const statementOf = ({
  log,
  document,
  passage,
  concept,
  state,
  at,
}: RiskStatement): RiskEvidence =>
  log === null
    ? { type: "note", document, passage, concept, state, at }
    : { type: "log", id: log, at, passage, concept, state };
