import { can } from '@counterpart/domain/identity/identity.policy';
import { type MeasuredSpan, handsOver } from '@counterpart/domain/holding/hands.rules';
import { maySteerFile } from '@counterpart/domain/holding/holding.policy';
import type { Observed } from '@counterpart/domain/holding/observed.rules';
import type { DayContext } from '@counterpart/domain/milestones/milestone.types';
import type { FileProgress } from '@counterpart/domain/milestones/progress.rules';
import { type ClockEventKind, standingEvents } from '@counterpart/domain/milestones/clock.rules';
import type { TypicalDuration } from '@counterpart/domain/procedures/procedure.types';
import type { LimitUnit } from '@counterpart/domain/shared/working-days';
import type { QueryTools } from '../../kernel/query.ts';
import { clockEntries } from './clock-entries.ts';
import type { ClockedMilestone } from './instruments.repository.ts';
import { observedStep } from './observed.list.ts';
import { type FileAgencies, stepAgency } from './step-agency.ts';

/** What happened to the dossier of a step. What home agencies said is left out for the partner's side. */
export type ClockEventView = {
  readonly id: string;
  readonly kind: ClockEventKind;
  readonly day: string | null;
  readonly correctsId: string | null;
  /** False once another event took its place. */
  readonly isStanding: boolean;
  readonly reason: string | null;
  readonly document: string | null;
  readonly at: number;
  readonly actorName: string;
};

/** A limit this file was given in place of the procedure's; null days gave it back. */
export type LimitOverrideView = {
  readonly n: number | null;
  readonly unit: LimitUnit | null;
  readonly reason: string | null;
  readonly document: string | null;
  readonly at: number;
  readonly actorName: string;
};

/**
 * Both clocks of a step: how many days of its limit have run and how long it lies with its holder, beside what is
 * usual. `usual` comes from this register; where that says nothing, `typical` is what the procedure's source says.
 * **Units**: calendar days, and working days where said; `run` in the limit's own unit.
 */
export type StepClockView = {
  readonly isInHand: boolean;
  readonly since: string | null;
  readonly isSinceAssumed: boolean;
  readonly run: number | null;
  readonly heldDays: number | null;
  readonly heldWorkingDays: number | null;
  readonly pausedDays: number;
  /** The clock stands still since this day, or the dossier is back with its sender. */
  readonly pausedSince: string | null;
  readonly isReturned: boolean;
  readonly answeredOn: string | null;
  readonly usual: Observed | null;
  readonly typical: TypicalDuration | null;
  readonly events: readonly ClockEventView[];
  readonly overrides: readonly LimitOverrideView[];
  readonly mayRecord: boolean;
  readonly maySteer: boolean;
};

/** A file with what its clocks are read from. */
export type ClockedFile = {
  readonly progress: FileProgress;
  readonly milestones: readonly ClockedMilestone[];
  readonly agencies: FileAgencies;
  readonly isRunning: boolean;
};

/** The clocks of a file's steps, by milestone. */
export async function stepClocks(
  tools: QueryTools,
  file: ClockedFile,
  context: DayContext,
): Promise<ReadonlyMap<string, Omit<StepClockView, 'mayRecord'>>> {
  const spans = new Map(
    handsOver(file.progress, context)
      .filter((span) => span.to !== null || file.isRunning)
      .map((span) => [span.milestoneId, span]),
  );
  const found = new Map<string, Omit<StepClockView, 'mayRecord'>>();
  for (const row of file.milestones) {
    const span = spans.get(row.id);
    found.set(row.id, {
      ...timeOf(file, row, span),
      ...(await usualOf(tools, file, row, span)),
      ...saidOf(tools, row),
    });
  }
  return found;
}

function timeOf(file: ClockedFile, row: ClockedMilestone, span: MeasuredSpan | undefined) {
  const facts = file.progress.file.milestones.find((one) => one.id === row.id);
  const openPause = [...(facts?.pauses ?? []), ...(facts?.absences ?? [])].find((one) => one.to === null);
  const isInHand = span !== undefined && span.to === null;
  return {
    isInHand,
    since: span?.from ?? null,
    isSinceAssumed: span?.isFromAssumed ?? false,
    run: span?.verdict?.run ?? null,
    heldDays: span?.heldDays ?? null,
    heldWorkingDays: span?.heldWorkingDays ?? null,
    pausedDays: span?.pausedDays ?? 0,
    pausedSince: isInHand ? (openPause?.from ?? null) : null,
    isReturned: isInHand && (facts?.isReturned ?? false),
    answeredOn: facts?.answeredOn ?? null,
  };
}

/** Only the step in hand is compared: what is done is over, and what has not begun waits for others. */
async function usualOf(
  tools: QueryTools,
  file: ClockedFile,
  row: ClockedMilestone,
  span: MeasuredSpan | undefined,
): Promise<Pick<StepClockView, 'usual' | 'typical'>> {
  if (span === undefined || span.to !== null) return { usual: null, typical: null };
  const agencyId = stepAgency(file.agencies, { agencyId: row.agency_id, responsible: row.responsible_role });
  const usual = await observedStep(tools, { stepCode: row.step_code, agencyId, partnerId: row.partner_id });
  return { usual, typical: usual ? null : (file.progress.steps.get(row.step_code)?.step.typical ?? null) };
}

function saidOf(tools: QueryTools, row: ClockedMilestone) {
  const standing = new Set(standingEvents(clockEntries(row, row.clock.events)).map((one) => one.id));
  const isInsider = can(tools.actor, 'internal.read');
  const mayRead = isInsider || row.responsible_role === 'PARTNER';
  const said = (one: { reason: string | null; document: string | null; actor_name: string }) => ({
    reason: mayRead ? one.reason : null,
    document: mayRead ? one.document : null,
    // A partner's side reads the office as one voice.
    actorName: isInsider ? one.actor_name : '',
  });
  return {
    events: row.clock.events.map(
      (one): ClockEventView => ({
        id: one.id,
        kind: one.kind as ClockEventKind,
        day: one.day,
        correctsId: one.corrects_id,
        isStanding: standing.has(one.id),
        at: one.at,
        ...said(one),
      }),
    ),
    overrides: row.clock.overrides.map(
      (one): LimitOverrideView => ({ n: one.days, unit: one.unit as LimitUnit | null, at: one.at, ...said(one) }),
    ),
    maySteer: maySteerFile(tools.actor),
  };
}
