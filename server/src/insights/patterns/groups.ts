// The groups that are compared: the children of a class, a year, a campus, a sheet.
import { yearName } from "../../answers/describe/plain-words.js";
import type { Child, Followed } from "./follow.js";

export const DIMENSIONS = ["class", "year", "campus", "source"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Group {
  by: Dimension;
  /** Tells it from the others of its dimension. */
  key: string;
  label: string;
  /** Indexes of children. */
  members: readonly number[];
}

const collator = new Intl.Collator("en", { numeric: true });

/** All groups of one dimension, in the order of their labels; children without a value are in none. */
export function groupsBy(by: Dimension, followed: Pick<Followed, "children" | "sources">): Group[] {
  const { children } = followed;
  const siteOf = by === "class" ? classSites(children) : () => null;
  const groups = new Map<string, { first: Child; members: number[]; site: string | null }>();
  for (const [index, child] of children.entries()) {
    const key = keyOf(by, child);
    const site = siteOf(child);
    if (key === null || site === undefined) continue;
    const whole = site === null ? key : `${key} ${site}`;
    const known = groups.get(whole);
    if (known) known.members.push(index);
    else groups.set(whole, { first: child, members: [index], site });
  }
  const found = [...groups].map(([key, { first, members, site }]) => {
    return { by, key, label: labelOf(by, first, site !== null, followed.sources), members };
  });
  return found.sort((a, b) =>
    by === "year" ? Number(a.key) - Number(b.key) : collator.compare(a.label, b.label),
  );
}

function keyOf(by: Dimension, { classKey, year, campusKey, source }: Child): string | null {
  switch (by) {
    case "class":
      return classKey;
    case "year":
      return year === null ? null : String(year);
    case "campus":
      return campusKey;
    case "source":
      return source;
  }
}

/**
 * Two campuses may each have a class of one name. Gives a child's campus where its class is on several,
 * undefined where that cannot be told of it, and null where its class is one class.
 */
function classSites(children: readonly Child[]): (child: Child) => string | null | undefined {
  const sites = new Map<string, Set<string>>();
  for (const { classKey, campusKey } of children) {
    if (campusKey === null) continue;
    sites.set(classKey, (sites.get(classKey) ?? new Set()).add(campusKey));
  }
  return ({ classKey, campusKey }) =>
    (sites.get(classKey)?.size ?? 0) > 1 ? (campusKey ?? undefined) : null;
}

function labelOf(
  by: Dimension,
  { classCode, year, campus, source }: Child,
  onSite: boolean,
  sources: ReadonlyMap<string, string>,
): string {
  switch (by) {
    case "class":
      return onSite ? `${classCode}, ${campus}` : classCode;
    case "year":
      return yearName(year ?? 0);
    case "campus":
      return campus ?? "";
    case "source":
      return sources.get(source) ?? source;
  }
}
