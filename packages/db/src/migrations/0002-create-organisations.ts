import type { Migration } from '../migrate.ts';
import { createTable, VERSIONED } from './create-table.ts';

const NAMED = { name_vi: 'text', name_en: 'text', sort_key: 'text' } as const;
const VALIDITY = { valid_from: 'day null', valid_to: 'day null' } as const;
const ORIGIN = { source: 'text', is_sample: 'flag' } as const;

/** Partners, agencies, persons and the office's holiday table. */
export const createOrganisations: Migration = {
  name: '0002-create-organisations',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'partner', {
      columns: {
        id: 'text key',
        code: 'text',
        ...NAMED,
        kind: 'text',
        iati_id: 'text null',
        ...VALIDITY,
        successor_id: 'text null',
        ...ORIGIN,
        ...VERSIONED,
      },
      references: { successor_id: 'partner(id)' },
      unique: [['code']],
    }),
    ...createTable(ddl, 'agency', {
      columns: {
        id: 'text key',
        code: 'text',
        ...NAMED,
        class: 'text',
        parent_id: 'text null',
        ...VALIDITY,
        successor_id: 'text null',
        ...ORIGIN,
        ...VERSIONED,
      },
      references: { parent_id: 'agency(id)', successor_id: 'agency(id)' },
      unique: [['code']],
    }),
    ...createTable(ddl, 'person', {
      columns: {
        id: 'text key',
        name: 'text',
        sort_key: 'text',
        title_vi: 'text',
        title_en: 'text',
        agency_id: 'text null',
        partner_id: 'text null',
        is_acting: 'flag',
        ...VALIDITY,
        ...ORIGIN,
        ...VERSIONED,
      },
      references: { agency_id: 'agency(id)', partner_id: 'partner(id)' },
    }),
    ...createTable(ddl, 'holiday', {
      columns: {
        day: 'day key',
        kind: 'text',
        name_vi: 'text',
        name_en: 'text',
        status: 'text',
        source: 'text',
        ...VERSIONED,
      },
      checks: [`kind IN ('off', 'work')`],
    }),
  ],
};
