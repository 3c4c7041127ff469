import { DOCUMENT_KINDS, DOCUMENT_OWNERS } from '@counterpart/domain/documents/document.codes';
import { z } from 'zod';
import { codeOf, day, instant, localText, pageOf, version } from './common.answers.ts';

const file = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  fileVersion: z.int(),
  at: instant,
  byName: z.string(),
});

const ownerKind = codeOf(DOCUMENT_OWNERS, 'Kind of the record it belongs to');

/** A paper of a record. Of a secret one number and day stand alone. */
const document = z.strictObject({
  id: z.string(),
  version: version.optional(),
  ownerKind,
  ownerId: z.string(),
  actId: z.string().nullable().meta({ description: 'The entry of a ledger that it came with' }),
  kind: codeOf(DOCUMENT_KINDS, 'Kind of paper'),
  number: z.string(),
  on: day.nullable(),
  issuer: z.string(),
  title: z.string(),
  isShared: z.boolean().optional(),
  isSecret: z.boolean(),
  file: file.nullable(),
  olderFiles: z.array(file),
  knownSha256: z.string().nullable().meta({ description: 'The hash of a paper whose file is kept elsewhere' }),
  addedAt: instant,
  addedByName: z.string(),
  isSample: z.boolean(),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with it' }),
});

/** The papers of one record. */
export const documentList = z.strictObject({
  items: z.array(document),
  mayAdd: z.boolean(),
  isSecret: z.boolean(),
  maxBytes: z.int().meta({ description: 'Largest file that is taken' }),
  accepted: z.array(z.string()).meta({ description: 'Ends of names of files that are taken' }),
});

/** A page of the papers of a programme, each with the record it belongs to. */
export const documentPage = pageOf(
  document.extend({
    owner: z.strictObject({
      kind: ownerKind,
      id: z.string(),
      label: localText,
      programmeId: z.string().nullable(),
      programmeCode: z.string().nullable(),
      instrumentId: z.string().nullable(),
      stepCode: z.string().nullable(),
      taskCode: z.string().nullable(),
    }),
  }),
);

/** A paper that was added. */
export const addedDocument = z.strictObject({ id: z.string(), version });

/** A file that waits to be attached by who sent it. */
export const waitingFile = z.strictObject({
  fileId: z.string().meta({ description: 'Attach it within a day, or it is forgotten' }),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
});
