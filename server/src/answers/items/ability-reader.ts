// Recognises what pupils can do, by the column that tells it: "can swim 25m", "able to ride a bike", "25m swimmers".
import type { Condition } from "../../store/condition.js";
import { type Column, type ColumnValue, valuesHeld } from "../vocabulary/column.js";
import { headedBy } from "../vocabulary/doing-verbs.js";
import { kept } from "../vocabulary/kept.js";
import { columnRef } from "../words/fields.js";
import { escaped, saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";
import { valueTest } from "./value-tests.js";

/** What a cell says of those who can, where there are more states than yes and no. */
const CAN = /^(?:yes|y|can|achieved|passed|secure|met|done|complete|completed|mastered)$/;
const ABLE =
  "(?:able to|capable of|manages? to|managed to|knows? how to|(?:has|have) learn(?:ed|t) (?:how )?to)";
const BETWEEN = "(?:(?:a|an|the|their|at least) )?";
const WHO =
  "(?: ,)?(?: (?:those|ones|the ones|that is|i e))? (?:who|that) can (?:do|manage|cover|swim)";
/** Before it somebody can, or has done so. */
const LEADS = /\b(?:can|could|has|have)(?: (?:not|now|already|yet|still|actually|never))*$/;
const LONGEST = 12;

interface Ability {
  column: Column;
  /** Of a column with more states, the one of those who can. */
  value: ColumnValue | null;
  able: RegExp;
  unable: RegExp;
  /** The same behind "can". */
  not: RegExp;
  /** As it is only said behind "can". */
  plain: RegExp;
  /** As it is said of what is to be. */
  aimed: RegExp;
}

/** That pupils can do what a column tells, or are unable to; null where nothing of the kind begins there. */
export function abilityAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): Item | null {
  const said = saidAt(tokens, at, LONGEST);
  const isLed = LEADS.test(saidAt(tokens, Math.max(0, at - 4), Math.min(at, 4)));
  const told = columns.flatMap((column) => abilityOf(column) ?? []);
  // "learning to swim 25m": who can is another
  const aim = wordAt(tokens, at - 1) === "to" && told.find(({ aimed }) => aimed.test(said));
  if (aim)
    return {
      type: "refused",
      at,
      length: aim.aimed.exec(said)?.[0].split(" ").length ?? 1,
      reason: `${aim.column.label} tells who can and who cannot, and nothing of what is still to be. Ask who can.`,
    };
  const found = told.flatMap((ability) => {
    const { able, unable, not, plain } = ability;
    const denied = unable.exec(said)?.[0] ?? (isLed ? not.exec(said)?.[0] : undefined);
    const text = denied ?? able.exec(said)?.[0] ?? (isLed ? plain.exec(said)?.[0] : undefined);
    return text === undefined
      ? []
      : [{ ability, isDenied: denied !== undefined, length: text.split(" ").length }];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const { ability, isDenied, length } = only;
  const { column, value } = ability;
  const test = valueTest(column, at, length, value ? [value] : []);
  const condition = value
    ? test.condition
    : ({ field: "flag", column: columnRef(column) } satisfies Condition);
  return { ...test, condition: isDenied ? lacking(column, condition) : condition };
}

/** Where those who cannot are written down, an empty cell says nothing of anybody. */
function lacking(column: Column, can: Condition): Condition {
  const cannot: Condition = { not: can };
  if (column.kind === "flag" && !column.noes) return cannot;
  return { all: [{ field: "filled", column: columnRef(column) }, cannot] };
}

const abilityOf = kept((column: Column): Ability | null => {
  const values = valuesHeld(column);
  const [value = null, ...others] = values.filter((one) => CAN.test(one.value));
  const isTold = column.kind === "flag" || (column.kind === "choice" && value && !others.length);
  const [headed] = column.headerNames.flatMap((name) => headedBy(name) ?? []);
  if (!isTold || !headed || headed.rest === "") return null;
  const { base, forms, doer, rest } = headed;
  const what = escaped(rest).replace(/(\d)m\b/g, "$1(?:m| m| ?metres?| ?meters?)");
  const doing = `(?:${base}|${forms}) ${BETWEEN}${what}`;
  const does = `(?:do|done|manage|managed|cover|covered) ${BETWEEN}${what}`;
  const people = `${what} ${doer}|${doer} (?:of|over) ${BETWEEN}${what}|${doer}${WHO} ${BETWEEN}${what}`;
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})(?= |$)`);
  return {
    column,
    value: column.kind === "flag" ? null : value,
    able: whole(`${ABLE} (?:${doing}|${does})|${people}`),
    unable: whole(
      `(?:(?:not|never) (?:yet |quite |been )?${ABLE}|unable to|incapable of|(?:still |have |has )*(?:yet|still) to) (?:${doing}|${does})`,
    ),
    not: whole(`(?:not|never) (?:yet |actually |even )?(?:${doing}|${does})`),
    plain: whole(`${doing}|${does}`),
    aimed: whole(`${base} ${BETWEEN}${what}`),
  };
});
