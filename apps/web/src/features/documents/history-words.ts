import { documentFields } from '@counterpart/domain/documents/document.fields';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { formatBytes } from '@counterpart/i18n/size-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { DOCUMENT_KIND_WORDS } from '@counterpart/reference/codelists/documents';

/** The records of documents that a history names. */
export const DOCUMENT_ENTITIES: Readonly<Record<string, PlainMessageKey>> = { document: 'documents.entity' };

/** What may be done with them beside what is done with every record, by the ending of the action. */
export const DOCUMENT_VERBS: readonly (readonly [ending: string, word: PlainMessageKey])[] = [
  ['document.file_replaced', 'documents.verb.replaced'],
  ['document.restored', 'documents.verb.restored'],
];

/** What names the document in an entry and is no change of it. */
export const DOCUMENT_SILENT = ['document', 'ownerKind', 'ownerId'];

/** The words behind the codes of documents. */
export const DOCUMENT_CODES: Readonly<Record<string, LocalText>> = DOCUMENT_KIND_WORDS;

/** What a field of documents is called; null for a field of another record. */
export function documentLabel(field: string, t: Translate, language: Language): string | null {
  if (field === 'file') return t('documents.file');
  return Object.hasOwn(documentFields, field)
    ? documentFields[field as keyof typeof documentFields].label[language]
    : null;
}

/** What a history keeps of a file. **Units:** `sizeBytes` bytes. */
export type FileFact = { readonly name: string; readonly sizeBytes: number; readonly sha256: string };

/** A file by its name, size and the sum by which it is known again. */
export function fileText(
  { name, sizeBytes, sha256 }: FileFact,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  return t('documents.fileOf', { name, size: formatBytes(sizeBytes, language), sum: sha256 });
}
