// Shows what an answer rests on: for each citation the pupil, the cell, its row, run and time.
import type { AnsweredPupil, Citation } from "./answer.client.js";
import { foreign, h, pupilLink } from "./dom.client.js";
import { fold } from "./fold.client.js";
import { time } from "./time.client.js";

/** More are shown on demand. */
const SHOWN = 5;

const FIELDS: Record<string, string> = {
  row: "Row",
  name: "Name",
  class_code: "Class",
  year_group: "Year group",
  campus: "Campus",
  support_level: "Support level",
  support_notes: "Notes",
  log: "Log",
  follow_up: "Follow-up",
};

const FOUND = {
  concept: "says so",
  words: "has these words",
  meaning: "near in meaning",
  related: "speaks of something near",
};

export const evidenceId = (n: number) => `evidence-${n}`;

/** The numbered list of citations; each can be led to by its number. */
export function evidence(
  students: readonly AnsweredPupil[],
  citations: readonly Citation[],
): HTMLElement {
  const pupils = new Map(students.map((student) => [student.id, student]));
  const items = citations.map((citation) => card(citation, pupils.get(citation.student_id)));
  return h(
    "section",
    { class: "evidence" },
    h("h2", {}, "Evidence"),
    ...fold(items, (part) => h("ol", {}, ...part), SHOWN),
  );
}

function card(citation: Citation, pupil: AnsweredPupil | undefined): HTMLElement {
  const { n, field, text, found } = citation;
  return h(
    "li",
    { id: evidenceId(n), value: String(n), tabindex: "-1" },
    h(
      "p",
      { class: "whose" },
      pupil ? pupilLink(pupil) : null,
      pupil ? h("span", { class: "class" }, foreign(pupil.class_code)) : null,
      h("span", { class: "field" }, foreign(FIELDS[field] ?? field)),
      found ? h("span", { class: `found ${found}` }, FOUND[found]) : null,
    ),
    text === "" ? h("p", { class: "lead" }, "(blank)") : h("blockquote", {}, foreign(text)),
    h("p", { class: "fine" }, ...(citation.entry ? writtenBy(citation) : placeOf(citation))),
  );
}

/** Where it stands in a sheet, and when it was read: that leads to the sync that read it. */
function placeOf({ student_id, person, source_name, sheet, row, run_id, at }: Citation) {
  return [
    foreign(source_name ?? ""),
    sheet === null ? null : ", tab ",
    sheet === null ? null : foreign(sheet),
    ", ",
    h("strong", {}, `row ${row}`),
    ", synced ",
    h("a", { class: "run", href: `/runs/${run_id}#${student_id}` }, time(at)),
    person ? ", edited by " : null,
    person ? foreign(person) : null,
  ];
}

/** Who wrote it in PTCC, and of when it is. */
function writtenBy({ entry, at }: Citation) {
  const kind = entry?.kind ? `${entry.kind.replace("_", " ")}, ` : "";
  return [kind, "by ", foreign(entry?.author ?? ""), ", ", time(at)];
}
