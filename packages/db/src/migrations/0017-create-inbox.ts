import type { Migration } from '../migrate.ts';
import { createTable } from './create-table.ts';

/** What waits for a person, and how the person wants to be told. */
export const createInbox: Migration = {
  name: '0017-create-inbox',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'notice', {
      columns: {
        id: 'text key',
        user_id: 'text',
        reason: 'text',
        entity: 'text',
        entity_id: 'text',
        code: 'text',
        title_vi: 'text',
        title_en: 'text',
        path: 'text',
        due_on: 'day null',
        actor_name: 'text',
        at: 'int',
        read_at: 'int null',
        done_at: 'int null',
        dedupe_key: 'text',
      },
      references: { user_id: 'app_user(id)' },
      unique: [['dedupe_key']],
      indexes: [
        ['user_id', 'done_at', 'at', 'id'],
        ['entity', 'entity_id'],
      ],
    }),
    ...createTable(ddl, 'notice_setting', {
      columns: { user_id: 'text key', is_mailed: 'flag', digest: 'text', digest_hour: 'int', updated_at: 'int' },
      references: { user_id: 'app_user(id)' },
      checks: [`digest IN ('off', 'daily', 'weekly')`, 'digest_hour BETWEEN 0 AND 23'],
    }),
  ],
};
