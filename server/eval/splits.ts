// The splits: some to build with, some to be measured by (docs/evaluation.md says which).
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Labels, readLabels } from "./labels.js";
import * as middleAcceptance from "./middle/acceptance.js";
import * as middleFurther from "./middle/further.js";
import * as middle from "./middle/questions.js";
import * as middleStaffroom from "./middle/staffroom.js";
import * as middleUnsaid from "./middle/unsaid.js";
import * as primaryAcceptance from "./primary/acceptance.js";
import * as primaryEveryday from "./primary/everyday.js";
import * as primaryFurther from "./primary/further.js";
import * as primary from "./primary/questions.js";
import * as primaryStaffroom from "./primary/staffroom.js";
import * as primaryUnsaid from "./primary/unsaid.js";
import { readSchool, type School } from "./pupils.js";
import type { Question } from "./questions.js";
import * as secondaryAcceptance from "./secondary/acceptance.js";
import * as secondaryEveryday from "./secondary/everyday.js";
import * as secondaryFurther from "./secondary/further.js";
import * as secondary from "./secondary/questions.js";
import * as secondaryStaffroom from "./secondary/staffroom.js";
import * as secondaryUnsaid from "./secondary/unsaid.js";
import * as test from "./test/questions.js";
import * as tuneAcceptance from "./tune/acceptance.js";
import * as tuneFurther from "./tune/further.js";
import * as tune from "./tune/questions.js";
import * as tuneStaffroom from "./tune/staffroom.js";
import * as tuneUnsaid from "./tune/unsaid.js";

interface Asked {
  questions: readonly Question[];
}

/** A split's own questions, with those that were written later. */
const withLater = <S extends Asked>(split: S, ...later: Asked[]) => ({
  ...split,
  questions: [split, ...later].flatMap(({ questions }) => questions),
});

export const SPLITS = {
  test,
  tune: withLater(tune, tuneStaffroom, tuneAcceptance, tuneFurther, tuneUnsaid),
  middle: withLater(middle, middleStaffroom, middleAcceptance, middleFurther, middleUnsaid),
  primary: withLater(
    primary,
    primaryEveryday,
    primaryStaffroom,
    primaryAcceptance,
    primaryFurther,
    primaryUnsaid,
  ),
  secondary: withLater(
    secondary,
    secondaryEveryday,
    secondaryStaffroom,
    secondaryAcceptance,
    secondaryFurther,
    secondaryUnsaid,
  ),
};

export type SplitName = keyof typeof SPLITS;

export interface Split {
  name: SplitName;
  school: School;
  labels: Labels;
  questions: readonly Question[];
  /** When the questions are asked (ISO 8601). */
  now: string;
}

/** Where a split's files are. */
export const folderOf = (name: SplitName): string =>
  join(dirname(fileURLToPath(import.meta.url)), name);

/** Reads a split's sheets and labels beside its questions. */
export function readSplit(name: SplitName): Split {
  const folder = folderOf(name);
  return {
    name,
    school: readSchool(folder),
    labels: readLabels(folder),
    ...SPLITS[name],
  };
}
