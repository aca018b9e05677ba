// Reads the table of risk rules, the shipped one with a school's own, and tells every fault in it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { headerKey } from "../../../../shared/columns.js";
import type { ConceptSource } from "../../concepts/load-concepts.js";
import { PtccError } from "../../errors.js";
import { faultsOf } from "../../fault-words.js";
import { type RiskRule, type RiskRules, rulesFile, schoolRulesFile } from "./rules-schema.js";

/** Counts up when reasons say the same in other words, so that those kept are made again. */
const WORDING = 2;

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), "rules.yaml");

/**
 * The rules as they are now.
 * @param schoolFile a school's own file; null for none
 * @throws PtccError `configuration` `wrong_risk_rules` with one line a fault
 */
export function loadRiskRules(schoolFile: string | null, concepts: ConceptSource): RiskRules {
  const shipped = readYaml(SHIPPED, rulesFile);
  const own = schoolFile === null ? null : readYaml(schoolFile, schoolRulesFile);
  const { only_own = false, rules: ownRules = {}, ...ownParts } = own ?? {};
  const given = Object.fromEntries(
    Object.entries(ownParts).filter(([, value]) => value !== undefined),
  );
  const joined = { ...shipped, ...given };
  const table = { ...(only_own ? {} : shipped.rules), ...ownRules };
  const faults = Object.keys(ownRules)
    .filter((id) => ownRules[id] === null && shipped.rules[id] === undefined)
    .map((id) => `rules.${id}: there is no such rule to take away`);
  const { narrower, concepts: known } = concepts.tree();
  const withKinds = (id: string): string[] => [id, ...(narrower.get(id) ?? []).flatMap(withKinds)];
  const rules = Object.entries(table).flatMap(([id, rule]): RiskRule[] => {
    if (rule === null) return [];
    if (id === "tier") faults.push("rules.tier: is the name of the alert for a risen tier");
    if (!("concepts" in rule)) return [{ ...rule, id }];
    for (const concept of rule.concepts)
      if (!known.has(concept)) faults.push(`rules.${id}.concepts: ${concept} is no concept`);
    return [{ ...rule, id, concepts: [...new Set(rule.concepts.flatMap(withKinds))] }];
  });
  if (faults.length > 0) throw wrongRules(schoolFile ?? SHIPPED, faults);
  const parts = {
    ...joined,
    attendance_columns: joined.attendance_columns.map(headerKey),
    rules,
    conceptsVersion: concepts.version,
  };
  const stamp = createHash("sha256")
    .update(`${WORDING} ${JSON.stringify(parts)}`)
    .digest("hex")
    .slice(0, 16);
  return { ...parts, stamp };
}

function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const document = parseDocument(readText(file), { prettyErrors: true });
  if (document.errors.length > 0)
    throw wrongRules(
      file,
      document.errors.map(({ message }) => message.split("\n")[0] ?? message),
    );
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  throw wrongRules(file, faultsOf(parsed.error, "the file"));
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw wrongRules(file, ["cannot be read; is there such a file?"]);
  }
}

const wrongRules = (file: string, faults: readonly string[]) =>
  new PtccError(
    "configuration",
    "wrong_risk_rules",
    faults.map((fault) => `RISK_RULES: ${file}: ${fault}`).join("\n"),
  );
