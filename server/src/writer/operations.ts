// All that is ever written, each its own transaction: the server runs them in one thread, the command line in its own process.
import * as admin from "../admin/actions.js";
import type { ConceptSource } from "../concepts/load-concepts.js";
import { toldOtherwise } from "../concepts/told-otherwise.js";
import {
  enqueueIndex,
  saveEmbeddings,
  savePhraseVectors,
  settleOutbox,
} from "../index/index-writer.js";
import type { PassageVector, PhraseVector } from "../index/ports.js";
import { forgetEmbeddings, type ServingModel, saveServingModel } from "../index/serving-model.js";
import { type AlertOrder, settleAlert } from "../insights/alerts/apply-alerts.js";
import { type RiskRefresh, refreshRisk } from "../insights/risk/refresh-risk.js";
import { type NewAnswer, recordAnswer } from "../insights/standing/record-answer.js";
import { type Author, addEntry, type NewEntry } from "../logs/add-entry.js";
import { type EntryRef, editEntry, removeEntry, settleFollowUp } from "../logs/change-entry.js";
import { retagPassages } from "../store/concept-tags.js";
import type { Db } from "../store/open.js";
import { forgetQuestion, forgetQuestions, keepQuestion } from "../store/questions.js";
import { type NewRelease, type Releaser, saveRelease, withdrawRelease } from "../store/releases.js";
import { forgetPupilChanges } from "../store/roll-reader.js";
import type { EntryFields } from "../store/schema-logs.js";
import type { NewSource } from "../store/sources.js";
import {
  forgetStandingQuestion,
  type NewStandingQuestion,
  type StandingRef,
  saveStandingQuestion,
  seeStandingQuestion,
} from "../store/standing-rows.js";
import { closeSession, openSession, type Role } from "../store/tokens.js";
import { forgetMessages, queueMessages, recordDelivery } from "../store/webhook-rows.js";
import { type FailedRun, logFailedRun } from "../sync/failed-run.js";
import { decideRemovals, type RemovalsDecision } from "../sync/held.js";
import {
  changeIdentity,
  decideSuggestion,
  type IdentityOrder,
  type Said,
  undoIdentityChange,
} from "../sync/identity-changes.js";
import type { TellProgress } from "../sync/sync-progress.js";
import { type SignedPush, syncPush } from "../sync/sync-push.js";
import type { SyncRequest } from "../sync/sync-request.js";
import { syncSnapshot } from "../sync/sync-snapshot.js";

/** `tell` hears how far a sync is while it goes on. */
export function writerOperations(db: Db, concepts: ConceptSource, tell: TellProgress = () => {}) {
  return {
    syncSnapshot: (request: SyncRequest) => syncSnapshot(db, request, new Date(), tell),
    syncPush: (body: ArrayBuffer, push: SignedPush) => syncPush(db, body, push, tell),
    logFailedRun: (failed: FailedRun) => logFailedRun(db, failed),
    addSource: (source: NewSource, by: admin.Admin) => admin.addSource(db, source, by),
    rotateSecret: (id: string, by: admin.Admin) => admin.rotateSecret(db, id, by),
    pauseSource: (id: string, by: admin.Admin) => admin.pauseSource(db, id, by),
    resumeSource: (id: string, by: admin.Admin) => admin.resumeSource(db, id, by),
    removeSource: (id: string, by: admin.Admin) => admin.removeSource(db, id, by),
    addToken: (token: { name: string; role: Role }, by: admin.Admin) =>
      admin.addToken(db, token, by),
    revokeToken: (id: string, by: admin.Admin) => admin.revokeToken(db, id, by),
    decideRemovals: (decision: RemovalsDecision) => decideRemovals(db, decision),
    changeIdentity: (order: IdentityOrder, said: Said) => changeIdentity(db, order, said),
    decideSuggestion: (decision: { id: string; accept: boolean }, said: Said) =>
      decideSuggestion(db, decision, said),
    undoIdentityChange: (id: string, said: Said) => undoIdentityChange(db, id, said),
    saveRelease: (release: NewRelease, by: Releaser) => saveRelease(db, release, by),
    withdrawRelease: (of: { sourceId: string; id: string }, by: Releaser) =>
      withdrawRelease(db, of, by),
    keepQuestion: (tokenId: string, asked: Parameters<typeof keepQuestion>[2]) =>
      keepQuestion(db, tokenId, asked),
    forgetQuestion: (of: { tokenId: string; id: string }) => forgetQuestion(db, of),
    forgetQuestions: (tokenId: string) => forgetQuestions(db, tokenId),
    addEntry: (entry: NewEntry, by: Author) => addEntry(db, entry, by),
    editEntry: (ref: EntryRef, fields: Partial<EntryFields>, by: Author) =>
      editEntry(db, ref, fields, by),
    settleFollowUp: (order: { id: string; done: boolean; why: string | null }, by: Author) =>
      settleFollowUp(db, order, by),
    removeEntry: (order: EntryRef & { why: string }, by: Author) => removeEntry(db, order, by),
    refreshRisk: (refresh: RiskRefresh) => refreshRisk(db, refresh),
    settleAlert: (order: AlertOrder, by: Author) => settleAlert(db, order, by),
    saveStandingQuestion: (question: NewStandingQuestion) => saveStandingQuestion(db, question),
    recordAnswer: (answer: NewAnswer) => recordAnswer(db, answer),
    seeStandingQuestion: (ref: StandingRef) => seeStandingQuestion(db, ref),
    forgetStandingQuestion: (ref: StandingRef) => forgetStandingQuestion(db, ref),
    queueMessages: (now: string) => queueMessages(db, now),
    recordDelivery: (id: string, failure: Parameters<typeof recordDelivery>[2]) =>
      recordDelivery(db, id, failure),
    forgetMessages: () => forgetMessages(db),
    openSession: (tokenId: string) => openSession(db, tokenId),
    closeSession: (session: string) => closeSession(db, session),
    saveEmbeddings: (model: string, items: readonly PassageVector[]) =>
      saveEmbeddings(db, model, items),
    savePhraseVectors: (model: string, items: readonly PhraseVector[]) =>
      savePhraseVectors(db, model, items),
    settleOutbox: (seqs: readonly number[]) => settleOutbox(db, seqs),
    enqueue: (entries: { upsert: readonly number[]; remove: readonly number[] }) =>
      enqueueIndex(db, entries),
    saveServingModel: (serving: ServingModel) => saveServingModel(db, serving),
    forgetEmbeddings: (model: string, limit: number) => forgetEmbeddings(db, model, limit),
    forgetPupilChanges: () => forgetPupilChanges(db),
    /** Reads the map of concepts and learns how they are told, which the first log or sync would wait for otherwise: seconds. */
    readConcepts: () => {
      concepts.map();
      toldOtherwise();
    },
    retagPassages: (limit: number) => retagPassages(db.$client, concepts, limit),
  };
}

export type WriterOperations = ReturnType<typeof writerOperations>;
