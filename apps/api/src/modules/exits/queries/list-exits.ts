import type { ExitKind, ExitState } from '@counterpart/domain/exits/exit.codes';
import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { concernsAgency } from '../../../kernel/agency-scope.ts';
import { defineQuery } from '../../../kernel/query.ts';

/** Exits of a country's partners are few: the latest are all that a list needs. */
const MOST = 200;

/** The exits within the reader's scope, the latest first. */
export const listExits = defineQuery({
  name: 'exits.list',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor }) => {
    const rows = await db
      .selectFrom('partner_exit as e')
      .select(['e.id', 'e.partner_id', 'e.kind', 'e.effective_on', 'e.state', 'e.ended_on', 'e.is_sample'])
      .select(['e.document_issuer', 'e.document_number', 'e.target_partner_id', 'e.target_agency_id'])
      .select((eb) =>
        eb
          .selectFrom('partner_exit_file as f')
          .select((count) => count.fn.countAll<number>().as('files'))
          .whereRef('f.exit_id', '=', 'e.id')
          .where('f.is_included', '=', 1)
          .$if(scope.kind === 'agency', (query) =>
            query.where((at) =>
              concernsAgency(at as never, at.ref('f.programme_id'), scope.kind === 'agency' ? scope.agencyId : ''),
            ),
          )
          .as('files'),
      )
      .$if(scope.kind === 'partner', (query) =>
        query.where('e.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
      )
      .$if(scope.kind === 'nothing', (query) => query.where((eb) => eb.lit(false)))
      .orderBy('e.at', 'desc')
      .orderBy('e.id', 'desc')
      .limit(MOST)
      .execute();
    const seen = scope.kind === 'all' ? rows : rows.filter((row) => (row.files ?? 0) > 0);
    return {
      items: seen.map((row) => ({
        id: row.id,
        partnerId: row.partner_id,
        kind: row.kind as ExitKind,
        effectiveOn: row.effective_on,
        state: row.state as ExitState,
        endedOn: row.ended_on,
        documentIssuer: row.document_issuer,
        documentNumber: row.document_number,
        ...(scope.kind !== 'partner' && {
          targetPartnerId: row.target_partner_id,
          targetAgencyId: row.target_agency_id,
        }),
        files: row.files ?? 0,
        isSample: row.is_sample === 1,
      })),
      mayDecide: mayDecideExit(actor),
    };
  },
});
