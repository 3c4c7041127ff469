import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadProgramme, programmeComponents } from '../programmes.repository.ts';

const componentSchema = z
  .strictObject({ titleVi: lineSchema(500), titleEn: lineSchema(500) })
  .refine((one) => one.titleVi !== '' || one.titleEn !== '', { message: 'required' });

/** Writes the components of a programme in their order; numbers follow the order, ids stay with their number. */
export const setComponents = defineCommand({
  name: 'programmes.setComponents',
  input: z.strictObject({ id: idSchema('programme'), components: z.array(componentSchema).max(50) }),
  subject: (tools, { id }) => loadProgramme(tools.tx, tools.scope, { id }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, { components }, row) => {
    const old = await programmeComponents(tools.tx, row.id);
    const stamp = { updated_at: tools.now, updated_by: tools.actor.userId };
    for (const [index, { titleVi, titleEn }] of components.entries()) {
      const existing = old[index];
      const titles = { title_vi: titleVi, title_en: titleEn };
      if (!existing) {
        const id = tools.newId('component');
        const numbered = { id, programme_id: row.id, number: index + 1, is_sample: 0, version: 1 };
        await tools.tx
          .insertInto('component')
          .values({ ...numbered, ...titles, ...stamp })
          .execute();
      } else if (existing.title_vi !== titleVi || existing.title_en !== titleEn) {
        const version = existing.version + 1;
        await tools.tx
          .updateTable('component')
          .set({ ...titles, version, ...stamp })
          .where('id', '=', existing.id)
          .execute();
      }
    }
    const removed = old.slice(components.length).map((one) => one.id);
    if (removed.length > 0) await tools.tx.deleteFrom('component').where('id', 'in', removed).execute();
    const before = { components: old.map((one) => ({ titleVi: one.title_vi, titleEn: one.title_en })) };
    return {
      result: { id: row.id, inverse: before },
      events: [
        {
          action: 'programme.components_set',
          entity: 'programme',
          entityId: row.id,
          version: row.version,
          programmeId: row.id,
          before,
          after: { components },
        },
      ],
    };
  },
});
