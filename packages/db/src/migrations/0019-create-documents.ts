import type { Ddl } from '../dialect/engine.ts';
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

/** Papers of records with their files; the lists of papers that deliverables and meetings kept become documents. */
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
    movePapersOfMeetings(),
    'DROP TABLE meeting_file',
    movePapersOfDeliverables(ddl),
    'ALTER TABLE deliverable DROP COLUMN evidence',
  ],
};

const COLUMNS =
  'id, owner_kind, owner_id, act_id, kind, number, on_day, issuer, title, is_shared, is_secret, file_version, ' +
  'known_sha256, removed_at, removed_reason, added_at, added_by, added_by_name, is_sample, version, updated_at, updated_by';

/** The id keeps what made it unique; who wrote a meeting last stands for whoever listed its papers. */
function movePapersOfMeetings(): string {
  return `INSERT INTO document (${COLUMNS})
    SELECT 'doc_' || substr(f.id, 5), 'meeting', f.meeting_id, NULL, 'OTHER', f.number, f.file_on, '', f.title, f.is_shared,
      0, 0, f.sha256, NULL, '', m.updated_at + f.position, m.updated_by, '', m.is_sample, 1, m.updated_at, m.updated_by
    FROM meeting_file AS f JOIN meeting AS m ON m.id = f.meeting_id
    WHERE f.number <> '' OR f.title <> ''`;
}

function movePapersOfDeliverables(ddl: Ddl): string {
  const [number, note] = [ddl.jsonText('number'), ddl.jsonText('note')];
  return `INSERT INTO document (${COLUMNS})
    SELECT 'doc_' || substr(d.id, 5) || 'e' || items.key, 'deliverable', d.id, NULL, 'EVIDENCE', ${number},
      ${ddl.jsonText('on')}, '', ${note}, d.is_shared, 0, 0, NULL, NULL, '', d.updated_at + items.key, d.updated_by, '',
      d.is_sample, 1, d.updated_at, d.updated_by
    FROM deliverable AS d, ${ddl.jsonItems('d.evidence')}
    WHERE ${number} <> '' OR ${note} <> ''`;
}
