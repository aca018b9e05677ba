// Levels by group and over time, and themes over time: as charts, with each number leading to its pupils.
import { percent } from "../../as-written.js";
import type { LevelShares, Patterns, ThemeShare } from "../../insights/patterns/pattern-types.js";
import { Chart, type Series } from "../parts/chart.js";
import { counted, plainDay } from "../words.js";
import { pupilsAddress } from "./pupils-address.js";

type Given = Readonly<Record<string, string>>;

const TITLES: Record<LevelShares["by"], [title: string, of: string]> = {
  class: ["Support levels by class", "Class"],
  year: ["Support levels by year", "Year"],
  campus: ["Support levels by campus", "Campus"],
  source: ["Support levels by sheet", "Sheet"],
  time: ["Support levels over time, of the pupils of now", "Day"],
};
/** More would be bars that nobody can tell apart. */
const MOST_GROUPS = 36;
/** Lines in one chart. */
const DRAWN_THEMES = 6;
/** Themes listed before the rest is folded away. */
const LISTED_THEMES = 12;

export function LevelCharts({ given, found }: { given: Given; found: Patterns }) {
  const shares = found.patterns.filter((one) => one.kind === "level_shares");
  const shown = shares.filter(({ by, groups }) => by === "time" || groups.length > 1);
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">Support levels</h2>
      <div class="charts">
        {shown.map((of) =>
          of.groups.length > MOST_GROUPS ? (
            <div class="card">
              <p class="headline">{TITLES[of.by][0]}</p>
              <p class="fine">
                {counted(of.groups.length, "group")} are too many to draw. Choose a year or a campus
                above.
              </p>
            </div>
          ) : (
            <div class="card">
              <LevelChart given={given} of={of} />
            </div>
          ),
        )}
      </div>
    </section>
  );
}

function LevelChart({ given, of }: { given: Given; of: LevelShares }) {
  const { by, groups } = of;
  const [title, what] = TITLES[by];
  const series = ([0, 1, 2, 3, 4, 5] as const).map((level): Series => {
    return {
      label: `Level ${level}`,
      tone: `level-${level}`,
      values: groups.map(({ levels }) => levels[level] ?? 0),
      links: groups.map(
        ({ query }) =>
          query && pupilsAddress(given, { ...query, level_min: level, level_max: level }),
      ),
    };
  });
  const unknown: Series = {
    label: "Not recorded",
    tone: "series-2",
    values: groups.map(({ not_recorded }) => not_recorded),
    links: groups.map(({ query }) => query && pupilsAddress(given, { ...query, no_level: true })),
  };
  const isMissing = groups.some(({ not_recorded }) => not_recorded > 0);
  return (
    <Chart
      kind="bars"
      title={title}
      summary="How many pupils are at each level."
      of={what}
      counts="Pupils"
      labels={groups.map(({ label }) => (by === "time" ? plainDay(label) : label))}
      series={isMissing ? [...series, unknown] : series}
      stacked
    />
  );
}

export function ThemeShares({ given, found }: { given: Given; found: Patterns }) {
  const themes = found.patterns.filter((one) => one.kind === "theme_share");
  const growing = new Set(
    found.patterns.flatMap((one) =>
      one.kind === "growth" && one.feature.type === "theme" ? [one.feature.theme] : [],
    ),
  );
  // What grows first, then what is most frequent.
  const drawn = [...themes]
    .sort((a, b) => Number(growing.has(b.theme)) - Number(growing.has(a.theme)))
    .slice(0, DRAWN_THEMES);
  const days = drawn[0]?.over_time.map(({ day }) => day) ?? [];
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">Themes in notes and logs</h2>
      {themes.length === 0 ? (
        <p class="lead">
          Nothing that the notes say is a theme yet. Notes become themes as soon as they are synced.
        </p>
      ) : (
        <div class="charts">
          <div class="card">
            <Chart
              kind="line"
              title="Themes over time, of the pupils of now"
              summary="The share of pupils with each theme at the end of each week."
              of="Day"
              counts="Share of pupils"
              labels={days.map(plainDay)}
              series={drawn.map(({ label, over_time }) => ({
                label,
                values: over_time.map(({ count, pupils }) =>
                  pupils === 0 ? null : (100 * count) / pupils,
                ),
              }))}
              unit="%"
            />
          </div>
          <div class="card">
            <ThemeTable given={given} themes={themes.slice(0, LISTED_THEMES)} />
            {themes.length > LISTED_THEMES && (
              <details>
                <summary>{counted(themes.length - LISTED_THEMES, "theme")} more</summary>
                <ThemeTable given={given} themes={themes.slice(LISTED_THEMES)} />
              </details>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

function ThemeTable({ given, themes }: { given: Given; themes: readonly ThemeShare[] }) {
  return (
    <section class="table" aria-label="Themes" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col" class="number">
              Pupils
            </th>
            <th scope="col" class="number">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ label, count, pupils, query }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="number">
                <a
                  href={pupilsAddress(given, query)}
                  aria-label={`${label}: ${counted(count, "pupil")}`}
                >
                  {count.toLocaleString("en-GB")}
                </a>
              </td>
              <td class="number">{percent(Math.round((100 * count) / Math.max(1, pupils)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
