import { mayWriteProgramme } from '@counterpart/domain/programmes/programme.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadProgramme, programmeComponents } from '../programmes.repository.ts';
import { writeProgramme } from '../programmes.write.ts';

const componentSchema = z
  .strictObject({ id: idSchema('component').optional(), titleVi: lineSchema(500), titleEn: lineSchema(500) })
  .refine((one) => one.titleVi !== '' || one.titleEn !== '', { message: 'required' });

type Wanted = z.output<typeof componentSchema>;
type Stored = Awaited<ReturnType<typeof programmeComponents>>[number];

/**
 * Writes the components of a programme in their order, which gives them their numbers. A component that is named by its
 * id stays itself wherever it moves, with all that hangs on it.
 */
export const setComponents = defineCommand({
  name: 'programmes.setComponents',
  input: z.strictObject({
    id: idSchema('programme'),
    version: z.number().int(),
    components: z
      .array(componentSchema)
      .max(50)
      .refine((all) => new Set(all.map((one) => one.id ?? one)).size === all.length, { message: 'unique' }),
  }),
  subject: (tools, { id }) => loadProgramme(tools.tx, tools.scope, { id }),
  authorize: (actor) => mayWriteProgramme(actor),
  run: async (tools, input, row) => {
    const old = await programmeComponents(tools.tx, row.id);
    const components = old.map((one) => ({ id: one.id, titleVi: one.title_vi, titleEn: one.title_en }));
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'programme', entityId: row.id, baseVersion: input.version, patch: { components: input.components } },
      { components, version: row.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    await removeMissing(tools, old, input.components);
    await writeInOrder(tools, row.id, { old, wanted: input.components });
    const version = await writeProgramme(tools, row, {});
    return {
      result: { id: row.id, version, inverse: { components } },
      events: [
        {
          action: 'programme.components_set',
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

/** Errors: common.in_use where something hangs on a component that is to go */
async function removeMissing(tools: CommandTools, old: readonly Stored[], wanted: readonly Wanted[]): Promise<void> {
  const removed = old.map((one) => one.id).filter((id) => !wanted.some((one) => one.id === id));
  if (removed.length === 0) return;
  for (const usedBy of ['deliverable', 'indicator'] as const) {
    const { count } = await tools.tx
      .selectFrom(usedBy)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('component_id', 'in', removed)
      .executeTakeFirstOrThrow();
    if (count > 0) throw new DomainError('common.in_use', { entity: 'component', usedBy, count });
  }
  await tools.tx.deleteFrom('component').where('id', 'in', removed).execute();
}

async function writeInOrder(
  tools: CommandTools,
  programmeId: string,
  { old, wanted }: { readonly old: readonly Stored[]; readonly wanted: readonly Wanted[] },
): Promise<void> {
  const stamp = { updated_at: tools.now, updated_by: tools.actor.userId };
  const byId = new Map(old.map((one) => [one.id, one]));
  // Numbers are unique within a programme, so those that change stand aside first.
  for (const [index, { id }] of wanted.entries()) {
    const stored = id === undefined ? undefined : byId.get(id);
    if (!stored || stored.number === index + 1) continue;
    await tools.tx.updateTable('component').set({ number: -stored.number }).where('id', '=', stored.id).execute();
  }
  for (const [index, { id, titleVi, titleEn }] of wanted.entries()) {
    const stored = id === undefined ? undefined : byId.get(id);
    const columns = { number: index + 1, title_vi: titleVi, title_en: titleEn };
    if (!stored) {
      const added = { id: tools.newId('component'), programme_id: programmeId, is_sample: 0, version: 1 };
      await tools.tx
        .insertInto('component')
        .values({ ...added, ...columns, ...stamp })
        .execute();
    } else if (isChanged(stored, columns)) {
      await tools.tx
        .updateTable('component')
        .set({ ...columns, version: stored.version + 1, ...stamp })
        .where('id', '=', stored.id)
        .execute();
    }
  }
}

function isChanged(stored: Stored, columns: Pick<Stored, 'number' | 'title_vi' | 'title_en'>): boolean {
  const { number, title_vi, title_en } = columns;
  return stored.number !== number || stored.title_vi !== title_vi || stored.title_en !== title_en;
}
