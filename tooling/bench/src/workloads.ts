import { runLoad, type LoadRequest, type LoadResult } from './load.ts';
import type { Product } from './product.ts';

/** A measured workload under its name in the performance notes. */
export type Measured = { readonly name: string; readonly result: LoadResult };

const STAGES = ['APPRAISED', 'NEGOTIATING', 'DONOR_APPROVED', 'SIGNED', 'EFFECTIVE', 'IMPLEMENTING'];
const PARTNERS = ['WB', 'ADB', 'JICA', 'KFW', 'AFD', 'KEXIM'];
const SEARCHES = [
  'giao thong',
  'cap nuoc da nang',
  'y te co so',
  'luoi dien',
  'thuy loi an giang',
  'nong thon',
  'ha tang',
  'chinh phu dien tu',
];

/** One row of a list, as far as the workloads need it. */
type ListedProgramme = { readonly id: string; readonly code: string };

/** The path of a query with its input. */
function queryPath(name: string, input: unknown): string {
  return `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

/** Asks a query once. */
export async function ask<T>(product: Product, name: string, input: unknown): Promise<T> {
  const answer = await fetch(`${product.origin}${queryPath(name, input)}`, { headers: { ...product.headers } });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** Runs every workload of reading and writing against a product. */
export async function measureWorkloads(product: Product, seconds: number): Promise<Measured[]> {
  const programmes = await sample(product);
  const measure = async (name: string, connections: number, next: () => LoadRequest): Promise<Measured> => ({
    name,
    result: await runLoad({ ...product, connections, seconds, next }),
  });
  let at = 0;
  const list = (): LoadRequest => {
    at += 1;
    // A bound that never repeats keeps answers from coming out of the cache.
    const f = [
      `stage:is:${STAGES[at % STAGES.length]}`,
      `partner:is:${PARTNERS[at % PARTNERS.length]}`,
      `amount:min:${1000 + at}`,
    ];
    return { method: 'GET', path: queryPath('programmes.list', { f }) };
  };
  const same: LoadRequest = { method: 'GET', path: queryPath('programmes.list', { f: ['stage:is:SIGNED'] }) };
  const detail = (): LoadRequest => {
    at += 1;
    const one = programmes[at % programmes.length] ?? programmes[0];
    const input = JSON.stringify({ 0: { code: one?.code }, 1: { programmeId: one?.id } });
    return {
      method: 'GET',
      path: `/trpc/programmes.get,procedures.road?batch=1&input=${encodeURIComponent(input)}&n=${at}`,
    };
  };
  const search = (): LoadRequest => {
    at += 1;
    return {
      method: 'GET',
      path: queryPath('programmes.list', {
        q: `${SEARCHES[at % SEARCHES.length]} ${1 + (at % 9)}`,
        limit: 20,
        f: [`amount:min:${at}`],
      }),
    };
  };
  const totals = (): LoadRequest => {
    at += 1;
    return { method: 'GET', path: queryPath('programmes.totals', { f: [`amount:min:${at}`] }) };
  };
  const steps = await writableSteps(product, programmes);
  const write = (): LoadRequest => {
    at += 1;
    const step = steps[at % steps.length];
    // A base that is older merges, because nobody else touches the same field's value twice at once.
    const input = { id: step?.id, version: step?.version, patch: { evidence: `bench ${at}` } };
    if (step) step.version += 1;
    return {
      method: 'POST',
      path: '/trpc/procedures.updateMilestone',
      body: JSON.stringify({ input, idempotencyKey: `bench-${process.pid}-${at}` }),
    };
  };
  return [
    await measure('W1 list, 16 at once', 16, list),
    await measure('W1 list, one at a time', 1, list),
    await measure('W1 list unchanged', 16, () => same),
    await measure('W2 programme with its road', 16, detail),
    await measure('W2 one at a time', 1, detail),
    await measure('W3 totals (heavy lane)', 4, totals),
    await measure('W5 search without accents', 16, search),
    await measure('W5 one at a time', 1, search),
    await measure('W4 milestone update with audit', 1, write),
  ];
}

async function sample(product: Product): Promise<ListedProgramme[]> {
  const { items } = await ask<{ items: ListedProgramme[] }>(product, 'programmes.list', { limit: 64, s: 'code' });
  return items;
}

async function writableSteps(
  product: Product,
  programmes: readonly ListedProgramme[],
): Promise<{ id: string; version: number }[]> {
  const found: { id: string; version: number }[] = [];
  for (const one of programmes.slice(0, 32)) {
    const roads = await ask<{ steps: { id: string; version: number }[] }[]>(product, 'procedures.road', {
      programmeId: one.id,
    });
    for (const step of roads[0]?.steps.slice(0, 8) ?? []) found.push({ id: step.id, version: step.version });
  }
  return found;
}
