// Has what searches are made from in memory grow with the store, in pieces that keep nobody waiting.
import type { Db } from "../store/open.js";
import { followPresentRoll } from "../store/rolls.js";
import { onRebuild } from "../store/when-changed.js";
import { levelLeanings } from "./leanings.js";
import { namesOf } from "./names.js";

/** To be called before anything is read through the connection; `rebuildChanged` then brings it level. */
export function keepSearchLevel(db: Db): void {
  followPresentRoll(db, namesOf);
  onRebuild(db, () => levelLeanings(db));
}
