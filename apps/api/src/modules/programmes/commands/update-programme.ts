import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadProgramme } from '../programmes.repository.ts';
import { writeProgramme } from '../programmes.write.ts';

/** Changes fields of a programme; a newer version merges where the fields differ. */
export const updateProgramme = defineCommand({
  name: 'programmes.update',
  input: z.strictObject({ id: idSchema('programme'), version: z.number().int(), patch: patchSchema(programmeFields) }),
  subject: (tools, input) => loadProgramme(tools.tx, tools.scope, { id: input.id }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, input, row) => {
    const current = { ...fromColumns(programmeFields, row), version: row.version };
    const { before, after } = await mergeEdit(
      tools,
      { entity: 'programme', entityId: row.id, baseVersion: input.version, patch: input.patch },
      current,
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeProgramme(tools, row, after);
    return {
      result: { id: row.id, version, inverse: before },
      events: [
        {
          action: 'programme.updated',
          entity: 'programme',
          entityId: row.id,
          version,
          programmeId: row.id,
          before,
          after,
        },
      ],
    };
  },
});
