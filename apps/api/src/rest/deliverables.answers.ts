import { DELIVERABLE_STATES, PUNCTUALITIES } from '@counterpart/domain/deliverables/deliverable.codes';
import { z } from 'zod';
import { codeOf, day, instant, version } from './common.answers.ts';

/** A deliverable as lists show it. */
export const deliverableRow = z.strictObject({
  id: z.string(),
  version,
  programmeId: z.string(),
  programmeCode: z.string(),
  programmeTitleVi: z.string(),
  programmeTitleEn: z.string(),
  componentId: z.string().nullable(),
  instrumentId: z.string().nullable(),
  titleVi: z.string(),
  titleEn: z.string(),
  leadAgencyId: z.string(),
  supporting: z.array(z.string()).meta({ description: 'Agencies that support the lead' }),
  plannedOn: day.nullable().meta({ description: 'The first promise, which stays' }),
  extendedOn: day.nullable(),
  dueOn: day.nullable().meta({ description: 'The promise that stands' }),
  actualOn: day.nullable().meta({ description: 'Handed in on' }),
  state: codeOf(DELIVERABLE_STATES, 'Where it stands'),
  punctuality: codeOf(PUNCTUALITIES, 'How it stands to its days; worked out for today'),
  daysLate: z.int(),
  percent: z.int(),
  timesReturned: z.int(),
  isShared: z.boolean(),
  isSample: z.boolean(),
  source: z.string(),
});

const event = z.strictObject({
  id: z.string(),
  kind: z.string(),
  day,
  percent: z.int().nullable(),
  text: z.string(),
  at: instant,
  actorName: z.string(),
});

const move = z.strictObject({
  id: z.string(),
  from: day,
  to: day,
  days: z.int().meta({ description: 'Calendar days, negative when the day came nearer' }),
  reasonCode: z.string().nullable(),
  at: instant,
  reason: z.string().nullable(),
  document: z.string().nullable(),
  askedBy: z.string().nullable(),
  actorName: z.string(),
});

/** A deliverable with its papers, what was done with it and how its days moved. */
export const deliverable = deliverableRow.extend({
  events: z.array(event),
  moves: z.array(move),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with it' }),
});
