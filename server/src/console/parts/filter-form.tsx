// The form that narrows a list: what the school has of classes, years, campuses, levels and sheets.
import type { Child } from "hono/jsx";
import { yearName } from "../../answers/describe/plain-words.js";
import type { Places } from "../../store/find-names.js";

type FilterField =
  | "source"
  | "class_code"
  | "year_group"
  | "campus"
  | "support_level"
  | "support_level_min"
  | "as_of";

interface Choice {
  value: string;
  label: string;
}

/** The label of each field, and what it says where nothing is chosen. */
const LABELS: Record<FilterField, [label: string, all: string]> = {
  source: ["Sheet", "All sheets"],
  class_code: ["Class", "All classes"],
  year_group: ["Year", "All years"],
  campus: ["Campus", "All campuses"],
  support_level: ["Level", "Any level"],
  support_level_min: ["Level at least", "Any level"],
  as_of: ["As of", "Now"],
};

/**
 * Sends itself as the page's address; `client/list.client.ts` does so on each change. A field of which the
 * school has one value at most is left out.
 * @param given the fields of the address, as they came
 * @param children more fields of the page's own, each a `label` with its words in a `field-label`
 */
export function FilterForm(props: {
  places: Places;
  fields: readonly FilterField[];
  given: Readonly<Record<string, string>>;
  /** The day that it is, as `2026-03-01`: the last that `as_of` can be. */
  today?: string;
  children?: Child;
}) {
  const { places, fields, given, today, children } = props;
  return (
    <form id="filters" class="filters" method="get" aria-label="Filter">
      {children}
      {fields.map((field) =>
        field === "as_of" ? (
          <label>
            <span class="field-label">{LABELS.as_of[0]}</span>
            <input type="date" name="as_of" value={given.as_of ?? ""} max={today} />
          </label>
        ) : (
          <Select field={field} choices={choicesOf(field, places)} chosen={given[field]} />
        ),
      )}
      <input type="hidden" name="sort" value={given.sort ?? ""} />
      <span class="filter-actions">
        <button class="quiet" type="submit">
          Show
        </button>
        <a id="clear" href="?" hidden={!isNarrowed(given)}>
          Clear
        </a>
      </span>
    </form>
  );
}

/** Whether anything but the order is chosen. */
export const isNarrowed = (given: Readonly<Record<string, string>>): boolean =>
  Object.entries(given).some(
    ([field, value]) => field !== "sort" && field !== "cursor" && value !== "",
  );

function Select(props: {
  field: FilterField;
  choices: readonly Choice[];
  chosen: string | undefined;
}) {
  const { field, choices, chosen } = props;
  if (choices.length < 2 && chosen === undefined) return null;
  const [label, all] = LABELS[field];
  // What was chosen may have gone from the sheets since.
  const unknown = chosen !== undefined && !choices.some(({ value }) => value === chosen);
  return (
    <label>
      <span class="field-label">{label}</span>
      <select name={field}>
        <option value="">{all}</option>
        {[...choices, ...(unknown ? [{ value: chosen, label: chosen }] : [])].map((choice) => (
          <option value={choice.value} selected={choice.value === chosen}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function choicesOf(field: Exclude<FilterField, "as_of">, places: Places): Choice[] {
  const same = (labels: readonly { label: string }[]) =>
    labels.map(({ label }) => ({ value: label, label }));
  switch (field) {
    case "source":
      return places.sources.map(({ id, label }) => ({ value: id, label }));
    case "class_code":
      return same(places.classes);
    case "campus":
      return same(places.campuses);
    case "year_group":
      return places.years.map((year) => ({ value: String(year), label: yearName(year) }));
    case "support_level":
      return places.levels.map((level) => ({ value: String(level), label: `Level ${level}` }));
    case "support_level_min":
      return places.levels.map((level) => ({ value: String(level), label: `Level ${level} up` }));
  }
}
