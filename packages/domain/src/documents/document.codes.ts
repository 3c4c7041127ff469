/** Records that papers may belong to. */
export const DOCUMENT_OWNERS = [
  'programme',
  'instrument',
  'milestone',
  'condition',
  'round',
  'meeting',
  'deliverable',
  'task',
] as const;
export type DocumentOwnerKind = (typeof DOCUMENT_OWNERS)[number];

/** Kinds of paper. Words in `reference/codelists/documents`. */
export const DOCUMENT_KINDS = [
  'DISPATCH',
  'DECISION',
  'MINUTES',
  'REPORT',
  'AGREEMENT',
  'LETTER',
  'EVIDENCE',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a reader may do with a document, as the screen and the commands ask it. */
export type DocumentAction = 'update' | 'replaceFile' | 'remove';
