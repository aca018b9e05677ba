// The pupils that a part of a question means, with their records: by columns, and by what their notes speak of.
import { type SearchDeps, searchNotes } from "../../search/search.js";
import type { Condition } from "../../store/condition.js";
import { findEachRecord, type StudentFilter, type StudentRecord } from "../../store/find.js";
import type { Pupils } from "../query.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { countable } from "./answer-topic.js";

/** What sets of pupils are read with. */
export interface SetDeps {
  deps: SearchDeps;
  /** The asker's own filter. */
  scope: StudentFilter;
  vocabulary: Vocabulary;
}

/** A record, and the child whose it is: a linked pupil has a record on each sheet. */
export interface Member {
  record: StudentRecord;
  person: string;
}

export interface PupilSet {
  members: Member[];
  /** Null where notes had no part. */
  notes: { meaning: boolean; model: string | null } | null;
}

/** Every record of the pupils that the conditions leave and whose notes were judged to speak of the topic. */
export async function pupilSet(
  { deps, scope, vocabulary }: SetDeps,
  { where, topic }: Pupils,
): Promise<PupilSet> {
  const filter = narrowed(scope, where);
  const personOf = (id: string) => vocabulary.persons.get(id) ?? id;
  const all = findEachRecord(deps.db, filter).map((record) => ({
    record,
    person: personOf(record.student.id),
  }));
  if (!topic) return { members: all, notes: null };
  const { hits, meaning, model } = await searchNotes(deps, topic, filter, { onlyStated: true });
  const judged = new Set(countable(hits).map(({ student }) => personOf(student.id)));
  return { members: all.filter(({ person }) => judged.has(person)), notes: { meaning, model } };
}

/** Each child once, by the record that comes first. */
export function oncePerPerson(members: readonly Member[]): Member[] {
  const found = new Map<string, Member>();
  for (const member of members) if (!found.has(member.person)) found.set(member.person, member);
  return [...found.values()];
}

/** The asker's filter with a condition of the question. */
export const narrowed = (filter: StudentFilter, where: Condition): StudentFilter =>
  "all" in where && where.all.length === 0 ? filter : { ...filter, where };
