import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { OwnerPlace, OwnerSight } from '../../kernel/document-owners.types.ts';

/** The record a paper belongs to, as far as its reader may know of it. */
export type PaperOwner = OwnerPlace & {
  readonly kind: DocumentOwnerKind;
  readonly id: string;
  readonly label: LocalText;
};

/** The owner's place and name for whoever reads one of its papers. */
export function paperOwner(kind: DocumentOwnerKind, id: string, sight: OwnerSight): PaperOwner {
  const { programmeId, programmeCode, instrumentId, stepCode, taskCode, label } = sight;
  return { kind, id, label, programmeId, programmeCode, instrumentId, stepCode, taskCode };
}
