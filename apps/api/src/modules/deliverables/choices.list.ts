import { componentCode } from '@counterpart/domain/deliverables/deliverable.query';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { inScope, joined } from './deliverables.list.ts';

/** The name of the heavy task that looks for what can be chosen. */
export const CHOICES_TASK = 'deliverables.choices';

/** A programme or a component to filter by. */
type Choice = { readonly code: string; readonly titleVi: string; readonly titleEn: string };

/** Programmes and components to which something is owed. */
export type DeliverableChoices = {
  readonly programmes: readonly Choice[];
  readonly components: readonly (Choice & { readonly programmeCode: string; readonly number: number })[];
};

const MOST = 1000;

/** Finds what filters by programme and component can find; beside the main thread, for it looks at every deliverable. */
export async function choicesTask({ db }: HeavyTools, { scope }: { scope: Scope }): Promise<DeliverableChoices> {
  const owed = joined(db).where((eb) => inScope(eb as never, scope));
  const programmes = await owed
    .select(['p.code', 'p.title_vi', 'p.title_en'])
    .distinct()
    .orderBy('p.code')
    .limit(MOST)
    .execute();
  const components = await owed
    .innerJoin('component as c', 'c.id', 'd.component_id')
    .select(['p.code', 'c.number', 'c.title_vi', 'c.title_en'])
    .distinct()
    .orderBy('p.code')
    .orderBy('c.number')
    .limit(MOST)
    .execute();
  return {
    programmes: programmes.map((row) => ({ code: row.code, titleVi: row.title_vi, titleEn: row.title_en })),
    components: components.map((row) => ({
      code: componentCode({ programme: row.code, number: row.number }),
      programmeCode: row.code,
      number: row.number,
      titleVi: row.title_vi,
      titleEn: row.title_en,
    })),
  };
}
