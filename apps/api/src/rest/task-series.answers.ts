import { RECURRENCES, TASK_FLAGS, TASK_STATES } from '@counterpart/domain/tasks/task.codes';
import { z } from 'zod';
import { codeOf, day, version } from './common.answers.ts';

const id = z.string().meta({ description: 'The series' });

const occurrence = z.strictObject({
  id: z.string(),
  code: z.string(),
  version,
  period: z.string().meta({ description: '2026-03, 2026-Q1, 2026-H1 or 2026' }),
  assignedOn: day.meta({ description: 'First day of the period' }),
  dueOn: day.nullable(),
  completedOn: day.nullable(),
  withdrawnOn: day.nullable(),
  percent: z.int(),
  leadAgencyId: z.string(),
  state: codeOf(TASK_STATES, 'Official state, derived from deadline and completion'),
  flags: z.array(codeOf(TASK_FLAGS, 'What else is to be said of it')),
  daysLate: z.int(),
  isToCome: z.boolean().meta({ description: 'Its period has not begun: acts on the series reach it' }),
});

/** All periods of a recurring task. */
export const taskSeries = z.strictObject({
  id,
  every: codeOf(RECURRENCES, 'How often it falls due'),
  day: z.int().meta({ description: 'Day of the last month of each period; 31 means its last day' }),
  lastPeriod: z.string(),
  nextDueOn: day.nullable(),
  onTime: z.strictObject({ part: z.int(), of: z.int() }).meta({ description: 'Done on time, of those due or done' }),
  isEnded: z.boolean(),
  occurrences: z.array(occurrence),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with the series' }),
});

/** What lengthening answers: the first further task, and how many there are. */
export const lengthenedSeries = z.strictObject({ id: z.string(), code: z.string(), made: z.int() });

/** What changing a series answers; the inverse is missing where no one patch undoes it for every period. */
export const updatedSeries = z.strictObject({
  id,
  changed: z.int(),
  inverse: z.record(z.string(), z.unknown()).nullable(),
});

/** What ending a series answers. */
export const endedSeries = z.strictObject({ id, ended: z.int() });

/** What resuming it answers. */
export const resumedSeries = z.strictObject({ id, resumed: z.int() });
