// The address of the pupils behind a number of the page of patterns.
import type { PupilsQuery } from "../../insights/patterns/pattern-types.js";

/** @param given the fields that the patterns were asked with */
export function pupilsAddress(given: Readonly<Record<string, string>>, query: PupilsQuery): string {
  const { sort: _, cursor: __, ...kept } = given;
  const asked = Object.entries(query).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, String(value)]],
  );
  return `/patterns/pupils?${new URLSearchParams([...Object.entries(kept), ...asked])}`;
}
