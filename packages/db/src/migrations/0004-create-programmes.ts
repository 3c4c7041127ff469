import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

const MONEY_RANGE = 'BETWEEN -9007199254740991 AND 9007199254740991';

const procedureTemplate: TableSpec = {
  columns: {
    id: 'text key',
    code: 'text',
    version_no: 'int',
    status: 'text',
    name_vi: 'text',
    name_en: 'text',
    valid_from: 'day',
    valid_to: 'day null',
    definition: 'text',
    source: 'text',
    ...VERSIONED,
  },
  unique: [['code', 'version_no']],
  checks: [`status IN ('draft', 'published')`],
};

const programme: TableSpec = {
  columns: {
    id: 'text key',
    code: 'text',
    title_vi: 'text',
    title_en: 'text',
    sort_key: 'text',
    kind: 'text',
    country_code: 'text',
    sector_code: 'text null',
    managing_agency_id: 'text null',
    description_vi: 'text',
    description_en: 'text',
    location: 'text',
    implementing_text: 'text null',
    tags: 'text',
    side_state: 'text null',
    side_state_reason: 'text null',
    is_secret: 'flag',
    external_ref: 'text null',
    source: 'text',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: { managing_agency_id: 'agency(id)' },
  unique: [['code'], ['external_ref']],
  checks: [`title_vi <> '' OR title_en <> ''`],
  indexes: [['managing_agency_id'], ['created_at']],
};

const financingLine: TableSpec = {
  columns: {
    id: 'text key',
    programme_id: 'text',
    partner_id: 'text null',
    kind: 'text',
    amount_minor: 'int',
    currency: 'text',
    note: 'text',
    external_ref: 'text null',
    is_sample: 'flag',
    ...VERSIONED,
  },
  references: { programme_id: 'programme(id)', partner_id: 'partner(id)' },
  unique: [['external_ref']],
  checks: [`amount_minor ${MONEY_RANGE}`],
  indexes: [['programme_id']],
};

const component: TableSpec = {
  columns: {
    id: 'text key',
    programme_id: 'text',
    number: 'int',
    title_vi: 'text',
    title_en: 'text',
    is_sample: 'flag',
    ...VERSIONED,
  },
  references: { programme_id: 'programme(id)' },
  unique: [['programme_id', 'number']],
};

/** Procedures, programmes, their agencies, partners, money and components. */
export const createProgrammes: Migration = {
  name: '0004-create-programmes',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'procedure_template', procedureTemplate),
    ...createTable(ddl, 'programme', programme),
    ...createTable(ddl, 'programme_agency', {
      columns: { programme_id: 'text', agency_id: 'text', role: 'text' },
      primaryKey: ['programme_id', 'agency_id', 'role'],
      references: { programme_id: 'programme(id)', agency_id: 'agency(id)' },
      indexes: [['agency_id', 'programme_id']],
    }),
    ...createTable(ddl, 'programme_partner', {
      columns: { programme_id: 'text', partner_id: 'text', role: 'text' },
      primaryKey: ['programme_id', 'partner_id'],
      references: { programme_id: 'programme(id)', partner_id: 'partner(id)' },
      indexes: [['partner_id', 'programme_id']],
    }),
    ...createTable(ddl, 'financing_line', financingLine),
    ...createTable(ddl, 'component', component),
  ],
};
