import type { Tables } from '@counterpart/db/tables/tables';
import { planDates } from '@counterpart/domain/milestones/plan.rules';
import { applicableSteps } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureFacts, ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { CommandTools } from '../../kernel/command.ts';

/** Days already known for a step of a new file. */
export type KnownDays = { readonly actualOn?: PlainDate | null; readonly plannedOn?: PlainDate | null };

/** What a new file's milestones are made of. */
export type NewFile = {
  readonly instrument: Pick<Tables['instrument'], 'id' | 'programme_id' | 'partner_id'>;
  readonly template: ProcedureTemplate;
  readonly facts: ProcedureFacts;
  readonly days: Readonly<Record<string, KnownDays>>;
  readonly roleAgencies: ReadonlyMap<string, string>;
};

/** One milestone per step that concerns the file. A known plan is also the baseline. */
export function newMilestones(
  tools: Pick<CommandTools, 'newId' | 'now' | 'actor'>,
  file: NewFile,
): Tables['milestone'][] {
  return milestonesOfSteps(tools, file, applicableSteps(file.template, file.facts));
}

/** Milestones of some steps of a file's procedure. */
export function milestonesOfSteps(
  tools: Pick<CommandTools, 'newId' | 'now' | 'actor'>,
  file: NewFile,
  steps: readonly ProcedureStep[],
): Tables['milestone'][] {
  return steps.map((step) => {
    const known = file.days[step.code];
    return {
      id: tools.newId('milestone'),
      instrument_id: file.instrument.id,
      programme_id: file.instrument.programme_id,
      partner_id: file.instrument.partner_id,
      step_code: step.code,
      position: file.template.steps.indexOf(step),
      responsible_role: step.responsible,
      agency_id: file.roleAgencies.get(step.responsible) ?? null,
      baseline_on: known?.plannedOn ?? null,
      planned_on: known?.plannedOn ?? null,
      actual_on: known?.actualOn ?? null,
      held_since_on: null,
      dossier_received_on: null,
      dossier_complete_on: null,
      is_not_applicable: 0,
      is_actual_expected: 0,
      delay_reason_code: null,
      note: '',
      evidence: '',
      version: 1,
      updated_at: tools.now,
      updated_by: tools.actor.userId,
    };
  });
}

/** A first plan for a new file, walked from a starting day through the procedure's limits and usual durations. */
export function firstPlan(
  tools: Pick<CommandTools, 'calendar'>,
  file: Pick<NewFile, 'template' | 'facts'>,
  startOn: PlainDate,
): Record<string, KnownDays> {
  const planned = planDates(file, { startOn }, tools.calendar);
  return Object.fromEntries(planned.map((step) => [step.stepCode, { plannedOn: step.day }]));
}
