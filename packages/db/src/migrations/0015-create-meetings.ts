import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

const meeting: TableSpec = {
  columns: {
    id: 'text key',
    kind: 'text',
    title_vi: 'text',
    title_en: 'text',
    precision: 'text',
    start_on: 'day',
    end_on: 'day',
    place: 'text',
    minutes_number: 'text null',
    minutes_on: 'day null',
    minutes_vi: 'text',
    minutes_en: 'text',
    is_minutes_shared: 'flag',
    note: 'text',
    source: 'text',
    is_sample: 'flag',
    ...VERSIONED,
  },
  checks: [`title_vi <> '' OR title_en <> ''`, `precision IN ('DAYS', 'MONTH', 'WITHIN')`, 'start_on <= end_on'],
  indexes: [['start_on', 'id']],
};

const partner: TableSpec = {
  columns: { meeting_id: 'text', partner_id: 'text' },
  primaryKey: ['meeting_id', 'partner_id'],
  references: { meeting_id: 'meeting(id)', partner_id: 'partner(id)' },
  indexes: [['partner_id', 'meeting_id']],
};

const agency: TableSpec = {
  columns: { meeting_id: 'text', agency_id: 'text' },
  primaryKey: ['meeting_id', 'agency_id'],
  references: { meeting_id: 'meeting(id)', agency_id: 'agency(id)' },
  indexes: [['agency_id', 'meeting_id']],
};

const person: TableSpec = {
  columns: {
    id: 'text key',
    meeting_id: 'text',
    side: 'text',
    position: 'int',
    person_id: 'text null',
    partner_id: 'text null',
    name: 'text',
    title: 'text',
    is_acting: 'flag',
    is_head: 'flag',
  },
  references: { meeting_id: 'meeting(id)', person_id: 'person(id)', partner_id: 'partner(id)' },
  unique: [['meeting_id', 'side', 'position']],
  checks: [`side IN ('ours', 'theirs')`, `name <> '' OR title <> ''`, `side = 'theirs' OR partner_id IS NULL`],
  indexes: [['person_id']],
};

const file: TableSpec = {
  columns: {
    id: 'text key',
    meeting_id: 'text',
    position: 'int',
    number: 'text',
    file_on: 'day null',
    title: 'text',
    sha256: 'text null',
    is_shared: 'flag',
  },
  references: { meeting_id: 'meeting(id)' },
  unique: [['meeting_id', 'position']],
  checks: [`number <> '' OR title <> ''`],
};

const subject: TableSpec = {
  columns: {
    id: 'text key',
    meeting_id: 'text',
    position: 'int',
    programme_id: 'text',
    instrument_id: 'text null',
  },
  references: {
    meeting_id: 'meeting(id)',
    programme_id: 'programme(id)',
    instrument_id: 'instrument(id)',
  },
  unique: [['meeting_id', 'position']],
  indexes: [['programme_id'], ['instrument_id']],
};

const item: TableSpec = {
  columns: {
    id: 'text key',
    meeting_id: 'text',
    partner_id: 'text',
    number: 'int',
    side: 'text',
    kind: 'text',
    text_vi: 'text',
    text_en: 'text',
    owner_agency_id: 'text null',
    due_on: 'day null',
    is_shared: 'flag',
    link_kind: 'text null',
    link_id: 'text null',
    kept_on: 'day null',
    kept_note: 'text',
    dropped_on: 'day null',
    drop_reason: 'text',
    source: 'text',
    is_sample: 'flag',
    ...VERSIONED,
  },
  references: {
    meeting_id: 'meeting(id)',
    partner_id: 'partner(id)',
    owner_agency_id: 'agency(id)',
  },
  unique: [['meeting_id', 'number']],
  checks: [
    `side IN ('ours', 'theirs', 'both')`,
    `kind IN ('request', 'commitment')`,
    `text_vi <> '' OR text_en <> ''`,
    '(link_kind IS NULL) = (link_id IS NULL)',
    'link_id IS NULL OR (kept_on IS NULL AND dropped_on IS NULL)',
    'kept_on IS NULL OR dropped_on IS NULL',
    `(dropped_on IS NULL) = (drop_reason = '')`,
  ],
  indexes: [['owner_agency_id', 'meeting_id'], ['link_id'], ['partner_id']],
};

/** Meetings with partners: who took part, what it was about, its papers, and what each side asked and promised. */
export const createMeetings: Migration = {
  name: '0015-create-meetings',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'meeting', meeting),
    ...createTable(ddl, 'meeting_partner', partner),
    ...createTable(ddl, 'meeting_agency', agency),
    ...createTable(ddl, 'meeting_person', person),
    ...createTable(ddl, 'meeting_file', file),
    ...createTable(ddl, 'meeting_subject', subject),
    ...createTable(ddl, 'meeting_item', item),
  ],
};
