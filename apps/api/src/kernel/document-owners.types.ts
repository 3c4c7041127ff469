import type { Reader } from '@counterpart/db/open';
import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import type { DocumentRights } from '@counterpart/domain/documents/document.policy';
import type { Actor, Scope } from '@counterpart/domain/identity/actor';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Who looks: the actor for rights, the scope for rows. */
export type Looker = { readonly actor: Actor; readonly scope: Scope };

/** Where a record that papers belong to is shown. */
export type OwnerPlace = {
  readonly programmeId: string | null;
  readonly programmeCode: string | null;
  readonly instrumentId: string | null;
  readonly stepCode: string | null;
  readonly taskCode: string | null;
};

/** A record that papers belong to, as far as one reader may know of it. */
export type OwnerSight = DocumentRights &
  OwnerPlace & {
    readonly partnerId: string | null;
    /** Of a secret record number and day of a paper are written, and nothing else. */
    readonly isSecret: boolean;
    readonly isSample: boolean;
    /** What it is called in each language; of a secret one its number alone. */
    readonly label: LocalText;
    /** Whether the reader reads all its papers; otherwise those that are shared. */
    readonly readsAll: boolean;
  };

/**
 * What a module tells of records that papers belong to. A module writes its source in a file of its own and it is
 * listed in `document-owners.ts`; lists, files, rights and the papers of a programme follow from there.
 */
export type DocumentOwner = {
  readonly kind: DocumentOwnerKind;
  /** The records of these ids that the reader may know of; the others are as absent. */
  readonly sight: (reader: Reader, looker: Looker, ids: readonly string[]) => Promise<ReadonlyMap<string, OwnerSight>>;
  /** Ids of a programme's records of this kind, whoever may read them. */
  readonly ofProgramme: (reader: Reader, programmeId: string) => Promise<readonly string[]>;
};

/** Every kind of record that papers belong to. */
export type DocumentOwners = Readonly<Record<DocumentOwnerKind, DocumentOwner>>;
