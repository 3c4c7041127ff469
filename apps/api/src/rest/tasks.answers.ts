import { TASK_ASSIGNERS, TASK_FLAGS, TASK_STATES } from '@counterpart/domain/tasks/task.codes';
import { taskFields } from '@counterpart/domain/tasks/task.fields';
import { z } from 'zod';
import { codeOf, day, fieldAnswers, instant, version } from './common.answers.ts';

const state = codeOf(TASK_STATES, 'Official state, derived from deadline and completion');
const flags = z.array(codeOf(TASK_FLAGS, 'What else is to be said of it'));
const daysLate = z
  .int()
  .meta({ description: 'Calendar days behind the deadline; 0 where it was kept or there is none' });

const standing = {
  leadAgencyId: z.string().meta({ description: 'Lead agency, see /agencies' }),
  assignedOn: day,
  dueOn: day.nullable().meta({ description: 'Deadline as extended; none where the task has none' }),
  completedOn: day.nullable(),
  withdrawnOn: day.nullable(),
  reportedOn: day.nullable(),
  percent: z.int(),
  asks: z.int().meta({ description: 'How often an extension was asked for' }),
  grants: z.int().meta({ description: 'How often one was given' }),
  state,
  flags,
  daysLate,
};

/** One row of the list of tasks. */
export const taskRow = z.strictObject({
  id: z.string(),
  code: z.string(),
  version,
  contentVi: z.string().meta({ description: 'Empty for a secret document' }),
  contentEn: z.string(),
  isSecret: z.boolean(),
  sourceNumber: z.string(),
  sourceOn: day,
  assigner: codeOf(TASK_ASSIGNERS, 'Who assigned it'),
  programmeCode: z.string().nullable(),
  instrumentId: z.string().nullable().meta({ description: 'Instrument of the programme, where it is about one' }),
  openPointId: z.string().nullable().meta({ description: 'Open point of the negotiation, where it is about one' }),
  requestedOn: day.nullable().meta({ description: 'Deadline asked for and not yet decided' }),
  period: z.string().nullable().meta({ description: 'Period of a recurring task' }),
  isSample: z.boolean(),
  ...standing,
});

const entry = z.strictObject({
  id: z.string(),
  kind: z.string().meta({ description: 'assigned, reported, proposed, returned, confirmed, extension_asked, ...' }),
  day,
  at: instant,
  actorName: z.string(),
  fromOn: day.nullable().meta({ description: 'Deadline before' }),
  toOn: day.nullable().meta({ description: 'Deadline after, or asked for' }),
  agencyId: z.string().nullable(),
  percent: z.int().nullable(),
  text: z.string(),
  documentNumber: z.string(),
  documentOn: day.nullable(),
  correctsId: z.string().nullable(),
  isTakenBack: z.boolean(),
});

/** One task with its whole ledger. */
export const task = z.strictObject({
  id: z.string(),
  code: z.string(),
  version,
  ...fieldAnswers(taskFields),
  isSecret: z.boolean(),
  supportIds: z.array(z.string()),
  links: z
    .strictObject({
      programmeId: z.string(),
      programmeCode: z.string(),
      mayOpen: z.boolean().meta({ description: 'Whether the programme is one that the caller may read' }),
      titleVi: z.string(),
      titleEn: z.string(),
      instrument: z.strictObject({ id: z.string(), titleVi: z.string(), titleEn: z.string() }).nullable(),
      point: z
        .strictObject({ id: z.string(), clause: z.string(), titleVi: z.string(), titleEn: z.string() })
        .nullable(),
    })
    .nullable(),
  recurrence: z.string().nullable(),
  period: z.string().nullable(),
  isSample: z.boolean(),
  proposal: z.strictObject({ on: day, documentNumber: z.string(), documentOn: day.nullable() }).nullable(),
  isReturned: z.boolean(),
  request: z.strictObject({ on: day, newDueOn: day }).nullable(),
  ...standing,
  ledger: z.array(entry),
  lastEventId: z.string(),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with it' }),
});

/** What assigning answers: the first task, and how many a recurring one became. */
export const createdTask = z.strictObject({ id: z.string(), code: z.string(), version, made: z.int() });

/** What an act on a task answers. */
export const actedOnTask = z.strictObject({
  id: z.string(),
  version,
  eventId: z.string().meta({ description: 'The entry of the ledger, by which the act can be taken back' }),
});

const counts = z.strictObject({
  OPEN_OVERDUE: z.int(),
  OPEN_IN_TERM: z.int(),
  DONE_LATE: z.int(),
  DONE_ON_TIME: z.int(),
});

const score = z.strictObject({
  total: z.int(),
  counts,
  oldestDueOn: day.nullable().meta({ description: 'Earliest deadline that is open and missed' }),
  medianDaysLate: z.number().nullable(),
  late: z.array(z.int()).meta({ description: 'Tasks late by 1 to 30, 31 to 60, 61 to 120, and more than 120 days' }),
  asked: z.int(),
  granted: z.int(),
});

/** A lead agency's figures today beside those of an evening before. */
export const scorecard = z.strictObject({
  agencyId: z.string(),
  code: z.string(),
  day,
  beforeOn: day,
  now: score,
  before: score,
});
