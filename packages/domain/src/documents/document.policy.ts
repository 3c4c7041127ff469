import type { Actor } from '../identity/actor.ts';
import type { DocumentAction } from './document.codes.ts';

/** What of a document's owner decides who may write its papers. */
export type DocumentRights = {
  /** Whether the reader may add papers: who may report, act or write on the owner. */
  readonly mayAdd: boolean;
  /** Whether the reader steers such records for the office, and so keeps everybody's papers. */
  readonly maySteer: boolean;
};

/** Whether the actor may change or remove a document: the office, and who added it while they may add. */
export function mayChangeDocument(actor: Actor, rights: DocumentRights, addedById: string): boolean {
  return rights.maySteer || (rights.mayAdd && addedById === actor.userId);
}

/** The actions open to the actor on a document; of a secret one no file is kept. */
export function allowedOnDocument(
  actor: Actor,
  rights: DocumentRights,
  document: { readonly addedById: string; readonly isSecret: boolean },
): DocumentAction[] {
  if (!mayChangeDocument(actor, rights, document.addedById)) return [];
  return document.isSecret ? ['update', 'remove'] : ['update', 'replaceFile', 'remove'];
}
