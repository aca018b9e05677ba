// What is said behind a share of whom it is: "(whole class)", "out of all the pupils in the class", "counting only those with a Y or an N".
import type { Condition } from "../../store/condition.js";
import { type Item, idle, isType } from "../items/item.js";
import type { Reading } from "./reading.js";

const OF =
  "(?:(?:taking|counting|considering|using|looking at|including|reckoning|with|out of|of|over|against|across|among)(?: in)? )?";
const NOUN = "(?:pupils?|child|children|students?|kids?|ones?|everyone|everybody|members?)";
const THE = "(?: (?:the|that|this|her|his|their|our)(?: (?:whole|entire|full))?)";
const ALL = `(?:(?:(?:all|every|each)(?: (?:of|single))?(?: (?:the|her|his|their|our))? ${NOUN}|everyone|everybody) (?:in|on|at|of|from)${THE}|(?:the |her |his |their )?(?:whole|entire|full)(?: of${THE})?)`;
const GROUP = "(class|form|year group|year|sheet|list|register|campus|site|house|school|roll)";
const WHOLE = new RegExp(
  `(?: ,)? ${OF}${ALL} ${GROUP}(?: as (?:the |a )?(?:base|denominator|whole|total|100 ?%))?$`,
  "u",
);

const YES = "(?:y|yes|n|no)";
const WRITTEN = "(?:recorded|entered|given|known|down|noted|written|filled in|there)";
const ANSWER = `(?:(?:a |an |either (?:a |an )?)?${YES}(?: (?:or|and)(?: a| an)? ${YES})|(?:an? |any |some )?(?:answer|entry|value|yes or no)|it|this|that|one|something|anything|an? (?:support )?level)`;
const LEAD =
  "(?: (?:and|but))?(?: (?:only|just))?(?: (?:taking|counting|considering|using|looking at|including|of|out of|among))?(?: (?:only|just))?";
const KNOWN = new RegExp(
  `(?: ,)?${LEAD} (?:those|the ones|${NOUN})(?: (?:only|just))?(?: (?:for whom|of whom|where|against whom|with|who have|that have|having)(?: (?:there is|we have))? ${ANSWER}(?: (?:is|are|was|has been|have been))?(?: ${WRITTEN})?|(?: (?:who|that) (?:is|are))? ${WRITTEN})(?: only)?$`,
  "u",
);

/** Of the whole school no part is named. */
const EVERYONE = /^$/;

/** What each of these words names. */
const DIMENSION: Readonly<Record<string, RegExp>> = {
  class: /^class$/,
  form: /^class$/,
  year: /^year$/,
  "year group": /^year$/,
  sheet: /^source$/,
  list: /^source$/,
  register: /^(?:source|class)$/,
  campus: /^campus$/,
  site: /^campus$/,
  house: /^column house/,
  school: EVERYONE,
  roll: EVERYONE,
};

export interface ShareTold {
  /** The question without it. */
  items: readonly Item[];
  /** Whether those of whom the share is are what it says they are. */
  fits: (base: readonly Item[]) => boolean;
  /** Whether only those are counted of whom it is recorded. */
  known: boolean;
}

/** What is said of the whole at the end of the question; null where nothing is. */
export function shareTold({ items, tokens }: Reading): ShareTold | null {
  const text = tokens.map(({ word }) => word).join(" ");
  const said = WHOLE.exec(text) ?? KNOWN.exec(text);
  if (!said) return null;
  const from = text.slice(0, said.index).split(" ").length;
  // Something else may be named by these words.
  if (items.some((item) => item.at >= from && isType("test", "name", "share")(item))) return null;
  const dimension = DIMENSION[said[1] ?? ""];
  return {
    items: items.map((item) => (item.at >= from ? idle(item) : item)),
    fits: (base) => dimension === undefined || isOf(dimension, base),
    known: dimension === undefined,
  };
}

/** Whether the whole is one of these, and nothing less: of "girls in 3A" the class is not the whole. */
function isOf(dimension: RegExp, base: readonly Item[]): boolean {
  const tests = base.filter(isType("test"));
  if (dimension === EVERYONE) return tests.length === 0;
  return tests.length > 0 && tests.every((test) => dimension.test(test.dimension));
}

/** That something is recorded in the one column that is asked of; null where another thing is asked. */
export function recordedOf(part: readonly Item[]): Condition | null {
  const [asked, ...others] = part.filter(isType("test"));
  const isPlain = others.length === 0 && !part.some(isType("word", "not", "and not", "column"));
  if (!asked || !isPlain || !("field" in asked.condition)) return null;
  const { condition } = asked;
  if (condition.field === "level") return { field: "recorded", column: "support_level" };
  if (condition.field === "extra") return { field: "filled", column: condition.column };
  return condition.field === "flag"
    ? { field: "filled", column: condition.column, entry: true }
    : null;
}
