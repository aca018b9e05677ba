// Reads the concept map's files, shipped ones and a school's own, and tells every fault in them.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { PtccError } from "../errors.js";
import { faultsOf } from "../fault-words.js";
import {
  buildConceptMap,
  type ConceptMap,
  type ConceptTree,
  conceptTree,
  type MapParts,
} from "./concept-map.js";
import type { Concept } from "./concept-types.js";
import {
  classesFile,
  cuesFile,
  type GroupFile,
  groupFile,
  type SchoolNames,
  schoolFile,
} from "./data-schema.js";
import { learnedAtBuild } from "./learned.js";
import { particularsOf } from "./particulars.js";
import { joinSchoolFile } from "./school-file.js";
import { TOLD_SENTENCES } from "./told-otherwise.js";
import { ABOUT_SENTENCES } from "./word-concepts.js";

const LEXICON = join(dirname(fileURLToPath(import.meta.url)), "lexicon");
/** Counts up when sentences are read by other rules, so that stored tags are made again. */
const READER_VERSION = 9;

interface Parsed {
  /** Null where there are faults. */
  value: unknown;
  faults: readonly string[];
}
const NOT_GROUPS = new Set(["classes", "cues"]);

export interface ConceptSource {
  /** Changes with everything that tags depend on. */
  version: string;
  /** The concepts alone, without reading their phrases. Throws what `map()` throws for files that cannot be read. */
  tree(): ConceptTree;
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
    .map((file) => parse(file).name)
    .filter((name) => !NOT_GROUPS.has(name))
    .sort();
}

/**
 * The concept map as its files are now.
 * @throws PtccError `configuration` with one line a fault, from `map()`
 */
export function conceptSource(options: ConceptOptions = {}): ConceptSource {
  const groups = conceptGroups().filter((group) => !options.without?.includes(group));
  const files = [...groups, ...NOT_GROUPS];
  const shipped = new Map(files.map((name) => [name, readShipped(name)]));
  const own = options.schoolFile ? readText(options.schoolFile) : null;
  const hash = createHash("sha256")
    .update(`${READER_VERSION}`)
    .update(readFileSync(TOLD_SENTENCES))
    .update(readFileSync(ABOUT_SENTENCES));
  // What they say counts, not how.
  for (const [name, { value }] of shipped) hash.update(`\n${name}\n${JSON.stringify(value)}`);
  if (own !== null) hash.update(`\nown\n${own}`);
  const read = once(() => readParts(shipped, groups, own, options.schoolFile ?? ""));
  return {
    version: hash.digest("hex").slice(0, 16),
    tree: once(() => {
      const { parts, faults } = read();
      return faultless(conceptTree(parts.concepts), faults);
    }),
    map: once(() => {
      const { parts, faults } = read();
      const built = buildConceptMap(parts);
      return faultless(built.map, [...faults, ...built.faults]);
    }),
    names: () => {
      const file = own === null ? null : checked(parseYaml(own), schoolFile).value;
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

/** The files as parts of a map; `faults` has one line for each thing that is not as `data-schema.ts` has it. */
function readParts(
  shipped: ReadonlyMap<string, Parsed>,
  groups: readonly string[],
  own: string | null,
  ownFile: string,
): { parts: MapParts; faults: readonly string[] } {
  const faults: string[] = [];
  const read = <T>(file: string, parsed: Parsed, schema: z.ZodType<T>): T | null => {
    const { value, faults: found } = checked(parsed, schema);
    faults.push(...found.map((fault) => `${file}: ${fault}`));
    return value;
  };
  const readNamed = <T>(name: string, schema: z.ZodType<T>) =>
    read(`${name}.yaml`, shipped.get(name) ?? { value: null, faults: [] }, schema);
  const classes = readNamed("classes", classesFile);
  const cues = readNamed("cues", cuesFile);
  let concepts = groups.flatMap((group) => {
    const file = readNamed(group, groupFile);
    return file ? conceptsOf(group, file) : [];
  });
  if (own !== null) {
    const file = read(ownFile, parseYaml(own), schoolFile);
    if (file)
      concepts = joinSchoolFile(concepts, file, (fault) => faults.push(`${ownFile}: ${fault}`));
  }
  // Nothing can be read without these two.
  if (!classes || !cues) throw wrongConcepts(faults);
  // A group left out takes its concepts out of others' references.
  const complete = groups.length === conceptGroups().length;
  const learned = own === null && complete ? (learnedAtBuild()?.words ?? null) : null;
  return { parts: { concepts, classes, cues, complete, learned }, faults };
}

function faultless<T>(read: T, faults: readonly string[]): T {
  if (faults.length > 0) throw wrongConcepts(faults);
  return read;
}

const wrongConcepts = (faults: readonly string[]) =>
  new PtccError("configuration", "wrong_concepts", faults.join("\n"));

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function conceptsOf(group: string, file: GroupFile): Concept[] {
  return Object.entries(file.concepts).map(
    ([id, { words, unclear, suspected, past, denied, particulars, ...concept }]) => ({
      ...concept,
      words: [...words, ...unclear],
      particulars: particularsOf(id, particulars),
      states: { suspected, past, denied },
      id,
      group,
      family: concept.family ?? file.family,
      lasting: concept.lasting ?? file.lasting,
      kind: concept.kind === undefined ? file.kind : concept.kind,
      beside: concept.beside ?? false,
      by_name: concept.by_name ?? false,
      occasion: concept.occasion ?? false,
    }),
  );
}

/** Files read before: who leaves groups out reads the others again and again. */
const readBefore = new Map<string, Parsed>();

/** A shipped file: JSON where the build wrote it so, which is read many times faster than YAML. */
function readShipped(name: string): Parsed {
  const json = join(LEXICON, `${name}.json`);
  const parsed =
    readBefore.get(name) ??
    (existsSync(json)
      ? { value: JSON.parse(readText(json)), faults: [] }
      : parseYaml(readText(join(LEXICON, `${name}.yaml`))));
  readBefore.set(name, parsed);
  return parsed;
}

function parseYaml(text: string): Parsed {
  const document = parseDocument(text, { prettyErrors: true });
  const faults = document.errors.map(({ message }) => message.split("\n")[0] ?? message);
  return { value: faults.length > 0 ? null : document.toJS(), faults };
}

function checked<T>(
  { value, faults }: Parsed,
  schema: z.ZodType<T>,
): { value: T | null; faults: string[] } {
  if (faults.length > 0) return { value: null, faults: [...faults] };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  return { value: null, faults: faultsOf(result.error, "the file") };
}

function readText(file: string): string {
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new PtccError(
    "configuration",
    "no_concepts",
    `CONCEPTS_FILE: ${file} cannot be read: there is no such file.`,
  );
}
