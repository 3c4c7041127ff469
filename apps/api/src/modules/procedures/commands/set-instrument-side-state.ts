import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { SIDE_STATES } from '@counterpart/domain/shared/codes';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import { loadInstrument } from '../instruments.repository.ts';

/** Takes an instrument out of the ordinary flow, or back into it, with a reason. */
export const setInstrumentSideState = defineCommand({
  name: 'procedures.setSideState',
  input: z.strictObject({
    id: idSchema('instrument'),
    sideState: z.enum(SIDE_STATES).nullable(),
    reason: lineSchema(500),
  }),
  subject: (tools, { id }) => loadInstrument(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, { sideState, reason }, row) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    if (row.side_state === sideState) throw new DomainError('common.nothing_changed', {});
    const version = await writeVersioned(tools, 'instrument', row, {
      side_state: sideState,
      side_state_reason: sideState === null ? null : reason,
    });
    return {
      result: { id: row.id, version },
      events: [
        {
          action: 'instrument.side_state_decided',
          entity: 'instrument',
          entityId: row.id,
          version,
          programmeId: row.programme_id,
          partnerId: row.partner_id,
          before: { sideState: row.side_state },
          after: { sideState },
          reason,
        },
      ],
    };
  },
});
