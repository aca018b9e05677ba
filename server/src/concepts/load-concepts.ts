// Reads the concept map's files, shipped ones and a school's own, and tells every fault in them.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { PtccError } from "../errors.js";
import { buildConceptMap, type ConceptMap } from "./concept-map.js";
import type { Concept } from "./concept-types.js";
import {
  classesFile,
  cuesFile,
  type GroupFile,
  groupFile,
  type SchoolNames,
  schoolFile,
} from "./data-schema.js";
import { joinSchoolFile } from "./school-file.js";

const LEXICON = join(dirname(fileURLToPath(import.meta.url)), "lexicon");
/** Counts up when sentences are read by other rules, so that stored tags are made again. */
const READER_VERSION = 3;
const NOT_GROUPS = new Set(["classes", "cues"]);

export interface ConceptSource {
  /** Changes with everything that tags depend on. */
  version: string;
  /** The compiled map; the first call takes a moment, later ones return the same. */
  map(): ConceptMap;
  /** The school's own names of columns and values; none where its file is faulty, which `map()` tells. */
  names(): SchoolNames;
}

export interface ConceptOptions {
  /** A school's own file; null for none. */
  schoolFile?: string | null;
  /** Groups left out, to see what each earns. */
  without?: readonly string[];
}

/** Names of the groups that are shipped, in order. */
export function conceptGroups(): string[] {
  return readdirSync(LEXICON)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .filter((name) => !NOT_GROUPS.has(name))
    .sort();
}

/**
 * The concept map as its files are now.
 * @throws PtccError `configuration` with one line a fault, from `map()`
 */
export function conceptSource(options: ConceptOptions = {}): ConceptSource {
  const groups = conceptGroups().filter((group) => !options.without?.includes(group));
  const texts = new Map(
    [...groups, ...NOT_GROUPS].map((name) => [name, readText(join(LEXICON, `${name}.yaml`))]),
  );
  const own = options.schoolFile ? readText(options.schoolFile) : null;
  const hash = createHash("sha256").update(`${READER_VERSION}`);
  for (const [name, text] of texts) hash.update(`\n${name}\n${text}`);
  if (own !== null) hash.update(`\nown\n${own}`);
  let map: ConceptMap | null = null;
  return {
    version: hash.digest("hex").slice(0, 16),
    map: () => {
      map ??= compile(texts, groups, own, options.schoolFile ?? "");
      return map;
    },
    names: () => {
      const file = own === null ? null : parseYaml(own, schoolFile).value;
      return { columns: file?.columns ?? [], values: file?.values ?? [] };
    },
  };
}

let shipped: ConceptSource | null = null;
/** The map as it is shipped, without a school's own file; read once. */
export function shippedConcepts(): ConceptSource {
  shipped ??= conceptSource();
  return shipped;
}

function compile(
  texts: ReadonlyMap<string, string>,
  groups: readonly string[],
  own: string | null,
  ownFile: string,
): ConceptMap {
  const faults: string[] = [];
  const read = <T>(file: string, text: string, schema: z.ZodType<T>): T | null => {
    const { value, faults: found } = parseYaml(text, schema);
    faults.push(...found.map((fault) => `${file}: ${fault}`));
    return value;
  };
  const text = (name: string) => texts.get(name) ?? "";
  const classes = read("classes.yaml", text("classes"), classesFile);
  const cues = read("cues.yaml", text("cues"), cuesFile);
  let concepts = groups.flatMap((group) => {
    const file = read(`${group}.yaml`, text(group), groupFile);
    return file ? conceptsOf(group, file) : [];
  });
  if (own !== null) {
    const file = read(ownFile, own, schoolFile);
    if (file)
      concepts = joinSchoolFile(concepts, file, (fault) => faults.push(`${ownFile}: ${fault}`));
  }
  if (classes && cues) {
    // A group left out takes its concepts out of others' references.
    const all = groups.length === conceptGroups().length;
    const built = buildConceptMap({ concepts, classes, cues, complete: all });
    faults.push(...built.faults);
    if (faults.length === 0) return built.map;
  }
  throw new PtccError("configuration", "wrong_concepts", faults.join("\n"));
}

function conceptsOf(group: string, file: GroupFile): Concept[] {
  return Object.entries(file.concepts).map(([id, { words, unclear, ...concept }]) => ({
    ...concept,
    words: [...words, ...unclear],
    id,
    group,
    family: concept.family ?? file.family,
    lasting: concept.lasting ?? file.lasting,
    kind: concept.kind === undefined ? file.kind : concept.kind,
    beside: concept.beside ?? false,
  }));
}

/** Texts read before: who leaves groups out reads the others again and again. */
const readBefore = new Map<string, ReturnType<typeof parseDocument>>();

function parseYaml<T>(text: string, schema: z.ZodType<T>): { value: T | null; faults: string[] } {
  const document = readBefore.get(text) ?? parseDocument(text, { prettyErrors: true });
  readBefore.set(text, document);
  if (document.errors.length > 0)
    return {
      value: null,
      faults: document.errors.map(({ message }) => message.split("\n")[0] ?? message),
    };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, faults: [] };
  return {
    value: null,
    faults: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
  };
}

function readText(file: string): string {
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new PtccError(
    "configuration",
    "no_concepts",
    `CONCEPTS_FILE: ${file} cannot be read: there is no such file.`,
  );
}
