import type { FileProgress, StepProgress } from '../milestones/progress.rules.ts';
import { graphOf } from '../procedures/procedure-graph.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import { type FullPowersState, fullPowersStanding } from './full-powers.rules.ts';
import type { SigningRecord } from './signing-record.fields.ts';
import { isSignedApart } from './signing-record.rules.ts';

/** Where a signing stands, in the usual order; the last two are decisions that call it off. */
export const SIGNING_STATUSES = [
  'NOT_STARTED',
  'OPINIONS',
  'CHECKED',
  'SUBMITTED',
  'APPROVED',
  'FULL_POWERS_REQUESTED',
  'FULL_POWERS_ISSUED',
  'TEXT_READY',
  'INITIALLED',
  'SCHEDULED',
  'SIGNED',
  'EXCHANGED',
  'POSTPONED',
  'NOT_SIGNED_REPORTED',
] as const;
export type SigningStatus = (typeof SIGNING_STATUSES)[number];

/** One rung of the ladder: reached, left open (the climb ends), or nothing that concerns this file. */
type Rung = 'reached' | 'open' | 'absent';

/** The steps that lead to the signing, as far as the home side does them. */
type Phase = {
  /** After the last negotiation; everything where the procedure knows none. */
  readonly own: readonly StepProgress[];
  readonly beforeNegotiation: readonly StepProgress[];
  readonly isNegotiated: boolean;
};

const EXAMINED: readonly StepKind[] = ['opinion', 'check', 'appraisal'];

/**
 * Where the signing of an instrument stands: the furthest rung with nothing left open below it. What was examined,
 * submitted and decided for the negotiation counts where the procedure does not ask again before the signing.
 * @param hasFixedDay whether a day, not a window, is planned
 */
export function signingStatus(progress: FileProgress, record: SigningRecord, hasFixedDay: boolean): SigningStatus {
  const steps = [...progress.steps.values()];
  const signing = steps.find((one) => kindOf(one.step) === 'signed' && one.status !== 'not_applicable');
  if (signing && signing.status !== 'open') {
    const isExchanged = steps.some((one) => kindOf(one.step) === 'exchanged' && one.status === 'done');
    return isExchanged ? 'EXCHANGED' : 'SIGNED';
  }
  if (record.statusOverride !== null) return record.statusOverride;
  let status: SigningStatus = 'NOT_STARTED';
  const powers = fullPowersStanding(progress, record).state;
  for (const [code, rung] of ladder({ phase: phaseOf(progress, signing), powers, hasFixedDay }, record)) {
    if (rung === 'open') break;
    if (rung === 'reached') status = code;
  }
  return status;
}

type Climb = { readonly phase: Phase; readonly powers: FullPowersState; readonly hasFixedDay: boolean };

function* ladder(
  { phase, powers, hasFixedDay }: Climb,
  record: SigningRecord,
): Generator<readonly [SigningStatus, Rung]> {
  const examined = ofKinds(phase, EXAMINED);
  yield ['OPINIONS', begun(examined)];
  yield ['CHECKED', behind(examined)];
  yield ['SUBMITTED', decided(phase, 'submission')];
  yield ['APPROVED', decided(phase, 'decision')];
  yield ['FULL_POWERS_REQUESTED', ['requested', 'issued'].includes(powers) ? 'reached' : 'absent'];
  yield ['FULL_POWERS_ISSUED', powers === 'not_needed' ? 'absent' : powers === 'issued' ? 'reached' : 'open'];
  const checks = phase.own.filter((one) => kindOf(one.step) === 'text_checked');
  const isChecked = record.textCheckedOn !== null || behind(checks) === 'reached';
  yield ['TEXT_READY', isChecked ? 'reached' : 'open'];
  yield ['INITIALLED', record.initialledOn !== null ? 'reached' : 'absent'];
  yield ['SCHEDULED', hasFixedDay && (record.place !== '' || isSignedApart(record.form)) ? 'reached' : 'open'];
}

function phaseOf(progress: FileProgress, signing: StepProgress | undefined): Phase {
  const graph = graphOf(progress.file.template);
  const leading = signing ? graph.ancestors.get(signing.step.code) : undefined;
  const steps = [...progress.steps.values()].filter((one) => leading?.has(one.step.code));
  const negotiations = steps.filter((one) => kindOf(one.step) === 'negotiation' && one.status !== 'not_applicable');
  const earlier = new Set(negotiations.flatMap((one) => [...(graph.ancestors.get(one.step.code) ?? [])]));
  const ours = steps.filter(
    ({ step, status }) => step.responsible !== 'PARTNER' && !step.isOptional && status !== 'not_applicable',
  );
  return {
    own: ours.filter((one) => !earlier.has(one.step.code)),
    beforeNegotiation: ours.filter((one) => earlier.has(one.step.code)),
    isNegotiated: negotiations.every((one) => one.status !== 'open'),
  };
}

/** The steps of some kinds that count for the signing: those before the negotiation only where no later one asks again. */
function ofKinds(phase: Phase, kinds: readonly StepKind[]): readonly StepProgress[] {
  const own = phase.own.filter((one) => kinds.includes(kindOf(one.step)));
  if (own.length > 0) return own;
  return phase.beforeNegotiation.filter((one) => kinds.includes(kindOf(one.step)));
}

function decided(phase: Phase, kind: 'submission' | 'decision'): Rung {
  const asked = ofKinds(phase, [kind]);
  // Leave to negotiate is no leave to sign while the negotiation lasts.
  return asked.length > 0 && !phase.isNegotiated ? 'open' : behind(asked);
}

function behind(steps: readonly StepProgress[]): Rung {
  if (steps.length === 0) return 'absent';
  return steps.every((one) => one.status !== 'open') ? 'reached' : 'open';
}

/** A step counts as begun when it is done, or when the step before it is and it waits for nothing else. */
function begun(steps: readonly StepProgress[]): Rung {
  if (steps.length === 0) return 'absent';
  const hasBegun = steps.some(
    (one) => one.status !== 'open' || (one.predecessors.length > 0 && one.openPredecessors.length === 0),
  );
  return hasBegun ? 'reached' : 'open';
}
