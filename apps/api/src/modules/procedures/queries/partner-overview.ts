import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { concernsAgency } from '../../../kernel/agency-scope.ts';
import { defineQuery } from '../../../kernel/query.ts';

/** What a partner's row in the list of partners says; partners without a programme in scope have none. */
export type PartnerStanding = {
  readonly partnerId: string;
  readonly programmes: number;
  /** Steps of the partner's own whose promised day is over. */
  readonly late: number;
  readonly nextSigningOn: PlainDate | null;
};

/** How the files of every partner stand, for people of the home side: a liaison learns of no other partner. */
export const partnerOverview = defineQuery({
  name: 'procedures.partnerOverview',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'internal.read'),
  run: ({ heavy, scope, today, memo }) =>
    memo.remember(`procedures.partners ${JSON.stringify([scope, today])}`, () =>
      heavy.run<PartnerStanding[]>('procedures.partners', { scope, today }),
    ),
});

/** The heavy part: every programme, open step and signing in scope is counted by its partner. */
export async function partnersTask(
  { db }: { db: Reader },
  { scope, today }: { scope: Scope; today: PlainDate },
): Promise<PartnerStanding[]> {
  const ask = { db, scope, today };
  const [programmes, late, signings] = await Promise.all([programmesOf(ask), lateOf(ask), signingsOf(ask)]);
  return programmes.map(({ partnerId, count }) => {
    const signingOn = signings.find((one) => one.partnerId === partnerId)?.day ?? null;
    const lateCount = late.find((one) => one.partnerId === partnerId)?.count ?? 0;
    return { partnerId, programmes: count, late: lateCount, nextSigningOn: signingOn };
  });
}

type Ask = { readonly db: Reader; readonly scope: Scope; readonly today: PlainDate };

function programmesOf({ db, scope }: Ask) {
  return db
    .selectFrom('programme_summary as s')
    .select((eb) => ['s.viewpoint as partnerId', eb.fn.countAll<number>().as('count')])
    .where('s.viewpoint', '<>', '*')
    .$if(scope.kind !== 'all', (query) =>
      query.where((eb) => concernsAgency(eb as never, eb.ref('s.programme_id'), agencyOf(scope))),
    )
    .groupBy('s.viewpoint')
    .orderBy('s.viewpoint')
    .execute();
}

function lateOf({ db, scope, today }: Ask) {
  return db
    .selectFrom('open_milestone as o')
    .select((eb) => ['o.partner_id as partnerId', eb.fn.countAll<number>().as('count')])
    .where('o.responsible_role', '=', 'PARTNER')
    .where('o.due_on', '<', today)
    .$if(scope.kind !== 'all', (query) =>
      query.where((eb) => concernsAgency(eb as never, eb.ref('o.programme_id'), agencyOf(scope))),
    )
    .groupBy('o.partner_id')
    .execute();
}

function signingsOf({ db, scope, today }: Ask) {
  return db
    .selectFrom('instrument_summary as s')
    .select((eb) => ['s.partner_id as partnerId', eb.fn.min('s.signing_on').as('day')])
    .where('s.signing_on', '>=', today)
    .where('s.signing_on', '<', FAR_DAY)
    .$if(scope.kind !== 'all', (query) =>
      query.where((eb) => concernsAgency(eb as never, eb.ref('s.programme_id'), agencyOf(scope))),
    )
    .groupBy('s.partner_id')
    .execute();
}

/** The agency whose programmes are counted; one that does not exist for a scope that sees nothing. */
function agencyOf(scope: Scope): string {
  return scope.kind === 'agency' ? scope.agencyId : '';
}
