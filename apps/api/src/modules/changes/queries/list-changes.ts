import { SINCE_WORDS, sinceDay } from '@counterpart/domain/changes/since.rules';
import { can } from '@counterpart/domain/identity/identity.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { notFound } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { officeMidnight } from '../../../kernel/clock.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { lastMeetingOn } from '../../meetings/index.ts';
import { loadPartner } from '../../partners/index.ts';
import { loadProgramme } from '../../programmes/index.ts';
import { CHANGES_TASK, type ChangeGroup } from '../changes-task.ts';
import type { ChangesAsk } from '../changes.list.ts';

/** What a look back answers; `since` is the first day that counts. */
export type Changes = {
  readonly since: PlainDate;
  readonly today: PlainDate;
  readonly total: number;
  readonly groups: readonly ChangeGroup[];
};

const code = z.string().max(60);

/** What changed since a day: signed, effective, moved, newly late, decided, new, done, within the reader's scope. */
export const listChanges = defineQuery({
  name: 'changes.list',
  input: z.strictObject({
    /** `lastMeeting` is the day of the last meeting with the partner, or with any. */
    since: z.union([z.enum([...SINCE_WORDS, 'lastMeeting']), daySchema]).default('lastWorkingDay'),
    agency: code.optional(),
    partner: code.optional(),
    programme: code.optional(),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, asked): Promise<Changes> => {
    const part = await partOf(tools, asked);
    const since =
      asked.since === 'lastMeeting'
        ? await lastMeetingOn(tools, part.partnerId)
        : sinceDay(asked.since, tools.today, tools.calendar);
    const ask: ChangesAsk = {
      scope: tools.scope,
      since,
      sinceAt: officeMidnight(since),
      today: tools.today,
      ...part,
    };
    const found = await tools.memo.remember(`changes ${JSON.stringify(ask)}`, () =>
      tools.heavy.run<readonly ChangeGroup[]>(CHANGES_TASK, ask),
    );
    // A partner's side reads the office as one voice.
    const isInsider = can(tools.actor, 'internal.read');
    const groups = isInsider
      ? found
      : found.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, actorName: '' })) }));
    return { since, today: tools.today, total: groups.reduce((sum, one) => sum + one.total, 0), groups };
  },
});

type Part = { readonly agency?: string | undefined; partner?: string | undefined; programme?: string | undefined };

async function partOf({ db, scope }: QueryTools, { agency, partner, programme }: Part) {
  const agencyRow =
    agency && (await db.selectFrom('agency').select('id').where('code', '=', agency).executeTakeFirst());
  if (agency && !agencyRow) throw notFound('agency');
  return {
    agencyId: agencyRow ? agencyRow.id : null,
    partnerId: partner ? (await loadPartner(db, scope, partner)).id : null,
    programmeId: programme ? (await loadProgramme(db, scope, { code: programme })).id : null,
  };
}
