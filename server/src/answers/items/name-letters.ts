// Recognises pupils by the letters that their names begin with: "whose first name starts with Z", "surnames beginning with Mc".
import type { NameIndex, NamePart } from "../../search/names.js";
import type { Condition } from "../../store/condition.js";
import { saidAt, type Token } from "../words/tokens.js";
import type { Item } from "./item.js";

const BEGINS =
  /^(?:(?:with|whose|have|has|having) )?(?:(?:an?|the|their) )?(?<which>forenames?|surnames?|names?) (?:(?:that|which) )?(?:begins?|beginning|starts?|starting) (?:with|in|on)(?: the)?(?: letters?)?(?: an?(?= \p{L}(?: |$)))? (?<letters>\p{L}{1,3})(?= |$)/u;
const LONGEST = 12;

export function nameLettersAt(tokens: readonly Token[], at: number, names: NameIndex): Item | null {
  const found = BEGINS.exec(saidAt(tokens, at, LONGEST));
  const { which = "", letters = "" } = found?.groups ?? {};
  if (!found) return null;
  // Of whose "name" it is asked, it is the first one that is meant.
  const part: NamePart = which.startsWith("surname") ? "last" : "first";
  const said = part === "last" ? "surname" : "first name";
  const condition: Condition = {
    field: "pupil",
    ids: [...names.pupilsFrom(part, letters)].sort(),
    label: `${letters[0]?.toUpperCase()}${letters.slice(1)}… (${said})`,
  };
  return { type: "test", at, length: found[0].split(" ").length, dimension: "pupil", condition };
}
