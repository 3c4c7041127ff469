import { EXIT_KINDS } from '@counterpart/domain/exits/exit.codes';
import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { exitOutcome, isOpenFor } from '@counterpart/domain/exits/exit.rules';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { toExitFile } from '../exit-file.ts';
import { fileView, otherPartners, partnerFiles } from '../exits.repository.ts';
import { orphansOf } from '../orphan-sources.ts';

/** Every open file of a partner, with what each would become and what would be left behind. */
export const reviewExit = defineQuery({
  name: 'exits.review',
  input: z.strictObject({
    partnerId: idSchema('partner'),
    kind: z.enum(EXIT_KINDS),
    target: z.strictObject({
      partnerId: idSchema('partner').nullable(),
      agencyId: idSchema('agency').nullable(),
    }),
  }),
  allow: (actor) => mayDecideExit(actor),
  run: async ({ db }, { partnerId, kind, target }) => {
    const partner = await db.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst();
    if (!partner) throw notFound('partner');
    const open = (await partnerFiles(db, partnerId)).filter((row) => isOpenFor(kind, toExitFile(row)));
    const others = await otherPartners(
      db,
      open.map((row) => row.programme_id),
      partnerId,
    );
    const orphans = await orphansOf(
      db,
      open.map((row) => row.id),
    );
    const left = Map.groupBy(orphans, (one) => one.instrumentId);
    return {
      files: open.map((row) => {
        const becomes = exitOutcome(kind, target, toExitFile(row));
        // Signings and rounds fall with a file that is taken out of the flow, not with one that goes on.
        const fallen = (left.get(row.id) ?? []).filter((one) => one.mayHandOn || becomes.sideState !== null);
        return {
          ...fileView(row),
          otherPartnerIds: others.get(row.programme_id) ?? [],
          becomes,
          leftBehind: fallen.length,
        };
      }),
    };
  },
});
