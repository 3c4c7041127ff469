import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { runCommand } from '../kernel/command.ts';
import { runQuery } from '../kernel/query.ts';
import {
  addDocument,
  giveFile,
  listDocuments,
  listProgrammeDocuments,
  receiveFile,
  sentIn,
} from '../modules/documents/index.ts';
import { addedDocument, documentList, documentPage, waitingFile } from './documents.answers.ts';
import { type FileRoute, jsonRoute, type UploadRoute } from './route.ts';

const ofDocument = z.strictObject({ id: idSchema('document') });
const versionQuery = z.strictObject({
  v: z.number().int().min(1).optional().meta({ description: 'Version of its file; the one that stands without it' }),
});

const bytes: FileRoute<typeof versionQuery, typeof ofDocument> = {
  method: 'get',
  path: '/documents/{id}/file',
  operationId: 'getDocumentFile',
  tag: 'documents',
  summary: 'The bytes of a document’s file, or of an older version of it',
  params: ofDocument,
  query: versionQuery,
  mediaType: '*/*',
  run: ({ house, actor, call }, { params, query }) =>
    giveFile(house, { actor, requestId: call.requestId }, { documentId: params.id, fileVersion: query.v ?? null }),
};

const nameQuery = z.strictObject({ name: z.string().min(1).max(500).meta({ description: 'Name of the file' }) });

const upload: UploadRoute<typeof nameQuery, typeof waitingFile> = {
  method: 'post',
  path: '/files',
  operationId: 'sendFile',
  tag: 'documents',
  summary: 'Sends a file as bytes; it counts for nothing until it is attached to a record',
  query: nameQuery,
  takes: 'application/octet-stream',
  status: 201,
  answer: { name: 'WaitingFile', schema: waitingFile },
  run: ({ house, actor, request }) => receiveFile(house, actor, sentIn(request)),
};

/** Papers of records with their files. */
export const documentRoutes = [
  jsonRoute({
    method: 'get',
    path: '/documents',
    operationId: 'listDocuments',
    tag: 'documents',
    summary: 'The papers of one record: a task, a deliverable, a meeting, a programme, an instrument, a step and so on',
    query: listDocuments.input,
    status: 200,
    answer: { name: 'DocumentList', schema: documentList },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listDocuments, input: query }),
  }),
  jsonRoute({
    method: 'get',
    path: '/programme-documents',
    operationId: 'listProgrammeDocuments',
    tag: 'documents',
    summary: 'All papers of a programme, whatever record of it they belong to, the latest first',
    query: listProgrammeDocuments.input,
    status: 200,
    answer: { name: 'DocumentPage', schema: documentPage },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listProgrammeDocuments, input: query }),
  }),
  jsonRoute({
    method: 'post',
    path: '/documents',
    operationId: 'addDocument',
    tag: 'documents',
    summary: 'Adds a paper to a record, with a file that the caller sent before',
    body: { name: 'NewDocument', schema: addDocument.input },
    status: 201,
    answer: { name: 'AddedDocument', schema: addedDocument },
    run: ({ house, call }, { body }) => runCommand(house, call, { command: addDocument, input: body }),
  }),
  upload,
  bytes,
];
