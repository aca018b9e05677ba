// A chart with its numbers in a table beside it, from which `client/chart.client.ts` draws it.

/** A colour of the tokens: what the numbers mean, or one of those that only tell series apart. */
export type Tone =
  | "accent"
  | "good"
  | "attention"
  | "problem"
  | "idle"
  | `level-${0 | 1 | 2 | 3 | 4 | 5}`
  | `series-${1 | 2 | 3 | 4 | 5 | 6}`;

export interface Series {
  label: string;
  /** One for each label; null where there is none. */
  values: readonly (number | null)[];
  /** Where each of them leads; null where nowhere. */
  links?: readonly (string | null)[];
  tone?: Tone;
}

/** A line across the chart at a value that means something. */
export interface Threshold {
  label: string;
  value: number;
  tone: Tone;
}

/**
 * Numbers by label. Whoever does not see it hears `summary`, and finds the table.
 * @param kind `rows` are bars that lie, one under each other, for labels that are words
 */
export function Chart(props: {
  kind: "line" | "bars" | "rows";
  title: string;
  /** What the numbers show, in a sentence. */
  summary: string;
  /** What the labels are: `Week`. */
  of: string;
  /** What the values are: `Pupils`. */
  counts: string;
  labels: readonly string[];
  series: readonly Series[];
  thresholds?: readonly Threshold[];
  /** The series stand on each other. */
  stacked?: boolean;
  unit?: "%";
  /** Of the axis; by the numbers where absent. */
  most?: number;
}) {
  const {
    kind,
    title,
    summary,
    of,
    counts,
    labels,
    series,
    thresholds = [],
    stacked,
    unit,
    most,
  } = props;
  return (
    <figure
      class={`chart ${kind}`}
      data-chart={kind}
      data-stacked={stacked ? "" : undefined}
      data-unit={unit}
      data-most={most}
      data-counts={counts}
    >
      <figcaption>{title}</figcaption>
      <div class="plot">
        <canvas role="img" aria-label={`${title}. ${summary}`} />
      </div>
      {thresholds.map(({ label, value, tone }) => (
        <data class="threshold" value={String(value)} data-tone={tone} hidden>
          {label}
        </data>
      ))}
      <details>
        <summary>As a table</summary>
        <section class="table" aria-label={title} tabindex={0}>
          <table>
            <caption class="hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                {series.map(({ label, tone }, index) => (
                  <th scope="col" class="number" data-tone={tone ?? `series-${(index % 6) + 1}`}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, row) => (
                <tr>
                  <th scope="row">{label}</th>
                  {series.map(({ values, links }) => (
                    <Value value={values[row] ?? null} unit={unit} link={links?.[row] ?? null} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

function Value(props: { value: number | null; unit: string | undefined; link: string | null }) {
  const { value, unit, link } = props;
  if (value === null) return <td class="number">–</td>;
  const shown = NUMBER.format(value);
  return (
    <td class="number" data-value={String(value)}>
      {link === null || value === 0 ? shown : <a href={link}>{shown}</a>}
      {unit && `\u00a0${unit}`}
    </td>
  );
}
