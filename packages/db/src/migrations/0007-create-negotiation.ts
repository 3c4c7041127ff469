import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

/** Where every record of a negotiation hangs. */
const PLACE = { instrument_id: 'text', programme_id: 'text', partner_id: 'text' } as const;
const ACTOR = { at: 'int', actor_id: 'text', actor_name: 'text', actor_role: 'text' } as const;

/** Samples leave with what was said in them; entries of every other file stay, whoever asks. */
const OF_A_SAMPLE =
  'EXISTS (SELECT 1 FROM instrument WHERE instrument.id = old.instrument_id AND instrument.is_sample = 1)';

const round: TableSpec = {
  columns: {
    id: 'text key',
    ...PLACE,
    number: 'int',
    form: 'text null',
    place: 'text',
    start_on: 'day null',
    end_on: 'day null',
    agenda: 'text',
    mandate: 'text',
    outcome: 'text null',
    closed_on: 'day null',
    minutes_number: 'text null',
    minutes_on: 'day null',
    minutes_note: 'text',
    ad_ref_side: 'text null',
    ad_ref_due_on: 'day null',
    ad_ref_confirmed_on: 'day null',
    is_sample: 'flag',
    ...VERSIONED,
  },
  references: { instrument_id: 'instrument(id)' },
  unique: [['instrument_id', 'number']],
  checks: ['number > 0', '(outcome IS NULL) = (closed_on IS NULL)'],
  indexes: [['programme_id']],
};

const member: TableSpec = {
  columns: {
    id: 'text key',
    round_id: 'text',
    ...PLACE,
    side: 'text',
    position: 'int',
    person_id: 'text null',
    name: 'text',
    title: 'text',
    is_head: 'flag',
  },
  references: { round_id: 'negotiation_round(id)', person_id: 'person(id)' },
  unique: [['round_id', 'side', 'position']],
  checks: [`side IN ('ours', 'theirs')`, `name <> '' OR title <> ''`],
  indexes: [['instrument_id'], ['programme_id'], ['person_id']],
};

const point: TableSpec = {
  columns: {
    id: 'text key',
    ...PLACE,
    clause: 'text',
    title_vi: 'text',
    title_en: 'text',
    is_shared: 'flag',
    owner_agency_id: 'text null',
    opened_round: 'int',
    closed_round: 'int null',
    agreed_text: 'text null',
    agreed_on: 'day null',
    decision: 'text null',
    decision_reason: 'text null',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: {
    instrument_id: 'instrument(id)',
    owner_agency_id: 'agency(id)',
  },
  checks: [
    `title_vi <> '' OR title_en <> ''`,
    `decision IS NULL OR decision IN ('deferred', 'dropped')`,
    'agreed_on IS NULL OR (agreed_text IS NOT NULL AND decision IS NULL)',
    '(decision IS NULL) = (decision_reason IS NULL)',
    'opened_round >= 0',
  ],
  indexes: [['instrument_id', 'created_at', 'id'], ['programme_id']],
};

const position: TableSpec = {
  columns: {
    id: 'text key',
    point_id: 'text',
    ...PLACE,
    lane: 'text',
    seq: 'int',
    round: 'int',
    visibility: 'text',
    text: 'text',
    ...ACTOR,
  },
  references: { point_id: 'open_point(id)' },
  unique: [['point_id', 'lane', 'seq']],
  checks: [
    `lane IN ('ours', 'theirs', 'fallback')`,
    `visibility IN ('internal', 'shared')`,
    `lane <> 'fallback' OR visibility = 'internal'`,
  ],
  indexes: [['instrument_id'], ['programme_id']],
};

const comment: TableSpec = {
  columns: { id: 'text key', point_id: 'text', ...PLACE, is_internal: 'flag', text: 'text', ...ACTOR },
  references: { point_id: 'open_point(id)' },
  checks: [`text <> ''`],
  indexes: [['point_id', 'at'], ['instrument_id'], ['programme_id']],
};

/** Rounds, delegations, open points with every position ever stated, and remarks. */
export const createNegotiation: Migration = {
  name: '0007-create-negotiation',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'negotiation_round', round),
    ...createTable(ddl, 'delegation_member', member),
    ...createTable(ddl, 'open_point', point),
    ...createTable(ddl, 'open_point_position', position),
    ...ddl.appendOnly('open_point_position', OF_A_SAMPLE),
    ...createTable(ddl, 'open_point_comment', comment),
    ...ddl.appendOnly('open_point_comment', OF_A_SAMPLE),
  ],
};
