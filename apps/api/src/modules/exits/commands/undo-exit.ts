import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { exitFact, writeExit } from '../exit.write.ts';
import { fileName, loadExit } from '../exits.repository.ts';
import { giveBack } from '../give-back.ts';

/**
 * Takes an exit back as if it had not been, while nothing was built on it: no file was decided on since and no work
 * was handed on.
 * Errors: exit.not_standing, exit.not_undoable
 */
export const undoExit = defineCommand({
  name: 'exits.undo',
  input: z.strictObject({ id: idSchema('exit') }),
  subject: (tools, { id }) => loadExit(tools.tx, tools.actor, id),
  authorize: (actor) => mayDecideExit(actor),
  run: async (tools, _asked, { exit, files }) => {
    if (exit.state !== 'standing') throw new DomainError('exit.not_standing', { state: exit.state });
    const taken = files.filter((one) => one.is_included === 1);
    const changed = taken.filter((one) => one.resumed_on !== null || one.version !== one.version_after);
    const { handedOn } = await tools.tx
      .selectFrom('partner_exit_hand_on')
      .select((eb) => eb.fn.countAll<number>().as('handedOn'))
      .where('exit_id', '=', exit.id)
      .executeTakeFirstOrThrow();
    if (changed.length > 0 || handedOn > 0) {
      throw new DomainError('exit.not_undoable', { files: changed.map(fileName), handedOn: handedOn });
    }
    const events: Fact[] = [];
    for (const row of taken) {
      events.push(...(await giveBack(tools, { exit, row }, { document: '', on: tools.today })));
    }
    const version = await writeExit(tools, exit, { state: 'undone', ended_on: tools.today });
    const fact = exitFact(exit, {
      action: 'partner_exit.undone',
      version,
      before: { state: exit.state },
      after: { state: 'undone' },
    });
    return { result: { id: exit.id, version }, events: [fact, ...events] };
  },
});
