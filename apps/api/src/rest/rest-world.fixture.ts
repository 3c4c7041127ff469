import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { type TestHouse, testHouse } from '../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../testing-world.ts';
import { openRestClient, type RestAnswer, type RestClient } from './rest-client.fixture.ts';

/** The code of the World Bank's programme as it stands in a path. */
export const CODE = encodeURIComponent('WB/2026-1');

/** A register with two programmes, and a program of the office that calls it through REST. */
export type RestWorld = {
  readonly base: TestDatabase;
  readonly house: TestHouse;
  readonly world: SmallWorld;
  /** The World Bank's programme, which ADB finances too. */
  readonly file: SeededProgramme;
  readonly client: RestClient;
  readonly office: string;
  seed(code: string): Promise<SeededProgramme>;
  get(path: string, token?: string | null): Promise<RestAnswer>;
  post(path: string, body: unknown, key?: string | null): Promise<RestAnswer>;
  patch(path: string, body: unknown, key?: string): Promise<RestAnswer>;
};

/** Seeds the register and opens the client. */
export async function openRestWorld(): Promise<RestWorld> {
  const base = await createTestDatabase();
  const house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  const days = { NEG_INVITED: { actualOn: '2026-10-01' }, SIGNED: { plannedOn: '2027-01-15' } };
  const file = await seedProgramme(house, world, { code: 'WB/2026-1', managing: 'moh', coFinancing: 'adb', days });
  await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb' });
  const client = openRestClient(house);
  const office = await client.tokenOf('coordinator');
  const change = (method: 'POST' | 'PATCH') => (path: string, body: unknown, key?: string | null) =>
    client.call(method, path, { token: office, body, ...(key === undefined ? {} : { key }) });
  return {
    base,
    house,
    world,
    file,
    client,
    office,
    seed: (code) => seedProgramme(house, world, { code }),
    get: (path, token = office) => client.call('GET', path, { token }),
    post: change('POST'),
    patch: change('PATCH'),
  };
}
