// What the files of the concept map look like.
import { z } from "zod";

const word = z.string().min(1);
const phrase = z.union([
  word,
  z.strictObject({
    say: word,
    capitals: z.boolean().optional(),
    near: z.array(word).optional(),
    far: z.array(word).optional(),
  }),
]);
const phrases = z.array(phrase).default([]);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no id such as hearing-aid");
const ids = z.union([id.transform((one) => [one]), z.array(id)]).default([]);

const concept = z.strictObject({
  label: word,
  broader: ids,
  tells_of: ids,
  words: phrases,
  asked: phrases,
  family: z.boolean().optional(),
  lasting: z.boolean().optional(),
});

/** One group of concepts: lexicon/GROUP.yaml. */
export const groupFile = z.strictObject({
  label: word,
  /** Published works that the group's words are from. */
  sources: z.array(word).min(1),
  /** Holds for all concepts of the group that say nothing else. */
  family: z.boolean().default(false),
  lasting: z.boolean().default(false),
  concepts: z.record(id, concept),
});

/** A school's own file: new concepts, and more or fewer phrases for known ones. */
export const schoolFile = z.strictObject({
  concepts: z.record(
    id,
    concept.partial().extend({
      /** Phrases of the shipped map that mean something else in this school. */
      without: z.array(word).default([]),
    }),
  ),
});

/** lexicon/classes.yaml: words that a phrase names together, as "<parent>". */
export const classesFile = z.record(id, z.array(word));

const cue = z.strictObject({
  /** Before what it speaks of, behind it, or both. */
  stands: z.enum(["before", "behind", "around"]),
  /** How many words may stand between, small words not counted. */
  reach: z.number().int().min(0),
  words: z.array(word),
});

/** lexicon/cues.yaml: the words that deny, date, doubt, or tell of another person. */
export const cuesFile = z.strictObject({
  sources: z.array(word).min(1),
  denied: z.array(cue),
  past: z.array(cue),
  suspected: z.array(cue),
  other: z.array(cue),
  /** Look like cues and are none. */
  none: z.array(word),
  /** No cue's reach goes past these. */
  ends: z.array(word),
  /** Do not count for a cue's reach. */
  small: z.array(word),
});

export type GroupFile = z.infer<typeof groupFile>;
export type SchoolFile = z.infer<typeof schoolFile>;
export type CuesFile = z.infer<typeof cuesFile>;
export type ClassesFile = z.infer<typeof classesFile>;
