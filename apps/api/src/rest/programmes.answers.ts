import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import {
  FINANCING_KINDS,
  PROGRAMME_KINDS,
  RESPONSIBLE_ROLES,
  SIDE_STATES,
  STAGES,
} from '@counterpart/domain/shared/codes';
import { z } from 'zod';
import { codeOf, day, fieldAnswers, instant, minorUnits, version } from './common.answers.ts';

const { isSecret, ...openFields } = fieldAnswers(programmeFields);

/** Where a file or a programme stands. */
export const stage = codeOf(
  [...STAGES, ...SIDE_STATES],
  'Derived from milestones, or a decision that took it out of the flow',
);

/** One row of the pipeline. */
export const programmeRow = z.strictObject({
  id: z.string(),
  code: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  kind: codeOf(PROGRAMME_KINDS, 'Kind of programme'),
  stage,
  partnerId: z.string().nullable().meta({ description: 'Lead partner, see /partners' }),
  agencyId: z.string().nullable().meta({ description: 'Managing agency, see /agencies' }),
  amountMinor: minorUnits,
  currency: z.string(),
  currencies: z
    .int()
    .meta({ description: 'How many currencies the money is in; the amount is that of the largest part' }),
  instruments: z.int(),
  nextStepCode: z.string().nullable(),
  nextDueOn: day.nullable(),
  signingOn: day.nullable(),
  signedOn: day.nullable(),
  effectiveOn: day.nullable(),
  overdueSince: day.nullable().meta({ description: 'Earliest promised day that is over while its step is open' }),
  holderRole: codeOf(RESPONSIBLE_ROLES, 'Who holds the file').nullable(),
  holderAgencyId: z.string().nullable(),
  heldSince: day.nullable(),
  isSample: z.boolean(),
  changedAt: instant,
});

const financing = z.strictObject({
  id: z.string(),
  version,
  partnerId: z.string().nullable().meta({ description: 'None for counterpart funds' }),
  kind: codeOf(FINANCING_KINDS, 'Kind of money'),
  amountMinor: minorUnits,
  currency: z.string(),
  note: z.string(),
});

const component = z.strictObject({
  id: z.string(),
  version,
  number: z.int(),
  titleVi: z.string(),
  titleEn: z.string(),
});

/** One programme, as far as the reader may know it. */
export const programme = z.strictObject({
  id: z.string(),
  version,
  ...openFields,
  isSecret: isSecret.optional().meta({ description: 'Only for readers inside the home administration' }),
  stage,
  sideState: codeOf(SIDE_STATES, 'Decision that took it out of the flow').nullable(),
  sideStateReason: z.string().nullable(),
  isSample: z.boolean(),
  externalRef: z.string().nullable(),
  updatedAt: instant,
  partners: z.array(z.strictObject({ partnerId: z.string(), role: codeOf(['lead', 'co_financing'], 'Role') })),
  agencies: z.array(z.strictObject({ agencyId: z.string(), role: z.string() })),
  financing: z.array(financing),
  components: z.array(component),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with it' }),
});

/** What opening a programme answers. */
export const createdProgramme = z.strictObject({ id: z.string(), code: z.string(), version });
