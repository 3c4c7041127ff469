import { SIGNING_FORMS } from '@counterpart/domain/shared/codes';
import { FULL_POWERS_STATES } from '@counterpart/domain/signing/full-powers.rules';
import { CLASH_CODES } from '@counterpart/domain/signing/signing-clash.rules';
import { DAY_CERTAINTIES } from '@counterpart/domain/signing/signing-standing.rules';
import { SIGNING_STATUSES } from '@counterpart/domain/signing/signing-status.rules';
import { z } from 'zod';
import { codeOf, day, localText, minorUnits, version } from './common.answers.ts';
import { instrument } from './instruments.answers.ts';
import { stage } from './programmes.answers.ts';

const signatory = z.strictObject({ personId: z.string().nullable(), text: z.string() });
const { kind, capacity, sideState } = instrument.shape;

/** One signing of the schedule. */
export const signing = z.strictObject({
  instrumentId: z.string(),
  programmeId: z.string(),
  programmeCode: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  number: z.string().nullable(),
  partnerId: z.string(),
  kind,
  capacity,
  amountMinor: minorUnits.nullable(),
  currency: z.string().nullable(),
  proposingAgencyId: z.string().nullable(),
  managingAgencyId: z.string().nullable(),
  signatoryOurs: signatory,
  signatoryPartner: signatory,
  fullPowers: z.strictObject({
    state: codeOf(FULL_POWERS_STATES, 'Where full powers stand'),
    number: z.string().nullable(),
    on: day.nullable(),
    for: z.string(),
  }),
  certainty: codeOf(DAY_CERTAINTIES, 'How firm the day is'),
  fromOn: day.nullable(),
  toOn: day.nullable(),
  timeOfDay: z.string().nullable(),
  place: z.string(),
  form: codeOf(SIGNING_FORMS, 'How it takes place').nullable(),
  level: z.string(),
  status: codeOf(SIGNING_STATUSES, 'Where the signing stands'),
  statusReason: z.string().nullable(),
  isCalledOff: z.boolean(),
  isOverdue: z.boolean(),
  stage,
  sideState,
  readiness: z.strictObject({
    done: z.int(),
    total: z.int(),
    missing: z.array(z.strictObject({ code: z.string(), name: localText.nullable() })),
  }),
  clashes: z.array(
    z.strictObject({
      code: codeOf(CLASH_CODES, 'What stands in the way'),
      severity: codeOf(['clash', 'note'], 'Whether it cannot stay as it is'),
      others: z.array(z.string()).meta({ description: 'Instruments it clashes with' }),
      name: z.string().nullable(),
    }),
  ),
  note: z.string(),
  signedOn: day.nullable(),
  exchangedOn: day.nullable(),
  effectiveOn: day.nullable(),
  milestone: z
    .strictObject({ id: z.string(), version })
    .nullable()
    .meta({ description: 'Where the planned day is moved: PATCH /milestones/{id}' }),
  recordVersion: z.int(),
  isSample: z.boolean(),
});
