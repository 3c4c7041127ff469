import type { Migration } from '../migrate.ts';
import { createTable, VERSIONED } from './create-table.ts';

const ACTOR = { at: 'int', actor_id: 'text', actor_name: 'text' } as const;

/** Exits of partners from their files, each file that was looked at, and the work that was handed on. */
export const createExits: Migration = {
  name: '0012-create-exits',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'partner_exit', {
      columns: {
        id: 'text key',
        partner_id: 'text',
        kind: 'text',
        effective_on: 'day',
        reason: 'text',
        document_number: 'text',
        document_on: 'day null',
        document_issuer: 'text',
        target_partner_id: 'text null',
        target_agency_id: 'text null',
        state: 'text',
        ended_on: 'day null',
        ended_reason: 'text null',
        is_sample: 'flag',
        ...ACTOR,
        ...VERSIONED,
      },
      references: {
        partner_id: 'partner(id)',
        target_partner_id: 'partner(id)',
        target_agency_id: 'agency(id)',
      },
      checks: [
        `kind IN ('suspend', 'terminate', 'hand_over')`,
        `state IN ('standing', 'resumed', 'undone')`,
        `(state = 'standing') = (ended_on IS NULL)`,
        'target_partner_id IS NULL OR target_agency_id IS NULL',
        `(kind = 'hand_over') = (target_partner_id IS NOT NULL OR target_agency_id IS NOT NULL)`,
      ],
      indexes: [['partner_id', 'at'], ['at']],
    }),
    ...createTable(ddl, 'partner_exit_file', {
      columns: {
        exit_id: 'text',
        instrument_id: 'text',
        programme_id: 'text',
        is_included: 'flag',
        reason: 'text',
        stage_before: 'text',
        side_state_before: 'text null',
        side_reason_before: 'text null',
        agency_before_id: 'text null',
        side_state_after: 'text null',
        agency_after_id: 'text null',
        version_after: 'int',
        successor_id: 'text null',
        resumed_on: 'day null',
      },
      primaryKey: ['exit_id', 'instrument_id'],
      references: { exit_id: 'partner_exit(id)', instrument_id: 'instrument(id)' },
      indexes: [['instrument_id'], ['programme_id']],
    }),
    ...createTable(ddl, 'partner_exit_hand_on', {
      columns: {
        id: 'text key',
        exit_id: 'text',
        instrument_id: 'text',
        programme_id: 'text',
        kind: 'text',
        record_id: 'text',
        label_vi: 'text',
        label_en: 'text',
        from_agency_id: 'text null',
        agency_id: 'text',
        reason: 'text',
        ...ACTOR,
      },
      references: {
        exit_id: 'partner_exit(id)',
        instrument_id: 'instrument(id)',
        agency_id: 'agency(id)',
      },
      indexes: [['exit_id', 'at'], ['instrument_id'], ['programme_id']],
    }),
  ],
};
