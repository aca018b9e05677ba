// What a run changed: each pupil, which cells, what stood there before and what stands there since.
import type { ChangedFields, RunChange } from "../store/find-changes.js";
import { PupilLink } from "./parts/pupil-link.js";

const CHANGES: Record<RunChange["change"], string> = {
  created: "new",
  updated: "changed",
  restored: "came back",
  removed: "removed",
};

const FIELDS: [label: string, field: Exclude<keyof ChangedFields, "extra">][] = [
  ["Name", "name"],
  ["Class", "class_code"],
  ["Year group", "year_group"],
  ["Campus", "campus"],
  ["Support level", "support_level"],
  ["Notes", "support_notes"],
  ["Student ID", "student_ref"],
];

export function RunChanges({ changes }: { changes: readonly RunChange[] }) {
  // Most sheets do not tell who edited: a column of dashes would only take the room.
  const areSigned = changes.some(({ person }) => person !== null);
  return (
    <section class="table" aria-label="What it changed" tabindex={0}>
      <table>
        <caption>What it changed</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Pupil</th>
            <th scope="col">What</th>
            <th scope="col">Cells</th>
            {areSigned && <th scope="col">Edited by</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr id={change.student_id}>
              <td class="number">{change.row ?? "–"}</td>
              <td>
                <PupilLink
                  id={change.student_id}
                  name={(change.after ?? change.before)?.name ?? ""}
                />
              </td>
              <td>{CHANGES[change.change]}</td>
              <td>
                <Cells before={change.before} after={change.after} />
              </td>
              {areSigned && (
                <td>
                  <bdi>{change.person ?? "–"}</bdi>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The cells that differ; all that are filled in where there was none before, or is none after. */
export function Cells({ before, after }: Pick<RunChange, "before" | "after">) {
  const changed = cellsOf(after ?? before).filter(([label, value]) =>
    before && after ? cellOf(before, label) !== value : value !== "",
  );
  return (
    <ul class="cells">
      {changed.map(([label, value]) => (
        <li>
          <bdi>{label}</bdi>:{" "}
          {before && after && (
            <>
              <del>
                <bdi>{cellOf(before, label) || "(blank)"}</bdi>
              </del>{" "}
              →{" "}
            </>
          )}
          <bdi>{value || "(blank)"}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** Each cell by its label, blank ones as an empty text. */
function cellsOf(fields: ChangedFields | null): [label: string, value: string][] {
  if (fields === null) return [];
  return [
    ...FIELDS.map(([label, field]): [string, string] => [label, String(fields[field] ?? "")]),
    ...Object.entries(fields.extra),
  ];
}

const cellOf = (fields: ChangedFields, label: string): string =>
  cellsOf(fields).find(([own]) => own === label)?.[1] ?? "";
