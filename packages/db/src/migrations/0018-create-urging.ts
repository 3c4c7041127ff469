import type { Migration } from '../migrate.ts';
import { createTable, type TableSpec, VERSIONED } from './create-table.ts';

/** Answers about samples leave with them; every other answer stays, whoever asks. */
const OF_A_SAMPLE = 'EXISTS (SELECT 1 FROM task WHERE task.id = old.task_id AND task.is_sample = 1)';

const urging: TableSpec = {
  columns: {
    id: 'text key',
    agency_id: 'text',
    level: 'int',
    language: 'text',
    number: 'int null',
    symbol: 'text',
    document_number: 'text',
    sent_on: 'day',
    new_due_on: 'day null',
    answer_due_on: 'day',
    subject: 'text',
    snapshot: 'text null',
    docx_sha256: 'text null',
    pdf_sha256: 'text null',
    task_count: 'int',
    answered_count: 'int',
    withdrawn_on: 'day null',
    withdrawn_reason: 'text',
    at: 'int',
    actor_id: 'text',
    actor_name: 'text',
    actor_role: 'text',
    version: 'int',
  },
  references: { agency_id: 'agency(id)' },
  checks: [
    'level BETWEEN 1 AND 6',
    `language IN ('vi', 'en')`,
    '(number IS NULL) = (level NOT IN (2, 3))',
    '(number IS NULL) = (snapshot IS NULL)',
    '(number IS NULL) = (docx_sha256 IS NULL)',
    '(number IS NULL) = (pdf_sha256 IS NULL)',
    'answered_count BETWEEN 0 AND task_count',
    `(withdrawn_on IS NULL) = (withdrawn_reason = '')`,
  ],
  indexes: [
    ['sent_on', 'id'],
    ['agency_id', 'sent_on', 'id'],
  ],
};

const answer: TableSpec = {
  columns: {
    id: 'text key',
    urging_id: 'text',
    task_id: 'text',
    day: 'day',
    document_number: 'text',
    document_on: 'day null',
    text: 'text',
    promised_on: 'day null',
    at: 'int',
    actor_id: 'text',
    actor_name: 'text',
    actor_role: 'text',
  },
  references: { urging_id: 'urging(id)', task_id: 'task(id)' },
  checks: [`document_number <> '' OR text <> '' OR promised_on IS NOT NULL`],
  indexes: [['urging_id'], ['task_id']],
};

/** Agencies urged about their tasks, the letters with their numbers, the answers, and the office's rules. */
export const createUrging: Migration = {
  name: '0018-create-urging',
  statements: ({ ddl }) => [
    ...createTable(ddl, 'urging', urging),
    ...createTable(ddl, 'urging_task', {
      columns: {
        urging_id: 'text',
        task_id: 'text',
        level: 'int',
        due_on: 'day',
        days_late: 'int',
        answered_on: 'day null',
        promised_on: 'day null',
      },
      primaryKey: ['urging_id', 'task_id'],
      references: { urging_id: 'urging(id)', task_id: 'task(id)' },
      checks: ['level BETWEEN 1 AND 6'],
      indexes: [['task_id']],
    }),
    ...createTable(ddl, 'urging_answer', answer),
    ...ddl.appendOnly('urging_answer', OF_A_SAMPLE),
    ...createTable(ddl, 'urging_number', {
      columns: { symbol: 'text', year: 'int', number: 'int', urging_id: 'text' },
      primaryKey: ['symbol', 'year', 'number'],
      references: { urging_id: 'urging(id)' },
      checks: ['number > 0'],
      indexes: [['urging_id']],
    }),
    ...createTable(ddl, 'urging_rule', {
      columns: { level: 'int key', trigger: 'text', days: 'int', wait_days: 'int', is_on: 'flag', ...VERSIONED },
      checks: [
        'level BETWEEN 1 AND 6',
        `trigger IN ('before', 'on', 'after', 'unanswered')`,
        'days BETWEEN 0 AND 250 AND wait_days BETWEEN 1 AND 250',
      ],
    }),
  ],
};
