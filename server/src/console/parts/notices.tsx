// What a page says where there is nothing to list, or something to know first.
import type { Child } from "hono/jsx";

/** In place of a list: what would stand here, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="headline">{title}</p>
      {children && <p>{children}</p>}
    </div>
  );
}

export function Notice({ mood, children }: { mood: "attention" | "problem"; children: Child }) {
  return <div class={`notice ${mood}`}>{children}</div>;
}
