// Hand-made labels: what each sentence of a split's notes says, by topic.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pupil } from "./pupils.js";

/** 2 present, 1 suspected or related, `n` denied, `p` past, `o` another person's. */
type Mark = "2" | "1" | "n" | "p" | "o";

/** By sentence, by topic. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

/** Reads `labels.txt`: a sentence a line, a bar, its labels (`asth2 anxn`). */
export function readLabels(folder: string): Labels {
  const lines = readFileSync(join(folder, "labels.txt"), "utf8").split("\n");
  return new Map(
    lines
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line) => {
        const bar = line.lastIndexOf("|");
        const labels = line.slice(bar + 1).match(/\S+/g) ?? [];
        return [line.slice(0, bar).trim(), new Map(labels.map(labelOf))];
      }),
  );
}

function labelOf(text: string): [string, Mark] {
  const [, topic = "", mark = ""] = /^([a-z]+)([12npo])$/.exec(text) ?? [];
  if (topic === "") throw new Error(`${text} is not a label such as asth2`);
  return [topic, mark as Mark];
}

/**
 * Takes notes apart into labelled sentences.
 * @throws Error where a part of them is not labelled
 */
export function sentencesOf(notes: string, labels: Labels): string[] {
  let rest = notes.trim();
  const found: string[] = [];
  while (rest !== "") {
    const next = longest([...labels.keys()].filter((sentence) => rest.startsWith(sentence)));
    if (next === undefined) throw new Error(`No label for: ${rest}`);
    found.push(next);
    rest = rest.slice(next.length).trim();
  }
  return found;
}

const longest = (texts: string[]) => texts.sort((a, b) => b.length - a.length)[0];

export interface Judgement {
  /** 0 to 2. */
  grade: number;
  /** True where the notes only say that it is denied, past or another person's. */
  notPresent: boolean;
}

/**
 * How far one of `topics` applies to a pupil: `asth` asks for what is present, `salt:p` for what bears
 * that mark (then grade 2).
 */
export function judge(pupil: Pupil, topics: readonly string[], labels: Labels): Judgement {
  const marks = sentencesOf(pupil.notes, labels).flatMap((sentence) => {
    const given = labels.get(sentence);
    return topics.map((topic) => {
      const [name = "", wanted] = topic.split(":");
      const mark = given?.get(name);
      return wanted === undefined ? mark : mark === undefined ? mark : mark === wanted ? "2" : "n";
    });
  });
  const grade = marks.includes("2") ? 2 : marks.includes("1") ? 1 : 0;
  return { grade, notPresent: grade === 0 && marks.some((mark) => mark !== undefined) };
}
