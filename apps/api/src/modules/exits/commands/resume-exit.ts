import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { documentLine } from '@counterpart/domain/exits/exit.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { canGiveBack } from '../exit-file.ts';
import { exitFact, writeExit } from '../exit.write.ts';
import { fileName, loadExit } from '../exits.repository.ts';
import { giveBack } from '../give-back.ts';

/**
 * The reverse act: files go on as they were before the exit. What was handed on stays with whoever took it over.
 * Errors: exit.files_changed, exit.not_standing, exit.nothing_taken, common.reason_required, date.in_future
 */
export const resumeExit = defineCommand({
  name: 'exits.resume',
  input: z.strictObject({
    id: idSchema('exit'),
    on: daySchema,
    reason: textSchema(2000),
    document: z.strictObject({ number: lineSchema(80), on: daySchema.nullable(), issuer: lineSchema(200) }),
    /** The files that go on, each as it was seen. */
    files: z
      .array(z.strictObject({ instrumentId: idSchema('instrument'), version: z.number().int() }))
      .min(1)
      .max(2000),
  }),
  subject: (tools, { id }) => loadExit(tools.tx, tools.actor, id),
  authorize: (actor) => mayDecideExit(actor),
  run: async (tools, asked, { exit, files }) => {
    if (exit.state !== 'standing') throw new DomainError('exit.not_standing', { state: exit.state });
    if (asked.reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    if (asked.on > tools.today) {
      throw new DomainError('date.in_future', { field: 'on', day: asked.on, today: tools.today });
    }
    if (asked.on < exit.effective_on) {
      throw new DomainError('date.order', {
        earlier: 'effectiveOn',
        later: 'on',
        earlierOn: exit.effective_on,
        laterOn: asked.on,
      });
    }
    const rows = asked.files.map(({ instrumentId, version }) => {
      const row = files.find((one) => one.id === instrumentId);
      return { row, instrumentId, isRight: row !== undefined && row.version === version && canGiveBack(row) };
    });
    const changed = rows.filter((one) => !one.isRight);
    if (changed.length > 0) {
      const names = changed.map(({ row, instrumentId }) => (row ? fileName(row) : instrumentId));
      throw new DomainError('exit.files_changed', { files: names });
    }
    const events: Fact[] = [];
    const back = { document: documentLine(asked.document), on: asked.on };
    for (const { row } of rows) if (row) events.push(...(await giveBack(tools, { exit, row }, back)));
    const resumed = new Set(asked.files.map((one) => one.instrumentId));
    const isWhole = files.every((one) => one.is_included === 0 || one.resumed_on !== null || resumed.has(one.id));
    const ended = { state: 'resumed', ended_on: asked.on, ended_reason: asked.reason };
    const version = await writeExit(tools, exit, isWhole ? ended : {});
    const { files: _listed, ...told } = asked;
    const fact = exitFact(exit, {
      action: 'partner_exit.resumed',
      version,
      before: { state: exit.state },
      after: { ...told, state: isWhole ? 'resumed' : exit.state, resumed: asked.files.length },
      reason: asked.reason,
    });
    return { result: { id: exit.id, version, state: isWhole ? 'resumed' : exit.state }, events: [fact, ...events] };
  },
});
