import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

const PLACE = { instrument_id: 'text', programme_id: 'text', partner_id: 'text' } as const;
const ACTOR = { at: 'int', actor_id: 'text', actor_name: 'text' } as const;

/** Samples leave with what was written of them; entries of every other file stay, whoever asks. */
const OF_A_SAMPLE =
  'EXISTS (SELECT 1 FROM instrument WHERE instrument.id = old.instrument_id AND instrument.is_sample = 1)';

const condition: TableSpec = {
  columns: {
    id: 'text key',
    ...PLACE,
    position: 'int',
    kind: 'text',
    title_vi: 'text',
    title_en: 'text',
    owner_side: 'text',
    owner_agency_id: 'text null',
    planned_on: 'day null',
    waits_for_id: 'text null',
    step_code: 'text null',
    state: 'text',
    state_on: 'day null',
    evidence_number: 'text',
    evidence_on: 'day null',
    evidence_note: 'text',
    waived_by: 'text null',
    waive_reason: 'text null',
    waive_document: 'text null',
    removed_reason: 'text null',
    source: 'text',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: {
    instrument_id: 'instrument(id)',
    waits_for_id: 'instrument(id)',
    owner_agency_id: 'agency(id)',
  },
  checks: [
    `title_vi <> '' OR title_en <> ''`,
    `owner_side IN ('ours', 'partner')`,
    `state IN ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'WAIVED')`,
    `(state = 'WAIVED') = (waive_reason IS NOT NULL)`,
    'waits_for_id IS NULL OR waits_for_id <> instrument_id',
  ],
  indexes: [['instrument_id', 'position', 'id'], ['programme_id'], ['waits_for_id']],
};

const deadline: TableSpec = {
  columns: {
    id: 'text key',
    ...PLACE,
    seq: 'int',
    kind: 'text',
    deadline_on: 'day',
    letter_number: 'text',
    letter_on: 'day null',
    asked_by: 'text',
    reason: 'text',
    ...ACTOR,
  },
  references: { instrument_id: 'instrument(id)' },
  unique: [['instrument_id', 'seq']],
  checks: [`kind IN ('original', 'extension', 'correction')`, `(kind = 'original') = (seq = 0)`],
  indexes: [['programme_id']],
};

const decision: TableSpec = {
  columns: {
    id: 'text key',
    ...PLACE,
    kind: 'text',
    on_day: 'day',
    reason: 'text',
    document: 'text',
    missing: 'text',
    ...ACTOR,
  },
  references: { instrument_id: 'instrument(id)' },
  checks: [`kind IN ('overridden', 'together', 'lapsed', 'terminated')`],
  indexes: [['instrument_id', 'at', 'id'], ['programme_id']],
};

/** Signed, not yet effective and not called off: what the board shows, whether or not a deadline is known. */
const WAITING = `UPDATE instrument_summary SET effectiveness_due_on = COALESCE(
  (SELECT i.effectiveness_deadline_on FROM instrument i WHERE i.id = instrument_summary.instrument_id), '9999-12-30')
  WHERE signed_on < '9999-12-31' AND effective_on = '9999-12-31' AND signing_called_off_on = '9999-12-31'
  AND instrument_id IN (SELECT i.id FROM instrument i JOIN programme p ON p.id = i.programme_id
    WHERE i.side_state IS NULL AND p.side_state IS NULL)`;

/** What is known of full powers beside their number and day. */
const FULL_POWERS = (text: string, day: (column: string) => string): string[] =>
  [
    `signatory_ours_office ${text}`,
    `full_powers_requested_on ${text} ${day('full_powers_requested_on')}`,
    `full_powers_title ${text} NOT NULL DEFAULT ''`,
    `full_powers_scope ${text} NOT NULL DEFAULT ''`,
    `full_powers_until_on ${text} ${day('full_powers_until_on')}`,
    `full_powers_by ${text} NOT NULL DEFAULT ''`,
  ].map((column) => `ALTER TABLE signing_record ADD COLUMN ${column}`);

/** Conditions of effectiveness, chains of deadlines, decisions, the day by which the board is sorted, and full powers whole. */
export const createEffectiveness: Migration = {
  name: '0009-create-effectiveness',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'effectiveness_condition', condition),
    ...createTable(ddl, 'effectiveness_deadline', deadline),
    ...ddl.appendOnly('effectiveness_deadline', OF_A_SAMPLE),
    ...createTable(ddl, 'effectiveness_decision', decision),
    ...ddl.appendOnly('effectiveness_decision', OF_A_SAMPLE),
    ...FULL_POWERS(ddl.text, (column) => ddl.day(column)),
    `ALTER TABLE instrument_summary ADD COLUMN effectiveness_due_on ${ddl.text} NOT NULL DEFAULT '9999-12-31'`,
    WAITING,
    'CREATE INDEX instrument_summary_effectiveness_due_on_ix ON instrument_summary (effectiveness_due_on, instrument_id)',
    // A partner's own board: few rows among many.
    'CREATE INDEX instrument_summary_partner_effectiveness_ix ON instrument_summary (partner_id, effectiveness_due_on, instrument_id)',
  ],
};
