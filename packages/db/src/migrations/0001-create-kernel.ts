import type { Migration } from '../migrate.ts';
import { createTable } from './create-table.ts';

/** Audit chain, idempotency keys and the outbox. */
export const createKernel: Migration = {
  name: '0001-create-kernel',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'audit_head', { columns: { id: 'int key', seq: 'int', hash: 'text' }, checks: ['id = 1'] }),
    `INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '')`,
    ...createTable(ddl, 'audit_event', {
      columns: {
        seq: 'int key',
        at: 'int',
        actor_id: 'text',
        actor_name: 'text',
        actor_role: 'text',
        channel: 'text',
        request_id: 'text',
        action: 'text',
        entity: 'text',
        entity_id: 'text',
        entity_version: 'int',
        programme_id: 'text null',
        partner_id: 'text null',
        before: 'text null',
        after: 'text null',
        reason: 'text null',
        is_internal: 'flag',
        prev_hash: 'text',
        hash: 'text',
      },
      indexes: [
        ['entity', 'entity_id', 'seq'],
        ['programme_id', 'seq'],
        ['action', 'at'],
      ],
    }),
    ...ddl.appendOnly('audit_event'),
    ...createTable(ddl, 'idempotency_key', {
      columns: { actor_id: 'text', key: 'text', request_hash: 'text', response: 'text', created_at: 'int' },
      primaryKey: ['actor_id', 'key'],
      indexes: [['created_at']],
    }),
    ...createTable(ddl, 'outbox', {
      columns: {
        id: 'text key',
        kind: 'text',
        dedupe_key: 'text',
        payload: 'text',
        created_at: 'int',
        available_at: 'int',
        attempts: 'int',
        leased_until: 'int null',
        done_at: 'int null',
        dead_at: 'int null',
        last_error: 'text null',
      },
      unique: [['dedupe_key']],
      indexes: [['done_at', 'available_at']],
    }),
  ],
};
