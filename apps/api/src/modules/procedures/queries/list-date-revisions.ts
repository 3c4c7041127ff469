import { can } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadProgramme } from '../../programmes/index.ts';

/** The slip ledger of a programme: every day that was ever set or moved, newest first, with who and why. */
export const listDateRevisions = defineQuery({
  name: 'procedures.slipLedger',
  input: z.strictObject({ programmeId: idSchema('programme') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor }, { programmeId }) => {
    const programme = await loadProgramme(db, scope, { id: programmeId });
    const rows = await db
      .selectFrom('date_revision')
      .innerJoin('milestone', 'milestone.id', 'date_revision.milestone_id')
      .leftJoin('app_user', 'app_user.id', 'date_revision.actor_id')
      .selectAll('date_revision')
      .select(['milestone.step_code', 'app_user.partner_id as actor_partner_id'])
      .where('date_revision.programme_id', '=', programme.id)
      .$if(scope.kind === 'partner', (query) =>
        query.where('date_revision.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
      )
      .orderBy('date_revision.at', 'desc')
      .orderBy('date_revision.id', 'desc')
      .limit(1000)
      .execute();
    const isInsider = can(actor, 'internal.read');
    return rows.map((row) => {
      // A partner's side reads the office as one voice.
      const isNamed = isInsider || (actor.partnerId !== null && row.actor_partner_id === actor.partnerId);
      return {
        id: row.id,
        milestoneId: row.milestone_id,
        instrumentId: row.instrument_id,
        stepCode: row.step_code,
        field: row.field as 'baseline' | 'planned' | 'actual' | 'effectiveness_deadline',
        oldOn: row.old_on,
        newOn: row.new_on,
        reasonCode: row.reason_code,
        reason: row.reason,
        document: row.document,
        askedBy: row.asked_by,
        at: row.at,
        actorId: isNamed ? row.actor_id : '',
        actorName: isNamed ? row.actor_name : '',
      };
    });
  },
});
