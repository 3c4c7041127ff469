import type { FileProgress, StepProgress } from '../milestones/progress.rules.ts';
import { type SigningReadiness, signingReadiness } from '../milestones/signing-readiness.rules.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type FullPowersStanding, fullPowersStanding } from './full-powers.rules.ts';
import type { SigningRecord } from './signing-record.fields.ts';
import { signingFacts } from './signing-record.rules.ts';
import { type SigningStatus, signingStatus } from './signing-status.rules.ts';

/** How sure the signing day is. */
export const DAY_CERTAINTIES = ['fixed', 'window', 'unknown'] as const;
export type DayCertainty = (typeof DAY_CERTAINTIES)[number];

/** The days on which a signing stands in the calendar, both ends included; null where nothing is known. */
export type SigningDays = {
  readonly certainty: DayCertainty;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
};

/** Everything the schedule says of one signing, worked out from the file's milestones and its record. */
export type SigningStanding = SigningDays & {
  readonly status: SigningStatus;
  readonly readiness: SigningReadiness;
  readonly fullPowers: FullPowersStanding;
  readonly isSigned: boolean;
  readonly plannedOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  readonly exchangedOn: PlainDate | null;
  /** Where the planned and the actual day are kept; null where the procedure knows no such step. */
  readonly signedMilestoneId: string | null;
  readonly exchangedMilestoneId: string | null;
};

/** Works out how a signing stands. */
export function signingStanding(progress: FileProgress, record: SigningRecord): SigningStanding {
  const signing = stepOf(progress, 'signed');
  const exchange = stepOf(progress, 'exchanged');
  const signedOn = signing?.doneOn ?? null;
  const isSigned = signing !== null && signing.status !== 'open';
  const plannedOn =
    signing?.milestones.find((one) => one.plannedOn !== null && !one.isNotApplicable)?.plannedOn ?? null;
  const days = signingDays({ isSigned, signedOn, plannedOn }, record);
  const fixedDay = days.certainty === 'fixed' ? days.fromOn : null;
  return {
    ...days,
    status: signingStatus(progress, record, fixedDay !== null),
    readiness: signingReadiness(progress, signingFacts(record, fixedDay)),
    fullPowers: fullPowersStanding(progress, record),
    isSigned,
    plannedOn,
    signedOn,
    exchangedOn: exchange?.doneOn ?? null,
    signedMilestoneId: openMilestone(signing),
    exchangedMilestoneId: openMilestone(exchange),
  };
}

/**
 * The days of a signing: the day it took place; else the window, because whoever gives one says that the planned day
 * is not fixed; else the planned day.
 */
function signingDays(
  known: { readonly isSigned: boolean; readonly signedOn: PlainDate | null; readonly plannedOn: PlainDate | null },
  record: Pick<SigningRecord, 'windowFromOn' | 'windowToOn'>,
): SigningDays {
  if (known.isSigned || known.signedOn !== null) return oneDay(known.signedOn);
  if (record.windowFromOn !== null && record.windowToOn !== null) {
    return { certainty: 'window', fromOn: record.windowFromOn, toOn: record.windowToOn };
  }
  return oneDay(known.plannedOn);
}

function oneDay(day: PlainDate | null): SigningDays {
  return { certainty: day === null ? 'unknown' : 'fixed', fromOn: day, toOn: day };
}

function stepOf(progress: FileProgress, kind: StepKind): StepProgress | null {
  const steps = [...progress.steps.values()];
  return steps.find((one) => kindOf(one.step) === kind && one.status !== 'not_applicable') ?? null;
}

function openMilestone(own: StepProgress | null): string | null {
  const milestones = own?.milestones.filter((one) => !one.isNotApplicable) ?? [];
  return (milestones.find((one) => one.actualOn === null) ?? milestones.at(-1))?.id ?? null;
}
