// Prints results as tables.
import type { Difference } from "./measures.js";
import type { Question } from "./questions.js";
import type { Asked, KindSummary, totals } from "./run.js";
import type { GroupScore, SystemScore } from "./side-by-side.js";

const decimal = (value: number | null) => (value === null ? "" : value.toFixed(3));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** A row for each kind of question. */
export function kindsTable(summaries: readonly KindSummary[]): string {
  const head = [
    "kind",
    "n",
    "right",
    "silently wrong",
    "abstained wrongly",
    "precision",
    "recall",
    "MRR",
    "nDCG@10",
    "violations",
  ];
  const rows = summaries.map((one) => [
    one.kind,
    `${one.n}`,
    `${one.right}`,
    `${one.silently_wrong}`,
    `${one.wrongly_abstained}`,
    decimal(one.precision),
    decimal(one.recall),
    decimal(one.mrr),
    decimal(one.ndcg),
    one.violations === null ? "" : `${one.violations}`,
  ]);
  return columns([head, ...rows]);
}

/** What the goals are stated in. */
export function totalsLines(sums: ReturnType<typeof totals>): string {
  return columns([
    ["questions", `${sums.questions}`],
    ["answerable: silently wrong", `${sums.silently_wrong}`],
    ["answerable: abstained", percent(sums.abstained)],
    ["lists exact", percent(sums.lists_exact)],
    ["look-ups, MRR", decimal(sums.lookups_mrr)],
    ["topics, nDCG@10", decimal(sums.topics_ndcg)],
    ["topics with a denied or past need above a present one", `${sums.violations}`],
    ["topic lists, precision", decimal(sums.topic_lists_precision)],
    ["topic lists, recall", decimal(sums.topic_lists_recall)],
    ["unanswerable: abstained", percent(sums.unanswerable_abstained)],
  ]);
}

/** Systems beside each other on the topics. */
export function systemsTable(scores: readonly SystemScore[]): string {
  const rows = scores.map(({ system, ndcg, ours }) => [
    system,
    decimal(ndcg),
    ...(ours ? [gain(ours), probability(ours)] : ["", ""]),
  ]);
  return columns([["system", "nDCG@10", "ours is better by (95 %)", "p"], ...rows]);
}

/** What each group of concepts earns. */
export function groupsTable(groups: readonly GroupScore[]): string {
  const rows = groups.map(({ without, ndcg, listRecall, earns }) => [
    without.join(", "),
    decimal(ndcg),
    decimal(listRecall),
    gain(earns),
    probability(earns),
  ]);
  return columns([["without", "nDCG@10", "list recall", "earns nDCG (95 %)", "p"], ...rows]);
}

const gain = ({ difference, low, high }: Difference) =>
  `${decimal(difference)} (${decimal(low)} to ${decimal(high)})`;

const probability = ({ p }: Difference) => (p < 0.001 ? "< 0.001" : decimal(p));

/** The questions that went wrong; of the test split without a word of them. */
export function failures(asked: readonly Asked[], open: boolean): string {
  return asked
    .filter(({ mark }) => !mark.right || mark.violation || (mark.ndcg ?? 1) < 0.7)
    .map((one) => (open ? failure(one) : `${one.question.id} (${outcome(one)})`))
    .join("\n");
}

function failure(one: Asked): string {
  const { question, answer, keys } = one;
  return [
    `${question.id} (${outcome(one)}): ${question.ask}`,
    `    wanted ${wanted(question)}`,
    `    got ${answer.kind}, understood “${answer.understood}”, count ${answer.count}, value ${JSON.stringify(answer.value)}, table ${JSON.stringify(answer.table ?? null)}`,
    `    ${keys.slice(0, 8).join("; ")}${keys.length > 8 ? ` … ${keys.length}` : ""}`,
  ].join("\n");
}

function outcome({ mark }: Asked): string {
  if (mark.abstained) return mark.right ? "abstained" : "abstained wrongly";
  const measures = [
    mark.ndcg === undefined ? "" : `nDCG ${decimal(mark.ndcg)}`,
    mark.violation ? "violation" : "",
    mark.precision === undefined ? "" : `precision ${decimal(mark.precision)}`,
    mark.recall === undefined ? "" : `recall ${decimal(mark.recall)}`,
    mark.silentlyWrong ? "silently wrong" : "",
  ];
  return measures.filter((text) => text !== "").join(", ");
}

const wanted = ({ gold }: Question) =>
  "topics" in gold ? gold.topics.join(", ") : gold.of === "lookup" ? gold.name : gold.of;

/** Left-aligned columns, as wide as they need. */
function columns(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
