// What a question of the evaluation is, and short ways to write one down with its gold.
import type { Pupil, School } from "./pupils.js";

export type Where = (pupil: Pupil) => boolean;
export type Value = string | number | (string | number)[];

/**
 * What the right answer is. A `topic` names labels of sentences (`asth`; `salt:p` for what is past,
 * `n` denied, `o` someone else's); `where` narrows the pupils.
 */
export type Gold =
  | { of: "count"; keys: (school: School) => string[] }
  | { of: "list"; keys: (school: School) => string[] }
  | { of: "value"; value: (school: School) => Value }
  | { of: "table"; table: (school: School) => Record<string, number> }
  | { of: "lookup"; typed: string; name: string; value: ((pupil: Pupil) => Value) | null }
  | { of: "yesno"; yes: (school: School) => boolean }
  | { of: "topic"; topics: readonly string[]; where: Where }
  | { of: "topic list"; topics: readonly string[]; where: Where }
  | { of: "abstain" };

export interface Draft {
  ask: string;
  gold: Gold;
}

export interface Question extends Draft {
  /** `count-03`: stays when questions are added at the end of a kind. */
  id: string;
  kind: string;
}

/** Numbers the questions of each kind; those of a further file with a word before. */
export const numbered = (kinds: Record<string, Draft[]>, before = ""): Question[] =>
  Object.entries(kinds).flatMap(([kind, drafts]) =>
    drafts.map((draft, i) => ({
      id: `${before}${kind.replace(/ /g, "-")}-${String(i + 1).padStart(2, "0")}`,
      kind,
      ...draft,
    })),
  );

const keysOf = (pupils: Pupil[], where: Where) => pupils.filter(where).map(({ key }) => key);

/** How many pupils; `day` asks for an earlier state. */
export const count = (ask: string, where: Where, day = "9999"): Draft => ({
  ask,
  gold: { of: "count", keys: (school) => keysOf(school.on(day), where) },
});

/** Which pupils, all of them. */
export const list = (ask: string, where: Where, day = "9999"): Draft => ({
  ask,
  gold: { of: "list", keys: (school) => keysOf(school.on(day), where) },
});

export type ChangeTest = (before: Pupil | null, after: Pupil | null) => boolean;

/** Which pupils changed in a way, after `since` up to and with `until`. */
export const changed = (ask: string, since: string, test: ChangeTest, until?: string): Draft => ({
  ask,
  gold: { of: "list", keys: (school) => changedKeys(school, since, test, until) },
});

/** How many pupils changed in a way. */
export const changedCount = (
  ask: string,
  since: string,
  test: ChangeTest,
  until?: string,
): Draft => ({
  ask,
  gold: { of: "count", keys: (school) => changedKeys(school, since, test, until) },
});

const changedKeys = (school: School, since: string, test: ChangeTest, until?: string) => [
  ...new Set(
    school
      .changes(since, until)
      .filter(({ before, after }) => test(before, after))
      .map(({ key }) => key),
  ),
];

export const value = (ask: string, gold: (school: School) => Value): Draft => ({
  ask,
  gold: { of: "value", value: gold },
});

export const table = (ask: string, gold: (school: School) => Record<string, number>): Draft => ({
  ask,
  gold: { of: "table", table: gold },
});

/** One pupil looked up; `{}` in the question stands for the name as typed. */
export const lookup = (
  ask: string,
  typed: string,
  name: string,
  gold: ((pupil: Pupil) => Value) | null = null,
): Draft => ({
  ask: ask.replace("{}", typed),
  gold: { of: "lookup", typed, name, value: gold },
});

export const yesno = (ask: string, yes: (school: School) => boolean): Draft => ({
  ask,
  gold: { of: "yesno", yes },
});

/** Ranked pupils to whom a topic applies. */
export const topic = (ask: string, ...topics: string[]): Draft => ({
  ask,
  gold: { of: "topic", topics, where: () => true },
});

/** A topic within a count or a filter: the judged list and its length. */
export const topicList = (ask: string, topics: readonly string[], where: Where): Draft => ({
  ask,
  gold: { of: "topic list", topics, where },
});

export const abstain = (ask: string): Draft => ({ ask, gold: { of: "abstain" } });

/** Mean of the levels that are filled in. */
export const meanLevel = (pupils: Pupil[]): number => {
  const levels = pupils.flatMap(({ level }) => (level === null ? [] : [level]));
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
};

/** The share of `pupils` that pass, in percent. */
export const percent = (pupils: Pupil[], where: Where): number =>
  (100 * pupils.filter(where).length) / pupils.length;

/** How many pupils (or what a function makes of them) for each label. */
export function by(
  pupils: Pupil[],
  label: (pupil: Pupil) => string | number,
  of: (group: Pupil[]) => number = (group) => group.length,
): Record<string, number> {
  const groups = new Map<string, Pupil[]>();
  for (const pupil of pupils) {
    const name = String(label(pupil));
    groups.set(name, [...(groups.get(name) ?? []), pupil]);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, of(group)]));
}

/** The labels with the highest number; several where they tie. */
export function top(numbers: Record<string, number>): string[] {
  const most = Math.max(...Object.values(numbers));
  return Object.keys(numbers).filter((label) => numbers[label] === most);
}

/** The labels with the lowest number; several where they tie. */
export function bottom(numbers: Record<string, number>): string[] {
  return top(Object.fromEntries(Object.entries(numbers).map(([label, n]) => [label, -n])));
}

/** The one pupil with these beginnings of sheet and name. */
export function one(pupils: Pupil[], name: string): Pupil {
  const [pupil, ...others] = pupils.filter((candidate) => candidate.name === name);
  if (!pupil || others.length > 0) throw new Error(`${others.length + 1} pupils are named ${name}`);
  return pupil;
}
