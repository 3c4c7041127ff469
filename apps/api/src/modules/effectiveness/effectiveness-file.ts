import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import {
  type ConditionFacts,
  type ConditionGround,
  conditionStanding,
  effectiveStep,
} from '@counterpart/domain/effectiveness/condition.rules';
import type { ConditionKind, OwnerSide } from '@counterpart/domain/effectiveness/condition.codes';
import {
  type ConditionSubject,
  type EffectivenessSubject,
  mayManageConditions,
} from '@counterpart/domain/effectiveness/effectiveness.policy';
import type { Actor, Scope } from '@counterpart/domain/identity/actor';
import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import { type FileProgress, progressOf, type StepProgress } from '@counterpart/domain/milestones/progress.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { StepKind } from '@counterpart/domain/procedures/procedure.types';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import {
  type ConditionRow,
  conditionFacts,
  conditionsOf,
  dayOfKind,
  effectiveDays,
  type InstrumentRow,
  loadInstrument,
  type MilestoneRow,
  milestonesOf,
  templatesById,
  toFile,
} from '../procedures/index.ts';

/** An instrument with everything that decides about its effect. */
export type EffectivenessFile = EffectivenessSubject & {
  readonly row: InstrumentRow;
  readonly programme: Pick<Tables['programme'], 'code' | 'title_vi' | 'title_en' | 'managing_agency_id' | 'side_state'>;
  readonly milestones: readonly MilestoneRow[];
  readonly progress: FileProgress;
  readonly rows: readonly ConditionRow[];
  readonly conditions: readonly ConditionFacts[];
  readonly ground: ConditionGround;
};

/** Loads an instrument within a scope. Errors: common.not_found */
export async function loadEffectiveness(reader: Reader, scope: Scope, id: string): Promise<EffectivenessFile> {
  return fileOf(reader, await loadInstrument(reader, scope, id));
}

/** The file of a stored instrument, for whoever was found to have the right to it. */
export async function fileOf(reader: Reader, row: InstrumentRow): Promise<EffectivenessFile> {
  const programme = await reader
    .selectFrom('programme')
    .select(['code', 'title_vi', 'title_en', 'managing_agency_id', 'side_state'])
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  const milestones = await milestonesOf(reader, [row.id]);
  const template = (await templatesById(reader, [row.procedure_id])).get(row.procedure_id);
  if (!template) throw notFound('procedure_template');
  const progress = progressOf(toFile(row, template, milestones));
  const rows = await conditionsOf(reader, [row.id]);
  return {
    row,
    programme,
    partnerId: row.partner_id,
    leadAgencyId: row.proposing_agency_id ?? programme.managing_agency_id,
    milestones,
    progress,
    rows,
    conditions: rows.map(conditionFacts),
    ground: { progress, effectiveElsewhere: await effectiveDays(reader, rows) },
  };
}

/** A condition with its file, and what decides who may write on it. */
export type ConditionFile = {
  readonly file: EffectivenessFile;
  readonly condition: ConditionRow;
  readonly subject: ConditionSubject;
};

/** Loads a condition within a scope, also one that was taken off its list. Errors: common.not_found */
export async function loadCondition(reader: Reader, scope: Scope, id: string): Promise<ConditionFile> {
  const condition = await reader
    .selectFrom('effectiveness_condition')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!condition) throw notFound('effectiveness_condition');
  // Told apart from a condition that does not exist, an instrument out of scope would be known to be there.
  const file = await loadEffectiveness(reader, scope, condition.instrument_id).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'common.not_found') throw notFound('effectiveness_condition');
    throw error;
  });
  return { file, condition, subject: subjectOf(file, condition) };
}

/** What decides who may write on a stored condition, by the state in which it really stands. */
export function subjectOf(file: EffectivenessFile, row: ConditionRow): ConditionSubject {
  return {
    partnerId: file.partnerId,
    leadAgencyId: file.leadAgencyId,
    kind: row.kind as ConditionKind,
    state: conditionStanding(conditionFacts(row), file.ground).state,
    ownerSide: row.owner_side as OwnerSide,
    ownerAgencyId: row.owner_agency_id,
  };
}

/** The stored milestone of a step on which a day is kept: the one still open, else the last; null without one. */
export function milestoneOfStep(file: EffectivenessFile, own: StepProgress | null | undefined): MilestoneRow | null {
  const milestones = own?.milestones.filter((one) => !one.isNotApplicable) ?? [];
  const id = (milestones.find((one) => one.actualOn === null) ?? milestones.at(-1))?.id;
  return file.milestones.find((one) => one.id === id) ?? null;
}

/** The milestone on which the day of effect is kept. */
export function effectiveMilestone(file: EffectivenessFile): MilestoneRow | null {
  return milestoneOfStep(file, effectiveStep(file.progress));
}

/** The milestone of the foreign ministry's notice. */
export function noticeMilestone(file: EffectivenessFile): MilestoneRow | null {
  return milestoneOfStep(file, stepOfKind(file.progress, 'effectiveness_notice'));
}

function stepOfKind(progress: FileProgress, kind: StepKind): StepProgress | null {
  const steps = [...progress.steps.values()];
  return steps.find((one) => kindOf(one.step) === kind && one.status !== 'not_applicable') ?? null;
}

/** The recorded day of the step of a kind. */
export function recordedDay(file: EffectivenessFile, kind: StepKind): string | null {
  return dayOfKind(file.progress, kind).actualOn;
}

/** Whether the actor may record a day on a milestone of the file. */
export function mayRecord(actor: Actor, file: EffectivenessFile, milestone: MilestoneRow | null): boolean {
  // Who may say it where there is no step for it is told that there is none.
  if (!milestone) return mayManageConditions(actor, file);
  return mayUpdateMilestone(actor, {
    responsible: milestone.responsible_role as ResponsibleRole,
    agencyId: milestone.agency_id,
    partnerId: milestone.partner_id,
    managingAgencyId: file.programme.managing_agency_id,
  });
}
