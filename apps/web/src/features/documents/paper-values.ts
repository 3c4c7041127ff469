import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import type { DocumentValues } from '@counterpart/domain/documents/document.fields';

/** Whether partners read such records at all; where they do not, nobody needs to say that a paper is kept from them. */
export function isForPartners(ownerKind: DocumentOwnerKind): boolean {
  return ownerKind !== 'task';
}

/** What is kept of a secret paper: its kind, number and day. */
export function numberAlone(values: DocumentValues): DocumentValues {
  return { ...values, title: '', issuer: '', isShared: false };
}
