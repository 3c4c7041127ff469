import { mayRecordClock } from '@counterpart/domain/holding/holding.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { currentHolders } from '@counterpart/domain/milestones/holder.rules';
import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import { milestoneStanding } from '@counterpart/domain/milestones/milestone.rules';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import { instrumentStage } from '@counterpart/domain/milestones/stage.rules';
import { limitOnMilestone, statutoryDue } from '@counterpart/domain/milestones/statutory.rules';
import type { ResponsibleRole, SideState } from '@counterpart/domain/shared/codes';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { loadProgramme, type ProgrammeRow } from '../../programmes/index.ts';
import { toFile, toMilestoneFacts } from '../instrument-file.ts';
import { type ClockedMilestone, type InstrumentRow, instrumentsOf, milestonesOf } from '../instruments.repository.ts';
import { agenciesOfRoles } from '../role-agencies.ts';
import { stepClocks } from '../step-clock.ts';
import { templatesById } from '../templates.repository.ts';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';

/** The road of a programme: each instrument with its procedure as steps, their days, and who holds it now. */
export const getRoad = defineQuery({
  name: 'procedures.road',
  input: z.strictObject({ programmeId: idSchema('programme') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { programmeId }) => {
    const programme = await loadProgramme(tools.db, tools.scope, { id: programmeId });
    const instruments = await instrumentsOf(tools.db, tools.scope, [programme.id]);
    const milestones = await milestonesOf(
      tools.db,
      instruments.map((one) => one.id),
    );
    const templates = await templatesById(
      tools.db,
      instruments.map((one) => one.procedure_id),
    );
    const roleAgencies = await agenciesOfRoles(tools.db);
    const roads = [];
    for (const row of instruments) {
      const template = templates.get(row.procedure_id);
      const own = milestones.filter((one) => one.instrument_id === row.id);
      if (template) roads.push(await roadOf(tools, programme, { row, template, milestones: own, roleAgencies }));
    }
    return roads;
  },
});

type Parts = {
  row: InstrumentRow;
  template: ProcedureTemplate;
  milestones: readonly ClockedMilestone[];
  roleAgencies: ReadonlyMap<string, string>;
};

async function roadOf(tools: QueryTools, programme: ProgrammeRow, parts: Parts) {
  const { row, template, milestones } = parts;
  const progress = progressOf(toFile(row, template, milestones));
  const context = dayContext(tools.today, tools.calendar);
  const holders = row.side_state === null ? currentHolders(progress, tools.calendar) : [];
  const stage = instrumentStage(progress, row.side_state as SideState | null);
  const agencies = {
    managingAgencyId: programme.managing_agency_id,
    proposingAgencyId: row.proposing_agency_id,
    roleAgencies: parts.roleAgencies,
  };
  const isRunning = row.side_state === null && programme.side_state === null && stage !== 'CLOSED';
  const clocks = await stepClocks(tools, { progress, milestones, agencies, isRunning }, context);
  return {
    id: row.id,
    version: row.version,
    partnerId: row.partner_id,
    kind: row.kind,
    capacity: row.capacity,
    number: row.number,
    proposingAgencyId: row.proposing_agency_id,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    amountMinor: row.amount_minor,
    currency: row.currency,
    effectivenessDeadlineOn: row.effectiveness_deadline_on,
    sideState: row.side_state as SideState | null,
    sideStateReason: row.side_state_reason,
    source: row.source,
    isSample: row.is_sample === 1,
    stage,
    procedure: { id: row.procedure_id, code: template.code, version: template.version, name: template.name },
    holders,
    steps: milestones.map((one) => {
      const own = progress.steps.get(one.step_code);
      const milestone = toMilestoneFacts(one);
      const limit = own ? limitOnMilestone(progress, { own, milestone }, tools.calendar) : null;
      const standing = milestoneStanding(progress, milestone, context);
      const subject = {
        responsible: one.responsible_role as ResponsibleRole,
        agencyId: one.agency_id,
        partnerId: one.partner_id,
        managingAgencyId: programme.managing_agency_id,
      };
      const clock = clocks.get(one.id);
      return {
        id: one.id,
        version: one.version,
        code: one.step_code,
        name: own?.step.name ?? { vi: one.step_code, en: one.step_code },
        kind: own?.step.kind ?? 'step',
        responsible: subject.responsible,
        agencyId: one.agency_id,
        baselineOn: one.baseline_on,
        plannedOn: one.planned_on,
        actualOn: one.actual_on,
        dossierReceivedOn: one.dossier_received_on,
        dossierCompleteOn: one.dossier_complete_on,
        note: one.note,
        evidence: one.evidence,
        delayReasonCode: one.delay_reason_code,
        isOptional: own?.step.isOptional ?? false,
        ...standing,
        limit: limit && {
          n: limit.limit.n,
          unit: limit.limit.unit,
          legalRef: limit.rule?.legalRef ?? null,
          verification: limit.rule?.verification ?? null,
          source: limit.rule?.source ?? null,
          trigger: limit.rule?.trigger ?? null,
          startOn: limit.clock.startOn,
          isStartAssumed: limit.isStartAssumed,
          ...statutoryDue(limit.limit, limit.clock, context),
        },
        clock: clock ? { ...clock, mayRecord: mayRecordClock(tools.actor, subject) } : null,
        mayUpdate: mayUpdateMilestone(tools.actor, subject),
      };
    }),
  };
}
