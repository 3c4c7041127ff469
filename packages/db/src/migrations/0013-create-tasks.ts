import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

/** Samples leave with their ledger; that of every other task stays, whoever asks. */
const OF_A_SAMPLE = 'EXISTS (SELECT 1 FROM task WHERE task.id = old.task_id AND task.is_sample = 1)';

const task: TableSpec = {
  columns: {
    id: 'text key',
    code: 'text',
    source_number: 'text',
    source_on: 'day',
    source_issuer: 'text',
    source_clause: 'text',
    is_secret: 'flag',
    assigner: 'text',
    content_vi: 'text',
    content_en: 'text',
    programme_id: 'text null',
    instrument_id: 'text null',
    open_point_id: 'text null',
    series_id: 'text null',
    recurrence: 'text null',
    period: 'text null',
    is_sample: 'flag',
    created_at: 'int',
    ...VERSIONED,
  },
  references: {
    programme_id: 'programme(id)',
    instrument_id: 'instrument(id)',
    open_point_id: 'open_point(id)',
  },
  unique: [['code'], ['series_id', 'period']],
  checks: [
    `source_number <> ''`,
    `is_secret = 0 OR (content_vi = '' AND content_en = '' AND source_issuer = '' AND source_clause = '')`,
    `is_secret = 1 OR content_vi <> '' OR content_en <> ''`,
    '(series_id IS NULL) = (period IS NULL) AND (series_id IS NULL) = (recurrence IS NULL)',
  ],
  indexes: [['programme_id'], ['instrument_id'], ['open_point_id']],
};

const event: TableSpec = {
  columns: {
    id: 'text key',
    task_id: 'text',
    seq: 'int',
    kind: 'text',
    day: 'day',
    recorded_on: 'day',
    from_on: 'day null',
    to_on: 'day null',
    agency_id: 'text null',
    percent: 'int null',
    text: 'text',
    document_number: 'text',
    document_on: 'day null',
    corrects_id: 'text null',
    at: 'int',
    actor_id: 'text',
    actor_name: 'text',
    actor_role: 'text',
  },
  references: { task_id: 'task(id)' },
  unique: [['task_id', 'seq'], ['corrects_id']],
  indexes: [['at']],
  checks: ['percent IS NULL OR percent BETWEEN 0 AND 100', `(kind = 'taken_back') = (corrects_id IS NOT NULL)`],
};

const span: TableSpec = {
  columns: {
    task_id: 'text',
    from_on: 'day',
    to_on: 'text',
    side: 'text',
    lead_agency_id: 'text',
    assigned_on: 'day',
    due_on: 'text',
    completed_on: 'text',
    withdrawn_on: 'text',
    late_days: 'int',
    percent: 'int',
    reported_on: 'text',
    requested_on: 'text',
    is_proposed: 'flag',
    is_returned: 'flag',
    asks: 'int',
    grants: 'int',
  },
  primaryKey: ['task_id', 'from_on'],
  references: { task_id: 'task(id)', lead_agency_id: 'agency(id)' },
  checks: [`side IN ('live', 'withdrawn')`],
  indexes: [
    ['to_on', 'side', 'completed_on', 'due_on', 'task_id'],
    ['to_on', 'side', 'due_on', 'task_id'],
    ['to_on', 'lead_agency_id', 'due_on', 'task_id'],
  ],
};

/** Tasks assigned by documents, their agencies, the ledger of what happened, and how each stood day by day. */
export const createTasks: Migration = {
  name: '0013-create-tasks',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'task', task),
    ...createTable(ddl, 'task_agency', {
      columns: { task_id: 'text', agency_id: 'text', role: 'text' },
      primaryKey: ['task_id', 'agency_id'],
      references: { task_id: 'task(id)', agency_id: 'agency(id)' },
      checks: [`role IN ('lead', 'support')`],
      indexes: [['agency_id', 'task_id']],
    }),
    ...createTable(ddl, 'task_event', event),
    ...ddl.appendOnly('task_event', OF_A_SAMPLE),
    ...createTable(ddl, 'task_span', span),
  ],
};
