import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { SIDE_STATES } from '@counterpart/domain/shared/codes';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import { loadProgramme } from '../programmes.repository.ts';

/** Takes a programme out of the ordinary flow (on hold, dropped, cancelled, terminated) or back into it, with a reason. */
export const setProgrammeSideState = defineCommand({
  name: 'programmes.setSideState',
  input: z.strictObject({
    id: idSchema('programme'),
    sideState: z.enum(SIDE_STATES).nullable(),
    reason: lineSchema(500),
  }),
  subject: (tools, { id }) => loadProgramme(tools.tx, tools.scope, { id }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, { sideState, reason }, row) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    if (row.side_state === sideState) throw new DomainError('common.nothing_changed', {});
    const version = await writeVersioned(tools, 'programme', row, {
      side_state: sideState,
      side_state_reason: sideState === null ? null : reason,
    });
    return {
      result: { id: row.id, version },
      events: [
        {
          action: 'programme.side_state_decided',
          entity: 'programme',
          entityId: row.id,
          version,
          programmeId: row.id,
          before: { sideState: row.side_state },
          after: { sideState },
          reason,
        },
      ],
    };
  },
});
