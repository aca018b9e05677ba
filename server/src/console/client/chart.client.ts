// Draws each chart of the page from the table beside it, in the colours of the page's tokens.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

type Kind = "line" | "bar";

/** As the last two digits of a colour. */
const FAINT = "1f";

const drawn = new Map<HTMLElement, Chart>();

/** Draws the charts that stand within `root`, again where they were drawn before. */
export function drawCharts(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure[data-chart]")) draw(figure);
  for (const [figure, chart] of drawn) {
    if (figure.isConnected) continue;
    chart.destroy();
    drawn.delete(figure);
  }
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawCharts());

function draw(figure: HTMLElement): void {
  const canvas = figure.querySelector("canvas");
  if (!canvas) return;
  drawn.get(figure)?.destroy();
  drawn.set(figure, new Chart(canvas, configurationOf(figure)));
}

function configurationOf(figure: HTMLElement): ChartConfiguration<Kind, (number | null)[]> {
  const { chart: kind, most, stacked, counts } = figure.dataset;
  const unit = figure.dataset.unit ? `\u00a0${figure.dataset.unit}` : "";
  const type = kind === "line" ? "line" : "bar";
  const lying = kind === "rows";
  const labels = [...figure.querySelectorAll("tbody th")].map(wordsOf);
  const heads = [...figure.querySelectorAll<HTMLElement>("thead th[data-tone]")];
  const datasets = heads.map((head, column) => ({
    ...styleOf(type, head.dataset.tone ?? "accent", heads.length === 1),
    label: wordsOf(head),
    data: columnOf(figure, column),
  }));
  const thresholds = [...figure.querySelectorAll<HTMLDataElement>("data.threshold")];
  const lines = thresholds.map((line) => thresholdOf(line, labels.length));
  const value = {
    beginAtZero: true,
    stacked: stacked !== undefined,
    ...(most === undefined ? {} : { max: Number(most) }),
    border: { display: false },
    title: { display: true, text: counts, color: token("muted") },
    grid: { color: token("line") },
    ticks: {
      color: token("muted"),
      maxTicksLimit: 6,
      callback: (tick: unknown) => `${tick}${unit}`,
    },
  };
  const label = {
    stacked: stacked !== undefined,
    border: { color: token("line") },
    grid: { display: false },
    ticks: { color: token("muted"), maxRotation: 0, autoSkip: !lying, autoSkipPadding: 16 },
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    type,
    data: { labels, datasets: [...datasets, ...lines] as ChartDataset<Kind, (number | null)[]>[] },
    options: {
      indexAxis: lying ? "y" : "x",
      responsive: true,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 300 },
      font: { family: getComputedStyle(document.body).fontFamily, size: 12 },
      interaction: { mode: "index", axis: lying ? "y" : "x", intersect: false },
      scales: lying ? { x: value, y: label } : { x: label, y: value },
      plugins: {
        legend: {
          display: datasets.length + lines.length > 1,
          position: "bottom",
          align: "start",
          labels: { color: token("muted"), usePointStyle: true, boxHeight: 7 },
        },
        tooltip: {
          backgroundColor: token("ink"),
          titleColor: token("card"),
          bodyColor: token("card"),
          padding: 10,
          cornerRadius: 8,
          displayColors: datasets.length > 1,
          filter: ({ datasetIndex }) => datasetIndex < datasets.length,
          callbacks: {
            label: ({ dataset, formattedValue }) => `${dataset.label}: ${formattedValue}${unit}`,
          },
        },
      },
    },
  };
}

function styleOf(type: Kind, tone: string, alone: boolean) {
  const colour = token(tone);
  return type === "bar"
    ? {
        backgroundColor: colour,
        borderColor: token("card"),
        borderWidth: 1,
        borderRadius: 3,
        maxBarThickness: 36,
      }
    : {
        borderColor: colour,
        backgroundColor: `${colour}${FAINT}`,
        borderWidth: 2,
        pointRadius: 2,
        pointBackgroundColor: colour,
        pointHoverRadius: 5,
        // Never beyond the numbers that it joins.
        cubicInterpolationMode: "monotone",
        fill: alone,
      };
}

/** A line of one value across all labels. */
function thresholdOf(line: HTMLDataElement, length: number) {
  const colour = token(line.dataset.tone ?? "idle");
  return {
    type: "line",
    label: wordsOf(line),
    data: Array.from({ length }, () => Number(line.value)),
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 1.5,
    borderDash: [5, 4],
    pointRadius: 0,
    pointStyle: "line",
    fill: false,
  };
}

const columnOf = (figure: HTMLElement, column: number): (number | null)[] =>
  [...figure.querySelectorAll("tbody tr")].map((row) => {
    const cell = row.querySelectorAll<HTMLElement>("td")[column];
    return cell?.dataset.value === undefined ? null : Number(cell.dataset.value);
  });

const wordsOf = (element: Element): string => (element.textContent ?? "").trim();

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
