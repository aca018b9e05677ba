// Finds "still" where it is of the moment that is named, and not of now: "was Alice still in 3A on 1 May".
import type { Run, Words } from "./words.js";

const PAST = /^(?:was|were|had|did)$/;
const PRESENT = /^(?:is|are|has|have|do|does|isn't|aren't)$/;
/** What begins another clause, which may be of now: "was in 3A on 1 May but still at level 1". */
const JOINT = /^(?:and|but|though|although|yet|who|that|which)$/;

/** Its places: it stands behind a verb of the past, in one clause with it and before the moment. */
export function stillThen({ list }: Words, when: Run): number[] {
  const verb = list.findIndex(({ text }) => PAST.test(text));
  const still = list.findIndex(({ text }) => text === "still");
  if (verb < 0 || still < verb || still > when.at) return [];
  const isOfNow = list.some(({ text }) => PRESENT.test(text));
  const isJoined = list.slice(verb, still).some(({ text }) => JOINT.test(text));
  return isOfNow || isJoined ? [] : [still];
}
