import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { useQuery } from '@tanstack/react-query';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';

/** One paper of a record: its number, its file, or both. */
export type DocumentView = ApiOutput['documents']['list']['items'][number];
/** One paper of a programme with the record it hangs on. */
export type DocumentOfProgramme = ApiOutput['documents']['ofProgramme']['items'][number];
/** A version of a file. */
export type FileVersion = NonNullable<DocumentView['file']>;
/** The record that papers belong to. */
export type Owner = { readonly ownerKind: DocumentOwnerKind; readonly ownerId: string };

/** The papers of a record; parts of one page that ask for the same record ask once. */
export function useDocuments({ ownerKind, ownerId }: Owner) {
  return useQuery(useApi().documents.list.queryOptions({ ownerKind, ownerId }, { retry: false }));
}

/** Where the bytes of a version of a document's file are. */
export function fileAddress(id: string, fileVersion: number): string {
  return `/files/${id}?v=${fileVersion}`;
}
