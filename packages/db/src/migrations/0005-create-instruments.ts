import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

const MONEY_RANGE = 'BETWEEN -9007199254740991 AND 9007199254740991';

const instrument: TableSpec = {
  columns: {
    id: 'text key',
    programme_id: 'text',
    partner_id: 'text',
    kind: 'text',
    capacity: 'text',
    number: 'text null',
    title_vi: 'text',
    title_en: 'text',
    sort_key: 'text',
    amount_minor: 'int null',
    currency: 'text null',
    procedure_id: 'text',
    proposing_agency_id: 'text null',
    effectiveness_deadline_on: 'day null',
    side_state: 'text null',
    side_state_reason: 'text null',
    facts: 'text',
    external_ref: 'text null',
    source: 'text',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: {
    programme_id: 'programme(id)',
    partner_id: 'partner(id)',
    procedure_id: 'procedure_template(id)',
    proposing_agency_id: 'agency(id)',
  },
  unique: [['external_ref']],
  checks: [`(amount_minor IS NULL) = (currency IS NULL)`, `amount_minor IS NULL OR amount_minor ${MONEY_RANGE}`],
  indexes: [['programme_id'], ['partner_id'], ['procedure_id'], ['number'], ['created_at']],
};

const milestone: TableSpec = {
  columns: {
    id: 'text key',
    instrument_id: 'text',
    programme_id: 'text',
    partner_id: 'text',
    step_code: 'text',
    position: 'int',
    responsible_role: 'text',
    agency_id: 'text null',
    baseline_on: 'day null',
    planned_on: 'day null',
    actual_on: 'day null',
    held_since_on: 'day null',
    dossier_received_on: 'day null',
    dossier_complete_on: 'day null',
    is_not_applicable: 'flag',
    is_actual_expected: 'flag',
    delay_reason_code: 'text null',
    note: 'text',
    evidence: 'text',
    ...VERSIONED,
  },
  references: { instrument_id: 'instrument(id)', agency_id: 'agency(id)' },
  unique: [['instrument_id', 'step_code', 'position']],
  indexes: [['programme_id'], ['agency_id', 'programme_id']],
};

const dateRevision: TableSpec = {
  columns: {
    id: 'text key',
    milestone_id: 'text',
    instrument_id: 'text',
    programme_id: 'text',
    partner_id: 'text',
    field: 'text',
    old_on: 'day null',
    new_on: 'day null',
    reason_code: 'text null',
    reason: 'text null',
    document: 'text null',
    asked_by: 'text null',
    at: 'int',
    actor_id: 'text',
    actor_name: 'text',
  },
  checks: [`field IN ('baseline', 'planned', 'actual', 'effectiveness_deadline')`],
  indexes: [['milestone_id', 'at'], ['programme_id', 'at'], ['at']],
};

const signingRecord: TableSpec = {
  columns: {
    instrument_id: 'text key',
    programme_id: 'text',
    partner_id: 'text',
    window_from_on: 'day null',
    window_to_on: 'day null',
    time_of_day: 'text null',
    place: 'text',
    form: 'text null',
    level: 'text',
    signatory_ours_id: 'text null',
    signatory_ours_text: 'text',
    signatory_partner_id: 'text null',
    signatory_partner_text: 'text',
    full_powers: 'text',
    full_powers_number: 'text null',
    full_powers_on: 'day null',
    full_powers_for: 'text',
    text_checked_on: 'day null',
    initialled_on: 'day null',
    status_override: 'text null',
    status_reason: 'text null',
    protocol_note: 'text',
    note: 'text',
    ...VERSIONED,
  },
  references: { instrument_id: 'instrument(id)', signatory_ours_id: 'person(id)', signatory_partner_id: 'person(id)' },
  checks: [`full_powers IN ('unknown', 'needed', 'not_needed')`],
  indexes: [['programme_id']],
};

/** Instruments, their milestones with the slip ledger, and signing records. */
export const createInstruments: Migration = {
  name: '0005-create-instruments',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'instrument', instrument),
    ...createTable(ddl, 'milestone', milestone),
    ...createTable(ddl, 'date_revision', dateRevision),
    // Samples leave with their ledger; the ledger of every other file stays, whoever asks.
    ...ddl.appendOnly(
      'date_revision',
      'EXISTS (SELECT 1 FROM instrument WHERE instrument.id = old.instrument_id AND instrument.is_sample = 1)',
    ),
    ...createTable(ddl, 'signing_record', signingRecord),
  ],
};
