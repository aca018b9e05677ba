// Shows an answer: how it was understood, the words, the numbers, the pupils, and what each rests on.
import type { Answer, AnsweredPupil } from "./answer.client.js";
import { foreign, h, pupilLink } from "./dom.client.js";
import { evidence, evidenceId } from "./evidence-view.client.js";
import { fold } from "./fold.client.js";
import { figure, groupId, numbers } from "./numbers-view.client.js";
import { time } from "./time.client.js";
import { understoodAs } from "./understood-view.client.js";

/** More are shown on demand. */
const SHOWN_PUPILS = 30;
/** Longer answers are set smaller. */
const LONG = 120;

/** The whole card of an answer. */
export function answerCard(answer: Answer): HTMLElement {
  const { students, citations, table } = answer;
  return h(
    "article",
    { class: answer.abstained ? "answer abstained" : "answer" },
    understoodAs(answer),
    h(
      "div",
      { class: "statement" },
      figure(answer),
      h(
        "p",
        { class: answer.answer.length > LONG ? "said long" : "said" },
        ...withReferences(answer),
      ),
    ),
    answer.meaning === false ? meaningNotice() : null,
    answer.llm?.used
      ? h("p", { class: "fine" }, "Worded by ", foreign(answer.llm.model), " from the notes below")
      : null,
    table === null ? null : numbers(answer, table),
    students.length > 0 ? pupils(answer) : null,
    citations.length > 0 ? evidence(students, citations) : null,
    h(
      "footer",
      { class: "currency" },
      answer.data_as_of === null
        ? null
        : h("p", { class: "fine" }, "From the sheets as of ", time(answer.data_as_of)),
    ),
  );
}

/** What is known while the answer is still being made. */
export interface Draft {
  understood: string;
  /** Null before they were found. */
  students: AnsweredPupil[] | null;
  words: string;
}

/** An answer that is still being made. */
export function draftCard({ understood, students, words }: Draft): HTMLElement {
  const found =
    students === null || students.length === 0
      ? "Looking…"
      : `${counted(students.length)} found. Reading their notes…`;
  return h(
    "article",
    { class: "answer draft" },
    understoodAs({ understood }),
    words === ""
      ? h("p", { class: "lead" }, found)
      : h("p", { class: "said long" }, foreign(words)),
  );
}

/** What to show instead where there is no answer: words, a way out, and how to name it to someone. */
export function problemCard(words: string, wayOut: Node | null, requestId?: string): HTMLElement {
  return h(
    "div",
    { class: "notice problem", role: "alert" },
    h("p", {}, words),
    wayOut ? h("p", {}, wayOut) : null,
    requestId ? h("p", { class: "fine" }, `Request ${requestId}`) : null,
  );
}

/** The words, in which each `[n]` that names a citation leads to it. */
function withReferences({ answer, citations }: Answer): Node[] {
  const known = new Set(citations.map(({ n }) => n));
  return answer.split(/( ?\[\d+\])/).map((part) => {
    const n = Number(/^ ?\[(\d+)\]$/.exec(part)?.[1]);
    return known.has(n)
      ? h(
          "a",
          { class: "reference", href: `#${evidenceId(n)}`, "aria-label": `Evidence ${n}` },
          `${n}`,
        )
      : foreign(part);
  });
}

function meaningNotice(): HTMLElement {
  return h(
    "p",
    { class: "notice attention" },
    "Answered without search by meaning. ",
    h("a", { href: "/sync" }, "See how it stands"),
  );
}

/** All pupils, or those behind each number of the table under its name. */
function pupils({ students, citations, table }: Answer): HTMLElement {
  const cited = new Map(citations.map(({ student_id, n }) => [student_id, n] as const).reverse());
  const named = ({ id, name, class_code }: AnsweredPupil) => {
    const n = cited.get(id);
    return h(
      "li",
      {},
      n === undefined
        ? pupilLink({ id, name })
        : h("a", { class: "pupil", href: `#${evidenceId(n)}` }, foreign(name)),
      h("span", { class: "class" }, foreign(class_code)),
    );
  };
  const list = (items: HTMLElement[]) => h("ul", { class: "names" }, ...items);
  const groups = Object.keys(table ?? {}).flatMap((label, index) => {
    const behind = students.filter((student) => student.groups?.includes(label));
    if (behind.length === 0) return [];
    const title = h("summary", {}, foreign(label), `: ${counted(behind.length)}`);
    return [h("details", { id: groupId(index), tabindex: "-1" }, title, list(behind.map(named)))];
  });
  return h(
    "section",
    { class: "pupils" },
    h("h2", {}, counted(students.length)),
    ...(groups.length > 0 ? groups : fold(students.map(named), list, SHOWN_PUPILS)),
  );
}

const counted = (pupils: number) => (pupils === 1 ? "1 pupil" : `${pupils} pupils`);
