import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

const ACTOR = { at: 'int', actor_id: 'text', actor_name: 'text' } as const;

/** Samples leave with their ledgers; those of every other deliverable stay, whoever asks. */
const OF_A_SAMPLE =
  'EXISTS (SELECT 1 FROM deliverable WHERE deliverable.id = old.deliverable_id AND deliverable.is_sample = 1)';

const deliverable: TableSpec = {
  columns: {
    id: 'text key',
    programme_id: 'text',
    component_id: 'text null',
    instrument_id: 'text null',
    partner_id: 'text null',
    title_vi: 'text',
    title_en: 'text',
    sort_key: 'text',
    lead_agency_id: 'text',
    planned_on: 'day null',
    extended_on: 'day null',
    due_on: 'text',
    actual_on: 'day null',
    state: 'text',
    percent: 'int',
    times_returned: 'int',
    evidence: 'text',
    is_shared: 'flag',
    source: 'text',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: {
    programme_id: 'programme(id)',
    component_id: 'component(id)',
    instrument_id: 'instrument(id)',
    lead_agency_id: 'agency(id)',
  },
  checks: [
    `title_vi <> '' OR title_en <> ''`,
    `state IN ('PLANNED', 'IN_PROGRESS', 'SUBMITTED', 'REVISION', 'ACCEPTED', 'CANCELLED')`,
    `percent BETWEEN 0 AND 100`,
    `times_returned >= 0`,
    `due_on = COALESCE(extended_on, planned_on, '9999-12-31')`,
    `planned_on IS NOT NULL OR extended_on IS NULL`,
    `(instrument_id IS NULL) = (partner_id IS NULL)`,
  ],
  indexes: [
    ['due_on', 'id'],
    ['sort_key', 'id'],
    ['updated_at', 'id'],
    ['programme_id', 'due_on', 'id'],
    ['lead_agency_id', 'due_on', 'id'],
    ['partner_id', 'due_on', 'id'],
    ['component_id'],
    ['instrument_id'],
  ],
};

const event: TableSpec = {
  columns: {
    id: 'text key',
    deliverable_id: 'text',
    programme_id: 'text',
    seq: 'int',
    kind: 'text',
    day: 'day',
    percent: 'int null',
    text: 'text',
    before: 'text',
    corrects_id: 'text null',
    ...ACTOR,
    actor_role: 'text',
  },
  references: { deliverable_id: 'deliverable(id)' },
  unique: [['deliverable_id', 'seq'], ['corrects_id']],
  checks: ['percent IS NULL OR percent BETWEEN 0 AND 100', `(kind = 'taken_back') = (corrects_id IS NOT NULL)`],
  indexes: [['programme_id']],
};

const revision: TableSpec = {
  columns: {
    id: 'text key',
    deliverable_id: 'text',
    programme_id: 'text',
    seq: 'int',
    field: 'text',
    old_on: 'day null',
    new_on: 'day null',
    reason_code: 'text null',
    reason: 'text null',
    document: 'text null',
    asked_by: 'text null',
    ...ACTOR,
  },
  references: { deliverable_id: 'deliverable(id)' },
  unique: [['deliverable_id', 'seq']],
  checks: [`field IN ('planned', 'extended', 'actual')`],
  indexes: [['programme_id']],
};

const indicator: TableSpec = {
  columns: {
    id: 'text key',
    programme_id: 'text',
    component_id: 'text null',
    title_vi: 'text',
    title_en: 'text',
    unit_vi: 'text',
    unit_en: 'text',
    direction: 'text',
    is_fraction: 'flag',
    baseline_value: 'text null',
    baseline_on: 'day null',
    targets: 'text',
    is_shared: 'flag',
    is_removed: 'flag',
    source: 'text',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: { programme_id: 'programme(id)', component_id: 'component(id)' },
  checks: [`title_vi <> '' OR title_en <> ''`, `direction IN ('up', 'down', 'rank')`],
  indexes: [['programme_id', 'created_at', 'id'], ['component_id']],
};

const reading: TableSpec = {
  columns: {
    id: 'text key',
    indicator_id: 'text',
    programme_id: 'text',
    value: 'text',
    total: 'text null',
    qualifier: 'text',
    as_of_on: 'day',
    source: 'text',
    is_withdrawn: 'flag',
    ...ACTOR,
  },
  references: { indicator_id: 'indicator(id)' },
  checks: [`qualifier IN ('exact', 'over')`, `source <> ''`],
  indexes: [['indicator_id', 'as_of_on', 'id'], ['programme_id']],
};

/** Deliverables with their agencies, acts and moved days; indicators with their targets and readings. */
export const createDeliverables: Migration = {
  name: '0014-create-deliverables',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'deliverable', deliverable),
    ...createTable(ddl, 'deliverable_agency', {
      columns: { deliverable_id: 'text', agency_id: 'text', programme_id: 'text' },
      primaryKey: ['deliverable_id', 'agency_id'],
      references: { deliverable_id: 'deliverable(id)', agency_id: 'agency(id)' },
      indexes: [['agency_id', 'deliverable_id'], ['programme_id']],
    }),
    ...createTable(ddl, 'deliverable_event', event),
    ...ddl.appendOnly('deliverable_event', OF_A_SAMPLE),
    ...createTable(ddl, 'deliverable_revision', revision),
    ...ddl.appendOnly('deliverable_revision', OF_A_SAMPLE),
    ...createTable(ddl, 'indicator', indicator),
    ...createTable(ddl, 'indicator_reading', reading),
  ],
};
