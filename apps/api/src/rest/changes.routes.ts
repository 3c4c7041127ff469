import { CHANGE_KINDS } from '@counterpart/domain/changes/net-change.rules';
import { z } from 'zod';
import { runQuery } from '../kernel/query.ts';
import { listChanges } from '../modules/changes/index.ts';
import { codeOf, day, localText } from './common.answers.ts';
import { jsonRoute } from './route.ts';

const change = z.strictObject({
  id: z.string(),
  of: codeOf(['file', 'task', 'deliverable'], 'What it is about'),
  taskCode: z.string().nullable(),
  programmeCode: z.string(),
  instrumentId: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  isSample: z.boolean(),
  partnerId: z.string(),
  holder: z
    .string()
    .nullable()
    .meta({ description: 'Who answers for the step: agency:<id>, partner:<id>, role:<ROLE>' }),
  stepCode: z.string().nullable(),
  stepName: localText.nullable(),
  from: day.nullable().meta({ description: 'The day as it was' }),
  to: day.nullable().meta({ description: 'The day as it is' }),
  fromState: z.string().nullable(),
  toState: z.string().nullable().meta({ description: 'What was decided about the file; null where it runs again' }),
  times: z.int().meta({ description: 'How often it was changed in between' }),
  at: z.int().nullable().meta({ description: 'Epoch milliseconds of the last change; null where only time passed' }),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  actorName: z.string(),
});

const changes = z.strictObject({
  since: day.meta({ description: 'The first day that counts' }),
  today: day,
  total: z.int(),
  groups: z.array(
    z.strictObject({
      kind: codeOf(CHANGE_KINDS, 'What changed'),
      total: z.int(),
      rows: z.array(change).max(100),
    }),
  ),
});

/** What is different since a day. */
export const changesRoutes = [
  jsonRoute({
    method: 'get',
    path: '/changes',
    operationId: 'listChanges',
    tag: 'changes',
    summary: 'What changed since a day: signed, effective, moved with old and new day, newly late, new, done',
    query: listChanges.input,
    status: 200,
    answer: { name: 'Changes', schema: changes },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listChanges, input: query }),
  }),
];
