import { LENGTH_BASES } from '@counterpart/domain/forecast/road-forecast.types';
import { STEP_KINDS } from '@counterpart/domain/procedures/procedure.types';
import { RESPONSIBLE_ROLES } from '@counterpart/domain/shared/codes';
import { z } from 'zod';
import { codeOf, day, localText } from './common.answers.ts';

const share = z.number().min(0).max(1);

const band = z.strictObject({
  p10: day,
  p50: day.meta({ description: 'As likely before as after' }),
  p80: day.meta({ description: 'Four of five chances that it comes by then' }),
  p90: day,
});

const basis = codeOf(LENGTH_BASES, 'What the date rests on, the best first');

const step = z.strictObject({
  milestoneId: z.string().nullable(),
  stepCode: z.string(),
  name: localText,
  kind: codeOf(STEP_KINDS, 'What the step is'),
  responsible: codeOf(RESPONSIBLE_ROLES, 'Who must act'),
  isOptional: z.boolean(),
  plannedOn: day.nullable(),
  band,
  chanceByPlan: share.nullable().meta({ description: 'Chance that it is done by the planned day' }),
  basis,
  cases: z.int().meta({ description: 'Earlier files the date rests on' }),
  isCritical: z.boolean().meta({ description: 'The next great date usually waits for this step' }),
  criticalShare: share,
  slackDays: z.int().nullable().meta({ description: 'Days it may take longer without moving the next great date' }),
});

/** What is foreseen for an instrument, and why. */
export const instrumentForecast = z.strictObject({
  instrumentId: z.string(),
  asOf: day,
  isRunning: z.boolean().meta({ description: 'False for a file taken out of the flow: nothing is foreseen' }),
  signing: band.nullable().meta({ description: 'Null when it is signed, or does not have to be' }),
  effectiveness: band.nullable(),
  nextGreatDate: z
    .string()
    .nullable()
    .meta({ description: 'Step code of the signing, then effectiveness, then closing' }),
  steps: z.array(step),
  effects: z
    .array(z.strictObject({ stepCode: z.string(), days: z.int() }))
    .meta({ description: 'Days by which the next great date would come earlier if a step took no time' }),
  explanation: z
    .strictObject({
      decidingStep: z.string().nullable(),
      decidingShare: share,
      similarFiles: z.int(),
      basis: basis.nullable(),
      neverOnTimeSteps: z.array(z.string()),
      assumedSteps: z.array(z.string()).meta({ description: 'Steps of whose length nothing is known' }),
    })
    .nullable(),
  record: z
    .array(
      z.strictObject({
        wait: codeOf(['approval_to_signing', 'signing_to_effectiveness'], 'Which wait was foreseen'),
        n: z.int(),
        coverageP10P90: share,
        belowP80: share,
      }),
    )
    .meta({ description: 'How past forecasts of the waits ahead held' }),
  weekAgo: z
    .strictObject({ asOf: day, signing: band.nullable(), effectiveness: band.nullable() })
    .nullable()
    .meta({ description: 'What was foreseen a week before; null where the instrument was not open then' }),
});
