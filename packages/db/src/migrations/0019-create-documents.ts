import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

const document: TableSpec = {
  columns: {
    id: 'text key',
    owner_kind: 'text',
    owner_id: 'text',
    act_id: 'text null',
    kind: 'text',
    number: 'text',
    on_day: 'day null',
    issuer: 'text',
    title: 'text',
    is_shared: 'flag',
    is_secret: 'flag',
    file_version: 'int',
    known_sha256: 'text null',
    removed_at: 'int null',
    removed_reason: 'text',
    added_at: 'int',
    added_by: 'text',
    added_by_name: 'text',
    is_sample: 'flag',
    ...VERSIONED,
  },
  checks: [
    `owner_kind IN ('programme', 'instrument', 'milestone', 'condition', 'round', 'meeting', 'deliverable', 'task')`,
    `number <> '' OR title <> '' OR file_version > 0`,
    `is_secret = 0 OR (title = '' AND issuer = '' AND file_version = 0)`,
    `(removed_at IS NULL) = (removed_reason = '')`,
  ],
  indexes: [['owner_kind', 'owner_id', 'added_at', 'id']],
};

const file: TableSpec = {
  columns: {
    id: 'text key',
    document_id: 'text null',
    file_version: 'int null',
    blob_id: 'text',
    name: 'text',
    media_type: 'text',
    size_bytes: 'int',
    sha256: 'text',
    at: 'int',
    actor_id: 'text',
    actor_name: 'text',
  },
  unique: [['document_id', 'file_version']],
  references: { document_id: 'document(id)', blob_id: 'document_blob(id)' },
  checks: ['(document_id IS NULL) = (file_version IS NULL)', 'size_bytes > 0', 'length(sha256) = 64'],
  indexes: [['actor_id', 'at'], ['blob_id']],
};

/** Papers of records with their files. */
export const createDocuments: Migration = {
  name: '0019-create-documents',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'document', document),
    ...createTable(ddl, 'document_blob', {
      columns: { id: 'text key', sha256: 'text null', size_bytes: 'int', at: 'int' },
      unique: [['sha256']],
      checks: ['size_bytes >= 0'],
    }),
    ...createTable(ddl, 'document_chunk', {
      columns: { blob_id: 'text', seq: 'int', bytes: 'bytes' },
      primaryKey: ['blob_id', 'seq'],
      references: { blob_id: 'document_blob(id)' },
      checks: ['seq >= 0'],
    }),
    ...createTable(ddl, 'document_file', file),
  ],
};
