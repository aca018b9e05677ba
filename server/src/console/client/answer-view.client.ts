// Shows an answer: the words, the pupils, and what each statement rests on.
import type { Answer, AnsweredPupil, Citation } from "./answer.client.js";
import { foreign, h } from "./dom.client.js";

/** More of either are shown on demand. */
const SHOWN_PUPILS = 30;
const SHOWN_CITATIONS = 5;
/** Longer answers are set smaller. */
const LONG = 120;

/** The whole card of an answer. */
export function answerCard(answer: Answer): HTMLElement {
  const { students, citations } = answer;
  return h(
    "article",
    { class: answer.abstained ? "answer abstained" : "answer" },
    answer.understood === ""
      ? null
      : h("p", { class: "understood" }, "Understood as ", h("em", {}, foreign(answer.understood))),
    h(
      "p",
      { class: answer.answer.length > LONG ? "said long" : "said" },
      ...withReferences(answer),
    ),
    answer.meaning === false ? meaningNotice() : null,
    answer.llm?.used
      ? h("p", { class: "fine" }, "Worded by ", foreign(answer.llm.model), " from the notes below")
      : null,
    students.length > 0 ? pupils(students, citations) : null,
    citations.length > 0 ? evidence(students, citations) : null,
    answer.data_as_of === null
      ? null
      : h("p", { class: "fine" }, "From the sheets as of ", time(answer.data_as_of)),
  );
}

/** The words of an answer that is still being written. */
export function wordsSoFar(words: string): HTMLElement {
  return h("article", { class: "answer" }, h("p", { class: "said long" }, foreign(words)));
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

function pupils(students: readonly AnsweredPupil[], citations: readonly Citation[]): HTMLElement {
  const cited = new Map(citations.map(({ student_id, n }) => [student_id, n] as const).reverse());
  const items = students.map(({ id, name, class_code }) => {
    const n = cited.get(id);
    return h(
      "li",
      {},
      n === undefined
        ? h("span", { class: "pupil" }, foreign(name))
        : h("a", { class: "pupil", href: `#${evidenceId(n)}` }, foreign(name)),
      h("span", { class: "class" }, foreign(class_code)),
    );
  });
  const title = students.length === 1 ? "1 pupil" : `${students.length} pupils`;
  return section(
    "pupils",
    title,
    (part) => h("ul", { class: "names" }, ...part),
    items,
    SHOWN_PUPILS,
  );
}

function evidence(students: readonly AnsweredPupil[], citations: readonly Citation[]): HTMLElement {
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const items = citations.map((citation) =>
    h(
      "li",
      { id: evidenceId(citation.n), value: String(citation.n), tabindex: "-1" },
      h("p", { class: "whose" }, foreign(names.get(citation.student_id) ?? "")),
      h("blockquote", {}, foreign(citation.text ?? "The whole row")),
      h(
        "p",
        { class: "fine" },
        foreign(citation.source_name),
        citation.sheet === null ? null : ", tab ",
        citation.sheet === null ? null : foreign(citation.sheet),
        ", ",
        h("strong", {}, `row ${citation.row}`),
        ", synced ",
        time(citation.at),
        ", ",
        h("span", { class: "run" }, citation.run_id),
      ),
    ),
  );
  return section("evidence", "Evidence", (part) => h("ol", {}, ...part), items, SHOWN_CITATIONS);
}

/** A titled list; what is beyond `shown` stands in a fold that names how many. */
function section(
  name: string,
  title: string,
  list: (items: HTMLElement[]) => HTMLElement,
  items: HTMLElement[],
  shown: number,
): HTMLElement {
  const rest = items.slice(shown);
  return h(
    "section",
    { class: name },
    h("h2", {}, title),
    list(items.slice(0, shown)),
    rest.length === 0
      ? null
      : h("details", {}, h("summary", {}, `Show ${rest.length} more`), list(rest)),
  );
}

function time(iso: string): HTMLElement {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  const clock = at.toLocaleTimeString("en-GB");
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return h("time", { datetime: iso }, today ? `${clock} today` : `${clock} on ${day}`);
}

const evidenceId = (n: number) => `evidence-${n}`;
