// Where a person looks for the pupil that is the same child as this one.
import { z } from "@hono/zod-openapi";
import { getStudent, type StudentRecord } from "../../store/find.js";
import { findNamed } from "../../store/find-named.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, Frame } from "../page.js";
import { type Column, DataTable } from "../parts/data-table.js";
import { LevelBadge } from "../parts/marks.js";
import { EmptyState } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { pupilPath } from "../parts/pupil-link.js";
import { counted } from "../words.js";

const SHOWN = 50;

/** What the page's address may ask for; `q` is asked by the script alone, since it is a name. */
export const sameQuery = z.strictObject({ q: z.string().trim().max(200).optional() });

export function samePage(
  frame: Frame,
  { reader }: Pick<ConsoleDependencies, "reader">,
  { id: asked, q }: { id: string } & z.infer<typeof sameQuery>,
) {
  const { student } = getStudent(reader, asked);
  const { id, name } = student;
  // Before anything is asked for: whoever bears the same last word of a name.
  const words = q || (name.trim().split(/\s+/).at(-1) ?? "");
  const found = findNamed(reader, { words, except: id }, SHOWN);
  return renderPage(frame, {
    title: "Same child",
    script: "pupils",
    children: (
      <div class="page">
        <PageHeader
          title={
            <>
              Who is the same child as <bdi>{name}</bdi>?
            </>
          }
          up={{ path: pupilPath(id), label: "The pupil" }}
          lead="Choose the other one: you see both side by side before anything is joined or linked, and it can be taken back."
        />
        <form id="filters" class="filters" method="get" aria-label="Find the other pupil">
          <label>
            <span class="field-label">Name</span>
            <input
              id="name"
              type="search"
              data-private="q"
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
              placeholder="Words of the name"
            />
          </label>
          <button class="quiet" type="submit">
            Show
          </button>
        </form>
        <p id="list-status" class="hidden" role="status" />
        <div id="results" class="results">
          {found.length === 0 ? (
            <EmptyState title="Nobody else is called that">
              Write another part of the name. Pupils whose row has gone are found as well.
            </EmptyState>
          ) : (
            <>
              <p class="count">
                {counted(found.length, "pupil")}
                {found.length === SHOWN && " and perhaps more: write more of the name"}
              </p>
              <DataTable caption="Pupils" columns={columnsFor(id)} rows={found} given={{}} />
            </>
          )}
        </div>
      </div>
    ),
  });
}

const columnsFor = (id: string): Column<StudentRecord>[] => [
  { label: "Name", head: true, cell: ({ student }) => <bdi>{student.name}</bdi> },
  { label: "Class", cell: ({ student }) => <bdi>{student.class_code}</bdi> },
  { label: "Level", cell: ({ student }) => <LevelBadge level={student.support_level} /> },
  { label: "Sheet", cell: ({ evidence }) => <bdi>{evidence.source_name}</bdi> },
  {
    label: "On it",
    wide: true,
    cell: ({ student }) => (student.state === "removed" ? "No longer" : "Now"),
  },
  {
    label: "Side by side",
    cell: ({ student }) => (
      <a
        href={`${pupilPath(id)}/same/${encodeURIComponent(student.id)}`}
        aria-label={`Compare with ${student.name}, ${student.class_code}`}
      >
        Compare
      </a>
    ),
  },
];
