// Two pupils side by side, and what a person says about the two: one child, or two.
import { yearName } from "../../answers/describe/plain-words.js";
import { getStudent, linkedIds, type StudentRecord } from "../../store/find.js";
import { getHistory } from "../../store/find-history.js";
import { findDistinct, findIdentityChanges, pairKey } from "../../store/find-identity.js";
import type { Db } from "../../store/open.js";
import { firstTogether } from "../../sync/merge.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, Frame } from "../page.js";
import { ActButton, AskDialog } from "../parts/act-button.js";
import { LevelBadge } from "../parts/marks.js";
import { Notice } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { PupilLink, pupilPath } from "../parts/pupil-link.js";
import { dayOf } from "../words.js";

/** How two pupils stand to each other. */
type Pair =
  | { is: "one" | "linked" | "distinct"; change: string | null }
  /** Of one sheet, one after the other: their histories can be joined, under the earlier one's id. */
  | { is: "joinable"; earlier: string; later: string }
  | { is: "linkable" }
  /** On one sheet at the same time: two pupils there. */
  | { is: "beside" };

export function comparePage(
  frame: Frame,
  { reader, config }: Pick<ConsoleDependencies, "reader" | "config">,
  { id, other }: { id: string; other: string },
) {
  const both = [getStudent(reader, id), getStudent(reader, other)] as const;
  return renderPage(frame, {
    title: "Same child",
    script: "compare",
    children: (
      <div class="page narrow">
        <PageHeader
          title="The same child?"
          up={{ path: `${pupilPath(id)}/same`, label: "Choose another" }}
          lead="What differs stands in bold. Nothing here changes a sheet."
        />
        <div id="done" role="status" />
        <section id="pair" class="card" aria-label="The two side by side" data-live>
          <SideBySide both={both} reader={reader} timeZone={config.timeZone} />
          <Said pair={pairOf(reader, both)} both={both} />
        </section>
        <AskDialog />
      </div>
    ),
  });
}

type Both = readonly [StudentRecord, StudentRecord];

function pairOf(reader: Db, [{ student: one }, { student: other }]: Both): Pair {
  const change = (...kinds: string[]) =>
    findIdentityChanges(reader, one.id).findLast(
      ({ kind, student_id, other_id, undone_at }) =>
        undone_at === null &&
        kinds.includes(kind) &&
        (one.id === other.id || pairKey(student_id, other_id ?? "") === pairKey(one.id, other.id)),
    )?.id ?? null;
  if (one.id === other.id) return { is: "one", change: change("merge") };
  if (linkedIds(reader, one.id).includes(other.id)) return { is: "linked", change: change("link") };
  if (one.source_id !== other.source_id)
    return findDistinct(reader).has(pairKey(one.id, other.id))
      ? { is: "distinct", change: change("distinct") }
      : { is: "linkable" };
  if (firstTogether(reader, one.id, other.id) !== null) return { is: "beside" };
  const mineFirst = firstSeen(reader, one.id) < firstSeen(reader, other.id);
  const [earlier, later] = mineFirst ? [one.id, other.id] : [other.id, one.id];
  return { is: "joinable", earlier, later };
}

const firstSeen = (reader: Db, id: string): string => getHistory(reader, id)[0]?.at ?? "";

function SideBySide({ both, reader, timeZone }: { both: Both; reader: Db; timeZone: string }) {
  const rows: [label: string, of: (record: StudentRecord) => string | null][] = [
    ["Class", ({ student }) => student.class_code],
    ["Year", ({ student: { year_group } }) => (year_group === null ? null : yearName(year_group))],
    ["Campus", ({ student }) => student.campus],
    ["Notes", ({ student }) => student.support_notes],
    ["Sheet", ({ evidence }) => evidence.source_name],
    [
      "First seen",
      ({ student }) => dayOf(firstSeen(reader, student.id) || student.updated_at, timeZone),
    ],
    ["On the sheet", ({ student }) => (student.state === "removed" ? "No longer" : "Now")],
  ];
  const [{ student: one }, { student: other }] = both;
  return (
    <div class="pair">
      <table>
        <caption class="hidden">Both, field by field</caption>
        <thead>
          <tr>
            <td />
            {both.map(({ student }) => (
              <th scope="col">
                <PupilLink {...student} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class={one.support_level === other.support_level ? undefined : "differs"}>
            <th scope="row">Level</th>
            {both.map(({ student }) => (
              <td>
                <LevelBadge level={student.support_level} />
              </td>
            ))}
          </tr>
          {rows.map(([label, of]) => (
            <tr class={of(both[0]) === of(both[1]) ? undefined : "differs"}>
              <th scope="row">{label}</th>
              {both.map((record) => (
                <td>
                  <bdi class="words">{of(record) || "–"}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const WHY = {
  submit: "Yes, do it",
  label: "Why (kept with the change; it can be taken back)",
  name: "why" as const,
  optional: true,
};

function Said({ pair, both: [{ student: one }, { student: other }] }: { pair: Pair; both: Both }) {
  switch (pair.is) {
    case "one":
      return <Settled words="They are one pupil, with both histories." change={pair.change} />;
    case "linked":
      return (
        <Settled
          words="They are linked: each sheet keeps its own, and the child counts once."
          change={pair.change}
        />
      );
    case "distinct":
      return <Settled words="They were said to be two children." change={pair.change} />;
    case "beside":
      return (
        <Notice mood="attention">
          Both were on one sheet at the same time, so they are two pupils there. If it is one pupil
          twice, its teacher deletes one of the rows.
        </Notice>
      );
    case "joinable":
      return (
        <>
          <p class="fine">
            One went from the sheet before the other came. Joined, they are one pupil with one
            history, under the id that was there first.
          </p>
          <p class="actions">
            <ActButton
              post={`/v1/students/${pair.earlier}/merge`}
              body={{ with: pair.later }}
              asks={{ ...WHY, title: "Join the two histories" }}
              done="Joined: one pupil, with both histories."
              primary
            >
              One pupil: join the histories…
            </ActButton>
          </p>
        </>
      );
    case "linkable":
      return (
        <>
          <p class="fine">
            They stand on two sheets. Linked, each sheet keeps its own, and the child counts once.
          </p>
          <p class="actions">
            <ActButton
              post={`/v1/students/${one.id}/link`}
              body={{ student_id: other.id }}
              asks={{ ...WHY, title: "Link as one child" }}
              done="Linked: one child, counted once."
              primary
            >
              One child: link…
            </ActButton>
            <ActButton
              post={`/v1/students/${one.id}/distinct`}
              body={{ student_id: other.id }}
              done="Two children. The sheet doctor does not ask about them again."
            >
              Not the same child
            </ActButton>
          </p>
        </>
      );
  }
}

/** What is so already, and the way back where a person said it. */
function Settled({ words, change }: { words: string; change: string | null }) {
  return (
    <>
      <p>{words}</p>
      {change && (
        <p class="actions">
          <ActButton post={`/v1/identity-changes/${change}/undo`} done="Taken back.">
            Take it back
          </ActButton>
        </p>
      )}
    </>
  );
}
