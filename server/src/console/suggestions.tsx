// Asks whether two pupils are one: what stood in the sheet before beside what stands there now.
import type { Student } from "../store/find.js";
import type { Suggestion } from "../store/find-identity.js";

const FIELDS: [
  label: string,
  field: "name" | "class_code" | "year_group" | "campus" | "support_level",
][] = [
  ["Name", "name"],
  ["Class", "class_code"],
  ["Year group", "year_group"],
  ["Campus", "campus"],
  ["Support level", "support_level"],
];

export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <section class="card" aria-labelledby="suggestions">
      <header>
        <h2 id="suggestions">Same pupil?</h2>
        <p class="fine">
          A row went and another came. If they are one pupil, their histories belong together.
        </p>
      </header>
      {suggestions.map((suggestion) => (
        <Pair suggestion={suggestion} />
      ))}
    </section>
  );
}

function Pair({ suggestion: { id, reason, earlier, later } }: { suggestion: Suggestion }) {
  return (
    <div class="pair">
      <table>
        <caption class="hidden">{`${earlier.name} and ${later.name}`}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map(([label, field]) => (
            <tr class={earlier[field] === later[field] ? undefined : "differs"}>
              <th scope="row">{label}</th>
              <Cell value={earlier[field]} />
              <Cell value={later[field]} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fine">{`What speaks for it: ${reason}.`}</p>
      <p class="actions">
        <Decision id={id} decision="accept" pair={[earlier, later]} words="Yes, the same pupil" />
        <Decision id={id} decision="decline" pair={[earlier, later]} words="No, two pupils" />
      </p>
    </div>
  );
}

function Cell({ value }: { value: string | number | null }) {
  return <td>{value === null ? "–" : <bdi>{value}</bdi>}</td>;
}

function Decision(props: {
  id: string;
  decision: "accept" | "decline";
  pair: [Student, Student];
  words: string;
}) {
  const { id, decision, pair, words } = props;
  return (
    <button
      id={`${decision}-${id}`}
      class={decision === "accept" ? undefined : "quiet"}
      type="button"
      data-suggestion={id}
      data-decision={decision}
      aria-label={`${words}: ${pair.map(({ name }) => name).join(" and ")}`}
    >
      {words}
    </button>
  );
}
