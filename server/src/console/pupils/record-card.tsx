// A pupil's record: each field with where the sheet keeps it, which is the one place to change it.
import { FIELDS, type Field } from "../../../../shared/columns.js";
import { yearName } from "../../answers/describe/plain-words.js";
import { whereKept } from "../../logs/kept-in-sheet.js";
import type { Student, StudentRecord } from "../../store/find.js";
import type { Source } from "../../store/sources.js";
import { LevelBadge } from "../parts/marks.js";
import { PupilLink } from "../parts/pupil-link.js";
import { CellLink } from "../parts/sheet-cell.js";
import { BriefTime, type Clock } from "../parts/time.js";

const LABELS: [Exclude<Field, "name" | "student_id">, string][] = [
  ["class_code", "Class"],
  ["year_group", "Year"],
  ["campus", "Campus"],
  ["support_level", "Support level"],
  ["support_notes", "Notes"],
];

export function RecordCard(props: {
  record: StudentRecord;
  source: Source;
  linked: readonly StudentRecord[];
  clock: Clock;
}) {
  const { record, source, linked, clock } = props;
  const { student, evidence } = record;
  const headers = new Map(source.columns?.map(({ field, header }) => [field, header]));
  const inSheet = student.state === "current";
  const cell = (header: string | undefined, label: string) =>
    inSheet && header !== undefined ? (
      <CellLink source={source} row={student.row} header={header}>
        <span class="hidden">{`${label}: open the cell`}</span>
      </CellLink>
    ) : null;
  return (
    <section id="record" class="card" aria-labelledby="record-title" data-live>
      <h2 id="record-title">Record</h2>
      <dl class="record">
        {LABELS.map(([field, label]) => (
          <div class={field === "support_notes" ? "whole" : undefined}>
            <dt>
              {label} {cell(headers.get(field), label)}
            </dt>
            <dd>
              <Value student={student} field={field} />
            </dd>
          </div>
        ))}
        {Object.entries(student.extra)
          .filter(([header, value]) => value !== "" && !isField(headers, header))
          .map(([header, value]) => (
            <div>
              <dt>
                <bdi>{header}</bdi> {cell(header, header)}
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      <p class="fine kept">
        All of it is <bdi>{whereKept(record)}</bdi>{" "}
        {inSheet && (
          <CellLink source={source} row={student.row}>
            Open the row
          </CellLink>
        )}{" "}
        Read{" "}
        <a href={`/runs/${evidence.run_id}#${student.id}`}>
          <BriefTime at={evidence.at} {...clock} />
        </a>
      </p>
      {linked.length > 0 && (
        <p class="fine">
          The same child on other sheets:{" "}
          {linked.map(({ student: other, evidence: there }, index) => (
            <>
              {index > 0 && ", "}
              <PupilLink {...other} /> (<bdi>{there.source_name}</bdi>,{" "}
              <bdi>{other.class_code}</bdi>)
            </>
          ))}
        </p>
      )}
    </section>
  );
}

/** A column that PTCC knows stands among the fields already. */
const isField = (headers: ReadonlyMap<string | null, string>, header: string): boolean =>
  FIELDS.some((field) => headers.get(field) === header);

function Value({ student, field }: { student: Student; field: keyof Student & Field }) {
  if (field === "support_level") return <LevelBadge level={student.support_level} />;
  const value = field === "year_group" ? yearOf(student) : student[field];
  if (value === null || value === "") return <span class="lead">–</span>;
  return <bdi class={field === "support_notes" ? "words" : undefined}>{value}</bdi>;
}

const yearOf = ({ year_group }: Student): string | null =>
  year_group === null ? null : yearName(year_group);
