// Previews, releases and withdraws what a sheet's teacher may import.
import { call } from "./api.client.js";
import { find, foreign, h } from "./dom.client.js";

interface Preview {
  title: string;
  header: string[];
  rows: string[][];
  content_hash: string;
}

const dialog = find("release-dialog", HTMLDialogElement);
const form = find("release-form", HTMLFormElement);
const title = find("release-title", HTMLInputElement);
const table = find("release-table", HTMLTableElement);
const fine = find("release-fine", HTMLElement);
const problem = find("release-problem", HTMLElement);
/** More would keep the browser busy for seconds; all are in the files. */
const SHOWN = 200;

let previewed: { sourceId: string; contentHash: string } | null = null;
/** The sheet whose preview was asked for last: one that is answered later is nobody's. */
let wanted: string | null = null;

/** `done` is told in words what was done. */
export function handleReleases(done: (words: string) => void): void {
  find("release-cancel", HTMLButtonElement).addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(async () => {
      if (previewed === null) return;
      await call("POST", `/v1/sources/${previewed.sourceId}/releases`, {
        title: title.value,
        content_hash: previewed.contentHash,
      });
      dialog.close();
      done("Released. The teacher can import it from now on.");
    });
  });
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { preview, withdraw, source } = target.dataset;
    if (preview) void attempt(() => show(preview));
    if (withdraw && source && confirm("Withdraw it? What was imported already stays in the sheet."))
      void call("DELETE", `/v1/sources/${source}/releases/${withdraw}`).then(
        () => done("Withdrawn. The teacher can import it no longer."),
        (error: unknown) => done(wordsOf(error)),
      );
  });
}

async function show(sourceId: string): Promise<void> {
  if (!dialog.open) dialog.showModal();
  table.replaceChildren();
  previewed = null;
  wanted = sourceId;
  title.value = "";
  fine.textContent = "The summary is being worked out. That takes seconds for thousands of pupils.";
  const preview = await call<Preview>("GET", `/v1/sources/${sourceId}/insights/preview`);
  if (wanted !== sourceId) return;
  previewed = { sourceId, contentHash: preview.content_hash };
  title.value = preview.title;
  fine.textContent = wordsFor(preview.rows.length);
  const cells = (row: string[]) => row.map((cell) => h("td", {}, foreign(cell)));
  table.replaceChildren(
    h("thead", {}, h("tr", {}, ...preview.header.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, ...preview.rows.slice(0, SHOWN).map((row) => h("tr", {}, ...cells(row)))),
  );
}

function wordsFor(pupils: number): string {
  const many = `${pupils.toLocaleString("en-GB")} ${pupils === 1 ? "pupil" : "pupils"}`;
  return pupils <= SHOWN
    ? `${many}, each with what stands here:`
    : `${many}, each with what stands here of the first ${SHOWN}. All are in the sheet’s file:`;
}

/** Tells in the dialog what stands in the way. */
async function attempt(work: () => Promise<void>): Promise<void> {
  problem.hidden = true;
  try {
    await work();
  } catch (error) {
    problem.textContent = wordsOf(error);
    problem.hidden = false;
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
