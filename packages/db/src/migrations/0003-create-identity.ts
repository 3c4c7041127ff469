import type { Migration } from '../migrate.ts';
import { createTable, VERSIONED } from './create-table.ts';

/** Users, sessions, tokens and the record of attempts to sign in. */
export const createIdentity: Migration = {
  name: '0003-create-identity',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'app_user', {
      columns: {
        id: 'text key',
        email: 'text',
        email_fold: 'text',
        name: 'text',
        sort_key: 'text',
        role: 'text',
        agency_id: 'text null',
        partner_id: 'text null',
        language: 'text',
        password_hash: 'text null',
        is_disabled: 'flag',
        is_demo: 'flag',
        created_at: 'int',
        last_sign_in_at: 'int',
        ...VERSIONED,
      },
      references: { agency_id: 'agency(id)', partner_id: 'partner(id)' },
      unique: [['email_fold']],
      indexes: [['sort_key', 'id']],
      checks: [
        `role IN ('admin', 'coordinator', 'leader', 'officer', 'liaison', 'auditor')`,
        `role <> 'officer' OR agency_id IS NOT NULL`,
        `role <> 'liaison' OR partner_id IS NOT NULL`,
      ],
    }),
    ...createTable(ddl, 'session', {
      columns: {
        token_hash: 'text key',
        id: 'text',
        user_id: 'text',
        created_at: 'int',
        last_seen_at: 'int',
        expires_at: 'int',
        user_agent: 'text',
      },
      references: { user_id: 'app_user(id)' },
      unique: [['id']],
      indexes: [['user_id'], ['expires_at']],
    }),
    ...createTable(ddl, 'api_token', {
      columns: {
        id: 'text key',
        token_hash: 'text',
        user_id: 'text',
        name: 'text',
        created_at: 'int',
        last_used_at: 'int null',
        revoked_at: 'int null',
      },
      references: { user_id: 'app_user(id)' },
      unique: [['token_hash']],
      indexes: [['user_id']],
    }),
    ...createTable(ddl, 'feed_token', {
      columns: {
        id: 'text key',
        token_hash: 'text',
        user_id: 'text',
        name: 'text',
        filter: 'text',
        language: 'text',
        created_at: 'int',
        revoked_at: 'int null',
      },
      references: { user_id: 'app_user(id)' },
      unique: [['token_hash']],
      indexes: [['user_id']],
    }),
    ...createTable(ddl, 'one_time_token', {
      columns: { token_hash: 'text key', user_id: 'text', created_at: 'int', expires_at: 'int' },
      references: { user_id: 'app_user(id)' },
      indexes: [['user_id']],
    }),
    ...createTable(ddl, 'sign_in_attempt', {
      columns: { id: 'text key', account: 'text', ip: 'text', at: 'int', outcome: 'text' },
      checks: [`outcome IN ('right', 'wrong', 'limited')`],
      indexes: [['account', 'at'], ['ip', 'at'], ['at']],
    }),
  ],
};
