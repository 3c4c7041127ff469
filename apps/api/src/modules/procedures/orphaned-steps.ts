import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { toFile } from './instrument-file.ts';
import { loadMilestone, milestonesOf } from './instruments.repository.ts';
import { milestoneFact, touchMilestone } from './milestone-subject.repository.ts';
import { templatesById } from './templates.repository.ts';

/** Open steps in which the partner acts and which no home agency took over. */
export const orphanedSteps: OrphanSource = {
  kind: 'milestone',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const files = await reader.selectFrom('instrument').selectAll().where('id', 'in', instrumentIds).execute();
    const templates = await templatesById(
      reader,
      files.map((one) => one.procedure_id),
    );
    const milestones = Map.groupBy(await milestonesOf(reader, instrumentIds), (one) => one.instrument_id);
    return files.flatMap((row): Orphan[] => {
      const template = templates.get(row.procedure_id);
      const own = milestones.get(row.id) ?? [];
      if (!template) return [];
      const { steps } = progressOf(toFile(row, template, own));
      return own.flatMap((one): Orphan[] => {
        const step = steps.get(one.step_code);
        const isOpen = step?.status === 'open' && one.actual_on === null && one.is_not_applicable === 0;
        if (!isOpen || one.responsible_role !== 'PARTNER' || one.agency_id !== null) return [];
        return [
          {
            kind: 'milestone',
            recordId: one.id,
            instrumentId: row.id,
            programmeId: row.programme_id,
            label: step.step.name,
            dueOn: one.planned_on,
            agencyId: null,
          },
        ];
      });
    });
  },
  handOn: async (tools, { recordId, agencyId, reason }) => {
    const row = await loadMilestone(tools.tx, { kind: 'all' }, recordId);
    const version = await touchMilestone(tools, row, { agency_id: agencyId });
    const fact = milestoneFact(row, {
      action: 'milestone.holder_set',
      version,
      before: { agencyId: row.agency_id },
      after: { agencyId },
      reason,
    });
    // Who goes on at home after the partner left is not the partner's to read.
    return { ...fact, isInternal: true };
  },
};
