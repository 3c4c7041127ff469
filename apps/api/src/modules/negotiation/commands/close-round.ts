import { closingProblem, isFullAgreement } from '@counterpart/domain/negotiation/close-round.rules';
import { NEGOTIATION_OUTCOMES, REFERENDUM_SIDES } from '@counterpart/domain/negotiation/negotiation.codes';
import { mayManageRounds } from '@counterpart/domain/negotiation/negotiation.policy';
import { closingDay } from '@counterpart/domain/negotiation/round.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { changeMilestone } from '../../procedures/index.ts';
import { loadRound, progressOfFile, type RoundFile, stateOf } from '../negotiation-file.ts';
import { mayRecordHeld, negotiationMilestone } from '../negotiation-milestone.ts';
import { pointsOf } from '../negotiation.repository.ts';
import { roundFact, writeRound } from '../negotiation.write.ts';

const input = z.strictObject({
  id: idSchema('round'),
  version: z.number().int(),
  outcome: z.enum(NEGOTIATION_OUTCOMES),
  /** Who still has to confirm what was agreed ad referendum, and by when. */
  adRef: z.strictObject({ side: z.enum(REFERENDUM_SIDES), dueOn: daySchema.nullable() }).optional(),
  /** Version of the negotiation's milestone, to record on it that the negotiation was held. */
  held: z.strictObject({ version: z.number().int() }).optional(),
});
type Closing = z.output<typeof input>;

/**
 * Records how a round ended. After a full agreement the same act may record the day on the negotiation's milestone, by
 * the rights that a milestone asks for.
 * Errors: negotiation.points_open, common.invalid_input, date.in_future, milestone.not_applicable, common.conflict
 */
export const closeRound = defineCommand({
  name: 'negotiation.closeRound',
  input,
  subject: async (tools, { id }) => {
    const subject = await loadRound(tools.tx, tools.scope, id);
    const { progress, milestones } = await progressOfFile(tools.tx, subject.file.row);
    return { ...subject, milestone: negotiationMilestone(progress, milestones) };
  },
  authorize: (actor, { file, milestone }, { held }) =>
    mayManageRounds(actor) && (held === undefined || milestone === null || mayRecordHeld(actor, file, milestone)),
  run: async (tools, given, { file, round, milestone }) => {
    await refuse(tools, given, { file, round });
    if (given.held && !milestone) throw new DomainError('milestone.not_applicable', { stepCode: 'negotiation' });
    const closedOn = closingDay({ startOn: round.start_on, endOn: round.end_on }, tools.today);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'negotiation_round', entityId: round.id, baseVersion: given.version, patch: patchOf(given, closedOn) },
      {
        outcome: round.outcome,
        closedOn: round.closed_on,
        adRefSide: round.ad_ref_side,
        adRefDueOn: round.ad_ref_due_on,
        version: round.version,
      },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeRound(tools, round, toColumns(after));
    const held =
      given.held && milestone && milestone.actual_on !== closedOn
        ? await changeMilestone(tools, milestone, { version: given.held.version, patch: { actualOn: closedOn } })
        : null;
    return {
      result: { id: round.id, version, closedOn, held: held?.result ?? null },
      events: [
        roundFact(file, round, { action: 'negotiation_round.closed', version, before, after }),
        ...(held?.events ?? []),
      ],
    };
  },
});

function patchOf({ outcome, adRef }: Closing, closedOn: PlainDate): Record<string, unknown> {
  return { outcome, closedOn, ...(adRef && { adRefSide: adRef.side, adRefDueOn: adRef.dueOn }) };
}

async function refuse(tools: CommandTools, given: Closing, { file, round }: RoundFile): Promise<void> {
  const { outcome, adRef, held } = given;
  const points = await pointsOf(tools.tx, 'ours', file.row.id);
  const openPoints = points.filter((one) => stateOf(one) === 'open').length;
  switch (closingProblem({ outcome, startOn: round.start_on, openPoints, today: tools.today })) {
    case 'day_missing':
      throw new DomainError('common.invalid_input', { issues: [{ path: 'startOn', message: 'required' }] });
    case 'day_in_future':
      throw new DomainError('date.in_future', { field: 'startOn', day: round.start_on ?? '', today: tools.today });
    case 'points_open':
      throw new DomainError('negotiation.points_open', { open: openPoints });
    case null:
      break;
  }
  if (outcome === 'AGREED_AD_REF' && !adRef && round.ad_ref_side === null) {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'adRef', message: 'required' }] });
  }
  if (held && !isFullAgreement(outcome)) {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'held', message: 'not_agreed' }] });
  }
}
