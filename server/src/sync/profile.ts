// A pupil or a row as they are compared: with the keys that comparing needs.
import { type Field, fold, foldCode } from "../../../shared/columns.js";
import type { StudentFields } from "./row.js";

/** A pupil or a row that nothing certain has settled. */
export interface Linkable {
  /** Where it stands, or stood, in the sheet; null for one without a row. */
  position: number | null;
  /** The pupils settled in the rows next above and below; null where there is none. */
  above: string | null;
  below: string | null;
  fields: StudentFields;
  /** The fields whose cells could not be read, so that they say nothing. */
  unread: ReadonlySet<Field>;
}

/** A pupil or row with its folded keys, so that comparing many pairs folds each once. */
export interface Profile extends Linkable {
  name: string;
  classKey: string;
}

export function profileOf(item: Linkable): Profile {
  const { name, classCode } = item.fields;
  return { ...item, name: fold(name), classKey: foldCode(classCode) };
}
