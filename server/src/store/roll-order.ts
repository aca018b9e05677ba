// The order of lists: by name, then id.

/** What tells a pupil's place. */
type Placed = { readonly nameKey: string; readonly id: string };

export const byName = (a: Placed, b: Placed): number =>
  a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Two lists in the order of lists as one. */
export function merged<Pupil extends Placed>(
  many: readonly Pupil[],
  few: readonly Pupil[],
): Pupil[] {
  if (few.length === 0) return [...many];
  const all: Pupil[] = [];
  let from = 0;
  for (const pupil of few) {
    const to = placeOf(pupil, many, from);
    for (; from < to; from++) all.push(many[from] as Pupil);
    all.push(pupil);
  }
  for (; from < many.length; from++) all.push(many[from] as Pupil);
  return all;
}

/** Where the pupil belongs among those from a place on. */
function placeOf(pupil: Placed, ordered: readonly Placed[], from: number): number {
  let [low, high] = [from, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byName(ordered[middle] as Placed, pupil) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
