import { handsOver } from '@counterpart/domain/holding/hands.rules';
import { holderKey, holderParts } from '@counterpart/domain/holding/holder-key';
import { timeInHands } from '@counterpart/domain/holding/time-in-hands.rules';
import { can } from '@counterpart/domain/identity/identity.policy';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import { instrumentStage } from '@counterpart/domain/milestones/stage.rules';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import {
  agenciesOfRoles,
  type InstrumentRow,
  loadInstrument,
  milestonesOf,
  stepAgency,
  templatesById,
  toFile,
} from '../../procedures/index.ts';

/** Whose hands one instrument went through, and how long it lay in each; every span with its step. */
export const getFileHands = defineQuery({
  name: 'holding.file',
  input: z.strictObject({ instrumentId: idSchema('instrument') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentId }) => {
    const row = await loadInstrument(tools.db, tools.scope, instrumentId);
    const { programme, spans } = await spansOf(tools, row);
    const { hands, ...time } = timeInHands(spans, tools);
    return {
      instrumentId: row.id,
      programmeCode: programme.code,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      isSample: row.is_sample === 1,
      ...time,
      hands: hands.map(({ holder, ...held }) => ({ ...holderParts(holder), ...held })),
      spans: spans.map(({ holder, limit, ...span }) => ({
        ...span,
        ...holderParts(holder),
        limit: limit && { ...limit.limit, isToConfirm: limit.isToConfirm, isStartAssumed: limit.isStartAssumed },
      })),
    };
  },
});

async function spansOf(tools: QueryTools, row: InstrumentRow) {
  const programme = await tools.db
    .selectFrom('programme')
    .select(['code', 'managing_agency_id', 'side_state'])
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  const template = (await templatesById(tools.db, [row.procedure_id])).get(row.procedure_id);
  if (!template) throw notFound('procedure_template');
  const milestones = await milestonesOf(tools.db, [row.id]);
  const progress = progressOf(toFile(row, template, milestones));
  const isRunning =
    row.side_state === null && programme.side_state === null && instrumentStage(progress, null) !== 'CLOSED';
  const agencies = {
    managingAgencyId: programme.managing_agency_id,
    proposingAgencyId: row.proposing_agency_id,
    roleAgencies: await agenciesOfRoles(tools.db),
  };
  const agencyOf = new Map(milestones.map((one) => [one.id, one.agency_id]));
  const spans = handsOver(progress, dayContext(tools.today, tools.calendar))
    .filter((span) => span.to !== null || isRunning)
    .map((span) => {
      const agencyId = stepAgency(agencies, {
        agencyId: agencyOf.get(span.milestoneId) ?? null,
        responsible: span.responsible,
      });
      return {
        ...span,
        stepName: progress.steps.get(span.stepCode)?.step.name ?? { vi: span.stepCode, en: span.stepCode },
        holder: holderKey({ responsible: span.responsible, agencyId, partnerId: row.partner_id }),
      };
    });
  return { programme, spans };
}
