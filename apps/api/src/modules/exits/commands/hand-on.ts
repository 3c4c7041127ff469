import { ORPHAN_KINDS } from '@counterpart/domain/exits/exit.codes';
import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { exitFact, writeExit } from '../exit.write.ts';
import { loadExit } from '../exits.repository.ts';
import { type ListedOrphan, orphanSource, orphansOf } from '../orphan-sources.ts';

/**
 * Gives work that the partner left behind to a home agency, one piece or many at once.
 * Errors: exit.not_standing, exit.not_orphaned, common.reason_required, common.not_found
 */
export const handOn = defineCommand({
  name: 'exits.handOn',
  input: z.strictObject({
    id: idSchema('exit'),
    agencyId: idSchema('agency'),
    reason: lineSchema(500),
    items: z
      .array(z.strictObject({ kind: z.enum(ORPHAN_KINDS), recordId: z.string().max(60) }))
      .min(1)
      .max(2000),
  }),
  subject: (tools, { id }) => loadExit(tools.tx, tools.actor, id),
  authorize: (actor) => mayDecideExit(actor),
  run: async (tools, asked, { exit, files }) => {
    if (exit.state !== 'standing') throw new DomainError('exit.not_standing', { state: exit.state });
    if (asked.reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    const { tx } = tools;
    const agency = await tx.selectFrom('agency').select('id').where('id', '=', asked.agencyId).executeTakeFirst();
    if (!agency) throw notFound('agency');
    const taken = files.filter((one) => one.is_included === 1 && one.resumed_on === null).map((one) => one.id);
    const orphans = new Map((await orphansOf(tx, taken, exit.id)).map((one) => [`${one.kind} ${one.recordId}`, one]));
    const found = asked.items.flatMap(({ kind, recordId }) => orphans.get(`${kind} ${recordId}`) ?? []);
    const missing = asked.items.length - found.filter((one) => one.mayHandOn).length;
    if (missing > 0) throw new DomainError('exit.not_orphaned', { count: missing });
    const events: Fact[] = [];
    for (const orphan of found) {
      events.push(...(await handOnOne(tools, orphan, { ...asked, exitId: exit.id })));
    }
    const version = await writeExit(tools, exit, {});
    const fact = exitFact(exit, {
      action: 'partner_exit.handed_on',
      version,
      after: { agencyId: asked.agencyId, items: asked.items },
      reason: asked.reason,
    });
    return { result: { id: exit.id, version, handedOn: found.length }, events: [fact, ...events] };
  },
});

type Taking = { readonly exitId: string; readonly agencyId: string; readonly reason: string };

async function handOnOne(tools: CommandTools, orphan: ListedOrphan, taking: Taking): Promise<Fact[]> {
  const fact = await orphanSource(orphan.kind)?.handOn?.(tools, { ...taking, recordId: orphan.recordId });
  if (!fact) return [];
  await tools.tx
    .insertInto('partner_exit_hand_on')
    .values({
      id: tools.newId('handOn'),
      exit_id: taking.exitId,
      instrument_id: orphan.instrumentId,
      programme_id: orphan.programmeId,
      kind: orphan.kind,
      record_id: orphan.recordId,
      label_vi: orphan.label.vi,
      label_en: orphan.label.en,
      from_agency_id: orphan.agencyId,
      agency_id: taking.agencyId,
      reason: taking.reason,
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })
    .execute();
  return [{ ...fact, named: { ...fact.named, exit: taking.exitId } }];
}
