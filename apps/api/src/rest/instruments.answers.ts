import { REFERENCE_CLASSES } from '@counterpart/domain/holding/observed.rules';
import { CLOCK_EVENT_KINDS } from '@counterpart/domain/milestones/clock.rules';
import { CLOCK_STATES } from '@counterpart/domain/milestones/statutory.rules';
import { MILESTONE_STATES } from '@counterpart/domain/milestones/milestone.types';
import { LIMIT_UNITS, STEP_KINDS, VERIFICATIONS } from '@counterpart/domain/procedures/procedure.types';
import { CAPACITIES, INSTRUMENT_KINDS, RESPONSIBLE_ROLES, SIDE_STATES } from '@counterpart/domain/shared/codes';
import { z } from 'zod';
import { codeOf, day, instant, localText, minorUnits, version } from './common.answers.ts';
import { stage } from './programmes.answers.ts';

const holder = z.strictObject({
  stepCode: z.string(),
  milestoneId: z.string().nullable(),
  responsible: codeOf(RESPONSIBLE_ROLES, 'Who must act'),
  since: day.nullable(),
  isOnMainLine: z.boolean().meta({ description: 'The next great date waits for this step' }),
  isOptional: z.boolean(),
});

const limit = z.strictObject({
  n: z.int(),
  unit: codeOf(LIMIT_UNITS, 'Which days count'),
  legalRef: z.string().nullable(),
  verification: codeOf(VERIFICATIONS, 'Whether the text of the law was read').nullable(),
  source: z.string().nullable(),
  trigger: z.string().nullable().meta({ description: 'Step or event whose day starts the clock' }),
  startOn: day.nullable(),
  isStartAssumed: z.boolean(),
  state: codeOf(CLOCK_STATES, 'State of the legal clock'),
  dueOn: day.nullable(),
  daysLeft: z.int().nullable().meta({ description: 'In the unit of the limit, negative when over' }),
});

const usual = z.strictObject({
  usualDays: z.int(),
  p80Days: z.int(),
  usualWorkingDays: z.int(),
  p80WorkingDays: z.int(),
  n: z.int().meta({ description: 'Files it was taken from' }),
  class: codeOf(REFERENCE_CLASSES, 'Whose files: from the narrowest class to the widest'),
});

const typical = z.strictObject({
  fromStep: z.string(),
  p50Days: z.int(),
  p80Days: z.int(),
  sampleSize: z.int(),
  source: z.string(),
});

const clockEvent = z.strictObject({
  id: z.string(),
  kind: codeOf(CLOCK_EVENT_KINDS, 'What happened to the dossier'),
  day: day.nullable().meta({ description: 'Null where the event withdraws an earlier one' }),
  correctsId: z.string().nullable(),
  isStanding: z.boolean().meta({ description: 'False once another event took its place' }),
  reason: z.string().nullable(),
  document: z.string().nullable(),
  at: instant,
  actorName: z.string(),
});

const limitOverride = z.strictObject({
  n: z.int().nullable().meta({ description: 'Null where the limit of the procedure counts again' }),
  unit: codeOf(LIMIT_UNITS, 'Which days count').nullable(),
  reason: z.string().nullable(),
  document: z.string().nullable(),
  at: instant,
  actorName: z.string(),
});

const clock = z.strictObject({
  isInHand: z.boolean().meta({ description: 'The step can be acted on now' }),
  since: day.nullable().meta({ description: 'Since when it lies, or lay, with its holder' }),
  isSinceAssumed: z.boolean().meta({ description: 'What came before has no day, so it may have been later' }),
  run: z.int().nullable().meta({ description: 'Days of the limit used, in its unit' }),
  heldDays: z.int().nullable(),
  heldWorkingDays: z.int().nullable(),
  pausedDays: z.int(),
  pausedSince: day.nullable(),
  isReturned: z.boolean().meta({ description: 'The dossier is back with its sender, incomplete' }),
  answeredOn: day.nullable(),
  usual: usual.nullable().meta({ description: 'How long it usually takes by this register' }),
  typical: typical
    .nullable()
    .meta({ description: 'What the source of the procedure says, where the register says nothing' }),
  events: z.array(clockEvent),
  overrides: z
    .array(limitOverride)
    .meta({ description: 'Limits of this file alone, oldest first; the last one counts' }),
  mayRecord: z.boolean(),
  maySteer: z.boolean(),
});

const milestone = z.strictObject({
  id: z.string(),
  version,
  code: z.string(),
  name: localText,
  kind: codeOf(STEP_KINDS, 'What the step is'),
  responsible: codeOf(RESPONSIBLE_ROLES, 'Who must act'),
  agencyId: z.string().nullable(),
  baselineOn: day.nullable().meta({ description: 'The first plan, frozen' }),
  plannedOn: day.nullable().meta({ description: 'The promise that stands now' }),
  actualOn: day.nullable(),
  dossierReceivedOn: day.nullable(),
  dossierCompleteOn: day.nullable(),
  note: z.string(),
  evidence: z.string(),
  delayReasonCode: z.string().nullable(),
  isOptional: z.boolean(),
  state: codeOf(MILESTONE_STATES, 'Derived from its days and the steps around it'),
  daysLate: z.int(),
  slipDays: z.int().nullable(),
  openPredecessors: z.array(z.string()),
  limit: limit.nullable(),
  clock: clock.nullable(),
  mayUpdate: z.boolean(),
});

/** An instrument with its road: every step of its procedure, its days, and who holds the file. */
export const instrument = z.strictObject({
  id: z.string(),
  version,
  partnerId: z.string(),
  kind: codeOf(INSTRUMENT_KINDS, 'Kind of instrument'),
  capacity: codeOf(CAPACITIES, 'In whose name it is concluded'),
  number: z.string().nullable(),
  proposingAgencyId: z.string().nullable(),
  titleVi: z.string(),
  titleEn: z.string(),
  amountMinor: minorUnits.nullable(),
  currency: z.string().nullable(),
  effectivenessDeadlineOn: day.nullable(),
  sideState: codeOf(SIDE_STATES, 'Decision that took it out of the flow').nullable(),
  sideStateReason: z.string().nullable(),
  source: z.string(),
  isSample: z.boolean(),
  stage,
  procedure: z.strictObject({ id: z.string(), code: z.string(), version: z.int(), name: localText }),
  holders: z.array(holder),
  steps: z.array(milestone),
});
