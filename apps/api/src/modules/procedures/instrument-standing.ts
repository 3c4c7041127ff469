import type { Tables } from '@counterpart/db/tables/tables';
import { toSortDay } from '@counterpart/db/far-day';
import { currentHolder } from '@counterpart/domain/milestones/holder.rules';
import { type FileProgress, progressOf } from '@counterpart/domain/milestones/progress.rules';
import { instrumentStage } from '@counterpart/domain/milestones/stage.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate, StepKind } from '@counterpart/domain/procedures/procedure.types';
import { SIDE_STATES, STAGES, type SideState, type Stage } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { toFile } from './instrument-file.ts';
import type { InstrumentRow, MilestoneRow, SigningRecordRow } from './instruments.repository.ts';
import { signingColumns } from './signing-columns.ts';

/** Rank of a stage for sorting; side states come after all stages. */
export function stageRank(stage: Stage | SideState): number {
  const rank = STAGES.indexOf(stage as Stage);
  return rank >= 0 ? rank : STAGES.length + SIDE_STATES.indexOf(stage as SideState);
}

/** The recorded and the promised day of the step of a kind. */
export function dayOfKind(
  progress: FileProgress,
  kind: StepKind,
): { actualOn: PlainDate | null; plannedOn: PlainDate | null } {
  for (const { step, doneOn, milestones } of progress.steps.values()) {
    if (kindOf(step) !== kind) continue;
    const planned = milestones.find((one) => one.plannedOn !== null && !one.isNotApplicable);
    if (doneOn !== null || planned) return { actualOn: doneOn, plannedOn: planned?.plannedOn ?? null };
  }
  return { actualOn: null, plannedOn: null };
}

/** What is needed to see where an instrument stands. */
export type StandingInput = {
  readonly row: InstrumentRow;
  readonly template: ProcedureTemplate;
  readonly milestones: readonly MilestoneRow[];
  readonly managingAgencyId: string | null;
  readonly programme: Pick<Tables['programme'], 'side_state' | 'updated_at'>;
  /** What was arranged for its signing; null while nothing was. */
  readonly signing: SigningRecordRow | null;
  /** Agencies that carry a role's own name: MOF, MOJ, the Prime Minister ... */
  readonly roleAgencies: ReadonlyMap<string, string>;
};

/** The summary row of one instrument, worked out from its facts by the rules. */
export function instrumentSummary(input: StandingInput, calendar: WorkCalendar): Tables['instrument_summary'] {
  const { row, milestones } = input;
  const progress = progressOf(toFile(row, input.template, milestones));
  const stage = instrumentStage(progress, row.side_state as SideState | null);
  const isRunning = row.side_state === null && stage !== 'CLOSED';
  const holder = isRunning ? currentHolder(progress, calendar) : null;
  const open = isRunning ? openDays(progress) : [];
  const signed = dayOfKind(progress, 'signed');
  return {
    instrument_id: row.id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    stage,
    stage_rank: stageRank(stage),
    next_step_code: holder?.stepCode ?? null,
    next_due_on: toSortDay(milestones.find((one) => one.step_code === holder?.stepCode)?.planned_on ?? null),
    earliest_open_on: toSortDay(
      open.reduce<string | null>((best, day) => (best === null || day < best ? day : best), null),
    ),
    signing_on: toSortDay(signed.actualOn === null && row.side_state === null ? signed.plannedOn : null),
    signed_on: toSortDay(signed.actualOn),
    effective_on: toSortDay(dayOfKind(progress, 'effective').actualOn),
    holder_role: holder?.responsible ?? null,
    holder_agency_id: holder ? holderAgency(input, holder) : null,
    held_since_on: toSortDay(holder?.since ?? null),
    ...signingColumns(progress, input),
  };
}

/** Promised days of steps that are still open. */
function openDays(progress: FileProgress): PlainDate[] {
  return [...progress.steps.values()]
    .filter((own) => own.status === 'open')
    .flatMap((own) => own.milestones)
    .flatMap((one) => (one.actualOn === null && !one.isNotApplicable && one.plannedOn !== null ? [one.plannedOn] : []));
}

function holderAgency(input: StandingInput, holder: { stepCode: string; responsible: string }): string | null {
  const named = input.milestones.find((one) => one.step_code === holder.stepCode)?.agency_id;
  if (named) return named;
  if (holder.responsible === 'MANAGING_AGENCY' || holder.responsible === 'PROJECT_OWNER') return input.managingAgencyId;
  if (holder.responsible === 'PROPOSING_AGENCY') return input.row.proposing_agency_id ?? input.managingAgencyId;
  return input.roleAgencies.get(holder.responsible) ?? null;
}
