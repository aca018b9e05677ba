// What the files of the concept map look like.
import { z } from "zod";

const word = z.string().min(1);
/** A list, or one text with commas between. */
const phrases = z.union([
  z.string().transform((text) =>
    text
      .split(",")
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  ),
  z.array(word),
]);
const unclear = z.strictObject({
  say: word,
  capitals: z.union([z.boolean(), z.literal("always")]).optional(),
  near: phrases.optional(),
  far: phrases.optional(),
});
const kind = z.enum(["need", "service"]);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no id such as hearing-aid");
const ids = z.union([id.transform((one) => [one]), z.array(id)]).default([]);

/** A particular thing that a concept is, by its words alone or with those that only ask for it. */
const particular = z.union([
  phrases.transform((words) => ({ words, asked: [], unclear: [] })),
  z.strictObject({
    words: phrases.default([]),
    asked: phrases.default([]),
    unclear: z.array(unclear).default([]),
  }),
]);

const concept = z.strictObject({
  label: word,
  broader: ids,
  tells_of: ids,
  words: phrases.default([]),
  asked: phrases.default([]),
  /** By what they are called: who asks for one of them wants no other. */
  particulars: z.record(word, particular).default({}),
  skills: phrases.default([]),
  /** Words that are often near it, and state nothing by themselves. */
  about: phrases.default([]),
  /** Phrases that state it in this state, without a cue. */
  suspected: phrases.default([]),
  past: phrases.default([]),
  denied: phrases.default([]),
  /** What is not so where this is. */
  denies: ids,
  /** Phrases that mean it under conditions only. */
  unclear: z.array(unclear).default([]),
  family: z.boolean().optional(),
  lasting: z.boolean().optional(),
  kind: kind.nullable().optional(),
  beside: z.boolean().optional(),
  by_name: z.boolean().optional(),
  occasion: z.boolean().optional(),
});

/** One group of concepts: lexicon/GROUP.yaml. */
export const groupFile = z.strictObject({
  label: word,
  /** Published works that the group's words are from. */
  sources: z.array(word).min(1),
  /** Holds for all concepts of the group that say nothing else. */
  family: z.boolean().default(false),
  lasting: z.boolean().default(false),
  kind: kind.nullable().default(null),
  concepts: z.record(id, concept),
});

/** A school's own file: new concepts, more or fewer phrases for known ones, and what its columns are called. */
export const schoolFile = z.strictObject({
  concepts: z
    .record(
      id,
      concept.partial().extend({
        /** Phrases of the shipped map that mean something else in this school. */
        without: phrases.default([]),
      }),
    )
    .default({}),
  /** Each: names of one column, or of one value of columns. */
  columns: z.array(phrases).default([]),
  values: z.array(phrases).default([]),
});

/** lexicon/classes.yaml: words that a phrase names together, as "<parent>". */
export const classesFile = z.record(id, phrases);

const cue = z.strictObject({
  /** Before what it speaks of, behind it, or on both sides: "no … since". */
  stands: z.enum(["before", "behind", "around"]),
  /** How many words may stand between, small words not counted. */
  reach: z.number().int().min(0),
  /** Counts only where its clause ends behind it. */
  last: z.boolean().default(false),
  /** Counts only for concepts of this kind. */
  of: kind.optional(),
  /** Says that something is not there: of a skill that is the need itself. */
  lack: z.boolean().default(false),
  /** Speaks by "it" of what was named before, wherever in the sentence: "and found not to have it". */
  refers: z.boolean().default(false),
  opens: z.boolean().default(false),
  /** Is what its clause says of its subject, however long that is: "the query raised last year has been ruled out". */
  predicate: z.boolean().default(false),
  tense: z.literal("past").optional(),
  /** Names people so far off that it is so of what befalls a family, too. */
  distant: z.boolean().default(false),
  words: phrases,
});

/** lexicon/cues.yaml: the words that deny, date, doubt, or tell of another person. */
export const cuesFile = z.strictObject({
  sources: z.array(word).min(1),
  denied: z.array(cue),
  past: z.array(cue),
  suspected: z.array(cue),
  other: z.array(cue),
  /** Look like cues and are none. */
  none: phrases,
  /** No cue's reach goes past these. */
  ends: phrases,
  /** Do not count for a cue's reach. */
  small: phrases,
});

export type ParticularsOfFile = Readonly<Record<string, z.infer<typeof particular>>>;
export type GroupFile = z.infer<typeof groupFile>;
/** What a school calls its columns and their values: each list means one thing. */
export type SchoolNames = Pick<SchoolFile, "columns" | "values">;
export type SchoolFile = z.infer<typeof schoolFile>;
export type CuesFile = z.infer<typeof cuesFile>;
export type ClassesFile = z.infer<typeof classesFile>;
