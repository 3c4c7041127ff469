import type { StepKind } from '../procedures/procedure.types.ts';
import type { LimitUnit } from '../shared/working-days.ts';
import type { MilestoneState } from './milestone.types.ts';
import type { StatutoryStanding } from './statutory.rules.ts';

/** A step of a road as its health is read from it. */
export type HealthStep = {
  readonly code: string;
  readonly kind: StepKind;
  readonly state: MilestoneState;
  readonly isOptional: boolean;
  readonly plannedOn: string | null;
  readonly daysLate: number;
  readonly slipDays: number | null;
  readonly openPredecessors: readonly string[];
  readonly limit: (Pick<StatutoryStanding, 'state' | 'daysLeft'> & { readonly unit: LimitUnit }) | null;
};

/** Why a file is late or at risk. **Units**: `days` counts calendar days, or days of the limit's own unit. */
export type HealthReason =
  | { readonly code: 'step_late'; readonly stepCode: string; readonly days: number }
  | { readonly code: 'limit_over'; readonly stepCode: string; readonly days: number; readonly unit: LimitUnit }
  | { readonly code: 'limit_near'; readonly stepCode: string; readonly days: number; readonly unit: LimitUnit }
  | { readonly code: 'due_but_waiting'; readonly stepCode: string; readonly waitsFor: string }
  | { readonly code: 'signing_slipped' | 'effectiveness_slipped'; readonly stepCode: string; readonly days: number };

/** How a file goes; `ended` when nothing on it is open any more. The worst reason comes first. */
export type Health =
  | { readonly level: 'late' | 'at_risk'; readonly reasons: readonly [HealthReason, ...HealthReason[]] }
  | { readonly level: 'on_track' | 'ended'; readonly reasons: readonly [] };

/** A legal clock with this many days left, or fewer, puts a file at risk. */
const NEAR_DAYS = 2;
/** A great date promised this many calendar days after the first plan puts a file at risk. */
const SLIP_DAYS = 30;

const IS_OPEN: Readonly<Record<MilestoneState, boolean>> = {
  done: false,
  passed: false,
  not_applicable: false,
  late: true,
  due_soon: true,
  planned: true,
  waiting: true,
  ready: true,
};

/**
 * Reads from the steps of a file whether it is late (a promised day or a legal limit is over), at risk (a limit is
 * nearly over, a step is due while it waits for another, signing or effectiveness has slipped), or on track.
 * Optional steps hold nothing up and do not count.
 */
export function healthOf(steps: readonly HealthStep[]): Health {
  const open = steps.filter((step) => IS_OPEN[step.state] && !step.isOptional);
  if (open.length === 0) return { level: 'ended', reasons: [] };
  const late = open.flatMap(lateReasons).sort((a, b) => b.days - a.days);
  if (isSome(late)) return { level: 'late', reasons: late };
  const risks = [...open.flatMap(nearReasons), ...open.flatMap(waitingReasons), ...open.flatMap(slipReasons)];
  return isSome(risks) ? { level: 'at_risk', reasons: risks } : { level: 'on_track', reasons: [] };
}

type Late = Extract<HealthReason, { readonly code: 'step_late' | 'limit_over' }>;

function lateReasons(step: HealthStep): Late[] {
  if (step.limit?.state === 'over') {
    const { daysLeft, unit } = step.limit;
    return [{ code: 'limit_over', stepCode: step.code, days: -(daysLeft ?? 0), unit }];
  }
  return step.state === 'late' ? [{ code: 'step_late', stepCode: step.code, days: step.daysLate }] : [];
}

function nearReasons({ code, limit }: HealthStep): HealthReason[] {
  if (limit?.state !== 'running' || limit.daysLeft === null || limit.daysLeft > NEAR_DAYS) return [];
  return [{ code: 'limit_near', stepCode: code, days: limit.daysLeft, unit: limit.unit }];
}

function waitingReasons({ code, state, openPredecessors }: HealthStep): HealthReason[] {
  const waitsFor = openPredecessors.find((one) => one !== code);
  return state === 'due_soon' && waitsFor ? [{ code: 'due_but_waiting', stepCode: code, waitsFor }] : [];
}

function slipReasons({ code, kind, slipDays }: HealthStep): HealthReason[] {
  if (slipDays === null || slipDays < SLIP_DAYS) return [];
  if (kind === 'signed') return [{ code: 'signing_slipped', stepCode: code, days: slipDays }];
  return kind === 'effective' ? [{ code: 'effectiveness_slipped', stepCode: code, days: slipDays }] : [];
}

function isSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
