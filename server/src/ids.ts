// Ids that sort by the time they were made: a prefix that says of what, and a ULID.
import { monotonicFactory } from "ulid";

// Within a millisecond it counts on from the last id, which is also much cheaper than new random bits.
const next = monotonicFactory();

/** A new id such as `run_01J…`; later ids of one process sort after earlier ones. */
export function newId(
  prefix:
    | "src"
    | "stu"
    | "run"
    | "tok"
    | "sug"
    | "idc"
    | "per"
    | "rel"
    | "que"
    | "log"
    | "fup"
    | "alt"
    | "adm"
    | "stq"
    | "msg",
): string {
  return `${prefix}_${next()}`;
}
