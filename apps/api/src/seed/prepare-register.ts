import type { House } from '../kernel/house.ts';
import { ensureDemoUsers } from '../modules/identity/index.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference, missingReference } from './load-reference.ts';

/** What a start added to the register; null where nothing was missing. */
export type Prepared = { readonly hasLoadedReference: boolean; readonly hasLoadedDemo: boolean };

/**
 * Makes a register usable at start: adds shipped reference data that is missing, and for a demonstration
 * the demo register into an empty one with a user for each role.
 */
export async function prepareRegister(house: House): Promise<Prepared> {
  const hasLoadedReference = await missingReference(house);
  if (hasLoadedReference) await loadReference(house);
  if (!house.settings.demo) return { hasLoadedReference, hasLoadedDemo: false };
  const isEmpty = await wasNeverUsed(house);
  if (isEmpty) await loadDemo(house);
  await ensureDemoUsers(house);
  return { hasLoadedReference, hasLoadedDemo: isEmpty };
}

/** An empty register that never held the demo: one from which the samples were removed stays without them. */
async function wasNeverUsed({ db }: House): Promise<boolean> {
  const programme = await db.read.selectFrom('programme').select('id').limit(1).executeTakeFirst();
  const demo = await db.read
    .selectFrom('audit_event')
    .select('seq')
    .where('entity', '=', 'register')
    .where('entity_id', '=', 'demo')
    .limit(1)
    .executeTakeFirst();
  return programme === undefined && demo === undefined;
}
