// The head of a page: its name, a line on what it is, and what can be done with all of it.
import type { Child } from "hono/jsx";

export function PageHeader(props: {
  /** The heading; a text of somebody else's stands in a `bdi`. */
  title: Child;
  lead?: Child;
  /** The page that this one belongs to. */
  up?: { path: string; label: string };
  /** Buttons and links. */
  children?: Child;
}) {
  const { title, lead, up, children } = props;
  return (
    <header class="page-header">
      <div>
        {up && (
          <p class="fine up">
            <a href={up.path}>{up.label}</a>
          </p>
        )}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {children && <div class="page-actions">{children}</div>}
    </header>
  );
}
