import type { Tables } from '@counterpart/db/tables/tables';
import { FAR_DAY, toSortDay } from '@counterpart/db/far-day';
import { effectiveStep } from '@counterpart/domain/effectiveness/condition.rules';
import { currentHolder } from '@counterpart/domain/milestones/holder.rules';
import { type FileProgress, progressOf } from '@counterpart/domain/milestones/progress.rules';
import { instrumentStage } from '@counterpart/domain/milestones/stage.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate, StepKind } from '@counterpart/domain/procedures/procedure.types';
import { SIDE_STATES, STAGES, type SideState, type Stage } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { toFile } from './instrument-file.ts';
import { type HandSpanRow, handSpanRows } from './hand-span.rows.ts';
import type { ClockedMilestone, InstrumentRow, SigningRecordRow } from './instruments.repository.ts';
import { signingColumns } from './signing-columns.ts';
import { type FileAgencies, stepAgency } from './step-agency.ts';

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
  readonly milestones: readonly ClockedMilestone[];
  readonly managingAgencyId: string | null;
  readonly programme: Pick<Tables['programme'], 'code' | 'side_state' | 'updated_at'>;
  /** What was arranged for its signing; null while nothing was. */
  readonly signing: SigningRecordRow | null;
  /** Agencies that carry a role's own name: MOF, MOJ, the Prime Minister ... */
  readonly roleAgencies: ReadonlyMap<string, string>;
};

/** What is derived from one instrument: its summary, its promised days still open, and whose hands it went through. */
export type InstrumentDerived = {
  readonly summary: Tables['instrument_summary'];
  readonly open: readonly Tables['open_milestone'][];
  readonly spans: readonly HandSpanRow[];
};

/** Works an instrument's summary out from its facts by the rules. */
export function deriveInstrument(input: StandingInput, calendar: WorkCalendar): InstrumentDerived {
  const { row, milestones } = input;
  const progress = progressOf(toFile(row, input.template, milestones));
  const stage = instrumentStage(progress, row.side_state as SideState | null);
  const isRunning = row.side_state === null && stage !== 'CLOSED';
  const holder = isRunning ? currentHolder(progress, calendar) : null;
  const agencies = { ...input, proposingAgencyId: row.proposing_agency_id };
  const open = isRunning ? openMilestones({ ...input, agencies }, progress) : [];
  const signed = dayOfKind(progress, 'signed');
  const summary = {
    instrument_id: row.id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    stage,
    stage_rank: stageRank(stage),
    next_step_code: holder?.stepCode ?? null,
    next_due_on: toSortDay(milestones.find((one) => one.step_code === holder?.stepCode)?.planned_on ?? null),
    earliest_open_on: open.reduce((best, one) => (one.due_on < best ? one.due_on : best), FAR_DAY),
    signing_on: toSortDay(signed.actualOn === null && row.side_state === null ? signed.plannedOn : null),
    signed_on: toSortDay(signed.actualOn),
    effective_on: toSortDay(dayOfKind(progress, 'effective').actualOn),
    holder_role: holder?.responsible ?? null,
    holder_agency_id:
      holder &&
      stepAgency(agencies, {
        agencyId: milestones.find((one) => one.step_code === holder.stepCode)?.agency_id ?? null,
        responsible: holder.responsible,
      }),
    held_since_on: toSortDay(holder?.since ?? null),
    effectiveness_due_on: effectivenessDue(progress, input, isRunning),
    ...signingColumns(progress, input),
  };
  const isInHands = isRunning && input.programme.side_state === null;
  return { summary, open, spans: handSpanRows(progress, { milestones, agencies, isRunning: isInHands }, calendar) };
}

// Signed and waiting, with no deadline known: behind all that have one, before all that do not wait.
const WAITS_WITHOUT_DEADLINE = '9999-12-30';

/** The deadline of an instrument that is signed and not yet effective; far away for every other one. */
function effectivenessDue(progress: FileProgress, { row, programme }: StandingInput, isRunning: boolean): string {
  const isWaiting =
    isRunning &&
    programme.side_state === null &&
    dayOfKind(progress, 'signed').actualOn !== null &&
    effectiveStep(progress)?.status === 'open';
  return isWaiting ? (row.effectiveness_deadline_on ?? WAITS_WITHOUT_DEADLINE) : FAR_DAY;
}

/** Promised days of steps that are still open; a step that a later fact has left behind is not. */
function openMilestones(
  input: Pick<StandingInput, 'milestones'> & { agencies: FileAgencies },
  progress: FileProgress,
): Tables['open_milestone'][] {
  return input.milestones.flatMap((one) => {
    const isOpen =
      progress.steps.get(one.step_code)?.status === 'open' && one.actual_on === null && one.is_not_applicable === 0;
    if (!isOpen || one.planned_on === null) return [];
    return [
      {
        milestone_id: one.id,
        programme_id: one.programme_id,
        instrument_id: one.instrument_id,
        partner_id: one.partner_id,
        agency_id: stepAgency(input.agencies, { agencyId: one.agency_id, responsible: one.responsible_role }),
        responsible_role: one.responsible_role,
        due_on: one.planned_on,
      },
    ];
  });
}
